//! Whether a customer can reach a person.

use super::Lint;

pub(super) fn check(lint: &mut Lint<'_>) {
    let contact = &lint.policy.creditor.contact;
    let digits = contact.phone.chars().filter(char::is_ascii_digit).count();
    if digits < 3 {
        lint.find(
            "E_HUMAN_ROUTE",
            "/creditor/contact/phone",
            "no telephone number",
            "Give the number at which a person answers; every option needs that way out.",
        );
    }
    for language in &lint.policy.languages {
        let hours = contact.hours.0.get(language);
        if hours.is_none_or(|hours| hours.trim().is_empty()) {
            lint.find(
                "E_HUMAN_ROUTE",
                "/creditor/contact/hours",
                format!("no hours for language {language}"),
                "Say in every language of /languages when somebody answers.",
            );
        }
    }
    if let Some(email) = &contact.email {
        let sound = email
            .split_once('@')
            .is_some_and(|(name, host)| !name.is_empty() && host.contains('.'))
            && !email.contains(char::is_whitespace);
        if !sound {
            lint.find(
                "E_HUMAN_ROUTE",
                "/creditor/contact/email",
                "no e-mail address",
                "Correct it, or leave it out.",
            );
        }
    }
}
