//! Enlarged images.

use super::Function;
use crate::kernels::cpu::{UpsampleShape, upsample_backward, upsample_forward};
use crate::run::{Run, Step};
use gyul_spec::{BILINEAR, Opt};

/// The image enlarged: `Upsample2d<factor>`, or `Upsample2d<height, width>`, which are factors too.
///
/// With factors `h` and `w`, `nearest` gives `y[i, j] = x[i / h, j / w]`, rounded down. `bilinear` mixes the four pixels around
/// `((i + ½)/h − ½, (j + ½)/w − ½)`, each by its nearness; outside the image lie copies of its border.
///
/// Shapes: `[H, W, C] → [h·H, w·W, C]`. Gradient: to every pixel, `dy` times what the output took of it.
///
/// | option | default | |
/// |---|---|---|
/// | `mode` | `nearest` | or `bilinear` |
///
/// [Keras `UpSampling2D`](https://keras.io/api/layers/reshaping_layers/up_sampling2d/), whose `interpolation` is `mode` here;
/// `PyTorch`'s `align_corners=False`.
///
/// ```
/// use gyul::prelude::*;
///
/// network! { struct Twice: [1, 2, 1] -> [1, 4, 1] { Upsample2d<1, 2>, } }
/// network! { struct Smooth: [1, 2, 1] -> [1, 4, 1] { Upsample2d<1, 2>(mode = bilinear), } }
///
/// let image = [[[0.0], [4.0]]];
/// assert_eq!(Twice::new(7).predict(&image), [[[0.0], [0.0], [4.0], [4.0]]]);
/// assert_eq!(Smooth::new(7).predict(&image), [[[0.0], [1.0], [3.0], [4.0]]]);
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Upsample2d;

fn shape(run: &Run<'_>, step: &Step<'_>) -> UpsampleShape {
    let x = &step.x.shape;
    UpsampleShape {
        batch: run.batch,
        h: x.dim(0),
        w: x.dim(1),
        c: x.dim(2),
        factor: [step.config.sizes()[0], step.config.size_or_last(1)],
        bilinear: step.config.get(Opt::Mode) == BILINEAR,
    }
}

impl Function for Upsample2d {
    fn forward(run: &mut Run<'_>, step: &Step<'_>) {
        let shape = shape(run, step);
        let ([y, x], cx) = run.tensors(step, [step.y, step.x]);
        upsample_forward(&cx, y, x, &shape);
    }

    fn backward(run: &mut Run<'_>, step: &Step<'_>) {
        if !run.wants_d_x(step) {
            return;
        }
        let shape = shape(run, step);
        let ([d_x, d_y], cx) = run.tensors(step, [step.d_x, step.d_y]);
        upsample_backward(&cx, d_x, d_y, &shape);
    }
}
