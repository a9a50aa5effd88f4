//! Public keys, their names and what they may be used for.

use std::fmt;
use std::str::FromStr;

use base64ct::{Base64UrlUnpadded, Encoding as _};
use ed25519_dalek::{Signature, VerifyingKey};
use serde::ser::SerializeStruct;
use serde::{Serialize, Serializer};
use sha2::{Digest as _, Sha256};

use super::{KeyFault, KidFault};
use crate::json::{Decode, Fault, Node, text};

/// The name of a key: its JWK thumbprint by SHA-256 (RFC 7638, for this key
/// type RFC 8037 appendix A.3), written as 43 characters of base64url.
///
/// Computed from the key and compared, never used to find anything outside the
/// trusted set.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct KeyId([u8; 32]);

impl KeyId {
    fn of(key: &VerifyingKey) -> Self {
        let mut hash = Sha256::new();
        hash.update(br#"{"crv":"Ed25519","kty":"OKP","x":""#);
        hash.update(Base64UrlUnpadded::encode_string(key.as_bytes()));
        hash.update(br#""}"#);
        Self(hash.finalize().into())
    }

    /// Reads a thumbprint; `None` if `text` is not one in its only spelling.
    pub(super) fn from_text(text: &str) -> Option<Self> {
        decode_32(text).map(Self)
    }
}

/// The text is not a [`KeyId`]: other than a SHA-256 thumbprint in canonical
/// base64url.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a thumbprint of 43 characters of base64url")]
pub struct ParseKeyIdError;

impl FromStr for KeyId {
    type Err = ParseKeyIdError;

    fn from_str(text: &str) -> Result<Self, ParseKeyIdError> {
        Self::from_text(text).ok_or(ParseKeyIdError)
    }
}

impl Decode for KeyId {
    fn blank() -> Self {
        Self([0; 32])
    }

    fn decode(&mut self, node: Node) -> Result<(), Fault> {
        text(self, node, "a string")
    }
}

impl fmt::Display for KeyId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&Base64UrlUnpadded::encode_string(&self.0))
    }
}

impl fmt::Debug for KeyId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl Serialize for KeyId {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

/// 32 bytes out of their only base64url spelling, 43 characters.
fn decode_32(text: &str) -> Option<[u8; 32]> {
    Base64UrlUnpadded::decode_vec(text).ok()?.try_into().ok()
}

/// An Ed25519 public key that passed the strict rules: the canonical encoding
/// of a point of the prime-order subgroup, other than its neutral element.
#[derive(Clone, PartialEq, Eq)]
pub struct PublicKey(VerifyingKey);

impl PublicKey {
    /// Loads a key from its 32 bytes (RFC 8032 section 5.1.2).
    ///
    /// # Errors
    /// [`KeyFault::NotAPoint`], [`KeyFault::NotCanonical`],
    /// [`KeyFault::LowOrder`] or [`KeyFault::Torsion`].
    pub fn from_bytes(bytes: &[u8; 32]) -> Result<Self, KeyFault> {
        let key = VerifyingKey::from_bytes(bytes).map_err(|_| KeyFault::NotAPoint)?;
        let point = key.to_edwards();
        if point.compress().as_bytes() != bytes {
            return Err(KeyFault::NotCanonical);
        }
        if key.is_weak() {
            return Err(KeyFault::LowOrder);
        }
        if !point.is_torsion_free() {
            return Err(KeyFault::Torsion);
        }
        Ok(Self(key))
    }

    /// Loads a key from the member `x` of its JWK (RFC 8037 section 2).
    ///
    /// # Errors
    /// [`KeyFault::Encoding`], or as [`PublicKey::from_bytes`].
    pub fn from_x(x: &str) -> Result<Self, KeyFault> {
        Self::from_bytes(&decode_32(x).ok_or(KeyFault::Encoding)?)
    }

    /// The member `x` of the key's JWK: its bytes in base64url.
    #[must_use]
    pub fn x(&self) -> String {
        Base64UrlUnpadded::encode_string(self.0.as_bytes())
    }

    /// The name of the key.
    #[must_use]
    pub fn kid(&self) -> KeyId {
        KeyId::of(&self.0)
    }

    /// Whether `signature` is the 64 bytes of a signature by this key over
    /// `message`. Strict: one signature per message and signer, without
    /// cofactor, no point of low order (RFC 8032 section 5.1.7).
    #[must_use]
    pub fn verifies(&self, message: &[u8], signature: &[u8]) -> bool {
        Signature::from_slice(signature)
            .is_ok_and(|signature| self.0.verify_strict(message, &signature).is_ok())
    }

    #[cfg(any(feature = "sign", not(target_arch = "wasm32")))]
    pub(super) fn of_signer(key: &ed25519_dalek::SigningKey) -> Self {
        Self(key.verifying_key())
    }
}

impl fmt::Debug for PublicKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.x())
    }
}

/// Whether `signature` is one over `message` by the key of these 32 bytes, by the
/// strict rule alone: canonical encodings of the key, of the point and of the scalar,
/// neither the key nor the point of low order, and no cofactor (RFC 8032 section
/// 5.1.7).
///
/// For judging signatures of keys that nobody pinned. Pinning asks for more:
/// [`PublicKey::from_bytes`] also refuses a key with a part of low order, which can
/// pass here.
#[must_use]
pub fn verifies_strictly(key: &[u8; 32], message: &[u8], signature: &[u8]) -> bool {
    VerifyingKey::from_bytes(key).is_ok_and(|verifying| {
        verifying.to_edwards().compress().as_bytes() == key
            && PublicKey(verifying).verifies(message, signature)
    })
}

/// The algorithm a key is used with. Both are Ed25519; they differ in the name
/// in the header, and a key has one of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Decode)]
pub enum Alg {
    /// `Ed25519` (RFC 9864)
    Ed25519,
    /// `EdDSA`, the older and now deprecated name (RFC 8037), for signers that
    /// know no other.
    #[serde(rename = "EdDSA")]
    EdDsaLegacy,
}

impl Alg {
    /// The name in headers.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Ed25519 => "Ed25519",
            Self::EdDsaLegacy => "EdDSA",
        }
    }
}

/// What a key may sign.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Decode)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// The creditor's policies.
    Policy,
    /// The creditor's list of keys.
    Keyset,
    /// Receipts of accepted choices.
    Receipt,
    /// How far an audit log reached.
    Audit,
    /// What the creditor's back end may ask of the server.
    Host,
}

/// A trusted key with the bounds of its use.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PinnedKey {
    kid: KeyId,
    key: PublicKey,
    alg: Alg,
    roles: Vec<Role>,
    nbf: i64,
    exp: i64,
    last_epoch: u64,
}

impl PinnedKey {
    /// Pins `key` to one algorithm, to the documents of `roles`, and to the
    /// period from `nbf` to before `exp` (both UTC seconds).
    ///
    /// # Errors
    /// [`KeyFault::Period`] if the period is empty, [`KeyFault::NoRole`] if
    /// there is no role.
    pub fn new(
        key: PublicKey,
        alg: Alg,
        roles: Vec<Role>,
        nbf: i64,
        exp: i64,
    ) -> Result<Self, KeyFault> {
        if nbf >= exp {
            return Err(KeyFault::Period);
        }
        if roles.is_empty() {
            return Err(KeyFault::NoRole);
        }
        Ok(Self {
            kid: key.kid(),
            key,
            alg,
            roles,
            nbf,
            exp,
            last_epoch: u64::MAX,
        })
    }

    /// A root key among the trusted: for keysets alone, in use from `nbf` on.
    pub(super) fn root(key: PublicKey, alg: Alg, nbf: i64) -> Self {
        Self {
            kid: key.kid(),
            key,
            alg,
            roles: vec![Role::Keyset],
            nbf,
            exp: i64::MAX,
            last_epoch: u64::MAX,
        }
    }

    /// The same key for documents of no later [epoch](super::Edition) than
    /// `epoch`: who steals it cannot sign so far ahead that nothing genuine
    /// could ever follow. Without this there is no bound.
    #[must_use]
    pub fn up_to_epoch(self, epoch: u64) -> Self {
        Self {
            last_epoch: epoch,
            ..self
        }
    }

    /// The same key in use until `exp` (UTC seconds) at the latest. A period that
    /// is over before it begins leaves a key that is never in use.
    #[must_use]
    pub fn until(self, exp: i64) -> Self {
        Self {
            exp: self.exp.min(exp),
            ..self
        }
    }

    /// The last epoch whose documents it may sign.
    #[must_use]
    pub fn last_epoch(&self) -> u64 {
        self.last_epoch
    }

    /// What it may sign, in the order it was pinned with.
    #[must_use]
    pub fn roles(&self) -> &[Role] {
        &self.roles
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

    /// Whether it may sign documents that need `role`.
    #[must_use]
    pub fn has_role(&self, role: Role) -> bool {
        self.roles.contains(&role)
    }

    /// From when it is in use, in UTC seconds.
    #[must_use]
    pub fn nbf(&self) -> i64 {
        self.nbf
    }

    /// From when it is no longer in use, in UTC seconds.
    #[must_use]
    pub fn exp(&self) -> i64 {
        self.exp
    }

    /// Whether the key is in use at `time` (UTC seconds).
    pub(super) fn in_use(&self, time: i64) -> Result<(), KidFault> {
        if time < self.nbf {
            return Err(KidFault::Early {
                nbf: self.nbf,
                time,
            });
        }
        if time >= self.exp {
            return Err(KidFault::Late {
                exp: self.exp,
                time,
            });
        }
        Ok(())
    }
}

/// The form of a trust file.
impl Serialize for PinnedKey {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut entry = serializer.serialize_struct("PinnedKey", 6)?;
        entry.serialize_field("kid", &self.kid)?;
        entry.serialize_field("x", &self.key.x())?;
        entry.serialize_field("alg", &self.alg)?;
        entry.serialize_field("roles", &self.roles)?;
        entry.serialize_field("nbf", &self.nbf)?;
        entry.serialize_field("exp", &self.exp)?;
        entry.end()
    }
}
