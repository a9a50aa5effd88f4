//! Coming back to an arrangement that runs: how far it is, and its papers.

use std::fs;

use leeway_l10n::{Currency, Formatter as _, NativeFormatter};
use serde_json::json;
use xtask::webdriver::{Engine, key};

use crate::accessibility::{expect_focus_on_heading, press, tab_to};
use crate::axe;
use crate::industries::saved_file;
use crate::journey::Preview;
use crate::page::Page;
use crate::scene::{Scene, Visit, scene};
use crate::words::tidy;

const OPTION: &str = "interest-free-plan";

/// What the widget says about how much is paid.
fn paid_text(page: &Page<'_>, preview: &Preview, paid: i64, total: i64) -> String {
    let formatter = NativeFormatter::new(preview.0["locale"].as_str().unwrap());
    let money = |amount| tidy(&formatter.money(amount, Currency::new("USD", 2).unwrap()));
    page.words.say_with(
        "arrangement-paid",
        &[("paid", money(paid).into()), ("total", money(total).into())],
    )
}

fn total(scene: &Scene) -> i64 {
    let arrangement = &scene.ledger().arrangements()[0];
    arrangement.payments.iter().map(|(_, total)| total).sum()
}

fn expect_way_back(lang: &'static str) {
    let scene = scene("healthcare");
    let browser = scene.browser(Engine::Chromium);
    let page = scene.open(&browser, &Visit::in_language(lang));
    page.wait_for_step("balance");
    let preview = Preview::of(&scene, &scene.customers()[0], lang);
    page.arrange(&preview.title(OPTION));
    let payments = scene.ledger().arrangements()[0].payments.clone();
    let total = total(&scene);

    // A calendar of every payment.
    let downloads = scene.folder().join("downloads");
    fs::create_dir(&downloads).unwrap();
    browser
        .devtools(
            "Browser.setDownloadBehavior",
            &json!({ "behavior": "allow", "downloadPath": downloads }),
        )
        .unwrap();
    page.click_button("receipt-calendar-button");
    let file = fs::read_to_string(saved_file(&downloads, "ics")).unwrap();
    let days: Vec<String> = file
        .lines()
        .filter_map(|line| line.strip_prefix("DTSTART;VALUE=DATE:"))
        .map(str::to_owned)
        .collect();
    let due: Vec<String> = payments
        .iter()
        .map(|(due, _)| due.replace('-', ""))
        .collect();
    assert_eq!(days, due);

    // Coming back, nothing is paid yet.
    let page = scene.open(&browser, &Visit::in_language(lang));
    page.wait_for_step("arrangement");
    page.wait_for_words("arrangement-on-track-title");
    page.wait_for_text(&paid_text(&page, &preview, 0, total));
    assert_eq!(page.focused(), "body “”", "the page has just loaded");
    axe::check(&page, "arrangement");

    // The creditor books the first payment.
    scene.record_payment(0, payments[0].1);
    let page = scene.open(&browser, &Visit::in_language(lang));
    page.wait_for_step("arrangement");
    page.wait_for_text(&paid_text(&page, &preview, payments[0].1, total));
    page.wait_for_words("arrangement-state-paid");
    let (day, amount) = preview.payment_texts(&payments[1].0, payments[1].1);
    page.wait_for_text(&day);
    page.wait_for_text(&amount);
    axe::check(&page, "arrangement, one payment made");

    // By keyboard: what paying everything would change, which sends nothing.
    let label = page
        .words
        .say_with("arrangement-ahead-label", &[("currency", "USD".into())]);
    if page.names("textbox").contains(&label) {
        tab_to(&page, "textbox", &label);
        let rest = total - payments[0].1;
        browser
            .press(&format!("{}.{:02}", rest / 100, rest % 100))
            .unwrap();
        page.wait_for_words("arrangement-ahead-done");
        axe::check(&page, "arrangement, paid ahead");
    } else {
        panic!("paying ahead is not worked out: {}", page.text());
    }
    tab_to(
        &page,
        "button",
        &page.words.say("arrangement-receipt-button"),
    );
    press(&page, key::ENTER);
    expect_focus_on_heading(&page, "receipt");
    page.wait_for_text(&scene.ledger().arrangements()[0].reference);
    axe::check(&page, "receipt, later on");
    tab_to(&page, "button", &page.words.say("frame-back-button"));
    press(&page, key::ENTER);
    expect_focus_on_heading(&page, "arrangement");
    assert_eq!(scene.ledger().arrangements().len(), 1);
}

#[test]
fn coming_back_by_keyboard_in_english() {
    expect_way_back("en");
}

#[test]
fn coming_back_by_keyboard_in_arabic() {
    expect_way_back("ar");
}

#[test]
fn plan_that_may_be_left_ends_once_and_another_can_be_chosen() {
    for lang in ["en", "ar"] {
        let scene = scene("healthcare");
        let browser = scene.browser(Engine::Chromium);
        let page = scene.open(&browser, &Visit::in_language(lang));
        page.wait_for_step("balance");
        let preview = Preview::of(&scene, &scene.customers()[0], lang);
        page.arrange(&preview.title(OPTION));

        let page = scene.open(&browser, &Visit::in_language(lang));
        page.wait_for_step("arrangement");
        let words = |id: &str| page.words.say(id);
        tab_to(&page, "disclosure", &words("arrangement-leave-summary"));
        press(&page, key::ENTER);
        axe::check(&page, "arrangement, about to be left");
        let button = page.find("button", &words("arrangement-leave-button"));
        browser.double_click(&button).unwrap();
        expect_focus_on_heading(&page, "balance");
        page.wait_for_words("left-title");
        axe::check(&page, "balance, after a plan was left");
        assert_eq!(scene.ledger().count("arrangements"), 1);

        page.arrange(&preview.title(OPTION));
        assert_eq!(scene.ledger().count("arrangements"), 2);
    }
}
