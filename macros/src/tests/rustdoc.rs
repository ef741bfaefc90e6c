//! What the generated documentation says, where it is not the same for every network.

use crate::expand;

#[test]
fn only_where_indices_enter_they_may_be_unknown() {
    for (network, is_said) in [
        ("struct Net: [u32; 3] -> [3, 2] { Embedding<2, 2> }", true),
        (
            "struct Net: (a: [u32; 3], b: [6]) -> [12] { Embedding<2, 2> <- a, flat: Flatten, Concat <- (flat, b) }",
            true,
        ),
        ("struct Net: [4] -> [2] { Linear<2> }", false),
    ] {
        let (tokens, errors) = expand(network.parse().expect("tokens"));
        assert!(errors.list().is_empty(), "{:?}", errors.list());
        assert_eq!(
            tokens.to_string().contains("counts as a row of NaN"),
            is_said,
            "{network}"
        );
    }
}
