//! One layer: its name, its row, its options, and what it reads.

use super::own::{Own, kind};
use super::{Builder, Within};
use crate::ast::{From, Item, Node};
use crate::diag::Errors;
use crate::model::behind::labels;
use crate::model::names::plain;
use crate::model::spec::spec;
use crate::model::wires::{ANY, resolve};
use crate::model::{Field, Layer};
use crate::suggest::{self, ways};
use gyul_spec::{Class, Kind};
use proc_macro2::{Ident, Span};

impl<'a> Builder<'a, '_> {
    pub(super) fn node(&mut self, item: &'a Item, node: &'a Node, within: &mut Within<'a, '_>) -> usize {
        let told = self.errors.count();
        let (kind, is_own) = match self.again(item, node, within.last) {
            Some(mistake) => {
                self.errors.push(mistake);
                (None, false)
            }
            None => kind(node, item.from.as_ref(), self.net, self.beside, self.errors),
        };
        let is_layer = self.errors.count() == told;
        if is_own {
            self.errors.extend(node.untold.iter().cloned());
        }
        let is_labelled = item.label.is_some();
        let has_many = kind.is_some_and(|kind| node.sizes.len() > kind.row().sizes.len());
        // Of an earlier round that has been told.
        let arriving = (has_many && !within.is_again)
            .then(|| self.arriving(item, within.last))
            .flatten();
        let mut spec = kind.and_then(|kind| spec(&mut self.exprs, node, is_labelled, kind, arriving, self.errors));
        if !node.then.is_empty() {
            // What the layers that are called on it give is anyone's guess.
            spec = None;
        }
        if let Some(misread) = node.misread.as_deref().filter(|_| !within.is_again) {
            // Told with the layer, where that is written in another way; what is no layer has no label.
            if !self.errors.label(told, misread) && is_layer {
                self.misread.push(misread.mistake.clone());
            }
        } else if let Some(label) = &item.label {
            self.errors.label_last(told, label);
        } else if let Some(label) = node.options.iter().find_map(suggest::label) {
            self.errors.name_last(told, &label);
        }
        if self.errors.count() > told {
            self.both_ways(item, node, within.last, told);
        }
        if let Some(From { wires, .. }) = &item.from
            && let Some(last) = wires.last()
        {
            self.errors.read_first(told, wires, Some(last.span()));
        }
        let called_with = self.called_with(item, node, within.last);
        if let Some((wire, _)) = called_with {
            self.errors.read_first(told, std::slice::from_ref(wire), None);
        }
        let own = if is_own { self.own(node) } else { Own::default() };
        let tied = self.owner(item, node, within.last, spec.as_ref());
        if node.word == "Tied" && tied.is_none() {
            spec = None;
        }
        // A word that was likely meant is not held to how many values it reads: one mistake, one error.
        let is_sure = kind.is_some_and(|kind| node.is(kind.row().name));
        let row = kind.filter(|_| is_sure).map(Kind::row);
        let merges = kind.is_some_and(|kind| kind.row().merges());
        // What stands in its `(…)` is told with what it reads.
        let is_given = |[least, _]: [usize; 2]| {
            let wires = item.from.as_ref().map_or(0, |from| from.wires.len());
            wires < least && node.options.iter().any(|option| option.name.is_none())
        };
        let is_unread =
            merges && (!is_sure && item.from.is_none() || kind.is_some_and(|kind| is_given(kind.row().reads)));
        let is_no_merge = !is_layer && kind.is_none() && item.from.as_ref().is_some_and(|from| from.wires.len() > 1);
        let from = if is_unread || is_no_merge {
            // What is to be read is told with the word, or comes after it.
            None
        } else {
            self.sources(item, called_with.map(|(_, value)| value).or(within.last), row)
        };
        let slug = match kind {
            Some(kind) => kind.row().slug.to_owned(),
            None if is_own => plain(&node.word).to_lowercase(),
            None => "layer".to_owned(),
        };
        let name = within.names.name(item, &slug);
        let field = field(item, &name);
        let layer = Layer {
            item,
            node: Some(node),
            name: format!("{}{name}", within.prefix.name),
            text: node.text(),
            spec,
            kind,
            is_own,
            own_sizes: own.sizes,
            is_asked: own.is_asked,
            has_defaults: own.has_defaults,
            from,
            tied,
            place: within.prefix.inner(&name, &field).place,
            is_again: within.is_again,
        };
        let is_field = is_own || kind.is_some_and(|kind| kind.row().class == Class::Layer);
        // Of two of one name, which has been told, the first.
        if is_field && self.layers.iter().all(|before| before.name != layer.name) {
            within.fields.push(Field::Layer(self.layers.len()));
        } else if is_field && self.errors.count() == 0 {
            let text = format!(
                "two layers are called `{}`\nhelp: give this one another label",
                layer.name
            );
            self.errors.add(layer.span(), text);
        }
        self.push(layer)
    }

    /// Says in what has been told since `told` what two layers read that are to stand in the place of this one.
    fn both_ways(&mut self, item: &Item, node: &Node, last: Option<usize>, told: usize) {
        let (source, end) = match item.from.as_ref().map(|from| from.wires.as_slice()) {
            Some([wire]) => (Some(plain(wire)), Some(wire.span())),
            Some(_) => (None, None),
            None => {
                // `nn.LSTM` may be one that is called on a value `nn`.
                let is_known = |wire: &&Ident| {
                    resolve(&self.scopes, &self.layers, wire, None, ANY, &mut Errors::default()).is_some()
                };
                let wire = node.reads.as_ref().filter(is_known);
                (wire.map(plain).or_else(|| self.called(last?)), None)
            }
        };
        let mut taken = Vec::new();
        labels(&self.net.items, &mut taken);
        taken.extend(self.inputs.iter().cloned());
        taken.extend(node.misread.iter().map(|misread| plain(&misread.label)));
        taken.extend(node.options.iter().find_map(suggest::label).map(|label| plain(&label)));
        self.errors.read_both_ways(told, end, |layers, earlier| {
            let is_taken = |label: &str| taken.iter().chain(earlier).any(|taken| taken == label);
            ways::wire(layers, source.as_deref(), &is_taken)
        });
    }

    /// What a value is called here, if it can be read by that.
    fn called(&self, value: usize) -> Option<String> {
        let scope = self.scopes.last()?;
        let labels = scope.labels.iter().filter(|(_, known)| **known == Some(value));
        let label = labels.map(|(label, _)| label.clone()).min();
        let input = || (scope.input == Some(value)).then(|| "input".to_owned());
        label.or_else(input)
    }

    /// The value that a layer is called with, and its name, where that is another than the `last`, which it would read without it.
    fn called_with(&self, item: &Item, node: &'a Node, last: Option<usize>) -> Option<(&'a Ident, usize)> {
        let wire = node.reads.as_ref().filter(|_| item.from.is_none())?;
        let value = resolve(&self.scopes, &self.layers, wire, None, ANY, &mut Errors::default())?;
        (Some(value) != last).then_some((wire, value))
    }
}

/// An item's field, which has its label's span.
pub(super) fn field(item: &Item, name: &str) -> Ident {
    item.label
        .clone()
        .unwrap_or_else(|| Ident::new(name, Span::call_site()))
}
