//! From bytes to [`Node`].

use super::{JsonError, JsonErrorKind, Limits, MAX_INTEGER, Node};

/// Reads one value that must make up the whole of `bytes`.
///
/// # Errors
/// [`JsonError`] with the kind, the path and the byte of the first fault met.
pub fn parse(bytes: &[u8], limits: Limits) -> Result<Node, JsonError> {
    if bytes.len() > limits.max_bytes {
        return Err(JsonError::new(JsonErrorKind::TooLong, limits.max_bytes));
    }
    if bytes.starts_with(b"\xEF\xBB\xBF") {
        return Err(JsonError::new(JsonErrorKind::ByteOrderMark, 0));
    }
    let text = std::str::from_utf8(bytes)
        .map_err(|error| JsonError::new(JsonErrorKind::NotUtf8, error.valid_up_to()))?;
    let mut reader = Reader { text, at: 0 };
    let node = reader.value(limits.max_depth)?;
    reader.skip_white_space();
    match reader.peek() {
        None => Ok(node),
        Some(_) => Err(reader.fault(JsonErrorKind::Trailing)),
    }
}

struct Reader<'a> {
    text: &'a str,
    /// Bytes read so far. Every byte skipped one by one is ASCII, so this is a
    /// character boundary whenever a slice is taken.
    at: usize,
}

impl Reader<'_> {
    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    /// Skips `byte` if it is next.
    fn eat(&mut self, byte: u8) -> bool {
        let found = self.peek() == Some(byte);
        if found {
            self.at += 1;
        }
        found
    }

    fn fault(&self, kind: JsonErrorKind) -> JsonError {
        JsonError::new(kind, self.at)
    }

    /// The fault of a byte that cannot stand here, or of none being left.
    fn misfit(&self) -> JsonError {
        self.fault(match self.peek() {
            Some(_) => JsonErrorKind::UnexpectedByte,
            None => JsonErrorKind::CutShort,
        })
    }

    fn skip_white_space(&mut self) {
        while let Some(b' ' | b'\t' | b'\n' | b'\r') = self.peek() {
            self.at += 1;
        }
    }

    /// `depth` is how many arrays and objects may still be entered; it bounds
    /// the recursion, whatever the document holds.
    fn value(&mut self, depth: u8) -> Result<Node, JsonError> {
        self.skip_white_space();
        match self.peek() {
            Some(b'{') => {
                let depth = self.enter(depth)?;
                self.object(depth)
            }
            Some(b'[') => {
                let depth = self.enter(depth)?;
                self.array(depth)
            }
            Some(b'"') => self.string().map(Node::Str),
            Some(b'-' | b'0'..=b'9') => self.integer().map(Node::Int),
            Some(b't') => self.word(b"true", Node::Bool(true)),
            Some(b'f') => self.word(b"false", Node::Bool(false)),
            Some(b'n') => self.word(b"null", Node::Null),
            _ => Err(self.misfit()),
        }
    }

    /// Steps over an opening bracket, if the depth allows one more.
    fn enter(&mut self, depth: u8) -> Result<u8, JsonError> {
        let inside = depth
            .checked_sub(1)
            .ok_or_else(|| self.fault(JsonErrorKind::TooDeep))?;
        self.at += 1;
        Ok(inside)
    }

    fn word(&mut self, word: &[u8], node: Node) -> Result<Node, JsonError> {
        for byte in word {
            if !self.eat(*byte) {
                return Err(self.misfit());
            }
        }
        Ok(node)
    }

    fn array(&mut self, depth: u8) -> Result<Node, JsonError> {
        let mut elements = Vec::new();
        self.skip_white_space();
        if self.eat(b']') {
            return Ok(Node::Array(elements));
        }
        loop {
            let element = self
                .value(depth)
                .map_err(|error| error.under(&elements.len().to_string()))?;
            elements.push(element);
            self.skip_white_space();
            if self.eat(b']') {
                return Ok(Node::Array(elements));
            }
            if !self.eat(b',') {
                return Err(self.misfit());
            }
        }
    }

    fn object(&mut self, depth: u8) -> Result<Node, JsonError> {
        let mut members: Vec<(String, Node)> = Vec::new();
        let mut offsets = Vec::new();
        self.skip_white_space();
        if self.eat(b'}') {
            return Ok(Node::Object(members));
        }
        loop {
            self.skip_white_space();
            offsets.push(self.at);
            if self.peek() != Some(b'"') {
                return Err(self.misfit());
            }
            let name = self.string()?;
            self.skip_white_space();
            if !self.eat(b':') {
                return Err(self.misfit());
            }
            match self.value(depth) {
                Ok(value) => members.push((name, value)),
                Err(error) => return Err(error.under(&name)),
            }
            self.skip_white_space();
            if self.eat(b'}') {
                refuse_repeated(&members, &offsets)?;
                return Ok(Node::Object(members));
            }
            if !self.eat(b',') {
                return Err(self.misfit());
            }
        }
    }

    fn integer(&mut self) -> Result<i64, JsonError> {
        let start = self.at;
        let negative = self.eat(b'-');
        let first_digit = self.at;
        let mut magnitude: i64 = 0;
        while let Some(digit @ b'0'..=b'9') = self.peek() {
            magnitude = magnitude
                .saturating_mul(10)
                .saturating_add(i64::from(digit - b'0'));
            self.at += 1;
        }
        let digits = self.at - first_digit;
        if digits == 0 {
            return Err(self.misfit());
        }
        let refuse = |kind| Err(JsonError::new(kind, start));
        if digits > 1 && self.text.as_bytes().get(first_digit) == Some(&b'0') {
            return refuse(JsonErrorKind::LeadingZero);
        }
        if let Some(b'.' | b'e' | b'E') = self.peek() {
            return refuse(JsonErrorKind::NotAnInteger);
        }
        if magnitude > MAX_INTEGER {
            return refuse(JsonErrorKind::IntegerRange);
        }
        if negative && magnitude == 0 {
            return refuse(JsonErrorKind::NegativeZero);
        }
        Ok(if negative { -magnitude } else { magnitude })
    }

    /// Reads a string whose opening quote is next.
    fn string(&mut self) -> Result<String, JsonError> {
        self.at += 1;
        let mut string = String::new();
        loop {
            let start = self.at;
            while let Some(byte) = self.peek()
                && !matches!(byte, b'"' | b'\\' | 0..=0x1F)
            {
                self.at += 1;
            }
            string.push_str(self.text.get(start..self.at).unwrap_or_default());
            match self.peek() {
                Some(b'"') => {
                    self.at += 1;
                    return Ok(string);
                }
                Some(b'\\') => string.push(self.escape()?),
                Some(_) => return Err(self.fault(JsonErrorKind::ControlCharacter)),
                None => return Err(self.fault(JsonErrorKind::CutShort)),
            }
        }
    }

    /// Reads an escape whose backslash is next; a surrogate pair as one.
    fn escape(&mut self) -> Result<char, JsonError> {
        let start = self.at;
        self.at += 1;
        let character = match self.peek() {
            Some(byte @ (b'"' | b'\\' | b'/')) => char::from(byte),
            Some(b'b') => '\u{8}',
            Some(b'f') => '\u{C}',
            Some(b'n') => '\n',
            Some(b'r') => '\r',
            Some(b't') => '\t',
            Some(b'u') => {
                self.at += 1;
                return self.unicode_escape(start);
            }
            Some(_) => return Err(JsonError::new(JsonErrorKind::UnknownEscape, start)),
            None => return Err(self.misfit()),
        };
        self.at += 1;
        Ok(character)
    }

    /// Reads what follows `\u`. `start` is where the escape began.
    fn unicode_escape(&mut self, start: usize) -> Result<char, JsonError> {
        let lone = JsonError::new(JsonErrorKind::LoneSurrogate, start);
        let unit = self.hex()?;
        let code_point = if (0xD800..0xDC00).contains(&unit) {
            if !(self.eat(b'\\') && self.eat(b'u')) {
                return Err(lone);
            }
            match self.hex()? {
                low @ 0xDC00..=0xDFFF => 0x1_0000 + ((unit - 0xD800) << 10) + (low - 0xDC00),
                _ => return Err(lone),
            }
        } else {
            unit
        };
        char::from_u32(code_point).ok_or(lone)
    }

    /// Reads four hexadecimal digits.
    fn hex(&mut self) -> Result<u32, JsonError> {
        let mut unit = 0;
        for _ in 0..4 {
            let digit = self.peek().and_then(|byte| char::from(byte).to_digit(16));
            unit = (unit << 4) + digit.ok_or_else(|| self.misfit())?;
            self.at += 1;
        }
        Ok(unit)
    }
}

/// Refuses an object that names a member twice. `offsets` holds where each name
/// of `members` stands. Sorting keeps an object of tens of thousands of members
/// from taking seconds.
fn refuse_repeated(members: &[(String, Node)], offsets: &[usize]) -> Result<(), JsonError> {
    let mut names: Vec<(&str, usize)> = members
        .iter()
        .map(|(name, _)| name.as_str())
        .zip(offsets.iter().copied())
        .collect();
    names.sort_unstable();
    let repeated = names
        .iter()
        .zip(names.iter().skip(1))
        .filter(|((name, _), (next, _))| name == next)
        .map(|(_, repeated)| repeated)
        .min_by_key(|(_, offset)| *offset);
    match repeated {
        None => Ok(()),
        Some((name, offset)) => {
            Err(JsonError::new(JsonErrorKind::RepeatedName, *offset).under(name))
        }
    }
}
