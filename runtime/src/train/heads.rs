//! What a network ends in, and the losses that compute such a last layer themselves.

use crate::network::{End, Head};
use crate::sample::Part;
use gyul_spec::{Class, Kind, Node, Placed, Text};

/// Asks that losses which compute an output's last layer themselves fit what the network ends in. The public functions that compute a
/// loss ask in a `const` of their own: rustc then shows who calls them, and nothing between.
///
/// # Panics
/// Where one does not.
#[track_caller]
pub(super) const fn require_heads(net: &str, heads: &[Head], outputs: &[Part], logits: &[Option<Kind>]) {
    let mut i = 0;
    while i < heads.len() && i < outputs.len() && i < logits.len() {
        if let Some(why) = misfit(heads[i], outputs[i].dims, logits[i]) {
            panic!(
                "{}",
                Text::<512>::new().str("`").str(net).str("` ends in ").str(why).as_str()
            )
        }
        i += 1;
    }
}

/// What an output ends in, and why its loss is not for that.
const fn misfit(head: Head, dims: &[usize], logits: Option<Kind>) -> Option<&'static str> {
    Some(match (head, logits) {
        (_, Some(Kind::Softmax)) if matches!(dims, [.., 1]) => {
            "one number, of which a softmax is always 1: `CrossEntropy`, which needs a number for each class, would learn nothing\n       help: `BinaryCrossEntropy` tells yes from no by one number, and `Mse` learns a number"
        }
        (Head::Ends(Kind::Sigmoid), Some(Kind::Softmax)) => {
            "`Sigmoid`, but `CrossEntropy` is of classes that exclude each other\n       help: end it in logits or in `Softmax`; \
             for answers that do not exclude each other, train it with `BinaryCrossEntropy`"
        }
        (Head::Ends(Kind::Softmax), Some(Kind::Sigmoid)) => {
            "`Softmax`, but `BinaryCrossEntropy` is of answers that do not exclude each other\n       help: end it in logits or in `Sigmoid`; \
             for classes that exclude each other, train it with `CrossEntropy`"
        }
        (Head::Kept, Some(_)) => {
            "a `Softmax` or `Sigmoid` that has something behind it or is read elsewhere: its loss, which computes that layer itself, would take \
             probabilities for logits\n       help: leave it out, and let it stand where the probabilities are \
             read; put a `Flatten` or `Reshape` before `Softmax`"
        }
        _ => return None,
    })
}

/// A bit for each output whose loss takes logits.
pub(super) const fn logits_of(logits: &[Option<Kind>]) -> u32 {
    let (mut i, mut bits) = (0, 0);
    while i < logits.len() {
        if logits[i].is_some() {
            assert!(
                i < 32,
                "`CrossEntropy` and `BinaryCrossEntropy` can stand at the first 32 outputs of a network only"
            );
            bits |= 1 << i;
        }
        i += 1;
    }
    bits
}

/// What each output ends in.
pub(super) fn ends(heads: &[Head], net: &[Placed], outputs: &[usize], inputs: usize) -> Vec<End> {
    let ends = heads.iter().zip(outputs);
    ends.map(|(&head, &layer)| End {
        head,
        layer: maker(net, layer, inputs).config.kind,
    })
    .collect()
}

/// The layer that gives what a loss of each output's logits takes, where one does.
pub(super) fn logits(heads: &[Head], net: &[Placed], outputs: &[usize], inputs: usize) -> Vec<Option<Kind>> {
    let outputs = heads.iter().zip(outputs);
    outputs
        .map(|(head, &layer)| {
            let mut node = maker(net, layer, inputs);
            if matches!(head, Head::Ends(_)) {
                node = maker(net, node.from[0].checked_sub(inputs)?, inputs);
            }
            Some(node.config.kind)
        })
        .collect()
}

/// The layer that gives the numbers of this one: not one that gives them other places, or does nothing at inference.
fn maker(net: &[Placed], layer: usize, inputs: usize) -> &Node {
    let mut node = &net[layer].node;
    while matches!(node.config.kind.row().class, Class::View | Class::Dropout)
        && let Some(before) = node.from[0].checked_sub(inputs)
    {
        node = &net[before].node;
    }
    node
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_loss_takes_logits_or_its_own_head() {
        use Head::{Ends, Kept, Other};
        let [softmax, sigmoid] = [Some(Kind::Softmax), Some(Kind::Sigmoid)];
        let [pair, one, steps] = [
            Part::of::<[f32; 2]>(""),
            Part::of::<[f32; 1]>(""),
            Part::of::<[[f32; 1]; 3]>(""),
        ];
        for head in [Kind::Softmax, Kind::Sigmoid] {
            require_heads(
                "Net",
                &[Other, Ends(head), Kept],
                &[pair; 3],
                &[Some(head), Some(head), None],
            );
            require_heads("Net", &[Ends(head)], &[one], &[None]);
        }
        require_heads("Net", &[Other], &[one], &[sigmoid]);
        for (head, output, logits, text) in [
            (Ends(Kind::Sigmoid), pair, softmax, "`Sigmoid`, but `CrossEntropy`"),
            (
                Ends(Kind::Softmax),
                pair,
                sigmoid,
                "`Softmax`, but `BinaryCrossEntropy`",
            ),
            (Kept, pair, softmax, "a `Softmax` or `Sigmoid` that has"),
            (Other, one, softmax, "one number, of which a softmax is always 1"),
            (
                Ends(Kind::Softmax),
                steps,
                softmax,
                "one number, of which a softmax is always 1",
            ),
        ] {
            // Of each output.
            let told = || require_heads("Net", &[Other, head], &[pair, output], &[softmax, logits]);
            let told = std::panic::catch_unwind(told).expect_err("a misfit");
            let told = told.downcast::<String>().expect("a text");
            assert!(told.starts_with(&format!("`Net` ends in {text}")), "{told}");
            assert!(told.contains("\n       help: "), "{told}");
        }
    }

    #[test]
    fn a_bit_for_each_of_32_outputs() {
        let mut outputs = [None; 40];
        (outputs[0], outputs[31]) = (Some(Kind::Softmax), Some(Kind::Sigmoid));
        assert_eq!(logits_of(&outputs), 1 | 1 << 31);
    }

    #[test]
    #[should_panic(expected = "can stand at the first 32 outputs of a network only")]
    fn a_loss_on_logits_at_the_33rd_output() {
        let mut outputs = [None; 33];
        outputs[32] = Some(Kind::Softmax);
        logits_of(&outputs);
    }
}
