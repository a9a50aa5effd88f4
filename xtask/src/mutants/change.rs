//! The changes, as cargo-mutants lists them.

use std::process::Command;

use anyhow::{Context, Result};
use serde::Deserialize;

use crate::{project, tools};

/// A place where the source is changed, and how.
#[derive(Debug, Deserialize)]
pub(super) struct Change {
    /// The place and the change, for people.
    pub(super) name: String,
    /// Relative to the root of the work tree.
    pub(super) file: String,
    /// The function it is in; none for constants.
    pub(super) function: Option<Function>,
    pub(super) span: Span,
    /// What stands in place of the span.
    pub(super) replacement: String,
}

#[derive(Debug, Deserialize)]
pub(super) struct Function {
    pub(super) span: Span,
}

/// From the first character to the one after the last.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
pub(super) struct Span {
    pub(super) start: Position,
    pub(super) end: Position,
}

/// Lines and columns count from 1, columns in characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
pub(super) struct Position {
    line: usize,
    column: usize,
}

impl Position {
    /// The byte of `text` it is at.
    pub(super) fn byte(self, text: &str) -> Option<usize> {
        let line_start: usize = text
            .split_inclusive('\n')
            .take(self.line.checked_sub(1)?)
            .map(str::len)
            .sum();
        let line = text.get(line_start..)?;
        let in_line = line
            .char_indices()
            .map(|(byte, _)| byte)
            .chain([line.len()])
            .nth(self.column.checked_sub(1)?)?;
        Some(line_start + in_line)
    }
}

/// Every change of `files`; `rest` goes to cargo-mutants.
pub(super) fn list(files: &[&str], rest: &[String]) -> Result<Vec<Change>> {
    let mut command = Command::new(project::cargo());
    command
        .args(["mutants", "--list", "--json", "--package", "leeway-core"])
        .current_dir(project::root());
    for file in files {
        command.args(["--file", file]);
    }
    let listed = tools::output(command.args(rest))?;
    serde_json::from_str(&listed).context("cargo-mutants lists what is no list of changes")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn positions_count_characters_from_one() {
        let text = "a\n– b\n";
        let byte = |line, column| Position { line, column }.byte(text);
        assert_eq!(byte(1, 1), Some(0));
        assert_eq!(byte(2, 1), Some(2));
        assert_eq!(byte(2, 2), Some(5));
        assert_eq!(byte(2, 3), Some(6));
        assert_eq!(byte(0, 1), None);
    }
}
