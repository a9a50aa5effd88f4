//! What is allowed and still wrong: rules a policy reads well against, and that
//! would leave customers with a gap, a contradiction or a missing notice.
//!
//! The widget and the server refuse what could make them offer nonsense; these
//! rules are for the person who writes the policy, before it is signed. Codes
//! with `E_` refuse, those with `W_` warn. One file for each subject; a kind of
//! option has one function in `kinds`.

mod bands;
mod calendar;
mod contact;
mod kinds;
mod law;
mod reach;
mod reward;
mod texts;

use leeway_core::date::Date;
use leeway_core::policy::{Policy, PolicyOption};
use leeway_core::schedule::Frequency;

use crate::exemption::Exemption;
use crate::refused::Problem;
use reach::Reach;

/// A policy that is being looked at, and what was found.
struct Lint<'a> {
    policy: &'a Policy,
    /// The day the policy begins, in UTC; `None` for a time beyond the calendar.
    begins: Option<Date>,
    /// Rules that the creditor decided do not count for it.
    exemptions: &'a [Exemption],
    found: Vec<Problem>,
}

/// One option, and for which balances it can be open.
struct Subject<'a> {
    option: &'a PolicyOption,
    /// JSON Pointer of the terms, such as `/options/0/kind/deferral`.
    path: String,
    /// The least and the largest balance, in minor units.
    balance: (i64, i64),
}

impl Lint<'_> {
    fn find(
        &mut self,
        code: &'static str,
        path: impl Into<String>,
        what: impl Into<String>,
        mend: &'static str,
    ) {
        let problem = Problem::new(code, what).at(path).mend(mend);
        self.found.push(problem);
    }
}

/// Every finding, in the order of the subjects.
pub(crate) fn findings(policy: &Policy, exemptions: &[Exemption]) -> Vec<Problem> {
    let mut lint = Lint {
        policy,
        begins: day_of(policy.nbf),
        exemptions,
        found: Vec::new(),
    };
    contact::check(&mut lint);
    texts::check(&mut lint);
    calendar::check(&mut lint);
    stops(&mut lint);
    disclosures(&mut lint);
    for (index, option) in policy.options.iter().enumerate() {
        let reach = Reach::of(&option.when, kinds::needs(&option.kind));
        if !open(&mut lint, index, &reach) {
            continue;
        }
        let subject = Subject {
            option,
            path: format!("/options/{index}/kind/{}", kinds::name(&option.kind)),
            balance: reach.balance(),
        };
        kinds::check(&mut lint, &subject);
        reward::check(&mut lint, index, option);
        ended(&mut lint, index, option);
    }
    open_to_all(&mut lint);
    bands::check(&mut lint);
    law::check(&mut lint);
    lint.found
}

/// Whether the option can ever be open.
fn open(lint: &mut Lint<'_>, index: usize, reach: &Reach) -> bool {
    let path = format!("/options/{index}/when");
    if reach.is_empty() {
        lint.find(
            "E_UNREACHABLE",
            path,
            "no account can meet this condition and the kind's own",
            "Correct the contradiction, or take the option out.",
        );
        return false;
    }
    let stop = lint.policy.stops.iter().position(|stop| {
        // One that stops everybody is a finding of its own.
        !reach::always(&stop.when) && reach.within(&Reach::of(&stop.when, &[]))
    });
    if let Some(stop) = stop {
        lint.find(
            "E_UNREACHABLE",
            path,
            format!("whoever meets this condition is stopped by /stops/{stop}"),
            "Change one of the two, or take the option out.",
        );
    }
    stop.is_none()
}

/// An option that is closed again when the policy begins.
fn ended(lint: &mut Lint<'_>, index: usize, option: &PolicyOption) {
    if option
        .until
        .zip(lint.begins)
        .is_some_and(|(until, begins)| until < begins)
    {
        lint.find(
            "W_OPTION_ENDED",
            format!("/options/{index}/until"),
            "the option has ended when the policy begins",
            "Give it a later day, or take the option out.",
        );
    }
}

/// Whether somebody about whom nothing is known has a way to pay.
fn open_to_all(lint: &mut Lint<'_>) {
    let everybody = leeway_core::eligibility::Condition::default();
    let open = lint.policy.options.iter().any(|option| {
        let always = option.from.is_none() && option.until.is_none();
        always && option.when == everybody && kinds::pays(&option.kind)
    });
    if !open {
        lint.find(
            "W_NO_OPEN_OPTION",
            "/options",
            "no way to pay is open to everybody",
            "Let one option, such as pay_in_full or pay_part, have no condition.",
        );
    }
}

fn stops(lint: &mut Lint<'_>) {
    for (index, stop) in lint.policy.stops.iter().enumerate() {
        let reach = Reach::of(&stop.when, &[]);
        if reach.is_empty() {
            lint.find(
                "E_UNREACHABLE",
                format!("/stops/{index}/when"),
                "no account can meet this condition",
                "Correct the contradiction, or take the stop out.",
            );
        } else if reach::always(&stop.when) {
            lint.find(
                "E_STOPS_ALL",
                format!("/stops/{index}/when"),
                "every account meets this condition, so that nothing is ever offered",
                "Name the state in which nothing is to be offered.",
            );
        }
    }
}

/// Disclosures and exemptions that say nothing.
fn disclosures(lint: &mut Lint<'_>) {
    for (index, terms) in lint.policy.disclosures.iter().enumerate() {
        if Reach::of(&terms.when, &[]).is_empty() {
            lint.find(
                "E_UNREACHABLE",
                format!("/disclosures/{index}/when"),
                "no account can meet this condition",
                "Correct the contradiction, or take the disclosure out.",
            );
        }
    }
    for (index, exemption) in lint.exemptions.iter().enumerate() {
        if exemption.reason.trim().is_empty() {
            lint.find(
                "E_EXEMPTION",
                format!("/exemptions/{index}/reason"),
                "no reason",
                "Say why the rule does not count, and by which law.",
            );
        }
    }
}

/// The frequencies that any plan of the policy may have, each once.
fn frequencies(policy: &Policy) -> Vec<Frequency> {
    let mut all = Vec::new();
    for frequency in policy
        .options
        .iter()
        .flat_map(|option| kinds::frequencies(&option.kind))
    {
        if !all.contains(&frequency) {
            all.push(frequency);
        }
    }
    all
}

/// The day, in UTC, of a time in UTC seconds.
fn day_of(seconds: i64) -> Option<Date> {
    let days = i32::try_from(seconds.div_euclid(crate::clock::DAY)).ok()?;
    Date::new(1970, 1, 1).ok()?.add_days(days).ok()
}
