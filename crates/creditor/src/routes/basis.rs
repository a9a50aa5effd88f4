//! What an offer rests on: the quote the customer names, and what it says is so.

use leeway_core::account::Account;
use leeway_core::wire::Quote;

use crate::error::ApiError;
use crate::policies::{PolicyError, Usable};
use crate::state::App;
use crate::store::accounts::Stand;
use crate::store::{self, Connection, Owner};

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
    /// Finds the quote the request names and makes sure that it is this
    /// customer's, has not ended, and still says what is so.
    ///
    /// # Errors
    /// [`ApiError::QuoteNotFound`], [`ApiError::ArrangementExists`],
    /// [`ApiError::QuoteStale`], [`ApiError::PolicyStale`], [`ApiError::Store`].
    pub(super) async fn of(
        app: &App,
        connection: &mut Connection,
        owner: &Owner,
        quote_id: &str,
        now: i64,
    ) -> Result<Self, ApiError> {
        let (quote, is_used) = store::quotes::find(connection, owner, quote_id)
            .await?
            .ok_or(ApiError::QuoteNotFound)?;
        let standing = store::accounts::find(connection, owner)
            .await?
            .ok_or(ApiError::QuoteNotFound)?;
        // Before the quote's own state: whoever confirms twice wants to see what
        // the first time led to.
        if standing.has_arrangement
            && let Some(running) = store::arrangements::active(connection, owner).await?
        {
            return Err(ApiError::ArrangementExists {
                reference: running.reference,
            });
        }
        // A quote is used once: the arrangement it led to has ended, and what it
        // said then need not be so now.
        if is_used {
            return Err(ApiError::QuoteStale);
        }
        let stand = standing.stand();
        let account = standing.account;
        let same = account.version == quote.account_version && account.balance == quote.balance;
        if now >= quote.expires || !same {
            return Err(ApiError::QuoteStale);
        }
        let policy = app
            .policies
            .accepted(connection, quote.policy_sha256, standing.policy, now)
            .await
            .map_err(|error| match error {
                PolicyError::Store(error) => error.into(),
                _ => ApiError::PolicyStale,
            })?;
        Ok(Self {
            quote,
            policy,
            account,
            account_json: standing.account_json,
            stand,
        })
    }
}
