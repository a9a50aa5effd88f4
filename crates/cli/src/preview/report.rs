//! The offers of an account with every text a customer would see.

use leeway_core::account::{Account, Bucket, LineKind, Parts};
use leeway_core::answers::{Answers, Bracket};
use leeway_core::date::Date;
use leeway_core::disclosure::{Disclosure, disclosures};
use leeway_core::money::{Currency, Minor};
use leeway_core::option::{Kind, Offer, Params, Reason, Unavailable};
use leeway_core::policy::Policy;
use leeway_core::schedule::{Frequency, Row};
use leeway_core::trust::{Digest, Verified};
use leeway_core::{Evaluation, Explanation};
use leeway_l10n::Localizer;
use serde::Serialize;
use widget::words::{self, Figures, Line, Told, Value};

/// What `--format json` prints. Amounts are minor units; members ending in
/// `_text` are what the widget shows for the member before them.
#[derive(Debug, Serialize)]
pub(super) struct Report {
    /// The customer of a file of accounts.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) customer: Option<String>,
    pub(super) creditor: String,
    pub(super) contact: ContactReport,
    pub(super) policy_sha256: Digest,
    pub(super) language: String,
    pub(super) locale: String,
    pub(super) as_of: Date,
    pub(super) as_of_text: String,
    pub(super) account: AccountReport,
    pub(super) offers: Vec<OfferReport>,
    pub(super) unavailable: Vec<UnavailableReport>,
    /// Which conditions of each option hold, fail or are not known, and what would
    /// change them.
    pub(super) explanations: Vec<Explanation>,
}

/// How to reach a person.
#[derive(Debug, Serialize)]
pub(super) struct ContactReport {
    pub(super) phone: String,
    pub(super) hours: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) email: Option<String>,
}

#[derive(Debug, Serialize)]
pub(super) struct AccountReport {
    pub(super) reference: String,
    pub(super) title: String,
    pub(super) currency: Currency,
    pub(super) balance: Minor,
    pub(super) balance_text: String,
    pub(super) parts: Vec<PartReport>,
    pub(super) line_items: Vec<LineReport>,
}

#[derive(Debug, Serialize)]
pub(super) struct PartReport {
    pub(super) bucket: Bucket,
    pub(super) amount: Minor,
    pub(super) amount_text: String,
}

#[derive(Debug, Serialize)]
pub(super) struct LineReport {
    pub(super) id: String,
    pub(super) date: Date,
    pub(super) date_text: String,
    pub(super) kind: LineKind,
    pub(super) bucket: Bucket,
    pub(super) amount: Minor,
    pub(super) amount_text: String,
    pub(super) description: String,
    pub(super) reason: String,
}

#[derive(Debug, Serialize)]
pub(super) struct OfferReport {
    pub(super) option: String,
    pub(super) kind: Kind,
    pub(super) title: String,
    pub(super) note: Option<String>,
    pub(super) params: Params,
    pub(super) bracket: Option<Bracket>,
    /// The largest figure of the offer: one payment, or all of it.
    pub(super) payment: Minor,
    pub(super) payment_text: String,
    /// The words under that figure.
    pub(super) headline_text: String,
    /// The number of payments, a down payment included.
    pub(super) count: usize,
    pub(super) first_date: Option<Date>,
    pub(super) first_date_text: Option<String>,
    pub(super) last_date: Option<Date>,
    pub(super) last_date_text: Option<String>,
    pub(super) owed: Minor,
    pub(super) owed_text: String,
    pub(super) total: Minor,
    pub(super) total_text: String,
    pub(super) discount: Minor,
    pub(super) discount_text: String,
    pub(super) interest: Minor,
    pub(super) interest_text: String,
    pub(super) remaining: Minor,
    pub(super) remaining_text: String,
    pub(super) valid_until: Option<Date>,
    pub(super) valid_until_text: Option<String>,
    /// The facts of the offer's card, in their order.
    pub(super) details: Vec<DetailReport>,
    pub(super) effects: Vec<String>,
    /// What is shown before the customer agrees, with what belongs beside it.
    pub(super) disclosures: Vec<DisclosureReport>,
    /// Why the disclosures cannot be made, so that nobody can agree; for developers.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) disclosure_fault: Option<String>,
    pub(super) if_missed: String,
    pub(super) agreement: String,
    pub(super) schedule: Vec<RowReport>,
}

#[derive(Debug, Serialize)]
pub(super) struct DisclosureReport {
    pub(super) disclosure: Disclosure,
    pub(super) text: String,
}

#[derive(Debug, Serialize)]
pub(super) struct DetailReport {
    pub(super) label: String,
    pub(super) text: String,
}

#[derive(Debug, Serialize)]
pub(super) struct RowReport {
    pub(super) due: Date,
    pub(super) due_text: String,
    pub(super) total: Minor,
    pub(super) total_text: String,
    pub(super) interest: Minor,
    pub(super) interest_text: String,
    pub(super) balance: Minor,
    pub(super) balance_text: String,
}

#[derive(Debug, Serialize)]
pub(super) struct UnavailableReport {
    pub(super) option: String,
    pub(super) kind: Kind,
    pub(super) title: String,
    pub(super) note: Option<String>,
    pub(super) reasons: Vec<ReasonReport>,
}

#[derive(Debug, Serialize)]
pub(super) struct ReasonReport {
    pub(super) reason: Reason,
    pub(super) text: String,
}

impl PartReport {
    /// The message that names the part.
    pub(super) const fn label(&self) -> &'static str {
        match self.bucket {
            Bucket::Principal => "balance-parts-principal",
            Bucket::Interest => "balance-parts-interest",
            Bucket::Fees => "balance-parts-fees",
        }
    }
}

/// What texts are made with.
struct Writer<'a> {
    policy: &'a Policy,
    localizer: &'a Localizer,
    figures: Figures<'a>,
    /// How often the payments of the running contract fall due.
    usual: Option<Frequency>,
    account: &'a Account,
    answers: &'a Answers,
    as_of: Date,
}

/// What a report is worked out from.
#[derive(Clone, Copy)]
pub(super) struct Basis<'a> {
    pub(super) policy: &'a Verified<Policy>,
    pub(super) account: &'a Account,
    /// The account's checked parts.
    pub(super) parts: Parts,
    pub(super) answers: &'a Answers,
    pub(super) as_of: Date,
}

impl Report {
    pub(super) fn new(
        basis: Basis<'_>,
        evaluation: &Evaluation,
        explanations: Vec<Explanation>,
        localizer: &Localizer,
    ) -> Self {
        let Basis {
            policy,
            account,
            parts,
            answers,
            as_of,
        } = basis;
        let writer = Writer {
            policy: policy.get(),
            localizer,
            figures: Figures::new(localizer.formatter(), account.currency),
            usual: account.contract.as_ref().map(|contract| contract.frequency),
            account,
            answers,
            as_of,
        };
        let contact = &policy.creditor.contact;
        Self {
            customer: None,
            creditor: policy.creditor.name.clone(),
            contact: ContactReport {
                phone: contact.phone.clone(),
                hours: writer.local(&contact.hours),
                email: contact.email.clone(),
            },
            policy_sha256: policy.digest(),
            language: localizer.lang().to_owned(),
            locale: localizer.formatter().locale().to_owned(),
            as_of,
            as_of_text: writer.figures.date(as_of),
            account: writer.account(account, parts),
            offers: evaluation
                .offers
                .iter()
                .map(|offer| writer.offer(offer))
                .collect(),
            unavailable: evaluation
                .unavailable
                .iter()
                .map(|unavailable| writer.unavailable(unavailable))
                .collect(),
            explanations,
        }
    }
}

impl Writer<'_> {
    fn message(&self, line: &Line) -> String {
        self.localizer.text(line.id, &line.args)
    }

    /// The creditor's text of that name; verification has made sure it is there.
    fn policy_text(&self, id: &str) -> String {
        self.policy
            .text(id, self.localizer.lang())
            .map(|(_, text)| text.to_owned())
            .unwrap_or_default()
    }

    fn title(&self, title: Option<&String>, kind: Kind) -> String {
        match title {
            Some(id) => self.policy_text(id),
            None => self.localizer.text(words::kind_title(kind), &[]),
        }
    }

    /// The creditor's sentence about an option, or the widget's about its kind.
    fn note(&self, note: Option<&String>, kind: Kind) -> Option<String> {
        match note {
            Some(id) => Some(self.policy_text(id)),
            None => words::kind_note(kind).map(|id| self.localizer.text(id, &[])),
        }
    }

    fn local(&self, text: &leeway_core::account::LocalText) -> String {
        text.get(self.localizer.lang())
            .map(|(_, text)| text.to_owned())
            .unwrap_or_default()
    }

    fn account(&self, account: &Account, parts: Parts) -> AccountReport {
        let figures = &self.figures;
        AccountReport {
            reference: account.reference.clone(),
            title: self.local(&account.title),
            currency: account.currency,
            balance: account.balance,
            balance_text: figures.money(account.balance),
            parts: [Bucket::Principal, Bucket::Interest, Bucket::Fees]
                .into_iter()
                .map(|bucket| PartReport {
                    bucket,
                    amount: parts.get(bucket),
                    amount_text: figures.money(parts.get(bucket)),
                })
                .collect(),
            line_items: account
                .line_items
                .iter()
                .map(|item| LineReport {
                    id: item.id.clone(),
                    date: item.date,
                    date_text: figures.date(item.date),
                    kind: item.kind,
                    bucket: item.bucket,
                    amount: item.amount,
                    amount_text: figures.money(item.amount),
                    description: self.local(&item.description),
                    reason: self.local(&item.reason),
                })
                .collect(),
        }
    }

    fn offer(&self, offer: &Offer) -> OfferReport {
        let figures = &self.figures;
        let headline = words::headline(offer, self.usual, figures);
        let totals = &offer.totals;
        let first = offer.schedule.first().map(|row| row.due);
        let last = offer.schedule.last().map(|row| row.due);
        let date = |date: Option<Date>| date.map(|date| figures.date(date));
        let disclosures = disclosures(self.policy, self.account, self.answers, self.as_of, offer);
        let disclosure_fault = disclosures.as_ref().err().map(ToString::to_string);
        OfferReport {
            option: offer.option.clone(),
            kind: offer.kind,
            title: self.title(offer.title.as_ref(), offer.kind),
            note: self.note(offer.note.as_ref(), offer.kind),
            params: offer.params,
            bracket: offer.bracket,
            payment: headline.amount,
            payment_text: figures.money(headline.amount),
            headline_text: self.message(&headline.line),
            count: offer.schedule.len(),
            first_date: first,
            first_date_text: date(first),
            last_date: last,
            last_date_text: date(last),
            owed: totals.owed,
            owed_text: figures.money(totals.owed),
            total: totals.total,
            total_text: figures.money(totals.total),
            discount: totals.discount,
            discount_text: figures.money(totals.discount),
            interest: totals.interest,
            interest_text: figures.money(totals.interest),
            remaining: totals.remaining,
            remaining_text: figures.money(totals.remaining),
            valid_until: offer.valid_until,
            valid_until_text: date(offer.valid_until),
            details: words::details(offer, true)
                .iter()
                .map(|detail| DetailReport {
                    label: self.localizer.text(detail.label, &[]),
                    text: self.value(&detail.value),
                })
                .collect(),
            effects: offer
                .effects
                .iter()
                .map(|effect| self.message(&words::effect(effect, figures)))
                .chain(words::beside(offer, figures).iter().map(|told| match told {
                    Told::Line(line) => self.message(line),
                    Told::Policy(id) => self.policy_text(id),
                }))
                .collect(),
            disclosures: disclosures
                .unwrap_or_default()
                .into_iter()
                .map(|disclosure| DisclosureReport {
                    text: self.policy_text(&disclosure.text),
                    disclosure,
                })
                .collect(),
            disclosure_fault,
            if_missed: self.policy_text(&offer.if_missed),
            agreement: self.policy_text(&offer.agreement),
            schedule: offer.schedule.iter().map(|row| self.row(row)).collect(),
        }
    }

    fn value(&self, value: &Value) -> String {
        match value {
            Value::Money(amount) => self.figures.money(*amount),
            Value::Date(date) => self.figures.date(*date),
            Value::Payment(date, amount) => self.message(
                &Line::plain("detail-payment")
                    .with("date", self.figures.date(*date))
                    .with("amount", self.figures.money(*amount)),
            ),
        }
    }

    fn row(&self, row: &Row) -> RowReport {
        let figures = &self.figures;
        RowReport {
            due: row.due,
            due_text: figures.date(row.due),
            total: row.total,
            total_text: figures.money(row.total),
            interest: row.interest,
            interest_text: figures.money(row.interest),
            balance: row.balance,
            balance_text: figures.money(row.balance),
        }
    }

    fn unavailable(&self, unavailable: &Unavailable) -> UnavailableReport {
        UnavailableReport {
            option: unavailable.option.clone(),
            kind: unavailable.kind,
            title: self.title(unavailable.title.as_ref(), unavailable.kind),
            note: self.note(unavailable.note.as_ref(), unavailable.kind),
            reasons: unavailable
                .reasons
                .iter()
                .map(|reason| ReasonReport {
                    reason: reason.clone(),
                    text: match words::reason(reason, &self.figures) {
                        Told::Line(line) => self.message(&line),
                        Told::Policy(id) => {
                            let until = words::reason_until(reason, &self.figures);
                            let mut text = self.policy_text(&id);
                            if let Some(line) = until {
                                text.push(' ');
                                text.push_str(&self.message(&line));
                            }
                            text
                        }
                    },
                })
                .collect(),
        }
    }
}
