// A token for the class before all others, as a vision transformer has it.
// fix: ClassToken, =>
// fix: LastStep => GlobalAvgPool1d

use gyul::prelude::*;

network! {
    pub struct Net: [20, 8] -> [3] {
        ClassToken,
        MultiHeadAttention<2>,
        LastStep,
        Linear<3>,
    }
}

fn main() {}
