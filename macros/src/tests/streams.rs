//! What a stream goes through, as the bounds of `stream()` tell rustc.

use crate::expand;

/// The trait that a network of sequences with these items lacks to run as a stream; none where it lacks nothing.
fn lacks(items: &str) -> Option<&'static str> {
    let (tokens, errors) = expand(
        format!("struct Net: [9, 4] -> [9, 4] {{ {items} }}")
            .parse()
            .expect("tokens"),
    );
    assert!(errors.list().is_empty(), "{items}: {:?}", errors.list());
    let tokens = tokens.to_string();
    ["Causal", "Forwards", "StepByStep"]
        .into_iter()
        .find(|lacks| tokens.contains(&format!(":: {lacks} < Self >")))
}

#[test]
fn a_stream_goes_through_what_surely_sees_no_later_step() {
    for (items, expected) in [
        ("Conv1d<4, 3>(padding = causal, dilation = 2)", None),
        ("Conv1d<4, K>(padding = causal, dilation = D)", None),
        ("Conv1d<4, 1>", None),
        ("MultiHeadAttention<2>(causal = true)", None),
        (
            "PositionalEncoding, PositionalEmbedding, Lstm<4>(sequences = true)",
            None,
        ),
        ("Conv1d<4, 3>(padding = same)", Some("Causal")),
        ("MultiHeadAttention<2>", Some("Causal")),
        // What only rustc knows may be another.
        ("Conv1d<4, K>(padding = same)", Some("Causal")),
        ("Conv1d<4, 3>(padding = causal, stride = S)", Some("Causal")),
        ("Conv1d<4, 3>(padding = P)", Some("Causal")),
        ("Conv1d<4, 1>(padding = P)", Some("Causal")),
        ("Conv1d<4, 1>(padding = { P + 1 })", Some("Causal")),
        ("Gru<4>(sequences = true, reverse = false)", None),
        ("Gru<4>(sequences = true, reverse = true)", Some("Forwards")),
        ("Rnn<4>(sequences = true, reverse = R)", Some("Forwards")),
        ("GroupNorm<2>", Some("StepByStep")),
        ("Own", Some("StepByStep")),
    ] {
        assert_eq!(lacks(items), expected, "{items}");
    }
}
