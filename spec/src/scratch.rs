//! Floats of scratch memory that the CPU kernels ask for, as const fns: arenas are sized when the network is compiled.
//!
//! The numbers hold for every instruction set: panels of weights are rounded up to [`PANEL`] output channels, the widest any
//! set uses.

/// The widest panel of output channels of any instruction set.
pub const PANEL: usize = 32;

/// A padded strip of an image takes at most this many floats (128 KiB, well inside a core's L2), unless one row of
/// outputs needs more.
const STRIP: usize = 32 * 1024;

/// A weight gradient is summed in this many parts of the batch where the weight has too few tiles to share out.
pub const PARTS: usize = 8;

/// Weights up to this many floats have their gradient summed in [`PARTS`] parts.
pub const SMALL_WEIGHT: usize = 4096;

/// The sizes of one two-dimensional convolution, channels last.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ConvShape {
    /// Samples.
    pub batch: usize,
    /// Height of an input image.
    pub h: usize,
    /// Width of an input image.
    pub w: usize,
    /// Input channels.
    pub c: usize,
    /// Height of the kernel.
    pub kh: usize,
    /// Width of the kernel.
    pub kw: usize,
    /// Vertical and horizontal stride.
    pub stride: [usize; 2],
    /// Rows of zeros above the image, columns of zeros to its left.
    pub pad: [usize; 2],
    /// Height of an output image.
    pub oh: usize,
    /// Width of an output image.
    pub ow: usize,
    /// Output channels.
    pub out: usize,
}

impl ConvShape {
    /// Floats of the weight, `kh · kw · c · out`.
    #[must_use]
    pub const fn weight_len(&self) -> usize {
        self.kh * self.kw * self.c * self.out
    }

    /// Does some output read a row or column outside the image?
    #[must_use]
    pub const fn is_padded(&self) -> bool {
        self.pad[0] > 0
            || self.pad[1] > 0
            || (self.oh - 1) * self.stride[0] + self.kh > self.h
            || (self.ow - 1) * self.stride[1] + self.kw > self.w
    }

    /// A convolution that is a matrix product of all its pixels: 1×1, stride 1, unpadded.
    #[must_use]
    pub const fn is_pointwise(&self) -> bool {
        self.kh == 1 && self.kw == 1 && self.stride[0] == 1 && self.stride[1] == 1 && !self.is_padded()
    }
}

/// Floats of scratch: `shared` once, `thread` for each thread of the team.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Scratch {
    /// For packed weights and partial sums.
    pub shared: usize,
    /// For each thread: its padded strip of an image.
    pub thread: usize,
}

impl Scratch {
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
    let thread = if s.is_padded() {
        strip([s.oh, s.ow], [s.kh, s.kw], s.stride, s.c)
    } else {
        0
    };
    Scratch {
        shared: s.kh * s.kw * s.c * s.out.next_multiple_of(PANEL),
        thread,
    }
}

/// For both backward passes of a convolution; the whole of it is needed.
#[must_use]
pub const fn conv2d_backward(s: &ConvShape) -> Scratch {
    // A phase of the input gradient (see `conv2d_backward_data`) has at most these many outputs and taps.
    let size = [s.h.div_ceil(s.stride[0]), s.w.div_ceil(s.stride[1])];
    let taps = [s.kh.div_ceil(s.stride[0]), s.kw.div_ceil(s.stride[1])];
    let data = Scratch {
        shared: s.kh * s.kw * s.out * s.c.next_multiple_of(PANEL),
        thread: if s.is_pointwise() {
            0
        } else {
            strip(size, taps, [1, 1], s.out)
        },
    };
    data.max(weight_gradient(s.weight_len())).max(Scratch {
        shared: 0,
        thread: conv2d_forward(s).thread,
    })
}

/// For the forward pass of a `Linear`. With less `shared` the kernel reads the weight unpacked, which is slower.
#[must_use]
pub const fn linear_forward(inputs: usize, outputs: usize) -> Scratch {
    Scratch {
        shared: inputs * outputs.next_multiple_of(PANEL),
        thread: 0,
    }
}

/// For both backward passes of a `Linear`; the whole of it is needed.
#[must_use]
pub const fn linear_backward(inputs: usize, outputs: usize) -> Scratch {
    Scratch {
        shared: outputs * inputs.next_multiple_of(PANEL),
        thread: 0,
    }
    .max(weight_gradient(inputs * outputs))
}

/// For batch norm, both passes.
#[must_use]
pub const fn batch_norm(channels: usize) -> Scratch {
    Scratch {
        shared: (2 * PARTS + 6) * channels,
        thread: 0,
    }
}

/// For the backward pass of layer norm over rows of `cols`.
#[must_use]
pub const fn layer_norm(cols: usize) -> Scratch {
    Scratch {
        shared: (2 * PARTS + 2) * cols,
        thread: 0,
    }
}

/// For a bias gradient.
#[must_use]
pub const fn bias(cols: usize) -> Scratch {
    Scratch {
        shared: PARTS * cols,
        thread: 0,
    }
}

pub(crate) const fn weight_gradient(len: usize) -> Scratch {
    Scratch {
        shared: if len <= SMALL_WEIGHT { PARTS * len } else { 0 },
        thread: 0,
    }
}

/// The padded source of a strip of outputs: whole images where they fit [`STRIP`], else as many rows as fit, at least
/// those of one row of outputs.
const fn strip(size: [usize; 2], kernel: [usize; 2], stride: [usize; 2], channels: usize) -> usize {
    let row = ((size[1] - 1) * stride[1] + kernel[1]) * channels;
    let image = ((size[0] - 1) * stride[0] + kernel[0]) * row;
    let least = kernel[0] * row;
    if image <= STRIP { image } else { max(least, STRIP) }
}

const fn max(a: usize, b: usize) -> usize {
    if a > b { a } else { b }
}
