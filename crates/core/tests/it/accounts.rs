//! Accounts that make no sense are refused, each for what is wrong with it.

use leeway_core::account::{AccountError, Bucket};
use leeway_core::eligibility::Fact;
use leeway_core::money::Minor;
use serde_json::{Value, json};

use crate::fixture::{account_document, account_from};

fn check(change: impl FnOnce(&mut Value)) -> Result<i64, AccountError> {
    let mut document = account_document(10_000, 500, 250);
    change(&mut document);
    let parts = account_from(&document).check()?;
    Ok(parts.total().unwrap().units())
}

#[test]
fn an_account_must_add_up_and_every_part_be_owed() {
    assert_eq!(
        check(|account| account["balance"] = json!(10_751)),
        Err(AccountError::DoesNotAddUp {
            sum: Minor::new(10_750).unwrap(),
            balance: Minor::new(10_751).unwrap(),
        })
    );
    assert_eq!(
        check(|account| {
            account["line_items"][2]["amount"] = json!(-1);
            account["balance"] = json!(10_499);
        }),
        Err(AccountError::NegativePart {
            bucket: Bucket::Fees
        })
    );
    assert_eq!(
        check(|account| account["line_items"][1]["id"] = json!("a")),
        Err(AccountError::RepeatedLine)
    );
}

#[test]
fn facts_must_be_of_their_type_and_not_worked_out() {
    assert_eq!(
        check(|account| account["facts"] = json!({"disputed": 1})),
        Err(AccountError::WrongType {
            fact: Fact::Disputed
        })
    );
    assert_eq!(
        check(|account| account["facts"] = json!({"balance": 1})),
        Err(AccountError::Derived {
            fact: Fact::Balance
        })
    );
}

#[test]
fn a_contract_without_a_payment_is_refused() {
    assert_eq!(
        check(|account| {
            account["contract"] = json!({
                "outstanding": 1, "annual_rate_percent": "5", "payment": 0,
                "frequency": "monthly", "next_due": "2026-12-01"
            });
        }),
        Err(AccountError::NotPositive { what: "contract" })
    );
}

#[test]
fn a_sum_beyond_the_range_is_refused() {
    assert_eq!(
        check(|account| {
            for line in account["line_items"].as_array_mut().unwrap() {
                line["amount"] = json!((1_i64 << 53) - 1);
            }
        }),
        Err(AccountError::Money(
            leeway_core::money::MoneyError::OutOfRange
        ))
    );
}

#[test]
fn a_credit_is_no_fault() {
    assert_eq!(
        check(|account| {
            account["line_items"][0]["amount"] = json!(-1_000);
            account["balance"] = json!(-250);
        }),
        Ok(-250)
    );
}
