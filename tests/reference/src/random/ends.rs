//! What enters random graphs and leaves them, and whole networks of them.

use super::graph::{Body, Draw};
use super::layers;
use super::scope::{Scope, Value, node, value};
use rand::RngExt;
use rand_pcg::Pcg64;

/// One test.
pub(super) fn test(i: usize, rng: &mut Pcg64) -> String {
    let mut draw = Draw {
        rng,
        i,
        nodes: Vec::new(),
        bodies: Vec::new(),
        structs: Vec::new(),
    };
    let inputs = draw.inputs();
    let mut scope = Scope::new("", &inputs);
    for _ in 0..draw.rng.random_range(4..=8) {
        draw.item(&mut scope);
    }
    let outputs = draw.outputs(&mut scope, true);

    let net = format!("Net{i:03}");
    let names = |values: &[Value]| values.iter().map(|value| value.name.clone()).collect::<Vec<_>>();
    let fields = |suffix: &str, values: &[Value]| match values {
        [_] => String::new(),
        all => {
            let labels: Vec<_> = all.iter().map(|value| &*value.label).collect();
            format!("    ends!({net}{suffix} {{ {} }});\n", labels.join(", "))
        }
    };
    format!(
        "\n#[test]\nfn network_{i:03}() {{\n    network! {{ {}struct {net}: {} -> {} {{ {} }} }}\n{}{}    let nodes = vec![{}];\n    \
         check_graph({net}::new({i}), &Graph::new(&{:?}, nodes, &{:?}), {}, &[]);\n}}\n",
        draw.structs.concat(),
        ends(&inputs),
        ends(&outputs),
        scope.items_giving(&outputs),
        fields("Input", &inputs),
        fields("Output", &outputs),
        draw.nodes.join(", "),
        names(&inputs),
        names(&outputs),
        [4, 5, 6][i % 3],
    )
}

/// As a header has them: `[3]`, or `(a: [3], b: [u32; 4])`.
fn ends(values: &[Value]) -> String {
    let shape = |value: &Value| match value.shape[..] {
        [steps] if value.is_words() => format!("[u32; {steps}]"),
        ref shape => format!("{shape:?}"),
    };
    match values {
        [one] => shape(one),
        all => {
            let each: Vec<_> = all
                .iter()
                .map(|value| format!("{}: {}", value.label, shape(value)))
                .collect();
            format!("({})", each.join(", "))
        }
    }
}

/// The layers of a network, counted once for each round of a `repeat`, up to which networks are put into it.
const MOST_NODES: usize = 30;

impl Draw<'_> {
    /// One to three inputs of numbers; beside several perhaps one of indices.
    fn inputs(&mut self) -> Vec<Value> {
        let count = [1, 1, 1, 2, 2, 3][self.below(6)];
        let first = layers::shape(self.rng);
        let mut inputs = Vec::new();
        let names = if count == 1 {
            &["input"][..]
        } else {
            &["a", "b", "c"][..count]
        };
        for name in names {
            // Several of one shape can be added.
            let shape = if self.rng.random() {
                first.clone()
            } else {
                layers::shape(self.rng)
            };
            inputs.push(value(name, &shape));
        }
        if count > 1 && self.below(3) == 0 {
            inputs.push(value("words", &[self.rng.random_range(1..=5)]));
        }
        inputs
    }

    /// A network of its own, as a layer; one that was a layer before where it fits.
    pub(super) fn network(&mut self, scope: &mut Scope) {
        let x = self.source(scope);
        let last = x.shape.len() - 1;
        let fits = |body: &&Body| {
            let input = &body.inputs[0];
            input.shape == x.shape
                && input.size >= x.size
                && (!scope.is_block || body.output.shape[..last] == x.shape[..last])
        };
        let body = match self.bodies.iter().find(fits) {
            Some(body) => body.clone(),
            None if self.bodies.len() < 2 && !scope.path.starts_with('@') => self.body(scope, &x),
            None => return self.layer_of(scope, &x, true),
        };
        // A deep network's gradients are f32's roundings as much as they are gradients.
        if self.nodes.len() + body.nodes.len() > MOST_NODES {
            return self.layer_of(scope, &x, true);
        }
        let mut from = vec![x];
        for input in &body.inputs[1..] {
            let is_no_worse = |value: &Value| value.size <= input.size && (input.is_flat || !value.is_flat);
            let fits = |value: &Value| value.can_be_read() && value.shape == input.shape && is_no_worse(value);
            let i = scope.values.iter().rposition(fits);
            let Some(i) = i else {
                return self.layer_of(scope, &from[0], true);
            };
            from.push(scope.read(i));
        }
        let (label, name) = scope.label();
        let named = |text: &str| {
            let inputs = body.inputs.iter().zip(&from);
            inputs.fold(text.replace('@', &name), |text, (input, from)| {
                let input = input.name.replace('@', &name);
                text.replace(&format!("{input:?}"), &format!("{:?}", from.name))
            })
        };
        self.nodes.extend(body.nodes.iter().map(|node| named(node)));
        let gives = Value {
            name: named(&body.output.name),
            ..body.output.clone()
        };
        scope.push(&label, &body.word, &from.iter().collect::<Vec<_>>(), gives);
    }

    /// A network that takes `x`, and perhaps another value.
    fn body(&mut self, scope: &Scope, x: &Value) -> Body {
        let known: Vec<_> = scope.values.iter().filter(|value| value.can_be_read()).collect();
        let other = known[self.below(known.len())];
        let mut inputs = vec![x];
        if !scope.is_block && self.rng.random() {
            inputs.push(other);
        }
        let names = if inputs.len() == 1 { &["input"][..] } else { &["a", "b"] };
        let inputs: Vec<_> = inputs
            .iter()
            .zip(names)
            .map(|(x, name)| Value {
                name: format!("@.{name}"),
                label: (*name).into(),
                is_read: false,
                is_normed: true,
                is_narrow: true,
                ..(*x).clone()
            })
            .collect();
        let mut within = Scope::new("@.", &inputs);
        within.is_block = scope.is_block;
        let first = self.nodes.len();
        for _ in 0..self.rng.random_range(1..=3) {
            self.item(&mut within);
        }
        let output = self.outputs(&mut within, false).remove(0);
        let word = format!("Body{:03}{}", self.i, ["", "B"][self.bodies.len()]);
        let [takes, gives] = [ends(&inputs), ends(std::slice::from_ref(&output))];
        let items = within.items.join(", ");
        self.structs
            .push(format!("struct {word}: {takes} -> {gives} {{ {items} }} "));
        let nodes = self.nodes.split_off(first);
        let body = Body {
            word,
            inputs,
            nodes,
            output,
        };
        self.bodies.push(body.clone());
        body
    }

    /// What the network gives: nothing is left that nobody reads. Several values only where `several` says so.
    fn outputs(&mut self, scope: &mut Scope, several: bool) -> Vec<Value> {
        while scope.values.iter().any(|value| value.is_words() && !value.is_read) {
            self.layer(scope, true);
        }
        let is_input = |value: &Value| !value.label.starts_with('l');
        let count = scope.values.iter().take_while(|value| is_input(value)).count();
        for i in 0..count {
            if !scope.values[i].is_read {
                let x = scope.read(i);
                self.plain(scope, &x, "Tanh", &x.shape);
            }
        }
        if self.below(3) == 0 {
            // What a loss on logits leaves out.
            let x = scope.read(scope.values.len() - 1);
            let is_sigmoid = self.below(2) == 1 || x.shape.last() == Some(&1);
            let head = if is_sigmoid { "Sigmoid" } else { "Softmax" };
            self.plain(scope, &x, head, &x.shape);
        }
        let unread: Vec<usize> = (0..scope.values.len()).filter(|i| !scope.values[*i].is_read).collect();
        if several && (unread.len() > 1 || self.below(4) == 0) && self.rng.random() {
            let mut outputs = unread;
            // One that is read further is an output too.
            let further = self.rng.random_range(count..scope.values.len());
            if !outputs.contains(&further) {
                outputs.insert(self.below(outputs.len() + 1), further);
            }
            return outputs.into_iter().map(|i| scope.values[i].clone()).collect();
        }
        if unread.len() > 1 {
            let mut flat = Vec::new();
            for i in unread {
                let x = scope.read(i);
                let numbers = x.shape.iter().product();
                flat.push(if x.shape.len() == 1 {
                    x
                } else {
                    self.plain(scope, &x, "Flatten", &[numbers])
                });
            }
            // No more than a layer may read at a time.
            while flat.len() > 1 {
                let some: Vec<_> = flat.drain(..flat.len().min(4)).collect();
                let names: Vec<_> = some.iter().map(|value| value.name.clone()).collect();
                for value in scope.values.iter_mut().filter(|value| names.contains(&value.name)) {
                    value.is_read = true;
                }
                self.join(scope, "Concat", &some);
                flat.extend(scope.values.last().cloned());
            }
        }
        vec![scope.values[scope.values.len() - 1].clone()]
    }

    /// A layer without parameters.
    pub(super) fn plain(&mut self, scope: &mut Scope, x: &Value, word: &str, shape: &[usize]) -> Value {
        let (label, name) = scope.label();
        self.nodes.push(node(&name, word, &[&x.name]));
        let gives = Value {
            size: if word == "Flatten" { x.size } else { 1.0 },
            is_normed: x.is_normed,
            is_flat: x.is_flat || x.size > 6.0,
            ..value(&name, shape)
        };
        scope.push(&label, word, &[x], gives);
        scope.values[scope.values.len() - 1].clone()
    }
}
