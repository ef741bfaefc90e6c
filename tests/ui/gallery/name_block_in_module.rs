// A block in a module, assigned to a field.
// fix: self.block = nn.Residual => block: Residual
use gyul::prelude::*;

network! {
    pub struct Net: [784] -> [10] {
        self.block = nn.Residual { Linear<784>, Relu },
        logits: Linear<10>,
    }
}

fn main() {}
