use crate::ask::{all_refused, ok};

#[test]
fn amounts_that_no_currency_has_are_refused() {
    all_refused(&[
        (r#""op": "currency""#, "missing_member", "/currency"),
        (
            r#""op": "currency", "currency": "chf""#,
            "unknown_currency",
            "/currency",
        ),
        (
            r#""op": "currency", "currency": "XXX""#,
            "unknown_currency",
            "/currency",
        ),
        (
            r#""op": "currency", "currency": "HRK""#,
            "unknown_currency",
            "/currency",
        ),
        (
            r#""op": "currency", "currency": "CHF", "amount": "12.325""#,
            "too_many_decimals",
            "/amount",
        ),
        (
            r#""op": "currency", "currency": "JPY", "amount": "12.0""#,
            "too_many_decimals",
            "/amount",
        ),
        (
            r#""op": "currency", "currency": "CHF", "amount": "12,35""#,
            "not_a_decimal",
            "/amount",
        ),
        (
            r#""op": "currency", "currency": "CHF", "amount": 12"#,
            "unexpected_type",
            "/amount",
        ),
        (
            r#""op": "currency", "currency": "CHF", "amount": "90071992547410.00""#,
            "amount_out_of_range",
            "/amount",
        ),
        (
            r#""op": "currency", "currency": "CHF", "amount": "90071992547410.00", "cash": true"#,
            "amount_out_of_range",
            "/amount",
        ),
        (
            r#""op": "currency", "currency": "CHF", "amount": "1", "cash": true, "increment": "1""#,
            "conflicting_members",
            "/increment",
        ),
        (
            r#""op": "currency", "currency": "CHF", "amount": "1", "increment": "0""#,
            "amount_out_of_range",
            "/increment",
        ),
        (
            r#""op": "currency", "currency": "CHF", "amount": "1", "increment": "-0.05""#,
            "amount_out_of_range",
            "/increment",
        ),
        (
            r#""op": "currency", "currency": "CHF", "amount": "1", "increment": "0.005""#,
            "too_many_decimals",
            "/increment",
        ),
        (
            r#""op": "currency", "currency": "CHF", "digits": 2"#,
            "unknown_member",
            "/digits",
        ),
    ]);
}

/// The codes of ISO 4217 whose decimals are not two.
const DECIMALS: [(u8, &str); 3] = [
    (
        0,
        "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF",
    ),
    (3, "BHD IQD JOD KWD LYD OMR TND"),
    (4, "CLF UYW"),
];

/// Those with two.
const TWO_DECIMALS: &str = "AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BMD BND BOB BOV BRL \
    BSD BTN BWP BYN BZD CAD CDF CHE CHF CHW CNY COP COU CRC CUP CVE CZK DKK DOP DZD EGP ERN ETB \
    EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL HTG HUF IDR ILS INR IRR JMD KES KGS KHR KPW \
    KYD KZT LAK LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MXV MYR MZN NAD \
    NGN NIO NOK NPR NZD PAB PEN PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD SHP SLE \
    SOS SRD SSP STN SVC SYP SZL THB TJS TMT TOP TRY TTD TWD TZS UAH USD USN UYU UZS VED VES WST \
    XAD XCD XCG YER ZAR ZMW ZWG";

#[test]
fn decimals_are_those_of_iso_4217() {
    for (digits, codes) in DECIMALS.into_iter().chain([(2, TWO_DECIMALS)]) {
        for code in codes.split_whitespace() {
            let request = format!(r#""op": "currency", "currency": "{code}", "amount": "7""#);
            let result = ok(&request);
            assert!(
                result.starts_with(&format!(r#"{{"digits":{digits},"#)),
                "{code}: {result}"
            );
            assert!(!result.contains("cash_amount"), "{result}");
        }
    }
}

#[test]
fn cash_is_rounded_half_away_from_zero() {
    let cases = [
        (
            r#""currency": "CHF", "amount": "12.325", "cash": true"#,
            r#"{"digits":2,"cash_increment":"0.05","cash_amount":"12.35"}"#,
        ),
        (
            r#""currency": "CHF", "amount": "12.32", "cash": true"#,
            r#"{"digits":2,"cash_increment":"0.05","cash_amount":"12.30"}"#,
        ),
        (
            r#""currency": "CHF", "amount": "-12.325", "cash": true"#,
            r#"{"digits":2,"cash_increment":"0.05","cash_amount":"-12.35"}"#,
        ),
        (
            r#""currency": "DKK", "amount": "10.25", "cash": true"#,
            r#"{"digits":2,"cash_increment":"0.50","cash_amount":"10.50"}"#,
        ),
        (
            r#""currency": "SEK", "amount": "10.49", "cash": true"#,
            r#"{"digits":2,"cash_increment":"1.00","cash_amount":"10.00"}"#,
        ),
        (
            r#""currency": "NOK", "amount": "10.50", "cash": true"#,
            r#"{"digits":2,"cash_increment":"1.00","cash_amount":"11.00"}"#,
        ),
        (
            r#""currency": "CAD", "amount": "1.02", "cash": true"#,
            r#"{"digits":2,"cash_increment":"0.05","cash_amount":"1.00"}"#,
        ),
        (
            r#""currency": "CAD", "amount": "1.03", "cash": true"#,
            r#"{"digits":2,"cash_increment":"0.05","cash_amount":"1.05"}"#,
        ),
        (
            r#""currency": "USD", "amount": "1.005", "cash": true"#,
            r#"{"digits":2,"cash_increment":null,"cash_amount":"1.01"}"#,
        ),
        (
            r#""currency": "EUR", "amount": "1.03", "increment": "0.05""#,
            r#"{"digits":2,"cash_increment":null,"cash_amount":"1.05"}"#,
        ),
        (
            r#""currency": "JPY", "amount": "1234.5", "increment": "10""#,
            r#"{"digits":0,"cash_increment":null,"cash_amount":"1230"}"#,
        ),
        (
            r#""currency": "CHF", "cash": true"#,
            r#"{"digits":2,"cash_increment":"0.05"}"#,
        ),
    ];
    for (request, expected) in cases {
        assert_eq!(
            ok(&format!(r#""op": "currency", {request}"#)),
            expected,
            "{request}"
        );
    }
}
