// A constructor by another name.
// fix: Net::init(7) => Net::new(7)
use gyul::prelude::*;

network! { pub struct Net: [4] -> [2] { Linear<2> } }

fn main() {
    let net = Net::init(7);
    println!("{:?}", net.predict(&[0.0; 4]));
}
