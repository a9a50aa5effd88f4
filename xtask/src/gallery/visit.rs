//! One visit: whose account a page of the gallery shows.

use std::fs;
use std::path::PathBuf;
use std::sync::{Mutex, PoisonError};

use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};

use super::states::{State, Whose};
use crate::examples::{Business, Entry};
use crate::world::World;

/// A page that was opened.
#[derive(Debug)]
pub(super) struct Visit {
    state: &'static State,
    business: &'static Business,
    entry: Entry,
    /// The accounts file with this visit's own customer; none where the account is only read.
    own: Option<Mutex<PathBuf>>,
}

impl Visit {
    /// Begins visit `number`, at the state's usual business where none is named.
    ///
    /// # Errors
    /// When the business or its customer is not there, or cannot be imported.
    pub(super) fn begin(
        world: &World,
        state: &'static State,
        industry: Option<&str>,
        number: usize,
    ) -> Result<Self> {
        let industries = state.industries();
        let wanted = industry.or(industries.first().copied()).unwrap_or_default();
        ensure!(
            industries.contains(&wanted),
            "the state `{}` is not shown at `{wanted}`",
            state.name
        );
        let business = super::business(wanted)?;
        let entries = business.entries()?;
        let found = match state.customer() {
            Whose::First => entries.first(),
            Whose::NothingOwed => entries.iter().find(|entry| !entry.owes),
            Whose::Id(id) => entries.iter().find(|entry| entry.customer == *id),
        };
        let entry = found.with_context(|| format!("{wanted} has no such customer"))?;
        let mut visit = Self {
            state,
            business,
            entry: entry.clone(),
            own: None,
        };
        if state.has_own_customer() {
            visit.import_own(world, number)?;
        }
        Ok(visit)
    }

    /// Imports a copy of the customer under a name and a reference of its own.
    fn import_own(&mut self, world: &World, number: usize) -> Result<()> {
        let folder = world.documents(self.business);
        let mut file = read(&folder.join("accounts.json"))?;
        let customers = file.get_mut("customers").and_then(Value::as_array_mut);
        let customers = customers.context("the accounts file lists no customers")?;
        customers.retain(|customer| {
            customer.get("customer").and_then(Value::as_str) == Some(&self.entry.customer)
        });
        let customer = customers.first_mut().context("the customer is gone")?;
        self.entry.customer = format!("{}-{number}", self.entry.customer);
        self.entry.reference = format!("{}-{number}", self.entry.reference);
        put(customer, "/customer", json!(self.entry.customer))?;
        put(customer, "/account/reference", json!(self.entry.reference))?;
        let path = folder.join(format!("visit-{number}.json"));
        write(&path, &file)?;
        world.import(&path)?;
        self.own = Some(Mutex::new(path));
        Ok(())
    }

    /// The creditor's system records a payment of `amount` minor units today.
    ///
    /// # Errors
    /// When the visit has no customer of its own, or the account cannot be imported.
    pub(super) fn record_payment(&self, world: &World, amount: i64) -> Result<()> {
        let own = self.own.as_ref();
        let own = own.context("the customer is not the visit's own")?;
        // Held to the end, so that the next payment is on top of this one.
        let path = own.lock().unwrap_or_else(PoisonError::into_inner);
        let mut file = read(&path)?;
        let account = file
            .pointer_mut("/customers/0/account")
            .context("the account is gone")?;
        let number = |name: &str| account.get(name).and_then(Value::as_i64);
        let balance = number("balance").context("the account has no balance")?;
        let version = number("version").context("the account has no version")?;
        let items = account.pointer_mut("/line_items");
        let items = items.and_then(Value::as_array_mut);
        let items = items.context("the account has no items")?;
        let today = items.first().and_then(|item| item.get("date")).cloned();
        items.push(json!({
            "id": format!("paid-{version}"),
            "date": today,
            "kind": "payment",
            "bucket": "principal",
            "amount": -amount,
            "description": { "en": "Your payment", "es": "Su pago", "ar": "دفعتك" },
            "reason": { "en": "It arrived today.", "es": "Llegó hoy.", "ar": "وصلت اليوم." },
        }));
        put(account, "/balance", json!(balance - amount))?;
        put(account, "/version", json!(version + 1))?;
        write(&path, &file)?;
        world.import(&path)
    }

    pub(super) const fn state(&self) -> &'static State {
        self.state
    }

    pub(super) const fn business(&self) -> &'static Business {
        self.business
    }

    pub(super) const fn entry(&self) -> &Entry {
        &self.entry
    }
}

fn read(path: &std::path::Path) -> Result<Value> {
    let text = fs::read(path).with_context(|| format!("reading {}", path.display()))?;
    serde_json::from_slice(&text).with_context(|| format!("reading {}", path.display()))
}

fn write(path: &std::path::Path, file: &Value) -> Result<()> {
    fs::write(path, file.to_string()).with_context(|| format!("writing {}", path.display()))
}

fn put(object: &mut Value, pointer: &str, value: Value) -> Result<()> {
    let place = object.pointer_mut(pointer);
    *place.with_context(|| format!("there is no {pointer}"))? = value;
    Ok(())
}
