//! Signers and verifiers that others wrote: what they sign counts here, what is
//! signed here counts there, and a changed token counts nowhere.
//!
//! `cargo xtask test` installs them and names them in the environment. Without
//! them these tests say so and check nothing.

use std::io::Write as _;
use std::path::PathBuf;
use std::process::{Command, Stdio};

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use leeway_core::json::{Decode, SchemaFault};
use leeway_core::trust::{
    Alg, Claims, PERMANENT, PinnedKey, Role, SignedDocument, SigningKey, TrustedKeys, Verifier,
    sign,
};
use serde_json::{Value, json};

/// How many tokens go each way.
const TOKENS: u8 = 100;

#[derive(Debug, PartialEq, Decode)]
#[serde(deny_unknown_fields)]
struct Note {
    iss: String,
    text: String,
}

impl SignedDocument for Note {
    const TYP: &'static str = "note+jwt";
    const ROLE: Role = Role::Receipt;
    const MAX_LIFETIME: i64 = PERMANENT;

    fn claims(&self) -> Claims<'_> {
        Claims::permanent(&self.iss, "interop", 0)
    }

    fn check(&self) -> Result<(), SchemaFault> {
        Ok(())
    }
}

fn seed(number: u8) -> [u8; 32] {
    [number.wrapping_add(1); 32]
}

fn payload(number: u8) -> String {
    let text = "é\u{1F512}\"\\\n".repeat(usize::from(number));
    json!({"iss": "harbour", "text": text}).to_string()
}

fn accepts(number: u8, token: &str) -> bool {
    let key = SigningKey::from_seed(&seed(number)).public();
    let pinned = PinnedKey::new(key, Alg::Ed25519, vec![Role::Receipt], 0, 1).unwrap();
    let mut trusted = TrustedKeys::new();
    trusted.insert("harbour", pinned).unwrap();
    let verifier = Verifier {
        trusted: &trusted,
        now: 0,
        issuer: "harbour",
        audience: "interop",
        floor: None,
        expected_digest: None,
    };
    verifier
        .verify::<Note>(token.as_bytes())
        .is_ok_and(|note| note.payload() == payload(number).as_bytes())
}

/// The token with one bit of its signature changed.
fn changed(token: &str, number: u8) -> String {
    let (input, signature) = token.rsplit_once('.').unwrap();
    let mut bytes = URL_SAFE_NO_PAD.decode(signature).unwrap();
    bytes[usize::from(number) % 64] ^= 1;
    [input, &URL_SAFE_NO_PAD.encode(bytes)].join(".")
}

/// Asks a program everything at once, a line each.
fn ask(command: &mut Command, requests: &[Value]) -> Vec<Value> {
    let mut child = command
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let lines: String = requests.iter().map(|line| format!("{line}\n")).collect();
    let mut stdin = child.stdin.take().unwrap();
    let writer = std::thread::spawn(move || stdin.write_all(lines.as_bytes()).unwrap());
    let output = child.wait_with_output().unwrap();
    writer.join().unwrap();
    assert!(output.status.success());
    let answers = String::from_utf8(output.stdout).unwrap();
    let answers: Vec<Value> = answers
        .lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect();
    assert_eq!(answers.len(), requests.len());
    answers
}

fn both_ways(program: impl Fn() -> Command) {
    let jwk = |number| {
        let key = SigningKey::from_seed(&seed(number));
        (key.public().x(), URL_SAFE_NO_PAD.encode(seed(number)))
    };
    let to_sign: Vec<Value> = (0..TOKENS)
        .map(|number| {
            let (x, d) = jwk(number);
            json!({"op": "sign", "x": x, "d": d, "typ": Note::TYP, "payload": payload(number)})
        })
        .collect();
    for (number, answer) in (0..TOKENS).zip(ask(&mut program(), &to_sign)) {
        let token = answer["token"].as_str().unwrap();
        assert!(accepts(number, token), "{number}: {token}");
        assert!(!accepts(number, &changed(token, number)), "{number}");
    }

    let mut to_verify = Vec::new();
    for number in 0..TOKENS {
        let key = SigningKey::from_seed(&seed(number));
        let token = sign(Note::TYP, &key, payload(number).as_bytes());
        let x = key.public().x();
        to_verify.push(json!({"op": "verify", "x": x, "token": token}));
        to_verify.push(json!({"op": "verify", "x": x, "token": changed(&token, number)}));
    }
    let answers = ask(&mut program(), &to_verify);
    for (number, pair) in (0..TOKENS).zip(answers.chunks(2)) {
        assert_eq!(pair[0]["payload"], payload(number), "{number}");
        assert_eq!(pair[1]["payload"], Value::Null, "{number}");
    }
}

fn script(name: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
        .join("tests/interop")
        .join(name)
}

/// The program that the environment names, or a loud word that there is none.
fn named(variable: &str, what: &str) -> Option<PathBuf> {
    let path = std::env::var_os(variable).filter(|path| !path.is_empty());
    if path.is_none() {
        // Not by a macro of printing: those are kept from the terminal in tests.
        let word = format!(
            "SKIPPED: no interop with {what}: {variable} is not set, cargo xtask test sets it\n"
        );
        std::io::stderr().write_all(word.as_bytes()).unwrap();
    }
    path.map(PathBuf::from)
}

#[test]
fn the_npm_package_jose_signs_and_verifies_the_same_tokens() {
    if let Some(modules) = named("LEEWAY_NODE_MODULES", "jose (npm)") {
        both_ways(|| {
            let mut node = Command::new("node");
            node.arg(script("with_jose.mjs"))
                .env("LEEWAY_NODE_MODULES", &modules);
            node
        });
    }
}

#[test]
fn the_python_package_joserfc_signs_and_verifies_the_same_tokens() {
    if let Some(python) = named("LEEWAY_PYTHON", "joserfc (PyPI)") {
        both_ways(|| {
            let mut command = Command::new(&python);
            command.arg(script("with_joserfc.py"));
            command
        });
    }
}
