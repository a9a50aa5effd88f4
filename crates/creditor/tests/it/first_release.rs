//! An SQLite file with the tables of the first step, brought up to date.

use std::borrow::Cow;

use sqlx::migrate::{Migration, MigrationType, Migrator};
use sqlx::{AnyConnection, Connection as _, SqlSafeStr as _};

use crate::world::{ANA, World, accounts, policy};

const FIRST: &str = include_str!("../../migrations/sqlite/1_start.sql");

#[test]
fn a_database_of_the_first_step_is_brought_up_to_date() {
    let world = World::empty();
    let address = world.database();
    tokio::runtime::Runtime::new().unwrap().block_on(async {
        sqlx::any::install_default_drivers();
        let mut connection = AnyConnection::connect(&format!("{address}?mode=rwc"))
            .await
            .unwrap();
        let first = Migration::new(
            1,
            Cow::Borrowed("start"),
            MigrationType::Simple,
            FIRST.into_sql_str(),
            false,
        );
        let steps = Migrator::with_migrations(vec![first]);
        steps.run(&mut connection).await.unwrap();
        sqlx::query(
            "INSERT INTO outbox (event_id, creditor, kind, payload, created_at)
             VALUES ('old', 'mercy-vale', 'arrangement.created', x'7b7d', 1)",
        )
        .execute(&mut connection)
        .await
        .unwrap();
        connection.close().await.unwrap();
    });
    world.publish(&policy()).unwrap();
    world.import(&accounts()).unwrap();
    let waiting = "SELECT count(*) FROM outbox WHERE attempts = 0 AND next_at = 0";
    assert_eq!(world.scalar(waiting), 1, "what was there stays");
    let world = world.start();
    assert_eq!(world.api().sign_in(ANA).status, 200);
    assert_eq!(world.check_audit().unwrap(), 3);
}
