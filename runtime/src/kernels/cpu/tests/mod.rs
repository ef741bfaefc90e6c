//! Every kernel against a reference in f64, on every instruction set and several teams.

mod conv;
mod linear;
mod map;
mod norm;
mod pool;
mod softmax;
mod update;
