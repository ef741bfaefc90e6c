//! Checkpoints: one safetensors file that training goes on from.
//!
//! Tensors are named `network.…`, `moment0.…`, `moment1.…` and, with early stopping, `best.…`; everything else stands in
//! the notes, a line each.

mod lines;

use super::state::State;
use crate::io::{File, LoadError, Notes, SaveError, read, serialize, tensors, write};
use crate::network::{Network, Trainable};
use crate::sample::Record;
use lines::{
    Words, best_row, epoch_row, output_row, parse_best, parse_epoch, parse_output, parse_place, place_row, sums_row,
    text,
};
use std::path::Path;
use std::str::FromStr;

const NETWORK: &str = "network.";
const BEST: &str = "best.";

fn moment(i: usize) -> String {
    format!("moment{i}.")
}

impl<N: Trainable> State<N> {
    /// Writes a checkpoint of a training by the optimizer of that name.
    pub(super) fn save(&self, path: &Path, optimizer: &str) -> Result<(), SaveError> {
        let mut all = tensors(NETWORK, &self.network);
        for (i, of) in self.taken.moments.iter().enumerate() {
            all.extend(tensors(&moment(i), of));
        }
        let mut notes = Notes::of::<N>();
        notes.set(Notes::OF_CHECKPOINTS, self.taken.moments.len());
        // A name of a user's might hold a line break.
        notes.set("optimizer", optimizer.escape_debug());
        notes.set("seed", self.seed);
        notes.set("step", self.taken.steps);
        if self.taken.idle.iter().any(|steps| *steps > 0) {
            set_each(&mut notes, "idle", &self.taken.idle, u64::to_string);
        }
        notes.set("fit_from", self.fit_from);
        notes.set("passes", self.passes);
        notes.set("samples", text(self.samples));
        notes.set("epochs", self.history.epochs.len());
        for epoch in &self.history.epochs {
            let key = format!("epoch.{}", epoch.epoch);
            notes.set(&key, epoch_row(epoch));
            for (of, outputs) in [("outputs", &epoch.outputs), ("val_outputs", &epoch.val_outputs)] {
                set_each(&mut notes, &format!("{key}.{of}"), outputs, output_row);
            }
        }
        if let Some(place) = &self.epoch {
            notes.set("place", place_row(place));
            set_each(&mut notes, "place.outputs", &self.outputs, sums_row);
        }
        if let Some(best) = &self.best {
            all.extend(tensors(BEST, &best.network));
            notes.set("best", best_row(best));
        }
        write(path, &serialize(all, notes))
    }

    /// A checkpoint, for an optimizer of that name and so many moments.
    pub(super) fn load(path: &Path, optimizer: &str, moments: usize) -> Result<Self, LoadError> {
        let bytes = read(path)?;
        Self::parse(&bytes, optimizer, moments).map_err(|error| error.at(path))
    }

    pub(super) fn parse(bytes: &[u8], optimizer: &str, moments: usize) -> Result<Self, LoadError> {
        let file = File::parse(bytes).map_err(|error| match error {
            // A file of `net.save`, which helps to load a network, is no checkpoint either.
            LoadError::NoSafetensors { bytes, .. } => problem(format!(
                "its {bytes} bytes do not begin as a safetensors file\n\
                 help: a trainer writes one after every epoch, by `.checkpoint(path)`"
            )),
            other => other,
        })?;
        check_unchanged(&file)?;
        let notes = &file.notes;
        if notes.get(Notes::OF_CHECKPOINTS).is_none() {
            return Err(problem(
                "it holds a network alone\nhelp: start from it with `Trainer::new(Net::load(path)?, loss, optimizer)`"
                    .to_owned(),
            ));
        }
        let mut state = Self::new(N::zeros());
        (state.seed, state.taken.steps) = (need(notes, "seed")?, need(notes, "step")?);
        (state.fit_from, state.passes) = (need(notes, "fit_from")?, need(notes, "passes")?);
        // Counts that no training reaches, and from which the next step would not be counted.
        if state.taken.steps.max(state.passes) > u64::MAX / 2 {
            return Err(problem(format!(
                "it says it has taken {} steps",
                state.taken.steps.max(state.passes)
            )));
        }
        state.taken.idle = idle(notes, state.network.parameters().count(), state.taken.steps)?;
        if state.fit_from > state.taken.steps {
            return Err(problem(format!(
                "its `fit_from` is after its step {}",
                state.taken.steps
            )));
        }
        let optimizer = optimizer.escape_debug().to_string();
        // Earlier checkpoints do not say it.
        if let Some(found) = notes.get("optimizer")
            && state.taken.steps > 0
            && found != optimizer
        {
            return Err(problem(format!(
                "its optimizer is `{found}`, this one `{optimizer}`\n\
                 help: resume with `{found}`; `{optimizer}` begins anew, from the network: \
                 `Trainer::new(resumed.into_network(), loss, optimizer)`"
            )));
        }
        let found: usize = need(notes, Notes::OF_CHECKPOINTS)?;
        // An optimizer has none before its first step.
        if found != moments && (found, state.taken.steps) != (0, 0) {
            return Err(problem(format!(
                "its optimizer keeps {found} moments, this `{optimizer}` {moments}\n\
                 help: resume with the settings it was written by: `Adam` and `AdamW` keep 2, `Sgd` 1 with momentum and none without"
            )));
        }
        state.taken.moments = (0..found.min(moments)).map(|_| N::zeros()).collect();
        for epoch in 1..=need(notes, "epochs")? {
            let key = format!("epoch.{epoch}");
            let row = need::<String>(notes, &key)?;
            let mut parsed = parse_epoch(epoch, &row).ok_or_else(|| problem(format!("it says `{key}` is `{row}`")))?;
            let outputs = |of: &str| each::<N, _>(notes, &format!("{key}.{of}"), parse_output);
            (parsed.outputs, parsed.val_outputs) = (outputs("outputs")?, outputs("val_outputs")?);
            state.history.epochs.push(parsed);
        }
        if let Some(row) = notes.get("place") {
            let place = parse_place(row, state.seed).ok_or_else(|| problem(format!("it says `place` is `{row}`")))?;
            // A loss may tell of an output in some samples only, but not in more than there were.
            let sums = |words: &mut Words<'_>| words.sums().filter(|sums| sums.samples <= place.done);
            state.outputs = each::<N, _>(notes, "place.outputs", |_, words| sums(words))?;
            state.epoch = Some(place);
        }
        if let Some(row) = notes.get("best") {
            let best = parse_best(row, N::zeros()).ok_or_else(|| problem(format!("it says `best` is `{row}`")))?;
            let (epochs, waited) = (state.history.epochs.len(), best.waited);
            if waited >= epochs {
                return Err(problem(format!(
                    "it says that the best of its epochs, {epochs} so far, is {waited} ago"
                )));
            }
            state.best = Some(best);
        }
        state.samples = match notes.get("samples") {
            None => state.epoch.map(|place| place.of),
            Some("-") => None,
            Some(_) => Some(need(notes, "samples")?),
        };
        // The rest of the epoch is taken from an order of so many.
        if let Some(place) = state.epoch
            && state.samples != Some(place.of)
        {
            return Err(problem(format!(
                "its place is among {} samples, but it is of {}",
                place.of,
                text(state.samples)
            )));
        }
        let mut networks = vec![(NETWORK.to_owned(), &mut state.network)];
        networks.extend(
            state
                .taken
                .moments
                .iter_mut()
                .enumerate()
                .map(|(i, of)| (moment(i), of)),
        );
        networks.extend(state.best.iter_mut().map(|best| (BEST.to_owned(), &mut best.network)));
        file.fill(networks)?;
        Ok(state)
    }
}

/// Whether it holds what was written: a changed moment looks like any other, and would be trained on with.
fn check_unchanged(file: &File<'_>) -> Result<(), LoadError> {
    file.is_unchanged().then_some(()).ok_or_else(|| {
        problem(
            "it was changed since it was written, for what it holds has another checksum\n\
             help: resume from a copy that was made before that, or begin anew"
                .to_owned(),
        )
    })
}

/// The value of `key`.
fn need<T: FromStr>(notes: &Notes, key: &str) -> Result<T, LoadError> {
    let text = notes
        .get(key)
        .ok_or_else(|| problem(format!("it does not say `{key}`")))?;
    text.parse()
        .map_err(|_| problem(format!("it says `{key}` is `{text}`")))
}

fn problem(problem: String) -> LoadError {
    LoadError::Checkpoint { path: None, problem }
}

/// The steps that each of so many parameters was frozen in, of those taken; none where no one was, or the checkpoint does not say it.
fn idle(notes: &Notes, parameters: usize, taken: u64) -> Result<Vec<u64>, LoadError> {
    let row = notes.get("idle").unwrap_or_default();
    let steps: Option<Vec<u64>> = row.split_whitespace().map(|word| word.parse().ok()).collect();
    steps
        .filter(|steps| steps.is_empty() || steps.len() == parameters)
        .filter(|steps| steps.iter().all(|steps| *steps <= taken))
        .ok_or_else(|| problem(format!("it says `idle` is `{row}`")))
}

/// Says something of each, in one line; nothing where there are none, as of a single output.
fn set_each<T>(notes: &mut Notes, key: &str, outputs: &[T], say: impl Fn(&T) -> String) {
    if !outputs.is_empty() {
        notes.set(key, outputs.iter().map(say).collect::<Vec<_>>().join(" "));
    }
}

/// What `key` says of each output, in the network's order. Nothing where it is not there: of one output, and in checkpoints that do not
/// say it.
fn each<N: Network, T>(
    notes: &Notes,
    key: &str,
    read: impl Fn(&'static str, &mut Words<'_>) -> Option<T>,
) -> Result<Vec<T>, LoadError> {
    let Some(row) = notes.get(key) else {
        return Ok(Vec::new());
    };
    let mut words = Words(row.split_whitespace());
    let outputs = N::Output::PARTS.iter().map(|part| read(part.name, &mut words));
    let outputs = outputs.collect::<Option<Vec<T>>>();
    outputs
        .filter(|_| words.0.next().is_none())
        .ok_or_else(|| problem(format!("it says `{key}` is `{row}`")))
}
