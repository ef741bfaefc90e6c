//! What rustc says of wrong networks, word for word. `TRYBUILD=overwrite cargo test --test ui` takes over what it says now.

#[test]
fn mistakes() {
    let cases = trybuild::TestCases::new();
    cases.compile_fail("tests/ui/*.rs");
    cases.compile_fail("tests/ui/gallery/*.rs");
}
