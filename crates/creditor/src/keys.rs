//! The keys receipts are signed with.

use std::collections::HashMap;
use std::path::{Path, PathBuf};

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use leeway_core::json::Decode;
use leeway_core::json::{self, DecodeError, Limits};
use leeway_core::trust::{Role, SigningKey, Trust};

/// The longest key file that is read, in bytes.
const MAX_KEY_FILE_BYTES: usize = 4096;

/// A folder of receipt keys cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum KeyError {
    /// The folder or a file in it cannot be read.
    #[error("cannot read {}: {source}", path.display())]
    Io {
        /// The folder or file.
        path: PathBuf,
        /// Why.
        source: std::io::Error,
    },
    /// A file in it holds no key to use.
    #[error("{}: {fault}", path.display())]
    File {
        /// The file.
        path: PathBuf,
        /// Why.
        fault: ReceiptKeyFault,
    },
}

/// Why a receipt key cannot be used.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ReceiptKeyFault {
    /// Not a key file.
    #[error(transparent)]
    Document(#[from] DecodeError),
    /// A key for something else.
    #[error("the key is for the role {role:?}, not for receipts")]
    OtherRole {
        /// The role in the file.
        role: Role,
    },
    /// `d` is not 32 bytes in base64url.
    #[error("d is not 32 bytes of base64url")]
    Secret,
    /// `x` or `kid` is not of the key that `d` is.
    #[error("{member} does not belong to d")]
    OtherPublic {
        /// The member that does not fit.
        member: &'static str,
    },
    /// The trust file does not list the key, for this creditor and for receipts:
    /// nobody could verify what it signs.
    #[error("the trust file lists no receipt key {kid} of {issuer}")]
    NotTrusted {
        /// The creditor.
        issuer: String,
        /// The key.
        kid: String,
    },
    /// A second key for a creditor: which one signs would be left to chance.
    #[error("a second receipt key of {issuer}")]
    Repeated {
        /// The creditor.
        issuer: String,
    },
}

/// One receipt key for each creditor.
#[derive(Debug, Default)]
pub struct ReceiptKeys(HashMap<String, SigningKey>);

#[derive(Decode)]
#[serde(deny_unknown_fields)]
struct KeyFile {
    v: u8,
    role: Role,
    issuer: String,
    kid: String,
    x: String,
    d: String,
}

impl ReceiptKeys {
    /// No keys.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds the key `key` of `issuer`.
    ///
    /// # Errors
    /// [`ReceiptKeyFault::NotTrusted`], [`ReceiptKeyFault::Repeated`].
    pub fn insert(
        &mut self,
        issuer: &str,
        key: SigningKey,
        trust: &Trust,
    ) -> Result<(), ReceiptKeyFault> {
        let trusted = trust
            .keys()
            .find(key.kid())
            .is_some_and(|(owner, pinned)| owner == issuer && pinned.has_role(Role::Receipt));
        if !trusted {
            return Err(ReceiptKeyFault::NotTrusted {
                issuer: issuer.to_owned(),
                kid: key.kid().to_string(),
            });
        }
        if self.0.insert(issuer.to_owned(), key).is_some() {
            return Err(ReceiptKeyFault::Repeated {
                issuer: issuer.to_owned(),
            });
        }
        Ok(())
    }

    /// Reads every file `*.json` in `folder`, as `leeway keygen` writes them.
    ///
    /// # Errors
    /// [`KeyError`]; one bad file refuses the folder.
    pub fn load(folder: &Path, trust: &Trust) -> Result<Self, KeyError> {
        let io = |path: &Path| {
            let path = path.to_path_buf();
            move |source| KeyError::Io { path, source }
        };
        let mut keys = Self::new();
        for entry in std::fs::read_dir(folder).map_err(io(folder))? {
            let path = entry.map_err(io(folder))?.path();
            if path
                .extension()
                .is_some_and(|extension| extension == "json")
            {
                let bytes = std::fs::read(&path).map_err(io(&path))?;
                read(&bytes)
                    .and_then(|(issuer, key)| keys.insert(&issuer, key, trust))
                    .map_err(|fault| KeyError::File { path, fault })?;
            }
        }
        Ok(keys)
    }

    /// The key of a creditor.
    pub(crate) fn get(&self, issuer: &str) -> Option<&SigningKey> {
        self.0.get(issuer)
    }
}

/// Reads a key file; everything in it must fit together.
fn read(bytes: &[u8]) -> Result<(String, SigningKey), ReceiptKeyFault> {
    let file: KeyFile = json::from_slice(bytes, Limits::bytes(MAX_KEY_FILE_BYTES))?;
    if file.v != 1 {
        let fault = json::SchemaFault::invalid("/v", "unknown version");
        return Err(DecodeError::Schema(fault).into());
    }
    if file.role != Role::Receipt {
        return Err(ReceiptKeyFault::OtherRole { role: file.role });
    }
    let seed: [u8; 32] = URL_SAFE_NO_PAD
        .decode(&file.d)
        .ok()
        .and_then(|bytes| bytes.try_into().ok())
        .ok_or(ReceiptKeyFault::Secret)?;
    let key = SigningKey::from_seed(&seed);
    if key.public().x() != file.x {
        return Err(ReceiptKeyFault::OtherPublic { member: "x" });
    }
    if key.kid().to_string() != file.kid {
        return Err(ReceiptKeyFault::OtherPublic { member: "kid" });
    }
    Ok((file.issuer, key))
}
