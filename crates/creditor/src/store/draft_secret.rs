//! What draft keys are derived from.

use super::{Database, StoreError};
use crate::secret::DraftSecret;

/// The secret of this database, made where there is none yet. Servers that start at the
/// same time get the same.
pub(crate) async fn find_or_make(database: &Database) -> Result<DraftSecret, StoreError> {
    let mut fresh = [0_u8; 32];
    getrandom::fill(&mut fresh).map_err(StoreError::Random)?;
    let mut held = database.writer().await?;
    let mut transaction = held.begin().await?;
    sqlx::query("INSERT INTO draft_secret (id, secret) VALUES (1, $1) ON CONFLICT (id) DO NOTHING")
        .bind(fresh.to_vec())
        .execute(&mut *transaction)
        .await?;
    let secret: Vec<u8> = sqlx::query_scalar("SELECT secret FROM draft_secret WHERE id = 1")
        .fetch_one(&mut *transaction)
        .await?;
    transaction.commit().await?;
    let secret = secret
        .try_into()
        .map_err(|_| StoreError::Value { column: "secret" })?;
    Ok(DraftSecret::new(secret))
}
