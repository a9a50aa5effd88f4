//! Events on their way to the creditor's other systems.

use std::collections::BTreeMap;
use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::TcpListener;
use std::sync::mpsc::{Receiver, channel};
use std::time::Duration;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use hmac::{Hmac, Mac as _};
use leeway_core::option::Params;
use leeway_core::trust::SigningKey;
use leeway_core::wire::ArrangementAnswer;
use leeway_creditor::Webhook;
use serde_json::Value;

use crate::world::{ANA, Api, CREDITOR, NOW, World, crowd, new_key, policy, to_bytes};

pub(crate) const SECRET: &str = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

/// What arrived: the headers in lower case, and the body.
pub(crate) struct Message {
    headers: BTreeMap<String, String>,
    body: Vec<u8>,
}

impl Message {
    fn header(&self, name: &str) -> &str {
        &self.headers[name]
    }

    pub(crate) fn json(&self) -> Value {
        serde_json::from_slice(&self.body).unwrap()
    }
}

/// Another system: answers with `statuses`, and with 204 after the last.
pub(crate) fn receiver(statuses: &'static [u16]) -> (Webhook, Receiver<Message>) {
    let (url, messages) = listener(statuses);
    (Webhook::new(CREDITOR, &url, SECRET).unwrap(), messages)
}

/// The same, by its address.
fn listener(statuses: &'static [u16]) -> (String, Receiver<Message>) {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("http://{}/events", listener.local_addr().unwrap());
    let (sender, messages) = channel();
    std::thread::spawn(move || {
        let mut statuses = statuses.iter();
        for stream in listener.incoming() {
            let stream = stream.unwrap();
            let mut reader = BufReader::new(&stream);
            let mut headers = BTreeMap::new();
            let mut line = String::new();
            reader.read_line(&mut line).unwrap();
            assert!(line.starts_with("POST /events "), "{line}");
            loop {
                let mut line = String::new();
                reader.read_line(&mut line).unwrap();
                let Some((name, value)) = line.trim().split_once(": ") else {
                    break;
                };
                headers.insert(name.to_lowercase(), value.to_owned());
            }
            let mut body = vec![0; headers["content-length"].parse().unwrap()];
            reader.read_exact(&mut body).unwrap();
            let status = statuses.next().unwrap_or(&204);
            let answer = format!(
                "HTTP/1.1 {status} -\r\nlocation: http://localhost:1/\r\ncontent-length: 0\r\n\
                 connection: close\r\n\r\n"
            );
            (&stream).write_all(answer.as_bytes()).unwrap();
            if sender.send(Message { headers, body }).is_err() {
                return;
            }
        }
    });
    (url, messages)
}

pub(crate) fn next(messages: &Receiver<Message>) -> Message {
    messages.recv_timeout(Duration::from_secs(20)).unwrap()
}

fn choose(api: &Api, customer: (&str, &str)) -> ArrangementAnswer {
    let bearer = api.bearer(customer);
    let choice = api.choice(&api.account(&bearer), "full", Params::default());
    let reply = api.choose(&bearer, &new_key(), &to_bytes(&choice));
    assert_eq!(reply.status, 201);
    reply.document()
}

const DELIVERED: &str = "SELECT count(*) FROM outbox WHERE delivered_at IS NOT NULL";

#[test]
fn an_event_arrives_signed() {
    let (webhook, messages) = receiver(&[]);
    let world = World::new().configure(|config| config.webhooks = vec![webhook]);
    let answer = choose(&world.api(), ANA);
    let message = next(&messages);
    let json = message.json();
    assert_eq!(json["type"], "arrangement.created");
    assert_eq!(json["created_at"], NOW);
    assert_eq!(json["creditor"], CREDITOR);
    assert_eq!(json["data"]["reference"], answer.reference.as_str());
    assert_eq!(json["data"]["customer"], "c-ana");

    let secret = STANDARD.decode(SECRET.strip_prefix("whsec_").unwrap());
    let mut mac = Hmac::<sha2::Sha256>::new_from_slice(&secret.unwrap()).unwrap();
    let id = message.header("webhook-id");
    mac.update(format!("{id}.{NOW}.").as_bytes());
    mac.update(&message.body);
    let expected = format!("v1,{}", STANDARD.encode(mac.finalize().into_bytes()));
    assert_eq!(message.header("webhook-signature"), expected);
    assert_eq!(message.header("webhook-timestamp"), NOW.to_string());
    assert_eq!(message.header("content-type"), "application/json");
    world.await_count(DELIVERED, 1);
}

#[test]
fn an_event_is_signed_with_a_key_of_the_servers_own() {
    let (url, messages) = listener(&[]);
    let key = SigningKey::from_seed(&[13; 32]);
    let own = format!("whsk_{}", STANDARD.encode([13; 32]));
    // While the receiver changes over, a message has both signatures.
    let both = Webhook::new(CREDITOR, &url, &format!("{SECRET} {own}")).unwrap();
    let world = World::new().configure(|config| config.webhooks = vec![both]);
    choose(&world.api(), ANA);
    let message = next(&messages);
    let signatures = message.header("webhook-signature");
    let (first, second) = signatures.split_once(' ').unwrap();
    assert!(first.starts_with("v1,"), "{signatures}");
    let signature = STANDARD.decode(second.strip_prefix("v1a,").unwrap());
    let id = message.header("webhook-id");
    let content = [format!("{id}.{NOW}.").as_bytes(), &message.body].concat();
    assert!(key.public().verifies(&content, &signature.unwrap()));
    world.await_count(DELIVERED, 1);
}

#[test]
fn an_event_that_is_not_confirmed_comes_again_under_the_same_id() {
    let (webhook, messages) = receiver(&[500, 302]);
    let world = World::new().configure(|config| config.webhooks = vec![webhook]);
    choose(&world.api(), ANA);
    let first = next(&messages);
    // A failure that was noted waits some seconds; while it is not, a minute.
    let noted = [
        "SELECT count(*) FROM outbox WHERE attempts = 1 AND next_at <= 1795186800 + 6",
        "SELECT count(*) FROM outbox WHERE attempts = 2 AND next_at <= 1795190400 + 11",
    ];
    for (noted, wait) in noted.into_iter().zip([3600, 7200]) {
        world.await_count(noted, 1);
        assert!(messages.try_recv().is_err(), "not before its time");
        world.clock.set(NOW + wait);
        let again = next(&messages);
        assert_eq!(again.header("webhook-id"), first.header("webhook-id"));
        assert_eq!(again.body, first.body);
    }
    world.await_count(DELIVERED, 1);
    assert_eq!(world.scalar("SELECT attempts FROM outbox"), 3);
}

#[test]
fn a_receiver_that_is_away_holds_nobody_up() {
    let away = TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("http://{}/", away.local_addr().unwrap());
    drop(away);
    let webhook = Webhook::new(CREDITOR, &url, SECRET).unwrap();
    let world = World::new().configure(|config| config.webhooks = vec![webhook]);
    choose(&world.api(), ANA);
    world.await_count("SELECT attempts FROM outbox", 1);
    assert_eq!(world.effects(), [1; 5]);
}

#[test]
fn two_servers_deliver_each_event_once() {
    const EVENTS: usize = 12;
    let (webhook, messages) = receiver(&[]);
    let world = World::empty();
    world.publish(&policy()).unwrap();
    let (file, customers) = crowd(EVENTS);
    world.import(&file).unwrap();
    let world = world
        .start()
        .configure(|config| config.webhooks = vec![webhook]);
    let servers = [world.api(), world.start_another()];
    for (number, (reference, code)) in customers.iter().enumerate() {
        choose(&servers[number % 2], (reference, code));
    }
    let mut ids: Vec<_> = (0..EVENTS)
        .map(|_| next(&messages).header("webhook-id").to_owned())
        .collect();
    ids.sort();
    ids.dedup();
    assert_eq!(ids.len(), EVENTS);
    world.await_count(DELIVERED, i64::try_from(EVENTS).unwrap());
    assert!(messages.try_recv().is_err(), "and no event twice");
}
