// A closure of Python around a function.
// fix: lambda x: F.relu(x) => Relu
use gyul::prelude::*;

network! {
    pub struct Net: [784] -> [10] {
        hidden: Linear<128>, lambda x: F.relu(x),
        logits: Linear<10>,
    }
}

fn main() {}
