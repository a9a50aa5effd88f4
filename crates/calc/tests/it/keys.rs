use crate::ask::{all_refused, ok};

#[test]
fn keys_that_have_no_name_are_refused() {
    let kid = |jwk: &str| format!(r#""op": "kid", "jwk": {jwk}"#);
    for (jwk, code, path) in [
        ("[]", "unexpected_type", "/jwk"),
        ("{}", "missing_member", "/jwk/kty"),
        (r#"{"kty": "okp"}"#, "unknown_value", "/jwk/kty"),
        (r#"{"kty": "OKP", "x": "AA"}"#, "missing_member", "/jwk/crv"),
        (
            r#"{"kty": "OKP", "crv": "Ed25519"}"#,
            "missing_member",
            "/jwk/x",
        ),
        (
            r#"{"kty": "OKP", "crv": "Ed25519", "x": ""}"#,
            "invalid_value",
            "/jwk/x",
        ),
        (
            r#"{"kty": "OKP", "crv": "Ed25519", "x": "AA=="}"#,
            "invalid_value",
            "/jwk/x",
        ),
        (
            r#"{"kty": "OKP", "crv": "Ed25519", "x": "AB"}"#,
            "invalid_value",
            "/jwk/x",
        ),
        (
            r#"{"kty": "OKP", "crv": "Ed25519", "x": 7}"#,
            "unexpected_type",
            "/jwk/x",
        ),
    ] {
        all_refused(&[(&kid(jwk), code, path)]);
    }
    all_refused(&[
        (r#""op": "kid""#, "missing_member", "/jwk"),
        (
            r#""op": "kid", "jwk": {"kty": "oct", "k": "AA"}, "hash": "sha256""#,
            "unknown_member",
            "/hash",
        ),
    ]);
}

#[test]
fn names_are_the_thumbprints_published() {
    let cases = [
        // RFC 7638 section 3.1.
        (
            r#"{"kty": "RSA", "n": "0vx7agoebGcQSuuPiLJXZptN9nndrQmbXEps2aiAFbWhM78LhWx4cbbfAAtVT86zwu1RK7aPFFxuhDR1L6tSoc_BJECPebWKRXjBZCiFV4n3oknjhMstn64tZ_2W-5JsGY4Hc5n9yBXArwl93lqt7_RN5w6Cf0h4QyQ5v-65YGjQR0_FDW2QvzqY368QQMicAtaSqzs8KJZgnYb9c7d0zgdAZHzu6qMQvRL5hajrn1n91CbOpbISD08qNLyrdkt-bFTWhAI4vMQFh6WeZu0fM4lFd2NcRwr3XPksINHaQ-G_xBniIqbw0Ls1jF44-csFCur-kEgU8awapJzKnqDKgw", "e": "AQAB", "alg": "RS256", "kid": "2011-04-29"}"#,
            "NzbLsXh8uDCcd-6MNwXF4W_7noWXFZAfHkxZsRGC9Xs",
        ),
        // RFC 8037 appendix A.3, from the private key of A.1 too.
        (
            r#"{"kty": "OKP", "crv": "Ed25519", "d": "nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A", "x": "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"}"#,
            "kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k",
        ),
    ];
    for (jwk, kid) in cases {
        assert_eq!(
            ok(&format!(r#""op": "kid", "jwk": {jwk}"#)),
            format!(r#"{{"kid":"{kid}"}}"#)
        );
    }
}

fn ed25519(key: &str, message: &str, signature: &str) -> String {
    format!(
        r#""op": "ed25519", "public_key": "{key}", "message": "{message}", "signature": "{signature}""#
    )
}

/// RFC 8032 section 7.1, test 3.
const KEY: &str = "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025";
const SIGNATURE: &str = "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a";

#[test]
fn what_is_no_hexadecimal_is_refused() {
    all_refused(&[
        (&ed25519("f", "", ""), "invalid_value", "/public_key"),
        (&ed25519(KEY, "zz", ""), "invalid_value", "/message"),
        (&ed25519(KEY, "", "0x"), "invalid_value", "/signature"),
        (
            r#""op": "ed25519", "public_key": "", "message": """#,
            "missing_member",
            "/signature",
        ),
    ]);
}

#[test]
fn signatures_count_by_the_strict_rule_alone() {
    let neutral = format!("01{}", "00".repeat(31));
    let cases = [
        (ed25519(KEY, "af82", SIGNATURE), true),
        (ed25519(&KEY.to_uppercase(), "AF82", SIGNATURE), true),
        (ed25519(KEY, "af83", SIGNATURE), false),
        (ed25519(KEY, "af82", &SIGNATURE[2..]), false),
        (ed25519(KEY, "af82", ""), false),
        (ed25519(&KEY[2..], "af82", SIGNATURE), false),
        // The neutral element verifies a signature of zeros over anything by the
        // equation alone.
        (
            ed25519(&neutral, "af82", &format!("{neutral}{}", "00".repeat(32))),
            false,
        ),
    ];
    for (request, valid) in cases {
        assert_eq!(ok(&request), format!(r#"{{"valid":{valid}}}"#), "{request}");
    }
}
