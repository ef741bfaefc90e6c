//! Indices that no `Embedding` has a row for.

use crate::batch::{Batch, BatchPart};
use crate::network::Network;
use crate::place::SampleIndex;
use crate::sample::Record;
use core::fmt;

/// An index that is not below the vocabulary of an `Embedding` that reads it.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct BadIndex {
    /// The network.
    pub network: &'static str,
    /// Which of its inputs; empty where it has one.
    pub input: &'static str,
    /// The sample: its index in the data set or the batch.
    pub sample: SampleIndex,
    /// Where in the sample.
    pub place: usize,
    /// The index.
    pub index: u32,
    /// How many there are: the smallest vocabulary of those that read the input.
    pub vocabulary: usize,
}

impl fmt::Display for BadIndex {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            network,
            input,
            sample,
            place,
            index,
            vocabulary,
        } = self;
        if input.is_empty() {
            write!(f, "`{network}`")?;
        } else {
            write!(f, "the input `{input}` of `{network}`")?;
        }
        write!(
            f,
            " takes indices below {vocabulary}, its vocabulary, but sample {sample} has {index} at {place}\n\
             help: indices count from 0; give those that are unknown one of their own, or declare a larger `Embedding`"
        )
    }
}

impl BadIndex {
    /// The same of a sample of another number.
    #[cfg(feature = "train")]
    pub(crate) fn of(self, sample: SampleIndex) -> Self {
        Self { sample, ..self }
    }
}

impl core::error::Error for BadIndex {}

debug_is_display!(BadIndex);

/// Whether any input holds indices; folds away.
const fn any<N: Network>() -> bool {
    let mut i = 0;
    while i < N::VOCABULARIES.len() {
        if N::VOCABULARIES[i] > 0 {
            return true;
        }
        i += 1;
    }
    false
}

/// Looks through the indices of a batch, once; through nothing where the network has none.
pub(crate) fn check<N: Network>(x: &impl Batch<<N::Input as Record>::Element>) -> Result<(), BadIndex> {
    if const { !any::<N>() } {
        return Ok(());
    }
    for part in 0..N::Input::PARTS.len() {
        if N::VOCABULARIES[part] > 0
            && let BatchPart::Indices(array) = x.part(part)
        {
            match array.as_slice() {
                Some(indices) => look::<N>(part, indices.iter().copied())?,
                None => look::<N>(part, array.iter().copied())?,
            }
        }
    }
    Ok(())
}

/// The same of samples that lie in an arena, where `floats` has the part of that number: each index as the bits of a float.
pub(crate) fn check_floats<'a, N: Network>(mut floats: impl FnMut(usize) -> &'a [f32]) -> Result<(), BadIndex> {
    if const { !any::<N>() } {
        return Ok(());
    }
    let parts = 0..N::Input::PARTS.len();
    for part in parts.filter(|part| N::VOCABULARIES[*part] > 0) {
        look::<N>(part, floats(part).iter().map(|x| x.to_bits()))?;
    }
    Ok(())
}

/// The first of `indices` that is none for part `part`.
fn look<N: Network>(part: usize, indices: impl Iterator<Item = u32>) -> Result<(), BadIndex> {
    let vocabulary = N::VOCABULARIES[part];
    let found = indices.enumerate().find(|(_, index)| *index as usize >= vocabulary);
    let Some((at, index)) = found else { return Ok(()) };
    let part = N::Input::PARTS[part];
    Err(BadIndex {
        network: N::NAME,
        input: part.name,
        sample: (at / part.len).into(),
        place: at % part.len,
        index,
        vocabulary,
    })
}
