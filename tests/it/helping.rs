//! Help with money: income and expenses, free advice from others, and where to pay.

use serde_json::json;
use xtask::webdriver::Engine;

use crate::axe;
use crate::journey::Preview;
use crate::page::Page;
use crate::scene::{Visit, scene, scene_with_someone_between};

/// Types into a line of the budget and leaves it.
fn enter(page: &Page<'_>, field: &str, amount: &str) {
    page.ask(
        "const field = root.querySelector('#' + arguments[0]);
         field.value = arguments[1];
         field.dispatchEvent(new Event('input'));
         field.dispatchEvent(new Event('change'))",
        &[json!(field), json!(amount)],
    );
}

fn said(page: &Page<'_>) -> String {
    let said = page.ask(
        "return tidy(root.querySelector('[role=status]').textContent)",
        &[],
    );
    said.as_str().unwrap_or_default().to_owned()
}

#[test]
fn what_is_left_follows_the_typing_and_nothing_leaves_the_device() {
    let scene = scene_with_someone_between("healthcare");
    let browser = scene.browser(Engine::Chromium);
    let page = scene.open(&browser, &Visit::in_language("en"));
    page.wait_for_step("balance");
    page.click_button("help-assistance-button");
    // A fold: whoever came for a lower bill need not pass by every expense.
    page.wait_for_words("budget-summary");
    page.click("disclosure", &page.words.say("budget-summary"));
    page.wait_for_words("budget-lead");
    axe::check(&page, "income and expenses");
    let money = |id: &str, amount: &str| page.words.say_with(id, &[("amount", amount.into())]);

    enter(&page, "budget-pay", "300");
    page.ask(
        "const per = root.querySelector('#budget-pay-per');
         per.value = '0'; per.dispatchEvent(new Event('change'))",
        &[],
    );
    enter(&page, "budget-home", "1290");
    let left = money("budget-left-open", "$10.00");
    page.wait_for_text(&left);
    assert_eq!(said(&page), left, "read out once the field is left");

    page.click_button("assistance-work-out-button");
    page.wait_for_words("assistance-all-button");
    axe::check(&page, "income and expenses, worked out");
    enter(&page, "budget-food", "50");
    page.wait_for_text(&money("budget-short", "$40.00"));
    assert_eq!(scene.between().posted(), []);
    let kept = page.ask("return localStorage.length", &[]);
    assert_eq!(kept, json!(0));
}

#[test]
fn advice_is_below_every_screen_and_where_nothing_is_offered() {
    let scene = scene("telecom");
    let browser = scene.browser(Engine::Chromium);
    let page = scene.open(&browser, &Visit::in_language("en"));
    page.wait_for_step("balance");
    page.click_button("help-options-button");
    page.wait_for_step("options");
    page.wait_for_words("advice-title");
    page.ask(
        "root.querySelector('.leeway-help details').open = true",
        &[],
    );
    page.wait_for_text("StepChange");
    axe::check(&page, "free advice");
    let links = page.ask(
        "return [...root.querySelectorAll('.leeway-advice a')].map((link) =>
           [link.protocol, link.target, link.rel])",
        &[],
    );
    for link in links.as_array().unwrap() {
        let expected = [
            json!(["tel:", "", ""]),
            json!(["https:", "_blank", "noopener noreferrer"]),
        ];
        assert!(expected.contains(link), "{link}");
    }

    let stopped = scene
        .customers()
        .iter()
        .position(|customer| customer.id == "b-23310")
        .unwrap();
    let page = scene.open(&browser, &Visit::in_language("en").of_customer(stopped));
    page.wait_for_step("balance");
    page.click_button("help-options-button");
    page.wait_for_words("options-closed-title");
    page.wait_until(
        "return root.querySelectorAll('section .leeway-advice').length > 0",
        "the advice beside what is not offered",
    );
}

#[test]
fn paying_goes_to_the_page_of_the_signed_policy_unless_the_host_takes_it() {
    let scene = scene("healthcare");
    let browser = scene.browser(Engine::Chromium);
    let page = scene.open(&browser, &Visit::in_language("en"));
    page.wait_for_step("balance");
    let preview = Preview::of(&scene, &scene.customers()[0], "en");
    page.arrange(&preview.title("interest-free-plan"));
    page.wait_for_words("payment-title");
    axe::check(&page, "receipt with the way to pay");
    let reference = scene.ledger().arrangements()[0].reference.clone();
    let address = format!("https://pay.mercy-vale.example/plans/{reference}");
    let link = "const link = [...root.querySelectorAll('a')].find((link) =>
        link.textContent.includes(arguments[0]));";
    let button = page.words.say("payment-button");
    let found = page.ask(
        &format!("{link} return [link.href, link.rel]"),
        &[json!(button)],
    );
    assert_eq!(found, json!([address, "noreferrer"]));

    // The host page takes the payment.
    let told = page.ask(
        &format!(
            "{link} let told;
             addEventListener('leeway:pay', (event) => {{
               told = event.detail; event.preventDefault();
             }}, {{ once: true }});
             const followed = link.dispatchEvent(
               new MouseEvent('click', {{ bubbles: true, cancelable: true }}));
             return [told, followed]"
        ),
        &[json!(button)],
    );
    assert_eq!(told, json!([{ "arrangement": reference }, false]));

    // Coming back, the way is beside the plan.
    let page = scene.open(&browser, &Visit::in_language("en"));
    page.wait_for_step("arrangement");
    page.wait_for_words("payment-title");
    page.wait_for_words("advice-title");
}
