//! Which constants of the widget only the screens after the options use, so that they
//! are downloaded with those.
//!
//! The linker writes down, when it is asked to, where each constant lies, which functions
//! name it and which other constants do ("Linking", the convention for relocations of
//! WebAssembly's tools). The notes are taken out again here: they describe the file as the
//! linker left it, and wasm-bindgen changes it.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use anyhow::{Context, Result, ensure};
use wasmparser::{
    DataKind, KnownCustom, Linking, Operator, Parser, Payload, RelocationEntry, RelocationType,
    SymbolInfo,
};

/// The segment of constants; the others can be written to.
const CONSTANTS: &str = ".rodata";

/// One constant.
#[derive(Debug)]
struct Constant {
    /// Where it lies in memory.
    at: Range<u32>,
    /// Whether it can be written to, so that it is none.
    variable: bool,
    /// The places of the constants whose addresses it holds.
    names: BTreeSet<usize>,
    /// The functions whose places in the table it holds: a table of methods, mostly.
    functions: BTreeSet<String>,
}

/// Every constant and who names it.
#[derive(Debug)]
pub struct Constants {
    constants: Vec<Constant>,
    /// For each function, by its name, the places of the constants it names.
    named_by: BTreeMap<String, BTreeSet<usize>>,
    /// For each function the functions whose places in the table it names.
    pointed_at_by: BTreeMap<String, BTreeSet<String>>,
    /// Every function the linker knows.
    functions: BTreeSet<String>,
}

/// A segment of data as the linker wrote it.
struct Segment {
    /// Where its bytes begin within the data section.
    start: u64,
    /// Where they begin in memory.
    address: u32,
}

/// What the sections of the file say.
#[derive(Default)]
struct Sections<'a> {
    code_start: usize,
    /// Where the body of each function ends, within the file.
    body_ends: Vec<usize>,
    imported_functions: usize,
    segments: Vec<Segment>,
    segment_names: Vec<&'a str>,
    symbols: Vec<SymbolInfo<'a>>,
    code_section: u32,
    data_section: u32,
    relocations: BTreeMap<u32, Vec<RelocationEntry>>,
    /// The parts of the file that are notes of the linker.
    notes: Vec<Range<usize>>,
}

impl<'a> Sections<'a> {
    fn read(wasm: &'a [u8]) -> Result<Self> {
        let mut sections = Self::default();
        let mut number = 0;
        let mut section_start = 8;
        for payload in Parser::new(0).parse_all(wasm) {
            let payload = payload.context("not a Wasm module")?;
            let is_section = !matches!(
                payload,
                Payload::Version { .. } | Payload::CodeSectionEntry(_) | Payload::End(_)
            );
            let end = payload
                .as_section()
                .map_or(section_start, |(_, range)| range.end);
            sections.take(payload, number, section_start..end)?;
            if is_section {
                number += 1;
                section_start = end;
            }
        }
        Ok(sections)
    }

    fn take(&mut self, payload: Payload<'a>, number: u32, at: Range<usize>) -> Result<()> {
        match payload {
            Payload::ImportSection(imports) => {
                for import in imports.into_imports() {
                    if matches!(
                        import?.ty,
                        wasmparser::TypeRef::Func(_) | wasmparser::TypeRef::FuncExact(_)
                    ) {
                        self.imported_functions += 1;
                    }
                }
            }
            Payload::CodeSectionStart { range, .. } => {
                self.code_section = number;
                self.code_start = range.start;
            }
            Payload::CodeSectionEntry(body) => self.body_ends.push(body.range().end),
            Payload::DataSection(data) => {
                self.data_section = number;
                let section = data.range().start;
                for segment in data {
                    let segment = segment?;
                    let DataKind::Active { offset_expr, .. } = segment.kind else {
                        anyhow::bail!("a passive segment of data");
                    };
                    let Operator::I32Const { value } = offset_expr.get_operators_reader().read()?
                    else {
                        anyhow::bail!("a segment of data at no constant address");
                    };
                    let start = segment.range.end - segment.data.len() - section;
                    self.segments.push(Segment {
                        start: start as u64,
                        address: value.cast_unsigned(),
                    });
                }
            }
            Payload::CustomSection(custom) => match custom.as_known() {
                KnownCustom::Linking(linking) => {
                    self.notes.push(at);
                    for subsection in linking.subsections() {
                        match subsection? {
                            Linking::SymbolTable(symbols) => {
                                self.symbols = symbols.into_iter().collect::<Result<_, _>>()?;
                            }
                            Linking::SegmentInfo(segments) => {
                                for segment in segments {
                                    self.segment_names.push(segment?.name);
                                }
                            }
                            _ => {}
                        }
                    }
                }
                KnownCustom::Reloc(relocations) => {
                    self.notes.push(at);
                    let entries = relocations.entries().into_iter();
                    self.relocations.insert(
                        relocations.section_index(),
                        entries.collect::<Result<_, _>>()?,
                    );
                }
                _ => {}
            },
            _ => {}
        }
        Ok(())
    }

    /// The relocations of addresses in a section: where, and of which symbol.
    fn addresses(&self, section: u32) -> impl Iterator<Item = (u64, usize)> {
        use RelocationType::{MemoryAddrI32, MemoryAddrLeb, MemoryAddrSleb};
        self.of_kinds(section, &[MemoryAddrLeb, MemoryAddrSleb, MemoryAddrI32])
    }

    /// The relocations of places in the table of functions: where, and of which symbol.
    fn pointers(&self, section: u32) -> impl Iterator<Item = (u64, usize)> {
        use RelocationType::{TableIndexI32, TableIndexSleb};
        self.of_kinds(section, &[TableIndexSleb, TableIndexI32])
    }

    fn of_kinds(
        &self,
        section: u32,
        kinds: &'static [RelocationType],
    ) -> impl Iterator<Item = (u64, usize)> {
        let entries = self.relocations.get(&section).into_iter().flatten();
        entries
            .filter(|entry| kinds.contains(&entry.ty))
            .map(|entry| (u64::from(entry.offset), entry.index as usize))
    }

    /// The name of the function a symbol stands for.
    fn function(&self, symbol: usize) -> Option<&'a str> {
        match self.symbols.get(symbol) {
            Some(SymbolInfo::Func { name, .. }) => *name,
            _ => None,
        }
    }
}

impl Constants {
    /// Reads the linker's notes, and gives the module without them.
    ///
    /// # Errors
    /// When the module is none, or was linked without `--emit-relocs`.
    pub fn read(wasm: &[u8]) -> Result<(Self, Vec<u8>)> {
        let sections = Sections::read(wasm)?;
        ensure!(
            !sections.symbols.is_empty() && !sections.relocations.is_empty(),
            "the linker left no notes of its relocations"
        );
        // Constants by the symbols that name them.
        let mut constants = Vec::new();
        let mut place_of_symbol = BTreeMap::new();
        let mut places_in_section: BTreeMap<u64, (u64, usize)> = BTreeMap::new();
        for (symbol, info) in sections.symbols.iter().enumerate() {
            let SymbolInfo::Data {
                symbol: Some(defined),
                ..
            } = info
            else {
                continue;
            };
            let segment = defined.index as usize;
            let name = sections.segment_names.get(segment);
            let segment = sections
                .segments
                .get(segment)
                .context("a constant in no segment")?;
            let start = segment.address + defined.offset;
            place_of_symbol.insert(symbol, constants.len());
            let begin = segment.start + u64::from(defined.offset);
            places_in_section.insert(begin, (begin + u64::from(defined.size), constants.len()));
            constants.push(Constant {
                at: start..start + defined.size,
                variable: name.copied() != Some(CONSTANTS),
                names: BTreeSet::new(),
                functions: BTreeSet::new(),
            });
        }
        let holder_of = |offset: u64| {
            let holder = places_in_section.range(..=offset).next_back();
            let (end, holder) = holder.map(|(_, held)| *held).unwrap_or_default();
            ensure!(offset < end, "an address in no constant");
            Ok(holder)
        };
        for (offset, symbol) in sections.pointers(sections.data_section) {
            let name = sections
                .function(symbol)
                .context("a pointer to a function without a name")?;
            if let Some(holder) = constants.get_mut(holder_of(offset)?) {
                holder.functions.insert(name.to_owned());
            }
        }
        for (offset, symbol) in sections.addresses(sections.data_section) {
            let holder = holder_of(offset)?;
            if let (Some(holder), Some(named)) =
                (constants.get_mut(holder), place_of_symbol.get(&symbol))
            {
                holder.names.insert(*named);
            }
        }

        let mut name_of_function = BTreeMap::new();
        for info in &sections.symbols {
            if let SymbolInfo::Func {
                index,
                name: Some(name),
                ..
            } = info
            {
                name_of_function.insert(*index as usize, *name);
            }
        }
        let function_at = |offset: u64| {
            let at = sections.code_start + usize::try_from(offset).context("a large module")?;
            let body = sections.body_ends.partition_point(|end| *end <= at);
            let name = name_of_function.get(&(sections.imported_functions + body));
            name.map(|name| (*name).to_owned())
                .context("a function without a name")
        };
        let mut named_by: BTreeMap<String, BTreeSet<usize>> = BTreeMap::new();
        for (offset, symbol) in sections.addresses(sections.code_section) {
            if let Some(constant) = place_of_symbol.get(&symbol) {
                let named = named_by.entry(function_at(offset)?).or_default();
                named.insert(*constant);
            }
        }
        let mut pointed_at_by: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
        for (offset, symbol) in sections.pointers(sections.code_section) {
            let name = sections
                .function(symbol)
                .context("a pointer to a function without a name")?;
            let pointed_at = pointed_at_by.entry(function_at(offset)?).or_default();
            pointed_at.insert(name.to_owned());
        }

        let mut clean = Vec::with_capacity(wasm.len());
        let mut from = 0;
        for note in &sections.notes {
            clean.extend_from_slice(wasm.get(from..note.start).unwrap_or_default());
            from = note.end;
        }
        clean.extend_from_slice(wasm.get(from..).unwrap_or_default());
        let constants = Self {
            constants,
            named_by,
            pointed_at_by,
            functions: name_of_function.values().map(|&name| name.into()).collect(),
        };
        Ok((constants, clean))
    }

    /// Whether the linker knew the function. What wasm-bindgen makes it does not.
    #[must_use]
    pub fn knows(&self, function: &str) -> bool {
        self.functions.contains(function)
    }

    /// The functions a function can call through the table: those whose places it names,
    /// by itself or by constants that hold them.
    #[must_use]
    pub fn pointed_at_by(&self, function: &str) -> BTreeSet<&str> {
        let named = self.named_by.get(function).into_iter().flatten();
        let mut functions = self.held_by(named.copied().collect());
        let own = self.pointed_at_by.get(function).into_iter().flatten();
        functions.extend(own.map(String::as_str));
        functions
    }

    /// The functions whose places are held by what can be written to.
    #[must_use]
    pub fn pointed_at_by_variables(&self) -> BTreeSet<&str> {
        let variables = self.constants.iter().enumerate();
        let variables = variables.filter(|(_, constant)| constant.variable);
        self.held_by(variables.map(|(place, _)| place).collect())
    }

    fn held_by(&self, mut open: Vec<usize>) -> BTreeSet<&str> {
        let (mut seen, mut functions) = (BTreeSet::new(), BTreeSet::new());
        while let Some(place) = open.pop() {
            if seen.insert(place)
                && let Some(constant) = self.constants.get(place)
            {
                open.extend(&constant.names);
                functions.extend(constant.functions.iter().map(String::as_str));
            }
        }
        functions
    }

    /// Where those constants lie in memory, in rising order, that nothing names but the
    /// functions for which `is_later` holds, and constants of the same kind.
    pub fn only_for(&self, is_later: impl Fn(&str) -> bool) -> Vec<Range<u32>> {
        let mut kept: BTreeSet<usize> = BTreeSet::new();
        let variables = self.constants.iter().enumerate();
        let mut open: Vec<usize> = variables
            .filter(|(_, constant)| constant.variable)
            .map(|(place, _)| place)
            .collect();
        for (function, named) in &self.named_by {
            if !is_later(function) {
                open.extend(named);
            }
        }
        while let Some(place) = open.pop() {
            if kept.insert(place)
                && let Some(constant) = self.constants.get(place)
            {
                open.extend(&constant.names);
            }
        }
        // Symbols may name the same bytes, or parts of each other's.
        let spans = |keep: bool| {
            let constants = self.constants.iter().enumerate();
            let mut spans: Vec<Range<u32>> = constants
                .filter(|(place, constant)| kept.contains(place) == keep && !constant.at.is_empty())
                .map(|(_, constant)| constant.at.clone())
                .collect();
            spans.sort_by_key(|span| span.start);
            spans
        };
        let used = spans(true);
        let mut free = spans(false);
        free.retain(|span| {
            !used
                .iter()
                .any(|used| used.start < span.end && span.start < used.end)
        });
        free
    }
}
