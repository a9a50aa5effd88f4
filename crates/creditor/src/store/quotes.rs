//! Quotes.

use leeway_core::json;
use leeway_core::wire::Quote;
use sqlx::SqliteConnection;

use super::{Owner, StoreError, document};

/// How long an ended quote is remembered, in seconds, so that a customer who
/// comes back to an old page is told that it ended.
const REMEMBERED: i64 = 86_400;

/// Stores a quote made for `owner`.
pub(crate) async fn insert(
    connection: &mut SqliteConnection,
    owner: &Owner,
    quote: &Quote,
    now: i64,
) -> Result<(), StoreError> {
    sqlx::query("DELETE FROM quotes WHERE expires_at < ?")
        .bind(now.saturating_sub(REMEMBERED))
        .execute(&mut *connection)
        .await?;
    sqlx::query(
        "INSERT INTO quotes (creditor, customer, quote_id, quote, expires_at)
         VALUES (?, ?, ?, ?, ?)",
    )
    .bind(&owner.creditor)
    .bind(&owner.customer)
    .bind(&quote.id)
    .bind(json::to_vec(quote)?)
    .bind(quote.expires)
    .execute(connection)
    .await?;
    Ok(())
}

/// The quote `id` of `owner`; somebody else's is none.
pub(crate) async fn find(
    connection: &mut SqliteConnection,
    owner: &Owner,
    id: &str,
) -> Result<Option<Quote>, StoreError> {
    let bytes: Option<Vec<u8>> = sqlx::query_scalar(
        "SELECT quote FROM quotes WHERE creditor = ? AND customer = ? AND quote_id = ?",
    )
    .bind(&owner.creditor)
    .bind(&owner.customer)
    .bind(id)
    .fetch_optional(connection)
    .await?;
    bytes.map(|bytes| document(&bytes)).transpose()
}
