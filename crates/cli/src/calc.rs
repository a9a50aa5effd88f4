//! `leeway calc`: sums for callers in any language, one JSON line each.

use std::fmt::Write as _;
use std::io::{self, BufRead, Read as _, Write};
use std::process::ExitCode;

use anyhow::{Context as _, Result, bail};
use clap::{CommandFactory as _, Subcommand};
use leeway_calc::{Answer, MAX_LINE_BYTES, Member, OPERATIONS, Operation, Outcome, Settings};

use crate::{Cli, USAGE};

/// Answer sums: a JSON line in, a JSON line out
///
/// Reads requests from standard input and writes one answer for each, in their
/// order. Needs no network and no clock: dates are part of the request.
#[derive(Debug, clap::Args)]
#[command(
    disable_help_flag = true,
    disable_help_subcommand = true,
    after_help = "Exit status: 0 every line was answered, errors included; 2 a line was no JSON object or named no operation, or --strict stopped.\n\nExample:\n  echo '{\"id\": 7, \"op\": \"split\", \"minor_units\": 100, \"parts\": 3}' | leeway calc"
)]
pub(crate) struct Args {
    /// Stop at the first error
    #[arg(long)]
    strict: bool,
    /// Let `evaluate` take a policy that nobody signed
    #[arg(long)]
    unsigned: bool,
    /// Print help, on one operation where it is named
    #[arg(short, long, value_name = "OP", num_args = 0..=1)]
    help: Option<Option<String>>,
    #[command(subcommand)]
    topic: Option<Topic>,
}

#[derive(Debug, Subcommand)]
enum Topic {
    /// Print help, on one operation where it is named
    Help {
        /// The operation
        #[arg(value_name = "OP")]
        op: Option<String>,
    },
}

pub(crate) fn run(args: Args) -> Result<ExitCode> {
    let asked = match args.topic {
        Some(Topic::Help { op }) => Some(op),
        None => args.help,
    };
    if let Some(op) = asked {
        let text = help(op.as_deref())?;
        io::stdout().write_all(text.as_bytes())?;
        return Ok(ExitCode::SUCCESS);
    }
    let settings = Settings {
        unsigned: args.unsigned,
    };
    let (input, output) = (io::stdin().lock(), io::stdout().lock());
    match answers(input, output, &settings, args.strict) {
        Ok(true) => Ok(ExitCode::SUCCESS),
        Ok(false) => Ok(ExitCode::from(USAGE)),
        // Whoever reads the answers has seen enough, as `head` does.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(ExitCode::SUCCESS),
        Err(error) => Err(error).context("cannot read requests or write answers"),
    }
}

/// Answers every line of `input`, or every line up to the first error where
/// `strict`. Holds one line at a time. Whether every line asked for an operation,
/// and none stopped the rest.
fn answers(
    input: impl io::Read,
    output: impl Write,
    settings: &Settings,
    strict: bool,
) -> io::Result<bool> {
    let mut input = io::BufReader::with_capacity(64 * 1024, input);
    let mut output = io::BufWriter::new(output);
    let mut line = Vec::new();
    let mut all_asked = true;
    while let Some(Answer { text, outcome }) = next(&mut input, &mut line, settings)? {
        output.write_all(text.as_bytes())?;
        output.write_all(b"\n")?;
        all_asked &= outcome != Outcome::NotAsked;
        if strict && outcome != Outcome::Done {
            all_asked = false;
            break;
        }
        // A caller that sends one line and waits for its answer must get it.
        if !input.buffer().contains(&b'\n') {
            output.flush()?;
        }
    }
    output.flush()?;
    Ok(all_asked)
}

/// The answer to the next line, `None` after the last. `line` is only room to
/// read it into.
fn next(
    input: &mut impl BufRead,
    line: &mut Vec<u8>,
    settings: &Settings,
) -> io::Result<Option<Answer>> {
    line.clear();
    let most = u64::try_from(MAX_LINE_BYTES)
        .unwrap_or(u64::MAX)
        .saturating_add(2);
    if input.by_ref().take(most).read_until(b'\n', line)? == 0 {
        return Ok(None);
    }
    let ended = line.pop_if(|last| *last == b'\n').is_some();
    if !ended && line.len() > MAX_LINE_BYTES {
        input.skip_until(b'\n')?;
        return Ok(Some(leeway_calc::too_long()));
    }
    Ok(Some(leeway_calc::answer(line, settings)))
}

/// What `--help` prints.
fn help(op: Option<&str>) -> Result<String> {
    let Some(name) = op else {
        let mut command = Cli::command();
        // Names the subcommand in full.
        command.build();
        let calc = command
            .find_subcommand_mut("calc")
            .context("there is no calc")?;
        let mut text = calc.render_long_help().to_string();
        text.push_str("\nOperations, each with help of its own:\n");
        for operation in OPERATIONS {
            writeln!(text, "  {:<14} {}", operation.name, operation.about)?;
        }
        return Ok(text);
    };
    match leeway_calc::operation(name) {
        Some(operation) => about(operation),
        None => bail!("there is no operation {name}; leeway calc --help lists them"),
    }
}

fn about(operation: &Operation) -> Result<String> {
    let mut text = format!("{}: {}\n", operation.name, operation.about);
    for (title, members) in [("Takes", operation.members), ("Answers", operation.result)] {
        writeln!(text, "\n{title}:")?;
        for Member { name, about } in members {
            writeln!(text, "  {name:<18} {about}")?;
        }
    }
    let example = &operation.example;
    let unsigned = if example.unsigned {
        " (with --unsigned)"
    } else {
        ""
    };
    writeln!(
        text,
        "\nExample{unsigned}:\n{}\n{}",
        example.line, example.answer
    )?;
    Ok(text)
}
