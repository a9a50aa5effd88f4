//! Bearer tokens.

use super::{Connection, Owner, StoreError};

/// How long an ended token is remembered, in seconds.
const REMEMBERED: i64 = 86_400;

/// Remembers the token with this hash until `expires` (UTC seconds).
pub(crate) async fn insert(
    connection: &mut Connection,
    token_sha256: &[u8; 32],
    owner: &Owner,
    expires: i64,
) -> Result<(), StoreError> {
    sqlx::query(
        "INSERT INTO sessions (token_sha256, creditor, customer, expires_at) VALUES ($1, $2, $3, $4)",
    )
    .bind(token_sha256.to_vec())
    .bind(&owner.creditor)
    .bind(&owner.customer)
    .bind(expires)
    .execute(connection)
    .await?;
    Ok(())
}

/// Forgets the tokens that ended a day before `now` (UTC seconds).
pub(crate) async fn purge(connection: &mut Connection, now: i64) -> Result<u64, StoreError> {
    let done = sqlx::query("DELETE FROM sessions WHERE expires_at < $1")
        .bind(now.saturating_sub(REMEMBERED))
        .execute(connection)
        .await?;
    Ok(done.rows_affected())
}

/// Whose token it is, and when it ends or ended.
pub(crate) async fn find(
    connection: &mut Connection,
    token_sha256: &[u8; 32],
) -> Result<Option<(Owner, i64)>, StoreError> {
    let row: Option<(String, String, i64)> = sqlx::query_as(
        "SELECT creditor, customer, expires_at FROM sessions WHERE token_sha256 = $1",
    )
    .bind(token_sha256.to_vec())
    .fetch_optional(connection)
    .await?;
    Ok(row.map(|(creditor, customer, expires)| (Owner { creditor, customer }, expires)))
}
