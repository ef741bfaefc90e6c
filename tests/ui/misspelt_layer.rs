use gyul::prelude::*;

network! {
    pub struct Net: [784] -> [10] {
        hidden: Linaer<30>, ReLU,
        Lin,
        Attention<8>,
        logits: Linear<10>,
    }
}

fn main() {
    let net = Net::new(7);
    println!("{:?} {:?}", net.predict(&[0.0; 784]), net.hidden.weight);
}
