//! Checks on message files, for tests and for tooling before a release. Native only.
//!
//! A [`Localizer`](crate::Localizer) survives every fault found here, at the price of an English sentence or a gap in the
//! customer's page. The checks make sure that no release pays it.

mod reading;
mod texts;

pub use reading::Reading;
pub use texts::{Text, VALUE, texts};

use std::collections::{BTreeMap, BTreeSet};

use fluent_syntax::ast::{
    CallArguments, Comment, Entry, Expression, InlineExpression, Pattern, PatternElement, Variant,
    VariantKey,
};
use fluent_syntax::parser::parse;

use crate::decimal::Decimal;
use crate::format::{PluralCategory, PluralKind, plural_category};

/// The counts that decide which plural arms a language needs: those of instalments, days and months, and the million, which
/// has a category of its own (`many`) in French, Portuguese and Spanish. Categories that only decimals reach fall to the
/// default arm.
fn counts() -> impl Iterator<Item = Decimal> {
    (0..=1_000).chain([1_000_000]).map(Decimal::from)
}

/// One message file of one language.
#[derive(Debug, Clone, Copy)]
pub struct MessageFile<'a> {
    /// The file's name, the same in every language: `options.ftl`.
    pub name: &'a str,
    /// Its text.
    pub text: &'a str,
}

/// Whether a translation has to have every message of the source.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Coverage {
    /// Every message, as for `es`.
    Complete,
    /// Only those that differ from the language below it, as for `es-419` over `es`.
    Overlay,
}

/// Something wrong in a message file.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, thiserror::Error)]
#[error("{file}: {id}: {problem}")]
pub struct Finding {
    /// The file's name. For what is missing, the file the source language has it in.
    pub file: String,
    /// The message, term (`-brand`) or attribute (`hint.label`); empty for junk.
    pub id: String,
    /// What is wrong.
    pub problem: Problem,
}

/// What can be wrong in a message file.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, thiserror::Error)]
pub enum Problem {
    /// The text is not Fluent.
    #[error("line {line}: {reason}")]
    Junk {
        /// The line the fault is on, counted from 1.
        line: usize,
        /// What the parser expected.
        reason: String,
    },
    /// The id was used before, in this file or another one of the language.
    #[error("defined twice")]
    Duplicate,
    /// The source language has it, the translation does not.
    #[error("missing")]
    Missing,
    /// The translation has it, the source language does not.
    #[error("not in the source language")]
    Extra,
    /// The source language uses the variable, the translation does not.
    #[error("does not use ${0}")]
    VariableMissing(String),
    /// The translation uses a variable that the source language does not, so that nobody passes it.
    #[error("uses ${0}, which the source language does not")]
    VariableExtra(String),
    /// A plural choice lacks an arm for a category that counts of this language take.
    #[error("no arm for {}", .0.as_str())]
    PluralArmMissing(PluralCategory),
    /// A plural choice has an arm for a category this language does not have: it is never chosen.
    #[error("arm {} is never chosen", .0.as_str())]
    PluralArmExtra(PluralCategory),
    /// Two arms of a choice have the same key.
    #[error("two arms [{0}]")]
    ArmTwice(String),
    /// It refers to a message, term or attribute the language does not have.
    #[error("refers to {0}, which does not exist")]
    ReferenceMissing(String),
    /// It refers to itself, directly or by way of others.
    #[error("refers to itself")]
    Cycle,
    /// A function other than `NUMBER`.
    #[error("unknown function {0}")]
    UnknownFunction(String),
    /// An option of `NUMBER` that translations cannot set.
    #[error("NUMBER has no option {0} here")]
    UnknownOption(String),
    /// No comment says what the variable is: neither the message's own, nor its group's or file's.
    #[error("${0} is not documented")]
    Undocumented(String),
    /// The message's comment documents a variable the message does not use.
    #[error("documents ${0} without using it")]
    DocumentedOnly(String),
}

/// Checks the files of the source language by themselves, comments included.
#[must_use]
pub fn check_source(lang: &str, files: &[MessageFile<'_>]) -> Vec<Finding> {
    let language = Language::read(lang, files);
    let mut findings = language.findings.clone();
    language.check(&mut findings);
    language.check_comments(&mut findings);
    findings.sort();
    findings
}

/// Checks the files of a translation by themselves and against those of the source language.
#[must_use]
pub fn check_translation(
    source: &[MessageFile<'_>],
    lang: &str,
    translation: &[MessageFile<'_>],
    coverage: Coverage,
) -> Vec<Finding> {
    let source = Language::read("en", source);
    let translation = Language::read(lang, translation);
    let mut findings = translation.findings.clone();
    match coverage {
        Coverage::Complete => translation.check(&mut findings),
        Coverage::Overlay => translation.check_above(&source, &mut findings),
    }
    translation.compare(&source, coverage, &mut findings);
    findings.sort();
    findings.dedup();
    findings
}

/// The categories that counts of `lang` take; at least `other`.
#[must_use]
pub fn plural_categories(lang: &str, kind: PluralKind) -> BTreeSet<PluralCategory> {
    counts()
        .map(|count| plural_category(lang, kind, &count))
        .chain([PluralCategory::Other])
        .collect()
}

/// A value or an attribute: what has variables and arms of its own.
struct Unit<'a> {
    file: &'a str,
    pattern: Pattern<&'a str>,
    uses: Uses<'a>,
    /// The message's comment, its group's and its file's.
    comments: [String; 3],
}

/// What a pattern refers to.
#[derive(Default)]
struct Uses<'a> {
    variables: BTreeSet<&'a str>,
    /// As written in [`Language::units`].
    references: BTreeSet<String>,
    functions: Vec<&'a str>,
    options: Vec<&'a str>,
}

struct Language<'a> {
    lang: &'a str,
    /// By id: `message`, `message.attribute`, `-term`, `-term.attribute`.
    units: BTreeMap<String, Unit<'a>>,
    findings: Vec<Finding>,
}

impl<'a> Language<'a> {
    fn read(lang: &'a str, files: &[MessageFile<'a>]) -> Language<'a> {
        let mut language = Language {
            lang,
            units: BTreeMap::new(),
            findings: Vec::new(),
        };
        for file in files {
            language.read_file(*file);
        }
        language
    }

    fn read_file(&mut self, file: MessageFile<'a>) {
        let text = file.text.strip_prefix('\u{feff}').unwrap_or(file.text);
        let (resource, errors) = match parse(text) {
            Ok(resource) => (resource, Vec::new()),
            Err(partial) => partial,
        };
        for error in errors {
            let before = text.get(..error.pos.start).unwrap_or(text);
            self.findings.push(Finding {
                file: file.name.to_owned(),
                id: String::new(),
                problem: Problem::Junk {
                    line: 1 + before.matches('\n').count(),
                    reason: error.kind.to_string(),
                },
            });
        }
        let whole_file: String = resource
            .body
            .iter()
            .filter_map(|entry| match entry {
                Entry::ResourceComment(comment) => Some(comment_text(comment)),
                _ => None,
            })
            .collect();
        let mut group = String::new();
        for entry in resource.body {
            let (id, value, attributes, comment) = match entry {
                Entry::Message(message) => (
                    message.id.name.to_owned(),
                    message.value,
                    message.attributes,
                    message.comment,
                ),
                Entry::Term(term) => (
                    format!("-{}", term.id.name),
                    Some(term.value),
                    term.attributes,
                    term.comment,
                ),
                Entry::GroupComment(comment) => {
                    group = comment_text(&comment);
                    continue;
                }
                Entry::Comment(_) | Entry::ResourceComment(_) | Entry::Junk { .. } => continue,
            };
            let comments = [
                comment.as_ref().map(comment_text).unwrap_or_default(),
                group.clone(),
                whole_file.clone(),
            ];
            let attributes = attributes
                .into_iter()
                .map(|attribute| (format!("{id}.{}", attribute.id.name), attribute.value));
            for (id, pattern) in value
                .map(|value| (id.clone(), value))
                .into_iter()
                .chain(attributes)
            {
                self.add(file.name, id, pattern, comments.clone());
            }
        }
    }

    fn add(&mut self, file: &'a str, id: String, pattern: Pattern<&'a str>, comments: [String; 3]) {
        if self.units.contains_key(&id) {
            self.findings.push(finding(file, &id, Problem::Duplicate));
            return;
        }
        let mut uses = Uses::default();
        uses.pattern(&pattern);
        self.units.insert(
            id,
            Unit {
                file,
                pattern,
                uses,
                comments,
            },
        );
    }

    /// What can be told from this language alone.
    fn check(&self, findings: &mut Vec<Finding>) {
        self.check_units(findings, |reference| self.units.contains_key(reference));
    }

    /// The same for an overlay, whose references may lead to the language below it.
    fn check_above(&self, below: &Language<'_>, findings: &mut Vec<Finding>) {
        self.check_units(findings, |reference| {
            self.units.contains_key(reference) || below.units.contains_key(reference)
        });
    }

    fn check_units(&self, findings: &mut Vec<Finding>, exists: impl Fn(&str) -> bool) {
        for (id, unit) in &self.units {
            let mut report = |problem| findings.push(finding(unit.file, id, problem));
            for reference in &unit.uses.references {
                if !exists(reference) {
                    report(Problem::ReferenceMissing(reference.clone()));
                }
            }
            for name in &unit.uses.functions {
                report(Problem::UnknownFunction((*name).to_owned()));
            }
            for name in &unit.uses.options {
                report(Problem::UnknownOption((*name).to_owned()));
            }
            if self.reaches(id, id, &mut BTreeSet::new()) {
                report(Problem::Cycle);
            }
            self.check_arms(&unit.pattern, &mut report);
        }
    }

    /// Whether following references from `from` leads to `target`.
    fn reaches<'s>(&'s self, from: &str, target: &str, seen: &mut BTreeSet<&'s str>) -> bool {
        let Some(unit) = self.units.get(from) else {
            return false;
        };
        unit.uses.references.iter().any(|reference| {
            reference == target
                || (seen.insert(reference.as_str()) && self.reaches(reference, target, seen))
        })
    }

    fn check_arms(&self, pattern: &Pattern<&'a str>, report: &mut impl FnMut(Problem)) {
        for element in &pattern.elements {
            let PatternElement::Placeable { expression } = element else {
                continue;
            };
            let mut expression = expression;
            while let Expression::Inline(InlineExpression::Placeable { expression: inner }) =
                expression
            {
                expression = inner;
            }
            if let Expression::Select { selector, variants } = expression {
                check_choice(self.lang, selector, variants, report);
                for variant in variants {
                    self.check_arms(&variant.value, report);
                }
            }
        }
    }

    fn check_comments(&self, findings: &mut Vec<Finding>) {
        // A message's comment speaks for its value and its attributes together.
        let mut by_message: BTreeMap<&str, Vec<&Unit<'_>>> = BTreeMap::new();
        for (id, unit) in &self.units {
            if !id.starts_with('-') {
                let message = id.split('.').next().unwrap_or(id);
                by_message.entry(message).or_default().push(unit);
            }
        }
        for (id, units) in by_message {
            let used: BTreeSet<&str> = units
                .iter()
                .flat_map(|unit| unit.uses.variables.iter().copied())
                .collect();
            let Some(first) = units.first() else { continue };
            let documented: Vec<BTreeSet<&str>> =
                first.comments.iter().map(|text| documented(text)).collect();
            for name in &used {
                if !documented.iter().any(|names| names.contains(name)) {
                    let problem = Problem::Undocumented((*name).to_owned());
                    findings.push(finding(first.file, id, problem));
                }
            }
            for name in documented.first().into_iter().flatten() {
                if !used.contains(name) {
                    let problem = Problem::DocumentedOnly((*name).to_owned());
                    findings.push(finding(first.file, id, problem));
                }
            }
        }
    }

    fn compare(&self, source: &Language<'_>, coverage: Coverage, findings: &mut Vec<Finding>) {
        for (id, unit) in &source.units {
            // Terms are a language's own affair.
            if id.starts_with('-') {
                continue;
            }
            let Some(translated) = self.units.get(id) else {
                if coverage == Coverage::Complete {
                    findings.push(finding(unit.file, id, Problem::Missing));
                }
                continue;
            };
            for name in unit.uses.variables.difference(&translated.uses.variables) {
                let problem = Problem::VariableMissing((*name).to_owned());
                findings.push(finding(translated.file, id, problem));
            }
            for name in translated.uses.variables.difference(&unit.uses.variables) {
                let problem = Problem::VariableExtra((*name).to_owned());
                findings.push(finding(translated.file, id, problem));
            }
        }
        for (id, unit) in &self.units {
            if !id.starts_with('-') && !source.units.contains_key(id) {
                findings.push(finding(unit.file, id, Problem::Extra));
            }
        }
    }
}

impl<'a> Uses<'a> {
    fn pattern(&mut self, pattern: &Pattern<&'a str>) {
        for element in &pattern.elements {
            if let PatternElement::Placeable { expression } = element {
                self.expression(expression);
            }
        }
    }

    fn expression(&mut self, expression: &Expression<&'a str>) {
        match expression {
            Expression::Inline(inline) => self.inline(inline),
            Expression::Select { selector, variants } => {
                self.inline(selector);
                for variant in variants {
                    self.pattern(&variant.value);
                }
            }
        }
    }

    fn inline(&mut self, inline: &InlineExpression<&'a str>) {
        match inline {
            InlineExpression::VariableReference { id } => {
                self.variables.insert(id.name);
            }
            InlineExpression::MessageReference { id, attribute } => {
                self.references
                    .insert(unit_id("", id.name, attribute.as_ref().map(|a| a.name)));
            }
            InlineExpression::TermReference {
                id,
                attribute,
                arguments,
            } => {
                self.references
                    .insert(unit_id("-", id.name, attribute.as_ref().map(|a| a.name)));
                if let Some(arguments) = arguments {
                    self.arguments(arguments);
                }
            }
            InlineExpression::FunctionReference { id, arguments } => {
                if id.name == "NUMBER" {
                    let allowed = [
                        "type",
                        "useGrouping",
                        "minimumIntegerDigits",
                        "minimumFractionDigits",
                        "maximumFractionDigits",
                    ];
                    let given = arguments.named.iter().map(|argument| argument.name.name);
                    self.options
                        .extend(given.filter(|name| !allowed.contains(name)));
                } else {
                    self.functions.push(id.name);
                }
                self.arguments(arguments);
            }
            InlineExpression::Placeable { expression } => self.expression(expression),
            InlineExpression::StringLiteral { .. } | InlineExpression::NumberLiteral { .. } => {}
        }
    }

    fn arguments(&mut self, arguments: &CallArguments<&'a str>) {
        for positional in &arguments.positional {
            self.inline(positional);
        }
        for named in &arguments.named {
            self.inline(&named.value);
        }
    }
}

/// Checks the arms of one choice. It is a plural choice when it chooses by `NUMBER`, or has a number or one of CLDR's
/// categories other than `other` for a key.
fn check_choice(
    lang: &str,
    selector: &InlineExpression<&str>,
    variants: &[Variant<&str>],
    report: &mut impl FnMut(Problem),
) {
    let mut names = BTreeSet::new();
    let mut numbers: Vec<Decimal> = Vec::new();
    for variant in variants {
        let key = match variant.key {
            VariantKey::Identifier { name } => name,
            VariantKey::NumberLiteral { value } => {
                numbers.extend(value.parse::<Decimal>());
                value
            }
        };
        if !names.insert(key) {
            report(Problem::ArmTwice(key.to_owned()));
        }
    }
    let ordinal = match selector {
        InlineExpression::FunctionReference { arguments, .. } => {
            arguments.named.iter().any(|argument| {
                argument.name.name == "type"
                    && matches!(
                        argument.value,
                        InlineExpression::StringLiteral { value: "ordinal" }
                    )
            })
        }
        _ => false,
    };
    let named: BTreeSet<PluralCategory> = names
        .iter()
        .filter_map(|name| PluralCategory::from_name(name))
        .collect();
    let by_number = matches!(selector, InlineExpression::FunctionReference { .. });
    let by_category = named
        .iter()
        .any(|category| *category != PluralCategory::Other);
    if !by_number && !by_category && numbers.is_empty() {
        return;
    }
    let kind = if ordinal {
        PluralKind::Ordinal
    } else {
        PluralKind::Cardinal
    };
    for category in plural_categories(lang, kind) {
        // The default arm serves `other`; exact numbers serve a category that has no further ones, as `[2]` does `two`.
        let served = category == PluralCategory::Other
            || named.contains(&category)
            || counts()
                .filter(|count| plural_category(lang, kind, count) == category)
                .all(|count| numbers.iter().any(|number| number.same_value(&count)));
        if !served {
            report(Problem::PluralArmMissing(category));
        }
    }
    let all = all_categories(lang, kind);
    for category in named.difference(&all) {
        report(Problem::PluralArmExtra(*category));
    }
}

/// The categories any number of `lang` can take, decimals included.
fn all_categories(lang: &str, kind: PluralKind) -> BTreeSet<PluralCategory> {
    let mut all = plural_categories(lang, kind);
    for text in ["0.0", "0.5", "1.0", "1.5", "10.0"] {
        if let Ok(number) = text.parse::<Decimal>() {
            all.insert(plural_category(lang, kind, &number));
        }
    }
    all
}

fn unit_id(prefix: &str, id: &str, attribute: Option<&str>) -> String {
    match attribute {
        Some(attribute) => format!("{prefix}{id}.{attribute}"),
        None => format!("{prefix}{id}"),
    }
}

fn finding(file: &str, id: &str, problem: Problem) -> Finding {
    Finding {
        file: file.to_owned(),
        id: id.to_owned(),
        problem,
    }
}

fn comment_text(comment: &Comment<&str>) -> String {
    comment.content.join("\n")
}

/// The `$names` a comment mentions.
fn documented(comment: &str) -> BTreeSet<&str> {
    comment
        .split('$')
        .skip(1)
        .filter_map(|rest| {
            let end = rest
                .find(|c: char| !(c.is_ascii_alphanumeric() || c == '-' || c == '_'))
                .unwrap_or(rest.len());
            rest.get(..end)
        })
        .filter(|name| name.starts_with(|c: char| c.is_ascii_alphabetic()))
        .collect()
}
