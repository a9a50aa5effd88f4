//! Lists the message files under `locales/`, so that the program carries all of
//! them: adding a language is adding its folder.

use std::error::Error;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs};

fn main() -> Result<(), Box<dyn Error>> {
    let manifest = PathBuf::from(env::var("CARGO_MANIFEST_DIR")?);
    let locales = manifest.join("../../locales").canonicalize()?;
    println!("cargo::rerun-if-changed={}", locales.display());
    let mut table = String::from("&[\n");
    for folder in entries(&locales)? {
        let (Some(tag), true) = (folder.file_name(), folder.is_dir()) else {
            continue;
        };
        println!("cargo::rerun-if-changed={}", folder.display());
        let files: Vec<PathBuf> = entries(&folder)?
            .into_iter()
            .filter(|file| file.extension().is_some_and(|extension| extension == "ftl"))
            .collect();
        if files.is_empty() {
            continue;
        }
        writeln!(table, "({:?}, &[", tag.to_string_lossy())?;
        for file in files {
            println!("cargo::rerun-if-changed={}", file.display());
            writeln!(table, "include_str!({:?}),", file.to_string_lossy())?;
        }
        table.push_str("]),\n");
    }
    table.push_str("]\n");
    let out = PathBuf::from(env::var("OUT_DIR")?).join("messages.rs");
    fs::write(out, table)?;
    Ok(())
}

/// The entries of a folder in one order on every machine.
fn entries(folder: &Path) -> Result<Vec<PathBuf>, Box<dyn Error>> {
    let mut paths = fs::read_dir(folder)?
        .map(|entry| entry.map(|entry| entry.path()))
        .collect::<Result<Vec<_>, _>>()?;
    paths.sort();
    Ok(paths)
}
