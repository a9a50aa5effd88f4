//! `leeway policy schema`: what a policy looks like, for editors and other programs.

use std::process::ExitCode;

use anyhow::Result;
use leeway_core::json::{self, Layout, Node};
use leeway_core::policy::Policy;
use leeway_core::schema::{self, Definitions, Describe as _};
use leeway_core::services::{self, Services};

use crate::exemption::Exemption;
use crate::source::{FILLED_IN, TIMES};

/// Print the JSON Schema of a policy
///
/// Draft 2020-12, made from the types that read policies, for the document as its
/// author writes it: without the times of a signature. Editors check and complete
/// policies with it, in JSON and in TOML. It sees structure only; `leeway check`
/// sees the rest.
#[derive(Debug, clap::Args)]
#[command(after_help = "Example:\n  leeway policy schema > policy.schema.json")]
pub(super) struct Args {}

pub(super) fn run(_: Args) -> Result<ExitCode> {
    println!("{}", json::write(&document(), Layout::Indented));
    Ok(ExitCode::SUCCESS)
}

/// The schema of a policy as its author writes it.
fn document() -> Node {
    let mut definitions = Definitions::default();
    // Nothing rests on exemptions, so the policy's own type does not read them.
    let exemptions = Vec::<Exemption>::describe(&mut definitions);
    // Services are read where they are used.
    let services = Services::describe(&mut definitions);
    let mut document = definitions.root::<Policy>();
    if let Some(policy) = get_mut(&mut document, "$defs").and_then(|defs| get_mut(defs, "Policy")) {
        if let Some(Node::Object(properties)) = get_mut(policy, "properties") {
            properties.retain(|(name, _)| !TIMES.contains(&name.as_str()));
            for (name, schema) in properties {
                if name == services::MEMBER {
                    let words = "What the policy says beside its options.";
                    *schema = schema::documented(services.clone(), words);
                } else if name == "exemptions" {
                    let words = "Rules that the creditor decided do not count for it, and why; for people, and for the tools that remind them.";
                    *schema = schema::documented(exemptions.clone(), words);
                }
            }
        }
        if let Some(Node::Array(required)) = get_mut(policy, "required") {
            required.retain(|name| match name {
                Node::Str(name) => ![&TIMES[..], &FILLED_IN].concat().contains(&name.as_str()),
                _ => true,
            });
        }
    }
    if let Node::Object(members) = &mut document {
        let title = Node::Str("Leeway policy".to_owned());
        members.insert(1, ("title".to_owned(), title));
    }
    document
}

fn get_mut<'a>(node: &'a mut Node, name: &str) -> Option<&'a mut Node> {
    match node {
        Node::Object(members) => members
            .iter_mut()
            .find(|(member, _)| member == name)
            .map(|(_, value)| value),
        _ => None,
    }
}
