//! Taking over accounts from the creditor's system.

use std::collections::{HashMap, HashSet};

use leeway_core::account::{Account, AccountError};
use leeway_core::json::Decode;
use leeway_core::json::{self, DecodeError, Limits};
use leeway_core::money::Currency;
use serde::Serialize;

use crate::access_code::{AccessCode, CodeDays, CodeHash, CodeHashing, typed};
use crate::secret::SecretError;
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
    /// The end of an access code is no instant in UTC.
    #[error("must be an instant in UTC in whole seconds, such as 2026-12-31T23:00:00Z")]
    CodeEnd,
    /// An access code would count for too long.
    #[error("must be at most 400 days after the code was imported first")]
    LateCodeEnd,
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
    #[serde(default)]
    access_code_ends: Option<String>,
    account: Account,
}

/// Takes over the accounts in `bytes`, a strict JSON document
/// `{"customers":[{"customer":"…","access_code":"…","account":{…}}]}`, at `now`
/// (UTC seconds): all of them or none. Access codes are hashed as `hashing` says.
///
/// An account that differs from the one stored gets a version above it, whatever
/// version the file states. Another access code ends the customer's sessions. Customers the
/// file does not name stay as they are.
///
/// A code ends at `access_code_ends` beside it (RFC 3339, UTC), and without that some days
/// after it was imported first, as the server is configured. Importing the same code again
/// does not prolong that, but the end that is said counts from then on.
///
/// # Errors
/// [`ImportError`], with the path of the first fault.
pub async fn import(
    database: &Database,
    bytes: &[u8],
    hashing: CodeHashing,
    now: i64,
) -> Result<Imported, ImportError> {
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
        let code = hash(&entry, known.as_ref(), hashing).await?;
        hashed.push((entry, code));
    }
    let mut imported = Imported::default();
    let mut taken_over = Vec::new();
    let mut held = database.writer().await?;
    let mut transaction = held.begin().await?;
    for (index, (mut entry, mut code)) in hashed.into_iter().enumerate() {
        let owner = entry.owner();
        let holder = accounts::holder(&mut transaction, &owner.creditor, &entry.account.reference);
        if holder.await?.is_some_and(|holder| holder != owner.customer) {
            let fault = EntryFault::RepeatedReference;
            return Err(entry_error(index, "account/reference", fault));
        }
        accounts::lock(&mut transaction, &owner).await?;
        let known = accounts::known(&mut transaction, &owner).await?;
        if known.as_ref().map(|known| known.code.hash) != code.before {
            // Somebody has signed in or imported meanwhile.
            code = hash(&entry, known.as_ref(), hashing).await?;
        }
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
        let before = known.as_ref().map(|known| &known.code);
        let access_code = AccessCode {
            hash: code.hash,
            since: before
                .filter(|_| code.same)
                .map_or(now, |before| before.since),
            ends: entry
                .ends()
                .map_err(|fault| entry_error(index, "access_code_ends", fault))?,
        };
        if access_code.ends > Some(CodeDays::MOST.after(access_code.since)) {
            let fault = EntryFault::LateCodeEnd;
            return Err(entry_error(index, "access_code_ends", fault));
        }
        match before {
            Some(before) if !changed => {
                if *before != access_code {
                    accounts::put_code(&mut transaction, &owner, &before.hash, &access_code)
                        .await?;
                }
            }
            _ => accounts::put(&mut transaction, &owner, &entry.account, &access_code, now).await?,
        }
        if before.is_some() && !code.same {
            store::sessions::end_all(&mut transaction, &owner, now).await?;
            store::challenges::forget_all(&mut transaction, &owner).await?;
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
        if let Err(error) = entry.ends() {
            return fault("access_code_ends", error);
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

/// An access code that was hashed.
struct Hashed {
    hash: CodeHash,
    /// The hash that was stored at that time.
    before: Option<CodeHash>,
    /// Whether that is of the same code.
    same: bool,
}

/// Hashes the code of `entry`; gives the hash that is stored where that is of the same code,
/// made in the same way, so that importing a file twice changes nothing.
async fn hash(
    entry: &Entry,
    known: Option<&Known>,
    hashing: CodeHashing,
) -> Result<Hashed, ImportError> {
    let (code, before) = (
        entry.access_code.clone(),
        known.map(|known| known.code.hash),
    );
    let work = move || {
        let same = match &before {
            Some(before) => before.matches(&code)?,
            None => false,
        };
        let hash = match before {
            // One that was raised, by `serve` or by signing in, stays so.
            Some(before) if same && before.hashing.is_at_least(hashing) => before,
            _ => CodeHash::new(&code, hashing)?,
        };
        Ok::<_, SecretError>(Hashed { hash, before, same })
    };
    let hashed = tokio::task::spawn_blocking(work).await;
    Ok(hashed.map_err(|_| ImportError::Ended)??)
}

impl Entry {
    fn owner(&self) -> Owner {
        Owner {
            creditor: self.account.creditor.clone(),
            customer: self.customer.clone(),
        }
    }

    /// When the code ends, in UTC seconds, where that is said.
    fn ends(&self) -> Result<Option<i64>, EntryFault> {
        let Some(text) = &self.access_code_ends else {
            return Ok(None);
        };
        text.parse::<jiff::Timestamp>()
            .ok()
            // In this one spelling of RFC 3339.
            .filter(|ends| ends.to_string() == *text && ends.subsec_nanosecond() == 0)
            .map(|ends| Some(ends.as_second()))
            .ok_or(EntryFault::CodeEnd)
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
