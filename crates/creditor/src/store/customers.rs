//! Everything that is stored of one customer.

use sqlx::AssertSqlSafe;

use super::{Connection, Owner, StoreError, is_postgres};

/// What takes every row of a customer out, in an order the references allow.
const ERASE: [&str; 12] = [
    "DELETE FROM challenges WHERE creditor = $1 AND customer = $2",
    "DELETE FROM arrangements WHERE creditor = $1 AND customer = $2",
    "DELETE FROM idempotency WHERE creditor = $1 AND customer = $2",
    "DELETE FROM sessions WHERE creditor = $1 AND customer = $2",
    "DELETE FROM quotes WHERE creditor = $1 AND customer = $2",
    "DELETE FROM dispute_files WHERE creditor = $1 AND customer = $2",
    "DELETE FROM requests WHERE creditor = $1 AND customer = $2",
    "DELETE FROM consents WHERE creditor = $1 AND customer = $2",
    "DELETE FROM preferences WHERE creditor = $1 AND customer = $2",
    "DELETE FROM outbox WHERE creditor = $1 AND customer = $2",
    "DELETE FROM subjects WHERE creditor = $1 AND customer = $2",
    "DELETE FROM accounts WHERE creditor = $1 AND customer = $2",
];

/// Takes out every row of `owner`, the salt of their name in the audit log too.
pub(crate) async fn erase(connection: &mut Connection, owner: &Owner) -> Result<(), StoreError> {
    for sql in ERASE {
        sqlx::query(sql)
            .bind(&owner.creditor)
            .bind(&owner.customer)
            .execute(&mut *connection)
            .await?;
    }
    Ok(())
}

/// The reason nothing of `owner` may be forgotten, if there is one.
pub(crate) async fn hold(
    connection: &mut Connection,
    owner: &Owner,
) -> Result<Option<String>, StoreError> {
    Ok(
        sqlx::query_scalar("SELECT reason FROM holds WHERE creditor = $1 AND customer = $2")
            .bind(&owner.creditor)
            .bind(&owner.customer)
            .fetch_optional(connection)
            .await?,
    )
}

/// Lets nothing of `owner` be forgotten, for `reason`.
pub(crate) async fn set_hold(
    connection: &mut Connection,
    owner: &Owner,
    reason: &str,
    now: i64,
) -> Result<(), StoreError> {
    sqlx::query(
        "INSERT INTO holds (creditor, customer, reason, set_at) VALUES ($1, $2, $3, $4)
         ON CONFLICT (creditor, customer) DO UPDATE SET reason = excluded.reason",
    )
    .bind(&owner.creditor)
    .bind(&owner.customer)
    .bind(reason)
    .bind(now)
    .execute(connection)
    .await?;
    Ok(())
}

/// Takes the hold off; whether there was one.
pub(crate) async fn release_hold(
    connection: &mut Connection,
    owner: &Owner,
) -> Result<bool, StoreError> {
    let done = sqlx::query("DELETE FROM holds WHERE creditor = $1 AND customer = $2")
        .bind(&owner.creditor)
        .bind(&owner.customer)
        .execute(connection)
        .await?;
    Ok(done.rows_affected() > 0)
}

/// Every arrangement of `owner`: reference, time, state, choice and offer as JSON, receipt.
pub(crate) type ExportedArrangement = (String, i64, String, Vec<u8>, Vec<u8>, String);

/// The arrangements of `owner`, the oldest first.
pub(crate) async fn arrangements(
    connection: &mut Connection,
    owner: &Owner,
) -> Result<Vec<ExportedArrangement>, StoreError> {
    Ok(sqlx::query_as(
        "SELECT reference, accepted_at, state, choice, offer, receipt FROM arrangements
          WHERE creditor = $1 AND customer = $2 ORDER BY id",
    )
    .bind(&owner.creditor)
    .bind(&owner.customer)
    .fetch_all(connection)
    .await?)
}

/// One request of `owner`: reference, kind, time, content as JSON, and what was answered
/// where that was more than that it was received.
pub(crate) type ExportedRequest = (String, String, i64, Vec<u8>, Option<Vec<u8>>);

/// The requests of `owner`, the oldest first.
pub(crate) async fn requests(
    connection: &mut Connection,
    owner: &Owner,
) -> Result<Vec<ExportedRequest>, StoreError> {
    Ok(sqlx::query_as(
        "SELECT reference, kind, created_at, content, answer FROM requests
          WHERE creditor = $1 AND customer = $2 ORDER BY id",
    )
    .bind(&owner.creditor)
    .bind(&owner.customer)
    .fetch_all(connection)
    .await?)
}

/// Every decision of `owner`, the oldest first: channel, purpose, granted, digest and
/// language of the text, time.
pub(crate) async fn consents(
    connection: &mut Connection,
    owner: &Owner,
) -> Result<Vec<(String, String, i64, String, String, i64)>, StoreError> {
    Ok(sqlx::query_as(
        "SELECT channel, purpose, granted, text_sha256, language, decided_at FROM consents
          WHERE creditor = $1 AND customer = $2 ORDER BY id",
    )
    .bind(&owner.creditor)
    .bind(&owner.customer)
    .fetch_all(connection)
    .await?)
}

/// How many customers are forgotten in one transaction.
const MOST_FORGOTTEN: i64 = 500;

/// Customers who owe nothing, whose accounts no import changed since `before` (UTC
/// seconds), and of whom no arrangement, request, file, event or hold is there.
pub(crate) async fn dormant(
    connection: &mut Connection,
    before: i64,
) -> Result<Vec<Owner>, StoreError> {
    const SQLITE: &str = "json_extract(CAST(a.account AS TEXT), '$.balance')";
    const POSTGRES: &str = "(convert_from(a.account, 'UTF8')::json ->> 'balance')::bigint";
    let balance = if is_postgres(connection) {
        POSTGRES
    } else {
        SQLITE
    };
    let nothing_in = |table: &str| {
        format!(
            " AND NOT EXISTS (SELECT 1 FROM {table} t
               WHERE t.creditor = a.creditor AND t.customer = a.customer)"
        )
    };
    let mut sql =
        "SELECT a.creditor, a.customer FROM accounts a WHERE a.imported_at < $1".to_owned();
    for table in [
        "holds",
        "arrangements",
        "requests",
        "dispute_files",
        "outbox",
    ] {
        sql.push_str(&nothing_in(table));
    }
    sql.push_str(&format!(" AND {balance} <= 0 LIMIT $2"));
    let rows: Vec<(String, String)> = sqlx::query_as(AssertSqlSafe(sql))
        .bind(before)
        .bind(MOST_FORGOTTEN)
        .fetch_all(connection)
        .await?;
    let owner = |(creditor, customer)| Owner { creditor, customer };
    Ok(rows.into_iter().map(owner).collect())
}
