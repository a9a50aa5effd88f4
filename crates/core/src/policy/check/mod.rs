//! What a policy must be beyond well-typed, so that it can never offer nonsense.

mod at;
mod terms;

use at::At;

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

/// What can be wrong with a policy. `Display` is for developers; whatever names the policy
/// has, a line of a log stays one line of ASCII.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum PolicyFault {
    /// A format version this code does not read.
    #[error("format version must be 1")]
    Version,
    /// A list that needs a member has none.
    #[error("must not be empty")]
    Empty,
    /// A value that may occur once occurs twice.
    #[error("{} occurs twice", value.as_bytes().escape_ascii())]
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
    #[error("no text is named {}", id.as_bytes().escape_ascii())]
    MissingText {
        /// Its name.
        id: String,
    },
    /// A text that lacks one of the policy's languages.
    #[error("no text for language {}", language.as_bytes().escape_ascii())]
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
    fn fault(&mut self, at: &At<'_>, fault: PolicyFault) {
        let path = at.path();
        self.problems.push(PolicyProblem { path, fault });
    }

    /// What `member` of `at` is, from `min` to `max`.
    fn within(&mut self, at: &At<'_>, member: &str, value: i64, min: i64, max: i64) {
        if !(min..=max).contains(&value) {
            self.fault(&at.member(member), PolicyFault::OutOfRange { min, max });
        }
    }

    fn amount(&mut self, at: &At<'_>, member: &str, amount: Minor, min: i64) {
        self.within(at, member, amount.units(), min, Minor::MAX.units());
    }

    fn percent(&mut self, at: &At<'_>, member: &str, percent: Percent, min: u16, max: u16) {
        if percent < Percent::whole(min) || percent > Percent::whole(max) {
            let (min, max) = (i64::from(min), i64::from(max));
            self.fault(&at.member(member), PolicyFault::OutOfRange { min, max });
        }
    }

    /// A discount: above nothing, at most everything.
    fn discount(&mut self, at: &At<'_>, member: &str, percent: Percent) {
        self.percent(at, member, percent, 0, 100);
        if percent.is_zero() {
            let fault = PolicyFault::OutOfRange { min: 0, max: 100 };
            self.fault(&at.member(member), fault);
        }
    }

    fn at_most(&mut self, at: &At<'_>, member: &str, length: usize, most: usize) {
        let length = i64::try_from(length).unwrap_or(i64::MAX);
        let most = i64::try_from(most).unwrap_or(i64::MAX);
        self.within(at, member, length, 0, most);
    }

    fn counts(&mut self, at: &At<'_>, member: &str, range: Range<u16>, least: u16) {
        let (at, most) = (at.member(member), i64::from(MAX_PAYMENTS));
        self.within(&at, "max", i64::from(range.max), 1, most);
        self.within(&at, "min", i64::from(range.min), i64::from(least), most);
        if range.min > range.max {
            self.fault(&at, PolicyFault::Reversed);
        }
    }

    fn not_empty(&mut self, at: &At<'_>, member: &str, is_empty: bool) {
        if is_empty {
            self.fault(&at.member(member), PolicyFault::Empty);
        }
    }

    fn not_here(&mut self, at: &At<'_>, member: &str, is_there: bool) {
        if is_there {
            self.fault(&at.member(member), PolicyFault::NotHere);
        }
    }

    fn rising(&mut self, at: &At<'_>, member: &str, is_rising: bool) {
        if !is_rising {
            self.fault(&at.member(member), PolicyFault::NotRising);
        }
    }

    fn not_rising(&mut self, at: &At<'_>, member: &str, is_rising: bool) {
        if is_rising {
            self.fault(&at.member(member), PolicyFault::NotFalling);
        }
    }

    /// `names` of values, each another name.
    fn unique(&mut self, at: &At<'_>, member: &str, names: impl IntoIterator<Item = String>) {
        self.unique_names(at, member, names.into_iter().collect());
    }

    fn unique_names(&mut self, at: &At<'_>, member: &str, mut names: Vec<String>) {
        names.sort_unstable();
        for pair in names.windows(2) {
            if let [one, other] = pair
                && one == other
            {
                let value = one.clone();
                self.fault(&at.member(member), PolicyFault::Repeated { value });
            }
        }
    }

    fn frequencies(&mut self, at: &At<'_>, frequencies: &[Frequency]) {
        self.not_empty(at, "frequencies", frequencies.is_empty());
        let names = frequencies.iter().map(|frequency| {
            let per_year = frequency.per_year();
            format!("a frequency of {per_year} a year")
        });
        self.unique(at, "frequencies", names);
    }
}

impl Policy {
    /// Everything wrong with the policy; empty for a sound one.
    #[must_use]
    pub fn problems(&self) -> Vec<PolicyProblem> {
        let mut check = Check {
            problems: Vec::new(),
        };
        let root = At::ROOT;
        if self.v != 1 {
            check.fault(&root.member("v"), PolicyFault::Version);
        }
        check.not_empty(&root, "languages", self.languages.is_empty());
        check.unique(&root, "languages", self.languages.iter().cloned());
        check.amount(&root, "payment_step", self.payment_step, 1);
        for (member, order) in [
            ("waterfall", &self.waterfall),
            ("discount_order", &self.discount_order),
        ] {
            let names = order.iter().map(|bucket| bucket.name().to_owned());
            check.unique(&root, member, names);
        }
        self.check_dates(&mut check);
        self.check_holidays(&mut check);
        self.check_texts(&mut check);
        let stops = root.member("stops");
        for (index, stop) in self.stops.iter().enumerate() {
            self.check_text(&mut check, &stops.index(index), "text", &stop.text);
        }
        self.check_disclosures(&mut check);
        let options = root.member("options");
        check.not_empty(&root, "options", self.options.is_empty());
        check.at_most(&root, "options", self.options.len(), MAX_OPTIONS);
        let ids = self.options.iter().map(|option| option.id.clone());
        check.unique(&root, "options", ids);
        for (index, option) in self.options.iter().enumerate() {
            self.check_option(&mut check, &options.index(index), option);
        }
        check.problems
    }

    fn check_dates(&self, check: &mut Check) {
        let window = self.first_payment;
        let at = At::ROOT.member("first_payment");
        let (min, max) = (i64::from(window.min_days), i64::from(window.max_days));
        if min > max {
            check.fault(&at, PolicyFault::Reversed);
        } else {
            let suggested = i64::from(window.suggested_days);
            check.within(&at, "suggested_days", suggested, min, max);
        }
        check.within(&at, "max_days", max, 0, 366);
        let at = At::ROOT.member("calendar");
        let [early, late] = self.calendar.semi_monthly_days;
        let days = at.member("semi_monthly_days");
        // The earlier day must come before the last day of every February.
        check.within(&days, "0", i64::from(early), 1, 27);
        check.within(&days, "1", i64::from(late), 1, 31);
        check.rising(&at, "semi_monthly_days", early < late);
        let weekend = &self.calendar.weekend;
        for (index, day) in weekend.iter().enumerate() {
            if *day > 6 {
                let fault = PolicyFault::OutOfRange { min: 0, max: 6 };
                check.fault(&at.member("weekend").index(index), fault);
            }
        }
        check.unique(&at, "weekend", weekend.iter().map(ToString::to_string));
        check.at_most(&at, "weekend", weekend.len(), 6);
    }

    fn check_holidays(&self, check: &mut Check) {
        let holidays = &self.calendar.holidays;
        let at = At::ROOT.member("calendar");
        check.unique(&at, "holidays", holidays.iter().map(ToString::to_string));
        check.at_most(&at, "holidays", holidays.len(), MAX_HOLIDAYS);
        if holidays.len() > MAX_HOLIDAYS {
            return;
        }
        for (index, holiday) in holidays.iter().enumerate() {
            if self.calendar.adjusted(*holiday).is_err() {
                let at = at.member("holidays");
                check.fault(&at.index(index), PolicyFault::NoBusinessDay);
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
                    let at = At::ROOT.member("texts");
                    check.fault(&at.member(id), PolicyFault::MissingLanguage { language });
                }
            }
        }
    }

    fn check_disclosures(&self, check: &mut Check) {
        check.at_most(
            &At::ROOT,
            "disclosures",
            self.disclosures.len(),
            MAX_DISCLOSURES,
        );
        let at = At::ROOT.member("disclosures");
        for (index, terms) in self.disclosures.iter().enumerate() {
            let at = at.index(index);
            self.check_text(check, &at, "text", &terms.text);
            if let Rule::Tila(tila) = &terms.rule {
                let at = at.member("rule");
                let at = at.member("tila");
                self.check_text(check, &at, "late_charge", &tila.late_charge);
                self.check_text(check, &at, "prepayment", &tila.prepayment);
                if let Some(security) = &tila.security {
                    self.check_text(check, &at, "security", security);
                }
            }
        }
    }

    /// The text that `member` of `at` names by its `id`.
    fn check_text(&self, check: &mut Check, at: &At<'_>, member: &str, id: &str) {
        if !self.texts.contains_key(id) {
            let fault = PolicyFault::MissingText { id: id.to_owned() };
            check.fault(&at.member(member), fault);
        }
    }

    fn check_option(&self, check: &mut Check, at: &At<'_>, option: &PolicyOption) {
        let texts = [
            ("title", option.title.as_ref()),
            ("note", option.note.as_ref()),
            ("if_missed", Some(&option.if_missed)),
            ("agreement", Some(&option.agreement)),
        ];
        for (member, id) in texts {
            if let Some(id) = id {
                self.check_text(check, at, member, id);
            }
        }
        check.not_empty(at, "id", option.id.is_empty());
        if option
            .from
            .zip(option.until)
            .is_some_and(|(from, until)| from > until)
        {
            check.fault(&at.member("until"), PolicyFault::Reversed);
        }
        if let Some(reward) = option.reward {
            let at = at.member("reward");
            check.within(
                &at,
                "after",
                i64::from(reward.after),
                1,
                i64::from(MAX_PAYMENTS),
            );
            let at = at.member("gives");
            match reward.gives {
                RewardGives::Credit(amount) => check.amount(&at, "credit", amount, 1),
                RewardGives::Points(points) => {
                    check.within(&at, "points", i64::from(points), 1, i64::from(u32::MAX));
                }
                RewardGives::WaiveFees | RewardGives::WaiveInterest => {}
            }
        }
        terms::check(self, check, &at.member("kind"), &option.kind);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn faults_stay_on_one_line_whatever_names_the_policy_has() {
        let hostile = || "a\nb\u{7f}\u{85}\u{2028}".to_owned();
        let faults = [
            PolicyFault::Repeated { value: hostile() },
            PolicyFault::MissingText { id: hostile() },
            PolicyFault::MissingLanguage {
                language: hostile(),
            },
        ];
        for fault in faults {
            let words = fault.to_string();
            assert!(
                words.bytes().all(|byte| (b' '..0x7f).contains(&byte)),
                "{words:?}"
            );
            assert!(words.contains("a\\nb"), "{words}");
        }
    }
}
