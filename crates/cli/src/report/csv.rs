//! A report as comma-separated values (RFC 4180).

use leeway_creditor::Report;

use super::{groups, percent};

/// Amounts are in minor units, rates in percent; what does not apply is empty.
const HEADER: &str = "creditor,currency,from,to,as_of,by,name,arrangements,agreed_minor,due_minor,\
paid_minor,collection_rate_percent,kept,broken,cancelled,on_track,behind,kept_rate_percent,cured,\
median_days_to_cure\r\n";

pub(super) fn write(report: &Report) -> String {
    let mut text = HEADER.to_owned();
    let period = report.period;
    for (by, name, group) in groups(report) {
        let cells = [
            report.creditor.clone(),
            report.currency.code().to_owned(),
            period.from.to_string(),
            period.to.to_string(),
            period.as_of.to_string(),
            by.to_owned(),
            name.to_owned(),
            group.arrangements.to_string(),
            group.agreed.units().to_string(),
            group.due.units().to_string(),
            group.paid.units().to_string(),
            group.collection_rate().map(percent).unwrap_or_default(),
            group.kept.to_string(),
            group.broken.to_string(),
            group.cancelled.to_string(),
            group.on_track.to_string(),
            group.behind.to_string(),
            group.kept_rate().map(percent).unwrap_or_default(),
            group.cured().to_string(),
            group
                .days_to_cure()
                .map(|days| days.to_string())
                .unwrap_or_default(),
        ];
        let cells: Vec<String> = cells.iter().map(|cell| quoted(cell)).collect();
        text.push_str(&cells.join(","));
        text.push_str("\r\n");
    }
    text
}

/// A cell; quoted where it holds a comma, a quote or a line break, and with a leading
/// apostrophe where a spreadsheet would take it for a formula.
fn quoted(cell: &str) -> String {
    let formula =
        cell.starts_with(['=', '+', '-', '@', '\t', '\r']) && cell.parse::<i64>().is_err();
    let cell = if formula {
        format!("'{cell}")
    } else {
        cell.to_owned()
    };
    if cell.contains([',', '"', '\n', '\r']) {
        format!("\"{}\"", cell.replace('"', "\"\""))
    } else {
        cell
    }
}

#[cfg(test)]
mod tests {
    use super::quoted;

    #[test]
    fn cells_hold_what_they_hold() {
        assert_eq!(quoted("plan"), "plan");
        assert_eq!(quoted("a,\"b\""), "\"a,\"\"b\"\"\"");
        assert_eq!(quoted("=1+1"), "'=1+1");
        assert_eq!(quoted("-5"), "-5");
    }
}
