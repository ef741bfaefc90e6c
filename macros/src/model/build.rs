//! Blocks taken apart: one list of layers in the order they run.

mod arriving;
mod blocks;
mod layer;
mod own;
mod tied;

use super::behind::behind_output;
use super::ends::{Labelled, dead_ends, of_label};
use super::names::{Called, Names, plain};
use super::prefix::Prefix;
use super::spec::Size;
use super::wires::{ANY, Scope, check_count, onward, resolve, stands_further_down};
use super::{Field, Input, Layer, Model, Output};
use crate::ast::{End, Item, Network, Node, What};
use crate::diag::{Errors, Mistake};
use gyul_spec::Row;
pub(super) use own::misfit;
use proc_macro2::Ident;
use std::collections::{HashMap, HashSet};
use std::ptr;

/// More layers than this are a slip.
const MOST: usize = 5000;

/// More rounds of `repeat` than this are one too, whatever is in them.
const MOST_ROUNDS: usize = 4 * MOST;

pub(super) fn build<'a>(
    net: &'a Network,
    inputs: Option<Vec<Input<'a>>>,
    outputs: Option<Vec<(&'a End, Vec<Size>)>>,
    exprs: Vec<String>,
    beside: &'a [&'a Network],
    errors: &mut Errors,
) -> Model<'a> {
    let before = errors.count();
    let count = inputs.as_ref().map_or(1, Vec::len);
    let mut outer = Scope::new(&Prefix::default(), (count == 1).then_some(0), &net.items);
    outer.is_lost = inputs.is_none();
    for (value, input) in inputs.iter().flatten().enumerate() {
        let label = input.end.name.as_ref().map(plain);
        outer.labels.extend(label.map(|label| (label, Some(value))));
    }
    let mut builder = Builder {
        inputs: inputs.as_ref().map_or_else(Vec::new, |inputs| {
            inputs.iter().map(|input| input.name.clone()).collect()
        }),
        count,
        net,
        beside,
        layers: Vec::new(),
        exprs,
        errors,
        misread: Vec::new(),
        scopes: vec![outer],
        seen: HashSet::new(),
        types: HashMap::new(),
        rounds: 0,
        too_many: None,
    };
    let start = (count == 1).then_some(0);
    let (fields, last) = builder.items(&net.items, Called::default(), &Prefix::default(), start);
    let Builder {
        layers,
        exprs,
        scopes,
        errors,
        misread,
        too_many,
        ..
    } = builder;
    // What cannot be read may have been what gives an output, or what reads the others.
    let is_read = too_many.is_none() && net.items.iter().all(|item| item.what.is_some());
    // What has no layers goes round for nothing, which has been told.
    errors.extend(too_many.filter(|_| layers.len() >= MOST || errors.count() == 0));
    let are_named = net.outputs.as_ref().is_some_and(|ends| ends.are_named);
    let mut output = |(end, sizes)| {
        let labelled = if are_named {
            of_label(&scopes[0], inputs.as_deref().unwrap_or_default(), end, errors)
        } else {
            last.map_or(Labelled::Lost, Labelled::Value)
        };
        Output {
            end,
            sizes,
            is_missing: is_read && matches!(labelled, Labelled::Nothing),
            value: match labelled {
                Labelled::Value(value) => Some(value),
                Labelled::Nothing | Labelled::Lost => None,
            },
        }
    };
    let outputs = outputs.map(|outputs| outputs.into_iter().map(&mut output).collect());
    let mut labels: Vec<(&Ident, usize)> = Vec::new();
    for label in net.items.iter().filter_map(|item| item.label.as_ref()) {
        let value = scopes[0].labels.get(&plain(label)).copied().flatten();
        let is_new = labels.iter().all(|(known, _)| plain(known) != plain(label));
        labels.extend(value.filter(|_| is_new).map(|value| (label, value)));
    }
    let model = Model {
        net,
        inputs,
        outputs,
        layers,
        fields,
        labels,
        misread,
        exprs,
    };
    let is_wired = is_read && model.layers.iter().all(|layer| layer.from.is_some());
    let are_given = model.outputs.is_some() && model.outputs().iter().all(|output| !output.is_missing);
    if errors.count() == before && is_wired && model.inputs.is_some() && are_given {
        dead_ends(&model, errors);
    }
    model
}

struct Builder<'a, 'e> {
    /// The inputs' names.
    inputs: Vec<String>,
    count: usize,
    net: &'a Network,
    /// The networks declared in the same `network!`.
    beside: &'a [&'a Network],
    layers: Vec<Layer<'a>>,
    exprs: Vec<String>,
    errors: &'e mut Errors,
    misread: Vec<Mistake>,
    scopes: Vec<Scope>,
    /// The items met so far.
    seen: HashSet<*const Item>,
    /// What the structs of blocks and of shortcuts are called, with the block.
    types: HashMap<String, (*const Item, bool)>,
    /// The rounds of all `repeat`s so far.
    rounds: usize,
    /// That there are more layers than any network has, which ends it. Not among the errors: of a later round they are forgotten.
    too_many: Option<Mistake>,
}

/// One block while its items are taken up.
struct Within<'a, 'p> {
    prefix: &'p Prefix,
    names: Names,
    fields: Vec<Field<'a>>,
    /// The value of the item before.
    last: Option<usize>,
    /// Whether the item stood here before, in an earlier round of a `repeat`.
    is_again: bool,
}

impl<'a> Builder<'a, '_> {
    /// The items of a block: their fields, and the value of the last. What an earlier round of a `repeat` has told is not
    /// told again.
    fn items(
        &mut self,
        items: &'a [Item],
        called: Called,
        prefix: &Prefix,
        input: Option<usize>,
    ) -> (Vec<Field<'a>>, Option<usize>) {
        let told = self.errors.count();
        let scope = self.scopes.last();
        let names = Names::new(
            items,
            called,
            |name| scope.is_some_and(|scope| scope.is_entering(name)),
            self.errors,
        );
        let mut within = Within {
            prefix,
            names,
            fields: Vec::new(),
            last: input,
            is_again: false,
        };
        for (i, item) in items.iter().enumerate() {
            within.is_again = !self.seen.insert(ptr::from_ref(item));
            if i == 0 && within.is_again {
                self.errors.truncate(told);
            }
            if self.is_full(item.word()) {
                return (within.fields, None);
            }
            if self.scopes.len() == 1
                && let Some(mistake) = behind_output(self.net, i)
            {
                self.errors.push(mistake);
                // Which of the two it reads nobody knows.
                within.last = None;
            }
            let told = self.errors.count();
            let value = match &item.what {
                Some(What::Node(node)) => Some(self.node(item, node, &mut within)),
                Some(What::Block(block)) => self.block(item, block, &mut within),
                None => None,
            };
            if within.is_again {
                self.errors.truncate(told);
            }
            if let (Some(label), Some(scope)) = (&item.label, self.scopes.last_mut()) {
                scope.labels.insert(plain(label), value);
            }
            within.last = value;
        }
        (within.fields, within.last)
    }

    /// The values that an item reads; `row` where it is surely one layer of the language.
    fn sources(&mut self, item: &Item, last: Option<usize>, row: Option<&Row>) -> Option<Vec<usize>> {
        // What is read has been told where it could not be.
        if item.from.as_ref().is_some_and(|from| from.wires.is_empty()) {
            return None;
        }
        let is_known = row.is_some() || matches!(item.what, Some(What::Block(_)));
        if is_known && !check_count(item, row, self.errors) {
            return None;
        }
        let Some(from) = &item.from else {
            if last.is_none() && self.layers.is_empty() && self.count > 1 && self.scopes.len() == 1 {
                let word = item.word()?;
                let layer = item.node().map_or_else(|| word.to_string(), Node::text);
                let text = format!(
                    "which of the inputs does `{word}` read?\nhelp: write `{layer} <- {}`",
                    self.inputs[0]
                );
                self.errors.add(word.span(), text);
            }
            return last.map(|last| vec![last]);
        };
        if let (Some(at), [wire]) = (from.onward, &from.wires[..])
            && stands_further_down(&self.scopes, wire)
        {
            self.errors.push(onward(item, at, wire));
            return last.map(|last| vec![last]);
        }
        let (wires, told) = (from.wires.iter(), self.errors.count());
        let label = item.label.as_ref();
        let values = wires.map(|wire| resolve(&self.scopes, &self.layers, wire, label, ANY, self.errors));
        // All of them, so that every mistake is told.
        let values: Option<Vec<usize>> = values.collect::<Vec<_>>().into_iter().collect();
        if self.errors.count() == told {
            self.errors.extend(from.misread.clone());
        }
        values
    }

    /// Whether there is no place for what `word` begins.
    fn is_full(&mut self, word: Option<&Ident>) -> bool {
        let what = if self.layers.len() >= MOST {
            format!("a network has at most {MOST} layers, and here are more\nhelp: repeat fewer")
        } else if self.rounds >= MOST_ROUNDS {
            format!(
                "the `repeat`s of a network go round at most {MOST_ROUNDS} times, and here is more\nhelp: repeat fewer"
            )
        } else {
            return false;
        };
        let at = word.map_or_else(|| self.net.name.span(), Ident::span);
        self.too_many.get_or_insert_with(|| Mistake::new(at, what));
        true
    }

    fn push(&mut self, layer: Layer<'a>) -> usize {
        let value = self.count + self.layers.len();
        self.layers.push(layer);
        value
    }
}
