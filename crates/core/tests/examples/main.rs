//! The five examples below `examples/` are what a reader copies first, so they
//! are held to what the product promises: they can be signed and evaluated,
//! their bills add up, every text is there in every language, and together they
//! show everything a policy can say.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test stops at the first surprise"
)]

mod coverage;
mod texts;

use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;

use leeway_core::account::{Account, ServiceState};
use leeway_core::answers::{Answers, Hardship, Means};
use leeway_core::budget::{Budget, BudgetFigures, BudgetKind, BudgetLine, BudgetPeriod};
use leeway_core::date::Date;
use leeway_core::disclosure::{RuleName, disclosures};
use leeway_core::eligibility::{Fact, Truth};
use leeway_core::json::Decode;
use leeway_core::json::{self, Limits};
use leeway_core::money::Minor;
use leeway_core::option::{Effect, Kind, Params, Reason};
use leeway_core::policy::Policy;
use leeway_core::trust::{
    Alg, PinnedKey, Role, SignedDocument as _, SigningKey, TrustedKeys, Verified, Verifier, sign,
};
use leeway_core::wire::{Choice, Quote, disclosed};
use leeway_core::{Evaluation, evaluate, tailor};

/// The day the examples are written as of.
const WRITTEN_ON: &str = "2026-11-20";
/// 2026-11-20T12:00:00Z, for the claims of the policies.
const NOW: i64 = 1_795_176_000;
const DAY: i64 = 86_400;

const LANGUAGES: [&str; 3] = ["en", "es", "ar"];

/// Folder, creditor, and the customer the page is made for.
const BUSINESSES: [(&str, &str, &str); 5] = [
    ("healthcare", "mercy-vale", "p-20417"),
    ("banking", "northgate", "c-1188"),
    ("automotive", "ridgeline", "a-7731"),
    ("telecom", "brightwave", "b-20318"),
    ("retail", "lindenhaus", "l-50417"),
];

#[derive(Decode)]
#[serde(deny_unknown_fields)]
struct Import {
    customers: Vec<Customer>,
}

#[derive(Decode)]
#[serde(deny_unknown_fields)]
struct Customer {
    customer: String,
    access_code: String,
    account: Account,
}

struct Example {
    industry: &'static str,
    creditor: &'static str,
    main: &'static str,
    policy: Verified<Policy>,
    customers: Vec<Customer>,
}

impl Example {
    fn read((industry, creditor, main): (&'static str, &'static str, &'static str)) -> Self {
        let accounts = read(industry, "accounts.json");
        let import: Import = json::from_slice(accounts.as_bytes(), Limits::bytes(1 << 20))
            .unwrap_or_else(|fault| panic!("{industry}/accounts.json: {fault}"));
        Self {
            industry,
            creditor,
            main,
            policy: signed_and_verified(industry, creditor),
            customers: import.customers,
        }
    }

    fn all() -> Vec<Self> {
        BUSINESSES.into_iter().map(Self::read).collect()
    }

    fn of(industry: &str) -> Self {
        let business = BUSINESSES.into_iter().find(|(name, ..)| *name == industry);
        Self::read(business.unwrap())
    }

    fn customer(&self, id: &str) -> &Customer {
        self.customers
            .iter()
            .find(|customer| customer.customer == id)
            .unwrap_or_else(|| panic!("{}: no customer {id}", self.industry))
    }

    fn evaluate(&self, customer: &Customer, answers: &Answers) -> Evaluation {
        evaluate(&self.policy, &customer.account, answers, written_on())
            .unwrap_or_else(|fault| panic!("{}: {fault}", customer.customer))
    }

    fn unasked(&self, id: &str) -> Evaluation {
        self.evaluate(self.customer(id), &Answers::default())
    }
}

fn written_on() -> Date {
    WRITTEN_ON.parse().unwrap()
}

fn read(industry: &str, name: &str) -> String {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR"))
        .join("../../examples")
        .join(industry)
        .join(name);
    fs::read_to_string(&path).unwrap_or_else(|fault| panic!("{}: {fault}", path.display()))
}

/// The policy as its author wrote it.
fn source(industry: &str) -> serde_json::Value {
    serde_json::from_str(&read(industry, "policy.json")).unwrap()
}

fn signed_and_verified(industry: &str, creditor: &str) -> Verified<Policy> {
    verified(industry, creditor, source(industry))
}

/// A policy takes the way of every policy: claims are added, it is signed, and
/// what is evaluated comes out of the verification.
fn verified(industry: &str, creditor: &str, mut source: serde_json::Value) -> Verified<Policy> {
    let members = source.as_object_mut().unwrap();
    let audience = members["aud"].as_str().unwrap().to_owned();
    for (claim, time) in [("iat", NOW), ("nbf", NOW), ("exp", NOW + 30 * DAY)] {
        let earlier = members.insert(claim.to_owned(), time.into());
        assert_eq!(earlier, None, "{industry}: the signer writes {claim}");
    }
    let key = SigningKey::from_seed(&[9; 32]);
    let pinned = PinnedKey::new(
        key.public(),
        Alg::Ed25519,
        vec![Role::Policy],
        NOW - DAY,
        NOW + 40 * DAY,
    );
    let mut trusted = TrustedKeys::new();
    trusted.insert(creditor, pinned.unwrap()).unwrap();
    let token = sign(Policy::TYP, &key, source.to_string().as_bytes());
    let verifier = Verifier {
        trusted: &trusted,
        now: NOW,
        issuer: creditor,
        audience: &audience,
        floor: None,
        expected_digest: None,
    };
    verifier
        .verify(token.as_bytes())
        .unwrap_or_else(|fault| panic!("{industry}/policy.json: {fault}"))
}

/// What a customer with a low income might answer.
fn income(household: u8, annual: i64) -> Answers {
    Answers {
        means: Some(Means::Income {
            household,
            annual: Minor::new(annual).unwrap(),
        }),
        hardship: Some(Hardship::ReducedHours),
        budget: Some(Budget::Figures(BudgetFigures {
            lines: vec![BudgetLine {
                kind: BudgetKind::Income,
                amount: Minor::new(30_000).unwrap(),
                per: BudgetPeriod::Monthly,
            }],
            owed_elsewhere: Minor::ZERO,
        })),
    }
}

#[test]
fn policies_name_their_creditor_and_the_demo_as_their_audience() {
    for example in Example::all() {
        assert_eq!(example.policy.iss, example.creditor);
        let audience = &example.policy.aud;
        assert!(audience.starts_with(&format!("{}:", example.creditor)));
        assert!(audience.ends_with(":demo"), "{audience}");
        assert_eq!((example.policy.epoch, example.policy.version), (1, 1));
        assert_eq!(example.policy.languages, LANGUAGES);
    }
}

#[test]
fn every_bill_adds_up() {
    for example in Example::all() {
        for Customer {
            customer, account, ..
        } in &example.customers
        {
            let parts = account
                .check()
                .unwrap_or_else(|fault| panic!("{customer}: {fault}"));
            assert_eq!(parts.total().unwrap(), account.balance, "{customer}");
            assert_eq!(account.creditor, example.creditor, "{customer}");
            let dates = account.line_items.iter().map(|item| item.date);
            assert!(dates.is_sorted(), "{customer}: lines out of order");
            let latest = account.line_items.iter().map(|item| item.date).max();
            assert!(latest <= Some(written_on()), "{customer}: a line to come");
            assert!(account.past_due_since <= Some(written_on()), "{customer}");
            assert!(account.opened.is_some(), "{customer}");
        }
    }
}

#[test]
fn references_and_codes_are_different_for_every_customer() {
    let (mut ids, mut references, mut codes) = (BTreeSet::new(), BTreeSet::new(), BTreeSet::new());
    for example in Example::all() {
        for customer in example.customers {
            assert!(ids.insert(customer.customer));
            assert!(references.insert(customer.account.reference));
            assert!(codes.insert(customer.access_code.clone()));
            // Letters and digits that are taken for one another are left out.
            let clear = |c: char| "23456789BCDFGHJKLMNPQRSTVWXYZ-".contains(c);
            assert!(
                customer.access_code.chars().all(clear),
                "{}",
                customer.access_code
            );
        }
    }
}

#[test]
fn nobody_who_owes_nothing_is_offered_anything() {
    for example in Example::all() {
        let nothing = example
            .customers
            .iter()
            .filter(|customer| customer.account.balance == Minor::ZERO);
        let mut seen = 0;
        for customer in nothing {
            let evaluation = example.evaluate(customer, &Answers::default());
            assert_eq!(evaluation.offers, []);
            for option in evaluation.unavailable {
                assert_eq!(option.reasons, [Reason::NothingOwed]);
            }
            seen += 1;
        }
        assert_eq!(seen, 1, "{}", example.industry);
    }
}

#[test]
fn a_stop_ends_every_option_with_its_text() {
    for (industry, customer, text) in [
        ("banking", "c-5177", "stop-bankrupt"),
        ("banking", "c-7318", "stop-military"),
        ("banking", "c-8733", "stop-specialist"),
        ("healthcare", "p-23544", "stop-specialist"),
        ("automotive", "a-9120", "stop-military"),
        ("telecom", "b-18853", "stop-breathing-space"),
        ("telecom", "b-23001", "stop-breathing-space"),
        ("telecom", "b-23310", "stop-minor"),
        ("retail", "l-31775", "stop-time-barred"),
    ] {
        let evaluation = Example::of(industry).unasked(customer);
        assert_eq!(evaluation.offers, []);
        for option in evaluation.unavailable {
            let reason = Reason::Stopped {
                text: text.into(),
                until: (customer == "b-23001").then(|| "2027-01-08".parse().unwrap()),
            };
            assert_eq!(option.reasons, [reason], "{}", option.option);
        }
    }
}

#[test]
fn every_customer_can_be_evaluated_and_the_main_one_has_a_choice() {
    for example in Example::all() {
        assert!((3..=12).contains(&example.customers.len()));
        for customer in &example.customers {
            let evaluation = example.evaluate(customer, &Answers::default());
            let options = evaluation.offers.len() + evaluation.unavailable.len();
            assert_eq!(options, example.policy.options.len());
            assert!(evaluation.unavailable.iter().all(|o| !o.reasons.is_empty()));
        }
        let main = example.unasked(example.main);
        assert!(main.offers.len() >= 3, "{}", example.industry);
        assert!(!main.unavailable.is_empty(), "{}", example.industry);
    }
}

#[test]
fn in_every_industry_somebody_lacks_several_options() {
    for example in Example::all() {
        let several = example.customers.iter().any(|customer| {
            let evaluation = example.evaluate(customer, &Answers::default());
            let facts = |reason: &Reason| matches!(reason, Reason::Fact(_) | Reason::NoContract);
            let lacking = evaluation
                .unavailable
                .iter()
                .filter(|option| option.reasons.iter().any(facts));
            !evaluation.offers.is_empty() && lacking.count() >= 3
        });
        assert!(several, "{}", example.industry);
    }
}

#[test]
fn only_what_the_customer_has_not_answered_is_unknown_of_the_main_customers() {
    for example in Example::all() {
        for option in example.unasked(example.main).unavailable {
            for reason in option.reasons {
                if let Reason::Fact(finding) = reason {
                    let asked = finding.fact == Fact::HardshipReason;
                    assert_eq!(finding.truth == Truth::Unknown, asked, "{finding:?}");
                }
            }
        }
    }
}

#[test]
fn every_option_is_offered_to_somebody() {
    for example in Example::all() {
        for option in &example.policy.options {
            let day = written_on();
            if option.from.is_some_and(|from| from > day)
                || option.until.is_some_and(|until| until < day)
            {
                continue;
            }
            let offered = example.customers.iter().any(|customer| {
                let evaluation = example.evaluate(customer, &income(1, 0));
                evaluation.offers.iter().any(|o| o.option == option.id)
            });
            assert!(offered, "{}: {}", example.industry, option.id);
        }
    }
}

#[test]
fn every_offer_can_be_asked_for_again_with_its_own_parameters() {
    for example in Example::all() {
        for customer in &example.customers {
            let answers = income(3, 6_000_000);
            for offer in example.evaluate(customer, &answers).offers {
                let again = tailor(
                    &example.policy,
                    &customer.account,
                    &answers,
                    written_on(),
                    &offer.option,
                    &offer.params,
                );
                assert_eq!(again.as_ref(), Ok(&offer), "{}", customer.customer);
                let sum = Minor::sum(offer.schedule.iter().map(|row| row.total));
                assert_eq!(sum, Ok(offer.totals.total));
                assert!(offer.schedule.iter().all(|row| row.due >= written_on()));
            }
        }
    }
}

#[test]
fn every_offer_can_be_agreed_to_in_every_language_and_is_worked_out_again() {
    let mut boxes = 0;
    for example in Example::all() {
        for customer in &example.customers {
            let quote = Quote {
                id: "quote".into(),
                account_version: customer.account.version,
                balance: customer.account.balance,
                as_of: written_on(),
                policy_sha256: example.policy.digest(),
                audience: example.policy.aud.clone(),
                expires: NOW,
            };
            let answers = income(2, 4_000_000);
            for suggested in example.evaluate(customer, &answers).offers {
                let account = &customer.account;
                let automatic = Params {
                    autopay: suggested.params.autopay.map(|_| true),
                    ..suggested.params
                };
                let other = tailor(
                    &example.policy,
                    account,
                    &answers,
                    written_on(),
                    &suggested.option,
                    &automatic,
                );
                for offer in [suggested, other.unwrap()] {
                    let shown = disclosed(&example.policy, &quote, account, &offer, &answers);
                    let rules = shown.unwrap().into_iter().map(|shown| shown.rule);
                    boxes += rules.filter(|rule| *rule == RuleName::Tila).count();
                    for language in LANGUAGES {
                        let choice = Choice::of(
                            &example.policy,
                            &quote,
                            account,
                            &offer,
                            &answers,
                            language,
                        )
                        .unwrap_or_else(|fault| panic!("{}: {fault}", offer.option));
                        assert_eq!(
                            choice.recompute(&example.policy, &quote, account).as_ref(),
                            Ok(&offer),
                            "{}",
                            customer.customer
                        );
                    }
                }
            }
        }
    }
    assert!(boxes > 0);
}

/// A plan whose box cannot be worked out could not be agreed to.
#[test]
fn every_rhythm_of_every_plan_can_be_disclosed() {
    let mut seen = 0;
    for example in Example::all() {
        for customer in &example.customers {
            let account = &customer.account;
            let answers = Answers::default();
            for offer in example.evaluate(customer, &answers).offers {
                let limits = &offer.limits;
                let Some(counts) = limits.count else { continue };
                for frequency in &limits.frequencies {
                    for count in (counts.min..=counts.max).step_by(5) {
                        let params = Params {
                            frequency: Some(*frequency),
                            count: Some(count),
                            ..Params::default()
                        };
                        let option = &offer.option;
                        let policy = &example.policy;
                        let day = written_on();
                        let Ok(offer) = tailor(policy, account, &answers, day, option, &params)
                        else {
                            continue;
                        };
                        let shown = disclosures(policy, account, &answers, day, &offer);
                        assert!(shown.is_ok(), "{option} {params:?}: {shown:?}");
                        seen += 1;
                    }
                }
            }
        }
    }
    assert!(seen > 100, "{seen}");
}

#[test]
fn assistance_follows_the_guideline_of_2025_to_the_cent() {
    let hospital = Example::of("healthcare");
    // Guideline for three: 15,650.00 + 2 × 5,500.00 = 26,650.00; 200 % is 53,300.00.
    let cases = [
        ("p-20417", 3, 5_330_000, Some(0)),
        ("p-20417", 3, 5_330_001, Some(57_962)),
        ("p-20417", 3, 6_662_500, Some(57_962)),
        ("p-20417", 3, 6_662_501, Some(115_923)),
        ("p-20417", 3, 10_660_000, Some(150_701)),
        ("p-20417", 3, 10_660_001, None),
        ("p-20417", 1, 0, Some(0)),
        // Nobody pays more than insurers are billed for the same care.
        ("p-18233", 1, 6_260_000, Some(131_500)),
        ("p-18233", 1, 4_695_000, Some(126_486)),
    ];
    for (customer, household, annual, total) in cases {
        let answers = income(household, annual);
        let evaluation = hospital.evaluate(hospital.customer(customer), &answers);
        let offer = evaluation
            .offers
            .iter()
            .find(|offer| offer.kind == Kind::Assistance);
        assert_eq!(
            offer.map(|offer| offer.totals.total.units()),
            total,
            "{customer} {household} {annual}"
        );
        if total.is_none() {
            let assistance = evaluation
                .unavailable
                .iter()
                .find(|option| option.kind == Kind::Assistance);
            assert_eq!(assistance.unwrap().reasons, [Reason::AboveScale]);
        }
    }
}

#[test]
fn assistance_is_the_first_thing_a_patient_sees_and_waits_for_an_answer() {
    let evaluation = Example::of("healthcare").unasked("p-20417");
    let assistance = evaluation.unavailable.first().unwrap();
    assert_eq!(assistance.kind, Kind::Assistance);
    assert_eq!(assistance.reasons, [Reason::NeedsMeans]);
    let hospital = Example::of("healthcare");
    let first = hospital.policy.options.first().unwrap();
    assert_eq!(first.kind.kind(), Kind::Assistance);
}

#[test]
fn naming_a_hardship_opens_the_plan_for_it() {
    let bank = Example::of("banking");
    let customer = bank.customer("c-1188");
    let mut answers = Answers::default();
    let open = |answers: &Answers| {
        let offers = bank.evaluate(customer, answers).offers;
        offers.iter().any(|offer| offer.option == "hardship-plan")
    };
    assert!(!open(&answers));
    answers.hardship = Some(Hardship::Other);
    assert!(!open(&answers));
    answers.hardship = Some(Hardship::ReducedHours);
    assert!(open(&answers));
}

#[test]
fn a_part_payment_brings_a_suspended_service_back() {
    let mobile = Example::of("telecom");
    for (customer, suspended) in [("b-20318", false), ("b-20977", true)] {
        let account = &mobile.customer(customer).account;
        let ServiceState {
            suspended: is,
            restore_amount,
            restore_by,
            ..
        } = account.service.clone().unwrap();
        assert_eq!(is, suspended, "{customer}");
        let evaluation = mobile.unasked(customer);
        let part = evaluation
            .offers
            .iter()
            .find(|offer| offer.kind == Kind::PayPart)
            .unwrap();
        assert_eq!(part.totals.total, restore_amount, "{customer}");
        assert!(part.schedule.iter().all(|row| row.due <= restore_by));
        assert!(
            part.effects.contains(&Effect::ServiceRestored),
            "{customer}"
        );
    }
}

#[test]
fn a_bound_the_policy_keeps_to_itself_is_not_told_and_a_public_one_is() {
    let store = Example::of("retail").unasked("l-50417");
    let findings: Vec<_> = store
        .unavailable
        .iter()
        .flat_map(|option| &option.reasons)
        .filter_map(|reason| match reason {
            Reason::Fact(finding) => Some(finding),
            _ => None,
        })
        .collect();
    let told = findings.iter().filter(|finding| finding.expected.is_some());
    assert_eq!(told.count(), 1);
    assert!(findings.iter().any(|finding| finding.expected.is_none()));
    let from: Vec<_> = findings.iter().filter_map(|finding| finding.from).collect();
    assert_eq!(from, ["2026-11-28".parse().unwrap()]);
}

#[test]
fn host_pages_hold_the_widget_and_a_way_to_reach_a_person() {
    for (industry, creditor, _) in BUSINESSES {
        let page = read(industry, "index.html");
        let phone = Example::of(industry).policy.creditor.contact.phone.clone();
        for part in [
            "<!doctype html>",
            "<header",
            "<nav",
            "<main",
            "<footer",
            "host.css",
            "<leeway-widget",
            "api=\"{{api}}\"",
            &format!("creditor=\"{creditor}\""),
            "lang=\"en",
            "slot=\"fallback\"",
            &phone,
        ] {
            assert!(page.contains(part), "{industry}/index.html lacks {part}");
        }
        // The pages are served without 'unsafe-inline'.
        assert!(!page.contains("style="), "{industry}: an inline style");
        assert!(!page.contains(" onclick"), "{industry}: an inline handler");
        assert!(
            !read(industry, "host.css").contains("url(http"),
            "{industry}"
        );
    }
}
