//! Writing messages in the form a customer downloads; the neighbour `compiled` describes and reads it.

use std::collections::BTreeSet;

use fluent_syntax::ast::{
    CallArguments, Expression, Identifier, InlineExpression, PatternElement, Variant, VariantKey,
};

use crate::bundle::{Entry, Pattern};
use crate::compiled::MAX_DEPTH;
use crate::parse::{ParseFault, entries};

/// Compiles a Fluent resource for [`Bundle::read`](crate::Bundle::read): its messages and terms in their order, without
/// comments. Compiled resources of one language may be joined.
///
/// ```
/// let compiled = leeway_l10n::compile("# A heading.\ntitle = Pay { $amount }\n").unwrap();
/// assert_eq!(compiled, "title=Pay {$amount}\n");
/// ```
///
/// # Errors
/// Everything that [`Bundle::parse`](crate::Bundle::parse) would leave out, and messages whose placeables lie more than 16
/// deep.
pub fn compile(text: &str) -> Result<String, Vec<ParseFault>> {
    let (entries, mut faults) = entries(text);
    let mut ids = BTreeSet::new();
    let mut out = String::new();
    for entry in &entries {
        if !ids.insert(&entry.id) {
            faults.push(ParseFault::Duplicate(entry.id.clone()));
        } else if write_entry(&mut out, entry).is_none() {
            faults.push(ParseFault::TooDeep(entry.id.clone()));
        }
    }
    if faults.is_empty() {
        Ok(out)
    } else {
        Err(faults)
    }
}

/// `None`, like what it calls, when the entry is too deep.
fn write_entry(out: &mut String, entry: &Entry) -> Option<()> {
    out.push_str(&entry.id);
    match &entry.value {
        Some(value) => {
            out.push('=');
            write_pattern(out, value, MAX_DEPTH)?;
        }
        None => out.push('\n'),
    }
    for (name, value) in &entry.attributes {
        out.push('.');
        out.push_str(name);
        out.push('=');
        write_pattern(out, value, MAX_DEPTH)?;
    }
    Some(())
}

fn write_pattern(out: &mut String, pattern: &Pattern, depth: u8) -> Option<()> {
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { value } => out.push_str(&value.replace('\n', "{\n")),
            PatternElement::Placeable { expression } => write_placeable(out, expression, depth)?,
        }
    }
    out.push('\n');
    Some(())
}

fn write_placeable(out: &mut String, expression: &Expression<String>, depth: u8) -> Option<()> {
    let depth = depth.checked_sub(1)?;
    out.push('{');
    match expression {
        Expression::Inline(inline) => write_inline(out, inline, depth)?,
        Expression::Select { selector, variants } => {
            write_inline(out, selector, depth)?;
            for variant in variants {
                write_variant(out, variant, depth)?;
            }
        }
    }
    out.push('}');
    Some(())
}

fn write_variant(out: &mut String, variant: &Variant<String>, depth: u8) -> Option<()> {
    if variant.default {
        out.push('*');
    }
    out.push('[');
    match &variant.key {
        VariantKey::Identifier { name: key } | VariantKey::NumberLiteral { value: key } => {
            out.push_str(key);
        }
    }
    out.push(']');
    write_pattern(out, &variant.value, depth)
}

fn write_inline(out: &mut String, inline: &InlineExpression<String>, depth: u8) -> Option<()> {
    match inline {
        InlineExpression::StringLiteral { value } => {
            out.push('"');
            out.push_str(&value.replace('\\', "\\\\").replace('"', "\\\""));
            out.push('"');
        }
        InlineExpression::NumberLiteral { value } => out.push_str(value),
        InlineExpression::VariableReference { id } => {
            out.push('$');
            out.push_str(&id.name);
        }
        InlineExpression::FunctionReference { id, arguments } => {
            out.push_str(&id.name);
            write_arguments(out, arguments, depth)?;
        }
        InlineExpression::MessageReference { id, attribute } => {
            write_reference(out, id, attribute.as_ref());
        }
        InlineExpression::TermReference {
            id,
            attribute,
            arguments,
        } => {
            out.push('-');
            write_reference(out, id, attribute.as_ref());
            if let Some(arguments) = arguments {
                write_arguments(out, arguments, depth)?;
            }
        }
        InlineExpression::Placeable { expression } => write_placeable(out, expression, depth)?,
    }
    Some(())
}

fn write_reference(
    out: &mut String,
    id: &Identifier<String>,
    attribute: Option<&Identifier<String>>,
) {
    out.push_str(&id.name);
    if let Some(attribute) = attribute {
        out.push('.');
        out.push_str(&attribute.name);
    }
}

fn write_arguments(out: &mut String, arguments: &CallArguments<String>, depth: u8) -> Option<()> {
    let depth = depth.checked_sub(1)?;
    let mut separator = "(";
    for positional in &arguments.positional {
        out.push_str(separator);
        write_inline(out, positional, depth)?;
        separator = ",";
    }
    for named in &arguments.named {
        out.push_str(separator);
        out.push_str(&named.name.name);
        out.push(':');
        write_inline(out, &named.value, depth)?;
        separator = ",";
    }
    if separator == "(" {
        out.push('(');
    }
    out.push(')');
    Some(())
}
