//! Access codes: for how long they count, and how they are hashed.

use leeway_creditor::{Attempts, CodeDays, CodeHashing, Imported};
use serde_json::{Value, json};

use crate::world::{ANA, Api, BEN, DAY, NOW, Reply, World, accounts, to_bytes};

/// Ten days after [`NOW`].
const ENDS: &str = "2026-11-30T15:00:00Z";

/// Parameters above the least.
const STRONGER: &str = "m=20480,t=3,p=2";

/// The accounts, where Ana's code ends as said.
fn ending(ends: &str) -> Value {
    let mut file = accounts();
    file["customers"][0]["access_code_ends"] = json!(ends);
    file
}

fn stronger() -> CodeHashing {
    STRONGER.parse().unwrap()
}

/// All of an answer but what is made for it alone.
fn told(reply: &Reply) -> (u16, Value) {
    let mut problem = reply.json();
    problem["correlation_id"] = Value::Null;
    (reply.status, problem)
}

fn refused(reply: &Reply) {
    assert_eq!(reply.problem(), (403, "access_code_ended".to_owned()));
}

#[test]
fn that_a_code_ended_is_told_to_whoever_has_it_and_to_nobody_else() {
    let world = World::new();
    world.import(&ending(ENDS)).unwrap();
    let api = world.api();
    world.clock.set(NOW + 10 * DAY - 1);
    assert_eq!(api.sign_in(ANA).status, 200);
    world.clock.set(NOW + 10 * DAY);
    for _ in 0..2 {
        refused(&api.sign_in(ANA));
    }
    let unknown = told(&api.sign_in(("MV-000000", ANA.1)));
    assert_eq!(unknown.1["code"], "no_match");
    for code in ["K7QM-4TXY", BEN.1, ""] {
        assert_eq!(told(&api.sign_in((ANA.0, code))), unknown, "{code}");
    }
    assert_eq!(world.scalar("SELECT count(*) FROM sessions"), 1);
    assert_eq!(api.sign_in(BEN).status, 200);
}

#[test]
fn a_right_code_that_ended_is_no_guess_and_a_wrong_one_is() {
    let world = World::new().limit_attempts(Attempts {
        per_reference: 2,
        per_address: 100,
        window: 900,
    });
    world.import(&ending("2026-11-01T00:00:00Z")).unwrap();
    let api = world.api();
    for _ in 0..4 {
        refused(&api.sign_in(ANA));
    }
    for _ in 0..2 {
        assert_eq!(api.sign_in((ANA.0, "000000")).status, 404);
    }
    let reply = api.sign_in(ANA);
    assert_eq!(reply.problem(), (429, "too_many_attempts".to_owned()));
}

#[test]
fn a_code_whose_end_is_not_said_counts_for_ninety_days_or_as_configured() {
    let world = World::new();
    let (api, day) = (world.api(), 90 * DAY);
    world.clock.set(NOW + day - 1);
    assert_eq!(api.sign_in(ANA).status, 200);
    world.clock.set(NOW + day);
    refused(&api.sign_in(ANA));
    let world = world.configure(|config| config.code_days = CodeDays::new(91).unwrap());
    assert_eq!(world.api().sign_in(ANA).status, 200);
    world.clock.set(NOW + 91 * DAY);
    refused(&world.api().sign_in(ANA));
}

#[test]
fn an_end_that_is_said_goes_before_the_days_of_the_server() {
    let world = World::new().configure(|config| config.code_days = CodeDays::new(1).unwrap());
    world.import(&ending(ENDS)).unwrap();
    world.clock.set(NOW + 9 * DAY);
    assert_eq!(world.api().sign_in(ANA).status, 200);
    refused(&world.api().sign_in(BEN));
}

#[test]
fn importing_the_same_code_again_does_not_prolong_it_and_another_code_begins_anew() {
    let world = World::new();
    let least = CodeHashing::default();
    let at = |file: &Value, now| world.import_at(&to_bytes(file), least, now);
    let unchanged = Imported {
        unchanged: 2,
        ..Imported::default()
    };
    assert_eq!(at(&accounts(), NOW + 89 * DAY).unwrap(), unchanged);
    world.clock.set(NOW + 90 * DAY);
    refused(&world.api().sign_in(ANA));

    // Nor is the most counted from a later import.
    let most = ending("2027-12-25T15:00:00Z");
    assert_eq!(at(&most, NOW + 90 * DAY).unwrap(), unchanged);
    let beyond = ending("2027-12-25T15:00:01Z");
    let error = at(&beyond, NOW + 90 * DAY).unwrap_err();
    assert!(error.to_string().contains("400 days"), "{error}");

    let mut another = accounts();
    another["customers"][0]["access_code"] = json!("NEWC-0DE2");
    at(&another, NOW + 90 * DAY).unwrap();
    let new = (ANA.0, "NEWC-0DE2");
    assert_eq!(world.api().sign_in(ANA).status, 404);
    assert_eq!(world.api().sign_in(new).status, 200);
    world.clock.set(NOW + 180 * DAY);
    refused(&world.api().sign_in(new));
}

#[test]
fn an_end_that_changes_leaves_account_and_sessions_as_they_are() {
    let world = World::new();
    let api = world.api();
    let bearer = api.bearer(ANA);
    let version = world.scalar("SELECT version FROM accounts WHERE customer = 'c-ana'");
    for file in [ending("2026-11-20T14:00:00Z"), ending(ENDS), accounts()] {
        let imported = world.import(&file).unwrap();
        assert_eq!(imported.unchanged, 2);
        let ended = file["customers"][0]["access_code_ends"] == "2026-11-20T14:00:00Z";
        assert_eq!(api.sign_in(ANA).status, if ended { 403 } else { 200 });
        assert_eq!(api.account(&bearer).account.version as i64, version);
    }
    assert_eq!(world.scalar("SELECT count(code_ends) FROM accounts"), 0);
}

/// How many accounts have their code hashed in the stronger way.
const STRONG: &str = "SELECT count(*) FROM accounts
    WHERE code_hashing = '$argon2id$v=19$m=20480,t=3,p=2'";

/// Whether the token still opens the account.
fn opens(api: &Api, bearer: &str) -> bool {
    let reply = api.get("/v1/account", &[("authorization", bearer)]);
    reply.status == 200
}

#[test]
fn a_right_code_is_hashed_anew_where_the_parameters_have_changed() {
    let world = World::new().configure(|config| config.code_hashing = stronger());
    let api = world.api();
    let session = api.bearer(ANA);
    for wrong in [(ANA.0, "K7QM-4TXY"), ("MV-000000", ANA.1)] {
        assert_eq!(api.sign_in(wrong).status, 404);
    }
    assert_eq!(world.scalar(STRONG), 0, "a wrong one changes nothing");
    assert_eq!(api.sign_in(ANA).status, 200);
    assert_eq!(world.scalar(STRONG), 1);
    for _ in 0..2 {
        assert_eq!(api.sign_in(ANA).status, 200);
        assert_eq!(api.sign_in((ANA.0, "K7QM-4TXY")).status, 404);
        assert_eq!(api.sign_in(("MV-000000", ANA.1)).status, 404);
    }
    assert_eq!(world.scalar(STRONG), 1, "and one customer nobody else's");
    assert!(opens(&api, &session), "no session ends");
    let since = "SELECT count(*) FROM accounts WHERE code_since = 1795186800";
    assert_eq!(world.scalar(since), 2, "nor does it count for longer");

    // Back again: what is configured counts, whichever is stronger.
    let world = world.configure(|config| config.code_hashing = CodeHashing::default());
    assert_eq!(world.api().sign_in(ANA).status, 200);
    assert_eq!(world.scalar(STRONG), 0);
}

#[test]
fn an_import_hashes_codes_anew_where_the_parameters_have_changed() {
    let world = World::new();
    let api = world.api();
    let session = api.bearer(ANA);
    let imported = world.import_at(&to_bytes(&accounts()), stronger(), NOW + DAY);
    assert_eq!(imported.unwrap().unchanged, 2);
    assert_eq!(world.scalar(STRONG), 2);
    let since = "SELECT count(*) FROM accounts WHERE code_since = 1795186800";
    assert_eq!(world.scalar(since), 2);
    assert!(opens(&api, &session));
    assert_eq!(api.sign_in(BEN).status, 200);

    // One that was not told of the stronger way weakens nothing.
    world.import(&accounts()).unwrap();
    assert_eq!(world.scalar(STRONG), 1, "signing in follows the server");
    assert_eq!(api.sign_in(ANA).status, 200);
}

#[test]
fn a_row_that_asks_for_other_algorithms_or_absurd_memory_opens_nothing_and_hinders_nobody() {
    let world = World::new();
    let api = world.api();
    for sql in [
        "UPDATE accounts SET code_hashing = '$argon2id$v=19$m=4194304,t=2,p=1' WHERE customer = 'c-ana'",
        "UPDATE accounts SET code_hashing = '$argon2id$v=19$m=8,t=1,p=1' WHERE customer = 'c-ana'",
        "UPDATE accounts SET code_hashing = '$argon2id$v=19$m=19456,t=4294967295,p=1' WHERE customer = 'c-ana'",
        "UPDATE accounts SET code_hashing = '$md5$' WHERE customer = 'c-ana'",
        "UPDATE accounts SET code_hashing = '' WHERE customer = 'c-ana'",
    ] {
        assert_eq!(world.execute(sql).unwrap(), 1);
        assert_eq!(api.sign_in(ANA).problem(), (500, "internal".to_owned()));
        assert_eq!(api.sign_in(BEN).status, 200, "{sql}");
        assert_eq!(api.sign_in(("MV-000000", ANA.1)).status, 404);
    }
}
