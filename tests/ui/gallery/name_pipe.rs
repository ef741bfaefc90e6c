// A value that is handed on by pipes.
// fix: x |> Linear<128> |> Relu => Linear<128>, Relu
use gyul::prelude::*;

network! {
    pub struct Net: [784] -> [10] {
        x |> Linear<128> |> Relu,
        logits: Linear<10>,
    }
}

fn main() {}
