//! What the policy says beside its options: when to call, what the customer needs, where
//! they pay.

use leeway_core::date::Date;
use leeway_core::request::{Circumstance, DayPart, Format, Needs, Preferences, Request as _};
use leeway_core::schedule::Calendar;
use leeway_core::services::Services;
use leeway_core::trust::Digest;
use serde_json::json;

use super::super::{callback, needs, preferences};
use super::*;

fn services() -> Services {
    let policy = json!({ "services": { "calls": {
        "from": "08:00", "until": "17:30", "max_days": 30,
        "week": [
            { "days": [0, 1, 2, 3, 4], "parts": ["morning", "afternoon"] },
            { "days": [5], "parts": ["morning"] }
        ],
        "closed": ["2026-11-23"]
    } } });
    Services::read_from(policy.to_string().as_bytes()).unwrap()
}

fn day(text: &str) -> Date {
    text.parse().unwrap()
}

#[test]
fn a_day_or_a_part_nobody_calls_on_is_asked_for_again() {
    let services = services();
    let calendar = Calendar::default();
    let hours = callback::Hours {
        terms: services.calls.as_ref(),
        calendar: Some(&calendar),
        // A Friday.
        today: Some(day("2026-11-20")),
    };
    assert_eq!(hours.days().len(), 10);
    assert_eq!(hours.days().first(), Some(&day("2026-11-21")));
    assert!(!hours.days().contains(&day("2026-11-23")));
    assert_eq!(hours.parts(Some(day("2026-11-21"))), [DayPart::Morning]);
    assert_eq!(hours.parts(None), [DayPart::Morning, DayPart::Afternoon]);
    let mut draft = callback::Draft {
        phone: "555 0100".to_owned(),
        day: Some(day("2026-11-21")),
        part: Some(DayPart::Afternoon),
        language: None,
    };
    let zone = || Some("America/New_York".to_owned());
    let faults = draft.document("en", zone(), hours).unwrap_err();
    assert_eq!(faults[0].0, "callback-part");
    draft.part = Some(DayPart::Morning);
    let document = draft.document("en", zone(), hours).unwrap();
    assert_eq!(document.day, draft.day);
    assert_eq!(document.time_zone, zone());
    // A day that is not offered any more counts as none.
    draft.day = Some(day("2026-11-20"));
    assert_eq!(draft.document("en", zone(), hours).unwrap().day, None);
}

#[test]
fn a_zone_nobody_can_read_is_left_out_and_the_rest_is_sent() {
    let draft = callback::Draft {
        phone: "555 0100".to_owned(),
        part: Some(DayPart::Morning),
        ..callback::Draft::default()
    };
    let any = callback::Hours {
        terms: None,
        calendar: None,
        today: None,
    };
    let sent = draft.document("en", Some("here, now".to_owned()), any);
    assert_eq!(sent.unwrap().time_zone, None);
}

fn stored(needs: Option<Needs>) -> Preferences {
    Preferences {
        needs,
        ..preferences::stored(&problem(404, "preferences_not_found")).unwrap()
    }
}

const SENTENCE: &str = "You may keep this.";

#[test]
fn needs_without_a_consent_of_their_own_stay_on_the_device() {
    let mut draft = needs::Draft::default();
    assert!(draft.faults().is_empty());
    draft.tick_format(Format::Braille, true);
    assert_eq!(draft.faults()[0].0, "needs-consent");
    assert_eq!(draft.document(&stored(None), SENTENCE, "en"), None);
    // A consent to nothing says nothing.
    let nothing = needs::Draft {
        agrees: true,
        ..needs::Draft::default()
    };
    assert_eq!(nothing.document(&stored(None), SENTENCE, "en"), None);
}

#[test]
fn rather_not_say_is_an_answer_and_takes_the_others_back() {
    let mut draft = needs::Draft {
        agrees: true,
        ..needs::Draft::default()
    };
    draft.tick_circumstance(Circumstance::Caring, true);
    draft.tick_rather_not_say(true);
    let sent = draft.document(&stored(None), SENTENCE, "en").unwrap();
    assert!(sent.rather_not_say && sent.circumstances.is_empty());
    draft.tick_circumstance(Circumstance::Caring, true);
    let sent = draft.document(&stored(None), SENTENCE, "en").unwrap();
    assert_eq!(sent.circumstances, [Circumstance::Caring]);
    assert!(!sent.rather_not_say);
}

#[test]
fn needs_are_sent_once_with_the_hash_of_their_sentence_and_can_be_taken_back() {
    let mut draft = needs::Draft {
        agrees: true,
        ..needs::Draft::default()
    };
    draft.tick_format(Format::Translation, true);
    draft.tick_format(Format::LargePrint, true);
    let sent = draft.document(&stored(None), SENTENCE, "es").unwrap();
    assert_eq!(sent.formats, [Format::LargePrint, Format::Translation]);
    assert_eq!(sent.text_sha256, Digest::of(SENTENCE.as_bytes()));
    let kept = stored(Some(sent));
    let mut draft = needs::Draft::of(&kept);
    assert_eq!(draft.document(&kept, SENTENCE, "es"), None, "unchanged");
    draft.tick_format(Format::Translation, false);
    draft.tick_format(Format::LargePrint, false);
    draft.agrees = false;
    let back = draft.document(&kept, SENTENCE, "es").unwrap();
    assert!(!back.granted && back.formats.is_empty());
    let document = preferences::Draft::default()
        .document(&kept, "es", &|_, _| Default::default(), Some(back))
        .unwrap();
    assert_eq!(
        Preferences {
            language: "es".to_owned(),
            ..document
        }
        .check(),
        Ok(())
    );
}

/// A policy with a payment page, signed by the key that is trusted.
fn paying() -> (String, Digest) {
    let policy = policy_json(2).replacen(
        "\"options\":",
        "\"services\":{\"payment\":{\"url\":\"https://pay.example.com/{arrangement}\"}},\"options\":",
        1,
    );
    let token = sign("creditor-policy+jwt", &key(), policy.as_bytes());
    (token, Digest::of(policy.as_bytes()))
}

fn arranged(policy: String) -> Run {
    let mut answer = account(93_257, 1, 1);
    answer.quote = None;
    answer.arrangement = Some(receipt(&Run::sent()));
    Run::new(true)
        .on(Event::Answered(
            Asked::Policy,
            Reply {
                status: 200,
                body: policy,
            },
        ))
        .on(Event::Answered(Asked::Account, reply(200, &answer)))
}

#[test]
fn a_payment_page_counts_only_as_the_creditor_signed_it() {
    let (token, _) = paying();
    let mut changed = token.clone();
    changed.replace_range(changed.len() - 4.., "AAAA");
    assert_eq!(arranged(changed).flow.payment_address(), None);
    assert_eq!(arranged(policy_token(1)).flow.payment_address(), None);
    assert_eq!(
        Run::open().flow.payment_address(),
        None,
        "nothing to pay for"
    );
    let run = arranged(token);
    let address = run.flow.payment_address();
    assert_eq!(address.as_deref(), Some("https://pay.example.com/A-1"));
}

#[test]
fn an_option_keeps_the_name_it_was_chosen_by_where_the_policy_still_has_it() {
    let named = |name: &str| {
        let policy = policy_json(2).replacen("\"id\":\"plan\",", name, 1);
        let run = arranged(sign("creditor-policy+jwt", &key(), policy.as_bytes()));
        let receipt = run.flow.record.as_ref().unwrap().receipt.clone().unwrap();
        assert_eq!(receipt.option, "plan");
        let name = run.flow.name_of(&receipt);
        name.and_then(|name| name.get("en").map(|(_, text)| text.to_owned()))
    };
    assert_eq!(named("\"id\":\"plan\","), None, "no name of its own");
    assert_eq!(named("\"id\":\"other\",\"title\":\"t\","), None);
    let name = named("\"id\":\"plan\",\"title\":\"t\",");
    assert_eq!(name.as_deref(), Some("Text"));
}

#[test]
fn a_plan_that_is_paid_leads_to_no_payment() {
    let (token, _) = paying();
    let mut run = arranged(token);
    let record = run.flow.record.as_mut().unwrap();
    let total = record.receipt.as_ref().unwrap().totals.total;
    record.answer.received = Some(leeway_core::progress::Received {
        as_of: day("2026-12-01"),
        payments: vec![leeway_core::progress::Payment {
            date: day("2026-11-30"),
            amount: total,
        }],
        reward: None,
        overpayment: None,
        may_leave: false,
    });
    assert_eq!(run.flow.payment_address(), None);
}

#[test]
fn whoever_comes_back_from_the_payment_page_finds_it_again() {
    let (token, _) = paying();
    let mut answer = account(93_257, 1, 1);
    answer.quote = None;
    answer.arrangement = Some(receipt(&Run::sent()));
    let run = arranged(token)
        .on(Event::Hidden)
        .on(Event::Started)
        .on(Event::Answered(Asked::Account, reply(200, &answer)));
    assert!(run.flow.payment_address().is_some());
}

#[test]
fn a_choice_just_accepted_is_paid_where_its_policy_says() {
    let (token, digest) = paying();
    let mut open = account(93_257, 1, 1);
    open.quote.as_mut().unwrap().policy_sha256 = digest;
    let run = Run::new(true)
        .on(Event::Answered(
            Asked::Policy,
            Reply {
                status: 200,
                body: token,
            },
        ))
        .on(Event::Answered(Asked::Account, reply(200, &open)))
        .on(Event::ShowOptions)
        .on(Event::Choose("plan".to_owned()))
        .on(Event::Check)
        .on(confirm("key-1"));
    let answer = receipt(&run);
    let run = run.on(Event::Answered(Asked::Choice, reply(201, &answer)));
    assert!(run.flow.payment_address().is_some());
}
