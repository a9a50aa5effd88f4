//! The report for people, under the widget's own headings.

use leeway_l10n::{Arg, Localizer};

use super::report::{OfferReport, Report};
use crate::refused::one_line;

/// The report as lines of text, with every payment where `schedule` asks for it.
pub(super) fn write(report: &Report, localizer: &Localizer, schedule: bool) -> String {
    let account = &report.account;
    let say = |id: &str, args: &[(&str, Arg)]| localizer.text(id, args);
    let creditor = ("creditor", report.creditor.as_str().into());
    let date = ("date", report.as_of_text.as_str().into());

    let mut page = Page::default();
    page.line(0, &say("balance-title", &[creditor]));
    page.line(0, &account.balance_text);
    let customer = report.customer.as_deref();
    let names = customer
        .into_iter()
        .chain([&*account.reference, &*account.title])
        .collect::<Vec<_>>();
    page.line(0, &names.join("  "));
    page.line(0, &say("balance-as-of", &[date]));

    page.heading(&say("balance-items-title", &[]));
    page.table(
        2,
        Side::Right,
        account.line_items.iter().map(|item| {
            let text = [item.description.as_str(), item.reason.as_str()]
                .into_iter()
                .filter(|text| !text.is_empty())
                .collect::<Vec<_>>()
                .join(": ");
            (&*item.date_text, &*item.amount_text, text)
        }),
    );
    page.line(
        1,
        &format!("{}  {}", say("balance-total", &[]), account.balance_text),
    );
    // A balance of one part only needs no parts.
    let parts = account.parts.iter();
    for part in parts.filter(|part| part.amount.is_positive() && part.amount != account.balance) {
        let label = say(part.label(), &[]);
        page.line(1, &format!("{label}  {}", part.amount_text));
    }

    for offer in &report.offers {
        page.offer(offer, schedule);
    }
    if !report.unavailable.is_empty() {
        page.heading(&say("options-closed-title", &[]));
        for option in &report.unavailable {
            page.line(1, &option.title);
            for reason in &option.reasons {
                page.line(2, &reason.text);
            }
        }
    }
    page.0
}

/// Where the second column of a table lines up.
#[derive(Clone, Copy)]
enum Side {
    Left,
    Right,
}

#[derive(Default)]
struct Page(String);

impl Page {
    fn line(&mut self, depth: usize, text: &str) {
        if !text.is_empty() {
            self.0.push_str(&"  ".repeat(depth));
            self.0.push_str(&one_line(text));
            self.0.push('\n');
        }
    }

    fn heading(&mut self, text: &str) {
        self.0.push('\n');
        self.line(0, text);
    }

    /// Rows of three cells in columns, the second set to the left or to the right.
    fn table<'a>(
        &mut self,
        depth: usize,
        side: Side,
        rows: impl Iterator<Item = (&'a str, &'a str, String)>,
    ) {
        let rows: Vec<_> = rows.collect();
        let width = |texts: &mut dyn Iterator<Item = &str>| {
            texts.map(|text| text.chars().count()).max().unwrap_or(0)
        };
        let first = width(&mut rows.iter().map(|row| row.0));
        let second = width(&mut rows.iter().map(|row| row.1));
        for (one, two, three) in &rows {
            let text = match side {
                Side::Left => format!("{one:<first$}  {two:<second$}  {three}"),
                Side::Right => format!("{one:<first$}  {two:>second$}  {three}"),
            };
            self.line(depth, text.trim_end());
        }
    }

    fn offer(&mut self, offer: &OfferReport, schedule: bool) {
        self.heading(&offer.title);
        self.line(
            1,
            &format!("{} {}", offer.payment_text, offer.headline_text),
        );
        self.line(1, offer.note.as_deref().unwrap_or_default());
        let details = offer.details.iter();
        self.table(
            2,
            Side::Left,
            details.map(|detail| (&*detail.label, &*detail.text, String::new())),
        );
        let shown = offer.disclosures.iter().map(|disclosure| &disclosure.text);
        let texts = offer.effects.iter().chain([&offer.if_missed]).chain(shown);
        for text in texts.chain(&offer.disclosure_fault) {
            self.line(1, text);
        }
        if schedule {
            let rows = offer.schedule.iter();
            self.table(
                2,
                Side::Right,
                rows.map(|row| (&*row.due_text, &*row.total_text, String::new())),
            );
        }
    }
}
