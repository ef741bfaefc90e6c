//! What rustc says of wrong networks, word for word. `TRYBUILD=overwrite cargo test --test ui` takes over what it says now.

#[test]
fn mistakes() {
    trybuild::TestCases::new().compile_fail("tests/ui/*.rs");
}
