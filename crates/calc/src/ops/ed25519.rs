//! `ed25519`: whether a signature counts.

use leeway_core::json::Node;
use leeway_core::trust::verifies_strictly;

use super::{Operation, example, member};
use crate::error::{CalcError, Code};
use crate::line::Settings;
use crate::members::{Members, Value, object};

pub(super) const OPERATION: Operation = Operation {
    name: "ed25519",
    about: "Whether an Ed25519 signature counts by the strict rule: canonical encodings, no point of low order, no cofactor.",
    members: &[
        member("public_key", "the key in hexadecimal"),
        member("message", "the message in hexadecimal"),
        member("signature", "the signature in hexadecimal"),
    ],
    result: &[member(
        "valid",
        "true or false; a key or a signature of another length never counts",
    )],
    // RFC 8032 section 7.1, test 2.
    example: example(
        r#"{"id": 1, "op": "ed25519", "public_key": "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c", "message": "72", "signature": "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00"}"#,
        r#"{"id":1,"ok":{"valid":true}}"#,
    ),
    run,
};

/// Bytes in hexadecimal.
struct Hex(Vec<u8>);

impl Value for Hex {
    fn read(node: Node) -> Result<Self, CalcError> {
        let text = String::read(node)?;
        let wrong = || CalcError::new(Code::InvalidValue, "not pairs of hexadecimal digits");
        let digit = |byte: u8| {
            let digit = char::from(byte).to_digit(16);
            digit
                .and_then(|digit| u8::try_from(digit).ok())
                .ok_or_else(wrong)
        };
        let (pairs, rest) = text.as_bytes().as_chunks::<2>();
        if !rest.is_empty() {
            return Err(wrong());
        }
        pairs
            .iter()
            .map(|[high, low]| Ok(digit(*high)? << 4 | digit(*low)?))
            .collect::<Result<_, _>>()
            .map(Self)
    }
}

fn run(members: &mut Members, _: &Settings) -> Result<Node, CalcError> {
    let Hex(key) = members.required("public_key")?;
    let Hex(message) = members.required("message")?;
    let Hex(signature) = members.required("signature")?;
    let key: Option<[u8; 32]> = key.try_into().ok();
    let valid = key.is_some_and(|key| verifies_strictly(&key, &message, &signature));
    Ok(object([("valid", Node::Bool(valid))]))
}
