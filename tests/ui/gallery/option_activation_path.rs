// An activation of a layer by its path.
// fix: Linear<128>(activation = tf.nn.relu) => Linear<128>, Relu
use gyul::prelude::*;

network! {
    pub struct Net: [784] -> [10] {
        Linear<128>(activation = tf.nn.relu),
        logits: Linear<10>,
    }
}

fn main() {}
