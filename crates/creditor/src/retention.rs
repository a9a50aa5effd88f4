//! How long things are kept.

use leeway_core::json::{self, Decode, DecodeError, Limits, SchemaFault};
use serde::Serialize;

use crate::store::audit::{self, Event};
use crate::store::{Connection, Database, Owner, StoreError, accounts, customers};

/// The longest file of retention periods that is read, in bytes.
const MAX_BYTES: usize = 4096;

/// How long each class is kept, in days after its end. Which periods the law wants
/// depends on where the creditor is, so there are none by default: nothing is forgotten
/// then. For example 12 CFR 1006.100 wants three years after the last collection activity.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Decode)]
#[serde(deny_unknown_fields)]
pub struct Retention {
    v: u8,
    /// Arrangements with their payments, after they ended.
    pub arrangements_days: u32,
    /// Disputes, requests for assistance, callbacks and feedback, after they came.
    pub requests_days: u32,
    /// Files of disputes, after they came; they go with their dispute at the latest.
    pub files_days: u32,
    /// Events, after they were delivered.
    pub events_days: u32,
    /// Customers who owe nothing and of whom nothing else of the classes above is left,
    /// after the last import that changed their account. For good where it is left out.
    #[serde(default)]
    pub accounts_days: Option<u32>,
    /// Decisions about being contacted, after the customer decided otherwise; the ones
    /// that count stay with the account. For good where it is left out.
    #[serde(default)]
    pub consents_days: Option<u32>,
}

impl Retention {
    /// The same period for every class that a file has to name, in days.
    #[must_use]
    pub const fn all(days: u32) -> Self {
        Self {
            v: 1,
            arrangements_days: days,
            requests_days: days,
            files_days: days,
            events_days: days,
            accounts_days: None,
            consents_days: None,
        }
    }

    /// Reads `{"v":1,"arrangements_days":…,"requests_days":…,"files_days":…,"events_days":…}`,
    /// perhaps with `accounts_days` and `consents_days`.
    ///
    /// # Errors
    /// [`DecodeError`].
    pub fn from_slice(bytes: &[u8]) -> Result<Self, DecodeError> {
        let retention: Self = json::from_slice(bytes, Limits::bytes(MAX_BYTES))?;
        if retention.v != 1 {
            return Err(DecodeError::Schema(SchemaFault::invalid(
                "/v",
                "unknown version",
            )));
        }
        Ok(retention)
    }
}

/// What was forgotten.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub struct Purged {
    /// Arrangements.
    pub arrangements: u64,
    /// Requests.
    pub requests: u64,
    /// Files of disputes.
    pub files: u64,
    /// Events.
    pub events: u64,
    /// Decisions about being contacted that were replaced.
    pub consents: u64,
    /// Customers, with everything about them.
    pub accounts: u64,
}

/// Forgets what has had its time at `now` (UTC seconds), except of customers with a
/// hold, and writes down how much it was.
///
/// # Errors
/// [`StoreError`]; nothing is forgotten then.
pub async fn purge(
    database: &Database,
    retention: &Retention,
    now: i64,
) -> Result<Purged, StoreError> {
    const ARRANGEMENTS: &str = "DELETE FROM arrangements
        WHERE state = 'ended' AND ended_at < $1 AND NOT EXISTS
         (SELECT 1 FROM holds h WHERE h.creditor = arrangements.creditor
                                  AND h.customer = arrangements.customer)";
    const FILES: &str = "DELETE FROM dispute_files WHERE created_at < $1 AND NOT EXISTS
         (SELECT 1 FROM holds h WHERE h.creditor = dispute_files.creditor
                                  AND h.customer = dispute_files.customer)";
    const FILES_OF_REQUESTS: &str = "DELETE FROM dispute_files WHERE dispute IN
       (SELECT reference FROM requests t WHERE created_at < $1 AND NOT EXISTS
         (SELECT 1 FROM holds h WHERE h.creditor = t.creditor AND h.customer = t.customer))";
    const REQUESTS: &str = "DELETE FROM requests WHERE created_at < $1 AND NOT EXISTS
         (SELECT 1 FROM holds h WHERE h.creditor = requests.creditor
                                  AND h.customer = requests.customer)";
    const EVENTS: &str = "DELETE FROM outbox WHERE delivered_at < $1 AND NOT EXISTS
         (SELECT 1 FROM holds h WHERE h.creditor = outbox.creditor
                                  AND h.customer = outbox.customer)";
    // The newest of each channel and purpose counts, so it is no matter of time.
    const CONSENTS: &str = "DELETE FROM consents WHERE EXISTS
         (SELECT 1 FROM consents n WHERE n.creditor = consents.creditor
             AND n.customer = consents.customer AND n.channel = consents.channel
             AND n.purpose = consents.purpose AND n.id > consents.id AND n.decided_at < $1)
       AND NOT EXISTS
         (SELECT 1 FROM holds h WHERE h.creditor = consents.creditor
                                  AND h.customer = consents.customer)";
    let before = |days: u32| now.saturating_sub(i64::from(days) * 86_400);
    let mut held = database.writer().await?;
    let mut transaction = held.begin().await?;
    let ended = before(retention.arrangements_days);
    let old = before(retention.requests_days);
    let files = delete(&mut transaction, FILES, before(retention.files_days)).await?;
    let files_of_requests = delete(&mut transaction, FILES_OF_REQUESTS, old).await?;
    let consents = match retention.consents_days {
        Some(days) => delete(&mut transaction, CONSENTS, before(days)).await?,
        None => 0,
    };
    let mut purged = Purged {
        arrangements: delete(&mut transaction, ARRANGEMENTS, ended).await?,
        requests: delete(&mut transaction, REQUESTS, old).await?,
        files: files.saturating_add(files_of_requests),
        events: delete(&mut transaction, EVENTS, before(retention.events_days)).await?,
        consents,
        accounts: 0,
    };
    // After the rest: what is left of a customer keeps the account.
    if let Some(days) = retention.accounts_days {
        for owner in customers::dormant(&mut transaction, before(days)).await? {
            if forget(&mut transaction, &owner).await? {
                purged.accounts = purged.accounts.saturating_add(1);
            }
        }
    }
    if purged != Purged::default() {
        let event = Event {
            event: "retention.purged",
            at: now,
            // Of all creditors.
            creditor: "*",
            customer: None,
            detail: purged,
        };
        audit::append(&mut transaction, &event).await?;
    }
    transaction.commit().await?;
    Ok(purged)
}

/// Forgets a customer who still owes nothing, with the salt of their name in the audit
/// log; says whether it did.
async fn forget(connection: &mut Connection, owner: &Owner) -> Result<bool, StoreError> {
    accounts::lock(connection, owner).await?;
    let settled = accounts::known(connection, owner)
        .await?
        .is_some_and(|known| !known.account.balance.is_positive());
    if settled {
        customers::erase(connection, owner).await?;
    }
    Ok(settled)
}

async fn delete(
    connection: &mut Connection,
    sql: &'static str,
    before: i64,
) -> Result<u64, StoreError> {
    let done = sqlx::query(sql).bind(before).execute(connection).await?;
    Ok(done.rows_affected())
}
