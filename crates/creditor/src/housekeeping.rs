//! What the server does on its own: forgetting what has had its time.

use std::sync::Arc;
use std::time::Duration;

use crate::retention::{Purged, purge};
use crate::state::App;
use crate::store::{self, StoreError};

/// How often.
const EVERY: Duration = Duration::from_secs(60);

/// Of so many rounds one looks for what is kept no longer: periods are counted in days.
const RETENTION_EVERY: u32 = 60;

/// Forgets tokens, quotes, sign-ins and stored answers that have had their time, once a minute, and
/// what is kept no longer, at the start and once an hour. Several servers on one database
/// may do so at once.
pub(crate) async fn keep(app: Arc<App>) {
    let mut rounds = tokio::time::interval(EVERY);
    rounds.set_missed_tick_behavior(tokio::time::MissedTickBehavior::Delay);
    for round in (0..RETENTION_EVERY).cycle() {
        rounds.tick().await;
        if let Err(error) = forget(&app, round == 0).await {
            tracing::warn!(%error, "nothing could be forgotten");
        }
    }
}

async fn forget(app: &App, retention_too: bool) -> Result<(), StoreError> {
    let now = app.clock.now();
    let mut held = app.database.writer().await?;
    let mut transaction = held.begin().await?;
    let sessions = store::sessions::purge(&mut transaction, now).await?;
    let quotes = store::quotes::purge(&mut transaction, now).await?;
    let challenges = store::challenges::purge(&mut transaction, now).await?;
    let events = store::outbox::purge(&mut transaction, now).await?;
    let answers = store::idempotency::purge(&mut transaction, now).await?;
    let host_tokens = store::host_tokens::purge(&mut transaction, now).await?;
    transaction.commit().await?;
    tracing::debug!(
        sessions,
        quotes,
        challenges,
        events,
        answers,
        host_tokens,
        "forgotten"
    );
    if let Some(retention) = app.config.retention.filter(|_| retention_too) {
        let purged = purge(&app.database, &retention, now).await?;
        if purged != Purged::default() {
            tracing::info!(?purged, "retention periods ended");
        }
    }
    Ok(())
}
