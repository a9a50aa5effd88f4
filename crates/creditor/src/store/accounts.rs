//! Accounts, and how customers without a login are known.

use leeway_core::account::Account;
use leeway_core::policy::Creditor;
use leeway_core::trust::Digest;

use sqlx::{AssertSqlSafe, FromRow as _};

use super::rows::{self, Value};
use super::{Connection, Owner, StoreError, can_be, count, digest, document, integer, is_postgres};
use crate::access_code::{AccessCode, CodeHash, CodeHashing};

/// An account and what its creditor has in force.
#[derive(Debug)]
pub(crate) struct Standing {
    pub(crate) account: Account,
    /// The account as stored.
    pub(crate) account_json: Vec<u8>,
    pub(crate) creditor: Creditor,
    /// The policy in force.
    pub(crate) policy: Digest,
    /// The version of the newest keyset that was published, whether or not it counts.
    pub(crate) keyset: Option<i64>,
    /// The reference of the arrangement that runs, if one does.
    pub(crate) running: Option<String>,
}

impl Standing {
    /// What a choice that was worked out from this rests on.
    pub(crate) fn stand(&self) -> Stand {
        Stand {
            version: self.account.version,
            policy: self.policy,
            keyset: self.keyset,
        }
    }
}

/// What must be as it was when a choice was worked out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Stand {
    version: u64,
    policy: Digest,
    keyset: Option<i64>,
}

/// What is known of an account before a new statement of it is stored.
#[derive(Debug)]
pub(crate) struct Known {
    pub(crate) version: u64,
    pub(crate) account: Account,
    pub(crate) code: AccessCode,
}

/// Keeps other transactions away from `owner`'s account, arrangements and stored
/// answers until this one ends. On SQLite every transaction that may write does
/// that from its start.
pub(crate) async fn lock(connection: &mut Connection, owner: &Owner) -> Result<(), StoreError> {
    if is_postgres(connection) {
        // Not FOR UPDATE, which would also keep new quotes waiting.
        sqlx::query(
            "SELECT version FROM accounts WHERE creditor = $1 AND customer = $2
                FOR NO KEY UPDATE",
        )
        .bind(&owner.creditor)
        .bind(&owner.customer)
        .fetch_optional(connection)
        .await?;
    }
    Ok(())
}

/// The account of `owner`.
pub(crate) async fn find(
    connection: &mut Connection,
    owner: &Owner,
) -> Result<Option<Standing>, StoreError> {
    let found = find_all(connection, &[owner]).await?;
    Ok(found.into_iter().next().map(|(_, standing)| standing))
}

/// The accounts of `owners`, in no order, without those that have none.
pub(crate) async fn find_all(
    connection: &mut Connection,
    owners: &[&Owner],
) -> Result<Vec<(Owner, Standing)>, StoreError> {
    /// Creditor, customer, account, contact, policy, keyset, arrangement that runs.
    type Row = (
        String,
        String,
        Vec<u8>,
        Vec<u8>,
        String,
        Option<i64>,
        Option<String>,
    );
    let names: Vec<[Value; 2]> = owners.iter().map(|owner| owner.values()).collect();
    let mut found = Vec::with_capacity(owners.len());
    for some in rows::among(&names) {
        let sql = format!(
            "SELECT a.creditor, a.customer, a.account, c.contact, c.policy,
                    (SELECT max(k.version) FROM keysets k WHERE k.creditor = a.creditor),
                    (SELECT r.reference FROM arrangements r WHERE r.creditor = a.creditor
                        AND r.customer = a.customer AND r.state = 'active')
               FROM accounts a JOIN creditors c ON c.creditor = a.creditor
              WHERE (a.creditor, a.customer) IN (VALUES {})",
            rows::places(connection, some.len(), 2)
        );
        let rows = rows::bind(sqlx::query(AssertSqlSafe(sql)), some)
            .fetch_all(&mut *connection)
            .await?;
        for row in rows {
            let (creditor, customer, account, contact, policy, keyset, running) =
                Row::from_row(&row)?;
            let standing = Standing {
                creditor: document(&contact)?,
                policy: digest("policy", &policy)?,
                account: document(&account)?,
                account_json: account,
                keyset,
                running,
            };
            found.push((Owner { creditor, customer }, standing));
        }
    }
    Ok(found)
}

/// Keeps other transactions away from the accounts of `owners`, as [`lock`] does, and
/// says on what each stands. Those that somebody else keeps now are passed over rather
/// than waited for: whoever waits for one while holding another may wait for ever.
pub(crate) async fn lock_free(
    connection: &mut Connection,
    owners: &[&Owner],
) -> Result<Vec<(Owner, Stand)>, StoreError> {
    /// Creditor, customer, version, policy, keyset.
    type Row = (String, String, i64, String, Option<i64>);
    let only_free = if is_postgres(connection) {
        " FOR NO KEY UPDATE OF a SKIP LOCKED"
    } else {
        ""
    };
    let names: Vec<[Value; 2]> = owners.iter().map(|owner| owner.values()).collect();
    let mut free = Vec::with_capacity(owners.len());
    for some in rows::among(&names) {
        let sql = format!(
            "SELECT a.creditor, a.customer, a.version, c.policy,
                    (SELECT max(k.version) FROM keysets k WHERE k.creditor = a.creditor)
               FROM accounts a JOIN creditors c ON c.creditor = a.creditor
              WHERE (a.creditor, a.customer) IN (VALUES {}){only_free}",
            rows::places(connection, some.len(), 2)
        );
        let found = rows::bind(sqlx::query(AssertSqlSafe(sql)), some)
            .fetch_all(&mut *connection)
            .await?;
        for row in found {
            let (creditor, customer, version, policy, keyset) = Row::from_row(&row)?;
            let stand = Stand {
                version: count("version", version)?,
                policy: digest("policy", &policy)?,
                keyset,
            };
            free.push((Owner { creditor, customer }, stand));
        }
    }
    Ok(free)
}

/// The customer with this reference and their access code.
pub(crate) async fn by_reference(
    connection: &mut Connection,
    creditor: &str,
    reference: &str,
) -> Result<Option<(Owner, AccessCode)>, StoreError> {
    /// Customer, hashing, salt and hash of the code, since when, until when.
    type Row = (String, String, Vec<u8>, Vec<u8>, i64, Option<i64>);
    if !(can_be(creditor) && can_be(reference)) {
        return Ok(None);
    }
    let row: Option<Row> = sqlx::query_as(
        "SELECT customer, code_hashing, code_salt, code_hash, code_since, code_ends
           FROM accounts WHERE creditor = $1 AND lower(reference) = $2",
    )
    .bind(creditor)
    .bind(reference.to_ascii_lowercase())
    .fetch_optional(connection)
    .await?;
    row.map(|(customer, hashing, salt, hash, since, ends)| {
        let owner = Owner {
            creditor: creditor.to_owned(),
            customer,
        };
        Ok((owner, access_code(hashing, salt, hash, since, ends)?))
    })
    .transpose()
}

/// How the access codes of all customers were hashed: each way once. What no program of
/// this version wrote is left out.
pub(crate) async fn code_hashings(
    connection: &mut Connection,
) -> Result<Vec<CodeHashing>, StoreError> {
    let mut found = Vec::new();
    let mut last = String::new();
    // From one to the next by the index: there are few, of however many accounts.
    loop {
        let next: Option<String> =
            sqlx::query_scalar("SELECT min(code_hashing) FROM accounts WHERE code_hashing > $1")
                .bind(&last)
                .fetch_one(&mut *connection)
                .await?;
        let Some(next) = next else {
            return Ok(found);
        };
        found.extend(CodeHashing::from_stored(&next));
        last = next;
    }
}

/// The hash of the access code of `owner`.
pub(crate) async fn code_hash(
    connection: &mut Connection,
    owner: &Owner,
) -> Result<Option<CodeHash>, StoreError> {
    /// Hashing, salt and hash of the code, since when, until when.
    type Row = (String, Vec<u8>, Vec<u8>, i64, Option<i64>);
    let row: Option<Row> = sqlx::query_as(
        "SELECT code_hashing, code_salt, code_hash, code_since, code_ends
           FROM accounts WHERE creditor = $1 AND customer = $2",
    )
    .bind(&owner.creditor)
    .bind(&owner.customer)
    .fetch_optional(connection)
    .await?;
    row.map(|(hashing, salt, hash, since, ends)| {
        Ok(access_code(hashing, salt, hash, since, ends)?.hash)
    })
    .transpose()
}

/// What is stored of `owner` now.
pub(crate) async fn known(
    connection: &mut Connection,
    owner: &Owner,
) -> Result<Option<Known>, StoreError> {
    /// Version, account, hashing, salt and hash of the code, since when, until when.
    type Row = (i64, Vec<u8>, String, Vec<u8>, Vec<u8>, i64, Option<i64>);
    let row: Option<Row> = sqlx::query_as(
        "SELECT version, account, code_hashing, code_salt, code_hash, code_since, code_ends
           FROM accounts WHERE creditor = $1 AND customer = $2",
    )
    .bind(&owner.creditor)
    .bind(&owner.customer)
    .fetch_optional(connection)
    .await?;
    row.map(|(version, account, hashing, salt, hash, since, ends)| {
        Ok(Known {
            version: count("version", version)?,
            account: document(&account)?,
            code: access_code(hashing, salt, hash, since, ends)?,
        })
    })
    .transpose()
}

/// The customer who has `reference` now, if anybody has.
pub(crate) async fn holder(
    connection: &mut Connection,
    creditor: &str,
    reference: &str,
) -> Result<Option<String>, StoreError> {
    Ok(sqlx::query_scalar(
        "SELECT customer FROM accounts WHERE creditor = $1 AND lower(reference) = $2",
    )
    .bind(creditor)
    .bind(reference.to_ascii_lowercase())
    .fetch_optional(connection)
    .await?)
}

/// Stores `account` for `owner`, in place of what was there.
pub(crate) async fn put(
    connection: &mut Connection,
    owner: &Owner,
    account: &Account,
    code: &AccessCode,
    now: i64,
) -> Result<(), StoreError> {
    sqlx::query(
        "INSERT INTO accounts
           (creditor, customer, reference, code_hashing, code_salt, code_hash, code_since,
            code_ends, version, account, imported_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
         ON CONFLICT (creditor, customer) DO UPDATE SET
           reference = excluded.reference, code_hashing = excluded.code_hashing,
           code_salt = excluded.code_salt, code_hash = excluded.code_hash,
           code_since = excluded.code_since, code_ends = excluded.code_ends,
           version = excluded.version, account = excluded.account,
           imported_at = excluded.imported_at",
    )
    .bind(&owner.creditor)
    .bind(&owner.customer)
    .bind(&account.reference)
    .bind(code.hash.hashing.stored())
    .bind(code.hash.salt.to_vec())
    .bind(code.hash.hash.to_vec())
    .bind(code.since)
    .bind(code.ends)
    .bind(integer("version", account.version)?)
    .bind(leeway_core::json::to_vec(account)?)
    .bind(now)
    .execute(connection)
    .await?;
    Ok(())
}

/// Stores `code` for `owner` where `before` is what is there; another import may have been
/// faster.
pub(crate) async fn put_code(
    connection: &mut Connection,
    owner: &Owner,
    before: &CodeHash,
    code: &AccessCode,
) -> Result<(), StoreError> {
    sqlx::query(
        "UPDATE accounts SET code_hashing = $1, code_salt = $2, code_hash = $3,
                code_since = $4, code_ends = $5
          WHERE creditor = $6 AND customer = $7 AND code_salt = $8 AND code_hash = $9",
    )
    .bind(code.hash.hashing.stored())
    .bind(code.hash.salt.to_vec())
    .bind(code.hash.hash.to_vec())
    .bind(code.since)
    .bind(code.ends)
    .bind(&owner.creditor)
    .bind(&owner.customer)
    .bind(before.salt.to_vec())
    .bind(before.hash.to_vec())
    .execute(connection)
    .await?;
    Ok(())
}

fn access_code(
    hashing: String,
    salt: Vec<u8>,
    hash: Vec<u8>,
    since: i64,
    ends: Option<i64>,
) -> Result<AccessCode, StoreError> {
    let fault = |column| StoreError::Value { column };
    let hash = CodeHash {
        hashing: CodeHashing::from_stored(&hashing).ok_or_else(|| fault("code_hashing"))?,
        salt: salt.try_into().map_err(|_| fault("code_salt"))?,
        hash: hash.try_into().map_err(|_| fault("code_hash"))?,
    };
    Ok(AccessCode { hash, since, ends })
}
