//! Messages, numbers, money and dates in the customer's language.
//!
//! Texts are [Fluent](https://projectfluent.org/fluent/guide/) messages. A [`Bundle`] holds the messages of one language,
//! a [`Localizer`] resolves them along a chain of languages, and everything that depends on locale data (plural
//! categories, digits, separators, money, dates) goes through one trait, [`Formatter`]: the browser's `Intl` in Wasm,
//! ICU4X elsewhere. No message depends on which of them is behind it.
//!
//! Tools and servers read Fluent itself with [`Bundle::parse`]. What a customer downloads is what [`compile`] made of it
//! when the widget was built, and [`Bundle::read`] takes it in with a third of the code.
//!
//! Which language and which formatting locale to use is decided by [`negotiate`]; [`parse_amount`] reads the amounts
//! customers type; [`LOCALES`] says what we know about each language.
//!
//! Two rules hold everywhere: a customer never sees a message id or a `{$variable}`, and money, dates and percentages
//! reach a message as text that was formatted by a [`Formatter`], while counts reach it as numbers.
//!
//! ```
//! # #[cfg(not(target_arch = "wasm32"))] {
//! use leeway_l10n::{Arg, Bundle, Currency, Formatter, Localizer, NativeFormatter};
//! use std::{rc::Rc, sync::Arc};
//!
//! let (bundle, faults) = Bundle::parse(
//!     "en",
//!     "options-spread-title = { $count ->\n    [one] One payment of { $amount }\n   *[other] { $count } payments of { $amount }\n}\n",
//! );
//! assert!(faults.is_empty());
//!
//! let formatter = NativeFormatter::new("en-US");
//! let amount = formatter.money(20_834, Currency::new("USD", 2).unwrap());
//! let localizer = Localizer::new(vec![Arc::new(bundle)], Rc::new(formatter));
//! let message = localizer.message("options-spread-title", &[("count", 6.into()), ("amount", amount.into())]);
//! assert_eq!(message.to_text(), "6 payments of $208.34");
//! # }
//! ```

mod amount;
mod bundle;
#[cfg(not(target_arch = "wasm32"))]
pub mod check;
#[cfg(not(target_arch = "wasm32"))]
mod compile;
mod compiled;
mod decimal;
mod format;
mod locale;
mod localizer;
mod message;
mod negotiate;
#[cfg(not(target_arch = "wasm32"))]
mod parse;
mod resolve;
mod tag;

pub use amount::{AmountError, AmountHint, digit_value, parse_amount};
pub use bundle::Bundle;
#[cfg(not(target_arch = "wasm32"))]
pub use compile::compile;
pub use compiled::ReadFault;
pub use decimal::{Decimal, DecimalError};
#[cfg(target_arch = "wasm32")]
pub use format::IntlFormatter;
#[cfg(not(target_arch = "wasm32"))]
pub use format::NativeFormatter;
pub use format::{
    CivilDate, Currency, DateStyle, Formatter, NumberShape, PluralCategory, PluralKind,
};
pub use locale::{Direction, LOCALES, LocaleInfo, direction, locale_info};
pub use localizer::Localizer;
pub use message::{Arg, Fault, FaultKind, Message, Part};
pub use negotiate::{Negotiated, fallback_chain, format_for, negotiate};
#[cfg(not(target_arch = "wasm32"))]
pub use parse::ParseFault;
pub use tag::canonical_tag;
