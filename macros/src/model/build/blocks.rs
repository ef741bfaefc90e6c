//! `Residual { … }` and `repeat 3 { … }`.

use super::layer::field;
use super::{Builder, Within};
use crate::ast::{Block, Form, Item};
use crate::model::generated::ends;
use crate::model::names::{Called, plain};
use crate::model::prefix::Prefix;
use crate::model::spec::Spec;
use crate::model::wires::Scope;
use crate::model::{Field, Layer};
use gyul_spec::{Kind, MAX_SIZE};
use proc_macro2::{Ident, Span};
use std::ptr;

/// What stands beside a `Residual`'s layers is called so.
const SHORTCUT: &str = "shortcut";

impl<'a> Builder<'a, '_> {
    pub(super) fn block(&mut self, item: &'a Item, block: &'a Block, within: &mut Within<'a, '_>) -> Option<usize> {
        let from = self.sources(item, within.last, None);
        let input = from.as_ref().map(|from| from[0]);
        let name = within.names.name(item, &plain(&block.word).to_lowercase());
        let field = field(item, &name);
        let mut prefix = within.prefix.inner(&name, &field);
        self.own_type(&mut prefix.ty, item, false);
        match &block.form {
            Form::Residual(shortcut) => {
                let beside = (!shortcut.is_empty()).then_some(SHORTCUT);
                let (mut fields, body) = self.scoped(
                    &block.items,
                    Called {
                        beside,
                        ..Called::default()
                    },
                    &prefix,
                    input,
                );
                let skip = self.shortcut(shortcut, item, &prefix, input, &mut fields);
                if !fields.is_empty() {
                    let ty = prefix.ty.clone();
                    within.fields.push(Field::Block {
                        name: field,
                        item,
                        ty,
                        fields,
                    });
                }
                Some(self.push(Layer {
                    item,
                    node: None,
                    name: prefix.name.trim_end_matches('.').to_owned(),
                    text: "Residual".to_owned(),
                    spec: Some(Spec::skip(self.strides(body, input))),
                    kind: Some(Kind::Add),
                    is_own: false,
                    own_sizes: Vec::new(),
                    is_asked: false,
                    has_defaults: false,
                    from: body.zip(skip).map(|(body, skip)| vec![body, skip]),
                    tied: None,
                    place: Vec::new(),
                    is_again: within.is_again,
                }))
            }
            Form::Repeat(count) => {
                let mut value = input;
                let mut rounds = Vec::new();
                for round in 0..*count {
                    if self.is_full(Some(&block.word)) {
                        value = None;
                        break;
                    }
                    self.rounds += 1;
                    let (fields, out) = self.scoped(&block.items, Called::default(), &prefix.round(round), value);
                    rounds.push(fields);
                    value = out;
                }
                if rounds.iter().any(|round| !round.is_empty()) {
                    within.fields.push(Field::Repeat {
                        name: field,
                        item,
                        ty: prefix.ty,
                        rounds,
                    });
                }
                value
            }
        }
    }

    /// Has the struct of a block, or of its shortcut, be called like nothing else beside the network: `b` within `a`, and `a_b`, would both be `AB`.
    fn own_type(&mut self, ty: &mut String, block: &Item, is_shortcut: bool) {
        // In each round of a `repeat` it is the same block.
        let of = (ptr::from_ref(block), is_shortcut);
        while ends(self.net, ty).is_some() || *self.types.entry(ty.clone()).or_insert(of) != of {
            *ty += "Block";
        }
    }

    /// By how much the layers of a block stride, from what enters to what they give.
    fn strides(&self, body: Option<usize>, input: Option<usize>) -> Option<usize> {
        let (mut at, mut strides) = (body?, 1usize);
        while at != input? {
            let layer = self.layers.get(at.checked_sub(self.count)?)?;
            strides = strides.checked_mul(layer.spec.as_ref()?.strides()?)?;
            at = *layer.from.as_ref()?.first()?;
        }
        Some(strides).filter(|strides| (1..=MAX_SIZE).contains(strides))
    }

    /// The items of a block, which see what stands around it.
    fn scoped(
        &mut self,
        items: &'a [Item],
        called: Called,
        prefix: &Prefix,
        input: Option<usize>,
    ) -> (Vec<Field<'a>>, Option<usize>) {
        self.scopes.push(Scope::new(prefix, input, items));
        let result = self.items(items, called, prefix, input);
        self.scopes.pop();
        result
    }

    /// What stands beside a `Residual`'s layers; without a shortcut, what enters it. A shortcut of one layer is called that.
    fn shortcut(
        &mut self,
        items: &'a [Item],
        block: &'a Item,
        prefix: &Prefix,
        input: Option<usize>,
        around: &mut Vec<Field<'a>>,
    ) -> Option<usize> {
        match items {
            [] => input,
            [one] if one.label.is_none() && one.node().is_some() => {
                let (fields, value) = self.scoped(
                    items,
                    Called {
                        only: Some(SHORTCUT),
                        ..Called::default()
                    },
                    prefix,
                    input,
                );
                around.extend(fields);
                value
            }
            _ => {
                let name = Ident::new(SHORTCUT, Span::call_site());
                let mut prefix = prefix.inner(SHORTCUT, &name);
                self.own_type(&mut prefix.ty, block, true);
                let (fields, value) = self.scoped(items, Called::default(), &prefix, input);
                if !fields.is_empty() {
                    around.push(Field::Block {
                        name,
                        item: block,
                        ty: prefix.ty,
                        fields,
                    });
                }
                value
            }
        }
    }
}
