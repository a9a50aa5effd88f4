//! The keys receipts are signed with.

use std::collections::HashMap;

use leeway_core::trust::{Role, SigningKey, Trust};

/// Why a receipt key cannot be used.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ReceiptKeyFault {
    /// The trust file does not list the key, for this creditor and for receipts:
    /// nobody could verify what it signs.
    #[error("the trust file lists no receipt key {kid} of {issuer}")]
    NotTrusted {
        /// The creditor.
        issuer: String,
        /// The key.
        kid: String,
    },
    /// A second key for a creditor: which one signs would be left to chance.
    #[error("a second receipt key of {issuer}")]
    Repeated {
        /// The creditor.
        issuer: String,
    },
}

/// One receipt key for each creditor.
#[derive(Debug, Default)]
pub struct ReceiptKeys(HashMap<String, SigningKey>);

impl ReceiptKeys {
    /// No keys.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds the key `key` of `issuer`.
    ///
    /// # Errors
    /// [`ReceiptKeyFault::NotTrusted`], [`ReceiptKeyFault::Repeated`].
    pub fn insert(
        &mut self,
        issuer: &str,
        key: SigningKey,
        trust: &Trust,
    ) -> Result<(), ReceiptKeyFault> {
        let trusted = trust
            .keys()
            .find(key.kid())
            .is_some_and(|(owner, pinned)| owner == issuer && pinned.has_role(Role::Receipt));
        if !trusted {
            return Err(ReceiptKeyFault::NotTrusted {
                issuer: issuer.to_owned(),
                kid: key.kid().to_string(),
            });
        }
        if self.0.insert(issuer.to_owned(), key).is_some() {
            return Err(ReceiptKeyFault::Repeated {
                issuer: issuer.to_owned(),
            });
        }
        Ok(())
    }

    /// The key of a creditor, if what it signs at `now` (UTC seconds) can be verified
    /// with the keys of `trust`: a keyset may have revoked it since the server started.
    pub(crate) fn trusted(&self, issuer: &str, trust: &Trust, now: i64) -> Option<&SigningKey> {
        let key = self.get(issuer)?;
        let (owner, pinned) = trust.keys().find(key.kid())?;
        let in_use = pinned.nbf() <= now && now < pinned.exp();
        (owner == issuer && pinned.has_role(Role::Receipt) && in_use).then_some(key)
    }

    /// The key of a creditor.
    pub(crate) fn get(&self, issuer: &str) -> Option<&SigningKey> {
        self.0.get(issuer)
    }
}
