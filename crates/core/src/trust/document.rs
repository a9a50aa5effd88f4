//! What a signed document says about itself, and the proof that it was checked.

use std::fmt;
use std::ops::Deref;

use super::{Digest, KeyId, MAX_TOKEN_BYTES, Role, TrustError};
use crate::json::{Decode, SchemaFault};

/// [`SignedDocument::MAX_LIFETIME`] of documents that do not expire, such as
/// receipts. Their key must have been in use when they were issued; whether it
/// still is does not matter.
pub const PERMANENT: i64 = i64::MAX;

/// A type of document that is accepted only with a signature.
///
/// Every object in it refuses members it does not know, except under a member
/// `ext`, whose type reads anything.
pub trait SignedDocument: Decode {
    /// `typ` of the header; no two types share one. Letters, digits and `+-.`
    const TYP: &'static str;
    /// The role the signing key must have.
    const ROLE: Role;
    /// The longest time from `iat` to `exp`, in seconds; [`PERMANENT`] if the
    /// type does not expire.
    const MAX_LIFETIME: i64;
    /// The longest token, in bytes; [`MAX_TOKEN_BYTES`] is the most.
    const MAX_BYTES: usize = MAX_TOKEN_BYTES;

    /// What the document says about its origin, its use and its time.
    fn claims(&self) -> Claims<'_>;

    /// Whether the document makes sense beyond its types: sums add up, no limit
    /// contradicts another, no id occurs twice.
    ///
    /// # Errors
    /// The first thing that makes no sense, with its path.
    fn check(&self) -> Result<(), SchemaFault>;
}

/// What a document says about its origin, its use and its time (RFC 7519
/// section 4.1). Times are UTC seconds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Claims<'a> {
    /// The creditor that issued it.
    pub iss: &'a str,
    /// The deployment it is for.
    pub aud: &'a str,
    /// When it was issued.
    pub iat: i64,
    /// From when it counts.
    pub nbf: i64,
    /// From when it no longer counts.
    pub exp: i64,
    /// Its place in the succession of documents of its type, if they succeed
    /// one another.
    pub edition: Option<Edition>,
}

impl<'a> Claims<'a> {
    /// The claims of a document that counts from `iat` on for ever and stands
    /// alone. For types whose lifetime is [`PERMANENT`]; in any other type it
    /// is refused as living too long.
    #[must_use]
    pub fn permanent(iss: &'a str, aud: &'a str, iat: i64) -> Self {
        Self {
            iss,
            aud,
            iat,
            nbf: i64::MIN,
            exp: i64::MAX,
            edition: None,
        }
    }
}

/// The place of a document in the succession of its kind. Later is greater:
/// first by epoch, then by version.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Edition {
    /// Raised when a key was lost to someone else: versions start anew, so that
    /// a version the thief signed can be passed.
    pub epoch: u64,
    /// Raised with every document of an epoch.
    pub version: u64,
}

/// A document of which a [`Verifier`](super::Verifier) has checked everything but whether it
/// makes sense beyond its types ([`SignedDocument::check`]).
///
/// The widget shows the offers of such a policy: the creditor's server, which named its
/// digest, has checked it whole. It makes the last check ([`make_sense`](Self::make_sense))
/// before a choice can be confirmed. Everything else waits for [`Verified`].
///
/// It holds the bytes that were verified and what was read from them; neither
/// is ever taken from the token again.
#[derive(Clone, PartialEq, Eq)]
pub struct Signed<T> {
    document: T,
    kid: KeyId,
    digest: Digest,
    payload: Vec<u8>,
    token: String,
}

impl<T> Signed<T> {
    pub(super) fn new(
        document: T,
        kid: KeyId,
        digest: Digest,
        payload: Vec<u8>,
        token: &str,
    ) -> Self {
        Self {
            document,
            kid,
            digest,
            payload,
            token: token.to_owned(),
        }
    }

    /// The document.
    #[must_use]
    pub fn get(&self) -> &T {
        &self.document
    }

    /// The key that signed it; of a keyset the first of its root keys that did.
    #[must_use]
    pub fn kid(&self) -> KeyId {
        self.kid
    }

    /// SHA-256 of the payload: the name of this document in account answers,
    /// addresses and records.
    #[must_use]
    pub fn digest(&self) -> Digest {
        self.digest
    }

    /// The bytes that were verified and parsed.
    #[must_use]
    pub fn payload(&self) -> &[u8] {
        &self.payload
    }

    /// The token as received, to be stored or passed on; of a keyset all its
    /// tokens, one a line.
    #[must_use]
    pub fn token(&self) -> &str {
        &self.token
    }
}

impl<T: SignedDocument> Signed<T> {
    /// The last check.
    ///
    /// # Errors
    /// [`TrustError::Schema`]: the first thing that makes no sense, with its path.
    pub fn make_sense(&self) -> Result<(), TrustError> {
        self.document.check().map_err(TrustError::Schema)
    }
}

impl<T> Deref for Signed<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.document
    }
}

impl<T: fmt::Debug> fmt::Debug for Signed<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Signed")
            .field("document", &self.document)
            .field("kid", &self.kid)
            .field("digest", &self.digest)
            .finish_non_exhaustive()
    }
}

/// A document that passed every check of a [`Verifier`](super::Verifier) or of a
/// [`KeysetChain`](super::KeysetChain), which alone can make one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verified<T>(Signed<T>);

impl<T> Verified<T> {
    pub(super) fn new(signed: Signed<T>) -> Self {
        Self(signed)
    }
}

impl<T> Deref for Verified<T> {
    type Target = Signed<T>;

    fn deref(&self) -> &Signed<T> {
        &self.0
    }
}
