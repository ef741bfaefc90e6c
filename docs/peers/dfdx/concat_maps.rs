// The join of a U-Net's level on 25×25 pixels: 24×24, upsampled from 12×12, is joined to 25×25.
// Only the join: the layers before it (Conv2D, MaxPool2D, Upscale2D) need a nightly compiler, and so do channels as consts.
use dfdx::prelude::*;

fn main() {
    let dev = Cpu::default();
    let skip: Tensor<(Const<64>, usize, Const<25>, Const<25>), f32, _> = dev.zeros_like(&(Const, 16, Const, Const));
    let up: Tensor<(Const<64>, usize, Const<24>, Const<24>), f32, _> = dev.zeros_like(&(Const, 32, Const, Const));
    (skip, up).concat_along(Axis::<1>);
}
