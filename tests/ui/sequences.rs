use gyul::prelude::*;

network! {
    pub struct Net: [9, 24] -> [5] {
        norm: GroupNorm<5>,
        MaxPool1d<11>,
        AvgPool1d<2>(padding = 2),
        Upsample2d<2>(mode = cubic),
        Reshape<36, 96, 1>,
        PositionalEncoding,
        GlobalMaxPool1d,
        logits: Linear<5>,
    }
}

fn main() {
    let net = Net::new(7);
    println!("{:?} {:?}", net.predict(&[[0.0; 24]; 9]), net.norm.weight);
}
