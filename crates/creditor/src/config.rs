//! What an operator decides.

use std::net::IpAddr;
use std::num::NonZeroU32;
use std::sync::Arc;

use axum::http::HeaderValue;
use leeway_core::trust::RootPins;

use crate::access_code::{CodeDays, CodeHashing};
use crate::checkpoint::AuditKey;
use crate::host_keys::HostKeys;
use crate::retention::Retention;
use crate::secret::token_hash;
use crate::webhook::{Webhook, WebhookRoots};

/// Nobody clicks that fast; a script that does is told to wait.
const REQUESTS_PER_MINUTE: u32 = 240;

/// How the server behaves. Amounts of time are seconds.
#[derive(Debug, Clone)]
pub struct Config {
    /// The host pages whose scripts may read answers (CORS).
    pub origins: Vec<Origin>,
    /// The secret creditors' own systems ask for tokens with; without one it is not taken.
    pub host_key: Option<HostKey>,
    /// The keys they sign [`HostToken`](crate::HostToken)s with instead; without any, none is
    /// taken.
    pub host_keys: Option<HostKeys>,
    /// The proxies in front, which are believed about whose connection they pass on
    /// (`X-Forwarded-For`); without one the address is that of whoever connects.
    pub proxies: Vec<IpAddr>,
    /// How often an access code may be tried.
    pub attempts: Attempts,
    /// How long an access code counts whose end its import does not name.
    pub code_days: CodeDays,
    /// How access codes are hashed. A right one that was hashed otherwise is hashed anew
    /// when its customer signs in.
    pub code_hashing: CodeHashing,
    /// Whether whoever signs in by letter needs a one-time code as well, which the receiver of
    /// the creditor's events sends them (`sign_in.challenged`).
    pub second_factor: bool,
    /// How many requests one customer may make in a minute, on this server.
    pub requests_per_minute: u32,
    /// The key the audit log's checkpoints are signed with; without one there are none,
    /// and a tail of the log that was cut off does not show.
    pub audit_key: Option<Arc<AuditKey>>,
    /// Who is told of events.
    pub webhooks: Vec<Webhook>,
    /// The authorities their certificates are held against; the machine's own without.
    pub webhook_roots: Option<WebhookRoots>,
    /// How long things are kept; for ever without.
    pub retention: Option<Retention>,
    /// Root keys of creditors whose keysets are followed in the database, beside those of
    /// the trust file.
    pub roots: Vec<RootPins>,
    /// For tests of crashes only.
    pub fail_point: Option<FailPoint>,
}

impl Default for Config {
    /// No origins, no proxies, no host key, no audit key, nobody told, the usual [`Attempts`],
    /// access codes that count for 90 days and are hashed as OWASP asks for at least, no
    /// second factor.
    fn default() -> Self {
        Self {
            origins: Vec::new(),
            host_key: None,
            host_keys: None,
            proxies: Vec::new(),
            attempts: Attempts::default(),
            code_days: CodeDays::default(),
            code_hashing: CodeHashing::default(),
            second_factor: false,
            requests_per_minute: REQUESTS_PER_MINUTE,
            audit_key: None,
            webhooks: Vec::new(),
            webhook_roots: None,
            retention: None,
            roots: Vec::new(),
            fail_point: None,
        }
    }
}

/// How often an access code may be tried in vain before the next try has to wait.
///
/// Sign-ins that succeed are not counted, so a family or an office behind one
/// address is not locked out by using the service.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Attempts {
    /// Failed tries for one reference in a window.
    pub per_reference: u32,
    /// Failed tries from one address in a window; for IPv6 from one /64.
    pub per_address: u32,
    /// The length of a window in seconds.
    pub window: u32,
}

impl Default for Attempts {
    /// 10 per reference and 60 per address in 15 minutes: against a code of six
    /// digits that is a year of trying for even odds, and a person who mistypes
    /// is let through.
    fn default() -> Self {
        Self {
            per_reference: 10,
            per_address: 60,
            window: 900,
        }
    }
}

/// Where to end the process on purpose.
///
/// The promise that an accepted choice survives a crash is tested by crashing at
/// the worst moment, which no test can hit from outside.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FailPoint {
    /// Where in a choice the process aborts.
    pub moment: Moment,
    /// The how manieth choice to get there, from 1.
    pub choice: NonZeroU32,
}

/// The moments of a choice after which a crash must leave all of it or nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Moment {
    /// The arrangement and its payments are written.
    AfterEffect,
    /// So are the event and the answer under its key.
    AfterRecord,
    /// So is the audit entry: everything, and nothing is committed.
    BeforeCommit,
    /// Everything is committed, and the customer does not know yet.
    AfterCommit,
}

impl FailPoint {
    /// The moments by their names on the command line.
    pub const MOMENTS: [(&'static str, Moment); 4] = [
        ("after-effect", Moment::AfterEffect),
        ("after-record", Moment::AfterRecord),
        ("before-commit", Moment::BeforeCommit),
        ("after-commit", Moment::AfterCommit),
    ];
}

/// The text names no moment of [`FailPoint::MOMENTS`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not after-effect, after-record, before-commit or after-commit, perhaps with :N")]
pub struct FailPointError;

impl std::str::FromStr for FailPoint {
    type Err = FailPointError;

    /// Reads a moment, or a moment, a colon and a number from 1.
    fn from_str(text: &str) -> Result<Self, FailPointError> {
        let (name, choice) = match text.split_once(':') {
            Some((name, choice)) => (name, choice.parse().map_err(|_| FailPointError)?),
            None => (text, NonZeroU32::MIN),
        };
        Self::MOMENTS
            .iter()
            .find(|(known, _)| *known == name)
            .map(|&(_, moment)| Self { moment, choice })
            .ok_or(FailPointError)
    }
}

/// The origin of a host page, such as `https://www.example.com`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Origin(HeaderValue);

impl Origin {
    /// The value of the header `Origin` of its pages.
    pub(crate) fn header(&self) -> &HeaderValue {
        &self.0
    }
}

/// The text is not an origin.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error(
    "{text:?} is not an origin: http:// or https://, a host in lower case, perhaps a port, nothing after it"
)]
pub struct OriginError {
    /// The text.
    pub text: String,
}

impl std::str::FromStr for Origin {
    type Err = OriginError;

    /// Reads an origin as browsers write it (RFC 6454 section 6.2). Patterns,
    /// `*` and `null` are no origins: each page that may read is named.
    fn from_str(text: &str) -> Result<Self, OriginError> {
        let fault = || OriginError {
            text: text.to_owned(),
        };
        let authority = text
            .strip_prefix("https://")
            .or_else(|| text.strip_prefix("http://"))
            .ok_or_else(fault)?;
        let (host, port) = match authority.rsplit_once(':') {
            Some((host, port)) if !port.contains(']') => (host, Some(port)),
            _ => (authority, None),
        };
        let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || "-.:[]".contains(c);
        let port_is_fine = port.is_none_or(|port| port.parse::<u16>().is_ok());
        if host.is_empty() || !host.chars().all(plain) || !port_is_fine {
            return Err(fault());
        }
        HeaderValue::from_str(text).map(Self).map_err(|_| fault())
    }
}

/// The secret a creditor's own systems present. Kept as its hash only.
#[derive(Clone, PartialEq, Eq)]
pub struct HostKey([u8; 32]);

impl HostKey {
    /// The fewest characters of a host key: 43 are 256 bits in base64url.
    pub const MIN_LENGTH: usize = 43;

    /// Takes a secret; white space around it is not part of it.
    ///
    /// # Errors
    /// [`HostKeyError`] if it is shorter than [`Self::MIN_LENGTH`].
    pub fn new(secret: &str) -> Result<Self, HostKeyError> {
        let secret = secret.trim();
        if secret.len() < Self::MIN_LENGTH {
            return Err(HostKeyError {
                found: secret.len(),
            });
        }
        Ok(Self(token_hash(secret)))
    }

    pub(crate) fn matches(&self, presented: &str) -> bool {
        crate::secret::same(&self.0, &token_hash(presented))
    }
}

impl std::fmt::Debug for HostKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("HostKey")
    }
}

/// The host key is too short to be a secret.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error(
    "the host key has {found} characters, at least {} are needed",
    HostKey::MIN_LENGTH
)]
pub struct HostKeyError {
    /// Its length.
    pub found: usize,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_exact_origins_are_read() {
        let refused = [
            "*",
            "null",
            "",
            "https://",
            "www.example.com",
            "https://www.example.com/",
            "https://www.example.com/pay",
            "https://*.example.com",
            "https://Www.example.com",
            "https://user@example.com",
            "https://example.com:99999",
            "https://example.com:",
            "ftp://example.com",
            "https://a.example, https://b.example",
        ];
        for text in refused {
            assert!(text.parse::<Origin>().is_err(), "{text:?}");
        }
        for text in [
            "https://www.example.com",
            "http://127.0.0.1:7081",
            "http://[::1]:7081",
        ] {
            assert!(text.parse::<Origin>().is_ok(), "{text:?}");
        }
    }

    #[test]
    fn short_host_keys_are_refused() {
        assert_eq!(HostKey::new(" secret\n"), Err(HostKeyError { found: 6 }));
        let key = HostKey::new(&format!("{}\n", "k".repeat(43))).unwrap();
        assert!(key.matches(&"k".repeat(43)));
        assert!(!key.matches(&"k".repeat(44)));
    }
}
