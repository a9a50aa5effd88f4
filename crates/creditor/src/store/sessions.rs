//! Bearer tokens.

use sqlx::{AssertSqlSafe, FromRow as _};

use super::rows::{self, Value};
use super::{Connection, Owner, StoreError, challenges};

/// How long an ended token is remembered, in seconds.
const REMEMBERED: i64 = 86_400;

/// How a session was made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Way {
    /// With the reference and the access code of a letter.
    Letter,
    /// By the creditor's back end, for its host page.
    Host,
}

impl Way {
    const fn name(self) -> &'static str {
        match self {
            Self::Letter => "letter",
            Self::Host => "host",
        }
    }

    fn named(name: &str) -> Result<Self, StoreError> {
        match name {
            "letter" => Ok(Self::Letter),
            "host" => Ok(Self::Host),
            _ => Err(StoreError::Value { column: "way" }),
        }
    }
}

/// Remembers the token with this hash until `expires` (UTC seconds).
pub(crate) async fn insert(
    connection: &mut Connection,
    token_sha256: &[u8; 32],
    owner: &Owner,
    expires: i64,
    way: Way,
) -> Result<(), StoreError> {
    sqlx::query(
        "INSERT INTO sessions (token_sha256, creditor, customer, expires_at, way)
         VALUES ($1, $2, $3, $4, $5)",
    )
    .bind(token_sha256.to_vec())
    .bind(&owner.creditor)
    .bind(&owner.customer)
    .bind(expires)
    .bind(way.name())
    .execute(connection)
    .await?;
    Ok(())
}

/// Ends the session of the token with this hash; whether it was there.
pub(crate) async fn end(
    connection: &mut Connection,
    token_sha256: &[u8; 32],
) -> Result<bool, StoreError> {
    let done = sqlx::query("DELETE FROM sessions WHERE token_sha256 = $1")
        .bind(token_sha256.to_vec())
        .execute(connection)
        .await?;
    Ok(done.rows_affected() > 0)
}

/// Ends every session of `owner` and every sign-in that waits for its second factor; how
/// many sessions still ran at `now` (UTC seconds).
pub(crate) async fn end_all(
    connection: &mut Connection,
    owner: &Owner,
    now: i64,
) -> Result<i64, StoreError> {
    challenges::end_all(connection, owner).await?;
    let running: i64 = sqlx::query_scalar(
        "SELECT count(*) FROM sessions WHERE creditor = $1 AND customer = $2 AND expires_at > $3",
    )
    .bind(&owner.creditor)
    .bind(&owner.customer)
    .bind(now)
    .fetch_one(&mut *connection)
    .await?;
    sqlx::query("DELETE FROM sessions WHERE creditor = $1 AND customer = $2")
        .bind(&owner.creditor)
        .bind(&owner.customer)
        .execute(connection)
        .await?;
    Ok(running)
}

/// Forgets the tokens that ended a day before `now` (UTC seconds).
pub(crate) async fn purge(connection: &mut Connection, now: i64) -> Result<u64, StoreError> {
    let done = sqlx::query("DELETE FROM sessions WHERE expires_at < $1")
        .bind(now.saturating_sub(REMEMBERED))
        .execute(connection)
        .await?;
    Ok(done.rows_affected())
}

/// A session of `owner` that runs: the hash of its token, its end (UTC seconds) and its way.
pub(crate) type Running = ([u8; 32], i64, Way);

/// The sessions of `owner` that run at `now` (UTC seconds), the one that ends last first, and
/// `most` of them.
pub(crate) async fn running(
    connection: &mut Connection,
    owner: &Owner,
    now: i64,
    most: i64,
) -> Result<Vec<Running>, StoreError> {
    let rows: Vec<(Vec<u8>, i64, String)> = sqlx::query_as(
        "SELECT token_sha256, expires_at, way FROM sessions
          WHERE creditor = $1 AND customer = $2 AND expires_at > $3
          ORDER BY expires_at DESC, token_sha256 LIMIT $4",
    )
    .bind(&owner.creditor)
    .bind(&owner.customer)
    .bind(now)
    .bind(most)
    .fetch_all(connection)
    .await?;
    rows.into_iter()
        .map(|(hash, expires, way)| Ok((sha256(hash)?, expires, Way::named(&way)?)))
        .collect()
}

fn sha256(hash: Vec<u8>) -> Result<[u8; 32], StoreError> {
    let column = "token_sha256";
    hash.try_into().map_err(|_| StoreError::Value { column })
}

/// Whose token it is.
#[derive(Debug, Clone)]
pub(crate) struct Holder {
    pub(crate) owner: Owner,
    /// When it ends or ended (UTC seconds).
    pub(crate) expires: i64,
    pub(crate) way: Way,
}

/// Whose the tokens with these hashes are, in no order, without those that nobody has.
pub(crate) async fn find_all(
    connection: &mut Connection,
    hashes: &[[u8; 32]],
) -> Result<Vec<([u8; 32], Holder)>, StoreError> {
    /// Hash, creditor, customer, end, way.
    type Row = (Vec<u8>, String, String, i64, String);
    let wanted: Vec<[Value; 1]> = hashes
        .iter()
        .map(|hash| [Value::Bytes(hash.to_vec())])
        .collect();
    let mut found = Vec::with_capacity(hashes.len());
    for some in rows::among(&wanted) {
        let sql = format!(
            "SELECT token_sha256, creditor, customer, expires_at, way FROM sessions
              WHERE token_sha256 IN (VALUES {})",
            rows::places(connection, some.len(), 1)
        );
        let rows = rows::bind(sqlx::query(AssertSqlSafe(sql)), some)
            .fetch_all(&mut *connection)
            .await?;
        for row in rows {
            let (hash, creditor, customer, expires, way) = Row::from_row(&row)?;
            let holder = Holder {
                owner: Owner { creditor, customer },
                expires,
                way: Way::named(&way)?,
            };
            found.push((sha256(hash)?, holder));
        }
    }
    Ok(found)
}
