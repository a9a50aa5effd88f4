//! Whole ways from the accessibility tree alone, by keyboard alone, with a page that is
//! loaded anew, a lost connection and an ended session in the middle of each: what is on
//! record afterwards is what an undisturbed way leaves there, in every language.

use leeway_l10n::Arg;
use serde_json::{Value, json};
use xtask::webdriver::{Browser, Engine};

use crate::journey::Preview;
use crate::scene::{Customer, Login, Scene, Visit, scene};
use crate::tree::Tree;

/// Undisturbed first, which is what the others are held against.
const RUNS: [(&str, bool); 5] = [
    ("en", false),
    ("en", true),
    ("ar", true),
    ("hi", true),
    ("zh-Hans", true),
];

/// Household and yearly income of a customer whose bill becomes lower.
const HOUSEHOLD: &str = "3";
const INCOME: &str = "71234";

/// A customer on their way.
struct Walk<'a> {
    scene: &'a Scene,
    tree: Tree<'a>,
    login: Login,
    customer: Customer,
    disturbed: bool,
}

impl Walk<'_> {
    fn network(&self, offline: bool) {
        let browser = self.tree.browser;
        browser.devtools("Network.enable", &json!({})).unwrap();
        let conditions = json!({
            "offline": offline,
            "latency": 0,
            "downloadThroughput": -1,
            "uploadThroughput": -1,
        });
        browser
            .devtools("Network.emulateNetworkConditions", &conditions)
            .unwrap();
    }

    fn sign_in(&self) {
        let tree = &self.tree;
        let field = |id: &str| tree.words.say(id);
        tree.fill(&field("identify-reference-label"), &self.customer.reference);
        tree.fill(&field("identify-code-label"), &self.customer.access_code);
        tree.press_button("identify-continue-button");
    }

    /// The way in, where the host page does not know the customer.
    fn enter(&self) {
        if self.login == Login::Letter {
            self.tree.wait_for_heading("identify-title");
            self.sign_in();
        }
    }

    /// Loads the page anew; the customer comes back to the screen of this heading.
    fn reload(&self, heading: &str) {
        if self.disturbed {
            self.tree.browser.reload().unwrap();
            self.enter();
            self.tree.wait_for_heading(heading);
            self.tree.wait_for_words("kept-whole");
        }
    }

    /// Loses the connection and goes on meanwhile.
    fn offline(&self, meanwhile: impl FnOnce()) {
        if self.disturbed {
            self.network(true);
            self.tree.wait_for_words("frame-offline-title");
        }
        meanwhile();
        if self.disturbed {
            self.network(false);
            self.tree.wait_for_words("frame-online");
        }
    }

    /// Ends the session, so that what is sent next is refused.
    fn end_session(&self) {
        if self.disturbed {
            self.scene.ledger().end_sessions();
        }
    }

    /// Signs in again, where that is asked for. What was sent goes on by itself.
    fn sign_in_again(&self) {
        if self.disturbed && self.login == Login::Letter {
            self.tree.wait_for_heading("expired-title");
            self.sign_in();
        }
    }

    fn show_options(&self) {
        self.tree.press_button("balance-options-title");
        self.tree.wait_for_heading("options-title");
    }

    /// Chooses an option by its title, whatever is said of it under the same name.
    fn choose(&self, title: &str) -> &'static str {
        let choose = self.tree.words.say("options-choose-button");
        self.tree.press_button_named(&format!("{choose} {title}"));
        self.tree.wait_for_one_of(&["tailor-title", "review-title"])
    }

    /// From the plan as it stands to its receipt.
    fn confirm(&self) {
        self.tree.tick("review-consent-label");
        let browser = self.tree.browser;
        // The terms count once they were on the screen for a moment.
        browser
            .wait_for("window.since ??= performance.now(); return performance.now() - since > 500")
            .unwrap();
        self.end_session();
        self.tree.press_button("review-confirm-button");
        self.sign_in_again();
        let save = self.tree.words.say("receipt-save-button");
        self.tree.wait("button", &save);
    }

    fn preview(&self) -> Preview {
        Preview::of(self.scene, &self.customer, self.tree.words.lang())
    }

    fn label(&self, id: &str) -> String {
        let currency = self.customer.account["currency"].as_str().unwrap();
        let currency: Arg = currency.into();
        self.tree.words.say_with(id, &[("currency", currency)])
    }

    /// Chooses an option and moves a list of the next screen on by two entries, where the
    /// plan can be changed; then everything goes wrong that can, up to the receipt.
    fn arrange(&self, title: &str, list: Option<&str>) {
        let heading = self.choose(title);
        if let Some(list) = list {
            assert_eq!(heading, "tailor-title");
            let list = self.tree.words.say(list);
            self.tree.move_on(&list, 2);
            let chosen = self.tree.value("combobox", &list);
            self.reload(heading);
            assert_eq!(self.tree.value("combobox", &list), chosen);
        } else {
            self.reload(heading);
        }
        self.offline(|| {
            if heading == "tailor-title" {
                self.tree.press_button("tailor-check-button");
                self.tree.wait_for_heading("review-title");
            }
        });
        self.confirm();
    }
}

/// The one arrangement on record, without what differs from visit to visit.
fn arrangement(walk: &Walk<'_>) -> Value {
    let arrangements = walk.scene.ledger().arrangements();
    let [arrangement] = arrangements.as_slice() else {
        panic!("{arrangements:#?}");
    };
    assert_eq!(arrangement.customer, walk.customer.id);
    walk.tree.wait_for_text(&arrangement.reference);
    let mut choice = arrangement.choice.clone();
    let members = choice.as_object_mut().unwrap();
    for member in ["quote_id", "language", "terms_sha256"] {
        members.remove(member).unwrap();
    }
    json!({ "choice": choice, "payments": arrangement.payments })
}

/// Goes a way in every run; all leave the same on record.
fn expect_the_same(
    industry: &str,
    login: Login,
    way: impl Fn(&Walk<'_>),
    on_record: impl Fn(&Walk<'_>) -> Value,
) {
    let mut records: Vec<Value> = Vec::new();
    for (lang, disturbed) in RUNS {
        let scene = scene(industry);
        let browser: Browser = scene.browser(Engine::Chromium);
        let mut visit = Visit::in_language(lang);
        visit.login = login;
        scene.open(&browser, &visit);
        let walk = Walk {
            scene: &scene,
            tree: Tree::new(&browser, lang),
            login,
            customer: scene.customers()[0].clone(),
            disturbed,
        };
        walk.enter();
        way(&walk);
        records.push(on_record(&walk));
        assert_eq!(records.last(), records.first(), "{lang}");
    }
}

#[test]
fn paying_in_full_leaves_the_same_on_record_whatever_happens() {
    expect_the_same(
        "automotive",
        Login::HostPage,
        |walk| {
            walk.show_options();
            walk.arrange(&walk.preview().title("pay-in-full"), None);
        },
        arrangement,
    );
}

#[test]
fn instalments_leave_the_same_on_record_whatever_happens() {
    expect_the_same(
        "healthcare",
        Login::Letter,
        |walk| {
            walk.show_options();
            let title = walk.preview().title("interest-free-plan");
            walk.arrange(&title, Some("tailor-count-or-label"));
        },
        arrangement,
    );
}

#[test]
fn assistance_leaves_the_same_on_record_whatever_happens() {
    expect_the_same(
        "healthcare",
        Login::HostPage,
        |walk| {
            let tree = &walk.tree;
            tree.press_button("balance-assistance-title");
            tree.wait_for_heading("assistance-title");
            let household = tree.words.say("assistance-household-label");
            let income = walk.label("assistance-income-label");
            tree.fill(&household, HOUSEHOLD);
            tree.fill(&income, INCOME);
            tree.choose("assistance-per-year");
            walk.reload("assistance-title");
            assert_eq!(tree.value("textbox", &household), HOUSEHOLD);
            assert_eq!(tree.value("textbox", &income), INCOME);
            let year = tree.words.say("assistance-per-year");
            assert!(tree.is_checked("radio", &year));
            // Everything is worked out on the device.
            walk.offline(|| {
                tree.press_button("assistance-work-out-button");
                tree.wait_for_heading("assistance-result-title");
            });
            tree.press_button("assistance-all-button");
            tree.wait_for_heading("options-title");
            let lang = tree.words.lang();
            let preview = Preview::with_means(walk.scene, &walk.customer, lang, HOUSEHOLD, INCOME);
            walk.arrange(&preview.title("financial-assistance"), None);
        },
        arrangement,
    );
}

#[test]
fn disputes_leave_the_same_on_record_whatever_happens() {
    const TEXT: &str = "I have the bill.";
    expect_the_same(
        "healthcare",
        Login::Letter,
        |walk| {
            let tree = &walk.tree;
            tree.press_button("help-dispute-button");
            tree.wait_for_heading("dispute-title");
            tree.choose("dispute-reason-already-paid");
            let text = tree.words.say("dispute-text-label");
            tree.fill(&text, TEXT);
            walk.reload("dispute-title");
            let reason = tree.words.say("dispute-reason-already-paid");
            assert!(tree.is_checked("radio", &reason));
            assert_eq!(tree.value("textbox", &text), TEXT);
            walk.offline(|| tree.go_to("button", &tree.words.say("dispute-send-button")));
            walk.end_session();
            tree.press_button("dispute-send-button");
            walk.sign_in_again();
            tree.wait_for_heading("dispute-done-title");
        },
        |walk| {
            let said = walk.scene.ledger().said();
            let [said] = said.as_slice() else {
                panic!("{said:#?}");
            };
            walk.tree.wait_for_text(&said.reference);
            let mut content = said.content.clone();
            content.as_object_mut().unwrap().remove("language").unwrap();
            json!([said.customer, said.kind, content])
        },
    );
}

#[test]
fn changing_a_contract_leaves_the_same_on_record_whatever_happens() {
    expect_the_same(
        "automotive",
        Login::HostPage,
        |walk| {
            walk.show_options();
            let title = walk.preview().title("change-loan");
            walk.arrange(&title, Some("tailor-extend-label"));
        },
        arrangement,
    );
}

#[test]
fn leaving_a_plan_leaves_the_same_on_record_whatever_happens() {
    expect_the_same(
        "healthcare",
        Login::HostPage,
        |walk| {
            let tree = &walk.tree;
            walk.show_options();
            let title = walk.preview().title("interest-free-plan");
            assert_eq!(walk.choose(&title), "tailor-title");
            tree.press_button("tailor-check-button");
            tree.wait_for_heading("review-title");
            walk.confirm();
            // Coming back another day.
            tree.browser.reload().unwrap();
            tree.wait_for_heading("arrangement-on-track-title");
            tree.open("arrangement-leave-summary");
            if walk.disturbed {
                tree.browser.reload().unwrap();
                tree.wait_for_heading("arrangement-on-track-title");
            }
            walk.offline(|| {
                if walk.disturbed {
                    tree.open("arrangement-leave-summary");
                }
            });
            walk.end_session();
            tree.press_button("arrangement-leave-button");
            tree.wait_for_words("left-title");
        },
        |walk| {
            let arrangement = &walk.scene.ledger().arrangements()[0];
            json!([arrangement.payments, walk.scene.ledger().states()])
        },
    );
}
