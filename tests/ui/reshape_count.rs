use gyul::prelude::*;

network! {
    pub struct Net: [784] -> [7, 7, 15] {
        Reshape<7, 7, 15>,
    }
}

fn main() {}
