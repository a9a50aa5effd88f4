//! Lines worked out by several jobs, answers written in the order of the lines.
//!
//! One thread reads batches of lines, each job works out one batch at a time, and
//! the caller's thread writes. Memory is bounded whatever is read: by the batches
//! underway, of which each holds a batch of lines, two chunks of answers at most and
//! the answer being written into one.

use std::io::{self, BufReader, BufWriter, Read, Write};
use std::mem;
use std::num::NonZero;
use std::sync::mpsc::{Receiver, SyncSender, TryRecvError, sync_channel};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;

use leeway_calc::{Answer, Outcome, Settings};

use super::batch::Batch;

/// Batches that are read ahead of the one being written, for each job: one to work
/// out, and one to go on with.
const AHEAD: usize = 2;

/// Bytes of a chunk at which it is handed on, and the sizes of the buffers.
const CHUNK_BYTES: usize = 64 * 1024;

/// How lines are worked out.
#[derive(Debug)]
pub(super) struct Pipeline {
    pub(super) settings: Settings,
    /// Whether the first error ends everything.
    pub(super) strict: bool,
    /// How many batches are worked out at the same time.
    pub(super) jobs: NonZero<u8>,
}

/// A batch with the way its answers go.
struct Task {
    batch: Batch,
    answers: SyncSender<Chunk>,
}

/// Answers of one batch that follow each other.
#[derive(Debug, Default)]
struct Chunk {
    text: Vec<u8>,
    /// A line asked for no operation.
    not_asked: bool,
    /// The last answer is an error that ends everything.
    stop: bool,
    /// There is no other chunk of its batch.
    last: bool,
}

impl Pipeline {
    /// Answers every line of `input`, or every line up to the first error where
    /// [`strict`](Self::strict). Whether every line asked for an operation, and none
    /// stopped the rest.
    ///
    /// # Errors
    /// When reading or writing fails or a thread cannot be started.
    pub(super) fn run(
        &self,
        input: impl Read + Send + 'static,
        output: impl Write,
    ) -> io::Result<bool> {
        let ahead = AHEAD * usize::from(self.jobs.get());
        let (to_jobs, tasks) = sync_channel(ahead);
        let (to_writer, order) = sync_channel(ahead);
        let tasks = Arc::new(Mutex::new(tasks));
        for _ in 0..self.jobs.get() {
            let (tasks, settings) = (Arc::clone(&tasks), self.settings.clone());
            let strict = self.strict;
            thread::Builder::new().spawn(move || work_out(&tasks, &settings, strict))?;
        }
        // Not waited for: it may be waiting for a line when everything is over.
        thread::Builder::new().spawn(move || read(input, &to_jobs, &to_writer))?;
        write(output, &order)
    }
}

/// Reads until no line is left or nobody wants the answers any more.
fn read(
    input: impl Read,
    to_jobs: &SyncSender<Task>,
    to_writer: &SyncSender<io::Result<Receiver<Chunk>>>,
) {
    let mut input = BufReader::with_capacity(CHUNK_BYTES, input);
    loop {
        let (answers, chunks) = sync_channel(1);
        let (next, task) = match Batch::read(&mut input) {
            Ok(None) => return,
            Ok(Some(batch)) => (Ok(chunks), Some(Task { batch, answers })),
            Err(error) => (Err(error), None),
        };
        let (Ok(()), Some(task)) = (to_writer.send(next), task) else {
            return;
        };
        if to_jobs.send(task).is_err() {
            return;
        }
    }
}

/// Works out batches until there are no more. They are taken in their order, so that
/// the one whose answers are due next is always underway.
fn work_out(tasks: &Mutex<Receiver<Task>>, settings: &Settings, strict: bool) {
    loop {
        let task = tasks.lock().unwrap_or_else(PoisonError::into_inner).recv();
        let Ok(Task { batch, answers }) = task else {
            return;
        };
        let mut chunk = Chunk::default();
        for Answer { text, outcome } in batch.answers(settings) {
            chunk.text.extend_from_slice(text.as_bytes());
            chunk.text.push(b'\n');
            chunk.not_asked |= outcome == Outcome::NotAsked;
            chunk.stop = strict && outcome != Outcome::Done;
            if chunk.stop {
                break;
            }
            // Waits until the chunk before is being written.
            if chunk.text.len() >= CHUNK_BYTES && answers.send(mem::take(&mut chunk)).is_err() {
                return;
            }
        }
        chunk.last = true;
        if answers.send(chunk).is_err() {
            return;
        }
    }
}

/// Writes the answers of each batch in turn.
fn write(output: impl Write, order: &Receiver<io::Result<Receiver<Chunk>>>) -> io::Result<bool> {
    let mut output = BufWriter::with_capacity(CHUNK_BYTES, output);
    let mut all_asked = true;
    while let Some(chunks) = next(order, &mut output)? {
        let chunks = chunks?;
        loop {
            let Some(chunk) = next(&chunks, &mut output)? else {
                return Err(io::Error::other(
                    "a job ended before its lines were answered",
                ));
            };
            output.write_all(&chunk.text)?;
            all_asked &= !chunk.not_asked;
            if chunk.stop {
                output.flush()?;
                return Ok(false);
            }
            if chunk.last {
                break;
            }
        }
    }
    output.flush()?;
    Ok(all_asked)
}

/// The next of what is sent, `None` after the last. Where it has to be waited for, the
/// caller gets all that was written so far.
fn next<T>(sent: &Receiver<T>, output: &mut impl Write) -> io::Result<Option<T>> {
    match sent.try_recv() {
        Ok(value) => Ok(Some(value)),
        Err(TryRecvError::Disconnected) => Ok(None),
        Err(TryRecvError::Empty) => {
            output.flush()?;
            Ok(sent.recv().ok())
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::atomic::{AtomicUsize, Ordering};

    /// Its answer is longer than a chunk: 10,000 parts of 10 digits.
    const LONG: &str = "{\"op\": \"split\", \"minor_units\": 90000000000000, \"parts\": 10000}\n";
    const LONG_ANSWER_BYTES: usize = 11 * 10_000 + 64;

    fn pipeline(jobs: u8) -> Pipeline {
        Pipeline {
            settings: Settings::default(),
            strict: false,
            jobs: NonZero::new(jobs).unwrap(),
        }
    }

    /// Answers that were written, and the longest piece they came in.
    #[derive(Debug, Clone, Default)]
    struct Written {
        lines: Arc<AtomicUsize>,
        longest: usize,
    }

    impl Write for Written {
        fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
            let ends = bytes.iter().filter(|byte| **byte == b'\n').count();
            self.lines.fetch_add(ends, Ordering::SeqCst);
            self.longest = self.longest.max(bytes.len());
            Ok(bytes.len())
        }

        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }

    /// Hands out one line at a time, and notes how far that is ahead of the answers.
    struct Lines {
        left: usize,
        handed_out: usize,
        written: Arc<AtomicUsize>,
        most_ahead: Arc<AtomicUsize>,
    }

    impl Read for Lines {
        fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
            if self.left == 0 {
                return Ok(0);
            }
            self.left -= 1;
            self.handed_out += 1;
            let ahead = self.handed_out - self.written.load(Ordering::SeqCst);
            self.most_ahead.fetch_max(ahead, Ordering::SeqCst);
            buffer[..LONG.len()].copy_from_slice(LONG.as_bytes());
            Ok(LONG.len())
        }
    }

    #[test]
    fn no_more_is_read_than_a_few_batches_ahead_of_the_answers() {
        for jobs in [1, 2, 5] {
            let mut output = Written::default();
            let most_ahead = Arc::new(AtomicUsize::new(0));
            let input = Lines {
                left: 300,
                handed_out: 0,
                written: Arc::clone(&output.lines),
                most_ahead: Arc::clone(&most_ahead),
            };
            assert!(pipeline(jobs).run(input, &mut output).unwrap());
            assert_eq!(output.lines.load(Ordering::SeqCst), 300);
            // Those that wait in their order, the one being written, the one being read.
            let bound = AHEAD * usize::from(jobs) + 2;
            let most_ahead = most_ahead.load(Ordering::SeqCst);
            assert!(most_ahead <= bound, "{jobs} jobs: {most_ahead}");
        }
    }

    #[test]
    fn answers_of_one_batch_are_written_before_they_are_all_there() {
        let mut output = Written::default();
        let input = io::Cursor::new(LONG.repeat(60));
        assert!(pipeline(2).run(input, &mut output).unwrap());
        assert_eq!(output.lines.load(Ordering::SeqCst), 60);
        assert!(
            output.longest <= CHUNK_BYTES + LONG_ANSWER_BYTES,
            "{}",
            output.longest
        );
    }

    #[test]
    fn a_reading_error_comes_after_the_answers_to_what_was_read() {
        struct Broken;
        impl Read for Broken {
            fn read(&mut self, _: &mut [u8]) -> io::Result<usize> {
                Err(io::Error::other("broken"))
            }
        }
        let mut output = Written::default();
        let input = io::Cursor::new(LONG.repeat(3)).chain(Broken);
        let error = pipeline(2).run(input, &mut output).unwrap_err();
        assert_eq!(error.to_string(), "broken");
        assert_eq!(output.lines.load(Ordering::SeqCst), 3);
    }
}
