//! What is kept, for how long, handed out and forgotten.

use leeway_core::option::Params;
use leeway_core::wire::ArrangementAnswer;
use leeway_creditor::{
    Customer, CustomerError, EndError, Outcome, Purged, Retention, end_arrangement, erase_customer,
    export_customer, hold_customer, purge, release_customer,
};
use serde_json::{Value, json};

use crate::world::{ANA, BEN, CREDITOR, DAY, NOW, World, new_key, to_bytes};

/// Everything a customer can leave behind.
fn lived_in() -> (World, String) {
    let world = World::new();
    let api = world.api();
    let mut reference = String::new();
    for customer in [ANA, BEN] {
        let bearer = api.bearer(customer);
        let choice = api.choice(&api.account(&bearer), "full", Params::default());
        let reply = api.choose(&bearer, &new_key(), &to_bytes(&choice));
        if customer == ANA {
            reference = reply.document::<ArrangementAnswer>().reference;
        }
        let key = new_key();
        let headers = [
            ("authorization", bearer.as_str()),
            ("idempotency-key", key.as_str()),
        ];
        let body = json!({ "rating": 5, "text": "Canary words.", "language": "en" });
        let reply = api.post("/v1/feedback", &headers, body.to_string().as_bytes());
        assert_eq!(reply.status, 201);
        let consent = json!({ "language": "en", "consents": [{
            "channel": "email", "purpose": "offers", "granted": true,
            "text_sha256": "a".repeat(64), "language": "en"
        }] });
        let headers = [
            ("content-type", "application/json"),
            ("authorization", bearer.as_str()),
        ];
        let body = consent.to_string().into_bytes();
        let reply = api.send("PUT", "/v1/preferences", &headers, body).unwrap();
        assert_eq!(reply.status, 200);
    }
    (world, reference)
}

fn ana() -> Customer {
    Customer::new(CREDITOR, "c-ana")
}

#[test]
fn an_arrangement_ends_once() {
    let (world, reference) = lived_in();
    let end = |creditor: &'static str, reference: &str| {
        let reference = reference.to_owned();
        world.with(async move |database| {
            end_arrangement(&database, creditor, &reference, Outcome::Kept, NOW).await
        })
    };
    for (creditor, unknown) in [(CREDITOR, "AAAA-AAAA-AAAA"), ("northgate", &reference)] {
        assert!(matches!(
            end(creditor, unknown),
            Err(EndError::NotRunning { .. })
        ));
    }
    end(CREDITOR, &reference).unwrap();
    let again = end(CREDITOR, &reference);
    assert!(matches!(again, Err(EndError::NotRunning { reference: of }) if of == reference));
    let told = world.outbox("arrangement.ended");
    assert_eq!(told, json!({ "reference": reference, "outcome": "kept" }));
    assert_eq!(world.entries("arrangement.ended"), 1);
    let account = world.api().account(&world.api().bearer(ANA));
    assert_eq!(account.arrangement, None);
    assert!(account.quote.is_some(), "the customer can choose again");
}

#[test]
fn a_customer_who_must_be_remembered_is() {
    let (world, reference) = lived_in();
    let erase = |customer: Customer| {
        world.with(async move |database| erase_customer(&database, &customer, NOW).await)
    };
    let unknown = Customer::new("northgate", "c-ana");
    assert!(matches!(erase(unknown), Err(CustomerError::Unknown)));
    let running = erase(ana());
    assert!(
        matches!(&running, Err(CustomerError::ArrangementRuns { reference: of }) if *of == reference)
    );
    world
        .with(async move |database| {
            end_arrangement(&database, CREDITOR, &reference, Outcome::Cancelled, NOW).await?;
            let held = hold_customer(&database, &ana(), "case 7", NOW).await;
            held.unwrap();
            Ok::<_, EndError>(())
        })
        .unwrap();
    assert!(matches!(erase(ana()), Err(CustomerError::Held { reason }) if reason == "case 7"));
    let release = || world.with(async |database| release_customer(&database, &ana(), NOW).await);
    release().unwrap();
    assert!(matches!(release(), Err(CustomerError::NotHeld)));
    erase(ana()).unwrap();
    assert!(matches!(erase(ana()), Err(CustomerError::Unknown)));
}

#[test]
fn a_customer_is_handed_out_and_forgotten_whole() {
    let (world, reference) = lived_in();
    let export = world
        .with(async |database| export_customer(&database, &ana()).await)
        .unwrap();
    let export: Value = serde_json::from_str(&export).unwrap();
    assert_eq!(export["account"]["reference"], ANA.0);
    assert_eq!(export["arrangements"][0]["reference"], reference.as_str());
    assert_eq!(export["requests"][0]["content"]["text"], "Canary words.");
    assert_eq!(export["consents"][0]["granted"], true);
    assert_eq!(export["preferences"]["language"], "en");

    world
        .with(async move |database| {
            end_arrangement(&database, CREDITOR, &reference, Outcome::Kept, NOW).await
        })
        .unwrap();
    let token = world.api().bearer(ANA);
    world
        .with(async |database| erase_customer(&database, &ana(), NOW).await)
        .unwrap();
    for table in [
        "SELECT count(*) FROM accounts WHERE customer = 'c-ana'",
        "SELECT count(*) FROM sessions WHERE customer = 'c-ana'",
        "SELECT count(*) FROM quotes WHERE customer = 'c-ana'",
        "SELECT count(*) FROM arrangements WHERE customer = 'c-ana'",
        "SELECT count(*) FROM idempotency WHERE customer = 'c-ana'",
        "SELECT count(*) FROM requests WHERE customer = 'c-ana'",
        "SELECT count(*) FROM consents WHERE customer = 'c-ana'",
        "SELECT count(*) FROM preferences WHERE customer = 'c-ana'",
        "SELECT count(*) FROM outbox WHERE customer = 'c-ana'",
        "SELECT count(*) FROM subjects WHERE customer = 'c-ana'",
    ] {
        assert_eq!(world.scalar(table), 0, "{table}");
    }
    assert_eq!(
        world.scalar("SELECT count(*) FROM arrangement_payments"),
        1,
        "Ben's"
    );
    let entries = world.check_audit().unwrap();
    assert_eq!(entries, 1 + 2 + 2 + 2 + 2 + 1 + 1, "the log stays whole");
    assert_eq!(world.audit_text().matches("c-ana").count(), 0);
    let api = world.api();
    let reply = api.get("/v1/account", &[("authorization", &token)]);
    assert_eq!(reply.problem(), (401, "token_unknown".to_owned()));
    assert_eq!(api.sign_in(ANA).status, 404);
    assert_eq!(api.sign_in(BEN).status, 200);
}

#[test]
fn each_class_is_kept_for_its_time_and_longer_under_a_hold() {
    let (world, reference) = lived_in();
    let mut retention = Retention::all(50);
    (retention.arrangements_days, retention.events_days) = (100, 10);
    let purge_at = |days: i64| {
        world
            .with(async move |database| purge(&database, &retention, NOW + days * DAY).await)
            .unwrap()
    };
    let nothing = Purged::default();
    assert_eq!(purge_at(50), nothing, "not on the last day");
    world
        .with(async move |database| {
            let ben = Customer::new(CREDITOR, "c-ben");
            hold_customer(&database, &ben, "case 7", NOW).await.unwrap();
            end_arrangement(&database, CREDITOR, &reference, Outcome::Kept, NOW).await
        })
        .unwrap();
    world
        .execute("UPDATE outbox SET delivered_at = 1795186800")
        .unwrap();
    let events = world.scalar("SELECT count(*) FROM outbox WHERE customer = 'c-ana'");
    let expected = Purged {
        requests: 1,
        events: u64::try_from(events).unwrap(),
        ..nothing
    };
    assert_eq!(purge_at(51), expected);
    assert_eq!(purge_at(100), nothing);
    let expected = Purged {
        arrangements: 1,
        ..nothing
    };
    assert_eq!(purge_at(101), expected);
    assert_eq!(purge_at(10_000), nothing, "one is held, and runs");
    assert_eq!(world.scalar("SELECT count(*) FROM requests"), 1);
    assert_eq!(world.scalar("SELECT count(*) FROM arrangements"), 1);
    assert_eq!(world.entries("retention.purged"), 2);
    world.check_audit().unwrap();
}

#[test]
fn consents_are_forgotten_once_replaced_and_accounts_once_nothing_is_left() {
    let (world, reference) = lived_in();
    let bearer = world.api().bearer(ANA);
    let consent = json!({ "language": "en", "consents": [{
        "channel": "email", "purpose": "offers", "granted": false,
        "text_sha256": "a".repeat(64), "language": "en"
    }] });
    let headers = [
        ("content-type", "application/json"),
        ("authorization", bearer.as_str()),
    ];
    let body = consent.to_string().into_bytes();
    let reply = world.api().send("PUT", "/v1/preferences", &headers, body);
    assert_eq!(reply.unwrap().status, 200);
    let mut retention = Retention::all(50);
    retention.consents_days = Some(20);
    retention.accounts_days = Some(100);
    let purge_at = |days: i64| {
        world
            .with(async move |database| purge(&database, &retention, NOW + days * DAY).await)
            .unwrap()
    };
    let nothing = Purged::default();
    assert_eq!(purge_at(20), nothing, "not on the last day");
    let expected = Purged {
        consents: 1,
        ..nothing
    };
    assert_eq!(purge_at(21), expected, "the one that was replaced");
    assert_eq!(world.scalar("SELECT count(*) FROM consents"), 2);

    // Ana paid, and everything that has a time of its own had it; Ben still owes.
    world
        .with(async move |database| {
            end_arrangement(&database, CREDITOR, &reference, Outcome::Kept, NOW).await
        })
        .unwrap();
    let mut paid = crate::world::accounts();
    paid["customers"].as_array_mut().unwrap().truncate(1);
    let account = &mut paid["customers"][0]["account"];
    assert_eq!(account["reference"], ANA.0);
    let owed = account["balance"].as_i64().unwrap();
    account["balance"] = json!(0);
    account["version"] = json!(account["version"].as_i64().unwrap() + 1);
    account["line_items"].as_array_mut().unwrap().push(json!({
        "id": "paid", "date": "2026-11-20", "kind": "payment", "bucket": "principal",
        "amount": -owed, "description": { "en": "Paid" }, "reason": { "en": "You paid." }
    }));
    world.import(&paid).unwrap();
    world
        .execute("UPDATE outbox SET delivered_at = 1795186800")
        .unwrap();
    let purged = purge_at(100);
    assert_eq!((purged.arrangements, purged.accounts), (1, 0), "a day more");
    assert_eq!(purge_at(101).accounts, 1);
    let owes = "SELECT count(*) FROM accounts WHERE customer = 'c-ben'";
    let accounts = "SELECT count(*) FROM accounts";
    assert_eq!((world.scalar(accounts), world.scalar(owes)), (1, 1));
    assert_eq!(
        world.scalar("SELECT count(*) FROM subjects WHERE customer = 'c-ana'"),
        0,
        "nobody in the log is her"
    );
    world.check_audit().unwrap();
}

#[test]
fn retention_periods_are_read_strictly() {
    let good = json!({
        "v": 1, "arrangements_days": 7, "requests_days": 7, "files_days": 7, "events_days": 7
    });
    let read = |document: &Value| Retention::from_slice(document.to_string().as_bytes());
    assert_eq!(read(&good).unwrap(), Retention::all(7));
    for member in good.as_object().unwrap().keys() {
        let mut without = good.clone();
        without.as_object_mut().unwrap().remove(member);
        assert!(read(&without).is_err(), "{member}");
    }
    let mut more = good.clone();
    more["accounts_days"] = json!(8);
    more["consents_days"] = json!(9);
    let more = read(&more).unwrap();
    assert_eq!((more.accounts_days, more.consents_days), (Some(8), Some(9)));
    for (member, value) in [
        ("v", json!(2)),
        ("events_days", json!(-1)),
        ("texts_days", json!(1)),
    ] {
        let mut bad = good.clone();
        bad[member] = value;
        assert!(read(&bad).is_err(), "{member}");
    }
}
