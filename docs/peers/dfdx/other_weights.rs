// The file holds a network with 256 hidden units, and the network it is loaded into has 128.
use dfdx::prelude::*;

type Trained = ((Linear<784, 256>, ReLU), Linear<256, 10>);
type Net = ((Linear<784, 128>, ReLU), Linear<128, 10>);

fn main() {
    let dev = Cpu::default();
    dev.build_module::<Trained, f32>().save("digits.npz").unwrap();

    let mut net = dev.build_module::<Net, f32>();
    net.load("digits.npz").unwrap();
}
