//! What a creditor's back end shows in place of the host key: one permission for one
//! customer, signed, for a minute at the most.

use leeway_core::json::{Decode, SchemaFault};
use leeway_core::trust::{Claims, Role, SignedDocument, TrustError, Verified, Verifier};
use serde::Serialize;

use crate::host_keys::HostKeys;

/// How far, in seconds, the clock of a back end may be ahead of the server's.
const AHEAD: i64 = 30;

/// The lengths of `jti`: 128 bits in base64url have 22 characters, a UUID has 36.
const JTI: std::ops::RangeInclusive<usize> = 16..=64;

/// The longest reference, in bytes.
const MAX_REFERENCE: usize = 256;

/// A token for one request of a creditor's back end: a compact JWS (RFC 7515) of the closed
/// profile of all signed documents, with registered claims (RFC 7519 section 4.1).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Decode)]
#[serde(deny_unknown_fields)]
pub struct HostToken {
    /// The creditor's id.
    pub iss: String,
    /// The deployment, as the file of host keys has it.
    pub aud: String,
    /// The reference of the customer's account, as in the body of the request.
    pub sub: String,
    /// What may be done.
    pub operation: HostOperation,
    /// When it was made (UTC seconds).
    pub iat: i64,
    /// From when it no longer counts: at most [`Self::MAX_LIFETIME`] seconds after `iat`.
    pub exp: i64,
    /// 16 to 64 characters of base64url, new for each token: it counts once.
    pub jti: String,
}

/// What a host token permits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Decode)]
#[serde(rename_all = "snake_case")]
pub enum HostOperation {
    /// `POST /v1/host-sessions`
    OpenSession,
    /// `POST /v1/host-sessions/end`
    EndSessions,
}

impl SignedDocument for HostToken {
    const TYP: &'static str = "leeway-host+jwt";
    const ROLE: Role = Role::Host;
    const MAX_LIFETIME: i64 = 60;
    const MAX_BYTES: usize = 2048;

    fn claims(&self) -> Claims<'_> {
        Claims {
            iss: &self.iss,
            aud: &self.aud,
            iat: self.iat,
            // A token from the future would count for longer than it may.
            nbf: self.iat.saturating_sub(AHEAD),
            exp: self.exp,
            edition: None,
        }
    }

    fn check(&self) -> Result<(), SchemaFault> {
        if self.sub.is_empty() || self.sub.len() > MAX_REFERENCE {
            return Err(SchemaFault::invalid("/sub", "1 to 256 bytes"));
        }
        let plain = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_');
        if !JTI.contains(&self.jti.len()) || !self.jti.bytes().all(plain) {
            return Err(SchemaFault::invalid(
                "/jti",
                "16 to 64 characters of base64url",
            ));
        }
        Ok(())
    }
}

impl HostToken {
    /// Verifies a token at `now` (UTC seconds) by the keys of whichever creditor signed it.
    ///
    /// # Errors
    /// [`TrustError`].
    pub fn verify(keys: &HostKeys, token: &[u8], now: i64) -> Result<Verified<Self>, TrustError> {
        let trust = keys.trust();
        let by = |issuer: &str| {
            Verifier {
                trusted: trust.keys(),
                now,
                issuer,
                audience: trust.issuer(issuer).map_or("", |issuer| &issuer.aud),
                floor: None,
                expected_digest: None,
            }
            .verify(token)
        };
        // Whose it is says the key, not the payload.
        match by("") {
            Err(TrustError::Iss { owner, .. }) => by(&owner),
            other => other,
        }
    }
}

/// Why a host token does not count for a request. Each has a code of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub(crate) enum HostTokenFault {
    #[error("not a token of this form")]
    Malformed,
    #[error("by a key that is not known, or not in use")]
    Key,
    #[error("by another algorithm than Ed25519")]
    Algorithm,
    #[error("the signature does not match")]
    Signature,
    #[error("from another creditor")]
    Creditor,
    #[error("for another deployment")]
    Audience,
    #[error("from the future")]
    Early,
    #[error("ended")]
    Expired,
    #[error("for longer than a minute")]
    Lifetime,
    #[error("for another operation")]
    Operation,
    #[error("for another customer")]
    Customer,
    #[error("used before")]
    Replayed,
}

impl From<&TrustError> for HostTokenFault {
    fn from(error: &TrustError) -> Self {
        match error {
            TrustError::Kid { .. } | TrustError::Role { .. } => Self::Key,
            TrustError::Alg { .. } => Self::Algorithm,
            TrustError::Sig { .. } => Self::Signature,
            TrustError::Iss { .. } => Self::Creditor,
            TrustError::Aud { .. } => Self::Audience,
            TrustError::Nbf { .. } => Self::Early,
            TrustError::Exp { .. } => Self::Expired,
            TrustError::Lifetime { .. } => Self::Lifetime,
            // Of these a host token has only wrong forms: it has no edition and no digest.
            TrustError::Size { .. }
            | TrustError::Framing(_)
            | TrustError::B64(_)
            | TrustError::Header(_)
            | TrustError::Typ { .. }
            | TrustError::Key { .. }
            | TrustError::Json(_)
            | TrustError::Schema(_)
            | TrustError::Rollback { .. }
            | TrustError::Epoch { .. }
            | TrustError::Equivocation { .. }
            | TrustError::Digest { .. } => Self::Malformed,
        }
    }
}

impl HostTokenFault {
    /// The stable code of the answer, and its title.
    pub(crate) const fn told(self) -> (&'static str, &'static str) {
        match self {
            Self::Malformed => (
                "host_token_malformed",
                "The host token is not of the documented form.",
            ),
            Self::Key => (
                "host_token_key",
                "The key of the host token is not known, or not in use.",
            ),
            Self::Algorithm => (
                "host_token_algorithm",
                "Host tokens are signed by Ed25519 alone.",
            ),
            Self::Signature => (
                "host_token_signature",
                "The signature of the host token does not match.",
            ),
            Self::Creditor => (
                "host_token_creditor",
                "The host token is from another creditor.",
            ),
            Self::Audience => (
                "host_token_audience",
                "The host token is for another deployment.",
            ),
            Self::Early => ("host_token_early", "The host token is from the future."),
            Self::Expired => ("host_token_expired", "The host token has ended."),
            Self::Lifetime => (
                "host_token_lifetime",
                "A host token lasts sixty seconds at the most.",
            ),
            Self::Operation => (
                "host_token_operation",
                "The host token is for another operation.",
            ),
            Self::Customer => (
                "host_token_customer",
                "The host token is for another customer.",
            ),
            Self::Replayed => ("host_token_replayed", "The host token was used before."),
        }
    }
}
