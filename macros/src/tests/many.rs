//! More sizes than a layer takes.

use super::mistakes::{mends, told};

#[test]
fn too_many_sizes_are_read_in_the_order_of_others() {
    for (input, layer, output, right) in [
        ("[8, 8, 16]", "GroupNorm<4, 16>", "[8, 8, 16]", "GroupNorm<4>"),
        ("[u32; 8]", "Embedding<10, 4, 8>", "[8, 4]", "Embedding<10, 4>"),
        ("[26, 8]", "MaxPool1d<3, 2>", "[12, 8]", "MaxPool1d<3>(stride = 2)"),
        ("[28, 1]", "Conv1d<8, 3, 2>", "[13, 8]", "Conv1d<8, 3>(stride = 2)"),
        (
            "[28, 1]",
            "Conv1d<8, 3, 2, 1>",
            "[14, 8]",
            "Conv1d<8, 3>(stride = 2, padding = 1)",
        ),
        ("[28, 1]", "Conv1d<1, 8, 3>", "[26, 8]", "Conv1d<8, 3>"),
        (
            "[28, 1]",
            "Conv1d<8, 3, 2, Relu>",
            "[13, 8]",
            "Conv1d<8, 3>(stride = 2), Relu",
        ),
        ("[28, 1]", "Conv1d<1, 8, 3, 2>", "[13, 8]", "Conv1d<8, 3>(stride = 2)"),
        ("[28, 8]", "Conv1d<8, 3, 2>", "[27, 3]", "Conv1d<3, 2>"),
        ("[28, 8]", "Conv1d<8, 3, 2>", "[13, 8]", "Conv1d<8, 3>(stride = 2)"),
        ("[28, 100]", "Conv1d<3, 16, 5>", "[24, 16]", "Conv1d<16, 5>"),
        (
            "[9, 9, 8]",
            "Conv2d<8, 3, 3, 2>",
            "[4, 4, 8]",
            "Conv2d<8, 3>(stride = 2)",
        ),
        (
            "[9, 9, 3]",
            "Conv2d<8, 3, 5, 2>",
            "[4, 3, 8]",
            "Conv2d<8, 3, 5>(stride = 2)",
        ),
        (
            "[9, 9, 3]",
            "DepthwiseConv2d<3, 2, 1>",
            "[5, 5, 3]",
            "DepthwiseConv2d<3>(stride = 2, padding = 1)",
        ),
        (
            "[9, 9, 3]",
            "Conv2d<8, 3, 3, 2>",
            "[4, 4, 8]",
            "Conv2d<8, 3>(stride = 2)",
        ),
        (
            "[9, 9, 3]",
            "Conv2d<8, 3, 2, 1>",
            "[5, 5, 8]",
            "Conv2d<8, 3>(stride = 2, padding = 1)",
        ),
        ("[9, 9, 3]", "Conv2d<3, 8, 3, 3>", "[7, 7, 8]", "Conv2d<8, 3, 3>"),
        (
            "[9, 9, 3]",
            "Conv2d<3, 8, 3, 2>",
            "[4, 4, 8]",
            "Conv2d<8, 3>(stride = 2)",
        ),
        (
            "[9, 9, 3]",
            "MaxPool2d<3, 2, 1>",
            "[5, 5, 3]",
            "MaxPool2d<3>(stride = 2, padding = 1)",
        ),
        (
            "[9, 9, 3]",
            "MaxPool2d<3, 3, 2>",
            "[4, 4, 3]",
            "MaxPool2d<3>(stride = 2)",
        ),
        (
            "[9, 9, 3]",
            "AvgPool2d<2, 2, 0>",
            "[4, 4, 3]",
            "AvgPool2d<2>(stride = 2, padding = 0)",
        ),
        ("[784]", "Linear<784, 10>", "[10]", "Linear<10>"),
    ] {
        mends(input, layer, output, right);
    }
    let said = told("[9, 9, 3]", "DepthwiseConv2D(3, 2)", "[4, 4, 3]");
    assert!(
        said.len() == 1 && said[0].contains("did you mean `DepthwiseConv2d<3>(stride = 2)`?"),
        "{said:#?}"
    );
}

#[test]
fn what_arrives_tells_which_order_was_meant() {
    let two = "write `Conv1d<8, 3>(stride = 2)`, or `Conv1d<3, 2>` where the first is what arrives";
    let either =
        "write `Conv1d<3, 2>` where the first is what arrives, which no layer is told, or `Conv1d<8, 3>(stride = 2)`\n";
    for (input, layer, says) in [
        ("[28, 8]", "Conv1d<8, 16, 3>", "write `Conv1d<16, 3>`\n"),
        ("[28, C]", "Conv1d<8, 3, 2>", two),
        ("[28, C]", "Own, Conv1d<8, 3, 2>", two),
        ("[28, 8]", "Relu, Dropout(0.1), Conv1d<8, 3, 2>", either),
        ("[28, 1]", "a: Conv1d<8, 1>, Conv1d<4, 1>, Conv1d<8, 3, 2> <- a", either),
        (
            "[28, C]",
            "Conv1d<8, 3, S>",
            "write `Conv1d<8, 3>(stride = S)`, or `Conv1d<3, S>`",
        ),
        ("[C]", "Linear<C, K>", "write `Linear<K>`\n"),
    ] {
        let said = told(input, layer, "[9]");
        assert!(
            said.iter().any(|said| format!("{said}\n").contains(says)),
            "{layer}: {said:#?}"
        );
    }
}
