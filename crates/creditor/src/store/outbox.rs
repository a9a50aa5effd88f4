//! Events for the creditor's other systems.

use leeway_core::json;
use serde::Serialize;

use super::{Connection, StoreError};

/// Puts an event into the outbox; it leaves with the commit of its cause.
pub(crate) async fn insert<T: Serialize>(
    connection: &mut Connection,
    event_id: &str,
    creditor: &str,
    kind: &'static str,
    payload: &T,
    now: i64,
) -> Result<(), StoreError> {
    sqlx::query(
        "INSERT INTO outbox (event_id, creditor, kind, payload, created_at)
         VALUES ($1, $2, $3, $4, $5)",
    )
    .bind(event_id)
    .bind(creditor)
    .bind(kind)
    .bind(json::to_vec(payload)?)
    .bind(now)
    .execute(connection)
    .await?;
    Ok(())
}
