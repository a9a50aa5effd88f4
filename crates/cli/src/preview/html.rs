//! The report as one page that needs nothing else: no script, no font, no image
//! from anywhere. Every schedule is drawn and stands beside it as a table.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use leeway_core::date::Date;
use leeway_core::money::Minor;
use leeway_core::trust::Digest;
use leeway_l10n::{Arg, Direction, Localizer};

use super::report::{OfferReport, Report, RowReport, UnavailableReport};

const STYLE: &str = include_str!("page.css");

/// The box a schedule is drawn in, and the least width of a bar.
const WIDTH: i64 = 600;
const HEIGHT: i64 = 120;
const THIN: i64 = 2;

/// The page of these reports, in the language of `localizer`.
pub(super) fn write(reports: &[Report], localizer: &Localizer) -> String {
    let mut page = Page {
        text: String::new(),
        localizer,
    };
    page.document(reports);
    page.text
}

struct Page<'a> {
    text: String,
    localizer: &'a Localizer,
}

impl Page<'_> {
    fn document(&mut self, reports: &[Report]) {
        let creditor = reports.first().map_or("", |report| &report.creditor);
        let title = self.say("balance-title", &[("creditor", creditor.into())]);
        let hash = STANDARD.encode(Digest::of(STYLE.as_bytes()).as_bytes());
        self.raw("<!doctype html>\n<html lang=\"");
        let lang = self.localizer.lang().to_owned();
        self.plain(&lang);
        self.raw("\" dir=\"");
        self.raw(self.localizer.dir().as_str());
        self.raw("\">\n<head>\n<meta charset=\"utf-8\">\n");
        // Nothing is fetched and nothing runs; the page holds a customer's data.
        self.raw("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'sha256-");
        self.raw(&hash);
        self.raw("'\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"color-scheme\" content=\"light dark\">\n<meta name=\"referrer\" content=\"no-referrer\">\n<meta name=\"robots\" content=\"noindex\">\n");
        self.tag("title", &title);
        self.raw("<style>");
        self.raw(STYLE);
        self.raw("</style>\n</head>\n<body>\n<main>\n");
        for (index, report) in reports.iter().enumerate() {
            self.account(index, report);
        }
        self.raw("</main>\n</body>\n</html>\n");
    }

    fn account(&mut self, index: usize, report: &Report) {
        let account = &report.account;
        let creditor = ("creditor", Arg::from(report.creditor.as_str()));
        let title = self.say("balance-title", &[creditor]);
        let as_of = self.say(
            "balance-as-of",
            &[("date", report.as_of_text.as_str().into())],
        );
        self.open("section", "account", index, "");
        self.heading("h1", index, "", &title);
        self.raw("<p class=\"amount\"><bdi>");
        self.plain(&account.balance_text);
        self.raw("</bdi></p>\n<p>");
        let customer = report.customer.as_deref();
        for name in customer
            .into_iter()
            .chain([&*account.reference, &*account.title])
        {
            self.raw("<bdi>");
            self.plain(name);
            self.raw("</bdi> ");
        }
        self.raw("</p>\n");
        self.class("p", "soft", &as_of);
        self.items(report);
        let offers = self.say("options-title", &[]);
        if !report.offers.is_empty() {
            self.tag("h2", &offers);
        }
        for (at, offer) in report.offers.iter().enumerate() {
            self.offer(&format!("{index}-{at}"), offer, report.as_of);
        }
        self.closed(&report.unavailable);
        self.contact(report);
        self.raw("<p class=\"soft digest\"><bdi dir=\"ltr\">sha256 ");
        self.plain(&report.policy_sha256.to_string());
        self.raw("</bdi></p>\n</section>\n");
    }

    fn items(&mut self, report: &Report) {
        let account = &report.account;
        self.raw("<table>\n");
        let caption = self.say("balance-items-title", &[]);
        self.tag("caption", &caption);
        self.head(&["balance-items-head", "balance-amount-head"]);
        self.raw("<tbody>\n");
        for item in &account.line_items {
            self.raw("<tr><th scope=\"row\"><span class=\"soft\"><bdi>");
            self.plain(&item.date_text);
            self.raw("</bdi></span> ");
            self.plain(&item.description);
            if !item.reason.is_empty() {
                self.class("div", "soft", &item.reason);
            }
            self.raw("</th>");
            self.sum(&item.amount_text);
            self.raw("</tr>\n");
        }
        let total = self.say("balance-total", &[]);
        self.raw("</tbody>\n<tfoot><tr><th scope=\"row\">");
        self.plain(&total);
        self.raw("</th>");
        self.sum(&account.balance_text);
        self.raw("</tr></tfoot>\n</table>\n");
    }

    fn offer(&mut self, id: &str, offer: &OfferReport, as_of: Date) {
        self.raw(&format!(
            "<article class=\"offer\" aria-labelledby=\"offer-{id}\">\n<h3 id=\"offer-{id}\">"
        ));
        self.plain(&offer.title);
        self.raw("</h3>\n<p class=\"headline\"><strong><bdi>");
        self.plain(&offer.payment_text);
        self.raw("</bdi></strong> ");
        self.plain(&offer.headline_text);
        self.raw("</p>\n");
        if let Some(note) = &offer.note {
            self.tag("p", note);
        }
        self.raw("<dl>\n");
        for detail in &offer.details {
            self.raw("<div>");
            self.tag("dt", &detail.label);
            self.raw("<dd><bdi>");
            self.plain(&detail.text);
            self.raw("</bdi></dd></div>\n");
        }
        self.raw("</dl>\n");
        if !offer.schedule.is_empty() {
            self.drawing(offer, as_of);
            self.schedule(offer);
        }
        if !offer.effects.is_empty() {
            self.raw("<ul>\n");
            for effect in &offer.effects {
                self.tag("li", effect);
            }
            self.raw("</ul>\n");
        }
        let missed = self.say("review-if-missed-title", &[]);
        let agreement = self.say("review-agreement-title", &[]);
        for (label, text) in [(missed, &offer.if_missed), (agreement, &offer.agreement)] {
            self.tag("h4", &label);
            self.tag("p", text);
        }
        let shown = offer.disclosures.iter().map(|disclosure| &disclosure.text);
        for text in shown.chain(&offer.disclosure_fault) {
            self.class("p", "disclosure", text);
        }
        self.raw("</article>\n");
    }

    /// A bar for each payment, at its day: what is still owed after it, and on top
    /// what is paid.
    fn drawing(&mut self, offer: &OfferReport, as_of: Date) {
        let label = self.say("options-bars-label", &[]);
        self.raw("<figure>\n");
        self.raw(&format!(
            "<svg viewBox=\"0 0 {WIDTH} {HEIGHT}\" preserveAspectRatio=\"none\" aria-hidden=\"true\" focusable=\"false\">\n"
        ));
        let rtl = self.localizer.dir() == Direction::Rtl;
        for bar in bars(&offer.schedule, as_of) {
            let x = if rtl {
                WIDTH - bar.x - bar.width
            } else {
                bar.x
            };
            for (class, top, height) in [
                ("paid", HEIGHT - bar.owed - bar.paid, bar.paid),
                ("owed", HEIGHT - bar.owed, bar.owed),
            ] {
                if height > 0 {
                    self.raw(&format!(
                        "<rect class=\"{class}\" x=\"{x}\" y=\"{top}\" width=\"{}\" height=\"{height}\"/>\n",
                        bar.width
                    ));
                }
            }
        }
        self.raw("</svg>\n<figcaption><span>");
        self.plain(&label);
        self.raw("</span>");
        if let Some(last) = &offer.last_date_text {
            self.raw("<bdi>");
            self.plain(last);
            self.raw("</bdi>");
        }
        self.raw("</figcaption>\n</figure>\n");
    }

    fn schedule(&mut self, offer: &OfferReport) {
        self.raw("<table>\n");
        let caption = self.say("schedule-title", &[]);
        self.tag("caption", &caption);
        self.head(&["schedule-date-head", "schedule-amount-head"]);
        self.raw("<tbody>\n");
        for row in &offer.schedule {
            self.raw("<tr><th scope=\"row\"><bdi>");
            self.plain(&row.due_text);
            self.raw("</bdi></th>");
            self.sum(&row.total_text);
            self.raw("</tr>\n");
        }
        let total = self.say("schedule-total", &[]);
        self.raw("</tbody>\n<tfoot><tr><th scope=\"row\">");
        self.plain(&total);
        self.raw("</th>");
        self.sum(&offer.total_text);
        self.raw("</tr></tfoot>\n</table>\n");
    }

    fn closed(&mut self, unavailable: &[UnavailableReport]) {
        if unavailable.is_empty() {
            return;
        }
        let title = self.say("options-closed-title", &[]);
        self.tag("h2", &title);
        self.raw("<ul class=\"closed\">\n");
        for option in unavailable {
            self.raw("<li>");
            self.tag("h3", &option.title);
            if let Some(note) = &option.note {
                self.class("p", "soft", note);
            }
            for reason in &option.reasons {
                self.tag("p", &reason.text);
            }
            self.raw("</li>\n");
        }
        self.raw("</ul>\n");
    }

    fn contact(&mut self, report: &Report) {
        let title = self.say("frame-help-title", &[]);
        self.raw("<aside>\n");
        self.tag("h2", &title);
        self.raw("<p><bdi dir=\"ltr\">");
        self.plain(&report.contact.phone);
        self.raw("</bdi></p>\n");
        self.tag("p", &report.contact.hours);
        if let Some(email) = &report.contact.email {
            self.raw("<p><bdi dir=\"ltr\">");
            self.plain(email);
            self.raw("</bdi></p>\n");
        }
        self.raw("</aside>\n");
    }

    /// The head of a table: what a row is about, and its amount.
    fn head(&mut self, labels: &[&str; 2]) {
        self.raw("<thead><tr>");
        for (label, class) in labels.iter().zip(["", " class=\"sum\""]) {
            let label = self.say(label, &[]);
            self.raw(&format!("<th scope=\"col\"{class}>"));
            self.plain(&label);
            self.raw("</th>");
        }
        self.raw("</tr></thead>\n");
    }

    fn sum(&mut self, amount: &str) {
        self.raw("<td class=\"sum\"><bdi>");
        self.plain(amount);
        self.raw("</bdi></td>");
    }

    fn say(&self, id: &str, args: &[(&str, Arg)]) -> String {
        self.localizer.text(id, args)
    }

    fn open(&mut self, tag: &str, class: &str, index: usize, id: &str) {
        self.raw(&format!(
            "<{tag} class=\"{class}\" aria-labelledby=\"title-{index}{id}\">\n"
        ));
    }

    fn heading(&mut self, tag: &str, index: usize, id: &str, text: &str) {
        self.raw(&format!("<{tag} id=\"title-{index}{id}\">"));
        self.plain(text);
        self.raw(&format!("</{tag}>\n"));
    }

    fn tag(&mut self, tag: &str, text: &str) {
        self.raw(&format!("<{tag}>"));
        self.plain(text);
        self.raw(&format!("</{tag}>\n"));
    }

    fn class(&mut self, tag: &str, class: &str, text: &str) {
        self.raw(&format!("<{tag} class=\"{class}\">"));
        self.plain(text);
        self.raw(&format!("</{tag}>\n"));
    }

    /// Markup of this file's own.
    fn raw(&mut self, markup: &str) {
        self.text.push_str(markup);
    }

    /// Text from documents, as text and nothing else.
    fn plain(&mut self, text: &str) {
        for letter in text.chars() {
            match letter {
                '&' => self.text.push_str("&amp;"),
                '<' => self.text.push_str("&lt;"),
                '>' => self.text.push_str("&gt;"),
                '"' => self.text.push_str("&quot;"),
                '\'' => self.text.push_str("&#39;"),
                // No control character has a meaning in a page.
                control if control.is_control() && control != '\n' => {}
                other => self.text.push(other),
            }
        }
    }
}

/// A bar, in units of the box it is drawn in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Bar {
    x: i64,
    width: i64,
    /// How much of its height is still owed after the payment.
    owed: i64,
    /// And how much is paid.
    paid: i64,
}

fn bars(rows: &[RowReport], as_of: Date) -> Vec<Bar> {
    let days = |row: &RowReport| i64::from(as_of.days_until(row.due)).max(0);
    let owed_before = |row: &RowReport| row.balance.units().saturating_add(row.total.units());
    let span = rows.last().map_or(1, days).max(1);
    let most = rows.iter().map(owed_before).max().unwrap_or(1).max(1);
    let count = i64::try_from(rows.len()).unwrap_or(i64::MAX).max(1);
    let width = (WIDTH * 7 / 10 / count).clamp(THIN, WIDTH / 10);
    let scaled = |amount: Minor| {
        let scaled = i128::from(amount.units().max(0)) * i128::from(HEIGHT) / i128::from(most);
        i64::try_from(scaled).unwrap_or(HEIGHT)
    };
    rows.iter()
        .map(|row| Bar {
            x: days(row) * (WIDTH - width) / span,
            width,
            owed: scaled(row.balance),
            // A payment is seen, however small it is.
            paid: scaled(row.total).max(1),
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(due: &str, total: i64, balance: i64) -> RowReport {
        let minor = |units| Minor::new(units).unwrap();
        RowReport {
            due: due.parse().unwrap(),
            due_text: String::new(),
            total: minor(total),
            total_text: String::new(),
            interest: Minor::ZERO,
            interest_text: String::new(),
            balance: minor(balance),
            balance_text: String::new(),
        }
    }

    #[test]
    fn bars_stay_in_their_box_from_the_first_day_to_the_last() {
        let rows = [
            row("2026-11-20", 5_000, 15_000),
            row("2026-12-20", 10_000, 5_000),
            row("2027-01-19", 5_000, 0),
        ];
        let bars = bars(&rows, "2026-11-20".parse().unwrap());
        let bar = |x, owed, paid| Bar {
            x,
            width: 60,
            owed,
            paid,
        };
        assert_eq!(bars, [bar(0, 90, 30), bar(270, 30, 60), bar(540, 0, 30)]);
    }

    #[test]
    fn the_largest_amounts_and_one_day_can_be_drawn() {
        let most = Minor::MAX.units();
        let bars = bars(
            &[row("2026-11-20", most, most)],
            "2026-11-20".parse().unwrap(),
        );
        assert_eq!(bars.len(), 1);
        assert!(bars.iter().all(|bar| bar.owed + bar.paid <= HEIGHT + 1));
    }
}
