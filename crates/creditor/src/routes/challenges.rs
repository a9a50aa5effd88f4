//! `POST /v1/challenges/…`: the second factor of a sign-in by letter.
//!
//! Whoever shows the right reference and access code gets a challenge, and the creditor's
//! system a one-time code, which it sends by a way it has verified itself. Challenge and code
//! together open a session.

use std::net::SocketAddr;

use axum::extract::{ConnectInfo, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse as _, Response};
use leeway_core::wire::{ChallengeAnswer, ChallengeRequest, Problem, RenewRequest, SessionAnswer};
use serde::Serialize;

use super::body::Strict;
use super::sessions::{Identified, MAX_BODY, grant};
use super::{Shared, address, caller, private};
use crate::access_code::typed;
use crate::attempts::Attempt;
use crate::error::ApiError;
use crate::secret;
use crate::state::App;
use crate::store::Connection;
use crate::store::challenges::{self, Challenge, MOST_MISSES};
use crate::store::outbox::{self, NewEvent};
use crate::store::sessions::Way;

/// How long a code counts, in seconds (OWASP ASVS 5.0, 6.5.5: at most ten minutes).
const CODE_LASTS: i64 = 10 * 60;

/// How long after the sign-in began another code can be sent, in seconds.
const CHALLENGE_LASTS: i64 = 30 * 60;

/// How many codes are sent for one challenge.
const MOST_CODES: i64 = 3;

/// The least time between two of them, in seconds.
const PAUSE: i64 = 30;

/// How many challenges of a customer may stay unanswered in a day. With [`MOST_MISSES`] and
/// codes of six digits somebody with the letter alone has one chance in 25,000 a day.
const MOST_UNANSWERED: i64 = 8;

/// The event `sign_in.challenged`.
#[derive(Serialize)]
struct Challenged<'a> {
    customer: &'a str,
    /// Six digits.
    code: &'a str,
    /// When it ends, in UTC seconds.
    expires_at: i64,
}

/// Begins the second half of a sign-in.
pub(super) async fn begin(app: &App, known: &Identified, now: i64) -> Result<Response, ApiError> {
    let owner = &known.owner;
    let challenge = secret::random_text::<32>()?;
    let mut held = app.database.writer().await?;
    let mut transaction = held.begin().await?;
    known.check_still(&mut transaction).await?;
    let (unanswered, first) = challenges::unanswered(&mut transaction, owner, now).await?;
    if unanswered >= MOST_UNANSWERED {
        let until = first.unwrap_or(now).saturating_add(challenges::REMEMBERED);
        return Err(too_many_codes(until, now));
    }
    known.keep_hash(&mut transaction).await?;
    let mut made = Challenge {
        owner: owner.clone(),
        code_mac: [0; 32],
        codes: 0,
        misses: 0,
        sent_at: now,
        event_id: String::new(),
        created_at: now,
    };
    let expires = send(&mut transaction, &challenge, &mut made, now).await?;
    let hash = secret::token_hash(&challenge);
    challenges::insert(&mut transaction, &hash, &made).await?;
    transaction.commit().await?;
    app.news.notify_waiters();
    challenged(challenge, now, expires)
}

/// Makes a code, and has it sent in place of the one before; when it ends.
async fn send(
    connection: &mut Connection,
    challenge: &str,
    made: &mut Challenge,
    now: i64,
) -> Result<i64, ApiError> {
    let code = secret::one_time_code()?;
    outbox::withdraw(connection, &made.event_id).await?;
    made.sent_at = now;
    let expires_at = made.code_ends();
    let event = NewEvent {
        creditor: &made.owner.creditor,
        customer: Some(&made.owner.customer),
        kind: "sign_in.challenged",
        payload: Challenged {
            customer: &made.owner.customer,
            code: &code,
            expires_at,
        },
        at: now,
    };
    made.event_id = outbox::insert_passing(connection, &event, expires_at).await?;
    made.code_mac = secret::code_mac(challenge, &code);
    made.codes = made.codes.saturating_add(1);
    Ok(expires_at)
}

fn challenged(challenge: String, now: i64, expires: i64) -> Result<Response, ApiError> {
    let answer = ChallengeAnswer {
        challenge,
        now,
        expires,
    };
    Ok((StatusCode::ACCEPTED, private(&answer)?).into_response())
}

fn too_many_codes(until: i64, now: i64) -> ApiError {
    let left = u32::try_from(until.saturating_sub(now)).unwrap_or(1);
    ApiError::TooManyCodes {
        retry_after: left.max(1),
    }
}

impl Challenge {
    /// Whether it can be answered no more, whatever is sent.
    const fn is_over(&self, now: i64) -> bool {
        self.misses >= MOST_MISSES || now >= self.ends()
    }

    const fn ends(&self) -> i64 {
        self.created_at.saturating_add(CHALLENGE_LASTS)
    }

    /// When the code that was sent last ends: with the challenge at the latest.
    fn code_ends(&self) -> i64 {
        self.sent_at.saturating_add(CODE_LASTS).min(self.ends())
    }
}

/// Gives a token to whoever shows a challenge and the code that was sent for it.
///
/// A code counts for ten minutes and once. Five wrong codes end the challenge. Where the
/// request carries the token of a session before, that session ends.
#[utoipa::path(
    post,
    path = "/challenges/answer",
    operation_id = "answer_challenge",
    tag = "sessions",
    request_body = ChallengeRequest,
    responses(
        (status = 200, description = "A token for 15 minutes.", body = SessionAnswer),
        (status = 400, description = "`body_malformed`, `body_cut_off`", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "`one_time_code_wrong`", body = Problem, content_type = "application/problem+json"),
        (status = 404, description = "`challenge_not_found`: unknown, or answered already.", body = Problem, content_type = "application/problem+json"),
        (status = 408, description = "`body_timeout`", body = Problem, content_type = "application/problem+json"),
        (status = 410, description = "`one_time_code_ended`: have a new one sent. `challenge_over`: sign in again.", body = Problem, content_type = "application/problem+json"),
        (status = 413, description = "`body_too_large`", body = Problem, content_type = "application/problem+json"),
        (status = 415, description = "`media_type`", body = Problem, content_type = "application/problem+json"),
        (status = 422, description = "`body_invalid`, with the path of the fault.", body = Problem, content_type = "application/problem+json"),
        (status = 429, description = "`too_many_attempts`, `too_many_requests`; wait as `Retry-After` says.", body = Problem, content_type = "application/problem+json",
            headers(("Retry-After" = u32, description = "Seconds."))),
        (status = 503, description = "`unavailable`, `outcome_unknown`", body = Problem, content_type = "application/problem+json"),
    )
)]
pub(crate) async fn answer(
    State(app): Shared,
    ConnectInfo(from): ConnectInfo<SocketAddr>,
    headers: HeaderMap,
    Strict {
        document: asked, ..
    }: Strict<ChallengeRequest, MAX_BODY>,
) -> Result<Response, ApiError> {
    let hash = secret::token_hash(&asked.challenge);
    let attempt = attempt(&app, &hash, from, &headers).await?;
    let answered = compare(&app, &asked, &hash, &headers).await;
    // Only a wrong code is a failed attempt.
    if !matches!(answered, Err(ApiError::OneTimeCodeWrong)) {
        app.attempts.succeeded(attempt);
    }
    answered
}

/// Counts an attempt of the address with a challenge that is there. One that is not is a
/// failed attempt: whoever makes challenges up comes no further than to a reader.
async fn attempt(
    app: &App,
    hash: &[u8; 32],
    from: SocketAddr,
    headers: &HeaderMap,
) -> Result<Attempt, ApiError> {
    let from = address::of(from.ip(), headers, &app.config.proxies);
    let attempt = app
        .attempts
        .begin_from(from, app.clock.now())
        .map_err(|retry_after| ApiError::TooManyAttempts { retry_after })?;
    let mut reader = app.database.read().await?;
    if challenges::is_known(&mut reader, hash).await? {
        Ok(attempt)
    } else {
        Err(ApiError::ChallengeNotFound)
    }
}

async fn compare(
    app: &App,
    asked: &ChallengeRequest,
    hash: &[u8; 32],
    headers: &HeaderMap,
) -> Result<Response, ApiError> {
    let now = app.clock.now();
    let mut held = app.database.writer().await?;
    let mut transaction = held.begin().await?;
    let mut found = challenges::take(&mut transaction, hash)
        .await?
        .ok_or(ApiError::ChallengeNotFound)?;
    count(app, &found, now)?;
    if found.is_over(now) {
        return Err(ApiError::ChallengeOver);
    }
    if now >= found.code_ends() {
        return Err(ApiError::OneTimeCodeEnded);
    }
    let shown = secret::code_mac(&asked.challenge, &typed(&asked.code));
    if !secret::same(&shown, &found.code_mac) {
        found.misses = found.misses.saturating_add(1);
        challenges::put(&mut transaction, hash, &found).await?;
        let over = found.is_over(now);
        if over {
            outbox::withdraw(&mut transaction, &found.event_id).await?;
        }
        transaction.commit().await?;
        return Err(if over {
            ApiError::ChallengeOver
        } else {
            ApiError::OneTimeCodeWrong
        });
    }
    outbox::withdraw(&mut transaction, &found.event_id).await?;
    challenges::end(&mut transaction, hash).await?;
    let former = caller::former(headers);
    let session = grant(&mut transaction, &found.owner, former, Way::Letter, now).await?;
    transaction.commit().await?;
    private(&session)
}

/// Has another code sent for a challenge; the one before does not count any more.
///
/// At most three are sent for each, with half a minute between them, within half an hour.
#[utoipa::path(
    post,
    path = "/challenges/renew",
    operation_id = "renew_challenge",
    tag = "sessions",
    request_body = RenewRequest,
    responses(
        (status = 202, description = "Another code is on its way.", body = ChallengeAnswer),
        (status = 400, description = "`body_malformed`, `body_cut_off`", body = Problem, content_type = "application/problem+json"),
        (status = 404, description = "`challenge_not_found`: unknown, or answered already.", body = Problem, content_type = "application/problem+json"),
        (status = 408, description = "`body_timeout`", body = Problem, content_type = "application/problem+json"),
        (status = 410, description = "`challenge_over`: sign in again.", body = Problem, content_type = "application/problem+json"),
        (status = 413, description = "`body_too_large`", body = Problem, content_type = "application/problem+json"),
        (status = 415, description = "`media_type`", body = Problem, content_type = "application/problem+json"),
        (status = 422, description = "`body_invalid`, with the path of the fault.", body = Problem, content_type = "application/problem+json"),
        (status = 429, description = "`too_many_codes`, `too_many_attempts`, `too_many_requests`; wait as `Retry-After` says.", body = Problem, content_type = "application/problem+json",
            headers(("Retry-After" = u32, description = "Seconds."))),
        (status = 503, description = "`unavailable`, `outcome_unknown`", body = Problem, content_type = "application/problem+json"),
    )
)]
pub(crate) async fn renew(
    State(app): Shared,
    ConnectInfo(from): ConnectInfo<SocketAddr>,
    headers: HeaderMap,
    Strict {
        document: asked, ..
    }: Strict<RenewRequest, MAX_BODY>,
) -> Result<Response, ApiError> {
    let hash = secret::token_hash(&asked.challenge);
    let attempt = attempt(&app, &hash, from, &headers).await?;
    app.attempts.succeeded(attempt);
    let now = app.clock.now();
    let mut held = app.database.writer().await?;
    let mut transaction = held.begin().await?;
    let mut found = challenges::take(&mut transaction, &hash)
        .await?
        .ok_or(ApiError::ChallengeNotFound)?;
    count(&app, &found, now)?;
    if found.is_over(now) {
        return Err(ApiError::ChallengeOver);
    }
    // The last one counts on; after it the customer begins anew.
    if found.codes >= MOST_CODES {
        return Err(too_many_codes(found.ends(), now));
    }
    let pause = found.sent_at.saturating_add(PAUSE);
    if now < pause {
        return Err(too_many_codes(pause, now));
    }
    let expires = send(&mut transaction, &asked.challenge, &mut found, now).await?;
    challenges::put(&mut transaction, &hash, &found).await?;
    transaction.commit().await?;
    app.news.notify_waiters();
    challenged(asked.challenge, now, expires)
}

/// Counts a request of the customer whose challenge it is.
fn count(app: &App, found: &Challenge, now: i64) -> Result<(), ApiError> {
    app.rate
        .count(&found.owner, now)
        .map_err(|retry_after| ApiError::TooManyRequests { retry_after })
}
