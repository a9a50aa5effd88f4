//! Verified policies, kept in memory.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use leeway_core::policy::Policy;
use leeway_core::trust::{Digest, RootPins, Trust, TrustError, Verified, Verifier};
use leeway_core::wire::KeysetInForce;

use crate::keysets::Keysets;
use crate::store::{self, Connection, StoreError};

/// After how many seconds a policy is verified anew: a key's period of use may
/// have ended since.
const VERIFIED_FOR: i64 = 60;

/// The most policies kept in memory; beyond it all are verified anew.
const MOST_KEPT: usize = 1000;

/// A policy that may be used now, with the deployment it is for.
pub(crate) type Usable = Arc<Verified<Policy>>;

/// A policy cannot be used.
#[derive(Debug, thiserror::Error)]
pub(crate) enum PolicyError {
    #[error(transparent)]
    Store(#[from] StoreError),
    /// No policy with this digest was ever published.
    #[error("policy {0} is not known")]
    Unknown(Digest),
    /// Neither the trust file nor a keyset that counts names the creditor.
    #[error("creditor {0:?} is not trusted")]
    UnknownIssuer(String),
    /// It does not verify, now.
    #[error("{code}: {0}", code = .0.code())]
    Trust(#[from] TrustError),
    /// A newer policy says that quotes may not rest on it any longer.
    #[error("policy {0} is revoked")]
    Revoked(Digest),
}

#[derive(Debug)]
struct Kept {
    policy: Usable,
    verified_at: i64,
}

/// The policies of all creditors.
#[derive(Debug)]
pub(crate) struct Policies {
    keysets: Keysets,
    kept: Mutex<HashMap<Digest, Kept>>,
}

impl Policies {
    pub(crate) fn new(trust: Trust, roots: &[RootPins]) -> Self {
        Self {
            keysets: Keysets::new(trust, roots),
            kept: Mutex::default(),
        }
    }

    /// The keys documents are held against, as the last request found them.
    pub(crate) fn trust(&self) -> Arc<Trust> {
        self.keysets.trust()
    }

    /// The keyset of `creditor` that counted at the last [`refresh`](Self::refresh), if its
    /// keys come from one.
    pub(crate) fn keyset(&self, creditor: &str) -> Option<KeysetInForce> {
        self.keysets.in_force(creditor)
    }

    /// Takes up keysets that were published meanwhile. Policies that were verified by
    /// other keys are verified anew.
    ///
    /// # Errors
    /// [`StoreError`]
    pub(crate) async fn refresh(
        &self,
        connection: &mut Connection,
        now: i64,
    ) -> Result<(), StoreError> {
        if self.keysets.refresh(connection, now).await? {
            let mut kept = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
            kept.clear();
        }
        Ok(())
    }

    /// The policy with this digest, verified for `now` (UTC seconds) by the keys of the last
    /// [`refresh`](Self::refresh).
    ///
    /// # Errors
    /// [`PolicyError`], except [`PolicyError::Revoked`].
    pub(crate) async fn usable(
        &self,
        connection: &mut Connection,
        sha256: Digest,
        now: i64,
    ) -> Result<Usable, PolicyError> {
        if let Some(policy) = self.kept(sha256, now) {
            return Ok(policy);
        }
        let (creditor, token) = store::policies::find(connection, sha256)
            .await?
            .ok_or(PolicyError::Unknown(sha256))?;
        let trust = self.trust();
        let issuer = trust
            .issuer(&creditor)
            .ok_or(PolicyError::UnknownIssuer(creditor))?;
        let policy: Verified<Policy> = Verifier {
            trusted: trust.keys(),
            now,
            issuer: &issuer.iss,
            audience: &issuer.aud,
            floor: None,
            expected_digest: Some(sha256),
        }
        .verify(token.as_bytes())?;
        let policy = Arc::new(policy);
        let mut kept = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
        if kept.len() >= MOST_KEPT {
            kept.clear();
        }
        let entry = Kept {
            policy: Arc::clone(&policy),
            verified_at: now,
        };
        kept.insert(sha256, entry);
        Ok(policy)
    }

    /// The policy a quote rests on, where choices may still rest on it: it is
    /// the one in force, or the one in force does not revoke it.
    ///
    /// # Errors
    /// [`PolicyError`].
    pub(crate) async fn accepted(
        &self,
        connection: &mut Connection,
        sha256: Digest,
        in_force: Digest,
        now: i64,
    ) -> Result<Usable, PolicyError> {
        if sha256 != in_force {
            let newer = self.usable(connection, in_force, now).await?;
            if newer.revokes.contains(&sha256) {
                return Err(PolicyError::Revoked(sha256));
            }
        }
        self.usable(connection, sha256, now).await
    }

    fn kept(&self, sha256: Digest, now: i64) -> Option<Usable> {
        let kept = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
        let entry = kept.get(&sha256)?;
        let fresh =
            (entry.verified_at..entry.verified_at.saturating_add(VERIFIED_FOR)).contains(&now);
        let valid = entry.policy.nbf <= now && now < entry.policy.exp;
        (fresh && valid).then(|| Arc::clone(&entry.policy))
    }
}
