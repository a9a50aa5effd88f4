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

/// Key, message and signature of cases 0 to 9 of Chalkias, Garillot and Nikolaenko,
/// "Taming the many EdDSAs" (2020), table 5.
const MANY_EDDSAS: [(&str, &str, &str); 10] = [
    (
        "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac03fa",
        "8c93255d71dcab10e8f379c26200f3c7bd5f09d9bc3068d3ef4edeb4853022b6",
        "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a0000000000000000000000000000000000000000000000000000000000000000",
    ),
    (
        "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac03fa",
        "9bd9f44f4dcc75bd531b56b2cd280b0bb38fc1cd6d1230e14861d861de092e79",
        "f7badec5b8abeaf699583992219b7b223f1df3fbbea919844e3f7c554a43dd43a5bb704786be79fc476f91d3f3f89b03984d8068dcf1bb7dfc6637b45450ac04",
    ),
    (
        "f7badec5b8abeaf699583992219b7b223f1df3fbbea919844e3f7c554a43dd43",
        "aebf3f2601a0c8c5d39cc7d8911642f740b78168218da8471772b35f9d35b9ab",
        "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac03fa8c4bd45aecaca5b24fb97bc10ac27ac8751a7dfe1baff8b953ec9f5833ca260e",
    ),
    (
        "cdb267ce40c5cd45306fa5d2f29731459387dbf9eb933b7bd5aed9a765b88d4d",
        "9bd9f44f4dcc75bd531b56b2cd280b0bb38fc1cd6d1230e14861d861de092e79",
        "9046a64750444938de19f227bb80485e92b83fdb4b6506c160484c016cc1852f87909e14428a7a1d62e9f22f3d3ad7802db02eb2e688b6c52fcd6648a98bd009",
    ),
    (
        "cdb267ce40c5cd45306fa5d2f29731459387dbf9eb933b7bd5aed9a765b88d4d",
        "e47d62c63f830dc7a6851a0b1f33ae4bb2f507fb6cffec4011eaccd55b53f56c",
        "160a1cb0dc9c0258cd0a7d23e94d8fa878bcb1925f2c64246b2dee1796bed5125ec6bc982a269b723e0668e540911a9a6a58921d6925e434ab10aa7940551a09",
    ),
    (
        "cdb267ce40c5cd45306fa5d2f29731459387dbf9eb933b7bd5aed9a765b88d4d",
        "e47d62c63f830dc7a6851a0b1f33ae4bb2f507fb6cffec4011eaccd55b53f56c",
        "21122a84e0b5fca4052f5b1235c80a537878b38f3142356b2c2384ebad4668b7e40bc836dac0f71076f9abe3a53f9c03c1ceeeddb658d0030494ace586687405",
    ),
    (
        "442aad9f089ad9e14647b1ef9099a1ff4798d78589e66f28eca69c11f582a623",
        "85e241a07d148b41e47d62c63f830dc7a6851a0b1f33ae4bb2f507fb6cffec40",
        "e96f66be976d82e60150baecff9906684aebb1ef181f67a7189ac78ea23b6c0e547f7690a0e2ddcd04d87dbc3490dc19b3b3052f7ff0538cb68afb369ba3a514",
    ),
    (
        "442aad9f089ad9e14647b1ef9099a1ff4798d78589e66f28eca69c11f582a623",
        "85e241a07d148b41e47d62c63f830dc7a6851a0b1f33ae4bb2f507fb6cffec40",
        "8ce5b96c8f26d0ab6c47958c9e68b937104cd36e13c33566acd2fe8d38aa19427e71f98a473474f2f13f06f97c20d58cc3f54b8bd0d272f42b695dd7e89a8c22",
    ),
    (
        "f7badec5b8abeaf699583992219b7b223f1df3fbbea919844e3f7c554a43dd43",
        "fdaebc429f4a735932a160da1301080c13280eea8bc280d1b392c6b9e6ba3a5a",
        "edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f454d370c8d9fc323a41450f8d513eafeb5b0697390c1e505a0d4ddc71f566607",
    ),
    (
        "f7badec5b8abeaf699583992219b7b223f1df3fbbea919844e3f7c554a43dd43",
        "84b698d39be126ff55fe45079e6c8bf64a0d7db6994560b4e96b7021eb39c1a1",
        "edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f084d5b99c2a9463d9c8bd5026916996984eeec87ddf1d3be329006ace1b37b09",
    ),
];

#[test]
fn of_the_signatures_that_verifiers_disagree_on_only_the_fourth_counts() {
    for (index, (key, message, signature)) in MANY_EDDSAS.into_iter().enumerate() {
        let expected = format!(r#"{{"valid":{}}}"#, index == 3);
        assert_eq!(ok(&ed25519(key, message, signature)), expected, "{index}");
    }
}

/// Vectors of the Community Cryptography Test Vectors (C2SP/CCTV, ed25519) with what is
/// odd about them.
#[test]
fn parts_of_low_order_are_no_matter_unless_they_leave_a_residue() {
    let key = "10eb7c3acfb2bed3e0d6ab89bf5a3d6afddd1176ce4812e38d9fd485058fdb1f";
    let cases = [
        // 6: parts of low order, and a residue of low order.
        (
            key,
            "65643235353139766563746f7273203130",
            "36684ea91032ba5b1dbab2d02f4debc74c3327f2b3802e2e4d371aa42b12b56bc02e2b9e63e385c058bf62b14b3a2b29ccefe8e38ddb536bc3f9865320a3d801",
            false,
        ),
        // 7 and 29: parts of low order alone.
        (
            key,
            "65643235353139766563746f7273",
            "36684ea91032ba5b1dbab2d02f4debc74c3327f2b3802e2e4d371aa42b12b56bbbfd00bd9c259d8d222d15e67a3d8228585050dbb9b9585be20d8fadc721da03",
            true,
        ),
        (
            key,
            "65643235353139766563746f72732032",
            "b797b156efcd45a4e2454d2fd0b21438b3ccd80d4c7fd1d1b2c8e55bd4ed4a94732d9e0279fe001d90327efa319816e3e4506b78432b8b4e1f2fdc4b960d700f",
            true,
        ),
        // 5: the point of the signature is of low order.
        (
            key,
            "65643235353139766563746f72732033",
            "00000000000000000000000000000000000000000000000000000000000000009472a69cd9a701a50d130ed52189e2455b23767db52cacb8716fb896ffeeac09",
            false,
        ),
        // 17: and not canonical either.
        (
            key,
            "65643235353139766563746f72732033",
            "edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7fad7a355469b5c87e550469f6b2de409ee723acd584bf35f86b80c384e8ceb702",
            false,
        ),
        // 11: the key is of low order and not canonical.
        (
            "edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
            "65643235353139766563746f7273",
            "36684ea91032ba5b1dbab2d02f4debc74c3327f2b3802e2e4d371aa42b12b56b05ba9a796274d80437afa36f1236563f2f3b0aa84cecddc3d20914615ba4fe02",
            false,
        ),
    ];
    for (key, message, signature, valid) in cases {
        let expected = format!(r#"{{"valid":{valid}}}"#);
        assert_eq!(
            ok(&ed25519(key, message, signature)),
            expected,
            "{signature}"
        );
    }
}
