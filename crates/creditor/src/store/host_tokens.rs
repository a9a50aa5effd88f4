//! Host tokens that were used.

use super::{Connection, StoreError};

/// How long a used one is remembered beyond its end, in seconds: clocks of several servers
/// differ.
const REMEMBERED: i64 = 3600;

/// Uses up the token `jti` of `creditor` that ends at `expires` (UTC seconds); whether nobody
/// had before.
pub(crate) async fn spend(
    connection: &mut Connection,
    creditor: &str,
    jti: &str,
    expires: i64,
) -> Result<bool, StoreError> {
    let done = sqlx::query(
        "INSERT INTO host_tokens (creditor, jti, expires_at) VALUES ($1, $2, $3)
         ON CONFLICT (creditor, jti) DO NOTHING",
    )
    .bind(creditor)
    .bind(jti)
    .bind(expires)
    .execute(connection)
    .await?;
    Ok(done.rows_affected() > 0)
}

/// Forgets those that ended an hour before `now` (UTC seconds).
pub(crate) async fn purge(connection: &mut Connection, now: i64) -> Result<u64, StoreError> {
    let done = sqlx::query("DELETE FROM host_tokens WHERE expires_at < $1")
        .bind(now.saturating_sub(REMEMBERED))
        .execute(connection)
        .await?;
    Ok(done.rows_affected())
}
