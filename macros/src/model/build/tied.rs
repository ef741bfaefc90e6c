//! Whose weight a `Tied` shares, and labels that stand where one was meant.

use super::Builder;
use super::own::called;
use crate::ast::{Around, Item, Node, Said, Setting, Value};
use crate::diag::{Errors, Help, Mistake, Written};
use crate::elsewhere;
use crate::model::Layer;
use crate::model::names::plain;
use crate::model::spec::Spec;
use crate::model::wires::{ANY, resolve, stands_within};
use crate::suggest;
use gyul_spec::{Class, Kind, Row};
use proc_macro2::Ident;

/// Which layers' weights can be shared.
const TAKES: &str = "`Tied` takes the label of a `Linear`, a `Conv2d` or an `Embedding`";

/// Of a weight that is not shared as it lies.
const TURNED: &str = "is an `Embedding`'s, which is shared `transposed` alone";

/// What is said of a layer that is told in its place.
const OF_ITS_OWN: &str = ", which learns a weight of its own";

/// What an item says that it reads.
fn wire(item: &Item) -> Option<&Ident> {
    item.from.as_ref()?.wires.first()
}

/// What a setting says that is read: `a(x)`.
fn value(setting: &Setting) -> Option<&Ident> {
    match (&setting.name, &setting.value) {
        (None, Value::Name(wire)) => Some(wire),
        _ => None,
    }
}

/// Whether a layer has weights.
fn learns(layer: &Layer<'_>) -> bool {
    layer.is_own || layer.kind.is_some_and(|kind| kind.row().class == Class::Layer)
}

/// Whether it is this very layer that is called so, and not a block that ends in it.
fn is_called(layer: &Layer<'_>, name: &Ident) -> bool {
    let label = layer.item.label.as_ref().map(plain);
    layer.node.is_some() && label == Some(plain(name))
}

/// The help for the label `name` of the very value that `item` would read: as the last value of a function of Rust, or another name for it.
fn as_value(item: &Item, name: &str, again: Option<&String>) -> Help {
    let help = match &item.label {
        Some(label) => format!("write `{label}` for the label `{name}`, or read `<- {name}`"),
        None => "leave it out: the next layer reads its value, or the network gives it".to_owned(),
    };
    let again = again.map_or_else(String::new, |again| format!("; the layer once more is `{again}`"));
    Help::Words(format!("{help}{again}"))
}

impl Builder<'_, '_> {
    /// The layer whose weight `node` shares, which is what `item` says behind the value `last`, and `tied` where that is known.
    pub(super) fn owner(
        &mut self,
        item: &Item,
        node: &Node,
        last: Option<usize>,
        tied: Option<&Spec>,
    ) -> Option<usize> {
        let label = node.tied.as_ref()?;
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
            owner.is_some_and(|kind| kind.row().lends())
        };
        let takes: (&dyn Fn(usize) -> bool, &str) = (&lends, TAKES);
        let value = resolve(&self.scopes, &self.layers, label, None, takes, self.errors)?;
        let owner = value.checked_sub(self.count);
        let row = owner.and_then(|owner| Some(self.layers[owner].kind?.row()));
        if owner.is_some_and(|owner| row.is_some_and(Row::lends) && !is_called(&self.layers[owner], label)) {
            let text = format!("`{label}` is a block, and the weights of a block cannot be shared\nhelp: {TAKES}");
            self.errors.add(label.span(), text);
            return None;
        }
        // Where it is doubtful how it was meant, that has been told.
        let is_lent = |row: &Row| row.lends() && tied.is_none_or(|tied| tied.is_doubtful || tied.is_lent(row));
        let text = match row.filter(|row| row.lends()) {
            Some(row) if is_lent(row) => return owner,
            Some(row) => {
                let what = if row.lends_weight {
                    "cannot be `transposed`: only that of a `Linear` or an `Embedding` can"
                } else {
                    TURNED
                };
                let help = if !row.lends_weight && self.reads_indices(wire(item), last) {
                    Help::write(self.layers[owner?].text.clone(), OF_ITS_OWN)
                } else {
                    Help::write(suggest::shared(node, Kind::Tied.row(), !row.lends_weight), "")
                };
                let what = format!("the weight of `{label}` {what}");
                self.errors.push(Mistake::with(node.word.span(), what, help));
                return None;
            }
            _ if owner.is_some_and(|owner| learns(&self.layers[owner])) => {
                format!("the weights of `{label}` cannot be shared\nhelp: {TAKES}")
            }
            _ => {
                let such = self
                    .some_owner(is_lent)
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
    pub(super) fn again(&self, item: &Item, node: &Node, last: Option<usize>) -> Option<Mistake> {
        let mut wires = node.options.iter().map(value).collect::<Option<Vec<_>>>()?;
        match &node.around {
            None => {}
            Some(Around::Words {
                said: Said::Called(called),
                ..
            }) => wires.extend(called),
            Some(_) => return None,
        }
        let name = plain(&node.word);
        let is_word = node.path.is_empty() && node.sizes.is_empty() && node.then.is_empty();
        let is_another = elsewhere::is_known(&name) || elsewhere::is_function(&node.word);
        if !is_word || wires.len() > 1 || is_another || called(node, self.beside).is_some() {
            return None;
        }
        if let Some(mistake) = self.entering(&node.word) {
            return Some(mistake);
        }
        let value = self.scopes.iter().rev().find_map(|scope| scope.labels.get(&name))?;
        let layer = &self.layers[(*value)?.checked_sub(self.count)?];
        let reading = |layer: &str| match wires.first() {
            Some(wire) => Written::from(layer).reading(vec![plain(wire)]),
            None => Written::from(layer),
        };
        let is_it = is_called(layer, &node.word);
        let text = &layer.text;
        let row = layer.kind.map(Kind::row).filter(|row| row.lends());
        let tied = match row {
            Some(row) if row.lends_weight => format!("Tied({name})"),
            Some(_) => format!("Tied({name}, transposed)"),
            None => text.clone(),
        };
        let is_looked_up =
            row.is_some_and(|row| !row.lends_weight) && self.reads_indices(wires.first().copied().or(wire(item)), last);
        let is_value = *value == last && wires.is_empty() && item.from.is_none() && node.around.is_none();
        let (what, help) = match is_it {
            _ if is_value => (String::new(), as_value(item, &name, is_it.then_some(&tied))),
            true if is_looked_up => {
                let what = format!("; its weight {TURNED}");
                (what, Help::write(reading(text), OF_ITS_OWN))
            }
            true if row.is_some() || layer.tied.is_some() => {
                let rest = ", which shares its weight and has a bias of its own";
                (String::new(), Help::write(reading(&tied), rest))
            }
            true if !learns(layer) => (String::new(), Help::write(reading(text), "")),
            true => {
                let rest = format!(", which learns weights of its own: {TAKES}");
                let what = "; its weights cannot be shared".to_owned();
                (what, Help::write(reading(text), rest))
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

    /// The mistake that a value stands for a layer which enters the network or a block: `identity: input`.
    fn entering(&self, word: &Ident) -> Option<Mistake> {
        let value = resolve(&self.scopes, &self.layers, word, None, ANY, &mut Errors::default())?;
        let what = format!("`{word}` is a value, and no layer");
        let help = Help::Words(format!("what reads it has `<- {word}` behind it"));
        (value < self.count || word == "input").then(|| Mistake::with(word.span(), what, help))
    }

    /// Whether what stands behind the value `last`, or reads `wire`, reads indices.
    fn reads_indices(&self, wire: Option<&Ident>, last: Option<usize>) -> bool {
        let value = match wire {
            Some(wire) => resolve(&self.scopes, &self.layers, wire, None, ANY, &mut Errors::default()),
            None => last,
        };
        let inputs = self.net.inputs.as_ref().map(|inputs| &inputs.list);
        let input = inputs.zip(value).and_then(|(inputs, value)| inputs.get(value));
        input.is_some_and(|input| input.dims.indices)
    }

    /// The label of the last layer whose weight could be shared, of a row of which that is true.
    fn some_owner(&self, is_lent: impl Fn(&Row) -> bool) -> Option<&str> {
        let labels = self.scopes.iter().flat_map(|scope| &scope.labels);
        let owners = labels.filter_map(|(label, value)| {
            let owner = (*value)?.checked_sub(self.count)?;
            let row = self.layers.get(owner)?.kind?.row();
            is_lent(row).then_some((owner, label.as_str()))
        });
        owners.max().map(|(_, label)| label)
    }
}
