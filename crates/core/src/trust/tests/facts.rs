//! What keys and documents say of themselves.

use super::*;

#[test]
fn a_document_that_was_signed_without_sense_is_told_so_later() {
    let trust = trust();
    let verifier = verifier(&trust);
    let senseless = bearing(with(r#""min":2"#, r#""min":13"#));
    let signed: Signed<Policy> = verifier.verify_signed(senseless.as_bytes()).unwrap();
    assert_eq!(
        signed.make_sense(),
        Err(TrustError::Schema(SchemaFault::invalid(
            "/options/0/min",
            "above max"
        ))),
    );
    let signed: Signed<Policy> = verifier.verify_signed(good().as_bytes()).unwrap();
    assert_eq!(signed.make_sense(), Ok(()));
}

#[test]
fn a_key_says_what_it_was_pinned_with() {
    let roles = [Role::Policy, Role::Receipt];
    let key = trust_entry(&seed::POLICY, Alg::EdDsaLegacy, &roles, NOW - DAY, NOW);
    assert_eq!(key.roles(), roles);
    assert_eq!((key.nbf(), key.exp()), (NOW - DAY, NOW));
    assert_eq!(key.alg(), Alg::EdDsaLegacy);
    assert_eq!(key.kid().to_string(), kid(&seed::POLICY));
}

/// What somebody reads who looks for a fault.
#[test]
fn what_is_printed_names_key_and_digest() {
    let trust = trust();
    let token = good();
    let signed: Signed<Policy> = verifier(&trust).verify_signed(token.as_bytes()).unwrap();
    let printed = format!("{signed:?}");
    let digest = Digest::of(payload().as_bytes());
    for part in [ISSUER, &kid(&seed::POLICY), &digest.to_string()] {
        assert!(printed.contains(part), "{part} in {printed}");
    }
    assert_eq!(format!("{digest:?}"), digest.to_string());
    let key = SigningKey::from_seed(&seed::POLICY).public();
    assert_eq!(format!("{key:?}"), key.x());
}
