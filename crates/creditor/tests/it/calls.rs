//! Calls on the days and in the hours of the policy.

use serde_json::{Value, json};

use crate::world::{ANA, Api, DAY, NOW, Reply, World, accounts, new_key, policy};

/// A server whose policy has calls on working days, until half past five.
fn world() -> World {
    let world = World::empty();
    let mut policy = policy();
    policy["calendar"] = json!({ "holidays": ["2026-11-26"] });
    policy["services"] = json!({ "calls": {
        "from": "08:00", "until": "17:30", "max_days": 10,
        "week": [{ "days": [0, 1, 2, 3, 4], "parts": ["morning", "afternoon"] }],
        "closed": ["2026-11-24"]
    } });
    world.publish(&policy).unwrap();
    world.import(&accounts()).unwrap();
    world.start()
}

fn ask(api: &Api, bearer: &str, key: &str, day: Option<&str>, part: &str, zone: &str) -> Reply {
    let mut body = json!({
        "phone": "+1 555 0100", "part": part, "time_zone": zone, "language": "en"
    });
    if let Some(day) = day {
        body["day"] = Value::from(day);
    }
    let headers = [("authorization", bearer), ("idempotency-key", key)];
    api.post("/v1/callbacks", &headers, body.to_string().as_bytes())
}

#[test]
fn a_call_nobody_makes_then_is_refused_and_leaves_nothing_behind() {
    let world = world();
    let api = world.api();
    let bearer = api.bearer(ANA);
    let zone = "America/Denver";
    for (day, part) in [
        (Some("2026-11-24"), "morning"),
        (Some("2026-11-26"), "morning"),
        (Some("2026-11-28"), "morning"),
        (Some("2026-11-25"), "evening"),
        (Some("2027-01-04"), "morning"),
        (Some("2026-01-05"), "morning"),
        (None, "evening"),
    ] {
        let reply = ask(&api, &bearer, &new_key(), day, part, zone);
        assert_eq!(reply.problem(), (422, "call_closed".to_owned()), "{day:?}");
        assert_eq!(reply.json()["path"], "/day");
    }
    let reply = ask(&api, &bearer, &new_key(), None, "morning", "Mars/Olympus");
    assert_eq!(reply.problem(), (422, "time_zone_unknown".to_owned()));
    assert_eq!(world.scalar("SELECT count(*) FROM requests"), 0);
}

#[test]
fn a_call_that_was_received_stays_received_when_its_day_has_passed() {
    let world = world();
    let api = world.api();
    let bearer = api.bearer(ANA);
    let key = new_key();
    let day = Some("2026-11-25");
    let first = ask(&api, &bearer, &key, day, "afternoon", "Europe/London");
    assert_eq!(first.status, 201);
    let content = &world.outbox("callback.received")["content"];
    assert_eq!(content["time_zone"], "Europe/London");
    assert_eq!(content["day"], "2026-11-25");
    world.clock.set(NOW + 12 * DAY);
    let bearer = api.bearer(ANA);
    let again = ask(&api, &bearer, &key, day, "afternoon", "Europe/London");
    assert_eq!((again.status, again.json()), (201, first.json()));
    let late = ask(&api, &bearer, &new_key(), day, "afternoon", "Europe/London");
    assert_eq!(late.problem(), (422, "call_closed".to_owned()));
}
