//! What happened: the answers on the balance screen and where they lead.

use serde_json::{Value, json};
use xtask::webdriver::{Engine, key};

use crate::accessibility::{expect_focus_on_heading, press, tab_to};
use crate::axe;
use crate::journey::Preview;
use crate::page::Page;
use crate::scene::{Visit, scene_with_someone_between};
use crate::words::tidy;

/// The titles of the cards, in their order.
fn titles(page: &Page<'_>) -> Vec<String> {
    let titles = page.ask(
        "return [...root.querySelectorAll('article')].map((card) =>
           tidy(spoken(card.querySelector('h1, h2, h3, h4, h5, h6'))))",
        &[],
    );
    let titles = titles.as_array().unwrap().iter();
    titles.map(|title| tidy(title.as_str().unwrap())).collect()
}

/// Answers with the keyboard alone, and comes back to the usual order.
fn expect_answer_by_keyboard(lang: &'static str) {
    let scene = scene_with_someone_between("healthcare");
    let browser = scene.browser(Engine::Chromium);
    let page = scene.open(&browser, &Visit::in_language(lang));
    let words = |id: &str| page.words.say(id);
    page.wait_for_step("balance");
    let preview = Preview::of(&scene, &scene.customers()[0], lang);
    page.wait_for_text(&words("balance-options-title"));

    tab_to(&page, "disclosure", &words("balance-happened-summary"));
    press(&page, key::ENTER);
    axe::check(&page, "what happened");
    tab_to(&page, "button", &words("situation-forgot"));
    press(&page, key::ENTER);

    expect_focus_on_heading(&page, "options");
    page.wait_for_words("options-order-pay");
    axe::check(&page, "options, ways to pay first");
    let pay = preview.title("prompt-pay");
    assert_eq!(titles(&page).first(), Some(&pay));
    let shown = titles(&page);

    tab_to(&page, "button", &words("options-order-usual-button"));
    press(&page, key::ENTER);
    page.wait_until(
        &format!(
            "return !tidy(spoken(root)).includes({})",
            json!(words("options-order-pay"))
        ),
        "the usual order",
    );
    page.wait_for_focus("heading");
    let usual = titles(&page);
    assert_ne!(usual, shown, "another order");
    let sorted = |mut titles: Vec<String>| {
        titles.sort();
        titles
    };
    assert_eq!(sorted(usual), sorted(shown), "the same choices");
    assert_eq!(scene.between().posted(), []);
    let kept = page.ask(
        "return [localStorage.length, sessionStorage.length, location.hash]",
        &[],
    );
    assert_eq!(kept, json!([0, 0, ""]), "the answer is kept nowhere");
}

#[test]
fn what_happened_by_keyboard_in_english() {
    expect_answer_by_keyboard("en");
}

#[test]
fn what_happened_by_keyboard_in_arabic() {
    expect_answer_by_keyboard("ar");
}

#[test]
fn who_cannot_pay_comes_to_the_questions_about_help() {
    let scene = scene_with_someone_between("healthcare");
    let browser = scene.browser(Engine::Chromium);
    let page = scene.open(&browser, &Visit::in_language("es"));
    page.wait_for_step("balance");
    page.click("disclosure", &page.words.say("balance-happened-summary"));
    page.click_button("situation-cannot-pay");
    page.wait_for_step("assistance");
    axe::check(&page, "assistance, because of what happened");
}

#[test]
fn what_fits_is_worked_out_as_it_is_typed() {
    for lang in ["en", "ar"] {
        let scene = scene_with_someone_between("healthcare");
        let browser = scene.browser(Engine::Chromium);
        let page = scene.open(&browser, &Visit::in_language(lang));
        page.show_options();
        page.click_button("options-compare-button");
        expect_focus_on_heading(&page, "compare");
        axe::check(&page, "compare");
        let all = titles(&page).len();

        let label = page
            .words
            .say_with("compare-most-label", &[("currency", "USD".into())]);
        let field = page.find("textbox", &label);
        browser.type_into(&field, "120").unwrap();
        page.wait_for_words("compare-missed-title");
        axe::check(&page, "compare, with an amount");
        let fitting = titles(&page).len();
        assert!(0 < fitting && fitting < all, "{fitting} of {all}");

        browser.clear(&field).unwrap();
        browser.type_into(&field, "x").unwrap();
        page.wait_for_words("compare-paused-title");
        axe::check(&page, "compare, with what is no amount");

        browser.clear(&field).unwrap();
        browser.type_into(&field, "120").unwrap();
        page.wait_for_words("compare-missed-title");
        let preview = Preview::of(&scene, &scene.customers()[0], lang);
        let title = preview.title("interest-free-plan");
        let name = format!("{} {title}", page.words.say("options-choose-button"));
        page.click("button", &name);
        expect_focus_on_heading(&page, "tailor");
        page.check_plan();
        page.confirm();
        page.wait_for_step("receipt");
        let payments = &scene.ledger().arrangements()[0].payments;
        let most = payments.iter().map(|(_, total)| *total).max();
        assert!(most <= Some(12_000), "{payments:?}");
        let posted = scene.between().posted();
        assert_eq!(posted.len(), 1);
        let body: Value = serde_json::from_str(&posted[0].body).unwrap();
        assert!(body["params"]["amount"].is_number() || body["params"]["count"].is_number());
    }
}
