//! Parts of a network by their labels: `conv1`, `stage.0`, `stage.0.residual1.conv1.weight`.

use crate::network::{Network, Trainable};

/// A label that no part of the network has.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("no parameters of `{network}` are called `{label}`; it has {}", list(known))]
pub struct NoSuchLabel {
    /// The network.
    pub network: &'static str,
    /// What was asked for.
    pub label: String,
    /// The labels of its layers and blocks.
    pub known: Vec<String>,
}

fn list(words: &[String]) -> String {
    words
        .iter()
        .map(|word| format!("`{word}`"))
        .collect::<Vec<_>>()
        .join(", ")
}

impl NoSuchLabel {
    pub(crate) fn new<N: Network>(network: &N, label: &str) -> Self {
        let mut known: Vec<String> = Vec::new();
        for (name, _) in network.parameters() {
            let first = name.split('.').next().unwrap_or_default();
            if known.last().is_none_or(|last| last != first) {
                known.push(first.to_owned());
            }
        }
        Self {
            network: N::NAME,
            label: label.to_owned(),
            known,
        }
    }
}

/// Whether the parameter `name` is one of the part called `label`.
pub(crate) fn belongs(name: &str, label: &str) -> bool {
    name.strip_prefix(label)
        .is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
}

/// Freezes the part called `label`, or lets it learn again: how many parameters that are.
///
/// # Errors
/// Where no part is called that.
pub fn freeze<N: Trainable>(network: &mut N, label: &str, frozen: bool) -> Result<usize, NoSuchLabel> {
    let names: Vec<String> = network.parameters().map(|(name, _)| name).collect();
    if !names.iter().any(|name| belongs(name, label)) {
        return Err(NoSuchLabel::new(network, label));
    }
    let mut count = 0;
    // `walk` goes as `visit` does.
    let mut names = names.iter();
    N::walk([network], &mut |[param]| {
        if names.next().is_some_and(|name| belongs(name, label)) {
            param.set_frozen(frozen);
            count += 1;
        }
    });
    Ok(count)
}
