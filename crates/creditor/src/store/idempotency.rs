//! Answers kept for requests that arrive again.

use leeway_core::trust::Digest;
use sqlx::{AssertSqlSafe, FromRow as _};

use super::rows::{self, Value};
use super::{Connection, Owner, StoreError, digest};

/// How long an answer is kept, in seconds: 30 days.
const KEPT: i64 = 30 * 86_400;

/// An answer that was given.
#[derive(Debug)]
pub(crate) struct Kept {
    /// SHA-256 of the body it answered.
    pub(crate) body_sha256: Digest,
    /// The HTTP status.
    pub(crate) status: u16,
    /// The exact bytes.
    pub(crate) answer: Vec<u8>,
}

/// Which request: who asks for what, under which key.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Scope<'a> {
    pub(crate) owner: &'a Owner,
    pub(crate) operation: &'static str,
    pub(crate) key: &'a str,
}

/// The answer that was given in `scope`, if one was.
pub(crate) async fn find(
    connection: &mut Connection,
    scope: Scope<'_>,
) -> Result<Option<Kept>, StoreError> {
    let found = find_all(connection, &[scope]).await?;
    Ok(found.into_iter().next().map(|(_, kept)| kept))
}

/// The answers that were given in `scopes`, in no order, each with its customer and key;
/// all scopes are of one operation.
pub(crate) async fn find_all(
    connection: &mut Connection,
    scopes: &[Scope<'_>],
) -> Result<Vec<((Owner, String), Kept)>, StoreError> {
    /// Creditor, customer, key, digest of the body, status, answer.
    type Row = (String, String, String, String, i64, Vec<u8>);
    let name = |scope: &Scope<'_>| {
        let [creditor, customer] = scope.owner.values();
        let [operation, key] = [scope.operation, scope.key];
        let [operation, key] = [operation, key].map(|text| Value::Text(text.to_owned()));
        [creditor, customer, operation, key]
    };
    let names: Vec<[Value; 4]> = scopes.iter().map(name).collect();
    let mut found = Vec::new();
    for some in rows::among(&names) {
        let sql = format!(
            "SELECT creditor, customer, key, body_sha256, status, answer FROM idempotency
              WHERE (creditor, customer, operation, key) IN (VALUES {})",
            rows::places(connection, some.len(), 4)
        );
        let rows = rows::bind(sqlx::query(AssertSqlSafe(sql)), some)
            .fetch_all(&mut *connection)
            .await?;
        for row in rows {
            let (creditor, customer, key, body_sha256, status, answer) = Row::from_row(&row)?;
            let kept = Kept {
                body_sha256: digest("body_sha256", &body_sha256)?,
                status: u16::try_from(status)
                    .map_err(|_| StoreError::Value { column: "status" })?,
                answer,
            };
            found.push(((Owner { creditor, customer }, key), kept));
        }
    }
    Ok(found)
}

/// How many answers were given to `owner` for `operation` after `since` (UTC seconds).
pub(crate) async fn count_since(
    connection: &mut Connection,
    owner: &Owner,
    operation: &'static str,
    since: i64,
) -> Result<i64, StoreError> {
    Ok(sqlx::query_scalar(
        "SELECT count(*) FROM idempotency
          WHERE creditor = $1 AND customer = $2 AND operation = $3 AND created_at > $4",
    )
    .bind(&owner.creditor)
    .bind(&owner.customer)
    .bind(operation)
    .bind(since)
    .fetch_one(connection)
    .await?)
}

/// Forgets the answers given 30 days before `now` (UTC seconds).
pub(crate) async fn purge(connection: &mut Connection, now: i64) -> Result<u64, StoreError> {
    let done = sqlx::query("DELETE FROM idempotency WHERE created_at < $1")
        .bind(now.saturating_sub(KEPT))
        .execute(connection)
        .await?;
    Ok(done.rows_affected())
}

/// Keeps the answer given in `scope`.
pub(crate) async fn insert(
    connection: &mut Connection,
    scope: Scope<'_>,
    kept: &Kept,
    now: i64,
) -> Result<(), StoreError> {
    insert_all(connection, &[(scope, kept, now)]).await
}

/// Keeps answers, each given in its scope at its time (UTC seconds).
pub(crate) async fn insert_all(
    connection: &mut Connection,
    answers: &[(Scope<'_>, &Kept, i64)],
) -> Result<(), StoreError> {
    let row = |(scope, kept, now): &(Scope<'_>, &Kept, i64)| {
        let [creditor, customer] = scope.owner.values();
        [
            creditor,
            customer,
            Value::Text(scope.operation.to_owned()),
            Value::Text(scope.key.to_owned()),
            Value::Text(kept.body_sha256.to_string()),
            Value::Integer(i64::from(kept.status)),
            Value::Bytes(kept.answer.clone()),
            Value::Integer(*now),
        ]
    };
    let new: Vec<_> = answers.iter().map(row).collect();
    let head = "INSERT INTO idempotency
       (creditor, customer, operation, key, body_sha256, status, answer, created_at)";
    rows::insert(connection, head, new).await
}
