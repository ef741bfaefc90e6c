// An output for every time step, of a recurrent layer that gives its last one.
// fix: Lstm<16> => Lstm<16>(sequences = true)

use gyul::prelude::*;

network! { pub struct Net: [64, 1] -> [64, 1] { Lstm<16>, Linear<1> } }

fn main() {}
