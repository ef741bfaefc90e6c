//! Floats of scratch memory that the CPU kernels ask for, as const fns: arenas are sized when the network is compiled.
//!
//! The numbers hold for every instruction set: panels of weights are rounded up to [`PANEL`] output channels, the widest any
//! set uses.

pub use crate::conv_shape::ConvShape;
use crate::plan::lines;

/// The widest panel of output channels of any instruction set.
pub const PANEL: usize = 32;

/// A weight of more floats than this (256 KiB) does not stay in a core's L2 while the windows of many rows meet it.
pub const NEAR_WEIGHT: usize = 64 * 1024;

/// The padded copy of some rows of an image takes at most so many floats, unless one row of outputs needs more: for a weight that stays in
/// L2, 128 KiB, which do so beside it; for another 512 KiB, for it is read once for each copy, from farther away than that is.
#[must_use]
pub const fn padded_floats(weight: usize) -> usize {
    if weight > NEAR_WEIGHT { 128 * 1024 } else { 32 * 1024 }
}

/// A weight gradient is summed in this many parts of the batch where the weight has too few tiles to share out.
pub const PARTS: usize = 8;

/// Weights up to this many floats have their gradient summed in [`PARTS`] parts.
pub const SMALL_WEIGHT: usize = 4096;

/// Floats of scratch: `shared` once, `thread` for each thread of the team.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Scratch {
    /// For packed weights and partial sums.
    pub shared: usize,
    /// For each thread: its padded copy of some rows of an image, and what it pools.
    pub thread: usize,
}

impl Scratch {
    /// None at all.
    pub const NONE: Self = Self { shared: 0, thread: 0 };

    /// So much once.
    pub(crate) const fn shared(shared: usize) -> Self {
        Self { shared, thread: 0 }
    }

    /// So much for each thread.
    const fn thread(thread: usize) -> Self {
        Self { shared: 0, thread }
    }

    /// Enough for both at once.
    pub(crate) const fn and(self, other: Self) -> Self {
        Self {
            shared: self.shared.saturating_add(other.shared),
            thread: self.thread.saturating_add(other.thread),
        }
    }

    /// In whole cache lines.
    #[must_use]
    pub const fn in_lines(self) -> Self {
        Self {
            shared: lines(self.shared),
            thread: lines(self.thread),
        }
    }

    /// Enough for either.
    #[must_use]
    pub const fn max(self, other: Self) -> Self {
        Self {
            shared: max(self.shared, other.shared),
            thread: max(self.thread, other.thread),
        }
    }
}

/// For the forward pass of a convolution. With less `shared` the kernel reads the weight unpacked, which is slower.
#[must_use]
pub const fn conv2d_forward(s: &ConvShape) -> Scratch {
    let thread = if s.is_padded() || !s.is_dense() {
        let [down, right] = s.phases();
        let size = [s.oh.div_ceil(down), s.ow.div_ceil(right)];
        padded(size, [s.kh, s.kw], s.phase_stride(), [s.group_c(), s.group_out()])
    } else {
        0
    };
    Scratch {
        shared: product([s.kh, s.kw, s.c, whole_panels(s.group_out())]),
        thread,
    }
}

/// Floats that a convolution's output takes in a cache while the max pooling behind it reads it, unless one row of windows
/// needs more: 64 KiB beside a weight that stays in L2, 256 KiB beside another, for the reason of [`padded_floats`].
const fn pooled_floats(weight: usize) -> usize {
    if weight > NEAR_WEIGHT { 64 * 1024 } else { 16 * 1024 }
}

/// Rows of its output that a convolution hands at once to a max pooling of windows `[height, width]` behind it: whole windows.
#[must_use]
pub const fn pooled_rows(s: &ConvShape, [height, _]: [usize; 2]) -> usize {
    let height = max(height, 1);
    let rows = pooled_floats(s.weight_len()) / max(s.ow.saturating_mul(s.out), 1);
    let most = s.oh - s.oh % height;
    max(height, min(rows - rows % height, most))
}

/// Floats of those.
#[must_use]
pub const fn pooled_output(s: &ConvShape, window: [usize; 2]) -> usize {
    pooled_rows(s, window).saturating_mul(s.ow).saturating_mul(s.out)
}

/// For each thread beside [`conv2d_forward`] and [`conv2d_backward`], where a max pooling is computed within: some rows of outputs, and
/// of a padded source what a whole window's rows see.
#[must_use]
pub const fn pooled(s: &ConvShape, window: [usize; 2], training: bool) -> usize {
    let line =
        s.ow.saturating_mul(s.stride[1])
            .saturating_add(s.kw)
            .saturating_mul(s.c);
    let more = if s.is_padded() {
        window[0].saturating_mul(s.stride[0]).saturating_mul(line)
    } else {
        0
    };
    // The gradient of a 1×1 convolution needs no copy of an image; that of a pooling is none yet.
    let gradient = if training && s.is_pointwise() {
        padded([s.h, s.w], [1, 1], [1, 1], [s.out, s.c])
    } else {
        0
    };
    max(pooled_output(s, window).saturating_add(more), gradient)
}

/// For the input gradient of a convolution, which is also what a transposed convolution computes; the whole of it is needed.
#[must_use]
pub const fn conv2d_backward_data(s: &ConvShape) -> Scratch {
    // A phase of the input gradient (see the kernel) has at most these many outputs and taps.
    let ([down, right], [step_h, step_w]) = (s.phases(), s.phase_stride());
    let size = [
        s.h.div_ceil(s.stride[0].saturating_mul(down)),
        s.w.div_ceil(s.stride[1].saturating_mul(right)),
    ];
    let taps = [s.kh.div_ceil(step_h), s.kw.div_ceil(step_w)];
    Scratch {
        shared: product([s.kh, s.kw, s.out, whole_panels(s.group_c())]),
        thread: if s.is_pointwise() {
            0
        } else {
            padded(size, taps, [1, 1], [s.group_out(), s.group_c()])
        },
    }
}

/// For both backward passes of a convolution; the whole of it is needed.
#[must_use]
pub const fn conv2d_backward(s: &ConvShape) -> Scratch {
    conv2d_backward_data(s)
        .max(weight_gradient(s.weight_len()))
        .max(Scratch::thread(max(conv2d_forward(s).thread, several(s))))
}

/// Of small images a batch has several for each reading of a weight that does not stay in L2.
const fn several(s: &ConvShape) -> usize {
    let weight = s.weight_len() / s.groups;
    if weight > NEAR_WEIGHT && !s.is_pointwise() {
        padded_floats(weight)
    } else {
        0
    }
}

/// For the forward pass of a depthwise convolution.
#[must_use]
pub const fn depthwise_forward(s: &ConvShape) -> Scratch {
    if s.out > s.c { conv2d_forward(s) } else { Scratch::NONE }
}

/// For both backward passes of a depthwise convolution; the whole of it is needed.
#[must_use]
pub const fn depthwise_backward(s: &ConvShape) -> Scratch {
    if s.out > s.c {
        return conv2d_backward(s);
    }
    Scratch::shared(s.weight_len().saturating_mul(PARTS))
}

/// For the forward pass of a `Linear`. With less `shared` the weight is not packed, which is slower where many rows meet it.
#[must_use]
pub const fn linear_forward(inputs: usize, outputs: usize) -> Scratch {
    Scratch::shared(inputs.saturating_mul(whole_panels(outputs)))
}

/// For both backward passes of a `Linear`; the whole of it is needed.
#[must_use]
pub const fn linear_backward(inputs: usize, outputs: usize) -> Scratch {
    Scratch::shared(outputs.saturating_mul(whole_panels(inputs))).max(weight_gradient(inputs.saturating_mul(outputs)))
}

/// For batch norm, both passes.
#[must_use]
pub const fn batch_norm(channels: usize) -> Scratch {
    Scratch::shared(channels.saturating_mul(4 * PARTS))
}

/// For the backward pass of layer norm over rows of `cols`.
#[must_use]
pub const fn layer_norm(cols: usize) -> Scratch {
    Scratch::shared(cols.saturating_mul(2 * PARTS + 2))
}

/// For group norm, both passes.
#[must_use]
pub const fn group_norm(channels: usize) -> Scratch {
    Scratch::thread(channels.saturating_mul(4))
}

/// Time steps whose probabilities the heads of an attention hold at once.
pub const ATTENTION_ROWS: usize = 32;

/// For attention, both passes, over `steps` of `features` a head: three of a head's matrices and a packed one, and some rows of
/// its probabilities.
#[must_use]
pub const fn attention(steps: usize, features: usize) -> Scratch {
    let matrices = steps.saturating_mul(3).saturating_add(whole_panels(steps));
    let rows = steps.saturating_mul(ATTENTION_ROWS);
    Scratch::thread(matrices.saturating_mul(features).saturating_add(rows))
}

/// Whole panels for this many columns; saturates.
pub(crate) const fn whole_panels(cols: usize) -> usize {
    match cols.checked_next_multiple_of(PANEL) {
        Some(cols) => cols,
        None => usize::MAX,
    }
}

/// For a bias gradient.
#[must_use]
pub const fn bias(cols: usize) -> Scratch {
    Scratch::shared(cols.saturating_mul(PARTS))
}

pub(crate) const fn weight_gradient(len: usize) -> Scratch {
    Scratch::shared(if len <= SMALL_WEIGHT { PARTS * len } else { 0 })
}

/// The padded copy of what some rows of outputs see: whole images where they fit [`padded_floats`], else as many rows as fit, at least
/// those of one row of outputs. `channels`: of the source, of the outputs.
const fn padded(size: [usize; 2], kernel: [usize; 2], stride: [usize; 2], channels: [usize; 2]) -> usize {
    let row = reach(size[1], stride[1], kernel[1]).saturating_mul(channels[0]);
    let image = reach(size[0], stride[0], kernel[0]).saturating_mul(row);
    let least = kernel[0].saturating_mul(row);
    let most = padded_floats(product([kernel[0], kernel[1], channels[0], channels[1]]));
    if image <= most { image } else { max(least, most) }
}

/// From the first pixel that `size` windows see to the last.
const fn reach(size: usize, stride: usize, kernel: usize) -> usize {
    size.saturating_sub(1).saturating_mul(stride).saturating_add(kernel)
}

/// Saturates, as all arithmetic here: an absurd size is a mistake in words, not an overflow.
pub(crate) const fn product([a, b, c, d]: [usize; 4]) -> usize {
    a.saturating_mul(b).saturating_mul(c).saturating_mul(d)
}

const fn min(a: usize, b: usize) -> usize {
    if a < b { a } else { b }
}

const fn max(a: usize, b: usize) -> usize {
    if a > b { a } else { b }
}
