//! What happens around every request: it is timed, counted, written down without
//! anything that came from the customer, and not waited for without end.

use std::time::{Duration, Instant};

use axum::extract::{MatchedPath, Request};
use axum::middleware::Next;
use axum::response::{IntoResponse as _, Response};

use super::Shared;
use crate::error::{ApiError, CorrelationId};

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
    let started = Instant::now();
    let response = next.run(request).await;
    let (status, took) = (response.status().as_u16(), started.elapsed());
    app.metrics.answered(&method, &route, status, took);
    let millis = u64::try_from(took.as_millis()).unwrap_or(u64::MAX);
    match response.extensions().get::<CorrelationId>() {
        Some(CorrelationId(id)) => {
            let correlation_id = id.as_str();
            tracing::info!(correlation_id, method, route, status, millis, "answered");
        }
        None => tracing::info!(method, route, status, millis, "answered"),
    }
    response
}

/// Ends a request that takes too long.
pub(super) async fn limit_time(request: Request, next: Next) -> Response {
    match tokio::time::timeout(PATIENCE, next.run(request)).await {
        Ok(response) => response,
        Err(_) => ApiError::TookTooLong.into_response(),
    }
}
