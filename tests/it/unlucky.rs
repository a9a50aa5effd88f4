//! Things that go wrong on the way of an honest customer. Whatever happens, the
//! decision counts once, and the customer is told what is known.

use serde_json::json;
use xtask::webdriver::Engine;

use crate::axe;
use crate::journey::{Preview, expect_arrangement_on_screen};
use crate::page::Page;
use crate::scene::{Scene, Visit, scene, scene_with_someone_between};

const LANGUAGES: [&str; 2] = ["en", "ar"];
const INDUSTRY: &str = "healthcare";
const OPTION: &str = "interest-free-plan";

/// Opens the page, goes to the review of the plan and agrees to it.
pub(crate) fn agreed<'a>(
    scene: &Scene,
    browser: &'a xtask::webdriver::Browser,
    visit: &Visit,
) -> (Page<'a>, Preview) {
    let customer = scene.customers()[visit.customer].clone();
    let page = scene.open(browser, visit);
    if visit.login == crate::scene::Login::Letter {
        page.sign_in(&customer);
    }
    page.wait_for_step("balance");
    let preview = Preview::of(scene, &customer, visit.lang);
    page.show_options();
    page.review(&preview.title(OPTION));
    page.agree();
    (page, preview)
}

/// The receipt is on the screen, and is that of the only arrangement there is.
fn expect_exactly_one(scene: &Scene, page: &Page<'_>, preview: &Preview) {
    page.wait_long_for_step("receipt");
    let customer = scene.customers()[0].clone();
    expect_arrangement_on_screen(scene, page, &customer, preview);
    assert_eq!(scene.ledger().count("outbox"), 1);
}

#[test]
fn balance_that_changed_meanwhile_is_shown_before_anything_is_set_up() {
    for lang in LANGUAGES {
        let scene = scene(INDUSTRY);
        let browser = scene.browser(Engine::Chromium);
        let (page, preview) = agreed(&scene, &browser, &Visit::in_language(lang));

        let paid = 12_345;
        let before = scene.customers()[0].account["balance"].as_i64().unwrap();
        scene.record_payment(0, paid);
        page.click_button("review-confirm-button");

        page.wait_for_step("options");
        page.wait_for_words("changed-title");
        let money = |amount| preview.payment_texts("2026-01-01", amount).1;
        page.wait_for_text(&page.words.say_with(
            "changed-text",
            &[
                ("before", money(before).into()),
                ("after", money(before - paid).into()),
            ],
        ));
        axe::check(&page, "changed");
        assert_eq!(scene.ledger().arrangements(), []);

        // What the customer had chosen is kept; what it costs is new.
        let customer = scene.customers()[0].clone();
        let preview = Preview::of(&scene, &customer, lang);
        page.review(&preview.title(OPTION));
        page.confirm();
        expect_exactly_one(&scene, &page, &preview);
        let payments = &scene.ledger().arrangements()[0].payments;
        let total: i64 = payments.iter().map(|(_, total)| total).sum();
        assert_eq!(total, before - paid);
    }
}

#[test]
fn second_tab_shows_the_arrangement_of_the_first() {
    for lang in LANGUAGES {
        let scene = scene(INDUSTRY);
        let browser = scene.browser(Engine::Chromium);
        let first = browser.tab().unwrap();
        let (page, preview) = agreed(&scene, &browser, &Visit::in_language(lang));
        let second = browser.new_tab().unwrap();
        browser.switch_to(&second).unwrap();
        let (other, _) = agreed(&scene, &browser, &Visit::in_language(lang));

        browser.switch_to(&first).unwrap();
        page.click_button("review-confirm-button");
        expect_exactly_one(&scene, &page, &preview);

        browser.switch_to(&second).unwrap();
        other.click_button("review-confirm-button");
        expect_exactly_one(&scene, &other, &preview);
        other.wait_for_words("receipt-already");
        axe::check(&other, "there was an arrangement already");
    }
}

#[test]
fn ended_session_is_renewed_by_the_host_page_without_the_customer() {
    let scene = scene_with_someone_between(INDUSTRY);
    let browser = scene.browser(Engine::Chromium);
    let (page, preview) = agreed(&scene, &browser, &Visit::in_language("en"));
    scene.ledger().end_sessions();
    page.click_button("review-confirm-button");
    expect_exactly_one(&scene, &page, &preview);
    let posted = scene.between().posted();
    assert_eq!(posted.len(), 2);
    assert_ne!(posted[0].token, posted[1].token);
    assert_eq!(posted[0].key, posted[1].key);
    assert_eq!(posted[0].body, posted[1].body);
}

#[test]
fn ended_session_of_a_letter_asks_to_sign_in_and_goes_on() {
    for lang in LANGUAGES {
        let scene = scene_with_someone_between(INDUSTRY);
        let browser = scene.browser(Engine::Chromium);
        let visit = Visit::in_language(lang).with_letter();
        let (page, preview) = agreed(&scene, &browser, &visit);
        scene.ledger().end_sessions();
        page.click_button("review-confirm-button");

        page.wait_for_step("expired");
        page.wait_for_words("expired-title");
        page.wait_for_words("expired-sending-text");
        axe::check(&page, "expired");
        assert_eq!(scene.ledger().arrangements(), []);

        let customer = scene.customers()[0].clone();
        page.fill("identify-reference-label", &customer.reference);
        page.fill("identify-code-label", &customer.access_code);
        page.click_button("identify-continue-button");
        expect_exactly_one(&scene, &page, &preview);
        let posted = scene.between().posted();
        assert_eq!(posted.len(), 2);
        assert_eq!(posted[0].key, posted[1].key);
    }
}

#[test]
fn answer_lost_after_the_commit_is_given_again() {
    for lang in LANGUAGES {
        let scene = scene(INDUSTRY);
        scene.start_api(&["--fail-point", "after-commit"]);
        let browser = scene.browser(Engine::Chromium);
        let (page, preview) = agreed(&scene, &browser, &Visit::in_language(lang));
        page.click_button("review-confirm-button");
        scene.wait_for_api_to_end();
        let committed = scene.ledger().arrangements();
        assert_eq!(committed.len(), 1, "the API ended before the commit");

        scene.start_api(&[]);
        expect_exactly_one(&scene, &page, &preview);
        assert_eq!(scene.ledger().arrangements(), committed);
    }
}

#[test]
fn outcome_nobody_knows_is_not_called_a_failure() {
    for lang in LANGUAGES {
        let scene = scene(INDUSTRY);
        let browser = scene.browser(Engine::Chromium);
        let (page, preview) = agreed(&scene, &browser, &Visit::in_language(lang));
        scene.kill_api();
        page.click_button("review-confirm-button");

        page.wait_long_for_step("unknown_outcome");
        page.wait_for_words("unknown-title");
        page.wait_for_words("unknown-money");
        axe::check(&page, "unknown outcome");

        scene.start_api(&[]);
        page.click_button("unknown-check-button");
        page.wait_for_step("review");
        page.wait_for_words("not-set-up-title");
        axe::check(&page, "not set up so far");
        assert_eq!(scene.ledger().arrangements(), []);
        page.confirm();
        expect_exactly_one(&scene, &page, &preview);
    }
}

#[test]
fn choice_confirmed_offline_waits_for_the_network() {
    for lang in LANGUAGES {
        let scene = scene_with_someone_between(INDUSTRY);
        let browser = scene.browser(Engine::Chromium);
        let (page, preview) = agreed(&scene, &browser, &Visit::in_language(lang));
        let network = |offline: bool| {
            browser.devtools("Network.enable", &json!({})).unwrap();
            browser
                .devtools(
                    "Network.emulateNetworkConditions",
                    &json!({
                        "offline": offline,
                        "latency": 0,
                        "downloadThroughput": -1,
                        "uploadThroughput": -1,
                    }),
                )
                .unwrap();
        };
        network(true);
        page.wait_for_words("frame-offline-title");
        page.wait_for_words("review-offline-note");
        page.click_button("review-confirm-button");
        axe::check(&page, "offline");
        assert_eq!(page.step(), "review");
        assert_eq!(scene.between().posted(), []);

        network(false);
        page.wait_for_words("frame-online");
        // What was ticked is still ticked.
        page.click_button("review-confirm-button");
        expect_exactly_one(&scene, &page, &preview);
        assert_eq!(scene.between().posted().len(), 1);
    }
}

#[test]
fn next_screen_that_does_not_load_is_fetched_again_on_request() {
    for lang in LANGUAGES {
        let scene = scene(INDUSTRY);
        let browser = scene.browser(Engine::Chromium);
        let block = |addresses: &[&str]| {
            let blocked = json!({ "urls": addresses });
            browser.devtools("Network.enable", &json!({})).unwrap();
            browser
                .devtools("Network.setBlockedURLs", &blocked)
                .unwrap();
        };
        block(&["*leeway-later.*"]);
        let page = scene.open(&browser, &Visit::in_language(lang));
        page.wait_for_step("balance");
        let customer = scene.customers()[0].clone();
        let preview = Preview::of(&scene, &customer, lang);
        page.show_options();
        assert_eq!(page.choose(&preview.title(OPTION)), "tailor");
        page.wait_for_words("incomplete-title");
        page.wait_for_words("incomplete-text");
        axe::check(&page, "incomplete");

        block(&[]);
        page.click_button("state-retry-button");
        page.check_plan();
        page.agree();
        page.confirm();
        expect_exactly_one(&scene, &page, &preview);
    }
}
