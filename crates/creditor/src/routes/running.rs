//! `GET /v1/sessions`, `DELETE /v1/sessions/{id}` and `DELETE /v1/sessions`: a customer sees
//! which sessions run, and ends them after having shown once more who they are.

use std::net::{IpAddr, SocketAddr};

use axum::body::Body;
use axum::extract::rejection::PathRejection;
use axum::extract::{ConnectInfo, FromRequest, Path, Request, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use leeway_core::wire::{EndSessions, Problem, RunningSession, SessionWay, SessionsAnswer};
use sha2::{Digest as _, Sha256};

use super::body::{LONGEST, Strict};
use super::caller::Session;
use super::sessions::{self, MAX_BODY, MAX_MEMBER, TOKEN_LASTS};
use super::{Shared, address, private};
use crate::error::ApiError;
use crate::state::App;
use crate::store;
use crate::store::sessions::Way;

/// How long ago, in seconds, a session for a host page may have been made to end sessions.
const FRESH: i64 = 120;

/// The characters of a session's name: 132 bits.
const ID_LENGTH: usize = 22;

/// How many sessions are listed: as many as a customer could make sense of, and few enough
/// for the widget to read. All of them can be ended together.
const LISTED: i64 = 100;

/// The name of the session whose token has this hash. Neither the token nor the hash it is
/// looked up by follows from it.
fn id_of(token_sha256: &[u8; 32]) -> String {
    let mut hash = Sha256::new();
    hash.update(b"leeway session id 1");
    hash.update(token_sha256);
    let mut id = URL_SAFE_NO_PAD.encode(hash.finalize());
    id.truncate(ID_LENGTH);
    id
}

/// The caller's sessions that run, this one among them.
///
/// Nothing is known of a session but its times and how it was made: neither device nor place.
#[utoipa::path(
    get,
    path = "/sessions",
    operation_id = "list_sessions",
    tag = "sessions",
    security(("customer" = [])),
    responses(
        (status = 200, description = "The sessions, the one that ends last first; a hundred at most.", body = SessionsAnswer),
        (status = 401, description = "`token_missing`, `token_unknown`, `token_expired`", body = Problem, content_type = "application/problem+json"),
        (status = 429, description = "`too_many_requests`; wait as `Retry-After` says.", body = Problem, content_type = "application/problem+json"),
        (status = 503, description = "`unavailable`", body = Problem, content_type = "application/problem+json"),
    )
)]
pub(crate) async fn list(State(app): Shared, session: Session) -> Result<Response, ApiError> {
    let now = app.clock.now();
    let mut reader = app.database.read().await?;
    let running = store::sessions::running(&mut reader, &session.owner, now, LISTED).await?;
    let sessions = running
        .into_iter()
        .map(|(hash, expires, way)| RunningSession {
            id: id_of(&hash),
            started: expires.saturating_sub(TOKEN_LASTS),
            expires,
            way: match way {
                Way::Letter => SessionWay::Letter,
                Way::Host => SessionWay::HostPage,
            },
            this: hash == session.token_sha256,
        })
        .collect();
    private(&SessionsAnswer { now, sessions })
}

/// Ends one of the caller's sessions.
///
/// A session made with a letter shows the access code once more, under the limits of signing
/// in; one made for a host page must be at most two minutes old.
#[utoipa::path(
    delete,
    path = "/sessions/{id}",
    operation_id = "end_one_session",
    tag = "sessions",
    security(("customer" = [])),
    params(("id" = String, Path, description = "`id` of `GET /v1/sessions`.")),
    request_body = Option<EndSessions>,
    responses(
        (status = 204, description = "Its token no longer opens anything."),
        (status = 400, description = "`body_malformed`, `body_cut_off`", body = Problem, content_type = "application/problem+json"),
        (status = 401, description = "`token_missing`, `token_unknown`, `token_expired`", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "`access_code_missing`, `access_code_wrong`, `access_code_ended`, `session_too_old`", body = Problem, content_type = "application/problem+json"),
        (status = 404, description = "`session_not_found`: no such session of the caller runs.", body = Problem, content_type = "application/problem+json"),
        (status = 408, description = "`body_timeout`", body = Problem, content_type = "application/problem+json"),
        (status = 413, description = "`body_too_large`", body = Problem, content_type = "application/problem+json"),
        (status = 415, description = "`media_type`", body = Problem, content_type = "application/problem+json"),
        (status = 422, description = "`body_invalid`, with the path of the fault.", body = Problem, content_type = "application/problem+json"),
        (status = 429, description = "`too_many_attempts`, `too_many_requests`; wait as `Retry-After` says.", body = Problem, content_type = "application/problem+json",
            headers(("Retry-After" = u32, description = "Seconds."))),
        (status = 503, description = "`unavailable`, `outcome_unknown`", body = Problem, content_type = "application/problem+json"),
    )
)]
pub(crate) async fn end_one(
    State(app): Shared,
    ConnectInfo(from): ConnectInfo<SocketAddr>,
    id: Result<Path<String>, PathRejection>,
    headers: HeaderMap,
    session: Session,
    again: Again,
) -> Result<StatusCode, ApiError> {
    let now = app.clock.now();
    let from = address::of(from.ip(), &headers, &app.config.proxies);
    again.check(&app, &session, from, now).await?;
    let Path(id) = id.map_err(|_| ApiError::SessionNotFound)?;
    let mut held = app.database.writer().await?;
    let mut transaction = held.begin().await?;
    let running = store::sessions::running(&mut transaction, &session.owner, now, i64::MAX).await?;
    let (hash, ..) = running
        .into_iter()
        .find(|(hash, ..)| id_of(hash) == id)
        .ok_or(ApiError::SessionNotFound)?;
    store::sessions::end(&mut transaction, &hash).await?;
    transaction.commit().await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Ends every session of the caller, on this device and on others.
///
/// A session made with a letter shows the access code once more, under the limits of signing
/// in; one made for a host page must be at most two minutes old.
#[utoipa::path(
    delete,
    path = "/sessions",
    operation_id = "end_sessions",
    tag = "sessions",
    security(("customer" = [])),
    request_body = Option<EndSessions>,
    responses(
        (status = 204, description = "No token of the customer opens anything."),
        (status = 400, description = "`body_malformed`, `body_cut_off`", body = Problem, content_type = "application/problem+json"),
        (status = 401, description = "`token_missing`, `token_unknown`, `token_expired`", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "`access_code_missing`, `access_code_wrong`, `access_code_ended`, `session_too_old`", body = Problem, content_type = "application/problem+json"),
        (status = 408, description = "`body_timeout`", body = Problem, content_type = "application/problem+json"),
        (status = 413, description = "`body_too_large`", body = Problem, content_type = "application/problem+json"),
        (status = 415, description = "`media_type`", body = Problem, content_type = "application/problem+json"),
        (status = 422, description = "`body_invalid`, with the path of the fault.", body = Problem, content_type = "application/problem+json"),
        (status = 429, description = "`too_many_attempts`, `too_many_requests`; wait as `Retry-After` says.", body = Problem, content_type = "application/problem+json",
            headers(("Retry-After" = u32, description = "Seconds."))),
        (status = 503, description = "`unavailable`, `outcome_unknown`", body = Problem, content_type = "application/problem+json"),
    )
)]
pub(crate) async fn end_all(
    State(app): Shared,
    ConnectInfo(from): ConnectInfo<SocketAddr>,
    headers: HeaderMap,
    session: Session,
    again: Again,
) -> Result<StatusCode, ApiError> {
    let now = app.clock.now();
    let from = address::of(from.ip(), &headers, &app.config.proxies);
    again.check(&app, &session, from, now).await?;
    let mut held = app.database.writer().await?;
    let mut transaction = held.begin().await?;
    store::sessions::end_all(&mut transaction, &session.owner, now).await?;
    transaction.commit().await?;
    Ok(StatusCode::NO_CONTENT)
}

/// The access code that comes with a request, where one does: a request without a body is
/// one that needs none.
#[derive(Debug)]
pub(crate) struct Again(Option<String>);

impl<S: Send + Sync> FromRequest<S> for Again {
    type Rejection = ApiError;

    async fn from_request(request: Request, state: &S) -> Result<Self, ApiError> {
        let (parts, body) = request.into_parts();
        let bytes = axum::body::to_bytes(body, LONGEST)
            .await
            .map_err(|_| ApiError::CutOff)?;
        if bytes.is_empty() {
            return Ok(Self(None));
        }
        let request = Request::from_parts(parts, Body::from(bytes));
        let asked = Strict::<EndSessions, MAX_BODY>::from_request(request, state).await?;
        Ok(Self(asked.document.access_code))
    }
}

impl Again {
    /// Makes sure that whoever holds the token of `session` is its customer still.
    ///
    /// # Errors
    /// [`ApiError::SessionOld`], [`ApiError::CodeMissing`], [`ApiError::CodeWrong`], and those
    /// of signing in.
    async fn check(
        self,
        app: &App,
        session: &Session,
        from: IpAddr,
        now: i64,
    ) -> Result<(), ApiError> {
        if session.way == Way::Host {
            let age = now.saturating_sub(session.expires.saturating_sub(TOKEN_LASTS));
            return if age > FRESH {
                Err(ApiError::SessionOld)
            } else {
                Ok(())
            };
        }
        let code = self.0.ok_or(ApiError::CodeMissing)?;
        if code.len() > MAX_MEMBER {
            return Err(ApiError::CodeWrong);
        }
        let owner = &session.owner;
        let mut reader = app.database.read().await?;
        let standing = store::accounts::find(&mut reader, owner).await?;
        drop(reader);
        let reference = standing.ok_or(ApiError::TokenUnknown)?.account.reference;
        let attempt = app
            .attempts
            .begin(&owner.creditor, &reference, from, now)
            .map_err(|retry_after| ApiError::TooManyAttempts { retry_after })?;
        match sessions::identify(app, &owner.creditor, &reference, code, now).await {
            Err(ApiError::NoMatch) => Err(ApiError::CodeWrong),
            other => {
                app.attempts.succeeded(attempt);
                // An import may have given the reference to somebody else meanwhile.
                if other?.owner == *owner {
                    Ok(())
                } else {
                    Err(ApiError::CodeWrong)
                }
            }
        }
    }
}
