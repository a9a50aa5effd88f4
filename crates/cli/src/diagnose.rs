//! Everything that is wrong with a policy, not only the first thing.
//!
//! The reader of documents stops at the first fault, as it should. To find the
//! others, the faulty place is replaced by one that is sound and the rest is
//! read again. What the replacement itself would cause is not reported.

use jiff::tz::TimeZone;
use leeway_core::json::{self, DecodeError, Layout, Limits, Node, SchemaFaultKind};
use leeway_core::policy::Policy;
use leeway_core::services::Services;
use leeway_core::trust::MAX_TOKEN_BYTES;
use leeway_l10n::canonical_tag;

use crate::pointer::unescape;
use crate::refused::Problem;
use crate::{exemption, lint};

/// The most faults that are looked for; each needs another reading.
const MOST: usize = 100;

/// What stands in for a faulty member of the policy. Members that may be left
/// out are taken out instead.
const STAND_INS: &[(&str, &str)] = &[
    ("v", "1"),
    ("iss", "\"-\""),
    ("aud", "\"-\""),
    ("iat", "0"),
    ("nbf", "0"),
    ("exp", "0"),
    ("epoch", "1"),
    ("version", "1"),
    (
        "creditor",
        r#"{"name":"-","contact":{"phone":"-","hours":{}}}"#,
    ),
    ("currency", "\"USD\""),
    ("time_zone", "\"UTC\""),
    ("languages", "[]"),
    (
        "first_payment",
        r#"{"min_days":0,"max_days":0,"suggested_days":0}"#,
    ),
    ("options", "[]"),
];

/// The same for the members of an option.
const OPTION: &[(&str, &str)] = &[
    ("id", "\"\""),
    ("kind", r#"{"pay_in_full":{}}"#),
    ("if_missed", "\"\""),
    ("agreement", "\"\""),
];

/// The same for the members of a stop.
const STOP: &[(&str, &str)] = &[("when", r#"{"fact":"balance","min":0}"#), ("text", "\"\"")];

/// Every reason for which the widget or the server would refuse the policy
/// `payload`; empty for a sound one.
pub(crate) fn problems(payload: &[u8]) -> Vec<Problem> {
    let (mut problems, policy) = examine(payload);
    problems.extend(services(payload, policy.as_ref()));
    problems
}

/// Those, and what else its author should mend before it is signed. Warnings wait
/// until nothing worse is found: what is missing would cause some of its own.
pub(crate) fn findings(payload: &[u8]) -> Vec<Problem> {
    let (mut problems, policy) = examine(payload);
    let tree = json::parse(payload, Limits::bytes(MAX_TOKEN_BYTES)).unwrap_or(Node::Null);
    let exemptions = exemption::of(&tree).unwrap_or_else(|error| {
        problems.push(Problem::of_decode(&error, payload));
        Vec::new()
    });
    problems.extend(services(payload, policy.as_ref()));
    problems.extend(
        policy
            .iter()
            .flat_map(|policy| lint::findings(policy, &exemptions)),
    );
    if problems.iter().any(|problem| !problem.is_warning()) {
        problems.retain(|problem| !problem.is_warning());
    }
    problems
}

/// What is wrong with the services of a policy, which are read apart from it.
fn services(payload: &[u8], policy: Option<&Policy>) -> Vec<Problem> {
    let languages = policy.map_or(&[][..], |policy| &policy.languages);
    match Services::read_from(payload) {
        Ok(services) => {
            let problems = services.problems(languages);
            problems.iter().map(Problem::of_services).collect()
        }
        // What is no JSON at all is found by the reader of the rest.
        Err(error) if error.path().is_empty() => Vec::new(),
        Err(error) => vec![Problem::of_decode(&error, payload)],
    }
}

/// The problems, and the policy where all of it could be read.
fn examine(payload: &[u8]) -> (Vec<Problem>, Option<Policy>) {
    let limits = Limits::bytes(MAX_TOKEN_BYTES);
    let mut tree = match json::parse(payload, limits) {
        Ok(tree) => tree,
        Err(error) => return (vec![Problem::of_decode(&error.into(), payload)], None),
    };
    let mut problems = Vec::new();
    // Whether anything but unknown members was taken out.
    let mut replaced = false;
    while problems.len() < MOST {
        let text = json::write(&tree, Layout::Compact);
        match json::from_slice::<Policy>(text.as_bytes(), limits) {
            Ok(policy) => {
                // With a part of it missing, a policy is bound to seem incomplete.
                if replaced {
                    return (problems, None);
                }
                problems.extend(policy.problems().iter().map(Problem::of_policy));
                problems.extend(names(&policy));
                return (problems, Some(policy));
            }
            Err(error) => {
                problems.push(Problem::of_decode(&error, payload));
                if !replace(&mut tree, &error, &mut replaced) {
                    return (problems, None);
                }
            }
        }
    }
    (problems, None)
}

/// Names whose registries core does not carry.
fn names(policy: &Policy) -> Vec<Problem> {
    let mut problems = Vec::new();
    if TimeZone::get(&policy.time_zone).is_err() {
        let what = format!("{} is no time zone", policy.time_zone);
        problems.push(
            Problem::new("E_SCHEMA", what)
                .at("/time_zone")
                .mend("Use a name of the IANA time zone database, such as Europe/Berlin."),
        );
    }
    for (index, language) in policy.languages.iter().enumerate() {
        if canonical_tag(language).as_deref() != Some(language) {
            problems.push(
                Problem::new("E_SCHEMA", format!("{language} is no language tag"))
                    .at(format!("/languages/{index}"))
                    .mend("Use a tag such as en, pt-BR or zh-Hant, in this case."),
            );
        }
    }
    problems
}

/// Replaces the faulty place. Says whether there was one to replace.
fn replace(tree: &mut Node, error: &DecodeError, replaced: &mut bool) -> bool {
    let path: Vec<String> = error.path().split('/').skip(1).map(unescape).collect();
    if let DecodeError::Schema(fault) = error
        && fault.kind == SchemaFaultKind::UnknownMember
    {
        return remove(tree, &path);
    }
    *replaced = true;
    let Node::Object(members) = tree else {
        return false;
    };
    let name = path.first().map(String::as_str);
    let list = members
        .iter_mut()
        .find(|(member, _)| Some(member.as_str()) == name)
        .map(|(_, value)| value);
    let (entry, table) = match (name, list, path.get(1)) {
        (Some("options"), Some(Node::Array(entries)), Some(index)) => {
            (entry_mut(entries, index), OPTION)
        }
        (Some("stops"), Some(Node::Array(entries)), Some(index)) => {
            (entry_mut(entries, index), STOP)
        }
        (Some("texts"), Some(texts @ Node::Object(_)), Some(id)) => {
            return remove(texts, std::slice::from_ref(id));
        }
        _ => (None, STAND_INS),
    };
    match (entry, path.get(2)) {
        (None, _) => name.is_some_and(|name| replace_member(members, name, table)),
        (Some(Node::Object(members)), Some(name)) => replace_member(members, name, table),
        (Some(entry), _) => {
            let sound = table
                .iter()
                .filter_map(|(name, _)| Some(((*name).to_owned(), stand_in(table, name)?)));
            let sound = Node::Object(sound.collect());
            let changes = *entry != sound;
            *entry = sound;
            changes
        }
    }
}

fn entry_mut<'a>(entries: &'a mut [Node], index: &str) -> Option<&'a mut Node> {
    entries.get_mut(index.parse::<usize>().ok()?)
}

/// Gives the member a sound value, or takes it out where it may be left out.
fn replace_member(members: &mut Vec<(String, Node)>, name: &str, table: &[(&str, &str)]) -> bool {
    let place = members.iter().position(|(member, _)| member == name);
    match (place, stand_in(table, name)) {
        (Some(at), Some(sound)) => match members.get_mut(at) {
            Some((_, value)) if *value != sound => {
                *value = sound;
                true
            }
            _ => false,
        },
        (None, Some(sound)) => {
            members.push((name.to_owned(), sound));
            true
        }
        (Some(at), None) => {
            members.remove(at);
            true
        }
        (None, None) => false,
    }
}

fn stand_in(table: &[(&str, &str)], name: &str) -> Option<Node> {
    let (_, text) = table.iter().find(|(member, _)| *member == name)?;
    json::parse(text.as_bytes(), Limits::bytes(1024)).ok()
}

/// Takes the member at `path` out of its object.
fn remove(tree: &mut Node, path: &[String]) -> bool {
    let Some((last, parents)) = path.split_last() else {
        return false;
    };
    let mut node = tree;
    for name in parents {
        let child = match node {
            Node::Object(members) => members
                .iter_mut()
                .find(|(member, _)| member == name)
                .map(|(_, value)| value),
            Node::Array(entries) => name
                .parse::<usize>()
                .ok()
                .and_then(|index| entries.get_mut(index)),
            _ => None,
        };
        match child {
            Some(child) => node = child,
            None => return false,
        }
    }
    let Node::Object(members) = node else {
        return false;
    };
    let before = members.len();
    members.retain(|(member, _)| member != last);
    members.len() < before
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_stands_in_is_sound() {
        let object = |table: &[(&str, &str)]| {
            let members = table
                .iter()
                .map(|(name, text)| format!(r#""{name}":{text}"#));
            format!("{{{}}}", members.collect::<Vec<_>>().join(","))
        };
        let text = object(STAND_INS)
            .replace(
                r#""options":[]"#,
                &format!(r#""options":[{}]"#, object(OPTION)),
            )
            .replacen('{', &format!(r#"{{"stops":[{}],"#, object(STOP)), 1);
        let policy = json::from_slice::<Policy>(text.as_bytes(), Limits::bytes(4096));
        assert!(policy.is_ok(), "{policy:?}");
    }

    #[test]
    fn several_faults_are_found_at_once() {
        let text = r#"{"v":1,"iss":"a","aud":"b","iat":0,"nbf":0,"exp":1,"epoch":1,"version":"one",
            "creditor":{"name":"A","contact":{"phone":"1","hours":{"en":"x"}}},
            "currency":"XXX","time_zone":"UTC","languages":["en"],"colour":"red",
            "first_payment":{"min_days":0,"max_days":0,"suggested_days":0,"typo":1},
            "texts":{"a":{"en":1},"b":{"en":"x"}},
            "options":["x", {"id":7,"when":{"all":[]}},
                {"id":"full","kind":{"pay_in_full":{"tiers":[{"until":"soon"}]}},"if_missed":"b","agreement":"b"},
                {"id":"later","kind":{"postpone":{}},"if_missed":"b","agreement":"b"}]}"#;
        let found: Vec<String> = problems(text.as_bytes())
            .iter()
            .map(ToString::to_string)
            .collect();
        let mut starts: Vec<&str> = found
            .iter()
            .filter_map(|line| line.split(": ").next())
            .collect();
        starts.sort_unstable();
        assert_eq!(
            starts,
            [
                "E_JSON at /options/0",
                "E_SCHEMA at /colour",
                "E_SCHEMA at /currency",
                "E_SCHEMA at /first_payment/typo",
                "E_SCHEMA at /options/1/agreement",
                "E_SCHEMA at /options/1/id",
                "E_SCHEMA at /options/1/if_missed",
                "E_SCHEMA at /options/1/kind",
                "E_SCHEMA at /options/1/when",
                "E_SCHEMA at /options/2/kind/pay_in_full/tiers/0/until",
                "E_SCHEMA at /options/3/kind/postpone",
                "E_SCHEMA at /texts/a/en",
                "E_SCHEMA at /version",
            ],
            "{found:#?}"
        );
    }
}
