//! Events for the creditor's other systems.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use leeway_core::json;
use serde::Serialize;
use sqlx::AssertSqlSafe;

use super::rows::{self, Value};
use super::{Connection, Owner, StoreError, is_postgres};

/// Something other systems should know.
#[derive(Debug)]
pub(crate) struct NewEvent<'a, T> {
    pub(crate) creditor: &'a str,
    /// The customer it is about, where one is concerned.
    pub(crate) customer: Option<&'a str>,
    pub(crate) kind: &'static str,
    pub(crate) payload: T,
    /// UTC seconds.
    pub(crate) at: i64,
}

/// Puts an event into the outbox; it leaves with the commit of its cause.
pub(crate) async fn insert<T: Serialize>(
    connection: &mut Connection,
    event: &NewEvent<'_, T>,
) -> Result<(), StoreError> {
    insert_all(connection, std::slice::from_ref(event)).await
}

/// Puts an event into the outbox that is of use until `ends_at` (UTC seconds) alone, and is
/// kept no longer; its id.
pub(crate) async fn insert_passing<T: Serialize>(
    connection: &mut Connection,
    event: &NewEvent<'_, T>,
    ends_at: i64,
) -> Result<String, StoreError> {
    let event_id = new_id(event.at)?;
    sqlx::query(
        "INSERT INTO outbox (event_id, creditor, customer, kind, payload, created_at, ends_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7)",
    )
    .bind(&event_id)
    .bind(event.creditor)
    .bind(event.customer)
    .bind(event.kind)
    .bind(json::to_vec(&event.payload)?)
    .bind(event.at)
    .bind(ends_at)
    .execute(connection)
    .await?;
    Ok(event_id)
}

/// Takes an event back that is of no use any more.
pub(crate) async fn withdraw(
    connection: &mut Connection,
    event_id: &str,
) -> Result<(), StoreError> {
    sqlx::query("DELETE FROM outbox WHERE event_id = $1 AND ends_at IS NOT NULL")
        .bind(event_id)
        .execute(connection)
        .await?;
    Ok(())
}

/// Takes every event about `owner` back that is of use for a moment alone.
pub(crate) async fn withdraw_all(
    connection: &mut Connection,
    owner: &Owner,
) -> Result<(), StoreError> {
    sqlx::query("DELETE FROM outbox WHERE creditor = $1 AND customer = $2 AND ends_at IS NOT NULL")
        .bind(&owner.creditor)
        .bind(&owner.customer)
        .execute(connection)
        .await?;
    Ok(())
}

/// Forgets the events of every creditor that were of use until `now` (UTC seconds).
pub(crate) async fn purge(connection: &mut Connection, now: i64) -> Result<u64, StoreError> {
    let done = sqlx::query("DELETE FROM outbox WHERE ends_at <= $1")
        .bind(now)
        .execute(connection)
        .await?;
    Ok(done.rows_affected())
}

/// The id of an event: its time (UTC seconds), so that the database has those of one time in
/// one place, and 128 random bits, by which receivers tell repeats.
fn new_id(at: i64) -> Result<String, StoreError> {
    let mut id = [0; 16];
    getrandom::fill(&mut id).map_err(StoreError::Random)?;
    Ok(format!("{at:08x}{}", URL_SAFE_NO_PAD.encode(id)))
}

/// Puts events into the outbox.
pub(crate) async fn insert_all<T: Serialize>(
    connection: &mut Connection,
    events: &[NewEvent<'_, T>],
) -> Result<(), StoreError> {
    let mut new = Vec::with_capacity(events.len());
    for event in events {
        new.push([
            Value::Text(new_id(event.at)?),
            Value::Text(event.creditor.to_owned()),
            Value::Name(event.customer.map(str::to_owned)),
            Value::Text(event.kind.to_owned()),
            Value::Bytes(json::to_vec(&event.payload)?),
            Value::Integer(event.at),
        ]);
    }
    let head = "INSERT INTO outbox (event_id, creditor, customer, kind, payload, created_at)";
    rows::insert(connection, head, new).await
}

/// An event that waits for delivery.
#[derive(Debug)]
pub(crate) struct Waiting {
    pub(crate) event_id: String,
    pub(crate) creditor: String,
    pub(crate) kind: String,
    /// As JSON.
    pub(crate) payload: Vec<u8>,
    /// UTC seconds.
    pub(crate) created_at: i64,
    /// This one included.
    pub(crate) attempts: i64,
}

/// Takes the oldest event of `creditor` that is due at `now`, before all others one that is
/// of use for a moment alone; nobody else gets it before `until` (both UTC seconds). Those
/// whose moment is over go.
pub(crate) async fn take(
    connection: &mut Connection,
    creditor: &str,
    now: i64,
    until: i64,
) -> Result<Option<Waiting>, StoreError> {
    const OVER: &str = "DELETE FROM outbox WHERE creditor = $1 AND ends_at <= $2";
    sqlx::query(OVER)
        .bind(creditor)
        .bind(now)
        .execute(&mut *connection)
        .await?;
    for which in ["ends_at IS NOT NULL", "ends_at IS NULL"] {
        let found = take_of(connection, which, creditor, now, until).await?;
        if found.is_some() {
            return Ok(found);
        }
    }
    Ok(None)
}

/// Takes the oldest event of those `which` (a condition) names.
async fn take_of(
    connection: &mut Connection,
    which: &'static str,
    creditor: &str,
    now: i64,
    until: i64,
) -> Result<Option<Waiting>, StoreError> {
    /// Event id, kind, payload, time, attempts.
    type Row = (String, String, Vec<u8>, i64, i64);
    // What another server is taking right now is passed over rather than waited for.
    let lock = if is_postgres(connection) {
        " FOR UPDATE SKIP LOCKED"
    } else {
        ""
    };
    let sql = format!(
        "UPDATE outbox SET next_at = $1, attempts = attempts + 1
          WHERE id = (SELECT id FROM outbox
                       WHERE creditor = $2 AND delivered_at IS NULL AND next_at <= $3
                         AND {which}
                       ORDER BY id LIMIT 1{lock})
        RETURNING event_id, kind, payload, created_at, attempts"
    );
    let row: Option<Row> = sqlx::query_as(AssertSqlSafe(sql))
        .bind(until)
        .bind(creditor)
        .bind(now)
        .fetch_optional(connection)
        .await?;
    Ok(
        row.map(|(event_id, kind, payload, created_at, attempts)| Waiting {
            event_id,
            creditor: creditor.to_owned(),
            kind,
            payload,
            created_at,
            attempts,
        }),
    )
}

/// Notes that the receiver confirmed an event; one that was of use for a moment alone goes.
/// Not by the number of its row: SQLite gives that of a row which has gone to the next.
pub(crate) async fn delivered(
    connection: &mut Connection,
    event_id: &str,
    now: i64,
) -> Result<(), StoreError> {
    withdraw(connection, event_id).await?;
    sqlx::query("UPDATE outbox SET delivered_at = $1 WHERE event_id = $2")
        .bind(now)
        .bind(event_id)
        .execute(connection)
        .await?;
    Ok(())
}

/// Lets an event wait until `next_at` (UTC seconds).
pub(crate) async fn postpone(
    connection: &mut Connection,
    event_id: &str,
    next_at: i64,
) -> Result<(), StoreError> {
    sqlx::query("UPDATE outbox SET next_at = $1 WHERE event_id = $2 AND delivered_at IS NULL")
        .bind(next_at)
        .bind(event_id)
        .execute(connection)
        .await?;
    Ok(())
}

/// The events that no receiver confirmed yet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Backlog {
    pub(crate) waiting: i64,
    /// When the oldest happened (UTC seconds).
    pub(crate) oldest: Option<i64>,
}

/// Counts the events that no receiver confirmed yet.
pub(crate) async fn backlog(connection: &mut Connection) -> Result<Backlog, StoreError> {
    let (waiting, oldest) =
        sqlx::query_as("SELECT count(*), min(created_at) FROM outbox WHERE delivered_at IS NULL")
            .fetch_one(connection)
            .await?;
    Ok(Backlog { waiting, oldest })
}
