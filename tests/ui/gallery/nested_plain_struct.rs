// A struct that is no layer.
// fix by hand: struct Scale; => gyul::custom::custom_layer! { struct Scale {} } impl Scale { const fn shape(x: &gyul::Shape) -> gyul::custom::Ruled { gyul::custom::Ruled::good(*x) } const fn params(_: &gyul::Shape) -> gyul::custom::Params { gyul::custom::Params::none() } const fn scratch(_: &gyul::Shape) -> usize { 0 } } impl<D: gyul::Host> gyul::custom::CustomLayer for Scale<D> { type Gradients = Scale; fn forward(&self, y: &mut [f32], x: &[f32], _: &mut [f32], _: &gyul::custom::Sizes) { y.copy_from_slice(x); } fn backward(&self, _: &mut Scale, d_x: &mut [f32], d_y: &[f32], _: &[f32], _: &[f32], _: &mut [f32], _: &gyul::custom::Sizes) { d_x.copy_from_slice(d_y); } }

use gyul::prelude::*;

struct Scale;

network! {
    pub struct Net: [4] -> [2] {
        scale: Scale, Linear<2>,
    }
}

fn main() {}
