// A stream of inputs that do not end together.
// fix by hand: word: [u32; 5] => word: [u32; 6]

use gyul::prelude::*;

network! {
    pub struct Net: (sound: [6, 2], word: [u32; 5]) -> [3] {
        name: Embedding<9, 2> <- word,
        last: LastStep,
        heard: Lstm<4> <- sound,
        Concat <- (last, heard), Linear<3>,
    }
}

fn main() {
    let net = Net::new(7);
    let _ = net.stream().step(&NetInput { sound: [0.0; 2], word: 3 });
}
