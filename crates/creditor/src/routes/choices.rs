//! `POST /v1/choices`: the one request that has an effect.
//!
//! Everything is decided inside one transaction that holds the write lock from
//! its start, and everything it leaves behind is committed at once: arrangement,
//! payments, audit entry, event and the answer itself. A request that is refused
//! leaves nothing, so it may be sent again at no risk.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use leeway_core::json;
use leeway_core::option::{Kind, Offer};
use leeway_core::trust::{Digest, Verifier, sign_document};
use leeway_core::wire::{ArrangementAnswer, Choice, Problem, Receipt};
use serde::Serialize;

use super::Shared;
use super::basis::Basis;
use super::body::Strict;
use super::caller::Caller;
use super::key::Key;
use super::once;
use crate::clock::day_in;
use crate::config::Moment;
use crate::error::ApiError;
use crate::secret;
use crate::state::App;
use crate::store::arrangements::NewArrangement;
use crate::store::audit::Event;
use crate::store::idempotency::{Kept, Scope};
use crate::store::outbox::NewEvent;
use crate::store::{self, Connection};

/// The name of this operation in the scope of idempotency keys.
const OPERATION: &str = "choice";

/// A choice is a few hundred bytes.
const MAX_BODY: usize = super::body::LONGEST;

/// Accepts the offer a customer confirmed.
///
/// The offer is worked out anew from the creditor's own data; the figures posted
/// are compared and never used. The same key with the same body gives the same
/// answer, byte for byte, for 30 days.
#[utoipa::path(
    post,
    path = "/choices",
    operation_id = "post_choice",
    tag = "choices",
    security(("customer" = [])),
    params(("Idempotency-Key" = String, Header, pattern = "^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$", description = "A UUID made once for each decision; bare or between quotes.")),
    request_body = Choice,
    responses(
        (status = 201, description = "Accepted, now or by an earlier request with this key.", body = ArrangementAnswer,
            headers(("Idempotency-Replayed" = String, description = "`true` where the answer was given before."))),
        (status = 400, description = "`body_malformed`, `body_cut_off`, `idempotency_key_missing`, `idempotency_key_malformed`", body = Problem, content_type = "application/problem+json"),
        (status = 401, description = "`token_missing`, `token_unknown`, `token_expired`", body = Problem, content_type = "application/problem+json"),
        (status = 404, description = "`quote_not_found`: unknown, or somebody else's.", body = Problem, content_type = "application/problem+json"),
        (status = 408, description = "`body_timeout`", body = Problem, content_type = "application/problem+json"),
        (status = 409, description = "`arrangement_exists` (its reference in `detail`), `quote_stale`, `policy_stale`, `terms_mismatch`", body = Problem, content_type = "application/problem+json"),
        (status = 413, description = "`body_too_large`", body = Problem, content_type = "application/problem+json"),
        (status = 415, description = "`media_type`", body = Problem, content_type = "application/problem+json"),
        (status = 422, description = "`key_reused`, `body_invalid`, `policy_mismatch`, `language_unknown`, `option_unknown`, `option_unavailable`, `params_out_of_range`, `params_mismatch`, `figures_mismatch`", body = Problem, content_type = "application/problem+json"),
        (status = 429, description = "`too_many_requests`; wait as `Retry-After` says.", body = Problem, content_type = "application/problem+json"),
        (status = 503, description = "`unavailable`: nothing was changed. `outcome_unknown`: the same request with the same key tells.", body = Problem, content_type = "application/problem+json"),
    )
)]
pub(crate) async fn post(
    State(app): Shared,
    Caller(owner): Caller,
    Key(key): Key,
    Strict {
        document: choice,
        bytes,
    }: Strict<Choice, MAX_BODY>,
) -> Result<Response, ApiError> {
    let now = app.clock.now();
    let scope = Scope {
        owner: &owner,
        operation: OPERATION,
        key: &key,
    };
    let body_sha256 = Digest::of(&bytes);
    let mut transaction = app.database.write().await?;
    if let Some(response) = once::replay(&mut transaction, scope, body_sha256).await? {
        return Ok(response);
    }
    let basis = Basis::of(&app, &mut transaction, &owner, &choice.quote_id, now).await?;
    let offer = choice.recompute(&basis.policy, &basis.quote, &basis.account)?;
    let today = day_in(&basis.policy.time_zone, now)?;
    // The quote was made before midnight, and what it asks for first is in the past.
    if offer.schedule.iter().any(|row| row.due < today) {
        return Err(ApiError::QuoteStale);
    }
    let accepted = accept(&basis, &app, &choice, &offer, now)?;
    let new = NewArrangement {
        owner: &owner,
        reference: &accepted.reference,
        quote: &basis.quote,
        account_json: &basis.account_json,
        choice_json: &bytes,
        offer: &offer,
        receipt: &accepted.receipt,
        accepted_at: now,
    };
    let kept = Kept {
        body_sha256,
        status: StatusCode::CREATED.as_u16(),
        answer: json::to_vec(&accepted)?,
    };
    store::arrangements::insert(&mut transaction, &new).await?;
    app.reach(Moment::AfterEffect);
    record(&mut transaction, &new, offer.kind).await?;
    app.reach(Moment::AfterRecord);
    store::idempotency::insert(&mut transaction, scope, &kept, now).await?;
    app.reach(Moment::BeforeCommit);
    transaction.commit().await?;
    app.reach(Moment::AfterCommit);
    app.news.notify_waiters();
    Ok(once::answer(&kept))
}

/// Names the arrangement and signs its receipt.
fn accept(
    basis: &Basis,
    app: &App,
    choice: &Choice,
    offer: &Offer,
    now: i64,
) -> Result<ArrangementAnswer, ApiError> {
    let policy = &basis.policy;
    let text = |id: &str| {
        let text = policy.text(id, &choice.language);
        text.map(|(_, text)| text.to_owned()).unwrap_or_default()
    };
    let reference = secret::random_reference()?;
    let receipt = Receipt {
        v: 1,
        iss: policy.iss.clone(),
        aud: policy.aud.clone(),
        iat: now,
        creditor_name: policy.creditor.name.clone(),
        reference: reference.clone(),
        account_reference: basis.account.reference.clone(),
        account_title: basis.account.title.clone(),
        currency: basis.account.currency,
        as_of: basis.quote.as_of,
        option: offer.option.clone(),
        kind: offer.kind,
        params: offer.params,
        bracket: offer.bracket,
        schedule: offer.schedule.clone(),
        totals: offer.totals,
        service: offer.service.clone(),
        members: offer.members.clone(),
        language: choice.language.clone(),
        if_missed: text(&offer.if_missed),
        agreement: text(&offer.agreement),
        policy_sha256: policy.digest(),
        terms_sha256: choice.terms_sha256,
    };
    let key = app
        .keys
        .get(&policy.iss)
        .ok_or_else(|| ApiError::NoReceiptKey {
            creditor: policy.iss.clone(),
        })?;
    let token = sign_document(key, &receipt)?;
    // What this server would refuse, nobody else can rely on: the key's
    // period may have ended.
    Verifier {
        trusted: app.policies.trust().keys(),
        now,
        issuer: &policy.iss,
        audience: &policy.aud,
        floor: None,
        expected_digest: None,
    }
    .verify::<Receipt>(token.as_bytes())
    .map_err(ApiError::Receipt)?;
    Ok(ArrangementAnswer {
        reference,
        receipt: token,
        received: None,
    })
}

/// Writes down what happened, for auditors and for other systems.
async fn record(
    connection: &mut Connection,
    new: &NewArrangement<'_>,
    kind: Kind,
) -> Result<(), ApiError> {
    #[derive(Serialize)]
    struct Detail<'a> {
        reference: &'a str,
        quote_id: &'a str,
        account_version: u64,
        policy_sha256: Digest,
        choice_sha256: Digest,
        receipt_sha256: Digest,
    }
    #[derive(Serialize)]
    struct Created<'a> {
        reference: &'a str,
        customer: &'a str,
        option: &'a str,
        kind: Kind,
        accepted_at: i64,
    }
    let event = Event {
        event: "arrangement.accepted",
        at: new.accepted_at,
        creditor: &new.owner.creditor,
        customer: Some(&new.owner.customer),
        detail: Detail {
            reference: new.reference,
            quote_id: &new.quote.id,
            account_version: new.quote.account_version,
            policy_sha256: new.quote.policy_sha256,
            choice_sha256: Digest::of(new.choice_json),
            receipt_sha256: Digest::of(new.receipt.as_bytes()),
        },
    };
    store::audit::append(connection, &event).await?;
    let created = Created {
        reference: new.reference,
        customer: &new.owner.customer,
        option: &new.offer.option,
        kind,
        accepted_at: new.accepted_at,
    };
    let event = NewEvent {
        creditor: &new.owner.creditor,
        customer: Some(&new.owner.customer),
        kind: "arrangement.created",
        payload: created,
        at: new.accepted_at,
    };
    store::outbox::insert(connection, &event).await?;
    Ok(())
}
