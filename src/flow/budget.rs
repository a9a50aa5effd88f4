//! Income and expenses as they are typed: line by line, each for its own period. All of
//! it stays on the device.

use leeway_core::budget::{BudgetCap, BudgetFigures, BudgetKind, BudgetLine, BudgetPeriod};
use leeway_core::json::Decode;
use leeway_core::money::Minor;
use leeway_l10n::AmountError;
use serde::Serialize;

use super::submission::Faults;
use crate::words::{self, FieldId, Figures, Line};

/// One line of the form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Entry {
    /// The id of its field.
    pub id: FieldId,
    /// The id of the list of periods beside it.
    pub per: FieldId,
    /// The message that names it.
    pub label: &'static str,
    /// What it is.
    pub kind: BudgetKind,
}

const fn entry(id: FieldId, per: FieldId, label: &'static str, kind: BudgetKind) -> Entry {
    Entry {
        id,
        per,
        label,
        kind,
    }
}

/// Every line, in the order it is asked for: what comes in, what is needed, and what else
/// is spent.
pub const ENTRIES: [Entry; 10] = [
    entry(
        "budget-pay",
        "budget-pay-per",
        "budget-pay-label",
        BudgetKind::Income,
    ),
    entry(
        "budget-benefits",
        "budget-benefits-per",
        "budget-benefits-label",
        BudgetKind::Income,
    ),
    entry(
        "budget-other",
        "budget-other-per",
        "budget-other-label",
        BudgetKind::Income,
    ),
    entry(
        "budget-home",
        "budget-home-per",
        "budget-home-label",
        BudgetKind::Essential,
    ),
    entry(
        "budget-bills",
        "budget-bills-per",
        "budget-bills-label",
        BudgetKind::Essential,
    ),
    entry(
        "budget-food",
        "budget-food-per",
        "budget-food-label",
        BudgetKind::Essential,
    ),
    entry(
        "budget-travel",
        "budget-travel-per",
        "budget-travel-label",
        BudgetKind::Essential,
    ),
    entry(
        "budget-care",
        "budget-care-per",
        "budget-care-label",
        BudgetKind::Essential,
    ),
    entry(
        "budget-priority",
        "budget-priority-per",
        "budget-priority-label",
        BudgetKind::Priority,
    ),
    entry(
        "budget-flexible",
        "budget-flexible-per",
        "budget-flexible-label",
        BudgetKind::Flexible,
    ),
];

/// The field of what is owed to others.
pub const ELSEWHERE: FieldId = "budget-elsewhere";

/// Every period, in the order it is offered.
pub const PERIODS: [BudgetPeriod; 6] = [
    BudgetPeriod::Weekly,
    BudgetPeriod::Fortnightly,
    BudgetPeriod::FourWeekly,
    BudgetPeriod::Monthly,
    BudgetPeriod::Quarterly,
    BudgetPeriod::Yearly,
];

/// The message that names a period.
#[must_use]
pub const fn period_label(period: BudgetPeriod) -> &'static str {
    match period {
        BudgetPeriod::Weekly => "budget-per-week",
        BudgetPeriod::Fortnightly => "budget-per-fortnight",
        BudgetPeriod::FourWeekly => "budget-per-four-weeks",
        BudgetPeriod::Monthly => "budget-per-month",
        BudgetPeriod::Quarterly => "budget-per-quarter",
        BudgetPeriod::Yearly => "budget-per-year",
    }
}

/// What is left of a month, as far as it is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Left {
    /// Income less expenses a month, in minor units, rounded down once; below zero where
    /// the expenses are higher.
    pub monthly: Minor,
    /// Whether any line is left empty, so that it may be less.
    pub open: bool,
}

/// One line as it is typed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Decode)]
#[serde(deny_unknown_fields)]
struct Typed {
    /// The amount.
    text: String,
    /// For which time.
    per: BudgetPeriod,
}

/// What was typed so far.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Decode)]
#[serde(deny_unknown_fields)]
pub struct Draft {
    /// By the place of the line in [`ENTRIES`]; lines at the end may be missing.
    lines: Vec<Typed>,
    /// What is owed to others.
    pub elsewhere: String,
}

impl Draft {
    /// What is typed at `place`, and its period.
    #[must_use]
    pub fn line(&self, place: usize) -> (&str, BudgetPeriod) {
        self.lines
            .get(place)
            .map_or(("", BudgetPeriod::Monthly), |line| (&line.text, line.per))
    }

    /// Puts what is typed at `place`.
    pub fn put(&mut self, place: usize, text: String) {
        if let Some(line) = self.line_mut(place) {
            line.text = text;
        }
    }

    /// Puts the period at `place`.
    pub fn put_period(&mut self, place: usize, per: BudgetPeriod) {
        if let Some(line) = self.line_mut(place) {
            line.per = per;
        }
    }

    fn line_mut(&mut self, place: usize) -> Option<&mut Typed> {
        if place < ENTRIES.len() && self.lines.len() <= place {
            let empty = Typed {
                text: String::new(),
                per: BudgetPeriod::Monthly,
            };
            self.lines.resize(place.saturating_add(1), empty);
        }
        self.lines.get_mut(place)
    }

    /// The budget: the lines that hold anything. `None` where nothing at all was typed.
    ///
    /// # Errors
    /// What has to be mended, in the order of the form.
    pub fn figures(&self, figures: &Figures<'_>) -> Result<Option<BudgetFigures>, Faults> {
        let example = Minor::new(120_000).unwrap_or_default();
        let mut budget = BudgetFigures::default();
        let mut faults = Faults::new();
        for (place, entry) in ENTRIES.iter().enumerate() {
            let (text, per) = self.line(place);
            match figures.parse(text) {
                Err(AmountError::Empty) => {}
                Ok(amount) => budget.lines.push(BudgetLine {
                    kind: entry.kind,
                    amount,
                    per,
                }),
                Err(error) => {
                    faults.push((entry.id, words::amount_error(&error, example, figures)));
                }
            }
        }
        let elsewhere = match figures.parse(&self.elsewhere) {
            Err(AmountError::Empty) => None,
            Ok(amount) => Some(amount),
            Err(error) => {
                faults.push((ELSEWHERE, words::amount_error(&error, example, figures)));
                None
            }
        };
        if !faults.is_empty() {
            return Err(faults);
        }
        budget.owed_elsewhere = elsewhere.unwrap_or_default();
        Ok((!budget.lines.is_empty() || elsewhere.is_some()).then_some(budget))
    }

    /// What is left of a month; `None` while no income is typed, or something is no amount.
    #[must_use]
    pub fn left(&self, figures: &Figures<'_>) -> Option<Left> {
        let budget = self.figures(figures).ok()??;
        let earns = |line: &BudgetLine| line.kind == BudgetKind::Income;
        if !budget.lines.iter().any(earns) {
            return None;
        }
        Some(Left {
            monthly: budget.surplus().ok()?,
            open: is_open(&budget),
        })
    }
}

/// Whether any kind of expense has no line at all, or a line of the form is empty.
fn is_open(budget: &BudgetFigures) -> bool {
    let spends = |line: &&BudgetLine| line.kind != BudgetKind::Income;
    let asked = ENTRIES
        .iter()
        .filter(|entry| entry.kind != BudgetKind::Income);
    budget.lines.iter().filter(spends).count() < asked.count()
}

/// What is left of a month, in words.
#[must_use]
pub fn left(left: Left, figures: &Figures<'_>) -> Line {
    if left.monthly < Minor::ZERO {
        let short = Minor::ZERO.minus(left.monthly).unwrap_or_default();
        return Line::plain("budget-short").with("amount", figures.money(short));
    }
    Line::plain(if left.open {
        "budget-left-open"
    } else {
        "budget-left"
    })
    .with("amount", figures.money(left.monthly))
}

/// What a plan may ask, in words: a bracket where expenses are left empty, because they
/// could take all of it.
#[must_use]
pub fn outcome(budget: &BudgetFigures, cap: BudgetCap, figures: &Figures<'_>) -> Line {
    if !cap.monthly.is_positive() {
        return Line::plain("budget-none-title");
    }
    if is_open(budget) {
        return Line::plain("budget-bracket-title")
            .with("low", figures.money(Minor::ZERO))
            .with("high", figures.money(cap.monthly));
    }
    Line::plain("budget-result-title").with("amount", figures.money(cap.monthly))
}
