//! Carrying events from the outbox to the creditor's other systems.
//!
//! An event is sent until its receiver confirms it with a status of 2xx, at least
//! once: whoever gets it twice tells by `webhook-id`. While somebody sends it,
//! nobody else does, on however many servers.

use std::sync::Arc;
use std::time::Duration;

use leeway_core::json::{self, Limits, Node};
use ureq::tls::{RootCerts, TlsConfig};

use crate::error::ApiError;
use crate::secret;
use crate::state::App;
use crate::store::outbox::{self, Waiting};
use crate::webhook::{Webhook, WebhookRoots};

/// How often the outbox is looked at where nobody tells of news: other servers'
/// events, and those whose next try is due.
const EVERY: Duration = Duration::from_secs(1);

/// The longest a receiver may take.
const PATIENCE: Duration = Duration::from_secs(10);

/// How long an event is one sender's, in seconds: longer than a receiver may take.
pub(crate) const LEASE: i64 = 60;

/// After the first failure an event waits up to this many seconds, after each
/// further one up to twice as many,
const FIRST_WAIT: i64 = 5;

/// and never more than this: six hours.
const LONGEST_WAIT: i64 = 6 * 3600;

/// Delivers the events of the webhook's creditor as long as the server runs.
pub(crate) async fn keep(app: Arc<App>, webhook: Webhook) {
    let agent = agent(app.config.webhook_roots.as_ref());
    let mut rounds = tokio::time::interval(EVERY);
    rounds.set_missed_tick_behavior(tokio::time::MissedTickBehavior::Delay);
    loop {
        tokio::select! {
            _ = rounds.tick() => {}
            () = app.news.notified() => {}
        }
        loop {
            match deliver_one(&app, &webhook, &agent).await {
                Ok(true) => {}
                Ok(false) => break,
                Err(error) => {
                    tracing::warn!(%error, "events cannot be delivered");
                    break;
                }
            }
        }
    }
}

/// Certificates are checked by `roots`, or as this machine's own programs check them.
fn agent(roots: Option<&WebhookRoots>) -> ureq::Agent {
    let tls = TlsConfig::builder()
        .root_certs(roots.map_or(RootCerts::PlatformVerifier, WebhookRoots::certificates))
        .unversioned_rustls_crypto_provider(Arc::new(rustls::crypto::ring::default_provider()))
        .build();
    ureq::Agent::config_builder()
        .tls_config(tls)
        .timeout_global(Some(PATIENCE))
        .max_redirects(0)
        .http_status_as_error(false)
        .user_agent(concat!("leeway/", env!("CARGO_PKG_VERSION")))
        .build()
        .new_agent()
}

/// Sends the event that waits longest, if any is due; whether there was one.
async fn deliver_one(app: &App, webhook: &Webhook, agent: &ureq::Agent) -> Result<bool, ApiError> {
    let now = app.clock.now();
    let mut held = app.database.writer().await?;
    let mut transaction = held.begin().await?;
    let taken = outbox::take(&mut transaction, webhook.creditor(), now, now + LEASE).await?;
    transaction.commit().await?;
    // Others write while it is sent.
    drop(held);
    let Some(event) = taken else {
        return Ok(false);
    };
    let body = message(&event)?;
    let (agent, webhook, id) = (agent.clone(), webhook.clone(), event.event_id.clone());
    let sent = tokio::task::spawn_blocking(move || send(&agent, &webhook, &id, now, &body)).await?;
    let event_id = event.event_id.as_str();
    let mut held = app.database.writer().await?;
    let mut transaction = held.begin().await?;
    match sent {
        Ok(()) => {
            outbox::delivered(&mut transaction, event_id, app.clock.now()).await?;
            tracing::info!(event_id, attempts = event.attempts, "event delivered");
        }
        Err(reason) => {
            let next_at = app.clock.now() + wait(event.attempts, secret::random::<8>()?);
            outbox::postpone(&mut transaction, event_id, next_at).await?;
            tracing::warn!(event_id, attempts = event.attempts, %reason, "event not delivered");
        }
    }
    transaction.commit().await?;
    Ok(true)
}

/// Seconds until the next try after `attempts` failures: anything between one and a
/// limit that doubles, so that events which failed together do not come back together.
fn wait(attempts: i64, random: [u8; 8]) -> i64 {
    let doublings = u32::try_from(attempts.clamp(1, 32) - 1).unwrap_or(0);
    let limit = FIRST_WAIT
        .saturating_mul(1_i64 << doublings)
        .min(LONGEST_WAIT);
    let random = i64::from_le_bytes(random) & i64::MAX;
    1 + random % limit
}

/// What is sent: the event with its kind and time, and what it is about.
fn message(event: &Waiting) -> Result<Vec<u8>, ApiError> {
    let data = json::parse(&event.payload, Limits::bytes(event.payload.len()))
        .map_err(|error| ApiError::Store(json::DecodeError::Json(error).into()))?;
    let member = |name: &str, value: Node| (name.to_owned(), value);
    let node = Node::Object(vec![
        member("type", Node::Str(event.kind.clone())),
        member("created_at", Node::Int(event.created_at)),
        member("creditor", Node::Str(event.creditor.clone())),
        member("data", data),
    ]);
    Ok(json::write(&node, json::Layout::Compact).into_bytes())
}

/// Why an event was not confirmed; never what the receiver said, which could be
/// anything.
#[derive(Debug, thiserror::Error)]
enum Unconfirmed {
    #[error("status {0}")]
    Status(u16),
    #[error("{0}")]
    Transport(#[from] ureq::Error),
    #[error("no signature")]
    Unsigned,
}

fn send(
    agent: &ureq::Agent,
    webhook: &Webhook,
    id: &str,
    now: i64,
    body: &[u8],
) -> Result<(), Unconfirmed> {
    let signature = webhook
        .signature(id, now, body)
        .ok_or(Unconfirmed::Unsigned)?;
    let response = agent
        .post(webhook.url())
        .header("content-type", "application/json")
        .header("webhook-id", id)
        .header("webhook-timestamp", now.to_string())
        .header("webhook-signature", signature)
        .send(body)?;
    match response.status() {
        status if status.is_success() => Ok(()),
        status => Err(Unconfirmed::Status(status.as_u16())),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn waits_double_to_six_hours_and_are_spread_out() {
        let most = |attempts| (0..=255).map(|byte| wait(attempts, [byte; 8])).max();
        assert!(most(1) <= Some(5));
        assert!(most(3) > Some(10) && most(3) <= Some(20));
        assert!(most(100) > Some(3 * 3600) && most(100) <= Some(6 * 3600));
        assert!((0..=255).all(|byte| wait(1, [byte; 8]) >= 1));
        let spread: std::collections::BTreeSet<_> =
            (0..=255).map(|byte| wait(6, [byte; 8])).collect();
        assert!(spread.len() > 50, "{}", spread.len());
    }
}
