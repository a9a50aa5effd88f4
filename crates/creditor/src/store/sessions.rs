//! Bearer tokens.

use sqlx::SqliteConnection;

use super::{Owner, StoreError};

/// How long an ended token is remembered, in seconds.
const REMEMBERED: i64 = 86_400;

/// Remembers the token with this hash until `expires` (UTC seconds).
pub(crate) async fn insert(
    connection: &mut SqliteConnection,
    token_sha256: &[u8; 32],
    owner: &Owner,
    expires: i64,
    now: i64,
) -> Result<(), StoreError> {
    sqlx::query("DELETE FROM sessions WHERE expires_at < ?")
        .bind(now.saturating_sub(REMEMBERED))
        .execute(&mut *connection)
        .await?;
    sqlx::query(
        "INSERT INTO sessions (token_sha256, creditor, customer, expires_at) VALUES (?, ?, ?, ?)",
    )
    .bind(token_sha256.to_vec())
    .bind(&owner.creditor)
    .bind(&owner.customer)
    .bind(expires)
    .execute(connection)
    .await?;
    Ok(())
}

/// Whose token it is, and when it ends or ended.
pub(crate) async fn find(
    connection: &mut SqliteConnection,
    token_sha256: &[u8; 32],
) -> Result<Option<(Owner, i64)>, StoreError> {
    let row: Option<(String, String, i64)> = sqlx::query_as(
        "SELECT creditor, customer, expires_at FROM sessions WHERE token_sha256 = ?",
    )
    .bind(token_sha256.to_vec())
    .fetch_optional(connection)
    .await?;
    Ok(row.map(|(creditor, customer, expires)| (Owner { creditor, customer }, expires)))
}
