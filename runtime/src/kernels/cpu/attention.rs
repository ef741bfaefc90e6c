//! The heads of an attention: scores, their softmax, the weighted sum of the values.
#![expect(unsafe_code, reason = "samples and heads are shared out among threads")]

pub(crate) mod heads;

use super::product::Walk;
use super::{Cx, Kernels, regions, volume};
use crate::kernels::cpu::isa::prefetch::prefetch;
use crate::kernels::cpu::product::transpose::pack_transposed;
use crate::kernels::cpu::threads::parts::Parts;
use crate::kernels::cpu::threads::task::TASK;
use gyul_spec::scratch::{self, ATTENTION_ROWS};
use heads::{Factors, Head, Memory};
use std::ops::Range;

/// Steps whose probabilities are in work at once: they stay in L2, and a causal head skips what lies beyond the last of them.
const ROWS: usize = if cfg!(test) { 8 } else { ATTENTION_ROWS };

/// How many rows ahead of the one that is copied one is asked for: the other heads' lie between.
const AHEAD: usize = 8;

/// The sizes of one attention.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AttentionShape {
    /// Samples.
    pub batch: usize,
    /// Time steps of a sample.
    pub steps: usize,
    /// Heads, which share its features out.
    pub heads: usize,
    /// Features of one head.
    pub features: usize,
    /// Whether step `t` sees the steps up to `t` only.
    pub causal: bool,
}

/// `context[n, t] = Σ_s p[n, h, t, s] · v[n, s]` head by head, with `p[n, h, t] = softmax(q[n, t] · k[n, s] / √features)` over the
/// steps `s` that `t` sees.
///
/// `qkv[batch, steps, 3, heads, features]` holds queries, keys and values, `context` is `[batch, steps, heads, features]`.
/// `probabilities[batch, heads, steps, steps]` takes `p`, of what a step does not see anything; inference gives an empty one.
/// Needs the scratch of [`gyul_spec::scratch::attention`].
///
/// # Panics
/// Where a slice has another length than the sizes say, or scratch is short.
pub fn attention_forward(
    cx: &mut Cx<'_>,
    context: &mut [f32],
    probabilities: &mut [f32],
    qkv: &[f32],
    s: &AttentionShape,
) {
    let kept = if probabilities.is_empty() { 0 } else { s.probabilities() };
    assert_eq!(
        [context.len(), probabilities.len(), qkv.len()],
        [s.values(), kept, s.values().saturating_mul(3)],
        "attention_forward"
    );
    let (context, probabilities) = (Parts::new(context), Parts::new(probabilities));
    s.each_head(cx, 2, &|head, memory| {
        let Memory {
            kernels,
            matrices: [q, v, _],
            packed,
            rows: spare,
        } = memory;
        // The keys pass through the place of the values, to be transposed.
        s.gather(v, 1.0, |step| &qkv[head.at(s, 1, step)]);
        s.pack(kernels, packed, v);
        s.gather(v, 1.0, |step| &qkv[head.at(s, 2, step)]);
        s.gather(q, s.scale(), |step| &qkv[head.at(s, 0, step)]);
        for rows in s.blocks() {
            let seen = s.seen(&rows);
            let p = if kept == 0 {
                &mut spare[..rows.len() * s.steps]
            } else {
                // SAFETY: each head's probabilities are one task's.
                unsafe { probabilities.range(head.rows(s, &rows)) }
            };
            let factors = s.factors(&rows);
            factors.transposed(kernels, p, q, packed);
            s.softmax(kernels, p, rows.start, seen);
            let y = Walk {
                start: head.at_context(s, rows.start).start,
                ..Walk::even(s.heads * s.features)
            };
            // SAFETY: each head's columns are one task's.
            unsafe { factors.along_rows(kernels, (context, y), p, v) };
        }
    });
}

/// The gradients of [`attention_forward`], in the place of `qkv`: with `dp = dcontext · vᵀ` and
/// `ds = p · (dp − Σ_s dp · p) / √features`, `dq = ds · k`, `dk = dsᵀ · q`, `dv = pᵀ · dcontext`.
///
/// Needs the scratch of [`gyul_spec::scratch::attention`].
///
/// # Panics
/// Where a slice has another length than the sizes say, or scratch is short.
pub fn attention_backward(
    cx: &mut Cx<'_>,
    qkv: &mut [f32],
    dcontext: &[f32],
    probabilities: &[f32],
    s: &AttentionShape,
) {
    assert_eq!(
        [qkv.len(), dcontext.len(), probabilities.len()],
        [s.values().saturating_mul(3), s.values(), s.probabilities()],
        "attention_backward"
    );
    let qkv = Parts::new(qkv);
    s.each_head(cx, 5, &|head, memory| {
        let Memory {
            kernels,
            matrices: [q, k, d],
            packed,
            rows: ds,
        } = memory;
        // SAFETY: each head's columns are one task's, and none is written while this lives.
        let own = |of: usize, step: usize| -> &[f32] { unsafe { qkv.range(head.at(s, of, step)) } };
        // The values pass through the place of the queries, to be transposed.
        s.gather(q, 1.0, |step| own(2, step));
        s.pack(kernels, packed, q);
        s.gather(q, s.scale(), |step| own(0, step));
        s.gather(k, s.scale(), |step| own(1, step));
        s.gather(d, 1.0, |step| &dcontext[head.at_context(s, step)]);
        let to = |of: usize, step: usize| {
            let walk = Walk {
                start: head.at(s, of, step).start,
                ..Walk::even(3 * s.heads * s.features)
            };
            (qkv, walk)
        };
        // The last steps see all others: they write the gradients that the steps before add to.
        for (done, rows) in s.blocks().rev().enumerate() {
            let seen = s.seen(&rows);
            let p = &probabilities[head.rows(s, &rows)];
            let ds = &mut ds[..rows.len() * s.steps];
            let factors = s.factors(&rows);
            // SAFETY: each head's columns are one task's, and all that was to be read of them is read.
            unsafe { factors.along_columns(kernels, to(2, 0), p, d, done > 0) };
            factors.transposed(kernels, ds, d, packed);
            s.softmax_backward(kernels, ds, p, rows.start, seen);
            // SAFETY: as above.
            unsafe {
                factors.along_columns(kernels, to(1, 0), ds, q, done > 0);
                factors.along_rows(kernels, to(0, rows.start), ds, k);
            }
        }
    });
}

impl AttentionShape {
    /// Floats of queries, or keys, or values.
    fn values(&self) -> usize {
        volume(&[self.batch, self.steps, self.heads, self.features])
    }

    fn probabilities(&self) -> usize {
        volume(&[self.batch, self.heads, self.steps, self.steps])
    }

    fn scale(&self) -> f32 {
        1.0 / (self.features as f32).sqrt()
    }

    fn blocks(&self) -> impl DoubleEndedIterator<Item = Range<usize>> {
        let steps = self.steps;
        (0..steps.div_ceil(ROWS)).map(move |block| block * ROWS..steps.min((block + 1) * ROWS))
    }

    /// How many steps, from the first on, the last of `rows` sees.
    fn seen(&self, rows: &Range<usize>) -> usize {
        if self.causal { rows.end } else { self.steps }
    }

    /// How many of them step `step` sees.
    fn sees(&self, step: usize, seen: usize) -> usize {
        if self.causal { step + 1 } else { seen }
    }

    fn factors(&self, rows: &Range<usize>) -> Factors {
        Factors {
            rows: rows.clone(),
            seen: self.seen(rows),
            steps: self.steps,
            features: self.features,
        }
    }

    /// The softmax of each row of scores over the steps that it sees, zeros for the others up to `seen`.
    fn softmax(&self, kernels: &Kernels, p: &mut [f32], first: usize, seen: usize) {
        for (row, p) in p.chunks_exact_mut(self.steps).enumerate() {
            let (p, rest) = p[..seen].split_at_mut(self.sees(first + row, seen));
            let cols = p.len();
            (kernels.softmax_rows)(p, cols);
            rest.fill(0.0);
        }
    }

    /// As [`softmax`](Self::softmax), from the gradient of the probabilities to that of the scores.
    fn softmax_backward(&self, kernels: &Kernels, ds: &mut [f32], p: &[f32], first: usize, seen: usize) {
        for (row, (ds, p)) in ds
            .chunks_exact_mut(self.steps)
            .zip(p.chunks_exact(self.steps))
            .enumerate()
        {
            let (ds, rest) = ds[..seen].split_at_mut(self.sees(first + row, seen));
            let cols = ds.len();
            (kernels.softmax_dx_rows)(ds, &p[..cols], cols);
            rest.fill(0.0);
        }
    }

    /// A head's matrix `[steps, features]`, `factor` times: a row lies among those of the other heads.
    fn gather<'a>(&self, to: &mut [f32], factor: f32, from: impl Fn(usize) -> &'a [f32]) {
        for (step, to) in to.chunks_exact_mut(self.features).enumerate() {
            if step + AHEAD < self.steps {
                from(step + AHEAD).chunks(16).for_each(|line| prefetch(line.as_ptr()));
            }
            for (to, from) in to.iter_mut().zip(from(step)) {
                *to = factor * from;
            }
        }
    }

    /// The transpose of a head's matrix, in panels.
    fn pack(&self, kernels: &Kernels, to: &mut [f32], from: &[f32]) {
        let width = kernels.panel;
        for (panel, to) in to.chunks_exact_mut(self.features * width).enumerate() {
            pack_transposed(kernels, to, panel * width, from, self.features, self.features, width);
        }
    }

    /// Runs `each` for every head of every sample, with memory of its own. `products` is for how many products of `steps × steps`
    /// by `features` that is.
    fn each_head(&self, cx: &mut Cx<'_>, products: usize, each: &(dyn Fn(Head, Memory<'_>) + Sync)) {
        let kernels = cx.kernels;
        let (matrix, packed) = (
            self.steps * self.features,
            self.features * self.steps.next_multiple_of(kernels.panel),
        );
        let needed = scratch::attention(self.steps, self.features).thread;
        let (threads, region) = regions(cx.team, cx.thread, needed);
        let tasks = self.batch * self.heads;
        let work = products * tasks * self.steps * matrix;
        let memory = Parts::new(cx.thread);
        cx.team.run((work / TASK).clamp(1, threads), tasks, &|task, thread| {
            // SAFETY: the region is this thread's.
            let own = unsafe { memory.range(thread * region..(thread + 1) * region) };
            let (first, own) = own.split_at_mut(matrix);
            let (second, own) = own.split_at_mut(matrix);
            let (third, own) = own.split_at_mut(matrix);
            let (packed, rows) = own.split_at_mut(packed);
            let head = Head {
                sample: task / self.heads,
                head: task % self.heads,
            };
            let memory = Memory {
                kernels,
                matrices: [first, second, third],
                packed,
                rows,
            };
            each(head, memory);
        });
    }
}
