//! Numbers behind a layer's word in other brackets than `<…>`, in none, and more of them than it takes.

use super::elsewhere::{says, tells};
use super::mistakes::{IMAGE, mends, told};
use crate::diag::Mistake;
use crate::expand;

#[test]
fn numbers_in_no_brackets_are_one_mistake() {
    for layer in [
        "Linear 10",
        "Linear 4 10",
        "Linear 4, 10",
        "Linear: 10",
        "Linear: 4, 10",
        "Linear: 4 -> 10",
        "Dense 10",
        "Dense: 10",
        "Dense 4 10",
        "nn.Linear: 10",
    ] {
        mends("[4]", layer, "[10]", "Linear<10>");
    }
    says("hidden: Linear: 10", "Linear<10>");
    says("x = Linear: 10", "x: Linear<10>");
    for layer in ["Dropout 0.5", "Dropout: 0.5"] {
        mends("[4]", layer, "[4]", "Dropout(0.5)");
    }
    mends(IMAGE, "Conv2d: 8, 3", "[6, 6, 8]", "Conv2d<8, 3>");
    mends(IMAGE, "Conv2d 1 8 3 2", "[3, 3, 8]", "Conv2d<8, 3>(stride = 2)");
    tells(
        "Conv1d: 8, Linear<10>",
        "; it needs its kernel too\nhelp: write `Conv1d<8, 3>`, say",
    );
    tells(
        "BatchNorm: 4, Linear<10>",
        "help: it takes what arrives: write `BatchNorm`",
    );
    // Behind a comma and before a `:` a number is a label in another form.
    assert_eq!(told("[4]", "Linear 8, 1: Linear<10>", "[10]").len(), 2);
    // A word that is no layer's is a label, and takes none.
    tells("linear: 10", "expected a layer");
    tells("Encoder 10", "expected `,` after this layer");
}

#[test]
fn an_arrow_leads_from_what_arrives() {
    for layer in [
        "Linear(4 -> 10)",
        "Dense(4 -> 10)",
        "nn.Linear(4 -> 10)",
        "Linear<4 -> 10>",
    ] {
        let said = told("[4]", layer, "[10]");
        assert!(
            said.len() == 1 && said[0].contains("write `Linear<10>`"),
            "{layer}: {said:#?}"
        );
    }
    mends(IMAGE, "Conv2d(1 -> 8, 3)", "[6, 6, 8]", "Conv2d<8, 3>");
    let said = told(IMAGE, "Conv2d<8 -> 3>", "[6, 6, 8]");
    assert_eq!(said, ["a comma stands between two sizes\nhelp: write `8, 3`"]);
    mends(
        IMAGE,
        "nn.Conv2d(1 -> 8, 3, 2)",
        "[3, 3, 8]",
        "Conv2d<8, 3>(stride = 2)",
    );
    let said = told(IMAGE, "Conv2D(1 -> 8, 3, 2)", "[3, 3, 8]");
    assert!(
        said.len() == 1 && said[0].contains("`Conv2d<8, 3>(stride = 2)`"),
        "{said:#?}"
    );
    for (layer, values, right) in [
        ("Dropout(0.5 -> 0.3), Linear<10>", "0.5 -> 0.3", "Dropout(0.3)`, say"),
        ("Dropout(0.5 -> 30), Linear<10>", "0.5 -> 30", "Dropout(0.3)`, say"),
        ("Relu(128 -> 128), Linear<10>", "128 -> 128", "Relu`"),
        ("Relu(128 -> 64 -> 128, 3), Linear<10>", "128 -> 64 -> 128", "Relu`"),
        ("Linear<10>(4 -> 10)", "4 -> 10", "Linear<10>`"),
        (
            "Linear<10>(bias = false, 4 -> 10)",
            "4 -> 10",
            "Linear<10>(bias = false)`",
        ),
    ] {
        let said = told("[4]", layer, "[10]");
        let what = format!("no arrow stands among options, as in `{values}`");
        let right = format!("{what}: a layer is not told what arrives\nhelp: write `{right}");
        assert_eq!(said, [right], "{layer}");
    }
    // It is told too where the layer is written anew for another reason.
    for (layer, values) in [
        ("Dense<10>(4 -> 10)", "4 -> 10"),
        ("nn.Dropout(0.5 -> 0.3), Linear<10>", "0.5 -> 0.3"),
    ] {
        tells(
            layer,
            &format!("; no arrow stands among options, as in `{values}`\nhelp: write"),
        );
    }
    for layer in ["Dropout: 0.5 -> 0.3", "Dropout[0.5 -> 0.3]"] {
        mends("[4]", layer, "[4]", "Dropout(0.3)");
    }
    // As it was written.
    let said = told(IMAGE, "Conv2d<8>(1 -> 3)", "[6, 6, 8]");
    assert!(said[0].starts_with("`Conv2d<8>(1 -> 3)` needs its kernel"), "{said:#?}");
}

#[test]
fn names_of_sizes_are_known_in_any_letters() {
    for layer in [
        "Linear<In = 4, Out = 10>",
        "Linear(IN = 4, OUT = 10)",
        "Linear<Units = 10>",
    ] {
        mends("[4]", layer, "[10]", "Linear<10>");
    }
}

#[test]
fn more_numbers_than_a_layer_takes_are_one_mistake() {
    tells("Linear(1, 2, 3, 4, 5, 6), Linear<10>", "write `Linear<2>`");
    tells("Flatten(1, 2, 3, 4, 5), Linear<10>", "write `Flatten`");
    for layer in ["Reshape(1, 2, 1, 2, 1)", "Reshape((1, 2, 1, 2, 1))"] {
        mends("[4]", layer, "[2, 1, 2, 1]", "Reshape<2, 1, 2, 1>");
        assert!(told("[4]", layer, "[2, 1, 2, 1]")[0].contains(", and are at most 4\n"));
    }
    mends(
        "[8, 8, 2]",
        "nn.Conv2d(2, 4, 3, 1, 1, 2, 2, False, 7)",
        "[6, 6, 4]",
        "Conv2d<4, 3>(stride = 1, padding = 1, dilation = 2, groups = 2, bias = false)",
    );
}

#[test]
fn an_arrow_among_sizes_closes_nothing() {
    tells("Wrapper<Fn<A -> B>, 3>, Linear<10>", "a size is a number, and no layer");
    tells(
        "Sequential<Fn<A -> B>, Linear<4>>, Linear<10>",
        "no layer is called `Sequential`",
    );
}

#[test]
fn too_many_sizes_are_told_with_those_that_were_meant() {
    for (input, layer, output, right) in [
        ("[32]", "Reshape<2, 2, 2, 2, 2>", "[2, 2, 2, 4]", "Reshape<2, 2, 2, 4>"),
        ("[8, 8, 1]", "Conv2d<8, 3, 3, 3>", "[6, 6, 8]", "Conv2d<8, 3>"),
        ("[8, 8, 1]", "Conv2d<1, 8, 3, 3>", "[6, 6, 8]", "Conv2d<8, 3, 3>"),
    ] {
        super::mistakes::mends(input, layer, output, right);
    }
}

#[test]
fn a_size_of_any_path_is_told_its_braces() {
    for path in [
        "Cfg::U",
        "crate::k::U",
        "self::U",
        "super::U",
        "super::super::k::U",
        "Self::U",
        "::k::U",
        "crate::k::U * 2",
        "crate::size(3)",
    ] {
        let right = format!("{{ {path} }}");
        let help = format!("an expression as a size stands in braces\nhelp: write `{right}`");
        let told_of = |network: &str| {
            let (_, errors) = expand(network.parse().expect("tokens"));
            errors.list().iter().map(Mistake::text).collect::<Vec<_>>()
        };
        for network in [
            "struct A: [4] -> [4] { Linear<SIZE>, Linear<4> }",
            "struct A: [4] -> [4] { models::Own<3, SIZE>, Linear<4> }",
            "struct A: [SIZE] -> [4] { Linear<4> }",
            "struct A<const H: usize>: [4] -> [4] { Linear<H>, Linear<4> } type B = A<SIZE>;",
        ] {
            let said = told_of(&network.replace("SIZE", path));
            assert!(
                said.len() == 1 && said[0].replace("crate::size (3)", "crate::size(3)") == help,
                "{network} of {path}: {said:#?}"
            );
            let said = told_of(&network.replace("SIZE", &right));
            assert!(said.is_empty(), "{network} of {right}: {said:#?}");
        }
    }
    assert_eq!(told("[4]", "Linear<crate>, Linear<4>", "[4]").len(), 1);
}
