//! Keysets by creditor and version.

use leeway_core::trust::{Digest, Keyset, Verified};

use super::{Connection, StoreError, can_be, count, digest, integer};

/// A keyset as it is stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Stored {
    /// Its version.
    pub(crate) version: u64,
    /// The digest of its payload.
    pub(crate) sha256: Digest,
    /// Its tokens, one a line.
    pub(crate) bundle: String,
}

/// The keysets of `creditor` from `version` on, in their order.
pub(crate) async fn since(
    connection: &mut Connection,
    creditor: &str,
    version: u64,
) -> Result<Vec<Stored>, StoreError> {
    let rows: Vec<(i64, String, String)> = sqlx::query_as(
        "SELECT version, sha256, bundle FROM keysets
          WHERE creditor = $1 AND version >= $2 ORDER BY version",
    )
    .bind(creditor)
    .bind(integer("version", version)?)
    .fetch_all(connection)
    .await?;
    rows.into_iter()
        .map(|(version, sha256, bundle)| {
            Ok(Stored {
                version: count("version", version)?,
                sha256: digest("sha256", &sha256)?,
                bundle,
            })
        })
        .collect()
}

/// The keyset of `creditor` with this version.
pub(crate) async fn find(
    connection: &mut Connection,
    creditor: &str,
    version: u64,
) -> Result<Option<Stored>, StoreError> {
    let Ok(number) = integer("version", version) else {
        return Ok(None);
    };
    if !can_be(creditor) {
        return Ok(None);
    }
    let row: Option<(String, String)> =
        sqlx::query_as("SELECT sha256, bundle FROM keysets WHERE creditor = $1 AND version = $2")
            .bind(creditor)
            .bind(number)
            .fetch_optional(connection)
            .await?;
    row.map(|(sha256, bundle)| {
        Ok(Stored {
            version,
            sha256: digest("sha256", &sha256)?,
            bundle,
        })
    })
    .transpose()
}

/// Keeps `keyset`.
pub(crate) async fn put(
    connection: &mut Connection,
    keyset: &Verified<Keyset>,
    now: i64,
) -> Result<(), StoreError> {
    sqlx::query(
        "INSERT INTO keysets (creditor, version, sha256, bundle, published_at)
         VALUES ($1, $2, $3, $4, $5)",
    )
    .bind(&keyset.iss)
    .bind(integer("version", keyset.version)?)
    .bind(keyset.digest().to_string())
    .bind(keyset.token())
    .bind(now)
    .execute(connection)
    .await?;
    Ok(())
}
