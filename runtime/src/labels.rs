//! Parts of a network by their labels: `conv1`, `stage.0`, `stage.0.residual1.conv1.weight`.

use crate::network::{Network, Trainable};
use crate::pieces;
use core::fmt;
use gyul_spec::closest;

/// A label that no part of the network has.
#[derive(Clone, PartialEq, Eq)]
pub struct NoSuchLabel {
    /// The network.
    pub network: &'static str,
    /// What was asked for.
    pub label: String,
    /// The layer that is called that, where it has no parameters: `Relu`.
    pub layer: Option<&'static str>,
    /// The label that was likely meant.
    pub near: Option<String>,
    /// The labels of its layers and blocks; where the first ones of `label` lead into a block or a layer, of what is in that. None
    /// where the network has no parameters.
    pub known: Vec<String>,
}

impl fmt::Display for NoSuchLabel {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        /// More would hide what was likely meant.
        const SHOWN: usize = 12;
        let Self { network, label, .. } = self;
        match self.layer {
            Some(layer) => write!(f, "`{label}` of `{network}` is `{layer}`, which has no parameters")?,
            None => write!(f, "no parameters of `{network}` are called `{label}`")?,
        }
        if let Some(near) = &self.near {
            write!(f, "\nhelp: did you mean `{near}`?")?;
        }
        if self.known.is_empty() {
            return match (self.layer, &self.near) {
                (None, None) => f.write_str(": it has none"),
                _ => Ok(()),
            };
        }
        let before = if self.near.is_some() { " T" } else { "\nhelp: t" };
        let is = if self.known.len() == 1 { "is" } else { "are" };
        write!(f, "{before}here {is}")?;
        for (i, known) in self.known.iter().take(SHOWN).enumerate() {
            write!(f, "{} `{known}`", if i == 0 { "" } else { "," })?;
        }
        match self.known.len().saturating_sub(SHOWN) {
            0 => Ok(()),
            more => write!(f, " and {more} more"),
        }
    }
}

impl core::error::Error for NoSuchLabel {}

debug_is_display!(NoSuchLabel);

impl NoSuchLabel {
    pub(crate) fn new<N: Network>(network: &N, label: &str) -> Self {
        let names: Vec<String> = network.parameters().map(|(name, _)| name).collect();
        // Rust's own way to name it: `blocks[0].conv`, `net.blocks[0]`.
        let plain = label.replace("::", ".").replace(['[', '/'], ".").replace(']', "");
        let (near, inside) = follow(&names, &plain);
        let layer = N::LAYERS.iter().find(|layer| layer.name == plain);
        // A layer that has parameters was only written in another way.
        let layer = layer.filter(|_| !names.iter().any(|name| belongs(name, &plain)));
        Self {
            network: N::NAME,
            label: label.to_owned(),
            layer: layer.map(|layer| layer.layer),
            near: near.or_else(|| within(&names, &plain)),
            known: around(&names, &inside),
        }
    }
}

/// Goes from part to part as `label` says, and takes the closest where one is a slip: where that leads, if it leads somewhere, and
/// how far it went without a slip.
fn follow(names: &[String], label: &str) -> (Option<String>, String) {
    let (mut found, mut sure) = (String::new(), None);
    for part in label.split('.') {
        let parts = parts(names, &found);
        let last = |path: &str| path.rsplit('.').next().unwrap_or_default().len();
        let words = || parts.iter().map(|path| &path[path.len() - last(path)..]);
        let next = words().position(|word| word == part).or_else(|| {
            sure.get_or_insert_with(|| found.clone());
            // Another number is no slip.
            let words = || words().filter(|_| part.parse::<usize>().is_err());
            let near = closest(part, words()).or_else(|| words().find(|word| is_short_for(part, word)))?;
            parts
                .iter()
                .position(|path| path.ends_with(near) && last(path) == near.len())
        });
        let Some(next) = next else {
            return (None, sure.unwrap_or(found));
        };
        found.clone_from(&parts[next]);
    }
    let sure = sure.unwrap_or_else(|| found.clone());
    (Some(found), sure)
}

/// Whether `word` has the letters of `short` in their order, the first one first: `blk` is short for `blocks`.
fn is_short_for(short: &str, word: &str) -> bool {
    let mut letters = word.chars();
    short.len() > 1
        && short.chars().next() == word.chars().next()
        && short.chars().all(|letter| letters.any(|other| other == letter))
}

/// The first part whose path ends in `label`: `stage.0.conv` for `conv`.
fn within(names: &[String], label: &str) -> Option<String> {
    let end = format!(".{label}");
    names.iter().find_map(|name| {
        let whole = format!("{name}.");
        let at = whole.find(&format!("{end}."))?;
        Some(whole[..at + end.len()].to_owned())
    })
}

/// The paths of the parts that are right within the part `of`; of the network itself, where that is empty.
fn parts(names: &[String], of: &str) -> Vec<String> {
    let mut parts: Vec<String> = Vec::new();
    for name in names {
        let start = if of.is_empty() { 0 } else { of.len() + 1 };
        if !belongs(name, of) && !of.is_empty() || name.len() <= start {
            continue;
        }
        let end = name[start..].find('.').map_or(name.len(), |at| start + at);
        if parts.last().is_none_or(|last| *last != name[..end]) {
            parts.push(name[..end].to_owned());
        }
    }
    parts
}

/// As [`parts`]; of a parameter, which has none, those it is one of.
fn around(names: &[String], of: &str) -> Vec<String> {
    let inside = parts(names, of);
    match of.rsplit_once('.') {
        Some((outer, _)) if inside.is_empty() => parts(names, outer),
        _ => inside,
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
    pieces::each(network, &mut |param| {
        if names.next().is_some_and(|name| belongs(name, label)) {
            param.set_frozen(frozen);
            count += 1;
        }
    });
    Ok(count)
}

#[cfg(test)]
mod tests {
    use super::{NoSuchLabel, around, follow, within};

    #[test]
    fn slips_lead_to_what_was_meant() {
        let names = [
            "stem.weight",
            "blocks.0.residual1.conv.weight",
            "blocks.0.residual1.conv.bias",
            "blocks.1.residual1.conv.weight",
            "head.weight",
        ]
        .map(str::to_owned);
        let near = |label: &str| follow(&names, label).0;
        assert_eq!(near("blk").as_deref(), Some("blocks"));
        assert_eq!(near("block.1").as_deref(), Some("blocks.1"));
        assert_eq!(
            near("blocks.0.residual.cnov").as_deref(),
            Some("blocks.0.residual1.conv")
        );
        assert_eq!(near("blocks.0").as_deref(), Some("blocks.0"));
        assert_eq!(near("tail"), None);
        assert_eq!(near("blocks.2"), None);
        assert_eq!(follow(&names, "blocks.0.pool"), (None, "blocks.0".to_owned()));
        assert_eq!(within(&names, "conv").as_deref(), Some("blocks.0.residual1.conv"));
        assert_eq!(within(&names, "weight").as_deref(), Some("stem.weight"));
        assert_eq!(within(&names, "on"), None);
        assert_eq!(around(&names, "stem.weight"), ["stem.weight"]);
        assert_eq!(around(&names, "blocks"), ["blocks.0", "blocks.1"]);
    }

    #[test]
    fn where_nothing_is_known_there_is_no_help() {
        let none = NoSuchLabel {
            network: "Net",
            label: "conv".to_owned(),
            layer: None,
            near: None,
            known: Vec::new(),
        };
        let pool = NoSuchLabel {
            layer: Some("MaxPool2d<2>"),
            ..none.clone()
        };
        assert_eq!(
            none.to_string(),
            "no parameters of `Net` are called `conv`: it has none"
        );
        assert_eq!(
            pool.to_string(),
            "`conv` of `Net` is `MaxPool2d<2>`, which has no parameters"
        );
    }
}
