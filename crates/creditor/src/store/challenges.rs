//! Sign-ins that wait for their second factor.

use super::{Connection, Owner, StoreError, is_postgres, outbox};

/// How long what was not answered is remembered, in seconds: as long as the challenges of
/// one customer are counted.
pub(crate) const REMEMBERED: i64 = 86_400;

/// How many wrong codes end a challenge, whichever of its codes they were meant for.
pub(crate) const MOST_MISSES: i64 = 5;

/// A sign-in with the right reference and access code.
#[derive(Debug, Clone)]
pub(crate) struct Challenge {
    pub(crate) owner: Owner,
    /// The code that was sent last, as a hash that cannot be tried without the challenge.
    pub(crate) code_mac: [u8; 32],
    /// Codes that were sent for it.
    pub(crate) codes: i64,
    /// Wrong codes that were shown.
    pub(crate) misses: i64,
    /// When the last code was sent (UTC seconds).
    pub(crate) sent_at: i64,
    /// The event that carries it.
    pub(crate) event_id: String,
    /// UTC seconds.
    pub(crate) created_at: i64,
}

/// Remembers the challenge with this hash.
pub(crate) async fn insert(
    connection: &mut Connection,
    challenge_sha256: &[u8; 32],
    challenge: &Challenge,
) -> Result<(), StoreError> {
    sqlx::query(
        "INSERT INTO challenges (challenge_sha256, creditor, customer, code_mac, codes, misses,
                                 sent_at, event_id, created_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
    )
    .bind(challenge_sha256.to_vec())
    .bind(&challenge.owner.creditor)
    .bind(&challenge.owner.customer)
    .bind(challenge.code_mac.to_vec())
    .bind(challenge.codes)
    .bind(challenge.misses)
    .bind(challenge.sent_at)
    .bind(&challenge.event_id)
    .bind(challenge.created_at)
    .execute(connection)
    .await?;
    Ok(())
}

/// Whether there is a challenge with this hash.
pub(crate) async fn is_known(
    connection: &mut Connection,
    challenge_sha256: &[u8; 32],
) -> Result<bool, StoreError> {
    let count: i64 =
        sqlx::query_scalar("SELECT count(*) FROM challenges WHERE challenge_sha256 = $1")
            .bind(challenge_sha256.to_vec())
            .fetch_one(connection)
            .await?;
    Ok(count > 0)
}

/// The challenge with this hash. Nobody else answers it before the transaction ends, so
/// that many at once cannot slip past its limits together.
pub(crate) async fn take(
    connection: &mut Connection,
    challenge_sha256: &[u8; 32],
) -> Result<Option<Challenge>, StoreError> {
    /// Creditor, customer, hash of the code, codes, misses, sent, event, made.
    type Row = (String, String, Vec<u8>, i64, i64, i64, String, i64);
    const ANY: &str = "SELECT creditor, customer, code_mac, codes, misses, sent_at, event_id,
            created_at FROM challenges WHERE challenge_sha256 = $1";
    const POSTGRES: &str = "SELECT creditor, customer, code_mac, codes, misses, sent_at, event_id,
            created_at FROM challenges WHERE challenge_sha256 = $1 FOR UPDATE";
    let sql = if is_postgres(connection) {
        POSTGRES
    } else {
        ANY
    };
    let row: Option<Row> = sqlx::query_as(sql)
        .bind(challenge_sha256.to_vec())
        .fetch_optional(connection)
        .await?;
    row.map(
        |(creditor, customer, code_mac, codes, misses, sent_at, event_id, created_at)| {
            Ok(Challenge {
                owner: Owner { creditor, customer },
                code_mac: code_mac
                    .try_into()
                    .map_err(|_| StoreError::Value { column: "code_mac" })?,
                codes,
                misses,
                sent_at,
                event_id,
                created_at,
            })
        },
    )
    .transpose()
}

/// Stores what changes about a challenge: its code, and the counts.
pub(crate) async fn put(
    connection: &mut Connection,
    challenge_sha256: &[u8; 32],
    challenge: &Challenge,
) -> Result<(), StoreError> {
    sqlx::query(
        "UPDATE challenges SET code_mac = $1, codes = $2, misses = $3, sent_at = $4, event_id = $5
          WHERE challenge_sha256 = $6",
    )
    .bind(challenge.code_mac.to_vec())
    .bind(challenge.codes)
    .bind(challenge.misses)
    .bind(challenge.sent_at)
    .bind(&challenge.event_id)
    .bind(challenge_sha256.to_vec())
    .execute(connection)
    .await?;
    Ok(())
}

/// Forgets a challenge that was answered.
pub(crate) async fn end(
    connection: &mut Connection,
    challenge_sha256: &[u8; 32],
) -> Result<(), StoreError> {
    sqlx::query("DELETE FROM challenges WHERE challenge_sha256 = $1")
        .bind(challenge_sha256.to_vec())
        .execute(connection)
        .await?;
    Ok(())
}

/// Ends every challenge of `owner`, with the codes that were not delivered yet. They go on
/// being counted: signing out gives nobody another day's tries.
pub(crate) async fn end_all(connection: &mut Connection, owner: &Owner) -> Result<(), StoreError> {
    // The challenges first, as whoever answers one has it first.
    sqlx::query("UPDATE challenges SET misses = $1 WHERE creditor = $2 AND customer = $3")
        .bind(MOST_MISSES)
        .bind(&owner.creditor)
        .bind(&owner.customer)
        .execute(&mut *connection)
        .await?;
    outbox::withdraw_all(connection, owner).await
}

/// Forgets every challenge of `owner`: another letter begins anew.
pub(crate) async fn forget_all(
    connection: &mut Connection,
    owner: &Owner,
) -> Result<(), StoreError> {
    sqlx::query("DELETE FROM challenges WHERE creditor = $1 AND customer = $2")
        .bind(&owner.creditor)
        .bind(&owner.customer)
        .execute(connection)
        .await?;
    Ok(())
}

/// How many challenges of `owner` began within a day before `now` (UTC seconds) and led to
/// no session, and when the first of them did.
pub(crate) async fn unanswered(
    connection: &mut Connection,
    owner: &Owner,
    now: i64,
) -> Result<(i64, Option<i64>), StoreError> {
    Ok(sqlx::query_as(
        "SELECT count(*), min(created_at) FROM challenges
          WHERE creditor = $1 AND customer = $2 AND created_at > $3",
    )
    .bind(&owner.creditor)
    .bind(&owner.customer)
    .bind(now.saturating_sub(REMEMBERED))
    .fetch_one(connection)
    .await?)
}

/// Forgets challenges of more than a day before `now` (UTC seconds).
pub(crate) async fn purge(connection: &mut Connection, now: i64) -> Result<u64, StoreError> {
    let done = sqlx::query("DELETE FROM challenges WHERE created_at <= $1")
        .bind(now.saturating_sub(REMEMBERED))
        .execute(connection)
        .await?;
    Ok(done.rows_affected())
}
