//! What every address has in common.

use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::TcpStream;

use crate::world::{ANA, CREDITOR, NOW, ORIGIN, World, new_key};

#[test]
fn unknown_addresses_and_methods_are_told() {
    let world = World::new();
    let api = world.api();
    for path in [
        "/",
        "/v1",
        "/v1/account/",
        "/v1/customers/c-ana",
        "/v2/account",
        "/index.html",
    ] {
        assert_eq!(
            api.get(path, &[]).problem(),
            (404, "not_found".to_owned()),
            "{path}"
        );
    }
    // No text, so no digest, number or reference either.
    for (path, code) in [
        ("/v1/policies/%ff", "policy_not_found"),
        ("/v1/keysets/%ff?creditor=mercy-vale", "keyset_not_found"),
    ] {
        let reply = api.get(path, &[]);
        assert_eq!(reply.problem(), (404, code.to_owned()), "{path}");
    }
    for (method, path, allow) in [
        ("POST", "/v1/account", "GET,HEAD"),
        ("GET", "/v1/choices", "POST"),
        ("DELETE", "/v1/arrangements", "GET,HEAD"),
        ("PUT", "/v1/sessions", "POST,DELETE"),
        ("GET", "/v1/session", "DELETE"),
        ("PATCH", "/v1/policies/current", "GET,HEAD"),
        ("POST", "/openapi.json", "GET,HEAD"),
    ] {
        let reply = api.send(method, path, &[], Vec::new()).unwrap();
        assert_eq!(
            reply.problem(),
            (405, "method_not_allowed".to_owned()),
            "{method} {path}"
        );
        assert_eq!(reply.header("allow"), allow, "{method} {path}");
    }
}

#[test]
fn only_listed_origins_may_read() {
    let world = World::new();
    let api = world.api();
    let path = "/v1/policies/current?creditor=mercy-vale";
    for origin in [
        "https://evil.example",
        "https://www.mercy-vale.example.evil.com",
        "http://www.mercy-vale.example",
        "https://www.mercy-vale.example:8443",
        "null",
        "*",
    ] {
        for reply in [
            api.get(path, &[("origin", origin)]),
            api.send(
                "OPTIONS",
                "/v1/choices",
                &[
                    ("origin", origin),
                    ("access-control-request-method", "POST"),
                ],
                Vec::new(),
            )
            .unwrap(),
        ] {
            assert_eq!(reply.header("access-control-allow-origin"), "", "{origin}");
            assert_eq!(reply.header("access-control-allow-credentials"), "");
        }
    }
    let reply = api.get(path, &[("origin", ORIGIN)]);
    assert_eq!(reply.header("access-control-allow-origin"), ORIGIN);
    assert!(reply.header("vary").to_lowercase().contains("origin"));
    let refused = api.get("/v1/account", &[("origin", ORIGIN)]);
    assert_eq!(refused.status, 401);
    assert_eq!(
        refused.header("access-control-allow-origin"),
        ORIGIN,
        "errors are read too"
    );
    let preflight = api
        .send(
            "OPTIONS",
            "/v1/choices",
            &[
                ("origin", ORIGIN),
                ("access-control-request-method", "POST"),
                (
                    "access-control-request-headers",
                    "authorization,content-type,idempotency-key",
                ),
            ],
            Vec::new(),
        )
        .unwrap();
    assert_eq!(preflight.status, 200);
    assert_eq!(preflight.header("access-control-allow-origin"), ORIGIN);
    let allowed = preflight
        .header("access-control-allow-headers")
        .to_lowercase();
    for name in ["authorization", "content-type", "idempotency-key"] {
        assert!(allowed.contains(name), "{allowed}");
    }
    assert_eq!(world.effects(), [0; 5]);
}

#[test]
fn every_answer_carries_the_protective_headers() {
    let world = World::new();
    let api = world.api();
    let bearer = api.bearer(ANA);
    for reply in [
        api.get("/v1/account", &[("authorization", &bearer)]),
        api.get("/v1/account", &[]),
        api.get("/nowhere", &[]),
        api.get("/health/live", &[]),
        api.get("/openapi.json", &[]),
        api.get("/v1/policies/current?creditor=mercy-vale", &[]),
        api.choose(&bearer, &new_key(), b"{}"),
    ] {
        assert_eq!(reply.header("x-content-type-options"), "nosniff");
        assert_eq!(reply.header("referrer-policy"), "no-referrer");
        assert_eq!(
            reply.header("content-security-policy"),
            "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox"
        );
        assert_ne!(reply.header("cache-control"), "");
        assert_eq!(reply.header("set-cookie"), "");
    }
}

#[test]
fn errors_disclose_nothing_inside() {
    let world = World::new();
    let api = world.api();
    let bearer = api.bearer(ANA);
    world
        .execute("ALTER TABLE quotes RENAME TO quotes_gone")
        .unwrap();
    let reply = api.get("/v1/account", &[("authorization", &bearer)]);
    assert_eq!(reply.problem(), (500, "internal".to_owned()));
    let text = String::from_utf8(reply.body).unwrap();
    for inside in [
        "quotes", "sqlite", "SELECT", "INSERT", "c-ana", ANA.0, "src/",
    ] {
        assert!(!text.contains(inside), "{text}");
    }
}

#[test]
fn a_locked_database_is_passing() {
    let world = World::new();
    let api = world.api();
    assert_eq!(api.get("/health/ready", &[]).status, 200);
    let lock = world.hold_write_lock();
    let reply = api.get("/health/ready", &[]);
    assert_eq!(reply.problem(), (503, "unavailable".to_owned()));
    assert_eq!(reply.header("retry-after"), "1");
    assert_eq!(api.get("/health/live", &[]).status, 200);
    world.release(lock);
    assert_eq!(api.get("/health/ready", &[]).status, 200);
}

/// Sends `requests` over one connection and gives the status of each answer.
fn over_one_connection(world: &World, requests: &[String]) -> Vec<String> {
    let stream = TcpStream::connect(world.api().address()).unwrap();
    let mut reader = BufReader::new(stream.try_clone().unwrap());
    let mut answers = Vec::new();
    for request in requests {
        (&stream).write_all(request.as_bytes()).unwrap();
        let mut status = String::new();
        reader.read_line(&mut status).unwrap();
        answers.push(status.split(' ').nth(1).unwrap_or_default().to_owned());
        let mut length = 0;
        loop {
            let mut line = String::new();
            reader.read_line(&mut line).unwrap();
            match line.trim().split_once(": ") {
                Some(("content-length", value)) => length = value.parse().unwrap(),
                Some(_) => {}
                None => break,
            }
        }
        reader.read_exact(&mut vec![0; length]).unwrap();
    }
    answers
}

#[test]
fn a_refused_request_does_not_cost_the_connection() {
    let world = World::new();
    let request = |path: &str, kind: &str, length: usize| {
        format!(
            "POST {path} HTTP/1.1\r\nhost: a\r\ncontent-type: {kind}\r\ncontent-length: {length}\r\n\r\n{}",
            "a".repeat(length)
        )
    };
    let requests = [
        request("/v1/choices", "application/json", 9_000),
        request("/v1/choices", "text/plain", 9_000),
        request("/v1/account", "application/json", 9_000),
        request("/nowhere", "application/json", 9_000),
        request("/v1/sessions", "application/json", 5_000),
        request("/v1/sessions", "application/json", 100_000),
        request("/v1/sessions", "application/json", 10),
    ];
    let answers = over_one_connection(&world, &requests);
    assert_eq!(answers, ["401", "401", "405", "404", "413", "413", "400"]);
}

#[test]
fn an_endless_body_is_cut() {
    let world = World::new();
    let chunk = format!("1000\r\n{}\r\n", "a".repeat(4096));
    let request = format!(
        "POST /v1/sessions HTTP/1.1\r\nhost: a\r\ncontent-type: application/json\r\n\
         transfer-encoding: chunked\r\n\r\n{}",
        chunk.repeat(65)
    );
    assert_eq!(over_one_connection(&world, &[request]), ["413"]);
}

#[test]
fn the_description_is_the_one_checked_in() {
    let world = World::new();
    let served = world.api().get("/openapi.json", &[]);
    assert_eq!(served.header("content-type"), "application/json");
    assert_eq!(served.json()["openapi"], "3.1.0");
    let checked_in = concat!(env!("CARGO_MANIFEST_DIR"), "/../../docs/openapi.json");
    let checked_in = std::fs::read_to_string(checked_in).unwrap();
    assert!(
        checked_in == leeway_creditor::openapi_json(),
        "docs/openapi.json is out of date: leeway serve --print-openapi > docs/openapi.json"
    );
    assert_eq!(served.body, checked_in.as_bytes());
}

#[test]
fn every_operation_is_described_with_its_refusals() {
    let document: serde_json::Value =
        serde_json::from_str(&leeway_creditor::openapi_json()).unwrap();
    let paths = document["paths"].as_object().unwrap();
    let mut operations = 0;
    for (path, methods) in paths {
        for (method, operation) in methods.as_object().unwrap() {
            operations += 1;
            let secured = operation.get("security").is_some();
            let responses = operation["responses"].as_object().unwrap();
            assert_eq!(responses.contains_key("401"), secured, "{method} {path}");
            let of_customer = secured && !path.starts_with("/v1/host-sessions");
            assert!(
                !of_customer || responses.contains_key("429"),
                "{method} {path}"
            );
            let has_body = operation.get("requestBody").is_some();
            assert_eq!(responses.contains_key("415"), has_body, "{method} {path}");
            assert!(!path.contains("customer"), "{path}");
        }
    }
    assert_eq!(operations, 22);
}

#[test]
fn the_clock_of_the_server_decides() {
    let world = World::new();
    let api = world.api();
    world.clock.set(NOW + 3600);
    let account = api.account(&api.bearer(ANA));
    assert_eq!(account.now, NOW + 3600);
    assert_eq!(account.account.creditor, CREDITOR);
}
