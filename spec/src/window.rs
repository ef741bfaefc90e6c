//! Windows that slide over an image: what convolutions and pools have in common.

use crate::config::SAME;
use crate::{Config, Opt, Ruled, Shape, Spot, Text};

/// A window over `[H, W]`: its size, its steps, the zeros around, and how often it fits. All in pixels.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Window {
    /// Height and width.
    pub kernel: [usize; 2],
    /// Steps down and right.
    pub stride: [usize; 2],
    /// Zeros above and to the left. Below and to the right as many as the last window reaches.
    pub pad: [usize; 2],
    /// How many windows fit down and right: the height and width of the output.
    pub out: [usize; 2],
}

impl Window {
    /// The window `kernel` of `config` over an image `x`. Sizes of zero count as one, so that there is always an answer.
    #[must_use]
    pub const fn new(config: &Config, kernel: [usize; 2], x: &Shape) -> Self {
        let stride = match config.count(Opt::Stride) {
            0 => kernel,
            stride => [stride, stride],
        };
        let (down, right) = (
            Axis::new(x.dim(0), kernel[0], stride[0], config.get(Opt::Padding)),
            Axis::new(x.dim(1), kernel[1], stride[1], config.get(Opt::Padding)),
        );
        Self {
            kernel,
            stride,
            pad: [down.pad, right.pad],
            out: [down.out, right.out],
        }
    }

    /// The window of `size` steps of `config` over a sequence `x` of `[steps, channels]`: over an image of one column.
    #[must_use]
    pub const fn over_steps(config: &Config, size: usize, x: &Shape) -> Self {
        let stride = match config.count(Opt::Stride) {
            0 => size,
            stride => stride,
        };
        let steps = Axis::new(x.dim(0), size, stride, config.get(Opt::Padding));
        Self {
            kernel: [size, 1],
            stride: [stride, 1],
            pad: [steps.pad, 0],
            out: [steps.out, 1],
        }
    }
}

struct Axis {
    pad: usize,
    out: usize,
}

impl Axis {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a whole number, made by `count`"
    )]
    const fn new(size: usize, kernel: usize, stride: usize, padding: f64) -> Self {
        let (kernel, stride) = (at_least_1(kernel), at_least_1(stride));
        if padding == SAME {
            // Keras: as many windows as steps, the odd zero below and to the right.
            let out = at_least_1(size.div_ceil(stride));
            let reach = (out - 1).saturating_mul(stride).saturating_add(kernel);
            return Self {
                pad: reach.saturating_sub(size) / 2,
                out,
            };
        }
        let pad = padding as usize;
        let padded = size.saturating_add(pad.saturating_mul(2));
        Self {
            pad,
            out: if padded < kernel {
                1
            } else {
                (padded - kernel) / stride + 1
            },
        }
    }
}

const fn at_least_1(n: usize) -> usize {
    if n == 0 { 1 } else { n }
}

/// The rule of every layer with a window over an image; `channels` are its output's.
pub(crate) const fn rule(config: &Config, x: &Shape, kernel: [usize; 2], channels: usize) -> Ruled {
    if x.rank() != 3 {
        let out = Shape::new(&[x.dim(0), if x.rank() > 1 { x.dim(1) } else { 1 }, channels]);
        let help = Text::new().str("put it before `Flatten`, or `Reshape<height, width, channels>` before it");
        return Ruled::wrong_rank(out, Text::new().str("needs an image [height, width, channels]"), help);
    }
    let mut i = 0;
    while i < 2 {
        if kernel[i] == 0 {
            let spot = Spot::Size(config.sizes().len() + single(config) + i - 2);
            let what = Text::new().str("has a window of 0 pixels, which sees nothing");
            return Ruled::wrong(
                Shape::new(&[x.dim(0), x.dim(1), channels]),
                spot,
                what,
                Text::new().str("make it at least 1"),
            );
        }
        i += 1;
    }
    let window = Window::new(config, kernel, x);
    let out = Shape::new(&[window.out[0], window.out[1], channels]);
    let mut i = 0;
    while i < 2 {
        let padded = x.dim(i).saturating_add(window.pad[i].saturating_mul(2));
        if config.get(Opt::Padding) != SAME && padded < kernel[i] {
            let what = Text::new()
                .str("needs at least ")
                .num(kernel[0])
                .str("×")
                .num(kernel[1])
                .str(" pixels");
            let what = if window.pad[i] > 0 {
                what.str(" (the padding of ").num(window.pad[i]).str(" counted)")
            } else {
                what
            };
            let fits = if x.dim(0) < x.dim(1) { x.dim(0) } else { x.dim(1) };
            let help = Text::new()
                .str("use a kernel of at most ")
                .num(fits.saturating_add(window.pad[i].saturating_mul(2)))
                .str(", or `padding = same`");
            return Ruled::misfit(Shape::new(&[x.dim(0), x.dim(1), channels]), what, help);
        }
        i += 1;
    }
    Ruled::good(out)
}

/// The rule of every layer with a window of `size` steps over a sequence; `channels` are its output's.
pub(crate) const fn rule_over_steps(config: &Config, x: &Shape, size: usize, channels: usize) -> Ruled {
    if x.rank() != 2 {
        let what = Text::new().str("needs a sequence [steps, channels]");
        let help = Text::new().str("put `Reshape<steps, channels>` before it");
        return Ruled::wrong_rank(Shape::new(&[x.dim(0), channels]), what, help);
    }
    let same = Shape::new(&[x.dim(0), channels]);
    if size == 0 {
        let spot = Spot::Size(config.sizes().len() - 1);
        let what = Text::new().str("has a window of 0 steps, which sees nothing");
        return Ruled::wrong(same, spot, what, Text::new().str("make it at least 1"));
    }
    let window = Window::over_steps(config, size, x);
    let padded = x.dim(0).saturating_add(window.pad[0].saturating_mul(2));
    if config.get(Opt::Padding) != SAME && padded < size {
        let what = Text::new().str("needs at least ").num(size).str(" steps");
        let what = if window.pad[0] > 0 {
            what.str(" (the padding of ").num(window.pad[0]).str(" counted)")
        } else {
            what
        };
        let help = Text::new()
            .str("use a window of at most ")
            .num(padded)
            .str(", or `padding = same`");
        return Ruled::misfit(same, what, help);
    }
    Ruled::good(Shape::new(&[window.out[0], channels]))
}

/// 1 where one size stands for both axes.
const fn single(config: &Config) -> usize {
    let kernels = config.sizes().len() + 1 - config.kind.row().min_sizes;
    if kernels == 1 { 1 } else { 0 }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Kind;

    #[test]
    fn windows_over_steps() {
        let steps = |size: usize, stride, padding| {
            let config = Config::new(Kind::MaxPool1d, &[size])
                .with(Opt::Stride, stride)
                .with(Opt::Padding, padding);
            config.rule(&Shape::new(&[13, 3]))
        };
        assert_eq!(steps(6, 5.0, 0.0).out.dims(), [2, 3]);
        assert_eq!(steps(6, 5.0, SAME).out.dims(), [3, 3]);
        assert_eq!(steps(2, 0.0, 1.0).out.dims(), [7, 3]);
        assert_eq!(steps(0, 1.0, 0.0).why.expect("no steps").spot, Spot::Size(0));
        let why = steps(16, 1.0, 1.0).why.expect("fifteen steps");
        assert_eq!(why.what.as_str(), "needs at least 16 steps (the padding of 1 counted)");
        assert_eq!(why.help.as_str(), "use a window of at most 15, or `padding = same`");
        assert!(steps(16, 1.0, SAME).why.is_none());
    }

    #[test]
    fn same_padding_is_keras() {
        let x = Shape::new(&[28, 13, 3]);
        let config = Config::new(Kind::Conv2d, &[8, 3])
            .with(Opt::Padding, SAME)
            .with(Opt::Stride, 2.0);
        // 28 → 14 reaches 29: the one zero below; 13 → 7 reaches 15: one on each side.
        assert_eq!(
            Window::new(&config, [3, 3], &x),
            Window {
                kernel: [3, 3],
                stride: [2, 2],
                pad: [0, 1],
                out: [14, 7]
            }
        );
    }
}
