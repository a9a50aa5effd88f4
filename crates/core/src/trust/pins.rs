//! The keys verification rests on, and the trust file they come from.

use serde::ser::SerializeStruct;
use serde::{Serialize, Serializer};

use super::{Alg, KeyFault, KeyId, Keyset, PinnedKey, PublicKey, Role, TrustError, Verified};
use crate::json::Decode;
use crate::json::{self, Limits, SchemaFault};

/// The longest trust file that is read, in bytes.
pub const MAX_TRUST_BYTES: usize = 64 * 1024;

/// The version of the trust file this code reads and writes.
const VERSION: u8 = 1;

/// The keys to trust, each with the issuer it belongs to.
///
/// Verification takes this and does not ask where the keys came from: a pinned
/// [trust file](Trust) is one source, a [verified keyset](Self::of_keyset) another.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct TrustedKeys {
    /// Owner and key; every key id once.
    keys: Vec<(String, PinnedKey)>,
}

impl TrustedKeys {
    /// A set that trusts nobody.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// The keys of a keyset, each for its own period but not beyond the end of
    /// the keyset, and for documents up to the keyset's epoch. The root keys are
    /// among them with the role [`Role::Keyset`] alone, so that a policy signed
    /// with one is refused for what it is.
    #[must_use]
    pub fn of_keyset(keyset: &Verified<Keyset>) -> Self {
        let keys = keyset.trusted().into_iter();
        Self {
            keys: keys.map(|key| (keyset.iss.clone(), key)).collect(),
        }
    }

    /// Trusts `key` for documents of `issuer`.
    ///
    /// # Errors
    /// [`KeyFault::Repeated`] if the key is in the set already, for whomever.
    pub fn insert(&mut self, issuer: &str, key: PinnedKey) -> Result<(), KeyFault> {
        if self.find(key.kid()).is_some() {
            return Err(KeyFault::Repeated);
        }
        self.keys.push((issuer.to_owned(), key));
        Ok(())
    }

    /// The key of that name and the issuer it belongs to.
    #[must_use]
    pub fn find(&self, kid: KeyId) -> Option<(&str, &PinnedKey)> {
        self.iter().find(|(_, key)| key.kid() == kid)
    }

    /// Every key with the issuer it belongs to, in the order they were added.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &PinnedKey)> {
        self.keys.iter().map(|(issuer, key)| (issuer.as_str(), key))
    }
}

/// A creditor whose documents are accepted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Issuer {
    /// `iss` of its documents.
    pub iss: String,
    /// `aud` of its documents: the deployment this trust file is for (creditor,
    /// tenant, environment).
    pub aud: String,
}

/// A pinned trust file: the creditors, and the keys of each.
///
/// It is built into the bytes of the widget and read by the server from its
/// configuration, never taken from the host page.
///
/// ```json
/// {"v": 1, "issuers": [{"iss": "mercy-vale", "aud": "mercy-vale:patients:demo", "keys": [
///   {"kid": "...", "x": "...", "alg": "Ed25519", "roles": ["policy"], "nbf": 1767225600, "exp": 1798761600}]}]}
/// ```
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Trust {
    issuers: Vec<Issuer>,
    keys: TrustedKeys,
}

impl Trust {
    /// A trust file that names nobody.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a creditor.
    ///
    /// # Errors
    /// [`SchemaFault`] at `/iss` or `/aud` if it is empty, at `/iss` if the
    /// creditor is there already.
    pub fn add_issuer(&mut self, iss: &str, aud: &str) -> Result<(), SchemaFault> {
        for (path, value) in [("/iss", iss), ("/aud", aud)] {
            if value.is_empty() {
                return Err(SchemaFault::invalid(path, "empty"));
            }
        }
        if self.issuer(iss).is_some() {
            return Err(SchemaFault::invalid("/iss", "listed twice"));
        }
        self.issuers.push(Issuer {
            iss: iss.to_owned(),
            aud: aud.to_owned(),
        });
        Ok(())
    }

    /// Adds a key of the creditor `iss`.
    ///
    /// # Errors
    /// As [`TrustedKeys::insert`].
    pub fn add_key(&mut self, iss: &str, key: PinnedKey) -> Result<(), KeyFault> {
        self.keys.insert(iss, key)
    }

    /// Adds the creditor of a keyset, and its keys as
    /// [`TrustedKeys::of_keyset`] has them.
    ///
    /// # Errors
    /// [`TrustError::Schema`] at `/iss` if the creditor is there already,
    /// [`TrustError::Key`] if another creditor has one of the keys. Nothing is
    /// added then.
    pub fn add_keyset(&mut self, keyset: &Verified<Keyset>) -> Result<(), TrustError> {
        let mut grown = self.clone();
        grown
            .add_issuer(&keyset.iss, &keyset.aud)
            .map_err(TrustError::Schema)?;
        for key in keyset.trusted() {
            let path = ["/", &key.kid().to_string()].concat();
            grown
                .add_key(&keyset.iss, key)
                .map_err(|fault| TrustError::Key { path, fault })?;
        }
        *self = grown;
        Ok(())
    }

    /// Reads a trust file.
    ///
    /// # Errors
    /// [`TrustError::Size`], [`TrustError::Json`] or [`TrustError::Schema`] if
    /// it is not one; [`TrustError::Key`] if any of its keys cannot be used. One
    /// bad key refuses the file.
    pub fn from_slice(bytes: &[u8]) -> Result<Self, TrustError> {
        if bytes.len() > MAX_TRUST_BYTES {
            return Err(TrustError::Size {
                limit: MAX_TRUST_BYTES,
                found: bytes.len(),
            });
        }
        let file: TrustFile = json::from_slice(bytes, Limits::bytes(MAX_TRUST_BYTES))?;
        if file.v != VERSION {
            return Err(TrustError::Schema(SchemaFault::invalid(
                "/v",
                "unknown version",
            )));
        }
        let mut trust = Self::new();
        for (i, issuer) in file.issuers.into_iter().enumerate() {
            let mut place = String::from("/issuers/");
            place.push_str(&i.to_string());
            trust
                .add_issuer(&issuer.iss, &issuer.aud)
                .map_err(|fault| {
                    let path = [place.as_str(), &fault.path].concat();
                    TrustError::Schema(SchemaFault { path, ..fault })
                })?;
            for (k, entry) in issuer.keys.into_iter().enumerate() {
                entry
                    .pin()
                    .and_then(|key| trust.add_key(&issuer.iss, key))
                    .map_err(|fault| {
                        let path = [place.as_str(), "/keys/", &k.to_string()].concat();
                        TrustError::Key { path, fault }
                    })?;
            }
        }
        Ok(trust)
    }

    /// The creditor whose documents carry this `iss`.
    #[must_use]
    pub fn issuer(&self, iss: &str) -> Option<&Issuer> {
        self.issuers.iter().find(|issuer| issuer.iss == iss)
    }

    /// Every creditor, in the order of the file.
    #[must_use]
    pub fn issuers(&self) -> &[Issuer] {
        &self.issuers
    }

    /// The keys of all creditors.
    #[must_use]
    pub fn keys(&self) -> &TrustedKeys {
        &self.keys
    }
}

#[derive(Decode)]
#[serde(deny_unknown_fields)]
struct TrustFile {
    v: u8,
    issuers: Vec<IssuerEntry>,
}

#[derive(Decode)]
#[serde(deny_unknown_fields)]
struct IssuerEntry {
    iss: String,
    aud: String,
    keys: Vec<KeyEntry>,
}

/// A pinned key as trust files and keysets hold it.
#[derive(Decode)]
#[serde(deny_unknown_fields)]
pub(super) struct KeyEntry {
    kid: String,
    x: String,
    alg: Alg,
    roles: Vec<Role>,
    nbf: i64,
    exp: i64,
}

impl KeyEntry {
    pub(super) fn pin(self) -> Result<PinnedKey, KeyFault> {
        let key = named(&self.kid, &self.x)?;
        PinnedKey::new(key, self.alg, self.roles, self.nbf, self.exp)
    }
}

/// The key `x`, which must be the one that `kid` names.
pub(super) fn named(kid: &str, x: &str) -> Result<PublicKey, KeyFault> {
    let key = PublicKey::from_x(x)?;
    let computed = key.kid();
    if KeyId::from_text(kid) != Some(computed) {
        return Err(KeyFault::OtherKid { computed });
    }
    Ok(key)
}

/// The form [`Trust::from_slice`] reads.
impl Serialize for Trust {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        #[derive(Serialize)]
        struct Entry<'a> {
            iss: &'a str,
            aud: &'a str,
            keys: Vec<&'a PinnedKey>,
        }
        let entries: Vec<Entry<'_>> = self
            .issuers
            .iter()
            .map(|Issuer { iss, aud }| Entry {
                iss,
                aud,
                keys: self
                    .keys
                    .iter()
                    .filter(|(owner, _)| owner == iss)
                    .map(|(_, key)| key)
                    .collect(),
            })
            .collect();
        let mut file = serializer.serialize_struct("Trust", 2)?;
        file.serialize_field("v", &VERSION)?;
        file.serialize_field("issuers", &entries)?;
        file.end()
    }
}
