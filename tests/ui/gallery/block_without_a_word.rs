// Layers that are to be a part with a name.
// fix: fire: { => fire: repeat 1 {
use gyul::prelude::*;

network! {
    pub struct Net: [9, 9, 8] -> [9, 9, 16] {
        fire: {
            Conv2d<4, 1>, squeezed: Relu,
            one: Conv2d<8, 1>,
            three: Conv2d<8, 3>(padding = same) <- squeezed,
            Concat <- (one, three),
        },
        Relu,
    }
}

fn main() {}
