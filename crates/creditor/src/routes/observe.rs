//! What happens around every request: it is timed, counted, written down without
//! anything that came from the customer, and not waited for without end.

use std::net::SocketAddr;
use std::time::{Duration, Instant};

use axum::extract::{ConnectInfo, MatchedPath, Request};
use axum::middleware::Next;
use axum::response::{IntoResponse as _, Response};

use super::{Shared, address};
use crate::error::{ApiError, CorrelationId};
use crate::source;
use crate::state::App;

/// The longest a request may take once its body is there. A database that hangs rather
/// than fails must not keep a customer waiting for ever.
const PATIENCE: Duration = Duration::from_secs(10);

/// Times and counts an answer.
pub(super) async fn count(
    axum::extract::State(app): Shared,
    request: Request,
    next: Next,
) -> Response {
    let route = request
        .extensions()
        .get::<MatchedPath>()
        .map_or("none", MatchedPath::as_str)
        .to_owned();
    // A method nobody knows could be anything.
    let method = match request.method().as_str() {
        known @ ("GET" | "HEAD" | "POST" | "PUT" | "DELETE" | "PATCH" | "OPTIONS") => {
            known.to_owned()
        }
        _ => "other".to_owned(),
    };
    let from = source_of(&app, &request);
    let from = from.as_deref();
    let started = Instant::now();
    let response = next.run(request).await;
    let (status, took) = (response.status().as_u16(), started.elapsed());
    app.metrics.answered(&method, &route, status, took);
    let millis = u64::try_from(took.as_millis()).unwrap_or(u64::MAX);
    match response.extensions().get::<CorrelationId>() {
        Some(CorrelationId(id)) => {
            let correlation_id = id.as_str();
            tracing::info!(
                correlation_id,
                from,
                method,
                route,
                status,
                millis,
                "answered"
            );
        }
        None => tracing::info!(from, method, route, status, millis, "answered"),
    }
    response
}

/// The pseudonym of whoever asks: requests of one source can be followed for a day, and the
/// log does not tell who it is.
fn source_of(app: &App, request: &Request) -> Option<String> {
    let ConnectInfo(peer) = request.extensions().get::<ConnectInfo<SocketAddr>>()?;
    let address = address::of(peer.ip(), request.headers(), &app.config.proxies);
    source::pseudonym(&app.draft_secret, address, app.clock.now())
}

/// Ends a request that takes too long.
pub(super) async fn limit_time(request: Request, next: Next) -> Response {
    match tokio::time::timeout(PATIENCE, next.run(request)).await {
        Ok(response) => response,
        Err(_) => ApiError::TookTooLong.into_response(),
    }
}
