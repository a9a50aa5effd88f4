//! axe-core, run over the widget as it is on the screen.

use serde_json::{Value, json};

use crate::page::Page;
use crate::scene::given;

/// Rules about a whole page: the widget is a part of one, and what is around
/// it is the host page's.
const HOST_PAGE: [(&str, &str); 5] = [
    ("document-title", "the host page has the title"),
    ("html-has-lang", "the host page has the root element"),
    ("landmark-one-main", "the host page has the main landmark"),
    (
        "page-has-heading-one",
        "the widget begins at the level the host page gives it",
    ),
    (
        "region",
        "the host page decides which landmark the widget is in",
    ),
];

/// Checks the screen shown now. Nothing may be wrong, and nothing may be left
/// that axe could not decide.
pub(crate) fn check(page: &Page<'_>, screen: &str) {
    let faults = faults(page);
    assert!(
        faults.is_empty(),
        "{screen} in {}: {faults:#?}",
        page.words.lang()
    );
}

/// What axe finds wrong on the screen shown now, and what it cannot decide.
pub(crate) fn faults(page: &Page<'_>) -> Vec<Value> {
    if page.browser.run("return typeof axe").unwrap() != "object" {
        let axe = std::fs::read_to_string(given("LEEWAY_AXE")).unwrap();
        page.browser.run(&axe).unwrap();
    }
    let excluded: serde_json::Map<String, Value> = HOST_PAGE
        .iter()
        .map(|(rule, _)| ((*rule).to_owned(), json!({ "enabled": false })))
        .collect();
    let found = page
        .browser
        .run_async(
            "const done = arguments[arguments.length - 1];
             const options = { rules: arguments[0], resultTypes: ['violations', 'incomplete'] };
             // What arrives while axe looks draws parts of the screen anew; axe then knows
             // elements that are gone, so it looks again.
             let changed = 0;
             const observer = new MutationObserver(() => { changed += 1; });
             observer.observe(document.querySelector('leeway-widget').shadowRoot, {
               childList: true,
               subtree: true,
             });
             // A colour on its way from one to another is neither.
             const settled = () => Promise.allSettled(
               document.querySelector('leeway-widget').shadowRoot.getAnimations()
                 .filter((one) => one instanceof CSSTransition)
                 .map((one) => one.finished));
             const look = async (tries) => {
               await settled();
               const before = changed;
               const found = await axe.run('leeway-widget', options);
               return changed === before || tries === 0 ? found : look(tries - 1);
             };
             look(4).finally(() => observer.disconnect()).then(
               ({ violations, incomplete, passes }) => done({
                 passes: passes.length,
                 faults: [...violations, ...incomplete].flatMap(({ id, help, nodes }) =>
                   nodes.map(({ html, any, all, none }) => ({
                     id, help, html: html.slice(0, 300),
                     why: [...any, ...all, ...none].map(({ message }) => message).join('; '),
                   }))),
               }),
               (error) => done({ error: String(error) }),
             )",
            &[Value::Object(excluded)],
        )
        .unwrap();
    assert_eq!(found["error"], Value::Null, "axe");
    let passes = found["passes"].as_u64().unwrap();
    assert!(passes > 5, "axe has hardly seen anything: {found}");
    found["faults"].as_array().unwrap().clone()
}
