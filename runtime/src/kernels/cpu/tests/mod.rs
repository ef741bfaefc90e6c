//! Every kernel against a reference in f64, on every instruction set and several teams.

#![allow(clippy::float_cmp, reason = "some results are exact")]

mod conv;
mod linear;
mod map;
mod norm;
mod pool;
mod recurrent;
mod softmax;
mod team;
mod update;
