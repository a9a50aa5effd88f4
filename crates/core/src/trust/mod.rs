//! Signed documents: which keys are trusted, and when a document counts.
//!
//! A policy, a keyset or a receipt travels as a compact JWS (RFC 7515 section
//! 3.1) in a closed profile: Ed25519 only (RFC 8037, named as in RFC 9864), a
//! header of exactly `alg`, `kid` and `typ`, and one strict JSON payload. The
//! bytes are verified as received and the same bytes are then parsed, so
//! nothing is ever written anew to be checked.
//!
//! [`Verifier::verify`] makes its checks in one order, and the first failure
//! decides the [code](TrustError::code):
//!
//! | step | check | codes |
//! | --- | --- | --- |
//! | 1 | length; three base64url parts, header and signature not empty; canonical base64url | `E_SIZE`, `E_FRAMING`, `E_B64` |
//! | 2 | header of at most 512 bytes, exactly three members, all strings | `E_HEADER` |
//! | 3 | `typ` is the one the caller asks for | `E_TYP` |
//! | 4 | `kid` names a trusted key that is in use | `E_KID` |
//! | 5 | `alg` is the one pinned with that key | `E_ALG` |
//! | 6 | the signature, by the strict rule (canonical, no point of low order) | `E_SIG` |
//! | 7 | payload: strict JSON, then the schema and the document's own checks | `E_JSON`, `E_SCHEMA` |
//! | 8 | issuer, audience, role of the key | `E_ISS`, `E_AUD`, `E_ROLE` |
//! | 9 | times; for a document that does not expire, whether its key was in use when it was issued | `E_NBF`, `E_EXP`, `E_LIFETIME`, `E_KID` |
//! | 10 | an epoch the key may sign, not older than the floor, not other bytes of the same version, the digest in force | `E_EPOCH`, `E_ROLLBACK`, `E_EQUIVOCATION`, `E_DIGEST` |
//!
//! A [`Keyset`] is signed by several keys at once and is followed step by step
//! from pinned root keys; [`KeysetChain`] tells how, and has codes of its own.
//!
//! What passes is a [`Verified`] document. There is no other way to one: code
//! that takes `Verified<T>` cannot be handed a document that was not checked.
//!
//! ```compile_fail,E0423
//! # use leeway_core::trust::{Signed, Verified};
//! fn wrap(signed: Signed<String>) -> Verified<String> {
//!     Verified(signed)
//! }
//! ```
//!
//! ```compile_fail,E0624
//! # use leeway_core::trust::{Signed, Verified};
//! fn make(signed: Signed<String>) -> Verified<String> {
//!     Verified::new(signed)
//! }
//! ```
//!
//! ```compile_fail,E0308
//! # use leeway_core::trust::{Signed, Verified};
//! fn pass(signed: Signed<String>) -> Verified<String> {
//!     signed
//! }
//! ```
//!
//! ```compile_fail,E0451
//! # use leeway_core::trust::Signed;
//! fn forge(genuine: Signed<String>, document: String) -> Signed<String> {
//!     Signed { document, ..genuine }
//! }
//! ```
//!
//! ```compile_fail,E0594
//! # use leeway_core::trust::Verified;
//! fn change(mut genuine: Verified<String>, document: String) {
//!     **genuine = document;
//! }
//! ```
//!
//! ```compile_fail,E0277
//! # use leeway_core::trust::Verified;
//! # use leeway_core::json::{Decode, Fault, Node};
//! fn read(node: Node) -> Result<Verified<String>, Fault> {
//!     Decode::read(node)
//! }
//! ```
//!
//! One signature never makes a keyset:
//!
//! ```compile_fail,E0277
//! # use leeway_core::trust::{Keyset, Verified, Verifier};
//! fn accept(verifier: Verifier<'_>, token: &[u8]) -> Verified<Keyset> {
//!     verifier.verify(token).unwrap()
//! }
//! ```
//!
//! ```compile_fail,E0277
//! # use leeway_core::trust::Verified;
//! fn wrap(document: String) -> Verified<String> {
//!     document.into()
//! }
//! ```

mod digest;
mod document;
mod envelope;
mod error;
mod key;
mod keyset;
mod pins;
#[cfg(test)]
mod published;
#[cfg(any(feature = "sign", not(target_arch = "wasm32")))]
mod sign;
#[cfg(test)]
mod tests;
mod verify;

pub use digest::{Digest, ParseDigestError};
pub use document::{Claims, Edition, PERMANENT, Signed, SignedDocument, Verified};
pub use envelope::{MAX_HEADER_BYTES, MAX_TOKEN_BYTES};
pub use error::{FramingFault, HeaderFault, KeyFault, KidFault, TimeClaim, TokenPart, TrustError};
pub use key::{Alg, KeyId, ParseKeyIdError, PinnedKey, PublicKey, Role, verifies_strictly};
pub use keyset::{
    InForce, Keyset, KeysetChain, KeysetError, MAX_KEYS, MAX_KEYSET_BYTES, MAX_KEYSET_LIFETIME,
    MAX_KEYSET_STEPS, MAX_ROOTS, MAX_SIGNATURES, RootKey, RootPins, Roots, RootsFault, Signers,
};
pub use pins::{Issuer, MAX_TRUST_BYTES, Trust, TrustedKeys};
#[cfg(any(feature = "sign", not(target_arch = "wasm32")))]
pub use sign::{SignError, SigningKey, sign, sign_document, signed, signing_input};
pub use verify::{CLOCK_SKEW, Floor, Verifier};
