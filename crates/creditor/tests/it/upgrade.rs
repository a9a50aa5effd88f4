//! Databases of other versions.

use leeway_creditor::{Database, StoreError};

use crate::world::World;

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
    assert!(
        matches!(opened, Err(StoreError::Newer { step: 99 })),
        "{opened:?}"
    );
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
