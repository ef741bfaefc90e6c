// `Linear` is misspelt. (Padding is a number in dfdx, and its convolutions need a nightly compiler.)
use dfdx::prelude::*;

type Net = (
    (Linear<784, 128>, ReLU),
    Linaer<128, 10>,
);

fn main() {
    let dev = Cpu::default();
    dev.build_module::<Net, f32>();
}
