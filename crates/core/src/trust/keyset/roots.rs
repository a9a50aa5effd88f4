//! Root keys, how many of them must sign, and the one place that counts.

use serde::ser::SerializeStruct;
use serde::{Serialize, Serializer};

use super::{KeysetError, RootsFault, Signers, key_fault};
use crate::json::Decode;
use crate::json::{self, Limits, SchemaFault};
use crate::trust::envelope::Envelope;
use crate::trust::pins::named;
use crate::trust::{
    Alg, KeyFault, KeyId, Keyset, MAX_TRUST_BYTES, PinnedKey, PublicKey, TrustError,
};

/// The most root keys of a creditor.
pub const MAX_ROOTS: usize = 16;

/// The version of the file of pinned root keys this code reads and writes.
const VERSION: u8 = 1;

/// A key that signs keysets and nothing else.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RootKey {
    kid: KeyId,
    key: PublicKey,
    alg: Alg,
}

impl RootKey {
    /// A root key, used with one algorithm.
    #[must_use]
    pub fn new(key: PublicKey, alg: Alg) -> Self {
        Self {
            kid: key.kid(),
            key,
            alg,
        }
    }

    /// The name of the key.
    #[must_use]
    pub fn kid(&self) -> KeyId {
        self.kid
    }

    /// The key itself.
    #[must_use]
    pub fn key(&self) -> &PublicKey {
        &self.key
    }

    /// The algorithm it is used with.
    #[must_use]
    pub fn alg(&self) -> Alg {
        self.alg
    }

    /// Whether one of the tokens is signed by this key.
    fn signed(&self, tokens: &[Envelope<'_>]) -> bool {
        tokens.iter().any(|token| {
            KeyId::from_text(&token.header.kid) == Some(self.kid)
                && token.header.alg == self.alg.name()
                && self
                    .key
                    .verifies(token.signing_input.as_bytes(), &token.signature)
        })
    }

    /// The key as one of the trusted: it has a role, but none that documents ask for.
    pub(super) fn pinned(&self, nbf: i64) -> PinnedKey {
        PinnedKey::root(self.key.clone(), self.alg, nbf)
    }
}

impl Serialize for RootKey {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut entry = serializer.serialize_struct("RootKey", 3)?;
        entry.serialize_field("kid", &self.kid)?;
        entry.serialize_field("x", &self.key.x())?;
        entry.serialize_field("alg", &self.alg)?;
        entry.end()
    }
}

/// Root keys, each once, and how many of them must sign: at least one, at most all.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Roots {
    threshold: u8,
    keys: Vec<RootKey>,
}

impl Roots {
    /// `threshold` of `keys`.
    ///
    /// # Errors
    /// [`RootsFault`]
    pub fn new(threshold: u8, keys: Vec<RootKey>) -> Result<Self, RootsFault> {
        if keys.len() > MAX_ROOTS {
            return Err(RootsFault::TooMany { found: keys.len() });
        }
        let repeated = |(index, key): (usize, &RootKey)| {
            let earlier = keys.iter().take(index);
            earlier.into_iter().any(|k| k.kid == key.kid)
        };
        if let Some(index) = keys.iter().enumerate().position(repeated) {
            return Err(RootsFault::Repeated { index });
        }
        if threshold == 0 || usize::from(threshold) > keys.len() {
            return Err(RootsFault::Threshold {
                threshold,
                keys: keys.len(),
            });
        }
        Ok(Self { threshold, keys })
    }

    /// How many of the keys must sign.
    #[must_use]
    pub fn threshold(&self) -> u8 {
        self.threshold
    }

    /// The keys, in the order of the document.
    #[must_use]
    pub fn keys(&self) -> &[RootKey] {
        &self.keys
    }

    /// The key of that name.
    #[must_use]
    pub fn find(&self, kid: KeyId) -> Option<&RootKey> {
        self.keys.iter().find(|key| key.kid == kid)
    }

    /// The keys that signed. This is the only count of signatures: it asks each
    /// key whether it signed, so a key counts once however many tokens carry its
    /// name, and a token of anyone else counts for nobody.
    pub(super) fn signers(&self, tokens: &[Envelope<'_>]) -> Vec<KeyId> {
        let signed = self.keys.iter().filter(|key| key.signed(tokens));
        signed.map(|key| key.kid).collect()
    }

    /// The first of the keys that signed, if enough of them did.
    pub(super) fn approve(
        &self,
        tokens: &[Envelope<'_>],
        of: Signers,
    ) -> Result<KeyId, KeysetError> {
        let signers = self.signers(tokens);
        let short = KeysetError::Threshold {
            of,
            needed: self.threshold,
            found: signers.len(),
        };
        match signers.first() {
            Some(first) if signers.len() >= usize::from(self.threshold) => Ok(*first),
            _ => Err(short),
        }
    }
}

#[derive(Decode)]
#[serde(deny_unknown_fields)]
pub(super) struct RootsEntry {
    threshold: u8,
    keys: Vec<RootEntry>,
}

#[derive(Decode)]
#[serde(deny_unknown_fields)]
struct RootEntry {
    kid: String,
    x: String,
    alg: Alg,
}

impl RootsEntry {
    /// The root keys that stand at `path` of a document.
    pub(super) fn pin(self, path: &str) -> Result<Roots, TrustError> {
        let list = [path, "/keys/"].concat();
        let mut keys = Vec::with_capacity(self.keys.len().min(MAX_ROOTS));
        for (index, entry) in self.keys.into_iter().enumerate() {
            let key = named(&entry.kid, &entry.x);
            let key = key.map_err(|fault| key_fault(&list, index, fault))?;
            keys.push(RootKey::new(key, entry.alg));
        }
        Roots::new(self.threshold, keys).map_err(|fault| match fault {
            RootsFault::Repeated { index } => key_fault(&list, index, KeyFault::Repeated),
            RootsFault::Threshold { .. } => TrustError::Schema(SchemaFault::invalid(
                [path, "/threshold"].concat(),
                fault.to_string(),
            )),
            RootsFault::TooMany { .. } => TrustError::Schema(SchemaFault::invalid(
                [path, "/keys"].concat(),
                fault.to_string(),
            )),
        })
    }
}

/// The root keys a reader starts from: those of the keyset `version`, which is
/// the first one it asks for.
///
/// They sit in the bytes of the widget or in the configuration of the server,
/// never in anything the host page or the network can change.
///
/// ```json
/// {"v": 1, "iss": "mercy-vale", "aud": "mercy-vale:patients:demo", "version": 4,
///  "roots": {"threshold": 2, "keys": [{"kid": "...", "x": "...", "alg": "Ed25519"}, ...]}}
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RootPins {
    /// The creditor.
    pub iss: String,
    /// The deployment.
    pub aud: String,
    /// The version of the first keyset to ask for.
    pub version: u64,
    /// The keys that sign it.
    pub roots: Roots,
}

#[derive(Decode)]
#[serde(deny_unknown_fields)]
struct PinsFile {
    v: u8,
    iss: String,
    aud: String,
    version: u64,
    roots: RootsEntry,
}

impl RootPins {
    /// What to pin so that a reader starts at `keyset`. Who pins them decides to
    /// trust it.
    #[must_use]
    pub fn of(keyset: &Keyset) -> Self {
        Self {
            iss: keyset.iss.clone(),
            aud: keyset.aud.clone(),
            version: keyset.version,
            roots: keyset.roots.clone(),
        }
    }

    /// Reads a file of pinned root keys.
    ///
    /// # Errors
    /// [`TrustError::Size`], [`TrustError::Json`] or [`TrustError::Schema`] if it
    /// is not one; [`TrustError::Key`] if any key cannot be used.
    pub fn from_slice(bytes: &[u8]) -> Result<Self, TrustError> {
        if bytes.len() > MAX_TRUST_BYTES {
            return Err(TrustError::Size {
                limit: MAX_TRUST_BYTES,
                found: bytes.len(),
            });
        }
        let file: PinsFile = json::from_slice(bytes, Limits::bytes(MAX_TRUST_BYTES))?;
        let invalid = |path, reason| TrustError::Schema(SchemaFault::invalid(path, reason));
        if file.v != VERSION {
            return Err(invalid("/v", "unknown version"));
        }
        if file.iss.is_empty() {
            return Err(invalid("/iss", "empty"));
        }
        if file.aud.is_empty() {
            return Err(invalid("/aud", "empty"));
        }
        if file.version == 0 {
            return Err(invalid("/version", "starts at 1"));
        }
        Ok(Self {
            iss: file.iss,
            aud: file.aud,
            version: file.version,
            roots: file.roots.pin("/roots")?,
        })
    }
}

/// The form [`RootPins::from_slice`] reads.
impl Serialize for RootPins {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut file = serializer.serialize_struct("RootPins", 5)?;
        file.serialize_field("v", &VERSION)?;
        file.serialize_field("iss", &self.iss)?;
        file.serialize_field("aud", &self.aud)?;
        file.serialize_field("version", &self.version)?;
        file.serialize_field("roots", &self.roots)?;
        file.end()
    }
}
