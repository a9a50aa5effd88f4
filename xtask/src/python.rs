//! A Python of our own with what the tests take from PyPI.

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context, Result};

use crate::progress::note;
use crate::{project, tools};

/// The Python that has the packages of `xtask/requirements.txt`, installed into the
/// target folder unless it is there already. Ready-made packages only: nothing is
/// built on this machine.
///
/// # Errors
/// When there is no Python with `venv`, or PyPI cannot be reached.
pub fn python() -> Result<PathBuf> {
    let wanted = project::root().join("xtask").join("requirements.txt");
    let list = fs::read(&wanted).context("reading requirements.txt")?;
    let folder = project::target().join("python");
    let python = folder.join("bin").join("python");
    // Written last, so that a broken installation is started afresh.
    let installed = folder.join("installed.txt");
    if fs::read(&installed).is_ok_and(|there| there == list) {
        return Ok(python);
    }
    note("installing what is needed from PyPI");
    tools::run(
        Command::new("python3")
            .args(["-m", "venv", "--clear"])
            .arg(&folder),
    )?;
    tools::run(
        Command::new(&python)
            .args(["-m", "pip", "install", "--quiet", "--no-deps"])
            .args(["--disable-pip-version-check", "--only-binary", ":all:"])
            .arg("--requirement")
            .arg(&wanted),
    )?;
    fs::write(&installed, list).context("noting the installed versions")?;
    Ok(python)
}
