//! Lines that are read together and worked out by one job.

use std::io::{self, BufRead as _, BufReader, Read};
use std::ops::Range;

use leeway_calc::{Answer, MAX_LINE_BYTES, Settings};

/// Bytes of a batch at which no further line is added to it. A batch is longer by
/// one line at most.
const FULL_BYTES: usize = 64 * 1024;

/// Lines of a batch at which no further line is added to it, so that lines that are
/// short and take long are shared out too.
const FULL_LINES: usize = 64;

/// One or more lines, in their order.
#[derive(Debug, Default)]
pub(super) struct Batch {
    bytes: Vec<u8>,
    /// Where each line is in `bytes`; `None` for one beyond the limit, which is not
    /// kept.
    lines: Vec<Option<Range<usize>>>,
}

impl Batch {
    /// Waits for the next line and takes it with those that have arrived behind it.
    /// `None` where no line is left.
    pub(super) fn read(input: &mut BufReader<impl Read>) -> io::Result<Option<Self>> {
        let mut batch = Self::default();
        if !batch.add_line(input)? {
            return Ok(None);
        }
        // Waiting for more would keep the answers from a caller who waits for them.
        while batch.bytes.len() < FULL_BYTES
            && batch.lines.len() < FULL_LINES
            && input.buffer().contains(&b'\n')
            && batch.add_line(input)?
        {}
        Ok(Some(batch))
    }

    /// The answers, each worked out when it is asked for.
    pub(super) fn answers(&self, settings: &Settings) -> impl Iterator<Item = Answer> {
        self.lines.iter().map(|line| {
            let line = line.as_ref().and_then(|line| self.bytes.get(line.clone()));
            match line {
                Some(line) => leeway_calc::answer(line, settings),
                None => leeway_calc::too_long(),
            }
        })
    }

    /// Reads one line, of which no more than the limit is kept; `false` where none is
    /// left.
    fn add_line(&mut self, input: &mut BufReader<impl Read>) -> io::Result<bool> {
        let start = self.bytes.len();
        let most = u64::try_from(MAX_LINE_BYTES)
            .unwrap_or(u64::MAX)
            .saturating_add(2);
        if input
            .by_ref()
            .take(most)
            .read_until(b'\n', &mut self.bytes)?
            == 0
        {
            return Ok(false);
        }
        let ended = self.bytes.pop_if(|last| *last == b'\n').is_some();
        if !ended && self.bytes.len().saturating_sub(start) > MAX_LINE_BYTES {
            self.bytes.truncate(start);
            input.skip_until(b'\n')?;
            self.lines.push(None);
        } else {
            self.lines.push(Some(start..self.bytes.len()));
        }
        Ok(true)
    }
}
