//! What the widget needs from a page, and what it leaves behind there.

use std::fs;

use serde_json::{Value, json};
use xtask::webdriver::Engine;

use crate::journey::Preview;
use crate::page::Page;
use crate::scene::{Visit, scene_with_someone_between};

/// Everything a script or a server of the page could find afterwards.
const LEFT_BEHIND: &str = r"
const done = arguments[arguments.length - 1];
(async () => ({
  address: location.href,
  history: history.state,
  title: document.title,
  name: window.name,
  cookies: document.cookie,
  session: { ...sessionStorage },
  local: { ...localStorage },
  databases: (await indexedDB.databases()).map(({ name }) => name),
  caches: await caches.keys(),
  requests: performance.getEntriesByType('resource').map(({ name }) => name),
  marks: performance.getEntriesByType('mark').map(({ name, detail }) => [name, detail]),
  events: seen.events,
  attributes: document.querySelector('leeway-widget').outerHTML,
}))().then(done, (error) => done({ error: String(error) }));
";

fn left_behind(page: &Page<'_>) -> Value {
    let left = page.browser.run_async(LEFT_BEHIND, &[]).unwrap();
    assert_eq!(left["error"], Value::Null);
    left
}

#[test]
fn strictest_policy_is_enough_and_nothing_personal_is_left_behind() {
    let scene = scene_with_someone_between("healthcare");
    let browser = scene.browser(Engine::Chromium);
    let customer = scene.customers()[0].clone();
    let page = scene.open(&browser, &Visit::in_language("en").with_letter());
    page.sign_in(&customer);
    page.wait_for_step("balance");
    let preview = Preview::of(&scene, &customer, "en");
    page.work_out_assistance("3", "71234");
    let range = [
        ("effect", "less"),
        ("low", "250%"),
        ("high", "300%"),
        ("percent", "50%"),
    ];
    let range = range.map(|(name, value)| (name, value.into()));
    page.wait_for_text(&page.words.say_with("assistance-range", &range));
    // All that will be sent about the income is said before anything is chosen.
    let sent = [("percent", "300%".into())];
    let sent = page.words.say_with("review-result-value", &sent);
    page.wait_for_text(&[page.words.say("assistance-sent"), sent].join(" "));
    page.wait_until("return sessionStorage.length === 1", "what is kept");
    let sealed = left_behind(&page);
    page.click_button("assistance-all-button");
    page.review(&preview.title("interest-free-plan"));
    page.agree();
    let before = left_behind(&page);
    page.click_button("review-confirm-button");
    page.wait_for_step("receipt");
    page.click_button("receipt-save-button");
    page.wait_until("return sessionStorage.length === 0", "an empty storage");
    let after = left_behind(&page);
    let drawn = page.ask("return root.innerHTML", &[]);
    for typed in ["71234", "71,234", &customer.access_code] {
        assert!(!drawn.as_str().unwrap().contains(typed), "{typed}");
    }

    let arrangement = &scene.ledger().arrangements()[0];
    let posted = &scene.between().posted()[0];
    let money = |name: &str| preview.0["account"][name].to_string().replace('"', "");
    let mut canaries = vec![
        customer.id.clone(),
        customer.reference.clone(),
        customer.access_code.clone(),
        posted.token.clone(),
        arrangement.reference.clone(),
        arrangement.receipt.clone(),
        money("balance"),
        money("balance_text"),
        money("title"),
        "71234".to_owned(),
    ];
    for (_, total) in &arrangement.payments {
        canaries.push(preview.payment_texts("2026-01-01", *total).1);
        canaries.push(total.to_string());
    }
    let log = fs::read_to_string(scene.api_log()).unwrap();
    let left = [sealed, before, after].map(|left| left.to_string());
    for left in left.into_iter().chain([log]) {
        for canary in &canaries {
            assert!(
                !left.contains(canary.as_str()),
                "{canary} is left behind: {left}"
            );
        }
    }
    let violations = page.ask("return seen.violations", &[]);
    assert_eq!(violations, json!([]));
}

#[test]
fn host_page_is_told_names_and_codes_only() {
    let scene = scene_with_someone_between("retail");
    let browser = scene.browser(Engine::Chromium);
    let customer = scene.customers()[0].clone();
    let page = scene.open(&browser, &Visit::in_language("en").with_letter());
    page.sign_in(&customer);
    page.wait_for_step("balance");
    let preview = Preview::of(&scene, &customer, "en");
    page.arrange(&preview.title("small-payments"));
    let events = page.ask("return seen.events", &[]);
    let events = events.as_array().unwrap();
    let choices: Vec<&Value> = events
        .iter()
        .filter(|event| event["name"] == "choice")
        .collect();
    assert_eq!(choices.len(), 1, "{events:#?}");
    for event in events {
        let detail = event["detail"].as_object().unwrap();
        let known: &[&str] = match event["name"].as_str().unwrap() {
            "ready" | "needs-token" => &[],
            "step" => &["step"],
            "choice" => &["option", "kind"],
            other => panic!("unexpected {other}: {event}"),
        };
        let names: Vec<&String> = detail.keys().collect();
        assert!(
            names.iter().all(|name| known.contains(&name.as_str())),
            "{event}"
        );
    }
}
