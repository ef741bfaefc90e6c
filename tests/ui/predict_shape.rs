use gyul::prelude::*;

network! {
    pub struct Net: [28, 28] -> [10] {
        Flatten,
        Linear<10>,
    }
}

fn main() {
    let _ = Net::new(7).predict(&[0.0; 784]);
}
