//! Cuts the widget's Wasm in two: what the first screens need, and the rest.
//!
//! The second part shares memory, tables and globals with the first. It fills the
//! places of its functions in the table of the first, so that calls into it go
//! through that table; a call before it is there is a trap, never another function.
//!
//! What belongs to the second part follows from [`LATER`], the Rust modules of the
//! later screens, and [`LATER_FUNCTIONS`], by reachability: a function moves only when
//! nothing outside can call it, other than through one of the entry functions. Whoever
//! names its place in the table, by itself or by a table of methods, can call it, too
//! ([`Constants`] knows from the linker who does).
//! `src/app.rs` asks whether the second part is there before it calls one of those.
//!
//! Constants that only moved functions name move with them ([`Constants`]).
//!
//! Binaryen's `wasm-split` does the same by lists of functions, but npm's package comes
//! without it and Debian's is too old for what rustc writes.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use anyhow::{Context, Result, ensure};
use walrus::ir::{
    Call, CallIndirect, Const, Instr, InstrSeq, Load, Store, Value, Visitor, VisitorMut,
    dfs_in_order, dfs_pre_order_mut,
};
use walrus::{
    ConstExpr, DataKind, ElementItems, ElementKind, ExportItem, Function, FunctionId, FunctionKind,
    GlobalId, GlobalKind, ImportKind, ImportedFunction, MemoryId, Module, TableId, TypeId,
};

use crate::constants::Constants;

/// The modules of the screens that are shown only after the options. The entry of each is
/// the function of the same name.
const LATER: [&str; 24] = [
    "leeway::keep",
    "leeway::screens::accounts",
    "leeway::screens::advice",
    "leeway::screens::arrangement",
    "leeway::screens::assistance",
    "leeway::screens::budget",
    "leeway::screens::callback",
    "leeway::screens::closed",
    "leeway::screens::compare",
    "leeway::screens::dispute",
    "leeway::screens::evidence",
    "leeway::screens::feedback",
    "leeway::screens::kept",
    "leeway::screens::needs",
    "leeway::screens::payment",
    "leeway::screens::preferences",
    "leeway::screens::proposal",
    "leeway::screens::receipt",
    "leeway::screens::review",
    "leeway::screens::second_factor",
    "leeway::screens::session",
    "leeway::screens::sign_out",
    "leeway::screens::submission",
    "leeway::screens::tailor",
];

/// Modules that only the later screens may use. Their functions may stand in the table of
/// functions, where it does not show who calls them, so that nothing else may reach any.
const LATER_MODULES: [&str; 6] = [
    "leeway::parts::checkboxes::",
    "leeway::parts::textarea::",
    "leeway_core::apr::",
    "leeway_core::request::Consent",
    "leeway_core::request::Preferences",
    "leeway_core::services::",
];

/// Files of messages and styles that only those screens use, beside those of their own
/// names.
const LATER_FILES: [&str; 6] = [
    "panel",
    "radio",
    "reasons",
    "second-factor",
    "summary-list",
    "textarea",
];

/// Whether a file of messages or styles belongs to the later screens.
pub(crate) fn is_later(file: &std::path::Path) -> bool {
    let stem = file.file_stem().and_then(std::ffi::OsStr::to_str);
    let screens = LATER.iter().filter_map(|screen| screen.rsplit("::").next());
    let mut later = screens.chain(LATER_FILES);
    later.any(|name| stem == Some(name))
}

/// Functions outside of those screens that only they lead to.
const LATER_FUNCTIONS: [&str; 25] = [
    "<leeway::flow::confirmation::Decision>::is_for",
    "<leeway::flow::confirmation::Decision>::of",
    "<leeway::flow::Flow>::anew",
    "<leeway::flow::Flow>::answer",
    "<leeway::flow::Flow>::begin_again",
    "<leeway::flow::Flow>::change",
    "<leeway::flow::Flow>::choice_answered",
    "<leeway::flow::Flow>::choose_as",
    "<leeway::flow::Flow>::code_answered",
    "<leeway::flow::Flow>::confirm",
    "<leeway::flow::Flow>::leave",
    "<leeway::flow::Flow>::make_sense",
    "<leeway::flow::Flow>::on_file",
    "<leeway::flow::Flow>::propose",
    "<leeway::flow::Flow>::read_receipt",
    "<leeway::flow::Flow>::renew_code",
    "<leeway::flow::Flow>::resend",
    "<leeway::flow::Flow>::resume_files",
    "<leeway::flow::Flow>::resume_leave",
    "<leeway::flow::Flow>::resume_submission",
    "<leeway::flow::Flow>::send_code",
    "<leeway::flow::Flow>::submission_answered",
    "<leeway::flow::Flow>::submit",
    "<leeway_core::option::affordable_plan::AffordablePlanTerms>::draft_for",
    "<leeway_core::option::assistance::AssistanceTerms>::draft_for",
];

/// The name under which the second part imports the first.
const FIRST: &str = "first";

/// The two parts, with the names of their functions.
#[derive(Debug)]
pub struct Parts {
    /// Starts on its own.
    pub first: Vec<u8>,
    /// Is instantiated with the exports of the first as `first`.
    pub later: Vec<u8>,
}

/// Cuts a module as wasm-bindgen writes it.
///
/// # Errors
/// When the bytes are not a Wasm module with names, or a later screen has no entry
/// function in it.
pub fn split(wasm: &[u8], constants: &Constants) -> Result<Parts> {
    let mut first = Module::from_buffer(wasm).context("not a Wasm module")?;
    let mut later = Module::from_buffer(wasm).context("not a Wasm module")?;
    let plan = Plan::of(&first, constants)?;
    let shared = Shared::of(&later, &plan);
    let moved = plan.names_moved(&first);
    let constants = constants.only_for(|function| moved.contains(function));
    plan.cut_first(&mut first, &shared)?;
    plan.cut_later(&mut later, &shared)?;
    move_constants(&mut first, &mut later, &constants)?;
    forget_alignment(&mut first);
    forget_alignment(&mut later);
    Ok(Parts {
        first: first.emit_wasm(),
        later: later.emit_wasm(),
    })
}

/// Constants this near to each other go into one segment: the bytes between them cost
/// less than a segment of their own.
const NEAR: u32 = 8;

/// Takes the constants at `places` out of the first part, which has zeros there until
/// the second part brings them.
fn move_constants(first: &mut Module, later: &mut Module, places: &[Range<u32>]) -> Result<()> {
    let mut runs: Vec<Range<u32>> = Vec::new();
    for place in places {
        match runs.last_mut() {
            Some(run) if place.start <= run.end + NEAR => run.end = run.end.max(place.end),
            _ => runs.push(place.clone()),
        }
    }
    let memory = later
        .memories
        .iter()
        .next()
        .context("no memory is shared")?
        .id();
    let segments: Vec<_> = first.data.iter().map(walrus::Data::id).collect();
    for segment in segments {
        let data = first.data.get_mut(segment);
        let DataKind::Active {
            offset: ConstExpr::Value(Value::I32(address)),
            ..
        } = data.kind
        else {
            anyhow::bail!("data of another kind than rustc writes");
        };
        let index = |at: u32| usize::try_from(at.checked_sub(address.cast_unsigned())?).ok();
        for run in &runs {
            let bytes = index(run.start).zip(index(run.end));
            if let Some(bytes) = bytes.and_then(|(start, end)| data.value.get(start..end)) {
                let kind = DataKind::Active {
                    memory,
                    offset: ConstExpr::Value(Value::I32(run.start.cast_signed())),
                };
                let bytes = bytes.to_vec();
                let segment = later.data.add(kind, bytes);
                later.memories.get_mut(memory).data_segments.insert(segment);
            }
        }
        for place in places {
            let bytes = index(place.start).zip(index(place.end));
            if let Some(bytes) = bytes.and_then(|(start, end)| data.value.get_mut(start..end)) {
                bytes.fill(0);
            }
        }
    }
    Ok(())
}

/// Takes from every load and store the alignment it promises. The promise changes no
/// result and the engines of browsers do not read it; without it the file compresses
/// better by half a hundredth.
fn forget_alignment(module: &mut Module) {
    struct Forget;
    impl VisitorMut for Forget {
        fn visit_load_mut(&mut self, load: &mut Load) {
            load.arg.align = 1;
        }
        fn visit_store_mut(&mut self, store: &mut Store) {
            store.arg.align = 1;
        }
    }
    for (_, function) in module.funcs.iter_local_mut() {
        let entry = function.entry_block();
        dfs_pre_order_mut(&mut Forget, function, entry);
    }
}

/// Functions are named by their place in the module, because the two copies of the
/// module number theirs apart.
struct Plan {
    moved: BTreeSet<usize>,
    /// Where the entries that are called directly get their place in the table.
    slots: BTreeMap<usize, u64>,
    table: usize,
    table_len: u64,
}

fn function_ids(module: &Module) -> Vec<FunctionId> {
    module.funcs.iter().map(Function::id).collect()
}

fn demangled(function: &Function) -> String {
    let name = function.name.as_deref().unwrap_or_default();
    format!("{:#}", rustc_demangle::demangle(name))
}

/// What one function refers to.
#[derive(Default)]
struct References {
    functions: Vec<FunctionId>,
    globals: BTreeSet<usize>,
    tables: BTreeSet<usize>,
    memories: BTreeSet<usize>,
}

impl References {
    fn of(function: &Function) -> Self {
        let mut found = Self::default();
        if let FunctionKind::Local(local) = &function.kind {
            dfs_in_order(&mut found, local, local.entry_block());
        }
        found
    }
}

impl Visitor<'_> for References {
    fn visit_function_id(&mut self, function: &FunctionId) {
        self.functions.push(*function);
    }
    fn visit_global_id(&mut self, global: &GlobalId) {
        self.globals.insert(global.index());
    }
    fn visit_table_id(&mut self, table: &TableId) {
        self.tables.insert(table.index());
    }
    fn visit_memory_id(&mut self, memory: &MemoryId) {
        self.memories.insert(memory.index());
    }
}

/// The functions at the places of a table segment.
fn segment(kind: &ElementKind, items: &ElementItems) -> Result<(TableId, u64, Vec<FunctionId>)> {
    match (kind, items) {
        (
            ElementKind::Active {
                table,
                offset: ConstExpr::Value(Value::I32(offset)),
            },
            ElementItems::Functions(functions),
        ) => Ok((
            *table,
            u64::try_from(*offset).context("a table segment starts below zero")?,
            functions.clone(),
        )),
        _ => anyhow::bail!("a table segment of another kind than rustc writes"),
    }
}

impl Plan {
    fn of(module: &Module, constants: &Constants) -> Result<Self> {
        let ids = function_ids(module);
        let place: BTreeMap<FunctionId, usize> = ids.iter().copied().zip(0..).collect();
        let place_of = |id: &FunctionId| place.get(id).copied().unwrap_or_default();
        let mut of_later_screens = BTreeSet::new();
        let mut of_later_modules = BTreeSet::new();
        let mut entries = BTreeMap::new();
        for (index, function) in module.funcs.iter().enumerate() {
            let name = demangled(function);
            if let Some(screen) = LATER.into_iter().find(|screen| name.contains(screen)) {
                of_later_screens.insert(index);
                let entry = screen.rsplit("::").next().unwrap_or_default();
                if name.strip_prefix(screen) == Some(&format!("::{entry}")) {
                    entries.insert(screen, index);
                }
            }
            if LATER_MODULES.iter().any(|module| name.contains(module)) {
                of_later_screens.insert(index);
                of_later_modules.insert(index);
            }
            if let Some(known) = LATER_FUNCTIONS.into_iter().find(|known| name == *known) {
                entries.insert(known, index);
            }
        }
        for entry in LATER.into_iter().chain(LATER_FUNCTIONS) {
            ensure!(
                entries.contains_key(entry),
                "{entry} is not in the Wasm; is it inlined?"
            );
        }
        let entries: BTreeSet<usize> = entries.into_values().collect();

        let mut reached: BTreeSet<usize> = BTreeSet::new();
        let mut open: Vec<usize> = Vec::new();
        for export in module.exports.iter() {
            if let ExportItem::Function(function) = export.item {
                open.push(place_of(&function));
            }
        }
        open.extend(module.start.iter().map(place_of));
        let mut slot_of = BTreeMap::new();
        let mut table_of_functions = None;
        for element in module.elements.iter() {
            let (table, offset, functions) = segment(&element.kind, &element.items)?;
            ensure!(
                table_of_functions.is_none_or(|known| known == table.index()),
                "functions in more than one table"
            );
            table_of_functions = Some(table.index());
            for (slot, function) in (offset..).zip(&functions) {
                let index = place_of(function);
                slot_of.insert(index, slot);
                let name = module.funcs.get(*function).name.as_deref();
                let known = name.is_some_and(|name| constants.knows(name));
                if !(known || of_later_screens.contains(&index)) {
                    open.push(index);
                }
            }
        }
        let mut places_of: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
        for (index, function) in module.funcs.iter().enumerate() {
            if let Some(name) = &function.name {
                places_of.entry(name).or_default().push(index);
            }
        }
        // Whoever names a function's place in the table can call it; one of a later screen
        // is called by its own kind alone.
        let through_table = |names: BTreeSet<&str>| {
            let places = names.into_iter().filter_map(|name| places_of.get(name));
            let places = places.flatten().copied();
            let places = places.filter(|index| !of_later_screens.contains(index));
            places.collect::<Vec<usize>>()
        };
        open.extend(through_table(constants.pointed_at_by_variables()));
        let mut called_directly = BTreeSet::new();
        while let Some(index) = open.pop() {
            if entries.contains(&index) {
                called_directly.insert(index);
                continue;
            }
            if !reached.insert(index) {
                continue;
            }
            if let Some(id) = ids.get(index) {
                let function = module.funcs.get(*id);
                let called = References::of(function).functions;
                open.extend(called.iter().map(place_of));
                let name = function.name.as_deref().unwrap_or_default();
                open.extend(through_table(constants.pointed_at_by(name)));
            }
        }

        if let Some(index) = reached.intersection(&of_later_modules).next()
            && let Some(id) = ids.get(*index)
        {
            anyhow::bail!(
                "{} is reached before the later screens are there",
                demangled(module.funcs.get(*id))
            );
        }

        let moved = module
            .funcs
            .iter()
            .enumerate()
            .filter(|(index, function)| {
                !reached.contains(index) && matches!(function.kind, FunctionKind::Local(_))
            })
            .map(|(index, _)| index)
            .collect();
        let table = table_of_functions.context("no function is in a table")?;
        let mut table_len = module
            .tables
            .iter()
            .find(|candidate| candidate.id().index() == table)
            .context("the table of functions is missing")?
            .initial;
        let mut slots = BTreeMap::new();
        for entry in called_directly {
            let slot = slot_of.get(&entry).copied().unwrap_or_else(|| {
                table_len += 1;
                table_len - 1
            });
            slots.insert(entry, slot);
        }
        Ok(Self {
            moved,
            slots,
            table,
            table_len,
        })
    }

    /// The names of the functions that are moved and of none that stays.
    fn names_moved(&self, module: &Module) -> BTreeSet<String> {
        let (mut moved, mut stay) = (BTreeSet::new(), BTreeSet::new());
        for (index, function) in module.funcs.iter().enumerate() {
            let names = if self.moved.contains(&index) {
                &mut moved
            } else {
                &mut stay
            };
            names.extend(function.name.clone());
        }
        moved.difference(&stay).cloned().collect()
    }

    /// The runs of neighbouring places in the table whose functions are moved, or stay.
    fn runs(&self, module: &Module, moved: bool) -> Result<Vec<(TableId, u64, Vec<FunctionId>)>> {
        let place: BTreeMap<FunctionId, usize> =
            function_ids(module).into_iter().zip(0..).collect();
        let mut runs: Vec<(TableId, u64, Vec<FunctionId>)> = Vec::new();
        for element in module.elements.iter() {
            let (table, offset, functions) = segment(&element.kind, &element.items)?;
            for (slot, function) in (offset..).zip(functions) {
                let is_moved = place
                    .get(&function)
                    .is_some_and(|index| self.moved.contains(index));
                if is_moved != moved {
                    continue;
                }
                match runs.last_mut() {
                    Some((_, start, run)) if *start + run.len() as u64 == slot => {
                        run.push(function);
                    }
                    _ => runs.push((table, slot, vec![function])),
                }
            }
        }
        Ok(runs)
    }

    fn cut_first(&self, module: &mut Module, shared: &Shared) -> Result<()> {
        let ids = function_ids(module);
        let table = table_id(module, self.table)?;
        let runs = self.runs(module, false)?;
        replace_segments(module, table, runs);
        {
            let table = module.tables.get_mut(table);
            table.initial = self.table_len;
            table.maximum = table.maximum.map(|most| most.max(self.table_len));
        }
        // Calls of the entries go through the table.
        let mut through_table = BTreeMap::new();
        for (index, slot) in &self.slots {
            let id = *ids.get(*index).context("a function is missing")?;
            let slot = i32::try_from(*slot).context("the table is too long")?;
            through_table.insert(id, (slot, module.funcs.get(id).ty()));
        }
        let mut rewrite = ThroughTable {
            table,
            slots: through_table,
        };
        for (index, id) in ids.iter().enumerate() {
            if self.moved.contains(&index) {
                continue;
            }
            if let FunctionKind::Local(local) = &mut module.funcs.get_mut(*id).kind {
                let entry = local.entry_block();
                dfs_pre_order_mut(&mut rewrite, local, entry);
            }
        }
        for (index, name) in &shared.functions {
            let id = *ids.get(*index).context("a function is missing")?;
            module.exports.add(name, id);
        }
        for (index, name) in &shared.globals {
            let id = global_id(module, *index)?;
            module.exports.add(name, id);
        }
        for (index, name) in &shared.tables {
            let id = table_id(module, *index)?;
            module.exports.add(name, id);
        }
        for (index, name) in &shared.memories {
            let id = memory_id(module, *index)?;
            module.exports.add(name, id);
        }
        walrus::passes::gc::run(module);
        Ok(())
    }

    fn cut_later(&self, module: &mut Module, shared: &Shared) -> Result<()> {
        let ids = function_ids(module);
        module.start = None;
        let exports: Vec<_> = module.exports.iter().map(walrus::Export::id).collect();
        for export in exports {
            module.exports.delete(export);
        }
        let segments: Vec<_> = module.data.iter().map(walrus::Data::id).collect();
        for data in segments {
            module.data.delete(data);
        }
        for memory in module.memories.iter_mut() {
            memory.data_segments.clear();
        }
        let table = table_id(module, self.table)?;
        let mut runs = self.runs(module, true)?;
        for (index, slot) in &self.slots {
            let id = *ids.get(*index).context("a function is missing")?;
            if !runs.iter().any(|(_, _, run)| run.contains(&id)) {
                runs.push((table, *slot, vec![id]));
            }
        }
        replace_segments(module, table, runs);

        for (index, name) in &shared.functions {
            let id = *ids.get(*index).context("a function is missing")?;
            let function = module.funcs.get(id);
            match &function.kind {
                FunctionKind::Import(imported) => {
                    let import = module.imports.get_mut(imported.import);
                    FIRST.clone_into(&mut import.module);
                    name.clone_into(&mut import.name);
                }
                _ => {
                    let ty = function.ty();
                    let import = module.imports.add(FIRST, name, ImportKind::Function(id));
                    module.funcs.get_mut(id).kind =
                        FunctionKind::Import(ImportedFunction { import, ty });
                }
            }
        }
        for (index, name) in &shared.globals {
            let id = global_id(module, *index)?;
            let import = module.imports.add(FIRST, name, id);
            module.globals.get_mut(id).kind = GlobalKind::Import(import);
        }
        for (index, name) in &shared.tables {
            let id = table_id(module, *index)?;
            let import = module.imports.add(FIRST, name, id);
            let table = module.tables.get_mut(id);
            table.import = Some(import);
            if *index == self.table {
                table.initial = self.table_len;
                table.maximum = table.maximum.map(|most| most.max(self.table_len));
            }
        }
        for (index, name) in &shared.memories {
            let id = memory_id(module, *index)?;
            let import = module.imports.add(FIRST, name, id);
            module.memories.get_mut(id).import = Some(import);
        }
        walrus::passes::gc::run(module);
        Ok(())
    }
}

/// What the second part uses of the first, with the names it goes by.
#[derive(Default)]
struct Shared {
    functions: BTreeMap<usize, String>,
    globals: BTreeMap<usize, String>,
    tables: BTreeMap<usize, String>,
    memories: BTreeMap<usize, String>,
}

impl Shared {
    fn of(module: &Module, plan: &Plan) -> Self {
        let place: BTreeMap<FunctionId, usize> =
            function_ids(module).into_iter().zip(0..).collect();
        let mut used = References::default();
        used.tables.insert(plan.table);
        for (index, function) in module.funcs.iter().enumerate() {
            if plan.moved.contains(&index) {
                let mut found = References::of(function);
                used.functions.append(&mut found.functions);
                used.globals.append(&mut found.globals);
                used.tables.append(&mut found.tables);
                used.memories.append(&mut found.memories);
            }
        }
        let functions: BTreeSet<usize> = used
            .functions
            .iter()
            .filter_map(|id| place.get(id).copied())
            .filter(|index| !plan.moved.contains(index))
            .collect();
        let mut number = 0_u32;
        let mut name = |index: usize| {
            number += 1;
            // No name wasm-bindgen gives starts with this sign.
            (index, format!("~{number}"))
        };
        Self {
            functions: functions.into_iter().map(&mut name).collect(),
            globals: used.globals.into_iter().map(&mut name).collect(),
            tables: used.tables.into_iter().map(&mut name).collect(),
            memories: used.memories.into_iter().map(&mut name).collect(),
        }
    }
}

fn table_id(module: &Module, index: usize) -> Result<TableId> {
    let mut tables = module.tables.iter().map(walrus::Table::id);
    tables
        .find(|id| id.index() == index)
        .context("a table is missing")
}

fn global_id(module: &Module, index: usize) -> Result<GlobalId> {
    let mut globals = module.globals.iter().map(walrus::Global::id);
    globals
        .find(|id| id.index() == index)
        .context("a global is missing")
}

fn memory_id(module: &Module, index: usize) -> Result<MemoryId> {
    let mut memories = module.memories.iter().map(walrus::Memory::id);
    memories
        .find(|id| id.index() == index)
        .context("a memory is missing")
}

fn replace_segments(
    module: &mut Module,
    table: TableId,
    runs: Vec<(TableId, u64, Vec<FunctionId>)>,
) {
    let old: Vec<_> = module.elements.iter().map(walrus::Element::id).collect();
    for element in old {
        module.elements.delete(element);
    }
    module.tables.get_mut(table).elem_segments.clear();
    for (table, offset, functions) in runs {
        // The table's length is a u32, and its places were read from an i32.
        let offset = i32::try_from(offset).unwrap_or(i32::MAX);
        let element = module.elements.add(
            ElementKind::Active {
                table,
                offset: ConstExpr::Value(Value::I32(offset)),
            },
            ElementItems::Functions(functions),
        );
        module.tables.get_mut(table).elem_segments.insert(element);
    }
}

/// Turns direct calls of moved functions into calls through the table.
struct ThroughTable {
    table: TableId,
    slots: BTreeMap<FunctionId, (i32, TypeId)>,
}

impl VisitorMut for ThroughTable {
    fn start_instr_seq_mut(&mut self, sequence: &mut InstrSeq) {
        let mut index = 0;
        while let Some((instruction, location)) = sequence.instrs.get(index).cloned() {
            if let Instr::Call(Call { func }) = instruction
                && let Some((slot, ty)) = self.slots.get(&func)
            {
                let place = Instr::Const(Const {
                    value: Value::I32(*slot),
                });
                let call = Instr::CallIndirect(CallIndirect {
                    ty: *ty,
                    table: self.table,
                });
                sequence
                    .instrs
                    .splice(index..=index, [(place, location), (call, location)]);
                index += 1;
            }
            index += 1;
        }
    }
}
