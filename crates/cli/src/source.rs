//! A policy as its author writes it: unsigned, without the times of a signature.

use std::path::Path;

use anyhow::{Context as _, Result, bail};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use leeway_core::json::{self, DecodeError, Layout, Limits, Node, SchemaFault};
use leeway_core::policy::Policy;
use leeway_core::trust::{
    Alg, MAX_TOKEN_BYTES, PinnedKey, Role, SignedDocument as _, SigningKey, Trust, Verified,
    Verifier,
};

use crate::clock::{DAY, Time};
use crate::pins::TrustArg;
use crate::places::Places;
use crate::pointer;
use crate::refused::{Problem, Refused};
use crate::signer::Signer;
use crate::{diagnose, files, policy, toml};

/// The longest source that is read, in bytes. What is signed must fit in a token
/// and is a quarter shorter than that; the source may be so much longer by its
/// white space.
pub(crate) const MAX_BYTES: usize = MAX_TOKEN_BYTES;

/// Members that signing writes, and no author.
pub(crate) const TIMES: [&str; 3] = ["iat", "nbf", "exp"];

/// Members that signing fills in where an author left them out.
pub(crate) const FILLED_IN: [&str; 4] = ["iss", "aud", "epoch", "version"];

/// The members in which a policy says what it is, in the order they are signed.
const CLAIMS: [&str; 8] = ["v", "iss", "aud", "iat", "nbf", "exp", "epoch", "version"];

/// An unsigned policy: the members of its object.
#[derive(Debug, Clone)]
pub(crate) struct Source {
    members: Vec<(String, Node)>,
    /// Where the members stand.
    places: Places,
}

/// Whether a file is read as TOML: by its name, which editors go by too.
pub(crate) fn is_toml(path: &Path) -> bool {
    path.extension()
        .is_some_and(|extension| extension.eq_ignore_ascii_case("toml"))
}

impl Source {
    /// Reads the text of a source: TOML where the file is named so, else JSON.
    pub(crate) fn parse(path: &Path, bytes: &[u8]) -> Result<Self, Refused> {
        let refuse = |problem| Refused::one(path.display(), problem);
        let limits = Limits::bytes(MAX_BYTES);
        let (node, places) = if is_toml(path) {
            toml::parse(bytes, limits).map_err(|problems| Refused::all(path.display(), problems))?
        } else {
            let node = json::parse(bytes, limits)
                .map_err(|error| refuse(Problem::of_decode(&DecodeError::Json(error), bytes)))?;
            (node, Places::of_json(bytes))
        };
        match node {
            Node::Object(members) => Ok(Self { members, places }),
            _ => Err(refuse(Problem::new("E_JSON", "not an object"))),
        }
    }

    /// The members of a document whose text is not at hand.
    pub(crate) fn of(members: Vec<(String, Node)>) -> Self {
        Self {
            members,
            places: Places::default(),
        }
    }

    /// The members as their author wrote them.
    pub(crate) fn members(&self) -> &[(String, Node)] {
        &self.members
    }

    /// The same as a tree.
    pub(crate) fn node(&self) -> Node {
        Node::Object(self.members.clone())
    }

    /// Adds to each problem what stands at its path, and where.
    pub(crate) fn locate(&self, problems: Vec<Problem>) -> Vec<Problem> {
        let tree = self.node();
        problems
            .into_iter()
            .map(|problem| {
                let place = self.places.of(problem.path());
                let value = pointer::at(&tree, problem.path()).cloned();
                problem.located(place).with_value(value)
            })
            .collect()
    }

    /// The problems an author's policy can have and a signed one cannot.
    pub(crate) fn problems(&self) -> Vec<Problem> {
        TIMES
            .iter()
            .filter(|name| self.get(name).is_some())
            .map(|name| {
                let fault = SchemaFault::invalid(format!("/{name}"), "is written by signing");
                Problem::new("E_SCHEMA", fault.kind.to_string())
                    .at(fault.path)
                    .mend("Leave it out; `leeway sign` takes --not-before and --valid-days.")
            })
            .collect()
    }

    pub(crate) fn get(&self, name: &str) -> Option<&Node> {
        self.members
            .iter()
            .find(|(member, _)| member == name)
            .map(|(_, value)| value)
    }

    /// Gives the member a value, whatever it had.
    pub(crate) fn set(&mut self, name: &str, value: Node) {
        match self.members.iter_mut().find(|(member, _)| member == name) {
            Some((_, place)) => *place = value,
            None => self.members.push((name.to_owned(), value)),
        }
    }

    /// Gives the member a value where it has none.
    pub(crate) fn set_missing(&mut self, name: &str, value: Node) {
        if self.get(name).is_none() {
            self.members.push((name.to_owned(), value));
        }
    }

    /// What is signed: what the policy is first, then the rest as its author
    /// ordered it, without white space.
    pub(crate) fn payload(&self) -> Vec<u8> {
        let first = CLAIMS
            .iter()
            .filter_map(|claim| self.members.iter().find(|(name, _)| name == claim));
        let rest = self
            .members
            .iter()
            .filter(|(name, _)| !CLAIMS.contains(&name.as_str()));
        let members = first.chain(rest).cloned().collect();
        json::write(&Node::Object(members), Layout::Compact).into_bytes()
    }

    /// Fills in whatever a signature would add, so that the rest can be checked.
    pub(crate) fn completed(mut self, iss: &str, now: Time) -> Self {
        self.set_missing("iss", Node::Str(iss.to_owned()));
        self.set_missing("aud", Node::Str("unsigned".to_owned()));
        self.set_missing("epoch", Node::Int(1));
        self.set_missing("version", Node::Int(1));
        self.set("iat", Node::Int(now.0));
        self.set("nbf", Node::Int(now.0));
        self.set("exp", Node::Int(now.0.saturating_add(DAY)));
        self
    }
}

/// Signs `payload` and verifies the token with nothing but the public key, as
/// every reader will, as of `now`. `claims` are the issuer and the audience.
pub(crate) fn sign_and_verify(
    document: &Path,
    key: &Signer,
    payload: &[u8],
    claims: (&str, &str),
    now: Time,
) -> Result<Verified<Policy>> {
    let (issuer, audience) = claims;
    let mut trust = Trust::new();
    let pinned = PinnedKey::new(
        key.public.clone(),
        Alg::Ed25519,
        vec![Role::Policy],
        i64::MIN,
        i64::MAX,
    )?;
    trust.add_issuer(issuer, audience).map_err(|fault| {
        Refused::one(
            document.display(),
            Problem::new("E_SCHEMA", fault.kind.to_string()).at(fault.path),
        )
    })?;
    trust.add_key(issuer, pinned)?;
    let token = key.token(Policy::TYP, payload)?;
    let verifier = Verifier {
        trusted: trust.keys(),
        now: now.0,
        issuer,
        audience,
        floor: None,
        expected_digest: None,
    };
    let verified = verifier
        .verify(token.as_bytes())
        .map_err(|error| Refused::one(document.display(), Problem::of_trust(&error)))?;
    Ok(verified)
}

/// Reads a policy that may be evaluated: a signed one is verified with the trust
/// file, and with `unsigned` a source is signed in memory with a key that is thrown
/// away, because nothing but a verified policy is ever evaluated. `issuer` stands in
/// where a source does not say whose it is.
pub(crate) fn verified(
    path: &Path,
    unsigned: bool,
    trust: &TrustArg,
    issuer: &str,
    now: Time,
) -> Result<Verified<Policy>> {
    let bytes = files::read(path, MAX_TOKEN_BYTES.max(MAX_BYTES))?;
    match (!is_toml(path) && is_token(&bytes), unsigned) {
        (true, false) => {
            let (_, trust) = trust.load_at(now)?;
            policy::verify(path, &bytes, &trust, now)
        }
        (false, true) => {
            let written = Source::parse(path, &bytes)?;
            let completed = written.clone().completed(issuer, now);
            let payload = completed.payload();
            let mut problems = written.problems();
            problems.extend(diagnose::problems(&payload));
            if !problems.is_empty() {
                return Err(Refused::all(path.display(), written.locate(problems)).into());
            }
            let claim = |name| match completed.get(name) {
                Some(Node::Str(value)) => value.as_str(),
                _ => "",
            };
            in_memory(path, &payload, (claim("iss"), claim("aud")), now)
        }
        (true, true) => bail!("{} is signed; leave --unsigned out", path.display()),
        (false, false) => bail!(
            "{} is not signed; sign it, or give --unsigned to take it as it is",
            path.display()
        ),
    }
}

/// Signs and verifies with a key that nobody keeps.
pub(crate) fn in_memory(
    document: &Path,
    payload: &[u8],
    claims: (&str, &str),
    now: Time,
) -> Result<Verified<Policy>> {
    let mut seed = [0; 32];
    getrandom::fill(&mut seed).context("the operating system gave no random bytes")?;
    let key = Signer::of_key(claims.0, SigningKey::from_seed(&seed));
    sign_and_verify(document, &key, payload, claims, now)
}

/// Whether the file holds a token rather than a source: no JSON object starts so.
pub(crate) fn is_token(bytes: &[u8]) -> bool {
    bytes
        .iter()
        .find(|byte| !byte.is_ascii_whitespace())
        .is_some_and(|byte| byte.is_ascii_alphanumeric())
}

/// A token as files hold it: editors and shells end lines.
pub(crate) fn token(bytes: &[u8]) -> &[u8] {
    bytes.strip_suffix(b"\n").unwrap_or(bytes)
}

/// The payload of a token whose signature is not asked about.
pub(crate) fn payload_of(path: &Path, token: &[u8]) -> Result<Vec<u8>, Refused> {
    let payload = std::str::from_utf8(token)
        .ok()
        .and_then(|token| {
            let mut parts = token.split('.');
            let payload = (parts.next()?, parts.next()?, parts.next()?).1;
            parts.next().is_none().then_some(payload)
        })
        .and_then(|payload| URL_SAFE_NO_PAD.decode(payload).ok());
    payload.ok_or_else(|| {
        let what = "neither a policy in JSON nor a signed policy; one in TOML is named .toml";
        Refused::one(path.display(), Problem::new("E_FRAMING", what))
    })
}
