//! gyul
