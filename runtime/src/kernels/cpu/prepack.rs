//! Weights packed once, for many passes.
//!
//! What a pass makes of parameters alone (panels of a weight, a folded batch norm) is the same for every input. A first pass
//! records it in the order of its calls; later passes make the same calls, and find it in that order.

use super::Epilogue;
use crate::memory::Memory;
use std::borrow::Cow;
use std::cell::{Cell, RefCell};

/// What one call has made of parameters: two tensors, each on a cache line.
#[derive(Clone, Debug)]
pub struct Kept {
    memory: [Memory; 2],
    lens: [usize; 2],
}

/// What passes keep for one another.
#[derive(Clone, Copy)]
pub enum Prepack<'a> {
    /// Nothing: weights may change, and each call packs them anew.
    Each,
    /// This pass records.
    Record(&'a RefCell<Vec<Kept>>),
    /// This pass finds what another has recorded.
    Replay(&'a Replay<'a>),
}

/// What was recorded, call by call.
pub struct Replay<'a> {
    kept: &'a [Kept],
    next: Cell<usize>,
}

impl<'a> Replay<'a> {
    /// From the first call on.
    pub fn new(kept: &'a [Kept]) -> Self {
        Self {
            kept,
            next: Cell::new(0),
        }
    }

    /// For a pass; where nothing was recorded, that packs for itself.
    pub(crate) fn prepack(&'a self) -> Prepack<'a> {
        if self.kept.is_empty() {
            Prepack::Each
        } else {
            Prepack::Replay(self)
        }
    }
}

impl<'a> Prepack<'a> {
    /// The two tensors that `make` fills, where a pass before this one has recorded them.
    ///
    /// # Panics
    /// Where the recorded pass was another network's.
    pub(crate) fn kept(
        self,
        lens: [usize; 2],
        make: impl FnOnce(&mut [f32], &mut [f32]),
    ) -> Option<[&'a [f32]; 2]> {
        match self {
            Self::Each => None,
            Self::Record(all) => {
                let mut memory = [Memory::new(), Memory::new()];
                let [first, second] = &mut memory;
                make(first.get(lens[0]), second.get(lens[1]));
                all.borrow_mut().push(Kept { memory, lens });
                None
            }
            Self::Replay(Replay { kept, next }) => {
                let call = next.replace(next.get() + 1);
                let Kept { memory, lens: found } = &kept[call];
                assert_eq!(*found, lens, "call {call} of a pass over packed weights");
                Some([memory[0].view(lens[0]), memory[1].view(lens[1])])
            }
        }
    }

    /// A weight as `pack` writes it in `len` floats, and the epilogue behind its product, both with the epilogue's scale folded
    /// in. The weight is `[…, channels, inner]`, for the epilogue's channels.
    pub(crate) fn weight(
        self,
        len: usize,
        [channels, inner]: [usize; 2],
        weight: &[f32],
        epilogue: Epilogue<'_>,
        pack: impl FnOnce(&mut [f32], &[f32]),
    ) -> Option<(&'a [f32], Epilogue<'a>)> {
        let summands = if epilogue.bias.is_some() { channels } else { 0 };
        let kept = self.kept([len, summands], |packed, bias| {
            pack(packed, &scaled(weight, epilogue.scale, inner));
            bias.copy_from_slice(epilogue.bias.unwrap_or(&[]));
        });
        kept.map(|[packed, bias]| {
            let epilogue = Epilogue {
                scale: None,
                bias: (summands > 0).then_some(bias),
                activation: epilogue.activation,
            };
            (packed, epilogue)
        })
    }
}

/// `weight[…, channels, inner]` times a factor for each channel.
fn scaled<'w>(weight: &'w [f32], scale: Option<&[f32]>, inner: usize) -> Cow<'w, [f32]> {
    let Some(scale) = scale else {
        return Cow::Borrowed(weight);
    };
    let channels = weight.chunks_exact(inner).zip(scale.iter().cycle());
    channels
        .flat_map(|(weights, scale)| weights.iter().map(move |weight| weight * scale))
        .collect()
}
