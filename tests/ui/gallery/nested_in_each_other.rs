// Two networks within each other.
// fix by hand: Outer, => Linear<4>,
use gyul::prelude::*;

network! {
    pub struct Outer: [4] -> [4] {
        inner: Inner, Relu,
    }
    pub struct Inner: [4] -> [4] {
        outer: Outer,
    }
}

fn main() {}
