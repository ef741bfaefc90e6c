//! How the planner packs a network of any length: in a time that grows with its layers, not with their pairs.
//!
//! A training pass keeps what its backward pass reads, and reads it in the other order: those lives lie within one another. They
//! are stacked where memory begins, which leaves no gap in any step. Most others are short, and each has only to look for a place
//! among its few contemporaries.
//!
//! Written for const evaluation, which pays for each statement and each index.

use crate::Life;

/// Lives of more steps go onto the stack, where they lie within the one below.
const LONG: usize = 6;

/// So many long lives that do not are looked at for every other one.
const CROSSING: usize = 16;

/// Of a tensor without a place.
const NOWHERE: usize = usize::MAX;

/// Where tensors lie, and where those end that are needed in each step.
pub(crate) struct Packed<const N: usize, const T: usize> {
    pub(crate) at: [usize; N],
    pub(crate) tops: [usize; T],
    pub(crate) end: usize,
}

/// Places long lives by their births on the stack, then the others in `order`, each in the first gap above it. `None` where too many
/// long lives cross.
pub(crate) const fn stacked<const N: usize, const T: usize>(
    fixed: usize,
    order: &[usize; N],
    sizes: &[usize; N],
    lives: &[Life; N],
) -> Option<Packed<N, T>> {
    let mut packed = Packed {
        at: [NOWHERE; N],
        tops: [0; T],
        end: 0,
    };
    let mut i = 0;
    while i < fixed {
        packed.at[i] = packed.end;
        packed.end = packed.end.saturating_add(sizes[i]);
        i += 1;
    }
    let Some(stack) = Stack::new(fixed, &mut packed, sizes, lives) else {
        return None;
    };
    let mut n = 0;
    while n < N {
        let of = order[n];
        if packed.at[of] == NOWHERE {
            stack.place(of, &mut packed, sizes, lives);
        } else if n < fixed {
            packed.raise(packed.at[of].saturating_add(sizes[of]), &lives[of]);
        }
        n += 1;
    }
    Some(packed)
}

impl<const N: usize, const T: usize> Packed<N, T> {
    /// Memory is taken up to `end` in a life.
    const fn raise(&mut self, end: usize, life: &Life) {
        if end > self.end {
            self.end = end;
        }
        let mut step = life.born;
        while step <= life.dies && step < T {
            if end > self.tops[step] {
                self.tops[step] = end;
            }
            step += 1;
        }
    }
}

/// What the tensors on the stack leave to the others.
struct Stack<const T: usize> {
    steps: [Step; T],
    /// Long lives that are not on it.
    crossing: [usize; CROSSING],
    crossings: usize,
}

#[derive(Clone, Copy)]
struct Step {
    /// Where the stack ends.
    floor: usize,
    /// The first tensor of a short life that may be needed.
    low: usize,
    /// Behind the last tensor that is born.
    past: usize,
}

impl<const T: usize> Stack<T> {
    /// Stacks long lives.
    const fn new<const N: usize>(
        fixed: usize,
        packed: &mut Packed<N, T>,
        sizes: &[usize; N],
        lives: &[Life; N],
    ) -> Option<Self> {
        let nothing = Step {
            floor: 0,
            low: 0,
            past: 0,
        };
        let mut stack = Self {
            steps: [nothing; T],
            crossing: [0; CROSSING],
            crossings: 0,
        };
        let mut is_short = [true; N];
        // Where the top ends and when it goes, and the same of what lies below.
        let (mut end, mut until, mut below, mut height) = (0, usize::MAX, [(0, 0); N], 0);
        let (mut step, mut low, mut past) = (0, 0, 0);
        while step < T {
            while until < step {
                height -= 1;
                (end, until) = below[height];
            }
            let born = past;
            while past < N && lives[past].born <= step {
                past += 1;
            }
            // The longest first, so that the others lie within.
            loop {
                let (mut next, mut dies, mut i) = (N, step + LONG, born);
                while i < past {
                    if lives[i].dies > dies && lives[i].dies <= until && is_short[i] {
                        (next, dies) = (i, lives[i].dies);
                    }
                    i += 1;
                }
                if next == N {
                    break;
                }
                is_short[next] = false;
                below[height] = (end, until);
                height += 1;
                until = dies;
                // Above those inputs that do not lie on the stack.
                let mut i = 0;
                while i < fixed {
                    let input = packed.at[i].saturating_add(sizes[i]);
                    if next >= fixed && lives[i].dies >= step && input > end {
                        end = input;
                    }
                    i += 1;
                }
                if next >= fixed {
                    packed.at[next] = end;
                }
                let top = packed.at[next].saturating_add(sizes[next]);
                if top > end {
                    end = top;
                }
            }
            let mut i = born;
            while i < past {
                if is_short[i] && lives[i].dies > step + LONG {
                    if stack.crossings == CROSSING {
                        return None;
                    }
                    stack.crossing[stack.crossings] = i;
                    stack.crossings += 1;
                    is_short[i] = false;
                }
                i += 1;
            }
            while low < past && (!is_short[low] || lives[low].dies < step) {
                low += 1;
            }
            stack.steps[step] = Step { floor: end, low, past };
            packed.tops[step] = end;
            if end > packed.end {
                packed.end = end;
            }
            step += 1;
        }
        Some(stack)
    }

    /// Places a tensor in the first gap above the stack.
    const fn place<const N: usize>(&self, of: usize, packed: &mut Packed<N, T>, sizes: &[usize; N], lives: &[Life; N]) {
        let (born, size) = (lives[of].born, sizes[of]);
        let (mut dies, mut step, mut at) = (lives[of].dies, born, 0);
        if dies >= T {
            dies = T - 1;
        }
        while step <= dies {
            if self.steps[step].floor > at {
                at = self.steps[step].floor;
            }
            step += 1;
        }
        let (low, past) = (self.steps[born].low, self.steps[dies].past);
        loop {
            let (from, mut i, mut n) = (at, low, 0);
            while i < past || n < self.crossings {
                let other = if i < past { i } else { self.crossing[n] };
                let begin = packed.at[other];
                if begin < at.saturating_add(size) {
                    let (end, life) = (begin.saturating_add(sizes[other]), &lives[other]);
                    if end > at && life.born <= dies && life.dies >= born {
                        at = end;
                    }
                }
                if i < past {
                    i += 1;
                } else {
                    n += 1;
                }
            }
            if at == from {
                break;
            }
        }
        packed.at[of] = at;
        packed.raise(at.saturating_add(size), &lives[of]);
    }
}
