//! Every kernel against a reference in f64, on every instruction set and several teams.

#![allow(clippy::float_cmp, reason = "some results are exact")]

mod attention;
mod binary_cross_entropy;
mod conv;
mod conv_pool;
mod correlation;
mod cross_entropy;
mod depthwise;
mod embedding;
mod group_norm;
mod linear;
mod map;
mod merge;
mod norm;
mod pool;
mod position;
mod prelu;
mod recurrent;
mod softmax;
mod team;
mod ulp;
mod update;
mod upsample;
