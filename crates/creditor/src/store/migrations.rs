//! The steps that lead to today's tables, in order; never changed, only added to.

use std::borrow::Cow;

use sqlx::SqlSafeStr as _;
use sqlx::migrate::{Migration, MigrationType, Migrator};

use super::Backend;

/// Number, name and statements of a step.
type Step = (i64, &'static str, &'static str);

const SQLITE: [Step; 12] = [
    (
        1,
        "start",
        include_str!("../../migrations/sqlite/1_start.sql"),
    ),
    (
        2,
        "operation",
        include_str!("../../migrations/sqlite/2_operation.sql"),
    ),
    (
        3,
        "proposals",
        include_str!("../../migrations/sqlite/3_proposals.sql"),
    ),
    (
        4,
        "dispute_files",
        include_str!("../../migrations/sqlite/4_dispute_files.sql"),
    ),
    (
        5,
        "room",
        include_str!("../../migrations/sqlite/5_room.sql"),
    ),
    (
        6,
        "keysets",
        include_str!("../../migrations/sqlite/6_keysets.sql"),
    ),
    (
        7,
        "draft_secret",
        include_str!("../../migrations/sqlite/7_draft_secret.sql"),
    ),
    (
        8,
        "payments",
        include_str!("../../migrations/sqlite/8_payments.sql"),
    ),
    (
        9,
        "audit_stays",
        include_str!("../../migrations/sqlite/9_audit_stays.sql"),
    ),
    (
        10,
        "answers",
        include_str!("../../migrations/sqlite/10_answers.sql"),
    ),
    (
        11,
        "sign_in",
        include_str!("../../migrations/sqlite/11_sign_in.sql"),
    ),
    (
        12,
        "sessions",
        include_str!("../../migrations/sqlite/12_sessions.sql"),
    ),
];

/// Begins with the tables SQLite has after its second step.
const POSTGRES: [Step; 11] = [
    (
        1,
        "start",
        include_str!("../../migrations/postgres/1_start.sql"),
    ),
    (
        2,
        "proposals",
        include_str!("../../migrations/postgres/2_proposals.sql"),
    ),
    (
        3,
        "dispute_files",
        include_str!("../../migrations/postgres/3_dispute_files.sql"),
    ),
    (
        4,
        "room",
        include_str!("../../migrations/postgres/4_room.sql"),
    ),
    (
        5,
        "keysets",
        include_str!("../../migrations/postgres/5_keysets.sql"),
    ),
    (
        6,
        "draft_secret",
        include_str!("../../migrations/postgres/6_draft_secret.sql"),
    ),
    (
        7,
        "payments",
        include_str!("../../migrations/postgres/7_payments.sql"),
    ),
    (
        8,
        "compression",
        include_str!("../../migrations/postgres/8_compression.sql"),
    ),
    (
        9,
        "audit_stays",
        include_str!("../../migrations/postgres/9_audit_stays.sql"),
    ),
    (
        10,
        "sign_in",
        include_str!("../../migrations/postgres/10_sign_in.sql"),
    ),
    (
        11,
        "sessions",
        include_str!("../../migrations/postgres/11_sessions.sql"),
    ),
];

/// The steps for a database of this kind.
pub(super) fn migrator(backend: Backend) -> Migrator {
    let steps: &[Step] = match backend {
        Backend::Sqlite => &SQLITE,
        Backend::Postgres => &POSTGRES,
    };
    let migrations = steps
        .iter()
        .map(|&(version, name, sql)| {
            Migration::new(
                version,
                Cow::Borrowed(name),
                MigrationType::Simple,
                sql.into_sql_str(),
                false,
            )
        })
        .collect();
    Migrator::with_migrations(migrations)
}
