//! `leeway keygen`: a new key, straight from the operating system into a file.

use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::{Context as _, Result, bail, ensure};
use leeway_core::trust::{PublicKey, SigningKey};
use zeroize::Zeroizing;

use crate::files;
use crate::key_file::{self, Keeping, KeyRole};
use crate::passphrase::PassphraseArg;

/// Make a signing key
///
/// The key is written to a new file that only its owner may read; its name (kid)
/// is printed. A file that is there already is left as it is.
///
/// With --sealed or --passphrase-file the private half is encrypted (Argon2id and
/// XChaCha20-Poly1305). Root keys are always sealed, unless --plain says otherwise.
#[derive(Debug, clap::Args)]
#[command(
    after_help = "Examples:\n  leeway keygen --issuer mercy-vale --role policy --out mercy-vale.policy.json\n  leeway keygen --issuer mercy-vale --role root --sealed --out root-a.json --public root-a.public.json\n  leeway keygen --issuer mercy-vale --role policy --public-key 11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo --out kms.json"
)]
pub(crate) struct Args {
    /// The creditor the key belongs to: `iss` of what it signs
    #[arg(long, value_name = "ISS")]
    issuer: String,
    /// What the key is for
    #[arg(long)]
    role: KeyRole,
    /// The file to make
    #[arg(long, value_name = "FILE")]
    out: PathBuf,
    /// Also make a file of the public half, to be handed on
    #[arg(long, value_name = "FILE", conflicts_with = "public_key")]
    public: Option<PathBuf>,
    /// Seal the private half under a passphrase that is asked for
    #[arg(long, conflicts_with = "public_key")]
    sealed: bool,
    #[command(flatten)]
    passphrase: PassphraseArg,
    /// Keep a root key as it is, for whoever can read the file
    #[arg(long, conflicts_with_all = ["sealed", "passphrase_file"])]
    plain: bool,
    /// Make no key: the file is for the public half of one that is held elsewhere,
    /// the member x of its JWK
    #[arg(long, value_name = "X", allow_hyphen_values = true, conflicts_with_all = ["plain", "passphrase_file"])]
    public_key: Option<String>,
}

pub(crate) fn run(args: Args) -> Result<ExitCode> {
    ensure!(
        !args.issuer.is_empty() && !args.issuer.contains(|c: char| c.is_control()),
        "--issuer must name the creditor"
    );
    fn contents(
        args: &Args,
        public: &PublicKey,
        keeping: Keeping<'_>,
    ) -> Result<Zeroizing<Vec<u8>>> {
        key_file::contents(args.role, &args.issuer, public, keeping)
    }
    if let Some(x) = &args.public_key {
        let public = PublicKey::from_x(x).context("--public-key")?;
        files::create_secret(&args.out, &contents(&args, &public, Keeping::Elsewhere)?)?;
        println!("{}", public.kid());
        return Ok(ExitCode::SUCCESS);
    }
    let sealed = args.sealed || args.passphrase.is_given();
    if args.role == KeyRole::Root && !sealed && !args.plain {
        bail!("a root key is sealed: give --sealed or --passphrase-file FILE, or --plain");
    }
    let mut seed = Zeroizing::new([0; 32]);
    getrandom::fill(seed.as_mut_slice()).context("the operating system gave no random bytes")?;
    let public = SigningKey::from_seed(&seed).public();
    let bytes = if sealed {
        let passphrase = args.passphrase.choose(&args.out.display().to_string())?;
        contents(&args, &public, Keeping::Sealed(&seed, &passphrase))?
    } else {
        contents(&args, &public, Keeping::Plain(&seed))?
    };
    files::create_secret(&args.out, &bytes)?;
    if let Some(path) = &args.public {
        files::replace(path, &contents(&args, &public, Keeping::Elsewhere)?)?;
    }
    println!("{}", public.kid());
    Ok(ExitCode::SUCCESS)
}
