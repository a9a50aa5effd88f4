//! Documents changed at random, and what the core says to each.
//!
//! Every case has a number and is the same whenever and wherever it is run: natively,
//! or as Wasm in a browser. What comes out is a digest of everything the core said, so
//! both sides can be compared; what must never be is a [`Violation`], which names the
//! number. A panic ends the run by itself.
//!
//! | target | what is changed | what must hold of it |
//! | --- | --- | --- |
//! | `token` | a signed policy: its bytes; its header or payload before it is signed | bytes changed after signing never count; refusals have a code and stay on one line |
//! | `keyset` | a keyset of three signatures | accepted, it says what it said before |
//! | `policy` | the payload of a policy | accepted, it reads the same when written anew, and can be evaluated |
//! | `account` | an account | the same |
//! | `choice` | choices, account answers, sessions, disputes and other bodies | read, it reads the same when written anew |
//! | `trust` | trust files and root keys | the same; no key becomes another |

mod corpus;
mod mutate;
mod target;

use leeway_core::trust::Digest;

/// The names of the targets.
pub const TARGETS: [&str; 6] = ["token", "keyset", "policy", "account", "choice", "trust"];

/// Something that must never be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Violation {
    /// The target.
    pub target: String,
    /// The case.
    pub number: u32,
    /// What was found.
    pub what: &'static str,
}

impl std::fmt::Display for Violation {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let Self {
            target,
            number,
            what,
        } = self;
        write!(f, "{target} {number}: {what}")
    }
}

/// How cases ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Ran {
    /// The digest of everything that was said.
    pub digest: Digest,
    /// In how many cases the document was accepted although it was changed.
    pub accepted: u32,
    /// In how many it was refused.
    pub refused: u32,
}

/// Runs `count` cases of a target from the number `first` on.
///
/// # Errors
/// [`Violation`]; also where there is no such target.
pub fn run(target: &str, first: u32, count: u32) -> Result<Ran, Violation> {
    let violation = |number, what| Violation {
        target: target.to_owned(),
        number,
        what,
    };
    let case = target::named(target).ok_or_else(|| violation(first, "no such target"))?;
    let setting = target::Setting::new().ok_or_else(|| violation(first, "the corpus is unfit"))?;
    let mut said = Vec::new();
    let (mut accepted, mut refused) = (0, 0);
    for number in first..first.saturating_add(count) {
        let outcome = case(&setting, number).map_err(|what| violation(number, what))?;
        match outcome {
            target::Outcome::Same => {}
            target::Outcome::Accepted(text) => {
                accepted += 1;
                said.extend_from_slice(text.as_bytes());
            }
            target::Outcome::Refused(text) => {
                refused += 1;
                said.extend_from_slice(text.as_bytes());
            }
        }
        said.push(b'\n');
        // What was said so far in 32 bytes: runs of any length need little memory.
        if said.len() > 1 << 16 {
            said = Digest::of(&said).as_bytes().to_vec();
        }
    }
    Ok(Ran {
        digest: Digest::of(&said),
        accepted,
        refused,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// As many as a run of every day has time for; more where the environment says so.
    fn cases() -> u32 {
        let wanted = std::env::var("LEEWAY_CASES").ok();
        wanted
            .and_then(|count| count.parse().ok())
            .unwrap_or(10_000)
    }

    #[track_caller]
    fn hold(target: &str, count: u32) -> Ran {
        let ran = run(target, 0, count).unwrap_or_else(|violation| panic!("{violation}"));
        assert!(ran.refused > count / 2, "{ran:?}");
        ran
    }

    #[test]
    fn there_is_no_target_of_another_name() {
        let violation = run("tokens", 0, 1).unwrap_err();
        assert_eq!(violation.to_string(), "tokens 0: no such target");
    }

    #[test]
    fn cases_are_the_same_each_time() {
        for target in TARGETS {
            assert_eq!(run(target, 5, 20), run(target, 5, 20), "{target}");
            assert_ne!(run(target, 5, 20), run(target, 25, 20), "{target}");
        }
    }

    #[test]
    fn changed_tokens_never_count() {
        // Those that do were signed after they were changed.
        assert!(hold("token", cases()).accepted > 0);
    }

    #[test]
    fn changed_keysets_say_nothing_new() {
        // A third signature may be broken without harm.
        assert!(hold("keyset", cases().div_ceil(4)).accepted > 0);
    }

    #[test]
    fn changed_policies_are_read_as_they_are_written() {
        assert!(hold("policy", cases()).accepted > 0);
    }

    #[test]
    fn changed_accounts_are_read_as_they_are_written() {
        assert!(hold("account", cases()).accepted > 0);
    }

    #[test]
    fn changed_bodies_are_read_as_they_are_written() {
        assert!(hold("choice", cases()).accepted > 0);
    }

    #[test]
    fn changed_trust_files_name_no_other_key() {
        assert!(hold("trust", cases()).accepted > 0);
    }
}
