use gyul::prelude::*;

network! {
    pub struct Net: [784] -> [10] {
        hidden: Linear<30, Relu,
        logits: Linear<10>,
    }
}

fn main() {
    let _y: [f32; 10] = Net::new(7).predict(&[0.0; 784]);
}
