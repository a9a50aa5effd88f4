//! `POST /v1/disputes`, `/v1/assistance-requests`, `/v1/callbacks`, `/v1/feedback`:
//! what customers ask for beside an offer.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use leeway_core::json;
use leeway_core::request::{
    AssistanceRequest, Callback, Dispute, Feedback, Request, RequestAnswer,
};
use leeway_core::trust::Digest;
use leeway_core::wire::Problem;
use serde::Serialize;

use super::Shared;
use super::body::{LONGEST, Strict};
use super::caller::Caller;
use super::key::Key;
use super::{hours, once};
use crate::error::ApiError;
use crate::secret;
use crate::state::App;
use crate::store::audit::Event;
use crate::store::idempotency::{Kept, Scope};
use crate::store::outbox::NewEvent;
use crate::store::requests::{NewRequest, RequestKind};
use crate::store::{self, Connection, Owner};

/// The most requests of one customer in a day: nobody has more to say, and a stolen
/// token should not fill the database.
pub(super) const MOST_A_DAY: i64 = 20;

/// In seconds.
pub(super) const A_DAY: i64 = 86_400;

/// Tells the creditor that the customer does not owe this, or not all of it.
///
/// It is passed on, and changes nothing by itself: the creditor's system says what
/// becomes of the account.
#[utoipa::path(
    post,
    path = "/disputes",
    operation_id = "post_dispute",
    tag = "requests",
    security(("customer" = [])),
    params(("Idempotency-Key" = String, Header, pattern = "^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$", description = "A UUID made once for each request; bare or between quotes.")),
    request_body = Dispute,
    responses(
        (status = 201, description = "Received, now or by an earlier request with this key.", body = RequestAnswer),
        (status = 400, description = "`body_malformed`, `body_cut_off`, `idempotency_key_missing`, `idempotency_key_malformed`", body = Problem, content_type = "application/problem+json"),
        (status = 401, description = "`token_missing`, `token_unknown`, `token_expired`", body = Problem, content_type = "application/problem+json"),
        (status = 408, description = "`body_timeout`", body = Problem, content_type = "application/problem+json"),
        (status = 413, description = "`body_too_large`", body = Problem, content_type = "application/problem+json"),
        (status = 415, description = "`media_type`", body = Problem, content_type = "application/problem+json"),
        (status = 422, description = "`body_invalid`, `line_item_unknown`, `card_number`, `key_reused`", body = Problem, content_type = "application/problem+json"),
        (status = 429, description = "`too_many_requests`", body = Problem, content_type = "application/problem+json"),
        (status = 503, description = "`unavailable`, `outcome_unknown`", body = Problem, content_type = "application/problem+json"),
    )
)]
pub(crate) async fn dispute(
    State(app): Shared,
    Caller(owner): Caller,
    Key(key): Key,
    body: Strict<Dispute, LONGEST>,
) -> Result<Response, ApiError> {
    let mut reader = app.database.read().await?;
    let standing = store::accounts::find(&mut reader, &owner)
        .await?
        .ok_or(ApiError::TokenUnknown)?;
    drop(reader);
    let lines = &standing.account.line_items;
    let known = |id: &String| lines.iter().any(|line| line.id == *id);
    if !body.document.line_items.iter().all(known) {
        return Err(ApiError::LineItemUnknown);
    }
    receive(&app, &owner, &key, RequestKind::Dispute, None, body).await
}

/// Asks for help that no offer gives.
#[utoipa::path(
    post,
    path = "/assistance-requests",
    operation_id = "post_assistance_request",
    tag = "requests",
    security(("customer" = [])),
    params(("Idempotency-Key" = String, Header, pattern = "^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$", description = "A UUID made once for each request; bare or between quotes.")),
    request_body = AssistanceRequest,
    responses(
        (status = 201, description = "Received, now or by an earlier request with this key.", body = RequestAnswer),
        (status = 400, description = "`body_malformed`, `body_cut_off`, `idempotency_key_missing`, `idempotency_key_malformed`", body = Problem, content_type = "application/problem+json"),
        (status = 401, description = "`token_missing`, `token_unknown`, `token_expired`", body = Problem, content_type = "application/problem+json"),
        (status = 408, description = "`body_timeout`", body = Problem, content_type = "application/problem+json"),
        (status = 413, description = "`body_too_large`", body = Problem, content_type = "application/problem+json"),
        (status = 415, description = "`media_type`", body = Problem, content_type = "application/problem+json"),
        (status = 422, description = "`body_invalid`, `key_reused`", body = Problem, content_type = "application/problem+json"),
        (status = 429, description = "`too_many_requests`", body = Problem, content_type = "application/problem+json"),
        (status = 503, description = "`unavailable`, `outcome_unknown`", body = Problem, content_type = "application/problem+json"),
    )
)]
pub(crate) async fn assistance_request(
    State(app): Shared,
    Caller(owner): Caller,
    Key(key): Key,
    body: Strict<AssistanceRequest, LONGEST>,
) -> Result<Response, ApiError> {
    receive(
        &app,
        &owner,
        &key,
        RequestKind::AssistanceRequest,
        None,
        body,
    )
    .await
}

/// Asks to be called.
#[utoipa::path(
    post,
    path = "/callbacks",
    operation_id = "post_callback",
    tag = "requests",
    security(("customer" = [])),
    params(("Idempotency-Key" = String, Header, pattern = "^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$", description = "A UUID made once for each request; bare or between quotes.")),
    request_body = Callback,
    responses(
        (status = 201, description = "Received, now or by an earlier request with this key.", body = RequestAnswer),
        (status = 400, description = "`body_malformed`, `body_cut_off`, `idempotency_key_missing`, `idempotency_key_malformed`", body = Problem, content_type = "application/problem+json"),
        (status = 401, description = "`token_missing`, `token_unknown`, `token_expired`", body = Problem, content_type = "application/problem+json"),
        (status = 408, description = "`body_timeout`", body = Problem, content_type = "application/problem+json"),
        (status = 413, description = "`body_too_large`", body = Problem, content_type = "application/problem+json"),
        (status = 415, description = "`media_type`", body = Problem, content_type = "application/problem+json"),
        (status = 422, description = "`body_invalid`, `call_closed`, `time_zone_unknown`, `key_reused`", body = Problem, content_type = "application/problem+json"),
        (status = 429, description = "`too_many_requests`", body = Problem, content_type = "application/problem+json"),
        (status = 503, description = "`unavailable`, `outcome_unknown`", body = Problem, content_type = "application/problem+json"),
    )
)]
pub(crate) async fn callback(
    State(app): Shared,
    Caller(owner): Caller,
    Key(key): Key,
    body: Strict<Callback, LONGEST>,
) -> Result<Response, ApiError> {
    let asked = body.document.clone();
    receive(
        &app,
        &owner,
        &key,
        RequestKind::Callback,
        Some(&asked),
        body,
    )
    .await
}

/// Says how it went.
#[utoipa::path(
    post,
    path = "/feedback",
    operation_id = "post_feedback",
    tag = "requests",
    security(("customer" = [])),
    params(("Idempotency-Key" = String, Header, pattern = "^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$", description = "A UUID made once for each request; bare or between quotes.")),
    request_body = Feedback,
    responses(
        (status = 201, description = "Received, now or by an earlier request with this key.", body = RequestAnswer),
        (status = 400, description = "`body_malformed`, `body_cut_off`, `idempotency_key_missing`, `idempotency_key_malformed`", body = Problem, content_type = "application/problem+json"),
        (status = 401, description = "`token_missing`, `token_unknown`, `token_expired`", body = Problem, content_type = "application/problem+json"),
        (status = 408, description = "`body_timeout`", body = Problem, content_type = "application/problem+json"),
        (status = 413, description = "`body_too_large`", body = Problem, content_type = "application/problem+json"),
        (status = 415, description = "`media_type`", body = Problem, content_type = "application/problem+json"),
        (status = 422, description = "`body_invalid`, `card_number`, `key_reused`", body = Problem, content_type = "application/problem+json"),
        (status = 429, description = "`too_many_requests`", body = Problem, content_type = "application/problem+json"),
        (status = 503, description = "`unavailable`, `outcome_unknown`", body = Problem, content_type = "application/problem+json"),
    )
)]
pub(crate) async fn feedback(
    State(app): Shared,
    Caller(owner): Caller,
    Key(key): Key,
    body: Strict<Feedback, LONGEST>,
) -> Result<Response, ApiError> {
    receive(&app, &owner, &key, RequestKind::Feedback, None, body).await
}

/// Refuses customers who made as many requests in the day before `now` as they may.
///
/// # Errors
/// [`ApiError::TooManyRequests`].
pub(super) async fn refuse_too_many(
    connection: &mut Connection,
    owner: &Owner,
    now: i64,
) -> Result<(), ApiError> {
    let since = now.saturating_sub(A_DAY);
    if store::requests::count_since(connection, owner, since).await? >= MOST_A_DAY {
        return Err(ApiError::TooManyRequests { retry_after: 3600 });
    }
    Ok(())
}

/// Checks a request and stores it with its audit entry, its event and its answer. A
/// `callback` is held against the hours of the policy, unless it was received before: it
/// stays received though its day may have passed.
async fn receive<T: Request>(
    app: &App,
    owner: &Owner,
    key: &str,
    kind: RequestKind,
    callback: Option<&Callback>,
    Strict { document, bytes }: Strict<T, LONGEST>,
) -> Result<Response, ApiError> {
    #[derive(Serialize)]
    struct Detail<'a> {
        reference: &'a str,
        content_sha256: Digest,
    }
    #[derive(Serialize)]
    struct Received<'a, T> {
        reference: &'a str,
        customer: &'a str,
        received_at: i64,
        content: &'a T,
    }
    document.check()?;
    let now = app.clock.now();
    let body_sha256 = Digest::of(&bytes);
    let scope = Scope {
        owner,
        operation: kind.name(),
        key,
    };
    let mut held = app.database.writer().await?;
    let mut transaction = held.begin().await?;
    if let Some(response) = once::replay(&mut transaction, scope, body_sha256).await? {
        return Ok(response);
    }
    refuse_too_many(&mut transaction, owner, now).await?;
    if let Some(callback) = callback {
        hours::check(app, &mut transaction, owner, callback, now).await?;
    }
    let answer = RequestAnswer {
        reference: secret::random_reference()?,
        received_at: now,
    };
    let new = NewRequest {
        owner,
        reference: &answer.reference,
        kind,
        content_json: &bytes,
        answer_json: None,
        received_at: now,
    };
    store::requests::insert(&mut transaction, &new).await?;
    let event = Event {
        event: kind.event(),
        at: now,
        creditor: &owner.creditor,
        customer: Some(&owner.customer),
        detail: Detail {
            reference: &answer.reference,
            content_sha256: body_sha256,
        },
    };
    let received = Received {
        reference: &answer.reference,
        customer: &owner.customer,
        received_at: now,
        content: &document,
    };
    let kept = Kept {
        body_sha256,
        status: StatusCode::CREATED.as_u16(),
        answer: json::to_vec(&answer)?,
    };
    let news = NewEvent {
        creditor: &owner.creditor,
        customer: Some(&owner.customer),
        kind: kind.event(),
        payload: received,
        at: now,
    };
    store::outbox::insert(&mut transaction, &news).await?;
    store::idempotency::insert(&mut transaction, scope, &kept, now).await?;
    store::audit::append(&mut transaction, &event).await?;
    transaction.commit().await?;
    app.news.notify_waiters();
    Ok(once::kept_answer(kept))
}
