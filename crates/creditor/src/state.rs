//! What every request works with.

use std::net::SocketAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;

use leeway_core::trust::Trust;
use leeway_core::wire::Quote;
use tokio::net::TcpListener;
use tokio::sync::{Notify, Semaphore};
use tokio::task::JoinSet;

use crate::attempts::Counter;
use crate::clock::Clock;
use crate::config::{Config, Moment};
use crate::desk::Desk;
use crate::keys::ReceiptKeys;
use crate::metrics::Metrics;
use crate::policies::Policies;
use crate::rate::Rate;
use crate::routes::{self, Filed, Looked, Seen, Wanted};
use crate::secret::DraftSecret;
use crate::store::sessions::Holder;
use crate::store::{self, Database, Owner, StoreError};
use crate::webhook::Webhook;
use crate::{checkpoint, delivery, housekeeping};

/// How long requests that are under way may take once the server is asked to stop.
const FAREWELL: Duration = Duration::from_secs(10);

/// How many files arrive at once.
const UPLOADS: usize = 16;

/// The server cannot start.
#[derive(Debug, thiserror::Error)]
pub enum StartError {
    /// The database cannot be read, or not written to.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// A second factor is asked for, and nobody is told of the codes of a creditor that has
    /// a policy in force, so that none of its customers could sign in by letter.
    #[error("a second factor is asked for, and {creditor} has no receiver of events")]
    NoReceiver {
        /// The creditor.
        creditor: String,
    },
    /// The keys of back ends are for another deployment than the trust file: a token would
    /// count at two servers that know nothing of each other.
    #[error("host keys of {creditor} are for {found:?}, the trust file for {expected:?}")]
    OtherDeployment {
        /// The creditor.
        creditor: String,
        /// `aud` of the host keys.
        found: String,
        /// `aud` of the trust file.
        expected: String,
    },
    /// A creditor has a policy in force but no key to sign receipts with, so
    /// that no choice could ever be accepted.
    #[error("no receipt key of {creditor}")]
    NoReceiptKey {
        /// The creditor.
        creditor: String,
    },
}

/// Everything the handlers share.
#[derive(Debug)]
pub(crate) struct App {
    pub(crate) config: Config,
    pub(crate) database: Database,
    pub(crate) policies: Policies,
    pub(crate) keys: ReceiptKeys,
    pub(crate) draft_secret: DraftSecret,
    pub(crate) clock: Arc<dyn Clock>,
    pub(crate) attempts: Counter,
    pub(crate) rate: Rate,
    pub(crate) metrics: Metrics,
    /// As many access codes as are hashed at once: each takes 19 MiB and a
    /// processor, and more of them at a time would only be slower.
    pub(crate) hashing: Semaphore,
    /// As many files as arrive at once: each takes its length in memory.
    pub(crate) uploads: Semaphore,
    /// Hashes of tokens that wait to be looked up.
    pub(crate) callers: Arc<Desk<[u8; 32], Option<Holder>>>,
    /// Customers whose account waits to be read.
    pub(crate) looked_for: Arc<Desk<Owner, Option<Looked>>>,
    /// What waits to be read before it is worked out.
    pub(crate) wanted: Arc<Desk<Wanted, Seen>>,
    /// Choices that are worked out and wait to be written.
    pub(crate) choices: Arc<Desk<Filed, ()>>,
    /// Quotes that wait to be written.
    pub(crate) quotes: Arc<Desk<(Owner, Quote), ()>>,
    /// Told whenever there is a new event.
    pub(crate) news: Notify,
    /// How many choices got to the moment of the fail point.
    reached: AtomicU32,
}

impl App {
    /// Called by each choice at each of its moments.
    pub(crate) fn reach(&self, moment: Moment) {
        let Some(fail_point) = self.config.fail_point else {
            return;
        };
        if fail_point.moment == moment {
            let before = self.reached.fetch_add(1, Ordering::SeqCst);
            if before.saturating_add(1) == fail_point.choice.get() {
                std::process::abort();
            }
        }
    }
}

/// The creditor API, ready to be served.
#[derive(Debug, Clone)]
pub struct Server(Arc<App>);

impl Server {
    /// Puts a server together. Every policy in force is verified; one that fails
    /// is reported in the log, and its creditor's customers see their balance and
    /// whom to call, but no offers.
    ///
    /// # Errors
    /// [`StartError`].
    pub async fn new(
        config: Config,
        database: Database,
        trust: Trust,
        keys: ReceiptKeys,
        clock: Arc<dyn Clock>,
    ) -> Result<Self, StartError> {
        if let Some(keys) = &config.host_keys {
            for issuer in keys.trust().issuers() {
                if let Some(known) = trust.issuer(&issuer.iss)
                    && known.aud != issuer.aud
                {
                    return Err(StartError::OtherDeployment {
                        creditor: issuer.iss.clone(),
                        found: issuer.aud.clone(),
                        expected: known.aud.clone(),
                    });
                }
            }
        }
        let policies = Policies::new(trust, &config.roots);
        let mut reader = database.read().await?;
        policies.refresh(&mut reader, clock.now()).await?;
        for (creditor, sha256) in store::policies::in_force(&mut reader).await? {
            if keys.get(&creditor).is_none() {
                return Err(StartError::NoReceiptKey { creditor });
            }
            let hears = |webhook: &Webhook| webhook.creditor() == creditor;
            if config.second_factor && !config.webhooks.iter().any(hears) {
                return Err(StartError::NoReceiver { creditor });
            }
            if let Err(error) = policies.usable(&mut reader, sha256, clock.now()).await {
                tracing::warn!(creditor, %sha256, %error, "policy in force cannot be used");
            }
        }
        drop(reader);
        let draft_secret = store::draft_secret::find_or_make(&database).await?;
        Ok(Self(Arc::new(App {
            draft_secret,
            attempts: Counter::new(config.attempts),
            rate: Rate::new(config.requests_per_minute),
            metrics: Metrics::default(),
            hashing: Semaphore::new(std::thread::available_parallelism().map_or(1, usize::from)),
            uploads: Semaphore::new(UPLOADS),
            config,
            database,
            policies,
            keys,
            clock,
            callers: Arc::default(),
            looked_for: Arc::default(),
            wanted: Arc::default(),
            choices: Arc::default(),
            quotes: Arc::default(),
            news: Notify::new(),
            reached: AtomicU32::new(0),
        })))
    }

    /// Answers `GET /metrics` on a listener of its own, in the text format Prometheus
    /// reads, until it is dropped. Not an address for customers: it tells how much
    /// happens.
    ///
    /// # Errors
    /// When the listener fails.
    pub async fn serve_metrics(&self, listener: TcpListener) -> std::io::Result<()> {
        let app = Arc::clone(&self.0);
        let show = async move || {
            let backlog = match app.database.read().await {
                Ok(mut reader) => store::outbox::backlog(&mut reader).await,
                Err(error) => Err(error),
            };
            let kind = "text/plain; version=0.0.4; charset=utf-8";
            let headers = [(axum::http::header::CONTENT_TYPE, kind)];
            (headers, app.metrics.text(backlog, app.clock.now()))
        };
        let router = axum::Router::new().route("/metrics", axum::routing::get(show));
        axum::serve(listener, router).await
    }

    /// Answers requests until `stop` is ready, then lets those under way end.
    ///
    /// # Errors
    /// When the listener fails.
    pub async fn run(
        self,
        listener: TcpListener,
        stop: impl Future<Output = ()> + Send + 'static,
    ) -> std::io::Result<()> {
        let service =
            routes::router(Arc::clone(&self.0)).into_make_service_with_connect_info::<SocketAddr>();
        let mut chores = JoinSet::new();
        chores.spawn(housekeeping::keep(Arc::clone(&self.0)));
        if let Some(key) = &self.0.config.audit_key {
            chores.spawn(checkpoint::keep(Arc::clone(&self.0), Arc::clone(key)));
        }
        for webhook in &self.0.config.webhooks {
            chores.spawn(delivery::keep(Arc::clone(&self.0), webhook.clone()));
        }
        let (stopping, stopped) = tokio::sync::oneshot::channel();
        let serving = axum::serve(listener, service).with_graceful_shutdown(async move {
            stop.await;
            // Nobody listens any more only if the serving ended already.
            let _ = stopping.send(());
        });
        let too_long = async {
            if stopped.await.is_ok() {
                tokio::time::sleep(FAREWELL).await;
            } else {
                std::future::pending::<()>().await;
            }
        };
        tokio::select! {
            ended = async { serving.await } => ended?,
            () = too_long => tracing::warn!("requests under way were cut off"),
        }
        chores.shutdown().await;
        self.0.database.close().await;
        Ok(())
    }
}
