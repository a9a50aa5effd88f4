//! A creditor with many customers, and everything the load needs of it.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

use anyhow::{Context, Result, anyhow, ensure};
use leeway_core::answers::Answers;
use leeway_core::json::{self, Decode, Limits};
use leeway_core::policy::Policy;
use leeway_core::trust::{Trust, Verified, Verifier};
use leeway_core::wire::{AccountAnswer, Choice, SessionAnswer};
use serde_json::{Value, json};

use super::client::{Client, Reply, Request};
use crate::examples::Business;
use crate::project;
use crate::world::{self, Api, World};

/// Whose customers they are.
const INDUSTRY: &str = "healthcare";
/// Tokens last 15 minutes; after these they are asked for anew.
const TOKENS_LAST: Duration = Duration::from_secs(10 * 60);

/// Keys, policy and accounts in a database of their own.
#[derive(Debug)]
pub(super) struct Shop {
    world: World,
    business: &'static Business,
    references: Vec<String>,
    folder: PathBuf,
}

impl Shop {
    /// Fills the database at `address`, a new SQLite file in `folder` where there is none,
    /// with so many customers.
    ///
    /// # Errors
    /// When the `leeway` command fails.
    pub(super) fn open(folder: &Path, address: Option<String>, customers: u16) -> Result<Self> {
        fs::create_dir_all(folder).with_context(|| format!("creating {}", folder.display()))?;
        let leeway = project::target().join("release/leeway");
        let mut world = World::new(folder, &leeway);
        if let Some(address) = address {
            world = world.with_database(address);
        }
        world.make_keys()?;
        world.fill()?;
        let business = world
            .businesses()
            .find(|business| business.industry == INDUSTRY)
            .context("the example is missing")?;
        let path = world.documents(business).join("accounts.json");
        let mut file: Value = serde_json::from_slice(&fs::read(&path)?)?;
        let first = file
            .pointer("/customers/0")
            .context("the example has no customer")?
            .clone();
        let mut all = Vec::new();
        let mut references = Vec::new();
        for number in 0..customers {
            let mut customer = first.clone();
            let reference = format!("BENCH-{number}");
            for (place, value) in [
                ("/customer", format!("bench-{number}")),
                ("/access_code", format!("BENCH{number:06}")),
                ("/account/reference", reference.clone()),
            ] {
                *customer.pointer_mut(place).context(place)? = json!(value);
            }
            all.push(customer);
            references.push(reference);
        }
        *file.pointer_mut("/customers").context("no customers")? = Value::Array(all);
        let many = folder.join("customers.json");
        fs::write(&many, file.to_string())
            .with_context(|| format!("writing {}", many.display()))?;
        world.import(&many)?;
        Ok(Self {
            world,
            business,
            references,
            folder: folder.to_path_buf(),
        })
    }

    /// The address of the database.
    pub(super) fn database(&self) -> &str {
        self.world.database()
    }

    /// The folder with keys and documents.
    pub(super) fn folder(&self) -> &Path {
        &self.folder
    }

    /// What kind of database it is.
    pub(super) fn kind(&self) -> &'static str {
        if self.database().starts_with("sqlite:") {
            "SQLite"
        } else {
            "PostgreSQL"
        }
    }

    /// Starts so many servers on the one database; their logs go to files.
    ///
    /// # Errors
    /// When one does not answer.
    pub(super) fn serve(&self, servers: usize) -> Result<Vec<Api>> {
        (0..servers)
            .map(|number| {
                let listen = world::free_address()?;
                let path = self.folder.join(format!("server-{number}.log"));
                let log = fs::File::create(&path)
                    .with_context(|| format!("creating {}", path.display()))?;
                let mut command = self.world.serve_command(listen, &[]);
                command.stdout(log.try_clone()?).stderr(log);
                self.world.start(command, listen)
            })
            .collect()
    }

    /// Verifies every entry of the audit log.
    ///
    /// # Errors
    /// When one is not as it was written.
    pub(super) fn check_audit(&self) -> Result<()> {
        self.world.check_audit()
    }

    /// All customers with a token each, and so many connections spread over the servers.
    ///
    /// # Errors
    /// When a server refuses a token.
    pub(super) fn front(&self, apis: &[&str], connections: usize) -> Result<Front<'_>> {
        let clients = apis.iter().cycle().take(connections);
        let mut front = Front {
            shop: self,
            clients: clients
                .map(|api| Client::connect(api))
                .collect::<Result<_>>()?,
            policy: None,
            tokens: Vec::new(),
            since: Instant::now(),
            choices: Vec::new(),
        };
        front.sign_in()?;
        Ok(front)
    }
}

/// What all customers do at once.
#[derive(Debug)]
pub(super) struct Front<'a> {
    shop: &'a Shop,
    clients: Vec<Client>,
    policy: Option<Verified<Policy>>,
    tokens: Vec<String>,
    /// When the tokens were given.
    since: Instant,
    /// What each customer will post, after [`Front::accounts`].
    choices: Vec<Request>,
}

impl Front<'_> {
    fn sign_in(&mut self) -> Result<()> {
        let host_key = self.shop.world.host_key()?;
        let requests: Vec<Request> = self
            .shop
            .references
            .iter()
            .map(|reference| {
                let creditor = self.shop.business.creditor;
                let asked = json!({"creditor": creditor, "reference": reference});
                Request {
                    line: "POST /v1/host-sessions",
                    bearer: host_key.clone(),
                    key: None,
                    body: asked.to_string().into_bytes(),
                }
            })
            .collect();
        let (_, replies) = ask_all(&mut self.clients, &requests)?;
        self.tokens = replies
            .iter()
            .map(|(_, reply)| Ok(read::<SessionAnswer>(reply, 200)?.token))
            .collect::<Result<_>>()?;
        self.since = Instant::now();
        Ok(())
    }

    /// Every customer asks for their account; time altogether and of each. Then makes up
    /// the choices, which no clock runs for.
    ///
    /// # Errors
    /// When a request is refused.
    pub(super) fn accounts(&mut self) -> Result<(Duration, Vec<Duration>)> {
        if self.since.elapsed() > TOKENS_LAST {
            self.sign_in()?;
        }
        let requests: Vec<Request> = self
            .tokens
            .iter()
            .map(|token| Request {
                line: "GET /v1/account",
                bearer: token.clone(),
                ..Request::default()
            })
            .collect();
        let (spent, replies) = ask_all(&mut self.clients, &requests)?;
        let mut choices = Vec::with_capacity(replies.len());
        for ((_, reply), token) in replies.iter().zip(&self.tokens) {
            let account: AccountAnswer = read(reply, 200)?;
            if self.policy.is_none() {
                self.policy = Some(policy(self.shop, &account)?);
            }
            let policy = self.policy.as_ref().context("no policy")?;
            choices.push(Request {
                line: "POST /v1/choices",
                bearer: token.clone(),
                key: Some(uuid()),
                body: longest_plan(policy, &account)?,
            });
        }
        self.choices = choices;
        Ok((spent, latencies(&replies)))
    }

    /// Every customer posts a choice; time altogether and of each.
    ///
    /// # Errors
    /// When a request is refused.
    pub(super) fn choices(&mut self) -> Result<(Duration, Vec<Duration>)> {
        let (spent, replies) = ask_all(&mut self.clients, &self.choices)?;
        for (_, reply) in &replies {
            ensure!(
                reply.status == 201,
                "{}: {}",
                reply.status,
                String::from_utf8_lossy(&reply.body)
            );
        }
        Ok((spent, latencies(&replies)))
    }
}

fn latencies(replies: &[(Duration, Reply)]) -> Vec<Duration> {
    replies.iter().map(|(took, _)| *took).collect()
}

/// Sends every request once, as many at a time as there are connections; the time from
/// the first byte to the last, and of each request with its answer.
fn ask_all(
    clients: &mut [Client],
    requests: &[Request],
) -> Result<(Duration, Vec<(Duration, Reply)>)> {
    let next = AtomicUsize::new(0);
    let answered = Mutex::new(Vec::with_capacity(requests.len()));
    let started = Instant::now();
    std::thread::scope(|scope| {
        let workers: Vec<_> = clients
            .iter_mut()
            .map(|client| {
                let (next, answered) = (&next, &answered);
                scope.spawn(move || -> Result<()> {
                    let mut own = Vec::new();
                    loop {
                        let number = next.fetch_add(1, Ordering::Relaxed);
                        let Some(request) = requests.get(number) else {
                            break;
                        };
                        let asked = Instant::now();
                        let reply = client.ask(request)?;
                        own.push((number, (asked.elapsed(), reply)));
                    }
                    let mut answered = answered.lock().map_err(|_| anyhow!("a client stopped"))?;
                    answered.extend(own);
                    Ok(())
                })
            })
            .collect();
        for worker in workers {
            worker.join().map_err(|_| anyhow!("a client stopped"))??;
        }
        Ok::<_, anyhow::Error>(())
    })?;
    let spent = started.elapsed();
    let mut answered = answered
        .into_inner()
        .map_err(|_| anyhow!("a client stopped"))?;
    answered.sort_unstable_by_key(|(number, _)| *number);
    Ok((
        spent,
        answered.into_iter().map(|(_, reply)| reply).collect(),
    ))
}

fn read<T: Decode>(reply: &Reply, status: u16) -> Result<T> {
    let text = || String::from_utf8_lossy(&reply.body);
    ensure!(reply.status == status, "{}: {}", reply.status, text());
    let limits = Limits::bytes(reply.body.len());
    json::from_slice(&reply.body, limits).with_context(|| text().into_owned())
}

/// The policy that the quote of `account` rests on, verified as the widget does.
fn policy(shop: &Shop, account: &AccountAnswer) -> Result<Verified<Policy>> {
    let quote = account.quote.as_ref().context("no quote")?;
    let folder = shop.world.documents(shop.business);
    let token = fs::read(folder.join("policy.jws")).context("reading the policy")?;
    let trust = fs::read(shop.world.trust()).context("reading the trust file")?;
    let trust = Trust::from_slice(&trust)?;
    let verifier = Verifier {
        trusted: trust.keys(),
        now: account.now,
        issuer: shop.business.creditor,
        audience: &quote.audience,
        floor: None,
        expected_digest: Some(quote.policy_sha256),
    };
    Ok(verifier.verify(token.trim_ascii())?)
}

/// The choice of the offer with the most payments.
fn longest_plan(policy: &Verified<Policy>, account: &AccountAnswer) -> Result<Vec<u8>> {
    let quote = account.quote.as_ref().context("no quote")?;
    let answers = Answers::default();
    let offers = leeway_core::evaluate(policy, &account.account, &answers, quote.as_of)?.offers;
    let offer = offers
        .iter()
        .max_by_key(|offer| offer.schedule.len())
        .context("no offer")?;
    let choice = Choice::of(policy, quote, &account.account, offer, &answers, "en")?;
    Ok(json::to_vec(&choice)?)
}

/// A UUID of version 4 that nothing used before.
fn uuid() -> String {
    static NEXT: AtomicUsize = AtomicUsize::new(0);
    let now = SystemTime::now().duration_since(UNIX_EPOCH);
    let seconds = now.unwrap_or_default().as_secs() & 0xffff_ffff;
    let number = NEXT.fetch_add(1, Ordering::Relaxed);
    format!("{seconds:08x}-0000-4000-8000-{number:012x}")
}
