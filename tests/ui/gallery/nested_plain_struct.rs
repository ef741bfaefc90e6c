// A struct that is no layer.
// fix by hand: struct Gain; => gyul::custom::custom_layer! { struct Gain {} } impl Gain { const fn shape(x: &gyul::Shape) -> gyul::custom::Ruled { gyul::custom::Ruled::good(*x) } const fn params(_: &gyul::Shape) -> gyul::custom::Params { gyul::custom::Params::none() } const fn scratch(_: &gyul::Shape) -> usize { 0 } } impl<D: gyul::Host> gyul::custom::CustomLayer for Gain<D> { type Gradients = Gain; fn forward(&self, y: &mut [f32], x: &[f32], _: &mut [f32], _: &gyul::custom::Sizes) { y.copy_from_slice(x); } fn backward(&self, _: &mut Gain, d_x: &mut [f32], d_y: &[f32], _: &[f32], _: &[f32], _: &mut [f32], _: &gyul::custom::Sizes) { d_x.copy_from_slice(d_y); } }

use gyul::prelude::*;

struct Gain;

network! {
    pub struct Net: [4] -> [2] {
        gain: Gain, Linear<2>,
    }
}

fn main() {}
