//! The actuarial method: refusals, then the examples of 12 CFR part 1026, appendix J,
//! by their paragraphs.

use leeway_core::apr::us::{Disclosure, disclose};
use leeway_core::apr::{AprError, Flow, Ratio, UnitPeriod};
use leeway_core::date::{Anchor, Date};
use leeway_core::money::{Minor, MoneyError};

fn date(text: &str) -> Date {
    text.parse().unwrap()
}

fn flow(day: &str, cents: i64) -> Flow {
    Flow {
        date: date(day),
        amount: Minor::new(cents).unwrap(),
    }
}

/// `count` flows of `cents`, each so many days or months after the one before.
fn every_days(first: &str, count: i32, days: i32, cents: i64) -> Vec<Flow> {
    let amount = Minor::new(cents).unwrap();
    (0..count)
        .map(|k| Flow {
            date: date(first).add_days(days * k).unwrap(),
            amount,
        })
        .collect()
}

fn every_months(first: &str, count: i32, months: i32, cents: i64) -> Vec<Flow> {
    let (first, amount) = (date(first), Minor::new(cents).unwrap());
    (0..count)
        .map(|k| Flow {
            date: first
                .add_months(months * k, Anchor::Day(first.day()))
                .unwrap(),
            amount,
        })
        .collect()
}

fn apr(advances: &[Flow], payments: &[Flow]) -> Result<Disclosure, AprError> {
    disclose(advances, payments, None)
}

#[test]
fn flows_that_are_no_credit_are_refused() {
    let advance = [flow("2026-01-10", 100_000)];
    let payments = every_months("2026-02-10", 12, 1, 8_500);
    assert_eq!(apr(&[], &payments), Err(AprError::NoAdvances));
    assert_eq!(apr(&advance, &[]), Err(AprError::NoPayments));
    for cents in [0, -1] {
        let nothing = [flow("2026-02-10", cents)];
        assert_eq!(apr(&advance, &nothing), Err(AprError::NotPositive));
        assert_eq!(apr(&nothing, &payments), Err(AprError::NotPositive));
    }
    assert_eq!(
        apr(&advance, &every_months("2026-02-10", 11, 1, 9_090)),
        Err(AprError::PaymentsBelowAdvances)
    );
    assert_eq!(
        apr(&advance, &[flow("2026-01-10", 100_001)]),
        Err(AprError::NoTime)
    );
    let most = Minor::MAX.units();
    assert_eq!(
        apr(
            &[flow("2026-01-10", most), flow("2026-01-11", 1)],
            &payments
        ),
        Err(AprError::Money(MoneyError::OutOfRange))
    );
}

#[test]
fn a_rate_above_a_thousand_percent_a_period_is_refused() {
    let advance = [flow("2026-01-10", 100)];
    assert_eq!(
        apr(&advance, &[flow("2026-02-10", 1_101)]),
        Err(AprError::RateTooHigh)
    );
    let highest = apr(&advance, &[flow("2026-02-10", 1_100)]).unwrap();
    assert_eq!(highest.apr.hundredths(), 1_200_000);
}

#[test]
fn payments_that_all_come_before_the_advance_are_refused() {
    assert_eq!(
        apr(
            &[flow("2026-07-10", 100_000)],
            &every_months("2026-01-10", 6, 1, 17_000)
        ),
        Err(AprError::NoSingleRate)
    );
    assert_eq!(
        apr(
            &[flow("2026-06-01", 100_000)],
            &every_months("2026-01-01", 12, 1, 10_000)
        ),
        Err(AprError::NoSingleRate)
    );
}

#[test]
fn payments_before_an_advance_with_two_rates_are_refused() {
    // -1000, +2300 and -1320 in three years have 10 % and 20 %.
    assert_eq!(
        apr(
            &[flow("2027-01-01", 230_000)],
            &[flow("2026-01-01", 100_000), flow("2028-01-01", 132_000)]
        ),
        Err(AprError::NoSingleRate)
    );
}

#[test]
fn own_periods_in_a_year_are_for_a_single_payment_within_a_year() {
    let advance = [flow("1978-07-15", 100_000)];
    let own = |per_year| disclose(&advance, &[flow("1979-01-15", 104_400)], Some(per_year));
    let fraction = |numerator, denominator| Ratio {
        numerator,
        denominator,
    };
    for out_of_range in [
        fraction(0, 1),
        fraction(1, 0),
        fraction(1, 2),
        fraction(367, 1),
        fraction(1_000_000_007, 1_000_000_006),
    ] {
        assert_eq!(own(out_of_range), Err(AprError::TimeOutOfRange));
    }
    assert_eq!(
        disclose(
            &advance,
            &[flow("1979-07-15", 108_000)],
            Some(Ratio::whole(1))
        ),
        Err(AprError::NotASinglePayment)
    );
    // (b)(5)(vi) allows 365 over the days as well: 184 of them.
    assert_eq!(own(fraction(365, 184)).unwrap().apr.hundredths(), 873);
    assert_eq!(own(Ratio::whole(2)).unwrap().apr.hundredths(), 880);
}

#[test]
fn equal_sums_have_a_rate_of_zero() {
    let paid = apr(
        &[flow("2026-01-10", 100_000)],
        &every_months("2026-02-10", 10, 1, 10_000),
    )
    .unwrap();
    assert_eq!(paid.apr.hundredths(), 0);
    assert_eq!(paid.finance_charge, Minor::ZERO);
}

/// An example: the paragraph, flows, rate in hundredths, unit-period, `t` and `f`.
type Example = (
    &'static str,
    Vec<Flow>,
    Vec<Flow>,
    u64,
    UnitPeriod,
    u32,
    (u64, u64),
);

fn check(examples: Vec<Example>) {
    for (paragraph, advances, payments, hundredths, unit_period, whole, fraction) in examples {
        let found = apr(&advances, &payments).unwrap();
        assert_eq!(found.apr.hundredths(), hundredths, "{paragraph}");
        assert_eq!(found.unit_period, unit_period, "{paragraph}");
        let time = found.first_payment;
        let (numerator, denominator) = fraction;
        assert_eq!(time.whole, whole, "{paragraph}");
        assert_eq!(
            time.fraction.reduced(),
            Ratio {
                numerator,
                denominator
            }
            .reduced(),
            "{paragraph}"
        );
    }
}

#[test]
fn regular_payments_after_an_odd_first_period_match_c_1() {
    use UnitPeriod::{Months, Semimonth, Weeks};
    let semimonthly: Vec<Flow> = (0..12)
        .flat_map(|month| {
            ["1978-03-01", "1978-03-16"].map(|day| Flow {
                date: date(day)
                    .add_months(month, Anchor::Day(date(day).day()))
                    .unwrap(),
                amount: Minor::new(21_917).unwrap(),
            })
        })
        .collect();
    check(vec![
        (
            "(c)(1)(i)",
            vec![flow("1978-01-10", 500_000)],
            every_months("1978-02-10", 24, 1, 23_000),
            969,
            Months(1),
            1,
            (0, 1),
        ),
        (
            "(c)(1)(ii)",
            vec![flow("1978-02-10", 600_000)],
            every_months("1978-04-01", 36, 1, 20_000),
            1182,
            Months(1),
            1,
            (19, 30),
        ),
        (
            "(c)(1)(iii)",
            vec![flow("1978-02-23", 500_000)],
            semimonthly,
            1034,
            Semimonth,
            0,
            (6, 15),
        ),
        (
            "(c)(1)(iv)",
            vec![flow("1978-05-23", 1_000_000)],
            every_months("1978-10-01", 40, 3, 38_500),
            897,
            Months(3),
            1,
            (39, 90),
        ),
        (
            "(c)(1)(v)",
            vec![flow("1978-03-20", 50_000)],
            every_days("1978-04-21", 30, 7, 1_760),
            1496,
            Weeks(1),
            4,
            (4, 7),
        ),
    ]);
}

#[test]
fn odd_first_and_last_payments_match_c_2_to_c_4() {
    use UnitPeriod::{Months, Weeks};
    let with = |mut payments: Vec<Flow>, first: Option<i64>, last: Option<i64>| {
        let amount = |cents| Minor::new(cents).unwrap();
        if let Some(cents) = first {
            payments.first_mut().unwrap().amount = amount(cents);
        }
        if let Some(cents) = last {
            payments.last_mut().unwrap().amount = amount(cents);
        }
        payments
    };
    let advance = |day, cents| vec![flow(day, cents)];
    let monthly = || every_months("1978-02-10", 24, 1, 23_000);
    let month = (Months(1), 1, (0, 1));
    check(vec![
        (
            "(c)(2)(i)",
            advance("1978-01-10", 500_000),
            with(monthly(), Some(25_000), None),
            1008,
            month.0,
            month.1,
            month.2,
        ),
        (
            "(c)(2)(ii)",
            advance("1978-03-18", 40_000),
            with(every_days("1978-04-20", 12, 28, 3_831), Some(3_950), None),
            2850,
            Weeks(4),
            1,
            (5, 28),
        ),
        (
            "(c)(3)(i)",
            advance("1978-01-10", 500_000),
            with(monthly(), None, Some(28_000)),
            1050,
            month.0,
            month.1,
            month.2,
        ),
        (
            "(c)(3)(ii)",
            advance("1978-04-03", 20_000),
            with(every_days("1978-04-11", 20, 14, 950), None, Some(3_000)),
            1222,
            Weeks(2),
            0,
            (8, 14),
        ),
        (
            "(c)(4)(i)",
            advance("1978-01-10", 500_000),
            with(monthly(), Some(25_000), Some(28_000)),
            1090,
            month.0,
            month.1,
            month.2,
        ),
        (
            "(c)(4)(ii)",
            advance("1978-01-10", 800_000),
            with(
                every_months("1978-03-01", 20, 2, 46_500),
                Some(44_936),
                Some(20_000),
            ),
            730,
            Months(2),
            0,
            (52, 60),
        ),
    ]);
}

#[test]
fn single_payments_match_c_5() {
    let single = |from, to, cents| (vec![flow(from, 100_000)], vec![flow(to, cents)]);
    let cases = [
        (
            "(c)(5)(i)",
            "1978-01-03",
            "1978-09-15",
            108_000,
            1145,
            UnitPeriod::Days(255),
            1,
            (0, 1),
        ),
        (
            "(c)(5)(ii)",
            "1978-07-15",
            "1979-01-15",
            104_400,
            880,
            UnitPeriod::Months(6),
            1,
            (0, 1),
        ),
        (
            "(c)(5)(iii)",
            "1978-01-17",
            "1979-07-17",
            113_519,
            876,
            UnitPeriod::Year,
            1,
            (6, 12),
        ),
        (
            "(c)(5)(iv)",
            "1978-01-03",
            "1980-01-03",
            124_000,
            1136,
            UnitPeriod::Year,
            2,
            (0, 1),
        ),
    ];
    check(
        cases
            .into_iter()
            .map(
                |(paragraph, from, to, cents, hundredths, unit, whole, fraction)| {
                    let (advances, payments) = single(from, to, cents);
                    (
                        paragraph, advances, payments, hundredths, unit, whole, fraction,
                    )
                },
            )
            .collect(),
    );
}

#[test]
fn skipped_payments_match_c_6() {
    // (c)(6)(i): every four weeks, but a second payment of a month waits two weeks.
    let mut payments = vec![flow("1978-02-20", 10_000)];
    while payments.len() < 24 {
        let last = payments.last().unwrap().date;
        let mut next = last.add_days(28).unwrap();
        if next.month() == last.month() {
            next = next.add_days(14).unwrap();
        }
        payments.push(Flow {
            date: next,
            ..payments[0]
        });
    }
    // (c)(6)(ii): three payments, one, three and a last one.
    let mut mixed = every_months("1978-09-15", 3, 1, 100_000);
    mixed.push(flow("1979-03-15", 200_000));
    mixed.extend(every_months("1979-09-15", 3, 1, 75_000));
    mixed.push(flow("1980-02-01", 100_000));
    check(vec![
        (
            "(c)(6)(i)",
            vec![flow("1978-01-25", 213_500)],
            payments,
            1200,
            UnitPeriod::Weeks(4),
            0,
            (26, 28),
        ),
        (
            "(c)(6)(ii)",
            vec![flow("1978-03-03", 735_000)],
            mixed,
            1022,
            UnitPeriod::Months(1),
            6,
            (12, 30),
        ),
    ]);
}

#[test]
fn several_advances_match_c_7() {
    // (c)(7)(i): a construction loan.
    let construction = ["1979-04-10", "1979-06-12", "1979-09-18"].map(|day| flow(day, 2_000_000));
    // (c)(7)(ii): a student loan whose payments begin before its first advance.
    let mut student = every_months("1978-09-05", 4, 12, 180_000);
    student.extend(every_months("1979-01-05", 4, 12, 100_000));
    check(vec![
        (
            "(c)(7)(i)",
            construction.to_vec(),
            every_months("1979-12-10", 240, 1, 61_236),
            1025,
            UnitPeriod::Months(1),
            8,
            (0, 1),
        ),
        (
            "(c)(7)(ii)",
            student,
            every_months("1978-07-01", 50, 1, 24_000),
            3204,
            UnitPeriod::Months(1),
            0,
            (0, 1),
        ),
    ]);
}

#[test]
fn the_order_of_flows_does_not_matter() {
    let advance = [flow("1978-01-10", 500_000)];
    let mut payments = every_months("1978-02-10", 24, 1, 23_000);
    let one = apr(&advance, &payments);
    payments.reverse();
    assert_eq!(apr(&advance, &payments), one);
}

#[test]
fn an_exact_half_of_a_hundredth_rounds_up() {
    // Interest of 1200.50 on 1,200,000.00 a year is 12.005 % exactly, in one payment
    // or in monthly interest of a twelfth.
    let once = apr(
        &[flow("2026-03-01", 10_000_000)],
        &[flow("2027-03-01", 11_200_500)],
    );
    assert_eq!(once.unwrap().apr.hundredths(), 1201);
    let mut interest_only = every_months("2026-04-01", 36, 1, 1_200_500);
    interest_only.last_mut().unwrap().amount = Minor::new(121_200_500).unwrap();
    let monthly = apr(&[flow("2026-03-01", 120_000_000)], &interest_only);
    assert_eq!(monthly.unwrap().apr.hundredths(), 1201);
    // A cent less is a little less than the half.
    interest_only[20].amount = Minor::new(1_200_499).unwrap();
    let less = apr(&[flow("2026-03-01", 120_000_000)], &interest_only);
    assert_eq!(less.unwrap().apr.hundredths(), 1200);
}

#[test]
fn month_ends_are_a_month_apart() {
    // (b)(3)(iv): months of a series on last days run from last day to last day.
    let ends = every_months("2026-01-31", 12, 1, 8_800);
    let found = apr(&[flow("2025-12-31", 100_000)], &ends).unwrap();
    assert_eq!(found.unit_period, UnitPeriod::Months(1));
    assert_eq!(
        (
            found.first_payment.whole,
            found.first_payment.fraction.numerator
        ),
        (1, 0)
    );
    let middle = apr(
        &[flow("2025-12-15", 100_000)],
        &every_months("2026-01-15", 12, 1, 8_800),
    );
    assert_eq!(found.apr, middle.unwrap().apr);
}

#[test]
fn the_unit_period_is_the_most_frequent_common_period() {
    let advance = [flow("2026-01-10", 100_000)];
    let unit = |payments: Vec<Flow>| apr(&advance, &payments).unwrap().unit_period;
    // Two payments a month apart, the first after a month as well.
    assert_eq!(
        unit(every_months("2026-02-10", 2, 1, 60_000)),
        UnitPeriod::Months(1)
    );
    assert_eq!(
        unit(every_days("2026-01-24", 6, 14, 20_000)),
        UnitPeriod::Weeks(2)
    );
    assert_eq!(
        unit(every_days("2026-01-11", 6, 1, 20_000)),
        UnitPeriod::Days(1)
    );
    assert_eq!(
        unit(every_days("2026-01-20", 12, 10, 20_000)),
        UnitPeriod::Days(10)
    );
    assert_eq!(
        unit(every_months("2027-01-10", 3, 12, 60_000)),
        UnitPeriod::Year
    );
    // (b)(4)(i)(A): the smaller of two that are as frequent.
    let mut tie = every_months("2026-02-10", 2, 1, 20_000);
    tie.extend(every_months("2026-05-10", 2, 2, 60_000));
    tie.push(flow("2027-01-10", 10_000));
    assert_eq!(unit(tie), UnitPeriod::Months(1));
    // (b)(4)(i)(B): periods of 40 and 50 days average 45, nearest to 45 and a half, half
    // of three months' least multiple being six weeks and a half.
    assert_eq!(
        unit(vec![flow("2026-02-19", 60_000), flow("2026-04-10", 60_000)]),
        UnitPeriod::Weeks(6)
    );
    // Never more than a year.
    assert_eq!(
        unit(vec![flow("2028-02-19", 60_000), flow("2031-04-10", 60_000)]),
        UnitPeriod::Year
    );
}

#[test]
fn the_disclosed_sums_are_those_of_the_flows() {
    let found = apr(
        &[flow("1978-01-10", 500_000)],
        &every_months("1978-02-10", 24, 1, 23_000),
    )
    .unwrap();
    assert_eq!(found.amount_financed.units(), 500_000);
    assert_eq!(found.total_of_payments.units(), 552_000);
    assert_eq!(found.finance_charge.units(), 52_000);
    assert_eq!(found.periods_per_year, Ratio::whole(12));
}

#[test]
fn every_seventeen_days_is_no_half_month() {
    // (b)(3)(i) and (b)(4)(i): the interval that occurs most often is the unit-period,
    // although each of these payments is 13 to 18 days after the one before.
    let advance = [flow("2026-01-01", 100_000)];
    for days in [13, 15, 16, 17, 18] {
        let first = date("2026-01-01").add_days(days).unwrap();
        let payments = every_days(&first.to_string(), 12, days, 9_000);
        let found = apr(&advance, &payments).unwrap();
        let days = u16::try_from(days).unwrap();
        assert_eq!(found.unit_period, UnitPeriod::Days(days));
    }
}

#[test]
fn payments_on_the_days_of_the_advances_count() {
    // A payment on the day of the advance lessens what is advanced.
    let payments = every_months("2026-01-10", 12, 1, 9_000);
    let found = apr(&[flow("2026-01-10", 100_000)], &payments).unwrap();
    assert_eq!(found.first_payment.whole, 0);
    let less = apr(&[flow("2026-01-10", 91_000)], &payments[1..]).unwrap();
    assert_eq!(found.apr, less.apr);
}

#[test]
fn the_highest_rate_is_that_of_a_unit_period_of_any_length() {
    // 1000 % in each of 365/12 periods of twelve days.
    let advance = [flow("2026-01-10", 100)];
    let over = |cents| apr(&advance, &[flow("2026-01-22", cents)]);
    assert_eq!(over(1_101), Err(AprError::RateTooHigh));
    assert_eq!(over(1_000).unwrap().apr.hundredths(), 2_737_500);
}

#[test]
fn what_is_left_of_a_term_beyond_its_years_is_days_of_365() {
    // (b)(5)(vii): from 3 January 1978 to 10 February 1980 are two years and, before
    // them, 38 days.
    check(vec![(
        "(b)(5)(vii)",
        vec![flow("1978-01-03", 100_000)],
        vec![flow("1980-02-10", 124_000)],
        1074,
        UnitPeriod::Year,
        2,
        (38, 365),
    )]);
}

#[test]
fn half_months_on_business_days_stay_half_months() {
    use leeway_core::schedule::{Adjustment, Calendar, Frequency, due_dates};
    let calendar = Calendar {
        adjust: Adjustment::Following,
        ..Calendar::default()
    };
    let advance = [flow("2026-11-20", 100_000)];
    for count in [8, 12, 24] {
        let first = date("2026-12-01");
        let dues = due_dates(first, Frequency::SemiMonthly, count, None, &calendar).unwrap();
        let payment = |due: &Date| Flow {
            date: calendar.adjusted(*due).unwrap(),
            amount: Minor::new(110_000 / i64::from(count)).unwrap(),
        };
        let payments: Vec<Flow> = dues.iter().map(payment).collect();
        let found = apr(&advance, &payments).unwrap();
        assert_eq!(found.unit_period, UnitPeriod::Semimonth, "{count}");
    }
}
