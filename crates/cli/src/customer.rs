//! `leeway customer`: handing out one customer's data, forgetting it, keeping it, and ending
//! their sessions.

use std::process::ExitCode;

use anyhow::Result;
use clap::Subcommand;
use leeway_creditor::{
    Customer, CustomerError, Database, erase_customer, export_customer, hold_customer,
    release_customer, sign_out_customer,
};

use crate::clock::Time;
use crate::refused::{Problem, Refused};

/// Hand out, forget or hold the data of one customer, or sign them out
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Print everything that is stored of a customer, as JSON
    Export(Which),
    /// Forget a customer; the audit log stays whole and no longer names them
    ///
    /// Refused while an arrangement runs, and while a hold is set.
    Erase(Which),
    /// Let nothing of a customer be forgotten, for example during a lawsuit
    Hold {
        #[command(flatten)]
        which: Which,
        /// Why
        #[arg(long, value_name = "TEXT")]
        reason: String,
    },
    /// Take the hold off again
    Release(Which),
    /// End every session of a customer, on all their devices
    SignOut(Which),
}

#[derive(Debug, clap::Args)]
struct Which {
    /// The database: sqlite: and the path of a file, or postgres://…
    #[arg(long, value_name = "ADDRESS")]
    database: String,
    /// The creditor's id
    #[arg(long, value_name = "ISS")]
    creditor: String,
    /// The time to take for now, instead of the system's clock
    #[arg(long, value_name = "RFC3339")]
    now: Option<Time>,
    /// The creditor's id of the customer
    #[arg(value_name = "CUSTOMER")]
    customer: String,
}

pub(crate) fn run(args: Args) -> Result<ExitCode> {
    let which = match &args.command {
        Command::Export(which)
        | Command::Erase(which)
        | Command::Release(which)
        | Command::SignOut(which) => which,
        Command::Hold { which, .. } => which,
    };
    let now = Time::now(which.now).0;
    let customer = Customer::new(&which.creditor, &which.customer);
    crate::database::block_on(async {
        let database = Database::open(&which.database).await?;
        let done = match &args.command {
            Command::Export(_) => export_customer(&database, &customer).await,
            Command::Erase(_) => erase_customer(&database, &customer, now)
                .await
                .map(|()| "erased\n".to_owned()),
            Command::Hold { reason, .. } => hold_customer(&database, &customer, reason, now)
                .await
                .map(|()| "held\n".to_owned()),
            Command::Release(_) => release_customer(&database, &customer, now)
                .await
                .map(|()| "released\n".to_owned()),
            Command::SignOut(_) => sign_out_customer(&database, &customer, now)
                .await
                .map(|running| format!("sessions ended: {running}\n")),
        };
        database.close().await;
        match done {
            Ok(text) => {
                print!("{text}");
                Ok(ExitCode::SUCCESS)
            }
            Err(CustomerError::Store(error)) => Err(error.into()),
            Err(error) => {
                let problem = Problem::new("E_CUSTOMER", error.to_string());
                Err(Refused::one(&which.creditor, problem).into())
            }
        }
    })
}
