//! What a database can refuse, and whether it is worth trying again.

use std::sync::Arc;

use leeway_core::json::{DecodeError, EncodeError};
use sqlx::error::DatabaseError;
use sqlx::migrate::MigrateError;
use sqlx::sqlite::SqliteError;

/// The database cannot do what was asked.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// The address is neither `sqlite:` and a path nor a `postgres://` address.
    #[error("not a database: sqlite: and the path of a file, or postgres://user@host/name")]
    Address,
    /// The file cannot be made or written.
    #[error("cannot open {path}: {source}")]
    File {
        /// Its path.
        path: String,
        /// Why.
        source: std::io::Error,
    },
    /// A newer program made the tables; this one does not know what they mean.
    #[error("the database was made by a newer version of leeway (its step {step} is unknown here)")]
    Newer {
        /// The step of migration that is not known.
        step: i64,
    },
    /// The tables cannot be made or brought up to date.
    #[error("migration: {0}")]
    Migrate(MigrateError),
    /// The database refused.
    #[error(transparent)]
    Database(#[from] sqlx::Error),
    /// The same happened to several requests that shared a commit.
    #[error(transparent)]
    Shared(Arc<StoreError>),
    /// The connection was lost while committing: it is not known whether
    /// everything was stored or nothing.
    #[error("commit: {0}")]
    Commit(sqlx::Error),
    /// A stored document cannot be read back.
    #[error("stored document: {0}")]
    Document(#[from] DecodeError),
    /// The operating system gave no random bytes.
    #[error("no random bytes: {0}")]
    Random(getrandom::Error),
    /// A document has no JSON form.
    #[error(transparent)]
    Encode(#[from] EncodeError),
    /// A stored value is not what the column holds.
    #[error("column {column} holds something else")]
    Value {
        /// The column.
        column: &'static str,
    },
}

impl From<MigrateError> for StoreError {
    fn from(error: MigrateError) -> Self {
        match error {
            MigrateError::VersionMissing(step) => Self::Newer { step },
            other => Self::Migrate(other),
        }
    }
}

impl StoreError {
    /// Whether the same request may succeed later: the database is locked, out
    /// of reach or stopping, the disk full or read-only, or all connections taken.
    pub(crate) fn is_passing(&self) -> bool {
        match self {
            Self::Database(sqlx::Error::PoolTimedOut | sqlx::Error::Io(_)) => true,
            Self::Database(sqlx::Error::Database(error)) => is_passing(error.as_ref()),
            Self::Shared(error) => error.is_passing(),
            _ => false,
        }
    }

    /// Whether it is not known what was stored.
    pub(crate) fn is_unknown(&self) -> bool {
        match self {
            Self::Commit(_) => true,
            Self::Shared(error) => error.is_unknown(),
            _ => false,
        }
    }
}

/// Turns the error of a commit into what is known: a database that answers says
/// that nothing was stored, one that falls silent leaves it open.
pub(super) fn of_commit(error: sqlx::Error) -> StoreError {
    match error {
        sqlx::Error::Database(error) if !is_lost(error.as_ref()) => {
            StoreError::Database(sqlx::Error::Database(error))
        }
        other => StoreError::Commit(other),
    }
}

/// Whether PostgreSQL ended the connection from its side.
fn is_lost(error: &dyn DatabaseError) -> bool {
    !is_sqlite(error)
        && error
            .code()
            .is_some_and(|code| code.starts_with("57P") || code.starts_with("08"))
}

fn is_sqlite(error: &dyn DatabaseError) -> bool {
    error.try_downcast_ref::<SqliteError>().is_some()
}

fn is_passing(error: &dyn DatabaseError) -> bool {
    /// SQLITE_BUSY, LOCKED, READONLY, IOERR, FULL, CANTOPEN (primary result codes).
    const SQLITE: [i64; 6] = [5, 6, 8, 10, 13, 14];
    /// SQLSTATE (PostgreSQL, appendix A): connection lost, out of resources,
    /// stopping, not serializable, deadlock, lock not available, cancelled by a
    /// time limit, read-only, input/output error.
    const POSTGRES: [&str; 9] = [
        "08", "53", "57P", "40001", "40P01", "55P03", "57014", "25006", "58030",
    ];
    let Some(code) = error.code() else {
        return false;
    };
    if is_sqlite(error) {
        code.parse::<i64>()
            .is_ok_and(|code| SQLITE.contains(&(code & 0xff)))
    } else {
        POSTGRES.iter().any(|start| code.starts_with(start))
    }
}
