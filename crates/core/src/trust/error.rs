//! Why a signed document or a trust file does not count.

use super::{Alg, Digest, Edition, KeyId, Role};
use crate::json::{DecodeError, JsonError, SchemaFault};

/// The document is not to be used. Each variant is one step of the
/// [verification](super); the first that fails is reported.
///
/// `Display` is for developers. It escapes what came from the document, so that
/// a line of a log stays one line.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum TrustError {
    /// Longer than the limit (bytes). A reader that stops early may know only a
    /// lower bound of `found`.
    #[error("{found} bytes, limit {limit}")]
    Size {
        /// The most bytes a document of this type may have.
        limit: usize,
        /// Bytes received.
        found: usize,
    },
    /// Not three dot-separated parts of the base64url alphabet.
    #[error("not a compact token: {0}")]
    Framing(FramingFault),
    /// A part is not canonical base64url: wrong length or stray bits at its end.
    #[error("{0:?} is not canonical base64url")]
    B64(TokenPart),
    /// The header is not an object of exactly `alg`, `kid` and `typ`.
    #[error("header: {0}")]
    Header(HeaderFault),
    /// A document of another type than the caller asked for.
    #[error("typ {}, expected {expected}", found.as_bytes().escape_ascii())]
    Typ {
        /// The type the caller asked for.
        expected: &'static str,
        /// The type in the header.
        found: String,
    },
    /// The key named in the header is not one to trust now.
    #[error("kid {}: {fault}", kid.as_bytes().escape_ascii())]
    Kid {
        /// The key id in the header.
        kid: String,
        /// Why it is not trusted.
        fault: KidFault,
    },
    /// The header names another algorithm than the one pinned with the key.
    #[error("alg {}, key is pinned to {}", found.as_bytes().escape_ascii(), pinned.name())]
    Alg {
        /// The one algorithm the key is used with.
        pinned: Alg,
        /// The algorithm in the header.
        found: String,
    },
    /// The signature is not one by this key over these bytes.
    #[error("signature does not match key {kid}")]
    Sig {
        /// The key the signature was checked with.
        kid: KeyId,
    },
    /// A key of the trust file cannot be used.
    #[error("key at {path}: {fault}")]
    Key {
        /// JSON Pointer of the key in the trust file.
        path: String,
        /// Why it cannot be used.
        fault: KeyFault,
    },
    /// The payload is not JSON as this system reads it.
    #[error("payload: {0}")]
    Json(JsonError),
    /// The payload is JSON but not a sensible document of its type.
    #[error("payload: {0}")]
    Schema(SchemaFault),
    /// The document does not come from the issuer the caller deals with, or its
    /// key belongs to someone else.
    #[error("iss {}, expected {expected}, key of {owner}", found.as_bytes().escape_ascii())]
    Iss {
        /// The issuer the caller deals with.
        expected: String,
        /// The issuer the key is pinned for.
        owner: String,
        /// `iss` of the document.
        found: String,
    },
    /// The document is meant for another deployment.
    #[error("aud {}, expected {expected}", found.as_deref().unwrap_or_default().as_bytes().escape_ascii())]
    Aud {
        /// The caller's deployment.
        expected: String,
        /// `aud` of the document; `None` if it is missing or not one string.
        found: Option<String>,
    },
    /// The key may not sign documents of this type.
    #[error("key {kid} lacks the role {needed:?}")]
    Role {
        /// The role a signer of this type needs.
        needed: Role,
        /// The key that signed.
        kid: KeyId,
    },
    /// The document does not count yet.
    #[error("{claim:?} {value} lies ahead of {now}")]
    Nbf {
        /// The claim that lies ahead.
        claim: TimeClaim,
        /// Its value in UTC seconds.
        value: i64,
        /// The caller's time in UTC seconds.
        now: i64,
    },
    /// The document no longer counts.
    #[error("expired at {exp}, now {now}")]
    Exp {
        /// End of validity in UTC seconds, itself no longer valid.
        exp: i64,
        /// The caller's time in UTC seconds.
        now: i64,
    },
    /// The document was issued for longer than its type may be.
    #[error("valid for {found} s, limit {limit} s")]
    Lifetime {
        /// The longest lifetime of the type in seconds.
        limit: i64,
        /// `exp - iat` of the document in seconds.
        found: i64,
    },
    /// The document is older than one already accepted, or has no edition
    /// although the caller has a floor.
    #[error("edition {found:?} is below {floor:?}")]
    Rollback {
        /// The newest edition the caller accepted before.
        floor: Edition,
        /// The edition of this document, if its type has one.
        found: Option<Edition>,
    },
    /// The document is of an epoch its key may not sign: the creditor's keyset has
    /// not come that far.
    #[error("epoch {found}, key {kid} signs up to {limit}")]
    Epoch {
        /// The key that signed.
        kid: KeyId,
        /// The last epoch the key may sign.
        limit: u64,
        /// The epoch of this document.
        found: u64,
    },
    /// Two documents of one edition: the issuer, or who holds its key, tells
    /// different readers different things. Worth an alarm.
    #[error("edition {edition:?} is {found}, accepted before as {accepted}")]
    Equivocation {
        /// The edition both claim.
        edition: Edition,
        /// Digest accepted before.
        accepted: Digest,
        /// Digest of this document.
        found: Digest,
    },
    /// A sound document, but not the one in force.
    #[error("digest {found}, in force {expected}")]
    Digest {
        /// The digest the server enforces.
        expected: Digest,
        /// Digest of this document.
        found: Digest,
    },
}

impl TrustError {
    /// The stable code of the fault, as it appears in logs, events and tests.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::Size { .. } => "E_SIZE",
            Self::Framing(_) => "E_FRAMING",
            Self::B64(_) => "E_B64",
            Self::Header(_) => "E_HEADER",
            Self::Typ { .. } => "E_TYP",
            Self::Kid { .. } => "E_KID",
            Self::Alg { .. } => "E_ALG",
            Self::Sig { .. } => "E_SIG",
            Self::Key { .. } => "E_KEY",
            Self::Json(_) => "E_JSON",
            Self::Schema(_) => "E_SCHEMA",
            Self::Iss { .. } => "E_ISS",
            Self::Aud { .. } => "E_AUD",
            Self::Role { .. } => "E_ROLE",
            Self::Nbf { .. } => "E_NBF",
            Self::Exp { .. } => "E_EXP",
            Self::Lifetime { .. } => "E_LIFETIME",
            Self::Rollback { .. } => "E_ROLLBACK",
            Self::Epoch { .. } => "E_EPOCH",
            Self::Equivocation { .. } => "E_EQUIVOCATION",
            Self::Digest { .. } => "E_DIGEST",
        }
    }
}

impl From<DecodeError> for TrustError {
    fn from(error: DecodeError) -> Self {
        match error {
            DecodeError::Json(error) => Self::Json(error),
            DecodeError::Schema(fault) => Self::Schema(fault),
        }
    }
}

/// One of the three parts of a compact token.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TokenPart {
    /// Algorithm, key id and type.
    Header,
    /// The document.
    Payload,
    /// The signature over the other two.
    Signature,
}

/// Why bytes are not a compact token.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum FramingFault {
    /// A byte outside `A-Z a-z 0-9 - _ .`
    #[error("byte {byte:#04x} at {offset}")]
    Byte {
        /// The byte.
        byte: u8,
        /// Where it stands, from 0.
        offset: usize,
    },
    /// Other than three parts.
    #[error("{found} parts")]
    Parts {
        /// How many there are.
        found: usize,
    },
    /// The header or the signature is empty.
    #[error("{0:?} is empty")]
    Empty(TokenPart),
}

/// Why a header is not one of this profile.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum HeaderFault {
    /// Longer than [`MAX_HEADER_BYTES`](super::MAX_HEADER_BYTES), not strict JSON,
    /// or not an object.
    #[error("{0}")]
    Json(JsonError),
    /// A member is missing, unknown (`crit`, `jwk` and all others are) or not a string.
    #[error("{0}")]
    Schema(SchemaFault),
}

/// Why a key id is not trusted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum KidFault {
    /// Not a SHA-256 thumbprint in base64url.
    #[error("not a thumbprint")]
    Malformed,
    /// No such key is trusted.
    #[error("unknown key")]
    Unknown,
    /// The key is not in use yet, at the time that counts: now, or for a
    /// [permanent](super::PERMANENT) document the time it was issued.
    #[error("not in use before {nbf}, time {time}")]
    Early {
        /// Start of the key's period in UTC seconds.
        nbf: i64,
        /// The time that counts, in UTC seconds.
        time: i64,
    },
    /// The key is no longer in use at the time that counts.
    #[error("in use until {exp}, time {time}")]
    Late {
        /// End of the key's period in UTC seconds, itself outside.
        exp: i64,
        /// The time that counts, in UTC seconds.
        time: i64,
    },
}

/// Why a public key cannot be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum KeyFault {
    /// Not 32 bytes in canonical base64url.
    #[error("not 32 bytes of base64url")]
    Encoding,
    /// No point of the curve is encoded so.
    #[error("not a point")]
    NotAPoint,
    /// The point has another, shorter encoding: the one of RFC 8032 section 5.1.2.
    #[error("not canonical")]
    NotCanonical,
    /// A point of small order, under which one signature fits many messages.
    #[error("low order")]
    LowOrder,
    /// A point outside the prime-order subgroup.
    #[error("torsion")]
    Torsion,
    /// The `kid` beside the key is not its thumbprint.
    #[error("kid is not {computed}")]
    OtherKid {
        /// The thumbprint of the key.
        computed: KeyId,
    },
    /// The same key was listed before; each key has one issuer and one algorithm.
    #[error("listed twice")]
    Repeated,
    /// The key is listed although it is revoked.
    #[error("revoked")]
    Revoked,
    /// The period of use ends before it starts.
    #[error("empty period of use")]
    Period,
    /// The key may sign nothing.
    #[error("no role")]
    NoRole,
}

/// A claim that can lie ahead of the caller's time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TimeClaim {
    /// `iat`, more than [`CLOCK_SKEW`](super::CLOCK_SKEW) ahead.
    Iat,
    /// `nbf`, ahead.
    Nbf,
}
