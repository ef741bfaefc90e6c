use gyul::prelude::*;

// Every mistake of every network is told at once.
network! {
    pub struct Net: [784] -> [10] {
        hidden: Linear<0>, Rulu,
        logits: Linear<10>, Dropout(1.5),
    }

    struct Other: [28, 28, 1] -> [10] {
        Linear<10>,
    }
}

fn main() {
    let _y: [f32; 10] = Net::new(7).predict(&[0.0; 784]);
}
