//! What each crate costs in the Wasm: the sum of its functions' bytes.

use std::collections::BTreeMap;

use anyhow::{Context, Result};
use wasmparser::{KnownCustom, Name, Parser, Payload, TypeRef};

/// Bytes of one Wasm module by where they come from.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub struct Sizes {
    /// Crate name and bytes of its function bodies, largest first. Generic
    /// functions count for the crate that wrote them.
    pub crates: Vec<(String, usize)>,
    /// Function bodies altogether.
    pub code: usize,
    /// Constants: texts, tables.
    pub data: usize,
}

/// Sums up a module that still has the names of its functions.
///
/// # Errors
/// When the bytes are not a Wasm module.
pub fn by_crate(wasm: &[u8]) -> Result<Sizes> {
    let mut imported: u32 = 0;
    let mut bodies = Vec::new();
    let mut names = BTreeMap::new();
    let mut data = 0;
    for payload in Parser::new(0).parse_all(wasm) {
        match payload.context("not a Wasm module")? {
            Payload::ImportSection(section) => {
                for import in section.into_imports() {
                    if matches!(import?.ty, TypeRef::Func(_)) {
                        imported += 1;
                    }
                }
            }
            Payload::CodeSectionEntry(body) => bodies.push(body.range().len()),
            Payload::DataSection(section) => data = section.range().len(),
            Payload::CustomSection(section) => {
                if let KnownCustom::Name(subsections) = section.as_known() {
                    for subsection in subsections {
                        if let Name::Function(map) = subsection? {
                            for naming in map {
                                let naming = naming?;
                                names.insert(naming.index, naming.name);
                            }
                        }
                    }
                }
            }
            _ => {}
        }
    }
    let mut sums: BTreeMap<String, usize> = BTreeMap::new();
    for (index, bytes) in (imported..).zip(&bodies) {
        let name = names.get(&index).copied().unwrap_or_default();
        *sums.entry(crate_of(name)).or_default() += bytes;
    }
    let mut crates: Vec<_> = sums.into_iter().collect();
    crates.sort_by(|one, other| other.1.cmp(&one.1).then_with(|| one.0.cmp(&other.0)));
    Ok(Sizes {
        crates,
        code: bodies.iter().sum(),
        data,
    })
}

/// The crate in a mangled name: the first path in it, whatever stands around it.
fn crate_of(mangled: &str) -> String {
    let Ok(name) = rustc_demangle::try_demangle(mangled) else {
        return "(other)".to_owned();
    };
    let name = format!("{name:#}");
    let mut rest = name.as_str();
    loop {
        let trimmed = rest.trim_start_matches(['<', '&', '*', '(', '[', ' ']);
        let trimmed = ["mut ", "const ", "dyn "]
            .iter()
            .find_map(|word| trimmed.strip_prefix(word))
            .unwrap_or(trimmed);
        if trimmed.len() == rest.len() {
            break;
        }
        rest = trimmed;
    }
    let end = rest
        .find(|character: char| !(character.is_alphanumeric() || character == '_'))
        .unwrap_or(rest.len());
    match rest.get(..end) {
        Some(word)
            if !word.is_empty() && rest.get(end..).is_some_and(|after| after.starts_with("::")) =>
        {
            word.to_owned()
        }
        // A method of a primitive type, as in `<u64 as core::fmt::Display>::fmt`.
        _ => rest
            .split(" as ")
            .nth(1)
            .and_then(|path| path.split("::").next())
            .map_or_else(|| "core".to_owned(), str::to_owned),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn crate_is_found_behind_brackets_and_traits() {
        for (mangled, expected) in [
            ("not mangled", "(other)"),
            (
                "_ZN11leeway_core5money5Money3add17h0123456789abcdefE",
                "leeway_core",
            ),
            ("_RNvNtCs1234_7mycrate3foo3bar", "mycrate"),
            (
                "_RNvXNtCs1234_7mycrate3foomNtNtCs5678_4core3fmt7Display3fmt",
                "core",
            ),
        ] {
            assert_eq!(crate_of(mangled), expected, "{mangled}");
        }
    }
}
