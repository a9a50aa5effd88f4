//! What is typed, and what of it is sent.

use leeway_core::counter::Why;
use leeway_core::money::Currency;
use leeway_core::option::{Param, ParamFault};
use leeway_core::request::{Channel, DayPart, DisputeReason, Preferences, Purpose, Request as _};
use leeway_l10n::NativeFormatter;

use super::super::{callback, dispute, feedback, preferences, proposal};
use super::*;
use crate::words::{Figures, Line, Told};

fn with_figures<T>(lang: &str, run: impl FnOnce(&Figures<'_>) -> T) -> T {
    let formatter = NativeFormatter::new(lang);
    let currency: Currency = "USD".parse().unwrap();
    run(&Figures::new(&formatter, currency))
}

/// A creditor whose policy says nothing about calls.
const ANY_TIME: callback::Hours<'static> = callback::Hours {
    terms: None,
    calendar: None,
    today: None,
};

fn fields(faults: &submission::Faults) -> Vec<(&'static str, &'static str)> {
    faults
        .iter()
        .map(|(field, line)| (*field, line.id))
        .collect()
}

#[test]
fn a_dispute_without_a_reason_or_with_a_card_number_stays_on_the_device() {
    let draft = dispute::Draft {
        owed: "about ten".to_owned(),
        text: "I paid with 4111 1111 1111 1111".to_owned(),
        ..dispute::Draft::default()
    };
    let faults = with_figures("en", |figures| draft.document(figures, "en")).unwrap_err();
    assert_eq!(
        fields(&faults),
        [
            ("dispute-reason", "dispute-reason-error"),
            ("dispute-owed", "error-amount-number"),
            ("dispute-text", "submission-card-number"),
        ]
    );
    let draft = dispute::Draft {
        reason: Some(DisputeReason::Other),
        text: "a".repeat(2003),
        ..dispute::Draft::default()
    };
    let faults = with_figures("en", |figures| draft.document(figures, "en")).unwrap_err();
    let line = Line::plain("submission-text-long").with("count", 3);
    assert_eq!(faults, [("dispute-text", line)]);
}

#[test]
fn a_dispute_is_sent_as_it_was_typed_in_any_digits() {
    let mut draft = dispute::Draft {
        reason: Some(DisputeReason::WrongDetails),
        owed: "١٢٫٥٠".to_owned(),
        text: "  I moved.  ".to_owned(),
        ..dispute::Draft::default()
    };
    for (line, ticked) in [("a", true), ("b", true), ("a", true), ("b", false)] {
        draft.tick(line, ticked);
    }
    let document = with_figures("ar", |figures| draft.document(figures, "ar")).unwrap();
    assert_eq!(document.check(), Ok(()));
    assert_eq!(document.reason, DisputeReason::WrongDetails);
    assert_eq!(document.line_items, ["a"]);
    assert_eq!(document.owed, Some(minor(1_250)));
    assert_eq!(document.text.as_deref(), Some("I moved."));
    assert_eq!(document.language, "ar");

    let empty = dispute::Draft {
        reason: Some(DisputeReason::NotMine),
        text: " \n ".to_owned(),
        ..dispute::Draft::default()
    };
    let document = with_figures("en", |figures| empty.document(figures, "en")).unwrap();
    assert_eq!((document.owed, document.text), (None, None));
}

#[test]
fn every_reason_has_a_place_and_a_label_of_its_own() {
    for (place, reason) in dispute::REASONS.iter().enumerate() {
        let label = dispute::reason_label(*reason);
        for other in dispute::REASONS.iter().skip(place + 1) {
            assert_ne!(reason, other);
            assert_ne!(label, dispute::reason_label(*other));
        }
    }
}

#[test]
fn a_call_needs_a_number_and_a_time() {
    for phone in [
        "",
        "call me",
        "1234",
        "1234567890123456",
        "+1 555 0100 ext 2",
    ] {
        let draft = callback::Draft {
            phone: phone.to_owned(),
            ..callback::Draft::default()
        };
        assert_eq!(
            fields(&draft.document("en", None, ANY_TIME).unwrap_err()),
            [
                ("callback-phone", "callback-phone-error"),
                ("callback-part", "callback-part-error"),
            ],
            "{phone}"
        );
    }
}

#[test]
fn a_number_may_be_typed_with_the_digits_and_marks_of_any_keyboard() {
    for (typed, sent) in [
        (" +1 (555) 010-0100 ", "+1 (555) 010-0100"),
        ("٠٥٥ ١٢٣ ٤٥٦٧", "055 123 4567"),
        ("\u{202a}+۹۸ ۲۱ ۱۲۳۴\u{202c}", "+98 21 1234"),
        ("555\u{a0}01\u{2011}00", "555 01-00"),
        ("＋１５５５０１００", "+15550100"),
    ] {
        let draft = callback::Draft {
            phone: typed.to_owned(),
            part: Some(DayPart::Evening),
            ..callback::Draft::default()
        };
        let document = draft.document("ar", None, ANY_TIME).unwrap();
        assert_eq!(document.phone, sent);
        assert_eq!(
            (document.part, document.language.as_str()),
            (DayPart::Evening, "ar")
        );
    }
    let draft = callback::Draft {
        phone: "555 0100".to_owned(),
        part: Some(DayPart::Morning),
        language: Some("es".to_owned()),
        ..callback::Draft::default()
    };
    assert_eq!(draft.document("en", None, ANY_TIME).unwrap().language, "es");
}

#[test]
fn feedback_needs_a_rating_and_nothing_else() {
    let mut draft = feedback::Draft {
        rating: None,
        text: "card 4111111111111111".to_owned(),
    };
    assert_eq!(
        fields(&draft.document("receipt", "en").unwrap_err()),
        [
            ("feedback-rating", "feedback-rating-error"),
            ("feedback-text", "submission-card-number"),
        ]
    );
    draft.text.clear();
    for place in 0..feedback::RATINGS.len() {
        draft.rating = Some(place);
        let document = draft.document("receipt", "en").unwrap();
        assert_eq!(document.check(), Ok(()));
        assert_eq!(usize::from(document.rating), place + 1);
        assert_eq!(
            (document.step.as_deref(), document.text),
            (Some("receipt"), None)
        );
    }
}

fn nothing_stored() -> Preferences {
    preferences::stored(&problem(404, "preferences_not_found")).unwrap()
}

fn shown(channel: Channel, purpose: Purpose) -> (String, String) {
    let id = preferences::consent_label(channel, purpose);
    (id.to_owned(), "en".to_owned())
}

#[test]
fn preferences_that_could_not_be_read_are_not_taken_for_none() {
    assert_eq!(preferences::stored(&Reply::default()), None);
    assert_eq!(preferences::stored(&problem(503, "unavailable")), None);
    let unreadable = Reply {
        status: 200,
        body: "{}".to_owned(),
    };
    assert_eq!(preferences::stored(&unreadable), None);
}

#[test]
fn nothing_is_agreed_to_beforehand_and_nothing_is_sent_unless_it_changed() {
    let stored = nothing_stored();
    let mut draft = preferences::Draft::default();
    for channel in preferences::CHANNELS {
        for purpose in preferences::PURPOSES {
            assert!(!draft.agrees(&stored, channel, purpose));
        }
    }
    assert_eq!(draft.document(&stored, "en", &shown, None), None);
    // Ticked and unticked again.
    draft.decide(Channel::Sms, Purpose::Offers, true);
    draft.decide(Channel::Sms, Purpose::Offers, false);
    assert_eq!(draft.document(&stored, "en", &shown, None), None);
}

#[test]
fn a_consent_is_given_and_taken_back_with_the_hash_of_its_own_sentence() {
    let mut draft = preferences::Draft::default();
    draft.decide(Channel::Email, Purpose::Reminders, true);
    let given = draft
        .document(&nothing_stored(), "en", &shown, None)
        .unwrap();
    assert_eq!(given.check(), Ok(()));
    let [consent] = given.consents.as_slice() else {
        panic!("{given:?}");
    };
    assert!(consent.granted);
    assert_eq!(consent.text_sha256, Digest::of(b"consent-reminders-email"));

    let mut draft = preferences::Draft::default();
    assert!(draft.agrees(&given, Channel::Email, Purpose::Reminders));
    draft.decide(Channel::Email, Purpose::Reminders, false);
    let taken_back = draft.document(&given, "en", &shown, None).unwrap();
    let [consent] = taken_back.consents.as_slice() else {
        panic!("{taken_back:?}");
    };
    assert!(!consent.granted);
}

#[test]
fn every_consent_is_a_sentence_of_its_own() {
    let mut labels = Vec::new();
    for channel in preferences::CHANNELS {
        for purpose in preferences::PURPOSES {
            let label = preferences::consent_label(channel, purpose);
            assert!(!labels.contains(&label), "{label}");
            labels.push(label);
        }
    }
}

#[test]
fn the_best_channel_can_be_chosen_and_given_up_alone() {
    let mut draft = preferences::Draft {
        channel: Some(preferences::Best::Channel(Channel::Letter)),
        ..preferences::Draft::default()
    };
    let chosen = draft
        .document(&nothing_stored(), "es", &shown, None)
        .unwrap();
    assert_eq!(
        (chosen.channel, chosen.language.as_str()),
        (Some(Channel::Letter), "es")
    );
    assert_eq!(draft.document(&chosen, "es", &shown, None), None);
    draft.channel = Some(preferences::Best::Any);
    let given_up = draft.document(&chosen, "es", &shown, None).unwrap();
    assert_eq!(given_up.channel, None);
}

#[test]
fn a_proposal_of_nothing_is_asked_for_again() {
    let as_of: leeway_core::date::Date = "2026-11-20".parse().unwrap();
    for (typed, id) in [
        ("", "error-amount-empty"),
        ("much", "error-amount-number"),
        ("0", "proposal-amount-zero"),
    ] {
        let draft = proposal::Draft {
            amount: typed.to_owned(),
            ..proposal::Draft::default()
        };
        let faults = with_figures("en", |figures| draft.proposal(figures, as_of));
        assert_eq!(fields(&faults.unwrap_err()), [("proposal-amount", id)]);
    }
}

#[test]
fn a_proposal_starts_on_a_day_that_is_offered() {
    let as_of = "2026-11-20".parse().unwrap();
    let days = proposal::first_days(as_of);
    assert!(days.windows(2).all(|pair| pair[0] < pair[1]));
    let texts: Vec<String> = days.iter().map(ToString::to_string).collect();
    assert_eq!(
        texts,
        [
            "2026-11-27",
            "2026-11-30",
            "2026-12-01",
            "2026-12-04",
            "2026-12-11",
            "2026-12-15",
            "2026-12-31",
            "2027-01-01",
            "2027-01-15",
            "2027-01-31",
            "2027-02-01"
        ]
    );
    let mut draft = proposal::Draft {
        amount: "40".to_owned(),
        frequency: 2,
        // A day of an earlier quote that is offered no more.
        first_date: Some("2026-11-01".parse().unwrap()),
    };
    let proposal = |draft: &proposal::Draft| {
        with_figures("en", |figures| draft.proposal(figures, as_of)).unwrap()
    };
    let found = proposal(&draft);
    assert_eq!(
        (found.amount, found.frequency),
        (minor(4_000), Frequency::Fortnightly)
    );
    assert_eq!(found.first_date, days[0]);
    draft.first_date = Some(days[3]);
    assert_eq!(proposal(&draft).first_date, days[3]);
}

#[test]
fn each_plan_says_what_it_would_take() {
    let told = |why: &Why| match with_figures("en", |figures| proposal::why(why, figures)) {
        Told::Line(line) => line.id,
        Told::Policy(_) => "policy",
    };
    let day = "2026-12-01".parse().unwrap();
    for (why, id) in [
        (
            Why::AsksMore {
                payment: minor(7_772),
            },
            "proposal-miss-more",
        ),
        (
            Why::Outside(ParamFault::Amount {
                param: Param::Amount,
                min: minor(1),
                max: minor(2),
            }),
            "proposal-miss-amount",
        ),
        (
            Why::Outside(ParamFault::Date { min: day, max: day }),
            "proposal-miss-date",
        ),
        (
            Why::Outside(ParamFault::NotOffered {
                param: Param::Frequency,
            }),
            "proposal-miss-rhythm",
        ),
        (Why::Outside(ParamFault::DoesNotFit), "proposal-miss-closed"),
        (Why::Closed(Vec::new()), "proposal-miss-closed"),
        (Why::Closed(vec![Reason::NeedsMeans]), "reason-needs-means"),
    ] {
        assert_eq!(told(&why), id);
    }
}
