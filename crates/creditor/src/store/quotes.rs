//! Quotes.

use leeway_core::json;
use leeway_core::wire::Quote;

use super::{Connection, Owner, StoreError, can_be, document};

/// How long an ended quote is remembered, in seconds, so that a customer who
/// comes back to an old page is told that it ended.
const REMEMBERED: i64 = 86_400;

/// Stores a quote made for `owner`.
pub(crate) async fn insert(
    connection: &mut Connection,
    owner: &Owner,
    quote: &Quote,
) -> Result<(), StoreError> {
    sqlx::query(
        "INSERT INTO quotes (creditor, customer, quote_id, quote, expires_at)
         VALUES ($1, $2, $3, $4, $5)",
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

/// Forgets the quotes that ended a day before `now` (UTC seconds).
pub(crate) async fn purge(connection: &mut Connection, now: i64) -> Result<u64, StoreError> {
    let done = sqlx::query("DELETE FROM quotes WHERE expires_at < $1")
        .bind(now.saturating_sub(REMEMBERED))
        .execute(connection)
        .await?;
    Ok(done.rows_affected())
}

/// The quote `id` of `owner`; somebody else's is none.
pub(crate) async fn find(
    connection: &mut Connection,
    owner: &Owner,
    id: &str,
) -> Result<Option<Quote>, StoreError> {
    if !can_be(id) {
        return Ok(None);
    }
    let bytes: Option<Vec<u8>> = sqlx::query_scalar(
        "SELECT quote FROM quotes WHERE creditor = $1 AND customer = $2 AND quote_id = $3",
    )
    .bind(&owner.creditor)
    .bind(&owner.customer)
    .bind(id)
    .fetch_optional(connection)
    .await?;
    bytes.map(|bytes| document(&bytes)).transpose()
}
