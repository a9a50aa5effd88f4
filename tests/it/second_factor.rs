//! Signing in where a code is sent beside the letter, through a receiver of events as the
//! creditor's own system has one.

use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::TcpListener;
use std::sync::mpsc::{Receiver, channel};
use std::time::Duration;

use serde_json::{Value, json};
use xtask::examples::BUSINESSES;
use xtask::webdriver::Engine;

use crate::axe;
use crate::page::Page;
use crate::rules;
use crate::scene::{Customer, Scene, Visit, scene};

const INDUSTRY: &str = "healthcare";
const SECRET: &str = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

/// Another system of the creditor, which confirms every event: its address, and what it got.
fn receiver() -> (String, Receiver<Value>) {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("http://{}/events", listener.local_addr().unwrap());
    let (sender, events) = channel();
    std::thread::spawn(move || {
        for stream in listener.incoming() {
            let stream = stream.unwrap();
            let mut reader = BufReader::new(&stream);
            let mut length = 0;
            loop {
                let mut line = String::new();
                reader.read_line(&mut line).unwrap();
                let line = line.trim().to_lowercase();
                if let Some(value) = line.strip_prefix("content-length: ") {
                    length = value.parse().unwrap();
                }
                if line.is_empty() {
                    break;
                }
            }
            let mut body = vec![0; length];
            reader.read_exact(&mut body).unwrap();
            let answer = "HTTP/1.1 204 -\r\ncontent-length: 0\r\nconnection: close\r\n\r\n";
            (&stream).write_all(answer.as_bytes()).unwrap();
            if sender.send(serde_json::from_slice(&body).unwrap()).is_err() {
                return;
            }
        }
    });
    (url, events)
}

/// A business that asks for a second factor, and what its own system hears.
fn asking() -> (Scene, Receiver<Value>) {
    let scene = scene(INDUSTRY);
    let (url, events) = receiver();
    let webhooks: Vec<_> = BUSINESSES
        .iter()
        .map(|business| json!({ "creditor": business.creditor, "url": url, "secret": SECRET }))
        .collect();
    let file = scene.folder().join("webhooks.json");
    let text = json!({ "v": 1, "webhooks": webhooks }).to_string();
    std::fs::write(&file, text).unwrap();
    scene.start_api(&["--second-factor", "--webhooks", file.to_str().unwrap()]);
    (scene, events)
}

/// The code the creditor's system sends the customer.
fn sent(events: &Receiver<Value>, customer: &Customer) -> String {
    let event = events.recv_timeout(Duration::from_secs(20)).unwrap();
    assert_eq!(event["type"], "sign_in.challenged");
    assert_eq!(event["data"]["customer"], customer.id.as_str());
    event["data"]["code"].as_str().unwrap().to_owned()
}

fn give_letter(page: &Page<'_>, customer: &Customer) {
    page.wait_for_step("identify");
    page.fill("identify-reference-label", &customer.reference);
    page.fill("identify-code-label", &customer.access_code);
    page.click_button("identify-continue-button");
    page.wait_for_step("second_factor");
    page.wait_for_focus("heading");
}

/// The same digits in another script, whose zero is given.
fn written(code: &str, zero: char) -> String {
    let digit = |c: char| c.to_digit(10).map(|value| u32::from(zero) + value);
    code.chars()
        .filter_map(digit)
        .filter_map(char::from_u32)
        .collect()
}

#[test]
fn letter_and_code_open_the_account_and_neither_does_alone() {
    let (scene, events) = asking();
    let browser = scene.browser(Engine::Chromium);
    let customer = scene.customers()[0].clone();
    let page = scene.open(&browser, &Visit::in_language("en").with_letter());
    give_letter(&page, &customer);
    let code = sent(&events, &customer);
    axe::check(&page, "the code that was sent");
    rules::check(&page, "the code that was sent");
    let asks = page.ask(
        "return all('textbox').map((field) => `${field.autocomplete} ${field.inputMode}`)",
        &[],
    );
    assert_eq!(asks, json!(["one-time-code numeric"]));
    assert!(!page.text().contains('$'), "{}", page.text());

    // What is wrong is told beside the field, and what was typed stays.
    page.fill("second-factor-code-label", "12");
    page.click_button("identify-continue-button");
    page.wait_for_words("second-factor-code-short");
    let other = format!("{:06}", (code.parse::<u32>().unwrap() + 1) % 1_000_000);
    page.fill("second-factor-code-label", &other);
    page.click_button("identify-continue-button");
    page.wait_for_words("second-factor-wrong");
    axe::check(&page, "a wrong code");
    rules::check(&page, "a wrong code");
    let kept = page.ask("return all('textbox')[0].value", &[]);
    assert_eq!(kept, json!(other));
    page.click_button("second-factor-renew-button");
    page.wait_for_words("second-factor-none-sent");

    // Digits of another script, as a keyboard may type them, with a space in the middle.
    let (start, end) = code.split_at(3);
    let typed = format!("{} {}", written(start, '٠'), written(end, '٠'));
    page.fill("second-factor-code-label", &typed);
    page.click_button("identify-continue-button");
    page.wait_for_step("balance");
    assert!(page.text().contains('$'));
    let stored = page.ask("return Object.values(sessionStorage).join(' ')", &[]);
    assert!(!stored.as_str().unwrap().contains(&code), "{stored}");

    // As with the letter, nothing of it outlives the page.
    let again = scene.open(&browser, &Visit::in_language("ar").with_letter());
    give_letter(&again, &customer);
    let code = sent(&events, &customer);
    again.click_button("frame-back-button");
    again.wait_for_step("identify");
    let given = again.ask("return all('textbox').map((field) => field.value)", &[]);
    assert_eq!(given, json!([customer.reference, customer.access_code]));
    again.click_button("identify-continue-button");
    again.wait_for_step("second_factor");
    let newer = sent(&events, &customer);
    if newer != code {
        again.fill("second-factor-code-label", &code);
        again.click_button("identify-continue-button");
        again.wait_for_words("second-factor-wrong");
    }
    again.fill("second-factor-code-label", &written(&newer, '٠'));
    again.click_button("identify-continue-button");
    again.wait_for_step("balance");
}
