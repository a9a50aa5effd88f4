//! The gallery: every state of its list can be reached, and none leaves a trace in another.

use serde_json::json;
use xtask::gallery::{self, states};
use xtask::webdriver::Engine;

use crate::scene::scene;

#[test]
fn every_state_of_the_hospital_is_reached() {
    let scene = scene("healthcare");
    let gallery = scene.gallery();
    let browser = scene.browser(Engine::Chromium);
    let all = states::all().unwrap();
    let mut passed = Vec::new();
    // The last state of a way comes past all the others on it.
    for state in all.iter().rev() {
        if passed.contains(&&state.name) || !state.industries().contains(&"healthcare") {
            continue;
        }
        browser
            .open(&gallery.address(state, "healthcare", "ar", "dark"))
            .unwrap();
        gallery::reach(&browser, state).unwrap();
        let way = state.way().unwrap();
        passed.extend(way.iter().map(|station| &station.name));
    }
    // The states that change something did that to customers of their own.
    let own = scene.ledger().arrangements();
    assert!(own.len() > 1, "{own:?}");
    let customer = &scene.customers()[0];
    assert!(
        own.iter().all(|made| made.customer != customer.id),
        "{own:?}"
    );
}

#[test]
fn state_at_another_business_is_refused() {
    let scene = scene("healthcare");
    let gallery = scene.gallery();
    let assistance = states::find("assistance").unwrap();
    let address = gallery.address(assistance, "telecom", "en", "light");
    assert_eq!(xtask::world::status(&address).unwrap(), 400);
    let unknown = format!("{}/gallery/no-such-state", gallery.origin());
    assert_eq!(xtask::world::status(&unknown).unwrap(), 404);
}

#[test]
fn index_links_to_every_state_and_loads_frames_late() {
    let scene = scene("healthcare");
    let gallery = scene.gallery();
    let browser = scene.browser(Engine::Chromium);
    browser
        .open(&format!("{}/gallery/?lang=ar&theme=dark", gallery.origin()))
        .unwrap();
    let linked = browser
        .run(
            "return [...document.querySelectorAll('section a')]
               .map((link) => new URL(link.href).pathname.split('/').at(-1))",
        )
        .unwrap();
    let linked: Vec<&str> = linked
        .as_array()
        .unwrap()
        .iter()
        .map(|name| name.as_str().unwrap())
        .collect();
    for state in states::all().unwrap() {
        assert!(linked.contains(&state.name.as_str()), "{}", state.name);
    }
    let late = browser
        .run(
            "return [...document.querySelectorAll('iframe')].every(
               (frame) => frame.loading === 'lazy' && !frame.checkVisibility())",
        )
        .unwrap();
    assert_eq!(late, json!(true));
}
