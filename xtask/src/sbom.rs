//! What the widget is made of: a software bill of materials in CycloneDX, from what cargo
//! knows.
//!
//! The same sources give the same bytes: there is no time and no serial number in it.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::process::Command;

use anyhow::{Context, Result};
use serde::Deserialize;
use serde_json::{Value, json};

use crate::{project, tools};

/// The package that becomes the Wasm.
const WIDGET: &str = "leeway";
/// What it is compiled for.
const PLATFORM: &str = "wasm32-unknown-unknown";

#[derive(Debug, Deserialize)]
struct Metadata {
    packages: Vec<Package>,
    resolve: Resolve,
}

#[derive(Debug, Deserialize)]
struct Package {
    id: String,
    name: String,
    version: String,
    license: Option<String>,
    source: Option<String>,
    targets: Vec<Target>,
}

#[derive(Debug, Deserialize)]
struct Target {
    kind: Vec<String>,
}

#[derive(Debug, Deserialize)]
struct Resolve {
    nodes: Vec<Node>,
}

#[derive(Debug, Deserialize)]
struct Node {
    id: String,
    deps: Vec<Dependency>,
}

#[derive(Debug, Deserialize)]
struct Dependency {
    pkg: String,
    dep_kinds: Vec<DependencyKind>,
}

#[derive(Debug, Deserialize)]
struct DependencyKind {
    /// Nothing for a dependency of the code itself, else `build` or `dev`.
    kind: Option<String>,
}

impl Package {
    /// Whether it runs while others are compiled and none of it is in what comes out.
    fn is_macro(&self) -> bool {
        let kinds = self.targets.iter().flat_map(|target| &target.kind);
        kinds.into_iter().any(|kind| kind == "proc-macro")
    }

    /// The name every tool knows a package by.
    fn purl(&self) -> String {
        format!("pkg:cargo/{}@{}", self.name, self.version)
    }
}

/// The bill, as CycloneDX 1.6.
///
/// # Errors
/// When cargo does not know the packages.
pub(crate) fn widget() -> Result<String> {
    let metadata = tools::output(
        Command::new(project::cargo())
            .args(["metadata", "--format-version", "1", "--locked"])
            .args(["--filter-platform", PLATFORM])
            .current_dir(project::root()),
    )?;
    let metadata: Metadata = serde_json::from_str(&metadata).context("reading cargo's answer")?;
    let packages: BTreeMap<&str, &Package> = metadata
        .packages
        .iter()
        .map(|package| (package.id.as_str(), package))
        .collect();
    let needs: BTreeMap<&str, Vec<&str>> = metadata
        .resolve
        .nodes
        .iter()
        .map(|node| (node.id.as_str(), of_the_code(node)))
        .collect();
    let widget = metadata
        .packages
        .iter()
        .find(|package| package.name == WIDGET)
        .context("the widget's package is not in the workspace")?;
    let inside = reached(widget, &packages, &needs);
    let checksums = checksums()?;
    let mut components: Vec<Value> = Vec::new();
    let mut dependencies: Vec<Value> = Vec::new();
    for id in &inside {
        let package = packages.get(id).context("a package nobody describes")?;
        let below = needs.get(id).into_iter().flatten();
        let below: Vec<String> = below
            .filter(|id| inside.contains(*id))
            .filter_map(|id| Some(packages.get(id)?.purl()))
            .collect();
        dependencies.push(json!({ "ref": package.purl(), "dependsOn": below }));
        if package.id != widget.id {
            components.push(component(package, &checksums));
        }
    }
    let bill = json!({
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "version": 1,
        "metadata": { "component": component(widget, &checksums) },
        "components": components,
        "dependencies": dependencies,
    });
    let mut text = serde_json::to_string_pretty(&bill)?;
    text.push('\n');
    Ok(text)
}

/// What a package's own code uses.
fn of_the_code(node: &Node) -> Vec<&str> {
    let used = node.deps.iter().filter(|dependency| {
        let mut kinds = dependency.dep_kinds.iter();
        kinds.any(|kind| kind.kind.is_none())
    });
    used.map(|dependency| dependency.pkg.as_str()).collect()
}

/// The packages whose code is in what `from` becomes, by their ids.
fn reached<'a>(
    from: &'a Package,
    packages: &BTreeMap<&'a str, &'a Package>,
    needs: &BTreeMap<&'a str, Vec<&'a str>>,
) -> BTreeSet<&'a str> {
    let (mut found, mut open) = (BTreeSet::new(), vec![from.id.as_str()]);
    while let Some(id) = open.pop() {
        let is_macro = packages.get(id).is_some_and(|package| package.is_macro());
        if !is_macro && found.insert(id) {
            open.extend(needs.get(id).into_iter().flatten());
        }
    }
    found
}

fn component(package: &Package, checksums: &BTreeMap<(String, String), String>) -> Value {
    let mut component = json!({
        "type": "library",
        "bom-ref": package.purl(),
        "name": package.name,
        "version": package.version,
        "purl": package.purl(),
    });
    let members = component.as_object_mut();
    for (members, licence) in members.into_iter().zip(&package.license) {
        members.insert(
            "licenses".to_owned(),
            json!([{ "expression": licence.replace('/', " OR ") }]),
        );
    }
    let name = (package.name.clone(), package.version.clone());
    let checksum = checksums.get(&name).filter(|_| package.source.is_some());
    for (members, checksum) in component.as_object_mut().into_iter().zip(checksum) {
        members.insert(
            "hashes".to_owned(),
            json!([{ "alg": "SHA-256", "content": checksum }]),
        );
    }
    component
}

/// The checksums of `Cargo.lock`, by name and version.
fn checksums() -> Result<BTreeMap<(String, String), String>> {
    let path = project::root().join("Cargo.lock");
    let lock = fs::read_to_string(&path).with_context(|| format!("reading {}", path.display()))?;
    let found = lock.split("[[package]]").filter_map(|package| {
        let value = |name: &str| {
            let line = package.lines().find_map(|line| line.strip_prefix(name))?;
            Some(line.trim_start_matches(" = ").trim_matches('"').to_owned())
        };
        Some(((value("name")?, value("version")?), value("checksum")?))
    });
    Ok(found.collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_bill_names_what_is_in_the_widget_and_nothing_else() {
        let bill: Value = serde_json::from_str(&widget().unwrap()).unwrap();
        let components = bill["components"].as_array().unwrap();
        let named = |name: &str| components.iter().find(|one| one["name"] == name);
        for inside in [
            "leeway-core",
            "leeway-l10n",
            "ed25519-dalek",
            "wasm-bindgen",
        ] {
            assert!(named(inside).is_some(), "{inside}");
        }
        // What only compiles it, what only tests it, and the server.
        for outside in [
            "leeway",
            "serde_derive",
            "leeway-derive",
            "proptest",
            "tokio",
        ] {
            assert!(named(outside).is_none(), "{outside}");
        }
        for one in components {
            let own = one["name"].as_str().unwrap().starts_with("leeway");
            let hash = one["hashes"][0]["content"].as_str().unwrap_or_default();
            assert_eq!(hash.len(), if own { 0 } else { 64 }, "{one}");
            assert!(one["licenses"][0]["expression"].is_string(), "{one}");
        }
        assert_eq!(bill["metadata"]["component"]["name"], "leeway");
    }

    #[test]
    fn the_same_sources_give_the_same_bill() {
        assert_eq!(widget().unwrap(), widget().unwrap());
    }
}
