// More memory than allowed.
// fix: arena_infer <= 1 KiB => arena_infer <= 4 KiB

use gyul::prelude::*;

network! {
    #[budget(arena_infer <= 1 KiB)]
    pub struct Net: [784] -> [10] {
        Linear<10>,
    }
}

fn main() {}
