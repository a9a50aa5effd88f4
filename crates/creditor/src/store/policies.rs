//! Policies by digest, and which is in force.

use std::collections::HashMap;

use leeway_core::json;
use leeway_core::money::Currency;
use leeway_core::policy::{Creditor, Policy};
use leeway_core::trust::{Digest, Floor, Verified};

use super::{Connection, StoreError, can_be, count, digest, integer};

/// The policy in force of `creditor`, as the least that may follow it.
pub(crate) async fn floor(
    connection: &mut Connection,
    creditor: &str,
) -> Result<Option<Floor>, StoreError> {
    if !can_be(creditor) {
        return Ok(None);
    }
    let row: Option<(String, i64, i64)> = sqlx::query_as(
        "SELECT p.sha256, p.epoch, p.version
           FROM creditors c JOIN policies p ON p.sha256 = c.policy
          WHERE c.creditor = $1",
    )
    .bind(creditor)
    .fetch_optional(connection)
    .await?;
    row.map(|(sha256, epoch, version)| {
        Ok(Floor {
            sha256: digest("sha256", &sha256)?,
            epoch: count("epoch", epoch)?,
            version: count("version", version)?,
        })
    })
    .transpose()
}

/// Keeps `policy` and puts it in force.
pub(crate) async fn put(
    connection: &mut Connection,
    policy: &Verified<Policy>,
    now: i64,
) -> Result<(), StoreError> {
    let sha256 = policy.digest().to_string();
    sqlx::query(
        "INSERT INTO policies (sha256, creditor, epoch, version, token, published_at)
         VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (sha256) DO UPDATE SET token = excluded.token",
    )
    .bind(&sha256)
    .bind(&policy.iss)
    .bind(integer("epoch", policy.epoch)?)
    .bind(integer("version", policy.version)?)
    .bind(policy.token())
    .bind(now)
    .execute(&mut *connection)
    .await?;
    let contact: &Creditor = &policy.creditor;
    sqlx::query(
        "INSERT INTO creditors (creditor, policy, contact, currency) VALUES ($1, $2, $3, $4)
         ON CONFLICT (creditor) DO UPDATE SET
           policy = excluded.policy, contact = excluded.contact, currency = excluded.currency",
    )
    .bind(&policy.iss)
    .bind(&sha256)
    .bind(json::to_vec(contact)?)
    .bind(policy.currency.code())
    .execute(connection)
    .await?;
    Ok(())
}

/// The creditor and the token of the policy with this digest.
pub(crate) async fn find(
    connection: &mut Connection,
    sha256: Digest,
) -> Result<Option<(String, String)>, StoreError> {
    Ok(
        sqlx::query_as("SELECT creditor, token FROM policies WHERE sha256 = $1")
            .bind(sha256.to_string())
            .fetch_optional(connection)
            .await?,
    )
}

/// The currency of each creditor's policy in force.
pub(crate) async fn currencies(
    connection: &mut Connection,
) -> Result<HashMap<String, Currency>, StoreError> {
    let rows: Vec<(String, String)> = sqlx::query_as("SELECT creditor, currency FROM creditors")
        .fetch_all(connection)
        .await?;
    rows.into_iter()
        .map(|(creditor, currency)| {
            let currency = currency
                .parse()
                .map_err(|_| StoreError::Value { column: "currency" })?;
            Ok((creditor, currency))
        })
        .collect()
}

/// The policies in force, with their creditors.
pub(crate) async fn in_force(
    connection: &mut Connection,
) -> Result<Vec<(String, Digest)>, StoreError> {
    let rows: Vec<(String, String)> =
        sqlx::query_as("SELECT creditor, policy FROM creditors ORDER BY creditor")
            .fetch_all(connection)
            .await?;
    rows.into_iter()
        .map(|(creditor, sha256)| Ok((creditor, digest("policy", &sha256)?)))
        .collect()
}
