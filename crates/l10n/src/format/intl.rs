//! The formatter for browsers: their own `Intl`, so that no locale data is downloaded.

use std::cell::RefCell;

use js_sys::{Array, Function, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};

use super::{
    CivilDate, Currency, DateStyle, Formatter, NumberShape, PluralCategory, PluralKind,
    has_no_plural_rules,
};
use crate::decimal::Decimal;
use crate::tag::canonical_tag;

/// Formats with the browser's `Intl`. The objects behind it are made on first use and kept.
pub struct IntlFormatter {
    locale: String,
    made: RefCell<Vec<Made>>,
}

/// An `Intl` object together with what it was made from.
struct Made {
    /// Constructor, locale and options, as one string.
    key: String,
    object: JsValue,
    /// Its `format` or `select`.
    method: Function,
}

/// One option of an `Intl` constructor.
enum Setting<'a> {
    Text(&'a str),
    Count(usize),
    Off,
}

impl IntlFormatter {
    /// A formatter for a locale tag; one that is not well-formed formats as English.
    #[must_use]
    pub fn new(locale: &str) -> IntlFormatter {
        let mut locale = canonical_tag(locale).unwrap_or_else(|| "en".to_owned());
        if locale == "ar" {
            // CLDR moved Arabic without a region from Arabic-Indic to Western digits.
            // Named here, every browser prints what its newest version would.
            locale.push_str("-u-nu-latn");
        }
        IntlFormatter {
            locale,
            made: RefCell::new(Vec::new()),
        }
    }

    /// Calls `new Intl[class](locale, settings)[method](value)`; `None` where the browser throws, or has no such class.
    fn call(
        &self,
        class: &str,
        method: &str,
        locale: &str,
        settings: &[(&str, Setting<'_>)],
        value: &JsValue,
    ) -> Option<String> {
        let mut key = String::from(class);
        key.push(' ');
        key.push_str(locale);
        for (name, setting) in settings {
            key.push(' ');
            key.push_str(name);
            match setting {
                Setting::Text(text) => key.push_str(text),
                Setting::Count(count) => {
                    // One character per value is enough for a key.
                    key.push(u8::try_from(*count).map_or('\u{fffd}', char::from));
                }
                Setting::Off => {}
            }
        }
        let mut made = self.made.borrow_mut();
        let position = match made.iter().position(|one| one.key == key) {
            Some(position) => position,
            None => {
                made.push(make(key, class, method, locale, settings)?);
                made.len() - 1
            }
        };
        let one = made.get(position)?;
        one.method.call1(&one.object, value).ok()?.as_string()
    }

    fn decimal_text(&self, number: &Decimal, settings: &[(&str, Setting<'_>)]) -> Option<String> {
        // A decimal string goes through exactly; a JavaScript number would not.
        let value = JsValue::from_str(&number.text());
        self.call("NumberFormat", "format", &self.locale, settings, &value)
    }
}

impl Formatter for IntlFormatter {
    fn locale(&self) -> &str {
        &self.locale
    }

    fn plural(&self, lang: &str, kind: PluralKind, number: &Decimal) -> PluralCategory {
        if has_no_plural_rules(lang) {
            return PluralCategory::Other;
        }
        let kind = match kind {
            PluralKind::Cardinal => "cardinal",
            PluralKind::Ordinal => "ordinal",
        };
        let decimals = number.decimals();
        let settings = [
            ("type", Setting::Text(kind)),
            ("minimumFractionDigits", Setting::Count(decimals)),
            ("maximumFractionDigits", Setting::Count(decimals)),
        ];
        let value = JsValue::from_str(&number.text());
        self.call("PluralRules", "select", lang, &settings, &value)
            .and_then(|name| PluralCategory::from_name(&name))
            .unwrap_or(PluralCategory::Other)
    }

    fn number(&self, number: &Decimal, shape: NumberShape) -> String {
        let decimals = number.decimals();
        let min_integer = usize::from(shape.min_integer.clamp(1, 20));
        let settings = [
            ("minimumFractionDigits", Setting::Count(decimals)),
            ("maximumFractionDigits", Setting::Count(decimals)),
            ("minimumIntegerDigits", Setting::Count(min_integer)),
            ("useGrouping", Setting::Off),
        ];
        // `useGrouping` is last, and left out where it is not needed.
        let used = if shape.grouping { 3 } else { 4 };
        self.decimal_text(number, settings.get(..used).unwrap_or(&settings))
            .unwrap_or_else(|| number.text())
    }

    fn money(&self, minor: i64, currency: Currency) -> String {
        let amount = Decimal::from_minor(minor, currency.digits());
        let digits = usize::from(currency.digits());
        let settings = [
            ("style", Setting::Text("currency")),
            ("currency", Setting::Text(currency.code())),
            ("minimumFractionDigits", Setting::Count(digits)),
            ("maximumFractionDigits", Setting::Count(digits)),
        ];
        self.decimal_text(&amount, &settings).unwrap_or_else(|| {
            let mut text = amount.text();
            text.push('\u{a0}');
            text.push_str(currency.code());
            text
        })
    }

    fn percent(&self, percent: &Decimal) -> String {
        let decimals = percent.decimals();
        let settings = [
            ("style", Setting::Text("percent")),
            ("minimumFractionDigits", Setting::Count(decimals)),
            ("maximumFractionDigits", Setting::Count(decimals)),
        ];
        self.decimal_text(&percent.clone().hundredth(), &settings)
            .unwrap_or_else(|| percent.text() + "%")
    }

    fn date(&self, date: CivilDate, style: DateStyle) -> String {
        let iso = date.iso();
        // Midnight UTC, shown in UTC: the customer's time zone cannot move the day.
        let shared = [
            ("calendar", Setting::Text("gregory")),
            ("timeZone", Setting::Text("UTC")),
            ("day", Setting::Text("numeric")),
        ];
        let [calendar, zone, day] = shared;
        let settings = match style {
            DateStyle::Long => [
                calendar,
                zone,
                day,
                ("month", Setting::Text("long")),
                ("year", Setting::Text("numeric")),
            ],
            DateStyle::WeekdayDayMonth => [
                calendar,
                zone,
                day,
                ("month", Setting::Text("short")),
                ("weekday", Setting::Text("short")),
            ],
        };
        let value = js_sys::Date::new(&JsValue::from_str(&iso));
        self.call("DateTimeFormat", "format", &self.locale, &settings, &value)
            .unwrap_or(iso)
    }

    fn list(&self, items: &[&str]) -> String {
        let values = Array::new();
        for item in items {
            values.push(&JsValue::from_str(item));
        }
        self.call("ListFormat", "format", &self.locale, &[], &values)
            .unwrap_or_else(|| items.join(", "))
    }
}

fn make(
    key: String,
    class: &str,
    method: &str,
    locale: &str,
    settings: &[(&str, Setting<'_>)],
) -> Option<Made> {
    let get = |object: &JsValue, name: &str| Reflect::get(object, &JsValue::from_str(name)).ok();
    let intl = get(&js_sys::global(), "Intl")?;
    let constructor: Function = get(&intl, class)?.dyn_into().ok()?;
    let options = Object::new();
    for (name, setting) in settings {
        let value = match setting {
            Setting::Text(text) => JsValue::from_str(text),
            Setting::Count(count) => JsValue::from(u32::try_from(*count).unwrap_or(20).min(20)),
            Setting::Off => JsValue::FALSE,
        };
        Reflect::set(&options, &JsValue::from_str(name), &value).ok()?;
    }
    let arguments = Array::of2(&JsValue::from_str(locale), &options);
    let object = Reflect::construct(&constructor, &arguments).ok()?;
    let method: Function = get(&object, method)?.dyn_into().ok()?;
    Some(Made {
        key,
        object,
        method,
    })
}
