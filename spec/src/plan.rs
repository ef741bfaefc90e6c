//! The memory planner: where every tensor lies in the one arena.

use crate::Shape;
use crate::pack::{largest_first, live, searched};
use crate::stack::stacked;
use core::ops::Range;

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

    /// Its floats, of one sample.
    #[must_use]
    pub const fn range(&self) -> Range<usize> {
        self.at..self.at.saturating_add(self.shape.len())
    }

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

    /// So many floats a sample.
    #[must_use]
    pub const fn floats(floats: usize, born: usize, dies: usize) -> Self {
        Self::new(Shape::new(&[floats]), born, dies)
    }
}

/// Places of `N` tensors that never overlap while both are needed, and how high memory is taken in each of `T` steps.
#[derive(Clone, Copy, Debug)]
pub struct Plan<const N: usize, const T: usize> {
    /// In the order of the lives they were planned from.
    pub slots: [Slot; N],
    /// Where those alive at each step end: what a step's kernels work in lies behind.
    pub tops: [usize; T],
    /// Floats a sample that all of them take.
    pub sample: usize,
}

/// So many tensors may each be compared with each other.
const FEW: usize = 128;

/// Plans tensors given in the order of their births, of which the first `fixed` lie one after the other where memory begins:
/// the inputs, which are filled before it is known which pass will run.
///
/// What is kept long first, one on the other, then largest first (the "greedy by size" of
/// [Pisarchyk and Lee 2020](https://arxiv.org/abs/2001.03288)). Where that takes more than what is needed at once, also largest first from
/// the beginning and in the order of births: the best of the three. Many tensors are spared that for the last 3 %: it looks at each pair.
///
/// rustc evaluates this for each network, so that its cost is a user's wait.
///
/// # Panics
/// Where the lives are not in the order of their births.
#[must_use]
pub const fn plan<const N: usize, const T: usize>(fixed: usize, lives: &[Life; N]) -> Plan<N, T> {
    let (mut sizes, mut by_birth) = ([0; N], [0; N]);
    let mut i = 0;
    while i < N {
        sizes[i] = lines(lives[i].shape.len());
        // Packing goes by them.
        assert!(
            i == 0 || lives[i - 1].born <= lives[i].born,
            "lives in the order of their births"
        );
        by_birth[i] = i;
        i += 1;
    }
    let by_size = largest_first(fixed, by_birth, &sizes);
    let least = live::<N, T>(&sizes, lives);
    let enough = if N > FEW {
        least.saturating_add(least / 32)
    } else {
        least
    };
    let packed = match stacked(fixed, &by_size, &sizes, lives) {
        Some(packed) if packed.end <= enough => packed,
        other => searched(fixed, [&by_size, &by_birth], &sizes, lives, least, other),
    };
    let mut plan = Plan {
        slots: [Slot::NONE; N],
        tops: packed.tops,
        sample: packed.end,
    };
    let mut i = 0;
    while i < N {
        plan.slots[i] = Slot {
            at: packed.at[i],
            shape: lives[i].shape,
        };
        i += 1;
    }
    plan
}

/// Whole cache lines for this many floats. Absurd sizes saturate: a rule refuses them in words.
pub(crate) const fn lines(floats: usize) -> usize {
    match floats.checked_next_multiple_of(LINE) {
        Some(floats) => floats,
        None => usize::MAX,
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
        let plan: Plan<4, 5> = plan(1, &[life(100, 0, 1), life(32, 1, 2), life(100, 2, 3), life(10, 3, 4)]);
        assert_eq!(plan.slots.map(|slot| slot.at), [0, 112, 0, 112]);
        assert_eq!((plan.sample, plan.tops), (144, [112, 144, 144, 128, 128]));
    }

    /// A small linear congruential generator.
    fn numbers() -> impl FnMut(usize) -> usize {
        let mut state = 7usize;
        move |below| {
            state = state
                .wrapping_mul(6_364_136_223_846_793_005)
                .wrapping_add(1_442_695_040_888_963_407);
            (state >> 33) % below
        }
    }

    /// Plans, and looks at each pair and each step.
    fn checked<const N: usize, const T: usize>(fixed: usize, lives: &[Life; N]) -> Plan<N, T> {
        let plan: Plan<N, T> = plan(fixed, lives);
        for i in 1..fixed {
            let before = plan.slots[i - 1];
            assert_eq!(plan.slots[i].at, before.at + lines(before.shape.len()));
        }
        for (step, top) in plan.tops.iter().enumerate() {
            let alive = plan
                .slots
                .iter()
                .zip(lives)
                .filter(|(_, x)| (x.born..=x.dies).contains(&step));
            let highest = alive.map(|(a, x)| a.at + lines(x.shape.len())).max();
            assert_eq!(*top, highest.unwrap_or(0));
        }
        for (i, (a, x)) in plan.slots.iter().zip(lives).enumerate() {
            assert!(a.at % LINE == 0 && a.at + x.shape.len() <= plan.sample);
            for (b, y) in plan.slots.iter().zip(lives).take(i) {
                let together = x.born <= y.dies && y.born <= x.dies;
                assert!(!together || a.at + x.shape.len() <= b.at || b.at + y.shape.len() <= a.at);
            }
        }
        plan
    }

    #[test]
    fn tensors_alive_together_never_overlap() {
        let mut next = numbers();
        for round in 0..200 {
            // Births ascend, as the macro gives them.
            let longest = [12, 12, 3, 31][round % 4];
            let lives: [Life; 40] =
                core::array::from_fn(|i| life(1 + next(90), i / 2, (i / 2 + next(longest)).min(31)));
            checked::<40, 32>(next(3), &lives);
        }
    }

    #[test]
    fn long_networks_take_little_more_than_is_alive_at_once() {
        const LAYERS: usize = 60;
        const LAST: usize = 2 * LAYERS + 1;
        let mut next = numbers();
        for round in 0..60 {
            // What a chain keeps, two in a step where a layer saves something; then gradients, some for a skip.
            let mut lives = [life(1, LAST, LAST); 3 * LAYERS];
            let mut n = 0;
            let mut push = |life| {
                lives[n] = life;
                n += 1;
            };
            let widths: [usize; LAYERS] = core::array::from_fn(|i| match round % 4 {
                0 => 64,
                1 => 10 * i + 1,
                2 => 1010 - 10 * i,
                _ => 1 + next(500),
            });
            for (i, width) in widths.iter().enumerate() {
                push(life(*width, i, LAST - 1 - i));
                if next(3) == 0 {
                    push(life(16, i, LAST - i));
                }
            }
            for (i, width) in widths.iter().enumerate().rev() {
                let until = if next(4) == 0 { 5 } else { 1 };
                push(life(*width, LAST - 1 - i, (LAST - 1 - i + until).min(LAST)));
            }
            let plan = checked::<{ 3 * LAYERS }, { LAST + 1 }>(1 + round % 2, &lives);
            let sizes = lives.map(|life| lines(life.shape.len()));
            let least = live::<{ 3 * LAYERS }, { LAST + 1 }>(&sizes, &lives);
            assert!(
                plan.sample * 100 <= least * 105,
                "round {round}: {} for {least}",
                plan.sample
            );
        }
    }
}
