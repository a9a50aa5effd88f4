//! How the arrangements of a period are doing.

use std::collections::BTreeMap;

use leeway_core::account::{Account, LineKind};
use leeway_core::date::Date;
use leeway_core::json::{self, DecodeError, EncodeError, Limits};
use leeway_core::money::{Currency, Minor, MoneyError};
use leeway_core::option::Offer;
use leeway_core::wire::Choice;

use crate::clock::{DayError, day_in};
use crate::store::arrangements::{Reported, accepted};
use crate::store::{self, Database, StoreError};

/// Days after its date before a payment counts as missed: it takes that long to arrive.
const GRACE: i32 = 7;

/// What each number means, to be shown wherever the numbers are.
pub const DEFINITIONS: [(&str, &str); 8] = [
    (
        "arrangements",
        "Choices accepted from the first to the last day of the period (UTC).",
    ),
    ("agreed", "The sum of all their payments."),
    (
        "due",
        "The payments among these that fell due at least 7 days before the day of the report, and all of an arrangement that was kept.",
    ),
    (
        "paid",
        "Payments booked on the account from the day of the choice to the day of the report, for each arrangement at most what was due.",
    ),
    ("collection rate", "Paid, in percent of due."),
    (
        "kept, broken, cancelled",
        "Arrangements the creditor's system ended with that outcome. The kept rate is kept, in percent of kept and broken.",
    ),
    (
        "on track, behind",
        "Arrangements that run, and whether at least as much was paid as was due.",
    ),
    (
        "days to cure",
        "Days from the choice to the payment with which everything agreed was paid; the median of those where that happened.",
    ),
];

/// Which arrangements a report is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Period {
    /// The first day of acceptance (UTC).
    pub from: Date,
    /// The last day of acceptance (UTC).
    pub to: Date,
    /// The day of the report: what is due and paid by then.
    pub as_of: Date,
}

/// A report cannot be made.
#[derive(Debug, thiserror::Error)]
pub enum ReportError {
    /// The creditor has no policy in force.
    #[error("no policy of {creditor} was published")]
    UnknownCreditor {
        /// The creditor.
        creditor: String,
    },
    /// Amounts do not fit.
    #[error("amounts: {0}")]
    Money(#[from] MoneyError),
    /// A time has no date.
    #[error(transparent)]
    Day(#[from] DayError),
    /// The database refused.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl From<DecodeError> for ReportError {
    fn from(error: DecodeError) -> Self {
        Self::Store(error.into())
    }
}

impl From<EncodeError> for ReportError {
    fn from(error: EncodeError) -> Self {
        Self::Store(error.into())
    }
}

/// The numbers of some arrangements; see [`DEFINITIONS`].
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Group {
    /// Arrangements.
    pub arrangements: u64,
    /// Running, and paid as due.
    pub on_track: u64,
    /// Running, and less paid than due.
    pub behind: u64,
    /// Ended as kept.
    pub kept: u64,
    /// Ended as broken.
    pub broken: u64,
    /// Ended as cancelled.
    pub cancelled: u64,
    /// Minor units.
    pub agreed: Minor,
    /// Minor units.
    pub due: Minor,
    /// Minor units, at most `due`.
    pub paid: Minor,
    days_to_cure: Vec<i32>,
}

impl Group {
    /// `paid` in tenths of a percent of `due`, rounded half up; none where nothing is due.
    #[must_use]
    pub fn collection_rate(&self) -> Option<u64> {
        permille(self.paid.units(), self.due.units())
    }

    /// `kept` in tenths of a percent of kept and broken, rounded half up; none where
    /// neither is.
    #[must_use]
    pub fn kept_rate(&self) -> Option<u64> {
        let kept = i64::try_from(self.kept).ok()?;
        let ended = i64::try_from(self.kept.saturating_add(self.broken)).ok()?;
        permille(kept, ended)
    }

    /// The median of the days to cure, of two in the middle the later; none where
    /// nothing was cured.
    #[must_use]
    pub fn days_to_cure(&self) -> Option<i32> {
        let mut days = self.days_to_cure.clone();
        days.sort_unstable();
        days.get(days.len() / 2).copied()
    }

    /// How many arrangements were paid in full.
    #[must_use]
    pub fn cured(&self) -> usize {
        self.days_to_cure.len()
    }

    fn add(&mut self, one: &One) -> Result<(), MoneyError> {
        self.arrangements = self.arrangements.saturating_add(1);
        let count = match one.state {
            State::OnTrack => &mut self.on_track,
            State::Behind => &mut self.behind,
            State::Kept => &mut self.kept,
            State::Broken => &mut self.broken,
            State::Cancelled => &mut self.cancelled,
        };
        *count = count.saturating_add(1);
        self.agreed = self.agreed.plus(one.agreed)?;
        self.due = self.due.plus(one.due)?;
        self.paid = self.paid.plus(one.paid)?;
        self.days_to_cure.extend(one.days_to_cure);
        Ok(())
    }
}

fn permille(part: i64, whole: i64) -> Option<u64> {
    if whole <= 0 {
        return None;
    }
    let (part, whole) = (i128::from(part), i128::from(whole));
    u64::try_from((part * 2000 + whole) / (whole * 2)).ok()
}

/// The numbers of a period, altogether and in groups.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Report {
    /// The creditor.
    pub creditor: String,
    /// The currency of every amount.
    pub currency: Currency,
    /// Which arrangements.
    pub period: Period,
    /// All of them.
    pub total: Group,
    /// By the kind of the option chosen, as policies name it.
    pub by_kind: BTreeMap<String, Group>,
    /// By the id of the option in its policy.
    pub by_option: BTreeMap<String, Group>,
    /// By the language the terms were shown in.
    pub by_language: BTreeMap<String, Group>,
}

/// Makes the report of `creditor` about `period`.
///
/// # Errors
/// [`ReportError`].
pub async fn report(
    database: &Database,
    creditor: &str,
    period: Period,
) -> Result<Report, ReportError> {
    let mut reader = database.read().await?;
    let currency = store::policies::currencies(&mut reader)
        .await?
        .get(creditor)
        .copied()
        .ok_or_else(|| ReportError::UnknownCreditor {
            creditor: creditor.to_owned(),
        })?;
    let mut report = Report {
        creditor: creditor.to_owned(),
        currency,
        period,
        total: Group::default(),
        by_kind: BTreeMap::new(),
        by_option: BTreeMap::new(),
        by_language: BTreeMap::new(),
    };
    let (from, to) = (seconds(period.from), seconds(period.to) + 86_400);
    for row in accepted(&mut reader, creditor, from, to).await? {
        let one = One::of(&row, period.as_of)?;
        report.total.add(&one)?;
        for (groups, name) in [
            (&mut report.by_kind, &one.kind),
            (&mut report.by_option, &one.option),
            (&mut report.by_language, &one.language),
        ] {
            groups.entry(name.clone()).or_default().add(&one)?;
        }
    }
    Ok(report)
}

/// The start of a day in UTC seconds.
fn seconds(day: Date) -> i64 {
    let first = Date::new(1970, 1, 1).map_or(0, |first| first.days_until(day));
    i64::from(first) * 86_400
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum State {
    OnTrack,
    Behind,
    Kept,
    Broken,
    Cancelled,
}

/// One arrangement.
#[derive(Debug)]
struct One {
    kind: String,
    option: String,
    language: String,
    state: State,
    agreed: Minor,
    due: Minor,
    paid: Minor,
    days_to_cure: Option<i32>,
}

impl One {
    fn of(row: &Reported, as_of: Date) -> Result<Self, ReportError> {
        let limits = |bytes: &[u8]| Limits::bytes(bytes.len());
        let offer: Offer = json::from_slice(&row.offer_json, limits(&row.offer_json))?;
        let choice: Choice = json::from_slice(&row.choice_json, limits(&row.choice_json))?;
        let account: Account = json::from_slice(&row.account_json, limits(&row.account_json))?;
        let start = day_in("UTC", row.accepted_at)?;
        let agreed = Minor::sum(offer.schedule.iter().map(|payment| payment.total))?;
        let fell_due = offer
            .schedule
            .iter()
            .filter(|payment| payment.due.days_until(as_of) >= GRACE)
            .map(|payment| payment.total);
        let due = match row.outcome.as_deref() {
            Some("kept") => agreed,
            _ => Minor::sum(fell_due)?,
        };
        // Payments are booked as negative amounts.
        let mut payments: Vec<(Date, Minor)> = account
            .line_items
            .iter()
            .filter(|line| line.kind == LineKind::Payment && line.date >= start)
            .filter(|line| line.date <= as_of)
            .map(|line| Ok((line.date, Minor::ZERO.minus(line.amount)?)))
            .collect::<Result<_, MoneyError>>()?;
        payments.sort_unstable();
        let (mut received, mut days_to_cure) = (Minor::ZERO, None);
        for (day, amount) in payments {
            received = received.plus(amount)?;
            if days_to_cure.is_none() && received >= agreed {
                days_to_cure = Some(start.days_until(day));
            }
        }
        let state = match row.outcome.as_deref() {
            Some("kept") => State::Kept,
            Some("broken") => State::Broken,
            Some(_) => State::Cancelled,
            None if received >= due => State::OnTrack,
            None => State::Behind,
        };
        let kind = json::to_vec(&offer.kind)?;
        Ok(Self {
            kind: String::from_utf8_lossy(&kind).trim_matches('"').to_owned(),
            option: offer.option,
            language: choice.language,
            state,
            agreed,
            due,
            paid: received.min(due).max(Minor::ZERO),
            days_to_cure,
        })
    }
}
