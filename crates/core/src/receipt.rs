//! The file a customer keeps: a receipt that can be read and checked.
//!
//! A receipt is signed as a compact token, which nobody can read. The file holds
//! the token and, before it, what the token says:
//!
//! ```json
//! {
//!   "leeway_receipt": 1,
//!   "readable": {
//!     "v": 1,
//!     "iss": "mercy-vale"
//!   },
//!   "token": "eyJhbGciOiJFZDI1NTE5Ii…"
//! }
//! ```
//!
//! The readable part proves nothing, so it must not be able to say anything
//! else: the file is a function of its token, and [`verify`] writes it anew and
//! compares. A file in which one byte was changed, anywhere, is refused.

use base64ct::{Base64UrlUnpadded, Encoding as _};

use crate::json::Decode;
use crate::json::{self, DecodeError, Layout, Limits, Node};
use crate::trust::{MAX_TOKEN_BYTES, TrustError, Verified, Verifier};
use crate::wire::Receipt;

/// The longest receipt file that is read, in bytes.
pub const MAX_FILE_BYTES: usize = 1024 * 1024;

/// The version of the file this code reads and writes.
const VERSION: i64 = 1;

/// A token cannot be shown, because it is none or holds no JSON object.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a token with a readable payload")]
pub struct RenderError;

/// The file of the receipt `token`, ready to be saved.
///
/// The token is not verified: a file of a false token is false, and [`verify`]
/// says so.
///
/// # Errors
/// [`RenderError`].
pub fn render(token: &str) -> Result<String, RenderError> {
    let node = claimed(token).ok_or(RenderError)?;
    let file = Node::Object(vec![
        ("leeway_receipt".to_owned(), Node::Int(VERSION)),
        ("readable".to_owned(), node),
        ("token".to_owned(), Node::Str(token.to_owned())),
    ]);
    let mut text = json::write(&file, Layout::Indented);
    text.push('\n');
    Ok(text)
}

/// What a token says, whether or not it is true: the tree of its payload, if
/// that is an object. For showing it, and for finding out whose token it claims
/// to be; nothing may rest on it.
#[must_use]
pub fn claimed(token: &str) -> Option<Node> {
    let (rest, _signature) = token.rsplit_once('.')?;
    let (_header, payload) = rest.split_once('.')?;
    let payload = Base64UrlUnpadded::decode_vec(payload).ok()?;
    let node = json::parse(&payload, Limits::bytes(MAX_TOKEN_BYTES)).ok()?;
    matches!(node, Node::Object(_)).then_some(node)
}

/// The file is no proof of anything.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ReceiptError {
    /// Longer than [`MAX_FILE_BYTES`].
    #[error("{found} bytes, limit {MAX_FILE_BYTES}")]
    Size {
        /// Its length in bytes.
        found: usize,
    },
    /// Not a receipt file.
    #[error(transparent)]
    File(DecodeError),
    /// A version of the file this code does not read.
    #[error("unknown version at /leeway_receipt")]
    Version,
    /// The token in the file does not count.
    #[error(transparent)]
    Token(TrustError),
    /// The token counts, but the file is not the one that belongs to it.
    #[error("the file is not what the signed receipt in it says")]
    Altered,
}

impl ReceiptError {
    /// The stable code of the fault: those of [`TrustError::code`], and
    /// `E_ALTERED`.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::Size { .. } => "E_SIZE",
            Self::File(error) => error.code(),
            Self::Version => "E_SCHEMA",
            Self::Token(error) => error.code(),
            Self::Altered => "E_ALTERED",
        }
    }
}

/// A receipt file that was read and not yet verified.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReceiptFile<'a> {
    bytes: &'a [u8],
    token: String,
}

#[derive(Decode)]
#[serde(deny_unknown_fields)]
struct Members {
    leeway_receipt: i64,
    #[serde(rename = "readable")]
    _readable: json::Ignored,
    token: String,
}

impl<'a> ReceiptFile<'a> {
    /// Reads a receipt file.
    ///
    /// # Errors
    /// [`ReceiptError::Size`], [`ReceiptError::File`], [`ReceiptError::Version`].
    pub fn from_slice(bytes: &'a [u8]) -> Result<Self, ReceiptError> {
        if bytes.len() > MAX_FILE_BYTES {
            return Err(ReceiptError::Size { found: bytes.len() });
        }
        let members: Members =
            json::from_slice(bytes, Limits::bytes(MAX_FILE_BYTES)).map_err(ReceiptError::File)?;
        if members.leeway_receipt != VERSION {
            return Err(ReceiptError::Version);
        }
        Ok(Self {
            bytes,
            token: members.token,
        })
    }

    /// The token in the file.
    #[must_use]
    pub fn token(&self) -> &str {
        &self.token
    }

    /// Verifies the token, and that every byte of the file follows from it.
    ///
    /// # Errors
    /// [`ReceiptError::Token`], [`ReceiptError::Altered`].
    pub fn verify(&self, verifier: &Verifier<'_>) -> Result<Verified<Receipt>, ReceiptError> {
        let receipt = verifier
            .verify::<Receipt>(self.token.as_bytes())
            .map_err(ReceiptError::Token)?;
        match render(receipt.token()) {
            Ok(file) if file.as_bytes() == self.bytes => Ok(receipt),
            _ => Err(ReceiptError::Altered),
        }
    }
}

/// Reads a receipt file and [verifies](ReceiptFile::verify) it.
///
/// # Errors
/// [`ReceiptError`].
pub fn verify(bytes: &[u8], verifier: &Verifier<'_>) -> Result<Verified<Receipt>, ReceiptError> {
    ReceiptFile::from_slice(bytes)?.verify(verifier)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::account::LocalText;
    use crate::date::Date;
    use crate::json::JsonErrorKind;
    use crate::money::Minor;
    use crate::option::{Kind, Params, Totals};
    use crate::schedule::Row;
    use crate::trust::{
        Alg, Digest, PinnedKey, Role, SignedDocument, SigningKey, Trust, sign, sign_document,
    };

    const ISS: &str = "mercy-vale";
    const AUD: &str = "mercy-vale:patients:demo";
    const ISSUED: i64 = 1_795_219_200;

    fn key() -> SigningKey {
        SigningKey::from_seed(&[7; 32])
    }

    fn trust() -> Trust {
        let key = PinnedKey::new(
            key().public(),
            Alg::Ed25519,
            vec![Role::Receipt],
            ISSUED - 60,
            ISSUED + 60,
        );
        let mut trust = Trust::new();
        trust.add_issuer(ISS, AUD).unwrap();
        trust.add_key(ISS, key.unwrap()).unwrap();
        trust
    }

    fn check(bytes: &[u8]) -> Result<Verified<Receipt>, ReceiptError> {
        let trust = trust();
        let verifier = Verifier {
            trusted: trust.keys(),
            now: ISSUED + 3600,
            issuer: ISS,
            audience: AUD,
            floor: None,
            expected_digest: None,
        };
        verify(bytes, &verifier)
    }

    fn receipt() -> Receipt {
        let minor = |units| Minor::new(units).unwrap();
        let row = |due: &str, total, balance| Row {
            due: due.parse::<Date>().unwrap(),
            total: minor(total),
            interest: Minor::ZERO,
            principal: minor(total),
            fees: Minor::ZERO,
            balance: minor(balance),
        };
        Receipt {
            v: 1,
            iss: ISS.to_owned(),
            aud: AUD.to_owned(),
            iat: ISSUED,
            creditor_name: "Mercy Vale Hospital".to_owned(),
            reference: "L-7QF3".to_owned(),
            account_reference: "MV-1009".to_owned(),
            account_title: LocalText(
                [("en".to_owned(), "Visit of 3\u{a0}March".to_owned())].into(),
            ),
            currency: "USD".parse().unwrap(),
            as_of: "2026-11-20".parse().unwrap(),
            option: "plan".to_owned(),
            kind: Kind::Instalments,
            params: Params::default(),
            bracket: None,
            schedule: vec![
                row("2026-12-04", 3_334, 6_666),
                row("2027-01-04", 3_333, 3_333),
                row("2027-02-04", 3_333, 0),
            ],
            totals: Totals {
                owed: minor(10_000),
                discount: Minor::ZERO,
                interest: Minor::ZERO,
                total: minor(10_000),
                remaining: Minor::ZERO,
                before: None,
            },
            service: None,
            members: Vec::new(),
            language: "en".to_owned(),
            if_missed: "You can pay \"late\" within 10 days.\nThen we call you.".to_owned(),
            agreement: "You agree to pay.".to_owned(),
            policy_sha256: Digest::of(b"policy"),
            terms_sha256: Digest::of(b"terms"),
        }
    }

    fn sample() -> String {
        render(&sign_document(&key(), &receipt()).unwrap()).unwrap()
    }

    #[test]
    fn no_byte_of_a_file_can_be_changed() {
        let sample = sample().into_bytes();
        let mut accepted = Vec::new();
        for place in 0..sample.len() {
            for change in [1, 0x20, 0x80] {
                let mut file = sample.clone();
                file[place] ^= change;
                if check(&file).is_ok() {
                    accepted.push((place, change));
                }
            }
        }
        assert_eq!(accepted, []);
    }

    #[test]
    fn nothing_can_be_left_out_of_a_file_or_added() {
        let sample = sample();
        for end in 0..sample.len() {
            if let Some(cut) = sample.get(..end) {
                assert!(check(cut.as_bytes()).is_err(), "cut at {end}");
            }
        }
        assert_eq!(
            check(format!("{sample}\n").as_bytes()),
            Err(ReceiptError::Altered)
        );
        assert_eq!(
            check(format!(" {sample}").as_bytes()),
            Err(ReceiptError::Altered)
        );
    }

    #[test]
    fn faults_are_told_apart() {
        let sample = sample();
        let fault = |from: &str, to: &str| {
            assert!(sample.contains(from), "{from}");
            check(sample.replacen(from, to, 1).as_bytes()).unwrap_err()
        };
        assert_eq!(fault("L-7QF3", "L-7QF4"), ReceiptError::Altered);
        assert_eq!(
            fault("\"leeway_receipt\": 1", "\"leeway_receipt\": 2"),
            ReceiptError::Version
        );
        assert_eq!(fault("\"readable\"", "\"legible\"").code(), "E_SCHEMA");
        assert_eq!(
            fault("\"token\": \"", "\"token\": \"xxxx").code(),
            "E_HEADER"
        );
        assert!(matches!(
            fault("\"iss\"", "\"v\""),
            ReceiptError::File(DecodeError::Json(error)) if error.kind == JsonErrorKind::RepeatedName
        ));
        assert_eq!(
            check(&vec![b' '; MAX_FILE_BYTES + 1]),
            Err(ReceiptError::Size {
                found: MAX_FILE_BYTES + 1
            })
        );
    }

    #[test]
    fn a_file_of_another_key_or_type_is_refused() {
        let other = sign_document(&SigningKey::from_seed(&[8; 32]), &receipt()).unwrap();
        let file = render(&other).unwrap();
        assert_eq!(check(file.as_bytes()).unwrap_err().code(), "E_KID");

        let payload = json::to_vec(&receipt()).unwrap();
        let policy = sign("creditor-policy+jwt", &key(), &payload);
        let file = render(&policy).unwrap();
        assert_eq!(check(file.as_bytes()).unwrap_err().code(), "E_TYP");
    }

    #[test]
    fn a_token_without_an_object_has_no_file() {
        for payload in ["[]", "1", "{", "", "{\"a\":1,\"a\":2}"] {
            let token = sign(Receipt::TYP, &key(), payload.as_bytes());
            assert_eq!(render(&token), Err(RenderError), "{payload}");
        }
        for token in ["", "a", "a.b", "..", "a.!.c"] {
            assert_eq!(render(token), Err(RenderError), "{token:?}");
        }
    }

    #[test]
    fn a_genuine_file_is_accepted_after_its_key_was_retired() {
        let receipt = check(sample().as_bytes()).unwrap();
        assert_eq!(receipt.reference, "L-7QF3");
        assert_eq!(receipt.kid(), key().kid());
    }
}
