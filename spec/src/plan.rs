//! The memory planner: where every tensor lies in the one arena.

use crate::{Config, Scratch, Shape};

/// Floats that every tensor's place is rounded up to: a cache line.
pub const LINE: usize = 16;

/// One tensor's place in the arena. Offsets are in floats of one sample: a batch multiplies them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Slot {
    /// Where it begins.
    pub at: usize,
    /// One sample's shape.
    pub shape: Shape,
}

impl Slot {
    /// No tensor.
    pub const NONE: Self = Self {
        at: 0,
        shape: Shape::new(&[0]),
    };

    /// The same place with its axes renamed, as `Flatten` does.
    #[must_use]
    pub const fn view(self, shape: Shape) -> Self {
        Self { at: self.at, shape }
    }
}

/// When a tensor is needed: from step `born` to step `dies`, both included. The macro knows it from the structure.
#[derive(Clone, Copy, Debug)]
pub struct Life {
    /// One sample's shape.
    pub shape: Shape,
    /// The step that writes it.
    pub born: usize,
    /// The last step that uses it.
    pub dies: usize,
}

impl Life {
    /// A tensor of this shape, needed from step `born` to step `dies`.
    #[must_use]
    pub const fn new(shape: Shape, born: usize, dies: usize) -> Self {
        Self { shape, born, dies }
    }
}

/// Places of `N` tensors that never overlap while both are needed.
#[derive(Clone, Copy, Debug)]
pub struct Plan<const N: usize> {
    /// In the order of the lives they were planned from.
    pub slots: [Slot; N],
    /// Floats a sample that all of them take.
    pub sample: usize,
}

/// Plans tensors given in the order of their births: each takes the first gap among those alive.
#[must_use]
pub const fn plan<const N: usize>(lives: &[Life; N]) -> Plan<N> {
    let mut slots = [Slot::NONE; N];
    // Those alive, in the order of their offsets.
    let mut alive = [0; N];
    let mut count = 0;
    let mut total = 0;
    let mut i = 0;
    while i < N {
        let size = lines(lives[i].shape.len());
        let (mut kept, mut j) = (0, 0);
        let (mut at, mut before, mut found) = (0usize, 0, false);
        while j < count {
            let other = alive[j];
            if lives[other].dies >= lives[i].born {
                if !found && slots[other].at >= at.saturating_add(size) {
                    (found, before) = (true, kept);
                }
                if !found {
                    at = slots[other].at.saturating_add(lines(slots[other].shape.len()));
                }
                alive[kept] = other;
                kept += 1;
            }
            j += 1;
        }
        let mut j = kept;
        let place = if found { before } else { kept };
        while j > place {
            alive[j] = alive[j - 1];
            j -= 1;
        }
        alive[place] = i;
        count = kept + 1;
        slots[i] = Slot {
            at,
            shape: lives[i].shape,
        };
        if at.saturating_add(size) > total {
            total = at.saturating_add(size);
        }
        i += 1;
    }
    Plan { slots, sample: total }
}

/// Whole cache lines for this many floats. Absurd sizes saturate: a rule refuses them in words.
const fn lines(floats: usize) -> usize {
    match floats.checked_next_multiple_of(LINE) {
        Some(floats) => floats,
        None => usize::MAX,
    }
}

/// The shapes on the way through a chain of layers: the input's first, then what each layer gives.
///
/// # Panics
/// Unless `M` is `N + 1`.
#[must_use]
pub const fn shapes<const N: usize, const M: usize>(input: Shape, configs: &[Config; N]) -> [Shape; M] {
    let mut shapes = [input; M];
    let mut i = 0;
    while i < N {
        shapes[i + 1] = configs[i].rule(&shapes[i]).out;
        i += 1;
    }
    shapes
}

impl Scratch {
    /// None at all.
    pub const NONE: Self = Self { shared: 0, thread: 0 };
}

/// An arena: what all tensors and all scratch of one kind of run take, in floats.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Arena {
    /// For each sample of the batch.
    pub sample: usize,
    /// Once, and for each thread.
    pub scratch: Scratch,
}

impl Arena {
    /// The arena of these layers over these shapes, with `sample` floats of tensors.
    #[must_use]
    pub const fn new<const N: usize>(sample: usize, configs: &[Config; N], shapes: &[Shape], training: bool) -> Self {
        let mut scratch = Scratch::NONE;
        let mut i = 0;
        while i < N {
            scratch = scratch.max(configs[i].scratch(&shapes[i], training));
            i += 1;
        }
        let scratch = Scratch {
            shared: lines(scratch.shared),
            thread: lines(scratch.thread),
        };
        Self { sample, scratch }
    }

    /// Floats for a batch on this many threads; saturates, so that an absurd batch never looks small.
    #[must_use]
    pub const fn floats(&self, batch: usize, threads: usize) -> usize {
        let scratch = self
            .scratch
            .thread
            .saturating_mul(threads)
            .saturating_add(self.scratch.shared);
        self.sample.saturating_mul(batch).saturating_add(scratch)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const fn life(len: usize, born: usize, dies: usize) -> Life {
        Life {
            shape: Shape::new(&[len]),
            born,
            dies,
        }
    }

    #[test]
    fn a_chain_takes_two_places_in_turn() {
        let plan = plan(&[life(100, 0, 1), life(32, 1, 2), life(100, 2, 3), life(10, 3, 4)]);
        assert_eq!(plan.slots.map(|slot| slot.at), [0, 112, 0, 112]);
        assert_eq!(plan.sample, 144);
    }

    #[test]
    fn tensors_alive_together_never_overlap() {
        // Lives from a small linear congruential generator; births ascend, as the macro gives them.
        let mut state = 7usize;
        let mut next = |below: usize| {
            state = state
                .wrapping_mul(6_364_136_223_846_793_005)
                .wrapping_add(1_442_695_040_888_963_407);
            (state >> 33) % below
        };
        for _ in 0..200 {
            let lives: [Life; 40] = core::array::from_fn(|i| life(1 + next(90), i / 2, i / 2 + next(12)));
            let plan = plan(&lives);
            for (i, (a, x)) in plan.slots.iter().zip(&lives).enumerate() {
                assert!(a.at % LINE == 0 && a.at + x.shape.len() <= plan.sample);
                for (b, y) in plan.slots.iter().zip(&lives).take(i) {
                    let together = x.born <= y.dies && y.born <= x.dies;
                    assert!(!together || a.at + x.shape.len() <= b.at || b.at + y.shape.len() <= a.at);
                }
            }
        }
    }
}
