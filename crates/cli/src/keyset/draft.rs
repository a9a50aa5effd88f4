//! Keysets on their way to being signed.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::{Result, bail};
use leeway_core::json::{self, Layout, Limits};
use leeway_core::trust::{
    Alg, Keyset, MAX_KEYSET_BYTES, PinnedKey, RootKey, Roots, RootsFault, TrustError,
};

use crate::clock::Time;
use crate::files;
use crate::key_file::{KeyFile, KeyRole};
use crate::refused::{Problem, Refused};

/// What a change starts from and where it goes.
#[derive(Debug, clap::Args)]
pub(super) struct ChangeArgs {
    /// The signed keyset to go on from, or a draft to change
    #[arg(value_name = "KEYSET")]
    keyset: PathBuf,
    /// The draft to write; a draft that is changed stays where it is without this
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
    /// For how many days the next keyset counts
    #[arg(long, value_name = "DAYS", default_value_t = 365, value_parser = clap::value_parser!(u16).range(1..=400))]
    valid_days: u16,
    /// The time to take for now, instead of the system's clock
    #[arg(long, value_name = "RFC3339")]
    now: Option<Time>,
}

impl ChangeArgs {
    /// The file the change starts from.
    pub(super) fn path(&self) -> &Path {
        &self.keyset
    }

    pub(super) fn now(&self) -> Time {
        Time::now(self.now)
    }

    /// Changes a draft, or writes a draft of what follows on a signed keyset.
    pub(super) fn apply(
        &self,
        change: impl FnOnce(&mut Keyset, Stage) -> Result<()>,
    ) -> Result<ExitCode> {
        let (mut keyset, stage) = read(&self.keyset)?;
        let out = match (&self.out, stage) {
            (Some(out), _) => out,
            (None, Stage::Draft) => &self.keyset,
            (None, Stage::Signed) => bail!(
                "{} is signed and stays as it is: give --out FILE for the next one",
                self.keyset.display()
            ),
        };
        if stage == Stage::Signed {
            keyset.version = keyset.version.saturating_add(1);
            let now = self.now();
            set_times(&mut keyset, now, self.valid_days);
        }
        change(&mut keyset, stage)?;
        write(out, &keyset)?;
        Ok(ExitCode::SUCCESS)
    }
}

/// How far a keyset has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Stage {
    /// Still to be signed.
    Draft,
    /// Signed by enough of its own root keys.
    Signed,
}

/// Reads a draft or a signed keyset.
pub(super) fn read(path: &Path) -> Result<(Keyset, Stage)> {
    let bytes = files::read(path, MAX_KEYSET_BYTES)?;
    if is_draft(&bytes) {
        let keyset = Keyset::from_slice(&bytes).map_err(|error| refuse(path, &error))?;
        return Ok((keyset, Stage::Draft));
    }
    let keyset = Keyset::from_bundle(&bytes)
        .map_err(|error| Refused::one(path.display(), Problem::of_keyset(&error)))?;
    Ok((keyset, Stage::Signed))
}

/// Whether the file holds a draft: no token starts like an object.
pub(super) fn is_draft(bytes: &[u8]) -> bool {
    bytes.trim_ascii_start().first() == Some(&b'{')
}

/// Checks a draft and writes it for people to read.
pub(super) fn write(path: &Path, keyset: &Keyset) -> Result<()> {
    let bytes = json::to_vec(keyset)?;
    Keyset::from_slice(&bytes).map_err(|error| refuse(path, &error))?;
    let tree = json::parse(&bytes, Limits::bytes(MAX_KEYSET_BYTES))?;
    let mut text = json::write(&tree, Layout::Indented);
    text.push('\n');
    files::replace(path, text.as_bytes())?;
    println!(
        "{}: draft of epoch {}, version {}, until {}; {} of its {} root keys must sign",
        path.display(),
        keyset.epoch,
        keyset.version,
        Time(keyset.exp),
        keyset.roots.threshold(),
        keyset.roots.keys().len(),
    );
    Ok(())
}

pub(super) fn refuse(path: &Path, error: &TrustError) -> Refused {
    Refused::one(path.display(), Problem::of_trust(error))
}

/// A keyset issued now.
pub(super) fn set_times(keyset: &mut Keyset, now: Time, valid_days: u16) {
    keyset.iat = now.0;
    keyset.nbf = now.0;
    keyset.exp = now.plus_days(valid_days).0;
}

/// The root keys in key files, all of `issuer`.
pub(super) fn root_keys(paths: &[PathBuf], issuer: &str) -> Result<Vec<RootKey>> {
    let mut keys = Vec::new();
    for path in paths {
        let key = owned(path, issuer)?;
        if key.role != KeyRole::Root {
            let what = format!("a key for {}, not a root key", key.role.things());
            return Err(Refused::one(path.display(), Problem::new("E_ROLE", what)).into());
        }
        keys.push(RootKey::new(key.public, Alg::Ed25519));
    }
    Ok(keys)
}

/// The other keys in key files, all of `issuer`, in use from `nbf` to `exp`.
pub(super) fn document_keys(
    paths: &[PathBuf],
    issuer: &str,
    (nbf, exp): (Time, Time),
) -> Result<Vec<PinnedKey>> {
    let mut keys = Vec::new();
    for path in paths {
        let key = owned(path, issuer)?;
        if key.role == KeyRole::Root {
            let problem = Problem::new("E_ROLE", "a root key").mend("Give it with --root.");
            return Err(Refused::one(path.display(), problem).into());
        }
        if key.role == KeyRole::Host {
            let problem = Problem::new("E_ROLE", "a key for host tokens")
                .mend("The server reads those from the file of --host-keys.");
            return Err(Refused::one(path.display(), problem).into());
        }
        let roles = vec![key.role.into()];
        let pinned =
            PinnedKey::new(key.public, Alg::Ed25519, roles, nbf.0, exp.0).map_err(|fault| {
                Refused::one(path.display(), Problem::new("E_KEY", fault.to_string()))
            })?;
        keys.push(pinned);
    }
    Ok(keys)
}

fn owned(path: &Path, issuer: &str) -> Result<KeyFile> {
    let key = KeyFile::read(path)?;
    if key.issuer != issuer {
        let what = format!("a key of {}, not of {issuer}", key.issuer);
        return Err(Refused::one(path.display(), Problem::new("E_ISS", what)).into());
    }
    Ok(key)
}

/// Root keys with their threshold, or why they do not go together.
pub(super) fn roots(path: &Path, threshold: u8, keys: Vec<RootKey>) -> Result<Roots> {
    Roots::new(threshold, keys).map_err(|fault| {
        let code = match fault {
            RootsFault::Repeated { .. } => "E_KEY",
            RootsFault::Threshold { .. } | RootsFault::TooMany { .. } => "E_SCHEMA",
        };
        Refused::one(
            path.display(),
            Problem::new(code, fault.to_string()).at("/roots"),
        )
        .into()
    })
}
