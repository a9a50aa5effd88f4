//! What an offer rests on: the quote the customer names, and what it says is so.

use std::collections::HashMap;

use leeway_core::account::Account;
use leeway_core::wire::Quote;

use crate::error::ApiError;
use crate::policies::{PolicyError, Usable};
use crate::state::App;
use crate::store::accounts::{Stand, Standing};
use crate::store::idempotency::{Kept, Scope};
use crate::store::quotes::Made;
use crate::store::{self, Connection, Owner, StoreError};

/// A request under an idempotency key that rests on a quote.
#[derive(Debug, Clone)]
pub(crate) struct Wanted {
    pub(super) owner: Owner,
    pub(super) operation: &'static str,
    pub(super) key: String,
    /// As the request names it.
    pub(super) quote_id: String,
}

impl Wanted {
    pub(super) fn scope(&self) -> Scope<'_> {
        Scope {
            owner: &self.owner,
            operation: self.operation,
            key: &self.key,
        }
    }
}

/// What the database says of a request.
#[derive(Debug)]
pub(crate) struct Seen {
    /// The answer that was given before under its key.
    pub(super) kept: Option<Kept>,
    quote: Option<Made>,
    standing: Option<Standing>,
    /// The policy of the quote, where there is one.
    policy: Option<Result<Usable, PolicyError>>,
}

impl Seen {
    /// What `connection` sees of `wanted` at `now` (UTC seconds).
    ///
    /// # Errors
    /// [`StoreError`]
    pub(super) async fn of(
        app: &App,
        connection: &mut Connection,
        wanted: &Wanted,
        now: i64,
    ) -> Result<Self, StoreError> {
        let seen = Self::all(app, connection, std::slice::from_ref(wanted), now).await?;
        Ok(seen.into_iter().next().unwrap_or(Self {
            kept: None,
            quote: None,
            standing: None,
            policy: None,
        }))
    }

    /// What `connection` sees of each of `wanted`, all of one operation, at `now`. Of
    /// several about the same customer only one sees something: the others are to look
    /// again, after it.
    ///
    /// # Errors
    /// [`StoreError`]
    pub(super) async fn all(
        app: &App,
        connection: &mut Connection,
        wanted: &[Wanted],
        now: i64,
    ) -> Result<Vec<Self>, StoreError> {
        let scopes: Vec<Scope<'_>> = wanted.iter().map(Wanted::scope).collect();
        let kept = store::idempotency::find_all(connection, &scopes).await?;
        let mut kept: HashMap<(Owner, String), Kept> = kept.into_iter().collect();
        let named: Vec<(&Owner, &str)> = wanted
            .iter()
            .map(|wanted| (&wanted.owner, wanted.quote_id.as_str()))
            .collect();
        let mut quotes = store::quotes::find_all(connection, &named).await?;
        let owners: Vec<&Owner> = wanted.iter().map(|wanted| &wanted.owner).collect();
        let mut standings = store::accounts::find_all(connection, &owners).await?;
        app.policies.refresh(connection, now).await?;
        let mut all = Vec::with_capacity(wanted.len());
        for wanted in wanted {
            let place = quotes.iter().position(|(owner, made)| {
                *owner == wanted.owner && made.quote.id == wanted.quote_id
            });
            let quote = place.map(|place| quotes.swap_remove(place).1);
            let place = standings
                .iter()
                .position(|(owner, _)| *owner == wanted.owner);
            let standing = place.map(|place| standings.swap_remove(place).1);
            let policy = match (&quote, &standing) {
                (Some(made), Some(standing)) => {
                    let (sha256, in_force) = (made.quote.policy_sha256, standing.policy);
                    match app
                        .policies
                        .accepted(connection, sha256, in_force, now)
                        .await
                    {
                        Err(PolicyError::Store(error)) => return Err(error),
                        found => Some(found),
                    }
                }
                _ => None,
            };
            all.push(Self {
                kept: kept.remove(&(wanted.owner.clone(), wanted.key.clone())),
                quote,
                standing,
                policy,
            });
        }
        Ok(all)
    }
}

/// What an offer is worked out from.
pub(super) struct Basis {
    pub(super) quote: Quote,
    pub(super) policy: Usable,
    pub(super) account: Account,
    /// As stored.
    pub(super) account_json: Vec<u8>,
    /// What the account and its creditor are like now.
    pub(super) stand: Stand,
}

impl Basis {
    /// Makes sure that the quote the request names is this customer's, has not ended
    /// at `now`, and still says what is so.
    ///
    /// # Errors
    /// [`ApiError::QuoteNotFound`], [`ApiError::ArrangementExists`],
    /// [`ApiError::QuoteStale`], [`ApiError::PolicyStale`].
    pub(super) fn of(seen: Seen, now: i64) -> Result<Self, ApiError> {
        let Seen {
            quote: Some(Made { quote, is_used }),
            standing: Some(standing),
            policy,
            ..
        } = seen
        else {
            return Err(ApiError::QuoteNotFound);
        };
        let stand = standing.stand();
        // Before the quote's own state: whoever confirms twice wants to see what
        // the first time led to.
        if let Some(reference) = standing.running {
            return Err(ApiError::ArrangementExists { reference });
        }
        // A quote is used once: the arrangement it led to has ended, and what it
        // said then need not be so now.
        if is_used {
            return Err(ApiError::QuoteStale);
        }
        let account = standing.account;
        let same = account.version == quote.account_version && account.balance == quote.balance;
        if now >= quote.expires || !same {
            return Err(ApiError::QuoteStale);
        }
        let Some(Ok(policy)) = policy else {
            return Err(ApiError::PolicyStale);
        };
        Ok(Self {
            quote,
            policy,
            account,
            account_json: standing.account_json,
            stand,
        })
    }
}
