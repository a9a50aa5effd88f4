use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;

use super::*;
use crate::trust::{
    Alg, Claims, Digest, Floor, SignedDocument, SigningKey, Trust, TrustedKeys, Verified, Verifier,
    sign,
};

mod tuf;

/// 2026-06-01T00:00:00Z
const NOW: i64 = 1_780_272_000;
const DAY: i64 = 86_400;
const ISSUER: &str = "mercy-vale";
const AUDIENCE: &str = "mercy-vale:patients:test";

/// Root keys 1 to 5, document keys from 11 on.
fn key(seed: u8) -> SigningKey {
    SigningKey::from_seed(&[seed; 32])
}

fn root(seed: u8) -> RootKey {
    RootKey::new(key(seed).public(), Alg::Ed25519)
}

fn roots(threshold: u8, seeds: &[u8]) -> Roots {
    Roots::new(threshold, seeds.iter().copied().map(root).collect()).unwrap()
}

fn listed(seed: u8, role: Role) -> PinnedKey {
    let (nbf, exp) = (NOW - DAY, NOW + 300 * DAY);
    PinnedKey::new(key(seed).public(), Alg::Ed25519, vec![role], nbf, exp).unwrap()
}

/// The first keyset: two of three roots, one policy key, one receipt key.
fn first() -> Keyset {
    Keyset {
        iss: ISSUER.to_owned(),
        aud: AUDIENCE.to_owned(),
        iat: NOW - DAY,
        nbf: NOW - DAY,
        exp: NOW + 365 * DAY,
        epoch: 1,
        version: 1,
        roots: roots(2, &[1, 2, 3]),
        keys: vec![listed(11, Role::Policy), listed(12, Role::Receipt)],
        revoked: Vec::new(),
    }
}

/// The keyset that follows, with something changed.
fn after(before: &Keyset, change: impl FnOnce(&mut Keyset)) -> Keyset {
    let mut next = before.clone();
    next.version += 1;
    change(&mut next);
    next
}

fn payload(keyset: &Keyset) -> String {
    String::from_utf8(json::to_vec(keyset).unwrap()).unwrap()
}

/// Tokens by each of the root keys over any payload.
fn tokens(payload: &str, seeds: &[u8]) -> Vec<String> {
    let sign = |seed: &u8| sign(Keyset::TYP, &key(*seed), payload.as_bytes());
    seeds.iter().map(sign).collect()
}

fn bundle(keyset: &Keyset, seeds: &[u8]) -> String {
    tokens(&payload(keyset), seeds).join("\n")
}

fn pins() -> RootPins {
    RootPins::of(&first())
}

/// A chain that has accepted the first keyset.
fn chain() -> KeysetChain {
    let mut chain = KeysetChain::new(pins());
    chain
        .step(bundle(&first(), &[1, 2]).as_bytes(), NOW)
        .unwrap();
    chain
}

fn in_force(chain: &KeysetChain) -> Verified<Keyset> {
    chain.verified(InForce::at(NOW)).unwrap()
}

/// What a step says, and that a refused one leaves the chain able to go on.
#[track_caller]
fn step(chain: &KeysetChain, bundle: &str) -> &'static str {
    let mut tried = chain.clone();
    match tried.step(bundle.as_bytes(), NOW) {
        Ok(()) => "accepted",
        Err(error) => {
            assert_eq!(tried.next_version(), chain.next_version());
            assert_eq!(
                tried.verified(InForce::at(NOW)),
                chain.verified(InForce::at(NOW))
            );
            let line = error.to_string();
            assert!(line.bytes().all(|b| (b' '..=b'~').contains(&b)), "{line}");
            let mut later = tried;
            let good = after(&first(), |_| {});
            later
                .step(self::bundle(&good, &[1, 3]).as_bytes(), NOW)
                .unwrap();
            error.code()
        }
    }
}

/// The payload of the keyset with one place of its text changed.
fn with(keyset: &Keyset, from: &str, to: &str) -> String {
    let text = payload(keyset);
    assert_eq!(text.matches(from).count(), 1, "{from} in {text}");
    text.replace(from, to)
}

/// The numbers are the rows of `docs/attacks.md`.
#[test]
fn each_bad_step_gets_its_code_and_the_keyset_before_stays() {
    let chain = chain();
    let next = after(&first(), |_| {});
    let rotated = after(&first(), |next| next.roots = roots(2, &[3, 4, 5]));
    let signed = |payload: &str| tokens(payload, &[1, 2]).join("\n");
    let changed = |change: fn(&mut Keyset)| bundle(&after(&first(), change), &[1, 2]);
    let text = |from: &str, to: &str| signed(&with(&next, from, to));
    let x = |seed: u8| key(seed).public().x();
    let kid = |seed: u8| key(seed).kid().to_string();
    let entry = |seed: u8| {
        let (x, kid) = (x(seed), kid(seed));
        format!(r#"{{"kid":"{kid}","x":"{x}","alg":"Ed25519"}}"#)
    };
    let revoked = r#""revoked":[]"#;
    let flipped = |token: &str| {
        let (input, signature) = token.rsplit_once('.').unwrap();
        let mut bytes = URL_SAFE_NO_PAD.decode(signature).unwrap();
        bytes[7] ^= 1;
        [input, &URL_SAFE_NO_PAD.encode(bytes)].join(".")
    };
    let one = |seed: u8| tokens(&payload(&next), &[seed]).concat();
    let headed = |header: String, seed: u8| {
        use ed25519_dalek::Signer as _;
        let input = [
            URL_SAFE_NO_PAD.encode(header),
            URL_SAFE_NO_PAD.encode(payload(&next)),
        ]
        .join(".");
        let signer = ed25519_dalek::SigningKey::from_bytes(&[seed; 32]);
        let signature = signer.sign(input.as_bytes()).to_bytes();
        [input, URL_SAFE_NO_PAD.encode(signature)].join(".")
    };
    let header = |alg: &str, kid: &str, typ: &str| {
        format!(r#"{{"alg":"{alg}","kid":"{kid}","typ":"{typ}"}}"#)
    };

    #[rustfmt::skip]
    let cases: Vec<(u8, &str, String, &str)> = vec![
        (31, "the next keyset", bundle(&next, &[1, 2]), "accepted"),
        (31, "by other two", bundle(&next, &[3, 1]), "accepted"),
        (31, "by all", bundle(&next, &[1, 2, 3]), "accepted"),
        (31, "ending in a line break", bundle(&next, &[1, 2]) + "\n", "accepted"),

        // How many signed.
        (31, "nobody known", bundle(&next, &[4, 5]), "E_THRESHOLD"),
        (31, "one below the threshold", bundle(&next, &[1]), "E_THRESHOLD"),
        (32, "one key twice", bundle(&next, &[1, 1]), "E_THRESHOLD"),
        (32, "one key many times", bundle(&next, &[1; MAX_SIGNATURES]), "E_THRESHOLD"),
        (32, "one known, one stranger", bundle(&next, &[1, 4]), "E_THRESHOLD"),
        (32, "one key under the name of another", [one(1), headed(header("Ed25519", &kid(2), Keyset::TYP), 1)].join("\n"), "E_THRESHOLD"),
        (32, "by a policy key", bundle(&next, &[1, 11]), "E_THRESHOLD"),
        (32, "one signature broken", [one(1), flipped(&one(2))].join("\n"), "E_THRESHOLD"),
        (33, "enough and one broken", [one(1), one(2), flipped(&one(3))].join("\n"), "accepted"),
        (33, "one broken and enough", [flipped(&one(3)), one(2), one(1)].join("\n"), "accepted"),
        (33, "enough and a stranger", [one(1), one(4), one(2)].join("\n"), "accepted"),
        (32, "one by another algorithm", [one(1), headed(header("EdDSA", &kid(2), Keyset::TYP), 2)].join("\n"), "E_THRESHOLD"),
        (31, "new roots, signed by the old", bundle(&rotated, &[1, 2]), "E_THRESHOLD"),
        (31, "new roots, signed by the new", bundle(&rotated, &[4, 5]), "E_THRESHOLD"),
        (31, "new roots, one old short", bundle(&rotated, &[3, 4, 5]), "E_THRESHOLD"),
        (31, "new roots, one new short", bundle(&rotated, &[1, 2, 4]), "E_THRESHOLD"),
        (31, "new roots, signed by both", bundle(&rotated, &[1, 2, 4, 5]), "accepted"),
        (31, "new roots, one key for both", bundle(&rotated, &[1, 3, 4]), "accepted"),

        // Form.
        (37, "nothing", String::new(), "E_FRAMING"),
        (37, "an empty line", bundle(&next, &[1, 2]).replace('\n', "\n\n"), "E_FRAMING"),
        (37, "a page in HTML", "<!doctype html><title>Sign in</title>".to_owned(), "E_FRAMING"),
        (37, "cut short", one(1)[..200].to_owned(), "E_FRAMING"),
        (13, "stray bits", [one(1), one(2)].join("\n") + "B", "E_B64"),
        (37, "a malformed token beside enough", [one(1), one(2), "AA.AA".to_owned()].join("\n"), "E_FRAMING"),
        (13, "lines of another system", bundle(&next, &[1, 2]).replace('\n', "\r\n"), "E_FRAMING"),
        (37, "not text", "\u{e9}".to_owned(), "E_FRAMING"),
        (9, "a policy", sign("creditor-policy+jwt", &key(1), payload(&next).as_bytes()), "E_TYP"),
        (9, "a policy among them", [one(1), one(2), sign("creditor-policy+jwt", &key(3), payload(&next).as_bytes())].join("\n"), "E_TYP"),
        (7, "a header with more", headed(header("Ed25519", &kid(1), Keyset::TYP).replace('}', r#","crit":[]}"#), 1), "E_HEADER"),
        (35, "other bytes in each", [one(1), tokens(&with(&next, r#""v":1"#, r#""v": 1"#), &[2]).concat()].join("\n"), "E_PAYLOAD"),
        (34, "too many tokens", bundle(&next, &[1; MAX_SIGNATURES + 1]), "E_SIZE"),
        (34, "64 KiB", "A".repeat(MAX_KEYSET_BYTES), "E_FRAMING"),
        (34, "64 KiB and one byte", "A".repeat(MAX_KEYSET_BYTES + 1), "E_SIZE"),

        // Content; signed by enough of the old roots throughout.
        (17, "no JSON", signed("{"), "E_JSON"),
        (17, "a name twice", text(revoked, r#""revoked":[],"revoked":[]"#), "E_JSON"),
        (18, "an unknown member", text(revoked, r#""revoked":[],"also":1"#), "E_SCHEMA"),
        (18, "an addition of one's own", text(revoked, r#""revoked":[],"ext":{"also":1}"#), "accepted"),
        (36, "another format", text(r#""v":1"#, r#""v":2"#), "E_SCHEMA"),
        (36, "threshold zero", text(r#""threshold":2"#, r#""threshold":0"#), "E_SCHEMA"),
        (36, "threshold above the keys", text(r#""threshold":2"#, r#""threshold":4"#), "E_SCHEMA"),
        (36, "threshold beyond its type", text(r#""threshold":2"#, r#""threshold":258"#), "E_SCHEMA"),
        (36, "a higher threshold, not met", text(r#""threshold":2"#, r#""threshold":3"#), "E_THRESHOLD"),
        (36, "a root twice", text(&entry(2), &entry(1)), "E_KEY"),
        (12, "a root of low order", text(&x(2), "JuiVj8KyJ7BFw_SJ8u-Y8NXfrAXTxjM5sTgCiG1T_AU"), "E_KEY"),
        (12, "a policy key of low order", text(&x(11), "JuiVj8KyJ7BFw_SJ8u-Y8NXfrAXTxjM5sTgCiG1T_AU"), "E_KEY"),
        (12, "a key in a second spelling", text(&x(11), "8P_______________________________________38"), "E_KEY"),
        (12, "a key that is no point", text(&x(11), "AgAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"), "E_KEY"),
        (36, "a root under another name", text(&entry(2), &entry(2).replace(&kid(2), &kid(3))), "E_KEY"),
        (36, "a private half inside", text(&format!(r#""x":"{}""#, x(11)), &format!(r#""x":"{}","d":"AA""#, x(11))), "E_SCHEMA"),
        (36, "a root's private half inside", text(&format!(r#""x":"{}""#, x(1)), &format!(r#""x":"{}","d":"AA""#, x(1))), "E_SCHEMA"),
        (36, "a key twice", changed(|k| k.keys.push(listed(11, Role::Policy))), "E_KEY"),
        (36, "a root among the keys", changed(|k| k.keys.push(listed(3, Role::Policy))), "E_KEY"),
        (36, "a key for keysets", changed(|k| k.keys.push(listed(13, Role::Keyset))), "E_SCHEMA"),
        (36, "a key revoked and listed", changed(|k| k.revoked.push(key(11).kid())), "E_KEY"),
        (36, "a root revoked and listed", changed(|k| k.revoked.push(key(3).kid())), "E_KEY"),
        (36, "revoked twice", changed(|k| k.revoked = vec![key(13).kid(); 2]), "E_SCHEMA"),
        (36, "no issuer", changed(|k| k.iss.clear()), "E_SCHEMA"),
        (36, "over before it begins", changed(|k| k.exp = k.nbf), "E_SCHEMA"),
        (36, "as many keys as there may be", changed(|k| k.keys = (20..20 + u8::try_from(MAX_KEYS).unwrap()).map(|s| listed(s, Role::Policy)).collect()), "accepted"),
        (36, "too many keys", changed(|k| k.keys = (20..=20 + u8::try_from(MAX_KEYS).unwrap()).map(|s| listed(s, Role::Policy)).collect()), "E_SCHEMA"),
        (36, "no keys at all", changed(|k| k.keys.clear()), "accepted"),
        (20, "another creditor", changed(|k| k.iss = "northgate".to_owned()), "E_ISS"),
        (20, "another tenant", changed(|k| k.aud = "mercy-vale:dental:test".to_owned()), "E_AUD"),

        // Times.
        (36, "issued 301 s ahead", changed(|k| k.iat = NOW + 301), "E_NBF"),
        (36, "from the next second", changed(|k| k.nbf = NOW + 1), "E_NBF"),
        (36, "for 400 days", changed(|k| k.exp = k.iat + 400 * DAY), "accepted"),
        (36, "for 400 days and 1 s", changed(|k| k.exp = k.iat + 400 * DAY + 1), "E_LIFETIME"),

        // Steps.
        (34, "the same once more", bundle(&first(), &[2, 3]), "accepted"),
        (34, "the same version, other bytes", signed(&with(&first(), revoked, r#""revoked":[],"ext":1"#)), "E_EQUIVOCATION"),
        (34, "a version skipped", changed(|k| k.version = 3), "E_STEP"),

        (34, "the same version in a later epoch", changed(|k| (k.version, k.epoch) = (1, 2)), "E_STEP"),
        (34, "far ahead", changed(|k| k.version = 9_007_199_254_740_991), "E_STEP"),
        (34, "version zero", changed(|k| k.version = 0), "E_SCHEMA"),
        (34, "the next epoch", changed(|k| k.epoch = 2), "accepted"),
        (34, "an epoch skipped", changed(|k| k.epoch = 3), "E_STEP"),
        (34, "epoch zero", changed(|k| k.epoch = 0), "E_SCHEMA"),
    ];
    for (row, what, bundle, expected) in &cases {
        assert_eq!(step(&chain, bundle), *expected, "attack {row}: {what}");
    }
    for row in [12, 31, 32, 33, 34, 35, 36, 37] {
        assert!(cases.iter().any(|case| case.0 == row), "attack {row}");
    }
}

#[test]
fn a_chain_goes_on_from_its_own_roots_and_never_back() {
    let second = after(&first(), |k| k.roots = roots(1, &[4]));
    let third = after(&second, |k| k.epoch = 2);
    let mut chain = chain();
    let go = |chain: &mut KeysetChain, keyset: &Keyset, seeds: &[u8]| {
        let result = chain.step(bundle(keyset, seeds).as_bytes(), NOW);
        result.map_or_else(|error| error.code(), |()| "accepted")
    };
    assert_eq!(go(&mut chain, &second, &[1, 2, 4]), "accepted");
    assert_eq!(go(&mut chain, &third, &[1, 2]), "E_THRESHOLD");
    assert_eq!(go(&mut chain, &third, &[4]), "accepted");
    assert_eq!(chain.next_version(), 4);
    // What was right once is not any more.
    assert_eq!(go(&mut chain, &second, &[4]), "E_ROLLBACK");
    let lesser = after(&third, |k| k.epoch = 1);
    assert_eq!(go(&mut chain, &lesser, &[4]), "E_ROLLBACK");
    assert_eq!(in_force(&chain).version, 3);
    assert_eq!(in_force(&chain).kid(), key(4).kid());
}

#[test]
fn a_reader_starts_at_the_version_that_is_pinned() {
    let second = after(&first(), |_| {});
    let mut chain = KeysetChain::new(pins());
    assert_eq!(chain.next_version(), 1);
    assert_eq!(chain.verified(InForce::at(NOW)), Err(KeysetError::Nothing));
    assert_eq!(
        chain.step(bundle(&second, &[1, 2]).as_bytes(), NOW),
        Err(KeysetError::Step {
            expected: 1,
            found: 2
        })
    );
    let mut later = KeysetChain::new(RootPins::of(&second));
    assert_eq!(later.next_version(), 2);
    later
        .step(bundle(&second, &[1, 2]).as_bytes(), NOW)
        .unwrap();
    assert_eq!(in_force(&later).get(), &second);
}

#[test]
fn the_number_of_steps_is_bounded() {
    let mut chain = KeysetChain::new(pins());
    let mut keyset = first();
    for _ in 0..MAX_KEYSET_STEPS {
        chain
            .step(bundle(&keyset, &[1, 2]).as_bytes(), NOW)
            .unwrap();
        keyset.version += 1;
    }
    let error = chain.step(bundle(&keyset, &[1, 2]).as_bytes(), NOW);
    assert_eq!(error.unwrap_err().code(), "E_STEPS");
    assert_eq!(in_force(&chain).version, 64);
}

#[test]
fn keysets_on_the_way_may_have_expired_and_the_last_may_not() {
    let old = Keyset {
        iat: NOW - 500 * DAY,
        nbf: NOW - 500 * DAY,
        exp: NOW - 200 * DAY,
        ..first()
    };
    let fresh = after(&first(), |_| {});
    let bundles = [bundle(&old, &[1, 2]), bundle(&fresh, &[1, 2])];
    let follow = |count: usize, now| {
        let bundles = bundles.iter().take(count).map(String::as_bytes);
        KeysetChain::follow(pins(), bundles, InForce::at(now)).map(|keyset| keyset.version)
    };
    let expired = |exp, now| Err(KeysetError::Trust(TrustError::Exp { exp, now }));
    assert_eq!(follow(1, NOW), expired(old.exp, NOW));
    assert_eq!(follow(2, NOW), Ok(2));
    assert_eq!(follow(2, fresh.exp - 1), Ok(2));
    assert_eq!(follow(2, fresh.exp), expired(fresh.exp, fresh.exp));
}

#[test]
fn what_the_server_enforces_and_what_was_seen_before_bind_the_reader() {
    let chain = chain();
    let digest = Digest::of(payload(&first()).as_bytes());
    let other = Digest::of(b"other");
    let against = |epoch, version, sha256, expected_digest| {
        let floor = Some(Floor {
            epoch,
            version,
            sha256,
        });
        let against = InForce {
            now: NOW,
            floor,
            expected_digest,
        };
        let result = chain.verified(against);
        result.map_or_else(|error| error.code(), |_| "accepted")
    };
    assert_eq!(against(1, 2, other, None), "E_ROLLBACK");
    assert_eq!(against(2, 1, digest, None), "E_ROLLBACK");
    assert_eq!(against(1, 1, other, None), "E_EQUIVOCATION");
    assert_eq!(against(1, 1, digest, Some(other)), "E_DIGEST");
    assert_eq!(against(1, 1, digest, Some(digest)), "accepted");
}

#[test]
fn a_revoked_key_never_comes_back() {
    let lost = key(11).kid();
    let second = after(&first(), |k| {
        k.epoch = 2;
        k.keys.retain(|key| key.kid() != lost);
        k.revoked.push(lost);
    });
    let mut chain = chain();
    chain
        .step(bundle(&second, &[1, 2]).as_bytes(), NOW)
        .unwrap();
    let back = after(&second, |k| {
        k.revoked.clear();
        k.keys = first().keys;
    });
    assert_eq!(
        chain.step(bundle(&back, &[1, 2]).as_bytes(), NOW),
        Err(KeysetError::Unrevoked { kid: lost })
    );
    let silent = after(&second, |k| k.revoked.clear());
    let error = chain.step(bundle(&silent, &[1, 2]).as_bytes(), NOW);
    assert_eq!(error.unwrap_err().code(), "E_REVOKED");
    let more = after(&second, |k| k.revoked.insert(0, key(99).kid()));
    chain.step(bundle(&more, &[1, 2]).as_bytes(), NOW).unwrap();
}

#[derive(Debug, PartialEq, Decode)]
#[serde(deny_unknown_fields)]
struct Policy {
    epoch: u64,
    version: u64,
}

impl SignedDocument for Policy {
    const TYP: &'static str = "creditor-policy+jwt";
    const ROLE: Role = Role::Policy;
    const MAX_LIFETIME: i64 = 35 * DAY;

    fn claims(&self) -> Claims<'_> {
        Claims {
            iss: ISSUER,
            aud: AUDIENCE,
            iat: NOW,
            nbf: NOW,
            exp: NOW + 30 * DAY,
            edition: Some(Edition {
                epoch: self.epoch,
                version: self.version,
            }),
        }
    }

    fn check(&self) -> Result<(), SchemaFault> {
        Ok(())
    }
}

fn policy(seed: u8, epoch: u64, version: u64) -> String {
    let payload = format!(r#"{{"epoch":{epoch},"version":{version}}}"#);
    sign(Policy::TYP, &key(seed), payload.as_bytes())
}

fn accepts(keyset: &Verified<Keyset>, now: i64, floor: Option<Floor>, token: &str) -> &'static str {
    let trusted = TrustedKeys::of_keyset(keyset);
    let verifier = Verifier {
        trusted: &trusted,
        now,
        issuer: ISSUER,
        audience: AUDIENCE,
        floor,
        expected_digest: None,
    };
    let result = verifier.verify::<Policy>(token.as_bytes());
    result.map_or_else(|error| error.code(), |_| "accepted")
}

#[test]
fn policies_are_held_against_the_keyset() {
    let chain = chain();
    let keyset = in_force(&chain);
    assert_eq!(accepts(&keyset, NOW, None, &policy(11, 1, 7)), "accepted");
    assert_eq!(accepts(&keyset, NOW, None, &policy(13, 1, 7)), "E_KID");
    assert_eq!(accepts(&keyset, NOW, None, &policy(12, 1, 7)), "E_ROLE");
    assert_eq!(accepts(&keyset, NOW, None, &policy(1, 1, 7)), "E_ROLE");
    assert_eq!(accepts(&keyset, NOW, None, &policy(11, 2, 1)), "E_EPOCH");
}

#[test]
fn keys_end_with_their_keyset() {
    let short = Keyset {
        exp: NOW + 5,
        ..first()
    };
    let mut chain = KeysetChain::new(pins());
    chain.step(bundle(&short, &[1, 2]).as_bytes(), NOW).unwrap();
    let keyset = in_force(&chain);
    assert_eq!(
        accepts(&keyset, NOW + 4, None, &policy(11, 1, 7)),
        "accepted"
    );
    assert_eq!(accepts(&keyset, NOW + 5, None, &policy(11, 1, 7)), "E_KID");
}

#[test]
fn a_stolen_key_that_ran_ahead_is_outlived() {
    // The thief signs the last version there is. Readers that believed it have
    // that floor.
    let mut chain = chain();
    let ahead = policy(11, 1, 9_007_199_254_740_991);
    assert_eq!(accepts(&in_force(&chain), NOW, None, &ahead), "accepted");
    assert_eq!(
        accepts(&in_force(&chain), NOW, None, &policy(11, 9, 1)),
        "E_EPOCH"
    );
    let floor = Some(Floor {
        epoch: 1,
        version: 9_007_199_254_740_991,
        sha256: Digest::of(b"the thief's"),
    });
    let emergency = after(&first(), |k| {
        k.epoch = 2;
        k.keys = vec![listed(13, Role::Policy)];
        k.revoked = vec![key(11).kid()];
    });
    chain
        .step(bundle(&emergency, &[1, 3]).as_bytes(), NOW)
        .unwrap();
    let keyset = in_force(&chain);
    assert_eq!(accepts(&keyset, NOW, floor, &ahead), "E_KID");
    assert_eq!(
        accepts(&keyset, NOW, floor, &policy(13, 1, 8)),
        "E_ROLLBACK"
    );
    assert_eq!(accepts(&keyset, NOW, floor, &policy(13, 2, 1)), "accepted");
}

#[test]
fn a_trust_takes_keysets_of_several_creditors_and_each_once() {
    let mut trust = Trust::new();
    let keyset = in_force(&chain());
    trust.add_keyset(&keyset).unwrap();
    assert_eq!(trust.issuer(ISSUER).unwrap().aud, AUDIENCE);
    assert_eq!(trust.keys().iter().count(), 5);
    assert_eq!(trust.add_keyset(&keyset).unwrap_err().code(), "E_SCHEMA");

    let mut taken = Trust::new();
    taken
        .add_issuer("northgate", "northgate:cards:test")
        .unwrap();
    taken
        .add_key("northgate", listed(12, Role::Receipt))
        .unwrap();
    assert_eq!(taken.add_keyset(&keyset).unwrap_err().code(), "E_KEY");
    assert_eq!(taken.issuer(ISSUER), None);
}

#[test]
fn a_keyset_is_written_and_read_back() {
    let keyset = after(&first(), |k| k.revoked.push(key(99).kid()));
    let text = payload(&keyset);
    assert_eq!(Keyset::from_slice(text.as_bytes()).as_ref(), Ok(&keyset));
    let longest = text.clone() + &" ".repeat(MAX_KEYSET_BYTES - text.len());
    assert_eq!(Keyset::from_slice(longest.as_bytes()).as_ref(), Ok(&keyset));
    let longer = format!("{longest}  ");
    let refused = Keyset::from_slice(longer.as_bytes()).unwrap_err();
    assert_eq!(refused.code(), "E_SIZE");
    let pins = RootPins::of(&keyset);
    let file = json::to_vec(&pins).unwrap();
    assert_eq!(RootPins::from_slice(&file), Ok(pins));

    let verified = in_force(&chain());
    assert_eq!(verified.payload(), payload(&first()).as_bytes());
    assert_eq!(verified.token(), bundle(&first(), &[1, 2]));
    assert_eq!(verified.digest(), Digest::of(verified.payload()));
}

#[test]
fn bad_pins_are_refused() {
    let good = String::from_utf8(json::to_vec(&pins()).unwrap()).unwrap();
    for (from, to, code) in [
        (r#""v":1"#, r#""v":2"#, "E_SCHEMA"),
        (ISSUER, "", "E_SCHEMA"),
        (r#""version":1"#, r#""version":0"#, "E_SCHEMA"),
        (r#""threshold":2"#, r#""threshold":0"#, "E_SCHEMA"),
        (r#""threshold":2"#, r#""threshold":4"#, "E_SCHEMA"),
        (r#""threshold":2"#, r#""threshold":2,"d":"AA""#, "E_SCHEMA"),
        (&key(2).public().x(), &key(3).public().x(), "E_KEY"),
        ("{", "[", "E_JSON"),
    ] {
        let text = good.replacen(from, to, 1);
        assert_ne!(text, good);
        let error = RootPins::from_slice(text.as_bytes()).unwrap_err();
        assert_eq!(error.code(), code, "{text}");
    }
    let most = crate::trust::MAX_TRUST_BYTES;
    let longest = good.clone() + &" ".repeat(most - good.len());
    assert!(RootPins::from_slice(longest.as_bytes()).is_ok());
    let long = vec![b' '; most + 1];
    assert_eq!(RootPins::from_slice(&long).unwrap_err().code(), "E_SIZE");
}

#[test]
fn a_threshold_is_met_by_some_and_asked_of_all() {
    for threshold in [0, 4, 255] {
        assert_eq!(
            Roots::new(threshold, [1, 2, 3].map(root).to_vec()),
            Err(RootsFault::Threshold { threshold, keys: 3 })
        );
    }
    assert_eq!(
        Roots::new(1, [1, 2, 1].map(root).to_vec()),
        Err(RootsFault::Repeated { index: 2 })
    );
    let most: Vec<RootKey> = (1..=16).map(root).collect();
    assert!(Roots::new(16, most).is_ok());
    let many: Vec<RootKey> = (1..=17).map(root).collect();
    assert_eq!(Roots::new(1, many), Err(RootsFault::TooMany { found: 17 }));
}

#[test]
fn who_prepares_a_keyset_sees_who_signed() {
    let next = after(&first(), |k| k.roots = roots(2, &[3, 4, 5]));
    let half = bundle(&next, &[1, 3]);
    let (read, own) = Keyset::signed_by(half.as_bytes(), None).unwrap();
    assert_eq!((read, own), (next, vec![key(3).kid()]));
    let (_, old) = Keyset::signed_by(half.as_bytes(), Some(&first().roots)).unwrap();
    assert_eq!(old, [key(1).kid(), key(3).kid()]);
    assert_eq!(
        Keyset::from_bundle(half.as_bytes()).unwrap_err().code(),
        "E_THRESHOLD"
    );
}

proptest::proptest! {
    #![proptest_config(proptest::test_runner::Config::with_cases(64))]

    /// Old roots 1 to 5 and new roots 3 to 7: whoever signs, in whatever order and
    /// however often, the step holds exactly if enough of both did.
    #[test]
    fn a_step_holds_exactly_if_enough_old_and_enough_new_roots_signed(
        old in 1_u8..=5,
        new in 1_u8..=5,
        signers in proptest::collection::vec(1_u8..=9, 1..12),
    ) {
        let before = Keyset {
            roots: roots(old, &[1, 2, 3, 4, 5]),
            ..first()
        };
        let next = after(&before, |k| k.roots = roots(new, &[3, 4, 5, 6, 7]));
        let mut chain = KeysetChain::new(RootPins::of(&before));
        chain.step(bundle(&before, &[1, 2, 3, 4, 5]).as_bytes(), NOW).unwrap();
        let signed = |range: std::ops::RangeInclusive<u8>| {
            range.filter(|seed| signers.contains(seed)).count()
        };
        let enough = signed(1..=5) >= usize::from(old) && signed(3..=7) >= usize::from(new);
        let step = chain.step(bundle(&next, &signers).as_bytes(), NOW);
        proptest::prop_assert_eq!(step.is_ok(), enough, "{:?}", step);
        let version = if enough { 2 } else { 1 };
        proptest::prop_assert_eq!(in_force(&chain).version, version);
    }
}

#[test]
fn root_keys_say_how_many_must_sign_and_errors_whose_signatures_are_missing() {
    for threshold in 1..=3 {
        assert_eq!(roots(threshold, &[1, 2, 3]).threshold(), threshold);
    }
    let words = [Signers::Trusted, Signers::Own].map(|signers| signers.to_string());
    assert_eq!(
        words,
        ["root keys trusted so far", "keyset's own root keys"]
    );
}
