//! `cargo xtask dist`: from sources to the files a creditor puts on a web server.
//!
//! What comes out, beside `manifest.json`, `embed.html` and `sbom.cdx.json` (which packages
//! the widget is made of, for tools that look for known faults):
//!
//! | file | what it is | who vouches for it |
//! |---|---|---|
//! | `leeway-widget.<hash>.js` | loader, glue code, styles, pinned keys, hashes of the rest | `integrity` in the host page |
//! | `leeway.<hash>.wasm` | the widget, up to the options | the loader |
//! | `leeway-later.<hash>.wasm` | the screens after them | the loader |
//! | `leeway-later.<hash>.css` | their styles | the loader |
//! | `messages.<tag>.<hash>.txt` | texts of one language, compiled, up to the options | the loader |
//! | `messages-later.<tag>.<hash>.txt` | texts of the screens after them | the loader |
//!
//! Names carry a hash of the content, so every file may be cached for ever.
//! The same sources, tools and trust file give the same bytes.

use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail, ensure};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde::{Deserialize, Serialize};
use serde_json::json;
use sha2::{Digest as _, Sha256, Sha384};
use wasm_bindgen_cli_support::Bindgen;

use crate::constants::Constants;
use crate::messages::{self, Language};
use crate::own_texts::OwnTexts;
use crate::progress::Progress;
use crate::tools::{self, Npm};
use crate::{bench, names, project, sbom, split};

const WASM_TARGET: &str = "wasm32-unknown-unknown";

/// What every browser this widget supports can run. `--all-features` would
/// make wasm-opt write encodings that no browser loads.
const WASM_FEATURES: [&str; 7] = [
    "--enable-bulk-memory",
    "--enable-bulk-memory-opt",
    "--enable-multivalue",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
];

/// The oldest language level the loader may use; older browsers show the host
/// page's fallback because they do not define the element.
const SCRIPT_TARGET: &str = "--target=es2022";

/// Arguments of `cargo xtask dist`.
#[derive(Debug, Clone, clap::Args)]
pub struct Arguments {
    /// The public keys the widget trusts, made by `leeway trust`.
    #[arg(long, default_value = "leeway-trust.json")]
    pub trust: PathBuf,
    /// Where the files go.
    #[arg(long)]
    pub out: Option<PathBuf>,
    /// A folder with your own words, `<tag>.ftl` for each language, in place of single messages.
    #[arg(long)]
    pub texts: Option<PathBuf>,
    /// Compile the widget a second time, from nothing and in another folder, and fail
    /// where the two differ.
    #[arg(long)]
    pub twice: bool,
}

/// What a host page and a web server need to know about the built files.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Manifest {
    /// Name of the loader, the one file a host page refers to.
    pub loader: String,
    /// `sha384-…` of the loader, for the `integrity` of its script tag.
    pub integrity: String,
    /// Every file, the loader first.
    pub files: Vec<File>,
}

/// One built file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct File {
    /// Name inside the folder.
    pub name: String,
    /// `loader`, `wasm`, `later` or `messages`.
    pub kind: Kind,
    /// Language of a file of messages.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub lang: Option<String>,
    /// `sha384-…` of the loader's bytes, `sha256-…` of any other's.
    pub integrity: String,
    /// Length in bytes.
    pub bytes: usize,
    /// Length in bytes after brotli at its highest quality.
    pub brotli: usize,
}

impl File {
    /// What the loader fetches it by.
    fn reference(&self) -> serde_json::Value {
        json!({ "url": self.name, "integrity": self.integrity })
    }
}

/// What a built file is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// The script a host page names.
    Loader,
    /// The widget, up to the options.
    Wasm,
    /// Code, styles or texts of the screens after the options, fetched once those are shown.
    Later,
    /// Texts of one language.
    Messages,
}

impl Manifest {
    /// Reads the manifest of an earlier `dist`.
    ///
    /// # Errors
    /// When there is none in `folder`, or it is not one.
    pub fn read(folder: &Path) -> Result<Self> {
        let path = folder.join("manifest.json");
        let text = fs::read(&path).with_context(|| format!("reading {}", path.display()))?;
        serde_json::from_slice(&text).with_context(|| format!("reading {}", path.display()))
    }

    /// The script tag of a host page; `base` is the address of the folder, with its slash.
    #[must_use]
    pub fn script_tag(&self, base: &str, nonce: Option<&str>) -> String {
        let nonce = nonce
            .map(|nonce| format!(" nonce=\"{nonce}\""))
            .unwrap_or_default();
        format!(
            "<script src=\"{base}{}\" integrity=\"{}\" crossorigin=\"anonymous\" async{nonce}></script>",
            self.loader, self.integrity
        )
    }
}

/// Runs `cargo xtask dist`.
///
/// # Errors
/// When a tool is missing or a step fails.
pub fn run(arguments: &Arguments) -> Result<()> {
    let mut progress = Progress::new(STEPS);
    let out = arguments.out.clone().unwrap_or_else(project::dist);
    let texts = arguments.texts.as_deref();
    let manifest = build_with(&arguments.trust, texts, &out, &mut progress)?;
    for file in &manifest.files {
        eprintln!(
            "      {:<34} {:>9} bytes {:>9} brotli",
            file.name, file.bytes, file.brotli
        );
    }
    eprintln!(
        "      {} in {:.0} s",
        out.display(),
        progress.elapsed().as_secs_f64()
    );
    if arguments.twice {
        compile_elsewhere()?;
    }
    Ok(())
}

/// Copies the sources to another folder, compiles them there from nothing, and compares
/// what comes out with what [`build`] compiled. All that follows depends on these bytes,
/// the trust file and the pinned tools alone.
fn compile_elsewhere() -> Result<()> {
    let (root, elsewhere) = (project::root(), project::target().join("widget-elsewhere"));
    if elsewhere.exists() {
        fs::remove_dir_all(&elsewhere)
            .with_context(|| format!("removing {}", elsewhere.display()))?;
    }
    let sources = elsewhere.join("sources");
    let listed = Command::new("git")
        .args([
            "ls-files",
            "-z",
            "--cached",
            "--others",
            "--exclude-standard",
        ])
        .current_dir(&root)
        .output()
        .context("starting git")?;
    anyhow::ensure!(listed.status.success(), "git does not list the sources");
    for name in String::from_utf8(listed.stdout)?.split_terminator('\0') {
        let (from, to) = (root.join(name), sources.join(name));
        if !from.is_file() {
            continue;
        }
        if let Some(folder) = to.parent() {
            fs::create_dir_all(folder).with_context(|| format!("creating {}", folder.display()))?;
        }
        fs::copy(&from, &to).with_context(|| format!("copying {}", from.display()))?;
    }
    let here = compiled(&widget_target());
    let here = digest(&fs::read(&here).with_context(|| format!("reading {}", here.display()))?);
    eprintln!("      {here} here");
    let there = digest(&compile(&sources, &elsewhere.join("target"))?);
    eprintln!("      {there} in {}", sources.display());
    anyhow::ensure!(here == there, "the same sources give other bytes elsewhere");
    fs::remove_dir_all(&elsewhere).with_context(|| format!("removing {}", elsewhere.display()))
}

/// SHA-256 in hexadecimal.
fn digest(bytes: &[u8]) -> String {
    let digest = sha2::Sha256::digest(bytes);
    digest.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Number of steps [`build`] reports.
pub const STEPS: usize = 5;

/// Builds everything into `out`, trusting the keys in the file `trust`.
///
/// # Errors
/// When a tool is missing or a step fails.
pub fn build(trust: &Path, out: &Path, progress: &mut Progress) -> Result<Manifest> {
    build_with(trust, None, out, progress)
}

/// The same with a creditor's own words from the folder `texts`.
///
/// # Errors
/// As [`build`], and when the folder holds what is no text of the widget.
fn build_with(
    trust: &Path,
    texts: Option<&Path>,
    out: &Path,
    progress: &mut Progress,
) -> Result<Manifest> {
    progress.step("looking for the tools that build the widget");
    let npm = tools::for_dist()?;
    let trust = pinned_keys(trust)?;
    let locales = project::root().join("locales");
    let own = match texts {
        Some(folder) => OwnTexts::read(folder, &locales)?,
        None => OwnTexts::default(),
    };

    progress.step("building the widget");
    let compiled = compile(&project::root(), &widget_target())?;
    let (constants, compiled) = Constants::read(&compiled)?;

    progress.step("generating the glue code");
    let stage = stage();
    fs::create_dir_all(&stage).with_context(|| format!("creating {}", stage.display()))?;
    bind(compiled, &stage)?;
    let bound = names::shorten(&stage)?;

    progress.step("making the widget smaller");
    let parts = split::split(&bound, &constants)?;
    let wasm = shrink(&npm, &stage, &parts.first, &named_wasm())?;
    let later = shrink(&npm, &stage, &parts.later, &named_later_wasm())?;

    progress.step("writing the loader and the languages");
    let root = project::root();
    let languages = messages::read_with(&locales, &own)?;
    let [css, later_css] = styles(&npm, &root.join("style"))?;

    let mut written = Folder::open(out)?;
    let wasm = written.add(Kind::Wasm, "leeway", "wasm", None, &wasm)?;
    let later = written.add(Kind::Later, "leeway-later", "wasm", None, &later)?;
    let later_css = written.add(
        Kind::Later,
        "leeway-later",
        "css",
        None,
        later_css.as_bytes(),
    )?;
    let mut table = Vec::new();
    for language in &languages {
        table.push(language_entry(language, &mut written)?);
    }
    let stamp = format!(
        "export const css = {};\nexport const languages = {};\nexport const trust = {};\nexport const wasm = {};\nexport const later = {};\n",
        json!(css),
        json!(table),
        json!(trust),
        wasm.reference(),
        json!({ "wasm": later.reference(), "css": later_css.reference() }),
    );
    fs::write(stage.join("stamp.js"), stamp).context("writing stamp.js")?;
    fs::copy(root.join("src/loader.js"), stage.join("loader.js")).context("copying loader.js")?;
    let loader = bundle(&npm, &stage)?;
    let loader = written.add(Kind::Loader, "leeway-widget", "js", None, &loader)?;
    written.finish(&loader)
}

/// The trust file as one line of JSON.
fn pinned_keys(path: &Path) -> Result<String> {
    let text = fs::read(path).with_context(|| {
        format!(
            "reading {} (make one with `leeway keygen` and `leeway trust`, or name another with --trust)",
            path.display()
        )
    })?;
    let value: serde_json::Value =
        serde_json::from_slice(&text).with_context(|| format!("reading {}", path.display()))?;
    let issuers = value.get("issuers").and_then(|issuers| issuers.as_array());
    if issuers.is_none_or(Vec::is_empty) {
        bail!("{} names no issuer", path.display());
    }
    Ok(value.to_string())
}

/// Compiles the root package in the folder `root` for the browser, into `target`, and
/// returns the file cargo made.
///
/// The standard library is compiled along, for size and without unwinding or
/// panic messages, which takes about a fifth off what customers download.
/// These options are not stable yet, hence `RUSTC_BOOTSTRAP`; the toolchain is
/// the ordinary one.
fn compile(root: &Path, target: &Path) -> Result<Vec<u8>> {
    let sysroot = tools::sysroot()?;
    let cargo_home = std::env::var_os("CARGO_HOME").map_or_else(
        || std::env::home_dir().unwrap_or_default().join(".cargo"),
        PathBuf::from,
    );
    let mut flags: Vec<OsString> = [
        "-Zunstable-options",
        "-Cpanic=immediate-abort",
        "-Zlocation-detail=none",
        "-Zfmt-debug=none",
        // A function shared by an early and a later screen would have the name of one
        // of them; wasm-opt merges what is the same within each part.
        "-Zmerge-functions=disabled",
        // Names of generic functions then tell which crate they come from.
        "-Csymbol-mangling-version=v0",
    ]
    .map(OsString::from)
    .to_vec();
    // No path of the machine that built the widget ends up in it.
    for (from, to) in [
        (root, "/leeway"),
        (cargo_home.as_path(), "/cargo"),
        (sysroot.as_path(), "/rust"),
    ] {
        let mut flag = OsString::from("--remap-path-prefix=");
        flag.push(from);
        flag.push("=");
        flag.push(to);
        flags.push(flag);
    }
    tools::run(
        Command::new(project::cargo())
            .args(["rustc", "--quiet", "--package", "leeway", "--lib"])
            .args(["--target", WASM_TARGET, "--profile", "widget"])
            .arg("-Zbuild-std=std,panic_abort")
            .arg("-Zbuild-std-features=optimize_for_size")
            .arg("--target-dir")
            .arg(target)
            .args(["--", "-Clink-arg=--emit-relocs"])
            .env("RUSTC_BOOTSTRAP", "1")
            .env(
                "CARGO_ENCODED_RUSTFLAGS",
                flags.join(std::ffi::OsStr::new("\u{1f}")),
            )
            .current_dir(root),
    )?;
    let compiled = compiled(target);
    fs::read(&compiled).with_context(|| format!("reading {}", compiled.display()))
}

/// Where cargo puts the widget below its target folder.
fn compiled(target: &Path) -> PathBuf {
    target.join(WASM_TARGET).join("widget").join("leeway.wasm")
}

/// The target folder of the widget.
fn widget_target() -> PathBuf {
    project::target().join("widget")
}

/// Writes `glue.js` and `glue_bg.wasm`: what the wasm-bindgen command would make.
/// JavaScript files that dependencies bring lie beside them and join the loader.
fn bind(compiled: Vec<u8>, stage: &Path) -> Result<()> {
    Bindgen::new()
        .input_bytes("glue", compiled)
        .web(true)?
        .typescript(false)
        .omit_default_module_path(true)
        .remove_producers_section(true)
        // Names are read by `bench` and stripped after that.
        .demangle(false)
        .generate_output()?
        .emit(stage)
}

/// Optimises what is downloaded; `named` keeps the names of its functions for `bench`.
///
/// What counts is the size after brotli. Inlining makes the file smaller and what
/// brotli makes of it larger (153 KB against 147 for the undivided widget), because the
/// compressor takes the repetition out better, so it is held to functions of one
/// instruction.
fn shrink(npm: &Npm, stage: &Path, wasm: &[u8], named: &Path) -> Result<Vec<u8>> {
    let plain = named.with_extension("unoptimised.wasm");
    fs::write(&plain, wasm).with_context(|| format!("writing {}", plain.display()))?;
    tools::run(
        npm.wasm_opt()
            .arg(&plain)
            // The stack lies below everything, so that no object is at a low address and
            // a constant offset can stand in the load or store itself.
            .args(["--debuginfo", "--low-memory-unused"])
            .args(["-Os", "--flatten", "--rereloop", "-Os", "--code-folding"])
            .args(["--one-caller-inline-max-function-size", "1"])
            .args(["--always-inline-max-function-size", "1"])
            .args(["--flexible-inline-max-function-size", "1"])
            // Functions with like names, and so like code, lie side by side.
            .args(["--merge-locals", "--coalesce-locals", "--reorder-locals"])
            .arg("--reorder-functions-by-name")
            .args(WASM_FEATURES)
            .arg("-o")
            .arg(named),
    )?;
    let stripped = stage.join("stripped.wasm");
    tools::run(
        npm.wasm_opt()
            .arg(named)
            .args([
                "--strip-debug",
                "--strip-producers",
                "--strip-target-features",
            ])
            .args(WASM_FEATURES)
            .arg("-o")
            .arg(&stripped),
    )?;
    fs::read(&stripped).context("reading the stripped widget")
}

/// The first part of the optimised widget with the names of its functions, as the last
/// `dist` left it.
#[must_use]
pub fn named_wasm() -> PathBuf {
    stage().join("named.wasm")
}

/// As [`named_wasm`], the second part.
#[must_use]
pub fn named_later_wasm() -> PathBuf {
    stage().join("named-later.wasm")
}

fn stage() -> PathBuf {
    project::target().join("widget").join("stage")
}

/// The style sheets as two: tokens, base, parts and screens up to the options; and those
/// of the screens after them, with print, which those screens offer.
fn styles(npm: &Npm, folder: &Path) -> Result<[String; 2]> {
    let mut files = vec![folder.join("tokens.css"), folder.join("base.css")];
    for part in ["parts", "screens"] {
        let part = folder.join(part);
        if part.is_dir() {
            files.extend(messages::sorted(&part)?);
        }
    }
    let print = folder.join("print.css");
    let (mut first, mut later) = (String::new(), String::new());
    for file in files.iter().chain([&print]) {
        if file.extension().is_some_and(|extension| extension == "css") {
            let css = if *file == print || split::is_later(file) {
                &mut later
            } else {
                &mut first
            };
            css.push_str(
                &fs::read_to_string(file).with_context(|| format!("reading {}", file.display()))?,
            );
            css.push('\n');
        }
    }
    Ok([minified(npm, &first)?, minified(npm, &later)?])
}

fn minified(npm: &Npm, css: &str) -> Result<String> {
    let css = esbuild(
        npm,
        &["--loader=css", "--minify", SCRIPT_TARGET],
        Some(css),
        None,
    )?;
    String::from_utf8(css).context("esbuild did not write UTF-8")
}

/// The loader, the glue code and the stamp as one classic script.
fn bundle(npm: &Npm, stage: &Path) -> Result<Vec<u8>> {
    let script = esbuild(
        npm,
        &[
            "loader.js",
            "--bundle",
            "--format=iife",
            "--minify",
            "--legal-comments=none",
            SCRIPT_TARGET,
        ],
        None,
        Some(stage),
    )?;
    // Host pages with Trusted Types forbid turning text into code.
    for banned in ["eval(", "new Function", "document.write"] {
        if contains(&script, banned.as_bytes()) {
            bail!("the loader contains `{banned}`");
        }
    }
    Ok(script)
}

fn contains(haystack: &[u8], needle: &[u8]) -> bool {
    haystack
        .windows(needle.len())
        .any(|window| window == needle)
}

fn esbuild(
    npm: &Npm,
    arguments: &[&str],
    input: Option<&str>,
    folder: Option<&Path>,
) -> Result<Vec<u8>> {
    use std::io::Write as _;
    let mut command = npm.esbuild();
    command
        .args(arguments)
        .arg("--log-level=warning")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped());
    if let Some(folder) = folder {
        command.current_dir(folder);
    }
    let mut child = command.spawn().context("cannot start esbuild")?;
    if let Some(mut stdin) = child.stdin.take() {
        stdin
            .write_all(input.unwrap_or_default().as_bytes())
            .context("writing to esbuild")?;
    }
    let out = child.wait_with_output().context("waiting for esbuild")?;
    if !out.status.success() {
        bail!("esbuild failed ({})", out.status);
    }
    Ok(out.stdout)
}

fn language_entry(language: &Language, written: &mut Folder) -> Result<serde_json::Value> {
    let later = written.add(
        Kind::Later,
        &format!("messages-later.{}", language.tag),
        "txt",
        Some(language.tag.clone()),
        language.later.as_bytes(),
    )?;
    // Where the rest is stands in the first file, as a message: the loader has a row for
    // every language, and a customer reads one or two.
    let text = format!(
        "later-file={}\n.integrity={}\n{}",
        later.name, later.integrity, language.text
    );
    let file = written.add(
        Kind::Messages,
        &format!("messages.{}", language.tag),
        "txt",
        Some(language.tag.clone()),
        text.as_bytes(),
    )?;
    for id in ["loader-loading", "loader-unavailable"] {
        ensure!(
            language.plain(id).is_some(),
            "locales/{}: `{id}` has to be one line without variables, because the loader shows it before the widget is there",
            language.tag
        );
    }
    Ok(json!({
        "tag": language.tag,
        "dir": language.direction(),
        "name": language.name(),
        "url": file.name,
        "integrity": file.integrity,
    }))
}

/// The output folder while it is filled.
struct Folder {
    path: PathBuf,
    before: Option<Manifest>,
    files: Vec<File>,
}

impl Folder {
    fn open(path: &Path) -> Result<Self> {
        fs::create_dir_all(path).with_context(|| format!("creating {}", path.display()))?;
        Ok(Self {
            path: path.to_path_buf(),
            before: Manifest::read(path).ok(),
            files: Vec::new(),
        })
    }

    fn add(
        &mut self,
        kind: Kind,
        stem: &str,
        extension: &str,
        lang: Option<String>,
        bytes: &[u8],
    ) -> Result<File> {
        let digest = Sha256::digest(bytes);
        let short: String = digest
            .iter()
            .take(4)
            .map(|byte| format!("{byte:02x}"))
            .collect();
        let file = File {
            name: format!("{stem}.{short}.{extension}"),
            kind,
            lang,
            // The loader's own is a line of the host page, where sha384 is what people
            // expect. The others are downloaded as part of the loader, and hashes do
            // not compress.
            integrity: match kind {
                Kind::Loader => format!("sha384-{}", STANDARD.encode(Sha384::digest(bytes))),
                _ => format!("sha256-{}", STANDARD.encode(digest)),
            },
            bytes: bytes.len(),
            brotli: bench::brotli(bytes)?.len(),
        };
        let path = self.path.join(&file.name);
        fs::write(&path, bytes).with_context(|| format!("writing {}", path.display()))?;
        self.files.push(file.clone());
        Ok(file)
    }

    /// Writes manifest and snippet, and removes what the last build left behind.
    fn finish(mut self, loader: &File) -> Result<Manifest> {
        self.files
            .sort_by_key(|file| (file.kind != Kind::Loader, file.name.clone()));
        let manifest = Manifest {
            loader: loader.name.clone(),
            integrity: loader.integrity.clone(),
            files: self.files,
        };
        let snippet = format!(
            "{}\n<leeway-widget api=\"https://api.example.com\" creditor=\"your-id\">\n  <p slot=\"fallback\">Please call us: <a href=\"tel:+15550100\">555 0100</a></p>\n</leeway-widget>\n",
            manifest.script_tag("", None)
        );
        fs::write(self.path.join("embed.html"), snippet).context("writing embed.html")?;
        fs::write(self.path.join("sbom.cdx.json"), sbom::widget()?)
            .context("writing sbom.cdx.json")?;
        let mut text = serde_json::to_string_pretty(&manifest)?;
        text.push('\n');
        fs::write(self.path.join("manifest.json"), text).context("writing manifest.json")?;
        for old in self.before.iter().flat_map(|before| &before.files) {
            let plain = Path::new(&old.name)
                .file_name()
                .is_some_and(|name| name == old.name.as_str());
            if plain && !manifest.files.iter().any(|file| file.name == old.name) {
                // Gone already is as good as removed.
                let _ = fs::remove_file(self.path.join(&old.name));
            }
        }
        Ok(manifest)
    }
}
