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
pub(crate) mod checkpoints;
pub(crate) mod customers;
pub(crate) mod draft_secret;
mod error;
pub(crate) mod files;
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
use sqlx::any::{AnyConnectOptions, AnyPoolOptions};
use sqlx::{Any, AnyPool, Connection as _, Executor as _};

pub use error::StoreError;

/// A connection to either kind of database.
pub(crate) type Connection = sqlx::AnyConnection;

/// The longest a request waits for a connection, and for the right to write: a
/// database that is away is told of within two seconds.
const PATIENCE: Duration = Duration::from_millis(1500);

/// What a choice with a long account takes in the file, in bytes.
const ROOM: usize = 256 * 1024;

/// How long a connection that answered is taken to answer still.
const ANSWERED_LATELY: Duration = Duration::from_secs(1);

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
                 PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON"
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
    readers: AnyPool,
    writer: AnyPool,
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
        let pool = |most| {
            AnyPoolOptions::new()
                .max_connections(most)
                .acquire_timeout(PATIENCE)
                .after_connect(move |connection, _| {
                    Box::pin(async move { connection.execute(backend.greeting()).await.map(drop) })
                })
                // Asking each time would double the traffic: a connection that answered just
                // now still does, and one that does not is an error that passes.
                .test_before_acquire(false)
                // SQLite rolls back by itself where the disk is full, of which the driver
                // hears nothing: it would take the connection for busy for ever.
                .before_acquire(|connection, lately| {
                    Box::pin(async move {
                        if lately.idle_for > ANSWERED_LATELY {
                            connection.ping().await?;
                        }
                        Ok(!connection.is_in_transaction())
                    })
                })
                .connect_with(options.clone())
        };
        let (readers, writer) = match backend {
            Backend::Sqlite => {
                let writer = pool(1).await?;
                migrations::migrator(backend).run(&writer).await?;
                (pool(READERS).await?, writer)
            }
            Backend::Postgres => {
                let pool = pool(POSTGRES_CONNECTIONS).await?;
                migrations::migrator(backend).run(&pool).await?;
                (pool.clone(), pool)
            }
        };
        Ok(Self {
            backend,
            readers,
            writer,
        })
    }

    /// Waits for all connections to end.
    pub async fn close(&self) {
        self.readers.close().await;
        self.writer.close().await;
    }

    /// Starts a transaction that may write. On SQLite it holds the write lock from
    /// its first moment, so what it reads cannot change before it commits; on
    /// PostgreSQL that is so for a customer's rows after [`accounts::lock`].
    pub(crate) async fn write(&self) -> Result<Writing, StoreError> {
        let begin = async {
            match self.backend {
                Backend::Sqlite => self.writer.begin_with("BEGIN IMMEDIATE").await,
                Backend::Postgres => self.writer.begin().await,
            }
        };
        // Waiting for the connection and then for its lock is waiting all the same.
        let transaction = tokio::time::timeout(PATIENCE, begin)
            .await
            .map_err(|_| sqlx::Error::PoolTimedOut)??;
        Ok(Writing(transaction))
    }

    /// A connection for reading.
    pub(crate) async fn read(&self) -> Result<sqlx::pool::PoolConnection<Any>, StoreError> {
        Ok(self.readers.acquire().await?)
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
        let mut transaction = self.write().await?;
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

/// A transaction that may write. Dropped, it leaves nothing behind.
pub(crate) struct Writing(sqlx::Transaction<'static, Any>);

impl Writing {
    /// Makes everything that was written last.
    ///
    /// # Errors
    /// [`StoreError::Commit`] where it is not known whether it does.
    pub(crate) async fn commit(self) -> Result<(), StoreError> {
        self.0.commit().await.map_err(error::of_commit)
    }
}

impl std::ops::Deref for Writing {
    type Target = Connection;

    fn deref(&self) -> &Connection {
        &self.0
    }
}

impl std::ops::DerefMut for Writing {
    fn deref_mut(&mut self) -> &mut Connection {
        &mut self.0
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
