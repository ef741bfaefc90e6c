// A layer of one's own that is given a shape it refuses.
// fix: Gain, Linear<2> => Linear<2>, Gain

use gyul::custom::{CustomLayer, Params, Ruled, Shape, Sizes, Text, custom_layer};
use gyul::prelude::*;

custom_layer! { struct Gain {} }

impl Gain {
    /// Pairs alone.
    const fn shape(x: &Shape) -> Ruled {
        let two = Shape::new(&[2]);
        let help = Text::new().str("put `Linear<2>` before it");
        match x.same(&two) {
            true => Ruled::good(two),
            false => Ruled::misfit(two, Text::new().str("scales pairs"), help),
        }
    }
    const fn params(_: &Shape) -> Params {
        Params::none()
    }
    const fn scratch(_: &Shape) -> usize {
        0
    }
}

impl<D: gyul::Host> CustomLayer for Gain<D> {
    type Gradients = Gain;
    fn forward(&self, y: &mut [f32], x: &[f32], _: &mut [f32], _: &Sizes) {
        y.copy_from_slice(x);
    }
    fn backward(&self, _: &mut Gain, d_x: &mut [f32], d_y: &[f32], _: &[f32], _: &[f32], _: &mut [f32], _: &Sizes) {
        d_x.copy_from_slice(d_y);
    }
}

network! {
    pub struct Net: [4] -> [2] {
        gain: Gain, Linear<2>,
    }
}

fn main() {}
