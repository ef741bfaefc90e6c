use gyul::prelude::*;

network! {
    pub struct NoOutput: [784] {
        Linear<10>,
    }

    pub struct NoLayers: [784] -> [784] {}

    pub struct Typed<T>: [784] -> [10] {
        Linear<10>,
    }

    pub struct Deep: [1, 2, 3, 4, 5] -> [10] {
        Flatten,
        Linear<10>,
    }

    pub struct Empty: [] -> [10] {
        Linear<10>,
    }

    pub enum Digits {}

    type Alias = NoOutput;
}

fn main() {}
