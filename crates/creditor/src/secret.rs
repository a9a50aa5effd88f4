//! Random values, and secrets that are kept only as hashes.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use hmac::{Hmac, Mac as _};
use sha2::{Digest as _, Sha256};
use subtle::ConstantTimeEq as _;

/// A secret could not be made or hashed.
#[derive(Debug, thiserror::Error)]
pub enum SecretError {
    /// The operating system gave no random bytes.
    #[error("no random bytes: {0}")]
    Random(getrandom::Error),
    /// The access code could not be hashed, for want of memory.
    #[error("access code not hashed: {0}")]
    Hash(argon2::Error),
}

/// `N` random bytes from the operating system.
pub(crate) fn random<const N: usize>() -> Result<[u8; N], SecretError> {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes).map_err(SecretError::Random)?;
    Ok(bytes)
}

/// `N` random bytes as base64url without padding.
pub(crate) fn random_text<const N: usize>() -> Result<String, SecretError> {
    random::<N>().map(|bytes| URL_SAFE_NO_PAD.encode(bytes))
}

/// A reference people read aloud and type: 12 letters and digits out of 32
/// (Crockford's alphabet: no I, L, O, U), in three groups; 60 random bits.
pub(crate) fn random_reference() -> Result<String, SecretError> {
    const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    let mut text = String::with_capacity(14);
    for (place, byte) in random::<12>()?.into_iter().enumerate() {
        if place > 0 && place % 4 == 0 {
            text.push('-');
        }
        // 256 is a multiple of 32, so every character is equally likely.
        let letter = ALPHABET.get(usize::from(byte % 32)).copied();
        text.push(char::from(letter.unwrap_or(b'0')));
    }
    Ok(text)
}

/// A one-time code: six digits, each of the million as likely as any other.
pub(crate) fn one_time_code() -> Result<String, SecretError> {
    const CODES: u32 = 1_000_000;
    // The numbers beyond would make the first codes likelier than the others.
    const FAIR: u32 = u32::MAX - u32::MAX % CODES;
    loop {
        let number = u32::from_le_bytes(random()?);
        if number < FAIR {
            return Ok(format!("{:06}", number % CODES));
        }
    }
}

/// What a one-time code is kept as: HMAC-SHA256 (RFC 2104) under its challenge, of which only
/// the hash is stored. There are few codes, and whoever has the database can try none.
pub(crate) fn code_mac(challenge: &str, code: &str) -> [u8; 32] {
    // Of the challenge its hash: HMAC would take one for the other beyond 64 bytes.
    let key: [u8; 32] = Sha256::digest(["leeway one-time code 1 ", challenge].concat()).into();
    let Ok(mut mac) = Hmac::<Sha256>::new_from_slice(&key) else {
        // Not reached: HMAC takes keys of every length.
        return key;
    };
    mac.update(code.as_bytes());
    mac.finalize().into_bytes().into()
}

/// SHA-256 of a secret that has 256 random bits. Nothing can be guessed from a
/// fast hash of such a secret, so a slow one would only cost time.
pub(crate) fn token_hash(token: &str) -> [u8; 32] {
    Sha256::digest(token).into()
}

/// Whether two hashes are equal, in a time that does not depend on where they differ.
pub(crate) fn same(one: &[u8; 32], other: &[u8; 32]) -> bool {
    one.ct_eq(other).into()
}

/// What the keys are derived from that browsers seal what customers have entered with.
#[derive(Clone, Copy)]
pub(crate) struct DraftSecret([u8; 32]);

impl std::fmt::Debug for DraftSecret {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("DraftSecret(…)")
    }
}

impl DraftSecret {
    /// The secret of a database: 32 random bytes.
    pub(crate) const fn new(secret: [u8; 32]) -> Self {
        Self(secret)
    }

    /// The key of one customer of one creditor, as base64url without padding: HMAC-SHA256
    /// (RFC 2104) of who they are, the same in every session and nobody else's. `None` is
    /// not reached: HMAC takes keys of every length.
    pub(crate) fn key_of(&self, creditor: &str, customer: &str) -> Option<String> {
        let mut mac = Hmac::<Sha256>::new_from_slice(&self.0).ok()?;
        mac.update(b"leeway draft key 1");
        for part in [creditor, customer] {
            // Lengths keep "ab" of "c" and "a" of "bc" apart.
            mac.update(&u64::try_from(part.len()).ok()?.to_be_bytes());
            mac.update(part.as_bytes());
        }
        Some(URL_SAFE_NO_PAD.encode(mac.finalize().into_bytes()))
    }

    /// The `number`th key for another purpose, which `label` names: HMAC-SHA256 of both.
    /// `None` is not reached, as above.
    pub(crate) fn derived(&self, label: &[u8], number: i64) -> Option<[u8; 32]> {
        let mut mac = Hmac::<Sha256>::new_from_slice(&self.0).ok()?;
        mac.update(label);
        mac.update(&number.to_be_bytes());
        Some(mac.finalize().into_bytes().into())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_two_customers_have_one_draft_key() {
        let secret = DraftSecret::new([7; 32]);
        let key = secret.key_of("mercy-vale", "c-1").unwrap();
        for (creditor, customer) in [
            ("mercy-vale", "c-2"),
            ("mercy-valec", "-1"),
            ("telecom", "c-1"),
            ("", "mercy-valec-1"),
        ] {
            assert_ne!(secret.key_of(creditor, customer).unwrap(), key);
        }
        let other = DraftSecret::new([8; 32]);
        assert_ne!(other.key_of("mercy-vale", "c-1").unwrap(), key);
    }

    #[test]
    fn a_draft_key_is_32_bytes_and_always_the_same() {
        let secret = DraftSecret::new([7; 32]);
        let key = secret.key_of("mercy-vale", "c-1").unwrap();
        assert_eq!(URL_SAFE_NO_PAD.decode(&key).unwrap().len(), 32);
        assert_eq!(secret.key_of("mercy-vale", "c-1").unwrap(), key);
        assert!(!format!("{secret:?}").contains('7'));
    }

    #[test]
    fn one_time_codes_have_six_digits_and_none_is_usual() {
        let codes: Vec<_> = (0..1000).map(|_| one_time_code().unwrap()).collect();
        for code in &codes {
            assert_eq!(code.len(), 6);
            assert!(code.bytes().all(|digit| digit.is_ascii_digit()), "{code}");
        }
        // Of a thousand out of a million about one pair is alike; of all first digits each
        // is there a hundred times.
        let distinct: std::collections::BTreeSet<_> = codes.iter().collect();
        assert!(distinct.len() > 980, "{}", distinct.len());
        for digit in '0'..='9' {
            let there = codes.iter().filter(|code| code.starts_with(digit)).count();
            assert!((40..=180).contains(&there), "{digit} {there}");
        }
    }

    #[test]
    fn a_kept_code_is_that_of_its_challenge() {
        let mac = code_mac("challenge", "123456");
        assert_eq!(mac, code_mac("challenge", "123456"));
        for (challenge, code) in [
            ("challenge", "123457"),
            ("challeng", "e123456"),
            ("challenge", ""),
            ("", "123456"),
        ] {
            assert_ne!(mac, code_mac(challenge, code));
        }
    }

    #[test]
    fn references_have_three_groups_of_unmistakable_letters() {
        let reference = random_reference().unwrap();
        let groups: Vec<_> = reference.split('-').collect();
        assert_eq!(
            groups.iter().map(|g| g.len()).collect::<Vec<_>>(),
            [4, 4, 4]
        );
        assert!(!reference.contains(['I', 'L', 'O', 'U']));
        assert_ne!(reference, random_reference().unwrap());
    }
}
