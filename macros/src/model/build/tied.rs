//! Whose weight a `Tied` shares, and labels that stand where one was meant.

use super::Builder;
use super::own::called;
use crate::ast::{Around, Node, Said, Setting, Value};
use crate::diag::{Help, Mistake};
use crate::elsewhere;
use crate::model::Layer;
use crate::model::names::plain;
use crate::model::spec::Spec;
use crate::model::wires::{resolve, stands_within};
use gyul_spec::Class;
use proc_macro2::Ident;

/// Which layers' weights can be shared.
const TAKES: &str = "`Tied` takes the label of a `Linear` or a `Conv2d`";

/// Whether a layer has weights.
fn learns(layer: &Layer<'_>) -> bool {
    layer.is_own || layer.kind.is_some_and(|kind| kind.row().class == Class::Layer)
}

impl Builder<'_, '_> {
    /// The layer whose weight is shared.
    pub(super) fn owner(&mut self, label: &Ident, tied: Option<&Spec>) -> Option<usize> {
        if stands_within(&self.scopes, label) {
            let text = format!(
                "`{label}` stands within a block, and its weight cannot be shared outside\n\
                 help: write the `Tied` into the block too, or take `{label}` out of it"
            );
            self.errors.add(label.span(), text);
            return None;
        }
        let lends = |value: usize| {
            let owner = value
                .checked_sub(self.count)
                .and_then(|owner| self.layers.get(owner)?.kind);
            owner.is_some_and(|kind| kind.row().lends_weight)
        };
        let takes: (&dyn Fn(usize) -> bool, &str) = (&lends, TAKES);
        let value = resolve(&self.scopes, &self.layers, label, None, takes, self.errors)?;
        let owner = value.checked_sub(self.count);
        let row = owner.and_then(|owner| Some(self.layers[owner].kind?.row()));
        let is_transposed = tied.is_some_and(Spec::is_transposed);
        let text = match row.filter(|row| row.lends_weight) {
            Some(row) if row.lends_turned || !is_transposed => return owner,
            Some(_) => format!(
                "the weight of `{label}` cannot be `transposed`: only that of a `Linear` can\nhelp: write `Tied({label})`"
            ),
            _ if owner.is_some_and(|owner| learns(&self.layers[owner])) => {
                format!("the weights of `{label}` cannot be shared\nhelp: {TAKES}")
            }
            _ => {
                let such = self
                    .some_owner()
                    .map_or_else(String::new, |owner| format!("write `{owner}`, say: "));
                format!(
                    "`{label}` has no weight that can be shared\n\
                     help: {such}{TAKES}"
                )
            }
        };
        self.errors.add(label.span(), text);
        None
    }

    /// The mistake that `node` is the label of a layer, which was to be there once more: `a`, `a()`, `a(x)`.
    pub(super) fn again(&self, node: &Node) -> Option<Mistake> {
        let reads = |setting: &Setting| match (&setting.name, &setting.value) {
            (None, Value::Name(wire)) => Some(plain(wire)),
            _ => None,
        };
        let mut wires = node.options.iter().map(reads).collect::<Option<Vec<_>>>()?;
        match &node.around {
            None => {}
            Some(Around::Words {
                said: Said::Called(called),
                ..
            }) => wires.extend(called.iter().map(plain)),
            Some(_) => return None,
        }
        let name = plain(&node.word);
        let is_word = node.path.is_empty() && node.sizes.is_empty() && node.then.is_empty();
        let is_another = elsewhere::is_known(&name) || elsewhere::is_function(&node.word);
        if !is_word || wires.len() > 1 || is_another || called(node, self.beside).is_some() {
            return None;
        }
        let value = self.scopes.iter().rev().find_map(|scope| scope.labels.get(&name))?;
        let layer = &self.layers[(*value)?.checked_sub(self.count)?];
        let from = wires.first().map_or_else(String::new, |wire| format!(" <- {wire}"));
        let is_it = layer.node.is_some() && layer.item.label.as_ref().is_some_and(|label| plain(label) == name);
        let text = &layer.text;
        let lends = layer.kind.is_some_and(|kind| kind.row().lends_weight);
        let tied = if lends { format!("Tied({name})") } else { text.clone() };
        let (what, help) = match is_it {
            true if lends || layer.tied.is_some() => {
                let rest = ", which shares its weight and has a bias of its own";
                (String::new(), Help::write(format!("{tied}{from}"), rest))
            }
            true if !learns(layer) => (String::new(), Help::write(format!("{text}{from}"), "")),
            true => {
                let rest = format!(", which learns weights of its own: {TAKES}");
                let what = "; its weights cannot be shared".to_owned();
                (what, Help::write(format!("{text}{from}"), rest))
            }
            false => {
                let help = format!("write its layers once more, which learn weights of their own: {TAKES}");
                (
                    ", and the weights of a block cannot be shared".to_owned(),
                    Help::Words(help),
                )
            }
        };
        Some(Mistake::with(
            node.word.span(),
            format!("`{name}` is a label, and no layer{what}"),
            help,
        ))
    }

    /// The label of the last layer whose weight could be shared.
    fn some_owner(&self) -> Option<&str> {
        let labels = self.scopes.iter().flat_map(|scope| &scope.labels);
        let owners = labels.filter_map(|(label, value)| {
            let owner = (*value)?.checked_sub(self.count)?;
            let is_owner = self.layers.get(owner)?.kind?.row().lends_weight;
            is_owner.then_some((owner, label.as_str()))
        });
        owners.max().map(|(_, label)| label)
    }
}
