//! Random graphs: chains that split and meet again, blocks, shared weights, networks within networks, several ends.

use super::{MOST_NUMBERS, Network};
use rand::RngExt;
use rand_chacha::ChaCha8Rng;

/// A value that can be read.
#[derive(Clone, Debug)]
struct Value {
    /// What `network!` calls it.
    label: String,
    /// What the reference calls it: otherwise in every block.
    name: String,
    shape: Vec<usize>,
}

/// A `Linear` whose weight can be shared.
struct Owner {
    label: String,
    inputs: usize,
    units: usize,
}

/// The items of one block. Of the reference's layers those that begin with a dot are calls already; a name follows an `@`.
struct Block {
    net: Network,
    /// What can be read in it: what stands around it, too.
    values: Vec<Value>,
    owners: Vec<Owner>,
    /// Blocks within it, by their word.
    blocks: [usize; 2],
    /// What enters it.
    entry: Value,
    depth: usize,
}

/// What is drawn from, and what stands beside the network.
struct Draw<'r> {
    rng: &'r mut ChaCha8Rng,
    i: usize,
    names: usize,
    /// Another network, which is a layer of this one.
    body: Option<String>,
}

/// One test.
pub(super) fn test(i: usize, rng: &mut ChaCha8Rng) -> String {
    let mut draw = Draw {
        rng,
        i,
        names: 0,
        body: None,
    };
    let inputs = draw.inputs();
    let mut block = Block::new(&inputs[0], &inputs, 0);
    if inputs.len() > 1 {
        draw.branch_from(&mut block, &inputs[0].clone());
    }
    for input in &inputs[1..] {
        draw.split(&mut block, input);
    }
    for _ in 0..draw.rng.random_range(2..=4) {
        draw.step(&mut block);
    }
    let outputs = draw.outputs(&mut block);

    let list = |values: &[Value]| {
        let each: Vec<_> = values.iter().map(|value| format!("{}: {:?}", value.label, value.shape)).collect();
        format!("({})", each.join(", "))
    };
    let header = [
        if inputs.len() > 1 { list(&inputs) } else { format!("{:?}", inputs[0].shape) },
        if outputs.len() > 1 { list(&outputs) } else { format!("{:?}", outputs[0].shape) },
    ];
    let names = |values: &[Value]| values.iter().map(|value| value.name.clone()).collect::<Vec<_>>();
    let gives = if outputs.len() > 1 { format!(".gives(&{:?})", names(&outputs)) } else { String::new() };
    format!(
        "\n#[test]\nfn network_{i:03}() {{\n    network! {{ {}struct Net{i:03}: {} -> {} {{ {} }} }}\n    \
         let graph = Graph::new(&{:?}){}{gives};\n    check_graph(Net{i:03}::new({i}), &graph, {}, &[]);\n}}\n",
        draw.body.unwrap_or_default(),
        header[0],
        header[1],
        block.net.layers.join(", "),
        names(&inputs),
        calls(&block.net.reference),
        [4, 5, 6][i % 3],
    )
}

/// `.then(Layer::Relu).called("n3")`
fn calls(reference: &[String]) -> String {
    let call = |entry: &String| {
        let (layer, name) = entry.split_once('@').map_or((&**entry, None), |(layer, name)| (layer, Some(name)));
        let call = if layer.starts_with('.') { layer.to_owned() } else { format!(".then(Layer::{layer})") };
        call + &name.map_or_else(String::new, |name| format!(".called({name:?})"))
    };
    reference.iter().map(call).collect()
}

/// With the name of their block before all names of parameters.
fn within(block: &str, calls: &str) -> String {
    let calls = calls.replace("label: \"", &format!("label: \"{block}."));
    calls.replace("owner: \"", &format!("owner: \"{block}."))
}

impl Block {
    fn new(entry: &Value, around: &[Value], depth: usize) -> Self {
        let mut net = Network::new(entry.shape.clone());
        net.letter = ['l', 'm', 'n'][depth];
        Self {
            net,
            values: around.to_vec(),
            owners: Vec::new(),
            blocks: [0; 2],
            entry: entry.clone(),
            depth,
        }
    }

    /// Takes up a layer, or a block, that leads to `shape`.
    fn add(&mut self, layer: String, calls: String, shape: Vec<usize>) {
        self.net.add(layer, calls);
        self.net.shape = shape;
    }

    /// Lets the items from `first` on begin with the value `from`.
    fn read_from(&mut self, first: usize, from: &Value) {
        self.net.layers[first] += &format!(" <- {}", from.label);
        let entry = &self.net.reference[first];
        let (layer, name) = entry.split_once('@').map_or((&**entry, String::new()), |(layer, name)| (layer, format!("@{name}")));
        self.net.reference[first] = format!(".join(Layer::{layer}, &[{:?}]){name}", from.name);
    }
}

impl Draw<'_> {
    fn inputs(&mut self) -> Vec<Value> {
        let count = [1, 1, 1, 2, 2, 3][self.rng.random_range(0..6)];
        let names = if count == 1 { &["input"][..] } else { &["a", "b", "c"][..count] };
        let value = |name: &&str| Value {
            label: (*name).into(),
            name: (*name).into(),
            shape: Network::draw_input(self.rng),
        };
        names.iter().map(value).collect()
    }

    /// The last value, and sometimes others: in any order, none twice.
    fn outputs(&mut self, block: &mut Block) -> Vec<Value> {
        let last = self.last(block);
        let mut outputs = vec![last.clone()];
        if self.rng.random_range(0..3) == 0 {
            let own: Vec<Value> = block.values.iter().filter(|value| value.label.starts_with('l')).cloned().collect();
            for _ in 0..2 {
                let other = own[self.rng.random_range(0..own.len())].clone();
                if outputs.iter().all(|output| output.name != other.name) {
                    let at = self.rng.random_range(0..=outputs.len());
                    outputs.insert(at, other);
                }
            }
        }
        outputs
    }

    /// The last value of a block, with a name.
    fn last(&mut self, block: &mut Block) -> Value {
        let (Some(item), Some(entry)) = (block.net.layers.last_mut(), block.net.reference.last_mut()) else {
            return block.entry.clone();
        };
        if let Some((_, name)) = entry.split_once('@') {
            let named = block.values.iter().find(|value| value.name == name);
            return named.expect("what has a name is known").clone();
        }
        let labelled = item.split_once(": ").filter(|(label, _)| label.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit()));
        let label = match labelled {
            Some((label, _)) => label.to_owned(),
            None => {
                let label = format!("{}{}", block.net.letter, block.net.reference.len() - 1);
                *item = format!("{label}: {item}");
                label
            }
        };
        self.names += 1;
        let name = format!("n{}", self.names);
        let value = Value {
            label,
            name: name.clone(),
            shape: block.net.shape.clone(),
        };
        if let Some(entry) = block.net.reference.last_mut() {
            *entry += &format!("@{name}");
        }
        block.values.push(value.clone());
        value
    }

    fn step(&mut self, block: &mut Block) {
        match self.rng.random_range(0..12) {
            0..3 => block.net.push(self.rng),
            3..5 => self.share(block),
            5..7 => {
                let from = block.values[self.rng.random_range(0..block.values.len())].clone();
                self.split(block, &from);
            }
            7..9 => self.merge(block),
            9 if block.depth < 2 => self.residual(block),
            10 if block.depth < 2 => self.repeat(block),
            11 => self.network(block),
            _ => block.net.push(self.rng),
        }
    }

    /// A `Linear`, or another with its weight.
    fn share(&mut self, block: &mut Block) {
        let width = block.net.shape[block.net.shape.len() - 1];
        if block.net.shape.len() > 2 {
            return;
        }
        let fits = block.owners.iter().find(|owner| owner.inputs == width || owner.units == width);
        if let Some(Owner { label: owner, inputs, units }) = fits {
            let transposed = *inputs != width;
            let (label, turned) = (block.net.label(), if transposed { ", transposed" } else { "" });
            let mut shape = block.net.shape.clone();
            *shape.last_mut().expect("an axis") = if transposed { *inputs } else { *units };
            let item = format!("{label}: Tied({owner}{turned})");
            let layer = format!("Tied {{ label: {label:?}, owner: {owner:?}, transposed: {transposed}, bias: true }}");
            block.add(item, layer, shape);
        } else {
            let label = block.net.label();
            block.net.linear(self.rng);
            let units = block.net.shape[block.net.shape.len() - 1];
            block.owners.push(Owner { label, inputs: width, units });
            block.net.activation(self.rng);
        }
    }

    /// A few layers that begin with `from`.
    fn branch_from(&mut self, block: &mut Block, from: &Value) {
        let first = block.net.layers.len();
        block.net.shape.clone_from(&from.shape);
        while block.net.layers.len() == first {
            block.net.push(self.rng);
        }
        block.read_from(first, from);
        if self.rng.random() {
            block.net.push(self.rng);
        }
    }

    /// What there is and what `from` leads to, together.
    fn split(&mut self, block: &mut Block, from: &Value) {
        let one = self.last(block);
        self.branch_from(block, from);
        let other = self.last(block);
        let same_but_last = |a: &[usize], b: &[usize]| a[..a.len() - 1] == b[..b.len() - 1];
        let (mut one, mut other) = (one, other);
        if !same_but_last(&one.shape, &other.shape) {
            for value in [&mut other, &mut one] {
                if value.shape.len() > 1 {
                    let shape = vec![value.shape.iter().product()];
                    block.add("Flatten".into(), "Flatten".into(), shape);
                    block.read_from(block.net.layers.len() - 1, value);
                    *value = self.last(block);
                }
            }
        }
        self.join(block, &[one, other]);
    }

    /// The last value with others that fit it, or with itself.
    fn merge(&mut self, block: &mut Block) {
        let last = self.last(block);
        let fitting: Vec<Value> = block.values.iter().filter(|value| value.shape == last.shape).cloned().collect();
        let mut from = vec![last];
        for _ in 0..self.rng.random_range(1..=3) {
            let other = fitting.get(self.rng.random_range(0..=fitting.len())).unwrap_or(&from[0]).clone();
            let at = self.rng.random_range(0..=from.len());
            from.insert(at, other);
        }
        self.join(block, &from);
    }

    fn join(&mut self, block: &mut Block, from: &[Value]) {
        let is_one = from.iter().all(|value| value.shape == from[0].shape);
        let mut shape = from[0].shape.clone();
        let widths = from.iter().map(|value| value.shape[value.shape.len() - 1]);
        *shape.last_mut().expect("an axis") = widths.sum();
        let too_many = shape.iter().product::<usize>() > MOST_NUMBERS;
        let word = match self.rng.random_range(0..3) {
            0 if is_one => "Mul",
            1 if is_one => "Add",
            _ if is_one && too_many => "Add",
            _ => "Concat",
        };
        if word != "Concat" {
            shape.clone_from(&from[0].shape);
        }
        let labels: Vec<_> = from.iter().map(|value| &*value.label).collect();
        let names: Vec<_> = from.iter().map(|value| &*value.name).collect();
        block.add(format!("{word} <- ({})", labels.join(", ")), format!(".join(Layer::{word}, &{names:?})"), shape);
    }

    /// The items of a block within `block`, after what is there.
    fn inner(&mut self, block: &mut Block) -> Block {
        let entry = self.last(block);
        let entry = Value { label: "input".into(), ..entry };
        let mut values = block.values.clone();
        // What is called `input` further out is hidden.
        values.retain(|value| value.label != "input");
        values.push(entry.clone());
        let mut inner = Block::new(&entry, &values, block.depth + 1);
        while inner.net.layers.is_empty() {
            for _ in 0..self.rng.random_range(1..=2) {
                self.step(&mut inner);
            }
        }
        inner
    }

    /// The name of a block, and what stands before it.
    fn block_name(&mut self, block: &mut Block, word: &str) -> (String, String) {
        let count = &mut block.blocks[usize::from(word == "repeat")];
        *count += 1;
        if self.rng.random() {
            (format!("{word}{count}"), String::new())
        } else {
            (block.net.label(), format!("{}: ", block.net.label()))
        }
    }

    fn residual(&mut self, block: &mut Block) {
        let inner = self.inner(block);
        let (entry, shape) = (inner.entry.clone(), inner.net.shape.clone());
        let Some((word, layer)) = shortcut(&entry.shape, &shape) else { return };
        let (name, label) = self.block_name(block, "residual");
        let option = if word.is_empty() { String::new() } else { format!("(shortcut = {word})") };
        let mut of_all = within(&name, &calls(&inner.net.reference)) + ".called(\"body\")";
        let mut skip = entry.name.clone();
        if !layer.is_empty() {
            skip = "skip".into();
            let layer = layer.replace("NAME", &name);
            of_all += &format!(".join(Layer::{layer}, &[{:?}]).called(\"skip\")", entry.name);
        }
        of_all += &format!(".join(Layer::Add, &[\"body\", {skip:?}])");
        block.add(format!("{label}Residual{option} {{ {} }}", inner.net.layers.join(", ")), of_all, shape);
    }

    /// A block that keeps the shape several times, another once.
    fn repeat(&mut self, block: &mut Block) {
        let inner = self.inner(block);
        let (entry, shape) = (inner.entry.clone(), inner.net.shape.clone());
        let rounds = if shape == entry.shape { self.rng.random_range(2..=3) } else { 1 };
        let (name, label) = self.block_name(block, "repeat");
        let once = calls(&inner.net.reference);
        let of_all: String = (0..rounds)
            .map(|round| {
                let calls = within(&format!("{name}.{round}"), &once);
                // What enters a later round is what the one before gives.
                if round == 0 {
                    calls
                } else {
                    format!(".called(\"round\"){}", calls.replace(&format!("\"{}\"", entry.name), "\"round\""))
                }
            })
            .collect();
        block.add(format!("{label}repeat {rounds} {{ {} }}", inner.net.layers.join(", ")), of_all, shape);
    }

    /// A network of its own, as a layer.
    fn network(&mut self, block: &mut Block) {
        if self.body.is_some() {
            return block.net.push(self.rng);
        }
        let mut net = Network::new(block.net.shape.clone());
        while net.layers.len() < 2 {
            net.push(self.rng);
        }
        let (label, word) = (block.net.label(), format!("Body{:03}", self.i));
        self.body = Some(format!(
            "struct {word}: {:?} -> {:?} {{ {} }} ",
            block.net.shape,
            net.shape,
            net.layers.join(", ")
        ));
        block.add(format!("{label}: {word}"), within(&label, &calls(&net.reference)), net.shape);
    }
}

/// What makes the shape `y` of `x` beside a block, in both languages: nothing where they are one; `None` where nothing can.
fn shortcut(x: &[usize], y: &[usize]) -> Option<(String, String)> {
    if x == y {
        return Some((String::new(), String::new()));
    }
    let (width, label) = (y[y.len() - 1], "label: \"NAME.shortcut\"");
    if x.len() != y.len() {
        return None;
    }
    if x.len() < 3 {
        let linear = (format!("Linear<{width}>"), format!("Linear {{ {label}, bias: true }}"));
        return (x[..x.len() - 1] == y[..y.len() - 1]).then_some(linear);
    }
    let fits = |stride: &usize| (0..2).all(|i| x[i].div_ceil(*stride) == y[i]);
    let stride = (1..=4).find(fits)?;
    let option = if stride == 1 { String::new() } else { format!("(stride = {stride})") };
    let layer = format!("Conv2d {{ {label}, stride: {stride}, padding: Valid, bias: true }}");
    Some((format!("Conv2d<{width}, 1>{option}"), layer))
}
