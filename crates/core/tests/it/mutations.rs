//! Documents changed at random: what was not signed never counts, and nothing
//! that arrives makes the reader panic. The changes come from a fixed seed, so a
//! failure comes back.

use leeway_core::account::Account;
use leeway_core::answers::Answers;
use leeway_core::evaluate;
use leeway_core::json::{self, Limits};
use leeway_core::policy::Policy;
use leeway_core::trust::{
    Alg, Digest, Keyset, KeysetChain, PinnedKey, Role, RootKey, RootPins, Roots, SigningKey, Trust,
    TrustedKeys, Verifier, sign,
};
use leeway_core::wire::{AccountAnswer, Choice};
use serde_json::json;

use crate::fixture::{
    NOW, account, account_document, as_of, option, policy_document, policy_of, verify_bytes,
};

const ROUNDS: usize = 10_000;

/// Keysets take several signature checks each.
const KEYSET_ROUNDS: usize = 2_000;

/// xorshift64* (Vigna 2016): the same numbers everywhere.
struct Random(u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        self.0.wrapping_mul(0x2545_F491_4F6C_DD1D)
    }

    /// A number below `end`, 0 where there is none.
    fn below(&mut self, end: usize) -> usize {
        let end = u64::try_from(end).unwrap().max(1);
        usize::try_from((self.next() >> 32) % end).unwrap()
    }
}

/// Pieces that mean something to some layer.
const PIECES: [&[u8]; 24] = [
    b".",
    b"..",
    b"=",
    b"\n",
    b"\0",
    b"A",
    b"eyJ9",
    b"{",
    b"}",
    b"[",
    b"]",
    b",",
    b":",
    b"\"",
    b"\\u0061",
    b"\\ud800",
    b"-0",
    b"1e9",
    b"9007199254740993",
    b"null",
    b"true",
    b"\"exp\":99999999999,",
    b"\xEF\xBB\xBF",
    b"\xFF",
];

/// The bytes with one to three changes.
fn mutated(random: &mut Random, bytes: &[u8]) -> Vec<u8> {
    let mut bytes = bytes.to_vec();
    for _ in 0..=random.below(3) {
        let at = random.below(bytes.len());
        let to = (at + 1 + random.below(16)).min(bytes.len());
        match random.below(7) {
            0 => {
                if let Some(byte) = bytes.get_mut(at) {
                    *byte ^= 1 << random.below(8);
                }
            }
            1 => {
                if let Some(byte) = bytes.get_mut(at) {
                    *byte = u8::try_from(random.below(256)).unwrap();
                }
            }
            2 => drop(bytes.splice(at..at, PIECES[random.below(PIECES.len())].iter().copied())),
            3 => drop(bytes.splice(at..to, PIECES[random.below(PIECES.len())].iter().copied())),
            4 => drop(bytes.drain(at..to)),
            5 => {
                let again = bytes[at..to].to_vec();
                let place = random.below(bytes.len());
                bytes.splice(place..place, again);
            }
            _ => bytes.truncate(at),
        }
    }
    bytes
}

/// Calls `read` with every change that is one.
fn each(seed: u64, rounds: usize, corpus: &[Vec<u8>], mut read: impl FnMut(&[u8])) {
    let mut random = Random(seed);
    for round in 0..rounds {
        let original = &corpus[round % corpus.len()];
        let bytes = mutated(&mut random, original);
        if bytes != *original {
            read(&bytes);
        }
    }
}

fn small_policy() -> Vec<u8> {
    let plan =
        json!({"frequencies": ["monthly"], "counts": {"min": 2, "max": 6}, "min_payment": 100});
    let all =
        json!({"within_days": 14, "tiers": [{"until": "2026-12-31", "discount_percent": "7.5"}]});
    let when = json!({"fact": "balance", "min": 10});
    let options = json!([
        option("all", "pay_in_full", all, None),
        option("plan", "instalments", plan, Some(when)),
    ]);
    policy_document(options).to_string().into_bytes()
}

#[test]
fn ten_thousand_changed_tokens_are_refused() {
    let key = SigningKey::from_seed(&[7; 32]);
    let token = sign("creditor-policy+jwt", &key, &small_policy());
    let pinned = PinnedKey::new(key.public(), Alg::Ed25519, vec![Role::Policy], 0, i64::MAX);
    let mut trusted = TrustedKeys::new();
    trusted.insert("harbour", pinned.unwrap()).unwrap();
    let verifier = Verifier {
        trusted: &trusted,
        now: NOW,
        issuer: "harbour",
        audience: "harbour:test",
        floor: None,
        expected_digest: None,
    };
    assert!(verifier.verify::<Policy>(token.as_bytes()).is_ok());
    each(1, ROUNDS, &[token.into_bytes()], |token| {
        let refused = verifier.verify::<Policy>(token).unwrap_err();
        assert!(refused.code().starts_with("E_"));
        assert!(!refused.to_string().contains('\n'));
    });
}

#[test]
fn changed_keysets_say_nothing_new() {
    let key = |seed: u8| SigningKey::from_seed(&[seed; 32]);
    let roots = [1, 2, 3].map(|seed| RootKey::new(key(seed).public(), Alg::Ed25519));
    let keyset = Keyset {
        iss: "harbour".to_owned(),
        aud: "harbour:test".to_owned(),
        iat: NOW,
        nbf: NOW,
        exp: NOW + 86_400,
        epoch: 1,
        version: 1,
        roots: Roots::new(2, roots.to_vec()).unwrap(),
        keys: Vec::new(),
        revoked: vec![key(9).kid()],
    };
    let payload = json::to_vec(&keyset).unwrap();
    let token = |seed: u8| sign(Keyset::TYP, &key(seed), &payload);
    let bundle = [token(1), token(2), token(3)].join("\n").into_bytes();
    let mut accepted = 0;
    each(2, KEYSET_ROUNDS, &[bundle], |bundle| {
        let mut chain = KeysetChain::new(RootPins::of(&keyset));
        if chain.step(bundle, NOW).is_ok() {
            // Two signatures were left whole: the document is the one they are over.
            let read = Keyset::from_bundle(bundle).unwrap();
            assert_eq!(read, keyset);
            accepted += 1;
        }
    });
    // A third signature may be broken without harm.
    assert!(accepted > 0 && accepted < KEYSET_ROUNDS / 2, "{accepted}");
}

#[test]
fn changed_policies_that_are_signed_are_read_without_panic() {
    let account = account(50_000, 500, 250);
    let mut accepted = 0;
    each(3, ROUNDS, &[small_policy()], |payload| {
        match verify_bytes(payload) {
            Ok(policy) => {
                assert_eq!(policy.payload(), payload);
                assert_eq!(policy.digest(), Digest::of(payload));
                let _ = evaluate(&policy, &account, &Answers::default(), as_of());
                accepted += 1;
            }
            Err(error) => assert!(!error.to_string().contains('\n')),
        }
    });
    // Changed words of the creditor are as good as the first ones.
    assert!(accepted > 0, "nothing but refusals shows little");
}

#[test]
fn changed_accounts_are_read_without_panic() {
    let plan =
        json!({"frequencies": ["monthly"], "counts": {"min": 2, "max": 6}, "min_payment": 100});
    let policy = policy_of("instalments", plan);
    let original = account_document(50_000, 500, 250).to_string().into_bytes();
    let mut evaluated = 0;
    each(4, ROUNDS, &[original], |bytes| {
        if let Ok(account) = json::from_slice::<Account>(bytes, Limits::bytes(1 << 16))
            && evaluate(&policy, &account, &Answers::default(), as_of()).is_ok()
        {
            evaluated += 1;
        }
    });
    assert!(evaluated > 0, "nothing but refusals shows little");
}

#[test]
fn changed_answers_choices_pins_and_trust_files_are_read_without_panic() {
    let digest = Digest::of(b"").to_string();
    let choice = json!({
        "quote_id": "q", "policy_sha256": digest, "option": "plan", "params": {"count": 3},
        "language": "en", "shown": {"payments": 3, "total": 50_750}, "terms_sha256": digest,
    });
    let answer = json!({
        "account": account_document(50_000, 500, 250), "now": NOW,
        "quote": {
            "id": "q", "account_version": 1, "balance": 50_750, "as_of": "2026-11-20",
            "policy_sha256": digest, "audience": "harbour:test", "expires": NOW + 1800,
        },
    });
    let key = SigningKey::from_seed(&[1; 32]).public();
    let pins = RootPins {
        iss: "harbour".to_owned(),
        aud: "harbour:test".to_owned(),
        version: 1,
        roots: Roots::new(1, vec![RootKey::new(key.clone(), Alg::Ed25519)]).unwrap(),
    };
    let mut trust = Trust::new();
    trust.add_issuer("harbour", "harbour:test").unwrap();
    let pinned = PinnedKey::new(key, Alg::Ed25519, vec![Role::Policy], 0, 1).unwrap();
    trust.add_key("harbour", pinned).unwrap();
    let corpus = [
        choice.to_string().into_bytes(),
        answer.to_string().into_bytes(),
        json::to_vec(&pins).unwrap(),
        json::to_vec(&trust).unwrap(),
    ];
    each(5, ROUNDS, &corpus, |bytes| {
        let _ = json::from_slice::<Choice>(bytes, Limits::bytes(1 << 16));
        let _ = json::from_slice::<AccountAnswer>(bytes, Limits::bytes(1 << 16));
        // A key that was changed is no key any more, or not the one that is named.
        if let Ok(read) = RootPins::from_slice(bytes) {
            assert_eq!(read.roots.keys(), pins.roots.keys());
        }
        let _ = Trust::from_slice(bytes);
    });
}
