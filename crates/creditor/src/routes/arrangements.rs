//! `GET /v1/arrangements`: what the caller has agreed to.

use axum::extract::State;
use axum::response::Response;
use leeway_core::wire::{ArrangementAnswer, Problem};
use serde::Serialize;

use super::caller::Caller;
use super::{Shared, private};
use crate::error::ApiError;
use crate::store;

/// The caller's arrangements.
#[derive(Debug, Serialize, utoipa::ToSchema)]
pub(crate) struct ArrangementsAnswer {
    /// The newest first.
    pub(crate) arrangements: Vec<ArrangementAnswer>,
}

/// Lists the caller's arrangements with their receipts.
///
/// A widget that does not know whether its choice arrived asks here.
#[utoipa::path(
    get,
    path = "/arrangements",
    operation_id = "list_arrangements",
    tag = "arrangements",
    security(("customer" = [])),
    responses(
        (status = 200, description = "The caller's arrangements.", body = ArrangementsAnswer),
        (status = 401, description = "`token_missing`, `token_unknown`, `token_expired`", body = Problem, content_type = "application/problem+json"),
        (status = 429, description = "`too_many_requests`; wait as `Retry-After` says.", body = Problem, content_type = "application/problem+json"),
        (status = 503, description = "`unavailable`", body = Problem, content_type = "application/problem+json"),
    )
)]
pub(crate) async fn list(State(app): Shared, Caller(owner): Caller) -> Result<Response, ApiError> {
    let mut reader = app.database.read().await?;
    private(&ArrangementsAnswer {
        arrangements: store::arrangements::all(&mut reader, &owner).await?,
    })
}
