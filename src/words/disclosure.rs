//! What has to be shown before a customer agrees.

use leeway_core::date::Date;
use leeway_core::disclosure::{Part, PaymentGroup, RuleName};
use leeway_core::money::Minor;

use super::{Figures, Line, Told};

/// The title of what is shown because of a rule.
#[must_use]
pub const fn disclosure_title(rule: RuleName) -> &'static str {
    match rule {
        RuleName::Tila => "disclosure-tila-title",
        RuleName::Itemisation => "disclosure-itemisation-title",
        RuleName::TimeBarred => "disclosure-time-barred-title",
        RuleName::ElectronicDebit => "disclosure-electronic-debit-title",
        RuleName::ElectronicRecords => "disclosure-electronic-records-title",
        RuleName::Forbearance => "disclosure-forbearance-title",
        RuleName::BreathingSpace => "disclosure-breathing-space-title",
        RuleName::FinancialAssistance => "disclosure-financial-assistance-title",
        RuleName::HardshipNotice | RuleName::HardshipApplication => "disclosure-hardship-title",
    }
}

/// Payments of one amount in a row.
#[must_use]
pub fn payment_group(group: &PaymentGroup, figures: &Figures<'_>) -> Line {
    Line::plain("disclosure-tila-payments")
        .with("amount", figures.money(group.amount))
        .with("count", i64::from(group.count))
        .with("first", figures.date(group.first))
        .with("last", figures.date(group.last))
}

/// What stands beside the text of a disclosure, line by line.
#[must_use]
pub fn disclosure_part(part: &Part, figures: &Figures<'_>) -> Vec<Told> {
    let amount = |id, amount: Minor| Line::plain(id).with("amount", figures.money(amount));
    let lines = match part {
        Part::Text(id) => return vec![Told::Policy(id.clone())],
        Part::Tila(tila) => {
            let rate = figures.percent(tila.annual_percentage_rate);
            let mut lines = vec![
                Line::plain("disclosure-tila-rate").with("percent", rate),
                amount("disclosure-tila-charge", tila.finance_charge),
                amount("disclosure-tila-financed", tila.amount_financed),
                amount("disclosure-tila-total", tila.total_of_payments),
            ];
            for group in &tila.payments {
                lines.push(payment_group(group, figures));
            }
            lines
        }
        Part::Itemisation(item) => {
            let then = amount("disclosure-item-then", item.then);
            let mut lines = vec![then.with("date", figures.date(item.from))];
            for (id, sum) in [
                ("disclosure-item-interest", item.interest),
                ("disclosure-item-fees", item.fees),
                ("disclosure-item-charges", item.charges),
                ("disclosure-item-payments", item.payments),
                ("disclosure-item-credits", item.credits),
            ] {
                if sum != Minor::ZERO {
                    lines.push(amount(id, sum));
                }
            }
            lines.push(amount("disclosure-item-now", item.now));
            lines
        }
        Part::Debits(debits) => vec![
            Line::plain("disclosure-debits")
                .with("count", i64::from(debits.count))
                .with("least", figures.money(debits.least))
                .with("most", figures.money(debits.most))
                .with("first", figures.date(debits.first))
                .with("last", figures.date(debits.last)),
            Line::plain("disclosure-debits-stop")
                .with("date", figures.date(debits.stop_by))
                .with("count", i64::from(debits.notice_days)),
        ],
        Part::Until(day) => {
            vec![Line::plain("reason-stopped-until").with("date", figures.date(*day))]
        }
        Part::Clock {
            acknowledge,
            answer,
        } => {
            let by = |id, day: Date| Line::plain(id).with("date", figures.date(day));
            let heard = acknowledge.map(|day| by("disclosure-clock-acknowledge", day));
            let answer = by("disclosure-clock-answer", *answer);
            heard.into_iter().chain([answer]).collect()
        }
    };
    lines.into_iter().map(Told::Line).collect()
}
