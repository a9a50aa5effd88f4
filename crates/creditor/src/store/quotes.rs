//! Quotes.

use leeway_core::json;
use leeway_core::wire::Quote;
use sqlx::{AssertSqlSafe, FromRow as _};

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
    rows::insert(connection, head, new).await
}

/// Forgets the quotes that ended a day before `now` (UTC seconds).
pub(crate) async fn purge(connection: &mut Connection, now: i64) -> Result<u64, StoreError> {
    let done = sqlx::query("DELETE FROM quotes WHERE expires_at < $1")
        .bind(now.saturating_sub(REMEMBERED))
        .execute(connection)
        .await?;
    Ok(done.rows_affected())
}

/// A quote, and whether an arrangement, running or ended, rests on it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Made {
    pub(crate) quote: Quote,
    pub(crate) is_used: bool,
}

/// The quotes with these ids that are their owners', in no order; somebody else's is none.
pub(crate) async fn find_all(
    connection: &mut Connection,
    wanted: &[(&Owner, &str)],
) -> Result<Vec<(Owner, Made)>, StoreError> {
    /// Creditor, customer, quote, arrangements that rest on it.
    type Row = (String, String, Vec<u8>, i64);
    let name = |(owner, id): &(&Owner, &str)| {
        let [creditor, customer] = owner.values();
        can_be(id).then(|| [creditor, customer, Value::Text((*id).to_owned())])
    };
    let names: Vec<[Value; 3]> = wanted.iter().filter_map(name).collect();
    let mut found = Vec::with_capacity(names.len());
    for some in rows::among(&names) {
        let sql = format!(
            "SELECT q.creditor, q.customer, q.quote,
                    (SELECT count(*) FROM arrangements r WHERE r.quote_id = q.quote_id)
               FROM quotes q
              WHERE (q.creditor, q.customer, q.quote_id) IN (VALUES {})",
            rows::places(connection, some.len(), 3)
        );
        let rows = rows::bind(sqlx::query(AssertSqlSafe(sql)), some)
            .fetch_all(&mut *connection)
            .await?;
        for row in rows {
            let (creditor, customer, quote, arrangements) = Row::from_row(&row)?;
            let made = Made {
                quote: document(&quote)?,
                is_used: arrangements > 0,
            };
            found.push((Owner { creditor, customer }, made));
        }
    }
    Ok(found)
}
