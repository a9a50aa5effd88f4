//! Quotes.

use leeway_core::json;
use leeway_core::wire::Quote;

use super::rows::{self, Value};
use super::{Connection, Owner, StoreError, can_be, document};

/// How long an ended quote is remembered, in seconds, so that a customer who
/// comes back to an old page is told that it ended.
const REMEMBERED: i64 = 86_400;

/// Stores quotes, each made for its owner.
pub(crate) async fn insert(
    connection: &mut Connection,
    quotes: &[(Owner, Quote)],
) -> Result<(), StoreError> {
    let mut new = Vec::with_capacity(quotes.len());
    for (owner, quote) in quotes {
        let [creditor, customer] = owner.values();
        let id = Value::Text(quote.id.clone());
        let content = Value::Bytes(json::to_vec(quote)?);
        new.push([
            creditor,
            customer,
            id,
            content,
            Value::Integer(quote.expires),
        ]);
    }
    let head = "INSERT INTO quotes (creditor, customer, quote_id, quote, expires_at)";
    rows::insert(connection, head, &new).await
}

/// Forgets the quotes that ended a day before `now` (UTC seconds).
pub(crate) async fn purge(connection: &mut Connection, now: i64) -> Result<u64, StoreError> {
    let done = sqlx::query("DELETE FROM quotes WHERE expires_at < $1")
        .bind(now.saturating_sub(REMEMBERED))
        .execute(connection)
        .await?;
    Ok(done.rows_affected())
}

/// The quote `id` of `owner`, and whether an arrangement, running or ended, rests on it;
/// somebody else's is none.
pub(crate) async fn find(
    connection: &mut Connection,
    owner: &Owner,
    id: &str,
) -> Result<Option<(Quote, bool)>, StoreError> {
    if !can_be(id) {
        return Ok(None);
    }
    let row: Option<(Vec<u8>, i64)> = sqlx::query_as(
        "SELECT q.quote, (SELECT count(*) FROM arrangements r WHERE r.quote_id = q.quote_id)
           FROM quotes q
          WHERE q.creditor = $1 AND q.customer = $2 AND q.quote_id = $3",
    )
    .bind(&owner.creditor)
    .bind(&owner.customer)
    .bind(id)
    .fetch_optional(connection)
    .await?;
    row.map(|(quote, arrangements)| Ok((document(&quote)?, arrangements > 0)))
        .transpose()
}
