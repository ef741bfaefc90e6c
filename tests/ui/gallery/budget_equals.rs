// A budget with `=`.
// fix: params = 200 => params <= 200
use gyul::prelude::*;

network! {
    #[budget(params = 200)]
    pub struct Net: [4] -> [10] {
        Linear<10>,
    }
}

fn main() {}
