//! Databases of other versions.

use std::borrow::Cow;

use leeway_creditor::{Database, StoreError};
use sqlx::migrate::{Migration, MigrationType, Migrator};
use sqlx::{AnyConnection, Connection as _, SqlSafeStr as _};

use crate::place::Place;
use crate::world::{World, accounts, policy};

#[test]
fn a_database_of_a_newer_version_is_refused() {
    let world = World::new();
    world
        .execute(
            "INSERT INTO _sqlx_migrations (version, description, success, checksum, execution_time)
             SELECT 99, description, success, checksum, execution_time FROM _sqlx_migrations
              WHERE version = 1",
        )
        .unwrap();
    let opened = world.open();
    let refused = opened.unwrap_err();
    assert!(matches!(refused, StoreError::Newer { step: 99 }));
    assert_eq!(
        refused.to_string(),
        "the database was made by a newer version of leeway (its step 99 is unknown here)"
    );
}

/// Brings an empty database to the first so many steps, as an earlier version did, and
/// fills it with `rows`.
fn earlier(address: &str, steps: usize, rows: impl Iterator<Item = &'static str>) {
    tokio::runtime::Runtime::new().unwrap().block_on(async {
        sqlx::any::install_default_drivers();
        let create = if address.starts_with("sqlite") {
            "?mode=rwc"
        } else {
            ""
        };
        let mut connection = AnyConnection::connect(&format!("{address}{create}"))
            .await
            .unwrap();
        let steps = Place::STEPS
            .into_iter()
            .take(steps)
            .map(|(version, name, sql)| {
                Migration::new(
                    version,
                    Cow::Borrowed(name),
                    MigrationType::Simple,
                    sql.into_sql_str(),
                    false,
                )
            })
            .collect();
        Migrator::with_migrations(steps)
            .run(&mut connection)
            .await
            .unwrap();
        for row in rows {
            let sql = as_bytes(row, address.starts_with("sqlite"));
            sqlx::query(sqlx::AssertSqlSafe(sql))
                .execute(&mut connection)
                .await
                .unwrap();
        }
        connection.close().await.unwrap();
    });
}

/// One row of what was there, by a creditor whose policy nobody looks at.
const ROWS: [&str; 4] = [
    "INSERT INTO policies (sha256, creditor, epoch, version, token, published_at)
     VALUES ('0000000000000000000000000000000000000000000000000000000000000000',
             'before', 1, 1, 'token', 1)",
    "INSERT INTO creditors (creditor, policy, contact, currency)
     SELECT 'before', sha256, '{}', 'USD' FROM policies",
    "INSERT INTO accounts (creditor, customer, reference, code_salt, code_hash, version,
                           account, imported_at)
     VALUES ('before', 'c-1', 'R-1', '0123456789abcdef', '0123456789abcdef0123456789abcdef', 1, '{}', 1)",
    "INSERT INTO outbox (event_id, creditor, kind, payload, created_at)
     VALUES ('old', 'before', 'arrangement.created', '{}', 1)",
];

const REQUEST: &str =
    "INSERT INTO requests (creditor, customer, reference, kind, content, created_at)
     VALUES ('before', 'c-1', 'AAAA-AAAA-AAAA', 'dispute', '{}', 7)";

/// An arrangement of two payments, as earlier versions wrote it beside its payments.
const ARRANGEMENT: &str =
    "INSERT INTO arrangements (creditor, customer, reference, quote_id, quote, account,
                               policy_sha256, choice, offer, receipt, accepted_at)
     SELECT 'before', 'c-1', 'CCCC-CCCC-CCCC', 'q-1', '{}', '{}', sha256, '{}', 'OFFER', 'receipt', 5
       FROM policies";

/// What of its offer its payments are read from.
const OFFER: &str = r#"{"schedule":[{"due":"2026-12-01","total":700,"interest":50,"principal":630,"fees":20,"balance":600},{"due":"2027-01-01","total":600,"interest":0,"principal":600,"fees":0,"balance":0}]}"#;

#[test]
fn a_database_of_every_earlier_step_is_brought_up_to_date() {
    for steps in 1..=Place::STEPS.len() {
        let world = World::empty();
        let step = Place::STEPS[steps - 1].0;
        let requests = step >= Place::REQUESTS_SINCE;
        let rows = ROWS
            .into_iter()
            .chain([ARRANGEMENT])
            .chain(requests.then_some(REQUEST));
        earlier(&world.database(), steps, rows);
        world.publish(&policy()).unwrap();
        world.import(&accounts()).unwrap();
        let waiting = "SELECT count(*) FROM outbox WHERE attempts = 0 AND next_at = 0";
        assert_eq!(world.scalar(waiting), 1, "what was there stays");
        let kept = "SELECT count(*) FROM requests WHERE kind = 'dispute' AND created_at = 7";
        assert_eq!(world.scalar(kept), i64::from(requests), "from step {step}");
        let payments = "SELECT CAST(sum(total * number + interest + 10 * principal + fees + balance) AS BIGINT)
             FROM arrangement_payments WHERE due IN ('2026-12-01', '2027-01-01')";
        let sum = (700 + 50 + 6300 + 20 + 600) + (2 * 600 + 6000);
        assert_eq!(world.scalar(payments), sum, "from step {step}");
        let proposal =
            "INSERT INTO requests (creditor, customer, reference, kind, content, created_at)
             SELECT creditor, customer, 'BBBB-BBBB-BBBB', 'proposal', account, 8 FROM accounts
              WHERE creditor = 'before'";
        assert_eq!(world.execute(proposal).unwrap(), 1, "from step {step}");
        let code = "SELECT count(*) FROM accounts WHERE creditor = 'before'
             AND code_hashing = '$argon2id$v=19$m=19456,t=2,p=1' AND code_ends IS NULL";
        assert_eq!(world.scalar(code), 1);
        let dated = "SELECT count(*) FROM accounts WHERE creditor = 'before'
             AND code_since > 1700000000";
        let before = Place::STEPS[..steps].iter().all(|step| step.1 != "sign_in");
        assert_eq!(
            world.scalar(dated),
            i64::from(before),
            "it counts from the step on"
        );
        world.check_storage();
        assert_eq!(world.check_audit().unwrap(), 3);
    }
}

/// The same statement with its bytes as this database writes them.
fn as_bytes(sql: &str, sqlite: bool) -> String {
    let sql = sql.replace("OFFER", OFFER);
    if !sqlite {
        return sql;
    }
    let blob = |sql: String, text: &str| {
        let digits: String = text.bytes().map(|byte| format!("{byte:02x}")).collect();
        sql.replace(&format!("'{text}'"), &format!("x'{digits}'"))
    };
    let sql = blob(sql, OFFER);
    let sql = blob(sql, "{}");
    let sql = blob(sql, "0123456789abcdef");
    blob(sql, "0123456789abcdef0123456789abcdef")
}

#[test]
fn addresses_that_are_no_database_are_refused() {
    let world = World::new();
    for address in [
        "",
        "sqlite:",
        "sqlite::memory:",
        "mysql://a/b",
        "postgres:a",
        "leeway.sqlite",
    ] {
        let opened = world.with(async move |_| Database::open(address).await.map(drop));
        assert!(matches!(opened, Err(StoreError::Address)), "{address}");
    }
}
