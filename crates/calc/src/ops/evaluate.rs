//! `evaluate`: what an account is offered.

use std::fmt::Display;
use std::sync::Arc;

use leeway_core::EvaluateError;
use leeway_core::account::Account;
use leeway_core::answers::Answers;
use leeway_core::date::Date;
use leeway_core::json::{self, DecodeError, Layout, Limits, Node};
use leeway_core::policy::Policy;
use leeway_core::trust::{
    Alg, PinnedKey, Role, SignedDocument as _, SigningKey, Trust, TrustError, Verified, Verifier,
    sign,
};

use super::{Example, Operation, Run, member};
use crate::error::{CalcError, Code};
use crate::line::Settings;
use crate::members::{Members, Value};
use crate::policies::Origin;
use crate::proof::{DAY, Proof, Seconds};
use crate::source::Source;

pub(super) const OPERATION: Operation = Operation {
    name: "evaluate",
    about: "What an account is offered by a policy, and why not the rest.",
    members: &[
        member(
            "policy",
            "the policy as it was signed; with --unsigned it may be the document itself; that of --policy where it is left out",
        ),
        member("account", "the account, as the API gives it"),
        member("as_of", "the day the offers are for"),
        member(
            "answers",
            "{\"means\", \"hardship\"}: what the customer told, as the API takes it; nothing where it is left out",
        ),
        member(
            "trust",
            "what a signed policy is verified by, as `verify` takes it",
        ),
        member(
            "now",
            "the time for verifying, in UTC seconds or as YYYY-MM-DDThh:mm:ssZ; the last second of `as_of` in UTC where it is left out",
        ),
        member("locale", "a language tag: answers the policy's texts too"),
    ],
    result: &[
        member(
            "offers",
            "every option that is available, with its schedule and totals in minor units",
        ),
        member("unavailable", "the other options, each with every reason"),
        member(
            "texts",
            "with `locale`: the texts that offers and reasons name, in that language or the policy's first",
        ),
    ],
    example: Example {
        line: include_str!("evaluate/example.json"),
        answer: include_str!("evaluate/answer.json"),
        unsigned: true,
    },
    run: Run::Text(run),
};

/// The account as the API gives it.
struct Owed(Account);

impl Value for Owed {
    fn read(node: Node) -> Result<Self, CalcError> {
        document(node).map(Self)
    }
}

/// The customer's answers.
struct Told(Answers);

impl Value for Told {
    fn read(node: Node) -> Result<Self, CalcError> {
        document(node).map(Self)
    }
}

fn document<T: json::Decode>(node: Node) -> Result<T, CalcError> {
    Ok(T::read(node).map_err(DecodeError::from)?)
}

/// The policy a line asks for.
enum Asked {
    /// The one of lines that carry none.
    Given(Arc<Verified<Policy>>),
    /// Its own, not yet verified.
    Carried(Node),
}

fn run(members: &mut Members, settings: &Settings) -> Result<String, CalcError> {
    let policy = match members.optional("policy")? {
        Some(carried) => Asked::Carried(carried),
        None => {
            let given = settings.policies.of_no_line();
            Asked::Given(given.ok_or_else(|| CalcError::missing("policy"))?)
        }
    };
    let Owed(account) = members.required("account")?;
    let as_of: Date = members.required("as_of")?;
    let answers = members
        .optional("answers")?
        .map_or_else(Answers::default, |Told(told)| told);
    let locale: Option<String> = members.optional("locale")?;
    let Seconds(midnight) = Seconds::start_of(as_of)?;
    let policy = match policy {
        Asked::Given(policy) => policy,
        Asked::Carried(node) => {
            let origin = origin(node, members, settings, &account, midnight)?;
            settings.policies.of_line(origin, verified)?
        }
    };
    let evaluation = leeway_core::evaluate(&policy, &account, &answers, as_of)?;
    let unwritable = |error: &dyn Display| CalcError::new(Code::InvalidValue, error.to_string());
    let result = json::to_vec(&evaluation).map_err(|error| unwritable(&error))?;
    let mut result = String::from_utf8(result).map_err(|error| unwritable(&error))?;
    if let Some(locale) = locale {
        let texts = texts(&policy, &result, &locale)?;
        // One more member before the brace that ends the result.
        result.pop();
        result.push_str(",\"texts\":");
        result.push_str(&json::write(&texts, Layout::Compact));
        result.push('}');
    }
    Ok(result)
}

impl From<EvaluateError> for CalcError {
    fn from(error: EvaluateError) -> Self {
        let (code, path) = match error {
            EvaluateError::Account(_) => (Code::InvalidValue, ""),
            EvaluateError::OtherCreditor => (Code::OtherCreditor, "/creditor"),
            EvaluateError::OtherCurrency => (Code::OtherCurrency, "/currency"),
            _ => (Code::AmountOutOfRange, ""),
        };
        Self {
            code,
            path: format!("/account{path}"),
            message: error.to_string(),
        }
    }
}

/// What the line says about the policy it carries. `midnight` is the first second of
/// the day the offers are for.
fn origin(
    policy: Node,
    members: &mut Members,
    settings: &Settings,
    account: &Account,
    midnight: i64,
) -> Result<Origin, CalcError> {
    match policy {
        Node::Str(token) => Ok(Origin::Token {
            token,
            trust: members.required("trust")?,
            now: match members.optional("now")? {
                Some(Seconds(now)) => now,
                None => midnight + DAY - 1,
            },
        }),
        Node::Object(members) if settings.unsigned => Ok(Origin::Document {
            members,
            creditor: account.creditor.clone(),
            now: midnight,
        }),
        Node::Object(_) => Err(CalcError::new(
            Code::UnsignedPolicy,
            "nobody signed the policy; leeway calc --unsigned takes it",
        )
        .under("policy")),
        _ => Err(CalcError::new(Code::UnexpectedType, "expected a signed policy").under("policy")),
    }
}

/// Verifies the policy a line carries.
fn verified(origin: &Origin) -> Result<Verified<Policy>, CalcError> {
    let policy = match origin {
        Origin::Token { token, trust, now } => {
            let now = Seconds(*now);
            let source = Source::read(trust.clone()).map_err(|error| error.under("trust"))?;
            let proof = Proof {
                trust: source.trust(now)?,
                now,
                audience: None,
                floor: None,
                digest: None,
            };
            proof.verify(token)
        }
        Origin::Document {
            members,
            creditor,
            now,
        } => signed(members.clone(), creditor, *now),
    };
    policy.map_err(|error| error.under("policy"))
}

/// A policy that nobody signed, completed and signed in memory: nothing but a verified
/// policy is ever evaluated. The key is known to all and trusted here alone.
fn signed(
    mut document: Vec<(String, Node)>,
    creditor: &str,
    now: i64,
) -> Result<Verified<Policy>, CalcError> {
    document.retain(|(name, _)| !["iat", "nbf", "exp"].contains(&name.as_str()));
    let text = |document: &[(String, Node)], name| {
        document.iter().find_map(|(member, node)| match node {
            Node::Str(text) if member == name => Some(text.clone()),
            _ => None,
        })
    };
    let iss = text(&document, "iss").unwrap_or_else(|| creditor.to_owned());
    let aud = text(&document, "aud").unwrap_or_else(|| "unsigned".to_owned());
    let completion = [
        ("iss", Node::Str(iss.clone())),
        ("aud", Node::Str(aud.clone())),
        ("iat", Node::Int(now)),
        ("nbf", Node::Int(now)),
        ("exp", Node::Int(now + DAY)),
        ("epoch", Node::Int(1)),
        ("version", Node::Int(1)),
    ];
    for (name, node) in completion {
        if document.iter().all(|(member, _)| member != name) {
            document.push((name.to_owned(), node));
        }
    }
    let payload = json::write(&Node::Object(document), Layout::Compact);
    let key = SigningKey::from_seed(&[0; 32]);
    let mut trust = Trust::new();
    let unusable = |_| CalcError::new(Code::InvalidValue, "iss or aud is empty");
    trust.add_issuer(&iss, &aud).map_err(unusable)?;
    PinnedKey::new(
        key.public(),
        Alg::Ed25519,
        vec![Role::Policy],
        i64::MIN,
        i64::MAX,
    )
    .and_then(|key| trust.add_key(&iss, key))
    .map_err(|fault| CalcError::new(Code::InvalidValue, fault.to_string()))?;
    let verifier = Verifier {
        trusted: trust.keys(),
        now,
        issuer: &iss,
        audience: &aud,
        floor: None,
        expected_digest: None,
    };
    let token = sign(Policy::TYP, &key, payload.as_bytes());
    verifier
        .verify(token.as_bytes())
        .map_err(|error| match error {
            TrustError::Schema(fault) => DecodeError::Schema(fault).into(),
            TrustError::Json(error) => error.into(),
            other => CalcError::from(&other),
        })
}

/// Every text of the policy whose name stands anywhere in what is answered.
fn texts(policy: &Policy, answered: &str, locale: &str) -> Result<Node, CalcError> {
    let mut named = Vec::new();
    let answered = json::parse(answered.as_bytes(), Limits::bytes(answered.len()))?;
    collect(&answered, &mut named);
    let texts = policy
        .texts
        .keys()
        .filter(|id| named.contains(*id))
        .filter_map(|id| {
            let (_, text) = policy.text(id, locale)?;
            Some((id.clone(), Node::Str(text.to_owned())))
        });
    Ok(Node::Object(texts.collect()))
}

/// The strings in a tree.
fn collect(node: &Node, strings: &mut Vec<String>) {
    match node {
        Node::Str(text) => strings.push(text.clone()),
        Node::Array(elements) => elements.iter().for_each(|node| collect(node, strings)),
        Node::Object(members) => members.iter().for_each(|(_, node)| collect(node, strings)),
        Node::Null | Node::Bool(_) | Node::Int(_) => {}
    }
}
