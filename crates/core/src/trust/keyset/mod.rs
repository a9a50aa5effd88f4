//! The creditor's public keys, signed by its root keys.
//!
//! A keyset is one JSON document with a signature by each of several root keys:
//! compact tokens of type [`Keyset::TYP`] over the same payload bytes, one a
//! line. Whom to trust is asked of the root keys only, so that they can stay
//! offline while the keys they name come and go.
//!
//! ```json
//! {"v": 1, "iss": "mercy-vale", "aud": "mercy-vale:patients:demo",
//!  "iat": 1780272000, "nbf": 1780272000, "exp": 1811808000, "epoch": 1, "version": 4,
//!  "roots": {"threshold": 2, "keys": [{"kid": "...", "x": "...", "alg": "Ed25519"}, ...]},
//!  "keys": [{"kid": "...", "x": "...", "alg": "Ed25519", "roles": ["policy"], "nbf": 1780272000, "exp": 1811808000}],
//!  "revoked": ["..."]}
//! ```

mod chain;
mod error;
mod roots;
#[cfg(test)]
mod tests;

pub use chain::{InForce, KeysetChain, MAX_KEYSET_BYTES, MAX_KEYSET_STEPS, MAX_SIGNATURES};
pub use error::{KeysetError, RootsFault, Signers};
pub use roots::{MAX_ROOTS, RootKey, RootPins, Roots};

use serde::ser::SerializeStruct;
use serde::{Serialize, Serializer};

use self::roots::RootsEntry;
use super::pins::KeyEntry;
use super::{Edition, KeyFault, KeyId, PinnedKey, Role, TrustError};
use crate::json::Decode;
use crate::json::{self, Ignored, Limits, SchemaFault};

/// The most keys a keyset lists beside its root keys.
pub const MAX_KEYS: usize = 64;

/// The longest time from `iat` to `exp` of a keyset, in seconds: 400 days.
pub const MAX_KEYSET_LIFETIME: i64 = 400 * 86_400;

/// The version of the format.
const FORMAT: u8 = 1;

/// The keys of one creditor in one deployment. Times are UTC seconds.
///
/// It is [`Verified`](super::Verified) by a [`KeysetChain`] only: a single
/// signature means nothing here, so it is no [`SignedDocument`](super::SignedDocument).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Keyset {
    /// The creditor.
    pub iss: String,
    /// The deployment: creditor, tenant and environment.
    pub aud: String,
    /// When it was issued.
    pub iat: i64,
    /// From when it counts.
    pub nbf: i64,
    /// From when it no longer counts.
    pub exp: i64,
    /// Raised by one when a key was lost to someone else. Its keys sign no
    /// document of a later epoch.
    pub epoch: u64,
    /// Raised by one with each keyset, across epochs. The first is 1.
    pub version: u64,
    /// Who signs this keyset and the next.
    pub roots: Roots,
    /// The keys for documents, with their roles and periods. A key whose period
    /// is over stays listed for what it signed then and does not expire, such as
    /// receipts.
    pub keys: Vec<PinnedKey>,
    /// Keys that were lost, for good: nothing they signed counts, and no later
    /// keyset lists one of them again.
    pub revoked: Vec<KeyId>,
}

#[derive(Decode)]
#[serde(deny_unknown_fields)]
struct KeysetFile {
    v: u8,
    iss: String,
    aud: String,
    iat: i64,
    nbf: i64,
    exp: i64,
    epoch: u64,
    version: u64,
    roots: RootsEntry,
    keys: Vec<KeyEntry>,
    #[serde(default)]
    revoked: Vec<KeyId>,
    #[serde(default)]
    ext: Ignored,
}

impl Keyset {
    /// `typ` of the header of each of its tokens.
    pub const TYP: &'static str = "creditor-keyset+jwt";

    /// Reads the payload of a keyset. That it can be read says nothing about who
    /// signed it.
    ///
    /// # Errors
    /// [`TrustError::Size`], [`TrustError::Json`], [`TrustError::Schema`], or
    /// [`TrustError::Key`] if any of its keys cannot be used: one bad key refuses
    /// the keyset.
    pub fn from_slice(payload: &[u8]) -> Result<Self, TrustError> {
        if payload.len() > MAX_KEYSET_BYTES {
            return Err(TrustError::Size {
                limit: MAX_KEYSET_BYTES,
                found: payload.len(),
            });
        }
        let file: KeysetFile = json::from_slice(payload, Limits::bytes(MAX_KEYSET_BYTES))?;
        let KeysetFile { ext: Ignored, .. } = file;
        if file.v != FORMAT {
            return Err(invalid("/v", "unknown version"));
        }
        let roots = file.roots.pin("/roots")?;
        let mut keys = Vec::with_capacity(file.keys.len());
        for (index, entry) in file.keys.into_iter().enumerate() {
            let pinned = entry.pin();
            keys.push(pinned.map_err(|fault| key_fault("/keys/", index, fault))?);
        }
        let keyset = Self {
            iss: file.iss,
            aud: file.aud,
            iat: file.iat,
            nbf: file.nbf,
            exp: file.exp,
            epoch: file.epoch,
            version: file.version,
            roots,
            keys,
            revoked: file.revoked,
        };
        keyset.check()?;
        Ok(keyset)
    }

    /// Whether the keyset makes sense beyond its types.
    ///
    /// # Errors
    /// The first thing that makes no sense: [`TrustError::Key`] for a key that is
    /// listed twice, a root key included, or that is revoked and listed;
    /// [`TrustError::Schema`] for all else.
    pub fn check(&self) -> Result<(), TrustError> {
        for (path, value) in [("/iss", &self.iss), ("/aud", &self.aud)] {
            if value.is_empty() {
                return Err(invalid(path, "empty"));
            }
        }
        for (path, value) in [("/epoch", self.epoch), ("/version", self.version)] {
            if value == 0 {
                return Err(invalid(path, "starts at 1"));
            }
        }
        if self.nbf >= self.exp {
            return Err(invalid("/exp", "not after nbf"));
        }
        if self.keys.len() > MAX_KEYS {
            return Err(invalid("/keys", "too many"));
        }
        for (index, key) in self.keys.iter().enumerate() {
            let earlier = self.keys.iter().take(index);
            let kid = key.kid();
            if self.roots.find(kid).is_some() || earlier.into_iter().any(|k| k.kid() == kid) {
                return Err(key_fault("/keys/", index, KeyFault::Repeated));
            }
            if key.has_role(Role::Keyset) {
                // Root keys sign keysets, and are not listed among the others.
                let path = ["/keys/", &index.to_string(), "/roles"].concat();
                return Err(invalid(path, "keyset is the role of root keys"));
            }
        }
        for (index, kid) in self.revoked.iter().enumerate() {
            let path = || ["/revoked/", &index.to_string()].concat();
            if self
                .revoked
                .iter()
                .take(index)
                .any(|earlier| earlier == kid)
            {
                return Err(invalid(path(), "listed twice"));
            }
            if self.roots.find(*kid).is_some() || self.find(*kid).is_some() {
                return Err(TrustError::Key {
                    path: path(),
                    fault: KeyFault::Revoked,
                });
            }
        }
        Ok(())
    }

    /// The key for documents of that name.
    #[must_use]
    pub fn find(&self, kid: KeyId) -> Option<&PinnedKey> {
        self.keys.iter().find(|key| key.kid() == kid)
    }

    /// Its place in the succession of keysets.
    #[must_use]
    pub fn edition(&self) -> Edition {
        Edition {
            epoch: self.epoch,
            version: self.version,
        }
    }

    /// The keys as they are trusted: bounded by the end and the epoch of the
    /// keyset, the root keys with their role among them.
    pub(super) fn trusted(&self) -> Vec<PinnedKey> {
        let roots = self.roots.keys().iter().map(|key| key.pinned(self.nbf));
        let bounded = |key: PinnedKey| key.until(self.exp).up_to_epoch(self.epoch);
        self.keys
            .iter()
            .cloned()
            .chain(roots)
            .map(bounded)
            .collect()
    }
}

/// The form [`Keyset::from_slice`] reads.
impl Serialize for Keyset {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut file = serializer.serialize_struct("Keyset", 11)?;
        file.serialize_field("v", &FORMAT)?;
        file.serialize_field("iss", &self.iss)?;
        file.serialize_field("aud", &self.aud)?;
        file.serialize_field("iat", &self.iat)?;
        file.serialize_field("nbf", &self.nbf)?;
        file.serialize_field("exp", &self.exp)?;
        file.serialize_field("epoch", &self.epoch)?;
        file.serialize_field("version", &self.version)?;
        file.serialize_field("roots", &self.roots)?;
        file.serialize_field("keys", &self.keys)?;
        file.serialize_field("revoked", &self.revoked)?;
        file.end()
    }
}

fn invalid(path: impl Into<String>, reason: &str) -> TrustError {
    TrustError::Schema(SchemaFault::invalid(path, reason))
}

fn key_fault(list: &str, index: usize, fault: KeyFault) -> TrustError {
    TrustError::Key {
        path: [list, &index.to_string()].concat(),
        fault,
    }
}
