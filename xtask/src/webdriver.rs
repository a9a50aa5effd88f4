//! Just enough of the WebDriver protocol to measure, to take pictures and to
//! use the widget as a customer does, in three browsers.

use std::io::{BufRead as _, BufReader, Read};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value, json};

use crate::world;

/// How often a driver is started before it counts as one that does not start.
const STARTS: u32 = 4;
/// How long a page may take to reach what is waited for.
const WAIT_LIMIT: Duration = Duration::from_secs(60);
/// How long a driver may take to answer its first request.
const START_LIMIT: Duration = Duration::from_secs(30);
/// The member an element is named by in WebDriver's JSON (section 12.2 of the standard).
const ELEMENT: &str = "element-6066-11e4-a52e-4f735466cecf";

/// Chromium arguments for a run that depends on nothing outside this machine.
pub const CHROMIUM_ARGUMENTS: [&str; 8] = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
];

/// Keys that have no character of their own, as WebDriver writes them.
pub mod key {
    /// Tab.
    pub const TAB: char = '\u{E004}';
    /// Shift, held down with another key.
    pub const SHIFT: char = '\u{E008}';
    /// Control, held down with another key.
    pub const CONTROL: char = '\u{E009}';
    /// Enter.
    pub const ENTER: char = '\u{E007}';
    /// Space bar.
    pub const SPACE: char = ' ';
    /// Arrow down.
    pub const DOWN: char = '\u{E015}';
    /// Arrow up.
    pub const UP: char = '\u{E013}';
}

/// A browser this client can drive.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Engine {
    /// Chromium by chromedriver, headless.
    Chromium,
    /// Firefox by geckodriver, headless.
    Firefox,
    /// WebKitGTK's MiniBrowser by `WebKitWebDriver`, on a display of its own.
    WebKit,
}

/// A running browser with its driver; both end when this is dropped.
#[derive(Debug)]
pub struct Browser {
    // Ended in this order: the driver before the display it draws on.
    driver: Ended,
    _display: Option<Ended>,
    session: String,
    agent: ureq::Agent,
}

/// A process that ends with its owner.
#[derive(Debug)]
struct Ended(Child);

impl Drop for Ended {
    fn drop(&mut self) {
        // Failing means that it has ended already.
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// An element of the page shown, until that page goes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Element(String);

impl Element {
    /// The element a script returned; `None` for any other value.
    #[must_use]
    pub fn from_value(value: &Value) -> Option<Self> {
        let id = value.get(ELEMENT)?.as_str()?;
        Some(Self(id.to_owned()))
    }

    /// The element as an argument for a script.
    #[must_use]
    pub fn to_value(&self) -> Value {
        json!({ ELEMENT: self.0 })
    }
}

impl Browser {
    /// Starts driver and browser with an empty profile. `languages` are the
    /// customer's, best first, as in `Accept-Language`; WebKitGTK has no such setting.
    ///
    /// # Errors
    /// When the driver or the browser does not start.
    pub fn start(engine: Engine, languages: &str) -> Result<Self> {
        let agent = ureq::Agent::config_builder()
            .http_status_as_error(false)
            .timeout_global(Some(WAIT_LIMIT * 2))
            .build()
            .new_agent();
        let (driver, display, address) = match engine {
            Engine::Chromium => {
                let mut command = Command::new("chromedriver");
                command.arg("--port=0");
                let (driver, port) = announced(&mut command, "successfully on port ")?;
                (driver, None, format!("http://127.0.0.1:{port}"))
            }
            Engine::Firefox => {
                let mut command = Command::new("geckodriver");
                command.args(["--port=0", "--websocket-port=0"]);
                let (driver, port) = announced(&mut command, "Listening on 127.0.0.1:")?;
                (driver, None, format!("http://127.0.0.1:{port}"))
            }
            Engine::WebKit => {
                let display = display()?;
                let address = world::free_address()?;
                let driver = Command::new("WebKitWebDriver")
                    .arg(format!("--port={}", address.port()))
                    .env("DISPLAY", &display.1)
                    // Its sandbox needs rights that a container's root has not.
                    .env("WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS", "1")
                    .stdin(Stdio::null())
                    .stdout(Stdio::null())
                    .stderr(Stdio::null())
                    .spawn()
                    .context("cannot start WebKitWebDriver")?;
                let address = format!("http://{address}");
                (Ended(driver), Some(display.0), address)
            }
        };
        let mut browser = Self {
            driver,
            _display: display,
            session: address,
            agent,
        };
        browser.wait_for_driver()?;
        let capabilities = capabilities(engine, languages)?;
        let answer = browser.post(
            "/session",
            &json!({ "capabilities": { "alwaysMatch": capabilities } }),
        )?;
        let id = answer
            .get("sessionId")
            .and_then(Value::as_str)
            .context("the driver made no session")?;
        browser.session = format!("{}/session/{id}", browser.session);
        Ok(browser)
    }

    /// Opens an address and waits for its `load` event.
    ///
    /// # Errors
    /// When the driver refuses.
    pub fn open(&self, address: &str) -> Result<()> {
        self.post("/url", &json!({ "url": address })).map(drop)
    }

    /// Loads the page anew and waits for its `load` event.
    ///
    /// # Errors
    /// When the driver refuses.
    pub fn reload(&self) -> Result<()> {
        self.post("/refresh", &json!({})).map(drop)
    }

    /// One page back in the history of the tab.
    ///
    /// # Errors
    /// When the driver refuses.
    pub fn back(&self) -> Result<()> {
        self.post("/back", &json!({})).map(drop)
    }

    /// Runs the body of a function in the page and returns what it returns.
    ///
    /// # Errors
    /// When the script throws.
    pub fn run(&self, script: &str) -> Result<Value> {
        self.run_with(script, &[])
    }

    /// The same with arguments, which the script finds in `arguments`.
    ///
    /// # Errors
    /// When the script throws.
    pub fn run_with(&self, script: &str, arguments: &[Value]) -> Result<Value> {
        self.post(
            "/execute/sync",
            &json!({ "script": script, "args": arguments }),
        )
    }

    /// Runs a script that answers by calling its last argument.
    ///
    /// # Errors
    /// When the script throws, or does not answer within half a minute.
    pub fn run_async(&self, script: &str, arguments: &[Value]) -> Result<Value> {
        self.post(
            "/execute/async",
            &json!({ "script": script, "args": arguments }),
        )
    }

    /// Asks again and again until the script returns something that is neither null nor false.
    ///
    /// # Errors
    /// When that takes more than a minute.
    pub fn wait_for(&self, script: &str) -> Result<Value> {
        self.wait_for_with(script, &[], WAIT_LIMIT)
    }

    /// The same with arguments and a limit.
    ///
    /// # Errors
    /// When that takes longer than `limit`.
    pub fn wait_for_with(
        &self,
        script: &str,
        arguments: &[Value],
        limit: Duration,
    ) -> Result<Value> {
        let deadline = Instant::now() + limit;
        loop {
            let value = self.run_with(script, arguments)?;
            if !matches!(value, Value::Null | Value::Bool(false)) {
                return Ok(value);
            }
            if Instant::now() > deadline {
                bail!("waited {} s in vain for: {script}", limit.as_secs());
            }
            std::thread::sleep(Duration::from_millis(20));
        }
    }

    /// Clicks into the middle of an element, as a pointer does; what lies over
    /// it would be hit instead, and that is an error.
    ///
    /// # Errors
    /// When the element is gone, hidden or covered.
    pub fn click(&self, element: &Element) -> Result<()> {
        self.post(&format!("/element/{}/click", element.0), &json!({}))
            .map(drop)
    }

    /// Clicks twice into the middle of an element, as fast as the driver can.
    ///
    /// # Errors
    /// When the element is gone or outside the window.
    pub fn double_click(&self, element: &Element) -> Result<()> {
        let button = |kind: &str| json!({ "type": kind, "button": 0 });
        self.post(
            "/actions",
            &json!({ "actions": [{
                "type": "pointer",
                "id": "mouse",
                "actions": [
                    { "type": "pointerMove", "origin": element.to_value(), "x": 0, "y": 0 },
                    button("pointerDown"),
                    button("pointerUp"),
                    button("pointerDown"),
                    button("pointerUp"),
                ],
            }] }),
        )
        .map(drop)
    }

    /// Presses the pointer on an element and lets it go in the corner of the page.
    ///
    /// # Errors
    /// When the element is gone or outside the window.
    pub fn press_and_leave(&self, element: &Element) -> Result<()> {
        self.post(
            "/actions",
            &json!({ "actions": [{
                "type": "pointer",
                "id": "mouse",
                "actions": [
                    { "type": "pointerMove", "origin": element.to_value(), "x": 0, "y": 0 },
                    { "type": "pointerDown", "button": 0 },
                    { "type": "pointerMove", "origin": "viewport", "x": 1, "y": 1 },
                    { "type": "pointerUp", "button": 0 },
                ],
            }] }),
        )
        .map(drop)
    }

    /// Types text into an element, after what is there.
    ///
    /// # Errors
    /// When the element takes no text.
    pub fn type_into(&self, element: &Element, text: &str) -> Result<()> {
        self.post(
            &format!("/element/{}/value", element.0),
            &json!({ "text": text }),
        )
        .map(drop)
    }

    /// Empties a text field.
    ///
    /// # Errors
    /// When the element takes no text.
    pub fn clear(&self, element: &Element) -> Result<()> {
        self.post(&format!("/element/{}/clear", element.0), &json!({}))
            .map(drop)
    }

    /// Presses and releases one key after the other, wherever the focus is.
    ///
    /// # Errors
    /// When the driver refuses.
    pub fn press(&self, keys: &str) -> Result<()> {
        let strokes: Vec<Value> = keys
            .chars()
            .flat_map(|key| [stroke("keyDown", key), stroke("keyUp", key)])
            .collect();
        self.keyboard(&strokes)
    }

    /// Presses a key while `held` is down.
    ///
    /// # Errors
    /// When the driver refuses.
    pub fn press_with(&self, held: char, key: char) -> Result<()> {
        self.keyboard(&[
            stroke("keyDown", held),
            stroke("keyDown", key),
            stroke("keyUp", key),
            stroke("keyUp", held),
        ])
    }

    fn keyboard(&self, strokes: &[Value]) -> Result<()> {
        self.post(
            "/actions",
            &json!({ "actions": [{ "type": "key", "id": "keyboard", "actions": strokes }] }),
        )
        .map(drop)
    }

    /// Makes the window this large, in CSS pixels, its own frame included.
    ///
    /// # Errors
    /// When the driver refuses.
    pub fn resize(&self, width: u32, height: u32) -> Result<()> {
        self.post("/window/rect", &json!({ "width": width, "height": height }))
            .map(drop)
    }

    /// Opens a second tab beside this one and returns its handle; it is not switched to.
    ///
    /// # Errors
    /// When the driver refuses.
    pub fn new_tab(&self) -> Result<String> {
        let answer = self.post("/window/new", &json!({ "type": "tab" }))?;
        answer
            .get("handle")
            .and_then(Value::as_str)
            .map(str::to_owned)
            .context("the driver named no tab")
    }

    /// The handle of the tab that is driven now.
    ///
    /// # Errors
    /// When the driver refuses.
    pub fn tab(&self) -> Result<String> {
        let handle = self.get("/window")?;
        Ok(handle.as_str().unwrap_or_default().to_owned())
    }

    /// Drives another tab from now on.
    ///
    /// # Errors
    /// When there is none of that handle.
    pub fn switch_to(&self, tab: &str) -> Result<()> {
        self.post("/window", &json!({ "handle": tab })).map(drop)
    }

    /// The name assistive technology is told, as the browser works it out.
    ///
    /// # Errors
    /// When the element is gone.
    pub fn accessible_name(&self, element: &Element) -> Result<String> {
        let name = self.get(&format!("/element/{}/computedlabel", element.0))?;
        Ok(name.as_str().unwrap_or_default().to_owned())
    }

    /// Sends a command of the Chrome DevTools Protocol; Chromium only.
    ///
    /// # Errors
    /// When the browser refuses it.
    pub fn devtools(&self, command: &str, parameters: &Value) -> Result<Value> {
        self.post(
            "/goog/cdp/execute",
            &json!({ "cmd": command, "params": parameters }),
        )
    }

    /// Writes a picture of the whole page, also of what lies below the window; Chromium only.
    ///
    /// # Errors
    /// When the picture cannot be taken or written.
    pub fn picture(&self, path: &Path) -> Result<()> {
        let answer = self.devtools(
            "Page.captureScreenshot",
            &json!({ "format": "png", "captureBeyondViewport": true }),
        )?;
        let data = answer
            .get("data")
            .and_then(Value::as_str)
            .context("no picture came")?;
        std::fs::write(path, STANDARD.decode(data)?)
            .with_context(|| format!("writing {}", path.display()))
    }

    /// A driver that announces no port answers `/status` once it is there.
    fn wait_for_driver(&mut self) -> Result<()> {
        let deadline = Instant::now() + START_LIMIT;
        while self.get("/status").is_err() {
            if let Some(ended) = self.driver.0.try_wait()? {
                bail!("the driver ended by itself ({ended})");
            }
            if Instant::now() > deadline {
                bail!("the driver does not answer");
            }
            std::thread::sleep(Duration::from_millis(20));
        }
        Ok(())
    }

    fn get(&self, path: &str) -> Result<Value> {
        let answer = self
            .agent
            .get(format!("{}{path}", self.session))
            .call()
            .with_context(|| format!("asking the driver for {path}"))?;
        value_of(path, answer)
    }

    fn post(&self, path: &str, body: &Value) -> Result<Value> {
        let answer = self
            .agent
            .post(format!("{}{path}", self.session))
            .header("content-type", "application/json")
            .send(body.to_string())
            .with_context(|| format!("asking the driver for {path}"))?;
        value_of(path, answer)
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        // Closing the session closes the browser; the driver goes after it.
        let _ = self.agent.delete(&self.session).call();
    }
}

fn stroke(kind: &str, key: char) -> Value {
    json!({ "type": kind, "value": key.to_string() })
}

fn value_of(path: &str, mut answer: ureq::http::Response<ureq::Body>) -> Result<Value> {
    let status = answer.status();
    let text = answer
        .body_mut()
        .with_config()
        .limit(256 * 1024 * 1024)
        .read_to_string()?;
    let mut answer: Value =
        serde_json::from_str(&text).context("the driver did not answer in JSON")?;
    let value = answer.get_mut("value").map(Value::take).unwrap_or_default();
    if !status.is_success() {
        let message = value.get("message").and_then(Value::as_str);
        bail!("{path}: {}", message.unwrap_or("refused"));
    }
    Ok(value)
}

/// What is asked of the browser when a session begins.
fn capabilities(engine: Engine, languages: &str) -> Result<Value> {
    let mut capabilities = match engine {
        Engine::Chromium => {
            let mut arguments: Vec<String> = CHROMIUM_ARGUMENTS.map(str::to_owned).to_vec();
            arguments.push(format!("--lang={languages}"));
            json!({
                "browserName": "chrome",
                "goog:chromeOptions": {
                    "args": arguments,
                    "prefs": { "intl.accept_languages": languages },
                },
            })
        }
        Engine::Firefox => json!({
            "browserName": "firefox",
            "moz:firefoxOptions": {
                "args": ["-headless"],
                "prefs": { "intl.accept_languages": languages },
            },
        }),
        Engine::WebKit => json!({
            "browserName": "MiniBrowser",
            "webkitgtk:browserOptions": {
                "binary": mini_browser()?,
                "args": ["--automation"],
            },
        }),
    };
    if let Some(members) = capabilities.as_object_mut() {
        members.insert("timeouts".to_owned(), json!({ "script": 30_000 }));
    }
    Ok(capabilities)
}

/// The browser that comes with WebKitGTK, in the folder of the machine's architecture.
fn mini_browser() -> Result<PathBuf> {
    std::fs::read_dir("/usr/lib")
        .context("looking for WebKitGTK")?
        .filter_map(|entry| Some(entry.ok()?.path().join("webkit2gtk-4.1/MiniBrowser")))
        .find(|path| path.is_file())
        .context("please install libwebkit2gtk-4.1-0 (name as in Debian)")
}

/// Starts a display without a screen and returns it with its name, `:1`.
fn display() -> Result<(Ended, String)> {
    let mut command = Command::new("Xvfb");
    command
        .args(["-displayfd", "1", "-nolisten", "tcp"])
        .args(["-screen", "0", "1280x1024x24"]);
    let (display, number) = announced(&mut command, "")?;
    Ok((display, format!(":{number}")))
}

/// Starts a program and reads the number it prints after `before` once it is ready.
///
/// chromedriver takes a free port and wants the one of that number of IPv6 as well; where
/// somebody has that, it ends, and is started again.
fn announced(command: &mut Command, before: &str) -> Result<(Ended, u16)> {
    for _ in 1..STARTS {
        if let Ok(ready) = announced_once(command, before) {
            return Ok(ready);
        }
    }
    announced_once(command, before)
}

fn announced_once(command: &mut Command, before: &str) -> Result<(Ended, u16)> {
    let name = command.get_program().to_string_lossy().into_owned();
    let mut child = command
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .with_context(|| format!("cannot start {name}"))?;
    let stdout = child.stdout.take();
    let child = Ended(child);
    let mut lines = BufReader::new(stdout.with_context(|| format!("{name} has no output"))?);
    let number = number_after(&mut lines, before).with_context(|| name.clone());
    // Keeps reading, so that the program never waits for a full pipe.
    std::thread::spawn(move || std::io::copy(&mut lines, &mut std::io::sink()));
    Ok((child, number?))
}

/// Reads the number out of a program's greeting.
fn number_after(lines: &mut BufReader<impl Read>, before: &str) -> Result<u16> {
    let mut line = String::new();
    loop {
        line.clear();
        if lines.read_line(&mut line)? == 0 {
            bail!("ended before it was ready");
        }
        if let Some((_, rest)) = line.trim_end().trim_end_matches('.').split_once(before) {
            return rest.parse().context("announced no number");
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn number_is_read_from_each_programs_greeting() {
        let cases = [
            (
                "Starting\nChromeDriver was started successfully on port 4031.\n",
                "successfully on port ",
            ),
            (
                "1\tgeckodriver\tINFO\tListening on 127.0.0.1:4031\n",
                "Listening on 127.0.0.1:",
            ),
            ("4031\n", ""),
        ];
        for (greeting, before) in cases {
            let mut lines = BufReader::new(greeting.as_bytes());
            assert_eq!(
                number_after(&mut lines, before).unwrap(),
                4031,
                "{greeting}"
            );
        }
    }

    #[test]
    fn program_that_ends_without_greeting_is_an_error() {
        let mut lines = BufReader::new("Address in use\n".as_bytes());
        assert!(number_after(&mut lines, "Listening on 127.0.0.1:").is_err());
    }
}
