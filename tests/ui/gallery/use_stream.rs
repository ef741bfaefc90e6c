// A stream through a layer that needs the whole sequence.
// fix by hand: net.stream() => net.predict(&[[0.0; 2]; 40])

use gyul::prelude::*;

network! { pub struct Net: [40, 2] -> [2] { flat: Flatten, Linear<2> } }

fn main() {
    let net = Net::new(7);
    let _ = net.stream();
}
