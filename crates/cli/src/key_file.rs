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

use crate::files;
use crate::refused::{Problem, Refused};

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
    /// Signing how far the server's audit log reached
    Audit,
}

impl From<KeyRole> for Role {
    fn from(role: KeyRole) -> Self {
        match role {
            KeyRole::Policy => Self::Policy,
            KeyRole::Receipt => Self::Receipt,
            KeyRole::Audit => Self::Audit,
        }
    }
}

/// A key as it is kept: the private half `d` is left out of a file that is
/// handed on for others to trust.
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
}

/// A key that was read, with its use and owner.
pub(crate) struct KeyFile {
    pub(crate) role: KeyRole,
    pub(crate) issuer: String,
    pub(crate) public: PublicKey,
    signing: Option<SigningKey>,
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
        let signing = match &members.d {
            None => None,
            Some(d) => {
                let seed = URL_SAFE_NO_PAD
                    .decode(d)
                    .ok()
                    .and_then(|bytes| <[u8; 32]>::try_from(bytes).ok())
                    .ok_or_else(|| fault("/d", "not 32 bytes of base64url"))?;
                Some(SigningKey::from_seed(&seed))
            }
        };
        if signing
            .as_ref()
            .is_some_and(|signing| signing.public() != public)
        {
            return Err(fault("/d", "not the private half of the key /x").into());
        }
        Ok(Self {
            role: members.role,
            issuer: members.issuer,
            public,
            signing,
        })
    }

    /// The private half.
    pub(crate) fn signing(&self, path: &Path) -> Result<&SigningKey> {
        self.signing.as_ref().ok_or_else(|| no_private_half(path))
    }

    /// The private half, for whoever keeps it.
    pub(crate) fn into_signing(self, path: &Path) -> Result<SigningKey> {
        self.signing.ok_or_else(|| no_private_half(path))
    }
}

fn no_private_half(path: &Path) -> anyhow::Error {
    let what = "holds no private key (d), so nothing can be signed with it";
    Refused::one(path.display(), Problem::new("E_KEY", what)).into()
}

/// The file of the key that grows from `seed`.
pub(crate) fn contents(role: KeyRole, issuer: &str, seed: &[u8; 32]) -> Result<Vec<u8>> {
    let public = SigningKey::from_seed(seed).public();
    let mut bytes = json::to_vec(&Members {
        v: 1,
        role,
        issuer: issuer.to_owned(),
        kid: public.kid().to_string(),
        x: public.x(),
        d: Some(URL_SAFE_NO_PAD.encode(seed)),
    })?;
    bytes.push(b'\n');
    Ok(bytes)
}
