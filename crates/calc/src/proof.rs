//! Verifying the signed documents of a request.

use base64ct::{Base64UrlUnpadded, Encoding as _};
use leeway_core::date::Date;
use leeway_core::json::{self, Layout, Node};
use leeway_core::receipt;
use leeway_core::trust::{
    Digest, Floor, Issuer, SignedDocument, Trust, TrustError, Verified, Verifier,
};

use crate::error::{CalcError, Code};
use crate::members::{Members, Value, unexpected};

/// The seconds of a day.
pub(crate) const DAY: i64 = 86_400;

/// UTC seconds since 1970.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Seconds(pub(crate) i64);

impl Seconds {
    /// The first second of a day.
    ///
    /// # Errors
    /// None for any [`Date`].
    pub(crate) fn start_of(date: Date) -> Result<Self, CalcError> {
        let days = Date::new(1970, 1, 1)?.days_until(date);
        Ok(Self(i64::from(days) * DAY))
    }
}

impl Value for Seconds {
    /// An integer, or `YYYY-MM-DDThh:mm:ssZ`.
    fn read(node: Node) -> Result<Self, CalcError> {
        let text = match node {
            Node::Int(seconds) => return Ok(Self(seconds)),
            Node::Str(text) => text,
            _ => return Err(unexpected("UTC seconds, or YYYY-MM-DDThh:mm:ssZ")),
        };
        let wrong = || CalcError::new(Code::InvalidValue, "not of the form YYYY-MM-DDThh:mm:ssZ");
        let (date, time) = text.split_once('T').ok_or_else(wrong)?;
        let time = time.strip_suffix('Z').ok_or_else(wrong)?;
        let parts: Vec<&str> = time.split(':').collect();
        let [hours, minutes, seconds] = *parts else {
            return Err(wrong());
        };
        let part = |text: &str, below: i64| match text.as_bytes() {
            [b'0'..=b'9', b'0'..=b'9'] => text.parse().ok().filter(|number: &i64| *number < below),
            _ => None,
        };
        match (part(hours, 24), part(minutes, 60), part(seconds, 60)) {
            (Some(hours), Some(minutes), Some(seconds)) => {
                let Self(midnight) = Self::start_of(date.parse()?)?;
                Ok(Self(midnight + 3600 * hours + 60 * minutes + seconds))
            }
            _ => Err(wrong()),
        }
    }
}

/// What a document is verified against.
pub(crate) struct Proof {
    pub(crate) trust: Trust,
    pub(crate) now: Seconds,
    /// The audience of the issuer in the trust file where it is left out.
    pub(crate) audience: Option<String>,
    pub(crate) floor: Option<Accepted>,
    pub(crate) digest: Option<Digest>,
}

impl Proof {
    /// Verifies a token, as a document of the issuer it claims to be from.
    ///
    /// # Errors
    /// [`Code::Trust`].
    pub(crate) fn verify<T: SignedDocument>(&self, token: &str) -> Result<Verified<T>, CalcError> {
        // A token of no known issuer is held against the first, so that the checks
        // before that of the issuer come first.
        let issuer = claimed_issuer(token)
            .and_then(|iss| self.trust.issuer(&iss))
            .or_else(|| self.trust.issuers().first());
        let nobody = Issuer {
            iss: String::new(),
            aud: String::new(),
        };
        let issuer = issuer.unwrap_or(&nobody);
        let verifier = Verifier {
            trusted: self.trust.keys(),
            now: self.now.0,
            issuer: &issuer.iss,
            audience: self.audience.as_deref().unwrap_or(&issuer.aud),
            floor: self.floor.map(|floor| floor.floor(token)),
            expected_digest: self.digest,
        };
        verifier
            .verify(token.as_bytes())
            .map_err(|error| CalcError::from(&error))
    }
}

impl From<&TrustError> for CalcError {
    fn from(error: &TrustError) -> Self {
        Self::new(Code::Trust(error.code()), error.to_string())
    }
}

fn payload_digest(token: &str) -> Option<Digest> {
    let payload = token.split('.').nth(1)?;
    let payload = Base64UrlUnpadded::decode_vec(payload).ok()?;
    Some(Digest::of(&payload))
}

fn claimed_issuer(token: &str) -> Option<String> {
    match receipt::claimed(token) {
        Some(Node::Object(members)) => members.into_iter().find_map(|member| match member {
            (name, Node::Str(iss)) if name == "iss" => Some(iss),
            _ => None,
        }),
        _ => None,
    }
}

impl Value for Trust {
    /// A trust file.
    fn read(node: Node) -> Result<Self, CalcError> {
        let text = json::write(&node, Layout::Compact);
        Self::from_slice(text.as_bytes()).map_err(|error| {
            let path = match &error {
                TrustError::Json(error) => error.path.clone(),
                TrustError::Schema(fault) => fault.path.clone(),
                TrustError::Key { path, .. } => path.clone(),
                _ => String::new(),
            };
            CalcError {
                path,
                ..CalcError::from(&error)
            }
        })
    }
}

impl Value for Digest {
    fn read(node: Node) -> Result<Self, CalcError> {
        let text = String::read(node)?;
        text.parse()
            .map_err(|_| CalcError::new(Code::InvalidValue, "64 lower-case hexadecimal digits"))
    }
}

/// The newest document of its type that was accepted before.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Accepted {
    epoch: u64,
    version: u64,
    sha256: Option<Digest>,
}

impl Accepted {
    /// The floor that `token` is held against. Where nobody remembers the bytes,
    /// none are other bytes.
    pub(crate) fn floor(self, token: &str) -> Floor {
        let sha256 = self.sha256.or_else(|| payload_digest(token));
        Floor {
            epoch: self.epoch,
            version: self.version,
            sha256: sha256.unwrap_or_else(|| Digest::of(&[])),
        }
    }
}

impl Value for Accepted {
    fn read(node: Node) -> Result<Self, CalcError> {
        let mut members = Members::open(node)?;
        let mut number = |name: &str| {
            let number: i64 = members.required(name)?;
            u64::try_from(number)
                .map_err(|_| CalcError::new(Code::CountOutOfRange, "not negative").under(name))
        };
        let (epoch, version) = (number("epoch")?, number("version")?);
        let sha256 = members.optional("sha256")?;
        members.close()?;
        Ok(Self {
            epoch,
            version,
            sha256,
        })
    }
}
