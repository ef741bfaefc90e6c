//! Weights packed once, for many passes.
//!
//! What a pass makes of parameters alone (panels of a weight, a folded batch norm) is the same for every input. A first pass
//! records it in the order of its calls; later passes make the same calls, and find it in that order. So a kernel asks for it
//! whatever the batch is, and as often.

use crate::kernels::cpu::Epilogue;
use crate::memory::Memory;
use gyul_spec::LINE;
use std::borrow::Cow;
use std::cell::{Cell, RefCell};

/// What one call has made of parameters: two tensors, each on a cache line.
#[derive(Clone, Debug)]
pub struct Kept {
    memory: Memory,
    lens: [usize; 2],
}

impl Kept {
    fn new(lens: [usize; 2]) -> Self {
        Self {
            memory: Memory::new(),
            lens,
        }
    }

    /// Where the second tensor begins.
    fn second(&self) -> usize {
        self.lens[0].next_multiple_of(LINE)
    }

    fn tensors(&self) -> [&[f32]; 2] {
        let (first, second) = self.memory.view(self.second() + self.lens[1]).split_at(self.second());
        [&first[..self.lens[0]], second]
    }

    fn tensors_mut(&mut self) -> [&mut [f32]; 2] {
        let (len, begin) = (self.second() + self.lens[1], self.second());
        let (first, second) = self.memory.get(len).split_at_mut(begin);
        [&mut first[..self.lens[0]], second]
    }
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
    #[must_use]
    pub fn new(kept: &'a [Kept]) -> Self {
        Self {
            kept,
            next: Cell::new(0),
        }
    }

    /// What the next call made, which has these lengths.
    ///
    /// # Panics
    /// Where the recorded pass made other calls.
    fn call(&self, lens: [usize; 2]) -> [&'a [f32]; 2] {
        let call = self.next.replace(self.next.get() + 1);
        let kept = self.kept.get(call).filter(|kept| kept.lens == lens);
        kept.expect("a pass makes the calls that were recorded").tensors()
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
    /// The two tensors that `make` fills, of `lens()` floats, where a pass before this one has recorded them.
    ///
    /// # Panics
    /// Where the recorded pass made other calls.
    #[inline]
    pub(crate) fn kept(
        self,
        lens: impl FnOnce() -> [usize; 2],
        make: impl FnOnce(&mut [f32], &mut [f32]),
    ) -> Option<[&'a [f32]; 2]> {
        match self {
            Self::Each => None,
            Self::Record(all) => {
                let mut kept = Kept::new(lens());
                let [first, second] = kept.tensors_mut();
                make(first, second);
                all.borrow_mut().push(kept);
                None
            }
            Self::Replay(replay) => Some(replay.call(lens())),
        }
    }

    /// A weight as `pack` writes it in `len()` floats, and the epilogue behind its product, both with the epilogue's scale folded
    /// in. The weight is `[…, channels, inner]`, for the epilogue's channels.
    #[inline]
    pub(crate) fn weight(
        self,
        len: impl FnOnce() -> usize,
        inner: usize,
        weight: &[f32],
        epilogue: Epilogue<'_>,
        pack: impl FnOnce(&mut [f32], &[f32]),
    ) -> Option<(&'a [f32], Epilogue<'a>)> {
        let bias = epilogue.bias.unwrap_or(&[]);
        let kept = self.kept(
            || [len(), bias.len()],
            |packed, summands| {
                pack(packed, &scaled(weight, epilogue.scale, inner));
                summands.copy_from_slice(bias);
            },
        );
        kept.map(|[packed, bias]| {
            let epilogue = Epilogue {
                scale: None,
                bias: (!bias.is_empty()).then_some(bias),
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
