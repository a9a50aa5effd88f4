//! The file a key is kept in.

use std::path::Path;

use anyhow::Result;
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use clap::ValueEnum;
use leeway_core::json::Decode;
use leeway_core::json::{self, DecodeError, Limits, SchemaFault};
use leeway_core::trust::{PublicKey, Role, SigningKey};
use serde::Serialize;
use zeroize::Zeroizing;

use crate::files;
use crate::passphrase::PassphraseArg;
use crate::refused::{Problem, Refused};
use crate::seal::Sealed;

/// The longest key file that is read, in bytes.
const MAX_BYTES: usize = 4 * 1024;

/// What a key is for. One key has one use.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum, Serialize, Decode)]
#[serde(rename_all = "snake_case")]
pub(crate) enum KeyRole {
    /// Signing the creditor's policies
    Policy,
    /// Signing the receipts customers keep
    Receipt,
    /// Signing the creditor's keysets
    Root,
    /// Signing the audit log's checkpoints
    Audit,
    /// Signing what the creditor's back end shows to ask for sessions
    Host,
}

impl KeyRole {
    /// The name in key files and arguments.
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::Policy => "policy",
            Self::Receipt => "receipt",
            Self::Root => "root",
            Self::Audit => "audit",
            Self::Host => "host",
        }
    }

    /// What it signs.
    pub(crate) const fn things(self) -> &'static str {
        match self {
            Self::Policy => "policies",
            Self::Receipt => "receipts",
            Self::Root => "keysets",
            Self::Audit => "checkpoints of the audit log",
            Self::Host => "host tokens",
        }
    }
}

impl From<KeyRole> for Role {
    fn from(role: KeyRole) -> Self {
        match role {
            KeyRole::Policy => Self::Policy,
            KeyRole::Receipt => Self::Receipt,
            KeyRole::Root => Self::Keyset,
            KeyRole::Audit => Self::Audit,
            KeyRole::Host => Self::Host,
        }
    }
}

/// A key as it is kept: the private half is `d`, or `sealed` under a passphrase,
/// and is left out of a file that is handed on for others to trust.
#[derive(Serialize, Decode)]
#[serde(deny_unknown_fields)]
struct Members {
    v: u8,
    role: KeyRole,
    issuer: String,
    kid: String,
    x: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    d: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    sealed: Option<Sealed>,
}

/// A key that was read, with its use and owner.
pub(crate) struct KeyFile {
    pub(crate) role: KeyRole,
    pub(crate) issuer: String,
    pub(crate) public: PublicKey,
    private: Private,
}

/// The private half, as far as the file has it.
enum Private {
    Elsewhere,
    Plain(SigningKey),
    Sealed(Sealed),
}

impl KeyFile {
    /// Reads a key file and makes sure that its parts belong together.
    pub(crate) fn read(path: &Path) -> Result<Self> {
        let bytes = files::read(path, MAX_BYTES)?;
        let refuse = |problem| Refused::one(path.display(), problem);
        let fault = |path: &str, reason: &str| {
            refuse(Problem::of_decode(
                &DecodeError::Schema(SchemaFault::invalid(path, reason)),
                &bytes,
            ))
        };
        let members: Members = json::from_slice(&bytes, Limits::bytes(MAX_BYTES))
            .map_err(|error| refuse(Problem::of_decode(&error, &bytes)))?;
        if members.v != 1 {
            return Err(fault("/v", "unknown version").into());
        }
        let public =
            PublicKey::from_x(&members.x).map_err(|error| fault("/x", &error.to_string()))?;
        if members.kid != public.kid().to_string() {
            return Err(fault("/kid", "not the name of the key /x").into());
        }
        let private = match (&members.d, members.sealed) {
            (None, None) => Private::Elsewhere,
            (None, Some(sealed)) => Private::Sealed(sealed),
            (Some(_), Some(_)) => return Err(fault("/sealed", "beside /d").into()),
            (Some(d), None) => {
                let seed = URL_SAFE_NO_PAD
                    .decode(d)
                    .ok()
                    .map(Zeroizing::new)
                    .and_then(|bytes| <[u8; 32]>::try_from(bytes.as_slice()).ok())
                    .map(Zeroizing::new)
                    .ok_or_else(|| fault("/d", "not 32 bytes of base64url"))?;
                let signing = SigningKey::from_seed(&seed);
                if signing.public() != public {
                    return Err(fault("/d", "not the private half of the key /x").into());
                }
                Private::Plain(signing)
            }
        };
        Ok(Self {
            role: members.role,
            issuer: members.issuer,
            public,
            private,
        })
    }

    /// The private half, unsealed with the passphrase where it is sealed.
    pub(crate) fn signing(self, path: &Path, passphrase: &PassphraseArg) -> Result<SigningKey> {
        let refuse = |what: String| Refused::one(path.display(), Problem::new("E_KEY", what));
        match self.private {
            Private::Plain(signing) => Ok(signing),
            Private::Elsewhere => {
                let what = "holds no private key (d), so nothing can be signed with it";
                Err(refuse(what.to_owned()).into())
            }
            Private::Sealed(sealed) => {
                let purpose = purpose(self.role, &self.issuer, &self.public);
                let passphrase = passphrase.read(&path.display().to_string())?;
                let seed = sealed
                    .open(&passphrase, &purpose)
                    .map_err(|error| refuse(error.to_string()))?;
                let signing = SigningKey::from_seed(&seed);
                if signing.public() != self.public {
                    return Err(refuse("what is sealed is another key".to_owned()).into());
                }
                Ok(signing)
            }
        }
    }
}

/// What a sealed half belongs to: checked when it is opened.
fn purpose(role: KeyRole, issuer: &str, public: &PublicKey) -> String {
    format!("leeway key v1\n{}\n{issuer}\n{}", role.name(), public.kid())
}

/// How the private half of a new key is kept.
pub(crate) enum Keeping<'a> {
    /// As it is, for whoever can read the file.
    Plain(&'a [u8; 32]),
    /// Under a passphrase.
    Sealed(&'a [u8; 32], &'a str),
    /// Not here: only its public half is known.
    Elsewhere,
}

/// The file of the key `public`.
pub(crate) fn contents(
    role: KeyRole,
    issuer: &str,
    public: &PublicKey,
    keeping: Keeping<'_>,
) -> Result<Zeroizing<Vec<u8>>> {
    let (d, sealed) = match keeping {
        Keeping::Plain(seed) => (Some(URL_SAFE_NO_PAD.encode(seed)), None),
        Keeping::Sealed(seed, passphrase) => {
            let purpose = purpose(role, issuer, public);
            (None, Some(Sealed::new(seed, passphrase, &purpose)?))
        }
        Keeping::Elsewhere => (None, None),
    };
    let mut bytes = Zeroizing::new(json::to_vec(&Members {
        v: 1,
        role,
        issuer: issuer.to_owned(),
        kid: public.kid().to_string(),
        x: public.x(),
        d,
        sealed,
    })?);
    bytes.push(b'\n');
    Ok(bytes)
}
