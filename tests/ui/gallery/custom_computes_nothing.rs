// A layer of one's own that computes nothing yet.
// fix by hand: network! { => impl<D: gyul::Host> gyul::custom::CustomLayer for Gain<D> { type Gradients = Gain; fn forward(&self, y: &mut [f32], x: &[f32], _: &mut [f32], _: &gyul::custom::Sizes) { y.copy_from_slice(x); } fn backward(&self, _: &mut Gain, d_x: &mut [f32], d_y: &[f32], _: &[f32], _: &[f32], _: &mut [f32], _: &gyul::custom::Sizes) { d_x.copy_from_slice(d_y); } } network! {

use gyul::custom::{Params, Ruled, Shape, custom_layer};
use gyul::prelude::*;

custom_layer! { struct Gain {} }

impl Gain {
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

network! {
    pub struct Net: [4] -> [2] {
        gain: Gain, Linear<2>,
    }
}

fn main() {}
