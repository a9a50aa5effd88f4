//! `POST /v1/choices`: the one request that has an effect.
//!
//! What it rests on is read together with what other choices rest on that came at the same
//! time, and it is worked out before anything is locked. What it leaves behind - arrangement,
//! payments, event, the answer itself and the audit entry - is then written in one
//! transaction, together with other customers' choices that came at the same time, after
//! making sure that everything it rests on is as it was. Where it is not, or anything is
//! to be refused, the choice is decided anew in a transaction of its own that keeps
//! everybody else away from the customer from its start. A request that is refused leaves
//! nothing, so it may be sent again at no risk.

use std::collections::HashMap;
use std::sync::Arc;

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use leeway_core::json;
use leeway_core::option::{Kind, Offer};
use leeway_core::trust::{Digest, sign_document};
use leeway_core::wire::{ArrangementAnswer, Choice, Problem, Quote, Receipt};
use serde::Serialize;

use super::Shared;
use super::basis::{Basis, Seen, Wanted};
use super::body::Strict;
use super::caller::Caller;
use super::key::Key;
use super::once;
use crate::clock::day_in;
use crate::config::Moment;
use crate::error::ApiError;
use crate::secret;
use crate::state::App;
use crate::store::accounts::Stand;
use crate::store::arrangements::NewArrangement;
use crate::store::audit::Event;
use crate::store::idempotency::{Kept, Scope};
use crate::store::outbox::NewEvent;
use crate::store::{self, Connection, Owner, StoreError, Writing};

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
    let asked = Asked {
        body_sha256: Digest::of(&bytes),
        now: app.clock.now(),
        wanted: Wanted {
            owner,
            operation: OPERATION,
            key,
            quote_id: choice.quote_id.clone(),
        },
        choice,
        bytes: bytes.to_vec(),
    };
    let app_of_all = Arc::clone(&app);
    let read = move |wanted| see(Arc::clone(&app_of_all), wanted);
    let found = match app.wanted.hand_in(asked.wanted.clone(), read).await? {
        Some(seen) => asked.work_out(&app, seen),
        None => Err(ApiError::QuoteNotFound),
    };
    match found {
        Ok(Found::Given(response)) => return Ok(response),
        Ok(Found::New(filed)) => {
            let answer = filed.kept.answer.clone();
            let app_of_all = Arc::clone(&app);
            let write = move |filed| file_free(Arc::clone(&app_of_all), filed);
            if app.choices.hand_in(*filed, write).await?.is_some() {
                return Ok(once::answer(StatusCode::CREATED, answer));
            }
        }
        Err(ApiError::Store(error)) => return Err(error.into()),
        // Another request of the customer may have been half-way through.
        Err(_) => {}
    }
    let mut held = app.database.writer().await?;
    let mut transaction = held.begin().await?;
    store::accounts::lock(&mut transaction, &asked.wanted.owner).await?;
    let seen = Seen::of(&app, &mut transaction, &asked.wanted, asked.now).await?;
    let filed = match asked.work_out(&app, seen)? {
        Found::Given(response) => return Ok(response),
        Found::New(filed) => *filed,
    };
    write_all(&app, &mut transaction, &[&filed]).await?;
    commit(&app, transaction, 1).await?;
    Ok(once::answer(StatusCode::CREATED, filed.kept.answer))
}

/// A request as it came.
struct Asked {
    wanted: Wanted,
    choice: Choice,
    bytes: Vec<u8>,
    body_sha256: Digest,
    /// UTC seconds.
    now: i64,
}

/// What a request leads to.
enum Found {
    /// The answer that was given before.
    Given(Response),
    /// A new arrangement.
    New(Box<Filed>),
}

/// An arrangement that is worked out and signed, and not yet written.
#[derive(Debug)]
pub(crate) struct Filed {
    wanted: Wanted,
    /// What the account and its creditor were like.
    stand: Stand,
    reference: String,
    quote: Quote,
    account_json: Vec<u8>,
    choice_json: Vec<u8>,
    offer: Offer,
    receipt: String,
    kept: Kept,
    accepted_at: i64,
}

impl Asked {
    /// Decides the request by what was seen.
    fn work_out(&self, app: &App, mut seen: Seen) -> Result<Found, ApiError> {
        if let Some(kept) = seen.kept.take() {
            return Ok(Found::Given(once::again(kept, self.body_sha256)?));
        }
        let (choice, now) = (&self.choice, self.now);
        let basis = Basis::of(seen, now)?;
        let offer = choice.recompute(&basis.policy, &basis.quote, &basis.account)?;
        let today = day_in(&basis.policy.time_zone, now)?;
        // The quote was made before midnight, and what it asks for first is in the past.
        if offer.schedule.iter().any(|row| row.due < today) {
            return Err(ApiError::QuoteStale);
        }
        let accepted = accept(&basis, app, choice, &offer, now)?;
        Ok(Found::New(Box::new(Filed {
            wanted: self.wanted.clone(),
            stand: basis.stand,
            kept: Kept {
                body_sha256: self.body_sha256,
                status: StatusCode::CREATED.as_u16(),
                answer: json::to_vec(&accepted)?,
            },
            reference: accepted.reference,
            receipt: accepted.receipt,
            quote: basis.quote,
            account_json: basis.account_json,
            choice_json: self.bytes.clone(),
            offer,
            accepted_at: now,
        })))
    }
}

/// Reads what choices that came together rest on.
async fn see(app: Arc<App>, wanted: Vec<Wanted>) -> Result<Vec<Option<Seen>>, StoreError> {
    let mut reader = app.database.read().await?;
    let seen = Seen::all(&app, &mut reader, &wanted, app.clock.now()).await?;
    reader.lay_aside();
    Ok(seen.into_iter().map(Some).collect())
}

/// Writes the choices whose customers nobody else is busy with and for which everything
/// is as it was; says for each whether it did.
async fn file_free(app: Arc<App>, filed: Vec<Filed>) -> Result<Vec<Option<()>>, StoreError> {
    let mut held = app.database.writer().await?;
    let mut transaction = held.begin().await?;
    let owners: Vec<&Owner> = filed.iter().map(|filed| filed.owner()).collect();
    let mut free: HashMap<Owner, Stand> = store::accounts::lock_free(&mut transaction, &owners)
        .await?
        .into_iter()
        .collect();
    // Taken out of the map: of two choices of one customer the second waits its turn.
    let fits: Vec<bool> = filed
        .iter()
        .map(|filed| free.remove(filed.owner()) == Some(filed.stand))
        .collect();
    let taken: Vec<&Filed> = filed
        .iter()
        .zip(&fits)
        .filter_map(|(filed, fits)| fits.then_some(filed))
        .collect();
    if taken.is_empty() {
        return Ok(vec![None; filed.len()]);
    }
    match write_all(&app, &mut transaction, &taken).await {
        Ok(()) => {}
        Err(error) if error.is_passing() => return Err(error),
        // A key or a quote was used meanwhile: each of them is told by itself.
        Err(_) => return Ok(vec![None; filed.len()]),
    }
    commit(&app, transaction, taken.len()).await?;
    held.lay_aside();
    Ok(fits.into_iter().map(|fits| fits.then_some(())).collect())
}

/// Writes everything that choices leave behind; the audit log last, since everybody who
/// adds to it waits from then on.
async fn write_all(
    app: &App,
    connection: &mut Connection,
    filed: &[&Filed],
) -> Result<(), StoreError> {
    let reach = |moment| filed.iter().for_each(|_| app.reach(moment));
    let arrangements: Vec<_> = filed.iter().map(|filed| filed.arrangement()).collect();
    store::arrangements::insert(connection, &arrangements).await?;
    reach(Moment::AfterEffect);
    let events: Vec<_> = filed.iter().map(|filed| filed.event()).collect();
    store::outbox::insert_all(connection, &events).await?;
    let answers: Vec<_> = filed.iter().map(|filed| filed.answer()).collect();
    store::idempotency::insert_all(connection, &answers).await?;
    reach(Moment::AfterRecord);
    let entries: Vec<_> = filed.iter().map(|filed| filed.entry()).collect();
    store::audit::append_all(connection, &entries).await?;
    reach(Moment::BeforeCommit);
    Ok(())
}

/// Makes so many choices last, and lets those know who wait for news.
async fn commit(app: &App, transaction: Writing<'_>, choices: usize) -> Result<(), StoreError> {
    transaction.commit().await?;
    (0..choices).for_each(|_| app.reach(Moment::AfterCommit));
    app.news.notify_waiters();
    Ok(())
}

/// What the audit log says of an accepted choice.
#[derive(Serialize)]
struct Detail<'a> {
    reference: &'a str,
    quote_id: &'a str,
    account_version: u64,
    policy_sha256: Digest,
    choice_sha256: Digest,
    receipt_sha256: Digest,
}

/// What other systems are told of it.
#[derive(Serialize)]
struct Created<'a> {
    reference: &'a str,
    customer: &'a str,
    option: &'a str,
    kind: Kind,
    accepted_at: i64,
}

impl Filed {
    fn owner(&self) -> &Owner {
        &self.wanted.owner
    }

    fn arrangement(&self) -> NewArrangement<'_> {
        NewArrangement {
            owner: self.owner(),
            reference: &self.reference,
            quote: &self.quote,
            account_json: &self.account_json,
            choice_json: &self.choice_json,
            offer: &self.offer,
            receipt: &self.receipt,
            accepted_at: self.accepted_at,
        }
    }

    fn event(&self) -> NewEvent<'_, Created<'_>> {
        NewEvent {
            creditor: &self.owner().creditor,
            customer: Some(&self.owner().customer),
            kind: "arrangement.created",
            payload: Created {
                reference: &self.reference,
                customer: &self.owner().customer,
                option: &self.offer.option,
                kind: self.offer.kind,
                accepted_at: self.accepted_at,
            },
            at: self.accepted_at,
        }
    }

    fn answer(&self) -> (Scope<'_>, &Kept, i64) {
        (self.wanted.scope(), &self.kept, self.accepted_at)
    }

    fn entry(&self) -> Event<'_, Detail<'_>> {
        Event {
            event: "arrangement.accepted",
            at: self.accepted_at,
            creditor: &self.owner().creditor,
            customer: Some(&self.owner().customer),
            detail: Detail {
                reference: &self.reference,
                quote_id: &self.quote.id,
                account_version: self.quote.account_version,
                policy_sha256: self.quote.policy_sha256,
                choice_sha256: Digest::of(&self.choice_json),
                receipt_sha256: Digest::of(self.receipt.as_bytes()),
            },
        }
    }
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
    let trust = app.policies.trust();
    let Some(key) = app.keys.trusted(&policy.iss, &trust, now) else {
        let creditor = policy.iss.as_str();
        tracing::error!(creditor, "no choice: the receipt key is not trusted");
        return Err(ApiError::PolicyStale);
    };
    let token = sign_document(key, &receipt)?;
    Ok(ArrangementAnswer {
        reference,
        receipt: token,
        received: None,
    })
}
