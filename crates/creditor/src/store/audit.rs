//! The audit log: what happened, chained by hashes.
//!
//! A chain shows every change in its middle. It cannot show that its tail was
//! cut off; for that somebody else has to remember the last hash.

use leeway_core::json;
use serde::Serialize;
use sha2::{Digest as _, Sha256};

use super::{Connection, StoreError, is_postgres};

/// What the hashes of this log are over besides the entries, so that none of
/// them is a hash of anything else.
const DOMAIN: &[u8] = b"leeway-audit-1\0";

/// The advisory lock of PostgreSQL that guards the end of the log: `leeway` in ASCII.
const LOCK: i64 = 0x6c65_6577_6179;

/// The audit log does not fit together.
#[derive(Debug, thiserror::Error)]
pub enum AuditError {
    /// The log cannot be read.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The first entry that was changed, or after which one was taken out or put in.
    #[error("audit entry {seq} does not follow from the one before")]
    Broken {
        /// Its number, from 1.
        seq: i64,
    },
}

/// Something that happened.
#[derive(Debug, Serialize)]
pub(crate) struct Event<'a, T> {
    /// What it was, such as `arrangement.accepted`.
    pub(crate) event: &'static str,
    /// UTC seconds.
    pub(crate) at: i64,
    /// The creditor's id.
    pub(crate) creditor: &'a str,
    /// The creditor's id of the customer, where one is concerned.
    pub(crate) customer: Option<&'a str>,
    /// Digests and ids; no names and no amounts.
    pub(crate) detail: T,
}

/// Keeps others from adding to the log until this transaction ends: two entries
/// after the same one would be a fork. On SQLite every transaction that may write
/// does that from its start.
pub(crate) async fn hold(connection: &mut Connection) -> Result<(), StoreError> {
    if is_postgres(connection) {
        sqlx::query("SELECT 1 FROM pg_advisory_xact_lock($1)")
            .bind(LOCK)
            .execute(connection)
            .await?;
    }
    Ok(())
}

/// Writes `event` at the end of the log.
pub(crate) async fn append<T: Serialize>(
    connection: &mut Connection,
    event: &Event<'_, T>,
) -> Result<(), StoreError> {
    hold(connection).await?;
    let last: Option<(i64, Vec<u8>)> =
        sqlx::query_as("SELECT seq, hash FROM audit ORDER BY seq DESC LIMIT 1")
            .fetch_optional(&mut *connection)
            .await?;
    let (seq, previous) = last.unwrap_or_else(start);
    let entry = json::to_vec(event)?;
    sqlx::query("INSERT INTO audit (seq, previous, entry, hash) VALUES ($1, $2, $3, $4)")
        .bind(seq + 1)
        .bind(previous.clone())
        .bind(entry.clone())
        .bind(hash(&previous, &entry))
        .execute(connection)
        .await?;
    Ok(())
}

/// Goes through the whole log.
pub(crate) async fn check(connection: &mut Connection) -> Result<i64, AuditError> {
    /// Number, hash of the one before, entry, hash.
    type Row = (i64, Vec<u8>, Vec<u8>, Vec<u8>);
    let (mut last, mut expected) = start();
    loop {
        let row: Option<Row> = sqlx::query_as(
            "SELECT seq, previous, entry, hash FROM audit WHERE seq > $1 ORDER BY seq LIMIT 1",
        )
        .bind(last)
        .fetch_optional(&mut *connection)
        .await
        .map_err(StoreError::from)?;
        let Some((seq, previous, entry, found)) = row else {
            return Ok(last);
        };
        let follows = seq == last + 1 && previous == expected && found == hash(&previous, &entry);
        if !follows {
            return Err(AuditError::Broken { seq });
        }
        (last, expected) = (seq, found);
    }
}

/// Before the first entry.
fn start() -> (i64, Vec<u8>) {
    (0, vec![0; 32])
}

fn hash(previous: &[u8], entry: &[u8]) -> Vec<u8> {
    Sha256::new()
        .chain_update(DOMAIN)
        .chain_update(previous)
        .chain_update(entry)
        .finalize()
        .to_vec()
}
