//! How the planner packs: written for const evaluation, which pays for each statement and each index.

use crate::Life;
use crate::stack::Packed;

/// A tensor in its place. In one piece, for const evaluation pays for each index into an array.
#[derive(Clone, Copy)]
struct Placed {
    of: usize,
    born: usize,
    dies: usize,
    at: usize,
    end: usize,
}

/// All tensors by their offsets, and where the last one ends.
struct Sorted<const N: usize> {
    placed: [Placed; N],
    end: usize,
}

/// Places tensors in an order, each in the first gap among those that are needed while it is.
const fn pack<const N: usize>(fixed: usize, order: &[usize; N], sizes: &[usize; N], lives: &[Life; N]) -> Sorted<N> {
    let nothing = Placed {
        of: 0,
        born: 0,
        dies: 0,
        at: 0,
        end: 0,
    };
    let mut packed = Sorted {
        placed: [nothing; N],
        end: 0,
    };
    let mut n = 0;
    while n < N {
        let of = order[n];
        let (born, dies, size) = (lives[of].born, lives[of].dies, sizes[of]);
        let mut at = 0usize;
        let mut j = 0;
        while j < n {
            let other = &packed.placed[j];
            if n < fixed || other.born <= dies && born <= other.dies {
                if other.at >= at && other.at - at >= size && n >= fixed {
                    break;
                }
                if other.end > at {
                    at = other.end;
                }
            }
            j += 1;
        }
        let mut j = n;
        while j > 0 && packed.placed[j - 1].at > at {
            packed.placed[j] = packed.placed[j - 1];
            j -= 1;
        }
        let end = at.saturating_add(size);
        packed.placed[j] = Placed {
            of,
            born,
            dies,
            at,
            end,
        };
        if end > packed.end {
            packed.end = end;
        }
        n += 1;
    }
    packed
}

/// The best of `known` and of packings in these orders; the second is tried where the first takes more than `least`.
pub(crate) const fn searched<const N: usize, const T: usize>(
    fixed: usize,
    orders: [&[usize; N]; 2],
    sizes: &[usize; N],
    lives: &[Life; N],
    least: usize,
    known: Option<Packed<N, T>>,
) -> Packed<N, T> {
    let mut best = pack(fixed, orders[0], sizes, lives);
    if best.end > least {
        let second = pack(fixed, orders[1], sizes, lives);
        if second.end < best.end {
            best = second;
        }
    }
    if let Some(known) = known
        && known.end <= best.end
    {
        return known;
    }
    let mut packed = Packed {
        at: [0; N],
        tops: tops(&best),
        end: best.end,
    };
    let mut i = 0;
    while i < N {
        packed.at[best.placed[i].of] = best.placed[i].at;
        i += 1;
    }
    packed
}

/// Tensors from `fixed` on by their sizes, equal ones in their order.
pub(crate) const fn largest_first<const N: usize>(
    fixed: usize,
    mut order: [usize; N],
    sizes: &[usize; N],
) -> [usize; N] {
    let (mut left, mut width) = ([0; N], 1);
    while fixed + width < N {
        let mut low = fixed;
        while low + width < N {
            let middle = low + width;
            let high = if middle + width < N { middle + width } else { N };
            // Where they are in order there is nothing to merge.
            if sizes[order[middle]] > sizes[order[middle - 1]] {
                let (mut a, mut b, mut to) = (low, middle, low);
                while to < middle {
                    left[to] = order[to];
                    to += 1;
                }
                to = low;
                while a < middle {
                    if b < high && sizes[order[b]] > sizes[left[a]] {
                        order[to] = order[b];
                        b += 1;
                    } else {
                        order[to] = left[a];
                        a += 1;
                    }
                    to += 1;
                }
            }
            low = high;
        }
        width *= 2;
    }
    order
}

/// The most floats that are needed at once: no plan takes fewer.
pub(crate) const fn live<const N: usize, const T: usize>(sizes: &[usize; N], lives: &[Life; N]) -> usize {
    // What is born in a step, and what died before it.
    let (mut born, mut dead) = ([0usize; T], [0usize; T]);
    let mut i = 0;
    while i < N {
        let life = &lives[i];
        if life.born < T {
            born[life.born] = born[life.born].saturating_add(sizes[i]);
        }
        if life.dies + 1 < T {
            dead[life.dies + 1] = dead[life.dies + 1].saturating_add(sizes[i]);
        }
        i += 1;
    }
    let (mut step, mut now, mut most) = (0, 0usize, 0);
    while step < T {
        now = now.saturating_add(born[step]).saturating_sub(dead[step]);
        if now > most {
            most = now;
        }
        step += 1;
    }
    most
}

/// Where the tensors end that are needed in each step.
const fn tops<const N: usize, const T: usize>(packed: &Sorted<N>) -> [usize; T] {
    // By their ends, which come almost in the order of the offsets.
    let mut by_end = [0; N];
    let mut i = 0;
    while i < N {
        let end = packed.placed[i].end;
        let mut j = i;
        while j > 0 && packed.placed[by_end[j - 1]].end > end {
            by_end[j] = by_end[j - 1];
            j -= 1;
        }
        by_end[j] = i;
        i += 1;
    }
    // The highest first: each step is written once. `skip[step]` leads on from a step that is written.
    let (mut tops, mut skip) = ([0; T], [0; T]);
    while i > 0 {
        i -= 1;
        let Placed { born, dies, end, .. } = packed.placed[by_end[i]];
        let mut step = born;
        while step <= dies && step < T {
            let next = if skip[step] == 0 {
                tops[step] = end;
                step + 1
            } else {
                skip[step]
            };
            // What is written on the way is written up to `dies`.
            skip[step] = if next > dies { next } else { dies + 1 };
            step = next;
        }
    }
    tops
}
