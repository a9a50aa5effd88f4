//! The core's sums in a browser: builds `crates/probe` and puts it into a page.

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context, Result};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::json;
use wasm_bindgen_cli_support::Bindgen;

use crate::webdriver::Browser;
use crate::{project, tools};

const WASM_TARGET: &str = "wasm32-unknown-unknown";

/// The probe as it was built last.
#[derive(Debug, Clone)]
pub struct Probe {
    glue: String,
    wasm: String,
}

/// The folder `build` writes to.
#[must_use]
pub fn folder() -> PathBuf {
    project::target().join("probe")
}

/// Builds the probe, for speed and not for size.
///
/// # Errors
/// When it does not compile or cannot be written.
pub fn build() -> Result<Probe> {
    tools::rust_target(WASM_TARGET)?;
    tools::run(
        Command::new(project::cargo())
            .args(["build", "--quiet", "--release", "--package", "leeway-probe"])
            .args(["--lib", "--target", WASM_TARGET])
            .current_dir(project::root()),
    )?;
    let compiled = project::target()
        .join(WASM_TARGET)
        .join("release/leeway_probe.wasm");
    Bindgen::new()
        .input_path(compiled)
        .out_name("probe")
        .no_modules(true)?
        .typescript(false)
        .generate_output()?
        .emit(folder())?;
    Probe::read(&folder())
}

impl Probe {
    /// Reads what [`build`] wrote.
    ///
    /// # Errors
    /// When it is not there.
    pub fn read(folder: &std::path::Path) -> Result<Self> {
        let read = |name: &str| {
            let path = folder.join(name);
            fs::read(&path).with_context(|| format!("reading {}", path.display()))
        };
        Ok(Self {
            glue: String::from_utf8(read("probe.js")?).context("the glue is not UTF-8")?,
            wasm: STANDARD.encode(read("probe_bg.wasm")?),
        })
    }

    /// Puts it into the page the browser shows, as `window.probe`.
    ///
    /// # Errors
    /// When the page does not run it.
    pub fn load(&self, browser: &Browser) -> Result<()> {
        let script = format!(
            "const done = arguments[1];
             const bytes = Uint8Array.from(atob(arguments[0]), (letter) => letter.charCodeAt(0));
             {}
             wasm_bindgen({{ module_or_path: bytes }}).then(
               () => {{ window.probe = wasm_bindgen; done(null); }},
               (error) => done(String(error)),
             );",
            self.glue
        );
        let fault = browser.run_async(&script, &[json!(self.wasm)])?;
        anyhow::ensure!(fault.is_null(), "the page does not run the probe: {fault}");
        Ok(())
    }
}
