//! What an offer says about itself: its largest figure, its details, its effects.

use leeway_core::date::Date;
use leeway_core::money::Minor;
use leeway_core::option::{Effect, Kind, Offer, Reward, RewardGives, Totals};
use leeway_core::schedule::{Frequency, Row};

use super::{Figures, Line, Told, frequency_code};

/// What an offer's largest figure is, and the words under it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Headline {
    /// The figure: a payment, or the whole where it is paid at once.
    pub amount: Minor,
    /// The words under it: "a month, 6 payments".
    pub line: Line,
}

/// The headline of an offer; `usual` is how often the payments of the running
/// contract fall due, where there is one.
#[must_use]
pub fn headline(offer: &Offer, usual: Option<Frequency>, figures: &Figures<'_>) -> Headline {
    let rows = offer.regular();
    let count = i64::try_from(rows.len()).unwrap_or(i64::MAX);
    let amount = rows.first().map_or(offer.totals.total, |row| row.total);
    let frequency = frequency_code(
        offer
            .params
            .frequency
            .or(usual)
            .unwrap_or(Frequency::Monthly),
    );
    let line = match (offer.kind, rows) {
        (Kind::Assistance, []) => {
            Line::plain("headline-nothing").with("owed", figures.money(offer.totals.owed))
        }
        (Kind::AffordablePlan, []) => Line::plain("headline-break"),
        (_, []) => Line::plain("headline-once"),
        (Kind::UndisputedPart, [_]) => Line::plain("headline-undisputed")
            .with("remaining", figures.money(offer.totals.remaining)),
        (Kind::PayPart, _) => Line::plain("headline-part"),
        (Kind::Deferral, [first, ..]) => {
            Line::plain("headline-later").with("date", figures.date(first.due))
        }
        (Kind::StepUp, _) => Line::plain("headline-reduced")
            .with("frequency", frequency)
            .with("count", begins_with(rows)),
        (Kind::TemporaryReduction, _) => Line::plain("headline-reduced")
            .with("frequency", frequency)
            .with("count", i64::from(offer.params.periods.unwrap_or(0))),
        (Kind::Assistance | Kind::Settlement, [_]) if offer.totals.discount.is_positive() => {
            Line::plain("headline-instead").with("owed", figures.money(offer.totals.owed))
        }
        (_, [_]) => Line::plain("headline-once"),
        _ => Line::plain("headline-each")
            .with("frequency", frequency)
            .with("count", count),
    };
    Headline { amount, line }
}

/// What an offer comes to, beside its headline: what is paid in all, or what is still open
/// after it, which is then no end; and the message that names it.
#[must_use]
pub const fn comes_to(totals: &Totals) -> (Minor, &'static str) {
    if totals.remaining.is_positive() {
        (totals.remaining, "detail-remaining")
    } else {
        (totals.total, "detail-total")
    }
}

/// The value of one fact about an offer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value {
    /// An amount.
    Money(Minor),
    /// A day.
    Date(Date),
    /// A payment on a day.
    Payment(Date, Minor),
}

/// One fact about an offer: the id of its label, its value, and whether it is in
/// the customer's favour.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Detail {
    /// The message that names it.
    pub label: &'static str,
    /// Its value.
    pub value: Value,
    /// Whether it saves the customer money.
    pub gain: bool,
}

/// The facts about an offer that every card shows, in their order; `total` is whether what
/// it comes to is one of them, or stands beside the headline.
#[must_use]
pub fn details(offer: &Offer, total: bool) -> Vec<Detail> {
    let plain = |label, value| Detail {
        label,
        value,
        gain: false,
    };
    let mut details = Vec::new();
    if let Some(down) = offer.down_payment() {
        details.push(plain("detail-today", Value::Payment(down.due, down.total)));
    }
    match offer.regular() {
        [] => {}
        [only] => details.push(plain("detail-pay-by", Value::Date(only.due))),
        [first, .., last] => {
            details.push(plain("detail-first", Value::Date(first.due)));
            let value = if last.total == first.total {
                Value::Date(last.due)
            } else {
                Value::Payment(last.due, last.total)
            };
            details.push(plain("detail-last", value));
        }
    }
    let totals = &offer.totals;
    if totals.discount.is_positive() {
        details.push(Detail {
            label: "detail-discount",
            value: Value::Money(totals.discount),
            gain: true,
        });
    }
    if let (Some(until), true) = (offer.valid_until, totals.discount.is_positive()) {
        details.push(plain("detail-valid-until", Value::Date(until)));
    }
    if offer.kind != Kind::PayPart && !totals.discount.is_positive() {
        details.push(plain("detail-interest", Value::Money(totals.interest)));
    }
    if total {
        let (sum, label) = comes_to(totals);
        details.push(plain(label, Value::Money(sum)));
    }
    let changes = offer.kind == Kind::Modification;
    if let Some(before) = totals
        .before
        .filter(|before| changes || *before != totals.total)
    {
        details.push(plain("detail-before", Value::Money(before)));
        if changes {
            let less = before
                .minus(totals.total)
                .ok()
                .filter(|m| *m >= Minor::ZERO);
            let more = totals.total.minus(before).ok();
            let (label, gain) = match less {
                Some(_) => ("detail-less", true),
                None => ("detail-more", false),
            };
            details.extend(less.or(more).map(|difference| Detail {
                label,
                value: Value::Money(difference),
                gain: gain && difference.is_positive(),
            }));
        }
    }
    details
}

/// What an offer does besides its payments.
#[must_use]
pub fn effect(effect: &Effect, figures: &Figures<'_>) -> Line {
    match effect {
        Effect::SettledForLess => Line::plain("effect-settled-for-less"),
        Effect::ServiceRestored => Line::plain("effect-service-restored"),
        Effect::EndDateMoves { from, to } => Line::plain("effect-end-date-moves")
            .with("from", figures.date(*from))
            .with("to", figures.date(*to)),
        Effect::PaymentBecomes { payment, from } => Line::plain("effect-payment-becomes")
            .with("payment", figures.money(*payment))
            .with("date", figures.date(*from)),
        Effect::ProofMayBeAsked => Line::plain("effect-proof-may-be-asked"),
        Effect::RateBecomes {
            annual_rate_percent,
            from,
        } => Line::plain("effect-rate-becomes")
            .with("percent", figures.percent(*annual_rate_percent))
            .with("date", figures.date(*from)),
        Effect::JoinsPrincipal { amount } => {
            Line::plain("effect-joins-principal").with("amount", figures.money(*amount))
        }
        Effect::ReviewedOn { on } => {
            Line::plain("effect-reviewed-on").with("date", figures.date(*on))
        }
    }
}

/// How many payments there are before they rise.
fn begins_with(rows: &[Row]) -> i64 {
    let first = rows.first().map(|row| row.total);
    let risen = rows.iter().position(|row| Some(row.total) != first);
    i64::try_from(risen.unwrap_or(rows.len())).unwrap_or(i64::MAX)
}

/// How the payments of a rising plan rise: by what, how often, up to what.
#[must_use]
pub fn rises(offer: &Offer, figures: &Figures<'_>) -> Option<Line> {
    if offer.kind != Kind::StepUp {
        return None;
    }
    let rows = offer.regular();
    let count = begins_with(rows);
    let next = rows.get(usize::try_from(count).ok()?)?.total;
    let by = next.minus(rows.first()?.total).ok()?;
    let most = rows.iter().map(|row| row.total).max()?;
    Some(
        Line::plain("effect-rises")
            .with("amount", figures.money(by))
            .with("count", count)
            .with("most", figures.money(most)),
    )
}

/// What else there is to know about an offer, in the order it is told: how its payments
/// rise, its twin with automatic payment, what payments on time earn, the service it
/// changes, each account in it, and where advice is to be had.
#[must_use]
pub fn beside(offer: &Offer, figures: &Figures<'_>) -> Vec<Told> {
    let mut told = Vec::new();
    told.extend(rises(offer, figures).map(Told::Line));
    if let Some(autopay) = offer.autopay.as_ref().filter(|a| a.saves.is_positive()) {
        let id = if autopay.on {
            "effect-autopay-is"
        } else {
            "effect-autopay-could"
        };
        told.push(Told::Line(
            Line::plain(id)
                .with("total", figures.money(autopay.other_totals.total))
                .with("saves", figures.money(autopay.saves)),
        ));
    }
    if let Some(reward) = &offer.reward {
        told.push(Told::Line(self::reward(reward, figures)));
    }
    if let Some(service) = &offer.service {
        told.push(Told::Policy(service.name.clone()));
        told.push(Told::Line(
            Line::plain("effect-service-plan")
                .with("date", figures.date(service.from))
                .with("before", figures.money(service.price_before))
                .with("after", figures.money(service.price_after)),
        ));
        for (id, amount) in [
            ("effect-service-early", service.early_termination),
            ("effect-service-device", service.device_balance),
        ] {
            if amount.is_positive() {
                told.push(Told::Line(
                    Line::plain(id).with("amount", figures.money(amount)),
                ));
            }
        }
        if let Some(by) = service.keep_by {
            told.push(Told::Line(
                Line::plain("effect-service-keep").with("date", figures.date(by)),
            ));
        }
        told.push(Told::Policy(service.conditions.clone()));
    }
    for member in &offer.members {
        if let Some(last) = member.schedule.last() {
            told.push(Told::Line(
                Line::plain("effect-member")
                    .with("reference", member.reference.as_str())
                    .with("amount", figures.money(member.total))
                    .with("date", figures.date(last.due)),
            ));
        }
    }
    told.extend(offer.advice.clone().map(Told::Policy));
    told
}

/// What payments on time earn.
#[must_use]
pub fn reward(reward: &Reward, figures: &Figures<'_>) -> Line {
    let count = i64::from(reward.after);
    match (reward.gives, reward.worth) {
        (RewardGives::Points(points), _) => Line::plain("reward-points")
            .with("count", count)
            .with("points", i64::from(points)),
        (_, worth) => Line::plain("reward-credit")
            .with("count", count)
            .with("amount", figures.money(worth.unwrap_or_default())),
    }
}
