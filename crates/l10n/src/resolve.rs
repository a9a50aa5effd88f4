//! Turning a pattern into parts: Fluent's resolver over one bundle.
//!
//! The semantics are those of the Fluent project's own Rust resolver, except where a customer would see the seams: where
//! that one prints `{$name}` or an id, this one reports a [`FaultKind`] and leaves it to the
//! [`Localizer`](crate::Localizer) to try the next language.

use fluent_syntax::ast::{
    CallArguments, Expression, InlineExpression, PatternElement, Variant, VariantKey,
};

use crate::bundle::{Bundle, FSI, PDI, Pattern, term_key};
use crate::decimal::Decimal;
use crate::format::{Formatter, NumberShape, PluralKind};
use crate::message::{Arg, FaultKind, Part};

/// The most placeables one message may resolve, those of the messages and terms it refers to included.
const MAX_PLACEABLES: usize = 100;

/// What to do when a message cannot be resolved completely.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Gaps {
    /// Give up: another language may do better.
    Refuse,
    /// Leave the gap empty: there is no other language.
    LeaveEmpty,
}

/// Resolves `pattern` of `bundle`. With [`Gaps::LeaveEmpty`] it always answers, and the faults say what is missing; with
/// [`Gaps::Refuse`] the first fault ends it.
pub(crate) fn resolve(
    bundle: &Bundle,
    pattern: &Pattern,
    args: &[(&str, Arg)],
    formatter: &dyn Formatter,
    gaps: Gaps,
) -> (Vec<Part>, Vec<FaultKind>) {
    let mut resolver = Resolver {
        bundle,
        formatter,
        args,
        term_args: None,
        open: Vec::new(),
        placeables: 0,
        gaps,
        faults: Vec::new(),
    };
    let mut out = Output::default();
    // The fault that ended it, if one did, is in the list already.
    let _ = resolver.pattern(pattern, &mut out);
    (out.parts, resolver.faults)
}

/// Resolution ended early; the reason is the last fault in the list.
struct Ended;

/// A value while it is being resolved.
enum Value {
    Text(String),
    Number(Decimal, NumberOptions),
    /// Nothing: a gap that was reported, or a term's argument that was not given.
    None,
}

/// What `NUMBER` can be told. Currency, style and digits of other scripts are no matter of a translation.
#[derive(Clone, Copy)]
struct NumberOptions {
    kind: PluralKind,
    grouping: bool,
    min_integer: u8,
    min_decimals: u8,
    max_decimals: Option<u8>,
}

impl Default for NumberOptions {
    fn default() -> NumberOptions {
        NumberOptions {
            kind: PluralKind::Cardinal,
            grouping: true,
            min_integer: 1,
            min_decimals: 0,
            max_decimals: None,
        }
    }
}

impl NumberOptions {
    /// The number with the decimals it will be shown with, which its plural form depends on.
    fn shown(&self, number: &Decimal) -> Decimal {
        // Three decimals at most unless told otherwise, as in `Intl.NumberFormat`.
        let least = usize::from(self.min_decimals);
        let most = self.max_decimals.map_or(3, usize::from).max(least);
        number.clone().with_decimals(least, most)
    }
}

/// Collects parts, and keeps isolates within isolates as marks.
#[derive(Default)]
struct Output {
    parts: Vec<Part>,
    depth: usize,
}

impl Output {
    fn text(&mut self, text: &str) {
        match self.parts.last_mut() {
            Some(Part::Isolate(last)) if self.depth > 0 => last.push_str(text),
            Some(Part::Text(last)) => last.push_str(text),
            _ if text.is_empty() => {}
            _ => self.parts.push(Part::Text(text.to_owned())),
        }
    }

    fn mark(&mut self, mark: char) {
        if let Some(Part::Isolate(last)) = self.parts.last_mut() {
            last.push(mark);
        }
    }

    fn open(&mut self) {
        if self.depth == 0 {
            self.parts.push(Part::Isolate(String::new()));
        } else {
            self.mark(FSI);
        }
        self.depth += 1;
    }

    fn close(&mut self) {
        self.depth -= 1;
        if self.depth > 0 {
            self.mark(PDI);
        }
    }

    fn plain(self) -> String {
        let mut plain = String::new();
        for part in &self.parts {
            plain.push_str(part.text());
        }
        plain
    }
}

struct Resolver<'a> {
    bundle: &'a Bundle,
    formatter: &'a dyn Formatter,
    args: &'a [(&'a str, Arg)],
    /// Within a term, the arguments of the reference to it; terms do not see the caller's.
    term_args: Option<Vec<(&'a str, Value)>>,
    /// The patterns being resolved, outermost first: meeting one again is a cycle.
    open: Vec<&'a Pattern>,
    placeables: usize,
    gaps: Gaps,
    faults: Vec<FaultKind>,
}

impl<'a> Resolver<'a> {
    /// Reports a gap; whether to go on with it.
    fn gap(&mut self, kind: FaultKind) -> Result<(), Ended> {
        self.faults.push(kind);
        match self.gaps {
            Gaps::Refuse => Err(Ended),
            Gaps::LeaveEmpty => Ok(()),
        }
    }

    fn pattern(&mut self, pattern: &'a Pattern, out: &mut Output) -> Result<(), Ended> {
        if self.open.iter().any(|open| core::ptr::eq(*open, pattern)) {
            return self.gap(FaultKind::Cycle);
        }
        self.open.push(pattern);
        let lone = pattern.elements.len() == 1;
        for element in &pattern.elements {
            match element {
                PatternElement::TextElement { value } => out.text(value),
                PatternElement::Placeable { expression } => {
                    self.placeables += 1;
                    if self.placeables > MAX_PLACEABLES {
                        self.faults.push(FaultKind::TooManyPlaceables);
                        return Err(Ended);
                    }
                    let isolated = !lone && !is_own_text(expression);
                    if isolated {
                        out.open();
                    }
                    let resolved = self.expression(expression, out);
                    if isolated {
                        out.close();
                    }
                    resolved?;
                }
            }
        }
        self.open.pop();
        Ok(())
    }

    fn expression(
        &mut self,
        expression: &'a Expression<String>,
        out: &mut Output,
    ) -> Result<(), Ended> {
        match expression {
            Expression::Inline(inline) => self.inline(inline, out),
            Expression::Select { selector, variants } => {
                let selector = self.value(selector)?;
                match self.select(&selector, variants) {
                    Some(variant) => self.pattern(&variant.value, out),
                    None => Ok(()),
                }
            }
        }
    }

    /// Shows an expression.
    fn inline(
        &mut self,
        expression: &'a InlineExpression<String>,
        out: &mut Output,
    ) -> Result<(), Ended> {
        match expression {
            InlineExpression::MessageReference { id, attribute } => {
                let attribute = attribute.as_ref().map(|attribute| attribute.name.as_str());
                self.reference(&id.name, attribute, out)
            }
            InlineExpression::TermReference {
                id,
                attribute,
                arguments,
            } => {
                let attribute = attribute.as_ref().map(|attribute| attribute.name.as_str());
                self.term(&id.name, attribute, arguments.as_ref(), out)
            }
            InlineExpression::Placeable { expression } => self.expression(expression, out),
            _ => match self.value(expression)? {
                Value::Text(text) => {
                    out.text(&text);
                    Ok(())
                }
                Value::Number(number, options) => {
                    let shape = NumberShape {
                        grouping: options.grouping,
                        min_integer: options.min_integer,
                    };
                    out.text(&self.formatter.number(&options.shown(&number), shape));
                    Ok(())
                }
                Value::None => match expression {
                    // A term shown without an argument it needs: nobody has reported that yet.
                    InlineExpression::VariableReference { id } if self.term_args.is_some() => {
                        self.gap(FaultKind::MissingArgument(id.name.clone()))
                    }
                    _ => Ok(()),
                },
            },
        }
    }

    /// The value of an expression, to choose a variant by or to hand to a function.
    fn value(&mut self, expression: &'a InlineExpression<String>) -> Result<Value, Ended> {
        Ok(match expression {
            InlineExpression::StringLiteral { value } => Value::Text(value.clone()),
            InlineExpression::NumberLiteral { value } => number_literal(value),
            InlineExpression::VariableReference { id } => self.variable(&id.name)?,
            InlineExpression::FunctionReference { id, arguments } => {
                self.function(&id.name, arguments)?
            }
            InlineExpression::MessageReference { .. }
            | InlineExpression::TermReference { .. }
            | InlineExpression::Placeable { .. } => {
                let mut out = Output::default();
                self.inline(expression, &mut out)?;
                Value::Text(out.plain())
            }
        })
    }

    fn variable(&mut self, name: &str) -> Result<Value, Ended> {
        if let Some(term_args) = &self.term_args {
            let found = term_args.iter().find(|(given, _)| *given == name);
            return Ok(match found {
                Some((_, Value::Text(text))) => Value::Text(text.clone()),
                Some((_, Value::Number(number, options))) => {
                    Value::Number(number.clone(), *options)
                }
                _ => Value::None,
            });
        }
        match self.args.iter().find(|(given, _)| *given == name) {
            Some((_, Arg::Text(text))) => Ok(Value::Text(text.clone())),
            Some((_, Arg::Number(number))) => Ok(Value::Number(
                Decimal::from(*number),
                NumberOptions::default(),
            )),
            None => {
                self.gap(FaultKind::MissingArgument(name.to_owned()))?;
                Ok(Value::None)
            }
        }
    }

    fn function(
        &mut self,
        name: &str,
        arguments: &'a CallArguments<String>,
    ) -> Result<Value, Ended> {
        if name != "NUMBER" {
            self.gap(FaultKind::UnknownFunction(name.to_owned()))?;
            return Ok(Value::None);
        }
        let given = match arguments.positional.first() {
            Some(first) => self.value(first)?,
            None => Value::Text(String::new()),
        };
        let (number, mut options) = match given {
            Value::Number(number, options) => (number, options),
            // Its absence has been reported, or it is a term's argument that was not given.
            Value::None => return Ok(Value::None),
            Value::Text(_) => {
                self.gap(FaultKind::NotANumber)?;
                return Ok(Value::None);
            }
        };
        for argument in &arguments.named {
            let value = match &argument.value {
                InlineExpression::StringLiteral { value }
                | InlineExpression::NumberLiteral { value } => value.as_str(),
                _ => continue,
            };
            // More than 20 digits would only blow up the page.
            let count = value.parse::<u8>().ok().map(|count| count.min(20));
            match (argument.name.name.as_str(), value, count) {
                ("type", "ordinal", _) => options.kind = PluralKind::Ordinal,
                ("type", "cardinal", _) => options.kind = PluralKind::Cardinal,
                ("useGrouping", "false", _) => options.grouping = false,
                ("useGrouping", "true", _) => options.grouping = true,
                ("minimumIntegerDigits", _, Some(count)) => options.min_integer = count.max(1),
                ("minimumFractionDigits", _, Some(count)) => options.min_decimals = count,
                ("maximumFractionDigits", _, Some(count)) => {
                    options.max_decimals = Some(count);
                    options.min_decimals = options.min_decimals.min(count);
                }
                // Not a translator's to set, so passed over.
                _ => {}
            }
        }
        Ok(Value::Number(number, options))
    }

    fn reference(
        &mut self,
        id: &str,
        attribute: Option<&str>,
        out: &mut Output,
    ) -> Result<(), Ended> {
        let bundle = self.bundle;
        match bundle.entry(id).and_then(|entry| entry.pattern(attribute)) {
            Some(pattern) => self.pattern(pattern, out),
            None => self.gap(missing(id, attribute)),
        }
    }

    fn term(
        &mut self,
        name: &str,
        attribute: Option<&str>,
        arguments: Option<&'a CallArguments<String>>,
        out: &mut Output,
    ) -> Result<(), Ended> {
        let mut given = Vec::new();
        for argument in arguments
            .map(|call| call.named.as_slice())
            .unwrap_or_default()
        {
            given.push((argument.name.name.as_str(), self.value(&argument.value)?));
        }
        let outer = self.term_args.replace(given);
        let resolved = self.reference(&term_key(name), attribute, out);
        self.term_args = outer;
        resolved
    }

    fn select<'v>(
        &self,
        selector: &Value,
        variants: &'v [Variant<String>],
    ) -> Option<&'v Variant<String>> {
        let category = match selector {
            Value::Number(number, options) => Some(self.formatter.plural(
                self.bundle.lang(),
                options.kind,
                &options.shown(number),
            )),
            _ => None,
        };
        variants
            .iter()
            .find(|variant| match (&variant.key, selector) {
                (VariantKey::Identifier { name }, Value::Text(text)) => name == text,
                (VariantKey::Identifier { name }, Value::Number(..)) => {
                    category.is_some_and(|category| category.as_str() == name)
                }
                (VariantKey::NumberLiteral { value }, Value::Number(number, _)) => value
                    .parse::<Decimal>()
                    .is_ok_and(|key| key.same_value(number)),
                _ => false,
            })
            .or_else(|| variants.iter().find(|variant| variant.default))
    }
}

/// Text of the language itself, which needs no isolation from it.
fn is_own_text(expression: &Expression<String>) -> bool {
    matches!(
        expression,
        Expression::Inline(
            InlineExpression::MessageReference { .. }
                | InlineExpression::TermReference { .. }
                | InlineExpression::StringLiteral { .. }
        )
    )
}

/// A number written in a message keeps the decimals it is written with.
fn number_literal(text: &str) -> Value {
    match text.parse::<Decimal>() {
        Ok(number) => {
            let decimals = u8::try_from(number.decimals()).unwrap_or(20).min(20);
            let options = NumberOptions {
                min_decimals: decimals,
                ..NumberOptions::default()
            };
            Value::Number(number, options)
        }
        Err(_) => Value::None,
    }
}

fn missing(id: &str, attribute: Option<&str>) -> FaultKind {
    let mut name = id.to_owned();
    if let Some(attribute) = attribute {
        name.push('.');
        name.push_str(attribute);
    }
    FaultKind::MissingReference(name)
}
