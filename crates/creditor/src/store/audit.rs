//! The audit log: what happened, chained by hashes. [`crate::audit`] checks it.

use std::collections::HashMap;

use leeway_core::json;
use leeway_core::trust::Digest;
use serde::Serialize;
use sqlx::{AssertSqlSafe, FromRow as _};

use super::rows::{self, Value};
use super::{Connection, StoreError, is_postgres};

/// What the hashes of this log are over besides the entries, so that none of
/// them is a hash of anything else.
const DOMAIN: &[u8] = b"leeway-audit-1\0";

/// The advisory lock of PostgreSQL that guards the end of the log: `leeway` in ASCII.
const LOCK: i64 = 0x6c65_6577_6179;

/// Something that happened.
#[derive(Debug)]
pub(crate) struct Event<'a, T> {
    /// What it was, such as `arrangement.accepted`.
    pub(crate) event: &'static str,
    /// UTC seconds.
    pub(crate) at: i64,
    /// The creditor's id.
    pub(crate) creditor: &'a str,
    /// The creditor's id of the customer, where one is concerned. It is not written down
    /// as it is: see [`subject_of`].
    pub(crate) customer: Option<&'a str>,
    /// Digests and ids; no names and no amounts.
    pub(crate) detail: T,
}

/// An entry as it is written down.
#[derive(Serialize)]
struct Entry<'a, T> {
    event: &'static str,
    at: i64,
    creditor: &'a str,
    subject: Option<Digest>,
    detail: &'a T,
}

/// The name of a customer in the log: SHA-256("leeway-subject-1" NUL salt creditor NUL
/// customer), with a random salt that is kept beside the log and goes when the customer
/// is forgotten. The log stays whole then, and its name is nobody's.
fn subject_of(salt: &[u8], creditor: &str, customer: &str) -> Digest {
    let mut bytes = b"leeway-subject-1\0".to_vec();
    bytes.extend(salt);
    bytes.extend(creditor.as_bytes());
    bytes.push(0);
    bytes.extend(customer.as_bytes());
    Digest::of(&bytes)
}

/// The salt of a customer's name; a new one where there is none yet.
async fn salt(
    connection: &mut Connection,
    creditor: &str,
    customer: &str,
) -> Result<Vec<u8>, StoreError> {
    let known: Option<Vec<u8>> =
        sqlx::query_scalar("SELECT salt FROM subjects WHERE creditor = $1 AND customer = $2")
            .bind(creditor)
            .bind(customer)
            .fetch_optional(&mut *connection)
            .await?;
    if let Some(salt) = known {
        return Ok(salt);
    }
    let mut salt = vec![0; 32];
    getrandom::fill(&mut salt).map_err(StoreError::Random)?;
    sqlx::query("INSERT INTO subjects (creditor, customer, salt) VALUES ($1, $2, $3)")
        .bind(creditor)
        .bind(customer)
        .bind(salt.clone())
        .execute(connection)
        .await?;
    Ok(salt)
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
    append_all(connection, std::slice::from_ref(event)).await
}

/// Writes `events` at the end of the log, in their order.
pub(crate) async fn append_all<T: Serialize>(
    connection: &mut Connection,
    events: &[Event<'_, T>],
) -> Result<(), StoreError> {
    // Before the log is held: everybody who adds to it waits meanwhile.
    let mut salts = salts(connection, events).await?;
    hold(connection).await?;
    let (mut seq, mut previous) = last(connection).await?.unwrap_or(START);
    let mut new = Vec::with_capacity(events.len());
    for event in events {
        let subject = match event.customer {
            Some(customer) => {
                let name = (event.creditor.to_owned(), customer.to_owned());
                let salt = match salts.get(&name) {
                    Some(salt) => salt.clone(),
                    None => {
                        let salt = salt(connection, event.creditor, customer).await?;
                        salts.entry(name).or_insert(salt).clone()
                    }
                };
                Some(subject_of(&salt, event.creditor, customer))
            }
            None => None,
        };
        let entry = json::to_vec(&Entry {
            event: event.event,
            at: event.at,
            creditor: event.creditor,
            subject,
            detail: &event.detail,
        })?;
        let hash = hash(previous.as_bytes(), &entry);
        seq += 1;
        new.push([
            Value::Integer(seq),
            Value::Bytes(previous.as_bytes().to_vec()),
            Value::Bytes(entry),
            Value::Bytes(hash.as_bytes().to_vec()),
        ]);
        previous = hash;
    }
    let head = "INSERT INTO audit (seq, previous, entry, hash)";
    rows::insert(connection, head, new).await
}

/// The salts that are there already for the customers of `events`.
async fn salts<T>(
    connection: &mut Connection,
    events: &[Event<'_, T>],
) -> Result<HashMap<(String, String), Vec<u8>>, StoreError> {
    let mut names: Vec<[Value; 2]> = Vec::with_capacity(events.len());
    for event in events {
        if let Some(customer) = event.customer {
            let name = [event.creditor, customer].map(|name| Value::Text(name.to_owned()));
            names.push(name);
        }
    }
    let mut salts = HashMap::with_capacity(names.len());
    for some in rows::among(&names) {
        let sql = format!(
            "SELECT creditor, customer, salt FROM subjects
              WHERE (creditor, customer) IN (VALUES {})",
            rows::places(connection, some.len(), 2)
        );
        let found = rows::bind(sqlx::query(AssertSqlSafe(sql)), some)
            .fetch_all(&mut *connection)
            .await?;
        for row in found {
            let (creditor, customer, salt) = <(String, String, Vec<u8>)>::from_row(&row)?;
            salts.insert((creditor, customer), salt);
        }
    }
    Ok(salts)
}

/// The last entry's number and hash.
pub(crate) async fn last(connection: &mut Connection) -> Result<Option<(i64, Digest)>, StoreError> {
    let row: Option<(i64, Vec<u8>)> =
        sqlx::query_as("SELECT seq, hash FROM audit ORDER BY seq DESC LIMIT 1")
            .fetch_optional(connection)
            .await?;
    row.map(|(seq, hash)| {
        let bytes: [u8; 32] = hash
            .try_into()
            .map_err(|_| StoreError::Value { column: "hash" })?;
        Ok((seq, Digest::from_bytes(bytes)))
    })
    .transpose()
}

/// An entry with its place in the chain, as it is stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Row {
    pub(crate) seq: i64,
    pub(crate) previous: Vec<u8>,
    pub(crate) entry: Vec<u8>,
    pub(crate) hash: Vec<u8>,
}

/// The next entries from `seq` on, some at a time.
pub(crate) async fn from(connection: &mut Connection, seq: i64) -> Result<Vec<Row>, StoreError> {
    type Columns = (i64, Vec<u8>, Vec<u8>, Vec<u8>);
    let rows: Vec<Columns> = sqlx::query_as(
        "SELECT seq, previous, entry, hash FROM audit WHERE seq >= $1 ORDER BY seq LIMIT 500",
    )
    .bind(seq)
    .fetch_all(connection)
    .await?;
    let row = |(seq, previous, entry, hash)| Row {
        seq,
        previous,
        entry,
        hash,
    };
    Ok(rows.into_iter().map(row).collect())
}

/// The number and hash before the first entry.
pub(crate) const START: (i64, Digest) = (0, Digest::from_bytes([0; 32]));

/// The hash of `entry` after an entry whose hash is `previous`.
pub(crate) fn hash(previous: &[u8], entry: &[u8]) -> Digest {
    let mut bytes = Vec::with_capacity(DOMAIN.len() + previous.len() + entry.len());
    bytes.extend_from_slice(DOMAIN);
    bytes.extend_from_slice(previous);
    bytes.extend_from_slice(entry);
    Digest::of(&bytes)
}
