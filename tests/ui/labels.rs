use gyul::prelude::*;

network! {
    pub struct Net: [784] -> [10] {
        type: Linear<30>,
        Hidden: Linear<30>,
        r#fn: Linear<10>,
    }
}

fn main() {}
