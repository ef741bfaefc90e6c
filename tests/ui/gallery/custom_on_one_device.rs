// A layer of one's own that computes for one kind of storage, and is to be in networks for any.
// fix: impl CustomLayer for Scale => impl<GyDevice: gyul::Host> CustomLayer for Scale<GyDevice>
use gyul::custom::{CustomLayer, Params, Ruled, Shape, Sizes, custom_layer};
use gyul::prelude::*;

custom_layer! { struct Scale {} }

impl Scale {
    const fn shape(x: &Shape) -> Ruled {
        Ruled::good(*x)
    }
    const fn params(_: &Shape) -> Params {
        Params::none()
    }
    const fn scratch(_: &Shape) -> usize {
        0
    }
}

impl CustomLayer for Scale {
    type Gradients = Scale;

    fn forward(&self, y: &mut [f32], x: &[f32], _: &mut [f32], _: &Sizes) {
        y.copy_from_slice(x);
    }

    fn backward(&self, _: &mut Scale, d_x: &mut [f32], d_y: &[f32], _: &[f32], _: &[f32], _: &mut [f32], _: &Sizes) {
        d_x.copy_from_slice(d_y);
    }
}

network! {
    pub struct Net: [4] -> [2] {
        Scale, Linear<2>,
    }
}

fn main() {}
