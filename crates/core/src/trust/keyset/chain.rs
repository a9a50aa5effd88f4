//! From pinned root keys to the newest keyset, one step at a time.

use super::{Keyset, KeysetError, MAX_KEYSET_LIFETIME, RootPins, Roots, Signers};
use crate::trust::envelope::Envelope;
use crate::trust::verify::{check_age, check_edition};
use crate::trust::{Digest, Floor, FramingFault, KeyId, Signed, TrustError, Verified};

/// The longest keyset with all its tokens, in bytes.
pub const MAX_KEYSET_BYTES: usize = 64 * 1024;

/// The most tokens of one keyset.
pub const MAX_SIGNATURES: usize = 32;

/// The most keysets a reader follows from its pins on. Pins that are further
/// behind must be renewed.
pub const MAX_KEYSET_STEPS: u32 = 64;

/// A reader's way from pinned root keys to the newest keyset.
///
/// It asks for the keyset [`next_version`](Self::next_version), gives it to
/// [`step`](Self::step), and goes on until there is no next one. Each step makes
/// these checks in this order, and the first failure decides the
/// [code](KeysetError::code):
///
/// | check | codes |
/// | --- | --- |
/// | length, number of tokens; form, header and type of each | `E_SIZE`, `E_FRAMING`, `E_B64`, `E_HEADER`, `E_TYP` |
/// | the same payload bytes in all | `E_PAYLOAD` |
/// | signed by the threshold of the root keys trusted so far | `E_THRESHOLD` |
/// | payload: strict JSON, schema, sound keys | `E_JSON`, `E_SCHEMA`, `E_KEY` |
/// | signed by the threshold of its own root keys | `E_THRESHOLD` |
/// | issuer, audience | `E_ISS`, `E_AUD` |
/// | not from the future, not for too long | `E_NBF`, `E_LIFETIME` |
/// | the very next version, the same epoch or the next | `E_ROLLBACK`, `E_EQUIVOCATION`, `E_STEP` |
/// | whatever was revoked still is | `E_REVOKED` |
/// | not more than [`MAX_KEYSET_STEPS`] | `E_STEPS` |
///
/// Tokens by keys that are not asked about, and tokens whose signature is wrong,
/// count for nobody and harm nobody. A step that fails changes nothing, so the
/// next try can succeed. On the way a keyset may have expired, as old ones do;
/// the one to be used may not, which [`verified`](Self::verified) checks.
#[derive(Debug, Clone)]
pub struct KeysetChain {
    pins: RootPins,
    newest: Option<Link>,
    steps: u32,
}

/// A keyset that follows from the pins.
#[derive(Debug, Clone)]
struct Link {
    keyset: Keyset,
    signer: KeyId,
    digest: Digest,
    payload: Vec<u8>,
    bundle: String,
}

/// What the newest keyset is held against.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct InForce {
    /// The time in UTC seconds.
    pub now: i64,
    /// The newest keyset accepted before, if any.
    pub floor: Option<Floor>,
    /// The digest of the keyset in force, if the server named it.
    pub expected_digest: Option<Digest>,
}

impl InForce {
    /// At that time, with nothing remembered and nothing named.
    #[must_use]
    pub const fn at(now: i64) -> Self {
        Self {
            now,
            floor: None,
            expected_digest: None,
        }
    }
}

impl KeysetChain {
    /// A reader that knows its pins and nothing else yet.
    #[must_use]
    pub fn new(pins: RootPins) -> Self {
        Self {
            pins,
            newest: None,
            steps: 0,
        }
    }

    /// The version of the keyset to ask for.
    #[must_use]
    pub fn next_version(&self) -> u64 {
        self.newest.as_ref().map_or(self.pins.version, |newest| {
            newest.keyset.version.saturating_add(1)
        })
    }

    /// Goes on to the keyset in `bundle`: tokens one a line. `now` is in UTC
    /// seconds. The newest keyset once more is no step and no fault.
    ///
    /// # Errors
    /// [`KeysetError`]; the chain is then as it was.
    pub fn step(&mut self, bundle: &[u8], now: i64) -> Result<(), KeysetError> {
        let bundle = lines(bundle)?;
        let tokens = open(bundle)?;
        self.roots().approve(&tokens, Signers::Trusted)?;
        let (keyset, signer) = own(&tokens)?;
        let payload = tokens.into_iter().next().map(|token| token.payload);
        let payload = payload.unwrap_or_default();
        let digest = Digest::of(&payload);
        self.check_origin(&keyset)?;
        check_age(keyset.iat, keyset.nbf, keyset.exp, MAX_KEYSET_LIFETIME, now)?;
        if self.is_newest(&keyset, digest)? {
            return Ok(());
        }
        if self.steps >= MAX_KEYSET_STEPS {
            return Err(KeysetError::Steps {
                limit: MAX_KEYSET_STEPS,
            });
        }
        self.steps = self.steps.saturating_add(1);
        self.newest = Some(Link {
            keyset,
            signer,
            digest,
            payload,
            bundle: bundle.to_owned(),
        });
        Ok(())
    }

    /// The newest keyset, if it counts.
    ///
    /// # Errors
    /// [`KeysetError::Nothing`] before the first step; [`TrustError::Nbf`],
    /// [`TrustError::Exp`], [`TrustError::Rollback`],
    /// [`TrustError::Equivocation`] or [`TrustError::Digest`].
    pub fn verified(&self, against: InForce) -> Result<Verified<Keyset>, KeysetError> {
        let newest = self.newest.as_ref().ok_or(KeysetError::Nothing)?;
        let keyset = &newest.keyset;
        let InForce {
            now,
            floor,
            expected_digest,
        } = against;
        check_age(keyset.iat, keyset.nbf, keyset.exp, MAX_KEYSET_LIFETIME, now)?;
        if now >= keyset.exp {
            return Err(KeysetError::Trust(TrustError::Exp {
                exp: keyset.exp,
                now,
            }));
        }
        let edition = Some(keyset.edition());
        check_edition(floor, expected_digest, edition, newest.digest)?;
        Ok(Verified::new(Signed::new(
            keyset.clone(),
            newest.signer,
            newest.digest,
            newest.payload.clone(),
            &newest.bundle,
        )))
    }

    /// Follows keysets in their order to the last of them.
    ///
    /// # Errors
    /// As [`step`](Self::step) and [`verified`](Self::verified).
    pub fn follow<'a>(
        pins: RootPins,
        bundles: impl IntoIterator<Item = &'a [u8]>,
        against: InForce,
    ) -> Result<Verified<Keyset>, KeysetError> {
        let mut chain = Self::new(pins);
        for bundle in bundles {
            chain.step(bundle, against.now)?;
        }
        chain.verified(against)
    }

    /// The root keys the next keyset must be signed by.
    fn roots(&self) -> &Roots {
        let newest = self.newest.as_ref();
        newest.map_or(&self.pins.roots, |newest| &newest.keyset.roots)
    }

    fn check_origin(&self, keyset: &Keyset) -> Result<(), TrustError> {
        if keyset.iss != self.pins.iss {
            return Err(TrustError::Iss {
                expected: self.pins.iss.clone(),
                owner: self.pins.iss.clone(),
                found: keyset.iss.clone(),
            });
        }
        if keyset.aud != self.pins.aud {
            return Err(TrustError::Aud {
                expected: self.pins.aud.clone(),
                found: Some(keyset.aud.clone()),
            });
        }
        Ok(())
    }

    /// Whether it is the newest keyset once more; refuses what neither is that
    /// nor follows on it.
    fn is_newest(&self, keyset: &Keyset, digest: Digest) -> Result<bool, KeysetError> {
        let step = Err(KeysetError::Step {
            expected: self.next_version(),
            found: keyset.version,
        });
        let Some(newest) = &self.newest else {
            return if keyset.version == self.pins.version {
                Ok(false)
            } else {
                step
            };
        };
        let before = &newest.keyset;
        if keyset.version <= before.version || keyset.epoch < before.epoch {
            // An epoch that went back shows as the lesser edition here.
            let floor = Floor {
                epoch: before.epoch,
                version: before.version,
                sha256: newest.digest,
            };
            check_edition(Some(floor), None, Some(keyset.edition()), digest)?;
            return if keyset.version == before.version && digest == newest.digest {
                Ok(true)
            } else {
                step
            };
        }
        if keyset.version != self.next_version() {
            return step;
        }
        if keyset.epoch > before.epoch.saturating_add(1) {
            return Err(KeysetError::EpochStep {
                before: before.epoch,
                found: keyset.epoch,
            });
        }
        match before
            .revoked
            .iter()
            .find(|kid| !keyset.revoked.contains(kid))
        {
            Some(kid) => Err(KeysetError::Unrevoked { kid: *kid }),
            None => Ok(false),
        }
    }
}

impl Keyset {
    /// Reads a keyset signed by the threshold of its own root keys. That alone
    /// gives no trust: anybody can sign with keys of their own. It is what can be
    /// said without pins, by those who prepare a keyset.
    ///
    /// # Errors
    /// As [`KeysetChain::step`] as far as the keyset itself is concerned.
    pub fn from_bundle(bundle: &[u8]) -> Result<Self, KeysetError> {
        let tokens = open(lines(bundle)?)?;
        Ok(own(&tokens)?.0)
    }

    /// Reads a keyset that may still lack signatures, and tells which of `roots`
    /// signed it, or with `None` which of its own root keys did.
    ///
    /// # Errors
    /// As [`KeysetChain::step`] as far as the form and the document are concerned.
    pub fn signed_by(
        bundle: &[u8],
        roots: Option<&Roots>,
    ) -> Result<(Self, Vec<KeyId>), KeysetError> {
        let tokens = open(lines(bundle)?)?;
        let keyset = read(&tokens)?;
        let signers = roots.unwrap_or(&keyset.roots).signers(&tokens);
        Ok((keyset, signers))
    }
}

/// The text of a bundle without the end of its last line.
fn lines(bundle: &[u8]) -> Result<&str, KeysetError> {
    if bundle.len() > MAX_KEYSET_BYTES {
        return Err(KeysetError::Trust(TrustError::Size {
            limit: MAX_KEYSET_BYTES,
            found: bundle.len(),
        }));
    }
    let bundle = bundle.strip_suffix(b"\n").unwrap_or(bundle);
    std::str::from_utf8(bundle).map_err(|error| {
        let offset = error.valid_up_to();
        let byte = bundle.get(offset).copied().unwrap_or_default();
        KeysetError::Trust(TrustError::Framing(FramingFault::Byte { byte, offset }))
    })
}

/// The tokens of a bundle, all of the right type and over the same payload.
fn open(bundle: &str) -> Result<Vec<Envelope<'_>>, KeysetError> {
    let found = bundle.split('\n').count();
    if found > MAX_SIGNATURES {
        return Err(KeysetError::Tokens {
            limit: MAX_SIGNATURES,
            found,
        });
    }
    let mut tokens: Vec<Envelope<'_>> = Vec::with_capacity(found);
    for (index, line) in bundle.split('\n').enumerate() {
        let token = Envelope::open(line.as_bytes(), MAX_KEYSET_BYTES)?;
        if token.header.typ != Keyset::TYP {
            return Err(KeysetError::Trust(TrustError::Typ {
                expected: Keyset::TYP,
                found: token.header.typ,
            }));
        }
        if tokens
            .first()
            .is_some_and(|first| first.payload != token.payload)
        {
            return Err(KeysetError::OtherPayload { index });
        }
        tokens.push(token);
    }
    Ok(tokens)
}

/// The document that all tokens carry.
fn read(tokens: &[Envelope<'_>]) -> Result<Keyset, TrustError> {
    let payload = tokens.first().map(|token| token.payload.as_slice());
    Keyset::from_slice(payload.unwrap_or_default())
}

/// The document and the first of its own root keys that signed, if enough did.
fn own(tokens: &[Envelope<'_>]) -> Result<(Keyset, KeyId), KeysetError> {
    let keyset = read(tokens)?;
    let signer = keyset.roots.approve(tokens, Signers::Own)?;
    Ok((keyset, signer))
}
