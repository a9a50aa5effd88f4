//! Taking over accounts.

use leeway_creditor::{EntryFault, ImportError, Imported};
use serde_json::{Value, json};

use crate::world::{ANA, World, account, accounts, policy};

fn published() -> World {
    let world = World::empty();
    world.publish(&policy()).unwrap();
    world
}

#[test]
fn one_bad_entry_refuses_the_file() {
    let world = published();
    let cases: [(&str, Value, &str, &str); 20] = [
        (
            "/customers/1/customer",
            json!(""),
            "/customers/1/customer",
            "characters",
        ),
        (
            "/customers/1/customer",
            json!(" c"),
            "/customers/1/customer",
            "characters",
        ),
        (
            "/customers/1/customer",
            json!("c\u{0}d"),
            "/customers/1/customer",
            "characters",
        ),
        (
            "/customers/1/customer",
            json!("c-ana"),
            "/customers/1/customer",
            "twice",
        ),
        (
            "/customers/1/access_code",
            json!("12 - 345"),
            "/customers/1/access_code",
            "at least 6",
        ),
        (
            "/customers/1/access_code_ends",
            json!("tomorrow"),
            "/customers/1/access_code_ends",
            "instant",
        ),
        (
            "/customers/1/access_code_ends",
            json!("2026-12-31"),
            "/customers/1/access_code_ends",
            "instant",
        ),
        (
            "/customers/1/access_code_ends",
            json!("2026-12-31T23:00:00+01:00"),
            "/customers/1/access_code_ends",
            "instant",
        ),
        (
            "/customers/1/access_code_ends",
            json!("2026-12-31T23:00:00.5Z"),
            "/customers/1/access_code_ends",
            "instant",
        ),
        (
            "/customers/1/access_code_ends",
            json!("2027-12-25T15:00:01Z"),
            "/customers/1/access_code_ends",
            "at most 400 days",
        ),
        (
            "/customers/1/account/reference",
            json!("mv-204417"),
            "/customers/1/account/reference",
            "another customer",
        ),
        (
            "/customers/1/account/balance",
            json!(40_004),
            "/customers/1/account",
            "sum",
        ),
        (
            "/customers/1/account/currency",
            json!("EUR"),
            "/customers/1/account/currency",
            "USD",
        ),
        (
            "/customers/1/account/currency",
            json!("XXX"),
            "/customers/1/account/currency",
            "unknown currency",
        ),
        (
            "/customers/1/account/creditor",
            json!("northgate"),
            "/customers/1/account/creditor",
            "northgate",
        ),
        (
            "/customers/1/account/past_due_since",
            json!("2026-02-30"),
            "/customers/1/account/past_due_since",
            "date",
        ),
        (
            "/customers/1/account/version",
            json!(-1),
            "/customers/1/account/version",
            "u64",
        ),
        (
            "/customers/1/account/facts",
            json!({ "disputed": 1 }),
            "/customers/1/account",
            "Disputed",
        ),
        (
            "/customers/1/account/facts",
            json!({ "shoe_size": 1 }),
            "/customers/1/account/facts/shoe_size",
            "unknown",
        ),
        (
            "/customers/1/account/income",
            json!(1),
            "/customers/1/account/income",
            "unknown member",
        ),
    ];
    for (place, value, path, reason) in cases {
        let mut file = accounts();
        match file.pointer_mut(place) {
            Some(found) => *found = value,
            None => {
                let (parent, name) = place.rsplit_once('/').unwrap();
                file.pointer_mut(parent).unwrap()[name] = value;
            }
        }
        let error = world.import(&file).unwrap_err();
        let found = match &error {
            ImportError::Entry { path, .. } => path.as_str(),
            ImportError::File(error) => error.path(),
            other => panic!("{place}: {other}"),
        };
        assert_eq!(found, path, "{error}");
        assert!(error.to_string().contains(reason), "{error}");
    }
    for bytes in [
        &b"{\"customers\":[]"[..],
        b"{\"customers\":[],\"customers\":[]}",
        b"[]",
        b"{\"customers\":[{\"customer\":1.5}]}",
    ] {
        let error = world.import_bytes(bytes).unwrap_err();
        assert!(matches!(error, ImportError::File(_)), "{error}");
    }
    assert_eq!(world.scalar("SELECT count(*) FROM accounts"), 0);
}

#[test]
fn an_account_too_long_for_the_widget_is_refused() {
    let world = published();
    let with_reason = |length: usize| {
        let mut file = accounts();
        file["customers"][1]["account"]["line_items"][0]["reason"]["en"] =
            json!("a".repeat(length));
        file
    };
    let error = world.import(&with_reason(512 * 1024)).unwrap_err();
    let ImportError::Entry { path, fault } = error else {
        panic!("{error}");
    };
    assert_eq!(path, "/customers/1/account");
    assert!(matches!(fault, EntryFault::TooLong { found } if found > 512 * 1024));
    assert_eq!(world.import(&with_reason(511 * 1024)).unwrap().new, 2);
    let world = world.start();
    let answer = world.api().get(
        "/v1/account",
        &[("authorization", &world.api().bearer(crate::world::BEN))],
    );
    assert!(answer.body.len() < 1024 * 1024);
}

#[test]
fn accounts_of_a_creditor_without_a_policy_are_refused() {
    let world = World::empty();
    let error = world.import(&accounts()).unwrap_err();
    assert!(matches!(
        error,
        ImportError::Entry {
            fault: EntryFault::UnknownCreditor { .. },
            ..
        }
    ));
}

#[test]
fn a_reference_of_somebody_else_is_refused() {
    let world = World::new();
    let file = json!({ "customers": [
        { "customer": "c-carl", "access_code": "AAAA-1111", "account": account(ANA.0, 5_000) },
    ] });
    let error = world.import(&file).unwrap_err();
    assert!(matches!(
        error,
        ImportError::Entry {
            fault: EntryFault::RepeatedReference,
            ..
        }
    ));
}

#[test]
fn only_what_changed_gets_a_new_version() {
    let world = published();
    let counts = |new, changed, unchanged| Imported {
        new,
        changed,
        unchanged,
    };
    assert_eq!(world.import(&accounts()).unwrap(), counts(2, 0, 0));
    assert_eq!(world.import(&accounts()).unwrap(), counts(0, 0, 2));
    let version = || world.scalar("SELECT version FROM accounts WHERE customer = 'c-ana'");
    assert_eq!(version(), 3);

    let mut paid = accounts();
    paid["customers"][0]["account"] = account(ANA.0, 100_000);
    assert_eq!(world.import(&paid).unwrap(), counts(0, 1, 1));
    assert_eq!(
        version(),
        4,
        "above the one stored, whatever the file states"
    );
    assert_eq!(world.import(&paid).unwrap(), counts(0, 0, 2));
    assert_eq!(version(), 4);

    paid["customers"][0]["account"]["version"] = json!(9);
    assert_eq!(world.import(&paid).unwrap(), counts(0, 1, 1));
    assert_eq!(version(), 9);
}

#[test]
fn a_new_code_takes_the_place_of_the_old_one() {
    let world = World::new();
    let mut file = accounts();
    file["customers"][0]["access_code"] = json!("NEWC-0DE2");
    world.import(&file).unwrap();
    let api = world.api();
    assert_eq!(api.sign_in(ANA).status, 404);
    assert_eq!(api.sign_in((ANA.0, "NEWC-0DE2")).status, 200);
}

#[test]
fn the_example_in_the_documentation_is_taken_over() {
    let page = concat!(env!("CARGO_MANIFEST_DIR"), "/../../docs/api.md");
    let page = std::fs::read_to_string(page).unwrap();
    let (_, example) = page.split_once("```json\n").unwrap();
    let (example, _) = example.split_once("```").unwrap();
    let imported = published().import_bytes(example.as_bytes()).unwrap();
    assert_eq!(imported.new, 1);
}
