//! A complete small world to run the widget in: keys, trust file, signed
//! policies, a database with accounts and a running API. The demo and the
//! browser journeys both stand on it, and it is made only with the `leeway`
//! command, as a creditor would.

use std::fs;
use std::net::{Ipv4Addr, SocketAddr, TcpListener};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;

use crate::examples::{self, BUSINESSES, Business};
use crate::host::{Config, Csp, Site};
use crate::tools;

/// How long a policy is valid once signed.
const VALID_DAYS: &str = "30";
/// How long the API may take to answer its first request.
const START_LIMIT: Duration = Duration::from_secs(30);

/// Keys, documents and database of one run, in one folder.
#[derive(Debug, Clone)]
pub struct World {
    folder: PathBuf,
    leeway: PathBuf,
    database: String,
}

impl World {
    /// Takes `folder` for a world made with the command `leeway`; nothing is made yet.
    #[must_use]
    pub fn new(folder: &Path, leeway: &Path) -> Self {
        Self {
            folder: folder.to_path_buf(),
            leeway: leeway.to_path_buf(),
            database: format!("sqlite:{}", folder.join("leeway.sqlite").display()),
        }
    }

    /// The same with another database: `sqlite:PATH` or `postgres://…`, an empty one.
    #[must_use]
    pub fn with_database(self, address: String) -> Self {
        Self {
            database: address,
            ..self
        }
    }

    /// The businesses whose examples are there.
    pub fn businesses(&self) -> impl Iterator<Item = &'static Business> + use<> {
        BUSINESSES.iter().filter(|business| business.exists())
    }

    /// The public keys, for `dist` and for the API.
    #[must_use]
    pub fn trust(&self) -> PathBuf {
        self.folder.join("leeway-trust.json")
    }

    /// The private key that signs a business's policies.
    #[must_use]
    pub fn policy_key(&self, business: &Business) -> PathBuf {
        self.folder
            .join("policy-keys")
            .join(format!("{}.json", business.creditor))
    }

    /// The folder with the private keys that sign receipts.
    #[must_use]
    pub fn receipt_keys(&self) -> PathBuf {
        self.folder.join("receipt-keys")
    }

    /// Address of the database: an SQLite file in the folder unless another was named.
    #[must_use]
    pub fn database(&self) -> &str {
        &self.database
    }

    /// The file with the secret that businesses ask for tokens with.
    #[must_use]
    pub fn host_key_file(&self) -> PathBuf {
        self.folder.join("host-key")
    }

    /// That secret.
    ///
    /// # Errors
    /// When [`World::make_keys`] has not run.
    pub fn host_key(&self) -> Result<String> {
        let text = fs::read_to_string(self.host_key_file()).context("reading the host key")?;
        Ok(text.trim().to_owned())
    }

    /// Makes the keys that are missing and the trust file. Keys of an earlier
    /// run are kept, so that a widget built with them stays good.
    ///
    /// # Errors
    /// When the `leeway` command fails.
    pub fn make_keys(&self) -> Result<()> {
        for folder in ["policy-keys", "receipt-keys"] {
            let folder = self.folder.join(folder);
            fs::create_dir_all(&folder)
                .with_context(|| format!("creating {}", folder.display()))?;
        }
        if !self.host_key_file().exists() {
            let mut secret = [0_u8; 32];
            use std::io::Read as _;
            fs::File::open("/dev/urandom")
                .and_then(|mut source| source.read_exact(&mut secret))
                .context("asking the operating system for random bytes")?;
            fs::write(self.host_key_file(), URL_SAFE_NO_PAD.encode(secret))
                .context("writing the host key")?;
        }
        // Written anew, so that it pins no key that has been lost meanwhile.
        remove(&self.trust())?;
        for business in self.businesses() {
            let receipt_key = self
                .receipt_keys()
                .join(format!("{}.json", business.creditor));
            for (role, key) in [
                ("policy", self.policy_key(business)),
                ("receipt", receipt_key.clone()),
            ] {
                if !key.exists() {
                    self.leeway()
                        .args(["keygen", "--issuer", business.creditor])
                        .args(["--role", role, "--out"])
                        .arg(&key)
                        .finish()?;
                }
            }
            self.leeway()
                .args(["trust", "add", "--issuer", business.creditor])
                .args(["--audience", business.audience])
                .arg("--key")
                .arg(self.policy_key(business))
                .arg("--key")
                .arg(&receipt_key)
                .arg("--trust")
                .arg(self.trust())
                .finish()?;
        }
        Ok(())
    }

    /// Signs today's policies and fills a new database with policies and accounts.
    ///
    /// # Errors
    /// When an example is broken or the `leeway` command fails.
    pub fn fill(&self) -> Result<()> {
        for name in ["leeway.sqlite", "leeway.sqlite-wal", "leeway.sqlite-shm"] {
            remove(&self.folder.join(name))?;
        }
        let today = examples::today();
        for business in self.businesses() {
            let folder = self.documents(business);
            business.bring_to(today, &folder)?;
            let token = folder.join("policy.jws");
            self.leeway()
                .arg("sign")
                .arg(folder.join("policy.json"))
                .arg("--key")
                .arg(self.policy_key(business))
                .args(["--valid-days", VALID_DAYS, "--out"])
                .arg(&token)
                .finish()?;
            self.leeway()
                .args(["publish", "--database", self.database(), "--trust"])
                .arg(self.trust())
                .arg(&token)
                .finish()?;
            self.import(&folder.join("accounts.json"))?;
        }
        Ok(())
    }

    /// The folder with a business's documents, their dates brought to today.
    #[must_use]
    pub fn documents(&self, business: &Business) -> PathBuf {
        self.folder.join(business.industry)
    }

    /// Imports accounts, as the creditor's own system does, also while the API runs.
    ///
    /// # Errors
    /// When the `leeway` command refuses them.
    pub fn import(&self, accounts: &Path) -> Result<()> {
        self.leeway()
            .args(["import", "--database", self.database()])
            .arg(accounts)
            .finish()
    }

    /// Verifies the audit log from its first entry to its last.
    ///
    /// # Errors
    /// When an entry is not as it was written.
    pub fn check_audit(&self) -> Result<()> {
        self.leeway()
            .args(["audit", "verify", "--database", self.database(), "--trust"])
            .arg(self.trust())
            .finish()
    }

    /// Starts the API; `origins` are the host pages it answers.
    ///
    /// # Errors
    /// When it does not answer within half a minute.
    pub fn serve(&self, listen: SocketAddr, origins: &[String]) -> Result<Api> {
        self.start(self.serve_command(listen, origins), listen)
    }

    /// The command [`World::serve`] runs, for callers that add to it.
    #[must_use]
    pub fn serve_command(&self, listen: SocketAddr, origins: &[String]) -> Command {
        let mut command = Command::new(&self.leeway);
        command
            .args(["serve", "--database", self.database()])
            .args(["--listen", &listen.to_string(), "--trust"])
            .arg(self.trust())
            .arg("--receipt-keys")
            .arg(self.receipt_keys())
            .arg("--host-key-file")
            .arg(self.host_key_file())
            .stdin(Stdio::null());
        for origin in origins {
            command.args(["--origin", origin]);
        }
        command
    }

    /// Runs a [`World::serve_command`] and waits until it answers for every business.
    ///
    /// # Errors
    /// When it does not answer within half a minute.
    pub fn start(&self, mut command: Command, listen: SocketAddr) -> Result<Api> {
        let child = command
            .spawn()
            .with_context(|| format!("cannot start {}", self.leeway.display()))?;
        let mut api = Api {
            child,
            address: format!("http://{listen}"),
        };
        for business in self.businesses() {
            api.wait_for(&format!(
                "/v1/policies/current?creditor={}",
                business.creditor
            ))?;
        }
        Ok(api)
    }

    /// What the page server needs to show every business against the API at `api`.
    ///
    /// # Errors
    /// When [`World::make_keys`] has not run, or an example is broken.
    pub fn host_config(&self, listen: SocketAddr, dist: &Path, api: &str) -> Result<Config> {
        Ok(Config {
            listen,
            dist: dist.to_path_buf(),
            sites: self
                .businesses()
                .map(|business| {
                    Ok(Site {
                        path: business.industry.to_owned(),
                        creditor: business.creditor.to_owned(),
                        folder: business.folder(),
                        customers: business.entries()?,
                    })
                })
                .collect::<Result<_>>()?,
            api: api.to_owned(),
            host_key: self.host_key()?,
            csp: Csp::strict(api),
        })
    }

    fn leeway(&self) -> Leeway {
        Leeway(Command::new(&self.leeway))
    }
}

/// Removes a file that may be absent.
fn remove(path: &Path) -> Result<()> {
    if path.exists() {
        fs::remove_file(path).with_context(|| format!("removing {}", path.display()))?;
    }
    Ok(())
}

/// One call of the `leeway` command.
struct Leeway(Command);

impl Leeway {
    fn arg(mut self, argument: impl AsRef<std::ffi::OsStr>) -> Self {
        self.0.arg(argument);
        self
    }

    fn args<I, S>(mut self, arguments: I) -> Self
    where
        I: IntoIterator<Item = S>,
        S: AsRef<std::ffi::OsStr>,
    {
        self.0.args(arguments);
        self
    }

    /// Its output is of interest only when it fails.
    fn finish(mut self) -> Result<()> {
        tools::output(&mut self.0).map(drop)
    }
}

/// A running API; it ends when this is dropped.
#[derive(Debug)]
pub struct Api {
    child: Child,
    address: String,
}

impl Api {
    /// Address without a slash at the end.
    #[must_use]
    pub fn address(&self) -> &str {
        &self.address
    }

    /// The number of its process.
    #[must_use]
    pub fn process(&self) -> u32 {
        self.child.id()
    }

    /// Waits until the API has ended by itself.
    ///
    /// # Errors
    /// When it still runs after half a minute.
    pub fn wait_for_end(&mut self) -> Result<()> {
        let deadline = Instant::now() + START_LIMIT;
        while self
            .child
            .try_wait()
            .context("looking after the API")?
            .is_none()
        {
            if Instant::now() > deadline {
                bail!("the API still runs");
            }
            std::thread::sleep(Duration::from_millis(20));
        }
        Ok(())
    }

    /// Waits until `path` is answered with success.
    fn wait_for(&mut self, path: &str) -> Result<()> {
        let deadline = Instant::now() + START_LIMIT;
        let address = format!("{}{path}", self.address);
        loop {
            let last = match status(&address) {
                Ok(200..=299) => return Ok(()),
                Ok(status) => format!("status {status}"),
                Err(error) => format!("{error:#}"),
            };
            if let Some(ended) = self.child.try_wait().context("looking after the API")? {
                bail!("the API ended by itself ({ended})");
            }
            if Instant::now() > deadline {
                bail!("{address} does not answer: {last}");
            }
            std::thread::sleep(Duration::from_millis(50));
        }
    }
}

impl Drop for Api {
    fn drop(&mut self) {
        // Failing means that it has ended already.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Fetches an address and returns the status, whatever it is.
///
/// # Errors
/// When nothing answers.
pub fn status(address: &str) -> Result<u16> {
    let agent = ureq::Agent::config_builder()
        .http_status_as_error(false)
        .timeout_global(Some(Duration::from_secs(10)))
        .build()
        .new_agent();
    let answer = agent.get(address).call()?;
    Ok(answer.status().as_u16())
}

/// A local address nobody listens on at this moment.
///
/// # Errors
/// When the machine has no free port.
pub fn free_address() -> Result<SocketAddr> {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?;
    Ok(listener.local_addr()?)
}
