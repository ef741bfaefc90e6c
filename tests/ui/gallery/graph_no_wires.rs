// An arrow without a value.
// fix: <- , => <- input,

use gyul::prelude::*;

network! {
    pub struct Net: [8] -> [8] {
        fc: Linear<8> <- ,
    }
}

fn main() {}
