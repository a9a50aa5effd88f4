//! Every class of what is kept, at the end of its time: to the second, with a hold and
//! without.

use leeway_core::option::Params;
use leeway_core::request::RequestAnswer;
use leeway_core::wire::ArrangementAnswer;
use leeway_creditor::{
    Customer, Outcome, Retention, end_arrangement, hold_customer, purge, release_customer,
};
use serde_json::{Value, json};

use crate::world::{ANA, Api, BEN, CREDITOR, DAY, NOW, World, accounts, new_key, to_bytes};

/// A class of what is kept.
struct Class {
    name: &'static str,
    days: u32,
    /// Count the rows of it of Ana, who has no hold, and of Ben, who has one.
    rows: [&'static str; 2],
    /// What each of them has of it, and what stays when its time is over.
    before: i64,
    after: i64,
}

macro_rules! rows {
    ($table:literal) => {
        [
            concat!("SELECT count(*) FROM ", $table, " WHERE customer = 'c-ana'"),
            concat!("SELECT count(*) FROM ", $table, " WHERE customer = 'c-ben'"),
        ]
    };
}

/// In the order in which their times end; the account waits for all others.
const CLASSES: [Class; 6] = [
    Class {
        name: "files_days",
        days: 10,
        rows: rows!("dispute_files"),
        before: 1,
        after: 0,
    },
    // Of the choice, the dispute, its file, two decisions and the end of the arrangement.
    Class {
        name: "events_days",
        days: 20,
        rows: rows!("outbox"),
        before: 6,
        after: 0,
    },
    // The decision that counts stays with the account.
    Class {
        name: "consents_days",
        days: 30,
        rows: rows!("consents"),
        before: 2,
        after: 1,
    },
    Class {
        name: "requests_days",
        days: 40,
        rows: rows!("requests"),
        before: 1,
        after: 0,
    },
    Class {
        name: "arrangements_days",
        days: 50,
        rows: rows!("arrangements"),
        before: 1,
        after: 0,
    },
    Class {
        name: "accounts_days",
        days: 60,
        rows: rows!("accounts"),
        before: 1,
        after: 0,
    },
];

/// Has a customer leave something of every class behind; the reference of the arrangement.
fn live(api: &Api, customer: (&str, &str)) -> String {
    let bearer = api.bearer(customer);
    let choice = api.choice(&api.account(&bearer), "full", Params::default());
    let reply = api.choose(&bearer, &new_key(), &to_bytes(&choice));
    assert_eq!(reply.status, 201);
    let arrangement = reply.document::<ArrangementAnswer>().reference;
    let send = |method: &str, path: &str, kind: &str, body: Vec<u8>| {
        let key = new_key();
        let headers = [
            ("content-type", kind),
            ("authorization", bearer.as_str()),
            ("idempotency-key", key.as_str()),
        ];
        let reply = api.send(method, path, &headers, body).unwrap();
        assert!(reply.status < 300, "{method} {path}: {reply:?}");
        reply
    };
    let json = |body: Value| body.to_string().into_bytes();
    let dispute = json(json!({ "reason": "other", "language": "en" }));
    let reply = send("POST", "/v1/disputes", "application/json", dispute);
    let dispute = reply.document::<RequestAnswer>().reference;
    let path = format!("/v1/disputes/{dispute}/files");
    send("POST", &path, "application/pdf", b"%PDF-1.7\n".to_vec());
    for granted in [true, false] {
        let preferences = json(json!({ "language": "en", "consents": [{
            "channel": "email", "purpose": "offers", "granted": granted,
            "text_sha256": "a".repeat(64), "language": "en"
        }] }));
        send("PUT", "/v1/preferences", "application/json", preferences);
    }
    arrangement
}

/// Ana and Ben, who left something of every class behind and owe nothing any more, and
/// whose events were delivered.
fn over() -> World {
    let world = World::new();
    for customer in [ANA, BEN] {
        let reference = live(&world.api(), customer);
        world
            .with(async move |database| {
                end_arrangement(&database, CREDITOR, &reference, Outcome::Kept, NOW).await
            })
            .unwrap();
    }
    let mut paid = accounts();
    for customer in paid["customers"].as_array_mut().unwrap() {
        let account = &mut customer["account"];
        let owed = account["balance"].as_i64().unwrap();
        account["balance"] = json!(0);
        account["version"] = json!(4);
        account["line_items"].as_array_mut().unwrap().push(json!({
            "id": "paid", "date": "2026-11-20", "kind": "payment", "bucket": "principal",
            "amount": -owed, "description": { "en": "Paid" }, "reason": { "en": "You paid." }
        }));
    }
    world.import(&paid).unwrap();
    world
        .execute("UPDATE outbox SET delivered_at = 1795186800")
        .unwrap();
    world
}

fn ben() -> Customer {
    Customer::new(CREDITOR, "c-ben")
}

#[test]
fn every_class_goes_a_second_after_its_time_and_nothing_of_a_customer_with_a_hold() {
    let world = over();
    world
        .with(async |database| hold_customer(&database, &ben(), "case 7", NOW).await)
        .unwrap();
    let mut periods = json!({ "v": 1 });
    for class in &CLASSES {
        periods[class.name] = json!(class.days);
    }
    let retention = Retention::from_slice(periods.to_string().as_bytes()).unwrap();
    let purge_at = |at: i64| {
        world
            .with(async move |database| purge(&database, &retention, at).await)
            .unwrap()
    };
    let left = |class: &Class| class.rows.map(|sql| world.scalar(sql));
    for class in &CLASSES {
        assert_eq!(left(class), [class.before; 2], "{}", class.name);
    }
    for (place, class) in CLASSES.iter().enumerate() {
        let end = NOW + i64::from(class.days) * DAY;
        purge_at(end);
        assert_eq!(left(class), [class.before; 2], "{} on its day", class.name);
        purge_at(end + 1);
        assert_eq!(left(class), [class.after, class.before], "{}", class.name);
        for later in &CLASSES[place + 1..] {
            let whole = [later.before; 2];
            assert_eq!(left(later), whole, "{} before {}", class.name, later.name);
        }
        world.check_audit().unwrap();
    }
    for table in [
        rows!("idempotency"),
        rows!("preferences"),
        rows!("sessions"),
        rows!("subjects"),
    ] {
        assert_eq!(world.scalar(table[0]), 0, "{}", table[0]);
    }

    // As long as the hold is there, whatever the day.
    purge_at(NOW + 100_000 * DAY);
    for class in &CLASSES {
        assert_eq!(left(class)[1], class.before, "{} is held", class.name);
    }
    world
        .with(async |database| release_customer(&database, &ben(), NOW).await)
        .unwrap();
    world
        .execute("UPDATE outbox SET delivered_at = 1795186800")
        .unwrap();
    purge_at(NOW + 60 * DAY + 1);
    for class in &CLASSES {
        // With the account its last consent goes too.
        assert_eq!(left(class), [0; 2], "{} is held no more", class.name);
    }
    world.check_audit().unwrap();
}
