//! The whole way through the widget, per industry and language, and what it shows
//! compared with what the command line and the database say.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use serde_json::{Value, json};
use xtask::webdriver::{Browser, Engine};

use crate::journey::{Preview, expect_arrangement_on_screen};
use crate::page::Page;
use crate::scene::{Login, Scene, Visit, scene};
use crate::words::tidy;

/// One way: which industry, language and option, and how the customer gets in.
struct Way {
    industry: &'static str,
    lang: &'static str,
    option: &'static str,
    login: Login,
    engine: Engine,
    customer: usize,
}

impl Way {
    const fn new(
        industry: &'static str,
        lang: &'static str,
        option: &'static str,
        login: Login,
    ) -> Self {
        Self {
            industry,
            lang,
            option,
            login,
            engine: Engine::Chromium,
            customer: 0,
        }
    }

    /// The customer at this place in the accounts file, who is offered other things.
    const fn of_customer(mut self, place: usize) -> Self {
        self.customer = place;
        self
    }

    const fn in_browser(mut self, engine: Engine) -> Self {
        self.engine = engine;
        self
    }

    /// Goes the way, comparing at every step.
    fn go(&self) {
        let scene = scene(self.industry);
        let browser = scene.browser(self.engine);
        let customer = scene.customers()[self.customer].clone();
        let mut visit = Visit::in_language(self.lang).of_customer(self.customer);
        visit.login = self.login;
        let page = scene.open(&browser, &visit);
        if self.login == Login::Letter {
            page.sign_in(&customer);
        }
        page.wait_for_step("balance");
        let preview = Preview::of(&scene, &customer, self.lang);
        expect_balance_as_previewed(&page, &preview);
        page.show_options();
        expect_options_as_previewed(&page, &preview);

        let rises = preview.offer(self.option)["kind"] == "step_up";
        if page.choose(&preview.title(self.option)) == "tailor" {
            if rises {
                let currency = preview.0["account"]["currency"].as_str().unwrap();
                let asked = [("currency", currency.into())];
                let label = page.words.say_with("tailor-first-label", &asked);
                assert!(page.text().contains(&label), "no {label}");
            }
            page.check_plan();
        }
        if rises {
            expect_steps_as_previewed(&page, &preview, self.option);
        }
        assert_eq!(
            scene.ledger().arrangements(),
            [],
            "before the customer confirmed"
        );
        page.confirm();
        page.wait_for_step("receipt");
        expect_arrangement_on_screen(&scene, &page, &customer, &preview);
        if rises {
            expect_steps_as_previewed(&page, &preview, self.option);
        }
        let option = &scene.ledger().arrangements()[0].choice["option"];
        assert_eq!(option, self.option);
        if self.engine == Engine::Chromium {
            expect_receipt_that_counts(&scene, &page, &browser);
        }
    }
}

/// The balance and every line of it.
pub(crate) fn expect_balance_as_previewed(page: &Page<'_>, preview: &Preview) {
    let account = &preview.0["account"];
    let said = squashed(&page.text());
    let expect = |text: &Value| {
        let text = squashed(text.as_str().unwrap());
        assert!(said.contains(&text), "no {text} in {said}");
    };
    expect(&account["balance_text"]);
    for line in account["line_items"].as_array().unwrap() {
        expect(&line["description"]);
        expect(&line["amount_text"]);
    }
}

/// Title, figures and days of every card, and the reasons of what is not open.
pub(crate) fn expect_options_as_previewed(page: &Page<'_>, preview: &Preview) {
    let cards = page.ask(
        "return [...root.querySelectorAll('article')].filter((card) => card.querySelector('dl')).map((card) => ({
           title: tidy(spoken(card.querySelector('h1, h2, h3, h4, h5, h6'))),
           figures: [...card.querySelectorAll('bdi, time')].filter(perceivable).map((e) => tidy(e.textContent)),
           details: [...card.querySelectorAll('dt')].map((label) =>
             [tidy(spoken(label)), tidy(spoken(label.nextElementSibling))]),
           said: tidy(spoken(card)),
         }))",
        &[],
    );
    let cards = cards.as_array().unwrap();
    let offers = preview.offers();
    assert_eq!(cards.len(), offers.len(), "{cards:#?}");
    for (card, offer) in cards.iter().zip(offers) {
        let text = |name: &str| squashed(offer[name].as_str().unwrap());
        assert_eq!(squashed(card["title"].as_str().unwrap()), text("title"));
        let figures: Vec<String> = texts(&card["figures"]);
        assert_eq!(figures[0], text("payment_text"), "{card:#}");
        let said = squashed(card["said"].as_str().unwrap());
        assert!(said.contains(&text("headline_text")), "{card:#}\n{offer:#}");

        let shown: Vec<(String, String)> = card["details"]
            .as_array()
            .unwrap()
            .iter()
            .map(|pair| {
                (
                    squashed(pair[0].as_str().unwrap()),
                    squashed(pair[1].as_str().unwrap()),
                )
            })
            .collect();
        let (total, previewed): (Vec<_>, Vec<_>) = offer["details"]
            .as_array()
            .unwrap()
            .iter()
            .map(|detail| {
                (
                    squashed(detail["label"].as_str().unwrap()),
                    squashed(detail["text"].as_str().unwrap()),
                )
            })
            .partition(|(label, _)| {
                let comes_to = ["detail-total", "detail-remaining"];
                comes_to
                    .map(|id| squashed(&page.words.say(id)))
                    .contains(label)
            });
        assert_eq!(shown, previewed, "{card:#}");
        // What is paid in all stands beside what is paid at a time, or else what stays open.
        let (label, total) = match total.as_slice() {
            [only] => only,
            [one, other] if one.0 == squashed(&page.words.say("detail-total")) => other,
            [other, _] => other,
            _ => panic!("{offer:#}"),
        };
        assert!(figures[1..].contains(total), "{card:#}");
        assert!(said.contains(&[total.as_str(), label].concat()), "{card:#}");
        // No figure on the card comes from anywhere else.
        let known = squashed(&offer.to_string());
        for figure in figures {
            assert!(
                known.contains(&figure),
                "{figure} is not previewed: {offer:#}"
            );
        }
    }

    let asks = ["needs_means", "needs_budget"];
    let closed = preview.0["unavailable"].as_array().unwrap();
    let only_asks = |closed: &Value| {
        let reasons = closed["reasons"].as_array().unwrap();
        reasons.len() == 1 && asks.iter().any(|asked| reasons[0]["reason"] == *asked)
    };
    if !closed.iter().all(only_asks) {
        // They arrive with the screens after the options.
        page.wait_for_words("options-closed-title");
    }
    let said = squashed(&page.text());
    for closed in closed {
        if only_asks(closed) {
            continue;
        }
        let reasons = closed["reasons"].as_array().unwrap();
        for text in [&closed["title"]]
            .into_iter()
            .chain(reasons.iter().map(|reason| &reason["text"]))
        {
            let text = squashed(text.as_str().unwrap());
            assert!(said.contains(&text), "no {text} in {said}");
        }
    }
}

/// Payments that rise, step by step above their table.
fn expect_steps_as_previewed(page: &Page<'_>, preview: &Preview, option: &str) {
    let rows = preview.offer(option)["schedule"].as_array().unwrap();
    let said = squashed(&page.text());
    let mut steps = 0;
    for step in rows.chunk_by(|one, next| one["total"] == next["total"]) {
        let text = |row: &Value, member: &str| row[member].as_str().unwrap().to_owned();
        let (first, last) = (&step[0], &step[step.len() - 1]);
        let line = page.words.say_with(
            "disclosure-tila-payments",
            &[
                ("count", i64::try_from(step.len()).unwrap().into()),
                ("amount", text(first, "total_text").into()),
                ("first", text(first, "due_text").into()),
                ("last", text(last, "due_text").into()),
            ],
        );
        assert!(said.contains(&squashed(&line)), "no {line} in {said}");
        steps += 1;
    }
    assert!(steps > 2, "{steps}");
}

/// Saves the receipt as the customer does and has it checked, whole and damaged.
fn expect_receipt_that_counts(scene: &Scene, page: &Page<'_>, browser: &Browser) {
    let downloads = scene.folder().join("downloads");
    fs::create_dir(&downloads).unwrap();
    browser
        .devtools(
            "Browser.setDownloadBehavior",
            &json!({ "behavior": "allow", "downloadPath": downloads }),
        )
        .unwrap();
    page.click_button("receipt-save-button");
    let file = saved_file(&downloads, "json");
    let trust = scene.trust();
    let verify = |file: &Path| {
        scene.leeway(&[
            "receipt".as_ref(),
            "verify".as_ref(),
            file.as_os_str(),
            "--trust".as_ref(),
            trust.as_os_str(),
        ])
    };
    let accepted = verify(&file);
    let said = String::from_utf8_lossy(&accepted.stdout).into_owned();
    assert!(
        accepted.status.success(),
        "{}",
        String::from_utf8_lossy(&accepted.stderr)
    );
    let reference = &scene.ledger().arrangements()[0].reference;
    assert!(said.contains(reference.as_str()), "{said}");

    let whole = fs::read(&file).unwrap();
    let damaged_file = downloads.join("damaged.json");
    // Some of them: the receipt's own tests take every byte.
    for place in (0..whole.len()).step_by(whole.len() / 12) {
        let mut damaged = whole.clone();
        damaged[place] ^= 1;
        fs::write(&damaged_file, damaged).unwrap();
        let refused = verify(&damaged_file);
        assert_eq!(refused.status.code(), Some(1), "byte {place} changed");
    }
}

/// The file of this ending that the browser has finished writing.
pub(crate) fn saved_file(folder: &Path, ending: &str) -> PathBuf {
    let deadline = Instant::now() + Duration::from_secs(20);
    loop {
        let done = fs::read_dir(folder)
            .unwrap()
            .map(|entry| entry.unwrap().path())
            .find(|path| path.extension().is_some_and(|kind| kind == ending));
        if let Some(path) = done {
            return path;
        }
        assert!(Instant::now() < deadline, "no file was saved");
        std::thread::sleep(Duration::from_millis(20));
    }
}

fn texts(list: &Value) -> Vec<String> {
    let list = list.as_array().unwrap().iter();
    list.map(|text| squashed(text.as_str().unwrap())).collect()
}

/// A text without any space: where a line may break differs, what it says does not.
fn squashed(text: &str) -> String {
    tidy(text).replace(' ', "")
}

macro_rules! ways {
    ($($name:ident: $way:expr;)*) => {
        $(
            #[test]
            fn $name() {
                $way.go();
            }
        )*
    };
}

ways! {
    healthcare_in_english: Way::new("healthcare", "en", "interest-free-plan", Login::Letter);
    healthcare_in_spanish: Way::new("healthcare", "es", "prompt-pay", Login::HostPage);
    healthcare_in_arabic: Way::new("healthcare", "ar", "pause", Login::HostPage);
    banking_in_english: Way::new("banking", "en", "reduced-rate-plan", Login::HostPage);
    banking_in_spanish: Way::new("banking", "es", "lower-payments", Login::Letter).of_customer(1);
    banking_in_arabic: Way::new("banking", "ar", "short-plan", Login::HostPage).of_customer(2);
    banking_in_french: Way::new("banking", "fr", "step-up-plan", Login::HostPage);
    automotive_in_english: Way::new("automotive", "en", "move-payments", Login::HostPage);
    automotive_in_spanish: Way::new("automotive", "es", "catch-up", Login::HostPage);
    automotive_in_arabic: Way::new("automotive", "ar", "lower-payments", Login::Letter);
    telecom_in_english: Way::new("telecom", "en", "stay-connected", Login::Letter);
    telecom_in_spanish: Way::new("telecom", "es", "short-plan", Login::HostPage);
    telecom_in_arabic: Way::new("telecom", "ar", "pay-in-full", Login::HostPage);
    telecom_in_portuguese: Way::new("telecom", "pt-BR", "short-plan", Login::Letter);
    retail_in_english: Way::new("retail", "en", "small-payments", Login::HostPage);
    retail_in_spanish: Way::new("retail", "es", "pay-early", Login::HostPage);
    retail_in_arabic: Way::new("retail", "ar", "settle-old-order", Login::Letter).of_customer(2);
    retail_in_german: Way::new("retail", "de", "small-payments", Login::HostPage);
    healthcare_in_firefox: Way::new("healthcare", "en", "interest-free-plan", Login::Letter).in_browser(Engine::Firefox);
    retail_in_arabic_in_firefox: Way::new("retail", "ar", "small-payments", Login::HostPage).in_browser(Engine::Firefox);
    healthcare_in_webkit: Way::new("healthcare", "en", "interest-free-plan", Login::HostPage).in_browser(Engine::WebKit);
    telecom_in_spanish_in_webkit: Way::new("telecom", "es", "short-plan", Login::HostPage).in_browser(Engine::WebKit);
    telecom_in_arabic_in_webkit: Way::new("telecom", "ar", "short-plan", Login::HostPage).in_browser(Engine::WebKit);
}
