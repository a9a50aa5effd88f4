//! Checkpoints of the audit log.

use super::{Connection, StoreError};

/// The entry the last checkpoint is about, and when it was signed (UTC seconds).
pub(crate) async fn last(connection: &mut Connection) -> Result<Option<(i64, i64)>, StoreError> {
    Ok(
        sqlx::query_as("SELECT seq, signed_at FROM audit_checkpoints ORDER BY seq DESC LIMIT 1")
            .fetch_optional(connection)
            .await?,
    )
}

/// Every checkpoint: the entry it is about, the token, and when it was signed (UTC seconds).
pub(crate) async fn all(
    connection: &mut Connection,
) -> Result<Vec<(i64, String, i64)>, StoreError> {
    Ok(
        sqlx::query_as("SELECT seq, token, signed_at FROM audit_checkpoints ORDER BY seq")
            .fetch_all(connection)
            .await?,
    )
}

/// Keeps the checkpoint about entry `seq`.
pub(crate) async fn insert(
    connection: &mut Connection,
    seq: i64,
    token: &str,
    now: i64,
) -> Result<(), StoreError> {
    sqlx::query("INSERT INTO audit_checkpoints (seq, token, signed_at) VALUES ($1, $2, $3)")
        .bind(seq)
        .bind(token)
        .bind(now)
        .execute(connection)
        .await?;
    Ok(())
}
