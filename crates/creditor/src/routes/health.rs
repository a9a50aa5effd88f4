//! `GET /health/…`: for whoever keeps the server running.

use axum::extract::State;
use axum::response::Response;
use leeway_core::wire::Problem;
use serde::Serialize;

use super::{Shared, private};
use crate::error::ApiError;

/// That all is well.
#[derive(Debug, Serialize, utoipa::ToSchema)]
pub(crate) struct Health {
    /// Always `ok`; anything else is an error answer.
    status: &'static str,
}

const OK: Health = Health { status: "ok" };

/// Whether the process answers.
#[utoipa::path(
    get,
    path = "/health/live",
    operation_id = "live",
    tag = "health",
    responses((status = 200, description = "It does.", body = Health))
)]
pub(crate) async fn live() -> Result<Response, ApiError> {
    private(&OK)
}

/// Whether choices can be stored now.
#[utoipa::path(
    get,
    path = "/health/ready",
    operation_id = "ready",
    tag = "health",
    responses(
        (status = 200, description = "They can.", body = Health),
        (status = 503, description = "`unavailable`: the database is locked or cannot be written.", body = Problem, content_type = "application/problem+json"),
    )
)]
pub(crate) async fn ready(State(app): Shared) -> Result<Response, ApiError> {
    app.database.is_ready(app.clock.now()).await?;
    private(&OK)
}
