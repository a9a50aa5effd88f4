//! Who is told of events, and how they know that it is us.
//!
//! Messages are signed as Standard Webhooks 1.0.0 says (symmetric signatures), so
//! that receivers can check them with that project's libraries.

use std::fmt;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use hmac::{Hmac, Mac as _};
use leeway_core::json::{self, Decode, DecodeError, Limits, SchemaFault};
use sha2::Sha256;
use ureq::tls::{PemItem, RootCerts, parse_pem};

/// The longest file of webhooks that is read, in bytes.
const MAX_BYTES: usize = 64 * 1024;

/// The lengths of a secret, in bytes, that the standard recommends.
const SECRET_BYTES: std::ops::RangeInclusive<usize> = 24..=64;

/// One receiver of one creditor's events.
#[derive(Clone, PartialEq, Eq)]
pub struct Webhook {
    creditor: String,
    url: String,
    secret: Vec<u8>,
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
    /// The secret is not `whsec_` and 24 to 64 bytes in base64.
    #[error("the secret must be whsec_ and 24 to 64 bytes in base64")]
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
    /// Events of `creditor` go to `url`, signed with `secret`.
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
        let secret = secret
            .strip_prefix("whsec_")
            .and_then(|text| STANDARD.decode(text).ok())
            .filter(|secret| SECRET_BYTES.contains(&secret.len()))
            .ok_or(WebhookError::Secret)?;
        Ok(Self {
            creditor: creditor.to_owned(),
            url: url.to_owned(),
            secret,
        })
    }

    pub(crate) fn creditor(&self) -> &str {
        &self.creditor
    }

    pub(crate) fn url(&self) -> &str {
        &self.url
    }

    /// The header `webhook-signature` of the message `id`, sent at `timestamp`
    /// (UTC seconds).
    pub(crate) fn signature(&self, id: &str, timestamp: i64, body: &[u8]) -> Option<String> {
        let mut mac = Hmac::<Sha256>::new_from_slice(&self.secret).ok()?;
        mac.update(id.as_bytes());
        mac.update(format!(".{timestamp}.").as_bytes());
        mac.update(body);
        let signature = STANDARD.encode(mac.finalize().into_bytes());
        Some(format!("v1,{signature}"))
    }
}

#[cfg(test)]
mod tests {
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
}
