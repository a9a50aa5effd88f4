//! Where requests that write wait for each other, so that one commit serves many.
//!
//! A commit waits for the disk, and on SQLite, and wherever the audit log grows, commits
//! follow one another. Whatever is handed in while one commit is under way goes into the
//! next one together. Nobody is answered before the commit that holds what they handed in.

use std::sync::{Arc, Mutex, PoisonError};

use tokio::sync::{Mutex as Turns, oneshot};

use crate::store::StoreError;

/// The most that one commit serves: a customer waits for no more of others' work.
const MOST: usize = 64;

/// What came of what was handed in; nothing where it has to be done alone.
type Outcome<R> = Result<Option<R>, StoreError>;

/// Things of one kind that wait to be written.
#[derive(Debug)]
pub(crate) struct Desk<T, R> {
    waiting: Mutex<Vec<(T, oneshot::Sender<Outcome<R>>)>>,
    turns: Arc<Turns<()>>,
}

impl<T, R> Default for Desk<T, R> {
    fn default() -> Self {
        Self {
            waiting: Mutex::default(),
            turns: Arc::default(),
        }
    }
}

impl<T: Send + 'static, R: Send + 'static> Desk<T, R> {
    /// Hands `thing` in and waits until `write` wrote it, in a commit with others.
    ///
    /// `write` gets things and answers for each in their order: what came of it, or
    /// nothing where it has to be done alone. It is not ended where the request is whose
    /// turn it was, since others' things are in it.
    ///
    /// # Errors
    /// What `write` failed with. Where the database is away, everybody who waits hears it.
    pub(crate) async fn hand_in<W, F>(self: &Arc<Self>, thing: T, write: W) -> Outcome<R>
    where
        W: Fn(Vec<T>) -> F + Clone + Send + 'static,
        F: Future<Output = Result<Vec<Option<R>>, StoreError>> + Send + 'static,
    {
        let (sender, mut receiver) = oneshot::channel();
        self.lock().push((thing, sender));
        loop {
            let turn = tokio::select! {
                biased;
                outcome = &mut receiver => return outcome.unwrap_or(Ok(None)),
                turn = Arc::clone(&self.turns).lock_owned() => turn,
            };
            let desk = Arc::clone(self);
            let write = write.clone();
            let work = tokio::spawn(async move {
                desk.serve(write).await;
                drop(turn);
            });
            if work.await.is_err() {
                return Ok(None);
            }
        }
    }

    /// Writes what waits, as much as one commit takes.
    async fn serve<W, F>(&self, write: W)
    where
        W: Fn(Vec<T>) -> F,
        F: Future<Output = Result<Vec<Option<R>>, StoreError>>,
    {
        let (things, senders): (Vec<T>, Vec<_>) = {
            let mut waiting = self.lock();
            // A request that was ended before its turn never happened.
            waiting.retain(|(_, sender)| !sender.is_closed());
            let most = waiting.len().min(MOST);
            waiting.drain(..most).unzip()
        };
        if things.is_empty() {
            return;
        }
        match write(things).await {
            Ok(outcomes) => {
                for (sender, outcome) in senders.into_iter().zip(outcomes) {
                    // Nobody listens where the request was ended meanwhile.
                    let _ = sender.send(Ok(outcome));
                }
            }
            Err(error) => {
                let mut senders = senders;
                // Who waited for this one would wait as long for the next.
                if error.is_passing() {
                    senders.extend(self.lock().drain(..).map(|(_, sender)| sender));
                }
                let error = Arc::new(error);
                for sender in senders {
                    let _ = sender.send(Err(StoreError::Shared(Arc::clone(&error))));
                }
            }
        }
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, Vec<(T, oneshot::Sender<Outcome<R>>)>> {
        self.waiting.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicUsize, Ordering};

    use super::*;

    fn runtime() -> tokio::runtime::Runtime {
        tokio::runtime::Builder::new_current_thread()
            .build()
            .unwrap()
    }

    /// Hands in the numbers below `count` at once, to a desk that doubles them.
    async fn doubled(count: usize, commits: &Arc<AtomicUsize>) -> Vec<Option<usize>> {
        let desk: Arc<Desk<usize, usize>> = Arc::default();
        let tasks: Vec<_> = (0..count)
            .map(|number| {
                let (desk, commits) = (Arc::clone(&desk), Arc::clone(commits));
                tokio::spawn(async move {
                    let write = move |numbers: Vec<usize>| {
                        commits.fetch_add(1, Ordering::SeqCst);
                        async move {
                            assert!(numbers.len() <= MOST);
                            tokio::task::yield_now().await;
                            Ok(numbers.iter().map(|number| Some(number * 2)).collect())
                        }
                    };
                    desk.hand_in(number, write).await.unwrap()
                })
            })
            .collect();
        let mut doubled = Vec::new();
        for task in tasks {
            doubled.push(task.await.unwrap());
        }
        doubled
    }

    #[test]
    fn everybody_gets_their_own_outcome_and_few_commits_serve_many() {
        let commits = Arc::new(AtomicUsize::new(0));
        let found = runtime().block_on(doubled(3 * MOST, &commits));
        let wanted: Vec<_> = (0..3 * MOST).map(|number| Some(number * 2)).collect();
        assert_eq!(found, wanted);
        assert!(commits.load(Ordering::SeqCst) <= 4, "{commits:?}");
    }

    #[test]
    fn who_waits_while_the_database_is_away_hears_it_with_the_first() {
        let tries = Arc::new(AtomicUsize::new(0));
        runtime().block_on(async {
            let desk: Arc<Desk<usize, ()>> = Arc::default();
            let tasks: Vec<_> = (0..2 * MOST)
                .map(|number| {
                    let (desk, tries) = (Arc::clone(&desk), Arc::clone(&tries));
                    tokio::spawn(async move {
                        let write = move |_| {
                            tries.fetch_add(1, Ordering::SeqCst);
                            async { Err(StoreError::Database(sqlx::Error::PoolTimedOut)) }
                        };
                        desk.hand_in(number, write).await.unwrap_err().is_passing()
                    })
                })
                .collect();
            for task in tasks {
                assert!(task.await.unwrap());
            }
        });
        assert_eq!(tries.load(Ordering::SeqCst), 1);
    }

    #[test]
    fn work_that_stops_leaves_everybody_to_themselves() {
        runtime().block_on(async {
            let desk: Arc<Desk<usize, ()>> = Arc::default();
            let write = |_| async { panic!("stopped") };
            assert!(matches!(desk.hand_in(1, write).await, Ok(None)));
        });
    }

    #[test]
    fn a_request_that_is_ended_takes_nobody_along() {
        runtime().block_on(async {
            let desk: Arc<Desk<usize, usize>> = Arc::default();
            let write = |numbers: Vec<usize>| async move {
                tokio::task::yield_now().await;
                Ok(numbers.into_iter().map(Some).collect())
            };
            let first = {
                let desk = Arc::clone(&desk);
                tokio::spawn(async move { desk.hand_in(1, write).await.unwrap() })
            };
            let second = {
                let desk = Arc::clone(&desk);
                tokio::spawn(async move { desk.hand_in(2, write).await.unwrap() })
            };
            tokio::task::yield_now().await;
            first.abort();
            assert_eq!(second.await.unwrap(), Some(2));
        });
    }
}
