// A unit as it is often written.
// fix: 1 MB => 1 MiB

use gyul::prelude::*;

network! {
    #[budget(arena_infer <= 1 MB)]
    pub struct Net: [4] -> [4] {
        Linear<4>,
    }
}

fn main() {}
