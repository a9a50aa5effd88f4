//! `verify`: whether a signed document counts.

use leeway_core::json::{self, Limits, Node};
use leeway_core::policy::Policy;
use leeway_core::trust::{MAX_TOKEN_BYTES, SignedDocument, Verified};
use leeway_core::wire::Receipt;

use super::{Operation, example, member};
use crate::error::{CalcError, Code};
use crate::line::Settings;
use crate::members::{Members, object, word};
use crate::proof::Proof;

pub(super) const OPERATION: Operation = Operation {
    name: "verify",
    about: "Whether a signed document counts; if not, the error's code is that of the check that failed (E_SIG, E_EXP, …).",
    members: &[
        member(
            "kind",
            "policy, receipt or keyset; keysets are not verified by this version",
        ),
        member(
            "token",
            "the document as it was signed, three parts of base64url with dots",
        ),
        member("trust", "the content of a trust file"),
        member("now", "the time, in UTC seconds or as YYYY-MM-DDThh:mm:ssZ"),
        member(
            "audience",
            "the deployment it must be for; that of its issuer in `trust` where it is left out",
        ),
        member(
            "floor",
            "{\"epoch\", \"version\"} of the newest document accepted before, and its \"sha256\" to refuse other bytes of that version",
        ),
        member(
            "digest",
            "the SHA-256 in hexadecimal that its payload must have",
        ),
    ],
    result: &[
        member("kid", "the name of the key that signed it"),
        member("sha256", "the digest of its payload, in hexadecimal"),
        member("payload", "the document"),
    ],
    example: example(
        include_str!("verify/example.json"),
        include_str!("verify/answer.json"),
    ),
    run,
};

#[derive(Clone, Copy)]
enum Kind {
    Policy,
    Receipt,
    Keyset,
}

const KINDS: [(&str, Kind); 3] = [
    ("policy", Kind::Policy),
    ("receipt", Kind::Receipt),
    ("keyset", Kind::Keyset),
];

fn run(members: &mut Members, _: &Settings) -> Result<Node, CalcError> {
    let kind: String = members.required("kind")?;
    let kind = word(&kind, &KINDS).map_err(|error| error.under("kind"))?;
    let token: String = members.required("token")?;
    let proof = Proof {
        trust: members.required("trust")?,
        now: members.required("now")?,
        audience: members.optional("audience")?,
        floor: members.optional("floor")?,
        digest: members.optional("digest")?,
    };
    match kind {
        Kind::Policy => answer(&proof.verify::<Policy>(&token)),
        Kind::Receipt => answer(&proof.verify::<Receipt>(&token)),
        Kind::Keyset => {
            let message = "keysets are not verified by this version";
            Err(CalcError::new(Code::UnsupportedKind, message).under("kind"))
        }
    }
}

fn answer<T: SignedDocument>(verified: &Result<Verified<T>, CalcError>) -> Result<Node, CalcError> {
    let verified = verified
        .as_ref()
        .map_err(|error| error.clone().under("token"))?;
    let payload = json::parse(verified.payload(), Limits::bytes(MAX_TOKEN_BYTES))?;
    Ok(object([
        ("kid", Node::Str(verified.kid().to_string())),
        ("sha256", Node::Str(verified.digest().to_string())),
        ("payload", payload),
    ]))
}
