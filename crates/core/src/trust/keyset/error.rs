//! Why a keyset does not count.

use crate::trust::{KeyId, TrustError};

/// The keyset is not to be used, and whoever followed the chain stays where they
/// were.
///
/// `Display` is for developers, on one line.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum KeysetError {
    /// One of the tokens is malformed, the document in it is none, or it is for
    /// someone else, for another time, older than what was accepted, or not the
    /// one in force.
    #[error(transparent)]
    Trust(#[from] TrustError),
    /// More tokens than a keyset may have.
    #[error("{found} tokens, limit {limit}")]
    Tokens {
        /// The most tokens.
        limit: usize,
        /// Tokens received.
        found: usize,
    },
    /// The tokens are not over the same payload bytes.
    #[error("token {index} carries another document than the first")]
    OtherPayload {
        /// The token, from 0.
        index: usize,
    },
    /// Too few of the root keys signed.
    #[error("{found} of the {of} signed, {needed} must")]
    Threshold {
        /// Whose signatures were counted.
        of: Signers,
        /// How many keys must sign.
        needed: u8,
        /// How many did.
        found: usize,
    },
    /// The keyset does not follow directly on the newest one accepted.
    #[error("keyset version {found}, next is {expected}")]
    Step {
        /// The version that comes next.
        expected: u64,
        /// The version of this keyset.
        found: u64,
    },
    /// The epoch was raised by more than one.
    #[error("keyset epoch {found} follows on {before}")]
    EpochStep {
        /// The epoch of the newest keyset accepted.
        before: u64,
        /// The epoch of this one.
        found: u64,
    },
    /// A key that was revoked is not any more.
    #[error("key {kid} was revoked and is no longer listed so")]
    Unrevoked {
        /// The key.
        kid: KeyId,
    },
    /// More steps than a reader follows: its pinned root keys are too old.
    #[error("more than {limit} keysets in a row")]
    Steps {
        /// The most steps.
        limit: u32,
    },
    /// No keyset was accepted yet.
    #[error("no keyset yet")]
    Nothing,
}

impl KeysetError {
    /// The stable code of the fault, as it appears in logs, events and tests.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::Trust(error) => error.code(),
            Self::Tokens { .. } => "E_SIZE",
            Self::OtherPayload { .. } => "E_PAYLOAD",
            Self::Threshold { .. } => "E_THRESHOLD",
            Self::Step { .. } | Self::EpochStep { .. } => "E_STEP",
            Self::Unrevoked { .. } => "E_REVOKED",
            Self::Steps { .. } => "E_STEPS",
            Self::Nothing => "E_KEYSET",
        }
    }
}

/// Whose signatures were counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Signers {
    /// The root keys trusted so far: pinned, or of the keyset before.
    Trusted,
    /// The root keys the keyset itself names, which sign the next one.
    Own,
}

impl std::fmt::Display for Signers {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::Trusted => "root keys trusted so far",
            Self::Own => "keyset's own root keys",
        })
    }
}

/// Why keys and a threshold do not go together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum RootsFault {
    /// The threshold is zero, or more than there are keys.
    #[error("threshold {threshold} of {keys} keys")]
    Threshold {
        /// How many must sign.
        threshold: u8,
        /// How many there are.
        keys: usize,
    },
    /// A key is listed twice.
    #[error("key {index} is listed twice")]
    Repeated {
        /// The second place, from 0.
        index: usize,
    },
    /// More than [`MAX_ROOTS`](super::MAX_ROOTS).
    #[error("{found} root keys")]
    TooMany {
        /// How many there are.
        found: usize,
    },
}
