//! The payments of an arrangement as a calendar file (RFC 5545), made on the device.

use leeway_core::date::Date;
use leeway_core::schedule::Row;

/// The most octets of a line before it is folded (RFC 5545 section 3.1).
const MAX_LINE: usize = 75;

/// What every entry of the calendar shares.
#[derive(Debug, Clone, Copy)]
pub struct Calendar<'a> {
    /// The reference of the arrangement; entries of the same reference and place replace
    /// each other when a file is read again.
    pub reference: &'a str,
    /// The creditor's id, as the domain of the entries' ids.
    pub creditor: &'a str,
    /// When the arrangement was accepted, in UTC seconds.
    pub accepted: i64,
    /// What each entry says below its title.
    pub description: &'a str,
}

impl Calendar<'_> {
    /// The file: one entry of a whole day for each payment, with its title, and a
    /// reminder two days before.
    #[must_use]
    pub fn file<'r>(&self, payments: impl IntoIterator<Item = (&'r Row, String)>) -> String {
        let mut file = String::new();
        line(&mut file, &["BEGIN:VCALENDAR"]);
        line(&mut file, &["VERSION:2.0"]);
        line(&mut file, &["PRODID:-//Leeway//Payments//EN"]);
        line(&mut file, &["CALSCALE:GREGORIAN"]);
        let stamp = stamp(self.accepted);
        for (place, (row, title)) in payments.into_iter().enumerate() {
            let place = (place + 1).to_string();
            let title = text(&title);
            line(&mut file, &["BEGIN:VEVENT"]);
            line(
                &mut file,
                &["UID:", self.reference, "-", &place, "@", self.creditor],
            );
            line(&mut file, &["DTSTAMP:", &stamp]);
            line(&mut file, &["DTSTART;VALUE=DATE:", &basic(row.due)]);
            line(&mut file, &["SUMMARY:", &title]);
            line(&mut file, &["DESCRIPTION:", &text(self.description)]);
            // The day stays free for other things.
            line(&mut file, &["TRANSP:TRANSPARENT"]);
            line(&mut file, &["BEGIN:VALARM"]);
            line(&mut file, &["ACTION:DISPLAY"]);
            line(&mut file, &["TRIGGER:-P2D"]);
            line(&mut file, &["DESCRIPTION:", &title]);
            line(&mut file, &["END:VALARM"]);
            line(&mut file, &["END:VEVENT"]);
        }
        line(&mut file, &["END:VCALENDAR"]);
        file
    }
}

/// Adds a line, folded where it is too long; characters stay whole.
fn line(file: &mut String, parts: &[&str]) {
    let mut length = 0;
    for c in parts.iter().flat_map(|part| part.chars()) {
        if length + c.len_utf8() > MAX_LINE {
            file.push_str("\r\n ");
            length = 1;
        }
        file.push(c);
        length += c.len_utf8();
    }
    file.push_str("\r\n");
}

/// A text value (RFC 5545 section 3.3.11).
fn text(value: &str) -> String {
    let mut escaped = String::with_capacity(value.len());
    for c in value.chars() {
        match c {
            '\\' | ';' | ',' => {
                escaped.push('\\');
                escaped.push(c);
            }
            '\n' => escaped.push_str("\\n"),
            // Other control characters have no place in a calendar.
            c if c.is_control() => {}
            c => escaped.push(c),
        }
    }
    escaped
}

/// `20270102`.
fn basic(date: Date) -> String {
    let mut text = date.to_string();
    text.retain(|c| c != '-');
    text
}

/// `20261120T120000Z`; the beginning of 1970 for a time outside of the calendar.
fn stamp(time: i64) -> String {
    let day = i32::try_from(time.div_euclid(86_400)).unwrap_or(0);
    let day = Date::new(1970, 1, 1).and_then(|start| start.add_days(day));
    let mut text = day.map_or_else(|_| "19700101".to_owned(), basic);
    let second = time.rem_euclid(86_400);
    text.push('T');
    for part in [second / 3600, second / 60 % 60, second % 60] {
        if part < 10 {
            text.push('0');
        }
        text.push_str(&part.to_string());
    }
    text.push('Z');
    text
}

#[cfg(test)]
mod tests {
    use leeway_core::money::Minor;

    use super::*;

    fn row(due: &str) -> Row {
        Row {
            due: due.parse().unwrap(),
            total: Minor::new(15_543).unwrap(),
            interest: Minor::ZERO,
            principal: Minor::new(15_543).unwrap(),
            fees: Minor::ZERO,
            balance: Minor::ZERO,
        }
    }

    const CALENDAR: Calendar<'_> = Calendar {
        reference: "A-204",
        creditor: "mercy-vale",
        accepted: 1_795_176_000,
        description: "Reference A-204",
    };

    #[test]
    fn line_breaks_and_marks_in_a_text_do_not_end_it() {
        let file = CALENDAR.file([(&row("2027-01-02"), "Pay; now,\nEND:VCALENDAR\r".to_owned())]);
        assert!(
            file.contains("SUMMARY:Pay\\; now\\,\\nEND:VCALENDAR\r\n"),
            "{file}"
        );
        assert_eq!(file.matches("\r\nEND:VCALENDAR\r\n").count(), 1);
    }

    #[test]
    fn no_line_is_longer_than_75_octets_and_no_character_is_cut() {
        let title = "دفعة إلى مستشفى ".repeat(20);
        let file = CALENDAR.file([(&row("2027-01-02"), title.clone())]);
        for line in file.split("\r\n") {
            assert!(line.len() <= MAX_LINE, "{} octets: {line}", line.len());
        }
        let unfolded = file.replace("\r\n ", "");
        assert!(unfolded.contains(&title), "{unfolded}");
    }

    #[test]
    fn time_outside_of_the_calendar_is_its_beginning() {
        assert_eq!(stamp(i64::MAX).get(..8), Some("19700101"));
    }

    #[test]
    fn every_payment_is_a_whole_day_with_a_reminder() {
        let rows = [row("2027-01-02"), row("2027-02-02")];
        let file = CALENDAR.file(rows.iter().map(|row| (row, "Pay 155.43".to_owned())));
        let entry = "BEGIN:VEVENT\r\nUID:A-204-1@mercy-vale\r\nDTSTAMP:20261120T120000Z\r\n\
             DTSTART;VALUE=DATE:20270102\r\nSUMMARY:Pay 155.43\r\nDESCRIPTION:Reference A-204\r\n\
             TRANSP:TRANSPARENT\r\nBEGIN:VALARM\r\nACTION:DISPLAY\r\nTRIGGER:-P2D\r\n\
             DESCRIPTION:Pay 155.43\r\nEND:VALARM\r\nEND:VEVENT\r\n";
        assert!(file.contains(entry), "{file}");
        assert_eq!(file.matches("BEGIN:VEVENT").count(), 2);
        assert!(file.starts_with("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:"));
        assert!(file.ends_with("END:VCALENDAR\r\n"));
    }
}
