//! `kid`: the name of a public key.

use base64ct::{Base64UrlUnpadded, Encoding as _};
use leeway_core::json::{self, Layout, Node};
use leeway_core::trust::Digest;

use super::{Operation, example, member};
use crate::error::{CalcError, Code};
use crate::line::Settings;
use crate::members::{Members, object, word};

pub(super) const OPERATION: Operation = Operation {
    name: "kid",
    about: "The name of a public key: its JWK thumbprint by SHA-256 (RFC 7638).",
    members: &[member(
        "jwk",
        "a JSON Web Key of type OKP, EC, RSA or oct; members that the thumbprint leaves out are ignored",
    )],
    result: &[member("kid", "the thumbprint, 43 characters of base64url")],
    // RFC 8037 appendix A.3.
    example: example(
        r#"{"id": 1, "op": "kid", "jwk": {"kty": "OKP", "crv": "Ed25519", "x": "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"}}"#,
        r#"{"id":1,"ok":{"kid":"kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k"}}"#,
    ),
    run,
};

/// The members a thumbprint is made of, by key type, in the order of their names
/// (RFC 7638 section 3.2, RFC 8037 section 2).
const TYPES: [(&str, &[&str]); 4] = [
    ("OKP", &["crv", "kty", "x"]),
    ("EC", &["crv", "kty", "x", "y"]),
    ("RSA", &["e", "kty", "n"]),
    ("oct", &["k", "kty"]),
];

fn run(members: &mut Members, _: &Settings) -> Result<Node, CalcError> {
    let jwk: Node = members.required("jwk")?;
    let kid = thumbprint(jwk).map_err(|error| error.under("jwk"))?;
    Ok(object([("kid", Node::Str(kid))]))
}

fn thumbprint(jwk: Node) -> Result<String, CalcError> {
    let mut jwk = Members::open(jwk)?;
    let kty: String = jwk.required("kty")?;
    let names = word(&kty, &TYPES).map_err(|error| error.under("kty"))?;
    let mut wanted = Vec::new();
    for name in names {
        let value = match *name {
            "kty" => kty.clone(),
            other => jwk.required(other)?,
        };
        let check = match *name {
            "kty" | "crv" => Ok(()),
            _ => base64url(&value),
        };
        check.map_err(|error| error.under(name))?;
        wanted.push(((*name).to_owned(), Node::Str(value)));
    }
    let text = json::write(&Node::Object(wanted), Layout::Compact);
    Ok(Base64UrlUnpadded::encode_string(
        Digest::of(text.as_bytes()).as_bytes(),
    ))
}

/// Whether the text is base64url in its only spelling, and not empty.
fn base64url(text: &str) -> Result<(), CalcError> {
    match Base64UrlUnpadded::decode_vec(text) {
        Ok(bytes) if !bytes.is_empty() => Ok(()),
        _ => Err(CalcError::new(Code::InvalidValue, "not base64url")),
    }
}
