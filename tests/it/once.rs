//! One decision in six situations that could make two of it: twice clicked, in two tabs,
//! gone back to, loaded anew, kept by the browser, its answer lost. Once each every day,
//! and as often as `LEEWAY_TIMES` says for `cargo xtask soak`.

use serde_json::json;
use xtask::webdriver::{Browser, Engine};

use crate::page::Page;
use crate::scene::{Scene, Visit, scene, scene_with_someone_between};
use crate::unlucky::agreed;

const INDUSTRY: &str = "healthcare";

/// How often a situation comes about: in Firefox, which takes longer, a tenth as often.
fn times(engine: Engine) -> i64 {
    let asked = std::env::var("LEEWAY_TIMES");
    let asked: i64 = asked.map_or(1, |times| times.parse().unwrap());
    match engine {
        Engine::Chromium => asked,
        Engine::Firefox | Engine::WebKit => asked.div_euclid(10).max(1),
    }
}

/// One time: the customer has agreed to a plan and not confirmed it yet.
struct Time<'a> {
    number: i64,
    scene: &'a Scene,
    page: Page<'a>,
}

/// Brings a situation about again and again, each time with an account under which no
/// arrangement runs any more, and counts what came of it: one effect each time.
fn again_and_again(scene: &Scene, browser: &Browser, times: i64, decide: impl Fn(&Time<'_>)) {
    for number in 1..=times {
        scene.ledger().end_arrangements();
        let (page, _) = agreed(scene, browser, &Visit::in_language("en"));
        let time = Time {
            number,
            scene,
            page,
        };
        decide(&time);
        time.expect_one_effect();
    }
    println!("{times} times, {times} effects");
}

impl Time<'_> {
    fn confirm(&self) {
        self.page.click_button("review-confirm-button");
    }

    /// One arrangement more than the time before, with one answer and one event.
    fn expect_one_effect(&self) {
        let ledger = self.scene.ledger();
        for table in ["arrangements", "idempotency", "outbox"] {
            assert_eq!(ledger.count(table), self.number, "{table}");
        }
    }

    /// The receipt of the newest arrangement is on the screen of `page`.
    fn expect_receipt(&self, page: &Page<'_>) {
        page.wait_long_for_step("receipt");
        let newest = self.scene.ledger().arrangements().pop().unwrap();
        page.wait_for_text(&newest.reference);
    }

    /// Goes on where the page is after it was loaded anew: at the arrangement, if the
    /// choice had arrived by then, else where it can be confirmed.
    fn go_on(&self) {
        let step = self.page.wait_for_one_of(&["arrangement", "review"]);
        if step == "review" {
            self.page.confirm();
            self.expect_receipt(&self.page);
        }
    }
}

#[test]
fn double_click_sends_one_choice() {
    let scene = scene_with_someone_between(INDUSTRY);
    let browser = scene.browser(Engine::Chromium);
    again_and_again(&scene, &browser, times(Engine::Chromium), |time| {
        let label = time.page.words.say("review-confirm-button");
        let confirm = time.page.find("button", &label);
        browser.double_click(&confirm).unwrap();
        time.expect_receipt(&time.page);
        let posted = i64::try_from(scene.between().posted().len());
        assert_eq!(posted, Ok(time.number));
    });
}

#[test]
fn two_tabs_that_confirm_together_set_one_arrangement_up() {
    let scene = scene(INDUSTRY);
    let browser = scene.browser(Engine::Chromium);
    let first = browser.tab().unwrap();
    let second = browser.new_tab().unwrap();
    again_and_again(&scene, &browser, times(Engine::Chromium), |time| {
        browser.switch_to(&second).unwrap();
        let (other, _) = agreed(&scene, &browser, &Visit::in_language("en"));
        browser.switch_to(&first).unwrap();
        time.confirm();
        // Whatever has become of the first by now.
        browser.switch_to(&second).unwrap();
        other.click_button("review-confirm-button");
        time.expect_receipt(&other);
        browser.switch_to(&first).unwrap();
        time.expect_receipt(&time.page);
    });
}

#[test]
fn going_away_and_back_in_the_history_sets_nothing_up_again() {
    for engine in [Engine::Chromium, Engine::Firefox] {
        let scene = scene(INDUSTRY);
        let browser = scene.browser(engine);
        again_and_again(&scene, &browser, times(engine), |time| {
            time.confirm();
            time.expect_receipt(&time.page);
            for _ in 0..3 {
                browser.open("about:blank").unwrap();
                browser.back().unwrap();
                time.page.wait_for_step("arrangement");
            }
        });
    }
}

#[test]
fn page_loaded_anew_while_the_choice_is_on_its_way_sets_one_arrangement_up() {
    let scene = scene(INDUSTRY);
    let browser = scene.browser(Engine::Chromium);
    again_and_again(&scene, &browser, times(Engine::Chromium), |time| {
        time.confirm();
        browser.reload().unwrap();
        time.go_on();
    });
}

/// Under WebDriver neither Chromium nor Firefox keeps a page that is left, so what they
/// would say to one they keep is said by hand.
#[test]
fn page_the_browser_kept_while_another_tab_confirmed_shows_that() {
    let scene = scene(INDUSTRY);
    let browser = scene.browser(Engine::Chromium);
    let first = browser.tab().unwrap();
    let second = browser.new_tab().unwrap();
    browser.switch_to(&first).unwrap();
    again_and_again(&scene, &browser, times(Engine::Chromium), |time| {
        let say = |event: &str| {
            let say = "dispatchEvent(new PageTransitionEvent(arguments[0], { persisted: true }))";
            time.page.ask(say, &[json!(event)]);
        };
        say("pagehide");
        browser.switch_to(&second).unwrap();
        let (other, _) = agreed(&scene, &browser, &Visit::in_language("en"));
        other.click_button("review-confirm-button");
        time.expect_receipt(&other);
        browser.switch_to(&first).unwrap();
        say("pageshow");
        time.page.wait_for_step("arrangement");
    });
}

#[test]
fn choice_whose_answer_is_lost_is_sent_again_and_counts_once() {
    let scene = scene_with_someone_between(INDUSTRY);
    let browser = scene.browser(Engine::Chromium);
    again_and_again(&scene, &browser, times(Engine::Chromium), |time| {
        let before = scene.between().posted().len();
        scene.between().lose_answers(Some("/v1/choices"));
        time.confirm();
        // Sent a second time, so the answer to the first was lost.
        scene.between().wait_for_choices(before + 2);
        scene.between().lose_answers(None);
        time.expect_receipt(&time.page);
        let posted = scene.between().posted().split_off(before);
        assert!(posted.iter().all(|again| again.key == posted[0].key));
    });
}
