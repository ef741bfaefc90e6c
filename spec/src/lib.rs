//! gyul-spec
#![no_std]
