//! Logits that an activation limits.

use super::heads;
use crate::network::Trainable;
use crate::sample::{Part, Record};
use gyul_spec::Kind;

/// What is to be said of what is handed to a loss of logits, which stands for each output where it takes them.
pub(super) fn limited<N: Trainable>(losses: &[Option<Kind>]) -> Option<String> {
    let from = heads::logits(N::HEADS, N::NET, N::OUTPUTS, N::INPUTS.len());
    said(N::NAME, N::Output::PARTS, &from, losses)
}

/// The note about the first output whose logits come from a layer that limits them. Not generic: a user's crate would compile it for each network.
fn said(net: &str, outputs: &[Part], from: &[Option<Kind>], losses: &[Option<Kind>]) -> Option<String> {
    let all = outputs.iter().zip(from).zip(losses);
    all.filter_map(|((output, from), loss)| Some((output.name, (*from)?, (*loss)?)))
        .find_map(|(output, from, loss)| {
            let limits = limits(from)?;
            let from = from.row().name;
            let loss = if loss == Kind::Softmax { "CrossEntropy" } else { "BinaryCrossEntropy" };
            let whose = if output.is_empty() { format!("`{net}`") } else { format!("`{output}`") };
            Some(format!(
                "note: the logits of {whose} come from `{from}`, which gives {limits}: `{loss}` takes them as any numbers\n\
                 help: leave that `{from}` out"
            ))
        })
}

/// What numbers an activation gives where those are not as good as all.
const fn limits(activation: Kind) -> Option<&'static str> {
    match activation {
        Kind::Relu | Kind::Softplus => Some("none below 0"),
        Kind::Gelu | Kind::Silu | Kind::HardSwish => Some("hardly any below 0"),
        Kind::Tanh => Some("none beyond -1 and 1"),
        Kind::Softmax | Kind::Sigmoid => Some("none below 0 or above 1"),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_output_whose_logits_are_limited_is_named() {
        let [softmax, sigmoid] = [Some(Kind::Softmax), Some(Kind::Sigmoid)];
        let [kind, fits] = ["kind", "fits"].map(Part::of::<[f32; 2]>);
        let said = |from: [Option<Kind>; 2], losses: [Option<Kind>; 2]| said("Net", &[kind, fits], &from, &losses);
        let limited = [Some(Kind::Linear), Some(Kind::Relu)];
        assert_eq!(
            said(limited, [softmax, sigmoid]).as_deref(),
            Some(
                "note: the logits of `fits` come from `Relu`, which gives none below 0: `BinaryCrossEntropy` takes them as any numbers\n\
                 help: leave that `Relu` out"
            )
        );
        // A number that is learnt may be none below 0.
        assert_eq!(said(limited, [softmax, None]), None);
        assert_eq!(said([None, Some(Kind::LeakyRelu)], [softmax, sigmoid]), None);
        let own = super::said("Net", &[Part::of::<[f32; 2]>("")], &[Some(Kind::Tanh)], &[softmax]);
        let start = "note: the logits of `Net` come from `Tanh`, which gives none beyond -1 and 1: `CrossEntropy`";
        assert!(own.expect("a note").starts_with(start));
        // `Softmax` twice, of which the loss computes the second.
        let twice = super::said("Net", &[Part::of::<[f32; 2]>("")], &[softmax], &[softmax]);
        assert!(
            twice
                .expect("a note")
                .contains("come from `Softmax`, which gives none below 0 or above 1: ")
        );
    }
}
