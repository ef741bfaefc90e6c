// Two ways to one place, of which one loses its border.
// fix: a: Conv2d<4, 3> => a: Conv2d<4, 3>(padding = same)

use gyul::prelude::*;

network! {
    pub struct Net: [8, 8, 3] -> [8, 8, 2] {
        a: Conv2d<4, 3>,
        b: Conv2d<4, 3>(padding = same) <- input,
        Concat <- (a, b),
        Conv2d<2, 1>,
    }
}

fn main() {}
