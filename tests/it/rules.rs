//! The project's own rules of accessibility, beside axe, and the proof that the two find
//! what they are for: defects put into the widget one at a time.

use serde_json::{Value, json};
use xtask::webdriver::Engine;

use crate::axe;
use crate::page::Page;
use crate::scene::{Visit, scene};

const RULES: &str = include_str!("rules.js");
const DEFECTS: &str = include_str!("defects.js");

/// How many of a hundred defects have to be found.
const FOUND_PERCENT: usize = 95;
/// How many defects there are at least.
const DEFECTS_AT_LEAST: usize = 40;

/// Holds the screen shown now to every rule.
pub(crate) fn check(page: &Page<'_>, screen: &str) {
    let faults = faults(page);
    assert!(
        faults.is_empty(),
        "{screen} in {}: {faults:#?}",
        page.words.lang()
    );
}

fn faults(page: &Page<'_>) -> Vec<Value> {
    page.ask(RULES, &[]).as_array().unwrap().clone()
}

/// Puts each defect of `screen` in, looks, and takes it out again. Gives the names of
/// those that axe found, that the own rules found, and that neither found.
fn sow(page: &Page<'_>, screen: &str) -> [Vec<String>; 3] {
    let names = page.ask(
        &format!(
            "{DEFECTS}\nreturn DEFECTS.filter((d) => d.on === arguments[0]).map((d) => d.name)"
        ),
        &[json!(screen)],
    );
    let [mut by_axe, mut by_rules, mut by_none] = [Vec::new(), Vec::new(), Vec::new()];
    for name in names.as_array().unwrap() {
        let name = name.as_str().unwrap();
        let put = page.ask(
            &format!(
                "{DEFECTS}\nconst defect = DEFECTS.find((d) => d.name === arguments[0]);
                 const undo = defect.put();
                 window.undoDefect = undo; return typeof undo"
            ),
            &[json!(name)],
        );
        assert_eq!(put, "function", "{name} found nothing to spoil on {screen}");
        let own = !faults(page).is_empty();
        let axe = !axe::faults(page).is_empty();
        page.ask("window.undoDefect(); return null", &[]);
        for (found, list) in [(axe, &mut by_axe), (own, &mut by_rules)] {
            if found {
                list.push(name.to_owned());
            }
        }
        if !axe && !own {
            by_none.push(name.to_owned());
        }
    }
    check(page, "after every defect was taken out");
    [by_axe, by_rules, by_none]
}

#[test]
fn defects_put_in_one_at_a_time_are_found() {
    let scene = scene("healthcare");
    let browser = scene.browser(Engine::Chromium);
    let page = scene.open(&browser, &Visit::in_language("en").with_letter());
    page.wait_for_step("identify");
    page.click_button("identify-continue-button");
    page.wait_for_words("identify-reference-empty");
    check(&page, "identify, nothing entered");
    let mut found = sow(&page, "identify");

    let page = scene.open(&browser, &Visit::in_language("en"));
    page.wait_for_step("balance");
    page.ask(
        "for (const d of root.querySelectorAll('details')) d.open = true; return null",
        &[],
    );
    check(&page, "balance");
    for (all, more) in found.iter_mut().zip(sow(&page, "balance")) {
        all.extend(more);
    }

    page.show_options();
    let preview = crate::journey::Preview::of(&scene, &scene.customers()[0], "en");
    let plan = preview
        .offers()
        .iter()
        .find(|offer| offer["kind"] == "instalments")
        .unwrap();
    page.choose(plan["title"].as_str().unwrap());
    check(&page, "tailor");
    for (all, more) in found.iter_mut().zip(sow(&page, "tailor")) {
        all.extend(more);
    }

    let [by_axe, by_rules, by_none] = found;
    let all = page.ask(&format!("{DEFECTS}\nreturn DEFECTS.length"), &[]);
    let all = usize::try_from(all.as_u64().unwrap()).unwrap();
    println!(
        "{all} defects: axe finds {}, the own rules {}, neither {by_none:?}",
        by_axe.len(),
        by_rules.len()
    );
    assert!(all >= DEFECTS_AT_LEAST);
    assert!(
        (all - by_none.len()) * 100 >= all * FOUND_PERCENT,
        "nobody finds {by_none:?}"
    );
}
