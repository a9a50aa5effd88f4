//! A screen under the conditions people bring along: a small or turned window, text twice
//! as large, spacing of their own, colours of their system, no motion.

use serde_json::{Value, json};
use xtask::webdriver::{Browser, Engine};

use crate::page::Page;
use crate::scene::{Visit, scene};

/// What tells whether everything has room; `expect_room` sends it.
const ROOM: &str = include_str!("conditions.js");

/// Spacing as WCAG 1.4.12 names it, set by a tool on the page and, where an extension can
/// reach in, inside: line 1.5, between paragraphs 2, letters 0.12, words 0.16.
const SPACE: &str = r#"
    const place = widget.parentElement.style;
    for (const [name, value] of [["lineHeight", "1.5"], ["letterSpacing", ".12em"], ["wordSpacing", ".16em"]]) {
      place[name] = arguments[0] ? value : "";
    }
    window.spacing ??= new CSSStyleSheet();
    spacing.replaceSync(`
      * { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }
      p { margin-block-end: 2em !important }`);
    const others = root.adoptedStyleSheets.filter((sheet) => sheet !== spacing);
    root.adoptedStyleSheets = arguments[0] ? [...others, spacing] : others;
"#;

/// How a window is: width and height in CSS pixels, size of text, spacing of its own.
const WINDOWS: [(u32, u32, &str, bool); 4] = [
    // 1280 by 1024 at 400 %.
    (320, 256, "100%", false),
    // The same screen at 200 %, with text as large again as that.
    (640, 512, "200%", false),
    // A small phone, turned.
    (640, 320, "100%", false),
    (360, 640, "100%", true),
];

/// Nothing is cut off, lies over something else or has to be scrolled to the side, however
/// the window is.
pub(crate) fn expect_room(page: &Page<'_>, screen: &str) {
    for (width, height, text, spaced) in WINDOWS {
        set_window(page, width, height);
        if spaced {
            page.ask(SPACE, &[json!(true)]);
        }
        page.ask(
            "document.documentElement.style.fontSize = arguments[0]",
            &[json!(text)],
        );
        let cramped = page.ask(ROOM, &[]);
        assert_eq!(
            cramped,
            json!([]),
            "{screen} in {} at {width} by {height} px, text at {text}, spaced: {spaced}",
            page.words.lang()
        );
        if spaced {
            page.ask(SPACE, &[json!(false)]);
        }
    }
    page.ask("document.documentElement.style.fontSize = ''", &[]);
    page.browser
        .devtools("Emulation.clearDeviceMetricsOverride", &json!({}))
        .unwrap();
}

fn set_window(page: &Page<'_>, width: u32, height: u32) {
    let metrics =
        json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
    page.browser
        .devtools("Emulation.setDeviceMetricsOverride", &metrics)
        .unwrap();
}

#[test]
fn room_that_is_missing_is_found() {
    let scene = scene("healthcare");
    let browser = scene.browser(Engine::Chromium);
    let page = scene.open(&browser, &Visit::in_language("en").with_letter());
    page.wait_for_step("identify");
    set_window(&page, 320, 256);
    assert_eq!(page.ask(ROOM, &[]), json!([]));
    for (selector, style, rule) in [
        (
            ".leeway-title",
            "white-space: nowrap; inline-size: 600px",
            "page-too-wide",
        ),
        (
            ".leeway-title",
            "inline-size: 4em; white-space: nowrap; overflow: hidden",
            "cut-off",
        ),
        (
            ".leeway-title",
            "block-size: 1em; overflow: hidden",
            "cut-off",
        ),
        (".leeway-lead", "margin-block-start: -3em", "text-over-text"),
    ] {
        page.ask(
            "root.querySelector(arguments[0]).style.cssText = arguments[1]",
            &[json!(selector), json!(style)],
        );
        let found = page.ask(ROOM, &[]);
        let found: Vec<&Value> = found
            .as_array()
            .unwrap()
            .iter()
            .map(|fault| &fault["rule"])
            .collect();
        assert!(found.contains(&&json!(rule)), "{style}: {found:?}");
        page.ask(
            "root.querySelector(arguments[0]).style.cssText = ''",
            &[json!(selector)],
        );
    }
}

/// From now on the browser shows the colours of the system and wishes for more contrast and
/// no motion.
pub(crate) fn calm(browser: &Browser) {
    let feature = |name: &str, value: &str| json!({ "name": name, "value": value });
    let features = [
        feature("forced-colors", "active"),
        feature("prefers-contrast", "more"),
        feature("prefers-reduced-motion", "reduce"),
    ];
    browser
        .devtools(
            "Emulation.setEmulatedMedia",
            &json!({ "features": features }),
        )
        .unwrap();
    let asked = browser.run(
        "return [
           '(forced-colors: active)', '(prefers-contrast: more)', '(prefers-reduced-motion: reduce)',
         ].every((query) => matchMedia(query).matches)",
    );
    assert_eq!(asked.unwrap(), Value::Bool(true), "nothing is emulated");
}
