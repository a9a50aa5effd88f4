//! `schedule`: what falls due when, and how each payment is split.

mod periods;

use leeway_core::date::Date;
use leeway_core::json::Node;
use leeway_core::money::{Currency, Minor, Rounding, decimal_text};
use leeway_core::schedule::{
    DownPayment, LastPayment, Method, PaymentRounding, Schedule, SkipAccrual, Terms, TermsError,
};

use periods::{Dates, Percentage, Rates, rates};

use super::{Operation, example, member};
use crate::error::{CalcError, Code};
use crate::line::Settings;
use crate::members::{Members, object, word};
use crate::number::Decimal;

/// The most periods of a schedule.
const MAX_PERIODS: u16 = 5_000;
/// How many periods are tried for a payment that names no count.
const TRIED_PERIODS: [u16; 4] = [60, 600, 2_000, MAX_PERIODS];

pub(super) const OPERATION: Operation = Operation {
    name: "schedule",
    about: "A schedule: rows of what is due, split into interest and principal, that pay a debt off to the minor unit.",
    members: &[
        member("currency", "ISO 4217; its decimals are those of amounts"),
        member("principal", "decimal: what is owed at the start"),
        member(
            "method",
            "level: equal payments; equal_principal: equal parts of principal, and the interest with each; flat: interest on the whole principal; interest_free; given_payment",
        ),
        member(
            "annual_rate_percent",
            "the yearly nominal rate, \"0\" to \"1000\", or one for each period; not needed where the method is interest_free",
        ),
        member(
            "count",
            "integer from 1 to 5000: how many payments; with given_payment as many as it takes where it is left out",
        ),
        member("start", "the day interest starts"),
        member("every", "how far apart due dates lie, as in dates"),
        member(
            "first_due",
            "the first due date; the first of the series after start where it is left out",
        ),
        member("anchor", "with months: the day of the month, as in dates"),
        member(
            "periods",
            "instead of count, start, every and first_due: [[from, to], …]; each payment is due at the end of its period",
        ),
        member(
            "interest",
            "twelfth (the default): each period is the same share of a year (a twelfth, a 52nd, …), and one of periods that of its months or days; or a convention of day_count",
        ),
        member(
            "rounding",
            "{\"interest\": half_up (the default), half_even, ceiling or floor, \"payment\": the same or fit (the default): the least payment whose last payment is not larger}",
        ),
        member("payment", "decimal: the payment of given_payment"),
        member(
            "payment_step",
            "decimal: what the regular payment is a multiple of",
        ),
        member(
            "last_payment",
            "clears (the default): all that is then owed; as_given: as every other, and the last balance is the rest",
        ),
        member(
            "down_payment",
            "{\"amount\": \"…\" or \"percent\": \"…\" (half-up), \"date\": the start where it is left out}",
        ),
        member(
            "principal_grace",
            "integer: periods at the start in which no principal is paid",
        ),
        member(
            "interest_grace",
            "integer: periods at the start whose interest is paid afterwards",
        ),
        member(
            "interest_free_periods",
            "integer: periods at the start without interest",
        ),
        member(
            "balloon",
            "decimal: principal paid with the last payment, on top of it",
        ),
        member("skip", "due dates on which nothing is paid"),
        member(
            "accrue",
            "the interest of a skipped period: at_resume (the default): the next payment pays it first; capitalise; waive",
        ),
    ],
    result: &[
        member(
            "rows",
            "one a due date: due, total, interest, principal, fees, and the balance after it, unpaid interest included",
        ),
        member(
            "payment",
            "the regular payment; null for equal_principal, whose payments all differ",
        ),
        member("total_interest", "what is paid above the principal"),
        member("total_of_payments", "what is paid in all"),
    ],
    example: example(
        r#"{"id": 1, "op": "schedule", "currency": "USD", "principal": "1000.00", "annual_rate_percent": "12", "method": "level", "count": 3, "start": "2026-01-15", "every": {"months": 1}}"#,
        r#"{"id":1,"ok":{"rows":[{"due":"2026-02-15","total":"340.03","interest":"10.00","principal":"330.03","fees":"0.00","balance":"669.97"},{"due":"2026-03-15","total":"340.03","interest":"6.70","principal":"333.33","fees":"0.00","balance":"336.64"},{"due":"2026-04-15","total":"340.01","interest":"3.37","principal":"336.64","fees":"0.00","balance":"0.00"}],"payment":"340.03","total_interest":"20.07","total_of_payments":"1020.07"}}"#,
    ),
    run,
};

/// The method's name; the payment of a given one is another member.
#[derive(Clone, Copy, PartialEq, Eq)]
enum MethodName {
    Level,
    EqualPrincipal,
    Flat,
    InterestFree,
    GivenPayment,
}

const METHODS: [(&str, MethodName); 5] = [
    ("level", MethodName::Level),
    ("equal_principal", MethodName::EqualPrincipal),
    ("flat", MethodName::Flat),
    ("interest_free", MethodName::InterestFree),
    ("given_payment", MethodName::GivenPayment),
];

const ROUNDINGS: [(&str, PaymentRounding); 5] = [
    ("half_up", PaymentRounding::To(Rounding::HalfUp)),
    ("half_even", PaymentRounding::To(Rounding::HalfEven)),
    ("ceiling", PaymentRounding::To(Rounding::Ceiling)),
    ("floor", PaymentRounding::To(Rounding::Floor)),
    ("fit", PaymentRounding::Fit),
];

fn run(members: &mut Members, _: &Settings) -> Result<Node, CalcError> {
    let currency: Currency = members.required("currency")?;
    let digits = currency.digits();
    let principal =
        amount(members, "principal", digits)?.ok_or_else(|| CalcError::missing("principal"))?;
    let name: String = members.required("method")?;
    let name = word(&name, &METHODS).map_err(|error| error.under("method"))?;
    let method = match name {
        MethodName::Level => Method::Level,
        MethodName::EqualPrincipal => Method::EqualPrincipal,
        MethodName::Flat => Method::Flat,
        MethodName::InterestFree => Method::InterestFree,
        MethodName::GivenPayment => Method::GivenPayment(
            amount(members, "payment", digits)?.ok_or_else(|| CalcError::missing("payment"))?,
        ),
    };
    let rates = rates(members, name)?;
    let dates = Dates::read(members, name)?;
    if dates.as_many_as_it_takes() && matches!(rates, Rates::EachPeriod(_)) {
        return Err(CalcError::missing("count"));
    }

    let mut terms = Terms::plain(principal, method, Vec::new());
    (terms.interest_rounding, terms.payment_rounding) = rounding(members)?;
    if let Some(step) = amount(members, "payment_step", digits)? {
        terms.payment_step = step;
    }
    let last: Option<String> = members.optional("last_payment")?;
    if let Some(last) = last {
        let words = [
            ("clears", LastPayment::Clears),
            ("as_given", LastPayment::AsGiven),
        ];
        terms.last_payment = word(&last, &words).map_err(|error| error.under("last_payment"))?;
        if dates.as_many_as_it_takes() {
            return Err(CalcError::missing("count"));
        }
    }
    terms.down_payment = down_payment(members, principal, digits, dates.start())?;
    terms.principal_grace = periods(members, "principal_grace")?;
    terms.interest_grace = periods(members, "interest_grace")?;
    terms.interest_free_periods = periods(members, "interest_free_periods")?;
    terms.balloon = amount(members, "balloon", digits)?.unwrap_or(Minor::ZERO);
    if let Some(skip) = members.optional("skip")? {
        terms.skip = skip;
        let words = [
            ("at_resume", SkipAccrual::AtResume),
            ("capitalise", SkipAccrual::Capitalise),
            ("waive", SkipAccrual::Waive),
        ];
        let accrue: Option<String> = members.optional("accrue")?;
        if let Some(accrue) = accrue {
            terms.skip_accrual = word(&accrue, &words).map_err(|error| error.under("accrue"))?;
        }
    }
    let schedule = work_out(&mut terms, &dates, &rates).map_err(|error| match error {
        Failure::Terms(error) => refused(error, &terms),
        Failure::Calc(error) => error,
    })?;
    Ok(written(&schedule, digits))
}

/// Why there is no schedule.
enum Failure {
    Terms(TermsError),
    Calc(CalcError),
}

impl From<TermsError> for Failure {
    fn from(error: TermsError) -> Self {
        Self::Terms(error)
    }
}

fn work_out(terms: &mut Terms, dates: &Dates, rates: &Rates) -> Result<Schedule, Failure> {
    if !dates.as_many_as_it_takes() {
        terms.periods = dates.periods(None, rates)?;
        return Ok(terms.schedule()?);
    }
    terms.last_payment = LastPayment::AsGiven;
    for count in TRIED_PERIODS {
        terms.periods = match dates.periods(Some(count), rates) {
            Ok(periods) => periods,
            // The calendar ends before the debt does.
            Err(Failure::Calc(error))
                if error.code == Code::DateOutOfRange && !terms.periods.is_empty() =>
            {
                break;
            }
            Err(failure) => return Err(failure),
        };
        let schedule = terms.schedule()?;
        if schedule
            .rows
            .last()
            .is_some_and(|row| row.balance == Minor::ZERO)
        {
            return Ok(schedule);
        }
    }
    Err(TermsError::NeverAmortises.into())
}

/// A member that is an amount.
fn amount(members: &mut Members, name: &str, digits: u8) -> Result<Option<Minor>, CalcError> {
    let amount: Option<Decimal> = members.optional(name)?;
    amount
        .map(|amount| amount.minor(digits).map_err(|error| error.under(name)))
        .transpose()
}

/// A member that counts periods; none where it is left out.
fn periods(members: &mut Members, name: &str) -> Result<u16, CalcError> {
    let count: Option<i64> = members.optional(name)?;
    u16::try_from(count.unwrap_or_default())
        .ok()
        .filter(|count| *count <= MAX_PERIODS)
        .ok_or_else(|| {
            CalcError::new(Code::CountOutOfRange, format!("from 0 to {MAX_PERIODS}")).under(name)
        })
}

fn rounding(members: &mut Members) -> Result<(Rounding, PaymentRounding), CalcError> {
    let (mut interest, mut payment) = (Rounding::HalfUp, PaymentRounding::Fit);
    let rounding: Option<Node> = members.optional("rounding")?;
    if let Some(rounding) = rounding {
        read_rounding(rounding, &mut interest, &mut payment)
            .map_err(|error| error.under("rounding"))?;
    }
    Ok((interest, payment))
}

fn read_rounding(
    node: Node,
    interest: &mut Rounding,
    payment: &mut PaymentRounding,
) -> Result<(), CalcError> {
    let mut members = Members::open(node)?;
    let named: Option<String> = members.optional("interest")?;
    if let Some(named) = named {
        // All but the last are roundings of interest as well.
        let words: Vec<(&str, Rounding)> = ROUNDINGS
            .iter()
            .filter_map(|(name, rounding)| match rounding {
                PaymentRounding::To(rounding) => Some((*name, *rounding)),
                PaymentRounding::Fit => None,
            })
            .collect();
        *interest = word(&named, &words).map_err(|error| error.under("interest"))?;
    }
    let named: Option<String> = members.optional("payment")?;
    if let Some(named) = named {
        *payment = word(&named, &ROUNDINGS).map_err(|error| error.under("payment"))?;
    }
    members.close()
}

fn down_payment(
    members: &mut Members,
    principal: Minor,
    digits: u8,
    start: Option<Date>,
) -> Result<Option<DownPayment>, CalcError> {
    let Some(node) = members.optional::<Node>("down_payment")? else {
        return Ok(None);
    };
    let read = || {
        let mut members = Members::open(node)?;
        let fixed = amount(&mut members, "amount", digits)?;
        let percent: Option<Percentage> = members.optional("percent")?;
        let amount = match (fixed, percent) {
            (Some(_), Some(_)) => return Err(CalcError::conflict("amount", "percent")),
            (Some(amount), None) => amount,
            (None, Some(percent)) => percent
                .0
                .of(principal, Rounding::HalfUp)
                .map_err(|error| CalcError::from(error).under("percent"))?,
            (None, None) => return Err(CalcError::missing("amount")),
        };
        let due: Option<Date> = members.optional("date")?;
        members.close()?;
        let due = due.or(start).ok_or_else(|| CalcError::missing("date"))?;
        Ok(Some(DownPayment { amount, due }))
    };
    read().map_err(|error: CalcError| error.under("down_payment"))
}

/// The error with the member it is about.
fn refused(error: TermsError, terms: &Terms) -> CalcError {
    let (code, path) = match error {
        TermsError::NoPrincipal => (Code::AmountOutOfRange, "principal"),
        TermsError::PeriodCount => (Code::CountOutOfRange, "count"),
        TermsError::PeriodOrder => (Code::DatesReversed, "periods"),
        TermsError::PaymentStep => (Code::AmountOutOfRange, "payment_step"),
        TermsError::DownPayment => (Code::AmountOutOfRange, "down_payment"),
        TermsError::LateDownPayment => (Code::DatesReversed, "down_payment"),
        TermsError::Balloon => (Code::AmountOutOfRange, "balloon"),
        TermsError::Grace if terms.principal_grace >= terms.interest_grace => {
            (Code::CountOutOfRange, "principal_grace")
        }
        TermsError::Grace => (Code::CountOutOfRange, "interest_grace"),
        TermsError::SkippedDate => (Code::DateOutOfRange, "skip"),
        TermsError::LastSkipped => (Code::ConflictingMembers, "skip"),
        TermsError::NotForMethod => (Code::ConflictingMembers, "method"),
        TermsError::NeverAmortises => (Code::NeverAmortises, "payment"),
        TermsError::TooManyPayments => (Code::TooManyPayments, "count"),
        TermsError::Money(_) => (Code::AmountOutOfRange, ""),
    };
    let error = CalcError::new(code, error.to_string());
    match path {
        "" => error,
        path => error.under(path),
    }
}

fn written(schedule: &Schedule, digits: u8) -> Node {
    let amount = |amount: Minor| Node::Str(decimal_text(amount, digits));
    let rows = schedule.rows.iter().map(|row| {
        object([
            ("due", Node::Str(row.due.to_string())),
            ("total", amount(row.total)),
            ("interest", amount(row.interest)),
            ("principal", amount(row.principal)),
            ("fees", amount(row.fees)),
            ("balance", amount(row.balance)),
        ])
    });
    object([
        ("rows", Node::Array(rows.collect())),
        ("payment", schedule.payment.map_or(Node::Null, amount)),
        ("total_interest", amount(schedule.total_interest)),
        ("total_of_payments", amount(schedule.total_of_payments)),
    ])
}
