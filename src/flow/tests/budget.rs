//! Income and expenses: what is typed, what is left, and the bracket of a form with gaps.

use leeway_core::budget::{Budget, BudgetCap, BudgetKind, BudgetPeriod};
use leeway_core::money::{Currency, Percent};
use leeway_l10n::NativeFormatter;

use super::super::budget::{Draft, ENTRIES, Left, PERIODS, left, outcome};
use super::*;
use crate::words::{Figures, Line};

fn with_figures<T>(run: impl FnOnce(&Figures<'_>) -> T) -> T {
    let formatter = NativeFormatter::new("en");
    let currency: Currency = "USD".parse().unwrap();
    run(&Figures::new(&formatter, currency))
}

fn minor(units: i64) -> Minor {
    Minor::new(units).unwrap()
}

/// Every line typed, the first with `pay`, the others with 0.
fn complete(pay: &str) -> Draft {
    let mut draft = Draft::default();
    for place in 0..ENTRIES.len() {
        draft.put(place, "0".to_owned());
    }
    draft.put(0, pay.to_owned());
    draft
}

#[test]
fn a_line_that_is_no_amount_is_named_and_nothing_is_worked_out() {
    let mut draft = complete("2000");
    draft.put(4, "a lot".to_owned());
    draft.elsewhere = "-".to_owned();
    with_figures(|figures| {
        let faults = draft.figures(figures).unwrap_err();
        let fields: Vec<_> = faults
            .iter()
            .map(|(field, line)| (*field, line.id))
            .collect();
        assert_eq!(
            fields,
            [
                ("budget-bills", "error-amount-number"),
                ("budget-elsewhere", "error-amount-number"),
            ]
        );
        assert_eq!(draft.left(figures), None);
    });
}

#[test]
fn without_income_nothing_is_said_to_be_left() {
    with_figures(|figures| {
        assert_eq!(Draft::default().figures(figures), Ok(None));
        let mut draft = Draft::default();
        draft.put(3, "900".to_owned());
        assert!(draft.figures(figures).unwrap().is_some());
        assert_eq!(draft.left(figures), None);
    });
}

#[test]
fn a_place_beyond_the_form_takes_nothing() {
    let mut draft = Draft::default();
    draft.put(ENTRIES.len(), "1".to_owned());
    draft.put_period(usize::MAX, BudgetPeriod::Weekly);
    assert_eq!(draft, Draft::default());
}

#[test]
fn what_is_left_is_summed_over_a_year_and_rounded_down_once() {
    let mut draft = complete("300");
    draft.put_period(0, BudgetPeriod::Weekly);
    draft.put(3, "1290".to_owned());
    with_figures(|figures| {
        let known = draft.left(figures);
        assert_eq!(
            known,
            Some(Left {
                monthly: minor(1_000),
                open: false
            })
        );
        let line = left(known.unwrap(), figures);
        assert_eq!(line, Line::plain("budget-left").with("amount", "$10.00"));
    });
    draft.put(3, "1300.01".to_owned());
    with_figures(|figures| {
        let known = draft.left(figures).unwrap();
        assert_eq!(known.monthly, minor(-1));
        assert_eq!(
            left(known, figures),
            Line::plain("budget-short").with("amount", "$0.01")
        );
    });
}

#[test]
fn an_empty_line_of_expenses_makes_a_bracket_and_an_empty_income_does_not() {
    let mut draft = complete("1000");
    draft.put(1, String::new());
    with_figures(|figures| {
        assert!(!draft.left(figures).unwrap().open);
        draft.put(5, " ".to_owned());
        let known = draft.left(figures).unwrap();
        assert!(known.open);
        assert_eq!(left(known, figures).id, "budget-left-open");
        let budget = draft.figures(figures).unwrap().unwrap();
        let cap = BudgetCap {
            monthly: minor(25_000),
        };
        assert_eq!(
            outcome(&budget, cap, figures),
            Line::plain("budget-bracket-title")
                .with("low", "$0.00")
                .with("high", "$250.00")
        );
        draft.put(5, "0".to_owned());
        let budget = draft.figures(figures).unwrap().unwrap();
        assert_eq!(
            outcome(&budget, cap, figures),
            Line::plain("budget-result-title").with("amount", "$250.00")
        );
        let none = BudgetCap {
            monthly: Minor::ZERO,
        };
        assert_eq!(outcome(&budget, none, figures).id, "budget-none-title");
    });
}

#[test]
fn filling_an_empty_line_stays_within_the_bracket_that_was_shown() {
    let result = |draft: &Draft| {
        with_figures(|figures| {
            let budget = draft.figures(figures).unwrap().unwrap();
            let cap = budget.cap(minor(50_000), Percent::whole(50), minor(100));
            cap.unwrap().monthly
        })
    };
    for pay in ["0", "1", "999.99", "2400", "1000000"] {
        for more in ["0", "0.01", "750", "999999"] {
            let mut draft = Draft::default();
            draft.put(0, pay.to_owned());
            draft.put(3, "640.50".to_owned());
            let high = result(&draft);
            for place in 4..ENTRIES.len() {
                for period in PERIODS {
                    let mut filled = draft.clone();
                    filled.put(place, more.to_owned());
                    filled.put_period(place, period);
                    let result = result(&filled);
                    assert!(
                        result >= Minor::ZERO && result <= high,
                        "{pay} {more} {place}"
                    );
                }
            }
        }
    }
}

#[test]
fn the_entries_are_of_every_kind() {
    for kind in [
        BudgetKind::Income,
        BudgetKind::Essential,
        BudgetKind::Priority,
        BudgetKind::Flexible,
    ] {
        assert!(ENTRIES.iter().any(|entry| entry.kind == kind), "{kind:?}");
    }
    let budget = with_figures(|figures| complete("10").figures(figures)).unwrap();
    assert!(matches!(budget.map(Budget::Figures), Some(Budget::Figures(b)) if b.lines.len() == 10));
}
