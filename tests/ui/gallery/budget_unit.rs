// A budget without its unit.
// fix: <= 64 => <= 64 KiB

use gyul::prelude::*;

network! {
    #[budget(arena_infer <= 64)]
    pub struct Net: [8] -> [8] {
        Linear<8>,
    }
}

fn main() {}
