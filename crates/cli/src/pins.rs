//! Finding and reading the trust file that verification rests on.

use std::path::PathBuf;

use anyhow::{Result, bail};
use leeway_core::json::Node;
use leeway_core::receipt;
use leeway_core::trust::{Issuer, MAX_TRUST_BYTES, Trust};

use crate::files;
use crate::refused::{Problem, Refused};

/// The name of the trust file in the current folder.
pub(crate) const FILE: &str = "leeway-trust.json";

/// The environment variable that names a trust file.
const VARIABLE: &str = "LEEWAY_TRUST";

/// Where the trusted keys come from.
#[derive(Debug, Clone, clap::Args)]
pub(crate) struct TrustArg {
    /// The trust file; else $LEEWAY_TRUST, else ./leeway-trust.json
    #[arg(long = "trust", value_name = "FILE")]
    file: Option<PathBuf>,
}

impl TrustArg {
    /// The trust file and what is in it.
    pub(crate) fn load(&self) -> Result<(PathBuf, Trust)> {
        let path = match (&self.file, std::env::var_os(VARIABLE)) {
            (Some(path), _) => path.clone(),
            (None, Some(path)) if !path.is_empty() => PathBuf::from(path),
            (None, _) if PathBuf::from(FILE).exists() => PathBuf::from(FILE),
            (None, _) => bail!(
                "no trust file: give --trust FILE, set {VARIABLE}, or run this where {FILE} is. \
                 `leeway trust add` makes one"
            ),
        };
        let bytes = files::read(&path, MAX_TRUST_BYTES)?;
        let trust = Trust::from_slice(&bytes)
            .map_err(|error| Refused::one(path.display(), Problem::of_trust(&error)))?;
        Ok((path, trust))
    }
}

/// The creditor whose document `token` claims to be, or else the first of the
/// trust file. A claim only chooses what the document is held against:
/// verification then asks whether the key that signed it is that creditor's.
pub(crate) fn claimed_issuer<'a>(trust: &'a Trust, token: &str) -> Result<&'a Issuer> {
    let claimed = receipt::claimed(token).and_then(|node| match node {
        Node::Object(members) => members.into_iter().find(|(name, _)| name == "iss"),
        _ => None,
    });
    let named = match &claimed {
        Some((_, Node::Str(iss))) => trust.issuer(iss),
        _ => None,
    };
    match named.or_else(|| trust.issuers().first()) {
        Some(issuer) => Ok(issuer),
        None => bail!("the trust file names no creditor; `leeway trust add` adds one"),
    }
}
