//! The database: one SQLite file, or PostgreSQL.
//!
//! The statements are the same for both; they differ in how a transaction keeps
//! others away. SQLite has one writer, so writing goes through one connection:
//! waiting for it in a queue is fair and answers in time, waiting for its lock is
//! neither. On PostgreSQL a transaction locks the rows of its customer, and the
//! end of the audit log while it adds to it. Either way a commit is on the disk
//! before it is reported (SQLite: write-ahead log, `synchronous = FULL`).

pub(crate) mod accounts;
pub(crate) mod arrangements;
pub(crate) mod audit;
pub(crate) mod challenges;
pub(crate) mod checkpoints;
mod connections;
pub(crate) mod customers;
pub(crate) mod draft_secret;
mod error;
pub(crate) mod files;
pub(crate) mod host_tokens;
pub(crate) mod idempotency;
pub(crate) mod keysets;
mod migrations;
pub(crate) mod outbox;
pub(crate) mod policies;
pub(crate) mod preferences;
pub(crate) mod quotes;
mod reach;
pub(crate) mod requests;
pub(crate) mod rows;
pub(crate) mod sessions;

use std::time::Duration;

use leeway_core::json::Decode;
use leeway_core::json::{self, Limits};
use leeway_core::trust::Digest;
use sqlx::any::AnyConnectOptions;

use connections::Connections;
pub(crate) use connections::{Held, Writing};
pub use error::StoreError;

/// A connection to either kind of database.
pub(crate) type Connection = sqlx::AnyConnection;

/// The longest a request waits for a connection, and for the right to write: a
/// database that is away is told of within two seconds.
const PATIENCE: Duration = Duration::from_millis(1500);

/// What a choice with a long account takes in the file, in bytes.
const ROOM: usize = 256 * 1024;

/// Connections that read an SQLite file at the same time.
const READERS: u32 = 4;

/// Connections to PostgreSQL of one server, for reading and writing.
const POSTGRES_CONNECTIONS: u32 = 16;

/// The longest document read back from the database, in bytes. It was checked
/// when it was stored.
const MAX_STORED_BYTES: usize = 16 * 1024 * 1024;

/// The kinds of database.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Backend {
    Sqlite,
    Postgres,
}

impl Backend {
    fn of(address: &str) -> Result<Self, StoreError> {
        match address.split_once(':') {
            Some(("sqlite", _)) => Ok(Self::Sqlite),
            Some(("postgres" | "postgresql", rest)) if rest.starts_with("//") => Ok(Self::Postgres),
            _ => Err(StoreError::Address),
        }
    }

    /// What each connection is told first. Commits wait for the disk, and nothing
    /// waits for long: for SQLite's lock and PostgreSQL's alike at most a second and a
    /// half, so that a customer is told to try again rather than left alone.
    const fn greeting(self) -> &'static str {
        match self {
            Self::Sqlite => {
                "PRAGMA busy_timeout = 1500; PRAGMA journal_mode = WAL;
                 PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;
                 PRAGMA cache_size = -8000; PRAGMA wal_autocheckpoint = 4000"
            }
            Self::Postgres => {
                "SET synchronous_commit = on; SET lock_timeout = '1500ms';
                 SET statement_timeout = '10s'; SET idle_in_transaction_session_timeout = '30s'"
            }
        }
    }
}

/// An open database.
#[derive(Debug, Clone)]
pub struct Database {
    backend: Backend,
    readers: Connections,
    writers: Connections,
}

impl Database {
    /// Opens the database at `sqlite:PATH`, which is made if there is none, or
    /// `postgres://…`, which must exist, and brings its tables up to date.
    ///
    /// # Errors
    /// [`StoreError`]. An SQLite database kept in memory is refused: it would lose
    /// every arrangement at the end of the process.
    pub async fn open(address: &str) -> Result<Self, StoreError> {
        sqlx::any::install_default_drivers();
        let backend = Backend::of(address)?;
        let options: AnyConnectOptions = match backend {
            Backend::Sqlite => sqlite_file(address)?.parse()?,
            Backend::Postgres => address.parse()?,
        };
        let open = |most| Connections::open(options.clone(), most, backend.greeting());
        let (readers, writers) = match backend {
            Backend::Sqlite => {
                let writers = open(1).await?;
                migrations::migrator(backend).run(writers.pool()).await?;
                (open(READERS).await?, writers)
            }
            Backend::Postgres => {
                let all = open(POSTGRES_CONNECTIONS).await?;
                migrations::migrator(backend).run(all.pool()).await?;
                (all.clone(), all)
            }
        };
        Ok(Self {
            backend,
            readers,
            writers,
        })
    }

    /// Waits for all connections to end.
    pub async fn close(&self) {
        self.readers.close().await;
        self.writers.close().await;
    }

    /// A connection for writing; [`Held::begin`] starts the transaction.
    ///
    /// # Errors
    /// [`StoreError`]
    pub(crate) async fn writer(&self) -> Result<Held, StoreError> {
        self.writers.take().await
    }

    /// A connection for reading.
    ///
    /// # Errors
    /// [`StoreError`]
    pub(crate) async fn read(&self) -> Result<Held, StoreError> {
        self.readers.take().await
    }

    /// Whether choices can be stored at `now` (UTC seconds): stores something. A
    /// disk that is full or read-only is only found out by writing to it, and SQLite
    /// finds room for little where it has none for a choice.
    pub(crate) async fn is_ready(&self, now: i64) -> Result<(), StoreError> {
        // SQLite does not write what is there already.
        let mut fresh = [0_u8; 32];
        getrandom::fill(&mut fresh).map_err(StoreError::Random)?;
        let room = match self.backend {
            Backend::Sqlite => Some(fresh.repeat(ROOM / fresh.len())),
            Backend::Postgres => None,
        };
        let mut held = self.writer().await?;
        let mut transaction = held.begin().await?;
        sqlx::query(
            "INSERT INTO pulse (id, at, room) VALUES (1, $1, $2)
             ON CONFLICT (id) DO UPDATE SET at = excluded.at, room = excluded.room",
        )
        .bind(now)
        .bind(room)
        .execute(&mut *transaction)
        .await?;
        transaction.commit().await
    }
}

/// Whether `connection` leads to PostgreSQL.
fn is_postgres(connection: &Connection) -> bool {
    connection.backend_name() == <sqlx::Postgres as sqlx::Database>::NAME
}

/// Makes an empty file that only its owner may read, where there is none yet, and
/// gives its address as the driver reads it. SQLite gives the files beside it the
/// same permissions.
fn sqlite_file(address: &str) -> Result<String, StoreError> {
    let path = address.strip_prefix("sqlite:").ok_or(StoreError::Address)?;
    let path = path.strip_prefix("//").unwrap_or(path);
    if path.is_empty() || path.starts_with(':') || path.contains('?') {
        return Err(StoreError::Address);
    }
    let file = |source| StoreError::File {
        path: path.to_owned(),
        source,
    };
    let mut options = std::fs::OpenOptions::new();
    options.append(true).create(true);
    #[cfg(unix)]
    {
        use std::os::unix::fs::OpenOptionsExt as _;
        options.mode(0o600);
    }
    options.open(path).map_err(file)?;
    let whole = std::path::absolute(path).map_err(file)?;
    let whole = whole.to_str().ok_or(StoreError::Address)?;
    Ok(format!(
        "sqlite:{}",
        whole.replace('%', "%25").replace('#', "%23")
    ))
}

/// The customer a request is for, and whose rows a statement may touch.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(crate) struct Owner {
    /// The creditor's id.
    pub(crate) creditor: String,
    /// The creditor's id of the customer.
    pub(crate) customer: String,
}

impl Owner {
    /// As two columns of a row.
    pub(crate) fn values(&self) -> [rows::Value; 2] {
        [&self.creditor, &self.customer].map(|name| rows::Value::Text(name.clone()))
    }
}

/// Whether `text` can be in a column of text at all: PostgreSQL has no NUL there,
/// so what a request names with one exists nowhere.
fn can_be(text: &str) -> bool {
    !text.contains('\0')
}

/// Reads a document that was stored as JSON.
fn document<T: Decode>(bytes: &[u8]) -> Result<T, StoreError> {
    Ok(json::from_slice(bytes, Limits::bytes(MAX_STORED_BYTES))?)
}

fn digest(column: &'static str, text: &str) -> Result<Digest, StoreError> {
    text.parse().map_err(|_| StoreError::Value { column })
}

/// A count as the database keeps it. Documents hold none beyond 2^53.
fn integer(column: &'static str, value: u64) -> Result<i64, StoreError> {
    i64::try_from(value).map_err(|_| StoreError::Value { column })
}

fn count(column: &'static str, value: i64) -> Result<u64, StoreError> {
    u64::try_from(value).map_err(|_| StoreError::Value { column })
}
