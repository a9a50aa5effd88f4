//! `GET` and `PUT /v1/preferences`: how the customer wants to be reached, and what
//! they agreed to.

use axum::extract::State;
use axum::response::Response;
use leeway_core::request::{Channel, Consent, Needs, Preferences, Purpose, Request as _};
use leeway_core::trust::Digest;
use leeway_core::wire::Problem;
use serde::Serialize;

use super::body::{LONGEST, Strict};
use super::caller::Caller;
use super::{Shared, private};
use crate::error::ApiError;
use crate::store;
use crate::store::audit::Event;
use crate::store::outbox::NewEvent;

/// The event, in webhooks and in the audit log.
const NEEDS_DECIDED: &str = "needs.decided";

/// The caller's preferences with the newest decision about each channel and purpose.
#[utoipa::path(
    get,
    path = "/preferences",
    operation_id = "show_preferences",
    tag = "preferences",
    security(("customer" = [])),
    responses(
        (status = 200, description = "The preferences.", body = Preferences),
        (status = 401, description = "`token_missing`, `token_unknown`, `token_expired`", body = Problem, content_type = "application/problem+json"),
        (status = 404, description = "`preferences_not_found`: none were put yet.", body = Problem, content_type = "application/problem+json"),
        (status = 429, description = "`too_many_requests`; wait as `Retry-After` says.", body = Problem, content_type = "application/problem+json"),
        (status = 503, description = "`unavailable`", body = Problem, content_type = "application/problem+json"),
    )
)]
pub(crate) async fn show(State(app): Shared, Caller(owner): Caller) -> Result<Response, ApiError> {
    let mut reader = app.database.read().await?;
    let preferences = store::preferences::find(&mut reader, &owner)
        .await?
        .ok_or(ApiError::PreferencesNotFound)?;
    private(&preferences)
}

/// Puts the caller's preferences in place of those before.
///
/// Each consent that says something new is added to those before and never replaces
/// them: what was agreed to when, and to which text, stays provable. What the customer
/// needs stays as it was where the request says nothing about it. Putting the same again
/// changes nothing.
#[utoipa::path(
    put,
    path = "/preferences",
    operation_id = "put_preferences",
    tag = "preferences",
    security(("customer" = [])),
    request_body = Preferences,
    responses(
        (status = 200, description = "The preferences as they are now.", body = Preferences),
        (status = 400, description = "`body_malformed`, `body_cut_off`", body = Problem, content_type = "application/problem+json"),
        (status = 401, description = "`token_missing`, `token_unknown`, `token_expired`", body = Problem, content_type = "application/problem+json"),
        (status = 408, description = "`body_timeout`", body = Problem, content_type = "application/problem+json"),
        (status = 413, description = "`body_too_large`", body = Problem, content_type = "application/problem+json"),
        (status = 415, description = "`media_type`", body = Problem, content_type = "application/problem+json"),
        (status = 422, description = "`body_invalid`", body = Problem, content_type = "application/problem+json"),
        (status = 429, description = "`too_many_requests`; wait as `Retry-After` says.", body = Problem, content_type = "application/problem+json"),
        (status = 503, description = "`unavailable`, `outcome_unknown`", body = Problem, content_type = "application/problem+json"),
    )
)]
pub(crate) async fn put(
    State(app): Shared,
    Caller(owner): Caller,
    Strict {
        document: preferences,
        ..
    }: Strict<Preferences, LONGEST>,
) -> Result<Response, ApiError> {
    #[derive(Serialize)]
    struct Detail {
        channel: Channel,
        purpose: Purpose,
        granted: bool,
        text_sha256: Digest,
    }
    #[derive(Serialize)]
    struct Decided<'a> {
        customer: &'a str,
        decided_at: i64,
        consents: &'a [Consent],
    }
    #[derive(Serialize)]
    struct Needed<'a> {
        customer: &'a str,
        decided_at: i64,
        needs: &'a Needs,
    }
    /// What is needed can be data about health: the log says that it was told, not what.
    #[derive(Serialize)]
    struct Told {
        granted: bool,
        text_sha256: Digest,
    }
    preferences.check()?;
    let now = app.clock.now();
    let mut held = app.database.writer().await?;
    let mut transaction = held.begin().await?;
    store::accounts::lock(&mut transaction, &owner).await?;
    let known = store::preferences::find(&mut transaction, &owner).await?;
    let known_needs = known.and_then(|known| known.needs);
    let needs = preferences.needs.clone();
    let new_needs = needs.filter(|needs| Some(needs) != known_needs.as_ref());
    let preferences = Preferences {
        needs: preferences.needs.or(known_needs),
        ..preferences
    };
    let before = store::preferences::consents(&mut transaction, &owner).await?;
    let new: Vec<Consent> = preferences
        .consents
        .iter()
        .filter(|consent| !before.contains(consent))
        .cloned()
        .collect();
    store::preferences::put(&mut transaction, &owner, &preferences, now).await?;
    for consent in &new {
        store::preferences::add_consent(&mut transaction, &owner, consent, now).await?;
    }
    if !new.is_empty() {
        let decided = Decided {
            customer: &owner.customer,
            decided_at: now,
            consents: &new,
        };
        let news = NewEvent {
            creditor: &owner.creditor,
            customer: Some(&owner.customer),
            kind: "consent.decided",
            payload: decided,
            at: now,
        };
        store::outbox::insert(&mut transaction, &news).await?;
    }
    if let Some(needs) = &new_needs {
        let needed = Needed {
            customer: &owner.customer,
            decided_at: now,
            needs,
        };
        let news = NewEvent {
            creditor: &owner.creditor,
            customer: Some(&owner.customer),
            kind: NEEDS_DECIDED,
            payload: needed,
            at: now,
        };
        store::outbox::insert(&mut transaction, &news).await?;
    }
    let stored = store::preferences::find(&mut transaction, &owner)
        .await?
        .ok_or(ApiError::PreferencesNotFound)?;
    if let Some(needs) = &new_needs {
        let event = Event {
            event: NEEDS_DECIDED,
            at: now,
            creditor: &owner.creditor,
            customer: Some(&owner.customer),
            detail: Told {
                granted: needs.granted,
                text_sha256: needs.text_sha256,
            },
        };
        store::audit::append(&mut transaction, &event).await?;
    }
    for consent in &new {
        let event = Event {
            event: "consent.decided",
            at: now,
            creditor: &owner.creditor,
            customer: Some(&owner.customer),
            detail: Detail {
                channel: consent.channel,
                purpose: consent.purpose,
                granted: consent.granted,
                text_sha256: consent.text_sha256,
            },
        };
        store::audit::append(&mut transaction, &event).await?;
    }
    transaction.commit().await?;
    app.news.notify_waiters();
    private(&stored)
}
