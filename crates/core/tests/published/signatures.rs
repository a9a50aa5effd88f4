//! Ed25519 signatures that others published, with what the strict rule says to them.

/// One case.
pub(crate) struct Case {
    /// Its name in the file it was published in.
    pub(crate) name: String,
    /// The public key.
    pub(crate) key: [u8; 32],
    /// What is said to be signed.
    pub(crate) message: Vec<u8>,
    /// The signature.
    pub(crate) signature: [u8; 64],
    /// Whether it counts: no point of low order in key or signature, canonical, and equal
    /// without the cofactor.
    pub(crate) counts: bool,
}

/// Bytes from hexadecimal digits.
fn bytes<const N: usize>(digits: &str) -> [u8; N] {
    assert_eq!(digits.len(), 2 * N, "{digits}");
    std::array::from_fn(|at| u8::from_str_radix(&digits[2 * at..2 * at + 2], 16).unwrap())
}

/// Flags of a line, in the order of their bits.
pub(crate) const FLAGS: [&str; 8] = [
    "low_order_R",
    "low_order_A",
    "low_order_component_R",
    "low_order_component_A",
    "low_order_residue",
    "non_canonical_A",
    "non_canonical_R",
    "reencoded_k",
];
/// A signature with one of these does not count: a point of low order, or points that
/// are equal only times the cofactor.
const REFUSED: u8 = 0b1_0011;

/// One line of `cctv-ed25519.txt`.
pub(crate) struct Line<'a> {
    /// The public key, in hexadecimal digits.
    pub(crate) key: &'a str,
    /// The first half of the signature.
    pub(crate) commitment: &'a str,
    /// The second half.
    pub(crate) scalar: String,
    /// What is said to be signed.
    pub(crate) message: String,
    /// See [`FLAGS`].
    pub(crate) flags: u8,
}

/// The lines of `cctv-ed25519.txt`.
pub(crate) fn cctv_lines() -> Vec<Line<'static>> {
    let text = include_str!("cctv-ed25519.txt");
    let points: Vec<&str> = text
        .lines()
        .filter_map(|line| Some(line.strip_prefix("point ")?.split_once(' ')?.1))
        .collect();
    let point = |number: &str| points[number.parse::<usize>().unwrap()];
    text.lines()
        .filter(|line| line.starts_with(|first: char| first.is_ascii_digit()))
        .map(|line| {
            let fields: Vec<&str> = line.split(' ').collect();
            let [key, commitment, scalar, message, flags] = fields[..] else {
                panic!("{line}");
            };
            Line {
                key: point(key),
                commitment: point(commitment),
                scalar: if scalar == "0" {
                    "0".repeat(64)
                } else {
                    scalar.to_owned()
                },
                message: match message {
                    "-" => "ed25519vectors".to_owned(),
                    number => format!("ed25519vectors {number}"),
                },
                flags: u8::from_str_radix(flags, 16).unwrap(),
            }
        })
        .collect()
}

/// C2SP/CCTV, `ed25519/ed25519vectors.json`: 914 signatures on the edge, of which 43 count.
pub(crate) fn cctv() -> Vec<Case> {
    let cases = cctv_lines().into_iter().enumerate();
    cases
        .map(|(number, line)| Case {
            name: format!("CCTV {number}"),
            key: bytes(line.key),
            signature: bytes(&[line.commitment, &line.scalar].concat()),
            message: line.message.into_bytes(),
            counts: line.flags & REFUSED == 0,
        })
        .collect()
}

/// novifinancial/ed25519-speccheck, `cases.json`: 12 signatures, of which case 3 counts.
pub(crate) fn speccheck() -> Vec<Case> {
    let lines = include_str!("speccheck.txt").lines();
    lines
        .filter(|line| !line.starts_with('#'))
        .enumerate()
        .map(|(number, line)| {
            let fields: Vec<&str> = line.split(' ').collect();
            let [key, signature, message] = fields[..] else {
                panic!("{line}");
            };
            Case {
                name: format!("speccheck {number}"),
                key: bytes(key),
                signature: bytes(signature),
                message: bytes::<32>(message).to_vec(),
                counts: number == 3,
            }
        })
        .collect()
}
