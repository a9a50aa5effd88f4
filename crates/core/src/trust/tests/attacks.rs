//! Single documents of `docs/attacks.md`: the number of each case is its row there.

use super::*;

#[test]
fn each_attack_gets_its_code() {
    let own = kid(&seed::POLICY);
    let typ = Policy::TYP;
    let key_bytes = URL_SAFE_NO_PAD.decode(SigningKey::from_seed(&seed::POLICY).public().x());
    let key_bytes: [u8; 32] = key_bytes.unwrap().try_into().unwrap();
    let extra = |member: &str| headed(good_header().replace('}', &format!(",{member}}}")));
    let hs256 = {
        let input = [
            URL_SAFE_NO_PAD.encode(header("HS256", &own, typ)),
            URL_SAFE_NO_PAD.encode(payload()),
        ]
        .join(".");
        let tag = hmac_sha256(&key_bytes, input.as_bytes());
        [input, URL_SAFE_NO_PAD.encode(tag)].join(".")
    };
    let unsigned = |alg: &str| {
        let header = URL_SAFE_NO_PAD.encode(header(alg, &own, typ));
        [header, URL_SAFE_NO_PAD.encode(payload()), String::new()].join(".")
    };
    let utf16: Vec<u8> = good_header()
        .encode_utf16()
        .flat_map(u16::to_be_bytes)
        .collect();
    let deep = |depth: usize| {
        with(
            r#""options""#,
            &format!(
                r#""ext":{}{},"options""#,
                "[".repeat(depth),
                "]".repeat(depth)
            ),
        )
    };
    let ext = |value: &str| with(r#""options""#, &format!(r#""ext":{value},"options""#));
    let exp = format!(r#""exp":{}"#, NOW + 29 * DAY);
    let aud = format!(r#""aud":"{AUDIENCE}""#);
    let iss = format!(r#""iss":"{ISSUER}""#);
    let option = r#"{"id":"plan","min":2,"max":12}"#;

    #[rustfmt::skip]
    let cases: Vec<(u8, &str, String, &str)> = vec![
        // Nothing wrong.
        (1, "a good policy", good(), "accepted"),

        // One bit.
        (2, "a payload bit flipped", spelled(1, |part| {
            let mut bytes = URL_SAFE_NO_PAD.decode(&part).unwrap();
            bytes[40] ^= 1;
            *part = URL_SAFE_NO_PAD.encode(bytes);
        }), "E_SIG"),
        (2, "a signature bit flipped", resigned(|s| s[40] ^= 1), "E_SIG"),
        (2, "another payload under the signature", spelled(1, |part| *part = URL_SAFE_NO_PAD.encode(with("12", "99"))), "E_SIG"),
        (2, "no payload under the signature", spelled(1, String::clear), "E_SIG"),

        // Algorithms.
        (3, "alg none, unsigned", unsigned("none"), "E_FRAMING"),
        (3, "alg None, unsigned", unsigned("None"), "E_FRAMING"),
        (3, "alg none", headed(header("none", &own, typ)), "E_ALG"),
        (3, "alg None", headed(header("None", &own, typ)), "E_ALG"),
        (3, "alg noNE", headed(header("noNE", &own, typ)), "E_ALG"),
        (3, "alg empty", headed(header("", &own, typ)), "E_ALG"),
        (3, "alg missing", headed(format!(r#"{{"kid":"{own}","typ":"{typ}"}}"#)), "E_HEADER"),
        (3, "alg null", headed(format!(r#"{{"alg":null,"kid":"{own}","typ":"{typ}"}}"#)), "E_HEADER"),
        (3, "alg a list", headed(format!(r#"{{"alg":["Ed25519"],"kid":"{own}","typ":"{typ}"}}"#)), "E_HEADER"),
        (3, "RFC 7515 appendix E", "eyJhbGciOiJub25lIiwNCiAiY3JpdCI6WyJodHRwOi8vZXhhbXBsZS5jb20vVU5ERUZJTkVEIl0sDQogImh0dHA6Ly9leGFtcGxlLmNvbS9VTkRFRklORUQiOnRydWUNCn0.RkFJTA.".to_owned(), "E_FRAMING"),
        (3, "RFC 7515 appendix E, signed", headed(r#"{"alg":"none","crit":["http://example.com/UNDEFINED"],"http://example.com/UNDEFINED":true}"#), "E_HEADER"),
        (4, "HS256 with the public key as secret", hs256, "E_ALG"),
        (5, "EdDSA, key pinned to Ed25519", headed(header("EdDSA", &own, typ)), "E_ALG"),
        (5, "Ed25519, key pinned to EdDSA", by(&seed::LEGACY, payload()), "E_ALG"),
        (5, "EdDSA, key pinned to EdDSA", forge(header("EdDSA", &kid(&seed::LEGACY), typ), payload(), &seed::LEGACY), "accepted"),
        (5, "alg in lower case", headed(header("ed25519", &own, typ)), "E_ALG"),
        (5, "alg Ed448", headed(header("Ed448", &own, typ)), "E_ALG"),

        // Other header members.
        (6, "jwk", extra(r#""jwk":{"kty":"OKP","crv":"Ed25519","x":"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"}"#), "E_HEADER"),
        (6, "jku", extra(r#""jku":"https://attacker.example/keys""#), "E_HEADER"),
        (6, "x5u", extra(r#""x5u":"https://attacker.example/cert""#), "E_HEADER"),
        (6, "x5c", extra(r#""x5c":["AA=="]"#), "E_HEADER"),
        (6, "x5t", extra(r#""x5t":"AA""#), "E_HEADER"),
        (6, "cty", extra(r#""cty":"JWT""#), "E_HEADER"),
        (6, "zip", extra(r#""zip":"DEF""#), "E_HEADER"),
        (7, "crit of an unknown name", extra(r#""crit":["exp"],"exp":1"#), "E_HEADER"),
        (7, "crit empty", extra(r#""crit":[]"#), "E_HEADER"),
        (7, "unencoded payload", extra(r#""b64":false,"crit":["b64"]"#), "E_HEADER"),

        // Header text.
        (8, "alg twice", extra(r#""alg":"Ed25519""#), "E_HEADER"),
        (8, "alg twice, escaped", extra(r#""\u0061lg":"none""#), "E_HEADER"),
        (8, "header a list", headed(format!(r#"["Ed25519","{own}","{typ}"]"#)), "E_HEADER"),
        (8, "header a string", headed(r#""Ed25519""#), "E_HEADER"),
        (8, "header no JSON", headed("Ed25519"), "E_HEADER"),
        (8, "header empty", spelled(0, String::clear), "E_FRAMING"),
        (8, "header with a byte order mark", headed(["\u{FEFF}", &good_header()].concat()), "E_HEADER"),
        (8, "header in UTF-16", headed(&utf16), "E_HEADER"),
        (8, "header ending in NUL", headed([&good_header(), "\0"].concat()), "E_HEADER"),
        (8, "header not UTF-8", headed(b"{\"alg\":\"\xFF\"}"), "E_HEADER"),
        (8, "header with text after it", headed([&good_header(), "{}"].concat()), "E_HEADER"),
        (8, "header in another order, spaced", headed(format!("{{ \"typ\" : \"{typ}\",\n\"kid\":\"{own}\", \"alg\":\"Ed25519\" }}")), "accepted"),
        (8, "header of 512 bytes", headed(format!("{:<512}", good_header())), "accepted"),
        (8, "header of 513 bytes", headed(format!("{:<513}", good_header())), "E_HEADER"),

        // Types.
        (9, "typ of a keyset", headed(header("Ed25519", &own, "creditor-keyset+jwt")), "E_TYP"),
        (9, "typ JWT", headed(header("Ed25519", &own, "JWT")), "E_TYP"),
        (9, "typ empty", headed(header("Ed25519", &own, "")), "E_TYP"),
        (9, "typ with its prefix", headed(header("Ed25519", &own, "application/creditor-policy+jwt")), "E_TYP"),
        (9, "typ in another case", headed(header("Ed25519", &own, "Creditor-Policy+JWT")), "E_TYP"),
        (9, "typ spaced", headed(header("Ed25519", &own, "creditor-policy+jwt ")), "E_TYP"),
        (9, "typ with a line break", headed(header("Ed25519", &own, "a\\nb\\u001b[31m\\u202e")), "E_TYP"),
        (9, "typ missing", headed(format!(r#"{{"alg":"Ed25519","kid":"{own}"}}"#)), "E_HEADER"),
        (9, "typ wrong and kid unknown", headed(header("none", "x", "JWT")), "E_TYP"),

        // Key ids.
        (10, "kid unknown", by(&seed::STRANGER, payload()), "E_KID"),
        (10, "kid of a path", headed(header("Ed25519", "../../x", typ)), "E_KID"),
        (10, "kid of a query", headed(header("Ed25519", "' OR 1=1--", typ)), "E_KID"),
        (10, "kid empty", headed(header("Ed25519", "", typ)), "E_KID"),
        (10, "kid padded", headed(header("Ed25519", &format!("{own}="), typ)), "E_KID"),
        (10, "kid with stray bits", headed(header("Ed25519", &stray_bits(&own), typ)), "E_KID"),
        (10, "kid of 10 KB", headed(header("Ed25519", &"k".repeat(10_000), typ)), "E_HEADER"),
        (10, "kid missing", headed(format!(r#"{{"alg":"Ed25519","typ":"{typ}"}}"#)), "E_HEADER"),
        (10, "kid unknown and alg wrong", headed(header("none", &kid(&seed::STRANGER), typ)), "E_KID"),
        (10, "kid right, key wrong", forge(good_header(), payload(), &seed::STRANGER), "E_SIG"),
        (10, "kid right, key of the same issuer", forge(good_header(), payload(), &seed::KEYSET), "E_SIG"),
        (10, "key no longer in use", by(&seed::RETIRED, payload()), "E_KID"),
        (10, "key not yet in use", by(&seed::FUTURE, payload()), "E_KID"),

        // Signatures.
        (11, "S plus the group order", resigned(|s| add_order(&mut s[32..])), "E_SIG"),
        (11, "R with torsion", resigned(|s| {
            let moved = with_torsion(s[..32].try_into().unwrap());
            s[..32].copy_from_slice(&moved);
        }), "E_SIG"),
        (11, "R with the other sign", resigned(|s| s[31] ^= 0x80), "E_SIG"),
        (11, "R of low order", resigned(|s| s[..32].copy_from_slice(&hex(ORDER_EIGHT))), "E_SIG"),
        (11, "all zero", resigned(|s| s.fill(0)), "E_SIG"),
        (11, "63 bytes", resigned(|s| s.truncate(63)), "E_SIG"),
        (11, "65 bytes", resigned(|s| s.push(0)), "E_SIG"),
        (11, "1 byte", resigned(|s| s.truncate(1)), "E_SIG"),

        // Spelling.
        (13, "padding", spelled(2, |part| part.push_str("==")), "E_FRAMING"),
        (13, "plus", spelled(1, |part| part.insert(8, '+')), "E_FRAMING"),
        (13, "slash", spelled(1, |part| part.insert(8, '/')), "E_FRAMING"),
        (13, "newline", spelled(1, |part| part.insert(8, '\n')), "E_FRAMING"),
        (13, "newline at the end", spelled(2, |part| part.push('\n')), "E_FRAMING"),
        (13, "space", spelled(0, |part| part.insert(0, ' ')), "E_FRAMING"),
        (13, "question mark", spelled(2, |part| part.insert(8, '?')), "E_FRAMING"),
        (13, "a letter beyond ASCII", spelled(1, |part| part.insert(8, 'é')), "E_FRAMING"),
        (13, "stray bits in the signature", spelled(2, |part| *part = stray_bits(part)), "E_B64"),
        (13, "stray bits in the header", ["eyJ9", "", "AA"].join(".").replace("eyJ9", "e31"), "E_B64"),
        (13, "a character too many", spelled(0, |part| *part = "A".repeat(part.len() / 4 * 4 + 1)), "E_B64"),
        (13, "a character too many in the payload", spelled(1, |part| *part = "A".repeat(5)), "E_B64"),

        // Parts.
        (14, "nothing", String::new(), "E_FRAMING"),
        (14, "only dots", "..".to_owned(), "E_FRAMING"),
        (14, "no dots", good().replace('.', ""), "E_FRAMING"),
        (14, "2 parts", good().rsplit_once('.').unwrap().0.to_owned(), "E_FRAMING"),
        (14, "4 parts", [&good(), "AA"].join("."), "E_FRAMING"),
        (14, "an encrypted token", [&good(), "AA", "AA"].join("."), "E_FRAMING"),
        (14, "JSON serialization", format!(r#"{{"payload":"{}","signatures":[]}}"#, URL_SAFE_NO_PAD.encode(payload())), "E_FRAMING"),

        // Size.
        (15, "256 KiB + 1", "A".repeat(MAX_TOKEN_BYTES + 1), "E_SIZE"),
        (15, "256 KiB", "A".repeat(MAX_TOKEN_BYTES), "E_FRAMING"),
        (15, "10 MB", bearing(ext(&format!("\"{}\"", "a".repeat(10_000_000)))), "E_SIZE"),
        (15, "just below 256 KiB", bearing(ext(&format!("\"{}\"", "a".repeat(195_000)))), "accepted"),

        // Payload text.
        (16, "16 deep", bearing(deep(15)), "accepted"),
        (16, "17 deep", bearing(deep(16)), "E_JSON"),
        (16, "90,000 deep", bearing(deep(90_000)), "E_JSON"),
        (16, "100,000 opened", bearing("[".repeat(100_000)), "E_JSON"),
        (16, "1e999", bearing(ext("1e999")), "E_JSON"),
        (16, "-0", bearing(ext("-0")), "E_JSON"),
        (16, "1.0", bearing(with(r#""min":2"#, r#""min":1.0"#)), "E_JSON"),
        (16, "2^53 + 1", bearing(ext("9007199254740993")), "E_JSON"),
        (16, "lone surrogate", bearing(ext(r#""\ud800""#)), "E_JSON"),
        (16, "byte order mark", bearing(["\u{FEFF}", &payload()].concat()), "E_JSON"),
        (16, "empty payload", bearing(""), "E_JSON"),
        (16, "two payloads", bearing(payload().repeat(2)), "E_JSON"),
        (17, "aud twice", bearing(with(&aud, &format!("{aud},{aud}"))), "E_JSON"),
        (17, "aud twice, escaped", bearing(with(&aud, &format!(r#"{aud},"\u0061ud":"other""#))), "E_JSON"),
        (17, "a name twice in an option", bearing(with(r#""min":2"#, r#""min":2,"min":2"#)), "E_JSON"),
        (17, "a name twice under ext", bearing(ext(r#"{"a":{"b":1,"b":1}}"#)), "E_JSON"),
        (17, "a list for an option", bearing(with(option, r#"["plan",2,12]"#)), "E_JSON"),
        (17, "a list for the policy", bearing(format!(r#"["{ISSUER}","{AUDIENCE}",{NOW},{NOW},{},2,7,[{option}]]"#, NOW + DAY)), "E_JSON"),

        // Schema.
        (18, "an unknown member", bearing(with(&iss, &format!(r#"{iss},"sub":"x""#))), "E_SCHEMA"),
        (18, "an unknown member in an option", bearing(with(r#""min":2"#, r#""min":2,"unless":"x""#)), "E_SCHEMA"),
        (18, "an unknown member under ext", bearing(ext(r#"{"unless":["x"]}"#)), "accepted"),
        (19, "min above max", bearing(with(r#""min":2"#, r#""min":13"#)), "E_SCHEMA"),
        (19, "no options", bearing(with(option, "")), "E_SCHEMA"),
        (19, "an id twice", bearing(with(option, &[option, option].join(","))), "E_SCHEMA"),
        (19, "a negative number", bearing(with(r#""min":2"#, r#""min":-2"#)), "E_SCHEMA"),
        (19, "iss missing", bearing(with(&format!("{iss},"), "")), "E_SCHEMA"),
        (19, "senseless and for someone else", bearing(with(option, "").replace(AUDIENCE, "other")), "E_SCHEMA"),

        // Origin and use.
        (20, "another creditor by its own key", by(&seed::NORTHGATE, payload().replace("mercy-vale", "northgate")), "E_ISS"),
        (20, "ours by the key of another creditor", by(&seed::NORTHGATE, payload()), "E_ISS"),
        (20, "another creditor by our key", bearing(with(&iss, r#""iss":"northgate""#)), "E_ISS"),
        (20, "iss in another case", bearing(with(&iss, r#""iss":"Mercy-Vale""#)), "E_ISS"),
        (20, "iss and aud of another creditor", bearing(payload().replace("mercy-vale", "northgate")), "E_ISS"),
        (20, "another tenant", bearing(with(":patients:", ":dental:")), "E_AUD"),
        (20, "staging", bearing(with(":test", ":staging")), "E_AUD"),
        (20, "aud a list with ours", bearing(with(&aud, &format!(r#""aud":["{AUDIENCE}","other"]"#))), "E_AUD"),
        (20, "aud a list of ours", bearing(with(&aud, &format!(r#""aud":["{AUDIENCE}"]"#))), "E_AUD"),
        (20, "aud null", bearing(with(&aud, r#""aud":null"#)), "E_AUD"),
        (20, "aud empty", bearing(with(&aud, r#""aud":"""#)), "E_AUD"),
        (20, "aud missing", bearing(with(&format!("{aud},"), "")), "E_AUD"),
        (21, "by a keyset key", by(&seed::KEYSET, payload()), "E_ROLE"),
        (21, "by a receipt key", by(&seed::RECEIPT, payload()), "E_ROLE"),
        (21, "by a keyset key for another tenant", by(&seed::KEYSET, with(":patients:", ":dental:")), "E_AUD"),
        (21, "by a keyset key, expired", by(&seed::KEYSET, timed(-2, -2, -1)), "E_ROLE"),

        // Times.
        (22, "expired by 1 s", bearing(timed(-DAY, -DAY, -1)), "E_EXP"),
        (22, "exactly at exp", bearing(timed(-DAY, -DAY, 0)), "E_EXP"),
        (22, "1 s before exp", bearing(timed(-DAY, -DAY, 1)), "accepted"),
        (22, "from tomorrow", bearing(timed(-DAY, DAY, 2 * DAY)), "E_NBF"),
        (22, "from the next second", bearing(timed(0, 1, DAY)), "E_NBF"),
        (22, "from now", bearing(timed(0, 0, DAY)), "accepted"),
        (22, "issued 300 s ahead", bearing(timed(300, 0, DAY)), "accepted"),
        (22, "issued 301 s ahead", bearing(timed(301, 0, DAY)), "E_NBF"),
        (22, "exp as text", bearing(with(&exp, r#""exp":"1785000000""#)), "E_SCHEMA"),
        (22, "exp with a fraction", bearing(with(&exp, r#""exp":1785000000.5"#)), "E_JSON"),
        (22, "exp missing", bearing(with(&format!("{exp},"), "")), "E_SCHEMA"),
        (23, "for 35 days", bearing(timed(-DAY, -DAY, 34 * DAY)), "accepted"),
        (23, "for 35 days and 1 s", bearing(timed(-DAY, -DAY, 34 * DAY + 1)), "E_LIFETIME"),
        (23, "for 36 days", bearing(timed(-DAY, -DAY, 35 * DAY)), "E_LIFETIME"),
        (23, "until the year 9999", bearing(with(&exp, r#""exp":253402300799"#)), "E_LIFETIME"),
        (23, "since the beginning", bearing(with(&format!(r#""iat":{}"#, NOW - DAY), r#""iat":-9007199254740991"#)), "E_LIFETIME"),
        (22, "expired long ago and too long", bearing(timed(-90 * DAY, -90 * DAY, -DAY)), "E_EXP"),
    ];
    let trust = trust();
    let verifier = verifier(&trust);
    for (row, what, token, expected) in &cases {
        let found = code::<Policy>(&verifier, token);
        assert_eq!(found, *expected, "attack {row}: {what}");
    }
    for row in (1..=11).chain(13..=23) {
        assert!(cases.iter().any(|case| case.0 == row), "attack {row}");
    }
}

fn hmac_sha256(key: &[u8; 32], message: &[u8]) -> Vec<u8> {
    let pad = |byte: u8| {
        let mut block = [byte; 64];
        block.iter_mut().zip(key).for_each(|(b, k)| *b ^= k);
        block
    };
    let inner = Sha256::new()
        .chain_update(pad(0x36))
        .chain_update(message)
        .finalize();
    Sha256::new()
        .chain_update(pad(0x5C))
        .chain_update(inner)
        .finalize()
        .to_vec()
}

/// Little-endian order of the Ed25519 group (RFC 8032 section 5.1).
const ORDER: [u8; 32] = [
    0xED, 0xD3, 0xF5, 0x5C, 0x1A, 0x63, 0x12, 0x58, 0xD6, 0x9C, 0xF7, 0xA2, 0xDE, 0xF9, 0xDE, 0x14,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0x10,
];

fn add_order(scalar: &mut [u8]) {
    let mut carry = 0;
    for (byte, order) in scalar.iter_mut().zip(ORDER) {
        let sum = u16::from(*byte) + u16::from(order) + carry;
        *byte = sum.to_le_bytes()[0];
        carry = sum >> 8;
    }
}
