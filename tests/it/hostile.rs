//! Documents that are not the creditor's, and pages that do not let the widget
//! run: the customer is told so and can reach a person, and nothing is set up.

use std::fs;
use std::path::Path;

use base64ct::{Base64UrlUnpadded, Encoding as _};
use leeway_core::trust::{Digest, SigningKey, sign};
use serde_json::{Value, json};
use xtask::examples::today;
use xtask::webdriver::{Browser, Engine};

use crate::axe;
use crate::page::Page;
use crate::scene::{Scene, Visit, given, scene, scene_with_files, scene_with_someone_between};

const LANGUAGES: [&str; 3] = ["en", "es", "ar"];

/// Serves `token` in place of the hospital's policy and expects the widget to
/// refuse it with `code`, in every language.
fn expect_refused(scene: &Scene, token: Vec<u8>, code: &str) {
    scene.between().replace_policy(token);
    expect_untrusted(scene, code, |_| {});
}

/// Expects a widget to which `leads` happens to end where nothing can be chosen.
fn expect_untrusted(scene: &Scene, code: &str, leads: fn(&Page<'_>)) {
    let browser = scene.browser(Engine::Chromium);
    let balance = scene.customers()[0].account["balance"].clone();
    assert!(balance.as_i64().unwrap() > 0, "there is something to offer");
    for lang in LANGUAGES {
        let page = scene.open(&browser, &Visit::in_language(lang));
        leads(&page);
        page.wait_for_step("untrusted");
        assert_eq!(page.wait_for_event("error"), json!({ "code": code }));
        page.wait_for_words("untrusted-title");
        page.wait_for_words("untrusted-next");
        expect_way_to_a_person(&page);
        let forbidden = page.words.say("options-choose-button");
        let buttons = page.names("button");
        assert!(
            buttons.iter().all(|name| !name.starts_with(&forbidden)),
            "{buttons:?}"
        );
        axe::check(&page, "untrusted");
    }
    assert_eq!(scene.between().posted(), [], "something was posted");
    assert_eq!(scene.ledger().arrangements(), []);
}

/// Some link starts a call or a message.
fn expect_way_to_a_person(page: &Page<'_>) {
    let ways = page.ask(
        "return [...root.querySelectorAll('a[href]')].filter(perceivable)
           .filter(({ protocol }) => ['tel:', 'mailto:'].includes(protocol)).length",
        &[],
    );
    assert!(
        ways.as_u64().unwrap() > 0,
        "nobody to turn to: {}",
        page.text()
    );
}

#[test]
fn policy_with_one_byte_changed_is_refused() {
    let scene = scene_with_someone_between("healthcare");
    let mut token = token_in(&scene.file("policy.jws"));
    // In the middle of the payload; another letter of the same alphabet.
    let middle = token.len() / 2;
    token[middle] = if token[middle] == b'A' { b'B' } else { b'A' };
    expect_refused(&scene, token, "E_SIG");
}

#[test]
fn policy_signed_with_a_key_nobody_pinned_is_refused() {
    let scene = scene_with_someone_between("healthcare");
    let key = scene.folder().join("stranger.json");
    let key = key.to_str().unwrap();
    let issuer = scene.business.creditor;
    scene.leeway_ok(&[
        "keygen", "--issuer", issuer, "--role", "policy", "--out", key,
    ]);
    let token = signed(&scene, Path::new(key), &[]);
    expect_refused(&scene, token, "E_KID");
}

#[test]
fn policy_that_ended_is_refused() {
    let scene = scene_with_someone_between("healthcare");
    let key = scene.policy_key(scene.business.creditor);
    let long_ago = (0..40).fold(today(), |day, _| day.previous_day().unwrap());
    let token = signed(&scene, &key, &["--now", &format!("{long_ago}T00:00:00Z")]);
    expect_refused(&scene, token, "E_EXP");
}

#[test]
fn policy_of_another_creditor_is_refused() {
    let scene = scene_with_someone_between("healthcare");
    let other = scene.folder().join("banking/policy.jws");
    expect_refused(&scene, token_in(&other), "E_ISS");
}

#[test]
fn genuine_policy_in_force_that_contradicts_itself_is_refused() {
    let scene = scene_with_someone_between("healthcare");
    let token = String::from_utf8(token_in(&scene.file("policy.jws"))).unwrap();
    let payload = Base64UrlUnpadded::decode_vec(token.split('.').nth(1).unwrap()).unwrap();
    let mut policy: Value = serde_json::from_slice(&payload).unwrap();
    let options = policy["options"].as_array_mut().unwrap();
    let plan = options
        .iter_mut()
        .find_map(|option| option["kind"].get_mut("instalments"));
    plan.unwrap()["counts"] = json!({ "min": 12, "max": 3 });
    let wrong = policy.to_string();
    let key = fs::read(scene.policy_key(scene.business.creditor)).unwrap();
    let key: Value = serde_json::from_slice(&key).unwrap();
    let seed = Base64UrlUnpadded::decode_vec(key["d"].as_str().unwrap()).unwrap();
    let key = SigningKey::from_seed(&seed.try_into().unwrap());
    let token = sign("creditor-policy+jwt", &key, wrong.as_bytes());
    let digests = [&payload[..], wrong.as_bytes()].map(|bytes| Digest::of(bytes).to_string());
    scene.between().put_into_force(token.into_bytes(), digests);
    // The screens after the options bring the check along.
    expect_untrusted(&scene, "E_SCHEMA", |page| {
        page.wait_for_step("balance");
        page.click_button("balance-options-title");
    });
}

#[test]
fn answer_that_is_no_policy_is_refused() {
    let scene = scene_with_someone_between("healthcare");
    expect_refused(
        &scene,
        b"<!doctype html><title>Log in to this network</title>".to_vec(),
        "E_FRAMING",
    );
}

/// The hospital's policy of today, signed with `key`.
fn signed(scene: &Scene, key: &Path, arguments: &[&str]) -> Vec<u8> {
    let out = scene.folder().join("forged.jws");
    let source = scene.file("policy.json");
    let mut all = vec![
        "sign",
        source.to_str().unwrap(),
        "--key",
        key.to_str().unwrap(),
        "--out",
        out.to_str().unwrap(),
    ];
    all.extend(arguments);
    scene.leeway_ok(&all);
    token_in(&out)
}

/// The token in a file, whose line ends.
fn token_in(file: &Path) -> Vec<u8> {
    let mut token = fs::read(file).unwrap();
    token.truncate(token.trim_ascii_end().len());
    token
}

/// Expects the host page's own words in place of a widget that cannot run, in
/// every language.
fn expect_fallback(scene: &Scene, browser: &Browser, visit: &Visit, code: &str) {
    for lang in LANGUAGES {
        let mut visit = visit.clone();
        visit.lang = lang;
        let page = scene.open(browser, &visit);
        assert_eq!(page.wait_for_event("error"), json!({ "code": code }));
        page.wait_for_words("loader-unavailable");
        page.wait_for_text("Call us on 555 0100.");
        axe::check(&page, "fallback");
    }
    assert_eq!(scene.ledger().arrangements(), []);
}

#[test]
fn page_that_blocks_wasm_shows_the_fallback() {
    let scene = scene("healthcare");
    let browser = scene.browser(Engine::Chromium);
    let csp = scene.csp().without("script-src", "'wasm-unsafe-eval'");
    let visit = Visit::in_language("en").under(csp);
    expect_fallback(&scene, &browser, &visit, "wasm-blocked");
}

#[test]
fn wasm_with_one_byte_changed_does_not_run() {
    let files = tempfile::tempdir().unwrap();
    for entry in fs::read_dir(given("LEEWAY_DIST")).unwrap() {
        let path = entry.unwrap().path();
        if !path.is_file() {
            continue;
        }
        let mut bytes = fs::read(&path).unwrap();
        if path.extension().is_some_and(|kind| kind == "wasm") {
            let last = bytes.len() - 1;
            bytes[last] ^= 1;
        }
        fs::write(files.path().join(path.file_name().unwrap()), bytes).unwrap();
    }
    let scene = scene_with_files("healthcare", files.path());
    let browser = scene.browser(Engine::Chromium);
    expect_fallback(
        &scene,
        &browser,
        &Visit::in_language("en"),
        "file-unavailable",
    );
}

#[test]
fn token_in_the_page_is_not_read() {
    // Attack 41: in the address, in an attribute, in a cookie, in storage.
    let scene = scene("healthcare");
    let browser = scene.browser(Engine::Chromium);
    let page = scene.open(&browser, &Visit::in_language("en").with_letter());
    page.wait_for_step("identify");
    page.ask(
        "history.replaceState(null, '', '?token=canary&access_token=canary#token=canary');
         document.cookie = 'token=canary';
         sessionStorage.setItem('token', 'canary');
         seen.events.length = 0;
         const other = widget.cloneNode(true);
         for (const name of ['token', 'access-token', 'access_token', 'authorization', 'data-token']) {
           other.setAttribute(name, 'canary');
         }
         widget.replaceWith(other)",
        &[],
    );
    // With a token it did not know the API would have been asked for the account.
    page.wait_for_step("identify");
    page.wait_for_words("identify-title");
    let asked = page.ask(
        "return performance.getEntriesByType('resource').map(({ name }) => name)
           .filter((name) => name.includes('canary') || name.endsWith('/v1/account'))",
        &[],
    );
    assert_eq!(asked, json!([]));
    let told = page.ask("return JSON.stringify(seen.events)", &[]);
    assert!(!told.as_str().unwrap().contains("canary"), "{told}");
}

#[test]
fn nothing_listens_to_other_windows() {
    // Attack 55: no messages are sent or read, and nothing becomes markup or code.
    let mut scripts = 0;
    for entry in fs::read_dir(given("LEEWAY_DIST")).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_none_or(|kind| kind != "js") {
            continue;
        }
        let script = fs::read_to_string(&path).unwrap();
        for banned in [
            "postMessage",
            "onmessage",
            "\"message\"",
            "innerHTML",
            "outerHTML",
            "insertAdjacentHTML",
            "document.write",
            "localStorage",
            "document.cookie",
            "eval(",
            "new Function",
        ] {
            assert!(!script.contains(banned), "{banned} in {}", path.display());
        }
        scripts += 1;
    }
    assert!(scripts > 0);
}

#[test]
fn markup_in_what_the_creditor_wrote_is_text() {
    // Attack 57.
    let scene = scene("healthcare");
    let title = "<img src=x onerror=alert(1)> \u{202e}evil\u{202c}<script>alert(2)</script>";
    let mut accounts: serde_json::Value =
        serde_json::from_slice(&fs::read(scene.file("accounts.json")).unwrap()).unwrap();
    let customer = scene.customers()[0].id.clone();
    for entry in accounts["customers"].as_array_mut().unwrap() {
        if entry["customer"] == json!(customer) {
            entry["account"]["title"] = json!({ "en": title });
            entry["account"]["line_items"][0]["description"] = json!({ "en": title });
            entry["account"]["version"] = json!(9_999);
        }
    }
    let changed = scene.folder().join("markup.json");
    fs::write(&changed, accounts.to_string()).unwrap();
    let changed = changed.to_str().unwrap();
    scene.leeway_ok(&["import", "--database", &scene.database(), changed]);
    let browser = scene.browser(Engine::Chromium);
    let page = scene.open(&browser, &Visit::in_language("en"));
    page.wait_for_step("balance");
    page.wait_for_text("<img src=x onerror=alert(1)> evil<script>alert(2)</script>");
    let made = page.ask(
        "return root.querySelectorAll('img, script, iframe').length",
        &[],
    );
    assert_eq!(made, json!(0));
    // Whatever turns the direction round ends with its own text: a box or a line of its
    // own, an isolating element, or isolating marks (U+2068) around it.
    let loose = page.ask(
        "const walk = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
         const found = [];
         const apart = (node) => !node ||
           (node.nodeType === Node.ELEMENT_NODE && getComputedStyle(node).display !== 'inline');
         while (walk.nextNode()) {
           const { data, parentElement } = walk.currentNode;
           const { unicodeBidi, display } = getComputedStyle(parentElement);
           const held = data.includes('\\u2068') || unicodeBidi !== 'normal' || display !== 'inline'
             || (apart(parentElement.previousSibling) && apart(parentElement.nextSibling));
           if (data.includes('evil') && !held) found.push(parentElement.outerHTML);
         }
         return found",
        &[],
    );
    assert_eq!(loose, json!([]));
    assert_eq!(page.ask("return seen.violations", &[]), json!([]));
}
