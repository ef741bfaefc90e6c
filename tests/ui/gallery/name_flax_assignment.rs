// One variable for one value after the other, as Flax and Keras have it.
// fix: x = nn.Dense(16)(x) => Linear<16>
// fix: x = nn.relu(x) => Relu
// fix: x = nn.Dense(10)(x) => Linear<10>
use gyul::prelude::*;

network! {
    pub struct Net: [4] -> [10] {
        x = nn.Dense(16)(x),
        x = nn.relu(x),
        x = nn.Dense(10)(x),
    }
}

fn main() {}
