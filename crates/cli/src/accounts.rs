//! The accounts a command is about: one, or a file of them as `leeway import` reads it.

use std::path::Path;

use anyhow::{Context as _, Result, bail};
use leeway_core::account::Account;
use leeway_core::json::{self, Decode, DecodeError, Ignored, Limits, Node};
use leeway_creditor::MAX_IMPORT_BYTES;

use crate::refused::{Problem, Refused};

/// What a file holds.
pub(crate) struct Accounts {
    /// Never empty.
    pub(crate) entries: Vec<Entry>,
    /// Whether several are shown.
    pub(crate) many: bool,
}

/// One account.
pub(crate) struct Entry {
    /// The creditor's id of the customer, in a file of accounts.
    pub(crate) customer: Option<String>,
    /// JSON Pointer of the account in its file.
    pub(crate) path: String,
    pub(crate) account: Account,
}

impl Accounts {
    /// The creditor of the first account.
    pub(crate) fn creditor(&self) -> String {
        let first = self.entries.first();
        first.map_or_else(String::new, |entry| entry.account.creditor.clone())
    }
}

/// A file of accounts. The access codes are not read into memory.
#[derive(Decode)]
#[serde(deny_unknown_fields)]
struct File {
    customers: Vec<Customer>,
}

#[derive(Decode)]
#[serde(deny_unknown_fields)]
struct Customer {
    customer: String,
    #[serde(default, rename = "access_code")]
    _access_code: Option<Ignored>,
    #[serde(default, rename = "access_code_ends")]
    _access_code_ends: Option<Ignored>,
    account: Account,
}

/// Reads the accounts of a file, or the one of `customer`.
pub(crate) fn read(path: &Path, customer: Option<&str>) -> Result<Accounts> {
    let bytes = crate::files::read(path, MAX_IMPORT_BYTES)?;
    let limits = Limits::bytes(MAX_IMPORT_BYTES);
    let refuse =
        |error: DecodeError| Refused::one(path.display(), Problem::of_decode(&error, &bytes));
    let tree = json::parse(&bytes, limits).map_err(|error| refuse(error.into()))?;
    let is_list = matches!(&tree, Node::Object(members) if members.iter().any(|(name, _)| name == "customers"));
    drop(tree);
    if !is_list {
        if customer.is_some() {
            bail!("{} holds one account; leave --customer out", path.display());
        }
        let account = json::from_slice(&bytes, limits).map_err(refuse)?;
        let entry = Entry {
            customer: None,
            path: String::new(),
            account,
        };
        return Ok(Accounts {
            entries: vec![entry],
            many: false,
        });
    }
    let file: File = json::from_slice(&bytes, limits).map_err(refuse)?;
    let known: Vec<String> = file
        .customers
        .iter()
        .map(|entry| entry.customer.clone())
        .take(10)
        .collect();
    let mut entries: Vec<Entry> = file
        .customers
        .into_iter()
        .enumerate()
        .map(|(index, entry)| Entry {
            customer: Some(entry.customer),
            path: format!("/customers/{index}/account"),
            account: entry.account,
        })
        .collect();
    if let Some(customer) = customer {
        let wanted = entries
            .into_iter()
            .find(|entry| entry.customer.as_deref() == Some(customer))
            .with_context(|| {
                format!(
                    "{} has no customer {customer}; it has {}",
                    path.display(),
                    known.join(", ")
                )
            })?;
        entries = vec![wanted];
    } else if entries.is_empty() {
        bail!("{} holds no accounts", path.display());
    }
    Ok(Accounts {
        entries,
        many: customer.is_none(),
    })
}
