//! `GET /v1/account`: what is owed, and what offers may rest on.

use std::sync::Arc;

use axum::extract::State;
use axum::response::Response;
use leeway_core::account::Account;
use leeway_core::wire::{AccountAnswer, ArrangementAnswer, KeysetInForce, Problem, Quote};

use super::caller::Session;
use super::{Shared, private};
use crate::clock::day_in;
use crate::error::ApiError;
use crate::policies::{PolicyError, Usable};
use crate::received::received;
use crate::secret;
use crate::state::App;
use crate::store::accounts::Standing;
use crate::store::arrangements::Running;
use crate::store::{self, Owner, StoreError};

/// How long a quote lasts, in seconds.
const QUOTE_LASTS: i64 = 30 * 60;

/// The caller's account with a new quote.
///
/// There is no quote where nothing is owed, where an arrangement runs already,
/// and where the policy in force cannot be used, for example because it ended, or
/// receipts cannot be signed because their key was revoked.
#[utoipa::path(
    get,
    path = "/account",
    operation_id = "show_account",
    tag = "account",
    security(("customer" = [])),
    responses(
        (status = 200, description = "The account.", body = AccountAnswer),
        (status = 401, description = "`token_missing`, `token_unknown`, `token_expired`", body = Problem, content_type = "application/problem+json"),
        (status = 429, description = "`too_many_requests`; wait as `Retry-After` says.", body = Problem, content_type = "application/problem+json"),
        (status = 503, description = "`unavailable`", body = Problem, content_type = "application/problem+json"),
    )
)]
pub(crate) async fn show(State(app): Shared, session: Session) -> Result<Response, ApiError> {
    let Session { owner, expires, .. } = session;
    let now = app.clock.now();
    let app_of_all = Arc::clone(&app);
    let look = move |owners| look(Arc::clone(&app_of_all), owners);
    let looked = match app.looked_for.hand_in(owner.clone(), look.clone()).await? {
        Some(looked) => looked,
        None => look(vec![owner.clone()])
            .await?
            .into_iter()
            .flatten()
            .next()
            .flatten(),
    };
    // A session cannot outlive its account: the database holds them together.
    let Looked {
        standing,
        keyset,
        running,
        policy,
    } = looked.ok_or(ApiError::TokenUnknown)?;
    let quote = if running.is_none() && standing.account.balance.is_positive() {
        let trust = app.policies.trust();
        let can_sign = app.keys.trusted(&owner.creditor, &trust, now).is_some();
        match &policy {
            Ok(_) if !can_sign => {
                let creditor = owner.creditor.as_str();
                tracing::error!(creditor, "no quote: the receipt key is not trusted");
                None
            }
            Ok(policy) => {
                let as_of = day_in(&policy.time_zone, now)?;
                let quote = new_quote(&standing, &policy.aud, as_of, now)?;
                keep(&app, &owner, &quote).await?;
                Some(quote)
            }
            Err(error) => {
                let creditor = owner.creditor.as_str();
                tracing::warn!(creditor, %error, "no quote: the policy cannot be used");
                None
            }
        }
    } else {
        None
    };
    let arrangement = match running {
        None => None,
        Some(running) => Some(with_received(running, &standing.account, policy.ok(), now)?),
    };
    private(&AccountAnswer {
        now,
        account: standing.account,
        creditor: standing.creditor,
        keyset,
        quote,
        arrangement,
        draft_key: app.draft_secret.key_of(&owner.creditor, &owner.customer),
        expires: Some(expires),
    })
}

/// What the database says of an account.
#[derive(Debug)]
pub(crate) struct Looked {
    standing: Standing,
    keyset: Option<KeysetInForce>,
    /// The arrangement that runs.
    running: Option<Running>,
    /// The one in force.
    policy: Result<Usable, PolicyError>,
}

/// Reads the accounts of customers who ask at the same time. Of several requests of one
/// customer only one gets it: the others are to ask alone.
async fn look(
    app: Arc<App>,
    owners: Vec<Owner>,
) -> Result<Vec<Option<Option<Looked>>>, StoreError> {
    let now = app.clock.now();
    let mut reader = app.database.read().await?;
    let wanted: Vec<&Owner> = owners.iter().collect();
    let mut standings = store::accounts::find_all(&mut reader, &wanted).await?;
    app.policies.refresh(&mut reader, now).await?;
    let mut all = Vec::with_capacity(owners.len());
    for (number, owner) in owners.iter().enumerate() {
        let is_again = owners.iter().take(number).any(|before| before == owner);
        let place = standings.iter().position(|(found, _)| found == owner);
        let Some(place) = place else {
            all.push((!is_again).then_some(None));
            continue;
        };
        let (_, standing) = standings.swap_remove(place);
        let running = if standing.running.is_some() {
            store::arrangements::running(&mut reader, owner).await?
        } else {
            None
        };
        let policy = match app.policies.usable(&mut reader, standing.policy, now).await {
            Err(PolicyError::Store(error)) => return Err(error),
            other => other,
        };
        all.push(Some(Some(Looked {
            keyset: app.policies.keyset(&owner.creditor),
            standing,
            running,
            policy,
        })));
    }
    reader.lay_aside();
    Ok(all)
}

/// The arrangement with what came in since, where the policy says in which time zone
/// its days are.
fn with_received(
    running: Running,
    account: &Account,
    policy: Option<Usable>,
    now: i64,
) -> Result<ArrangementAnswer, ApiError> {
    let mut answer = running.answer;
    if let Some(policy) = policy {
        let as_of = day_in(&policy.time_zone, now)?;
        let reward = running.offer.reward;
        // Another policy may have another rule than the one that was agreed to.
        let overpayment = (policy.digest() == running.policy).then_some(policy.overpayment);
        answer.received = Some(received(
            &running.account,
            account,
            reward,
            overpayment,
            policy.may_leave(&running.offer.option),
            as_of,
        ));
    }
    Ok(answer)
}

fn new_quote(
    standing: &Standing,
    audience: &str,
    as_of: leeway_core::date::Date,
    now: i64,
) -> Result<Quote, ApiError> {
    Ok(Quote {
        // The time first, so that a database has those of one time in one place.
        id: format!("{now:08x}{}", secret::random_text::<16>()?),
        account_version: standing.account.version,
        balance: standing.account.balance,
        as_of,
        policy_sha256: standing.policy,
        audience: audience.to_owned(),
        expires: now.saturating_add(QUOTE_LASTS),
    })
}

/// Stores a quote, together with others that are made at the same time.
async fn keep(app: &Arc<App>, owner: &Owner, quote: &Quote) -> Result<(), StoreError> {
    let app_of_all = Arc::clone(app);
    let write = move |quotes| insert(Arc::clone(&app_of_all), quotes);
    let quote = (owner.clone(), quote.clone());
    if app.quotes.hand_in(quote.clone(), write).await?.is_none() {
        insert(Arc::clone(app), vec![quote]).await?;
    }
    Ok(())
}

async fn insert(app: Arc<App>, quotes: Vec<(Owner, Quote)>) -> Result<Vec<Option<()>>, StoreError> {
    let mut held = app.database.writer().await?;
    let mut outcomes = Vec::with_capacity(quotes.len());
    // No transaction holds them together: each is by itself, and a statement is one.
    for some in store::rows::split(quotes) {
        match store::quotes::insert(&mut held, &some).await {
            Ok(()) => outcomes.extend(some.iter().map(|_| Some(()))),
            // An account that is gone meanwhile spoils it for the others.
            Err(error) if some.len() > 1 && !error.is_passing() => {
                outcomes.extend(some.iter().map(|_| None));
            }
            Err(error) => return Err(error),
        }
    }
    held.lay_aside();
    Ok(outcomes)
}
