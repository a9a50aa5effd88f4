use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use leeway_core::receipt;
use leeway_core::trust::{SigningKey, sign};

use crate::world::{AUD, ISS, NOW, Ran, World};

/// 2026-11-20T09:00:00Z
const ISSUED: i64 = 1_795_165_200;

/// A receipt as the server writes it, signed with the receipt key of `world`.
fn save(world: &World, issued: i64) -> String {
    let payload = format!(
        r#"{{"v":1,"iss":"{ISS}","aud":"{AUD}","iat":{issued},"creditor_name":"Alder Street Dental","reference":"AS-7QF3-K2","account_reference":"AS-4410","account_title":{{"en":"Crown of 3 September"}},"currency":"USD","as_of":"2026-11-20","option":"six-months","kind":"instalments","params":{{"count":2}},"schedule":[{{"due":"2026-12-04","total":50001,"interest":0,"principal":50001,"fees":0,"balance":50000}},{{"due":"2027-01-04","total":50000,"interest":0,"principal":50000,"fees":0,"balance":0}}],"totals":{{"owed":100001,"discount":0,"interest":0,"total":100001,"remaining":0}},"language":"en","if_missed":"We will call you.","agreement":"I will pay.","policy_sha256":"{zeros}","terms_sha256":"{zeros}"}}"#,
        zeros = "0".repeat(64)
    );
    let key = world.read("receipt-key.json");
    let (_, rest) = key.split_once("\"d\":\"").unwrap();
    let seed = URL_SAFE_NO_PAD
        .decode(rest.split_once('"').unwrap().0)
        .unwrap();
    let key = SigningKey::from_seed(&seed.try_into().unwrap());
    let file = receipt::render(&sign("leeway-receipt+jwt", &key, payload.as_bytes())).unwrap();
    world.write("receipt.json", &file);
    file
}

fn verify(world: &World) -> Ran {
    world.run(&[
        "receipt",
        "verify",
        "receipt.json",
        "--now",
        "2031-01-01T00:00:00Z",
    ])
}

#[test]
fn a_changed_receipt_is_refused_wherever_it_was_changed() {
    let world = World::with_keys();
    let file = save(&world, ISSUED);
    for (from, to, code) in [
        ("\"total\": 50001", "\"total\": 50000", "E_ALTERED"),
        ("AS-7QF3-K2", "AS-7QF3-K3", "E_ALTERED"),
        ("We will call you.", "Nothing happens.", "E_ALTERED"),
        ("  \"readable\"", "   \"readable\"", "E_ALTERED"),
        ("\"leeway_receipt\": 1", "\"leeway_receipt\": 2", "E_SCHEMA"),
        ("\"v\": 1", "\"v\": 1.0", "E_JSON at /readable/v"),
        ("\"token\"", "\"tokem\"", "E_SCHEMA at /tokem"),
        ("\"token\": \"", "\"token\": \"AAAA", "E_HEADER"),
    ] {
        assert!(file.contains(from), "{from}");
        world.write("receipt.json", file.replacen(from, to, 1));
        verify(&world).refused(&["receipt.json", code]);
    }
    // A byte of the payload within the token, well behind its header.
    let place = file.find("\"token\"").unwrap() + 400;
    let mut bytes = file.into_bytes();
    bytes[place] = if bytes[place] == b'B' { b'C' } else { b'B' };
    world.write("receipt.json", bytes);
    verify(&world).refused(&["E_SIG", "changed"]);
}

#[test]
fn files_that_are_no_receipts_are_refused() {
    let world = World::with_keys();
    for (document, code) in [
        (Vec::new(), "E_JSON"),
        (b"[]".to_vec(), "E_JSON"),
        (b"{}".to_vec(), "E_SCHEMA at /leeway_receipt"),
        (
            br#"{"leeway_receipt":1,"readable":{},"token":"a.b.c"}"#.to_vec(),
            "E_B64",
        ),
        (vec![b'['; 100_000], "E_JSON"),
        (vec![b' '; 1024 * 1024 + 1], "E_SIZE"),
    ] {
        world.write("receipt.json", document);
        verify(&world).refused(&["receipt.json", code]);
    }
}

#[test]
fn a_receipt_from_before_its_key_was_in_use_is_refused() {
    let world = World::with_keys();
    save(&world, ISSUED - 86_400);
    verify(&world).refused(&["E_KID", "in use only from 2026-11-20T00:00:00Z"]);
}

#[test]
fn a_policy_is_no_receipt() {
    let world = World::with_policy();
    let file = receipt::render(world.read("policy.jws").trim_end()).unwrap();
    world.write("receipt.json", file);
    verify(&world).refused(&["E_TYP", "creditor-policy+jwt"]);
}

#[test]
fn a_genuine_receipt_says_what_was_agreed_long_after_its_key_ended() {
    let world = World::with_keys();
    save(&world, ISSUED);
    let ran = verify(&world).succeeds();
    for part in [
        "receipt.json: genuine\n",
        "AS-7QF3-K2",
        "Alder Street Dental (alder-street-dental)",
        "AS-4410",
        NOW,
        "1000.01 USD",
        "2026-12-04  500.01 USD",
        "2027-01-04  500.00 USD",
    ] {
        assert!(ran.out.contains(part), "{part} in {}", ran.out);
    }
}
