// A budget in thousands.
// fix: params <= 100K => params <= 100_000
use gyul::prelude::*;

network! {
    #[budget(params <= 100K)]
    pub struct Net: [4] -> [3] {
        Linear<3>,
    }
}

fn main() {}
