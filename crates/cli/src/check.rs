//! `leeway check`: everything that is wrong with a policy, and how to mend it.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::Result;
use clap::ValueEnum;
use leeway_core::json::{self, Layout, Limits, Node};
use leeway_core::trust::MAX_TOKEN_BYTES;

use crate::clock::Time;
use crate::refused::{Problem, Refused};
use crate::source::{self, Source};
use crate::{diagnose, files};

/// Find everything that is wrong with a policy
///
/// Reads policies as their authors write them, in JSON or (named .toml) in TOML,
/// and signed ones. Every finding is printed on a line of its own, with the place
/// in the document and how to mend it. Codes with E_ refuse the policy; those with
/// W_ warn. Signatures are not looked at: `leeway policy verify` does that.
#[derive(Debug, clap::Args)]
#[command(after_help = "Example:\n  leeway check examples/healthcare/policy.json")]
pub(crate) struct Args {
    /// The policies
    #[arg(value_name = "POLICY", required = true)]
    policies: Vec<PathBuf>,
    /// When the policies would begin, instead of now by the system's clock
    #[arg(long, value_name = "RFC3339")]
    now: Option<Time>,
    /// Refuse policies for warnings too
    #[arg(long)]
    strict: bool,
    /// How to print it
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
}

/// How to print it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    /// For people: findings on standard error, one a line
    Text,
    /// For programs: one document on standard output
    Json,
}

pub(crate) fn run(args: Args) -> Result<ExitCode> {
    let now = Time::now(args.now);
    let mut refused = false;
    let mut documents = Vec::new();
    for path in &args.policies {
        let findings = findings(path, now)?;
        let warnings = findings
            .iter()
            .filter(|finding| finding.is_warning())
            .count();
        refused |= findings.len() > warnings || (args.strict && warnings > 0);
        match args.format {
            Format::Json => documents.push(document(path, &findings)),
            Format::Text if findings.is_empty() => println!("{}: no problems", path.display()),
            Format::Text => eprintln!("{}", Refused::all(path.display(), findings)),
        }
    }
    if args.format == Format::Json {
        let list = Node::Object(vec![("documents".to_owned(), Node::Array(documents))]);
        println!("{}", json::write(&list, Layout::Indented));
    }
    Ok(if refused {
        ExitCode::from(crate::REFUSED)
    } else {
        ExitCode::SUCCESS
    })
}

/// Everything found in the document at `path`. What cannot be read is a finding
/// too, since the other policies are still worth a look.
fn findings(path: &Path, now: Time) -> Result<Vec<Problem>> {
    let looked = look(path, now);
    match looked {
        Ok(findings) => Ok(findings),
        Err(error) => error.downcast::<Refused>().map(Refused::into_problems),
    }
}

fn look(path: &Path, now: Time) -> Result<Vec<Problem>> {
    let bytes = files::read(path, MAX_TOKEN_BYTES.max(source::MAX_BYTES))?;
    if !source::is_toml(path) && source::is_token(&bytes) {
        let payload = source::payload_of(path, source::token(&bytes))?;
        let findings = diagnose::findings(&payload);
        // Nobody wrote the lines of a payload, but its values can be shown.
        return Ok(match json::parse(&payload, Limits::bytes(payload.len())) {
            Ok(Node::Object(members)) => Source::of(members).locate(findings),
            _ => findings,
        });
    }
    let source = Source::parse(path, &bytes)?;
    let mut findings = source.problems();
    let completed = source.clone().completed("unsigned", now);
    findings.extend(diagnose::findings(&completed.payload()));
    Ok(source.locate(findings))
}

/// The findings of one document for programs.
fn document(path: &Path, findings: &[Problem]) -> Node {
    let text = |text: &str| Node::Str(text.to_owned());
    let finding = |problem: &Problem| {
        let severity = if problem.is_warning() {
            "warning"
        } else {
            "error"
        };
        let mut members = vec![
            ("code".to_owned(), text(problem.code())),
            ("severity".to_owned(), text(severity)),
            ("path".to_owned(), text(problem.path())),
        ];
        if let Some((line, column)) = problem.place() {
            for (name, number) in [("line", line), ("column", column)] {
                let number = i64::try_from(number).unwrap_or(i64::MAX);
                members.push((name.to_owned(), Node::Int(number)));
            }
        }
        if let Some(value) = problem.value() {
            members.push(("value".to_owned(), value.clone()));
        }
        members.push(("message".to_owned(), text(problem.what())));
        if !problem.mending().is_empty() {
            members.push(("mend".to_owned(), text(problem.mending())));
        }
        Node::Object(members)
    };
    Node::Object(vec![
        ("document".to_owned(), Node::Str(path.display().to_string())),
        (
            "findings".to_owned(),
            Node::Array(findings.iter().map(finding).collect()),
        ),
    ])
}
