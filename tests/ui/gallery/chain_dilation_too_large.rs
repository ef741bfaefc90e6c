// A dilation that skips more steps than there are.
// fix: 16 => 11

use gyul::prelude::*;

network! {
    pub struct Net: [24, 1] -> [2, 4] {
        Conv1d<4, 3>(dilation = 16),
    }
}

fn main() {}
