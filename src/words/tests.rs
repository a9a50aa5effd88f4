use std::rc::Rc;
use std::sync::Arc;

use leeway_core::disclosure::{Debits, Itemisation, Part, PaymentGroup, RuleName, TilaBox};
use leeway_core::eligibility::{Expectation, Fact, FactValue, Finding, Truth};
use leeway_core::option::{
    Autopay, Effect, Limits, Member, Offer, Param, ParamFault, Params, Reason, Reward, RewardGives,
    ServiceChange, Totals,
};
use leeway_core::schedule::Row;
use leeway_l10n::{Bundle, Localizer, NativeFormatter};

use super::*;

fn minor(units: i64) -> Minor {
    Minor::new(units).unwrap()
}

fn date(text: &str) -> Date {
    text.parse().unwrap()
}

/// The English messages, as the widget downloads them.
fn english() -> Localizer {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/locales/en");
    let mut compiled = String::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_none_or(|extension| extension != "ftl") {
            continue;
        }
        let text = std::fs::read_to_string(path).unwrap();
        compiled.push_str(&leeway_l10n::compile(&text).unwrap());
    }
    let (bundle, faults) = Bundle::read("en", &compiled);
    assert_eq!(faults, []);
    Localizer::new(
        vec![Arc::new(bundle)],
        Rc::new(NativeFormatter::new("en-US")),
    )
}

fn figures(localizer: &Localizer) -> Figures<'_> {
    Figures::new(localizer.formatter(), "USD".parse::<Currency>().unwrap())
}

/// The words of a line, which must be complete.
#[track_caller]
fn said(localizer: &Localizer, line: &Line) -> String {
    let message = localizer.message(line.id, &line.args);
    assert_eq!(message.faults, [], "{}", line.id);
    assert!(!message.parts.is_empty(), "{}", line.id);
    message.to_text()
}

fn finding(fact: Fact, truth: Truth, expected: Option<Expectation>) -> Finding {
    Finding {
        fact,
        truth,
        expected,
        from: None,
    }
}

#[test]
fn every_reason_is_a_complete_sentence() {
    let localizer = english();
    let figures = figures(&localizer);
    let mut reasons = vec![
        Reason::NothingOwed,
        Reason::NeedsMeans,
        Reason::AboveScale,
        Reason::NoContract,
        Reason::NeedsBudget,
        Reason::InDispute,
        Reason::NothingDisputed,
        Reason::AllDisputed,
        Reason::NoCheaperPlan,
        Reason::NothingToBundle,
        Reason::NotYet {
            from: date("2026-12-01"),
        },
        Reason::Ended {
            on: date("2026-11-20"),
        },
        Reason::BalanceTooSmall {
            least_payment: minor(2500),
        },
        Reason::NoPlanFits,
    ];
    let bounds = [(Some(1), None), (None, Some(0)), (Some(30), Some(90))];
    for fact in Fact::ALL {
        reasons.push(Reason::Fact(finding(*fact, Truth::False, None)));
        reasons.push(Reason::Fact(finding(*fact, Truth::Unknown, None)));
        for (min, max) in bounds {
            let expected = Some(Expectation::Range { min, max });
            reasons.push(Reason::Fact(finding(*fact, Truth::False, expected)));
        }
        let codes = Expectation::OneOf(vec![FactValue::Text("a".to_owned())]);
        reasons.push(Reason::Fact(finding(*fact, Truth::False, Some(codes))));
    }
    for reason in reasons {
        let Told::Line(line) = super::reason(&reason, &figures) else {
            panic!("{reason:?}");
        };
        let text = said(&localizer, &line);
        assert!(text.ends_with('.'), "{text}");
    }
}

#[test]
fn stop_is_told_in_the_creditors_words() {
    let localizer = english();
    let stop = Reason::Stopped {
        text: "stop-deceased".to_owned(),
        until: None,
    };
    assert_eq!(
        reason(&stop, &figures(&localizer)),
        Told::Policy("stop-deceased".to_owned())
    );
    let stop = Reason::Stopped {
        text: "stop-breathing-space".to_owned(),
        until: Some(date("2027-01-18")),
    };
    let line = reason_until(&stop, &figures(&localizer)).unwrap();
    assert_eq!(
        said(&localizer, &line),
        "This lasts until January 18, 2027."
    );
}

#[test]
fn bounds_are_told_only_where_they_are_public() {
    let localizer = english();
    let figures = figures(&localizer);
    let range = |min, max| Some(Expectation::Range { min, max });
    let cases = [
        (Fact::Balance, None, "It depends on how much you owe."),
        (
            Fact::Balance,
            range(Some(30_000), None),
            "This is for balances of $300.00 or more.",
        ),
        (
            Fact::Balance,
            range(None, Some(500_000)),
            "This is for balances of $5,000.00 or less.",
        ),
        (
            Fact::DaysPastDue,
            range(Some(1), None),
            "This is for bills 1 day or more past their due date.",
        ),
        (
            Fact::PlansBroken12m,
            range(None, Some(0)),
            "This is open when no plan ended early in the last 12 months.",
        ),
    ];
    for (fact, expected, words) in cases {
        let reason = Reason::Fact(finding(fact, Truth::False, expected));
        let Told::Line(line) = super::reason(&reason, &figures) else {
            panic!("{fact:?}");
        };
        assert_eq!(said(&localizer, &line), words);
    }
    let later = Finding {
        from: Some(date("2027-02-12")),
        ..finding(Fact::DaysPastDue, Truth::False, range(Some(90), None))
    };
    let Told::Line(line) = reason(&Reason::Fact(later), &figures) else {
        panic!("a date");
    };
    assert_eq!(said(&localizer, &line), "This opens on February 12, 2027.");
}

#[test]
fn every_kind_frequency_hardship_and_effect_has_words() {
    let localizer = english();
    let figures = figures(&localizer);
    for kind in Kind::ALL {
        said(&localizer, &Line::plain(kind_title(kind)));
        if let Some(note) = kind_note(kind) {
            said(&localizer, &Line::plain(note));
        }
        said(
            &localizer,
            &Line::plain("receipt-title-fresh").with("kind", kind_code(kind)),
        );
    }
    for frequency in [
        Frequency::Weekly,
        Frequency::Fortnightly,
        Frequency::SemiMonthly,
        Frequency::Monthly,
    ] {
        said(&localizer, &Line::plain(frequency_label(frequency)));
        for count in [0, 1, 2, 24] {
            let each = Line::plain("headline-each")
                .with("frequency", frequency_code(frequency))
                .with("count", count);
            said(&localizer, &each);
        }
    }
    for hardship in Hardship::ALL {
        said(&localizer, &Line::plain(hardship_label(hardship)));
    }
    for per in Per::ALL {
        said(&localizer, &Line::plain(per.label()));
    }
    for effect in [
        Effect::SettledForLess,
        Effect::ServiceRestored,
        Effect::EndDateMoves {
            from: date("2029-06-02"),
            to: date("2029-09-02"),
        },
        Effect::PaymentBecomes {
            payment: minor(32_140),
            from: date("2027-04-02"),
        },
        Effect::ProofMayBeAsked,
        Effect::RateBecomes {
            annual_rate_percent: "6.9".parse().unwrap(),
            from: date("2027-04-02"),
        },
        Effect::JoinsPrincipal {
            amount: minor(4_500),
        },
        Effect::ReviewedOn {
            on: date("2027-05-30"),
        },
    ] {
        said(&localizer, &super::effect(&effect, &figures));
    }
}

/// An offer of payments that rise, and nothing else.
fn rising(payments: &[i64]) -> Offer {
    let rows: Vec<Row> = payments
        .iter()
        .zip(1..)
        .map(|(units, month)| row(&format!("2027-{month:02}-02"), *units, 0))
        .collect();
    let total = minor(payments.iter().sum());
    Offer {
        option: "it".to_owned(),
        kind: Kind::StepUp,
        params: Params::default(),
        limits: Limits::default(),
        schedule: rows,
        totals: Totals {
            owed: total,
            discount: Minor::ZERO,
            interest: Minor::ZERO,
            total,
            remaining: Minor::ZERO,
            before: None,
        },
        bracket: None,
        valid_until: None,
        effects: Vec::new(),
        title: None,
        note: None,
        if_missed: "missed".to_owned(),
        agreement: "agreement".to_owned(),
        autopay: None,
        reward: None,
        service: None,
        members: Vec::new(),
        budget: None,
        advice: None,
    }
}

#[test]
fn payments_that_rise_say_for_how_long_by_what_and_up_to_what() {
    let localizer = english();
    let figures = figures(&localizer);
    let told = |payments: &[i64]| {
        let offer = rising(payments);
        let headline = headline(&offer, None, &figures);
        let beside = beside(&offer, &figures);
        let [Told::Line(line)] = beside.as_slice() else {
            panic!("{beside:?}");
        };
        (
            headline.amount,
            said(&localizer, &headline.line),
            said(&localizer, line),
        )
    };
    assert_eq!(
        told(&[4_000, 4_000, 5_000, 5_000, 6_000, 5_990]),
        (
            minor(4_000),
            "a month, for 2\u{a0}months".to_owned(),
            "The payment rises by $10.00 after every 2 payments, up to $60.00.".to_owned()
        )
    );
    assert_eq!(
        told(&[4_000, 5_000, 6_000]),
        (
            minor(4_000),
            "a month, for 1\u{a0}month".to_owned(),
            "The payment rises by $10.00 with each payment, up to $60.00.".to_owned()
        )
    );
}

#[test]
fn what_stands_beside_an_offer_is_told_in_whole_sentences() {
    let localizer = english();
    let figures = figures(&localizer);
    let totals = Totals {
        owed: minor(100_000),
        discount: Minor::ZERO,
        interest: Minor::ZERO,
        total: minor(100_000),
        remaining: Minor::ZERO,
        before: None,
    };
    let row = Row {
        due: date("2027-01-30"),
        total: minor(100_000),
        interest: Minor::ZERO,
        principal: minor(100_000),
        fees: Minor::ZERO,
        balance: Minor::ZERO,
    };
    let offer = Offer {
        option: "it".to_owned(),
        kind: Kind::Downgrade,
        params: Params::default(),
        limits: Limits::default(),
        schedule: vec![row],
        totals,
        bracket: None,
        valid_until: None,
        effects: Vec::new(),
        title: None,
        note: None,
        if_missed: "missed".to_owned(),
        agreement: "agreement".to_owned(),
        autopay: Some(Autopay {
            on: false,
            saves: minor(1_210),
            other: vec![row],
            other_totals: totals,
        }),
        reward: Some(Reward {
            after: 3,
            on: date("2027-01-30"),
            gives: RewardGives::Credit(minor(1_500)),
            worth: Some(minor(1_500)),
        }),
        service: Some(ServiceChange {
            code: "m".to_owned(),
            name: "plan-m".to_owned(),
            from: date("2026-12-10"),
            price_before: minor(4_500),
            price_after: minor(3_000),
            early_termination: minor(700),
            device_balance: minor(21_000),
            keep_by: Some(date("2026-12-05")),
            conditions: "keep".to_owned(),
        }),
        members: vec![Member {
            reference: "H-2".to_owned(),
            total: minor(100_000),
            schedule: vec![row],
        }],
        budget: None,
        advice: Some("advice".to_owned()),
    };
    let labels = |total: bool| -> Vec<&str> {
        let details = details(&offer, total).into_iter();
        details.map(|detail| detail.label).collect()
    };
    let facts = ["detail-pay-by", "detail-interest", "detail-total"];
    assert_eq!(labels(true), facts);
    assert_eq!(
        labels(false),
        facts[..2],
        "the total is beside the headline"
    );
    let open = Totals {
        remaining: minor(20_000),
        ..offer.totals
    };
    assert_eq!(comes_to(&open), (minor(20_000), "detail-remaining"));
    assert_eq!(
        comes_to(&offer.totals),
        (minor(100_000), "detail-total"),
        "nothing stays open after it"
    );
    let told = |offer: &Offer| -> Vec<String> {
        beside(offer, &figures)
            .into_iter()
            .map(|told| match told {
                Told::Line(line) => said(&localizer, &line),
                Told::Policy(id) => id,
            })
            .collect()
    };
    assert_eq!(
        told(&offer),
        [
            "With automatic payments you pay $1,000.00 in total. That is $12.10 less.",
            "After 3 payments on time we credit $15.00. The figures here do not count on it.",
            "plan-m",
            "From December 10, 2026 on, your plan costs $30.00 a month instead of $45.00.",
            "Changing early costs $7.00. It comes with your next bill.",
            "Your device stays as it is. $210.00 is still to be paid for it.",
            "Your service stays on if the first payment arrives by December 5, 2026.",
            "keep",
            "H-2: $1,000.00 in total, paid off on January 30, 2027.",
            "advice",
        ]
    );
    let points = Offer {
        autopay: None,
        reward: Some(Reward {
            after: 1,
            on: date("2027-01-30"),
            gives: RewardGives::Points(400),
            worth: None,
        }),
        service: None,
        members: Vec::new(),
        advice: None,
        ..offer
    };
    assert_eq!(told(&points), ["1 payment on time earns you points: 400."]);
}

#[test]
fn every_disclosure_has_a_title_and_whole_lines() {
    let localizer = english();
    let figures = figures(&localizer);
    for rule in RuleName::ALL {
        said(&localizer, &Line::plain(disclosure_title(rule)));
    }
    let day = date("2026-12-10");
    let parts = [
        Part::Tila(TilaBox {
            annual_percentage_rate: "12.35".parse().unwrap(),
            finance_charge: minor(7_873),
            amount_financed: minor(240_000),
            total_of_payments: minor(247_873),
            payments: vec![PaymentGroup {
                count: 11,
                amount: minor(20_657),
                first: day,
                last: day,
            }],
        }),
        Part::Itemisation(Itemisation {
            from: day,
            then: minor(10_000),
            interest: minor(100),
            fees: minor(200),
            charges: minor(300),
            payments: minor(-400),
            credits: minor(-500),
            now: minor(9_700),
        }),
        Part::Debits(Debits {
            count: 12,
            least: minor(100),
            most: minor(200),
            first: day,
            last: day,
            stop_by: day,
            notice_days: 10,
        }),
        Part::Until(day),
        Part::Clock {
            acknowledge: Some(day),
            answer: day,
        },
    ];
    let mut told = 0;
    for part in &parts {
        for line in disclosure_part(part, &figures) {
            let Told::Line(line) = line else {
                panic!("{line:?}");
            };
            said(&localizer, &line);
            told += 1;
        }
    }
    assert_eq!(told, 5 + 7 + 2 + 1 + 2);
    let text = disclosure_part(&Part::Text("late".to_owned()), &figures);
    assert_eq!(text, [Told::Policy("late".to_owned())]);
}

#[test]
fn every_fault_of_an_entry_says_how_to_mend_it() {
    let localizer = english();
    let figures = figures(&localizer);
    let faults = [
        ParamFault::NotUsed {
            param: Param::Amount,
        },
        ParamFault::Amount {
            param: Param::DownPayment,
            min: minor(2500),
            max: minor(50_000),
        },
        ParamFault::Number {
            param: Param::Count,
            min: 2,
            max: 12,
        },
        ParamFault::Date {
            min: date("2026-11-24"),
            max: date("2027-01-05"),
        },
        ParamFault::NotOffered {
            param: Param::Frequency,
        },
        ParamFault::LeftTooSmall { least: minor(5000) },
        ParamFault::DoesNotFit,
    ];
    for fault in faults {
        let (_, line) = param_fault(&fault, &figures);
        said(&localizer, &line);
    }
    for typed in [
        "",
        "abc",
        "-5",
        "5 EUR",
        "1.2345",
        "12.345",
        "99999999999999999",
    ] {
        let error = figures.parse(typed).unwrap_err();
        let text = said(&localizer, &amount_error(&error, minor(15_543), &figures));
        assert!(text.starts_with("Enter"), "{typed}: {text}");
    }
    assert_eq!(figures.parse("$1,234.50"), Ok(minor(123_450)));
}

#[test]
fn amounts_are_typed_back_the_way_they_are_read() {
    let localizer = english();
    let figures = figures(&localizer);
    for (units, typed) in [(15_543, "155.43"), (500_000, "5000"), (0, "0"), (7, "0.07")] {
        assert_eq!(figures.typed(minor(units)), typed);
        assert_eq!(figures.parse(typed), Ok(minor(units)));
    }
    assert_eq!(figures.symbol(), ("$".to_owned(), true));
    let spanish = NativeFormatter::new("es");
    let euros = Figures::new(&spanish, "EUR".parse::<Currency>().unwrap());
    assert_eq!(euros.symbol(), ("€".to_owned(), false));
    assert_eq!(
        euros.parse(&euros.typed(minor(123_450))),
        Ok(minor(123_450))
    );
}

#[test]
fn income_of_a_year_is_exact() {
    let cases = [
        (Per::Week, 70_001, 3_640_052),
        (Per::Fortnight, 140_001, 3_640_026),
        (Per::Month, 315_050, 3_780_600),
        (Per::Year, 3_780_000, 3_780_000),
    ];
    for (per, income, yearly) in cases {
        assert_eq!(per.yearly(minor(income)), Some(minor(yearly)));
    }
    assert_eq!(Per::Week.yearly(Minor::MAX), None);
}

#[test]
fn household_is_one_to_twenty_people() {
    for (typed, people) in [
        ("3", Some(3)),
        (" 20 ", Some(20)),
        ("٣", Some(3)),
        ("0", None),
        ("21", None),
        ("", None),
        ("two", None),
        ("-1", None),
    ] {
        assert_eq!(household(typed), people, "{typed}");
    }
}

fn row(due: &str, total: i64, balance: i64) -> Row {
    Row {
        due: date(due),
        total: minor(total),
        interest: Minor::ZERO,
        principal: minor(total),
        fees: Minor::ZERO,
        balance: minor(balance),
    }
}

#[test]
fn bars_go_on_where_something_stays_owed() {
    let rows = [row("2026-11-25", 2500, 7500)];
    let bars = bars(
        Shows::Owed,
        &rows,
        date("2026-11-20"),
        date("2027-01-20"),
        minor(10_000),
    );
    let seen: Vec<_> = bars.iter().map(|bar| (bar.height, bar.soft)).collect();
    assert_eq!(seen, [(4000, false), (3000, true), (3000, true)]);
}

#[test]
fn bars_show_what_is_owed_before_each_payment() {
    let start = date("2026-11-20");
    let rows = [row("2027-01-20", 5000, 5000), row("2027-02-20", 5000, 0)];
    let bars = bars(Shows::Owed, &rows, start, date("2027-02-20"), minor(10_000));
    let seen: Vec<_> = bars.iter().map(|bar| (bar.height, bar.soft)).collect();
    assert_eq!(
        seen,
        [(4000, true), (4000, true), (4000, false), (2000, false)]
    );
    assert!(bars.iter().all(|bar| bar.x + bar.width <= 12_000));
    assert_eq!(hundredths(667), "6.67");
}

#[test]
fn bars_of_payments_that_rise_are_as_high_as_what_is_paid() {
    let rows = [
        row("2026-12-25", 2_500, 7_500),
        row("2027-01-25", 2_500, 5_000),
        row("2027-02-25", 5_000, 0),
    ];
    let (start, end) = (date("2026-11-20"), date("2027-02-25"));
    let bars = bars(Shows::Paid, &rows, start, end, minor(5_000));
    let seen: Vec<_> = bars.iter().map(|bar| (bar.height, bar.soft)).collect();
    // Nothing is paid in the first month.
    let expected = [(100, true), (2_000, false), (2_000, false), (4_000, false)];
    assert_eq!(seen, expected);
}

#[test]
fn nothing_to_pay_draws_one_bar_at_most() {
    let start = date("2026-11-20");
    assert!(bars(Shows::Owed, &[], start, start, Minor::ZERO).len() <= 1);
}
