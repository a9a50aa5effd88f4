//! What a policy must be beyond well-typed, so that it can never offer nonsense.

mod terms;

use super::{Policy, PolicyOption};
use crate::date::Date;
use crate::disclosure::Rule;
use crate::money::{Minor, Percent};
use crate::option::{Range, RewardGives};
use crate::schedule::Frequency;

/// Something wrong with a policy, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PolicyProblem {
    /// JSON Pointer (RFC 6901) to the member.
    pub path: String,
    /// What is wrong with it.
    pub fault: PolicyFault,
}

/// What can be wrong with a policy.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum PolicyFault {
    /// A format version this code does not read.
    #[error("format version must be 1")]
    Version,
    /// A list that needs a member has none.
    #[error("must not be empty")]
    Empty,
    /// A value that may occur once occurs twice.
    #[error("{value} occurs twice")]
    Repeated {
        /// The value.
        value: String,
    },
    /// A least value above its largest.
    #[error("min is above max")]
    Reversed,
    /// A number outside what makes sense.
    #[error("must be from {min} to {max}")]
    OutOfRange {
        /// The least value.
        min: i64,
        /// The largest value.
        max: i64,
    },
    /// Entries that must rise do not.
    #[error("entries must be in rising order")]
    NotRising,
    /// Entries that must not rise do.
    #[error("a later entry must not give more than an earlier one")]
    NotFalling,
    /// No business day within 31 days, so that a date could not be moved.
    #[error("no business day within 31 days")]
    NoBusinessDay,
    /// A guideline that does not count yet when the policy begins.
    #[error("counts from {effective} only, after the policy begins")]
    NotYetEffective {
        /// The first day it counts.
        effective: Date,
    },
    /// A member that has no meaning at this place.
    #[error("has no meaning here")]
    NotHere,
    /// A member that needs another one beside it.
    #[error("needs {member} beside it")]
    Needs {
        /// The other member.
        member: &'static str,
    },
    /// A text that is named but not there.
    #[error("no text is named {id}")]
    MissingText {
        /// Its name.
        id: String,
    },
    /// A text that lacks one of the policy's languages.
    #[error("no text for language {language}")]
    MissingLanguage {
        /// The language.
        language: String,
    },
}

/// The most payments of any plan.
const MAX_PAYMENTS: u16 = 600;
/// The most options of a policy; a customer could not choose among more.
const MAX_OPTIONS: usize = 64;
/// The most disclosures of a policy; a customer could not read more.
const MAX_DISCLOSURES: usize = 32;
/// The most holidays of a calendar: 20 a year for half a century.
const MAX_HOLIDAYS: usize = 1_000;

struct Check {
    problems: Vec<PolicyProblem>,
}

impl Check {
    fn fault(&mut self, path: impl Into<String>, fault: PolicyFault) {
        self.problems.push(PolicyProblem {
            path: path.into(),
            fault,
        });
    }

    fn within(&mut self, path: &str, value: i64, min: i64, max: i64) {
        if !(min..=max).contains(&value) {
            self.fault(path, PolicyFault::OutOfRange { min, max });
        }
    }

    fn amount(&mut self, path: &str, amount: Minor, min: i64) {
        self.within(path, amount.units(), min, Minor::MAX.units());
    }

    fn percent(&mut self, path: &str, percent: Percent, min: u16, max: u16) {
        if percent < Percent::whole(min) || percent > Percent::whole(max) {
            let (min, max) = (i64::from(min), i64::from(max));
            self.fault(path, PolicyFault::OutOfRange { min, max });
        }
    }

    /// A discount: above nothing, at most everything.
    fn discount(&mut self, path: &str, percent: Percent) {
        self.percent(path, percent, 0, 100);
        if percent.is_zero() {
            self.fault(path, PolicyFault::OutOfRange { min: 0, max: 100 });
        }
    }

    fn at_most(&mut self, path: &str, length: usize, most: usize) {
        let length = i64::try_from(length).unwrap_or(i64::MAX);
        self.within(path, length, 0, i64::try_from(most).unwrap_or(i64::MAX));
    }

    /// A number of days within which something is to be paid.
    fn within_days(&mut self, path: &str, days: u16) {
        self.within(&format!("{path}/within_days"), i64::from(days), 0, 366);
    }

    fn counts(&mut self, path: &str, range: Range<u16>, least: u16) {
        self.within(
            &format!("{path}/max"),
            i64::from(range.max),
            1,
            i64::from(MAX_PAYMENTS),
        );
        self.within(
            &format!("{path}/min"),
            i64::from(range.min),
            i64::from(least),
            i64::from(MAX_PAYMENTS),
        );
        if range.min > range.max {
            self.fault(path, PolicyFault::Reversed);
        }
    }

    /// `names` of values, each another name.
    fn unique(&mut self, path: &str, names: impl IntoIterator<Item = String>) {
        self.unique_names(path, names.into_iter().collect());
    }

    fn unique_names(&mut self, path: &str, mut names: Vec<String>) {
        names.sort_unstable();
        for pair in names.windows(2) {
            if let [one, other] = pair
                && one == other
            {
                let value = one.clone();
                self.fault(path, PolicyFault::Repeated { value });
            }
        }
    }

    fn frequencies(&mut self, path: &str, frequencies: &[Frequency]) {
        if frequencies.is_empty() {
            self.fault(path, PolicyFault::Empty);
        }
        let names = frequencies.iter().map(|frequency| {
            let per_year = frequency.per_year();
            format!("a frequency of {per_year} a year")
        });
        self.unique(path, names);
    }
}

impl Policy {
    /// Everything wrong with the policy; empty for a sound one.
    #[must_use]
    pub fn problems(&self) -> Vec<PolicyProblem> {
        let mut check = Check {
            problems: Vec::new(),
        };
        if self.v != 1 {
            check.fault("/v", PolicyFault::Version);
        }
        if self.languages.is_empty() {
            check.fault("/languages", PolicyFault::Empty);
        }
        check.unique("/languages", self.languages.iter().cloned());
        check.amount("/payment_step", self.payment_step, 1);
        for (path, order) in [
            ("/waterfall", &self.waterfall),
            ("/discount_order", &self.discount_order),
        ] {
            check.unique(path, order.iter().map(|bucket| bucket.name().to_owned()));
        }
        self.check_dates(&mut check);
        self.check_holidays(&mut check);
        self.check_texts(&mut check);
        for (index, stop) in self.stops.iter().enumerate() {
            self.check_text(&mut check, &format!("/stops/{index}/text"), &stop.text);
        }
        check.at_most("/disclosures", self.disclosures.len(), MAX_DISCLOSURES);
        for (index, terms) in self.disclosures.iter().enumerate() {
            let path = format!("/disclosures/{index}");
            self.check_text(&mut check, &format!("{path}/text"), &terms.text);
            if let Rule::Tila(tila) = &terms.rule {
                let path = format!("{path}/rule/tila");
                self.check_text(
                    &mut check,
                    &format!("{path}/late_charge"),
                    &tila.late_charge,
                );
                self.check_text(&mut check, &format!("{path}/prepayment"), &tila.prepayment);
                if let Some(security) = &tila.security {
                    self.check_text(&mut check, &format!("{path}/security"), security);
                }
            }
        }
        if self.options.is_empty() {
            check.fault("/options", PolicyFault::Empty);
        }
        check.at_most("/options", self.options.len(), MAX_OPTIONS);
        check.unique(
            "/options",
            self.options.iter().map(|option| option.id.clone()),
        );
        for (index, option) in self.options.iter().enumerate() {
            self.check_option(&mut check, &format!("/options/{index}"), option);
        }
        check.problems
    }

    fn check_dates(&self, check: &mut Check) {
        let window = self.first_payment;
        if window.min_days > window.max_days {
            check.fault("/first_payment", PolicyFault::Reversed);
        } else {
            check.within(
                "/first_payment/suggested_days",
                i64::from(window.suggested_days),
                i64::from(window.min_days),
                i64::from(window.max_days),
            );
        }
        check.within(
            "/first_payment/max_days",
            i64::from(window.max_days),
            0,
            366,
        );
        let [early, late] = self.calendar.semi_monthly_days;
        // The earlier day must come before the last day of every February.
        check.within("/calendar/semi_monthly_days/0", i64::from(early), 1, 27);
        check.within("/calendar/semi_monthly_days/1", i64::from(late), 1, 31);
        if early >= late {
            check.fault("/calendar/semi_monthly_days", PolicyFault::NotRising);
        }
        let weekend = &self.calendar.weekend;
        for (index, day) in weekend.iter().enumerate() {
            check.within(&format!("/calendar/weekend/{index}"), i64::from(*day), 0, 6);
        }
        check.unique("/calendar/weekend", weekend.iter().map(ToString::to_string));
        check.at_most("/calendar/weekend", weekend.len(), 6);
    }

    fn check_holidays(&self, check: &mut Check) {
        let holidays = &self.calendar.holidays;
        check.unique(
            "/calendar/holidays",
            holidays.iter().map(ToString::to_string),
        );
        check.at_most("/calendar/holidays", holidays.len(), MAX_HOLIDAYS);
        if holidays.len() > MAX_HOLIDAYS {
            return;
        }
        for (index, holiday) in holidays.iter().enumerate() {
            if self.calendar.adjusted(*holiday).is_err() {
                check.fault(
                    format!("/calendar/holidays/{index}"),
                    PolicyFault::NoBusinessDay,
                );
            }
        }
    }

    fn check_texts(&self, check: &mut Check) {
        for (id, text) in self.texts.iter() {
            for language in &self.languages {
                if text
                    .0
                    .get(language)
                    .is_none_or(|text| text.trim().is_empty())
                {
                    let language = language.clone();
                    check.fault(
                        format!("/texts/{id}"),
                        PolicyFault::MissingLanguage { language },
                    );
                }
            }
        }
    }

    fn check_text(&self, check: &mut Check, path: &str, id: &str) {
        if !self.texts.contains_key(id) {
            check.fault(path, PolicyFault::MissingText { id: id.to_owned() });
        }
    }

    fn check_option(&self, check: &mut Check, path: &str, option: &PolicyOption) {
        let texts = [
            ("title", option.title.as_ref()),
            ("note", option.note.as_ref()),
            ("if_missed", Some(&option.if_missed)),
            ("agreement", Some(&option.agreement)),
        ];
        for (member, id) in texts {
            if let Some(id) = id {
                self.check_text(check, &format!("{path}/{member}"), id);
            }
        }
        if option.id.is_empty() {
            check.fault(format!("{path}/id"), PolicyFault::Empty);
        }
        if option
            .from
            .zip(option.until)
            .is_some_and(|(from, until)| from > until)
        {
            check.fault(format!("{path}/until"), PolicyFault::Reversed);
        }
        if let Some(reward) = option.reward {
            let path = format!("{path}/reward");
            check.within(
                &format!("{path}/after"),
                i64::from(reward.after),
                1,
                i64::from(MAX_PAYMENTS),
            );
            match reward.gives {
                RewardGives::Credit(amount) => {
                    check.amount(&format!("{path}/gives/credit"), amount, 1);
                }
                RewardGives::Points(points) => {
                    check.within(
                        &format!("{path}/gives/points"),
                        i64::from(points),
                        1,
                        i64::from(u32::MAX),
                    );
                }
                RewardGives::WaiveFees | RewardGives::WaiveInterest => {}
            }
        }
        terms::check(self, check, &format!("{path}/kind"), &option.kind);
    }
}
