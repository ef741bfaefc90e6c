// What layers give is asked of a network without labels.
// fix: Linear<8>, => hidden: Linear<8>,

use gyul::prelude::*;

network! {
    pub struct Net: [4] -> [2] {
        Linear<8>, Relu, Linear<2>,
    }
}

fn main() {
    let all = Net::new(7).activations(&[0.0; 4]);
    println!("{:?}", all.hidden);
}
