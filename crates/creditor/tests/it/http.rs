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
        ("PUT", "/v1/sessions", "POST,GET,HEAD,DELETE"),
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

/// Takes a table away from under the server, and puts it back.
macro_rules! broken {
    ($($table:literal)*) => {
        [$((
            $table,
            concat!("ALTER TABLE ", $table, " RENAME TO gone"),
            concat!("ALTER TABLE gone RENAME TO ", $table),
        )),*]
    };
}

#[test]
fn errors_disclose_nothing_inside() {
    let world = World::new();
    let api = world.api();
    let bearer = api.bearer(ANA);
    let send = |method: &str, path: &str, kind: &str, body: &[u8]| {
        let key = new_key();
        let headers = [
            ("content-type", kind),
            ("authorization", bearer.as_str()),
            ("idempotency-key", key.as_str()),
        ];
        api.send(method, path, &headers, body.to_vec()).unwrap()
    };
    let json = "application/json";
    let dispute = br#"{"reason":"other","language":"en"}"#;
    let preferences = br#"{"language":"en","consents":[{"channel":"email","purpose":"offers","granted":true,"text_sha256":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa","language":"en"}]}"#;
    let filed = send("POST", "/v1/disputes", json, dispute);
    let reference = filed.json()["reference"].as_str().unwrap().to_owned();
    let files = format!("/v1/disputes/{reference}/files");
    let requests: [(&str, &str, &str, &[u8]); 7] = [
        ("GET", "/v1/account", "", b""),
        ("GET", "/v1/arrangements", "", b""),
        ("GET", "/v1/preferences", "", b""),
        ("PUT", "/v1/preferences", json, preferences),
        ("POST", "/v1/disputes", json, dispute),
        ("POST", &files, "application/pdf", b"%PDF-1.7"),
        ("GET", "/v1/policies/current?creditor=mercy-vale", "", b""),
    ];
    let (token, mut forced) = (bearer.split_once(' ').unwrap().1, 0);
    for (table, take, put_back) in broken!(
        "accounts" "arrangements" "audit" "consents" "creditors" "dispute_files" "idempotency"
        "outbox" "policies" "preferences" "quotes" "requests" "sessions" "subjects"
    ) {
        world.execute(take).unwrap();
        let before = forced;
        for (method, path, kind, body) in requests {
            let reply = send(method, path, kind, body);
            if reply.status < 500 {
                continue;
            }
            let what = format!("{method} {path} without {table}");
            assert_eq!(reply.problem(), (500, "internal".to_owned()), "{what}");
            let text = String::from_utf8(reply.body).unwrap();
            for inside in [table, "gone", token, "c-ana", ANA.0, &reference] {
                assert!(!text.contains(inside), "{what}: {text}");
            }
            forced += 1;
        }
        assert!(forced > before, "nothing needs {table}");
        world.execute(put_back).unwrap();
    }
    println!("{forced} failures inside");
    assert_eq!(send("GET", "/v1/account", "", b"").status, 200);
    world.check_audit().unwrap();
}

#[test]
fn a_body_that_does_not_arrive_is_told_so() {
    let world = World::new();
    let mut stream = TcpStream::connect(world.api().address()).unwrap();
    let request = "POST /v1/sessions HTTP/1.1\r\nhost: a\r\nconnection: close\r\n\
                   content-type: application/json\r\ncontent-length: 50\r\n\r\n{";
    stream.write_all(request.as_bytes()).unwrap();
    // The server waits ten seconds for the rest.
    let mut answer = String::new();
    stream.read_to_string(&mut answer).unwrap();
    let (head, body) = answer.split_once("\r\n\r\n").unwrap();
    assert!(head.starts_with("HTTP/1.1 408 "), "{head}");
    assert!(head.contains("application/problem+json"), "{head}");
    let problem: serde_json::Value = serde_json::from_str(body).unwrap();
    assert_eq!(problem["code"], "body_timeout");
    assert_eq!(problem["correlation_id"].as_str().unwrap().len(), 12);
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
    assert_eq!(operations, 26);
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
