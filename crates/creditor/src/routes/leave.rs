//! `POST /v1/arrangements/leave`: a customer ends their arrangement, where the policy
//! lets them.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use leeway_core::json;
use leeway_core::trust::Digest;
use leeway_core::wire::{Leave, Problem};

use super::Shared;
use super::body::{LONGEST, Strict};
use super::caller::Caller;
use super::key::Key;
use super::once;
use crate::error::ApiError;
use crate::outcome::{self, EndError, Outcome};
use crate::policies::PolicyError;
use crate::store;
use crate::store::idempotency::{Kept, Scope};

/// The name of this operation in the scope of idempotency keys.
const OPERATION: &str = "leave";

/// Ends the caller's arrangement, as cancelled.
///
/// The policy in force decides whether its option may be left. What was paid stays paid;
/// the account is then as if nothing had been agreed, and another choice can be made.
#[utoipa::path(
    post,
    path = "/arrangements/leave",
    operation_id = "leave_arrangement",
    tag = "arrangements",
    security(("customer" = [])),
    params(("Idempotency-Key" = String, Header, description = "A UUID made once for each decision; bare or between quotes.")),
    request_body = Leave,
    responses(
        (status = 200, description = "Ended, now or by an earlier request with this key.", body = Leave,
            headers(("Idempotency-Replayed" = String, description = "`true` where the answer was given before."))),
        (status = 400, description = "`body_malformed`, `body_cut_off`, `idempotency_key_missing`, `idempotency_key_malformed`", body = Problem, content_type = "application/problem+json"),
        (status = 401, description = "`token_missing`, `token_unknown`, `token_expired`", body = Problem, content_type = "application/problem+json"),
        (status = 404, description = "`arrangement_not_found`: no such arrangement of the caller runs.", body = Problem, content_type = "application/problem+json"),
        (status = 408, description = "`body_timeout`", body = Problem, content_type = "application/problem+json"),
        (status = 409, description = "`leave_not_offered`, `policy_stale`", body = Problem, content_type = "application/problem+json"),
        (status = 413, description = "`body_too_large`", body = Problem, content_type = "application/problem+json"),
        (status = 415, description = "`media_type`", body = Problem, content_type = "application/problem+json"),
        (status = 422, description = "`body_invalid`, `key_reused`", body = Problem, content_type = "application/problem+json"),
        (status = 429, description = "`too_many_requests`", body = Problem, content_type = "application/problem+json"),
        (status = 503, description = "`unavailable`, `outcome_unknown`", body = Problem, content_type = "application/problem+json"),
    )
)]
pub(crate) async fn leave(
    State(app): Shared,
    Caller(owner): Caller,
    Key(key): Key,
    Strict {
        document: leave,
        bytes,
    }: Strict<Leave, LONGEST>,
) -> Result<Response, ApiError> {
    let now = app.clock.now();
    let scope = Scope {
        owner: &owner,
        operation: OPERATION,
        key: &key,
    };
    let body_sha256 = Digest::of(&bytes);
    let mut held = app.database.writer().await?;
    let mut transaction = held.begin().await?;
    if let Some(response) = once::replay(&mut transaction, scope, body_sha256).await? {
        return Ok(response);
    }
    let running = store::arrangements::running(&mut transaction, &owner)
        .await?
        .filter(|running| running.answer.reference == leave.reference)
        .ok_or(ApiError::ArrangementNotFound)?;
    let standing = store::accounts::find(&mut transaction, &owner)
        .await?
        .ok_or(ApiError::TokenUnknown)?;
    let policy = app
        .policies
        .usable(&mut transaction, standing.policy, now)
        .await
        .map_err(|error| match error {
            PolicyError::Store(error) => error.into(),
            _ => ApiError::PolicyStale,
        })?;
    if !policy.may_leave(&running.offer.option) {
        return Err(ApiError::LeaveNotOffered);
    }
    let ended = outcome::end(
        &mut transaction,
        &owner.creditor,
        &leave.reference,
        Outcome::Cancelled,
        now,
    );
    ended.await.map_err(|error| match error {
        EndError::NotRunning { .. } => ApiError::ArrangementNotFound,
        EndError::Store(error) => error.into(),
    })?;
    let kept = Kept {
        body_sha256,
        status: StatusCode::OK.as_u16(),
        answer: json::to_vec(&leave)?,
    };
    store::idempotency::insert(&mut transaction, scope, &kept, now).await?;
    transaction.commit().await?;
    app.news.notify_waiters();
    Ok(once::kept_answer(kept))
}
