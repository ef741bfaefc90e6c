// A layer of another network.
// fix: other.flatten1 => other.logits

use gyul::prelude::*;

network! { pub struct Net: [28, 28, 1] -> [10] { Flatten, logits: Linear<10> } }

fn main() {
    let (mut net, other) = (Net::new(7), Net::new(8));
    net.logits = other.flatten1;
}
