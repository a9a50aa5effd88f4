//! Taking over accounts from the creditor's system.

use std::collections::{HashMap, HashSet};

use leeway_core::account::{Account, AccountError};
use leeway_core::json::Decode;
use leeway_core::json::{self, DecodeError, Limits};
use leeway_core::money::Currency;
use serde::Serialize;

use crate::secret::{CodeHash, SecretError, typed};
use crate::store::accounts::{self, Known};
use crate::store::audit::{self, Event};
use crate::store::{self, Database, Owner, StoreError};

/// The longest file of accounts that is read, in bytes.
pub const MAX_IMPORT_BYTES: usize = 64 * 1024 * 1024;

/// The longest account, in bytes of its JSON without spaces. The widget reads answers
/// of 1 MiB; half of that is for the creditor's contact and a signed receipt, which
/// come with the account and have limits of their own.
const MAX_ACCOUNT_BYTES: usize = 512 * 1024;

/// The longest customer id and reference, in characters.
pub(crate) const MAX_NAME: usize = 64;

/// The fewest letters and digits of an access code: with ten tries in a quarter
/// of an hour, six digits hold for more than a year.
const MIN_CODE: usize = 6;

/// Accounts cannot be taken over. Nothing was changed.
#[derive(Debug, thiserror::Error)]
pub enum ImportError {
    /// The file is not a file of accounts.
    #[error("{0}")]
    File(#[from] DecodeError),
    /// A customer's entry cannot be used.
    #[error("{fault} at {path}")]
    Entry {
        /// JSON Pointer (RFC 6901) into the file.
        path: String,
        /// Why.
        fault: EntryFault,
    },
    /// An access code could not be hashed.
    #[error(transparent)]
    Secret(#[from] SecretError),
    /// The database refused.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The work was ended from outside.
    #[error("the import was ended early")]
    Ended,
}

/// Why a customer's entry cannot be used.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum EntryFault {
    /// An id or reference that is empty, longer than 64 characters, has white
    /// space at an end or a control character anywhere.
    #[error(
        "must have 1 to {MAX_NAME} characters, none of control, and no white space around them"
    )]
    Name,
    /// An access code of fewer than six letters and digits.
    #[error("must have at least {MIN_CODE} letters and digits")]
    ShortCode,
    /// The customer occurs twice.
    #[error("the customer occurs twice")]
    RepeatedCustomer,
    /// The reference belongs to two customers.
    #[error("the reference belongs to another customer")]
    RepeatedReference,
    /// The account is longer than a customer's device reads.
    #[error("has {found} bytes of JSON, limit {MAX_ACCOUNT_BYTES}")]
    TooLong {
        /// Its length in bytes, written without spaces.
        found: usize,
    },
    /// The account does not make sense.
    #[error("{0}")]
    Account(AccountError),
    /// No policy of the creditor was published, so nobody knows its name or how
    /// to reach it.
    #[error("no policy of {creditor} was published")]
    UnknownCreditor {
        /// The creditor.
        creditor: String,
    },
    /// The creditor's policy speaks of another currency.
    #[error("the policy in force is in {}", policy.code())]
    OtherCurrency {
        /// The policy's currency.
        policy: Currency,
    },
}

/// What an import did.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Imported {
    /// Customers that were not known before.
    pub new: usize,
    /// Accounts that changed; open quotes for them no longer hold.
    pub changed: usize,
    /// Accounts that are as they were.
    pub unchanged: usize,
}

#[derive(Decode)]
#[serde(deny_unknown_fields)]
struct File {
    customers: Vec<Entry>,
}

#[derive(Decode)]
#[serde(deny_unknown_fields)]
struct Entry {
    customer: String,
    access_code: String,
    account: Account,
}

/// Takes over the accounts in `bytes`, a strict JSON document
/// `{"customers":[{"customer":"…","access_code":"…","account":{…}}]}`, at `now`
/// (UTC seconds): all of them or none.
///
/// An account that differs from the one stored gets a version above it, whatever
/// version the file states. Another access code ends the customer's sessions. Customers the
/// file does not name stay as they are.
///
/// # Errors
/// [`ImportError`], with the path of the first fault.
pub async fn import(database: &Database, bytes: &[u8], now: i64) -> Result<Imported, ImportError> {
    let file: File = json::from_slice(bytes, Limits::bytes(MAX_IMPORT_BYTES))?;
    let currencies = check(database, &file.customers).await?;
    for (index, entry) in file.customers.iter().enumerate() {
        let account = &entry.account;
        let (member, fault) = match currencies.get(&account.creditor) {
            Some(policy) if *policy == account.currency => continue,
            Some(policy) => (
                "account/currency",
                EntryFault::OtherCurrency { policy: *policy },
            ),
            None => (
                "account/creditor",
                EntryFault::UnknownCreditor {
                    creditor: account.creditor.clone(),
                },
            ),
        };
        return Err(entry_error(index, member, fault));
    }
    // Hashing codes takes long; the write lock is not held meanwhile.
    let mut hashed = Vec::with_capacity(file.customers.len());
    for entry in file.customers {
        let mut reader = database.read().await?;
        let known = accounts::known(&mut reader, &entry.owner()).await?;
        drop(reader);
        hashed.push(
            tokio::task::spawn_blocking(move || {
                let code = entry.code(known.as_ref())?;
                Ok::<_, SecretError>((entry, code))
            })
            .await
            .map_err(|_| ImportError::Ended)??,
        );
    }
    let mut imported = Imported::default();
    let mut taken_over = Vec::new();
    let mut held = database.writer().await?;
    let mut transaction = held.begin().await?;
    for (index, (mut entry, code)) in hashed.into_iter().enumerate() {
        let owner = entry.owner();
        let holder = accounts::holder(&mut transaction, &owner.creditor, &entry.account.reference);
        if holder.await?.is_some_and(|holder| holder != owner.customer) {
            let fault = EntryFault::RepeatedReference;
            return Err(entry_error(index, "account/reference", fault));
        }
        accounts::lock(&mut transaction, &owner).await?;
        let known = accounts::known(&mut transaction, &owner).await?;
        let changed = match &known {
            None => {
                imported.new += 1;
                true
            }
            Some(known) => {
                let changed = entry.follow(known);
                if changed {
                    imported.changed += 1;
                } else {
                    imported.unchanged += 1;
                }
                changed
            }
        };
        let another_code = known.is_some_and(|known| known.code != code);
        if another_code {
            store::sessions::end_all(&mut transaction, &owner, now).await?;
        }
        if changed || another_code {
            accounts::put(&mut transaction, &owner, &entry.account, &code, now).await?;
        }
        if changed {
            taken_over.push((owner, entry.account.version));
        }
    }
    // After all accounts: whoever holds the end of the log must not wait for
    // an account, or two who hold one of each would wait for ever.
    for (owner, version) in &taken_over {
        #[derive(Serialize)]
        struct Detail {
            version: u64,
        }
        let event = Event {
            event: "account.imported",
            at: now,
            creditor: &owner.creditor,
            customer: Some(&owner.customer),
            detail: Detail { version: *version },
        };
        audit::append(&mut transaction, &event).await?;
    }
    transaction.commit().await?;
    Ok(imported)
}

/// Checks what can be checked in the file alone, and finds the currency of each
/// creditor's policy.
async fn check(
    database: &Database,
    entries: &[Entry],
) -> Result<HashMap<String, Currency>, ImportError> {
    let mut customers = HashSet::new();
    let mut references = HashSet::new();
    for (index, entry) in entries.iter().enumerate() {
        let account = &entry.account;
        let fault = |member, fault| Err(entry_error(index, member, fault));
        for (member, name) in [
            ("customer", &entry.customer),
            ("account/reference", &account.reference),
        ] {
            let fits = (1..=MAX_NAME).contains(&name.chars().count());
            if !fits || name.trim() != name || name.contains(char::is_control) {
                return fault(member, EntryFault::Name);
            }
        }
        if typed(&entry.access_code).chars().count() < MIN_CODE {
            return fault("access_code", EntryFault::ShortCode);
        }
        if let Err(error) = account.check() {
            return fault("account", EntryFault::Account(error));
        }
        let length = json::to_vec(account).map_err(StoreError::from)?.len();
        if length > MAX_ACCOUNT_BYTES {
            return fault("account", EntryFault::TooLong { found: length });
        }
        if !customers.insert((&account.creditor, &entry.customer)) {
            return fault("customer", EntryFault::RepeatedCustomer);
        }
        if !references.insert((&account.creditor, account.reference.to_ascii_lowercase())) {
            return fault("account/reference", EntryFault::RepeatedReference);
        }
    }
    let mut reader = database.read().await?;
    Ok(store::policies::currencies(&mut reader).await?)
}

fn entry_error(index: usize, member: &str, fault: EntryFault) -> ImportError {
    ImportError::Entry {
        path: format!("/customers/{index}/{member}"),
        fault,
    }
}

impl Entry {
    fn owner(&self) -> Owner {
        Owner {
            creditor: self.account.creditor.clone(),
            customer: self.customer.clone(),
        }
    }

    /// The hash of the code; the one that is stored where the code is the same,
    /// so that importing a file twice changes nothing.
    fn code(&self, known: Option<&Known>) -> Result<CodeHash, SecretError> {
        match known {
            Some(known) if known.code.matches(&self.access_code)? => Ok(known.code),
            _ => CodeHash::new(&self.access_code),
        }
    }

    /// Gives the account its version after what is known; says whether it changed.
    fn follow(&mut self, known: &Known) -> bool {
        let stated = self.account.version;
        self.account.version = known.account.version;
        if self.account == known.account && stated <= known.version {
            return false;
        }
        self.account.version = stated.max(known.version.saturating_add(1));
        true
    }
}
