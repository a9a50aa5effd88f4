//! How a session ends before the customer is done: by time, while the page is left open, and
//! because they sign out.

use serde_json::json;
use xtask::webdriver::Engine;

use crate::axe;
use crate::page::Page;
use crate::rules;
use crate::scene::{Visit, scene};

const INDUSTRY: &str = "healthcare";
const TYPED: &str = "A canary bird";

/// Lets the device's clock go `minutes` on, as for a customer who comes back to the tab.
fn wait_minutes(page: &Page<'_>, minutes: u32) {
    page.ask(
        "const before = Date.now;
         Date.now = () => before() + arguments[0] * 60000;
         window.dispatchEvent(new Event('visibilitychange'))",
        &[json!(minutes)],
    );
}

/// Whether what only the customer's token opens is on the page.
fn shows(page: &Page<'_>, reference: &str) -> bool {
    let text = page.text();
    text.contains("$") || text.contains(reference)
}

fn write_dispute(page: &Page<'_>) {
    page.click_button("help-dispute-button");
    page.wait_for_step("dispute");
    page.click("radio", &page.words.say("dispute-reason-other"));
    page.fill("dispute-text-label", TYPED);
    page.wait_until("return sessionStorage.length === 1", "what is kept");
}

fn expect_dispute(page: &Page<'_>) {
    page.wait_for_step("dispute");
    page.wait_until(
        "return all('textbox').some((field) => field.value === 'A canary bird')",
        "what was typed",
    );
}

#[test]
fn idle_page_stops_showing_the_account_and_what_was_typed_comes_back() {
    let scene = scene(INDUSTRY);
    let browser = scene.browser(Engine::Chromium);
    let customer = scene.customers()[0].clone();
    let page = scene.open(&browser, &Visit::in_language("en"));
    page.wait_for_step("balance");
    write_dispute(&page);

    // A minute before the end the customer can go on with one click.
    wait_minutes(&page, 14);
    page.wait_for_words("session-near-title");
    axe::check(&page, "the end of a session");
    rules::check(&page, "the end of a session");
    page.click_button("session-go-on-button");
    let near = page.words.say("session-near-text");
    page.wait_until(
        &format!("return !tidy(spoken(root)).includes({near:?})"),
        "the session that goes on",
    );
    expect_dispute(&page);

    wait_minutes(&page, 15);
    page.wait_for_step("expired");
    page.wait_for_event("needs-token");
    assert!(!shows(&page, &customer.reference), "{}", page.text());
    page.click_button("expired-again-button");
    expect_dispute(&page);
}

#[test]
fn customer_with_a_letter_signs_out_here_and_everywhere() {
    let scene = scene(INDUSTRY);
    let browser = scene.browser(Engine::Chromium);
    let customer = scene.customers()[0].clone();
    let page = scene.open(&browser, &Visit::in_language("en").with_letter());
    let sign_in = |page: &Page<'_>| {
        page.wait_for_step("identify");
        page.fill("identify-reference-label", &customer.reference);
        page.fill("identify-code-label", &customer.access_code);
        page.click_button("identify-continue-button");
    };
    sign_in(&page);
    page.wait_for_step("balance");
    write_dispute(&page);

    page.ask(
        "const fetch = window.fetch;
         window.fetch = async (address, init) => {
           const answer = await fetch(address, init);
           if (init?.method === 'DELETE') seen.ended = `${answer.status} ${new URL(address).pathname}`;
           return answer;
         }",
        &[],
    );
    for (button, ended) in [
        ("session-sign-out-button", "204 /v1/session"),
        ("session-sign-out-all-button", "204 /v1/sessions"),
    ] {
        page.click("disclosure", &page.words.say("session-sign-out-title"));
        axe::check(&page, "the ways to sign out");
        rules::check(&page, "the ways to sign out");
        page.click_button(button);
        page.wait_for_words("session-signed-out-title");
        page.wait_for_step("identify");
        page.wait_for_focus("heading");
        page.wait_until(&format!("return seen.ended === {ended:?}"), ended);
        page.wait_until("return sessionStorage.length === 0", "an empty storage");
        assert!(!shows(&page, &customer.reference), "{}", page.text());
        sign_in(&page);
        page.wait_for_step("balance");
        page.click_button("help-dispute-button");
        page.wait_for_step("dispute");
        let typed = page.ask(
            "return all('textbox').some((field) => field.value !== '')",
            &[],
        );
        assert_eq!(typed, json!(false), "nothing that was typed is left");
    }

    // Without an answer of the server the visit is forgotten all the same.
    write_dispute(&page);
    scene.kill_api();
    page.click("disclosure", &page.words.say("session-sign-out-title"));
    page.click_button("session-sign-out-button");
    page.wait_for_words("session-ends-later");
    page.wait_until("return sessionStorage.length === 0", "an empty storage");
    assert!(!shows(&page, &customer.reference), "{}", page.text());
}
