//! Where things are in the work tree.

use std::path::{Path, PathBuf};

/// The root of the work tree: of the package cargo runs now, else of the one
/// this program was built from (a work tree may have moved since).
#[must_use]
pub fn root() -> PathBuf {
    let built_from = Path::new(env!("CARGO_MANIFEST_DIR"));
    std::env::var_os("CARGO_MANIFEST_DIR")
        .as_deref()
        .map(Path::new)
        .into_iter()
        .chain([built_from])
        .flat_map(Path::ancestors)
        .find(|folder| folder.join("xtask/package-lock.json").is_file())
        .unwrap_or(built_from)
        .to_path_buf()
}

/// Cargo's target folder: `CARGO_TARGET_DIR` if that is set, else `target`.
#[must_use]
pub fn target() -> PathBuf {
    match std::env::var_os("CARGO_TARGET_DIR") {
        Some(folder) => root().join(folder),
        None => root().join("target"),
    }
}

/// The folder `dist` writes to unless it is told another.
#[must_use]
pub fn dist() -> PathBuf {
    target().join("leeway-dist")
}

/// The natively built `leeway` command.
#[must_use]
pub fn leeway() -> PathBuf {
    target()
        .join("debug")
        .join(format!("leeway{}", std::env::consts::EXE_SUFFIX))
}

/// The cargo that runs this program, else the one on the path.
#[must_use]
pub fn cargo() -> PathBuf {
    std::env::var_os("CARGO").map_or_else(|| PathBuf::from("cargo"), PathBuf::from)
}
