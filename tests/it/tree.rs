//! The widget as assistive technology is told of it: the browser's accessibility tree, and
//! nothing else. Things are found by role and accessible name and reached by keyboard
//! alone; no selector and no pointer is used.

use std::collections::HashMap;
use std::time::{Duration, Instant};

use serde_json::{Value, json};
use xtask::webdriver::{Browser, key};

use crate::words::{Words, tidy};

/// How long the widget may take for anything it does, an outage included.
const PATIENCE: Duration = Duration::from_secs(30);
/// More presses of a key than any screen has places for the focus.
const MOST_PRESSES: usize = 150;
/// Between two looks at the tree.
const BETWEEN_LOOKS: Duration = Duration::from_millis(30);

/// Something in the tree.
#[derive(Debug, Clone)]
pub(crate) struct Thing {
    role: String,
    name: String,
    value: String,
    focused: bool,
    /// The group it is in, by its place in the tree.
    group: Option<usize>,
    /// `checked` as the browser tells it.
    checked: bool,
}

/// The tree of a page that is open in Chromium.
pub(crate) struct Tree<'a> {
    pub(crate) browser: &'a Browser,
    pub(crate) words: Words,
}

impl<'a> Tree<'a> {
    pub(crate) fn new(browser: &'a Browser, lang: &str) -> Self {
        Self {
            browser,
            words: Words::of(lang),
        }
    }

    /// Everything in the tree, in the order it is read.
    fn things(&self) -> Vec<Thing> {
        let answer = self
            .browser
            .devtools("Accessibility.getFullAXTree", &json!({}))
            .unwrap();
        let nodes = answer["nodes"].as_array().unwrap();
        let by_id: HashMap<&str, &Value> = nodes
            .iter()
            .filter_map(|node| Some((node["nodeId"].as_str()?, node)))
            .collect();
        let find = |id: &Value| by_id.get(id.as_str()?).copied();
        let mut things = Vec::new();
        let mut open: Vec<(&Value, Option<usize>)> = nodes
            .iter()
            .filter(|node| node.get("parentId").is_none())
            .map(|node| (node, None))
            .collect();
        while let Some((node, mut group)) = open.pop() {
            if node["ignored"] != true {
                let text = |member: &str| tidy(node[member]["value"].as_str().unwrap_or_default());
                let property = |name: &str| {
                    let properties = node["properties"].as_array()?;
                    let found = properties.iter().find(|one| one["name"] == name)?;
                    Some(found["value"]["value"].clone())
                };
                let thing = Thing {
                    role: text("role"),
                    name: text("name"),
                    value: text("value"),
                    focused: property("focused") == Some(json!(true)),
                    group,
                    checked: property("checked") == Some(json!("true")),
                };
                if ["group", "radiogroup"].contains(&thing.role.as_str()) {
                    group = Some(things.len());
                }
                things.push(thing);
            }
            let children = node["childIds"].as_array();
            let children = children.into_iter().flatten().rev().filter_map(find);
            open.extend(children.map(|child| (child, group)));
        }
        things
    }

    /// Looks again and again until `look` finds something.
    fn until<T>(&self, what: &str, look: impl Fn(&[Thing]) -> Option<T>) -> T {
        let deadline = Instant::now() + PATIENCE;
        loop {
            let things = self.things();
            if let Some(found) = look(&things) {
                return found;
            }
            if Instant::now() > deadline {
                let told: Vec<String> = things
                    .iter()
                    .filter(|thing| !thing.name.is_empty() && thing.role != "InlineTextBox")
                    .map(|thing| format!("{} “{}” {}", thing.role, thing.name, thing.value))
                    .collect();
                panic!("waited in vain for {what}; the tree has {told:#?}");
            }
            std::thread::sleep(BETWEEN_LOOKS);
        }
    }

    /// The place of the one thing of this role and name; a name that only begins so, as of
    /// an action with a second line, counts where no other has it whole.
    fn place(things: &[Thing], role: &str, name: &str) -> Option<usize> {
        let of_role = || {
            things
                .iter()
                .enumerate()
                .filter(|(_, one)| one.role == role)
        };
        let begun = format!("{name} ");
        let whole = of_role().find(|(_, one)| one.name == name);
        whole
            .or_else(|| of_role().find(|(_, one)| one.name.starts_with(&begun)))
            .map(|(place, _)| place)
    }

    /// Waits until there is something of this role and name.
    pub(crate) fn wait(&self, role: &str, name: &str) {
        self.until(&format!("the {role} “{name}”"), |things| {
            Self::place(things, role, name)
        });
    }

    /// Waits for the heading the message `id` is, which has the focus where the customer
    /// did something to come there.
    pub(crate) fn wait_for_heading(&self, id: &str) {
        self.wait("heading", &self.words.say(id));
    }

    /// Waits for the first of several headings; the answer is its message.
    pub(crate) fn wait_for_one_of(&self, ids: &[&'static str]) -> &'static str {
        self.until(&ids.join(" or "), |things| {
            ids.iter()
                .find(|id| Self::place(things, "heading", &self.words.say(id)).is_some())
                .copied()
        })
    }

    /// Waits until the text of the message `id` is there to be read.
    pub(crate) fn wait_for_words(&self, id: &str) {
        let words = self.words.say(id);
        self.until(&words, |things| {
            things
                .iter()
                .find(|one| one.name.contains(&words))
                .map(drop)
        });
    }

    /// Waits until `text` is there to be read.
    pub(crate) fn wait_for_text(&self, text: &str) {
        self.until(text, |things| {
            things.iter().find(|one| one.name.contains(text)).map(drop)
        });
    }

    /// What a field holds, or what is chosen of a list.
    pub(crate) fn value(&self, role: &str, name: &str) -> String {
        self.until(&format!("the {role} “{name}”"), |things| {
            let place = Self::place(things, role, name)?;
            Some(things[place].value.clone())
        })
    }

    /// Whether something is ticked or chosen.
    pub(crate) fn is_checked(&self, role: &str, name: &str) -> bool {
        self.until(&format!("the {role} “{name}”"), |things| {
            let place = Self::place(things, role, name)?;
            Some(things[place].checked)
        })
    }

    fn press(&self, key: char) {
        self.browser.press(&key.to_string()).unwrap();
    }

    /// Moves the focus to the thing of this role and name: by Tab, against the order with
    /// Shift, and by the arrow keys between the answers of one question.
    pub(crate) fn go_to(&self, role: &str, name: &str) {
        self.wait(role, name);
        let mut path = Vec::new();
        for _ in 0..MOST_PRESSES {
            let things = self.things();
            let target = Self::place(&things, role, name);
            let focus = things.iter().rposition(|one| one.focused).unwrap_or(0);
            let Some(target) = target else {
                // Drawn anew at this moment.
                std::thread::sleep(BETWEEN_LOOKS);
                continue;
            };
            if focus == target {
                return;
            }
            let (from, to) = (&things[focus], &things[target]);
            path.push(format!("{} “{}”", from.role, from.name));
            let one_question = from.role == "radio" && to.role == "radio" && from.group == to.group;
            match (one_question, focus < target) {
                (true, true) => self.press(key::DOWN),
                (true, false) => self.press(key::UP),
                (false, true) => self.press(key::TAB),
                (false, false) => self.browser.press_with(key::SHIFT, key::TAB).unwrap(),
            }
        }
        panic!("no key leads to the {role} “{name}”, but to {path:#?}");
    }

    /// Presses the button of this name.
    pub(crate) fn press_button_named(&self, name: &str) {
        self.go_to("button", name);
        self.press(key::ENTER);
    }

    /// Presses the button the message `id` names.
    pub(crate) fn press_button(&self, id: &str) {
        self.press_button_named(&self.words.say(id));
    }

    /// Opens what the message `id` sums up.
    pub(crate) fn open(&self, id: &str) {
        self.go_to("DisclosureTriangle", &self.words.say(id));
        self.press(key::ENTER);
    }

    /// Ticks the box the message `id` labels.
    pub(crate) fn tick(&self, id: &str) {
        let name = self.words.say(id);
        self.go_to("checkbox", &name);
        if !self.is_checked("checkbox", &name) {
            self.press(key::SPACE);
        }
    }

    /// Chooses the answer the message `id` is.
    pub(crate) fn choose(&self, id: &str) {
        let name = self.words.say(id);
        self.go_to("radio", &name);
        if !self.is_checked("radio", &name) {
            self.press(key::SPACE);
        }
    }

    /// Moves on by so many entries of the list with this name.
    pub(crate) fn move_on(&self, list: &str, entries: usize) {
        self.go_to("combobox", list);
        for _ in 0..entries {
            self.press(key::DOWN);
        }
    }

    /// Types into the field with this name, in place of what is there.
    pub(crate) fn fill(&self, name: &str, text: &str) {
        self.go_to("textbox", name);
        self.browser.press_with(key::CONTROL, 'a').unwrap();
        self.browser.press(text).unwrap();
    }
}
