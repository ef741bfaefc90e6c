// A layer several times, as dfdx writes it.
// fix: Repeated<Linear<64>, 3> => repeat 3 { Linear<64> }
use gyul::prelude::*;

network! {
    pub struct Net: [784] -> [10] {
        hidden: Linear<64>, Relu,
        Repeated<Linear<64>, 3>,
        logits: Linear<10>,
    }
}

fn main() {}
