//! Connections to the database, and whose turn it is to have one.
//!
//! The pool asks every connection that comes back whether it still answers, which is as
//! much traffic again as a short request. One that has just answered need not be asked:
//! whoever is often busy lays it aside for whoever comes next.

use std::fmt;
use std::ops::{Deref, DerefMut};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use sqlx::any::{AnyConnectOptions, AnyPoolOptions};
use sqlx::pool::PoolConnection;
use sqlx::{Any, AnyPool, Connection as _, Executor as _, Transaction};
use tokio::runtime::Handle;
use tokio::sync::{OwnedSemaphorePermit, Semaphore};

use super::{Connection, PATIENCE, StoreError, error, is_postgres};

/// How long a connection that answered is taken to answer still.
const ANSWERED_LATELY: Duration = Duration::from_secs(1);

/// After how long a connection goes back to its pool, which sees to it that none gets old.
const LENT_FOR: Duration = Duration::from_secs(60);

/// Connections of one kind.
#[derive(Debug, Clone)]
pub(super) struct Connections {
    pool: AnyPool,
    /// One for each connection of the pool, in the order in which they are asked for.
    turns: Arc<Semaphore>,
    aside: Aside,
}

/// A connection outside its pool.
#[derive(Debug)]
struct Lent {
    connection: PoolConnection<Any>,
    since: Instant,
}

/// Connections that nobody uses at the moment, each with the time it answered last.
#[derive(Clone, Default)]
struct Aside(Arc<Mutex<Vec<(Lent, Instant)>>>);

impl Connections {
    /// At most so many, each of which is told `greeting` first.
    pub(super) async fn open(
        options: AnyConnectOptions,
        most: u32,
        greeting: &'static str,
    ) -> Result<Self, StoreError> {
        let pool = AnyPoolOptions::new()
            .max_connections(most)
            .acquire_timeout(PATIENCE)
            .after_connect(move |connection, _| {
                Box::pin(async move { connection.execute(greeting).await.map(drop) })
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
            .connect_with(options)
            .await?;
        let turns = usize::try_from(most).unwrap_or(Semaphore::MAX_PERMITS);
        Ok(Self {
            pool,
            turns: Arc::new(Semaphore::new(turns)),
            aside: Aside::default(),
        })
    }

    /// The pool itself, while nobody else has a connection.
    pub(super) const fn pool(&self) -> &AnyPool {
        &self.pool
    }

    /// Waits for a connection.
    ///
    /// # Errors
    /// [`StoreError`], after [`PATIENCE`] at the latest.
    pub(super) async fn take(&self) -> Result<Held, StoreError> {
        let asked = Instant::now();
        let take = async {
            let turn = Arc::clone(&self.turns).acquire_owned().await;
            let turn = turn.map_err(|_| sqlx::Error::PoolClosed)?;
            let lent = match self.aside.take() {
                Some(lent) => lent,
                None => Lent {
                    connection: self.pool.acquire().await?,
                    since: Instant::now(),
                },
            };
            Ok(Held {
                lent,
                aside: self.aside.clone(),
                turn,
                asked,
            })
        };
        tokio::time::timeout(PATIENCE, take)
            .await
            .map_err(|_| sqlx::Error::PoolTimedOut)?
    }

    /// Waits for all connections to end.
    pub(super) async fn close(&self) {
        self.turns.close();
        self.aside.lock().clear();
        self.pool.close().await;
    }
}

impl Aside {
    /// The connection that was used last, unless that is too long ago: then all go back to
    /// the pool, which asks them.
    fn take(&self) -> Option<Lent> {
        let mut aside = self.lock();
        match aside.pop() {
            Some((lent, answered)) if answered.elapsed() < ANSWERED_LATELY => Some(lent),
            Some(_) => {
                aside.clear();
                None
            }
            None => None,
        }
    }

    fn lock(&self) -> MutexGuard<'_, Vec<(Lent, Instant)>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Drop for Aside {
    fn drop(&mut self) {
        // Going back to a pool takes a runtime.
        if Arc::strong_count(&self.0) == 1 && Handle::try_current().is_err() {
            for (lent, _) in self.lock().drain(..) {
                drop(lent.connection.leak());
            }
        }
    }
}

impl fmt::Debug for Aside {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_tuple("Aside").finish_non_exhaustive()
    }
}

/// A connection that somebody uses. Dropped, it goes back to its pool.
#[derive(Debug)]
pub(crate) struct Held {
    lent: Lent,
    aside: Aside,
    turn: OwnedSemaphorePermit,
    /// When somebody began to wait for it.
    asked: Instant,
}

impl Held {
    /// Lays the connection aside for whoever comes next: everything it was asked has been
    /// answered, and no transaction is open.
    pub(crate) fn lay_aside(self) {
        let Self {
            lent, aside, turn, ..
        } = self;
        let mut aside = aside.lock();
        // Nothing comes back once the database is being closed.
        if lent.since.elapsed() < LENT_FOR && !turn.semaphore().is_closed() {
            aside.push((lent, Instant::now()));
        }
    }

    /// Starts a transaction that may write. On SQLite it holds the write lock from
    /// its first moment, so what it reads cannot change before it commits; on
    /// PostgreSQL that is so for a customer's rows after [`lock`](super::accounts::lock).
    ///
    /// # Errors
    /// [`StoreError`], [`PATIENCE`] after the connection was asked for at the latest.
    pub(crate) async fn begin(&mut self) -> Result<Writing<'_>, StoreError> {
        let how = if is_postgres(self) {
            "BEGIN"
        } else {
            "BEGIN IMMEDIATE"
        };
        let left = PATIENCE.saturating_sub(self.asked.elapsed());
        let begin = self.lent.connection.begin_with(how);
        let transaction = tokio::time::timeout(left, begin)
            .await
            .map_err(|_| sqlx::Error::PoolTimedOut)??;
        Ok(Writing(transaction))
    }
}

impl Deref for Held {
    type Target = Connection;

    fn deref(&self) -> &Connection {
        &self.lent.connection
    }
}

impl DerefMut for Held {
    fn deref_mut(&mut self) -> &mut Connection {
        &mut self.lent.connection
    }
}

/// A transaction that may write. Dropped, it leaves nothing behind.
pub(crate) struct Writing<'a>(Transaction<'a, Any>);

impl Writing<'_> {
    /// Makes everything that was written last.
    ///
    /// # Errors
    /// [`StoreError::Commit`] where it is not known whether it does.
    pub(crate) async fn commit(self) -> Result<(), StoreError> {
        self.0.commit().await.map_err(error::of_commit)
    }
}

impl Deref for Writing<'_> {
    type Target = Connection;

    fn deref(&self) -> &Connection {
        &self.0
    }
}

impl DerefMut for Writing<'_> {
    fn deref_mut(&mut self) -> &mut Connection {
        &mut self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::Database;

    async fn open(folder: &tempfile::TempDir) -> Database {
        let path = folder.path().join("leeway.sqlite");
        Database::open(&format!("sqlite:{}", path.display()))
            .await
            .unwrap()
    }

    fn block_on(test: impl Future<Output = ()>) {
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_all()
            .build()
            .unwrap();
        runtime.block_on(test);
    }

    #[test]
    fn a_connection_that_was_laid_aside_serves_the_next_even_one_who_waits() {
        let folder = tempfile::tempdir().unwrap();
        block_on(async {
            let database = open(&folder).await;
            let mut held = database.writer().await.unwrap();
            held.execute("CREATE TEMP TABLE of_this_one (id INTEGER)")
                .await
                .unwrap();
            let waits = {
                let database = database.clone();
                tokio::spawn(async move { database.writer().await.unwrap() })
            };
            tokio::task::yield_now().await;
            held.lay_aside();
            let mut held = waits.await.unwrap();
            held.execute("INSERT INTO of_this_one VALUES (1)")
                .await
                .unwrap();
            drop(held);
            database.writer().await.unwrap().lay_aside();
            database.close().await;
        });
    }

    #[test]
    fn nothing_comes_back_once_the_database_is_being_closed() {
        let folder = tempfile::tempdir().unwrap();
        block_on(async {
            let database = open(&folder).await;
            let held = database.writer().await.unwrap();
            let closes = {
                let database = database.clone();
                tokio::spawn(async move { database.close().await })
            };
            tokio::task::yield_now().await;
            held.lay_aside();
            closes.await.unwrap();
            let closed = database.writer().await.unwrap_err();
            assert!(matches!(
                closed,
                StoreError::Database(sqlx::Error::PoolClosed)
            ));
        });
    }

    #[test]
    fn what_a_dropped_transaction_wrote_is_gone_for_the_next() {
        let folder = tempfile::tempdir().unwrap();
        block_on(async {
            let database = open(&folder).await;
            let mut held = database.writer().await.unwrap();
            let mut transaction = held.begin().await.unwrap();
            transaction
                .execute("INSERT INTO pulse (id, at) VALUES (1, 1)")
                .await
                .unwrap();
            drop(transaction);
            drop(held);
            let mut held = database.writer().await.unwrap();
            let pulses: i64 = sqlx::query_scalar("SELECT count(*) FROM pulse")
                .fetch_one(&mut *held)
                .await
                .unwrap();
            assert_eq!(pulses, 0);
        });
    }

    #[test]
    fn a_database_may_end_where_no_runtime_is() {
        let folder = tempfile::tempdir().unwrap();
        let mut database = None;
        block_on(async {
            let opened = open(&folder).await;
            opened.read().await.unwrap().lay_aside();
            database = Some(opened);
        });
        drop(database);
    }
}
