//! Who is told of events, and how they know that it is us.
//!
//! Messages are signed as Standard Webhooks 1.0.0 says, so that receivers can check them with
//! that project's libraries: with a secret that both have, or with a key of the server's own.

use std::fmt;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use hmac::{Hmac, Mac as _};
use leeway_core::json::{self, Decode, DecodeError, Limits, SchemaFault};
use leeway_core::trust::SigningKey;
use sha2::Sha256;
use ureq::tls::{PemItem, RootCerts, parse_pem};

/// The longest file of webhooks that is read, in bytes.
const MAX_BYTES: usize = 64 * 1024;

/// The lengths of a secret, in bytes, that the standard recommends.
const SECRET_BYTES: std::ops::RangeInclusive<usize> = 24..=64;

/// The most secrets and keys of one receiver: those of before, now and next.
const MOST_SIGNERS: usize = 3;

/// One receiver of one creditor's events.
#[derive(Clone, PartialEq, Eq)]
pub struct Webhook {
    creditor: String,
    url: String,
    signers: Vec<Signer>,
}

/// What messages are signed with.
#[derive(Clone, PartialEq, Eq)]
enum Signer {
    /// HMAC-SHA256 with a secret the receiver has too (`v1`).
    Shared(Vec<u8>),
    /// Ed25519 with a key of which the receiver has the public half (`v1a`).
    Own([u8; 32]),
}

impl Signer {
    /// Reads `whsec_` and a secret, or `whsk_` and the 32 bytes of a private key (RFC 8032
    /// section 5.1.5), each in base64.
    fn read(text: &str) -> Option<Self> {
        if let Some(secret) = text.strip_prefix("whsec_") {
            let secret = STANDARD.decode(secret).ok()?;
            let fits = SECRET_BYTES.contains(&secret.len());
            return fits.then_some(Self::Shared(secret));
        }
        let seed = STANDARD.decode(text.strip_prefix("whsk_")?).ok()?;
        Some(Self::Own(seed.try_into().ok()?))
    }

    /// The signature with its version. `None` is not reached: HMAC takes keys of every length.
    fn sign(&self, content: &[u8]) -> Option<String> {
        match self {
            Self::Shared(secret) => {
                let mut mac = Hmac::<Sha256>::new_from_slice(secret).ok()?;
                mac.update(content);
                let signature = STANDARD.encode(mac.finalize().into_bytes());
                Some(["v1,", &signature].concat())
            }
            Self::Own(seed) => {
                let signature = SigningKey::from_seed(seed).sign_bytes(content);
                Some(["v1a,", &STANDARD.encode(signature)].concat())
            }
        }
    }
}

impl fmt::Debug for Webhook {
    /// Without the secret, and without the address, which can hold one.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Webhook").field(&self.creditor).finish()
    }
}

/// A webhook cannot be used.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum WebhookError {
    /// Not a file of webhooks.
    #[error("{0}")]
    File(#[from] DecodeError),
    /// The address is not `https:`, nor `http:` to this machine itself.
    #[error("the address must begin with https:// (http:// only to localhost)")]
    Address,
    /// Not up to three secrets or keys, with a space between them.
    #[error(
        "the secret must be whsec_ and 24 to 64 bytes in base64, or whsk_ and the 32 bytes of an \
         Ed25519 key; or two or three of them with a space between"
    )]
    Secret,
    /// The creditor has two, and which one confirmed an event could not be told.
    #[error("a second webhook of {creditor}")]
    Repeated {
        /// The creditor.
        creditor: String,
    },
}

#[derive(Decode)]
#[serde(deny_unknown_fields)]
struct File {
    v: u8,
    webhooks: Vec<Entry>,
}

#[derive(Decode)]
#[serde(deny_unknown_fields)]
struct Entry {
    creditor: String,
    url: String,
    secret: String,
}

/// Reads a file `{"v":1,"webhooks":[{"creditor":"…","url":"https://…","secret":"whsec_…"}]}`
/// with at most one webhook for each creditor.
///
/// # Errors
/// [`WebhookError`].
pub fn webhooks_from_slice(bytes: &[u8]) -> Result<Vec<Webhook>, WebhookError> {
    let file: File = json::from_slice(bytes, Limits::bytes(MAX_BYTES))?;
    if file.v != 1 {
        return Err(DecodeError::Schema(SchemaFault::invalid("/v", "unknown version")).into());
    }
    let mut webhooks: Vec<Webhook> = Vec::new();
    for entry in file.webhooks {
        let webhook = Webhook::new(&entry.creditor, &entry.url, &entry.secret)?;
        if webhooks
            .iter()
            .any(|other| other.creditor == entry.creditor)
        {
            let creditor = entry.creditor;
            return Err(WebhookError::Repeated { creditor });
        }
        webhooks.push(webhook);
    }
    Ok(webhooks)
}

/// The certificate authorities receivers are held against, in place of the machine's
/// own: for receivers inside a network that has its own authority.
#[derive(Debug, Clone)]
pub struct WebhookRoots(RootCerts);

/// The file holds no certificate, or something that is none.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not one or more certificates as PEM")]
pub struct WebhookRootsError;

impl WebhookRoots {
    /// Reads certificates as PEM (RFC 7468); a private key beside them is refused.
    ///
    /// # Errors
    /// [`WebhookRootsError`].
    pub fn from_pem(bytes: &[u8]) -> Result<Self, WebhookRootsError> {
        let certificates = parse_pem(bytes)
            .map(|item| match item {
                Ok(PemItem::Certificate(certificate)) => Ok(certificate),
                _ => Err(WebhookRootsError),
            })
            .collect::<Result<Vec<_>, _>>()?;
        if certificates.is_empty() {
            return Err(WebhookRootsError);
        }
        Ok(Self(certificates.into()))
    }

    /// As the client takes them.
    pub(crate) fn certificates(&self) -> RootCerts {
        self.0.clone()
    }
}

impl Webhook {
    /// Events of `creditor` go to `url`, signed with `secret`, or with each of up to three
    /// secrets and keys that are separated by a space.
    ///
    /// # Errors
    /// [`WebhookError::Address`], [`WebhookError::Secret`].
    pub fn new(creditor: &str, url: &str, secret: &str) -> Result<Self, WebhookError> {
        let parsed: axum::http::Uri = url.parse().map_err(|_| WebhookError::Address)?;
        let local = ["localhost", "127.0.0.1", "[::1]"];
        match (parsed.scheme_str(), parsed.host()) {
            (Some("https"), Some(_)) => {}
            (Some("http"), Some(host)) if local.contains(&host) => {}
            _ => return Err(WebhookError::Address),
        }
        let signers: Option<Vec<Signer>> = secret.split(' ').map(Signer::read).collect();
        let signers = signers
            .filter(|signers| signers.len() <= MOST_SIGNERS)
            .ok_or(WebhookError::Secret)?;
        Ok(Self {
            creditor: creditor.to_owned(),
            url: url.to_owned(),
            signers,
        })
    }

    pub(crate) fn creditor(&self) -> &str {
        &self.creditor
    }

    pub(crate) fn url(&self) -> &str {
        &self.url
    }

    /// The header `webhook-signature` of the message `id`, sent at `timestamp`
    /// (UTC seconds): one signature for each secret and key.
    pub(crate) fn signature(&self, id: &str, timestamp: i64, body: &[u8]) -> Option<String> {
        let content = [id.as_bytes(), format!(".{timestamp}.").as_bytes(), body].concat();
        let signatures: Option<Vec<String>> = self
            .signers
            .iter()
            .map(|signer| signer.sign(&content))
            .collect();
        signatures.map(|signatures| signatures.join(" "))
    }
}

#[cfg(test)]
mod tests {
    use leeway_core::trust::PublicKey;

    use super::*;

    const SECRET: &str = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

    #[test]
    fn addresses_and_secrets_that_protect_nothing_are_refused() {
        for url in [
            "",
            "example.com/hook",
            "http://example.com/hook",
            "http://localhost.example.com/hook",
            "ftp://example.com/hook",
            "https://",
        ] {
            let found = Webhook::new("m", url, SECRET);
            assert_eq!(found, Err(WebhookError::Address), "{url}");
        }
        for secret in [
            "",
            "whsec_",
            "whsec_c2hvcnQ=",
            "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
            "whsk_",
            "whsk_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
            "whpk_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
            &format!("{SECRET} "),
            &format!("{SECRET}  {SECRET}"),
            &[SECRET; 4].join(" "),
        ] {
            let found = Webhook::new("m", "https://example.com/hook", secret);
            assert_eq!(found, Err(WebhookError::Secret), "{secret}");
        }
    }

    #[test]
    fn authorities_are_certificates_and_nothing_else() {
        let certificate = include_bytes!("../tests/data/webhook_tls/ca.pem").as_slice();
        let key = include_bytes!("../tests/data/webhook_tls/receiver.key.pem").as_slice();
        for bytes in [b"".as_slice(), b"x", key, &[certificate, key].concat()] {
            assert_eq!(
                WebhookRoots::from_pem(bytes).unwrap_err(),
                WebhookRootsError
            );
        }
        assert!(WebhookRoots::from_pem(certificate).is_ok());
        assert!(WebhookRoots::from_pem(&certificate.repeat(2)).is_ok());
    }

    #[test]
    fn a_file_names_one_webhook_for_each_creditor() {
        let entry =
            format!(r#"{{"creditor":"m","url":"http://127.0.0.1:1/","secret":"{SECRET}"}}"#);
        let file = |entries: &str| format!(r#"{{"v":1,"webhooks":[{entries}]}}"#);
        assert_eq!(
            webhooks_from_slice(file(&entry).as_bytes()).unwrap().len(),
            1
        );
        let creditor = "m".to_owned();
        assert_eq!(
            webhooks_from_slice(file(&format!("{entry},{entry}")).as_bytes()),
            Err(WebhookError::Repeated { creditor })
        );
        assert!(matches!(
            webhooks_from_slice(br#"{"v":2,"webhooks":[]}"#),
            Err(WebhookError::File(_))
        ));
    }

    /// The example of the Standard Webhooks project's own libraries.
    #[test]
    fn the_signature_is_that_of_the_standard() {
        let webhook = Webhook::new("m", "https://example.com/hook", SECRET).unwrap();
        let signature = webhook.signature(
            "msg_p5jXN8AQM9LWM0D4loKWxJek",
            1_614_265_330,
            br#"{"test": 2432232314}"#,
        );
        assert_eq!(
            signature.unwrap(),
            "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE="
        );
    }

    /// RFC 8032 section 7.1, test 1: its key, and so its public half.
    const KEY: &str = "whsk_nWGxne/9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A=";
    const PUBLIC: [u8; 32] = [
        0xd7, 0x5a, 0x98, 0x01, 0x82, 0xb1, 0x0a, 0xb7, 0xd5, 0x4b, 0xfe, 0xd3, 0xc9, 0x64, 0x07,
        0x3a, 0x0e, 0xe1, 0x72, 0xf3, 0xda, 0xa6, 0x23, 0x25, 0xaf, 0x02, 0x1a, 0x68, 0xf7, 0x07,
        0x51, 0x1a,
    ];

    #[test]
    fn a_message_has_a_signature_for_each_secret_and_key_in_their_order() {
        let both = [SECRET, KEY].join(" ");
        let webhook = Webhook::new("m", "https://example.com/hook", &both).unwrap();
        let signature = webhook.signature("msg_1", 7, b"{}").unwrap();
        let (shared, own) = signature.split_once(' ').unwrap();
        let alone = Webhook::new("m", "https://example.com/hook", SECRET).unwrap();
        assert_eq!(shared, alone.signature("msg_1", 7, b"{}").unwrap());
        let own = STANDARD.decode(own.strip_prefix("v1a,").unwrap()).unwrap();
        let key = PublicKey::from_bytes(&PUBLIC).unwrap();
        assert!(key.verifies(b"msg_1.7.{}", &own));
        assert!(!key.verifies(b"msg_1.8.{}", &own));
    }
}
