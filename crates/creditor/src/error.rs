//! Every way a request can fail, and the one place where that becomes an answer.

use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use leeway_core::EvaluateError;
use leeway_core::json::{self, DecodeError, JsonErrorKind};
use leeway_core::request::RequestError;
use leeway_core::trust::SignError;
use leeway_core::wire::{ChoiceError, Problem};

use crate::clock::DayError;
use crate::host_token::HostTokenFault;
use crate::secret::SecretError;
use crate::store::StoreError;

/// A request that is not answered as asked.
///
/// `Display` is for the log; what is sent are the fixed texts of [`Self::facts`]
/// and facts that are safe to tell, never what was found inside.
#[derive(Debug, thiserror::Error)]
pub(crate) enum ApiError {
    #[error("no such address")]
    NoRoute,
    #[error("method not allowed")]
    Method,
    #[error("the query is not as expected")]
    Query,
    #[error("the content type is not application/json")]
    MediaType,
    #[error("body longer than {limit} bytes")]
    TooLarge { limit: usize },
    #[error("the body did not arrive in time")]
    TimedOut,
    #[error("the body ended early")]
    CutOff,
    #[error("body: {0}")]
    Body(#[from] DecodeError),
    #[error("no Idempotency-Key")]
    KeyMissing,
    #[error("Idempotency-Key is not one UUID")]
    KeyMalformed,
    #[error("the key was used with another body")]
    KeyReused,
    #[error("no bearer token")]
    TokenMissing,
    #[error("unknown bearer token")]
    TokenUnknown,
    #[error("the token ended")]
    TokenExpired,
    #[error("not the host key")]
    HostKeyUnknown,
    #[error("host token: {fault}")]
    HostToken {
        fault: HostTokenFault,
        /// Its times, where they are why.
        detail: Option<String>,
    },
    #[error("no account with this reference and code")]
    NoMatch,
    #[error("the access code has ended")]
    AccessCodeEnded,
    #[error("no such challenge")]
    ChallengeNotFound,
    #[error("the challenge is over")]
    ChallengeOver,
    #[error("the one-time code is wrong")]
    OneTimeCodeWrong,
    #[error("the one-time code has ended")]
    OneTimeCodeEnded,
    #[error("too many one-time codes, wait {retry_after} s")]
    TooManyCodes { retry_after: u32 },
    #[error("no such session of this customer runs")]
    SessionNotFound,
    #[error("no access code where it is asked for once more")]
    CodeMissing,
    #[error("not the access code")]
    CodeWrong,
    #[error("the session was made too long ago")]
    SessionOld,
    #[error("no such policy")]
    PolicyNotFound,
    #[error("no such keyset")]
    KeysetNotFound,
    #[error("no such quote of this customer")]
    QuoteNotFound,
    #[error("the quote no longer holds")]
    QuoteStale,
    #[error("the policy no longer holds")]
    PolicyStale,
    #[error("arrangement {reference} runs already")]
    ArrangementExists { reference: String },
    #[error("no such arrangement of this customer runs")]
    ArrangementNotFound,
    #[error("the policy does not let customers leave this arrangement")]
    LeaveNotOffered,
    #[error("choice refused: {0}")]
    Choice(#[from] ChoiceError),
    #[error("no such line item of this account")]
    LineItemUnknown,
    #[error("nobody is called then")]
    CallClosed,
    #[error("no such time zone")]
    TimeZoneUnknown,
    #[error("no such dispute of this customer")]
    DisputeNotFound,
    #[error("the content type is none of a file")]
    FileType,
    #[error("the file is not what its content type says")]
    FileMismatch,
    #[error("the dispute has {most} files")]
    TooManyFiles { most: i64 },
    #[error("no preferences of this customer")]
    PreferencesNotFound,
    #[error("request refused: {0}")]
    Request(#[from] RequestError),
    #[error("too many requests, wait {retry_after} s")]
    TooManyRequests { retry_after: u32 },
    #[error("not answered in time")]
    TookTooLong,
    #[error("too many failed attempts, wait {retry_after} s")]
    TooManyAttempts { retry_after: u32 },
    #[error("too many sign-ins at once")]
    Busy,
    #[error("store: {0}")]
    Store(#[from] StoreError),
    #[error("secrets: {0}")]
    Secret(#[from] SecretError),
    #[error("today is unknown: {0}")]
    Day(#[from] DayError),
    #[error("own document refused: {0}")]
    OwnDocument(#[from] SignError),
    #[error("an answer has no JSON form")]
    Encode(#[from] json::EncodeError),
    #[error("a task ended early")]
    Task(#[from] tokio::task::JoinError),
}

impl ApiError {
    /// Status, stable code and title. The single place that decides them.
    fn facts(&self) -> (StatusCode, &'static str, &'static str) {
        use StatusCode as S;
        match self {
            Self::NoRoute => (
                S::NOT_FOUND,
                "not_found",
                "There is nothing at this address.",
            ),
            Self::Method => (
                S::METHOD_NOT_ALLOWED,
                "method_not_allowed",
                "This address does not take the method.",
            ),
            Self::Query => (
                S::BAD_REQUEST,
                "query_malformed",
                "The query is not as documented.",
            ),
            Self::MediaType => (
                S::UNSUPPORTED_MEDIA_TYPE,
                "media_type",
                "The body must be application/json.",
            ),
            Self::TooLarge { .. } => (
                S::PAYLOAD_TOO_LARGE,
                "body_too_large",
                "The body is too long.",
            ),
            Self::TimedOut => (
                S::REQUEST_TIMEOUT,
                "body_timeout",
                "The body did not arrive in time.",
            ),
            Self::CutOff => (S::BAD_REQUEST, "body_cut_off", "The body ended early."),
            Self::Body(DecodeError::Json(error)) if error.kind == JsonErrorKind::TooLong => (
                S::PAYLOAD_TOO_LARGE,
                "body_too_large",
                "The body is too long.",
            ),
            Self::Body(DecodeError::Json(_)) => (
                S::BAD_REQUEST,
                "body_malformed",
                "The body is not strict JSON.",
            ),
            Self::Body(DecodeError::Schema(_)) => (
                S::UNPROCESSABLE_ENTITY,
                "body_invalid",
                "The body does not fit the schema.",
            ),
            Self::KeyMissing => (
                S::BAD_REQUEST,
                "idempotency_key_missing",
                "The header Idempotency-Key is required.",
            ),
            Self::KeyMalformed => (
                S::BAD_REQUEST,
                "idempotency_key_malformed",
                "Idempotency-Key must be one UUID.",
            ),
            Self::KeyReused => (
                S::UNPROCESSABLE_ENTITY,
                "key_reused",
                "This Idempotency-Key was used with another body.",
            ),
            Self::TokenMissing => (
                S::UNAUTHORIZED,
                "token_missing",
                "A bearer token is required.",
            ),
            Self::TokenUnknown => (
                S::UNAUTHORIZED,
                "token_unknown",
                "The bearer token is not known.",
            ),
            Self::TokenExpired => (
                S::UNAUTHORIZED,
                "token_expired",
                "The bearer token has ended; get a new one.",
            ),
            Self::HostKeyUnknown => (
                S::UNAUTHORIZED,
                "host_key_unknown",
                "The host key is not known.",
            ),
            Self::HostToken { fault, .. } => {
                let (code, title) = fault.told();
                (S::UNAUTHORIZED, code, title)
            }
            Self::NoMatch => (
                S::NOT_FOUND,
                "no_match",
                "No account has this reference and access code.",
            ),
            Self::AccessCodeEnded => (
                S::FORBIDDEN,
                "access_code_ended",
                "This access code has ended; a new letter brings a new one.",
            ),
            Self::ChallengeNotFound => (
                S::NOT_FOUND,
                "challenge_not_found",
                "There is no such challenge; sign in again.",
            ),
            Self::ChallengeOver => (
                S::GONE,
                "challenge_over",
                "This challenge can be answered no more; sign in again.",
            ),
            Self::OneTimeCodeWrong => (
                S::FORBIDDEN,
                "one_time_code_wrong",
                "This is not the code that was sent last.",
            ),
            Self::OneTimeCodeEnded => (
                S::GONE,
                "one_time_code_ended",
                "This code has ended; have another one sent.",
            ),
            Self::TooManyCodes { .. } => (
                S::TOO_MANY_REQUESTS,
                "too_many_codes",
                "Too many codes; wait.",
            ),
            Self::SessionNotFound => (
                S::NOT_FOUND,
                "session_not_found",
                "There is no such session.",
            ),
            Self::CodeMissing => (
                S::FORBIDDEN,
                "access_code_missing",
                "The access code is asked for once more.",
            ),
            Self::CodeWrong => (
                S::FORBIDDEN,
                "access_code_wrong",
                "This is not the access code.",
            ),
            Self::SessionOld => (
                S::FORBIDDEN,
                "session_too_old",
                "The session must be at most two minutes old; get a new token.",
            ),
            Self::PolicyNotFound => (S::NOT_FOUND, "policy_not_found", "There is no such policy."),
            Self::KeysetNotFound => (S::NOT_FOUND, "keyset_not_found", "There is no such keyset."),
            Self::QuoteNotFound => (S::NOT_FOUND, "quote_not_found", "There is no such quote."),
            Self::QuoteStale => (
                S::CONFLICT,
                "quote_stale",
                "The quote has ended or the account has changed; get the account again.",
            ),
            Self::PolicyStale => (
                S::CONFLICT,
                "policy_stale",
                "The policy no longer holds; get the account again.",
            ),
            Self::ArrangementExists { .. } => (
                S::CONFLICT,
                "arrangement_exists",
                "An arrangement runs already.",
            ),
            Self::ArrangementNotFound => (
                S::NOT_FOUND,
                "arrangement_not_found",
                "No such arrangement runs.",
            ),
            Self::LeaveNotOffered => (
                S::CONFLICT,
                "leave_not_offered",
                "This arrangement can only be ended by the creditor.",
            ),
            Self::Choice(error) => choice_facts(error),
            Self::LineItemUnknown => (
                S::UNPROCESSABLE_ENTITY,
                "line_item_unknown",
                "The account has no such line item.",
            ),
            Self::CallClosed => (
                S::UNPROCESSABLE_ENTITY,
                "call_closed",
                "The policy lets nobody be called then.",
            ),
            Self::TimeZoneUnknown => (
                S::UNPROCESSABLE_ENTITY,
                "time_zone_unknown",
                "There is no such time zone.",
            ),
            Self::DisputeNotFound => (
                S::NOT_FOUND,
                "dispute_not_found",
                "There is no such dispute.",
            ),
            Self::FileType => (
                S::UNSUPPORTED_MEDIA_TYPE,
                "file_type",
                "The file must be application/pdf, image/jpeg or image/png.",
            ),
            Self::FileMismatch => (
                S::UNPROCESSABLE_ENTITY,
                "file_mismatch",
                "The file does not begin as one of its content type does.",
            ),
            Self::TooManyFiles { .. } => (
                S::CONFLICT,
                "too_many_files",
                "The dispute has as many files as it can have.",
            ),
            Self::PreferencesNotFound => (
                S::NOT_FOUND,
                "preferences_not_found",
                "No preferences were stored yet.",
            ),
            Self::Request(RequestError::CardNumber { .. }) => (
                S::UNPROCESSABLE_ENTITY,
                "card_number",
                "The text seems to hold a card number. Please take it out; it is not needed.",
            ),
            Self::Request(RequestError::Schema(_)) => (
                S::UNPROCESSABLE_ENTITY,
                "body_invalid",
                "The body does not fit the schema.",
            ),
            Self::TooManyRequests { .. } => (
                S::TOO_MANY_REQUESTS,
                "too_many_requests",
                "Too many requests; wait.",
            ),
            Self::TooManyAttempts { .. } => (
                S::TOO_MANY_REQUESTS,
                "too_many_attempts",
                "Too many failed attempts; wait.",
            ),
            Self::Busy => (
                S::SERVICE_UNAVAILABLE,
                "unavailable",
                "The service cannot answer now; nothing was changed.",
            ),
            Self::Store(error) if error.is_passing() => (
                S::SERVICE_UNAVAILABLE,
                "unavailable",
                "The service cannot answer now; nothing was changed.",
            ),
            Self::TookTooLong => (
                S::GATEWAY_TIMEOUT,
                "outcome_unknown",
                "It is not known whether this was stored; send the same request again.",
            ),
            Self::Store(error) if error.is_unknown() => (
                S::SERVICE_UNAVAILABLE,
                "outcome_unknown",
                "It is not known whether this was stored; send the same request again.",
            ),
            Self::Store(_)
            | Self::Secret(_)
            | Self::Day(_)
            | Self::OwnDocument(_)
            | Self::Encode(_)
            | Self::Task(_) => (
                S::INTERNAL_SERVER_ERROR,
                "internal",
                "The service failed; nothing was changed.",
            ),
        }
    }

    /// More for developers, where it tells nothing about anybody else.
    fn detail(&self) -> Option<String> {
        match self {
            Self::Body(DecodeError::Json(error)) => Some(error.kind.to_string()),
            Self::Body(DecodeError::Schema(fault)) => Some(fault.kind.to_string()),
            Self::Request(RequestError::Schema(fault)) => Some(fault.kind.to_string()),
            Self::HostToken { detail, .. } => detail.clone(),
            Self::TooLarge { limit } => Some(format!("limit {limit} bytes")),
            Self::TooManyFiles { most } => Some(format!("limit {most} files")),
            Self::ArrangementExists { reference } => Some(reference.clone()),
            Self::Choice(ChoiceError::Offer(EvaluateError::Param(fault))) => {
                Some(fault.to_string())
            }
            _ => None,
        }
    }

    fn path(&self) -> Option<String> {
        match self {
            Self::Body(error) => Some(error.path().to_owned()),
            Self::Choice(error) => choice_path(error).map(str::to_owned),
            Self::LineItemUnknown => Some("/line_items".to_owned()),
            Self::CallClosed => Some("/day".to_owned()),
            Self::TimeZoneUnknown => Some("/time_zone".to_owned()),
            Self::Request(RequestError::CardNumber { path }) => Some((*path).to_owned()),
            Self::Request(RequestError::Schema(fault)) => Some(fault.path.clone()),
            _ => None,
        }
    }

    /// Seconds after which the same request may be sent again.
    fn retry_after(&self) -> Option<u32> {
        match self {
            Self::TooManyAttempts { retry_after }
            | Self::TooManyRequests { retry_after }
            | Self::TooManyCodes { retry_after } => Some(*retry_after),
            Self::Busy => Some(1),
            Self::TookTooLong => Some(1),
            Self::Store(error) if error.is_passing() || error.is_unknown() => Some(1),
            _ => None,
        }
    }
}

/// How `POST /v1/choices` answers a choice that is refused for what it says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ChoiceRefusal {
    /// The HTTP status.
    pub status: u16,
    /// The stable code.
    pub code: &'static str,
    /// JSON Pointer to the member of the choice at fault, where one is.
    pub path: Option<&'static str>,
}

/// The answer to a choice that was refused with `error`.
#[must_use]
pub fn choice_refusal(error: &ChoiceError) -> ChoiceRefusal {
    let (status, code, _) = choice_facts(error);
    ChoiceRefusal {
        status: status.as_u16(),
        code,
        path: choice_path(error),
    }
}

/// The choice was refused: a status and a code for each reason.
fn choice_facts(error: &ChoiceError) -> (StatusCode, &'static str, &'static str) {
    use StatusCode as S;
    let (code, title) = match error {
        ChoiceError::OtherTerms => {
            return (
                S::CONFLICT,
                "terms_mismatch",
                "The terms agreed to are not those of the offer.",
            );
        }
        // Both are worked out by this server from its own data.
        ChoiceError::Terms
        | ChoiceError::Disclosure(_)
        | ChoiceError::Offer(EvaluateError::Range(_)) => {
            return (
                S::INTERNAL_SERVER_ERROR,
                "internal",
                "The service failed; nothing was changed.",
            );
        }
        // The account or the policy changed in a way that offers nothing.
        ChoiceError::Offer(
            EvaluateError::Account(_) | EvaluateError::OtherCreditor | EvaluateError::OtherCurrency,
        ) => {
            return (
                S::CONFLICT,
                "policy_stale",
                "The policy no longer holds; get the account again.",
            );
        }
        ChoiceError::OtherQuote => ("quote_mismatch", "The choice names another quote."),
        ChoiceError::OtherPolicy => (
            "policy_mismatch",
            "The choice names another policy than its quote.",
        ),
        ChoiceError::UnknownLanguage => (
            "language_unknown",
            "The policy has no texts in this language.",
        ),
        ChoiceError::Offer(EvaluateError::UnknownOption) => {
            ("option_unknown", "The policy has no such option.")
        }
        ChoiceError::Offer(EvaluateError::Unavailable(_)) => (
            "option_unavailable",
            "The option is not available for this account.",
        ),
        ChoiceError::Offer(EvaluateError::Param(_)) => (
            "params_out_of_range",
            "The parameters do not fit the option.",
        ),
        ChoiceError::NotCanonical => (
            "params_mismatch",
            "The parameters are not those of the offer.",
        ),
        ChoiceError::OtherFigures { .. } => (
            "figures_mismatch",
            "The figures shown are not those of the offer.",
        ),
    };
    (S::UNPROCESSABLE_ENTITY, code, title)
}

/// JSON Pointer to the member of the choice that is at fault.
fn choice_path(error: &ChoiceError) -> Option<&'static str> {
    match error {
        ChoiceError::OtherQuote => Some("/quote_id"),
        ChoiceError::OtherPolicy => Some("/policy_sha256"),
        ChoiceError::UnknownLanguage => Some("/language"),
        ChoiceError::Offer(EvaluateError::UnknownOption | EvaluateError::Unavailable(_)) => {
            Some("/option")
        }
        ChoiceError::Offer(EvaluateError::Param(_)) | ChoiceError::NotCanonical => Some("/params"),
        ChoiceError::OtherFigures { .. } => Some("/shown"),
        ChoiceError::OtherTerms => Some("/terms_sha256"),
        ChoiceError::Offer(_) | ChoiceError::Terms | ChoiceError::Disclosure(_) => None,
    }
}

/// The correlation id of an error, carried by its answer to the log's line about it.
#[derive(Debug, Clone)]
pub(crate) struct CorrelationId(pub(crate) String);

impl IntoResponse for ApiError {
    fn into_response(self) -> Response {
        let (status, code, title) = self.facts();
        let correlation_id = crate::secret::random_text::<9>().ok();
        let id = correlation_id.as_deref().unwrap_or_default();
        if status.is_server_error() {
            tracing::error!(correlation_id = id, code, error = %self, "request failed");
        } else {
            tracing::info!(correlation_id = id, code, "request refused");
        }
        let problem = Problem {
            code: code.to_owned(),
            kind: format!("about:blank#{code}"),
            title: title.to_owned(),
            status: status.as_u16(),
            detail: self.detail(),
            path: self.path(),
            correlation_id,
        };
        let body = json::to_vec(&problem).unwrap_or_default();
        let mut response = (status, body).into_response();
        let headers = response.headers_mut();
        headers.insert(
            header::CONTENT_TYPE,
            HeaderValue::from_static("application/problem+json"),
        );
        headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
        if let Some(seconds) = self.retry_after() {
            headers.insert(header::RETRY_AFTER, HeaderValue::from(seconds));
        }
        if status == StatusCode::UNAUTHORIZED {
            headers.insert(header::WWW_AUTHENTICATE, HeaderValue::from_static("Bearer"));
        }
        if let Some(id) = problem.correlation_id {
            response.extensions_mut().insert(CorrelationId(id));
        }
        response
    }
}
