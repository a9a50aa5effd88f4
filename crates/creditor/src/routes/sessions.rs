//! `POST /v1/sessions` and `POST /v1/host-sessions`: a token for one customer.

use std::net::SocketAddr;
use std::time::Duration;

use axum::extract::{ConnectInfo, State};
use axum::http::HeaderMap;
use axum::response::Response;
use leeway_core::json::Decode;
use leeway_core::wire::{Problem, SessionAnswer, SessionRequest};
use serde::Serialize;

use super::body::Strict;
use super::caller::{self, Host};
use super::{Shared, address, private};
use crate::error::ApiError;
use crate::host_token::HostOperation;
use crate::secret::{self, CodeHash};
use crate::state::App;
use crate::store::sessions::Way;
use crate::store::{self, Owner};

/// How long a token lasts, in seconds.
pub(super) const TOKEN_LASTS: i64 = 15 * 60;

/// The longest a sign-in waits for its turn to have its code hashed.
const HASHING_PATIENCE: Duration = Duration::from_secs(2);

/// Three short texts need no more.
pub(super) const MAX_BODY: usize = 4096;

/// The longest member that is looked at; beyond it nothing can match.
pub(super) const MAX_MEMBER: usize = 256;

/// `POST /v1/host-sessions` and `POST /v1/host-sessions/end`: for whom the creditor's own
/// system wants a token, and whose sessions it ends.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Decode, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct HostSessionRequest {
    /// The creditor's id.
    pub(crate) creditor: String,
    /// The account's reference.
    pub(crate) reference: String,
}

/// Signs a customer in with what is printed on the creditor's letter.
///
/// An unknown reference and a wrong code get the same answer in the same time.
/// Failed tries are counted for each reference and each address. Where the request carries
/// the token of a session before, that session ends.
#[utoipa::path(
    post,
    path = "/sessions",
    operation_id = "open_session",
    tag = "sessions",
    request_body = SessionRequest,
    responses(
        (status = 200, description = "A token for 15 minutes.", body = SessionAnswer),
        (status = 400, description = "`body_malformed`, `body_cut_off`", body = Problem, content_type = "application/problem+json"),
        (status = 404, description = "`no_match`: unknown reference or wrong code.", body = Problem, content_type = "application/problem+json"),
        (status = 408, description = "`body_timeout`", body = Problem, content_type = "application/problem+json"),
        (status = 413, description = "`body_too_large`", body = Problem, content_type = "application/problem+json"),
        (status = 415, description = "`media_type`", body = Problem, content_type = "application/problem+json"),
        (status = 422, description = "`body_invalid`, with the path of the fault.", body = Problem, content_type = "application/problem+json"),
        (status = 429, description = "`too_many_attempts`, `too_many_requests`; wait as `Retry-After` says.", body = Problem, content_type = "application/problem+json",
            headers(("Retry-After" = u32, description = "Seconds."))),
        (status = 503, description = "`unavailable`", body = Problem, content_type = "application/problem+json"),
    )
)]
pub(crate) async fn open(
    State(app): Shared,
    ConnectInfo(from): ConnectInfo<SocketAddr>,
    headers: HeaderMap,
    Strict {
        document: asked, ..
    }: Strict<SessionRequest, MAX_BODY>,
) -> Result<Response, ApiError> {
    let SessionRequest {
        creditor,
        reference,
        access_code,
    } = asked;
    let longest = [&creditor, &reference, &access_code]
        .into_iter()
        .any(|member| member.len() > MAX_MEMBER);
    if longest {
        return Err(ApiError::NoMatch);
    }
    let reference = reference.trim();
    let from = address::of(from.ip(), &headers, &app.config.proxies);
    let now = app.clock.now();
    let attempt = app
        .attempts
        .begin(&creditor, reference, from, now)
        .map_err(|retry_after| ApiError::TooManyAttempts { retry_after })?;
    let owner = owner(&app, &creditor, reference, access_code).await;
    // Only a wrong code is a failed attempt; a busy server is not the customer's fault.
    if !matches!(owner, Err(ApiError::NoMatch)) {
        app.attempts.succeeded(attempt);
    }
    answer(&app, &owner?, caller::former(&headers), None, now).await
}

/// The owner of the account, where the access code is the right one.
pub(super) async fn owner(
    app: &App,
    creditor: &str,
    reference: &str,
    access_code: String,
) -> Result<Owner, ApiError> {
    let mut reader = app.database.read().await?;
    let found = store::accounts::by_reference(&mut reader, creditor, reference).await?;
    drop(reader);
    let (owner, code) = found.unzip();
    // Before the hash: whoever has the right code could otherwise have codes hashed and
    // tokens stored without end. Of wrong codes few come this far in a window.
    if let Some(owner) = &owner {
        app.rate
            .count(owner, app.clock.now())
            .map_err(|retry_after| ApiError::TooManyRequests { retry_after })?;
    }
    let _turn = tokio::time::timeout(HASHING_PATIENCE, app.hashing.acquire())
        .await
        .map_err(|_| ApiError::Busy)?;
    let matches = tokio::task::spawn_blocking(move || match code {
        Some(code) => code.matches(&access_code),
        // The same work for nobody, so that time does not tell who exists.
        None => CodeHash::new(&access_code).map(|_| false),
    })
    .await??;
    owner.filter(|_| matches).ok_or(ApiError::NoMatch)
}

/// Gives the creditor's own back end a token for a customer who is logged in there.
///
/// The host page's `tokenProvider` gets its tokens this way. A host token speaks for one
/// customer and counts once, the host key for every creditor of this server; neither
/// leaves the creditor's systems.
#[utoipa::path(
    post,
    path = "/host-sessions",
    operation_id = "open_host_session",
    tag = "sessions",
    security(("host" = [])),
    request_body = HostSessionRequest,
    responses(
        (status = 200, description = "A token for 15 minutes.", body = SessionAnswer),
        (status = 400, description = "`body_malformed`, `body_cut_off`", body = Problem, content_type = "application/problem+json"),
        (status = 401, description = "`token_missing`, `host_key_unknown`, or `host_token_` with what is wrong about it.", body = Problem, content_type = "application/problem+json"),
        (status = 404, description = "`no_match`", body = Problem, content_type = "application/problem+json"),
        (status = 408, description = "`body_timeout`", body = Problem, content_type = "application/problem+json"),
        (status = 413, description = "`body_too_large`", body = Problem, content_type = "application/problem+json"),
        (status = 415, description = "`media_type`", body = Problem, content_type = "application/problem+json"),
        (status = 422, description = "`body_invalid`, with the path of the fault.", body = Problem, content_type = "application/problem+json"),
        (status = 503, description = "`unavailable`", body = Problem, content_type = "application/problem+json"),
    )
)]
pub(crate) async fn open_for_host(
    State(app): Shared,
    host: Host,
    Strict {
        document: asked, ..
    }: Strict<HostSessionRequest, MAX_BODY>,
) -> Result<Response, ApiError> {
    host.may(
        HostOperation::OpenSession,
        &asked.creditor,
        &asked.reference,
    )?;
    let mut reader = app.database.read().await?;
    let reference = asked.reference.trim();
    let (owner, _) = store::accounts::by_reference(&mut reader, &asked.creditor, reference)
        .await?
        .ok_or(ApiError::NoMatch)?;
    drop(reader);
    answer(&app, &owner, None, Some(&host), app.clock.now()).await
}

/// Makes a token: 256 random bits, kept only as a hash. Ends the session of `former`, and uses
/// up what `host` showed, where it was a host who asked.
async fn answer(
    app: &App,
    owner: &Owner,
    former: Option<[u8; 32]>,
    host: Option<&Host>,
    now: i64,
) -> Result<Response, ApiError> {
    let token = secret::random_text::<32>()?;
    let expires = now.saturating_add(TOKEN_LASTS);
    let hash = secret::token_hash(&token);
    let mut held = app.database.writer().await?;
    let mut transaction = held.begin().await?;
    if let Some(former) = former {
        store::sessions::end(&mut transaction, &former).await?;
    }
    let way = match host {
        Some(host) => {
            host.spend(&mut transaction).await?;
            Way::Host
        }
        None => Way::Letter,
    };
    store::sessions::insert(&mut transaction, &hash, owner, expires, way).await?;
    transaction.commit().await?;
    private(&SessionAnswer { token, expires })
}
