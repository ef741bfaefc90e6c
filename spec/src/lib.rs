//! gyul-spec
#![no_std]

pub mod scratch;
