// A const in a `repeat`: of its rounds the first says what is wrong.
// fix by hand: const GROUPS: usize = 3; => const GROUPS: usize = 2;

use gyul::prelude::*;

const GROUPS: usize = 3;

network! {
    pub struct Net: [8, 8, 4] -> [8, 8, 4] {
        repeat 3 { Conv2d<4, 1>(groups = GROUPS), Relu },
    }
}

fn main() {}
