//! Random graphs: values that several layers read, blocks, shared weights, networks within networks, several ends.

use super::layers::{self, Drawn};
use super::scope::{MOST_SIZE, Scope, Value, has_spread, node, value};
use rand::RngExt;
use rand_pcg::Pcg64;

/// Numbers that one sample of a value may hold.
const MOST_NUMBERS: usize = 300;

/// A network that others use as a layer.
#[derive(Clone, Debug)]
pub(super) struct Body {
    pub(super) word: String,
    pub(super) inputs: Vec<Value>,
    pub(super) nodes: Vec<String>,
    pub(super) output: Value,
}

/// What is drawn from, and what stands beside the scopes.
pub(super) struct Draw<'r> {
    pub(super) rng: &'r mut Pcg64,
    pub(super) i: usize,
    /// The reference's layers.
    pub(super) nodes: Vec<String>,
    pub(super) bodies: Vec<Body>,
    /// The declarations of `bodies`.
    pub(super) structs: Vec<String>,
}

impl Draw<'_> {
    pub(super) fn below(&mut self, n: usize) -> usize {
        self.rng.random_range(0..n)
    }

    /// A value to read: within a block the last, so that all that is in it is read.
    pub(super) fn source(&mut self, scope: &mut Scope) -> Value {
        let known: Vec<usize> = (0..scope.values.len())
            .filter(|i| scope.values[*i].can_be_read())
            .collect();
        let unread = known.iter().find(|i| !scope.values[**i].is_read);
        let i = match (self.below(4), scope.last) {
            (2.., Some(last)) => last,
            (_, Some(last)) if scope.is_block => last,
            (1, _) if unread.is_some() => unread.copied().unwrap_or(0),
            _ => known[self.below(known.len())],
        };
        scope.read(i)
    }

    pub(super) fn item(&mut self, scope: &mut Scope) {
        match self.below(16) {
            5..9 => {
                if !self.by_channel(scope) {
                    self.merge(scope);
                }
            }
            9..11 => self.tied(scope),
            11..13 if scope.depth < 2 => self.residual(scope),
            13 if scope.depth < 2 => self.repeat(scope),
            14.. => self.network(scope),
            _ => self.layer(scope, false),
        }
    }

    /// A layer; where `keep` says so one that keeps all axes but the last.
    pub(super) fn layer(&mut self, scope: &mut Scope, keep: bool) {
        let words = scope.values.iter().position(|value| value.is_words() && !value.is_read);
        let x = match words {
            Some(words) if scope.depth == 0 => scope.read(words),
            _ => self.source(scope),
        };
        self.layer_of(scope, &x, keep);
        // Few values have as many features as an embedding, if not what it gives.
        if x.is_words() && self.below(2) == 0 {
            self.tied(scope);
        }
    }

    pub(super) fn layer_of(&mut self, scope: &mut Scope, x: &Value, keep: bool) {
        let (label, name) = scope.label();
        let drawn = layers::draw(self.rng, x, &name, keep || scope.is_block);
        let owner = drawn.owner.as_ref();
        scope.owners.extend(owner.map(|owner| owner.called(&label)));
        self.nodes.push(node(&name, &drawn.reference, &[&x.name]));
        let gives = Value {
            is_normed: drawn.is_normed,
            is_narrow: is_narrow(&drawn, x),
            is_flat: drawn.is_flat,
            size: drawn.size.unwrap_or(x.size),
            ..value(&name, &drawn.shape)
        };
        scope.push(&label, &drawn.text, &[x], gives);
    }

    /// Another layer with the weight of one before, or that one, where none fits.
    fn tied(&mut self, scope: &mut Scope) {
        let x = self.source(scope);
        let owners = scope.owners.clone();
        let fitting: Vec<_> = owners.iter().flat_map(|owner| owner.tied(&x.shape)).collect();
        let (label, name) = scope.label();
        let drawn = if fitting.is_empty() {
            layers::dense(self.rng, &x.shape, &name)
        } else {
            fitting[self.below(fitting.len())].with_label(&name)
        };
        let owner = drawn.owner.as_ref();
        scope.owners.extend(owner.map(|owner| owner.called(&label)));
        self.nodes.push(node(&name, &drawn.reference, &[&x.name]));
        let gives = Value {
            is_narrow: is_narrow(&drawn, &x),
            size: x.size,
            ..value(&name, &drawn.shape)
        };
        scope.push(&label, &drawn.text, &[&x], gives);
    }

    /// `Scale` or `Shift` of a value by one that holds a number for each of its channels, or by its means; whether it is one of these.
    fn by_channel(&mut self, scope: &mut Scope) -> bool {
        let word = ["Scale", "Shift", "", ""][self.below(4)];
        let x = match scope.last {
            Some(last) if !word.is_empty() && scope.values[last].can_be_read() => last,
            _ => return false,
        };
        let value = scope.values[x].clone();
        let pool = match value.shape.len() {
            2 => "GlobalAvgPool1d",
            3 => "GlobalAvgPool2d",
            _ => return false,
        };
        let channels = &value.shape[value.shape.len() - 1..];
        let fits = |by: &Value| {
            by.can_be_read() && by.shape == channels && size(word, &[value.clone(), by.clone()]) <= MOST_SIZE
        };
        let known: Vec<usize> = (0..scope.values.len()).filter(|i| fits(&scope.values[*i])).collect();
        let by = if !known.is_empty() && self.below(2) == 0 {
            known[self.below(known.len())]
        } else if size(word, &[value.clone(), value.clone()]) <= MOST_SIZE {
            self.plain(scope, &value, pool, channels);
            let mean = scope.values.len() - 1;
            scope.values[mean].size = value.size;
            mean
        } else {
            return false;
        };
        let from = [scope.read(x), scope.read(by)];
        self.join(scope, word, &from);
        true
    }

    /// `Add`, `Mul` or `Concat` of two to four values that fit, one of them perhaps twice.
    fn merge(&mut self, scope: &mut Scope) {
        let word = ["Add", "Add", "Mul", "Concat", "Concat"][self.below(5)];
        let first = self.source(scope);
        let rank = first.shape.len();
        let fits = |value: &Value| {
            value.can_be_read()
                && value.shape.len() == rank
                && value.shape[..rank - 1] == first.shape[..rank - 1]
                && (word == "Concat" || value.shape == first.shape)
        };
        let fitting: Vec<usize> = (0..scope.values.len()).filter(|i| fits(&scope.values[*i])).collect();
        let width = |values: &[Value]| values.iter().map(|value| value.shape[rank - 1]).sum::<usize>();
        let rows: usize = first.shape[..rank - 1].iter().product();
        let mut from = vec![first];
        for _ in 0..self.rng.random_range(1..=3) {
            let i = fitting[self.below(fitting.len())];
            let at = self.below(from.len() + 1);
            from.insert(at, scope.values[i].clone());
            if word == "Concat" && rows * width(&from) > MOST_NUMBERS || size(word, &from) > MOST_SIZE {
                from.remove(at);
            } else {
                scope.read(i);
            }
        }
        if from.len() == 1 {
            return self.layer_of(scope, &from[0], true);
        }
        self.join(scope, word, &from);
    }

    pub(super) fn join(&mut self, scope: &mut Scope, word: &str, from: &[Value]) {
        let mut shape = from[0].shape.clone();
        if word == "Concat" {
            let last = shape.len() - 1;
            shape[last] = from.iter().map(|value| value.shape[last]).sum();
        }
        let (label, name) = scope.label();
        let names: Vec<_> = from.iter().map(|value| &*value.name).collect();
        let is_product = matches!(word, "Mul" | "Scale");
        self.nodes.push(node(&name, &format!("Merge(Merge::{word})"), &names));
        let gives = Value {
            is_normed: !is_product && from.iter().any(|value| value.is_normed),
            is_narrow: !is_product && from.iter().all(|value| value.is_narrow),
            is_flat: is_product || from.iter().any(|value| value.is_flat),
            size: size(word, from),
            ..value(&name, &shape)
        };
        scope.push(&label, word, &from.iter().collect::<Vec<_>>(), gives);
    }

    /// Items of a block; what it gives.
    fn fill(&mut self, scope: &mut Scope, items: usize) -> Value {
        for _ in 0..items {
            self.item(scope);
        }
        scope.values.last().expect("a block has items").clone()
    }

    /// Layers, and a shortcut where they change the last axis.
    fn residual(&mut self, scope: &mut Scope) {
        let x = self.source(scope);
        let (label, name) = scope.label();
        let mut inner = scope.block(format!("{name}."), &x, &x.name);
        let items = self.rng.random_range(1..=3);
        let mut end = self.fill(&mut inner, items);
        if end.size + x.size > MOST_SIZE {
            end = self.plain(&mut inner, &end, "Tanh", &end.shape);
        }
        scope.leave(&inner);
        let (mut option, mut skip) = (String::new(), x.name.clone());
        if end.shape != x.shape || self.below(4) == 0 {
            skip = format!("{name}.shortcut");
            let is_block = self.rng.random() && !x.is_narrow && has_spread(&end.shape);
            let product = if is_block { format!("{skip}.p") } else { skip.clone() };
            let drawn = layers::narrow(&x.shape, &end.shape, &product);
            self.nodes.push(node(&product, &drawn.reference, &[&x.name]));
            option = format!("(shortcut = {})", drawn.text);
            if is_block {
                skip = format!("{skip}.q");
                let (text, reference) = layers::batch_norm(&skip);
                self.nodes.push(node(&skip, &reference, &[&product]));
                option = format!("(shortcut = {{ p: {}, q: {text} }})", drawn.text);
            }
        }
        self.nodes.push(node(&name, "Merge(Merge::Add)", &[&end.name, &skip]));
        let gives = Value {
            is_normed: end.is_normed || x.is_normed || skip.ends_with('q'),
            is_narrow: end.is_narrow && x.is_narrow,
            size: end.size + x.size,
            ..value(&name, &end.shape)
        };
        scope.push(
            &label,
            &format!("Residual{option} {{ {} }}", inner.items.join(", ")),
            &[&x],
            gives,
        );
    }

    /// Items that keep the shape, two or three times.
    fn repeat(&mut self, scope: &mut Scope) {
        let mut x = self.source(scope);
        let (label, name) = scope.label();
        let (first, round) = (self.nodes.len(), format!("#{}", scope.depth));
        let path = format!("{name}.{round}.");
        let entry = format!("{path}input");
        // So may be what enters a later round.
        (x.is_normed, x.is_narrow, x.is_flat) = (true, true, true);
        let mut inner = scope.block(path, &x, &entry);
        let items = self.rng.random_range(1..=2);
        let mut end = self.fill(&mut inner, items);
        if end.shape != x.shape {
            let (label, name) = inner.label();
            let drawn = layers::narrow(&end.shape, &x.shape, &name);
            self.nodes.push(node(&name, &drawn.reference, &[&end.name]));
            let gives = Value {
                is_narrow: true,
                size: end.size,
                ..value(&name, &x.shape)
            };
            inner.push(&label, &drawn.text, &[&end], gives);
            end = inner.values[inner.values.len() - 1].clone();
        }
        if end.size > x.size {
            // It would grow with every round.
            end = self.plain(&mut inner, &end, "Tanh", &end.shape);
        }
        scope.leave(&inner);
        let times = self.rng.random_range(2..=3);
        let body = self.nodes.split_off(first);
        let mut before = x.name.clone();
        for time in 0..times {
            let time = time.to_string();
            let named = |text: &str| text.replace(&round, &time);
            let read = format!("{before:?}");
            self.nodes.extend(
                body.iter()
                    .map(|node| named(&node.replace(&format!("{entry:?}"), &read))),
            );
            before = named(&end.name);
        }
        let gives = Value { name: before, ..end };
        scope.push(
            &label,
            &format!("repeat {times} {{ {} }}", inner.items.join(", ")),
            &[&x],
            gives,
        );
    }
}

/// Whether what `drawn` makes of `x` is multiples of one feature.
fn is_narrow(drawn: &Drawn, x: &Value) -> bool {
    drawn.is_linear && x.is_narrow || drawn.shape.last() == Some(&1)
}

/// The size of what `word` makes of these.
fn size(word: &str, from: &[Value]) -> f64 {
    let sizes = from.iter().map(|value| value.size);
    match word {
        "Add" | "Shift" => sizes.sum(),
        "Mul" | "Scale" => sizes.product(),
        _ => sizes.fold(0.0, f64::max),
    }
}
