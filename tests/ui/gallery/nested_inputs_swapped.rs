// The inputs of another network in the wrong order.
// fix by hand: (words, image) => (image, words)
use gyul::prelude::*;

network! {
    pub struct Reader: (image: [16], words: [8]) -> [10] { Concat <- (image, words), Linear<10>, }

    pub struct Net: (image: [16], words: [8]) -> [10] {
        Reader <- (words, image),
    }
}

fn main() {}
