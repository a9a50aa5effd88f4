//! Signing, for the command line and the server; never part of the widget.

use std::fmt;

use base64ct::{Base64UrlUnpadded, Encoding as _};
use ed25519_dalek::Signer as _;
use serde::Serialize;

use super::{Alg, KeyId, MAX_TOKEN_BYTES, PublicKey, SignedDocument, TrustError};
use crate::json::{self, EncodeError};

/// An Ed25519 private key. Wiped from memory when dropped; never printed.
pub struct SigningKey(ed25519_dalek::SigningKey);

impl SigningKey {
    /// The key that grows from `seed` (RFC 8032 section 5.1.5). The caller
    /// draws the 32 bytes from the operating system's random source and keeps
    /// them: they are the private key.
    #[must_use]
    pub fn from_seed(seed: &[u8; 32]) -> Self {
        Self(ed25519_dalek::SigningKey::from_bytes(seed))
    }

    /// The public half, to be pinned.
    #[must_use]
    pub fn public(&self) -> PublicKey {
        PublicKey::of_signer(&self.0)
    }

    /// The name of the key.
    #[must_use]
    pub fn kid(&self) -> KeyId {
        self.public().kid()
    }

    /// The signature over bytes that are no document, such as a message to another system.
    /// Not for a key that signs documents: nothing keeps the one from being taken for the
    /// other.
    #[must_use]
    pub fn sign_bytes(&self, message: &[u8]) -> [u8; 64] {
        self.0.sign(message).to_bytes()
    }
}

impl fmt::Debug for SigningKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("SigningKey").field(&self.kid()).finish()
    }
}

/// The part of a token that is signed: header and payload of a document of type
/// `typ`, for the key `kid` used with `alg`. For keys that are held elsewhere, in a
/// token or with a cloud provider; [`signed`] puts their signature to it.
#[must_use]
pub fn signing_input(typ: &'static str, alg: Alg, kid: KeyId, payload: &[u8]) -> String {
    let alg = alg.name();
    let header = format!(r#"{{"alg":"{alg}","kid":"{kid}","typ":"{typ}"}}"#);
    let mut input = Base64UrlUnpadded::encode_string(header.as_bytes());
    input.push('.');
    input.push_str(&Base64UrlUnpadded::encode_string(payload));
    input
}

/// The token of a [`signing_input`] and its signature.
#[must_use]
pub fn signed(mut input: String, signature: &[u8; 64]) -> String {
    input.push('.');
    input.push_str(&Base64UrlUnpadded::encode_string(signature));
    input
}

/// Signs the exact bytes of `payload` as a token of type `typ`, a
/// [`SignedDocument::TYP`], with the algorithm name `Ed25519`.
///
/// The payload is not looked at: read it first by what will read it later.
#[must_use]
pub fn sign(typ: &'static str, key: &SigningKey, payload: &[u8]) -> String {
    let input = signing_input(typ, Alg::Ed25519, key.kid(), payload);
    let signature = key.0.sign(input.as_bytes()).to_bytes();
    signed(input, &signature)
}

/// A document was not signed.
#[derive(Debug, thiserror::Error)]
pub enum SignError {
    /// It has no JSON form.
    #[error("it has no JSON form")]
    Encode(#[from] EncodeError),
    /// Whoever it is for would refuse it.
    #[error("{code}: {0}", code = .0.code())]
    Refused(#[from] TrustError),
}

/// Writes a document that makes sense and signs it, so that whoever trusts the key for its
/// type, creditor and time accepts it: what they would refuse, nobody can rely on. The
/// signature is verified too, because one that was miscalculated may give the key away.
///
/// # Errors
/// [`SignError`]; of [`TrustError`] only [`TrustError::Schema`], [`TrustError::Size`] and
/// [`TrustError::Sig`].
pub fn sign_document<T: SignedDocument + Serialize>(
    key: &SigningKey,
    document: &T,
) -> Result<String, SignError> {
    document.check().map_err(TrustError::Schema)?;
    let public = key.public();
    let kid = public.kid();
    let input = signing_input(T::TYP, Alg::Ed25519, kid, &json::to_vec(document)?);
    let signature = key.0.sign(input.as_bytes()).to_bytes();
    if !public.verifies(input.as_bytes(), &signature) {
        return Err(TrustError::Sig { kid }.into());
    }
    let token = signed(input, &signature);
    let limit = T::MAX_BYTES.min(MAX_TOKEN_BYTES);
    if token.len() > limit {
        let found = token.len();
        return Err(TrustError::Size { limit, found }.into());
    }
    Ok(token)
}
