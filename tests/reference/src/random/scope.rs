//! What stands in a network or in a block, while it is drawn.

use super::layers::Owner;

/// What can be read.
#[derive(Clone, Debug)]
#[expect(clippy::struct_excessive_bools, reason = "any of them goes with any other")]
pub(super) struct Value {
    /// What `network!` calls it; empty where something within hides it.
    pub(super) label: String,
    /// What the reference calls it: otherwise in every block.
    pub(super) name: String,
    pub(super) shape: Vec<usize>,
    pub(super) is_read: bool,
    /// About how large its largest number is: what is left of large ones in f32 is too rough to compare.
    pub(super) size: f64,
    /// Whether a norm gave its numbers.
    pub(super) is_normed: bool,
    /// Whether all its features are multiples of one.
    pub(super) is_narrow: bool,
    /// Whether many of its numbers lie about 0, where kinks are: a product, or the tail of an activation.
    pub(super) is_flat: bool,
}

/// The size up to which a value is compared.
pub(super) const MOST_SIZE: f64 = 8.0;
/// That of inputs.
const INPUT_SIZE: f64 = 3.0;

/// The items of a network or of a block.
pub(super) struct Scope {
    /// What stands before the names within: `l2.`; a `#` is the number of the round, a `@` the layer that a network is.
    pub(super) path: String,
    pub(super) depth: usize,
    /// Whether each item reads the one before, at least, and changes no axis but the last.
    pub(super) is_block: bool,
    pub(super) items: Vec<String>,
    /// What each of them reads without saying so.
    unsaid: Vec<Option<String>>,
    /// What stands around it comes first.
    pub(super) values: Vec<Value>,
    pub(super) owners: Vec<Owner>,
    labels: usize,
    /// What the next item reads if it is not told.
    pub(super) last: Option<usize>,
}

/// A layer of the reference.
pub(super) fn node(name: &str, layer: &str, from: &[&str]) -> String {
    format!("node({name:?}, Layer::{layer}, &{from:?})")
}

/// One that nobody reads yet.
pub(super) fn value(name: &str, shape: &[usize]) -> Value {
    Value {
        label: name.into(),
        name: name.into(),
        shape: shape.to_vec(),
        is_read: false,
        size: INPUT_SIZE,
        is_normed: false,
        is_narrow: shape.last() == Some(&1),
        is_flat: false,
    }
}

/// Whether a batch norm of it finds no feature that hardly differs among the few samples: of many some feature does not.
pub(super) fn has_spread(shape: &[usize]) -> bool {
    shape.len() > 1 || shape[0] < 40
}

impl Value {
    /// Whether it is of indices, which only an `Embedding` reads.
    pub(super) fn is_words(&self) -> bool {
        self.label == "words"
    }

    /// Whether the gradient of a norm of it is more than ε, beside which its rounding would be all there is to compare.
    pub(super) fn can_be_normed(&self) -> bool {
        !self.is_normed && !self.is_narrow && has_spread(&self.shape)
    }

    pub(super) fn can_be_read(&self) -> bool {
        !self.label.is_empty() && !self.is_words()
    }
}

impl Scope {
    pub(super) fn new(path: &str, inputs: &[Value]) -> Self {
        Self {
            path: path.into(),
            depth: 0,
            is_block: false,
            items: Vec::new(),
            unsaid: Vec::new(),
            values: inputs.to_vec(),
            owners: Vec::new(),
            labels: 0,
            // Nothing goes without saying where there are several.
            last: (inputs.len() == 1).then_some(0),
        }
    }

    /// A block within it, which `entry` enters by the name `name`.
    pub(super) fn block(&self, path: String, entry: &Value, name: &str) -> Self {
        let mut values = self.values.clone();
        for value in values.iter_mut().filter(|value| value.label == "input") {
            value.label.clear();
        }
        values.push(Value {
            label: "input".into(),
            name: name.into(),
            ..entry.clone()
        });
        Self {
            path,
            depth: self.depth + 1,
            is_block: true,
            items: Vec::new(),
            unsaid: Vec::new(),
            last: Some(values.len() - 1),
            values,
            owners: self.owners.clone(),
            labels: 0,
        }
    }

    /// A name for the next item, and the reference's.
    pub(super) fn label(&mut self) -> (String, String) {
        self.labels += 1;
        let label = format!("{}{}", ["l", "m", "n", "o"][self.depth], self.labels);
        let name = format!("{}{label}", self.path);
        (label, name)
    }

    /// What a block within it read of what stands around that block.
    pub(super) fn leave(&mut self, inner: &Self) {
        for (value, inner) in self.values.iter_mut().zip(&inner.values) {
            value.is_read = inner.is_read;
        }
    }

    pub(super) fn read(&mut self, i: usize) -> Value {
        self.values[i].is_read = true;
        self.values[i].clone()
    }

    /// Takes up an item, and what it gives.
    pub(super) fn push(&mut self, label: &str, text: &str, from: &[&Value], gives: Value) {
        let before = self.last.map(|last| &self.values[last].name);
        let mut unsaid = None;
        let source = match from {
            [one] if before == Some(&one.name) => {
                unsaid = Some(one.label.clone());
                String::new()
            }
            [one] => format!(" <- {}", one.label),
            all => format!(
                " <- ({})",
                all.iter().map(|value| &*value.label).collect::<Vec<_>>().join(", ")
            ),
        };
        self.items.push(format!("{label}: {text}{source}"));
        self.unsaid.push(unsaid);
        self.values.push(Value {
            label: label.into(),
            is_read: false,
            ..gives
        });
        self.last = Some(self.values.len() - 1);
    }

    /// The items of a network that gives these values: of several, what reads one of them says so.
    pub(super) fn items_giving(&self, outputs: &[Value]) -> String {
        let is_output = |label: &&String| outputs.len() > 1 && outputs.iter().any(|output| output.label == **label);
        let items = self.items.iter().zip(&self.unsaid);
        let items = items.map(|(item, unsaid)| match unsaid.as_ref().filter(is_output) {
            Some(label) => format!("{item} <- {label}"),
            None => item.clone(),
        });
        items.collect::<Vec<_>>().join(", ")
    }
}
