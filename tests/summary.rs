//! The table of a network's layers, as it is printed.

use gyul::prelude::*;

network! {
    /// Several inputs, values that are read further down, and sizes that only rustc knows.
    struct Graph<const H: usize>: (image: [4], t: [3, 2]) -> [3] {
        stem: Linear<H> <- image, active: Relu,
        time: Flatten <- t,
        Concat <- (active, time),
        Residual { Linear<{ H + 6 }> },
        Linear<3>,
    }

    type Small = Graph<8>;
}

#[test]
fn an_input_of_indices_is_shown_as_it_is_declared() {
    network! { struct Words: [u32; 16] -> [8] { Embedding<10, 4>, Lstm<8>, } }

    let summary = Words::summary().to_string();
    let row = summary.lines().nth(4).expect("the input");
    assert_eq!(row.split_once("  ").expect("its shape").1.trim(), "[u32; 16]");
}

#[test]
fn inputs_sizes_and_what_is_read_are_shown() {
    let table = "\
Graph<8>
─────────────────────────────────────────────────
name               layer       output  parameters
─────────────────────────────────────────────────
image                          [4]
t                              [3, 2]
stem               Linear<8>   [8]             40  ← image
active             Relu        [8]              0
time               Flatten     [6]              0  ← t
concat1            Concat      [14]             0  ← active, time
residual1.linear1  Linear<14>  [14]           210
residual1          Residual    [14]             0  ← residual1.linear1, concat1
linear2            Linear<3>   [3]             45
─────────────────────────────────────────────────
trainable 295, 540 FLOPs a sample";
    assert_eq!(Small::summary().to_string(), table);
}
