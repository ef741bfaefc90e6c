//! Windows that slide over an image: what convolutions and pools have in common.

use crate::config::{CAUSAL, SAME};
use crate::{Config, Opt, Ruled, Shape, Spot, Text, Why, fit};

/// A window over `[H, W]`: its size, its steps, the zeros around, and how often it fits. All in pixels.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Window {
    /// Height and width.
    pub kernel: [usize; 2],
    /// Steps down and right.
    pub stride: [usize; 2],
    /// Distance of two neighbouring taps, down and right; 1 along an axis of one tap.
    pub dilation: [usize; 2],
    /// Zeros above and to the left. Below and to the right as many as the last window reaches.
    pub pad: [usize; 2],
    /// How many windows fit down and right: the height and width of the output.
    pub out: [usize; 2],
}

impl Window {
    /// The window of `config` over an image `x`. Sizes of zero count as one, so that there is always an answer.
    #[must_use]
    pub const fn new(config: &Config, x: &Shape) -> Self {
        let kernel = config.kernel();
        let stride = match config.count(Opt::Stride) {
            0 => [at_least_1(kernel[0]), at_least_1(kernel[1])],
            stride => [stride, stride],
        };
        let dilation = [dilation(config, kernel[0]), dilation(config, kernel[1])];
        let (down, right) = (
            Axis::new(
                x.dim(0),
                reach(kernel[0], dilation[0]),
                stride[0],
                config.get(Opt::Padding),
            ),
            Axis::new(
                x.dim(1),
                reach(kernel[1], dilation[1]),
                stride[1],
                config.get(Opt::Padding),
            ),
        );
        Self {
            kernel,
            stride,
            dilation,
            pad: [down.pad, right.pad],
            out: [down.out, right.out],
        }
    }

    /// The window of `config` over a sequence `x` of shape `[time, channels]`: over an image of one row.
    #[must_use]
    pub(crate) const fn over_time(config: &Config, x: &Shape) -> Self {
        let [kernel, _] = config.kernel();
        let stride = match config.count(Opt::Stride) {
            0 => at_least_1(kernel),
            stride => stride,
        };
        let dilation = dilation(config, kernel);
        let Axis { pad, out } = Axis::new(x.dim(0), reach(kernel, dilation), stride, config.get(Opt::Padding));
        Self {
            kernel: [1, kernel],
            stride: [1, stride],
            dilation: [1, dilation],
            pad: [0, pad],
            out: [1, out],
        }
    }
}

/// The distance of two taps of a kernel of `taps`; layers without the option have a 0 there.
pub(crate) const fn dilation(config: &Config, taps: usize) -> usize {
    if taps > 1 {
        at_least_1(config.count(Opt::Dilation))
    } else {
        1
    }
}

/// The pixels from the first of `taps` to the last.
pub(crate) const fn reach(taps: usize, dilation: usize) -> usize {
    (at_least_1(taps) - 1).saturating_mul(dilation).saturating_add(1)
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
        if padding == CAUSAL {
            // All zeros before: no output sees what comes after it.
            return Self {
                pad: kernel - 1,
                out: at_least_1(size.div_ceil(stride)),
            };
        }
        let pad = padding as usize;
        let padded = size.saturating_add(pad.saturating_mul(2));
        Self {
            pad,
            out: if padded < kernel {
                1
            } else {
                ((padded - kernel) / stride).saturating_add(1)
            },
        }
    }
}

pub(crate) const fn at_least_1(n: usize) -> usize {
    if n == 0 { 1 } else { n }
}

/// That a layer with a window over images gets one, and has a window; `channels` are its output's.
pub(crate) const fn image_rule(config: &Config, x: &Shape, channels: usize) -> Ruled {
    if x.rank() != 3 {
        let out = Shape::new(&[x.dim(0), if x.rank() > 1 { x.dim(1) } else { 1 }, channels]);
        let help = fit::as_image(Text::new().str("put "), x).str(" before it");
        let help = if x.rank() == 4 {
            Text::new().str("leave the batch out: a network is declared for one sample")
        } else {
            help
        };
        return Ruled::no_image(out, help, x.rank() < 3);
    }
    let (kernel, mut i) = (config.kernel(), 0);
    while i < 2 {
        if kernel[i] == 0 {
            let spot = Spot::Size(config.kind.row().min_sizes - 1 + i);
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
    Ruled::good(Shape::new(&[x.dim(0), x.dim(1), channels]))
}

/// The rule of every layer with a window that slides over an image; `channels` are its output's.
pub(crate) const fn rule(config: &Config, x: &Shape, channels: usize) -> Ruled {
    let unfit = image_rule(config, x, channels);
    if unfit.why.is_some() {
        return unfit;
    }
    let window = Window::new(config, x);
    let reach = [
        reach(window.kernel[0], window.dilation[0]),
        reach(window.kernel[1], window.dilation[1]),
    ];
    let mut i = 0;
    while i < 2 {
        let padded = x.dim(i).saturating_add(window.pad[i].saturating_mul(2));
        if config.get(Opt::Padding) != SAME && padded < reach[i] {
            let what = Text::new()
                .str("needs at least ")
                .num(reach[0])
                .str("×")
                .num(reach[1])
                .str(" pixels");
            let fits = if x.dim(0) < x.dim(1) { x.dim(0) } else { x.dim(1) };
            let why = Why::misfit(too_small(what, &window, i), too_small_help(&window, i, fits));
            let (out, low) = (
                Shape::new(&[x.dim(0), x.dim(1), channels]),
                i == 0 && x.dim(1) >= reach[0],
            );
            return Ruled::bad(out, Why { low, ..why });
        }
        i += 1;
    }
    Ruled::good(Shape::new(&[window.out[0], window.out[1], channels]))
}

/// The rule of every layer with a window over a sequence; `channels` are its output's.
pub(crate) const fn time_rule(config: &Config, x: &Shape, channels: usize) -> Ruled {
    let [kernel, _] = config.kernel();
    if x.rank() != 2 {
        let out = Shape::new(&[x.dim(0), channels]);
        let help = fit::as_sequence(Text::new().str("put "), x).str(" before it");
        return Ruled::no_sequence(out, x, Text::new().str("needs a sequence [time, channels]"), help);
    }
    if kernel == 0 {
        let what = Text::new().str("has a window of 0 steps, which sees nothing");
        let spot = Spot::Size(config.sizes().len() - 1);
        return Ruled::wrong(
            Shape::new(&[x.dim(0), channels]),
            spot,
            what,
            Text::new().str("make it at least 1"),
        );
    }
    let window = Window::over_time(config, x);
    let reach = reach(kernel, window.dilation[1]);
    let padding = config.get(Opt::Padding);
    let padded = x.dim(0).saturating_add(window.pad[1].saturating_mul(2));
    if padding != SAME && padding != CAUSAL && padded < reach {
        let what = Text::new().str("needs at least ").num(reach).str(" steps");
        let why = Why::misfit(too_small(what, &window, 1), too_small_help(&window, 1, x.dim(0)));
        let (out, low) = (Shape::new(&[x.dim(0), channels]), x.dim(1) >= reach);
        return Ruled::bad(out, Why { low, ..why });
    }
    Ruled::good(Shape::new(&[window.out[1], channels]))
}

/// Why so many pixels along axis `i`.
const fn too_small(mut what: Text, window: &Window, i: usize) -> Text {
    if window.dilation[i] > 1 {
        what = what.str(" for its dilation of ").num(window.dilation[i]);
    }
    if window.pad[i] > 0 {
        what = what.str(" (the padding of ").num(window.pad[i]).str(" counted)");
    }
    what
}

/// The largest dilation and the largest kernel that fit `size` pixels along axis `i`.
const fn too_small_help(window: &Window, i: usize, size: usize) -> Text {
    let padded = size.saturating_add(window.pad[i].saturating_mul(2));
    let [down, right] = window.kernel;
    let taps = if down > right { down } else { right };
    let dilation = padded.saturating_sub(1) / at_least_1(taps.saturating_sub(1));
    let text = Text::new().str("use ");
    let text = if window.dilation[i] > 1 && dilation > 0 {
        text.str("a dilation of at most ").num(dilation).str(", ")
    } else {
        text
    };
    text.str("a kernel of at most ")
        .num((padded.saturating_sub(1) / window.dilation[i]).saturating_add(1))
        .str(", or `padding = same`")
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
        assert_eq!(why.help.as_str(), "use a kernel of at most 15, or `padding = same`");
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
            Window::new(&config, &x),
            Window {
                kernel: [3, 3],
                stride: [2, 2],
                dilation: [1, 1],
                pad: [0, 1],
                out: [14, 7]
            }
        );
    }
}
