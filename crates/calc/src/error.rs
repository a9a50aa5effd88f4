//! Why a line has no result.

use leeway_core::date::DateError;
use leeway_core::json::{DecodeError, JsonError, JsonErrorKind, SchemaFaultKind};
use leeway_core::money::MoneyError;

/// The answer to a line that has no result.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CalcError {
    /// What is wrong, for programs.
    pub code: Code,
    /// JSON Pointer (RFC 6901) of the member that is wrong, unknown or missing;
    /// empty for the line as a whole.
    pub path: String,
    /// What is wrong, for developers. The words may change.
    pub message: String,
}

macro_rules! codes {
    ($($(#[$doc:meta])* $code:ident = $name:literal,)*) => {
        /// What is wrong with a line. The names stay.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub enum Code {
            $($(#[$doc])* $code,)*
            /// A check of a signed document or a key failed; the code is that of
            /// [`TrustError::code`](leeway_core::trust::TrustError::code), such as `E_SIG`.
            Trust(&'static str),
        }

        impl Code {
            /// Every code but those of signed documents.
            pub const ALL: &[Self] = &[$(Self::$code,)*];

            /// The name in answers.
            #[must_use]
            pub const fn name(self) -> &'static str {
                match self {
                    $(Self::$code => $name,)*
                    Self::Trust(name) => name,
                }
            }
        }
    };
}

codes! {
    /// The line is not JSON in UTF-8.
    NotJson = "not_json",
    /// The line is JSON, but no object.
    NotAnObject = "not_an_object",
    /// The line is longer than [`MAX_LINE_BYTES`](crate::MAX_LINE_BYTES).
    LineTooLong = "line_too_long",
    /// The operation is missing or none there is.
    UnknownOp = "unknown_op",
    /// A member the operation does not know.
    UnknownMember = "unknown_member",
    /// A member the operation needs is not there.
    MissingMember = "missing_member",
    /// An object names a member twice.
    RepeatedMember = "repeated_member",
    /// Members that exclude one another are both there.
    ConflictingMembers = "conflicting_members",
    /// A value of another JSON type than is due.
    UnexpectedType = "unexpected_type",
    /// A number with a fraction or an exponent where an integer is due.
    NotAnInteger = "not_an_integer",
    /// An integer beyond ±(2^53 − 1).
    IntegerOutOfRange = "integer_out_of_range",
    /// Arrays and objects nest deeper than 16.
    TooDeep = "too_deep",
    /// Text that is none of the words known here.
    UnknownValue = "unknown_value",
    /// Text or a document that cannot be read.
    InvalidValue = "invalid_value",
    /// Text that is no plain decimal number, such as `19.90`.
    NotADecimal = "not_a_decimal",
    /// More decimals than the currency has.
    TooManyDecimals = "too_many_decimals",
    /// Text that is no day of the calendar, `YYYY-MM-DD`.
    NotADate = "not_a_date",
    /// A day before 1970-01-01 or after 2200-12-31.
    DateOutOfRange = "date_out_of_range",
    /// The end lies before the start.
    DatesReversed = "dates_reversed",
    /// There is no business day within reach.
    NoBusinessDay = "no_business_day",
    /// An amount outside what the operation allows or can hold.
    AmountOutOfRange = "amount_out_of_range",
    /// A rate or percentage outside what the operation allows.
    RateOutOfRange = "rate_out_of_range",
    /// A count outside what the operation allows.
    CountOutOfRange = "count_out_of_range",
    /// No ISO 4217 currency in use.
    UnknownCurrency = "unknown_currency",
    /// A policy that nobody signed, where only a signed one is taken.
    UnsignedPolicy = "unsigned_policy",
    /// The account is with another creditor than the policy.
    OtherCreditor = "other_creditor",
    /// The account is in another currency than the policy.
    OtherCurrency = "other_currency",
    /// The payments sum to less than the advances.
    PaymentsBelowAdvances = "payments_below_advances",
    /// Payments lie before advances, so that there is no single rate.
    PaymentBeforeAdvance = "payment_before_advance",
    /// A rate so close to the middle between two figures that none can be certified.
    NotCertified = "not_certified",
    /// A time in years, or a number of periods in a year, outside what is allowed.
    TimeOutOfRange = "time_out_of_range",
    /// The payment never pays the debt off.
    NeverAmortises = "never_amortises",
    /// The debt is paid before the last payment.
    TooManyPayments = "too_many_payments",
    /// The sum has no answer.
    NoSolution = "no_solution",
}

impl CalcError {
    /// An error about the value itself; whoever holds the value adds the
    /// [path](Self::under).
    #[must_use]
    pub fn new(code: Code, message: impl Into<String>) -> Self {
        Self {
            code,
            path: String::new(),
            message: message.into(),
        }
    }

    /// The same error seen from the object or array that holds `segment`.
    #[must_use]
    pub fn under(mut self, segment: &str) -> Self {
        let escaped = segment.replace('~', "~0").replace('/', "~1");
        self.path.insert_str(0, &escaped);
        self.path.insert(0, '/');
        self
    }

    /// The error of a member that is not there.
    #[must_use]
    pub(crate) fn missing(name: &str) -> Self {
        Self::new(Code::MissingMember, "member missing").under(name)
    }

    /// The error of members of which one at most may be there. The path is that of
    /// the second.
    #[must_use]
    pub(crate) fn conflict(one: &str, other: &str) -> Self {
        Self::new(
            Code::ConflictingMembers,
            format!("{one} and {other} exclude one another"),
        )
        .under(other)
    }
}

impl From<JsonError> for CalcError {
    fn from(error: JsonError) -> Self {
        let code = match error.kind {
            JsonErrorKind::TooDeep => Code::TooDeep,
            JsonErrorKind::RepeatedName => Code::RepeatedMember,
            JsonErrorKind::NotAnInteger | JsonErrorKind::NegativeZero => Code::NotAnInteger,
            JsonErrorKind::IntegerRange => Code::IntegerOutOfRange,
            JsonErrorKind::LoneSurrogate => Code::InvalidValue,
            JsonErrorKind::NotAnObject => Code::UnexpectedType,
            _ => Code::NotJson,
        };
        Self {
            code,
            message: error.kind.to_string(),
            path: error.path,
        }
    }
}

impl From<DecodeError> for CalcError {
    fn from(error: DecodeError) -> Self {
        let fault = match error {
            DecodeError::Json(error) => return error.into(),
            DecodeError::Schema(fault) => fault,
        };
        let code = match fault.kind {
            SchemaFaultKind::MissingMember => Code::MissingMember,
            SchemaFaultKind::UnknownMember => Code::UnknownMember,
            SchemaFaultKind::UnknownVariant => Code::UnknownValue,
            SchemaFaultKind::Unexpected { .. } => Code::UnexpectedType,
            SchemaFaultKind::Invalid { .. } => Code::InvalidValue,
        };
        Self {
            code,
            message: fault.kind.to_string(),
            path: fault.path,
        }
    }
}

impl From<DateError> for CalcError {
    fn from(error: DateError) -> Self {
        let code = match error {
            DateError::NotADate => Code::NotADate,
            DateError::OutOfRange => Code::DateOutOfRange,
            DateError::Reversed => Code::DatesReversed,
            DateError::NoBusinessDay => Code::NoBusinessDay,
        };
        Self::new(code, error.to_string())
    }
}

impl From<MoneyError> for CalcError {
    fn from(error: MoneyError) -> Self {
        let code = match error {
            MoneyError::OutOfRange => Code::AmountOutOfRange,
            MoneyError::UnknownCurrency => Code::UnknownCurrency,
            MoneyError::NotAPercent => Code::NotADecimal,
            MoneyError::NoParts => Code::CountOutOfRange,
        };
        Self::new(code, error.to_string())
    }
}
