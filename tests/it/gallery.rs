//! The gallery: every state of its list can be reached, and none leaves a trace in another.

use serde_json::json;
use xtask::gallery::{self, states};
use xtask::webdriver::{Browser, Engine};

use crate::axe;
use crate::conditions::{calm, expect_room};
use crate::page::Page;
use crate::rules;
use crate::scene::scene;

/// Goes to every state of the hospital, in one look, and has each looked at once.
fn every_state(
    lang: &'static str,
    theme: &str,
    begin: fn(&Browser),
    look: &dyn Fn(&Page<'_>, &str),
) {
    let scene = scene("healthcare");
    let gallery = scene.gallery();
    let browser = scene.browser(Engine::Chromium);
    begin(&browser);
    let page = Page::new(&browser, lang);
    let mut passed = Vec::new();
    // The last state of a way comes past all the others on it.
    for state in states::all().unwrap().iter().rev() {
        if passed.contains(&&state.name) || !state.industries().contains(&"healthcare") {
            continue;
        }
        let address = gallery.address(state, "healthcare", lang, theme);
        gallery::walk(&browser, &address, state, |station| {
            if !passed.contains(&&station.name) {
                look(&page, &station.name);
                passed.push(&station.name);
            }
            Ok(())
        })
        .unwrap();
    }
    assert!(passed.len() > 70, "{passed:?}");
    // The states that change something did that to customers of their own.
    let own = scene.ledger().arrangements();
    assert!(own.len() > 1, "{own:?}");
    let customer = &scene.customers()[0];
    assert!(
        own.iter().all(|made| made.customer != customer.id),
        "{own:?}"
    );
}

#[test]
fn every_state_is_without_fault_and_has_room_in_english() {
    every_state("en", "light", |_| {}, &|page, state| {
        axe::check(page, state);
        rules::check(page, state);
        expect_room(page, state);
    });
}

#[test]
fn every_state_is_without_fault_in_arabic_in_the_systems_colours_and_still() {
    every_state("ar", "dark", calm, &|page, state| {
        rules::check(page, state);
        expect_room(page, state);
    });
}

/// The states of the gallery that show each value of a type. A value without a line does
/// not compile.
macro_rules! shown {
    ($kind:ty { $($value:pat => [$($state:literal),+],)+ }) => {{
        const fn has_a_line(value: &$kind) {
            match value { $($value => (),)+ }
        }
        let _ = has_a_line;
        [$($($state),+),+]
    }};
}

#[test]
fn every_step_is_a_state_that_says_so() {
    use leeway::flow::Step;

    macro_rules! steps {
        ($($step:ident)+) => {{
            const fn has_a_line(step: Step) {
                match step { $(Step::$step => (),)+ }
            }
            let _ = has_a_line;
            [$(Step::$step),+]
        }};
    }
    let steps = steps!(
        Loading Identify SecondFactor Balance Options Compare Assistance Tailor Review Sending Receipt Dispute
        Proposal Callback Preferences Arrangement NothingOwed Expired Untrusted Unreachable
        UnknownOutcome
    );
    for step in steps {
        let told = |state: &states::State| state.shows.step.as_deref() == Some(step.name());
        // What is loading has told nothing yet.
        let is_there = |state: &states::State| state.screen == step.name();
        let states = states::all().unwrap();
        assert!(
            states
                .iter()
                .any(|state| told(state) || step == Step::Loading && is_there(state)),
            "no state shows the step `{}`",
            step.name()
        );
    }
}

#[test]
fn everything_a_screen_can_say_of_what_happened_has_a_state() {
    use leeway::flow::evidence::{FileFault, FileStage};
    use leeway::flow::second_factor::CodeFault;
    use leeway::flow::situation::Lead;
    use leeway::flow::submission::{Refusal, Stage, Topic};
    use leeway::flow::{LoginFault, Notice, Offers};

    let named = [
        shown!(LoginFault {
            LoginFault::NotFound => ["identify-not-found"],
            LoginFault::CodeEnded => ["identify-code-ended"],
            LoginFault::Again => ["identify-again"],
            LoginFault::TooMany => ["identify-too-many"],
            LoginFault::TooManyCodes => ["identify-too-many-codes"],
            LoginFault::NoAnswer => ["identify-no-answer"],
        })
        .as_slice(),
        &shown!(CodeFault {
            CodeFault::Wrong => ["second-factor-wrong"],
            CodeFault::Ended => ["second-factor-ended"],
            CodeFault::NoneSent => ["second-factor-none-sent"],
            CodeFault::TooSoon => ["second-factor-too-soon"],
            CodeFault::NoAnswer => ["second-factor-no-answer"],
        }),
        &shown!(Offers {
            Offers::Waiting => ["balance-waiting"],
            Offers::Open(_) => ["balance"],
            Offers::Refused(_) => ["untrusted"],
        }),
        &shown!(Notice {
            Notice::BalanceChanged { .. } => ["balance-changed"],
            Notice::OffersRenewed => ["offers-renewed"],
            Notice::NotAccepted => ["not-accepted"],
            Notice::NotSetUp => ["not-set-up"],
            Notice::AlreadyArranged => ["already-arranged"],
            Notice::Left => ["left"],
            Notice::NotLeft => ["not-left"],
        }),
        &shown!(Lead {
            Lead::Pay => ["options-pay-first"],
            Lead::Less => ["options-less-first"],
            Lead::Ahead => ["options-ahead-first"],
        }),
        &shown!(Topic {
            Topic::Dispute => ["dispute", "dispute-done"],
            Topic::Proposal => ["proposal", "proposal-outside", "proposal-fits", "proposal-done"],
            Topic::Callback => ["callback", "callback-done"],
            Topic::Preferences => ["preferences", "preferences-done"],
            Topic::Feedback => ["feedback", "feedback-done"],
        }),
        &shown!(Stage {
            Stage::Writing => ["dispute"],
            Stage::Sending => ["dispute-sending"],
            Stage::Unknown => ["dispute-unknown", "proposal-unknown", "callback-unknown", "feedback-unknown"],
            Stage::Received => ["dispute-done"],
        }),
        &shown!(Refusal {
            Refusal::CardNumber => ["dispute-card-number"],
            Refusal::TooMany => ["dispute-too-many"],
            Refusal::NotAccepted => ["dispute-not-accepted"],
        }),
        &shown!(FileStage {
            FileStage::Chosen => ["dispute-files"],
            FileStage::Sending => ["dispute-files-sending"],
            FileStage::NotSent => ["dispute-files-not-sent"],
            FileStage::Received => ["dispute-files-received"],
            FileStage::Unfit(FileFault::Type | FileFault::Size | FileFault::Many) => ["dispute-files-unfit"],
        }),
    ];
    for name in named.concat() {
        states::find(name).unwrap();
    }
}

#[test]
fn state_at_another_business_is_refused() {
    let scene = scene("healthcare");
    let gallery = scene.gallery();
    let assistance = states::find("assistance").unwrap();
    let address = gallery.address(assistance, "telecom", "en", "light");
    assert_eq!(xtask::world::status(&address).unwrap(), 400);
    let unknown = format!("{}/gallery/no-such-state", gallery.origin());
    assert_eq!(xtask::world::status(&unknown).unwrap(), 404);
}

#[test]
fn index_links_to_every_state_and_loads_frames_late() {
    let scene = scene("healthcare");
    let gallery = scene.gallery();
    let browser = scene.browser(Engine::Chromium);
    browser
        .open(&format!("{}/gallery/?lang=ar&theme=dark", gallery.origin()))
        .unwrap();
    let linked = browser
        .run(
            "return [...document.querySelectorAll('section a')]
               .map((link) => new URL(link.href).pathname.split('/').at(-1))",
        )
        .unwrap();
    let linked: Vec<&str> = linked
        .as_array()
        .unwrap()
        .iter()
        .map(|name| name.as_str().unwrap())
        .collect();
    for state in states::all().unwrap() {
        assert!(linked.contains(&state.name.as_str()), "{}", state.name);
    }
    let late = browser
        .run(
            "return [...document.querySelectorAll('iframe')].every(
               (frame) => frame.loading === 'lazy' && !frame.checkVisibility())",
        )
        .unwrap();
    assert_eq!(late, json!(true));
}
