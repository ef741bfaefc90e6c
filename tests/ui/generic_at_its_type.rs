use gyul::prelude::*;

network! {
    pub struct Mlp<const H: usize>: [784] -> [10] {
        hidden: Linear<H>, Relu,
        Reshape<8, 8>, Flatten,
        logits: Linear<10>,
    }

    pub type Right = Mlp<64>;
    pub type None = Mlp<0>;
    pub type Wrong = Mlp<60>;
}

fn main() {}
