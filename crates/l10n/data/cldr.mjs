// Writes src/format/cldr.rs from npm's cldr-numbers-full and cldr-dates-full. See README.md beside this file.
import { readFileSync } from "node:fs";
import { join } from "node:path";

const TAGS = (
  "en en-AU en-CA en-GB en-IE en-IN en-NZ en-SG en-ZA es es-419 es-AR es-CL es-CO es-MX es-PE es-US fr fr-BE fr-CA " +
  "de de-CH it it-CH pt pt-PT nl nl-BE sv da nb fi is pl cs sk sl hr hu ro et lv lt mt ga ca cy tr vi fil " +
  "bg el uk ru ar ar-AE ar-DZ ar-EG ar-JO ar-KW ar-MA ar-SA he fa ur hi bn pa gu zh zh-Hant zh-Hant-HK ja ko th km am"
).split(" ");

const CURRENCIES = (
  "USD EUR GBP JPY KWD BHD CLP CAD AUD NZD CHF SEK NOK DKK ISK PLN CZK HUF RON BGN TRY RUB UAH ILS IRR PKR INR BDT " +
  "CNY TWD HKD KRW VND THB KHR PHP ETB HTG MXN BRL ARS COP PEN AED SAR EGP MAD DZD TND JOD OMR QAR IQD NGN KES ZAR SGD"
).split(" ");

const root = process.argv[2];
const json = (...path) => JSON.parse(readFileSync(join(root, ...path), "utf8"));
const read = (tag, file) => json("cldr-numbers-full", "main", tag, file).main[tag].numbers;
const gregorian = (tag) => json("cldr-dates-full", "main", tag, "ca-gregorian.json").main[tag].dates.calendars.gregorian;

// Invisible characters are written as escapes, so that a reviewer sees them.
const literal = (text) =>
  '"' +
  [...text]
    .map((c) => {
      if (c === '"' || c === "\\") return "\\" + c;
      return /[\p{Z}\p{Cf}]/u.test(c) && c !== " " ? `\\u{${c.codePointAt(0).toString(16)}}` : c;
    })
    .join("") +
  '"';

// A date pattern as text with fields in braces: "d 'de' MMMM" becomes "{d} de {MMMM}".
const template = (pattern) =>
  pattern.replace(/'([^']*)'|([a-zA-Z])\2*/g, (field, quoted) => (quoted === undefined ? `{${field}}` : quoted || "'"));

const versions = ["cldr-numbers-full", "cldr-dates-full"].map((name) => json(name, "package.json").version);
if (versions[0] !== versions[1]) throw new Error(`releases differ: ${versions}`);
const version = versions[0];
const out = [
  "//! Patterns, names and symbols of CLDR, written by `data/cldr.mjs`; not edited by hand.",
  "",
  "use super::date::Dates;",
  "use super::money::{Currencies, Signs};",
  "",
  "/// The release of CLDR the tables were taken from.",
  "#[cfg(test)]",
  `pub(super) const CLDR: &str = ${literal(version)};`,
  "",
  "/// One row per locale and numbering system; the first of a locale is its default.",
  "pub(super) static SIGNS: &[Signs] = &[",
];
for (const tag of TAGS) {
  const numbers = read(tag, "numbers.json");
  const systems = Object.keys(numbers)
    .filter((key) => key.startsWith("symbols-numberSystem-"))
    .map((key) => key.slice("symbols-numberSystem-".length));
  const preferred = numbers.defaultNumberingSystem;
  systems.sort((a, b) => (b === preferred) - (a === preferred) || (a < b ? -1 : 1));
  for (const system of systems) {
    const symbols = numbers[`symbols-numberSystem-${system}`];
    const fields = {
      tag,
      numbering: system,
      minus: symbols.minusSign,
      percent_sign: symbols.percentSign,
      percent: numbers[`percentFormats-numberSystem-${system}`].standard,
      currency: numbers[`currencyFormats-numberSystem-${system}`].standard,
    };
    const body = Object.entries(fields).map(([name, value]) => `${name}: ${literal(value)}`);
    out.push(`    Signs { ${body.join(", ")} },`);
  }
}
out.push("];", "");
out.push("/// Currency symbols where they differ from the ISO 4217 code, as `CODE=symbol` joined by `;`.");
out.push("pub(super) static CURRENCIES: &[Currencies] = &[");
for (const tag of TAGS) {
  const currencies = read(tag, "currencies.json").currencies;
  const pairs = CURRENCIES.map((code) => [code, currencies[code]?.symbol ?? code])
    .filter(([code, symbol]) => code !== symbol)
    .map(([code, symbol]) => `${code}=${symbol}`);
  out.push(`    Currencies { tag: ${literal(tag)}, symbols: ${literal(pairs.join(";"))} },`);
}
out.push("];", "");
out.push("/// Date patterns with the names they need, January and Sunday first, joined by `|`.");
out.push("pub(super) static DATES: &[Dates] = &[");
for (const tag of TAGS) {
  const calendar = gregorian(tag);
  const formats = calendar.dateTimeFormats.availableFormats;
  // A request for `day: "numeric"` overrules two digits in the long pattern, not in the other one; and engines answer
  // with an ordinary space where CLDR has U+202F, because programs that read dates could not cope with it.
  const long = template(formats.yMMMMd ?? calendar.dateFormats.long)
    .replace("{dd}", "{d}")
    .replaceAll("\u202f", " ");
  const weekday = template(formats.MMMEd);
  const names = (pattern, width) =>
    Object.values(calendar.months[pattern.includes("{L") ? "stand-alone" : "format"][width]).join("|");
  const days = calendar.days[weekday.includes("{c") ? "stand-alone" : "format"].abbreviated;
  const fields = {
    tag,
    long: long.replace("{LLLL}", "{MMMM}"),
    weekday: weekday.replace("{LLL}", "{MMM}").replace("{ccc}", "{E}").replaceAll("\u202f", " "),
    months: names(long, "wide"),
    short_months: names(weekday, "abbreviated"),
    weekdays: ["sun", "mon", "tue", "wed", "thu", "fri", "sat"].map((day) => days[day]).join("|"),
  };
  const body = Object.entries(fields).map(([name, value]) => `${name}: ${literal(value)}`);
  out.push(`    Dates { ${body.join(", ")} },`);
}
out.push("];", "");
process.stdout.write(out.join("\n"));
