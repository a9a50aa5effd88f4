//! `DELETE /v1/session` and `POST /v1/host-sessions/end`: sessions end before their time.

use axum::extract::State;
use axum::http::StatusCode;
use leeway_core::wire::Problem;

use super::Shared;
use super::body::Strict;
use super::caller::{Host, Session};
use super::sessions::{HostSessionRequest, MAX_BODY};
use crate::error::ApiError;
use crate::host_token::HostOperation;
use crate::store;

/// Ends the caller's session.
///
/// Its token is unknown from then on. What a request with it has begun already is
/// finished.
#[utoipa::path(
    delete,
    path = "/session",
    operation_id = "end_session",
    tag = "sessions",
    security(("customer" = [])),
    responses(
        (status = 204, description = "The token no longer opens anything."),
        (status = 401, description = "`token_missing`, `token_unknown`, `token_expired`", body = Problem, content_type = "application/problem+json"),
        (status = 429, description = "`too_many_requests`; wait as `Retry-After` says.", body = Problem, content_type = "application/problem+json"),
        (status = 503, description = "`unavailable`, `outcome_unknown`", body = Problem, content_type = "application/problem+json"),
    )
)]
pub(crate) async fn end(State(app): Shared, session: Session) -> Result<StatusCode, ApiError> {
    let mut held = app.database.writer().await?;
    let mut transaction = held.begin().await?;
    store::sessions::end(&mut transaction, &session.token_sha256).await?;
    transaction.commit().await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Ends every session of a customer for the creditor's own back end, for example when they
/// sign out there.
#[utoipa::path(
    post,
    path = "/host-sessions/end",
    operation_id = "end_host_sessions",
    tag = "sessions",
    security(("host" = [])),
    request_body = HostSessionRequest,
    responses(
        (status = 204, description = "No token of the customer opens anything, whoever it was given to."),
        (status = 400, description = "`body_malformed`, `body_cut_off`", body = Problem, content_type = "application/problem+json"),
        (status = 401, description = "`token_missing`, `host_key_unknown`, or `host_token_` with what is wrong about it.", body = Problem, content_type = "application/problem+json"),
        (status = 404, description = "`no_match`", body = Problem, content_type = "application/problem+json"),
        (status = 408, description = "`body_timeout`", body = Problem, content_type = "application/problem+json"),
        (status = 413, description = "`body_too_large`", body = Problem, content_type = "application/problem+json"),
        (status = 415, description = "`media_type`", body = Problem, content_type = "application/problem+json"),
        (status = 422, description = "`body_invalid`, with the path of the fault.", body = Problem, content_type = "application/problem+json"),
        (status = 503, description = "`unavailable`, `outcome_unknown`", body = Problem, content_type = "application/problem+json"),
    )
)]
pub(crate) async fn end_for_host(
    State(app): Shared,
    host: Host,
    Strict {
        document: asked, ..
    }: Strict<HostSessionRequest, MAX_BODY>,
) -> Result<StatusCode, ApiError> {
    host.may(
        HostOperation::EndSessions,
        &asked.creditor,
        &asked.reference,
    )?;
    let now = app.clock.now();
    let reference = asked.reference.trim();
    let mut held = app.database.writer().await?;
    let mut transaction = held.begin().await?;
    let (owner, _) = store::accounts::by_reference(&mut transaction, &asked.creditor, reference)
        .await?
        .ok_or(ApiError::NoMatch)?;
    host.spend(&mut transaction).await?;
    store::sessions::end_all(&mut transaction, &owner, now).await?;
    transaction.commit().await?;
    Ok(StatusCode::NO_CONTENT)
}
