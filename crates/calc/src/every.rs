//! Series of dates in a request.

use leeway_core::date::{Anchor, Date};
use leeway_core::json::Node;
use leeway_core::schedule::{Adjustment, Calendar, Every};

use crate::error::{CalcError, Code};
use crate::members::{Members, Value, unexpected, word};

/// The most dates of a series.
pub(crate) const MAX_COUNT: u16 = 10_000;

/// The most holidays, those of centuries: every date is looked up among them.
const MAX_HOLIDAYS: usize = 10_000;

/// The lengths that `every` may have, the unit and the most of it. Longer ones leave
/// the calendar with the second date.
const UNITS: [(&str, u16); 4] = [
    ("days", 10_000),
    ("weeks", 2_000),
    ("months", 2_400),
    ("years", 200),
];

impl Value for Every {
    fn read(node: Node) -> Result<Self, CalcError> {
        let mut members = Members::open(node)?;
        if let Some(days) = members.optional::<Vec<i64>>("semimonth")? {
            members.close()?;
            return semi_month(&days).map_err(|error| error.under("semimonth"));
        }
        for (unit, most) in UNITS {
            let Some(count) = members.optional::<i64>(unit)? else {
                continue;
            };
            members.close()?;
            let count = u16::try_from(count)
                .ok()
                .filter(|count| (1..=most).contains(count))
                .ok_or_else(|| {
                    CalcError::new(Code::CountOutOfRange, format!("from 1 to {most}")).under(unit)
                })?;
            return Ok(match unit {
                "days" => Self::Days(count),
                "weeks" => Self::Days(count * 7),
                "months" => Self::Months(count),
                _ => Self::Months(count * 12),
            });
        }
        members.close()?;
        let message = "one of days, weeks, months, semimonth, years";
        Err(CalcError::new(Code::MissingMember, message))
    }
}

fn semi_month(days: &[i64]) -> Result<Every, CalcError> {
    let wrong = || {
        let message = "two days of the month, the earlier first, from 1 to 31";
        CalcError::new(Code::CountOutOfRange, message)
    };
    let [early, late] = *days else {
        return Err(wrong());
    };
    if early < 1 || early >= late || late > 31 {
        return Err(wrong());
    }
    let day = |day| u8::try_from(day).map_err(|_| wrong());
    Ok(Every::SemiMonth([day(early)?, day(late)?]))
}

impl Value for Anchor {
    fn read(node: Node) -> Result<Self, CalcError> {
        const EXPECTED: &str = "a day from 1 to 31, or \"end_of_month\"";
        match node {
            Node::Int(day) => u8::try_from(day)
                .ok()
                .filter(|day| (1..=31).contains(day))
                .map(Self::Day)
                .ok_or_else(|| CalcError::new(Code::CountOutOfRange, EXPECTED)),
            Node::Str(text) => word(&text, &[("end_of_month", Self::EndOfMonth)]),
            _ => Err(unexpected(EXPECTED)),
        }
    }
}

impl Value for Adjustment {
    fn read(node: Node) -> Result<Self, CalcError> {
        let words = [
            ("none", Self::None),
            ("following", Self::Following),
            ("preceding", Self::Preceding),
            ("modified_following", Self::ModifiedFollowing),
            ("modified_preceding", Self::ModifiedPreceding),
        ];
        word(&String::read(node)?, &words)
    }
}

/// The calendar a request names: weekends are Saturday and Sunday.
pub(crate) fn calendar(members: &mut Members) -> Result<Calendar, CalcError> {
    Ok(Calendar {
        adjust: members.optional("adjust")?.unwrap_or_default(),
        holidays: holidays(members)?,
        ..Calendar::default()
    })
}

/// The member `holidays`; none where it is left out.
pub(crate) fn holidays(members: &mut Members) -> Result<Vec<Date>, CalcError> {
    let holidays: Vec<Date> = members.optional("holidays")?.unwrap_or_default();
    if holidays.len() > MAX_HOLIDAYS {
        let message = format!("at most {MAX_HOLIDAYS} holidays");
        return Err(CalcError::new(Code::CountOutOfRange, message).under("holidays"));
    }
    Ok(holidays)
}

/// How many: from 1 to `most`.
pub(crate) fn count(members: &mut Members, name: &str, most: u16) -> Result<u16, CalcError> {
    let count: i64 = members.required(name)?;
    u16::try_from(count)
        .ok()
        .filter(|count| (1..=most).contains(count))
        .ok_or_else(|| {
            CalcError::new(Code::CountOutOfRange, format!("from 1 to {most}")).under(name)
        })
}
