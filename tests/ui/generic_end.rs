use gyul::prelude::*;

network! {
    pub struct Net<const H: usize>: [H] -> [{ H * 2 }] {
        Linear<{ H * 2 }>,
    }
}

fn main() {}
