//! Private keys at rest: sealed under a passphrase.
//!
//! The passphrase is stretched by Argon2id (RFC 9106) with a salt of its own, and
//! the 32 bytes it gives encrypt the key by XChaCha20-Poly1305 with a random nonce.
//! What the key is for and whose it is goes into the check, so a sealed half
//! moved into another key's file does not open.

use argon2::{Algorithm, Argon2, Params, Version};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use chacha20poly1305::aead::{Aead as _, Payload};
use chacha20poly1305::{KeyInit as _, XChaCha20Poly1305, XNonce};
use leeway_core::json::Decode;
use serde::Serialize;
use zeroize::Zeroizing;

/// Memory in KiB, passes and lanes of new files: the second choice that RFC 9106
/// section 4 recommends, for machines where 2 GiB are not at hand.
const COST: (u32, u32, u32) = (64 * 1024, 3, 4);

/// The most a file may ask for: 1 GiB, 16 passes, 16 lanes. A file that asks for
/// more is refused instead of stopping the machine.
const MOST: (u32, u32, u32) = (1024 * 1024, 16, 16);

/// The length of the salt and of the nonce, in bytes.
const SALT: usize = 16;
const NONCE: usize = 24;

/// A private key under its passphrase, as the key file holds it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Decode)]
#[serde(deny_unknown_fields)]
pub(crate) struct Sealed {
    kdf: Kdf,
    memory_kib: u32,
    passes: u32,
    lanes: u32,
    salt: String,
    cipher: Cipher,
    nonce: String,
    ciphertext: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Decode)]
#[serde(rename_all = "snake_case")]
enum Kdf {
    Argon2id,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Decode)]
enum Cipher {
    #[serde(rename = "xchacha20-poly1305")]
    XChaCha20Poly1305,
}

/// Why a key cannot be sealed or opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub(crate) enum SealError {
    /// A member is not base64url of its length.
    #[error("/sealed/{0} is not base64url of its length")]
    Encoding(&'static str),
    /// The file asks for more than any file needs, or for nothing.
    #[error("/sealed asks for a stretching that is out of range")]
    Cost,
    /// The passphrase is another one, or the file was changed. Which of the two
    /// cannot be told.
    #[error("wrong passphrase, or the file was changed")]
    Passphrase,
    /// The operating system gave no random bytes.
    #[error("no random bytes")]
    Random,
}

impl Sealed {
    /// Seals `seed`; `purpose` is what the key is, and is checked on opening.
    pub(crate) fn new(seed: &[u8; 32], passphrase: &str, purpose: &str) -> Result<Self, SealError> {
        let mut salt = [0; SALT];
        let mut nonce = [0; NONCE];
        getrandom::fill(&mut salt).map_err(|_| SealError::Random)?;
        getrandom::fill(&mut nonce).map_err(|_| SealError::Random)?;
        let key = stretch(passphrase, &salt, COST)?;
        let payload = Payload {
            msg: seed,
            aad: purpose.as_bytes(),
        };
        let ciphertext = XChaCha20Poly1305::new((&*key).into())
            .encrypt(&XNonce::from(nonce), payload)
            .map_err(|_| SealError::Passphrase)?;
        let (memory_kib, passes, lanes) = COST;
        Ok(Self {
            kdf: Kdf::Argon2id,
            memory_kib,
            passes,
            lanes,
            salt: URL_SAFE_NO_PAD.encode(salt),
            cipher: Cipher::XChaCha20Poly1305,
            nonce: URL_SAFE_NO_PAD.encode(nonce),
            ciphertext: URL_SAFE_NO_PAD.encode(ciphertext),
        })
    }

    /// The private key.
    pub(crate) fn open(
        &self,
        passphrase: &str,
        purpose: &str,
    ) -> Result<Zeroizing<[u8; 32]>, SealError> {
        let salt: [u8; SALT] = decode("salt", &self.salt)?;
        let nonce: [u8; NONCE] = decode("nonce", &self.nonce)?;
        // The seed and a tag of 16 bytes.
        let ciphertext: [u8; 48] = decode("ciphertext", &self.ciphertext)?;
        let cost = (self.memory_kib, self.passes, self.lanes);
        if cost.0 > MOST.0 || cost.1 > MOST.1 || cost.2 > MOST.2 {
            return Err(SealError::Cost);
        }
        let key = stretch(passphrase, &salt, cost)?;
        let payload = Payload {
            msg: &ciphertext,
            aad: purpose.as_bytes(),
        };
        let opened = XChaCha20Poly1305::new((&*key).into())
            .decrypt(&XNonce::from(nonce), payload)
            .map(Zeroizing::new)
            .map_err(|_| SealError::Passphrase)?;
        let seed = <[u8; 32]>::try_from(opened.as_slice()).map_err(|_| SealError::Passphrase)?;
        Ok(Zeroizing::new(seed))
    }
}

fn stretch(
    passphrase: &str,
    salt: &[u8],
    (memory_kib, passes, lanes): (u32, u32, u32),
) -> Result<Zeroizing<[u8; 32]>, SealError> {
    let params = Params::new(memory_kib, passes, lanes, Some(32)).map_err(|_| SealError::Cost)?;
    let mut key = Zeroizing::new([0; 32]);
    Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
        .hash_password_into(passphrase.as_bytes(), salt, key.as_mut_slice())
        .map_err(|_| SealError::Cost)?;
    Ok(key)
}

fn decode<const N: usize>(member: &'static str, text: &str) -> Result<[u8; N], SealError> {
    URL_SAFE_NO_PAD
        .decode(text)
        .ok()
        .and_then(|bytes| bytes.try_into().ok())
        .ok_or(SealError::Encoding(member))
}

#[cfg(test)]
mod tests {
    use super::*;

    const PASSPHRASE: &str = "correct horse battery";
    const PURPOSE: &str = "leeway key v1\nroot\nmercy-vale\nkid";

    fn sealed() -> Sealed {
        Sealed::new(&[7; 32], PASSPHRASE, PURPOSE).unwrap()
    }

    #[test]
    fn another_passphrase_purpose_or_byte_does_not_open() {
        let sealed = sealed();
        let opened = |sealed: &Sealed, passphrase, purpose| {
            sealed.open(passphrase, purpose).map(|seed| *seed)
        };
        let wrong = Err(SealError::Passphrase);
        assert_eq!(opened(&sealed, "correct horse", PURPOSE), wrong);
        let other = PURPOSE.replace("root", "policy");
        assert_eq!(opened(&sealed, PASSPHRASE, &other), wrong);
        let mut bytes = URL_SAFE_NO_PAD.decode(&sealed.ciphertext).unwrap();
        bytes[0] ^= 1;
        let changed = Sealed {
            ciphertext: URL_SAFE_NO_PAD.encode(bytes),
            ..sealed.clone()
        };
        assert_eq!(opened(&changed, PASSPHRASE, PURPOSE), wrong);
        let short = Sealed {
            nonce: "AA".to_owned(),
            ..sealed.clone()
        };
        let encoding = Err(SealError::Encoding("nonce"));
        assert_eq!(opened(&short, PASSPHRASE, PURPOSE), encoding);
        assert_eq!(opened(&sealed, PASSPHRASE, PURPOSE), Ok([7; 32]));
    }

    #[test]
    fn a_file_that_asks_for_too_much_is_refused() {
        let sealed = sealed();
        let change = |memory_kib, passes, lanes| Sealed {
            memory_kib,
            passes,
            lanes,
            ..sealed.clone()
        };
        for sealed in [
            change(u32::MAX, 3, 4),
            change(65_536, u32::MAX, 4),
            change(65_536, 3, u32::MAX),
            change(65_536, 0, 4),
            change(0, 3, 4),
        ] {
            let opened = sealed.open(PASSPHRASE, PURPOSE).map(|seed| *seed);
            assert_eq!(opened, Err(SealError::Cost));
        }
    }

    #[test]
    fn the_same_key_is_sealed_differently_each_time() {
        let (one, other) = (sealed(), sealed());
        assert_ne!(one.salt, other.salt);
        assert_ne!(one.nonce, other.nonce);
        assert_ne!(one.ciphertext, other.ciphertext);
    }
}
