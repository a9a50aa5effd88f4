//! Files that show that a dispute is right: chosen while it is written, sent once it is
//! received, one after the other. A file that does not arrive changes nothing about the
//! dispute and can be sent again.

use super::submission::{Stage, Topic};
use super::{Command, Flow, Reply, Request, Step, Waiting};

/// The most files of a dispute, as the API takes them.
pub const MOST: usize = 10;

/// The largest file, in bytes, as the API takes it: 10 MiB.
pub const LARGEST: u64 = 10 * 1024 * 1024;

/// The types of files the API takes.
pub const TYPES: [&str; 3] = ["application/pdf", "image/jpeg", "image/png"];

/// Why a file cannot be sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FileFault {
    /// It is neither a PDF nor a JPEG nor a PNG.
    Type,
    /// It is larger than [`LARGEST`], or empty.
    Size,
    /// There are [`MOST`] already.
    Many,
}

impl FileFault {
    /// The message that says so.
    #[must_use]
    pub const fn line(self) -> &'static str {
        match self {
            Self::Type => "evidence-type-error",
            Self::Size => "evidence-size-error",
            Self::Many => "evidence-many-error",
        }
    }
}

/// How far a file has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FileStage {
    /// It is chosen and not sent.
    Chosen,
    /// It is on its way.
    Sending,
    /// It did not arrive, as far as is known; sent again it counts once.
    NotSent,
    /// The creditor has it.
    Received,
    /// It cannot be sent.
    Unfit(FileFault),
}

impl FileStage {
    /// Why it cannot be sent.
    #[must_use]
    pub const fn fault(self) -> Option<FileFault> {
        match self {
            Self::Unfit(fault) => Some(fault),
            Self::Chosen | Self::Sending | Self::NotSent | Self::Received => None,
        }
    }
}

/// A file of the customer's device. Its name stays there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Evidence {
    /// Its number on this device.
    pub id: u32,
    /// What it is called there.
    pub name: String,
    /// How far it has come.
    pub stage: FileStage,
    key: String,
}

/// What happened to files.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FileEvent {
    /// The customer chose one.
    Chosen {
        /// Its number on this device.
        id: u32,
        /// What it is called there.
        name: String,
        /// Its media type, as the device sees it.
        media_type: String,
        /// Its length.
        bytes: u64,
        /// A fresh UUID, under which it is sent however often that takes.
        key: String,
    },
    /// The customer does not want to send this one.
    Removed(u32),
    /// The customer sends what is chosen, and again what was not received.
    Send,
    /// An answer came about this one.
    Answered(u32, Reply),
}

impl Flow {
    /// The files of the dispute.
    #[must_use]
    pub fn evidence(&self) -> &[Evidence] {
        &self.said.files
    }

    /// Never inlined, because `cargo xtask dist` moves it to the part of the Wasm that is
    /// fetched later.
    #[inline(never)]
    pub(super) fn on_file(&mut self, event: FileEvent, out: &mut Vec<Command>) {
        match event {
            FileEvent::Chosen {
                id,
                name,
                media_type,
                bytes,
                key,
            } => {
                let fit = |file: &&Evidence| !matches!(file.stage, FileStage::Unfit(_));
                let stage = if !TYPES.contains(&media_type.as_str()) {
                    FileStage::Unfit(FileFault::Type)
                } else if bytes == 0 || bytes > LARGEST {
                    FileStage::Unfit(FileFault::Size)
                } else if self.said.files.iter().filter(fit).count() >= MOST {
                    FileStage::Unfit(FileFault::Many)
                } else {
                    FileStage::Chosen
                };
                self.said.files.push(Evidence {
                    id,
                    name,
                    stage,
                    key,
                });
            }
            FileEvent::Removed(id) => self.said.files.retain(|file| {
                file.id != id || matches!(file.stage, FileStage::Sending | FileStage::Received)
            }),
            FileEvent::Send => self.send_files(out),
            FileEvent::Answered(id, reply) => self.file_answered(id, &reply, out),
        }
        out.push(Command::Refresh);
    }

    /// Sends every file that can be sent, the first one now.
    pub(super) fn send_files(&mut self, out: &mut Vec<Command>) {
        if self.said.of(Topic::Dispute).stage() != Stage::Received || !self.online {
            return;
        }
        let mut sending = false;
        for file in &mut self.said.files {
            sending |= file.stage == FileStage::Sending;
            if file.stage == FileStage::NotSent {
                file.stage = FileStage::Chosen;
            }
        }
        if !sending {
            self.send_next(out);
        }
    }

    fn send_next(&mut self, out: &mut Vec<Command>) {
        let reference = self.said.of(Topic::Dispute).reference().to_owned();
        let next = |file: &&mut Evidence| file.stage == FileStage::Chosen;
        let Some(file) = self.said.files.iter_mut().find(next) else {
            return;
        };
        file.stage = FileStage::Sending;
        out.push(Command::Ask(Request::File {
            reference,
            key: file.key.clone(),
            id: file.id,
        }));
    }

    fn file_answered(&mut self, id: u32, reply: &Reply, out: &mut Vec<Command>) {
        let sent = |file: &&mut Evidence| file.id == id && file.stage == FileStage::Sending;
        let Some(file) = self.said.files.iter_mut().find(sent) else {
            return;
        };
        file.stage = match reply.status {
            200..=299 => FileStage::Received,
            409 => FileStage::Unfit(FileFault::Many),
            413 => FileStage::Unfit(FileFault::Size),
            415 | 422 => FileStage::Unfit(FileFault::Type),
            _ => FileStage::NotSent,
        };
        if reply.status == 401 && self.waiting.is_none() {
            return self.unauthorised(Waiting::Files, out);
        }
        self.renewed = false;
        self.send_next(out);
        let busy = |file: &Evidence| file.stage == FileStage::Sending;
        if !self.said.files.iter().any(busy) {
            let all = self
                .said
                .files
                .iter()
                .all(|file| file.stage == FileStage::Received);
            out.push(Command::Say(if all {
                "evidence-received-status"
            } else {
                "evidence-not-sent-status"
            }));
        }
    }

    /// Goes on with the files that waited for a token.
    #[inline(never)]
    pub(super) fn resume_files(&mut self, out: &mut Vec<Command>) {
        if self.step == Step::Expired {
            self.step = Step::Dispute;
        }
        self.send_files(out);
    }
}
