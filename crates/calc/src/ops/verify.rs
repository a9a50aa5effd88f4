//! `verify`: whether a signed document counts.

use leeway_core::json::{self, Limits, Node};
use leeway_core::policy::Policy;
use leeway_core::trust::{InForce, MAX_TOKEN_BYTES, Verified};
use leeway_core::wire::Receipt;

use super::{Operation, Run, example, member};
use crate::error::CalcError;
use crate::line::Settings;
use crate::members::{Members, Value, object, word};
use crate::proof::{Accepted, Proof, Seconds};
use crate::source::{Bundle, Source};

pub(super) const OPERATION: Operation = Operation {
    name: "verify",
    about: "Whether a signed document counts; if not, the error's code is that of the check that failed (E_SIG, E_EXP, …).",
    members: &[
        member("kind", "policy, receipt or keyset"),
        member(
            "token",
            "the document as it was signed, three parts of base64url with dots; of a keyset all its tokens, in an array or one a line",
        ),
        member(
            "trust",
            "the content of a trust file, or {\"roots\", \"keysets\"}: that of a file of pinned root keys, and the keysets from the pinned version on",
        ),
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
        member(
            "kid",
            "the name of the key that signed it; of a keyset the first of its root keys that did",
        ),
        member("sha256", "the digest of its payload, in hexadecimal"),
        member("payload", "the document"),
    ],
    example: example(
        include_str!("verify/example.json"),
        include_str!("verify/answer.json"),
    ),
    run: Run::Tree(run),
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
    let token: Node = members.required("token")?;
    let source: Source = members.required("trust")?;
    let now: Seconds = members.required("now")?;
    let audience = members.optional("audience")?;
    let floor: Option<Accepted> = members.optional("floor")?;
    let digest = members.optional("digest")?;
    let under_token = |error: CalcError| error.under("token");
    if let Kind::Keyset = kind {
        let bundle = Bundle::read(token).map_err(under_token)?;
        let against = InForce {
            now: now.0,
            floor: floor.map(|floor| floor.floor(&bundle.0)),
            expected_digest: digest,
        };
        return answer(&source.keyset(&bundle, audience, against)?);
    }
    let token = String::read(token).map_err(under_token)?;
    let proof = Proof {
        trust: source.trust(now)?,
        now,
        audience,
        floor,
        digest,
    };
    if let Kind::Receipt = kind {
        answer(&proof.verify::<Receipt>(&token).map_err(under_token)?)
    } else {
        answer(&proof.verify::<Policy>(&token).map_err(under_token)?)
    }
}

fn answer<T>(verified: &Verified<T>) -> Result<Node, CalcError> {
    let payload = json::parse(verified.payload(), Limits::bytes(MAX_TOKEN_BYTES))?;
    Ok(object([
        ("kid", Node::Str(verified.kid().to_string())),
        ("sha256", Node::Str(verified.digest().to_string())),
        ("payload", payload),
    ]))
}
