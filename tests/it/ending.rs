//! How a session ends before the customer is done: by time, while the page is left open, and
//! because they sign out.

use serde_json::json;
use xtask::webdriver::Engine;

use crate::axe;
use crate::page::Page;
use crate::rules;
use crate::scene::{Customer, Visit, scene};

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

/// Signs the customer in with the letter, on the page or somewhere else.
fn sign_in(page: &Page<'_>, customer: &Customer) {
    page.wait_for_step("identify");
    page.fill("identify-reference-label", &customer.reference);
    page.fill("identify-code-label", &customer.access_code);
    page.click_button("identify-continue-button");
    page.wait_for_step("balance");
}

fn sign_in_elsewhere(page: &Page<'_>, customer: &Customer) -> String {
    let body = json!({
        "creditor": customer.account["creditor"],
        "reference": customer.reference,
        "access_code": customer.access_code,
    });
    let token = page.ask(
        "const api = document.querySelector('leeway-widget').getAttribute('api');
         const headers = { 'content-type': 'application/json' };
         return fetch(`${api}/v1/sessions`, { method: 'POST', headers, body: arguments[0] })
           .then((answer) => answer.json()).then(({ token }) => token)",
        &[json!(body.to_string())],
    );
    token.as_str().unwrap().to_owned()
}

/// Whether a token opens the account.
fn opens(page: &Page<'_>, token: &str) -> bool {
    let status = page.ask(
        "const api = document.querySelector('leeway-widget').getAttribute('api');
         const headers = { authorization: `Bearer ${arguments[0]}` };
         return fetch(`${api}/v1/account`, { headers }).then(({ status }) => status)",
        &[json!(token)],
    );
    status == json!(200)
}

/// Presses the first button that ends another session.
fn end_another(page: &Page<'_>) {
    let end = page.words.say("session-list-end-button");
    page.ask(
        "all('button').find((button) => name(button).startsWith(arguments[0])).click()",
        &[json!(end)],
    );
}

/// How many sessions can be ended from the list.
fn others(page: &Page<'_>) -> usize {
    let end = page.words.say("session-list-end-button");
    let names = page.names("button");
    names.iter().filter(|name| name.starts_with(&end)).count()
}

#[test]
fn customer_with_a_letter_signs_out_here_and_everywhere() {
    let scene = scene(INDUSTRY);
    let browser = scene.browser(Engine::Chromium);
    let customer = scene.customers()[0].clone();
    let page = scene.open(&browser, &Visit::in_language("en").with_letter());
    sign_in(&page, &customer);
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
        let elsewhere = sign_in_elsewhere(&page, &customer);
        write_dispute(&page);
        page.click("disclosure", &page.words.say("session-sign-out-title"));
        if button == "session-sign-out-all-button" {
            page.click_button("session-list-button");
            page.wait_for_words("session-list-text");
            page.fill("identify-code-label", &customer.access_code);
        }
        axe::check(&page, "the ways to sign out");
        rules::check(&page, "the ways to sign out");
        page.click_button(button);
        page.wait_for_words("session-signed-out-title");
        page.wait_for_step("identify");
        page.wait_for_focus("heading");
        page.wait_until(&format!("return seen.ended === {ended:?}"), ended);
        page.wait_until("return sessionStorage.length === 0", "an empty storage");
        assert!(!shows(&page, &customer.reference), "{}", page.text());
        assert_eq!(
            opens(&page, &elsewhere),
            button == "session-sign-out-button"
        );
        sign_in(&page, &customer);
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

#[test]
fn customer_sees_where_they_are_signed_in_and_ends_any_or_all_with_the_code() {
    let scene = scene(INDUSTRY);
    let browser = scene.browser(Engine::Chromium);
    let customer = scene.customers()[0].clone();
    let page = scene.open(&browser, &Visit::in_language("en").with_letter());
    sign_in(&page, &customer);
    let elsewhere = [(); 2].map(|()| sign_in_elsewhere(&page, &customer));
    let open = || elsewhere.iter().filter(|token| opens(&page, token)).count();
    page.click("disclosure", &page.words.say("session-sign-out-title"));
    page.click_button("session-list-button");
    page.wait_for_words("session-list-text");
    page.wait_for_words("session-list-this");
    axe::check(&page, "the sessions that run");
    rules::check(&page, "the sessions that run");
    assert_eq!(others(&page), 2);

    for (code, refused) in [
        ("", "identify-code-empty"),
        ("WRONG-1", "session-code-wrong"),
    ] {
        page.fill("identify-code-label", code);
        end_another(&page);
        page.wait_for_words(refused);
        page.wait_for_focus("textbox");
        axe::check(&page, "a code that ends no session");
        rules::check(&page, "a code that ends no session");
    }
    assert_eq!(open(), 2);

    page.fill("identify-code-label", &customer.access_code);
    end_another(&page);
    page.wait_until(
        &format!(
            "return all('button').filter((button) => name(button).startsWith({:?})).length === 1",
            page.words.say("session-list-end-button")
        ),
        "one session less",
    );
    assert_eq!(open(), 1);
    let typed = page.ask(
        "return all('textbox').every((field) => field.value === '')",
        &[],
    );
    assert_eq!(typed, json!(true), "the code is not left in the field");

    page.fill("identify-code-label", &customer.access_code);
    page.click_button("session-sign-out-all-button");
    page.wait_for_step("identify");
    page.wait_for_words("session-signed-out-text");
    assert_eq!(open(), 0);

    // Who is signed in nowhere else has nothing to end and no code to enter.
    sign_in(&page, &customer);
    page.click("disclosure", &page.words.say("session-sign-out-title"));
    page.click_button("session-list-button");
    page.wait_for_words("session-list-alone");
    assert_eq!(others(&page), 0);
    let code = page.words.say("identify-code-label");
    assert!(!page.names("textbox").contains(&code));
}

#[test]
fn customer_of_a_host_page_ends_another_session_once_the_page_gave_another_token() {
    let scene = scene(INDUSTRY);
    let browser = scene.browser(Engine::Chromium);
    let customer = scene.customers()[0].clone();
    let page = scene.open(&browser, &Visit::in_language("en"));
    page.wait_for_step("balance");
    let elsewhere = sign_in_elsewhere(&page, &customer);
    page.ask(
        "const fetch = window.fetch;
         seen.ended = [];
         window.fetch = (address, init) => {
           if (init?.method === 'DELETE') seen.ended.push(init.headers.get('authorization'));
           return fetch(address, init);
         }",
        &[],
    );
    page.click("disclosure", &page.words.say("session-list-title"));
    page.click_button("session-list-button");
    page.wait_for_words("session-list-text");
    axe::check(&page, "the sessions that run, on a host page");
    let code = page.words.say("identify-code-label");
    assert!(!page.names("textbox").contains(&code));
    assert_eq!(others(&page), 1);
    end_another(&page);
    page.wait_until(
        &format!(
            "return !all('button').some((button) => name(button).startsWith({:?}))",
            page.words.say("session-list-end-button")
        ),
        "no other session",
    );
    assert!(!opens(&page, &elsewhere));
    // The other one with the new token, and the page's own of before with its own.
    let ended = page.ask("return seen.ended", &[]);
    let tokens: Vec<_> = ended.as_array().unwrap().iter().collect();
    assert_eq!(tokens.len(), 2);
    assert_ne!(tokens[0], tokens[1]);
}
