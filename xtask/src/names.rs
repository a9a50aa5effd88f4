//! Short names for what glue code and Wasm call each other by.
//!
//! wasm-bindgen's names end in hashes, which no compression shortens, and stand in both
//! files.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};
use walrus::Module;

/// Gives imports and exports short names in `glue.js`, and returns `glue_bg.wasm` with
/// the same names.
///
/// # Errors
/// When a file cannot be read or written, or a name is not in the glue code.
pub fn shorten(stage: &Path) -> Result<Vec<u8>> {
    let script = stage.join("glue.js");
    let mut glue =
        fs::read_to_string(&script).with_context(|| format!("reading {}", script.display()))?;
    let wasm = stage.join("glue_bg.wasm");
    let wasm = fs::read(&wasm).with_context(|| format!("reading {}", wasm.display()))?;
    let mut module = Module::from_buffer(&wasm).context("not a Wasm module")?;
    let mut number = 0_u32;
    let mut short = |glue: &mut String, name: &mut String, taken_by: &str| -> Result<()> {
        let candidate = format!("{taken_by}{number}");
        number += 1;
        ensure!(
            !has_word(glue, &candidate),
            "{candidate} is taken in the glue code"
        );
        ensure!(has_word(glue, name), "{name} is not in the glue code");
        *glue = with_word_replaced(glue, name, &candidate);
        *name = candidate;
        Ok(())
    };
    for import in module.imports.iter_mut() {
        short(&mut glue, &mut import.name, "i")?;
    }
    // What the glue code does not use, nobody does.
    let unused: Vec<_> = module
        .exports
        .iter()
        .filter(|export| !has_word(&glue, &export.name))
        .map(walrus::Export::id)
        .collect();
    for export in unused {
        module.exports.delete(export);
    }
    for export in module.exports.iter_mut() {
        // The names of the public functions stay.
        if export.name.starts_with("__wb") || export.name.starts_with("_R") {
            short(&mut glue, &mut export.name, "e")?;
        }
    }
    fs::write(&script, glue).with_context(|| format!("writing {}", script.display()))?;
    Ok(module.emit_wasm())
}

/// Where `word` stands in `text` with nothing of an identifier before or after it.
fn places<'a>(text: &'a str, word: &'a str) -> impl Iterator<Item = usize> + 'a {
    let of_identifier = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'_' || byte == b'$';
    text.match_indices(word)
        .map(|(at, _)| at)
        .filter(move |at| {
            let bytes = text.as_bytes();
            let before = at.checked_sub(1).and_then(|at| bytes.get(at));
            let after = bytes.get(at + word.len());
            !before.is_some_and(|byte| of_identifier(*byte))
                && !after.is_some_and(|byte| of_identifier(*byte))
        })
}

fn has_word(text: &str, word: &str) -> bool {
    places(text, word).next().is_some()
}

fn with_word_replaced(text: &str, word: &str, by: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = 0;
    for at in places(text, word) {
        out.push_str(&text[rest..at]);
        out.push_str(by);
        rest = at + word.len();
    }
    out.push_str(&text[rest..]);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_whole_words_are_replaced() {
        let glue = "a_1: function() {}, ba_1: 0, a_12: 0, x.a_1(y), $a_1";
        assert!(!has_word(glue, "a_"));
        assert_eq!(
            with_word_replaced(glue, "a_1", "i0"),
            "i0: function() {}, ba_1: 0, a_12: 0, x.i0(y), $a_1"
        );
    }
}
