//! Who is asking.

use std::collections::HashMap;
use std::sync::Arc;

use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use axum::http::{HeaderMap, header};
use leeway_core::trust::{SignedDocument as _, TrustError, Verified};

use crate::error::ApiError;
use crate::host_token::{HostOperation, HostToken, HostTokenFault};
use crate::secret::token_hash;
use crate::state::App;
use crate::store::sessions::{Holder, Way};
use crate::store::{self, Connection, Owner, StoreError};

/// The longest bearer token that is looked at.
const MAX_TOKEN: usize = 256;

/// The customer whose token the request carries.
#[derive(Debug, Clone)]
pub(crate) struct Caller(pub(crate) Owner);

impl FromRequestParts<Arc<App>> for Caller {
    type Rejection = ApiError;

    async fn from_request_parts(parts: &mut Parts, app: &Arc<App>) -> Result<Self, ApiError> {
        // Asked before the body of a file was let in.
        if let Some(known) = parts.extensions.get::<Self>() {
            return Ok(known.clone());
        }
        let session = Session::from_request_parts(parts, app).await?;
        Ok(Self(session.owner))
    }
}

/// The session whose token the request carries.
#[derive(Debug)]
pub(crate) struct Session {
    /// The customer it is of.
    pub(crate) owner: Owner,
    /// The hash its token is kept as.
    pub(crate) token_sha256: [u8; 32],
    /// When it ends, in UTC seconds.
    pub(crate) expires: i64,
    /// How it was made.
    pub(crate) way: Way,
}

impl FromRequestParts<Arc<App>> for Session {
    type Rejection = ApiError;

    async fn from_request_parts(parts: &mut Parts, app: &Arc<App>) -> Result<Self, ApiError> {
        let hash = token_hash(bearer(&parts.headers, MAX_TOKEN)?);
        let app_of_all = Arc::clone(app);
        let look_up = move |hashes| holders(Arc::clone(&app_of_all), hashes);
        let found = match app.callers.hand_in(hash, look_up.clone()).await? {
            Some(found) => found,
            None => look_up(vec![hash])
                .await?
                .into_iter()
                .flatten()
                .next()
                .flatten(),
        };
        let Holder {
            owner,
            expires,
            way,
        } = found.ok_or(ApiError::TokenUnknown)?;
        // Only whoever held the token learns that it ended.
        let now = app.clock.now();
        if now >= expires {
            return Err(ApiError::TokenExpired);
        }
        app.rate
            .count(&owner, now)
            .map_err(|retry_after| ApiError::TooManyRequests { retry_after })?;
        Ok(Self {
            owner,
            token_sha256: hash,
            expires,
            way,
        })
    }
}

/// The hash of the token a sign-in carries, where its browser held one before.
pub(crate) fn former(headers: &HeaderMap) -> Option<[u8; 32]> {
    bearer(headers, MAX_TOKEN).ok().map(token_hash)
}

/// Whose each of the tokens with these hashes is.
async fn holders(
    app: Arc<App>,
    hashes: Vec<[u8; 32]>,
) -> Result<Vec<Option<Option<Holder>>>, StoreError> {
    let mut reader = app.database.read().await?;
    let found = store::sessions::find_all(&mut reader, &hashes).await?;
    reader.lay_aside();
    let found: HashMap<[u8; 32], Holder> = found.into_iter().collect();
    let holder = |hash| Some(found.get(hash).cloned());
    Ok(hashes.iter().map(holder).collect())
}

/// The creditor's own system.
#[derive(Debug)]
pub(crate) enum Host {
    /// The request carries the host key, which permits everything here.
    Key,
    /// It carries a token for one operation on one customer.
    Token(Box<Verified<HostToken>>),
}

impl FromRequestParts<Arc<App>> for Host {
    type Rejection = ApiError;

    async fn from_request_parts(parts: &mut Parts, app: &Arc<App>) -> Result<Self, ApiError> {
        let presented = bearer(&parts.headers, HostToken::MAX_BYTES)?;
        if let Some(key) = &app.config.host_key
            && key.matches(presented)
        {
            return Ok(Self::Key);
        }
        // A key that is known no more is told so, rather than that it is no token.
        let Some(keys) = &app.config.host_keys else {
            return Err(ApiError::HostKeyUnknown);
        };
        if presented.matches('.').count() != 2 {
            return Err(ApiError::HostKeyUnknown);
        }
        let verified = HostToken::verify(keys, presented.as_bytes(), app.clock.now());
        let verified = verified.map(|token| Self::Token(Box::new(token)));
        verified.map_err(|error| {
            let detail = match &error {
                TrustError::Nbf { .. } | TrustError::Exp { .. } | TrustError::Lifetime { .. } => {
                    Some(error.to_string())
                }
                _ => None,
            };
            let fault = HostTokenFault::from(&error);
            ApiError::HostToken { fault, detail }
        })
    }
}

impl Host {
    /// Makes sure that `operation` is permitted for the account `reference` of `creditor`.
    ///
    /// # Errors
    /// [`ApiError::HostToken`].
    pub(crate) fn may(
        &self,
        operation: HostOperation,
        creditor: &str,
        reference: &str,
    ) -> Result<(), ApiError> {
        let Self::Token(token) = self else {
            return Ok(());
        };
        let fault = if token.iss != creditor {
            HostTokenFault::Creditor
        } else if token.operation != operation {
            HostTokenFault::Operation
        } else if token.sub.trim() != reference.trim() {
            HostTokenFault::Customer
        } else {
            return Ok(());
        };
        Err(ApiError::HostToken {
            fault,
            detail: None,
        })
    }

    /// Uses the token up, in the transaction of what it permits.
    ///
    /// # Errors
    /// [`ApiError::HostToken`] where it was used before, [`ApiError::Store`].
    pub(crate) async fn spend(&self, connection: &mut Connection) -> Result<(), ApiError> {
        let Self::Token(token) = self else {
            return Ok(());
        };
        if store::host_tokens::spend(connection, &token.iss, &token.jti, token.exp).await? {
            return Ok(());
        }
        Err(ApiError::HostToken {
            fault: HostTokenFault::Replayed,
            detail: None,
        })
    }
}

/// The bearer token (RFC 6750 section 2.1); never looked for in the address, a
/// cookie or the body.
///
/// One of more than `most` bytes is unknown without a look.
fn bearer(headers: &HeaderMap, most: usize) -> Result<&str, ApiError> {
    let mut values = headers.get_all(header::AUTHORIZATION).iter();
    let (Some(value), None) = (values.next(), values.next()) else {
        return Err(ApiError::TokenMissing);
    };
    let (scheme, token) = value
        .to_str()
        .ok()
        .and_then(|value| value.split_once(' '))
        .ok_or(ApiError::TokenMissing)?;
    let token = token.trim();
    if !scheme.eq_ignore_ascii_case("bearer") || token.is_empty() {
        return Err(ApiError::TokenMissing);
    }
    if token.len() > most {
        return Err(ApiError::TokenUnknown);
    }
    Ok(token)
}
