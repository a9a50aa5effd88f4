//! Events for the creditor's other systems.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use leeway_core::json;
use serde::Serialize;

use super::rows::{self, Value};
use super::{Connection, StoreError, is_postgres};

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

/// Puts events into the outbox.
pub(crate) async fn insert_all<T: Serialize>(
    connection: &mut Connection,
    events: &[NewEvent<'_, T>],
) -> Result<(), StoreError> {
    let mut new = Vec::with_capacity(events.len());
    for event in events {
        // The time, so that the database has those of one time in one place, and 128 random
        // bits, by which receivers tell repeats.
        let mut id = [0; 16];
        getrandom::fill(&mut id).map_err(StoreError::Random)?;
        new.push([
            Value::Text(format!("{:08x}{}", event.at, URL_SAFE_NO_PAD.encode(id))),
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
    pub(crate) id: i64,
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

/// Takes the oldest event of `creditor` that is due at `now`; nobody else gets it
/// before `until` (both UTC seconds).
pub(crate) async fn take(
    connection: &mut Connection,
    creditor: &str,
    now: i64,
    until: i64,
) -> Result<Option<Waiting>, StoreError> {
    /// Id, event id, kind, payload, time, attempts.
    type Row = (i64, String, String, Vec<u8>, i64, i64);
    const SQLITE: &str = "UPDATE outbox SET next_at = $1, attempts = attempts + 1
          WHERE id = (SELECT id FROM outbox
                       WHERE creditor = $2 AND delivered_at IS NULL AND next_at <= $3
                       ORDER BY id LIMIT 1)
        RETURNING id, event_id, kind, payload, created_at, attempts";
    // What another server is taking right now is passed over rather than waited for.
    const POSTGRES: &str = "UPDATE outbox SET next_at = $1, attempts = attempts + 1
          WHERE id = (SELECT id FROM outbox
                       WHERE creditor = $2 AND delivered_at IS NULL AND next_at <= $3
                       ORDER BY id LIMIT 1 FOR UPDATE SKIP LOCKED)
        RETURNING id, event_id, kind, payload, created_at, attempts";
    let sql = if is_postgres(connection) {
        POSTGRES
    } else {
        SQLITE
    };
    let row: Option<Row> = sqlx::query_as(sql)
        .bind(until)
        .bind(creditor)
        .bind(now)
        .fetch_optional(connection)
        .await?;
    Ok(row.map(
        |(id, event_id, kind, payload, created_at, attempts)| Waiting {
            id,
            event_id,
            creditor: creditor.to_owned(),
            kind,
            payload,
            created_at,
            attempts,
        },
    ))
}

/// Notes that the receiver confirmed an event.
pub(crate) async fn delivered(
    connection: &mut Connection,
    id: i64,
    now: i64,
) -> Result<(), StoreError> {
    sqlx::query("UPDATE outbox SET delivered_at = $1 WHERE id = $2")
        .bind(now)
        .bind(id)
        .execute(connection)
        .await?;
    Ok(())
}

/// Lets an event wait until `next_at` (UTC seconds).
pub(crate) async fn postpone(
    connection: &mut Connection,
    id: i64,
    next_at: i64,
) -> Result<(), StoreError> {
    sqlx::query("UPDATE outbox SET next_at = $1 WHERE id = $2 AND delivered_at IS NULL")
        .bind(next_at)
        .bind(id)
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
