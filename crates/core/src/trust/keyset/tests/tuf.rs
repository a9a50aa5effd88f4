//! The cases of the conformance suite of The Update Framework
//! (theupdateframework/tuf-conformance): which keys sign which step, and whether it holds.
//! `docs/security.md` maps the suite's other tests.

use super::*;

/// Root keys, how many must sign, and who did.
struct Version {
    keys: &'static [u8],
    threshold: u8,
    sigs: &'static [u8],
}

const fn by(keys: &'static [u8], threshold: u8, sigs: &'static [u8]) -> Version {
    Version {
        keys,
        threshold,
        sigs,
    }
}

/// The suite counts its keys from 0; the seeds below 40 are those of documents.
fn seeds(keys: &[u8]) -> Vec<u8> {
    keys.iter().map(|key| key + 40).collect()
}

fn signed(keyset: &Keyset, version: &Version) -> String {
    bundle(keyset, &seeds(version.sigs))
}

fn keyset(version: &Version) -> Keyset {
    Keyset {
        roots: roots(version.threshold, &seeds(version.keys)),
        ..first()
    }
}

const FIVE: &[u8] = &[0, 1, 2, 3, 4];
const ONE_ROTATED: &[u8] = &[0, 1, 3, 4, 5];
const ALL_ROTATED: &[u8] = &[5, 6, 7, 8, 9];

/// `test_root_rotation`: every version but the last holds, and the last as it says.
#[test]
fn root_rotations_hold_and_fail_as_the_conformance_suite_says() {
    #[rustfmt::skip]
    let cases: [(&str, &[Version], bool); 15] = [
        ("1-of-1-key-rotation", &[by(&[1], 1, &[1]), by(&[2], 1, &[2, 1]), by(&[2], 1, &[2])], true),
        ("1-of-1-key-rotation-unused-signatures", &[by(&[1], 1, &[3, 1, 4]), by(&[2], 1, &[3, 2, 1, 4]), by(&[2], 1, &[3, 2, 4])], true),
        ("3-of-5-sign-with-different-keycombos", &[by(FIVE, 3, &[0, 2, 4]), by(FIVE, 3, &[0, 4, 1]), by(FIVE, 3, &[0, 1, 3]), by(FIVE, 3, &[0, 1, 3])], true),
        ("3-of-5-one-key-rotated", &[by(FIVE, 3, &[0, 2, 4]), by(ONE_ROTATED, 3, &[0, 4, 1])], true),
        ("3-of-5-one-key-rotated-with-intermediate-step", &[by(FIVE, 3, &[0, 2, 4]), by(ONE_ROTATED, 3, &[0, 2, 4, 5]), by(ONE_ROTATED, 3, &[0, 4, 5])], true),
        ("3-of-5-all-keys-rotated-with-intermediate-step", &[by(FIVE, 3, &[0, 2, 4]), by(ALL_ROTATED, 3, &[0, 2, 4, 5, 6, 7]), by(ALL_ROTATED, 3, &[5, 6, 7])], true),
        ("1-of-3-threshold-increase-to-2-of-3", &[by(&[1, 2, 3], 1, &[1]), by(&[1, 2, 3], 2, &[1, 2])], true),
        ("2-of-3-threshold-decrease-to-1-of-3", &[by(&[1, 2, 3], 2, &[1, 2]), by(&[1, 2, 3], 1, &[1, 2]), by(&[1, 2, 3], 1, &[1])], true),
        ("1-of-2-threshold-increase-to-2-of-2", &[by(&[1], 1, &[1]), by(&[1, 2], 2, &[1, 2])], true),
        ("1-of-1-key-rotation-fail-not-signed-with-old-key", &[by(&[1], 1, &[1]), by(&[2], 1, &[2, 3, 4])], false),
        ("1-of-1-key-rotation-fail-not-signed-with-new-key", &[by(&[1], 1, &[1]), by(&[2], 1, &[1, 3, 4])], false),
        ("3-of-5-one-key-rotate-fails-not-signed-with-3-new-keys", &[by(FIVE, 3, &[0, 2, 4]), by(ONE_ROTATED, 3, &[0, 2, 4])], false),
        ("3-of-5-one-key-rotate-fails-not-signed-with-3-old-keys", &[by(FIVE, 3, &[0, 2, 4]), by(ONE_ROTATED, 3, &[0, 4, 5])], false),
        ("1-of-3-threshold-bump-to-2-of-3-fails-new-threshold-not-reached", &[by(&[1, 2, 3], 1, &[1]), by(&[1, 2, 3], 2, &[2])], false),
        ("2-of-3-threshold-decr-to-1-of-3-fails-old-threshold-not-reached", &[by(&[1, 2, 3], 2, &[1, 2]), by(&[1, 2, 3], 1, &[1])], false),
    ];
    for (name, versions, holds) in cases {
        let mut next = keyset(&versions[0]);
        let mut chain = KeysetChain::new(RootPins::of(&next));
        for (at, version) in versions.iter().enumerate() {
            next = Keyset {
                version: next.version + u64::from(at > 0),
                ..keyset(version)
            };
            let last = at + 1 == versions.len();
            let result = chain.step(signed(&next, version).as_bytes(), NOW);
            let code = result.map_or_else(|error| error.code(), |()| "accepted");
            let expected = if last && !holds {
                "E_THRESHOLD"
            } else {
                "accepted"
            };
            assert_eq!(code, expected, "{name}: version {}", at + 1);
        }
        let kept = u64::try_from(versions.len()).unwrap() - u64::from(!holds);
        assert_eq!(in_force(&chain).version, kept, "{name}");
    }
}

/// `test_non_root_rotations`: other roles have thresholds there; here only root keys do,
/// so the same keys and signatures are asked of pinned roots.
#[test]
fn signatures_are_counted_as_the_conformance_suite_says() {
    #[rustfmt::skip]
    let cases: [(&str, Version, bool); 10] = [
        ("1-of-1-key-rotation", by(&[2], 1, &[2]), true),
        ("1-of-1-key-rotation-unused-signatures", by(&[1], 1, &[3, 1, 4]), true),
        ("1-of-1-key-rotation-fail-not-signed-with-new-key", by(&[2], 1, &[1, 3, 4]), false),
        ("3-of-5-one-key-signature-wrong-not-signed-with-3-expected-keys", by(ONE_ROTATED, 3, &[0, 2, 4]), false),
        ("2-of-5-one-key-signature-missing-threshold-not-reached", by(ONE_ROTATED, 3, &[0, 4]), false),
        ("3-of-5-sign-first-combo", by(FIVE, 3, &[0, 2, 4]), true),
        ("3-of-5-sign-second-combo", by(FIVE, 3, &[0, 4, 1]), true),
        ("3-of-5-sign-third-combo", by(FIVE, 3, &[0, 1, 3]), true),
        ("3-of-5-sign-fourth-combo", by(FIVE, 3, &[1, 2, 3]), true),
        ("3-of-5-sign-fifth-combo", by(FIVE, 3, &[2, 3, 4]), true),
    ];
    for (name, version, holds) in cases {
        let keyset = keyset(&version);
        let mut chain = KeysetChain::new(RootPins::of(&keyset));
        let result = chain.step(signed(&keyset, &version).as_bytes(), NOW);
        let code = result.map_or_else(|error| error.code(), |()| "accepted");
        let expected = if holds { "accepted" } else { "E_THRESHOLD" };
        assert_eq!(code, expected, "{name}");
    }
}

/// `test_expired_metadata`: what has expired since still leads to what has not.
#[test]
fn a_reader_whose_keyset_expired_meanwhile_goes_on_from_it() {
    let short = Keyset {
        exp: NOW + 7 * DAY,
        ..first()
    };
    let mut chain = KeysetChain::new(pins());
    chain.step(bundle(&short, &[1, 2]).as_bytes(), NOW).unwrap();
    let later = NOW + 18 * DAY;
    let expired = TrustError::Exp {
        exp: short.exp,
        now: later,
    };
    assert_eq!(
        chain.verified(InForce::at(later)),
        Err(KeysetError::Trust(expired))
    );
    let fresh = after(&short, |k| k.exp = NOW + 21 * DAY);
    chain
        .step(bundle(&fresh, &[1, 2]).as_bytes(), later)
        .unwrap();
    assert_eq!(chain.verified(InForce::at(later)).unwrap().version, 2);
}

/// `test_root_expired`: the chain takes a keyset up that has expired, so that the one after
/// it can be reached, and nothing is trusted by it.
#[test]
fn an_expired_keyset_is_stepped_over_and_trusted_for_nothing() {
    let mut chain = chain();
    let expired = after(&first(), |k| {
        (k.iat, k.nbf, k.exp) = (NOW - 9 * DAY, NOW - 9 * DAY, NOW - DAY)
    });
    chain
        .step(bundle(&expired, &[1, 2]).as_bytes(), NOW)
        .unwrap();
    let error = chain.verified(InForce::at(NOW)).unwrap_err();
    assert_eq!(error.code(), "E_EXP");
    assert_eq!(chain.next_version(), 3);
}
