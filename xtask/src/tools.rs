//! Installs what is missing, and only that, where cargo and apt put things by default.

use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail};

use crate::progress::note;
use crate::project;

/// The browsers the journeys run in, as Debian packages them, with a display
/// for the one that has no headless mode and fonts for the languages shipped.
const BROWSER_PACKAGES: [(&str, &str); 6] = [
    ("chromium", "chromium"),
    ("chromedriver", "chromium-driver"),
    ("firefox-esr", "firefox-esr"),
    ("WebKitWebDriver", "webkit2gtk-driver"),
    ("Xvfb", "xvfb"),
    ("dbus-daemon", "dbus"),
];
const FONT_FILES: [(&str, &str); 2] = [
    (
        "/usr/share/fonts/truetype/noto/NotoSansArabic-Regular.ttf",
        "fonts-noto-core",
    ),
    (
        "/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc",
        "fonts-noto-cjk",
    ),
];

/// What `dist` needs: the Wasm target, the standard library's sources, and the
/// tools from npm.
///
/// # Errors
/// When something is missing and cannot be installed; the message says what to install.
pub fn for_dist() -> Result<Npm> {
    rust_target("wasm32-unknown-unknown")?;
    rust_sources()?;
    node()?;
    npm()
}

/// The browsers and their drivers.
///
/// # Errors
/// When something is missing and cannot be installed; the message says what to install.
pub fn browsers() -> Result<()> {
    let mut missing: Vec<&str> = BROWSER_PACKAGES
        .iter()
        .filter(|(program, _)| find(program).is_none())
        .map(|(_, package)| *package)
        .collect();
    missing.extend(
        FONT_FILES
            .iter()
            .filter(|(file, _)| !Path::new(file).exists())
            .map(|(_, package)| *package),
    );
    if !missing.is_empty() {
        apt_install(&missing)?;
    }
    cargo_tool("geckodriver")
}

/// PostgreSQL, for the tests of the creditor API.
///
/// # Errors
/// When it is missing and cannot be installed; the message says what to install.
pub fn postgres() -> Result<()> {
    // Debian keeps the server's programs off the path, one folder for each version.
    if find("postgres").is_some() || Path::new("/usr/lib/postgresql").exists() {
        return Ok(());
    }
    apt_install(&["postgresql"])
}

/// Chromium and its driver alone, for the benchmark and the screenshots.
///
/// # Errors
/// When one is missing and cannot be installed; the message says what to install.
pub fn chromium() -> Result<()> {
    let missing: Vec<&str> = BROWSER_PACKAGES
        .iter()
        .take(2)
        .filter(|(program, _)| find(program).is_none())
        .map(|(_, package)| *package)
        .collect();
    if missing.is_empty() {
        return Ok(());
    }
    apt_install(&missing)
}

/// A command that `cargo install` builds, such as `cargo-deny`.
///
/// # Errors
/// When cargo cannot build it.
pub fn cargo_tool(name: &str) -> Result<()> {
    if find(name).is_some() {
        return Ok(());
    }
    note(&format!(
        "installing {name} with cargo, once: a few minutes"
    ));
    run(Command::new(project::cargo()).args(["install", "--locked", name]))
}

/// The programs that `xtask/package-lock.json` pins.
#[derive(Debug, Clone)]
pub struct Npm {
    modules: PathBuf,
}

impl Npm {
    /// esbuild: joins the loader and its modules, minifies scripts and styles.
    #[must_use]
    pub fn esbuild(&self) -> Command {
        self.program("esbuild")
    }

    /// wasm-opt of Binaryen.
    #[must_use]
    pub fn wasm_opt(&self) -> Command {
        self.program("wasm-opt")
    }

    /// The accessibility checker, as one script to be run inside a page.
    #[must_use]
    pub fn axe(&self) -> PathBuf {
        self.modules.join("axe-core").join("axe.min.js")
    }

    /// A script of a package.
    #[must_use]
    pub fn script(&self, package: &str, name: &str) -> PathBuf {
        self.modules.join(package).join(name)
    }

    /// The folder of all packages.
    #[must_use]
    pub fn modules(&self) -> &Path {
        &self.modules
    }

    fn program(&self, name: &str) -> Command {
        Command::new(self.modules.join(".bin").join(name))
    }
}

/// Installs the npm packages into the target folder, unless they are there already.
///
/// Scripts of packages do not run, and the lock file fixes every byte by its hash.
///
/// # Errors
/// When npm is missing or cannot fetch them.
pub fn npm() -> Result<Npm> {
    let from = project::root().join("xtask");
    let folder = project::target().join("npm");
    let npm = Npm {
        modules: folder.join("node_modules"),
    };
    let lock = fs::read(from.join("package-lock.json")).context("reading package-lock.json")?;
    // Written last, so that a broken installation is started afresh.
    let installed = folder.join("installed.json");
    if fs::read(&installed).is_ok_and(|there| there == lock) {
        return Ok(npm);
    }
    note("installing what is needed from npm");
    fs::create_dir_all(&folder).with_context(|| format!("creating {}", folder.display()))?;
    for name in ["package.json", "package-lock.json"] {
        fs::copy(from.join(name), folder.join(name)).with_context(|| format!("copying {name}"))?;
    }
    run(Command::new("npm")
        .args([
            "ci",
            "--ignore-scripts",
            "--no-audit",
            "--no-fund",
            "--loglevel=error",
        ])
        .current_dir(&folder))?;
    fs::write(&installed, lock).context("noting the installed versions")?;
    Ok(npm)
}

fn node() -> Result<()> {
    let missing: Vec<&str> = [("node", "nodejs"), ("npm", "npm")]
        .iter()
        .filter(|(program, _)| find(program).is_none())
        .map(|(_, package)| *package)
        .collect();
    if missing.is_empty() {
        return Ok(());
    }
    apt_install(&missing)
}

/// Adds a target to the Rust toolchain, unless it is there.
///
/// # Errors
/// When rustup cannot add it.
pub fn rust_target(target: &str) -> Result<()> {
    if sysroot()?.join("lib/rustlib").join(target).exists() {
        return Ok(());
    }
    note(&format!("adding the Rust target {target}"));
    rustup(&["target", "add", target])
}

fn rust_sources() -> Result<()> {
    if sysroot()?
        .join("lib/rustlib/src/rust/library/Cargo.toml")
        .exists()
    {
        return Ok(());
    }
    note("adding the sources of Rust's standard library");
    rustup(&["component", "add", "rust-src"])
}

fn rustup(arguments: &[&str]) -> Result<()> {
    if find("rustup").is_none() {
        bail!(
            "please install rustup, or run what stands for `rustup {}` on this machine",
            arguments.join(" ")
        );
    }
    run(Command::new("rustup").args(arguments))
}

/// The folder of the Rust toolchain in use.
///
/// # Errors
/// When rustc cannot be run.
pub fn sysroot() -> Result<PathBuf> {
    let out = Command::new("rustc")
        .args(["--print", "sysroot"])
        .output()
        .context("running rustc")?;
    let path = String::from_utf8(out.stdout).context("rustc's answer is not UTF-8")?;
    Ok(PathBuf::from(path.trim()))
}

fn apt_install(packages: &[&str]) -> Result<()> {
    let list = packages.join(" ");
    let root = fs::metadata("/proc/self").is_ok_and(|me| {
        #[cfg(unix)]
        {
            std::os::unix::fs::MetadataExt::uid(&me) == 0
        }
        #[cfg(not(unix))]
        {
            let _ = me;
            false
        }
    });
    if find("apt-get").is_none() || !(root || find("sudo").is_some()) {
        bail!("please install: {list} (names as in Debian)");
    }
    note(&format!("installing {list}"));
    let apt = |arguments: &[&str]| {
        let mut command = if root {
            Command::new("apt-get")
        } else {
            let mut sudo = Command::new("sudo");
            sudo.arg("apt-get");
            sudo
        };
        run(command
            .args(arguments)
            .env("DEBIAN_FRONTEND", "noninteractive")
            .stdout(Stdio::null()))
    };
    apt(&["update", "-qq"])?;
    let mut install = vec!["install", "-y", "-qq", "--no-install-recommends"];
    install.extend(packages);
    apt(&install).with_context(|| format!("please install: {list}"))
}

/// Where a program is, if it is on the path.
#[must_use]
pub fn find(program: impl AsRef<OsStr>) -> Option<PathBuf> {
    let program = program.as_ref();
    std::env::split_paths(&std::env::var_os("PATH")?)
        .map(|folder| folder.join(program))
        .map(|path| {
            if std::env::consts::EXE_EXTENSION.is_empty() {
                path
            } else {
                path.with_extension(std::env::consts::EXE_EXTENSION)
            }
        })
        .find(|path| path.is_file())
}

/// Runs a command to its end; anything but success is an error that names the command.
///
/// # Errors
/// When it cannot be started or does not succeed.
pub fn run(command: &mut Command) -> Result<()> {
    let shown = shown(command);
    let status = command
        .stdin(Stdio::null())
        .status()
        .with_context(|| format!("cannot start `{shown}`"))?;
    if !status.success() {
        bail!("`{shown}` failed ({status})");
    }
    Ok(())
}

/// Runs a command to its end and returns what it wrote to standard output.
///
/// # Errors
/// When it cannot be started, does not succeed (the message carries its
/// standard error) or does not write UTF-8.
pub fn output(command: &mut Command) -> Result<String> {
    let shown = shown(command);
    let out = command
        .stdin(Stdio::null())
        .output()
        .with_context(|| format!("cannot start `{shown}`"))?;
    if !out.status.success() {
        bail!(
            "`{shown}` failed ({}): {}",
            out.status,
            String::from_utf8_lossy(&out.stderr).trim()
        );
    }
    String::from_utf8(out.stdout).with_context(|| format!("`{shown}` did not write UTF-8"))
}

fn shown(command: &Command) -> String {
    let mut line = Path::new(command.get_program())
        .file_name()
        .unwrap_or(command.get_program())
        .to_string_lossy()
        .into_owned();
    for argument in command.get_args() {
        line.push(' ');
        line.push_str(&argument.to_string_lossy());
    }
    line
}
