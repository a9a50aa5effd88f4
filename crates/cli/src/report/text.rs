//! A report as a table.

use std::fmt::Write as _;

use leeway_creditor::{DEFINITIONS, Report};

use super::{groups, money, percent};

pub(super) fn write(report: &Report) -> String {
    let period = report.period;
    let mut text = format!(
        "{}, arrangements accepted {} to {}, as of {}, amounts in {}\n\n",
        crate::refused::one_line(&report.creditor),
        period.from,
        period.to,
        period.as_of,
        report.currency.code()
    );
    let mut rows = vec![
        [
            "by", "name", "number", "agreed", "due", "paid", "rate %", "kept", "broken", "cancel",
            "track", "behind", "kept %", "days",
        ]
        .map(str::to_owned),
    ];
    let none = || "-".to_owned();
    for (by, name, group) in groups(report) {
        rows.push([
            by.to_owned(),
            crate::refused::one_line(name),
            group.arrangements.to_string(),
            money(report, group.agreed),
            money(report, group.due),
            money(report, group.paid),
            group.collection_rate().map_or_else(none, percent),
            group.kept.to_string(),
            group.broken.to_string(),
            group.cancelled.to_string(),
            group.on_track.to_string(),
            group.behind.to_string(),
            group.kept_rate().map_or_else(none, percent),
            group
                .days_to_cure()
                .map_or_else(none, |days| days.to_string()),
        ]);
    }
    let mut widths = [0; 14];
    for row in &rows {
        for (width, cell) in widths.iter_mut().zip(row) {
            *width = cell.chars().count().max(*width);
        }
    }
    for row in &rows {
        let mut line = String::new();
        for (place, (cell, width)) in row.iter().zip(widths).enumerate() {
            // Writing to a string does not fail.
            let _ = match place {
                0 | 1 => write!(line, "{cell:<width$}  "),
                _ => write!(line, "{cell:>width$}  "),
            };
        }
        text.push_str(line.trim_end());
        text.push('\n');
    }
    text.push('\n');
    for (name, meaning) in DEFINITIONS {
        let _ = writeln!(text, "{name}: {meaning}");
    }
    text
}
