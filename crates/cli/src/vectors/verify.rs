//! Running vectors again.

use std::fs::File;
use std::io::{BufRead as _, BufReader, Read as _};
use std::path::Path;
use std::process::ExitCode;

use anyhow::{Context as _, Result};
use leeway_core::evaluate;
use leeway_core::json::{self, Layout, Limits, Node};
use leeway_core::policy::Policy;
use leeway_core::trust::{Digest, MAX_TOKEN_BYTES, Verified};
use serde::Serialize;

use super::generate::answer;
use super::line::{EvaluateLine, Line, MAX_LINE, PolicyLine, RecomputeLine, VERSION};
use crate::clock::Time;
use crate::pointer::escape;
use crate::refused::{Problem, Refused};
use crate::source;

/// The most differences that are named.
const MOST: usize = 100;

pub(super) fn run(path: &Path) -> Result<ExitCode> {
    let file = File::open(path).with_context(|| format!("cannot read {}", path.display()))?;
    let mut reader = BufReader::new(file);
    let mut policy = None;
    let mut problems = Vec::new();
    let mut vectors = 0_u64;
    let mut number = 0;
    while problems.len() < MOST {
        let mut bytes = Vec::new();
        let most = u64::try_from(MAX_LINE)?.saturating_add(1);
        reader
            .by_ref()
            .take(most)
            .read_until(b'\n', &mut bytes)
            .with_context(|| format!("cannot read {}", path.display()))?;
        if bytes.is_empty() {
            break;
        }
        number += 1;
        let place = Some((number, 1));
        let line: Line = match json::from_slice(&bytes, Limits::bytes(MAX_LINE)) {
            Ok(line) => line,
            Err(error) => {
                let problem = Problem::of_decode(&error, &bytes).on_line(number);
                return Err(Refused::one(path.display(), problem).into());
            }
        };
        let problem = match (line, &policy) {
            (Line::Policy(line), None) => {
                policy = Some(of_policy(path, &line)?);
                continue;
            }
            (Line::Policy(_), Some(_)) => Some(wrong("a second policy")),
            (_, None) => Some(wrong("the policy comes first")),
            (Line::Evaluate(line), Some(policy)) => of_evaluate(&line, policy),
            (Line::Recompute(line), Some(policy)) => of_recompute(&line, policy),
        };
        vectors += 1;
        problems.extend(problem.map(|problem| problem.located(place)));
    }
    if policy.is_none() && problems.is_empty() {
        problems.push(wrong("no policy"));
    }
    if !problems.is_empty() {
        return Err(Refused::all(path.display(), problems).into());
    }
    println!("{}: {vectors} vectors hold", path.display());
    Ok(ExitCode::SUCCESS)
}

fn wrong(what: &str) -> Problem {
    Problem::new("E_VECTOR", what)
}

/// The policy of the vectors. Who signed it is not asked: the vectors say what
/// follows from it.
fn of_policy(path: &Path, line: &PolicyLine) -> Result<Verified<Policy>> {
    let refuse = |problem: Problem| Refused::one(path.display(), problem.located(Some((1, 1))));
    if line.v != VERSION {
        return Err(refuse(wrong("a format that is not read here").at("/policy/v")).into());
    }
    let payload = line.payload.as_bytes();
    if Digest::of(payload) != line.policy_sha256 {
        let problem = wrong("not the digest of the payload").at("/policy/policy_sha256");
        return Err(refuse(problem).into());
    }
    let policy: Policy = json::from_slice(payload, Limits::bytes(MAX_TOKEN_BYTES))
        .map_err(|error| refuse(Problem::of_decode(&error, payload)))?;
    source::in_memory(path, payload, (&policy.iss, &policy.aud), Time(policy.nbf))
}

/// What is wrong with the vector, if anything is.
fn of_evaluate(line: &EvaluateLine, policy: &Verified<Policy>) -> Option<Problem> {
    if line.policy_sha256 != policy.digest() {
        return Some(wrong("the vector rests on another policy"));
    }
    match evaluate(policy, &line.account, &line.answers, line.as_of) {
        Ok(found) => differs("/evaluate/expected", &line.expected, &found),
        Err(error) => Some(wrong(&error.to_string()).at("/evaluate/account")),
    }
}

/// What is wrong with the vector, if anything is.
fn of_recompute(line: &RecomputeLine, policy: &Verified<Policy>) -> Option<Problem> {
    if line.policy_sha256 != policy.digest() {
        return Some(wrong("the vector rests on another policy"));
    }
    let found = answer(policy, &line.account, &line.quote, &line.choice);
    differs("/recompute/expected", &line.expected, &found)
}

/// The first place where what was worked out is not what was expected.
fn differs<T: Serialize>(path: &str, expected: &T, found: &T) -> Option<Problem> {
    let tree = |value: &T| {
        let bytes = json::to_vec(value).ok()?;
        json::parse(&bytes, Limits::bytes(bytes.len())).ok()
    };
    let (Some(expected), Some(found)) = (tree(expected), tree(found)) else {
        return Some(wrong("what was worked out has no JSON form").at(path));
    };
    let (at, expected, found) = difference(&expected, &found)?;
    let what = format!("{found} where the vector expects {expected}");
    Some(wrong(&what).at(format!("{path}{at}")))
}

/// The first place where two trees differ, and what each has there.
fn difference(expected: &Node, found: &Node) -> Option<(String, String, String)> {
    let under = |name: &str, one: Option<&Node>, other: Option<&Node>| match (one, other) {
        (Some(one), Some(other)) => difference(one, other)
            .map(|(at, one, other)| (format!("/{}{at}", escape(name)), one, other)),
        (one, other) => Some((format!("/{}", escape(name)), shown(one), shown(other))),
    };
    match (expected, found) {
        (Node::Object(one), Node::Object(other)) => {
            let names = one.iter().chain(other).map(|(name, _)| name);
            names
                .into_iter()
                .find_map(|name| under(name, get(one, name), get(other, name)))
        }
        (Node::Array(one), Node::Array(other)) => (0..one.len().max(other.len()))
            .find_map(|at| under(&at.to_string(), one.get(at), other.get(at))),
        _ if expected == found => None,
        _ => Some((String::new(), shown(Some(expected)), shown(Some(found)))),
    }
}

fn get<'a>(members: &'a [(String, Node)], name: &str) -> Option<&'a Node> {
    let found = members.iter().find(|(member, _)| member == name);
    found.map(|(_, value)| value)
}

/// A value in a few words.
fn shown(node: Option<&Node>) -> String {
    match node {
        None => "nothing".to_owned(),
        Some(Node::Object(_)) => "an object".to_owned(),
        Some(Node::Array(_)) => "a list".to_owned(),
        Some(value) => json::write(value, Layout::Compact),
    }
}
