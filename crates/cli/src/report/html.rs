//! A report as one page that fetches nothing.

use std::fmt::Write as _;

use leeway_creditor::{DEFINITIONS, Group, Report};

use super::{groups, money, percent};

const STYLE: &str = "body{font:16px/1.5 system-ui,sans-serif;max-width:70rem;margin:2rem auto;\
padding:0 1rem;color:#1b1f24;background:#fff}table{border-collapse:collapse;width:100%}\
th,td{padding:.3rem .6rem;text-align:end;border-bottom:1px solid #c9ced6}\
th:first-child,td:first-child{text-align:start}svg{width:100%;height:1.2rem}\
.bar{fill:#1f6feb}.rest{fill:#e6e9ee}.kept{fill:#1a7f37}.broken{fill:#b35900}\
@media(prefers-color-scheme:dark){body{color:#e6e9ee;background:#14171c}\
th,td{border-color:#3a414b}.rest{fill:#3a414b}}";

pub(super) fn write(report: &Report) -> String {
    let period = report.period;
    let title = format!(
        "{}: arrangements accepted {} to {}",
        escaped(&report.creditor),
        period.from,
        period.to
    );
    let mut page = format!(
        "<!doctype html>\n<html lang=\"en\">\n<head><meta charset=\"utf-8\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; \
         style-src 'unsafe-inline'\">\n\
         <meta name=\"viewport\" content=\"width=device-width\">\n<title>{title}</title>\n\
         <style>{STYLE}</style></head>\n<body>\n<h1>{title}</h1>\n\
         <p>As of {}. Amounts in {}.</p>\n",
        period.as_of,
        report.currency.code()
    );
    let mut last = "";
    for (by, name, group) in groups(report) {
        if by != last {
            if !last.is_empty() {
                page.push_str("</tbody></table>\n");
            }
            let heading = match by {
                "all" => "All",
                "kind" => "By kind of option",
                "option" => "By option",
                _ => "By language",
            };
            // Writing to a string does not fail, here and below.
            let _ = write!(
                page,
                "<h2>{heading}</h2>\n<table><thead><tr><th scope=\"col\">{by}</th>\
                 <th scope=\"col\">arrangements</th><th scope=\"col\">agreed</th>\
                 <th scope=\"col\">due</th><th scope=\"col\">paid</th>\
                 <th scope=\"col\">collection rate</th><th scope=\"col\">kept / broken</th>\
                 <th scope=\"col\">days to cure</th></tr></thead><tbody>\n"
            );
            last = by;
        }
        row(&mut page, report, name, group);
    }
    page.push_str("</tbody></table>\n<h2>What the numbers mean</h2>\n<dl>\n");
    for (name, meaning) in DEFINITIONS {
        let _ = writeln!(page, "<dt>{name}</dt><dd>{meaning}</dd>");
    }
    page.push_str("</dl>\n</body>\n</html>\n");
    page
}

fn row(page: &mut String, report: &Report, name: &str, group: &Group) {
    let collected = match group.collection_rate() {
        Some(rate) => format!("{} %{}", percent(rate), bar(rate, "bar", "rest")),
        None => "nothing due yet".to_owned(),
    };
    let kept = match group.kept_rate() {
        Some(rate) => format!(
            "{} / {}{}",
            group.kept,
            group.broken,
            bar(rate, "kept", "broken")
        ),
        None => "none ended yet".to_owned(),
    };
    let days = group
        .days_to_cure()
        .map_or_else(|| "none yet".to_owned(), |days| days.to_string());
    let _ = writeln!(
        page,
        "<tr><td>{}</td><td>{}</td><td>{}</td><td>{}</td><td>{}</td><td>{collected}</td>\
         <td>{kept}</td><td>{days}</td></tr>",
        escaped(name),
        group.arrangements,
        money(report, group.agreed),
        money(report, group.due),
        money(report, group.paid),
    );
}

/// A bar, `permille` of it in one colour. The number is beside it, so it is decoration.
fn bar(permille: u64, filled: &str, rest: &str) -> String {
    let width = permille.min(1000);
    format!(
        "<svg viewBox=\"0 0 1000 20\" preserveAspectRatio=\"none\" aria-hidden=\"true\">\
         <rect class=\"{rest}\" width=\"1000\" height=\"20\"/>\
         <rect class=\"{filled}\" width=\"{width}\" height=\"20\"/></svg>"
    )
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
}
