//! Schedules worked out from terms: refusals, then published figures, then what every
//! kind of term does.

use leeway_core::date::{Anchor, Date};
use leeway_core::money::{Fraction, Minor, MoneyError, Percent, Rounding};
use leeway_core::schedule::{
    DayCount, DownPayment, Every, LastPayment, Method, PaymentRounding, Period, PeriodLength,
    Schedule, SkipAccrual, Terms, TermsError,
};

fn date(text: &str) -> Date {
    text.parse().unwrap()
}

fn minor(units: i64) -> Minor {
    Minor::new(units).unwrap()
}

/// `count` months from `start` at a yearly rate, each by `length`.
fn periods(start: &str, count: u16, rate: &str, length: PeriodLength) -> Vec<Period> {
    let start = date(start);
    let first = start.add_months(1, Anchor::Day(start.day())).unwrap();
    let dues = Every::Months(1)
        .dates(first, count, Some(Anchor::Day(start.day())))
        .unwrap();
    Period::series(start, &dues, vec![annual(rate); dues.len()], length).unwrap()
}

fn annual(rate: &str) -> Fraction {
    rate.parse::<Percent>().unwrap().fraction()
}

const TWELFTH: PeriodLength = PeriodLength::Share(Every::Months(1));

fn terms(principal: i64, rate: &str, count: u16, method: Method) -> Terms {
    Terms::plain(
        minor(principal),
        method,
        periods("2026-01-15", count, rate, TWELFTH),
    )
}

fn level(principal: i64, rate: &str, count: u16) -> Terms {
    terms(principal, rate, count, Method::Level)
}

fn changed(terms: Terms, change: impl FnOnce(&mut Terms)) -> Result<Schedule, TermsError> {
    let mut terms = terms;
    change(&mut terms);
    terms.schedule()
}

fn totals(schedule: &Schedule) -> Vec<i64> {
    schedule.rows.iter().map(|row| row.total.units()).collect()
}

fn interests(schedule: &Schedule) -> Vec<i64> {
    schedule
        .rows
        .iter()
        .map(|row| row.interest.units())
        .collect()
}

fn principals(schedule: &Schedule) -> Vec<i64> {
    schedule
        .rows
        .iter()
        .map(|row| row.principal.units())
        .collect()
}

fn balances(schedule: &Schedule) -> Vec<i64> {
    schedule
        .rows
        .iter()
        .map(|row| row.balance.units())
        .collect()
}

#[test]
fn terms_that_make_no_sense_are_refused() {
    let refused = |change: fn(&mut Terms)| changed(level(240_000, "6", 12), change).unwrap_err();
    assert_eq!(
        refused(|t| t.principal = Minor::ZERO),
        TermsError::NoPrincipal
    );
    assert_eq!(refused(|t| t.periods.clear()), TermsError::PeriodCount);
    assert_eq!(
        refused(|t| t.periods = vec![t.periods[0]; 5_001]),
        TermsError::PeriodCount
    );
    assert_eq!(refused(|t| t.periods.reverse()), TermsError::PeriodOrder);
    assert_eq!(
        refused(|t| t.periods[0].from = t.periods[0].due),
        TermsError::PeriodOrder
    );
    assert_eq!(
        refused(|t| t.payment_step = Minor::ZERO),
        TermsError::PaymentStep
    );
    for amount in [0, 240_000, 300_000] {
        let down = |t: &mut Terms| {
            t.down_payment = Some(DownPayment {
                amount: minor(amount),
                due: date("2026-01-15"),
            });
        };
        assert_eq!(
            changed(level(240_000, "6", 12), down),
            Err(TermsError::DownPayment)
        );
    }
    assert_eq!(
        refused(|t| t.down_payment = Some(DownPayment {
            amount: minor(1),
            due: date("2026-02-15"),
        })),
        TermsError::LateDownPayment
    );
    assert_eq!(refused(|t| t.balloon = minor(-1)), TermsError::Balloon);
    assert_eq!(refused(|t| t.balloon = t.principal), TermsError::Balloon);
    assert_eq!(refused(|t| t.principal_grace = 12), TermsError::Grace);
    assert_eq!(refused(|t| t.interest_grace = 12), TermsError::Grace);
    assert_eq!(
        refused(|t| t.skip = vec![date("2026-02-16")]),
        TermsError::SkippedDate
    );
    assert_eq!(
        refused(|t| t.skip = vec![date("2026-02-15"); 2]),
        TermsError::SkippedDate
    );
    assert_eq!(
        refused(|t| t.skip = vec![date("2027-01-15")]),
        TermsError::LastSkipped
    );
}

#[test]
fn terms_the_method_knows_nothing_of_are_refused() {
    let refused = |method, change: fn(&mut Terms)| {
        changed(terms(240_000, "6", 12, method), change).unwrap_err()
    };
    for method in [Method::EqualPrincipal, Method::Flat, Method::InterestFree] {
        assert_eq!(
            refused(method, |t| t.last_payment = LastPayment::AsGiven),
            TermsError::NotForMethod
        );
    }
    assert_eq!(
        refused(Method::Flat, |t| {
            t.skip = vec![date("2026-02-15")];
            t.skip_accrual = SkipAccrual::Capitalise;
        }),
        TermsError::NotForMethod
    );
    let given = Method::GivenPayment(minor(30_000));
    assert_eq!(
        refused(given, |t| t.balloon = minor(1)),
        TermsError::NotForMethod
    );
    assert_eq!(
        refused(given, |t| t.payment_step = minor(5)),
        TermsError::NotForMethod
    );
    assert_eq!(
        refused(given, |t| t.payment_rounding =
            PaymentRounding::To(Rounding::HalfUp)),
        TermsError::NotForMethod
    );
}

#[test]
fn a_payment_that_only_meets_the_first_interest_is_refused() {
    // 1 % of 2400.00 is 24.00.
    for units in [-1, 0, 1_000, 2_400] {
        let given = terms(240_000, "12", 600, Method::GivenPayment(minor(units)));
        assert_eq!(given.schedule(), Err(TermsError::NeverAmortises), "{units}");
    }
    let given = terms(240_000, "12", 600, Method::GivenPayment(minor(2_401)));
    assert_eq!(given.schedule().unwrap().rows[0].principal, minor(1));
}

#[test]
fn a_debt_that_ends_before_its_last_payment_is_refused() {
    assert_eq!(
        level(3, "0", 5).schedule(),
        Err(TermsError::TooManyPayments)
    );
    assert_eq!(
        level(3, "6", 5).schedule(),
        Err(TermsError::TooManyPayments)
    );
    assert_eq!(
        changed(level(10_000, "6", 5), |t| t.payment_step = minor(5_000)),
        Err(TermsError::TooManyPayments)
    );
    // A unit above the interest is too much by a sum beyond every range at the end.
    assert_eq!(
        level(240_000, "1000", 600).schedule(),
        Err(TermsError::TooManyPayments)
    );
    assert_eq!(
        changed(terms(10_000, "0", 6, Method::InterestFree), |t| {
            t.payment_step = minor(5_000);
            t.payment_rounding = PaymentRounding::To(Rounding::Ceiling);
        }),
        Err(TermsError::TooManyPayments)
    );
}

#[test]
fn amounts_beyond_the_range_are_refused() {
    let out_of_range = Err(TermsError::Money(MoneyError::OutOfRange));
    assert_eq!(
        level(Minor::MAX.units(), "1000", 60).schedule(),
        out_of_range
    );
}

#[test]
fn a_period_ends_after_it_starts() {
    let day = date("2026-01-15");
    let backwards = Period::series(day, &[day], [annual("6")], TWELFTH);
    assert_eq!(backwards, Err(TermsError::PeriodOrder));
}

#[test]
fn level_plans_have_the_least_payment_with_no_larger_last_one() {
    // Amount, yearly rate, count, payment, last payment, interest: worked out with
    // exact decimals outside this code.
    let cases = [
        (240_000, "6", 12, 20_657, 20_646, 7_873),
        (500_000, "18", 24, 24_962, 24_961, 99_087),
        (500_000, "18", 36, 18_077, 18_040, 150_735),
        (500_000, "9", 24, 22_843, 22_829, 48_218),
    ];
    for (amount, rate, count, payment, last, interest) in cases {
        let schedule = level(amount, rate, count).schedule().unwrap();
        assert_eq!(schedule.payment, Some(minor(payment)));
        let (final_total, others) = totals(&schedule)
            .split_last()
            .map(|(l, o)| (*l, o.to_vec()))
            .unwrap();
        assert!(others.iter().all(|total| *total == payment));
        assert_eq!(
            (final_total, schedule.total_interest.units()),
            (last, interest),
            "{amount} at {rate} over {count}"
        );
        assert_eq!(
            schedule.total_of_payments.units(),
            amount + interest,
            "{amount}"
        );
    }
    let free = level(500_000, "0", 24).schedule().unwrap();
    assert_eq!(
        totals(&free),
        [[20_834; 8].as_slice(), &[20_833; 16]].concat()
    );
}

#[test]
fn exact_payments_are_rounded_as_named() {
    // Microsoft's documentation of PMT: 10,000 at 8 % in 10 months is 1,037.03.
    let rounded = |mode| {
        changed(level(1_000_000, "8", 10), |t| {
            t.payment_rounding = PaymentRounding::To(mode);
        })
        .unwrap()
    };
    for mode in [Rounding::HalfUp, Rounding::HalfEven, Rounding::Floor] {
        assert_eq!(rounded(mode).payment, Some(minor(103_703)), "{mode:?}");
    }
    assert_eq!(rounded(Rounding::Ceiling).payment, Some(minor(103_704)));
    // 1000.00 at 12 % in one month is 1010.00 exactly, in two 507.5124….
    let ceiling = |count| {
        changed(level(100_000, "12", count), |t| {
            t.payment_rounding = PaymentRounding::To(Rounding::Ceiling);
        })
        .unwrap()
        .payment
    };
    assert_eq!(ceiling(1), Some(minor(101_000)));
    assert_eq!(ceiling(2), Some(minor(50_752)));
}

#[test]
fn first_interest_and_principal_are_those_of_ipmt_and_ppmt() {
    // Microsoft's documentation: IPMT(10%/12, 1, 36, 8000) is 66.67 and
    // PPMT(10%/12, 1, 24, 2000) is 75.62.
    let ipmt = level(800_000, "10", 36).schedule().unwrap();
    assert_eq!(ipmt.rows[0].interest, minor(6_667));
    let ppmt = level(200_000, "10", 24).schedule().unwrap();
    assert_eq!(ppmt.rows[0].principal, minor(7_562));
}

#[test]
fn apache_fineract_s_equal_instalments_are_reproduced() {
    // ProgressiveEMICalculatorTest, months of 30 days in years of 360, half-even, the
    // last instalment taking the rest: principal, rate, count, instalment, last, and
    // the interest of each.
    let cases = [
        (10_000, "7", 6, 1_701, 1_700, vec![58, 49, 39, 29, 20, 10]),
        (8_357, "4", 5, 1_688, 1_689, vec![28, 22, 17, 11, 6]),
        (
            10_000,
            "9.4822",
            6,
            1_713,
            1_713,
            vec![79, 66, 53, 40, 27, 13],
        ),
    ];
    for (principal, rate, count, payment, last, interest) in cases {
        let length = PeriodLength::Days(DayCount::ThirtyE360);
        let periods = periods("2024-01-01", count, rate, length);
        let schedule = changed(
            Terms::plain(minor(principal), Method::Level, periods),
            |t| {
                t.interest_rounding = Rounding::HalfEven;
                t.payment_rounding = PaymentRounding::To(Rounding::HalfEven);
            },
        )
        .unwrap();
        assert_eq!(
            schedule.payment,
            Some(minor(payment)),
            "{principal} at {rate}"
        );
        assert_eq!(
            totals(&schedule).last(),
            Some(&last),
            "{principal} at {rate}"
        );
        assert_eq!(interests(&schedule), interest, "{principal} at {rate}");
    }
}

#[test]
fn whole_unit_instalments_leave_the_rest_to_the_last() {
    // Fineract's instalments in multiples of a unit: 1000 in 6 is 5 times 167 and 165.
    let whole = changed(terms(100_000, "0", 6, Method::InterestFree), |t| {
        t.payment_step = minor(100);
        t.payment_rounding = PaymentRounding::To(Rounding::HalfEven);
    });
    assert_eq!(
        totals(&whole.unwrap()),
        [16_700, 16_700, 16_700, 16_700, 16_700, 16_500]
    );
}

#[test]
fn interest_counts_the_days_of_each_period() {
    // 8,320.47 at 5.5 % is 38.8669 after 31 days and 154.21 after 123; 5,000.00 at
    // 18 % is 226.85 after 92.
    let interest = |principal, rate: &str, from, due| {
        let (from, due) = (date(from), date(due));
        let length = PeriodLength::Days(DayCount::Actual365);
        let period = Period::new(from, due, annual(rate), length).unwrap();
        let terms = Terms::plain(minor(principal), Method::Level, vec![period]);
        terms.schedule().unwrap().total_interest.units()
    };
    assert_eq!(interest(832_047, "5.5", "2026-03-01", "2026-04-01"), 3_887);
    assert_eq!(interest(832_047, "5.5", "2026-03-01", "2026-07-02"), 15_421);
    assert_eq!(interest(500_000, "18", "2026-03-01", "2026-06-01"), 22_685);
}

#[test]
fn equal_principal_falls_by_its_interest() {
    let schedule = terms(100_000, "12", 3, Method::EqualPrincipal)
        .schedule()
        .unwrap();
    assert_eq!(principals(&schedule), [33_334, 33_333, 33_333]);
    assert_eq!(interests(&schedule), [1_000, 667, 333]);
    assert_eq!(balances(&schedule), [66_666, 33_333, 0]);
    assert_eq!(schedule.payment, None);
    let rounded = changed(terms(100_000, "12", 3, Method::EqualPrincipal), |t| {
        t.payment_rounding = PaymentRounding::To(Rounding::Ceiling);
    });
    assert_eq!(principals(&rounded.unwrap()), [33_334, 33_334, 33_332]);
}

#[test]
fn flat_interest_is_on_the_whole_principal() {
    let schedule = terms(100_000, "10", 3, Method::Flat).schedule().unwrap();
    // 10 % of 1000.00 for a quarter of a year.
    assert_eq!(schedule.total_interest, minor(2_500));
    assert_eq!(totals(&schedule), [34_167, 34_167, 34_166]);
    assert_eq!(interests(&schedule), [834, 833, 833]);
    assert_eq!(schedule.payment, Some(minor(34_167)));
    let year = terms(1_000_000, "12", 12, Method::Flat).schedule().unwrap();
    assert_eq!(interests(&year), [10_000; 12]);
    assert_eq!(year.total_of_payments, minor(1_120_000));
}

#[test]
fn interest_free_parts_differ_by_a_unit_and_bear_none() {
    let schedule = terms(100_000, "18", 6, Method::InterestFree)
        .schedule()
        .unwrap();
    assert_eq!(
        totals(&schedule),
        [16_667, 16_667, 16_667, 16_667, 16_666, 16_666]
    );
    assert_eq!(schedule.total_interest, Minor::ZERO);
}

#[test]
fn a_given_payment_runs_until_nothing_is_owed() {
    let given = terms(100_000, "12", 24, Method::GivenPayment(minor(30_000)));
    let schedule = given.schedule().unwrap();
    assert_eq!(totals(&schedule), [30_000, 30_000, 30_000, 12_248]);
    assert_eq!(interests(&schedule), [1_000, 710, 417, 121]);
    // Fewer dates than it takes: the last payment clears, or leaves the rest.
    let two = terms(100_000, "12", 2, Method::GivenPayment(minor(30_000)));
    assert_eq!(totals(&two.schedule().unwrap()), [30_000, 71_710]);
    let left = changed(two, |t| t.last_payment = LastPayment::AsGiven).unwrap();
    assert_eq!(balances(&left), [71_000, 41_710]);
    assert_eq!(left.total_interest, minor(1_710));
}

#[test]
fn a_last_payment_as_given_leaves_what_rounding_left() {
    let given = changed(level(100_000, "12", 12), |t| {
        t.payment_rounding = PaymentRounding::To(Rounding::HalfUp);
        t.last_payment = LastPayment::AsGiven;
    })
    .unwrap();
    assert_eq!(totals(&given), [8_885; 12]);
    assert_eq!(balances(&given).last(), Some(&-1));
    let free = changed(level(100_000, "0", 3), |t| {
        t.payment_rounding = PaymentRounding::To(Rounding::Floor);
        t.last_payment = LastPayment::AsGiven;
    })
    .unwrap();
    assert_eq!(balances(&free), [66_667, 33_334, 1]);
}

#[test]
fn a_down_payment_bears_no_interest() {
    let schedule = changed(level(300_000, "6", 12), |t| {
        t.down_payment = Some(DownPayment {
            amount: minor(60_000),
            due: date("2026-01-15"),
        });
    })
    .unwrap();
    assert_eq!(schedule.rows.len(), 13);
    assert_eq!(schedule.rows[0].principal, minor(60_000));
    assert_eq!(schedule.rows[0].balance, minor(240_000));
    assert_eq!(schedule.payment, Some(minor(20_657)));
    assert_eq!(schedule.total_interest, minor(7_873));
    assert_eq!(schedule.total_of_payments, minor(307_873));
}

#[test]
fn grace_on_principal_pays_interest_alone() {
    let schedule = changed(level(100_000, "12", 5), |t| t.principal_grace = 2).unwrap();
    assert_eq!(totals(&schedule)[..2], [1_000, 1_000]);
    let rest = level(100_000, "12", 3).schedule().unwrap();
    assert_eq!(totals(&schedule)[2..], totals(&rest));
    let parts = changed(terms(90_000, "12", 5, Method::EqualPrincipal), |t| {
        t.principal_grace = 2;
    })
    .unwrap();
    assert_eq!(principals(&parts), [0, 0, 30_000, 30_000, 30_000]);
    assert_eq!(interests(&parts), [900, 900, 900, 600, 300]);
}

#[test]
fn grace_on_interest_collects_it_afterwards() {
    let parts = changed(terms(90_000, "12", 3, Method::EqualPrincipal), |t| {
        t.interest_grace = 1;
    })
    .unwrap();
    assert_eq!(principals(&parts), [30_000, 30_000, 30_000]);
    assert_eq!(interests(&parts), [0, 1_500, 300]);
    assert_eq!(balances(&parts), [60_900, 30_000, 0]);
    let both = changed(level(90_000, "12", 3), |t| {
        t.interest_grace = 1;
        t.principal_grace = 1;
    })
    .unwrap();
    assert_eq!(totals(&both)[0], 0);
    assert_eq!(interests(&both)[1], 1_800);
    assert_eq!(both.rows[2].balance, Minor::ZERO);
}

/// While interest waits, a payment takes no more than there is principal, and bears none.
#[test]
fn a_principal_that_ends_within_the_grace_on_interest_waits_for_its_interest() {
    let level = changed(level(120_000, "120", 12), |t| t.interest_grace = 11).unwrap();
    let waiting = [vec![30_000; 4], vec![0; 7], vec![30_000]].concat();
    assert_eq!(totals(&level), waiting);
    assert_eq!(interests(&level), [vec![0; 11], vec![30_000]].concat());
    assert_eq!(level.rows[4].balance, minor(30_000));
    let mut given = terms(120_000, "12", 6, Method::GivenPayment(minor(50_000)));
    given.interest_grace = 4;
    let given = given.schedule().unwrap();
    assert_eq!(totals(&given), [50_000, 50_000, 20_000, 0, 2_100]);
    assert_eq!(principals(&given), [50_000, 50_000, 20_000, 0, 0]);
    assert_eq!(balances(&given), [71_200, 21_900, 2_100, 2_100, 0]);
}

#[test]
fn free_periods_bear_no_interest() {
    let schedule = changed(level(100_000, "12", 4), |t| t.interest_free_periods = 2).unwrap();
    assert_eq!(interests(&schedule)[..2], [0, 0]);
    assert!(interests(&schedule)[2] > 0);
    let all = changed(level(100_000, "12", 4), |t| t.interest_free_periods = 4).unwrap();
    assert_eq!(totals(&all), [25_000; 4]);
}

#[test]
fn a_balloon_is_paid_on_top_of_the_last_payment() {
    let schedule = changed(level(100_000, "12", 12), |t| t.balloon = minor(50_000)).unwrap();
    let payment = schedule.payment.unwrap();
    let last = schedule.rows.last().unwrap();
    assert!(last.total > minor(50_000) && last.total.minus(minor(50_000)).unwrap() <= payment);
    assert_eq!(last.balance, Minor::ZERO);
    // The balloon bears interest to the end: 500.00 a month at 1 % beside a level 500.00.
    let without = level(50_000, "12", 12).schedule().unwrap();
    assert_eq!(payment.units(), without.payment.unwrap().units() + 500);
}

#[test]
fn skipped_payments_owe_capitalise_or_waive_their_interest() {
    let skipping = |accrual| {
        changed(terms(90_000, "12", 4, Method::EqualPrincipal), |t| {
            t.skip = vec![date("2026-03-15")];
            t.skip_accrual = accrual;
        })
        .unwrap()
    };
    let resumed = skipping(SkipAccrual::AtResume);
    assert_eq!(principals(&resumed), [30_000, 0, 30_000, 30_000]);
    assert_eq!(interests(&resumed), [900, 0, 1_200, 300]);
    assert_eq!(balances(&resumed), [60_000, 60_600, 30_000, 0]);
    let waived = skipping(SkipAccrual::Waive);
    assert_eq!(interests(&waived), [900, 0, 600, 300]);
    let capitalised = skipping(SkipAccrual::Capitalise);
    assert_eq!(principals(&capitalised), [30_000, 0, 30_000, 30_600]);
    assert_eq!(interests(&capitalised), [900, 0, 606, 306]);
    assert_eq!(capitalised.total_interest, minor(900 + 606 + 306 + 600));
    // A level payment is found for the dates that are left.
    let level = changed(level(90_000, "12", 4), |t| {
        t.skip = vec![date("2026-03-15")]
    })
    .unwrap();
    let paid: Vec<i64> = totals(&level)
        .into_iter()
        .filter(|total| *total > 0)
        .collect();
    assert_eq!(paid.len(), 3);
    assert_eq!(paid[0], paid[1]);
    assert!(paid[2] <= paid[0]);
}

#[test]
fn each_period_may_have_its_own_rate() {
    let mut stepped = level(100_000, "12", 4);
    for period in &mut stepped.periods[2..] {
        period.rate = Fraction::new(1, 200).unwrap();
    }
    let schedule = stepped.schedule().unwrap();
    assert_eq!(interests(&schedule)[0], 1_000);
    let third = schedule.rows[1].balance.units();
    assert_eq!(interests(&schedule)[2], (third + 100) / 200);
}

#[test]
fn payments_are_multiples_of_the_step_but_for_the_last() {
    let schedule = changed(level(240_000, "6", 12), |t| t.payment_step = minor(500)).unwrap();
    assert_eq!(schedule.payment, Some(minor(21_000)));
    assert!(totals(&schedule)[11] <= 21_000);
}

#[test]
fn the_most_periods_are_allowed_and_no_more() {
    let period = |index: i32| {
        let from = date("2026-01-15").add_days(index).unwrap();
        Period::new(from, from.add_days(1).unwrap(), annual("0"), TWELFTH).unwrap()
    };
    let days = |count| {
        let periods = (0..count).map(period).collect();
        Terms::plain(minor(5_001), Method::InterestFree, periods).schedule()
    };
    assert_eq!(days(5_000).unwrap().rows.len(), 5_000);
    assert_eq!(days(5_001), Err(TermsError::PeriodCount));
}

fn with_rates(principal: i64, rates: &[(i128, i128)], method: Method) -> Terms {
    let mut terms = level(principal, "0", u16::try_from(rates.len()).unwrap());
    terms.method = method;
    for (period, (numerator, denominator)) in terms.periods.iter_mut().zip(rates) {
        period.rate = Fraction::new(*numerator, *denominator).unwrap();
    }
    terms
}

#[test]
fn interest_above_the_payment_bears_none_itself() {
    // 60 % and 10 % of 100.00, then none: 170.00 in ten payments.
    let mut rates = vec![(0, 1); 10];
    rates[0] = (6, 10);
    rates[1] = (1, 10);
    let schedule = with_rates(10_000, &rates, Method::Level)
        .schedule()
        .unwrap();
    assert_eq!(totals(&schedule), [1_700; 10]);
    assert_eq!(
        interests(&schedule)[..6],
        [1_700, 1_700, 1_700, 1_700, 200, 0]
    );
}

#[test]
fn a_payment_of_whole_or_half_steps_is_meant_exactly() {
    let rounded = |principal, step, mode| {
        changed(
            with_rates(principal, &[(1, 3), (2, 1)], Method::Level),
            |t| {
                t.payment_step = minor(step);
                t.payment_rounding = PaymentRounding::To(mode);
            },
        )
        .unwrap()
        .payment
        .map(Minor::units)
    };
    // A third of the debt as interest, then twice what is left: the payment is the debt.
    assert_eq!(rounded(200, 1, Rounding::Ceiling), Some(200));
    assert_eq!(rounded(200, 1, Rounding::Floor), Some(200));
    assert_eq!(rounded(100, 1, Rounding::Floor), Some(100));
    // 104.5 steps to the even step, and 104.5 and a little more, up.
    assert_eq!(rounded(209, 2, Rounding::HalfEven), Some(208));
    assert_eq!(rounded(209, 2, Rounding::HalfUp), Some(210));
    assert_eq!(rounded(2_091, 20, Rounding::HalfEven), Some(2_100));
    assert_eq!(rounded(2_089, 20, Rounding::HalfUp), Some(2_080));
    assert_eq!(rounded(209, 2, Rounding::Ceiling), Some(210));
    assert_eq!(rounded(209, 2, Rounding::Floor), Some(208));
}

#[test]
fn a_balloon_goes_with_every_method() {
    let with = |method, change: fn(&mut Terms)| {
        changed(terms(100_000, "12", 12, method), |t| {
            t.balloon = minor(40_000);
            change(t);
        })
        .unwrap()
    };
    // 600.00 in twelve and 400.00 with the last.
    let parts = with(Method::EqualPrincipal, |_| {});
    let expected = [vec![5_000; 11], vec![45_000]].concat();
    assert_eq!(principals(&parts), expected);
    assert_eq!(totals(&with(Method::InterestFree, |_| {})), expected);
    let flat = with(Method::Flat, |_| {});
    assert_eq!(principals(&flat), expected);
    assert_eq!(interests(&flat), [1_000; 12]);
    // 12 payments of 1 % for 600.00 are 53.31 exactly rounded, and 4.00 for the rest.
    let rounded = |t: &mut Terms| t.payment_rounding = PaymentRounding::To(Rounding::HalfUp);
    assert_eq!(with(Method::Level, rounded).payment, Some(minor(5_731)));
    let given = with(Method::Level, |t| {
        t.payment_rounding = PaymentRounding::To(Rounding::HalfUp);
        t.last_payment = LastPayment::AsGiven;
    });
    assert_eq!(totals(&given), [vec![5_731; 11], vec![45_731]].concat());
    assert!(given.rows[11].balance.units().abs() < 12);
}

#[test]
fn a_level_payment_that_ends_a_debt_early_is_refused_as_given_too() {
    assert_eq!(
        changed(level(10_000, "6", 5), |t| {
            t.payment_step = minor(5_000);
            t.payment_rounding = PaymentRounding::To(Rounding::Ceiling);
            t.last_payment = LastPayment::AsGiven;
        }),
        Err(TermsError::TooManyPayments)
    );
}

#[test]
fn parts_that_leave_nothing_or_interest_alone_are_refused() {
    let rounded = |principal, step, mode| {
        changed(terms(principal, "12", 3, Method::Flat), |t| {
            t.payment_step = minor(step);
            t.payment_rounding = PaymentRounding::To(mode);
        })
    };
    // 190.00 and 5.70 of interest in three: twice 100.00 is too much, and twice nothing
    // does not pay the interest.
    for mode in [Rounding::Ceiling, Rounding::Floor] {
        assert_eq!(
            rounded(19_000, 10_000, mode),
            Err(TermsError::TooManyPayments)
        );
    }
    // 200.00 in two payments of 100.00 leaves nothing for the third.
    let nothing = changed(terms(20_000, "0", 3, Method::InterestFree), |t| {
        t.payment_step = minor(10_000);
        t.payment_rounding = PaymentRounding::To(Rounding::Ceiling);
    });
    assert_eq!(nothing, Err(TermsError::TooManyPayments));
}

#[test]
fn flat_interest_is_of_every_period_that_bears_any() {
    let flat =
        |change: fn(&mut Terms)| changed(terms(90_000, "12", 4, Method::Flat), change).unwrap();
    let skipping = |t: &mut Terms| t.skip = vec![date("2026-03-15")];
    // 9.00 a month.
    assert_eq!(interests(&flat(|_| {})), [900; 4]);
    let resumed = flat(skipping);
    assert_eq!(interests(&resumed), [1_200, 0, 1_200, 1_200]);
    assert_eq!(totals(&resumed), [31_200, 0, 31_200, 31_200]);
    assert_eq!(balances(&resumed), [60_000, 60_000, 30_000, 0]);
    let waived = flat(|t| {
        t.skip = vec![date("2026-03-15")];
        t.skip_accrual = SkipAccrual::Waive;
    });
    assert_eq!(interests(&waived), [900, 0, 900, 900]);
    let free = flat(|t| t.interest_free_periods = 2);
    assert_eq!(interests(&free), [450; 4]);
    // What accrues while no interest is paid is paid with the others.
    let grace = flat(|t| t.interest_grace = 1);
    assert_eq!(interests(&grace), [0, 1_200, 1_200, 1_200]);
    assert_eq!(principals(&grace), [22_500; 4]);
    assert_eq!(grace.payment, None);
}

#[test]
fn flat_interest_is_rounded_once_for_each_rate() {
    // 0.4 % of 1.00 twice is 0.8 and rounds to 1; 0.3 % twice is 0.6, and so does it.
    let rates = [(4, 1_000), (4, 1_000), (3, 1_000), (3, 1_000)];
    let schedule = with_rates(100, &rates, Method::Flat).schedule().unwrap();
    assert_eq!(schedule.total_interest, minor(2));
    // Two months at 1 % and two at a half of 900.00.
    let rates = [(1, 100), (1, 100), (1, 200), (1, 200)];
    let schedule = with_rates(90_000, &rates, Method::Flat).schedule().unwrap();
    assert_eq!(schedule.total_interest, minor(2_700));
}

#[test]
fn rounded_parts_of_flat_interest_leave_the_rest_to_the_last() {
    let schedule = changed(terms(100_000, "10", 3, Method::Flat), |t| {
        t.payment_rounding = PaymentRounding::To(Rounding::HalfUp);
    })
    .unwrap();
    assert_eq!(interests(&schedule), [833, 833, 834]);
    assert_eq!(totals(&schedule), [34_167, 34_167, 34_166]);
}
