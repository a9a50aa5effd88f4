//! `GET /v1/policies/…`: the creditor's signed rules. Public.

use axum::body::Body;
use axum::extract::rejection::{PathRejection, QueryRejection};
use axum::extract::{Path, Query, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use leeway_core::trust::Digest;
use leeway_core::wire::Problem;
use serde::Deserialize;

use super::Shared;
use crate::error::ApiError;
use crate::store;

/// The media type of a compact JWS (RFC 7515 section 9.2.1).
const JOSE: &str = "application/jose";

/// Which creditor's policy.
#[derive(Debug, Deserialize, utoipa::IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub(crate) struct Which {
    /// The creditor's id.
    pub(super) creditor: String,
}

/// The policy in force of a creditor.
///
/// Only a head start: what counts is the digest in the account's quote.
#[utoipa::path(
    get,
    path = "/policies/current",
    operation_id = "current_policy",
    tag = "policies",
    params(Which),
    responses(
        (status = 200, description = "The policy, a compact JWS.", body = String, content_type = "application/jose"),
        (status = 304, description = "The one named in `If-None-Match`."),
        (status = 400, description = "`query_malformed`", body = Problem, content_type = "application/problem+json"),
        (status = 404, description = "`policy_not_found`", body = Problem, content_type = "application/problem+json"),
        (status = 503, description = "`unavailable`", body = Problem, content_type = "application/problem+json"),
    )
)]
pub(crate) async fn current(
    State(app): Shared,
    which: Result<Query<Which>, QueryRejection>,
    headers: HeaderMap,
) -> Result<Response, ApiError> {
    let Query(which) = which.map_err(|_| ApiError::Query)?;
    let mut reader = app.database.read().await?;
    let sha256 = store::policies::floor(&mut reader, &which.creditor)
        .await?
        .ok_or(ApiError::PolicyNotFound)?
        .sha256;
    let (_, token) = store::policies::find(&mut reader, sha256)
        .await?
        .ok_or(ApiError::PolicyNotFound)?;
    Ok(answer(sha256, token, "public, no-cache", &headers))
}

/// The policy with this digest, for ever.
///
/// A policy that was in force stays here when it no longer is, because receipts
/// name it.
#[utoipa::path(
    get,
    path = "/policies/{sha256}",
    operation_id = "policy_by_digest",
    tag = "policies",
    params(("sha256" = Digest, Path, description = "SHA-256 of the policy's payload: 64 digits of 0-9a-f.")),
    responses(
        (status = 200, description = "The policy, a compact JWS.", body = String, content_type = "application/jose"),
        (status = 304, description = "The one named in `If-None-Match`."),
        (status = 404, description = "`policy_not_found`", body = Problem, content_type = "application/problem+json"),
        (status = 503, description = "`unavailable`", body = Problem, content_type = "application/problem+json"),
    )
)]
pub(crate) async fn by_digest(
    State(app): Shared,
    sha256: Result<Path<String>, PathRejection>,
    headers: HeaderMap,
) -> Result<Response, ApiError> {
    let Path(sha256) = sha256.map_err(|_| ApiError::PolicyNotFound)?;
    let sha256: Digest = sha256.parse().map_err(|_| ApiError::PolicyNotFound)?;
    let mut reader = app.database.read().await?;
    let (_, token) = store::policies::find(&mut reader, sha256)
        .await?
        .ok_or(ApiError::PolicyNotFound)?;
    let keep = "public, max-age=31536000, immutable";
    Ok(answer(sha256, token, keep, &headers))
}

fn answer(sha256: Digest, token: String, keep: &'static str, asked: &HeaderMap) -> Response {
    let tag = format!("\"{sha256}\"");
    let known = asked
        .get(header::IF_NONE_MATCH)
        .and_then(|value| value.to_str().ok())
        .is_some_and(|list| {
            list.split(',')
                .map(|one| one.trim().trim_start_matches("W/"))
                .any(|one| one == tag || one == "*")
        });
    let headers = [
        (header::ETAG, tag),
        (header::CACHE_CONTROL, keep.to_owned()),
    ];
    if known {
        return (StatusCode::NOT_MODIFIED, headers).into_response();
    }
    let kind = [(header::CONTENT_TYPE, JOSE)];
    (headers, kind, Body::from(token)).into_response()
}
