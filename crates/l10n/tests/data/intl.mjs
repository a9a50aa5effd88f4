// Writes intl.tsv: what Intl answers. See README.md beside this file.
//
// Left out, because the native formatter differs:
// - de-AT, fr-CH: money has separators of its own there (CLDR's currencyGroup and currencyDecimal).
// - lists in he: ICU 78.2 has CLDR 48.0 with a hyphen, ICU4X 2.2 has CLDR 48.2 with U+2011.

const FORMATTED = (
  "en en-US en-GB en-CA en-IN en-ZA en-AU es es-US es-MX es-419 ar ar-EG ar-SA ar-AE ar-MA ar-JO ar-u-nu-arab ar-EG-u-nu-latn " +
  "fr fr-FR fr-CA fr-BE fr-LU de de-DE de-CH de-LU de-BE it it-CH pt-BR pt-PT nl nl-BE sv da nb fi is pl cs sk sl hr hu ro et lv lt mt ga ca cy tr vi vi-VN fil bg el uk ru ru-RU he fa " +
  "ur hi hi-IN bn pa gu zh-Hans zh-CN zh-Hant zh-TW zh-HK ja ko th km am"
).split(" ");
const THOROUGH = (
  "en en-US en-GB es es-US es-MX ar ar-EG ar-EG-u-nu-latn de fr pt-BR zh-Hans vi ru hi"
).split(" ");

const escape = (text) =>
  [...text]
    .map((c) => (/[\p{Z}\p{Cf}]/u.test(c) && c !== " " ? `\\u{${c.codePointAt(0).toString(16)}}` : c))
    .join("");
const row = (...cells) => console.log(cells.map(escape).join("\t"));

const minorToText = (minor, digits) => {
  const sign = minor.startsWith("-") ? "-" : "";
  const bare = minor.replace("-", "").padStart(digits + 1, "0");
  return sign + (digits === 0 ? bare : bare.slice(0, -digits) + "." + bare.slice(-digits));
};
const decimals = (text) => (text.split(".")[1] ?? "").length;

for (const locale of FORMATTED) {
  const thorough = THOROUGH.includes(locale);

  const numbers = thorough
    ? ["0", "7", "1234", "-1234", "12345", "1234567", "0.5", "1.0", "-12345.678", "92233720368547758.07"]
    : ["1234", "-12345.67", "1234567"];
  for (const text of numbers) {
    const fixed = { minimumFractionDigits: decimals(text), maximumFractionDigits: decimals(text) };
    row("number", locale, text, "grouped", new Intl.NumberFormat(locale, fixed).format(text));
    if (thorough) {
      const plain = new Intl.NumberFormat(locale, { ...fixed, useGrouping: false });
      row("number", locale, text, "plain", plain.format(text));
    }
  }

  const currencies = thorough
    ? ["USD/2", "EUR/2", "GBP/2", "JPY/0", "KWD/3", "BHD/3", "CLP/0", "CAD/2", "MXN/2", "INR/2", "SAR/2", "CHF/2", "ISK/0", "XTS/2"]
    : ["USD/2", "EUR/2", "GBP/2", "KWD/3", "JPY/0"];
  const amounts = thorough ? ["0", "5", "123450", "-123450", "1234567", "9007199254740991"] : ["123450", "-1234567"];
  for (const currency of currencies) {
    const [code, digits] = [currency.slice(0, 3), Number(currency.slice(4))];
    const format = new Intl.NumberFormat(locale, {
      style: "currency",
      currency: code,
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
    });
    for (const minor of amounts) row("money", locale, minor, currency, format.format(minorToText(minor, digits)));
  }

  for (const text of thorough ? ["0", "12.5", "19.90", "100", "-3.25", "1234"] : ["12.5", "-3.25"]) {
    const shown = decimals(text);
    const format = new Intl.NumberFormat(locale, {
      style: "percent",
      minimumFractionDigits: shown,
      maximumFractionDigits: shown,
    });
    row("percent", locale, text, "", format.format(Number(text) / 100));
  }

  const days = thorough ? ["2026-01-01", "2026-11-22", "2028-02-29", "2026-05-05", "1999-12-31"] : ["2026-11-22", "2027-03-01"];
  for (const day of days) {
    const shared = { calendar: "gregory", timeZone: "UTC", day: "numeric" };
    const long = new Intl.DateTimeFormat(locale, { ...shared, month: "long", year: "numeric" });
    const weekday = new Intl.DateTimeFormat(locale, { ...shared, month: "short", weekday: "short" });
    row("date", locale, day, "long", long.format(new Date(day)));
    row("date", locale, day, "weekday", weekday.format(new Date(day)));
  }

  for (const items of ["a", "a|b", "a|b|c", "a|i|idea", "agua|hierba|hilo", "x|y|z|w"].slice(0, thorough ? 6 : 3)) {
    if (locale !== "he") row("list", locale, items, "", new Intl.ListFormat(locale).format(items.split("|")));
  }
}

const LANGUAGES = (
  "en es fr de it pt-BR pt-PT nl nl-BE sv da nb fi is pl cs sk sl hr hu ro et lv lt mt ga ca cy tr vi fil bg el uk ru ar he fa " +
  "ur hi hi-IN bn pa gu zh-Hans zh-Hant ja ko th km am"
).split(" ");
const COUNTS = "0 1 2 3 5 6 7 10 11 12 14 20 21 22 23 25 99 100 101 102 103 104 111 112 120 200 1000 1000000 1.0 1.5 2.0 0.5".split(" ");
for (const lang of LANGUAGES) {
  for (const text of COUNTS) {
    const fixed = { minimumFractionDigits: decimals(text), maximumFractionDigits: decimals(text) };
    row("cardinal", lang, text, "", new Intl.PluralRules(lang, { ...fixed, type: "cardinal" }).select(Number(text)));
    if (!text.includes(".")) {
      row("ordinal", lang, text, "", new Intl.PluralRules(lang, { type: "ordinal" }).select(Number(text)));
    }
  }
}
