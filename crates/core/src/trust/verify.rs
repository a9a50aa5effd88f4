//! The checks, in their order.

use super::envelope::Envelope;
use super::{
    Claims, Digest, Edition, KeyId, KidFault, PERMANENT, PinnedKey, Role, Signed, SignedDocument,
    TimeClaim, TrustError, TrustedKeys, Verified,
};
use crate::json::{self, DecodeError, Limits, SchemaFault};

/// How far, in seconds, `iat` may lie ahead of the caller's time: two honest
/// clocks differ by less.
pub const CLOCK_SKEW: i64 = 300;

/// The newest document the caller accepted before.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Floor {
    /// Its epoch.
    pub epoch: u64,
    /// Its version in that epoch.
    pub version: u64,
    /// The digest of its payload.
    pub sha256: Digest,
}

/// What a document is checked against.
#[derive(Debug, Clone, Copy)]
pub struct Verifier<'a> {
    /// The keys to trust.
    pub trusted: &'a TrustedKeys,
    /// The time in UTC seconds: the server's where an answer of it is at hand,
    /// else the device's. One value for a whole session.
    pub now: i64,
    /// The creditor the caller deals with.
    pub issuer: &'a str,
    /// The caller's own deployment.
    pub audience: &'a str,
    /// The newest document of this type accepted before, if any.
    pub floor: Option<Floor>,
    /// The digest of the document in force, if the server named it.
    pub expected_digest: Option<Digest>,
}

impl Verifier<'_> {
    /// Checks a token and reads the document in it. The order of the checks is
    /// that of the [module](super); the first failure is returned.
    ///
    /// # Errors
    /// [`TrustError`], of which [`TrustError::Key`] does not occur here.
    pub fn verify<T: SignedDocument>(&self, token: &[u8]) -> Result<Verified<T>, TrustError> {
        self.read(token, T::check).map(Verified::new)
    }

    /// The checks of [`verify`](Self::verify) but the one whether the document makes sense,
    /// for a caller that makes that one later ([`Signed::make_sense`]).
    ///
    /// # Errors
    /// [`TrustError`], as for [`verify`](Self::verify).
    pub fn verify_signed<T: SignedDocument>(&self, token: &[u8]) -> Result<Signed<T>, TrustError> {
        self.read(token, |_| Ok(()))
    }

    fn read<T: SignedDocument>(
        &self,
        token: &[u8],
        makes_sense: fn(&T) -> Result<(), SchemaFault>,
    ) -> Result<Signed<T>, TrustError> {
        let envelope = Envelope::open(token, T::MAX_BYTES)?;
        let permanent = T::MAX_LIFETIME == PERMANENT;
        let (owner, key) = self.authenticate(&envelope, T::TYP, permanent)?;
        let document: T = json::from_slice(&envelope.payload, Limits::bytes(T::MAX_BYTES))
            .map_err(|error| self.unreadable(error))?;
        makes_sense(&document).map_err(TrustError::Schema)?;
        let claims = document.claims();
        self.check_origin(&claims, owner, key, T::ROLE)?;
        self.check_times(&claims, key, T::MAX_LIFETIME)?;
        let digest = Digest::of(&envelope.payload);
        check_epoch(claims.edition, key)?;
        check_edition(self.floor, self.expected_digest, claims.edition, digest)?;
        Ok(Signed::new(
            document,
            key.kid(),
            digest,
            envelope.payload,
            envelope.token,
        ))
    }

    /// Steps 3 to 6: type, key, algorithm, signature.
    fn authenticate(
        &self,
        envelope: &Envelope<'_>,
        typ: &'static str,
        permanent: bool,
    ) -> Result<(&str, &PinnedKey), TrustError> {
        let header = &envelope.header;
        if header.typ != typ {
            return Err(TrustError::Typ {
                expected: typ,
                found: header.typ.clone(),
            });
        }
        let kid_fault = |fault| TrustError::Kid {
            kid: header.kid.clone(),
            fault,
        };
        let kid = KeyId::from_text(&header.kid).ok_or_else(|| kid_fault(KidFault::Malformed))?;
        let (owner, key) = self
            .trusted
            .find(kid)
            .ok_or_else(|| kid_fault(KidFault::Unknown))?;
        if !permanent {
            key.in_use(self.now).map_err(kid_fault)?;
        }
        if header.alg != key.alg().name() {
            return Err(TrustError::Alg {
                pinned: key.alg(),
                found: header.alg.clone(),
            });
        }
        if !key
            .key()
            .verifies(envelope.signing_input.as_bytes(), &envelope.signature)
        {
            return Err(TrustError::Sig { kid });
        }
        Ok((owner, key))
    }

    /// The fault of a payload that could not be read (step 7). An audience that
    /// is missing, or a list with ours among others, is a document for someone
    /// else before it is a document of the wrong shape.
    fn unreadable(&self, error: DecodeError) -> TrustError {
        match error {
            DecodeError::Schema(fault) if fault.path == "/aud" => TrustError::Aud {
                expected: self.audience.to_owned(),
                found: None,
            },
            other => other.into(),
        }
    }

    /// Step 8: issuer, audience, role.
    fn check_origin(
        &self,
        claims: &Claims<'_>,
        owner: &str,
        key: &PinnedKey,
        role: Role,
    ) -> Result<(), TrustError> {
        if claims.iss != owner || claims.iss != self.issuer {
            return Err(TrustError::Iss {
                expected: self.issuer.to_owned(),
                owner: owner.to_owned(),
                found: claims.iss.to_owned(),
            });
        }
        if claims.aud != self.audience {
            return Err(TrustError::Aud {
                expected: self.audience.to_owned(),
                found: Some(claims.aud.to_owned()),
            });
        }
        if !key.has_role(role) {
            return Err(TrustError::Role {
                needed: role,
                kid: key.kid(),
            });
        }
        Ok(())
    }

    /// Step 9: times. A permanent document has no end to check; instead its key
    /// must have been in use when it was issued.
    fn check_times(
        &self,
        claims: &Claims<'_>,
        key: &PinnedKey,
        max_lifetime: i64,
    ) -> Result<(), TrustError> {
        let now = self.now;
        check_begun(claims.iat, claims.nbf, now)?;
        if max_lifetime == PERMANENT {
            return key.in_use(claims.iat).map_err(|fault| TrustError::Kid {
                kid: key.kid().to_string(),
                fault,
            });
        }
        if now >= claims.exp {
            return Err(TrustError::Exp {
                exp: claims.exp,
                now,
            });
        }
        check_lifetime(claims.iat, claims.exp, max_lifetime)
    }
}

/// Step 9 for a keyset on the way to the newest, which may have expired: not from
/// the future, not for too long.
pub(super) fn check_age(
    iat: i64,
    nbf: i64,
    exp: i64,
    max_lifetime: i64,
    now: i64,
) -> Result<(), TrustError> {
    check_begun(iat, nbf, now)?;
    check_lifetime(iat, exp, max_lifetime)
}

fn check_begun(iat: i64, nbf: i64, now: i64) -> Result<(), TrustError> {
    if iat > now.saturating_add(CLOCK_SKEW) {
        return Err(TrustError::Nbf {
            claim: TimeClaim::Iat,
            value: iat,
            now,
        });
    }
    if nbf > now {
        return Err(TrustError::Nbf {
            claim: TimeClaim::Nbf,
            value: nbf,
            now,
        });
    }
    Ok(())
}

fn check_lifetime(iat: i64, exp: i64, limit: i64) -> Result<(), TrustError> {
    let found = exp.saturating_sub(iat);
    if found > limit {
        return Err(TrustError::Lifetime { limit, found });
    }
    Ok(())
}

/// Step 10, first part: the epoch is one the key may sign.
fn check_epoch(edition: Option<Edition>, key: &PinnedKey) -> Result<(), TrustError> {
    match edition {
        Some(Edition { epoch, .. }) if epoch > key.last_epoch() => Err(TrustError::Epoch {
            kid: key.kid(),
            limit: key.last_epoch(),
            found: epoch,
        }),
        _ => Ok(()),
    }
}

/// Step 10: no step back, no second version of one edition, the one in force.
pub(super) fn check_edition(
    floor: Option<Floor>,
    expected_digest: Option<Digest>,
    edition: Option<Edition>,
    digest: Digest,
) -> Result<(), TrustError> {
    if let Some(Floor {
        epoch,
        version,
        sha256,
    }) = floor
    {
        let floor = Edition { epoch, version };
        match edition {
            Some(edition) if edition == floor && digest != sha256 => {
                return Err(TrustError::Equivocation {
                    edition,
                    accepted: sha256,
                    found: digest,
                });
            }
            Some(edition) if edition >= floor => {}
            found => return Err(TrustError::Rollback { floor, found }),
        }
    }
    match expected_digest {
        Some(expected) if expected != digest => Err(TrustError::Digest {
            expected,
            found: digest,
        }),
        _ => Ok(()),
    }
}
