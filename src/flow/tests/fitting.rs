//! What fits what the customer can pay.

use super::*;

fn wish(most: i64) -> Wish {
    Wish {
        most: Some(minor(most)),
        from: None,
    }
}

fn compare() -> Run {
    Run::open().on(Event::ShowOptions).on(Event::Compare)
}

#[test]
fn nothing_is_compared_without_a_verified_policy() {
    let run = Run::new(true)
        .on(Event::Answered(
            Asked::Account,
            reply(200, &account(93_257, 1, 1)),
        ))
        .on(Event::Compare);
    assert_eq!(run.step(), Step::Balance);
    assert_eq!(run.flow.fits(&Wish::default()), []);
}

#[test]
fn fitted_offer_is_chosen_on_the_screen_that_fits_it_alone() {
    let params = Params {
        count: Some(12),
        ..Params::default()
    };
    let run = Run::open().on(Event::ChooseAs("plan".to_owned(), params));
    assert_eq!(run.step(), Step::Balance);
    assert_eq!(run.flow.chosen(), None);
}

#[test]
fn parameters_the_policy_does_not_allow_choose_nothing() {
    let params = Params {
        count: Some(13),
        ..Params::default()
    };
    let run = compare().on(Event::ChooseAs("plan".to_owned(), params));
    assert_eq!(run.step(), Step::Compare);
    assert_eq!(run.flow.chosen(), None);
}

#[test]
fn what_asks_for_more_than_can_be_paid_does_not_fit_and_says_how_much_it_takes() {
    let fits = compare().flow.fits(&wish(5_000));
    let plan = fits.iter().find(|fit| fit.offer.option == "plan").unwrap();
    assert!(!plan.fits());
    // 932.57 in the most payments there are, 12.
    assert_eq!(plan.most, minor(7_772));
    let all = fits.iter().find(|fit| fit.offer.option == "all").unwrap();
    assert_eq!((all.fits(), all.most), (false, minor(93_257)));
}

#[test]
fn what_the_policy_suggests_stays_as_it_is_where_it_fits() {
    let run = compare();
    let fits = run.flow.fits(&wish(10_000));
    let plan = fits.iter().find(|fit| fit.offer.option == "plan").unwrap();
    assert!(plan.fits());
    let suggested = run.flow.terms().unwrap().offer("plan");
    assert_eq!(Some(&plan.offer), suggested);
}

#[test]
fn first_payment_waits_until_it_can_be_made() {
    let from = "2026-12-25".parse().unwrap();
    let wish = Wish {
        most: None,
        from: Some(from),
    };
    let fits = compare().flow.fits(&wish);
    let plan = fits.iter().find(|fit| fit.offer.option == "plan").unwrap();
    assert!(plan.fits());
    assert!(plan.offer.schedule[0].due >= from);
}

#[test]
fn fitted_offer_goes_on_to_be_tailored_as_it_was_shown() {
    let run = compare();
    let fits = run.flow.fits(&wish(10_000));
    let plan = fits.iter().find(|fit| fit.offer.option == "plan").unwrap();
    let run = run.on(Event::ChooseAs("plan".to_owned(), plan.offer.params));
    assert_eq!(run.step(), Step::Tailor);
    assert_eq!(run.flow.chosen().unwrap().offer, plan.offer);
    assert_eq!(compare().on(Event::Back).step(), Step::Options);
}
