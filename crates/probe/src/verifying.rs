//! What checking a signed policy costs, for `cargo xtask bench core`.

use leeway_core::policy::Policy;
use leeway_core::trust::{
    Alg, Digest, PinnedKey, Role, SignedDocument as _, SigningKey, Trust, Verifier, sign,
};
use serde_json::{Value, json};

/// 64 KiB: several times the largest example.
pub const POLICY_BYTES: usize = 64 * 1024;

const NOW: i64 = 1_795_132_800;

/// A signed policy of [`POLICY_BYTES`].
#[derive(Debug)]
pub struct LongPolicy {
    trust: Trust,
    issuer: String,
    audience: String,
    payload: String,
    token: String,
}

impl LongPolicy {
    /// An example policy with as long an addition of its own.
    #[must_use]
    pub fn signed() -> Option<Self> {
        let text = include_str!("../../../examples/healthcare/policy.json");
        let mut document: Value = serde_json::from_str(text).ok()?;
        let name = |member: &str| Some(document.get(member)?.as_str()?.to_owned());
        let (issuer, audience) = (name("iss")?, name("aud")?);
        let members = document.as_object_mut()?;
        members.insert("iat".to_owned(), json!(NOW));
        members.insert("nbf".to_owned(), json!(NOW));
        members.insert("exp".to_owned(), json!(NOW + 86_400));
        members.insert("ext".to_owned(), json!({ "words": [""] }));
        let missing = POLICY_BYTES.checked_sub(document.to_string().len())?;
        // As a policy has them: many short texts, here of seven letters.
        let mut words = vec!["seven77"; missing / 10];
        let rest = "x".repeat(missing % 10);
        words.push(&rest);
        *document.pointer_mut("/ext/words")? = json!(words);
        let payload = document.to_string();
        let key = SigningKey::from_seed(&[1; 32]);
        let roles = vec![Role::Policy];
        let pinned = PinnedKey::new(key.public(), Alg::Ed25519, roles, 0, i64::MAX).ok()?;
        let mut trust = Trust::new();
        trust.add_issuer(&issuer, &audience).ok()?;
        trust.add_key(&issuer, pinned).ok()?;
        let token = sign(Policy::TYP, &key, payload.as_bytes());
        Some(Self {
            trust,
            issuer,
            audience,
            payload,
            token,
        })
    }

    /// Every check there is, the last included.
    #[must_use]
    pub fn verify(&self) -> bool {
        let verifier = Verifier {
            trusted: self.trust.keys(),
            now: NOW,
            issuer: &self.issuer,
            audience: &self.audience,
            floor: None,
            expected_digest: None,
        };
        verifier.verify::<Policy>(self.token.as_bytes()).is_ok()
    }

    /// One pass over the payload with SHA-256.
    #[must_use]
    pub fn hash(&self) -> Digest {
        Digest::of(self.payload.as_bytes())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_policy_that_is_measured_is_accepted_and_64_kib_long() {
        let policy = LongPolicy::signed().unwrap();
        assert_eq!(policy.payload.len(), POLICY_BYTES);
        assert!(policy.verify());
    }
}
