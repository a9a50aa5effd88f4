//! The surroundings of one test: a folder with keys, database and documents, a
//! running API, the page of a business, and a seat on this machine.

use std::cell::RefCell;
use std::fs::{self, File};
use std::net::{Ipv4Addr, SocketAddr};
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::sync::{Condvar, Mutex, OnceLock, PoisonError};

use serde_json::{Value, json};
use tempfile::TempDir;
use tokio::runtime::Runtime;
use xtask::examples::{BUSINESSES, Business};
use xtask::gallery::{self, server::Gallery};
use xtask::host::{self, Csp, Host};
use xtask::webdriver::{Browser, Engine};
use xtask::world::{self, Api, World};

use crate::between::Between;
use crate::ledger::Ledger;
use crate::page::Page;

/// Browsers that run at the same time: a browser, its page server and the API
/// keep about one core busy.
const SEATS: usize = 2;

/// The page a widget is put in.
const PAGE: &str = include_str!("page.html");

/// What `cargo xtask test` made before it started the tests.
pub(crate) fn given(name: &str) -> PathBuf {
    match std::env::var_os(name) {
        Some(path) => PathBuf::from(path),
        None => panic!("{name} is not set: run `cargo xtask test`"),
    }
}

/// A world that is complete but not running; every test copies it.
fn template() -> &'static Path {
    static TEMPLATE: OnceLock<TempDir> = OnceLock::new();
    let folder = TEMPLATE.get_or_init(|| {
        let folder = tempfile::tempdir().unwrap();
        // The widget was built with the public halves of these keys.
        copy(&given("LEEWAY_WORLD"), folder.path());
        World::new(folder.path(), &given("LEEWAY_BIN"))
            .fill()
            .unwrap();
        folder
    });
    folder.path()
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let to = to.join(entry.file_name());
        if entry.file_name() == "dist" {
            // The page server reads it where it is.
        } else if entry.file_type().unwrap().is_dir() {
            copy(&entry.path(), &to);
        } else {
            fs::copy(entry.path(), to).unwrap();
        }
    }
}

/// The right to run a browser now.
struct Seat;

static TAKEN: Mutex<usize> = Mutex::new(0);
static FREE: Condvar = Condvar::new();

impl Seat {
    fn take() -> Self {
        // A test that failed holds no seat any more, whatever state it left.
        let mut taken = TAKEN.lock().unwrap_or_else(PoisonError::into_inner);
        while *taken >= SEATS {
            taken = FREE.wait(taken).unwrap_or_else(PoisonError::into_inner);
        }
        *taken += 1;
        Self
    }
}

impl Drop for Seat {
    fn drop(&mut self) {
        *TAKEN.lock().unwrap_or_else(PoisonError::into_inner) -= 1;
        FREE.notify_one();
    }
}

/// How the customer gets in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Login {
    /// The host page knows the customer and gives the widget a token.
    HostPage,
    /// The customer types what is printed on the letter.
    Letter,
}

/// One customer of a business, as its accounts file states them.
#[derive(Debug, Clone)]
pub(crate) struct Customer {
    pub(crate) id: String,
    pub(crate) reference: String,
    pub(crate) access_code: String,
    pub(crate) account: Value,
}

/// How a page with the widget in it is made.
#[derive(Debug, Clone)]
pub(crate) struct Visit {
    pub(crate) lang: &'static str,
    pub(crate) login: Login,
    pub(crate) customer: usize,
    pub(crate) csp: Option<Csp>,
}

impl Visit {
    /// A visit of the business's first customer, who is known to the host page.
    pub(crate) fn in_language(lang: &'static str) -> Self {
        Self {
            lang,
            login: Login::HostPage,
            customer: 0,
            csp: None,
        }
    }

    pub(crate) fn with_letter(mut self) -> Self {
        self.login = Login::Letter;
        self
    }

    pub(crate) fn under(mut self, csp: Csp) -> Self {
        self.csp = Some(csp);
        self
    }

    /// The customer at this place in the accounts file.
    pub(crate) fn of_customer(mut self, place: usize) -> Self {
        self.customer = place;
        self
    }
}

/// A business with everything it needs to run the widget, for one test.
pub(crate) struct Scene {
    pub(crate) business: Business,
    world: World,
    folder: TempDir,
    host: Host,
    between: Option<Between>,
    api: RefCell<Option<Api>>,
    api_address: SocketAddr,
    runtime: Runtime,
    // Given back last.
    _seat: Seat,
}

/// Puts one industry's business up; the widget speaks to the API itself.
pub(crate) fn scene(industry: &str) -> Scene {
    Scene::new(industry, &given("LEEWAY_DIST"), false)
}

/// The same with someone between widget and API, who can listen and interfere.
pub(crate) fn scene_with_someone_between(industry: &str) -> Scene {
    Scene::new(industry, &given("LEEWAY_DIST"), true)
}

/// The same with the widget's files out of another folder.
pub(crate) fn scene_with_files(industry: &str, dist: &Path) -> Scene {
    Scene::new(industry, dist, false)
}

impl Scene {
    fn new(industry: &str, dist: &Path, interposed: bool) -> Self {
        let seat = Seat::take();
        let business = *BUSINESSES
            .iter()
            .find(|business| business.industry == industry)
            .unwrap();
        let folder = tempfile::tempdir().unwrap();
        copy(template(), folder.path());
        let world = World::new(folder.path(), &given("LEEWAY_BIN"));
        let runtime = tokio::runtime::Builder::new_multi_thread()
            .worker_threads(2)
            .enable_all()
            .build()
            .unwrap();
        let api_address = world::free_address().unwrap();
        let between =
            interposed.then(|| runtime.block_on(Between::start(format!("http://{api_address}"))));
        let seen_by_widget = match &between {
            Some(between) => between.address(),
            None => format!("http://{api_address}"),
        };
        let listen = SocketAddr::from((Ipv4Addr::LOCALHOST, 0));
        let config = world.host_config(listen, dist, &seen_by_widget).unwrap();
        let host = runtime.block_on(host::serve(config)).unwrap();
        let scene = Self {
            business,
            world,
            folder,
            host,
            between,
            api: RefCell::new(None),
            api_address,
            runtime,
            _seat: seat,
        };
        scene.start_api(&[]);
        scene
    }

    /// Starts the API, with further arguments of `leeway serve`.
    pub(crate) fn start_api(&self, arguments: &[&str]) {
        let mut command = self
            .world
            .serve_command(self.api_address, &[self.host.origin()]);
        let log = File::options()
            .create(true)
            .append(true)
            .open(self.api_log())
            .unwrap();
        command.args(arguments).stdout(Stdio::null()).stderr(log);
        // The one that runs goes first: there is one address for both.
        drop(self.api.take());
        let api = self.world.start(command, self.api_address).unwrap();
        self.api.replace(Some(api));
    }

    /// What the API wrote about its work.
    pub(crate) fn api_log(&self) -> PathBuf {
        self.folder.path().join("api.log")
    }

    /// Ends the API at once, as a power cut does.
    pub(crate) fn kill_api(&self) {
        drop(self.api.take());
    }

    /// Waits until the API has ended by itself.
    pub(crate) fn wait_for_api_to_end(&self) {
        self.api
            .borrow_mut()
            .as_mut()
            .expect("the API runs")
            .wait_for_end()
            .unwrap();
    }

    /// Address of the API itself, whoever is between it and the widget.
    pub(crate) fn api(&self) -> String {
        format!("http://{}", self.api_address)
    }

    pub(crate) fn between(&self) -> &Between {
        self.between.as_ref().expect("someone is between")
    }

    /// The strict policy every page is answered with, as a start for others.
    pub(crate) fn csp(&self) -> Csp {
        let api = match &self.between {
            Some(between) => between.address(),
            None => self.api(),
        };
        Csp::strict(&api)
    }

    pub(crate) fn ledger(&self) -> Ledger<'_> {
        Ledger::new(&self.runtime, self.folder.path().join("leeway.sqlite"))
    }

    /// A new browser for this scene.
    pub(crate) fn browser(&self, engine: Engine) -> Browser {
        let browser = Browser::start(engine, "en-US,en").unwrap();
        browser.resize(1280, 900).unwrap();
        browser
    }

    /// The folder of this test, for files it makes.
    pub(crate) fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// The customers of the business, as imported.
    pub(crate) fn customers(&self) -> Vec<Customer> {
        let text = fs::read(self.file("accounts.json")).unwrap();
        let file: Value = serde_json::from_slice(&text).unwrap();
        file["customers"]
            .as_array()
            .unwrap()
            .iter()
            .map(|customer| {
                let text = |value: &Value| value.as_str().unwrap().to_owned();
                Customer {
                    id: text(&customer["customer"]),
                    reference: text(&customer["account"]["reference"]),
                    access_code: text(&customer["access_code"]),
                    account: customer["account"].clone(),
                }
            })
            .collect()
    }

    /// The creditor's system records a payment of `amount` minor units and states
    /// the account anew, while everything runs.
    pub(crate) fn record_payment(&self, customer: usize, amount: i64) {
        let path = self.file("accounts.json");
        let mut file: Value = serde_json::from_slice(&fs::read(&path).unwrap()).unwrap();
        let account = &mut file["customers"][customer]["account"];
        let text = |text: &str| json!({ "en": text, "es": text, "ar": text });
        let today = account["line_items"][0]["date"].clone();
        account["line_items"].as_array_mut().unwrap().push(json!({
            "id": "paid-meanwhile",
            "date": today,
            "kind": "payment",
            "bucket": "principal",
            "amount": -amount,
            "description": text("Your payment"),
            "reason": text("It arrived today."),
        }));
        account["balance"] = json!(account["balance"].as_i64().unwrap() - amount);
        account["version"] = json!(account["version"].as_i64().unwrap() + 1);
        fs::write(&path, file.to_string()).unwrap();
        let path = path.to_str().unwrap();
        self.leeway_ok(&["import", "--database", &self.database(), path]);
    }

    /// A document of the business, with its dates brought to today.
    pub(crate) fn file(&self, name: &str) -> PathBuf {
        self.folder.path().join(self.business.industry).join(name)
    }

    pub(crate) fn trust(&self) -> PathBuf {
        self.world.trust()
    }

    /// The private key that signs the policies of a business.
    pub(crate) fn policy_key(&self, creditor: &str) -> PathBuf {
        let business = BUSINESSES
            .iter()
            .find(|business| business.creditor == creditor)
            .unwrap();
        self.world.policy_key(business)
    }

    /// Address of the database for the `leeway` command.
    pub(crate) fn database(&self) -> String {
        self.world.database().to_owned()
    }

    /// Runs the `leeway` command to its end, whatever that is.
    pub(crate) fn leeway<S: AsRef<std::ffi::OsStr>>(&self, arguments: &[S]) -> Output {
        Command::new(given("LEEWAY_BIN"))
            .args(arguments)
            .stdin(Stdio::null())
            .output()
            .unwrap()
    }

    /// Runs it and expects success; the answer is its standard output.
    pub(crate) fn leeway_ok<S: AsRef<std::ffi::OsStr>>(&self, arguments: &[S]) -> String {
        let output = self.leeway(arguments);
        assert!(
            output.status.success(),
            "{}",
            String::from_utf8_lossy(&output.stderr)
        );
        String::from_utf8(output.stdout).unwrap()
    }

    /// The gallery of every state, with the API of this scene.
    pub(crate) fn gallery(&self) -> Gallery {
        let config = gallery::server::Config {
            listen: SocketAddr::from((Ipv4Addr::LOCALHOST, 0)),
            dist: given("LEEWAY_DIST"),
            world: self.world.clone(),
            api: self.api(),
        };
        self.runtime
            .block_on(gallery::server::serve(config))
            .unwrap()
    }

    /// Puts the widget into a page and opens that in a tab that has kept nothing.
    pub(crate) fn open<'a>(&self, browser: &'a Browser, visit: &Visit) -> Page<'a> {
        // Before the first page there is no storage to clear.
        let _ = browser.run("sessionStorage.clear()");
        self.open_again(browser, visit)
    }

    /// Puts the widget into a page and opens that, in a tab as it is.
    pub(crate) fn open_again<'a>(&self, browser: &'a Browser, visit: &Visit) -> Page<'a> {
        let customer = self.customers()[visit.customer].clone();
        let login = match visit.login {
            Login::HostPage => format!(
                "/{}/session-token?customer={}",
                self.business.industry, customer.id
            ),
            Login::Letter => String::new(),
        };
        self.host.publish(
            "journey",
            host::Page {
                html: PAGE
                    .replace("{{lang}}", visit.lang)
                    .replace("{{login}}", &login),
                csp: visit.csp.clone().unwrap_or_else(|| self.csp()),
                creditor: self.business.creditor.to_owned(),
            },
        );
        browser
            .open(&format!("{}/page/journey", self.host.origin()))
            .unwrap();
        Page::new(browser, visit.lang)
    }
}
