//! Every language there is a folder of messages for, as a customer meets it.

use std::fs;

use leeway_l10n::locale_info;
use serde_json::json;
use xtask::project;
use xtask::webdriver::{Browser, Engine};

use crate::conditions::expect_room;
use crate::industries::{expect_balance_as_previewed, expect_options_as_previewed};
use crate::journey::Preview;
use crate::scene::{Visit, scene};

/// What `Intl` answers; `crates/l10n` compares its native formatter with it.
const INTL: &str = include_str!("../../crates/l10n/tests/data/intl.tsv");

/// Asks this browser's `Intl` the questions of the table: the same options as the widget asks with.
const ASK: &str = r#"
    const decimals = (text) => (text.split(".")[1] ?? "").length;
    const fixed = (count) => ({ minimumFractionDigits: count, maximumFractionDigits: count });
    const minor = (text, digits) => {
      const bare = text.replace("-", "").padStart(digits + 1, "0");
      const whole = digits === 0 ? bare : bare.slice(0, -digits) + "." + bare.slice(-digits);
      return (text.startsWith("-") ? "-" : "") + whole;
    };
    const answers = {
      number: (locale, text, option) =>
        new Intl.NumberFormat(locale, { ...fixed(decimals(text)), ...(option === "plain" && { useGrouping: false }) }).format(text),
      money: (locale, text, option) => {
        const [currency, digits] = option.split("/");
        return new Intl.NumberFormat(locale, { style: "currency", currency, ...fixed(Number(digits)) }).format(minor(text, Number(digits)));
      },
      percent: (locale, text) =>
        new Intl.NumberFormat(locale, { style: "percent", ...fixed(decimals(text)) }).format(Number(text) / 100),
      date: (locale, text, option) =>
        new Intl.DateTimeFormat(locale, {
          calendar: "gregory", timeZone: "UTC", day: "numeric",
          ...(option === "long" ? { month: "long", year: "numeric" } : { month: "short", weekday: "short" }),
        }).format(new Date(text)),
      list: (locale, text) => new Intl.ListFormat(locale).format(text.split("|")),
      cardinal: (locale, text) => new Intl.PluralRules(locale, { type: "cardinal", ...fixed(decimals(text)) }).select(text),
      ordinal: (locale, text) => new Intl.PluralRules(locale, { type: "ordinal" }).select(text),
    };
    return arguments[0].map(([kind, locale, text, option]) => answers[kind](locale, text, option));
"#;

/// The tags of the folders with messages.
fn languages() -> Vec<&'static str> {
    let folders = fs::read_dir(project::root().join("locales")).unwrap();
    let folders = folders.map(|entry| entry.unwrap().path());
    let mut tags: Vec<&'static str> = folders
        .filter(|folder| folder.join("balance.ftl").is_file())
        .map(|folder| {
            let tag = folder.file_name().unwrap().to_str().unwrap();
            locale_info(tag).unwrap().tag
        })
        .collect();
    tags.sort_unstable();
    tags
}

#[test]
fn every_language_shows_the_figures_of_the_command_line_on_a_small_screen() {
    let scene = scene("banking");
    let browser = scene.browser(Engine::Chromium);
    let customer = scene.customers()[0].clone();
    for lang in languages() {
        let page = scene.open(&browser, &Visit::in_language(lang));
        page.wait_for_step("balance");
        let root = page.ask("return root.querySelector('[lang]').lang", &[]);
        assert_eq!(root, json!(lang));
        let preview = Preview::of(&scene, &customer, lang);
        expect_balance_as_previewed(&page, &preview);
        expect_room(&page, lang);
        page.show_options();
        expect_options_as_previewed(&page, &preview);
        expect_room(&page, lang);
    }
}

#[test]
fn chromium_formats_every_language_as_the_table_says() {
    let browser = Browser::start(Engine::Chromium, "en-US").unwrap();
    browser.open("about:blank").unwrap();
    let language = |tag: &str| tag.split('-').next().unwrap_or_default().to_owned();
    let shipped: Vec<String> = languages().into_iter().map(language).collect();
    let rows: Vec<Vec<String>> = INTL
        .lines()
        .map(|line| line.split('\t').map(unescape).collect())
        .filter(|row: &Vec<String>| shipped.contains(&language(&row[1])))
        .collect();
    assert!(rows.len() > 1_000, "{} rows", rows.len());
    let questions: Vec<&[String]> = rows.iter().map(|row| &row[..4]).collect();
    let answers = browser.run_with(ASK, &[json!(questions)]).unwrap();
    let differences: Vec<String> = rows
        .iter()
        .zip(answers.as_array().unwrap())
        .filter(|(row, answer)| answer.as_str() != Some(row[4].as_str()))
        .map(|(row, answer)| format!("{row:?}: {answer}"))
        .collect();
    assert!(differences.is_empty(), "{}", differences.join("\n"));
}

/// Undoes the `\u{…}` of the table.
fn unescape(cell: &str) -> String {
    let mut pieces = cell.split("\\u{");
    let mut text = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        let (code, rest) = piece.split_once('}').unwrap();
        text.push(char::from_u32(u32::from_str_radix(code, 16).unwrap()).unwrap());
        text.push_str(rest);
    }
    text
}
