//! What customers say beside choosing an offer: every effect is looked up in the
//! creditor's database, and nothing is there that nobody sent.

use leeway_core::trust::Digest;
use serde_json::{Value, json};
use xtask::webdriver::{Element, Engine, key};

use crate::accessibility::{expect_focus_on_heading, press, tab_to};
use crate::axe;
use crate::journey::Preview;
use crate::ledger::Said;
use crate::page::Page;
use crate::scene::{Scene, Visit, scene, scene_with_someone_between};
use crate::words::Words;

const INDUSTRY: &str = "healthcare";
/// A number the card schemes publish for tests.
const CARD: &str = "4111 1111 1111 1111";

/// The one thing on record, which is what the screen says.
fn expect_on_record(scene: &Scene, page: &Page<'_>, kind: &str) -> Value {
    let said = scene.ledger().said();
    let [
        Said {
            customer,
            reference,
            kind: recorded,
            content,
        },
    ] = said.as_slice()
    else {
        panic!("{said:#?}");
    };
    assert_eq!(recorded, kind);
    assert_eq!(*customer, scene.customers()[0].id);
    page.wait_for_text(reference);
    assert_eq!(scene.ledger().count("outbox"), 1);
    content.clone()
}

/// What is typed into the field the message `id` labels.
fn typed(page: &Page<'_>, id: &str) -> Value {
    let field = page.find("textbox", &page.words.say(id));
    page.ask("return arguments[0].value", &[field.to_value()])
}

fn money_label(page: &Page<'_>, id: &str) -> String {
    page.words.say_with(id, &[("currency", "USD".into())])
}

#[test]
fn details_that_are_wrong_are_one_press_away_and_chosen() {
    let scene = scene(INDUSTRY);
    let browser = scene.browser(Engine::Chromium);
    let customer = scene.customers()[0].clone();
    let page = scene.open(&browser, &Visit::in_language("en"));
    page.wait_for_step("balance");
    page.wait_for_text(&customer.reference);
    page.click_button("balance-details-button");
    page.wait_for_step("dispute");
    page.wait_for_words("dispute-title");
    let chosen = page.ask(
        "return [...root.querySelectorAll('input:checked')].map((box) => tidy(box.closest('label').textContent))",
        &[],
    );
    assert_eq!(
        chosen,
        json!([page.words.say("dispute-reason-wrong-details")])
    );
    page.click_button("dispute-send-button");
    page.wait_for_words("dispute-done-title");
    let content = expect_on_record(&scene, &page, "dispute");
    assert_eq!(content["reason"], json!("wrong_details"));
}

fn dispute_by_keyboard(lang: &'static str) {
    let scene = scene(INDUSTRY);
    let browser = scene.browser(Engine::Chromium);
    let customer = scene.customers()[0].clone();
    let page = scene.open(&browser, &Visit::in_language(lang));
    let words = |id: &str| page.words.say(id);
    page.wait_for_step("balance");
    axe::check(&page, "balance with the ways on");

    // From one line of the balance.
    let why = page.ask(
        "return name(root.querySelector('.leeway-table summary'))",
        &[],
    );
    tab_to(&page, "disclosure", why.as_str().unwrap());
    press(&page, key::ENTER);
    tab_to(&page, "button", &words("help-line-button"));
    press(&page, key::ENTER);
    expect_focus_on_heading(&page, "dispute");
    axe::check(&page, "dispute");

    // Nothing chosen: the list of errors has the focus, and nothing is sent.
    tab_to(&page, "button", &words("dispute-send-button"));
    press(&page, key::ENTER);
    page.wait_for_words("dispute-reason-error");
    page.wait_until(
        "return focused()?.matches('.leeway-error-summary')",
        "the focus on the list of errors",
    );
    axe::check(&page, "dispute, nothing chosen");

    tab_to(&page, "radio", &words("dispute-reason-wrong-amount"));
    press(&page, key::SPACE);
    press(&page, key::DOWN);
    let owed = money_label(&page, "dispute-owed-label");
    tab_to(&page, "textbox", &owed);
    browser.press("100.5").unwrap();
    tab_to(&page, "textbox", &words("dispute-text-label"));
    browser.press(CARD).unwrap();
    tab_to(&page, "button", &words("dispute-send-button"));
    press(&page, key::ENTER);
    page.wait_for_words("submission-card-number");
    assert_eq!(scene.ledger().said(), []);
    tab_to(&page, "textbox", &words("dispute-text-label"));
    browser.press_with(key::CONTROL, 'a').unwrap();
    browser.press("I have the bill.").unwrap();
    tab_to(&page, "button", &words("dispute-send-button"));
    press(&page, key::ENTER);

    page.wait_for_words("dispute-done-title");
    page.wait_for_focus("heading");
    axe::check(&page, "dispute received");
    let content = expect_on_record(&scene, &page, "dispute");
    let line = &customer.account["line_items"][0]["id"];
    assert_eq!(
        content,
        json!({
            "reason": "already_paid",
            "line_items": [line],
            "owed": 10_050,
            "text": "I have the bill.",
            "language": lang,
        })
    );
    tab_to(&page, "button", &words("submission-return-button"));
    press(&page, key::ENTER);
    expect_focus_on_heading(&page, "balance");
}

#[test]
fn dispute_by_keyboard_in_english() {
    dispute_by_keyboard("en");
}

#[test]
fn dispute_by_keyboard_in_arabic() {
    dispute_by_keyboard("ar");
}

fn call_by_keyboard(lang: &'static str, phone: &str) {
    let scene = scene(INDUSTRY);
    let browser = scene.browser(Engine::Chromium);
    let page = scene.open(&browser, &Visit::in_language(lang));
    let words = |id: &str| page.words.say(id);
    page.wait_for_step("balance");
    tab_to(&page, "button", &words("help-callback-button"));
    press(&page, key::ENTER);
    expect_focus_on_heading(&page, "callback");
    axe::check(&page, "call-back");

    tab_to(&page, "button", &words("callback-send-button"));
    press(&page, key::ENTER);
    page.wait_for_words("callback-phone-error");
    page.wait_for_words("callback-part-error");
    axe::check(&page, "call-back, nothing entered");
    tab_to(&page, "textbox", &words("callback-phone-label"));
    browser.press(phone).unwrap();
    tab_to(&page, "radio", &words("callback-part-morning"));
    press(&page, key::DOWN);
    tab_to(&page, "button", &words("callback-send-button"));
    press(&page, key::ENTER);

    page.wait_for_words("callback-done-title");
    page.wait_for_focus("heading");
    axe::check(&page, "call-back received");
    let content = expect_on_record(&scene, &page, "callback");
    let zone = page.ask(
        "return Intl.DateTimeFormat().resolvedOptions().timeZone",
        &[],
    );
    assert_eq!(
        content,
        json!({
            "phone": "+1 555 0100", "part": "afternoon", "time_zone": zone, "language": lang
        })
    );
}

#[test]
fn call_by_keyboard_in_english() {
    call_by_keyboard("en", "+1 555 0100");
}

#[test]
fn call_by_keyboard_in_arabic() {
    call_by_keyboard("ar", "+١ ٥٥٥ ٠١٠٠");
}

/// The days of the policy, in the zone of the device, which is named.
#[test]
fn a_call_is_asked_for_on_a_day_the_policy_offers() {
    let scene = scene(INDUSTRY);
    let browser = scene.browser(Engine::Chromium);
    let page = scene.open(&browser, &Visit::in_language("en"));
    page.wait_for_step("balance");
    page.click_button("help-callback-button");
    page.wait_for_words("callback-day-label");
    let zone = page.ask(
        "return Intl.DateTimeFormat().resolvedOptions().timeZone",
        &[],
    );
    let zone = zone.as_str().unwrap().replace('_', " ");
    page.wait_for_text(
        &page
            .words
            .say_with("callback-zone", &[("zone", zone.into())]),
    );
    let days = page.ask(
        "return [...root.querySelector('#callback-day').options].map((day) => day.value)",
        &[],
    );
    assert_eq!(days.as_array().map(Vec::len), Some(11), "any, and ten days");
    page.ask(
        "const day = root.querySelector('#callback-day');
         day.value = '2'; day.dispatchEvent(new Event('change'))",
        &[],
    );
    page.fill("callback-phone-label", "+1 555 0100");
    page.click("radio", &page.words.say("callback-part-evening"));
    page.click_button("callback-send-button");
    page.wait_for_words("callback-done-title");
    axe::check(&page, "call-back on a day received");
    let content = expect_on_record(&scene, &page, "callback");
    assert_eq!(content["part"], "evening");
    assert!(content["day"].is_string(), "{content}");
}

/// What helps is told with a consent of its own, by codes, and can be taken back.
#[test]
fn needs_are_told_with_a_consent_of_their_own() {
    let scene = scene(INDUSTRY);
    let browser = scene.browser(Engine::Chromium);
    let page = scene.open(&browser, &Visit::in_language("en"));
    page.wait_for_step("balance");
    page.click_button("help-preferences-button");
    page.wait_for_words("needs-title");
    page.click("checkbox", &page.words.say("needs-large-print"));
    page.click("checkbox", &page.words.say("needs-caring"));
    page.click("checkbox", &page.words.say("needs-rather-not-say"));
    let ticked = page.ask(
        "return all('checkbox').filter((box) => box.checked).length",
        &[],
    );
    assert_eq!(ticked, 2, "rather not say takes the other answer back");
    page.click_button("preferences-save-button");
    page.wait_for_words("needs-consent-error");
    axe::check(&page, "needs without a consent");
    page.click("checkbox", &page.words.say("needs-consent-label"));
    page.click_button("preferences-save-button");
    page.wait_for_words("preferences-done-title");
    let said = scene.ledger().preferences().unwrap();
    let needs = &said["needs"];
    assert_eq!(needs["formats"], json!(["large_print"]));
    assert_eq!(needs["circumstances"], json!([]));
    assert_eq!(needs["rather_not_say"], json!(true));
    let sentence = page.words.say("needs-consent-label");
    let digest = Digest::of(sentence.as_bytes());
    assert_eq!(needs["text_sha256"], json!(digest.to_string()));
}

#[test]
fn dispute_whose_answer_is_lost_is_sent_again_and_counts_once() {
    for lang in ["en", "ar"] {
        let scene = scene_with_someone_between(INDUSTRY);
        let browser = scene.browser(Engine::Chromium);
        let page = scene.open(&browser, &Visit::in_language(lang));
        page.wait_for_step("balance");
        page.click_button("help-dispute-button");
        page.wait_for_step("dispute");
        page.click("radio", &page.words.say("dispute-reason-not-mine"));
        page.fill("dispute-text-label", "Not me");
        scene.between().lose_answers(Some("/v1/disputes"));
        let send = page.find("button", &page.words.say("dispute-send-button"));
        browser.double_click(&send).unwrap();

        page.wait_for_words("submission-unknown-title");
        page.wait_for_words("submission-unknown-once");
        page.wait_for_focus("heading");
        axe::check(&page, "nobody knows whether it arrived");
        assert_eq!(scene.ledger().said().len(), 1);

        scene.between().lose_answers(None);
        page.click_button("submission-again-button");
        page.wait_for_words("dispute-done-title");
        let content = expect_on_record(&scene, &page, "dispute");
        assert_eq!(content["text"], "Not me");
    }
}

/// Chooses files as the customer does, and waits until their names are there.
fn choose_files(page: &Page<'_>, files: &[std::path::PathBuf]) {
    let field = page.ask("return root.querySelector('#evidence')", &[]);
    let field = Element::from_value(&field).unwrap();
    let paths: Vec<&str> = files.iter().map(|file| file.to_str().unwrap()).collect();
    page.browser.type_into(&field, &paths.join("\n")).unwrap();
    for file in files {
        page.wait_for_text(file.file_name().unwrap().to_str().unwrap());
    }
}

#[test]
fn file_that_does_not_arrive_leaves_the_dispute_on_record_and_is_sent_again() {
    for lang in ["en", "ar"] {
        let scene = scene_with_someone_between(INDUSTRY);
        let browser = scene.browser(Engine::Chromium);
        let page = scene.open(&browser, &Visit::in_language(lang));
        let file = |name: &str, content: &[u8]| {
            let path = scene.folder().join(name);
            std::fs::write(&path, content).unwrap();
            path
        };
        let bill = file("bill.pdf", b"%PDF-1.7 the bill");
        let page_of_text = file("notes.txt", b"notes");
        page.wait_for_step("balance");
        page.click_button("help-dispute-button");
        page.wait_for_step("dispute");
        page.click("radio", &page.words.say("dispute-reason-already-paid"));
        choose_files(&page, &[bill, page_of_text]);
        page.wait_for_words("evidence-type-error");
        axe::check(&page, "dispute with files");
        assert_eq!(scene.ledger().count("dispute_files"), 0);

        scene.between().lose_answers(Some("/files"));
        page.click_button("dispute-send-button");
        page.wait_for_words("dispute-done-title");
        assert_eq!(scene.ledger().said().len(), 1);
        page.wait_for_words("evidence-not-sent");
        axe::check(&page, "dispute received, a file not");

        scene.between().lose_answers(None);
        page.click_button("evidence-again-button");
        page.wait_for_words("evidence-received");
        axe::check(&page, "dispute and file received");
        assert_eq!(scene.ledger().count("dispute_files"), 1);
        assert_eq!(scene.ledger().said().len(), 1);
    }
}

#[test]
fn what_was_typed_outlives_another_language_an_ended_session_and_other_screens() {
    let scene = scene(INDUSTRY);
    let browser = scene.browser(Engine::Chromium);
    let mut page = scene.open(&browser, &Visit::in_language("en").with_letter());
    let customer = scene.customers()[0].clone();
    page.sign_in(&customer);
    page.wait_for_step("balance");
    page.click_button("balance-dispute-title");
    page.wait_for_step("dispute");
    page.click("radio", &page.words.say("dispute-reason-already-paid"));
    page.fill("dispute-text-label", "In May");
    page.click_button("help-callback-button");
    page.wait_for_step("callback");
    page.click_button("help-dispute-button");
    page.wait_for_step("dispute");
    assert_eq!(typed(&page, "dispute-text-label"), "In May");

    page.ask(
        "const picker = root.querySelector('#language');
         picker.value = 'es'; picker.dispatchEvent(new Event('change'))",
        &[],
    );
    page.words = Words::of("es");
    page.wait_for_words("dispute-title");
    assert_eq!(typed(&page, "dispute-text-label"), "In May");

    scene.ledger().end_sessions();
    page.click_button("dispute-send-button");
    page.wait_for_step("expired");
    assert_eq!(scene.ledger().said(), []);
    page.fill("identify-reference-label", &customer.reference);
    page.fill("identify-code-label", &customer.access_code);
    page.click_button("identify-continue-button");
    page.wait_for_words("dispute-done-title");
    let content = expect_on_record(&scene, &page, "dispute");
    assert_eq!(content["text"], "In May");
    assert_eq!(content["language"], "es");
}

#[test]
fn consents_are_given_and_taken_back_with_the_hash_of_what_was_shown() {
    let scene = scene(INDUSTRY);
    let browser = scene.browser(Engine::Chromium);
    let page = scene.open(&browser, &Visit::in_language("en"));
    page.wait_for_step("balance");
    page.click_button("help-preferences-button");
    page.wait_for_step("preferences");
    page.wait_for_words("consent-reminders-email");
    let ticked = page.ask(
        "return all('checkbox').filter((box) => box.checked).length",
        &[],
    );
    assert_eq!(ticked, 0, "nothing is agreed to beforehand");
    axe::check(&page, "preferences");

    page.click_button("preferences-save-button");
    assert_eq!(scene.ledger().consents(), []);
    let sentence = page.words.say("consent-reminders-email");
    let hash = Digest::of(sentence.as_bytes()).to_string();
    for granted in [true, false] {
        page.click("checkbox", &sentence);
        page.click_button("preferences-save-button");
        page.wait_for_words("preferences-done-title");
        axe::check(&page, "preferences saved");
        let (channel, purpose, given, text) = scene.ledger().consents().pop().unwrap();
        assert_eq!((channel.as_str(), purpose.as_str()), ("email", "reminders"));
        assert_eq!((given, text.as_str()), (granted, hash.as_str()));
        page.click_button("preferences-anew-button");
        page.wait_for_words("consent-reminders-email");
    }
    assert_eq!(scene.ledger().consents().len(), 2);
}

#[test]
fn proposal_no_plan_fits_goes_to_a_person_and_one_that_fits_to_its_review() {
    for lang in ["en", "ar"] {
        let scene = scene(INDUSTRY);
        let browser = scene.browser(Engine::Chromium);
        let page = scene.open(&browser, &Visit::in_language(lang));
        let label = money_label(&page, "proposal-amount-label");
        let enter = |amount: &str| {
            let field = page.find("textbox", &label);
            browser.clear(&field).unwrap();
            browser.type_into(&field, amount).unwrap();
            page.click_button("proposal-check-button");
        };
        page.show_options();
        page.click_button("help-proposal-button");
        page.wait_for_step("proposal");
        axe::check(&page, "proposal");
        page.click_button("proposal-check-button");
        page.wait_until(
            "return focused()?.matches('.leeway-error-summary')",
            "the focus on the list of errors",
        );
        enter("1");
        page.wait_for_words("proposal-outside-title");
        axe::check(&page, "proposal no plan fits");
        assert_eq!(scene.ledger().said(), []);
        page.click_button("proposal-send-button");
        page.wait_for_words("proposal-done-title");
        axe::check(&page, "proposal received");
        let content = expect_on_record(&scene, &page, "proposal");
        assert_eq!(content["proposal"]["amount"], 100);
        assert_eq!(content["language"], lang);

        page.click_button("submission-anew-button");
        page.wait_for_words("proposal-title");
        enter("300");
        page.wait_for_step("review");
        assert_eq!(scene.ledger().said().len(), 1);
        assert_eq!(scene.ledger().arrangements(), []);
    }
}

#[test]
fn feedback_is_one_question_beside_the_receipt() {
    let scene = scene(INDUSTRY);
    let browser = scene.browser(Engine::Chromium);
    let page = scene.open(&browser, &Visit::in_language("en"));
    page.wait_for_step("balance");
    let customer = scene.customers()[0].clone();
    let preview = Preview::of(&scene, &customer, "en");
    page.arrange(&preview.title("interest-free-plan"));
    page.click("disclosure", &page.words.say("feedback-title"));
    axe::check(&page, "feedback");
    page.click_button("feedback-send-button");
    page.wait_for_words("feedback-rating-error");
    axe::check(&page, "feedback, nothing chosen");
    page.click("radio", &page.words.say("feedback-rating-4"));
    page.fill("feedback-text-label", "Larger letters");
    page.click_button("feedback-send-button");
    page.wait_for_words("feedback-thanks");
    assert_eq!(page.step(), "receipt");
    let said = scene.ledger().said();
    assert_eq!(said.len(), 1);
    assert_eq!(
        said[0].content,
        json!({ "rating": 4, "step": "receipt", "text": "Larger letters", "language": "en" })
    );
}
