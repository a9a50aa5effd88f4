//! The database: one SQLite file.
//!
//! Reading goes through a small pool, writing through one connection, because
//! SQLite has one writer: waiting for it in a queue is fair and answers in time,
//! waiting for its lock is neither. Every commit is on the disk before it is
//! reported (write-ahead log, `synchronous = FULL`).

pub(crate) mod accounts;
pub(crate) mod arrangements;
pub(crate) mod audit;
pub(crate) mod idempotency;
pub(crate) mod outbox;
pub(crate) mod policies;
pub(crate) mod quotes;
pub(crate) mod sessions;

use std::borrow::Cow;
use std::time::Duration;

use leeway_core::json::Decode;
use leeway_core::json::{self, DecodeError, EncodeError, Limits};
use leeway_core::trust::Digest;
use sqlx::migrate::{Migration, MigrationType, Migrator};
use sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteSynchronous};
use sqlx::{SqlSafeStr as _, Sqlite, SqlitePool, Transaction};

/// The longest a request waits for a connection or for another process's lock.
const PATIENCE: Duration = Duration::from_secs(2);

/// Connections that read at the same time.
const READERS: u32 = 4;

/// The longest document read back from the database, in bytes. It was checked
/// when it was stored.
const MAX_STORED_BYTES: usize = 16 * 1024 * 1024;

/// The steps that lead to today's tables, in order; never changed, only added to.
const MIGRATIONS: [(i64, &str, &str); 1] =
    [(1, "start", include_str!("../../migrations/1_start.sql"))];

/// The database cannot do what was asked.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// The address is not `sqlite:` and a path.
    #[error("{address:?} is not sqlite: and the path of a file")]
    Address {
        /// The address.
        address: String,
    },
    /// The file cannot be made or written.
    #[error("cannot open {path}: {source}")]
    File {
        /// Its path.
        path: String,
        /// Why.
        source: std::io::Error,
    },
    /// The tables cannot be made or brought up to date.
    #[error("migration: {0}")]
    Migrate(#[from] sqlx::migrate::MigrateError),
    /// SQLite refused.
    #[error(transparent)]
    Database(#[from] sqlx::Error),
    /// A stored document cannot be read back.
    #[error("stored document: {0}")]
    Document(#[from] DecodeError),
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

impl StoreError {
    /// Whether the same request may succeed later: the database is locked, the
    /// disk full or read-only, or all connections are taken.
    pub(crate) fn is_passing(&self) -> bool {
        /// SQLITE_BUSY, LOCKED, READONLY, IOERR, FULL, CANTOPEN (primary result codes).
        const PASSING: [i64; 6] = [5, 6, 8, 10, 13, 14];
        match self {
            Self::Database(sqlx::Error::PoolTimedOut) => true,
            Self::Database(sqlx::Error::Database(error)) => error
                .code()
                .and_then(|code| code.parse::<i64>().ok())
                .is_some_and(|code| PASSING.contains(&(code & 0xff))),
            _ => false,
        }
    }
}

/// An open database.
#[derive(Debug, Clone)]
pub struct Database {
    readers: SqlitePool,
    writer: SqlitePool,
}

impl Database {
    /// Opens the database at `sqlite:PATH`, makes it if there is none, and brings
    /// its tables up to date.
    ///
    /// # Errors
    /// [`StoreError`]. A database kept in memory is refused: it would lose every
    /// arrangement at the end of the process.
    pub async fn open(address: &str) -> Result<Self, StoreError> {
        let fault = || StoreError::Address {
            address: address.to_owned(),
        };
        let path = address.strip_prefix("sqlite:").ok_or_else(fault)?;
        let path = path.strip_prefix("//").unwrap_or(path);
        if path.is_empty() || path.starts_with(':') || path.contains('?') {
            return Err(fault());
        }
        create(path)?;
        let options = SqliteConnectOptions::new()
            .filename(path)
            .journal_mode(SqliteJournalMode::Wal)
            .synchronous(SqliteSynchronous::Full)
            .foreign_keys(true)
            .busy_timeout(PATIENCE);
        let pool = |most| {
            SqlitePoolOptions::new()
                .max_connections(most)
                .acquire_timeout(PATIENCE)
                .connect_with(options.clone())
        };
        let writer = pool(1).await?;
        migrator().run(&writer).await?;
        let readers = pool(READERS).await?;
        Ok(Self { readers, writer })
    }

    /// Waits for all connections to end.
    pub async fn close(&self) {
        self.readers.close().await;
        self.writer.close().await;
    }

    /// Starts a transaction that may write. It holds the write lock from its
    /// first moment, so what it reads cannot change before it commits.
    pub(crate) async fn write(&self) -> Result<Transaction<'static, Sqlite>, StoreError> {
        Ok(self.writer.begin_with("BEGIN IMMEDIATE").await?)
    }

    /// A connection for reading.
    pub(crate) async fn read(&self) -> Result<sqlx::pool::PoolConnection<Sqlite>, StoreError> {
        Ok(self.readers.acquire().await?)
    }

    /// Whether choices could be stored now: takes the write lock and gives it back.
    pub(crate) async fn is_ready(&self) -> Result<(), StoreError> {
        Ok(self.write().await?.rollback().await?)
    }

    /// Goes through the audit log and says how many entries fit together.
    ///
    /// # Errors
    /// [`AuditError`](crate::AuditError), naming the first entry that does not.
    pub async fn check_audit(&self) -> Result<i64, audit::AuditError> {
        let mut connection = self.read().await?;
        audit::check(&mut connection).await
    }
}

/// Makes an empty file that only its owner may read, where there is none yet.
/// SQLite gives the files beside it the same permissions.
fn create(path: &str) -> Result<(), StoreError> {
    let mut options = std::fs::OpenOptions::new();
    options.append(true).create(true);
    #[cfg(unix)]
    {
        use std::os::unix::fs::OpenOptionsExt as _;
        options.mode(0o600);
    }
    match options.open(path) {
        Ok(_) => Ok(()),
        Err(source) => Err(StoreError::File {
            path: path.to_owned(),
            source,
        }),
    }
}

fn migrator() -> Migrator {
    let migrations = MIGRATIONS
        .into_iter()
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
    Migrator::with_migrations(migrations)
}

/// The customer a request is for, and whose rows a statement may touch.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Owner {
    /// The creditor's id.
    pub(crate) creditor: String,
    /// The creditor's id of the customer.
    pub(crate) customer: String,
}

/// Reads a document that was stored as JSON.
fn document<T: Decode>(bytes: &[u8]) -> Result<T, StoreError> {
    Ok(json::from_slice(bytes, Limits::bytes(MAX_STORED_BYTES))?)
}

fn digest(column: &'static str, text: &str) -> Result<Digest, StoreError> {
    text.parse().map_err(|_| StoreError::Value { column })
}

/// A count as SQLite keeps it. Documents hold none beyond 2^53.
fn integer(column: &'static str, value: u64) -> Result<i64, StoreError> {
    i64::try_from(value).map_err(|_| StoreError::Value { column })
}

fn count(column: &'static str, value: i64) -> Result<u64, StoreError> {
    u64::try_from(value).map_err(|_| StoreError::Value { column })
}
