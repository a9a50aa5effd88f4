//! What a customer has entered and not sent, when the page is loaded anew: it is there
//! again for them and readable for nobody else.

use serde_json::{Value, json};
use xtask::webdriver::{Browser, Engine};

use crate::axe;
use crate::journey::Preview;
use crate::page::Page;
use crate::rules;
use crate::scene::{Visit, scene};

const INDUSTRY: &str = "healthcare";
const OPTION: &str = "interest-free-plan";
/// What is typed, none of which may lie readable in the storage.
const TYPED: [&str; 6] = ["2847", "31337", "98765", "canary bird", "4711", "216555"];

fn stored(page: &Page<'_>) -> Vec<(String, String)> {
    let stored = page.ask("return Object.entries(sessionStorage)", &[]);
    let stored = stored.as_array().unwrap().iter();
    stored
        .map(|entry| {
            let text = |place: usize| entry[place].as_str().unwrap().to_owned();
            (text(0), text(1))
        })
        .collect()
}

/// Loads the page anew, once everything typed is sealed; the customer comes back to
/// `step`, and is told.
fn reload(page: &Page<'_>, step: &str) {
    let [(place, sealed)] = stored(page).try_into().unwrap();
    assert_eq!(place, "leeway:mercy-vale#");
    let sealed_bytes = page.ask("return atob(arguments[0])", &[json!(sealed)]);
    for typed in TYPED {
        assert!(!sealed.contains(typed));
        assert!(!sealed_bytes.as_str().unwrap().contains(typed));
    }
    page.browser.reload().unwrap();
    page.wait_for_step(step);
    page.wait_for_words("kept-whole");
    assert_eq!(page.focused(), "body “”", "the page has just loaded");
    axe::check(page, &format!("{step}, come back to"));
    rules::check(page, &format!("{step}, come back to"));
}

/// What is in every field of the screen, and which answers are chosen.
fn entries(page: &Page<'_>) -> Value {
    page.ask(
        "return [...root.querySelectorAll('main input, main select, main textarea, input, select, textarea')]
           .map((field) => [field.id, field.type, field.type === 'radio' || field.type === 'checkbox' ? field.checked : field.value])",
        &[],
    )
}

fn expect_the_same_after_reload(page: &Page<'_>, step: &str) {
    let before = entries(page);
    reload(page, step);
    assert_eq!(entries(page), before);
}

fn start_over(page: &Page<'_>) {
    page.click_button("kept-start-over");
    page.wait_for_step("balance");
    page.wait_for_focus("heading");
    page.wait_until("return sessionStorage.length === 0", "an empty storage");
    let text = page.text();
    assert!(!text.contains(&page.words.say("kept-whole")));
}

fn fill_labelled(page: &Page<'_>, label: &str, text: &str) {
    let label = page.words.say_with(label, &[("currency", "USD".into())]);
    let field = page.find("textbox", &label);
    page.browser.clear(&field).unwrap();
    page.browser.type_into(&field, text).unwrap();
}

fn expect_entries_to_stay(lang: &'static str) {
    let scene = scene(INDUSTRY);
    let browser = scene.browser(Engine::Chromium);
    let customer = scene.customers()[0].clone();
    let page = scene.open(&browser, &Visit::in_language(lang));
    page.wait_for_step("balance");
    let preview = Preview::of(&scene, &customer, lang);
    assert_eq!(stored(&page), [], "nothing was entered");

    // In the middle of assistance, before and after it is worked out.
    page.click_button("balance-assistance-title");
    page.wait_for_step("assistance");
    page.fill_assistance("3", "31337");
    expect_the_same_after_reload(&page, "assistance");
    page.click_button("assistance-work-out-button");
    page.wait_for_words("assistance-how-summary");
    // The screen begins behind what is said of it.
    let screen = || {
        let text = page.text();
        let back = page.words.say("frame-back-button");
        let (_, screen) = text.split_once(&back).unwrap();
        screen.to_owned()
    };
    let before = screen();
    expect_the_same_after_reload(&page, "assistance");
    assert_eq!(screen(), before);
    start_over(&page);

    // In the middle of changing a plan, with an amount that fits and one that does not.
    page.show_options();
    assert_eq!(page.choose(&preview.title(OPTION)), "tailor");
    fill_labelled(&page, "tailor-amount-label", "284.70");
    expect_the_same_after_reload(&page, "tailor");
    fill_labelled(&page, "tailor-amount-label", "98765");
    expect_the_same_after_reload(&page, "tailor");
    page.click_button("tailor-check-button");
    page.wait_until(
        "return all('textbox').some((field) => field.ariaInvalid === 'true')",
        "the amount that does not fit",
    );
    assert_eq!(page.step(), "tailor");
    fill_labelled(&page, "tailor-amount-label", "284.70");
    page.check_plan();
    let schedule = page.schedule();
    reload(&page, "review");
    assert_eq!(page.schedule(), schedule);
    start_over(&page);

    // In the middle of a proposal.
    page.click_button("help-proposal-button");
    page.wait_for_step("proposal");
    fill_labelled(&page, "proposal-amount-label", "47.11");
    expect_the_same_after_reload(&page, "proposal");
    start_over(&page);

    // In the middle of a dispute, in which files cannot be kept.
    page.click_button("help-dispute-button");
    page.wait_for_step("dispute");
    page.wait_for_words("evidence-not-kept");
    page.click("radio", &page.words.say("dispute-reason-other"));
    page.fill("dispute-text-label", "A canary bird\nof 4711");
    expect_the_same_after_reload(&page, "dispute");
    page.click_button("dispute-send-button");
    page.wait_for_words("dispute-done-title");
    page.wait_until("return sessionStorage.length === 0", "an empty storage");
    assert_eq!(
        scene.ledger().said()[0].content["text"],
        "A canary bird\nof 4711"
    );
}

#[test]
fn entries_stay_when_the_page_is_loaded_anew_in_english() {
    expect_entries_to_stay("en");
}

#[test]
fn entries_stay_when_the_page_is_loaded_anew_in_arabic() {
    expect_entries_to_stay("ar");
}

/// Chooses a plan and waits until that is kept.
fn chosen<'a>(scene: &crate::scene::Scene, browser: &'a Browser, visit: &Visit) -> Page<'a> {
    let page = scene.open(browser, visit);
    page.wait_for_step("balance");
    let preview = Preview::of(scene, &scene.customers()[visit.customer], visit.lang);
    page.show_options();
    page.review(&preview.title(OPTION));
    page.wait_until("return sessionStorage.length === 1", "what is kept");
    page
}

#[test]
fn entries_of_somebody_else_are_neither_shown_nor_left() {
    let scene = scene(INDUSTRY);
    let browser = scene.browser(Engine::Chromium);
    let visit = Visit::in_language("en");
    let page = chosen(&scene, &browser, &visit);
    let before = stored(&page);

    // The same tab, another customer.
    let page = scene.open_again(&browser, &visit.clone().of_customer(1));
    page.wait_for_step("balance");
    page.wait_until("return sessionStorage.length === 0", "an empty storage");
    assert!(!page.text().contains(&page.words.say("kept-whole")));

    // What was sealed for the first cannot be changed either.
    for altered in ["nonsense", "AAAA", "", &before[0].1[4..]] {
        let put = "sessionStorage.setItem(arguments[0], arguments[1])";
        page.ask(put, &[json!(before[0].0), json!(altered)]);
        let page = scene.open_again(&browser, &visit);
        page.wait_for_step("balance");
        page.wait_until("return sessionStorage.length === 0", "an empty storage");
    }
    // As it was, it comes back to them.
    let put = "sessionStorage.setItem(arguments[0], arguments[1])";
    page.ask(put, &[json!(before[0].0), json!(before[0].1)]);
    let page = scene.open_again(&browser, &visit);
    page.wait_for_step("review");
    page.wait_for_words("kept-whole");
}

#[test]
fn host_page_that_ends_the_widget_or_the_session_leaves_nothing() {
    let scene = scene(INDUSTRY);
    let browser = scene.browser(Engine::Chromium);
    for end in [
        "document.querySelector('leeway-widget').destroy()",
        "document.querySelector('leeway-widget').tokenProvider = null",
    ] {
        let page = chosen(&scene, &browser, &Visit::in_language("en"));
        page.ask(end, &[]);
        page.wait_until("return sessionStorage.length === 0", "an empty storage");
    }
    // Taken out of the page and put back, it goes on where it was.
    let page = chosen(&scene, &browser, &Visit::in_language("en"));
    page.browser
        .run_async(
            "const done = arguments[arguments.length - 1];
             const element = document.querySelector('leeway-widget');
             const parent = element.parentNode;
             element.remove();
             queueMicrotask(() => { parent.append(element); done(null); })",
            &[],
        )
        .unwrap();
    page.wait_for_words("kept-whole");
    page.wait_for_step("review");
}

#[test]
fn language_the_customer_chose_stays_with_what_was_entered() {
    let scene = scene(INDUSTRY);
    let browser = scene.browser(Engine::Chromium);
    let mut page = chosen(&scene, &browser, &Visit::in_language("en"));
    let before = stored(&page);
    let picker = page.ask(
        "return all('picker').find((list) => list.id === 'language')",
        &[],
    );
    let picker = xtask::webdriver::Element::from_value(&picker).unwrap();
    page.browser.type_into(&picker, "Espa").unwrap();
    page.words = crate::words::Words::of("es");
    page.wait_for_words("review-title");
    page.ask("seen.before = arguments[0]", &[json!(before[0].1)]);
    page.wait_until(
        "return Object.values(sessionStorage)[0] !== seen.before",
        "the language that is kept",
    );
    page.browser.reload().unwrap();
    page.wait_for_words("kept-whole");
    page.wait_for_words("review-title");
}
