//! Events on their way over TLS.

use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::TcpListener;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, channel};
use std::time::Duration;

use leeway_core::option::Params;
use leeway_creditor::{Webhook, WebhookRoots};
use rustls::pki_types::pem::PemObject as _;
use rustls::pki_types::{CertificateDer, PrivateKeyDer};

use crate::world::{ANA, CREDITOR, World, new_key, to_bytes};

const SECRET: &str = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
const AUTHORITY: &[u8] = include_bytes!("../data/webhook_tls/ca.pem");
const CERTIFICATE: &[u8] = include_bytes!("../data/webhook_tls/receiver.pem");
const KEY: &[u8] = include_bytes!("../data/webhook_tls/receiver.key.pem");

/// What became of a connection: the body that arrived, or nothing where the client did
/// not like the certificate.
type Arrived = Receiver<Option<Vec<u8>>>;

/// Another system that speaks TLS as `localhost`, at an address under the name `host`.
fn receiver(host: &str) -> (Webhook, Arrived) {
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let config = rustls::ServerConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .unwrap()
        .with_no_client_auth()
        .with_single_cert(
            vec![CertificateDer::from_pem_slice(CERTIFICATE).unwrap()],
            PrivateKeyDer::from_pem_slice(KEY).unwrap(),
        )
        .unwrap();
    let config = Arc::new(config);
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = listener.local_addr().unwrap().port();
    let (sender, arrived) = channel();
    std::thread::spawn(move || {
        for stream in listener.incoming() {
            let session = rustls::ServerConnection::new(Arc::clone(&config)).unwrap();
            let stream = rustls::StreamOwned::new(session, stream.unwrap());
            if sender.send(answer(stream).ok()).is_err() {
                return;
            }
        }
    });
    let url = format!("https://{host}:{port}/events");
    (Webhook::new(CREDITOR, &url, SECRET).unwrap(), arrived)
}

/// Reads one message and confirms it.
fn answer(
    stream: rustls::StreamOwned<rustls::ServerConnection, std::net::TcpStream>,
) -> std::io::Result<Vec<u8>> {
    let mut reader = BufReader::new(stream);
    let mut length = 0;
    loop {
        let mut line = String::new();
        reader.read_line(&mut line)?;
        match line.trim().to_lowercase().split_once(": ") {
            Some(("content-length", value)) => length = value.parse().unwrap(),
            None if line.trim().is_empty() => break,
            _ => {}
        }
    }
    let mut body = vec![0; length];
    reader.read_exact(&mut body)?;
    let stream = reader.get_mut();
    stream.write_all(b"HTTP/1.1 204 -\r\nconnection: close\r\n\r\n")?;
    stream.conn.send_close_notify();
    stream.flush()?;
    Ok(body)
}

/// A customer chooses, and what arrives at the receiver named `host`.
fn delivered(host: &str, roots: Option<&[u8]>) -> (World, Option<Vec<u8>>) {
    let (webhook, arrived) = receiver(host);
    let world = World::new().configure(|config| {
        config.webhooks = vec![webhook];
        config.webhook_roots = roots.map(|pem| WebhookRoots::from_pem(pem).unwrap());
    });
    let api = world.api();
    let bearer = api.bearer(ANA);
    let choice = api.choice(&api.account(&bearer), "full", Params::default());
    assert_eq!(
        api.choose(&bearer, &new_key(), &to_bytes(&choice)).status,
        201
    );
    let body = arrived.recv_timeout(Duration::from_secs(20)).unwrap();
    (world, body)
}

const WAITING: &str = "SELECT count(*) FROM outbox WHERE delivered_at IS NULL AND attempts = 1";

#[test]
fn a_receiver_nobody_vouches_for_is_told_nothing() {
    let (world, body) = delivered("localhost", None);
    assert_eq!(body, None);
    world.await_count(WAITING, 1);
}

#[test]
fn a_certificate_for_another_name_is_not_enough() {
    let (world, body) = delivered("127.0.0.1", Some(AUTHORITY));
    assert_eq!(body, None);
    world.await_count(WAITING, 1);
}

#[test]
fn a_receiver_of_an_authority_of_ones_own_is_told() {
    let (world, body) = delivered("localhost", Some(AUTHORITY));
    let json: serde_json::Value = serde_json::from_slice(&body.unwrap()).unwrap();
    assert_eq!(json["type"], "arrangement.created");
    world.await_count(
        "SELECT count(*) FROM outbox WHERE delivered_at IS NOT NULL",
        1,
    );
}
