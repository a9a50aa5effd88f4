//! The keys that creditors' back ends sign host tokens with, as far as the server knows them.

use leeway_core::trust::{Alg, Role, Trust, TrustError};

/// The public keys of creditors' back ends, in the form of a trust file: any number for each
/// creditor, so that a new one is listed before the old one goes.
#[derive(Debug, Clone)]
pub struct HostKeys(Trust);

/// Why a file of host keys cannot be used.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum HostKeysError {
    /// Not a trust file.
    #[error("{code}: {0}", code = .0.code())]
    File(#[from] TrustError),
    /// No key in it: nobody could ask.
    #[error("no key")]
    Empty,
    /// A key for something else beside, or instead: one key has one use, and what signs
    /// policies or receipts is no business of a back end.
    #[error("the key {kid} of {issuer} is not for host tokens alone")]
    OtherRole {
        /// The creditor.
        issuer: String,
        /// The key.
        kid: String,
    },
    /// A key that is used under the older name of its algorithm.
    #[error("the key {kid} of {issuer} is not used as Ed25519")]
    OtherAlg {
        /// The creditor.
        issuer: String,
        /// The key.
        kid: String,
    },
}

impl HostKeys {
    /// Reads a file as `leeway trust add` makes it, with keys of the role `host` alone.
    ///
    /// # Errors
    /// [`HostKeysError`].
    pub fn from_slice(bytes: &[u8]) -> Result<Self, HostKeysError> {
        Self::new(Trust::from_slice(bytes)?)
    }

    /// Takes the keys of `trust`.
    ///
    /// # Errors
    /// [`HostKeysError`], of which [`HostKeysError::File`] does not occur here.
    pub fn new(trust: Trust) -> Result<Self, HostKeysError> {
        if trust.keys().iter().next().is_none() {
            return Err(HostKeysError::Empty);
        }
        for (issuer, key) in trust.keys().iter() {
            let (issuer, kid) = (issuer.to_owned(), key.kid().to_string());
            if key.roles() != [Role::Host] {
                return Err(HostKeysError::OtherRole { issuer, kid });
            }
            if key.alg() != Alg::Ed25519 {
                return Err(HostKeysError::OtherAlg { issuer, kid });
            }
        }
        Ok(Self(trust))
    }

    /// The keys with their creditors and the deployment tokens are for.
    pub(crate) const fn trust(&self) -> &Trust {
        &self.0
    }
}

#[cfg(test)]
mod tests {
    use leeway_core::trust::{PinnedKey, SigningKey};

    use super::*;

    fn file(alg: Alg, roles: &[Role]) -> Trust {
        let key = SigningKey::from_seed(&[9; 32]).public();
        let key = PinnedKey::new(key, alg, roles.to_vec(), 0, 1).unwrap();
        let mut trust = Trust::new();
        trust.add_issuer("m", "m:test").unwrap();
        trust.add_key("m", key).unwrap();
        trust
    }

    #[test]
    fn keys_for_anything_else_are_refused() {
        let issuer = "m".to_owned();
        let kid = SigningKey::from_seed(&[9; 32]).kid().to_string();
        for roles in [
            &[Role::Receipt][..],
            &[Role::Host, Role::Receipt],
            &[Role::Policy],
        ] {
            let (issuer, kid) = (issuer.clone(), kid.clone());
            let refused = HostKeys::new(file(Alg::Ed25519, roles)).unwrap_err();
            assert_eq!(refused, HostKeysError::OtherRole { issuer, kid });
        }
        let refused = HostKeys::new(file(Alg::EdDsaLegacy, &[Role::Host])).unwrap_err();
        assert_eq!(refused, HostKeysError::OtherAlg { issuer, kid });
        assert_eq!(
            HostKeys::new(Trust::new()).unwrap_err(),
            HostKeysError::Empty
        );
        let refused = HostKeys::from_slice(b"{}").unwrap_err();
        assert!(matches!(refused, HostKeysError::File(_)));
    }

    #[test]
    fn a_file_is_read_as_it_is_written() {
        let trust = file(Alg::Ed25519, &[Role::Host]);
        let bytes = leeway_core::json::to_vec(&trust).unwrap();
        assert_eq!(*HostKeys::from_slice(&bytes).unwrap().trust(), trust);
    }
}
