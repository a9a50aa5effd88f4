//! The least that speaks HTTP/1.1 to the API: one connection that stays open. What the
//! measuring costs is taken from the server's processors.

use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::TcpStream;
use std::time::Duration;

use anyhow::{Context, Result, ensure};

/// The longest an answer may take.
const PATIENCE: Duration = Duration::from_secs(30);
/// The longest answer that is read, in bytes.
const LONGEST: usize = 4 * 1024 * 1024;

/// What is asked.
#[derive(Debug, Clone, Default)]
pub(super) struct Request {
    /// Method and path, such as `GET /v1/account`.
    pub(super) line: &'static str,
    /// The token of a customer or the host key.
    pub(super) bearer: String,
    /// A UUID, where the operation wants one.
    pub(super) key: Option<String>,
    /// As JSON; empty where there is none.
    pub(super) body: Vec<u8>,
}

/// What is answered.
#[derive(Debug)]
pub(super) struct Reply {
    pub(super) status: u16,
    pub(super) body: Vec<u8>,
}

/// A connection to a server.
#[derive(Debug)]
pub(super) struct Client {
    stream: BufReader<TcpStream>,
    host: String,
}

impl Client {
    /// Connects to `api`, an address such as `http://127.0.0.1:7080`.
    ///
    /// # Errors
    /// When nobody listens there.
    pub(super) fn connect(api: &str) -> Result<Self> {
        let host = api.strip_prefix("http://").context("not an address")?;
        let stream = TcpStream::connect(host).with_context(|| format!("connecting to {host}"))?;
        stream.set_nodelay(true)?;
        stream.set_read_timeout(Some(PATIENCE))?;
        Ok(Self {
            stream: BufReader::new(stream),
            host: host.to_owned(),
        })
    }

    /// Asks and waits for the answer.
    ///
    /// # Errors
    /// When the connection ends, or what comes is no answer of this server.
    pub(super) fn ask(&mut self, request: &Request) -> Result<Reply> {
        let Request {
            line, bearer, key, ..
        } = request;
        let mut bytes = format!(
            "{line} HTTP/1.1\r\nhost: {}\r\nauthorization: Bearer {bearer}\r\n",
            self.host
        );
        if let Some(key) = key {
            bytes.push_str(&format!("idempotency-key: {key}\r\n"));
        }
        if !request.body.is_empty() {
            let length = request.body.len();
            bytes.push_str(&format!(
                "content-type: application/json\r\ncontent-length: {length}\r\n"
            ));
        }
        bytes.push_str("\r\n");
        let mut bytes = bytes.into_bytes();
        bytes.extend_from_slice(&request.body);
        self.stream.get_mut().write_all(&bytes)?;
        self.read()
    }

    fn read(&mut self) -> Result<Reply> {
        let mut line = String::new();
        self.stream.read_line(&mut line)?;
        let status = line.split(' ').nth(1).and_then(|text| text.parse().ok());
        let status = status.with_context(|| format!("{line:?} is no answer"))?;
        let mut length = None;
        loop {
            line.clear();
            self.stream.read_line(&mut line)?;
            let header = line.trim_end();
            if header.is_empty() {
                break;
            }
            if let Some((name, value)) = header.split_once(':')
                && name.eq_ignore_ascii_case("content-length")
            {
                length = value.trim().parse::<usize>().ok();
            }
        }
        let length = length.context("an answer without a length")?;
        ensure!(length <= LONGEST, "an answer of {length} bytes");
        let mut body = vec![0; length];
        self.stream.read_exact(&mut body)?;
        Ok(Reply { status, body })
    }
}
