use leeway_calc::{OPERATIONS, Outcome, Settings, answer};

#[test]
fn every_documented_example_gives_its_answer() {
    for operation in OPERATIONS {
        let example = &operation.example;
        let settings = Settings {
            unsigned: example.unsigned,
        };
        let answer = answer(example.line.as_bytes(), &settings);
        assert_eq!(answer.text, example.answer, "{}", operation.name);
        assert_eq!(answer.outcome, Outcome::Done, "{}", operation.name);
    }
}
