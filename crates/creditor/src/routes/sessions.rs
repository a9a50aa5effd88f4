//! `POST /v1/sessions` and `POST /v1/host-sessions`: a token for one customer.

use std::net::SocketAddr;
use std::time::Duration;

use axum::extract::{ConnectInfo, State};
use axum::http::HeaderMap;
use axum::response::Response;
use leeway_core::json::Decode;
use leeway_core::wire::{ChallengeAnswer, Problem, SessionAnswer, SessionRequest};
use serde::Serialize;

use super::body::Strict;
use super::caller::{self, Host};
use super::{Shared, address, challenges, private};
use crate::access_code::{self, AccessCode, CodeHash};
use crate::error::ApiError;
use crate::host_token::HostOperation;
use crate::secret::{self, SecretError};
use crate::state::App;
use crate::store::sessions::Way;
use crate::store::{self, Connection, Owner};

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
/// An unknown reference and a wrong code get the same answer in the same time. That a code
/// has ended is told to whoever shows the right one. Failed tries are counted for each reference and each address. Where the request carries
/// the token of a session before, that session ends.
#[utoipa::path(
    post,
    path = "/sessions",
    operation_id = "open_session",
    tag = "sessions",
    request_body = SessionRequest,
    responses(
        (status = 200, description = "A token for 15 minutes.", body = SessionAnswer),
        (status = 202, description = "Where a second factor is asked for: a code is on its way to the customer.", body = ChallengeAnswer),
        (status = 400, description = "`body_malformed`, `body_cut_off`", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "`access_code_ended`: the right code, and too late.", body = Problem, content_type = "application/problem+json"),
        (status = 404, description = "`no_match`: unknown reference or wrong code.", body = Problem, content_type = "application/problem+json"),
        (status = 408, description = "`body_timeout`", body = Problem, content_type = "application/problem+json"),
        (status = 413, description = "`body_too_large`", body = Problem, content_type = "application/problem+json"),
        (status = 415, description = "`media_type`", body = Problem, content_type = "application/problem+json"),
        (status = 422, description = "`body_invalid`, with the path of the fault.", body = Problem, content_type = "application/problem+json"),
        (status = 429, description = "`too_many_attempts`, `too_many_requests`, `too_many_codes`; wait as `Retry-After` says.", body = Problem, content_type = "application/problem+json",
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
    let known = identify(&app, &creditor, reference, access_code, now).await;
    // Only a wrong code is a failed attempt; a busy server is not the customer's fault.
    if !matches!(known, Err(ApiError::NoMatch)) {
        app.attempts.succeeded(attempt);
    }
    let known = known?;
    if app.config.second_factor {
        return challenges::begin(&app, &known, now).await;
    }
    answer(&app, &known, caller::former(&headers), None, now).await
}

/// A customer who showed the right letter, or whom the creditor's system names.
pub(super) struct Identified {
    pub(super) owner: Owner,
    /// The hash the access code was held against; none for the creditor's system.
    checked: Option<CodeHash>,
    /// The access code as it has to be stored from now on, where it was hashed with other
    /// parameters than today's.
    hashed_anew: Option<AccessCode>,
}

impl Identified {
    /// Makes sure that the access code still is the one that was checked, and stays so until
    /// the transaction ends: hashing takes long, and an import may have brought another.
    ///
    /// # Errors
    /// [`ApiError::Busy`] where it is another one, or was hashed anew by somebody who signed
    /// in at the same time: asked again, that is told apart.
    pub(super) async fn check_still(&self, connection: &mut Connection) -> Result<(), ApiError> {
        if self.checked.is_none() {
            return Ok(());
        }
        store::accounts::lock(connection, &self.owner).await?;
        let now = store::accounts::code_hash(connection, &self.owner).await?;
        if now == self.checked {
            Ok(())
        } else {
            Err(ApiError::Busy)
        }
    }

    /// Stores the access code as it was hashed anew.
    pub(super) async fn keep_hash(&self, connection: &mut Connection) -> Result<(), ApiError> {
        if let (Some(before), Some(code)) = (&self.checked, &self.hashed_anew) {
            store::accounts::put_code(connection, &self.owner, before, code).await?;
        }
        Ok(())
    }
}

/// The owner of the account, where the access code is the right one.
pub(super) async fn identify(
    app: &App,
    creditor: &str,
    reference: &str,
    access_code: String,
    now: i64,
) -> Result<Identified, ApiError> {
    let hashing = app.config.code_hashing;
    let mut reader = app.database.read().await?;
    let found = store::accounts::by_reference(&mut reader, creditor, reference).await?;
    let mut in_use = store::accounts::code_hashings(&mut reader).await?;
    drop(reader);
    let (owner, code) = found.unzip();
    // Of nobody's code, and of one that was imported this moment.
    let own = code.map_or(hashing, |code| code.hash.hashing);
    if in_use.is_empty() || code.is_some() && !in_use.contains(&own) {
        in_use.push(own);
    }
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
    let days = app.config.code_days;
    let checked = tokio::task::spawn_blocking(move || {
        let stored = code.map(|code| code.hash);
        if !access_code::matches(stored.as_ref(), &access_code, &in_use)? {
            return Ok(None);
        }
        let ended = code.is_some_and(|code| code.has_ended(days, now));
        let anew = match stored.filter(|stored| !ended && stored.hashing != hashing) {
            Some(_) => Some(CodeHash::new(&access_code, hashing)?),
            None => None,
        };
        Ok::<_, SecretError>(Some((ended, anew)))
    })
    .await??;
    let (Some(owner), Some(code), Some((ended, anew))) = (owner, code, checked) else {
        return Err(ApiError::NoMatch);
    };
    if ended {
        return Err(ApiError::AccessCodeEnded);
    }
    Ok(Identified {
        owner,
        checked: Some(code.hash),
        hashed_anew: anew.map(|hash| AccessCode { hash, ..code }),
    })
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
    let known = Identified {
        owner,
        checked: None,
        hashed_anew: None,
    };
    answer(&app, &known, None, Some(&host), app.clock.now()).await
}

/// Gives `known` a token. Ends the session of `former`, and uses up what `host` showed, where
/// it was a host who asked.
async fn answer(
    app: &App,
    known: &Identified,
    former: Option<[u8; 32]>,
    host: Option<&Host>,
    now: i64,
) -> Result<Response, ApiError> {
    let mut held = app.database.writer().await?;
    let mut transaction = held.begin().await?;
    known.check_still(&mut transaction).await?;
    known.keep_hash(&mut transaction).await?;
    let way = match host {
        Some(host) => {
            host.spend(&mut transaction).await?;
            Way::Host
        }
        None => Way::Letter,
    };
    let session = grant(&mut transaction, &known.owner, former, way, now).await?;
    transaction.commit().await?;
    private(&session)
}

/// Makes a token: 256 random bits, kept only as a hash. Ends the session of `former`.
pub(super) async fn grant(
    connection: &mut Connection,
    owner: &Owner,
    former: Option<[u8; 32]>,
    way: Way,
    now: i64,
) -> Result<SessionAnswer, ApiError> {
    let token = secret::random_text::<32>()?;
    let expires = now.saturating_add(TOKEN_LASTS);
    if let Some(former) = former {
        store::sessions::end(connection, &former).await?;
    }
    store::sessions::insert(connection, &secret::token_hash(&token), owner, expires, way).await?;
    Ok(SessionAnswer { token, expires })
}
