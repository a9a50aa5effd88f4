//! The outer form of a token: framing, encoding and header (steps 1 and 2).

use base64ct::{Base64UrlUnpadded, Encoding as _};

use super::{FramingFault, HeaderFault, TokenPart, TrustError};
use crate::json::Decode;
use crate::json::{self, DecodeError, Limits};

/// The longest token of any type, in bytes.
pub const MAX_TOKEN_BYTES: usize = 256 * 1024;

/// The longest header, in bytes before its base64url form.
pub const MAX_HEADER_BYTES: usize = 512;

/// The header of the closed profile. Being closed is what satisfies the rule
/// that unknown critical members must be refused (RFC 7515 section 4.1.11).
#[derive(Debug, Decode)]
#[serde(deny_unknown_fields)]
pub(super) struct Header {
    pub(super) alg: String,
    pub(super) kid: String,
    pub(super) typ: String,
}

/// A token taken apart; nothing in it is to be believed yet.
#[derive(Debug)]
pub(super) struct Envelope<'a> {
    pub(super) token: &'a str,
    /// The bytes the signature is over: header and payload as received.
    pub(super) signing_input: &'a str,
    pub(super) header: Header,
    pub(super) payload: Vec<u8>,
    pub(super) signature: Vec<u8>,
}

impl<'a> Envelope<'a> {
    /// Takes apart a token of at most `max_bytes` bytes.
    pub(super) fn open(token: &'a [u8], max_bytes: usize) -> Result<Self, TrustError> {
        let limit = max_bytes.min(MAX_TOKEN_BYTES);
        if token.len() > limit {
            return Err(TrustError::Size {
                limit,
                found: token.len(),
            });
        }
        let token = alphabet_only(token)?;
        let parts = token.split('.').count();
        if parts != 3 {
            return Err(TrustError::Framing(FramingFault::Parts { found: parts }));
        }
        let (signing_input, signature) = token.rsplit_once('.').unwrap_or_default();
        let (header, payload) = signing_input.split_once('.').unwrap_or_default();
        if header.is_empty() {
            return Err(TrustError::Framing(FramingFault::Empty(TokenPart::Header)));
        }
        if signature.is_empty() {
            return Err(TrustError::Framing(FramingFault::Empty(
                TokenPart::Signature,
            )));
        }
        let header = decode(header, TokenPart::Header)?;
        let payload = decode(payload, TokenPart::Payload)?;
        let signature = decode(signature, TokenPart::Signature)?;
        let header = read_header(&header).map_err(TrustError::Header)?;
        Ok(Self {
            token,
            signing_input,
            header,
            payload,
            signature,
        })
    }
}

/// The token as text, if it holds nothing but base64url and dots.
fn alphabet_only(token: &[u8]) -> Result<&str, TrustError> {
    let stray =
        |byte: &u8| !matches!(byte, b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'_' | b'.');
    let offset = token.iter().position(stray);
    match (offset, std::str::from_utf8(token)) {
        (None, Ok(text)) => Ok(text),
        (offset, _) => {
            let offset = offset.unwrap_or_default();
            let byte = token.get(offset).copied().unwrap_or_default();
            Err(TrustError::Framing(FramingFault::Byte { byte, offset }))
        }
    }
}

fn decode(part: &str, name: TokenPart) -> Result<Vec<u8>, TrustError> {
    Base64UrlUnpadded::decode_vec(part).map_err(|_| TrustError::B64(name))
}

fn read_header(bytes: &[u8]) -> Result<Header, HeaderFault> {
    json::from_slice(bytes, Limits::bytes(MAX_HEADER_BYTES)).map_err(|error| match error {
        DecodeError::Json(error) => HeaderFault::Json(error),
        DecodeError::Schema(fault) => HeaderFault::Schema(fault),
    })
}
