use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use ed25519_dalek::{Signer as _, Verifier as _, VerifyingKey};
use sha2::{Digest as _, Sha256};

use super::*;
use crate::json::Decode;
use crate::json::{self, JsonErrorKind, SchemaFault, SchemaFaultKind};

mod attacks;
mod facts;
mod foreign;

/// 2026-06-01T00:00:00Z
const NOW: i64 = 1_780_272_000;
const DAY: i64 = 86_400;

const ISSUER: &str = "mercy-vale";
const AUDIENCE: &str = "mercy-vale:patients:test";

/// What each key of the tests grows from.
mod seed {
    pub(super) const POLICY: [u8; 32] = [1; 32];
    pub(super) const LEGACY: [u8; 32] = [2; 32];
    pub(super) const KEYSET: [u8; 32] = [3; 32];
    pub(super) const RECEIPT: [u8; 32] = [4; 32];
    pub(super) const STRANGER: [u8; 32] = [5; 32];
    pub(super) const NORTHGATE: [u8; 32] = [6; 32];
    pub(super) const RETIRED: [u8; 32] = [7; 32];
    pub(super) const FUTURE: [u8; 32] = [8; 32];
}

/// As much of a policy as the checks need.
#[derive(Debug, Clone, PartialEq, Decode)]
#[serde(deny_unknown_fields)]
struct Policy {
    iss: String,
    aud: String,
    iat: i64,
    nbf: i64,
    exp: i64,
    epoch: u64,
    version: u64,
    options: Vec<PlanOption>,
    #[serde(default)]
    ext: crate::json::Ignored,
}

#[derive(Debug, Clone, PartialEq, Decode)]
#[serde(deny_unknown_fields)]
struct PlanOption {
    id: String,
    min: u32,
    max: u32,
}

impl SignedDocument for Policy {
    const TYP: &'static str = "creditor-policy+jwt";
    const ROLE: Role = Role::Policy;
    const MAX_LIFETIME: i64 = 35 * DAY;

    fn claims(&self) -> Claims<'_> {
        Claims {
            iss: &self.iss,
            aud: &self.aud,
            iat: self.iat,
            nbf: self.nbf,
            exp: self.exp,
            edition: Some(Edition {
                epoch: self.epoch,
                version: self.version,
            }),
        }
    }

    fn check(&self) -> Result<(), SchemaFault> {
        if self.options.is_empty() {
            return Err(SchemaFault::invalid("/options", "empty"));
        }
        for (i, option) in self.options.iter().enumerate() {
            if option.min > option.max {
                return Err(SchemaFault::invalid(
                    format!("/options/{i}/min"),
                    "above max",
                ));
            }
            if self
                .options
                .iter()
                .take(i)
                .any(|earlier| earlier.id == option.id)
            {
                return Err(SchemaFault::invalid(format!("/options/{i}/id"), "twice"));
            }
        }
        Ok(())
    }
}

/// As much of a receipt as the checks need.
#[derive(Debug, PartialEq, serde::Serialize, Decode)]
#[serde(deny_unknown_fields)]
struct Receipt {
    iss: String,
    aud: String,
    iat: i64,
    arrangement: String,
}

impl SignedDocument for Receipt {
    const TYP: &'static str = "leeway-receipt+jwt";
    const ROLE: Role = Role::Receipt;
    const MAX_LIFETIME: i64 = PERMANENT;
    const MAX_BYTES: usize = 4096;

    fn claims(&self) -> Claims<'_> {
        Claims::permanent(&self.iss, &self.aud, self.iat)
    }

    fn check(&self) -> Result<(), SchemaFault> {
        if self.arrangement.is_empty() {
            return Err(SchemaFault::invalid("/arrangement", "empty"));
        }
        Ok(())
    }
}

fn payload() -> String {
    format!(
        r#"{{"iss":"{ISSUER}","aud":"{AUDIENCE}","iat":{},"nbf":{},"exp":{},"epoch":2,"version":7,"options":[{{"id":"plan","min":2,"max":12}}]}}"#,
        NOW - DAY,
        NOW - DAY,
        NOW + 29 * DAY,
    )
}

/// The good payload with one place changed.
fn with(from: &str, to: &str) -> String {
    let payload = payload();
    assert_eq!(payload.matches(from).count(), 1, "{from}");
    payload.replace(from, to)
}

/// The good payload with other times, relative to now.
fn timed(iat: i64, nbf: i64, exp: i64) -> String {
    let claims = |iat, nbf, exp| format!(r#""iat":{iat},"nbf":{nbf},"exp":{exp}"#);
    with(
        &claims(NOW - DAY, NOW - DAY, NOW + 29 * DAY),
        &claims(NOW + iat, NOW + nbf, NOW + exp),
    )
}

fn kid(seed: &[u8; 32]) -> String {
    SigningKey::from_seed(seed).kid().to_string()
}

fn header(alg: &str, kid: &str, typ: &str) -> String {
    format!(r#"{{"alg":"{alg}","kid":"{kid}","typ":"{typ}"}}"#)
}

fn good_header() -> String {
    header("Ed25519", &kid(&seed::POLICY), Policy::TYP)
}

/// Signs whatever it is given.
fn forge(header: impl AsRef<[u8]>, payload: impl AsRef<[u8]>, seed: &[u8; 32]) -> String {
    let input = [
        URL_SAFE_NO_PAD.encode(header),
        URL_SAFE_NO_PAD.encode(payload),
    ]
    .join(".");
    let signature = ed25519_dalek::SigningKey::from_bytes(seed).sign(input.as_bytes());
    [input, URL_SAFE_NO_PAD.encode(signature.to_bytes())].join(".")
}

/// A token of the policy key that differs from the good one in its header.
fn headed(header: impl AsRef<[u8]>) -> String {
    forge(header, payload(), &seed::POLICY)
}

/// A token of the policy key that differs from the good one in its payload.
fn bearing(payload: impl AsRef<[u8]>) -> String {
    forge(good_header(), payload, &seed::POLICY)
}

/// A token by another key that names itself.
fn by(seed: &[u8; 32], payload: impl AsRef<[u8]>) -> String {
    forge(header("Ed25519", &kid(seed), Policy::TYP), payload, seed)
}

fn good() -> String {
    headed(good_header())
}

/// The good token with its signature changed.
fn resigned(change: impl FnOnce(&mut Vec<u8>)) -> String {
    let good = good();
    let (input, signature) = good.rsplit_once('.').unwrap();
    let mut signature = URL_SAFE_NO_PAD.decode(signature).unwrap();
    change(&mut signature);
    [input, &URL_SAFE_NO_PAD.encode(signature)].join(".")
}

/// The good token with one of its parts changed as text.
fn spelled(part: usize, change: impl FnOnce(&mut String)) -> String {
    let good = good();
    let mut parts: Vec<String> = good.split('.').map(str::to_owned).collect();
    change(&mut parts[part]);
    parts.join(".")
}

fn trust_entry(seed: &[u8; 32], alg: Alg, roles: &[Role], nbf: i64, exp: i64) -> PinnedKey {
    PinnedKey::new(
        SigningKey::from_seed(seed).public(),
        alg,
        roles.to_vec(),
        nbf,
        exp,
    )
    .unwrap()
}

fn trust() -> Trust {
    let year = 365 * DAY;
    let (nbf, exp) = (NOW - year, NOW + year);
    let mut trust = Trust::new();
    trust.add_issuer(ISSUER, AUDIENCE).unwrap();
    trust
        .add_issuer("northgate", "northgate:cards:test")
        .unwrap();
    for (issuer, key) in [
        (
            ISSUER,
            trust_entry(&seed::POLICY, Alg::Ed25519, &[Role::Policy], nbf, exp),
        ),
        (
            ISSUER,
            trust_entry(&seed::LEGACY, Alg::EdDsaLegacy, &[Role::Policy], nbf, exp),
        ),
        (
            ISSUER,
            trust_entry(&seed::KEYSET, Alg::Ed25519, &[Role::Keyset], nbf, exp),
        ),
        (
            ISSUER,
            trust_entry(&seed::RECEIPT, Alg::Ed25519, &[Role::Receipt], nbf, exp),
        ),
        (
            ISSUER,
            trust_entry(
                &seed::RETIRED,
                Alg::Ed25519,
                &[Role::Policy, Role::Receipt],
                nbf,
                NOW,
            ),
        ),
        (
            ISSUER,
            trust_entry(
                &seed::FUTURE,
                Alg::Ed25519,
                &[Role::Policy, Role::Receipt],
                NOW + 1,
                exp,
            ),
        ),
        (
            "northgate",
            trust_entry(&seed::NORTHGATE, Alg::Ed25519, &[Role::Policy], nbf, exp),
        ),
    ] {
        trust.add_key(issuer, key).unwrap();
    }
    trust
}

fn verifier(trust: &Trust) -> Verifier<'_> {
    Verifier {
        trusted: trust.keys(),
        now: NOW,
        issuer: ISSUER,
        audience: AUDIENCE,
        floor: None,
        expected_digest: None,
    }
}

fn code<T: SignedDocument>(verifier: &Verifier<'_>, token: impl AsRef<[u8]>) -> &'static str {
    match verifier.verify::<T>(token.as_ref()) {
        Ok(_) => "accepted",
        Err(error) => {
            // Whatever was received, a line of a log stays one line of ASCII.
            let line = error.to_string();
            assert!(
                line.bytes().all(|byte| (b' '..=b'~').contains(&byte)),
                "{line}"
            );
            error.code()
        }
    }
}

fn hex(text: &str) -> [u8; 32] {
    *text.parse::<Digest>().unwrap().as_bytes()
}

/// A point of order eight.
const ORDER_EIGHT: &str = "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05";

/// `encoding` moved out of the prime-order subgroup.
fn with_torsion(encoding: &[u8; 32]) -> [u8; 32] {
    let point = VerifyingKey::from_bytes(encoding).unwrap().to_edwards();
    let torsion = VerifyingKey::from_bytes(&hex(ORDER_EIGHT))
        .unwrap()
        .to_edwards();
    (point + torsion).compress().to_bytes()
}

/// The same base64url text with a stray bit at its end.
fn stray_bits(text: &str) -> String {
    const ALPHABET: &[u8] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    assert_ne!(text.len() % 4, 0);
    let (rest, last) = text.split_at(text.len() - 1);
    let value = ALPHABET
        .iter()
        .position(|byte| byte == &last.as_bytes()[0])
        .unwrap();
    [rest, &char::from(ALPHABET[value ^ 1]).to_string()].concat()
}

#[test]
fn a_policy_is_refused_where_a_receipt_is_due() {
    let trust = trust();
    assert_eq!(code::<Receipt>(&verifier(&trust), good()), "E_TYP");
    let long = "A".repeat(Receipt::MAX_BYTES + 1);
    assert_eq!(
        verifier(&trust).verify::<Receipt>(long.as_bytes()),
        Err(TrustError::Size {
            limit: 4096,
            found: 4097
        }),
    );
}

#[test]
fn every_changed_byte_is_refused() {
    let trust = trust();
    let verifier = verifier(&trust);
    let good = good().into_bytes();
    for at in 0..good.len() {
        for bit in [0x01, 0x04, 0x20] {
            let mut changed = good.clone();
            changed[at] ^= bit;
            assert_ne!(
                code::<Policy>(&verifier, &changed),
                "accepted",
                "byte {at}, bit {bit}"
            );
        }
        assert_ne!(
            code::<Policy>(&verifier, &good[..at]),
            "accepted",
            "cut at {at}"
        );
    }
}

#[test]
fn the_time_given_decides() {
    let trust = trust();
    let at = |now| {
        code::<Policy>(
            &Verifier {
                now,
                ..verifier(&trust)
            },
            good(),
        )
    };
    assert_eq!(at(NOW - DAY - 1), "E_NBF");
    assert_eq!(at(NOW - DAY), "accepted");
    assert_eq!(at(NOW + 29 * DAY - 1), "accepted");
    assert_eq!(at(NOW + 29 * DAY), "E_EXP");
    // Outside the period of the key, whatever the document says.
    assert_eq!(at(NOW - 365 * DAY - 1), "E_KID");
    assert_eq!(at(NOW - 365 * DAY), "E_NBF");
    assert_eq!(at(NOW + 365 * DAY - 1), "E_EXP");
    assert_eq!(at(NOW + 365 * DAY), "E_KID");
    assert_eq!(at(i64::MAX), "E_KID");
    assert_eq!(at(i64::MIN), "E_KID");
}

#[test]
fn older_and_rewritten_documents_are_refused() {
    let trust = trust();
    let sha256 = Digest::of(payload().as_bytes());
    let other = Digest::of(b"other");
    let cases = [
        // The good policy is version 7 of epoch 2.
        ((2, 8), other, "E_ROLLBACK"),
        ((3, 1), other, "E_ROLLBACK"),
        ((3, 7), sha256, "E_ROLLBACK"),
        ((2, 7), other, "E_EQUIVOCATION"),
        ((2, 7), sha256, "accepted"),
        ((2, 6), other, "accepted"),
        // A new epoch starts its versions anew.
        ((1, 9_007_199_254_740_991), other, "accepted"),
    ];
    for ((epoch, version), sha256, expected) in cases {
        let floor = Some(Floor {
            epoch,
            version,
            sha256,
        });
        let verifier = Verifier {
            floor,
            ..verifier(&trust)
        };
        assert_eq!(
            code::<Policy>(&verifier, good()),
            expected,
            "{epoch}, {version}"
        );
    }
}

#[test]
fn only_the_document_in_force_is_accepted() {
    let trust = trust();
    let in_force = |digest| Verifier {
        expected_digest: Some(digest),
        ..verifier(&trust)
    };
    let digest = Digest::of(payload().as_bytes());
    assert_eq!(code::<Policy>(&in_force(digest), good()), "accepted");

    let newest = bearing(with(r#""version":7"#, r#""version":9007199254740991"#));
    assert_eq!(code::<Policy>(&in_force(digest), newest), "E_DIGEST");
    let older = Verifier {
        floor: Some(Floor {
            epoch: 2,
            version: 8,
            sha256: digest,
        }),
        ..in_force(Digest::of(b"other"))
    };
    assert_eq!(code::<Policy>(&older, good()), "E_ROLLBACK");
}

#[test]
fn a_verified_document_holds_what_was_signed() {
    let trust = trust();
    let token = good();
    let policy = verifier(&trust).verify::<Policy>(token.as_bytes()).unwrap();
    assert_eq!(policy.version, 7);
    assert_eq!(policy.get().options[0].id, "plan");
    assert_eq!(policy.payload(), payload().as_bytes());
    assert_eq!(policy.token(), token);
    assert_eq!(policy.kid(), SigningKey::from_seed(&seed::POLICY).kid());
    assert_eq!(policy.digest(), Digest::of(payload().as_bytes()));
}

#[test]
fn what_others_would_refuse_is_not_signed() {
    let signed = |arrangement: String| {
        let receipt = Receipt {
            iss: ISSUER.to_owned(),
            aud: AUDIENCE.to_owned(),
            iat: NOW,
            arrangement,
        };
        sign_document(&SigningKey::from_seed(&seed::RECEIPT), &receipt)
    };
    assert!(matches!(
        signed(String::new()),
        Err(SignError::Refused(TrustError::Schema(fault)))
            if fault == SchemaFault::invalid("/arrangement", "empty")
    ));
    assert!(matches!(
        signed("A".repeat(Receipt::MAX_BYTES)),
        Err(SignError::Refused(TrustError::Size { limit: Receipt::MAX_BYTES, found }))
            if found > Receipt::MAX_BYTES
    ));
    assert!(signed("A-1".to_owned()).is_ok());
}

#[test]
fn receipts_outlive_their_key() {
    let trust = trust();
    let receipt = |iat| Receipt {
        iss: ISSUER.to_owned(),
        aud: AUDIENCE.to_owned(),
        iat,
        arrangement: "A-1".to_owned(),
    };
    let signed = |seed, iat| sign_document(&SigningKey::from_seed(seed), &receipt(iat)).unwrap();
    let at = |now| Verifier {
        now,
        ..verifier(&trust)
    };

    // Issued when the key was not, or no longer, in use.
    assert_eq!(
        code::<Receipt>(&at(NOW), signed(&seed::FUTURE, NOW)),
        "E_KID"
    );
    assert_eq!(
        code::<Receipt>(&at(NOW), signed(&seed::RETIRED, NOW)),
        "E_KID"
    );
    assert_eq!(
        code::<Receipt>(&at(NOW), signed(&seed::RECEIPT, NOW + 301)),
        "E_NBF"
    );
    assert_eq!(
        code::<Receipt>(&at(NOW), signed(&seed::POLICY, NOW)),
        "E_ROLE"
    );
    // No edition to hold against a floor.
    let floor = Some(Floor {
        epoch: 0,
        version: 0,
        sha256: Digest::of(b""),
    });
    let verifier = Verifier { floor, ..at(NOW) };
    assert_eq!(
        code::<Receipt>(&verifier, signed(&seed::RECEIPT, NOW)),
        "E_ROLLBACK"
    );

    assert_eq!(
        code::<Receipt>(&at(NOW), signed(&seed::RETIRED, NOW - 1)),
        "accepted"
    );
    let twenty_years_on = NOW + 20 * 365 * DAY;
    let kept = at(twenty_years_on).verify::<Receipt>(signed(&seed::RECEIPT, NOW).as_bytes());
    assert_eq!(*kept.unwrap().get(), receipt(NOW));
}

#[test]
fn no_type_has_longer_tokens_than_the_most() {
    #[derive(Debug, PartialEq, Decode)]
    struct Vast {}
    impl SignedDocument for Vast {
        const TYP: &'static str = "vast+jwt";
        const ROLE: Role = Role::Policy;
        const MAX_LIFETIME: i64 = PERMANENT;
        const MAX_BYTES: usize = usize::MAX;
        fn claims(&self) -> Claims<'_> {
            Claims::permanent(ISSUER, AUDIENCE, NOW)
        }
        fn check(&self) -> Result<(), SchemaFault> {
            Ok(())
        }
    }
    let long = "A".repeat(MAX_TOKEN_BYTES + 1);
    assert_eq!(
        verifier(&trust()).verify::<Vast>(long.as_bytes()),
        Err(TrustError::Size {
            limit: MAX_TOKEN_BYTES,
            found: MAX_TOKEN_BYTES + 1
        }),
    );
}

#[test]
fn a_type_that_expires_cannot_be_claimed_permanent() {
    #[derive(Debug, PartialEq, Decode)]
    struct Careless {}
    impl SignedDocument for Careless {
        const TYP: &'static str = "careless+jwt";
        const ROLE: Role = Role::Policy;
        const MAX_LIFETIME: i64 = 35 * DAY;
        fn claims(&self) -> Claims<'_> {
            Claims::permanent(ISSUER, AUDIENCE, NOW)
        }
        fn check(&self) -> Result<(), SchemaFault> {
            Ok(())
        }
    }
    let token = sign(Careless::TYP, &SigningKey::from_seed(&seed::POLICY), b"{}");
    assert_eq!(code::<Careless>(&verifier(&trust()), token), "E_LIFETIME");
}

#[test]
fn errors_carry_the_facts() {
    let trust = trust();
    let refusal = |token: String| {
        verifier(&trust)
            .verify::<Policy>(token.as_bytes())
            .unwrap_err()
    };
    assert_eq!(
        refusal(bearing(timed(-DAY, -DAY, 0))),
        TrustError::Exp { exp: NOW, now: NOW },
    );
    assert_eq!(
        refusal(bearing(with(r#""min":2"#, r#""min":13"#))),
        TrustError::Schema(SchemaFault::invalid("/options/0/min", "above max")),
    );
    assert_eq!(
        refusal(spelled(1, |part| part.insert(0, '='))),
        TrustError::Framing(FramingFault::Byte {
            byte: b'=',
            offset: good().find('.').unwrap() + 1,
        }),
    );
    for (token, found) in [("", 1), ("AA.AA", 2), ("AA.AA.AA.AA", 4)] {
        let fault = FramingFault::Parts { found };
        assert_eq!(refusal(token.to_owned()), TrustError::Framing(fault));
    }
    assert_eq!(
        refusal(headed(r#"{"alg":"Ed25519","kid":"x","typ":"y","crit":[]}"#)),
        TrustError::Header(HeaderFault::Schema(SchemaFault {
            kind: SchemaFaultKind::UnknownMember,
            path: "/crit".to_owned(),
        })),
    );
    assert_eq!(
        refusal(by(&seed::RETIRED, payload())),
        TrustError::Kid {
            kid: kid(&seed::RETIRED),
            fault: KidFault::Late {
                exp: NOW,
                time: NOW
            },
        },
    );
    assert_eq!(
        refusal(bearing(with(":test", ":staging"))),
        TrustError::Aud {
            expected: AUDIENCE.to_owned(),
            found: Some("mercy-vale:patients:staging".to_owned()),
        },
    );
}

/// RFC 8037 appendix A: one key, its thumbprint and a signature by it.
mod rfc_8037 {
    pub(super) const X: &str = "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo";
    pub(super) const D: &str = "nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A";
    pub(super) const THUMBPRINT: &str = "kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k";
    pub(super) const SIGNING_INPUT: &str =
        "eyJhbGciOiJFZERTQSJ9.RXhhbXBsZSBvZiBFZDI1NTE5IHNpZ25pbmc";
    pub(super) const SIGNATURE: &str =
        "hgyY0il_MGCjP0JzlnLWG1PPOt7-09PGcvMg3AIbQR6dWbhijcNR4ki4iylGjg5BhVsPt9g7sVvpAr_MuM0KAg";
}

#[test]
fn the_published_key_thumbprint_and_signature_are_met() {
    let key = PublicKey::from_x(rfc_8037::X).unwrap();
    assert_eq!(key.x(), rfc_8037::X);
    assert_eq!(key.kid().to_string(), rfc_8037::THUMBPRINT);

    let signature = URL_SAFE_NO_PAD.decode(rfc_8037::SIGNATURE).unwrap();
    assert!(key.verifies(rfc_8037::SIGNING_INPUT.as_bytes(), &signature));
    assert!(!key.verifies(b"other", &signature));

    let seed: [u8; 32] = URL_SAFE_NO_PAD
        .decode(rfc_8037::D)
        .unwrap()
        .try_into()
        .unwrap();
    assert_eq!(SigningKey::from_seed(&seed).public(), key);
    let signer = ed25519_dalek::SigningKey::from_bytes(&seed);
    assert_eq!(
        signer.sign(rfc_8037::SIGNING_INPUT.as_bytes()).to_vec(),
        signature
    );
}

#[test]
fn a_signature_that_fits_many_messages_is_refused() {
    // R is the neutral element and S fits it: without the strict rule this
    // verifies. Worked out from the equation of RFC 8032 section 5.1.7.
    let key = SigningKey::from_seed(&seed::POLICY).public();
    let mut signature = [0; 64];
    signature[0] = 1;
    signature[32..].copy_from_slice(&hex(
        "fa4bf6a58993a9ce71f966ddad5d8edab0c2efefd7433bc2febb01d0e91ac90c",
    ));
    let loose =
        VerifyingKey::from_bytes(&URL_SAFE_NO_PAD.decode(key.x()).unwrap().try_into().unwrap());
    let parsed = ed25519_dalek::Signature::from_bytes(&signature);
    assert!(loose.unwrap().verify(b"any message", &parsed).is_ok());
    assert!(!key.verifies(b"any message", &signature));
}

#[test]
fn a_key_pinned_by_the_older_name_signs_policies_by_that_name() {
    let seed: [u8; 32] = URL_SAFE_NO_PAD
        .decode(rfc_8037::D)
        .unwrap()
        .try_into()
        .unwrap();
    let mut trust = Trust::new();
    trust.add_issuer(ISSUER, AUDIENCE).unwrap();
    let key = trust_entry(&seed, Alg::EdDsaLegacy, &[Role::Policy], 0, 2 * NOW);
    trust.add_key(ISSUER, key).unwrap();

    // The published token has neither a key id nor a type.
    let published = [rfc_8037::SIGNING_INPUT, rfc_8037::SIGNATURE].join(".");
    assert_eq!(code::<Policy>(&verifier(&trust), published), "E_HEADER");
    let header = header("EdDSA", rfc_8037::THUMBPRINT, Policy::TYP);
    let token = forge(header, payload(), &seed);
    assert_eq!(code::<Policy>(&verifier(&trust), token), "accepted");
}

#[test]
fn unfit_public_keys_are_refused() {
    use KeyFault::*;
    let low_order = [
        "0100000000000000000000000000000000000000000000000000000000000000",
        "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
        "0000000000000000000000000000000000000000000000000000000000000000",
        "0000000000000000000000000000000000000000000000000000000000000080",
        ORDER_EIGHT,
        "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc85",
        "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a",
        "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac03fa",
    ];
    for text in low_order {
        assert_eq!(PublicKey::from_bytes(&hex(text)), Err(LowOrder), "{text}");
    }
    // The neutral element and the point of order two with the sign of a zero, and
    // y of 2^255 - 19 and above.
    let second_spellings = [
        "0100000000000000000000000000000000000000000000000000000000000080",
        "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff",
        "eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
        "eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff",
        "edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
        "edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff",
        // y = 3 and 4, of large order.
        "f0ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
        "f1ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
    ];
    for text in second_spellings {
        assert_eq!(
            PublicKey::from_bytes(&hex(text)),
            Err(NotCanonical),
            "{text}"
        );
    }
    let off_curve = "0200000000000000000000000000000000000000000000000000000000000000";
    assert_eq!(PublicKey::from_bytes(&hex(off_curve)), Err(NotAPoint));

    let sound = URL_SAFE_NO_PAD
        .decode(rfc_8037::X)
        .unwrap()
        .try_into()
        .unwrap();
    assert_eq!(PublicKey::from_bytes(&with_torsion(&sound)), Err(Torsion));

    for text in [
        "",
        "AA",
        &rfc_8037::X[1..],
        &format!("{}A", rfc_8037::X),
        &stray_bits(rfc_8037::X),
    ] {
        assert_eq!(PublicKey::from_x(text), Err(Encoding), "{text}");
    }
    let plus = rfc_8037::X.replace('_', "/");
    assert_eq!(PublicKey::from_x(&plus), Err(Encoding));
}

#[test]
fn a_trust_file_is_written_and_read_back() {
    let trust = trust();
    let file = json::to_vec(&trust).unwrap();
    assert_eq!(Trust::from_slice(&file).as_ref(), Ok(&trust));
    assert_eq!(trust.issuer(ISSUER).unwrap().aud, AUDIENCE);
    assert_eq!(trust.issuer("ridgeline"), None);
    assert_eq!(trust.issuers().len(), 2);
    assert_eq!(trust.keys().iter().count(), 7);
    assert_eq!(
        code::<Policy>(&verifier(&Trust::from_slice(&file).unwrap()), good()),
        "accepted"
    );
}

#[test]
fn a_bad_trust_file_is_refused_whole() {
    let key = |x: &str, kid: &str, rest: &str| format!(r#"{{"kid":"{kid}","x":"{x}",{rest}}}"#);
    let rest = r#""alg":"Ed25519","roles":["policy","receipt"],"nbf":1767225600,"exp":1798761600"#;
    let pin = |x: &str, kid: &str| key(x, kid, rest);
    let good = pin(rfc_8037::X, rfc_8037::THUMBPRINT);
    let file = |keys: &str| {
        format!(
            r#"{{"v":1,"issuers":[{{"iss":"mercy-vale","aud":"mercy-vale:patients:demo","keys":[{keys}]}}]}}"#
        )
    };
    let changed = |from: &str, to: &str| {
        let file = file(&good);
        assert_eq!(file.matches(from).count(), 1, "{from}");
        file.replace(from, to)
    };
    let unfit = |bytes: [u8; 32]| {
        let x = URL_SAFE_NO_PAD.encode(bytes);
        let jwk = format!(r#"{{"crv":"Ed25519","kty":"OKP","x":"{x}"}}"#);
        file(
            &[
                &good,
                &pin(&x, &URL_SAFE_NO_PAD.encode(Sha256::digest(jwk))),
            ]
            .map(String::as_str)
            .join(","),
        )
    };
    let sound = URL_SAFE_NO_PAD
        .decode(rfc_8037::X)
        .unwrap()
        .try_into()
        .unwrap();
    let computed = PublicKey::from_x(rfc_8037::X).unwrap().kid();

    let key_faults = [
        (
            unfit(hex(ORDER_EIGHT)),
            "/issuers/0/keys/1",
            KeyFault::LowOrder,
        ),
        (
            unfit(hex(
                "f0ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
            )),
            "/issuers/0/keys/1",
            KeyFault::NotCanonical,
        ),
        (
            unfit(with_torsion(&sound)),
            "/issuers/0/keys/1",
            KeyFault::Torsion,
        ),
        (
            changed(rfc_8037::X, "AA"),
            "/issuers/0/keys/0",
            KeyFault::Encoding,
        ),
        (
            changed(rfc_8037::THUMBPRINT, &kid(&seed::POLICY)),
            "/issuers/0/keys/0",
            KeyFault::OtherKid { computed },
        ),
        (
            changed(rfc_8037::THUMBPRINT, ""),
            "/issuers/0/keys/0",
            KeyFault::OtherKid { computed },
        ),
        (
            file(&[good.as_str(), &good].join(",")),
            "/issuers/0/keys/1",
            KeyFault::Repeated,
        ),
        (
            changed("1798761600", "1767225600"),
            "/issuers/0/keys/0",
            KeyFault::Period,
        ),
        (
            changed(r#""policy","receipt""#, ""),
            "/issuers/0/keys/0",
            KeyFault::NoRole,
        ),
    ];
    for (text, path, fault) in key_faults {
        let error = TrustError::Key {
            path: path.to_owned(),
            fault,
        };
        assert_eq!(
            Trust::from_slice(text.as_bytes()),
            Err(error.clone()),
            "{text}"
        );
        assert_eq!(error.code(), "E_KEY");
    }

    let schema = |kind, path: &str| {
        TrustError::Schema(SchemaFault {
            kind,
            path: path.to_owned(),
        })
    };
    let invalid = |path, reason| TrustError::Schema(SchemaFault::invalid(path, reason));
    let entry = r#"{"iss":"mercy-vale","aud":"mercy-vale:patients:demo","keys":[]}"#;
    let others = [
        (
            changed(r#""v":1"#, r#""v":2"#),
            invalid("/v", "unknown version"),
        ),
        (
            changed(r#""iss":"mercy-vale""#, r#""iss":"""#),
            invalid("/issuers/0/iss", "empty"),
        ),
        (
            changed(r#""mercy-vale:patients:demo""#, r#""""#),
            invalid("/issuers/0/aud", "empty"),
        ),
        (
            format!(r#"{{"v":1,"issuers":[{entry},{entry}]}}"#),
            invalid("/issuers/1/iss", "listed twice"),
        ),
        (
            changed(r#""nbf""#, r#""d":"nWGx","nbf""#),
            schema(SchemaFaultKind::UnknownMember, "/issuers/0/keys/0/d"),
        ),
        (
            changed(r#""alg":"Ed25519""#, r#""alg":"ES256""#),
            schema(SchemaFaultKind::UnknownVariant, "/issuers/0/keys/0/alg"),
        ),
        (
            changed(r#""receipt""#, r#""root""#),
            schema(SchemaFaultKind::UnknownVariant, "/issuers/0/keys/0/roles/1"),
        ),
    ];
    for (text, error) in others {
        assert_eq!(Trust::from_slice(text.as_bytes()), Err(error), "{text}");
    }
    let broken = Trust::from_slice(b"{").unwrap_err();
    assert!(matches!(broken, TrustError::Json(error) if error.kind == JsonErrorKind::CutShort));
    let long = vec![b' '; MAX_TRUST_BYTES + 1];
    assert_eq!(Trust::from_slice(&long).unwrap_err().code(), "E_SIZE");
    let mut longest = file(&good);
    longest.push_str(&" ".repeat(MAX_TRUST_BYTES - longest.len()));
    assert!(Trust::from_slice(longest.as_bytes()).is_ok());
}

#[test]
fn digests_have_one_spelling() {
    let digest = Digest::of(b"abc");
    let text = digest.to_string();
    for wrong in [
        "",
        &text[1..],
        &text.to_uppercase(),
        &text.replace('b', "g"),
        &format!("{text}0"),
    ] {
        assert_eq!(wrong.parse::<Digest>(), Err(ParseDigestError), "{wrong}");
    }
    let quoted = json::to_vec(&digest).unwrap();
    assert_eq!(quoted, format!("\"{text}\"").into_bytes());
    assert_eq!(
        json::from_slice(&quoted, json::Limits::bytes(66)),
        Ok(digest)
    );
    let fault = json::from_slice::<Digest>(b"\"ba78\"", json::Limits::bytes(66)).unwrap_err();
    assert_eq!(
        fault,
        SchemaFault::invalid("", "not 64 lower-case hexadecimal digits").into()
    );
}

#[test]
fn private_keys_are_not_printed() {
    let key = SigningKey::from_seed(&seed::POLICY);
    assert_eq!(format!("{key:?}"), format!("SigningKey({})", key.kid()));
}
