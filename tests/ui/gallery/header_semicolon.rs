// A `;` behind a network.
// fix: }; => }
use gyul::prelude::*;

network! {
    pub struct Net: [4] -> [10] {
        Linear<10>,
    };
}

fn main() {}
