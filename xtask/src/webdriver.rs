//! Just enough of the WebDriver protocol to measure and to take pictures in Chromium.

use std::io::{BufRead as _, BufReader, Read};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value, json};

/// How long a page may take to reach what is waited for.
const WAIT_LIMIT: Duration = Duration::from_secs(60);

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

/// A headless Chromium with its driver; both end when this is dropped.
#[derive(Debug)]
pub struct Chromium {
    driver: Child,
    session: String,
    agent: ureq::Agent,
}

impl Chromium {
    /// Starts driver and browser with an empty profile.
    ///
    /// # Errors
    /// When chromedriver or Chromium does not start.
    pub fn start(languages: &str) -> Result<Self> {
        let mut driver = Command::new("chromedriver")
            .arg("--port=0")
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .context("cannot start chromedriver")?;
        let stdout = driver.stdout.take().context("chromedriver has no output")?;
        let mut lines = BufReader::new(stdout);
        let port = port_of(&mut lines);
        // Keeps reading, so that the driver never waits for a full pipe.
        std::thread::spawn(move || std::io::copy(&mut lines, &mut std::io::sink()));
        let agent = ureq::Agent::config_builder()
            .http_status_as_error(false)
            .timeout_global(Some(WAIT_LIMIT * 2))
            .build()
            .new_agent();
        let mut chromium = Self {
            driver,
            session: format!("http://127.0.0.1:{}", port?),
            agent,
        };
        let mut arguments: Vec<String> = CHROMIUM_ARGUMENTS.map(str::to_owned).to_vec();
        arguments.push(format!("--lang={languages}"));
        let answer = chromium.post(
            "/session",
            &json!({ "capabilities": { "alwaysMatch": {
                "browserName": "chrome",
                "goog:chromeOptions": {
                    "args": arguments,
                    "prefs": { "intl.accept_languages": languages },
                },
            } } }),
        )?;
        let id = answer
            .get("sessionId")
            .and_then(Value::as_str)
            .context("chromedriver made no session")?;
        chromium.session = format!("{}/session/{id}", chromium.session);
        Ok(chromium)
    }

    /// Opens an address and waits for its `load` event.
    ///
    /// # Errors
    /// When the driver refuses.
    pub fn open(&self, address: &str) -> Result<()> {
        self.post("/url", &json!({ "url": address })).map(drop)
    }

    /// Runs the body of a function in the page and returns what it returns.
    ///
    /// # Errors
    /// When the script throws.
    pub fn run(&self, script: &str) -> Result<Value> {
        self.post("/execute/sync", &json!({ "script": script, "args": [] }))
    }

    /// Asks again and again until the script returns something that is neither null nor false.
    ///
    /// # Errors
    /// When that takes more than a minute.
    pub fn wait_for(&self, script: &str) -> Result<Value> {
        let deadline = Instant::now() + WAIT_LIMIT;
        loop {
            let value = self.run(script)?;
            if !matches!(value, Value::Null | Value::Bool(false)) {
                return Ok(value);
            }
            if Instant::now() > deadline {
                bail!("waited {} s in vain for: {script}", WAIT_LIMIT.as_secs());
            }
            std::thread::sleep(Duration::from_millis(20));
        }
    }

    /// Sends a command of the Chrome DevTools Protocol.
    ///
    /// # Errors
    /// When the browser refuses it.
    pub fn devtools(&self, command: &str, parameters: &Value) -> Result<Value> {
        self.post(
            "/goog/cdp/execute",
            &json!({ "cmd": command, "params": parameters }),
        )
    }

    /// Writes a picture of the whole page, also of what lies below the window.
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

    fn post(&self, path: &str, body: &Value) -> Result<Value> {
        let mut answer = self
            .agent
            .post(format!("{}{path}", self.session))
            .header("content-type", "application/json")
            .send(body.to_string())
            .with_context(|| format!("asking chromedriver for {path}"))?;
        let status = answer.status();
        let text = answer
            .body_mut()
            .with_config()
            .limit(256 * 1024 * 1024)
            .read_to_string()?;
        let mut answer: Value =
            serde_json::from_str(&text).context("chromedriver did not answer in JSON")?;
        let value = answer.get_mut("value").map(Value::take).unwrap_or_default();
        if !status.is_success() {
            let message = value.get("message").and_then(Value::as_str);
            bail!("{path}: {}", message.unwrap_or("refused"));
        }
        Ok(value)
    }
}

impl Drop for Chromium {
    fn drop(&mut self) {
        // Closing the session closes the browser; the driver goes after it.
        let _ = self.agent.delete(&self.session).call();
        let _ = self.driver.kill();
        let _ = self.driver.wait();
    }
}

/// Reads the port out of chromedriver's greeting.
fn port_of(lines: &mut BufReader<impl Read>) -> Result<u16> {
    let mut line = String::new();
    loop {
        line.clear();
        if lines.read_line(&mut line)? == 0 {
            bail!("chromedriver ended before it was ready");
        }
        if let Some(port) = line
            .trim_end()
            .trim_end_matches('.')
            .strip_prefix("ChromeDriver was started successfully on port ")
        {
            return port.parse().context("chromedriver named no port");
        }
    }
}
