//! Requests of somebody who means harm, by their rows in `docs/attacks.md`.

use std::io::{Read as _, Write as _};
use std::net::TcpStream;

use leeway_core::option::Params;
use leeway_core::wire::Choice;
use serde_json::{Value, json};

use crate::crash::Process;
use crate::world::{ANA, BEN, CREDITOR, NOW, ORIGIN, World, accounts, new_key, policy, to_bytes};

/// A choice of everything at once, as the widget posts it for Ana.
fn choice(world: &World) -> (String, Choice) {
    let api = world.api();
    let bearer = api.bearer(ANA);
    let choice = api.choice(&api.account(&bearer), "full", Params::default());
    (bearer, choice)
}

/// Row, what is tried, headers, body, status and code.
type Case<'a> = (u8, &'a str, Vec<(&'a str, &'a str)>, Vec<u8>, u16, &'a str);

#[test]
fn each_attack_on_a_choice_is_refused_without_effect() {
    let world = World::new();
    let api = world.api();
    let (ana, choice) = choice(&world);
    let ben = api.bearer(BEN);
    let good = serde_json::to_value(&choice).unwrap();
    let with = |place: &str, value: Value| {
        let mut body = good.clone();
        let (parent, name) = place.rsplit_once('/').unwrap();
        let members = body.pointer_mut(parent).unwrap().as_object_mut().unwrap();
        members.insert(name.to_owned(), value);
        body.to_string().into_bytes()
    };
    let body = good.to_string().into_bytes();
    let (token, uuid) = (ana.strip_prefix("Bearer ").unwrap(), new_key());
    let json = "application/json";
    let multipart = "multipart/form-data; boundary=a";
    let cookie = format!("token={token}");
    let long = "a".repeat(256);

    #[rustfmt::skip]
    let cases: Vec<Case<'_>> = vec![
        (41, "the token in a cookie", vec![("content-type", json), ("cookie", &cookie), ("idempotency-key", &uuid)], body.clone(), 401, "token_missing"),
        (41, "the token as a password", vec![("content-type", json), ("authorization", "Basic dG9rZW46"), ("idempotency-key", &uuid)], body.clone(), 401, "token_missing"),
        (41, "two tokens", vec![("content-type", json), ("authorization", &ana), ("authorization", &ben), ("idempotency-key", &uuid)], body.clone(), 401, "token_missing"),
        (43, "the quote of somebody else", vec![("content-type", json), ("authorization", &ben), ("idempotency-key", &uuid)], body.clone(), 404, "quote_not_found"),
        (47, "no key", vec![("content-type", json), ("authorization", &ana)], body.clone(), 400, "idempotency_key_missing"),
        (47, "an empty key", vec![("content-type", json), ("authorization", &ana), ("idempotency-key", "")], body.clone(), 400, "idempotency_key_malformed"),
        (47, "an empty string for a key", vec![("content-type", json), ("authorization", &ana), ("idempotency-key", "\"\"")], body.clone(), 400, "idempotency_key_malformed"),
        (47, "a key of 256 characters", vec![("content-type", json), ("authorization", &ana), ("idempotency-key", &long)], body.clone(), 400, "idempotency_key_malformed"),
        (47, "a token for a key", vec![("content-type", json), ("authorization", &ana), ("idempotency-key", "token")], body.clone(), 400, "idempotency_key_malformed"),
        (47, "a number for a key", vec![("content-type", json), ("authorization", &ana), ("idempotency-key", "42")], body.clone(), 400, "idempotency_key_malformed"),
        (47, "bytes for a key", vec![("content-type", json), ("authorization", &ana), ("idempotency-key", ":cHJldGVuZA==:")], body.clone(), 400, "idempotency_key_malformed"),
        (47, "a key with parameters", vec![("content-type", json), ("authorization", &ana), ("idempotency-key", "7f9c24e8-3b12-4a56-9d31-0f2b6c8e5a17;a=1")], body.clone(), 400, "idempotency_key_malformed"),
        (47, "two keys", vec![("content-type", json), ("authorization", &ana), ("idempotency-key", &uuid), ("idempotency-key", &uuid)], body.clone(), 400, "idempotency_key_malformed"),
        (50, "an option the account is not eligible for", vec![("content-type", json), ("authorization", &ana), ("idempotency-key", &uuid)], with("/option", json!("settle")), 422, "option_unavailable"),
        (50, "an option nobody offers", vec![("content-type", json), ("authorization", &ana), ("idempotency-key", &uuid)], with("/option", json!("gift")), 422, "option_unknown"),
        (50, "another policy", vec![("content-type", json), ("authorization", &ana), ("idempotency-key", &uuid)], with("/policy_sha256", json!("0".repeat(64))), 422, "policy_mismatch"),
        (50, "a date in the past", vec![("content-type", json), ("authorization", &ana), ("idempotency-key", &uuid)], with("/params/first_date", json!("2026-11-19")), 422, "params_out_of_range"),
        (50, "a discount of one's own", vec![("content-type", json), ("authorization", &ana), ("idempotency-key", &uuid)], with("/discount", json!(10_000)), 422, "body_invalid"),
        (50, "somebody else's name", vec![("content-type", json), ("authorization", &ana), ("idempotency-key", &uuid)], with("/customer_id", json!("c-ben")), 422, "body_invalid"),
        (51, "other terms", vec![("content-type", json), ("authorization", &ana), ("idempotency-key", &uuid)], with("/terms_sha256", json!("0".repeat(64))), 409, "terms_mismatch"),
        (53, "as text", vec![("content-type", "text/plain"), ("authorization", &ana), ("idempotency-key", &uuid)], body.clone(), 415, "media_type"),
        (53, "as a form", vec![("content-type", "application/x-www-form-urlencoded"), ("authorization", &ana), ("idempotency-key", &uuid)], body.clone(), 415, "media_type"),
        (53, "as a form with files", vec![("content-type", multipart), ("authorization", &ana), ("idempotency-key", &uuid)], body.clone(), 415, "media_type"),
        (53, "as nothing", vec![("authorization", &ana), ("idempotency-key", &uuid)], body.clone(), 415, "media_type"),
        (53, "as two things", vec![("content-type", json), ("content-type", "text/plain"), ("authorization", &ana), ("idempotency-key", &uuid)], body.clone(), 415, "media_type"),
        (54, "compressed", vec![("content-type", json), ("content-encoding", "gzip"), ("authorization", &ana), ("idempotency-key", &uuid)], vec![0x1F, 0x8B, 8, 0, 0, 0, 0, 0], 400, "body_malformed"),
        (54, "too long", vec![("content-type", json), ("authorization", &ana), ("idempotency-key", &uuid)], vec![b' '; 20_000], 413, "body_too_large"),
    ];
    for (row, what, headers, body, status, code) in &cases {
        let reply = api
            .send("POST", "/v1/choices", headers, body.clone())
            .unwrap();
        let found = reply.problem();
        assert_eq!(found, (*status, (*code).to_owned()), "attack {row}: {what}");
        assert_eq!(world.effects(), [0; 5], "attack {row}: {what}");
        let text = String::from_utf8(reply.body).unwrap();
        assert!(!text.contains(token), "attack {row}: {what}");
    }

    // What was changed in each of them is good as it is, once, and nothing else under its key.
    assert_eq!(api.choose(&ana, &uuid, &body).status, 201);
    let (key_of_ana, key_of_ben) = (uuid.as_str(), new_key());
    let mut dearer = choice.clone();
    dearer.shown.total = leeway_core::money::Minor::new(choice.shown.total.units() + 1).unwrap();
    let used_before = to_bytes(&dearer);
    #[rustfmt::skip]
    let after = [
        (43, "the key and quote of somebody else", &ben, key_of_ana, &body, 404, "quote_not_found"),
        (43, "the quote of somebody else, arranged", &ben, key_of_ben.as_str(), &body, 404, "quote_not_found"),
        (45, "one cent more under the same key", &ana, key_of_ana, &used_before, 422, "key_reused"),
        (46, "the same quote under another key", &ana, key_of_ben.as_str(), &body, 409, "arrangement_exists"),
    ];
    let effects = world.effects();
    for (row, what, bearer, key, body, status, code) in after {
        let reply = api.choose(bearer, key, body);
        assert_eq!(
            reply.problem(),
            (status, code.to_owned()),
            "attack {row}: {what}"
        );
        assert_eq!(world.effects(), effects, "attack {row}: {what}");
    }
}

/// Sends bytes that no HTTP client would, and gives the status of what comes back, or
/// nothing where the connection was ended instead.
fn raw(world: &World, request: &[u8]) -> Option<u16> {
    let mut stream = TcpStream::connect(world.api().address()).unwrap();
    // The server may have had enough before the end.
    let _ = stream.write_all(request);
    let _ = stream.shutdown(std::net::Shutdown::Write);
    let mut answer = Vec::new();
    let _ = stream.read_to_end(&mut answer);
    let line = answer.split(|byte| *byte == b'\r').next()?.to_vec();
    let line = String::from_utf8(line).unwrap();
    line.split(' ').nth(1)?.parse().ok()
}

#[test]
fn each_malformed_request_is_ended_and_others_are_answered() {
    let world = World::new();
    let (bearer, choice) = choice(&world);
    let body = String::from_utf8(to_bytes(&choice)).unwrap();
    let post = |headers: &str, body: &str| {
        let key = new_key();
        format!(
            "POST /v1/choices HTTP/1.1\r\nhost: a\r\nconnection: close\r\ncontent-type: application/json\r\n\
             authorization: {bearer}\r\nidempotency-key: {key}\r\n{headers}\r\n{body}"
        )
        .into_bytes()
    };
    let length = format!("content-length: {}\r\n", body.len());
    let chunked = format!("{:x}\r\n{body}\r\n0\r\n\r\n", body.len());
    let mut binary = post(&length, &body);
    let place = binary
        .windows(16)
        .position(|w| w == b"idempotency-key:")
        .unwrap();
    binary.insert(place + 17, 0xE9);
    let refused = |status: Option<u16>| matches!(status, Some(400 | 408 | 413 | 431 | 501) | None);
    let cases = [
        (47, "a key that is not ASCII", binary),
        (
            54,
            "two lengths",
            post(&format!("{length}content-length: 1\r\n"), &body),
        ),
        (
            54,
            "a length far too long",
            post("content-length: 300000\r\n", &body),
        ),
        (
            54,
            "a length that is none",
            post("content-length: x\r\n", &body),
        ),
        (
            54,
            "a length below nothing",
            post("content-length: -1\r\n", &body),
        ),
        (
            54,
            "a body that is cut off",
            post("content-length: 5000\r\n", &body),
        ),
        (
            54,
            "an encoding nobody knows",
            post("transfer-encoding: gzip\r\n", &chunked),
        ),
        (
            54,
            "chunks of no size",
            post("transfer-encoding: chunked\r\n", "x\r\n\r\n"),
        ),
        (
            54,
            "a megabyte of headers",
            post(&format!("x-a: {}\r\n{length}", "a".repeat(1 << 20)), &body),
        ),
        (
            54,
            "a thousand headers",
            post(&("x-a: a\r\n".repeat(1000) + &length), &body),
        ),
        (
            54,
            "no HTTP",
            b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03\r\n\r\n".to_vec(),
        ),
        (
            60,
            "a line break in a header",
            post(
                &format!("user-agent: a\nx-evil: \u{1b}[31m\u{0}\r\n{length}"),
                &body,
            ),
        ),
    ];
    for (row, what, request) in cases {
        let status = raw(&world, &request);
        assert!(refused(status), "attack {row}: {what}: {status:?}");
        assert_eq!(world.effects(), [0; 5], "attack {row}: {what}");
    }
    // Lengths and chunks at once: the chunks count, as RFC 9112 section 6.3 says, or nothing does.
    let both = post(
        "content-length: 3\r\ntransfer-encoding: chunked\r\n",
        &chunked,
    );
    let status = raw(&world, &both);
    assert!(refused(status) || status == Some(201), "{status:?}");
    assert_eq!(world.api().get("/health/live", &[]).status, 200);
}

#[test]
fn no_method_and_no_origin_is_let_through() {
    let world = World::new();
    let api = world.api();
    let (bearer, choice) = choice(&world);
    let body = to_bytes(&choice);
    // Attack 53: whatever is asked before, nobody else's page may send a choice.
    for origin in [
        "https://evil.example",
        "null",
        "http://www.mercy-vale.example",
        "file://",
    ] {
        for method in ["POST", "PUT", "DELETE", "X", "TRACE"] {
            let headers = [
                ("origin", origin),
                ("access-control-request-method", method),
                (
                    "access-control-request-headers",
                    "authorization,idempotency-key",
                ),
            ];
            let reply = api
                .send("OPTIONS", "/v1/choices", &headers, Vec::new())
                .unwrap();
            for name in [
                "access-control-allow-origin",
                "access-control-allow-credentials",
            ] {
                assert_eq!(reply.header(name), "", "{origin} {method}");
            }
        }
    }
    for method in ["PUT", "DELETE", "PATCH", "GET", "X"] {
        let key = new_key();
        let headers = [
            ("authorization", bearer.as_str()),
            ("idempotency-key", key.as_str()),
            ("content-type", "application/json"),
            ("origin", ORIGIN),
            ("x-http-method-override", "POST"),
        ];
        let reply = api
            .send(method, "/v1/choices", &headers, body.clone())
            .unwrap();
        assert_eq!(
            reply.problem(),
            (405, "method_not_allowed".to_owned()),
            "{method}"
        );
    }
    assert_eq!(world.effects(), [0; 5]);
}

#[test]
fn nothing_that_was_sent_starts_a_line_of_the_log() {
    // Attack 60.
    let world = World::empty();
    world.publish(&policy()).unwrap();
    world.import(&accounts()).unwrap();
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("log");
    let (mut process, api) = Process::with_log(&world, &path);
    let forged = "x\u{202e}\\nINFO forged-line";
    let encoded = "%0aINFO%20forged-line%1b%5b31m";
    let body = json!({ "creditor": CREDITOR, "reference": "a\nforged-line\u{1b}[31m", "access_code": "\u{0}" });
    api.post(
        "/v1/sessions",
        &[("user-agent", forged)],
        body.to_string().as_bytes(),
    );
    api.get(&format!("/v1/policies/{encoded}"), &[("referer", forged)]);
    api.get(&format!("/v1/policies/current?creditor={encoded}"), &[]);
    api.get(
        &format!("/{encoded}"),
        &[("authorization", "Bearer  secret-in-a-malformed header")],
    );
    api.get(
        "/v1/account",
        &[("authorization", "Bearersecret-in-a-malformed")],
    );
    api.send("FORGED-LINE", "/v1/account", &[], Vec::new())
        .unwrap();
    process.kill();
    let log = std::fs::read(&path).unwrap();
    let log = String::from_utf8(log).unwrap();
    assert!(log.lines().count() > 5, "{log}");
    for line in log.lines() {
        let line: Value = serde_json::from_str(line).unwrap();
        assert!(line["timestamp"].is_string(), "{line}");
    }
    for sent in ["forged", "FORGED", "secret-in", "\u{1b}", "\u{202e}"] {
        assert!(!log.contains(sent), "{sent:?} in {log}");
    }
}

#[test]
fn an_instalment_dated_before_the_quote_is_not_made_by_waiting() {
    // Attack 49 and 50: time passes between the quote and the post.
    let world = World::new();
    let (_, choice) = choice(&world);
    world.clock.set(NOW + 1_800);
    let api = world.api();
    let reply = api.choose(&api.bearer(ANA), &new_key(), &to_bytes(&choice));
    assert_eq!(reply.problem(), (409, "quote_stale".to_owned()));
    assert_eq!(world.effects(), [0; 5]);
}
