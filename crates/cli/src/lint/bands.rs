//! Options of one kind for one range each: the ranges should meet, and not cross.

use std::collections::BTreeMap;

use leeway_core::eligibility::{Condition, Expectation, Fact};
use leeway_core::option::{Kind, Terms};
use leeway_core::policy::PolicyOption;

use super::{Lint, kinds};

/// What an option asks of each fact, where it asks one thing of each.
type Asks<'a> = BTreeMap<Fact, &'a Expectation>;

/// An option's range of one fact.
#[derive(Clone, Copy)]
struct Band<'a> {
    index: usize,
    option: &'a PolicyOption,
    min: i64,
    max: i64,
}

pub(super) fn check(lint: &mut Lint<'_>) {
    let policy = lint.policy;
    let asks: Vec<(usize, &PolicyOption, Asks<'_>)> = policy
        .options
        .iter()
        .enumerate()
        .filter_map(|(index, option)| Some((index, option, asks(&option.when)?)))
        .collect();
    // Bands are told apart by kind, by the fact, and by whatever else is asked.
    let mut groups: Vec<(Kind, Fact, Asks<'_>, Vec<Band<'_>>)> = Vec::new();
    for (index, option, asks) in &asks {
        for (fact, expected) in asks {
            let Expectation::Range { min, max } = expected else {
                continue;
            };
            let band = Band {
                index: *index,
                option,
                min: min.unwrap_or(0),
                max: max.unwrap_or(i64::MAX),
            };
            let mut rest = asks.clone();
            rest.remove(fact);
            let kind = option.kind.kind();
            let group = groups
                .iter_mut()
                .find(|group| (group.0, group.1) == (kind, *fact) && group.2 == rest);
            match group {
                Some(group) => group.3.push(band),
                None => groups.push((kind, *fact, rest, vec![band])),
            }
        }
    }
    for (_, fact, _, mut bands) in groups {
        bands.sort_by_key(|band| (band.min, band.max));
        for pair in bands.windows(2) {
            if let &[one, next] = pair {
                compare(lint, fact, one, next);
            }
        }
    }
}

fn compare(lint: &mut Lint<'_>, fact: Fact, one: Band<'_>, next: Band<'_>) {
    let path = format!("/options/{}/when", next.index);
    let other = &one.option.id;
    let name = fact_name(fact);
    if one.max < next.min {
        let gap = (one.max.saturating_add(1), next.min - 1);
        if gap.0 <= gap.1 {
            lint.find(
                "E_GAP",
                path,
                format!(
                    "{name} from {} to {} is in neither this option nor {other}",
                    gap.0, gap.1
                ),
                "Let the ranges meet.",
            );
        }
    } else if same_terms(&one.option.kind, &next.option.kind) {
        let last = one.max.min(next.max);
        let range = if last == i64::MAX {
            format!("{name} from {}", next.min)
        } else {
            format!("{name} from {} to {last}", next.min)
        };
        lint.find(
            "E_OVERLAP",
            path,
            format!("{range} is in this option and in {other}"),
            "Let each range begin after the one before, or set the options apart by something else.",
        );
    }
}

/// Whether both options could answer the same wish. Plans with other numbers of
/// payments or other rhythms stand beside each other on purpose.
fn same_terms(one: &Terms, other: &Terms) -> bool {
    match (kinds::plan(one), kinds::plan(other)) {
        (Some((_, one)), Some((_, other))) => {
            let counts = one.counts.min <= other.counts.max && other.counts.min <= one.counts.max;
            let shared = |frequency| other.frequencies.contains(frequency);
            counts && one.frequencies.iter().any(shared)
        }
        _ => true,
    }
}

/// What a condition asks, where it is one fact or a list of facts that all must
/// hold, each named once.
fn asks(condition: &Condition) -> Option<Asks<'_>> {
    let leaves = match condition {
        Condition::AtLeast { count, of } if *count == of.len() => of.as_slice(),
        Condition::Fact { .. } => std::slice::from_ref(condition),
        _ => return None,
    };
    let mut asks = Asks::new();
    for leaf in leaves {
        let Condition::Fact { fact, expected, .. } = leaf else {
            return None;
        };
        if asks.insert(*fact, expected).is_some() {
            return None;
        }
    }
    Some(asks)
}

/// The fact as policies write it.
fn fact_name(fact: Fact) -> String {
    let name = leeway_core::json::to_vec(&fact).unwrap_or_default();
    String::from_utf8_lossy(&name).trim_matches('"').to_owned()
}
