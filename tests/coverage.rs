//! Every layer of the table has a gradient check and a row in the README.

#[macro_use]
mod registry;

use gyul_spec::Kind;

macro_rules! kinds {
    ($($kind:ident => $check:ident,)*) => {
        /// The layers whose gradients `gradcheck.rs` checks.
        const CHECKED: &[Kind] = &[$(Kind::$kind),*];
    };
}
gradient_checks!(kinds);

#[test]
fn every_layer_has_a_gradient_check() {
    let missing: Vec<_> = Kind::ALL.iter().filter(|kind| !CHECKED.contains(kind)).collect();
    assert!(
        missing.is_empty(),
        "no gradient check in tests/registry/mod.rs: {missing:?}"
    );
}

#[test]
fn every_layer_has_a_row_in_the_readme() {
    let rows: Vec<_> = include_str!("../README.md")
        .lines()
        .filter(|line| line.starts_with('|'))
        .collect();
    // A word that is a prefix of another, as `Relu` of `ReluX`, needs a row of its own.
    let names = |row: &str, name: &str| row.split(|c: char| !c.is_alphanumeric()).any(|word| word == name);
    let absent = |kind: &&Kind| !rows.iter().any(|row| names(row, kind.row().name));
    let missing: Vec<_> = Kind::ALL.iter().filter(absent).collect();
    assert!(
        missing.is_empty(),
        "no row in the README's table of layers: {missing:?}"
    );
}
