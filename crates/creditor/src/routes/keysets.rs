//! `GET /v1/keysets/{version}`: whom to trust, signed by root keys. Public.

use axum::body::Body;
use axum::extract::rejection::{PathRejection, QueryRejection};
use axum::extract::{Path, Query, State};
use axum::http::header;
use axum::response::{IntoResponse, Response};
use leeway_core::wire::Problem;

use super::Shared;
use super::policies::Which;
use crate::error::ApiError;
use crate::store;

/// One of a creditor's keysets: compact JWS, one a line.
///
/// They follow one another without gaps; the account names the newest. What is
/// answered is to be verified from pinned root keys on, step by step.
#[utoipa::path(
    get,
    path = "/keysets/{version}",
    operation_id = "keyset",
    tag = "policies",
    params(("version" = u64, Path, description = "The version of the keyset, from 1."), Which),
    responses(
        (status = 200, description = "The keyset: compact JWS, one a line.", body = String, content_type = "text/plain"),
        (status = 400, description = "`query_malformed`", body = Problem, content_type = "application/problem+json"),
        (status = 404, description = "`keyset_not_found`", body = Problem, content_type = "application/problem+json"),
        (status = 503, description = "`unavailable`", body = Problem, content_type = "application/problem+json"),
    )
)]
pub(crate) async fn by_version(
    State(app): Shared,
    version: Result<Path<String>, PathRejection>,
    which: Result<Query<Which>, QueryRejection>,
) -> Result<Response, ApiError> {
    let Path(version) = version.map_err(|_| ApiError::KeysetNotFound)?;
    let Query(which) = which.map_err(|_| ApiError::Query)?;
    // One address for each: no signs, no zeros in front.
    let version = version
        .parse::<u64>()
        .ok()
        .filter(|number| number.to_string() == version)
        .ok_or(ApiError::KeysetNotFound)?;
    let mut reader = app.database.read().await?;
    let keyset = store::keysets::find(&mut reader, &which.creditor, version)
        .await?
        .ok_or(ApiError::KeysetNotFound)?;
    let headers = [
        (header::CONTENT_TYPE, "text/plain; charset=utf-8"),
        (header::CACHE_CONTROL, "public, max-age=31536000, immutable"),
    ];
    Ok((headers, Body::from(keyset.bundle)).into_response())
}
