//! Finding and reading the trust file that verification rests on.

use std::path::{Path, PathBuf};

use anyhow::{Result, bail};
use leeway_core::json::Node;
use leeway_core::receipt;
use leeway_core::trust::{
    InForce, Issuer, Keyset, KeysetChain, MAX_KEYSET_BYTES, MAX_TRUST_BYTES, RootPins, Trust,
    Verified,
};

use crate::clock::Time;
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
    #[arg(long = "trust", value_name = "FILE", conflicts_with = "roots")]
    file: Option<PathBuf>,
    /// Pinned root keys to trust keysets by, instead of a trust file
    #[arg(long, value_name = "FILE")]
    roots: Option<PathBuf>,
    /// The keysets from the pinned one to the newest, in their order
    #[arg(long = "keyset", value_name = "FILE", requires = "roots")]
    keysets: Vec<PathBuf>,
}

impl TrustArg {
    /// As [`load_at`](Self::load_at) by the system's clock.
    pub(crate) fn load(&self) -> Result<(PathBuf, Trust)> {
        self.load_at(Time::now(None))
    }

    /// The trust file and what is in it, or the root keys and the keys they stand
    /// for at `now`.
    pub(crate) fn load_at(&self, now: Time) -> Result<(PathBuf, Trust)> {
        if let Some(roots) = &self.roots {
            let keyset = follow(roots, &self.keysets, now)?;
            let mut trust = Trust::new();
            trust
                .add_keyset(&keyset)
                .map_err(|error| Refused::one(roots.display(), Problem::of_trust(&error)))?;
            return Ok((roots.clone(), trust));
        }
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

impl TrustArg {
    /// The keyset in `path`, which follows on those given with `--keyset`.
    pub(crate) fn follow_to(&self, path: &Path, now: Time) -> Result<Verified<Keyset>> {
        let Some(roots) = &self.roots else {
            bail!("a keyset is verified by pinned root keys: give --roots FILE");
        };
        let mut keysets = self.keysets.clone();
        keysets.push(path.to_path_buf());
        follow(roots, &keysets, now)
    }
}

/// Reads pinned root keys.
fn read_roots(path: &Path) -> Result<RootPins> {
    let bytes = files::read(path, MAX_TRUST_BYTES)?;
    let pins = RootPins::from_slice(&bytes)
        .map_err(|error| Refused::one(path.display(), Problem::of_trust(&error)))?;
    Ok(pins)
}

/// Follows keysets from the pinned root keys to the last one, which must be valid
/// at `now`.
fn follow(roots: &Path, keysets: &[PathBuf], now: Time) -> Result<Verified<Keyset>> {
    let mut chain = KeysetChain::new(read_roots(roots)?);
    let mut last = roots;
    for path in keysets {
        let bundle = files::read(path, MAX_KEYSET_BYTES)?;
        chain
            .step(&bundle, now.0)
            .map_err(|error| Refused::one(path.display(), Problem::of_keyset(&error)))?;
        last = path;
    }
    let keyset = chain
        .verified(InForce::at(now.0))
        .map_err(|error| Refused::one(last.display(), Problem::of_keyset(&error)))?;
    Ok(keyset)
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
