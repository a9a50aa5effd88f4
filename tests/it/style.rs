//! The style sheets: as they are written, and what a host page's accent makes of them.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use serde_json::{Value, json};
use xtask::project;
use xtask::webdriver::Engine;

use crate::page::Page;
use crate::scene::{Visit, scene};

/// Every style sheet, without its comments.
fn sheets() -> Vec<(PathBuf, String)> {
    let style = project::root().join("style");
    let mut files = Vec::new();
    collect(&style, "css", &mut files);
    files
        .into_iter()
        .map(|path| {
            let text = fs::read_to_string(&path).unwrap();
            (path, without_comments(&text))
        })
        .collect()
}

fn without_comments(text: &str) -> String {
    text.split("/*")
        .enumerate()
        .map(|(place, piece)| match (place, piece.split_once("*/")) {
            (0, _) => piece,
            (_, Some((_, rest))) => rest,
            (_, None) => "",
        })
        .collect()
}

fn collect(folder: &Path, extension: &str, into: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            collect(&path, extension, into);
        } else if path.extension().is_some_and(|known| known == extension) {
            into.push(path);
        }
    }
}

/// The words that begin with `start` and go on with letters, digits, `-` and `_`.
fn words<'t>(text: &'t str, start: &str) -> BTreeSet<&'t str> {
    let name = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '_';
    text.match_indices(start)
        .map(|(at, _)| {
            let rest = &text[at..];
            let end = rest.find(|c| !name(c)).unwrap_or(rest.len());
            &rest[..end]
        })
        .collect()
}

#[test]
fn every_class_that_is_styled_is_drawn() {
    let mut sources = Vec::new();
    collect(&project::root().join("src"), "rs", &mut sources);
    collect(&project::root().join("src"), "js", &mut sources);
    let sources: String = sources
        .iter()
        .map(|path| fs::read_to_string(path).unwrap())
        .collect();
    let drawn = words(&sources, "leeway-");
    for (path, css) in sheets() {
        let unused: Vec<&str> = css
            .split(['.', ',', ' ', ':', '(', ')', '>'])
            .filter(|word| word.starts_with("leeway-"))
            .flat_map(|word| words(word, "leeway-").into_iter().next())
            .filter(|class| !drawn.contains(class))
            // The skeleton's animation, and what a kind of line is put together from.
            .filter(|class| {
                !drawn
                    .iter()
                    .any(|stem| stem.ends_with("__") && class.starts_with(stem))
            })
            .filter(|class| css.contains(&format!(".{class}")))
            .collect();
        assert_eq!(unused, [""; 0], "{}", path.display());
    }
}

#[test]
fn sheets_know_no_left_and_no_right() {
    for (path, css) in sheets() {
        for declaration in css.split(['{', '}', ';']) {
            let Some((property, value)) = declaration.split_once(':') else {
                continue;
            };
            let (property, value) = (property.trim(), value.trim());
            if property.starts_with("--") || property.starts_with(['@', '(', '.', ':', '*']) {
                continue;
            }
            let physical = ["left", "right", "top", "bottom", "width", "height"]
                .iter()
                .any(|side| {
                    property.split('-').any(|part| part == *side)
                        && property != "line-height"
                        && !property.starts_with("stroke")
                        && property != "border-width"
                });
            let sided = ["left", "right"].contains(&value);
            assert!(
                !physical && !sided,
                "{}: {property}: {value}",
                path.display()
            );
        }
    }
}

#[test]
fn every_property_a_sheet_reads_is_declared_or_the_host_pages_and_documented() {
    let all: String = sheets().into_iter().map(|(_, css)| css).collect();
    let docs = fs::read_to_string(project::root().join("docs/embedding.md")).unwrap();
    let read: BTreeSet<&str> = all
        .split("var(")
        .skip(1)
        .filter_map(|rest| rest.split([')', ',']).next())
        .collect();
    let declared: BTreeSet<&str> = all
        .split(['{', ';'])
        .filter_map(|declaration| declaration.split_once(':'))
        .map(|(property, _)| property.trim())
        .filter(|property| property.starts_with("--leeway-"))
        .collect();
    for property in read.difference(&declared) {
        assert!(
            docs.contains(*property),
            "{property} is not in docs/embedding.md"
        );
    }
    // What is declared and read by nothing.
    let unread: Vec<_> = declared.difference(&read).collect();
    assert_eq!(unread, [&""; 0]);
}

#[test]
fn colours_are_named_in_one_place() {
    for (path, css) in sheets() {
        let name = path.file_name().unwrap();
        if name == "tokens.css" || name == "print.css" {
            continue;
        }
        let raw = css.split('#').skip(1).find(|rest| {
            let hex = rest.chars().take_while(char::is_ascii_hexdigit).count();
            matches!(hex, 3 | 4 | 6 | 8)
        });
        assert_eq!(raw, None, "{}", path.display());
    }
}

/// What lies on what, by the roles of `style/tokens.css`, as text.
const PAIRS: [[&str; 2]; 11] = [
    ["action", "canvas"],
    ["action", "surface"],
    ["action", "action-soft"],
    ["on-action", "action"],
    ["on-action", "action-strong"],
    ["ink", "action-soft"],
    ["ink-soft", "action-soft"],
    ["ink", "canvas"],
    ["ink-soft", "canvas"],
    ["ink-soft", "surface"],
    ["danger", "danger-soft"],
];

/// Accents that a grid over all colours does not hold: half seen, wider than a screen shows,
/// without a hue, with parts missing.
const ODD_ACCENTS: [&str; 9] = [
    "transparent",
    "#ffd84d80",
    "rgb(255 0 102 / 10%)",
    "color(display-p3 0 1 0)",
    "color(rec2020 1 0 1)",
    "oklch(.99 .4 120)",
    "oklch(none none none)",
    "hsl(none 100% 50%)",
    "light-dark(#ff0, #00f)",
];

/// The smallest contrast of all pairs, for each accent: `[accent, pair, contrast]`.
const SWEEP: &str = r#"
    const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
    const shown = (text) => {
      canvas.clearRect(0, 0, 1, 1);
      canvas.fillStyle = text;
      canvas.fillRect(0, 0, 1, 1);
      return [...canvas.getImageData(0, 0, 1, 1).data];
    };
    const luminance = ([r, g, b]) => {
      const [x, y, z] = [r, g, b].map((value) =>
        value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4);
      return 0.2126 * x + 0.7152 * y + 0.0722 * z;
    };
    const [pairs, accents] = arguments;
    const probe = document.createElement("i");
    root.querySelector(".leeway").append(probe);
    const role = (name) => {
      probe.style.color = `var(--leeway-color-${name})`;
      return shown(getComputedStyle(probe).color);
    };
    const worst = accents.map((accent) => {
      widget.style.setProperty("--leeway-accent", accent);
      const ratios = pairs.map(([one, other]) => {
        const [text, behind] = [role(one), role(other)];
        if (text[3] !== 255 || behind[3] !== 255) return [`${one} on ${other}`, 0];
        const [dark, light] = [luminance(text), luminance(behind)].sort((a, b) => a - b);
        return [`${one} on ${other}`, (light + 0.05) / (dark + 0.05)];
      });
      const [pair, ratio] = ratios.sort((a, b) => a[1] - b[1])[0];
      return [accent, pair, ratio];
    });
    probe.remove();
    widget.style.removeProperty("--leeway-accent");
    return worst;
"#;

#[test]
fn any_accent_in_any_theme_leaves_text_seven_to_one() {
    let scene = scene("healthcare");
    let browser = scene.browser(Engine::Chromium);
    let page = scene.open(&browser, &Visit::in_language("en").with_letter());
    page.wait_for_step("identify");
    let mut accents = ODD_ACCENTS.map(str::to_owned).to_vec();
    for place in 0..6_u32.pow(3) {
        let [red, green, blue] = [place / 36, place / 6, place].map(|of| of % 6 * 51);
        accents.push(format!("rgb({red} {green} {blue})"));
    }
    for theme in ["light", "dark"] {
        let worst = sweep(&page, theme, &accents);
        assert_eq!(worst.len(), accents.len());
        for row in &worst {
            let ratio = row[2].as_f64().unwrap();
            assert!(ratio >= 7.0, "{theme}: {row}");
        }
        // The accent does change something, or the sweep measured nothing.
        let different: BTreeSet<String> = worst.iter().map(|row| row[2].to_string()).collect();
        assert!(different.len() > 10, "{theme}: {different:?}");
    }
}

fn sweep(page: &Page<'_>, theme: &str, accents: &[String]) -> Vec<Value> {
    page.ask(
        "widget.setAttribute('theme', arguments[0])",
        &[json!(theme)],
    );
    let worst = page.ask(SWEEP, &[json!(PAIRS), json!(accents)]);
    worst.as_array().unwrap().clone()
}
