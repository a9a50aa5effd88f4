//! `POST /v1/proposals`: none of the offers fits, and this would.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use leeway_core::counter::{
    Counter, Miss, ProposalAnswer, ProposalReceived, ProposalRequest, counter,
};
use leeway_core::json::{self, SchemaFault};
use leeway_core::option::Offer;
use leeway_core::request::{Request as _, RequestError};
use leeway_core::trust::Digest;
use leeway_core::wire::{ChoiceError, Problem};
use serde::Serialize;

use super::Shared;
use super::basis::{Basis, Seen, Wanted};
use super::body::{LONGEST, Strict};
use super::caller::Caller;
use super::key::Key;
use super::once;
use super::requests::{A_DAY, MOST_A_DAY, refuse_too_many};
use crate::clock::day_in;
use crate::error::ApiError;
use crate::secret;
use crate::store::audit::Event;
use crate::store::idempotency::Kept;
use crate::store::outbox::NewEvent;
use crate::store::requests::{NewRequest, RequestKind};
use crate::store::{self, Connection, Owner};

/// The name of this operation in the scope of idempotency keys.
const OPERATION: &str = RequestKind::Proposal.name();

/// Proposes another amount, frequency and first day.
///
/// Worked out anew from the creditor's own data. Where a plan of the policy asks no
/// more than was proposed the answer is that offer, to be chosen with `post_choice`
/// under the same quote; nothing was agreed to yet. Where none does, the proposal is
/// passed on to a person with what each plan says to it.
#[utoipa::path(
    post,
    path = "/proposals",
    operation_id = "post_proposal",
    tag = "requests",
    security(("customer" = [])),
    params(("Idempotency-Key" = String, Header, pattern = "^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$", description = "A UUID made once for each proposal; bare or between quotes.")),
    request_body = ProposalRequest,
    responses(
        (status = 200, description = "`offer`: within the policy, now or by an earlier request with this key.", body = ProposalAnswer,
            headers(("Idempotency-Replayed" = String, description = "`true` where the answer was given before."))),
        (status = 201, description = "`for_person`: recorded, now or by an earlier request with this key.", body = ProposalAnswer,
            headers(("Idempotency-Replayed" = String, description = "`true` where the answer was given before."))),
        (status = 400, description = "`body_malformed`, `body_cut_off`, `idempotency_key_missing`, `idempotency_key_malformed`", body = Problem, content_type = "application/problem+json"),
        (status = 401, description = "`token_missing`, `token_unknown`, `token_expired`", body = Problem, content_type = "application/problem+json"),
        (status = 404, description = "`quote_not_found`: unknown, or somebody else's.", body = Problem, content_type = "application/problem+json"),
        (status = 408, description = "`body_timeout`", body = Problem, content_type = "application/problem+json"),
        (status = 409, description = "`arrangement_exists` (its reference in `detail`), `quote_stale`, `policy_stale`", body = Problem, content_type = "application/problem+json"),
        (status = 413, description = "`body_too_large`", body = Problem, content_type = "application/problem+json"),
        (status = 415, description = "`media_type`", body = Problem, content_type = "application/problem+json"),
        (status = 422, description = "`body_invalid`, `key_reused`", body = Problem, content_type = "application/problem+json"),
        (status = 429, description = "`too_many_requests`; wait as `Retry-After` says.", body = Problem, content_type = "application/problem+json"),
        (status = 503, description = "`unavailable`, `outcome_unknown`", body = Problem, content_type = "application/problem+json"),
    )
)]
pub(crate) async fn post(
    State(app): Shared,
    Caller(owner): Caller,
    Key(key): Key,
    Strict { document, bytes }: Strict<ProposalRequest, LONGEST>,
) -> Result<Response, ApiError> {
    document.check()?;
    let now = app.clock.now();
    let wanted = Wanted {
        owner,
        operation: OPERATION,
        key,
        quote_id: document.quote_id.clone(),
    };
    let (owner, scope) = (&wanted.owner, wanted.scope());
    let body_sha256 = Digest::of(&bytes);
    let mut held = app.database.writer().await?;
    let mut transaction = held.begin().await?;
    if let Some(response) = once::replay(&mut transaction, scope, body_sha256).await? {
        return Ok(response);
    }
    let since = now.saturating_sub(A_DAY);
    let answered =
        store::idempotency::count_since(&mut transaction, owner, OPERATION, since).await?;
    if answered >= MOST_A_DAY {
        return Err(ApiError::TooManyRequests { retry_after: 3600 });
    }
    let basis = Basis::of(Seen::of(&app, &mut transaction, &wanted, now).await?, now)?;
    let today = day_in(&basis.policy.time_zone, now)?;
    if document.proposal.first_date < today {
        let path = "/proposal/first_date";
        let fault = SchemaFault::invalid(path, "must not be in the past");
        return Err(RequestError::from(fault).into());
    }
    let found = counter(
        &basis.policy,
        &basis.account,
        &document.answers(),
        basis.quote.as_of,
        document.proposal,
    )
    .map_err(ChoiceError::Offer)?;
    let posted = Posted {
        owner,
        document: &document,
        bytes: &bytes,
        body_sha256,
        now,
    };
    let (status, answer) = match found {
        Counter::Offer(offer) => (StatusCode::OK, posted.fits(&mut transaction, offer).await?),
        Counter::ForPerson(misses) => {
            refuse_too_many(&mut transaction, owner, now).await?;
            let received = posted.pass_on(&mut transaction, misses).await?;
            (StatusCode::CREATED, received)
        }
    };
    let kept = Kept {
        body_sha256,
        status: status.as_u16(),
        answer,
    };
    store::idempotency::insert(&mut transaction, scope, &kept, now).await?;
    transaction.commit().await?;
    app.news.notify_waiters();
    Ok(once::kept_answer(kept))
}

/// A proposal that was worked out.
struct Posted<'a> {
    owner: &'a Owner,
    document: &'a ProposalRequest,
    bytes: &'a [u8],
    body_sha256: Digest,
    now: i64,
}

impl Posted<'_> {
    /// Writes down that a plan of the policy fits, and gives the answer.
    async fn fits(
        &self,
        connection: &mut Connection,
        offer: Box<Offer>,
    ) -> Result<Vec<u8>, ApiError> {
        #[derive(Serialize)]
        struct Detail<'a> {
            quote_id: &'a str,
            option: &'a str,
            content_sha256: Digest,
        }
        self.note(
            connection,
            "proposal.fits",
            Detail {
                quote_id: &self.document.quote_id,
                option: &offer.option,
                content_sha256: self.body_sha256,
            },
        )
        .await?;
        Ok(json::to_vec(&ProposalAnswer::Offer(offer))?)
    }

    /// Stores the proposal for a person, and gives the answer.
    async fn pass_on(
        &self,
        connection: &mut Connection,
        misses: Vec<Miss>,
    ) -> Result<Vec<u8>, ApiError> {
        #[derive(Serialize)]
        struct Detail<'a> {
            reference: &'a str,
            content_sha256: Digest,
        }
        #[derive(Serialize)]
        struct Received<'a> {
            reference: &'a str,
            customer: &'a str,
            received_at: i64,
            content: &'a ProposalRequest,
            misses: &'a [Miss],
        }
        let received = ProposalReceived {
            reference: secret::random_reference()?,
            received_at: self.now,
            misses,
        };
        let kind = RequestKind::Proposal;
        let news = NewEvent {
            creditor: &self.owner.creditor,
            customer: Some(&self.owner.customer),
            kind: kind.event(),
            payload: Received {
                reference: &received.reference,
                customer: &self.owner.customer,
                received_at: self.now,
                content: self.document,
                misses: &received.misses,
            },
            at: self.now,
        };
        store::outbox::insert(connection, &news).await?;
        self.note(
            connection,
            kind.event(),
            Detail {
                reference: &received.reference,
                content_sha256: self.body_sha256,
            },
        )
        .await?;
        let reference = received.reference.clone();
        let answer = json::to_vec(&ProposalAnswer::ForPerson(received))?;
        let new = NewRequest {
            owner: self.owner,
            reference: &reference,
            kind,
            content_json: self.bytes,
            answer_json: Some(&answer),
            received_at: self.now,
        };
        store::requests::insert(connection, &new).await?;
        Ok(answer)
    }

    async fn note<T: Serialize>(
        &self,
        connection: &mut Connection,
        event: &'static str,
        detail: T,
    ) -> Result<(), ApiError> {
        let event = Event {
            event,
            at: self.now,
            creditor: &self.owner.creditor,
            customer: Some(&self.owner.customer),
            detail,
        };
        Ok(store::audit::append(connection, &event).await?)
    }
}
