//! A request under an idempotency key has its effect once.

use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use leeway_core::trust::Digest;

use super::headers::IDEMPOTENCY_REPLAYED;
use crate::error::ApiError;
use crate::store::idempotency::{self, Kept, Scope};
use crate::store::{self, Connection};

/// Keeps other requests of the same customer away until the transaction ends, and
/// gives the answer again that was given before in `scope`.
///
/// # Errors
/// [`ApiError::KeyReused`] where that was to another body.
pub(super) async fn replay(
    connection: &mut Connection,
    scope: Scope<'_>,
    body_sha256: Digest,
) -> Result<Option<Response>, ApiError> {
    store::accounts::lock(connection, scope.owner).await?;
    given(connection, scope, body_sha256).await
}

/// The answer that was given before in `scope`, by what `connection` sees now.
///
/// # Errors
/// [`ApiError::KeyReused`] where that was to another body.
pub(super) async fn given(
    connection: &mut Connection,
    scope: Scope<'_>,
    body_sha256: Digest,
) -> Result<Option<Response>, ApiError> {
    let kept = idempotency::find(connection, scope).await?;
    kept.map(|kept| again(kept, body_sha256)).transpose()
}

/// The answer that was given before, given again.
///
/// # Errors
/// [`ApiError::KeyReused`] where that was to another body.
pub(super) fn again(kept: Kept, body_sha256: Digest) -> Result<Response, ApiError> {
    if kept.body_sha256 != body_sha256 {
        return Err(ApiError::KeyReused);
    }
    let mut response = kept_answer(kept);
    let replayed = HeaderValue::from_static("true");
    response
        .headers_mut()
        .insert(IDEMPOTENCY_REPLAYED, replayed);
    Ok(response)
}

/// The answer as it was kept.
pub(super) fn kept_answer(kept: Kept) -> Response {
    let status = StatusCode::from_u16(kept.status).unwrap_or(StatusCode::CREATED);
    answer(status, kept.answer)
}

/// An answer that is kept, in its exact bytes.
pub(super) fn answer(status: StatusCode, bytes: Vec<u8>) -> Response {
    let headers = [
        (header::CONTENT_TYPE, "application/json"),
        (header::CACHE_CONTROL, "no-store"),
    ];
    (status, headers, bytes).into_response()
}
