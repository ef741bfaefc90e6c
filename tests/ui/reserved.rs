gyul::network! {
    struct gy: [2] -> [1] { Linear<1> }
}

gyul::network! {
    struct Net: [2] -> [1] {
        #[cfg(windows)]
        hidden: Linear<64>,
        Linear<1>,
    }
}

fn main() {
    Net::new(7).predict(&[0.0; 2]);
}
