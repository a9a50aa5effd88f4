//! Reading with a limit, and writing all or nothing.

use std::fs::{self, File};
use std::io::{ErrorKind, Read as _, Write as _};
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result, anyhow};
use tempfile::NamedTempFile;

use crate::refused::{Problem, Refused};

/// Reads a file of at most `limit` bytes; no more than that is read of a longer one.
pub(crate) fn read(path: &Path, limit: usize) -> Result<Vec<u8>> {
    let mut bytes = Vec::new();
    let most = u64::try_from(limit)?.saturating_add(1);
    File::open(path)
        .and_then(|file| file.take(most).read_to_end(&mut bytes))
        .with_context(|| format!("cannot read {}", path.display()))?;
    if bytes.len() > limit {
        let what = format!("longer than the {limit} bytes allowed");
        return Err(Refused::one(path.display(), Problem::new("E_SIZE", what)).into());
    }
    Ok(bytes)
}

/// Reads a file that may be absent.
pub(crate) fn read_if_there(path: &Path, limit: usize) -> Result<Option<Vec<u8>>> {
    if fs::exists(path).with_context(|| format!("cannot look for {}", path.display()))? {
        read(path, limit).map(Some)
    } else {
        Ok(None)
    }
}

/// Writes a file that others may read, in place of what was there. It appears
/// whole or not at all.
pub(crate) fn replace(path: &Path, bytes: &[u8]) -> Result<()> {
    beside(path, 0o644, bytes)
        .and_then(|file| file.persist(path).map_err(|error| error.error))
        .map(drop)
        .with_context(|| format!("cannot write {}", path.display()))
}

/// Writes a file that only its owner may read, where there is none yet.
pub(crate) fn create_secret(path: &Path, bytes: &[u8]) -> Result<()> {
    beside(path, 0o600, bytes)
        .and_then(|file| file.persist_noclobber(path).map_err(|error| error.error))
        .map(drop)
        .map_err(|error| match error.kind() {
            ErrorKind::AlreadyExists => {
                anyhow!("{} is there already and stays as it is", path.display())
            }
            _ => anyhow!("cannot create {}: {error}", path.display()),
        })
}

/// The bytes in a temporary file of the same folder, so that renaming it is one step.
fn beside(path: &Path, mode: u32, bytes: &[u8]) -> std::io::Result<NamedTempFile> {
    let folder = match path.parent() {
        Some(folder) if folder != Path::new("") => folder.to_path_buf(),
        _ => PathBuf::from("."),
    };
    let mut builder = tempfile::Builder::new();
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        builder.permissions(fs::Permissions::from_mode(mode));
    }
    #[cfg(not(unix))]
    let _ = mode;
    let mut file = builder.tempfile_in(folder)?;
    file.write_all(bytes)?;
    file.as_file().sync_all()?;
    Ok(file)
}
