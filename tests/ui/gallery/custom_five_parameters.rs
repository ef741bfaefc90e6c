// A layer of one's own that learns more tensors than a layer has.
// fix by hand: { a, b, c, d, e } => { a, b, c, d }
// fix by hand: .running(Shape::new(&[1]), Init::Zeros) =>

use gyul::custom::{CustomLayer, Init, Params, Ruled, Shape, Sizes, custom_layer};
use gyul::prelude::*;

custom_layer! { struct Gain { a, b, c, d, e } }

impl Gain {
    const fn shape(x: &Shape) -> Ruled {
        Ruled::good(*x)
    }
    const fn params(x: &Shape) -> Params {
        Params::none()
            .weight(Shape::new(&[x.last()]), Init::Ones)
            .weight(Shape::new(&[x.last()]), Init::Ones)
            .weight(Shape::new(&[x.last()]), Init::Ones)
            .weight(Shape::new(&[x.last()]), Init::Ones)
            .running(Shape::new(&[1]), Init::Zeros)
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
