//! The program that holds every change.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::ops::Range;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail, ensure};
use serde_json::Value;

use super::change::{Change, Span};
use crate::progress::note;
use crate::{project, tools};

/// The environment variable with the number of the change that is in force.
pub(super) const IN_FORCE: &str = "LEEWAY_MUTANT";
/// The environment variable with the file that reached functions are written to.
pub(super) const REACHED: &str = "LEEWAY_REACHED";

/// What the copies of a function ask which of them runs; the function's own number is
/// that of its first change.
const SWITCH: &str = r#"
#[doc(hidden)]
#[allow(missing_docs, warnings)]
pub mod mutant {
    extern crate std;
    use std::io::Write as _;
    use std::sync::{LazyLock, Mutex};

    static IN_FORCE: LazyLock<u32> = LazyLock::new(|| {
        let number = std::env::var("LEEWAY_MUTANT").ok();
        number.and_then(|number| number.parse().ok()).unwrap_or(u32::MAX)
    });
    static REACHED: LazyLock<Option<Mutex<(std::fs::File, std::vec::Vec<u32>)>>> =
        LazyLock::new(|| {
            let path = std::env::var("LEEWAY_REACHED").ok()?;
            let file = std::fs::File::create(path).ok()?;
            Some(Mutex::new((file, std::vec::Vec::new())))
        });

    pub fn in_force(function: u32) -> u32 {
        if let Some(reached) = &*REACHED {
            let Ok(mut reached) = reached.lock() else { return *IN_FORCE };
            if !reached.1.contains(&function) {
                reached.1.push(function);
                let _ = std::writeln!(reached.0, "{function}");
            }
        }
        *IN_FORCE
    }
}
"#;

/// The tests of the core, built with every change that compiles.
#[derive(Debug)]
pub(super) struct Program {
    /// The executables.
    pub(super) tests: Vec<PathBuf>,
    /// The folder they are run in.
    pub(super) folder: PathBuf,
    /// For each change that it holds, the number of its function.
    functions: BTreeMap<usize, usize>,
    unviable: BTreeSet<usize>,
}

/// Lines of a changed file that hold one change.
struct Place {
    file: String,
    lines: Range<u64>,
    change: usize,
}

impl Program {
    /// Copies the work tree to `folder`, puts every change of a function in, leaves out
    /// what does not compile, and builds.
    pub(super) fn build(changes: &[Change], folder: &Path) -> Result<Self> {
        copy_tree(folder)?;
        let mut unviable = BTreeSet::new();
        loop {
            let (places, functions) = put_in(changes, &unviable, folder)?;
            let messages = cargo(folder, &["check", "--lib"])?;
            let faults = faults(&messages, &places)?;
            if faults.is_empty() {
                note("building the tests");
                let messages = cargo(folder, &["test", "--no-run", "--tests"])?;
                let tests: Vec<PathBuf> = messages
                    .iter()
                    .filter_map(|message| message.get("executable")?.as_str().map(PathBuf::from))
                    .collect();
                ensure!(!tests.is_empty(), "the tests do not compile");
                return Ok(Self {
                    tests,
                    folder: folder.join("crates/core"),
                    functions,
                    unviable,
                });
            }
            unviable.extend(faults);
        }
    }

    /// Whether the change with this number can be put in force.
    pub(super) fn holds(&self, change: usize) -> bool {
        self.functions.contains_key(&change)
    }

    /// The number of the function that a change is in.
    pub(super) fn function_of(&self, change: usize) -> Option<usize> {
        self.functions.get(&change).copied()
    }

    /// How many changes do not compile.
    pub(super) fn unviable(&self) -> usize {
        self.unviable.len()
    }
}

/// Copies what git knows, or would, of the work tree.
fn copy_tree(to: &Path) -> Result<()> {
    let root = project::root();
    let listed = tools::output(
        Command::new("git")
            .args(["ls-files", "--cached", "--others", "--exclude-standard"])
            .current_dir(&root),
    )?;
    for path in listed.lines() {
        // A file that was removed and not yet committed is listed too.
        if let Ok(bytes) = fs::read(root.join(path)) {
            put(&to.join(path), &bytes)?;
        }
    }
    Ok(())
}

/// Writes a file unless it is so already: cargo builds what is younger than its output.
fn put(path: &Path, bytes: &[u8]) -> Result<()> {
    if fs::read(path).is_ok_and(|there| there == bytes) {
        return Ok(());
    }
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder).with_context(|| format!("creating {}", folder.display()))?;
    }
    fs::write(path, bytes).with_context(|| format!("writing {}", path.display()))
}

/// Writes the changed files, and says which lines hold which change, and which function
/// each change is in.
fn put_in(
    changes: &[Change],
    left_out: &BTreeSet<usize>,
    folder: &Path,
) -> Result<(Vec<Place>, BTreeMap<usize, usize>)> {
    let mut files: BTreeMap<&str, BTreeMap<Span, Vec<usize>>> = BTreeMap::new();
    for (number, change) in changes.iter().enumerate() {
        // A file with nothing left to change is written as it was.
        let functions = files.entry(change.file.as_str()).or_default();
        if let Some(function) = &change.function
            && !left_out.contains(&number)
        {
            functions.entry(function.span).or_default().push(number);
        }
    }
    let (mut places, mut function_of) = (Vec::new(), BTreeMap::new());
    for (file, functions) in files {
        let text = fs::read_to_string(project::root().join(file))
            .with_context(|| format!("reading {file}"))?;
        let (mut written, mut last) = (String::new(), 0);
        for (span, numbers) in functions {
            let at = |span: Span| Some(span.start.byte(&text)?..span.end.byte(&text)?);
            let (function, first) = at(span).zip(numbers.first()).context("no such place")?;
            let body = body(&text, &function).with_context(|| format!("no body in {file}"))?;
            written += text.get(last..body.start).unwrap_or_default();
            written += &format!("{{ match crate::mutant::in_force({first}) {{\n");
            for number in &numbers {
                let change = changes.get(*number).context("no such change")?;
                let place = at(change.span).context("no such place")?;
                let first_line = lines(&written);
                written += &format!(
                    "{number}u32 => {} {} {},\n",
                    text.get(body.start..place.start).unwrap_or_default(),
                    change.replacement,
                    text.get(place.end..body.end).unwrap_or_default(),
                );
                places.push(Place {
                    file: file.to_owned(),
                    lines: first_line..lines(&written),
                    change: *number,
                });
                function_of.insert(*number, *first);
            }
            let own = text.get(body.clone()).unwrap_or_default();
            written += &format!("_ => {own}\n}} }}");
            last = body.end;
        }
        written += text.get(last..).unwrap_or_default();
        // Which copy runs is not known when constants are worked out.
        let written = written.replace("const fn ", "fn ");
        put(&folder.join(file), written.as_bytes())?;
    }
    let lib = "crates/core/src/lib.rs";
    let text = fs::read_to_string(project::root().join(lib)).context("reading lib.rs")?;
    put(&folder.join(lib), (text + SWITCH).as_bytes())?;
    Ok((places, function_of))
}

/// The number of the line that comes next.
fn lines(text: &str) -> u64 {
    text.bytes().filter(|byte| *byte == b'\n').count() as u64 + 1
}

/// The braces of a function and what is between them.
fn body(text: &str, function: &Range<usize>) -> Option<Range<usize>> {
    let (mut depth, mut before, mut in_comment) = (0_i32, ' ', false);
    let opens = text.get(function.clone())?.find(|letter| {
        // An example in its documentation may have braces of its own.
        in_comment = letter != '\n' && (in_comment || (before == '/' && letter == '/'));
        before = letter;
        if in_comment {
            return false;
        }
        match letter {
            '(' | '[' => depth += 1,
            ')' | ']' => depth -= 1,
            _ => {}
        }
        letter == '{' && depth == 0
    })?;
    Some(function.start + opens..function.end)
}

/// Runs cargo in the copy and gives its messages.
fn cargo(folder: &Path, arguments: &[&str]) -> Result<Vec<Value>> {
    let output = Command::new(project::cargo())
        .args(arguments)
        .args(["--package", "leeway-core", "--message-format", "json"])
        .env("CARGO_TARGET_DIR", project::target())
        .env("CARGO_PROFILE_DEV_DEBUG", "false")
        .env("CARGO_INCREMENTAL", "0")
        .current_dir(folder)
        .stderr(Stdio::null())
        .output()
        .context("cannot start cargo")?;
    Ok(String::from_utf8_lossy(&output.stdout)
        .lines()
        .filter_map(|line| serde_json::from_str(line).ok())
        .collect())
}

/// The changes that the compiler's errors lie in.
fn faults(messages: &[Value], places: &[Place]) -> Result<BTreeSet<usize>> {
    let mut faults = BTreeSet::new();
    for message in messages.iter().filter_map(|message| message.get("message")) {
        if message.get("level").and_then(Value::as_str) != Some("error") {
            continue;
        }
        let spans = message.get("spans").and_then(Value::as_array);
        let place_of = |span: &Value| {
            let file = span.get("file_name")?.as_str()?;
            let line = span.get("line_start")?.as_u64()?;
            places
                .iter()
                .find(|place| file.ends_with(&place.file) && place.lines.contains(&line))
        };
        let is_primary =
            |span: &&Value| span.get("is_primary").and_then(Value::as_bool) == Some(true);
        let all = || spans.into_iter().flatten();
        // Where copies of a function are of different types, the first of them decides and
        // the function's own is called wrong.
        let found = all()
            .filter(is_primary)
            .find_map(place_of)
            .or_else(|| all().find_map(place_of));
        match found {
            Some(place) => {
                faults.insert(place.change);
            }
            // The closing line counts the errors.
            None if spans.is_none_or(Vec::is_empty) => {}
            None => bail!(
                "the core does not compile without changes: {}",
                message
                    .get("rendered")
                    .and_then(Value::as_str)
                    .unwrap_or_default()
            ),
        }
    }
    Ok(faults)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_body_begins_after_the_signature() {
        let text = "x fn f<const N: usize>(a: [u8; N]) -> Option<u8> { g({ 1 }) } y";
        let function = 2..text.len() - 2;
        let found = body(text, &function).unwrap();
        assert_eq!(text.get(found), Some("{ g({ 1 }) }"));
        assert_eq!(body("fn f();", &(0..7)), None);
    }

    #[test]
    fn a_body_begins_after_documentation_and_arguments() {
        let text = "/// write({ \"a\": 1 }) // {\nfn f(a: [u8; { 2 }]) -> u8 {\n    1\n}";
        let body = body(text, &(0..text.len())).unwrap();
        assert_eq!(text.get(body), Some("{\n    1\n}"));
    }
}
