// A constructor by another name.
// fix: Net::init() => Net::new(7)
use gyul::prelude::*;

network! {
    pub struct Net: [4] -> [2] {
        Linear<8>, Relu, Linear<2>,
    }
}

fn main() {
    let net = Net::init();
    println!("{:?}", net.predict(&[0.0; 4]));
}
