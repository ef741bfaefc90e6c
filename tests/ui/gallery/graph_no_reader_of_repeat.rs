// A `repeat` whose value nobody reads: of its rounds only the last reaches nothing.
// fix: repeat 2 { => body: repeat 2 {
// fix: <- a => <- body
use gyul::prelude::*;

network! {
    pub struct Net: [8] -> [4] {
        a: Linear<8>, repeat 2 { Linear<8>, Relu },
        Linear<4> <- a,
    }
}

fn main() {}
