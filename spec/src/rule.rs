//! What a shape rule answers, and the words for it.

use crate::{Config, Layers, Opt, Shape, Text, output_message};

/// What a rule answers: the shape a layer gives and, when the rule is broken, why. `out` is always usable, so that one
/// mistake makes one error: the layers after it are checked against the recovered shape.
#[derive(Clone, Copy, Debug)]
pub struct Ruled {
    /// The shape the layer gives, or would give once mended.
    pub out: Shape,
    /// What is wrong.
    pub why: Option<Why>,
}

/// Where in a layer's tokens a mistake stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Spot {
    /// The layer's name: what arrives does not fit it.
    Layer,
    /// One of its sizes.
    Size(usize),
    /// One of its options.
    Option(crate::Opt),
    /// One of the values it reads, where it reads several.
    Source(usize),
}

/// A broken rule in words.
#[derive(Clone, Copy, Debug)]
pub struct Why {
    /// Continues "`hidden: Linear<128>` …": "needs a flat input".
    pub what: Text,
    /// A way out, in the words of the DSL.
    pub help: Text,
    /// The token at fault.
    pub spot: Spot,
    /// Whether the shape that arrives is part of the story: then the message names it, and where it came from.
    pub arrives: bool,
    /// Whether the number of axes alone breaks it, whatever their sizes.
    pub rank: bool,
}

impl Ruled {
    /// A kept rule.
    #[must_use]
    pub const fn good(out: Shape) -> Self {
        Self { out, why: None }
    }

    /// A rule broken by the shape that arrives.
    #[must_use]
    pub const fn misfit(out: Shape, what: Text, help: Text) -> Self {
        Self {
            out,
            why: Some(Why {
                what,
                help,
                spot: Spot::Layer,
                arrives: true,
                rank: false,
            }),
        }
    }

    /// A rule broken by the number of axes that arrive.
    #[must_use]
    pub const fn wrong_rank(out: Shape, what: Text, help: Text) -> Self {
        let Self { out, why } = Self::misfit(out, what, help);
        let why = match why {
            Some(why) => Some(Why { rank: true, ..why }),
            None => None,
        };
        Self { out, why }
    }

    /// A rule broken by the layer's own size or option.
    #[must_use]
    pub const fn wrong(out: Shape, spot: Spot, what: Text, help: Text) -> Self {
        Self {
            out,
            why: Some(Why {
                what,
                help,
                spot,
                arrives: false,
                rank: false,
            }),
        }
    }
}

impl Why {
    /// With the token at fault.
    #[must_use]
    pub const fn at(self, spot: Spot) -> Self {
        Self { spot, ..self }
    }
}

/// A layer on the way from the input: its name and the shape it gives.
#[derive(Clone, Copy, Debug)]
pub struct Stop<'a> {
    /// Its label, or the name it goes by.
    pub name: &'a str,
    /// What it gives.
    pub shape: Shape,
}

impl<'a> Stop<'a> {
    /// An input of numbers.
    #[must_use]
    pub const fn numbers(name: &'a str, dims: &[usize]) -> Self {
        let shape = Shape::new(dims);
        Self { name, shape }
    }

    /// An input of indices.
    #[must_use]
    pub const fn indices(name: &'a str, dims: &[usize]) -> Self {
        let shape = Shape::of_indices(dims);
        Self { name, shape }
    }
}

/// How many layers a trace shows at most.
const TRACE: usize = 5;

/// The whole message for a broken rule: what, where the shapes came from, and a way out.
///
/// `layer` is the item as it stands (`hidden: Linear<128>`), `name` its name; `way` leads from the input (first) to the
/// value it reads, or to the one at fault; `others` are all it reads where it reads several.
#[must_use]
pub const fn message(layer: &str, name: &str, way: &[Stop<'_>], others: &[Stop<'_>], why: &Why) -> Text<1024> {
    let mut text = Text::new().str("`").str(layer).str("` ").str(why.what.as_str());
    if why.arrives && others.len() > 1 {
        text = arrivals(text.str(", but "), others);
    } else if why.arrives && !way.is_empty() {
        text = source(text.str(", but "), way)
            .str(" gives ")
            .shape(&way[way.len() - 1].shape);
    }
    if why.arrives && way.len() > 1 {
        text = trace(text, way).str(" → ").str(name).str(" ✗");
    }
    if !why.help.is_empty() {
        text = text.str("\nhelp: ").str(why.help.as_str());
    }
    text
}

/// `` `a` gives [8, 8, 3] and `b` gives [8, 8, 4] ``
const fn arrivals(mut text: Text<1024>, of: &[Stop<'_>]) -> Text<1024> {
    let mut i = 0;
    while i < of.len() {
        let between = match of.len() - i {
            _ if i == 0 => "`",
            1 => " and `",
            _ => ", `",
        };
        text = text.str(between).str(of[i].name).str("` gives ").shape(&of[i].shape);
        i += 1;
    }
    text
}

/// The message for a network whose input holds no numbers.
#[must_use]
pub const fn input_message(declared: &Shape) -> Text<1024> {
    let text = Text::new().str("the input is declared as ").shape(declared);
    text.str(", which holds no numbers\nhelp: every dim is at least 1")
}

/// The layers that made the shape: the last two that changed it, else the last one.
const fn source(text: Text<1024>, way: &[Stop<'_>]) -> Text<1024> {
    let from = last_changes(way, 2);
    if from == 0 {
        return text.str("`").str(way[way.len() - 1].name).str("`");
    }
    let mut text = text.str("`").str(way[from].name).str("`");
    let mut i = from + 1;
    while i < way.len() {
        if changes(way, i) {
            text = text.str(" → `").str(way[i].name).str("`");
        }
        i += 1;
    }
    text
}

/// `shapes: [28,28,1] → conv1 [26,26,32] → maxpool1 [13,13,32]`: the last layers that changed the shape.
pub(crate) const fn trace(text: Text<1024>, way: &[Stop<'_>]) -> Text<1024> {
    let from = last_changes(way, TRACE);
    let mut text = text.str("\nshapes: ");
    text = if from > 0 && last_changes(way, TRACE + 1) < from {
        text.str("…")
    } else {
        text.dims(&way[0].shape, ",")
    };
    let mut i = if from == 0 { way.len() } else { from };
    while i < way.len() {
        if changes(way, i) {
            text = text.str(" → ").str(way[i].name).str(" ").dims(&way[i].shape, ",");
        }
        i += 1;
    }
    text
}

/// Whether stop `i` gives another shape than it gets.
const fn changes(way: &[Stop<'_>], i: usize) -> bool {
    i > 0 && !way[i].shape.same(&way[i - 1].shape)
}

/// The `most`-last stop that changes the shape, or the first that does; 0 where none does.
const fn last_changes(way: &[Stop<'_>], most: usize) -> usize {
    let mut i = way.len();
    let mut seen = 0;
    let mut found = 0;
    while i > 1 && seen < most {
        i -= 1;
        if changes(way, i) {
            seen += 1;
            found = i;
        }
    }
    found
}

/// Panics in const evaluation with the rule's own words, at the caller's span: so rustc reports a dim that only it knows
/// at the user's token. `layer` is the item as it stands.
///
/// # Panics
/// Where the rule of layer `at` is broken.
#[track_caller]
pub const fn require<const I: usize, const N: usize>(layer: &str, at: usize, net: &Layers<I, N>) {
    if let Some(why) = &net.rule(at).why {
        panic!("{}", net.message(layer, at, why).as_str())
    }
}

/// As [`require`], for a layer of the user's own or a network within: `ruled` is what its rule answers.
///
/// # Panics
/// Where that is a mistake.
#[track_caller]
pub const fn require_own<const I: usize, const N: usize>(layer: &str, at: usize, ruled: &Ruled, net: &Layers<I, N>) {
    if let Some(why) = &ruled.why {
        panic!("{}", net.message(layer, at, why).as_str())
    }
}

/// As [`require`], for the declared input.
///
/// # Panics
/// Where it holds no numbers.
#[track_caller]
pub const fn require_input(declared: &Shape) {
    if declared.is_empty() {
        panic!("{}", input_message(declared).as_str())
    }
}

/// As [`require`], for an option of the layer.
///
/// # Panics
/// Where its value is not among those it takes.
#[track_caller]
pub const fn require_option(layer: &str, option: Opt, config: &Config) {
    let rows = config.kind.row().options;
    let mut i = 0;
    while i < rows.len() {
        if rows[i].opt as usize == option as usize && !rows[i].takes.allows(config.get(option)) {
            let text = Text::<512>::new()
                .str("the `")
                .str(rows[i].name)
                .str("` of `")
                .str(layer);
            panic!("{}", text.str("` must be ").str(rows[i].takes.text().as_str()).as_str())
        }
        i += 1;
    }
}

/// As [`require`], for a declared output: what layer `at` gives.
///
/// # Panics
/// Where the layer gives another shape.
#[track_caller]
pub const fn require_output<const I: usize, const N: usize>(declared: &Shape, at: usize, net: &Layers<I, N>) {
    if !declared.same(&net.list[at].out) {
        let way = net.way(I + at);
        panic!(
            "{}",
            output_message(declared, way.stops(), &net.list[at].node.config).as_str()
        )
    }
}

#[cfg(test)]
mod tests {
    extern crate std;
    use super::*;
    use crate::Kind;
    use std::vec;

    #[test]
    fn the_message_shows_the_way() {
        let names = [
            "input", "conv1", "relu1", "maxpool1", "conv2", "relu2", "maxpool2", "hidden",
        ];
        let configs = [
            Config::new(Kind::Conv2d, &[32, 3]),
            Config::new(Kind::Relu, &[]),
            Config::new(Kind::MaxPool2d, &[2]),
            Config::new(Kind::Conv2d, &[64, 3]),
            Config::new(Kind::Relu, &[]),
            Config::new(Kind::MaxPool2d, &[2]),
            Config::new(Kind::Linear, &[128]),
        ];
        let mut shape = Shape::new(&[28, 28, 1]);
        let mut way = vec![];
        for (name, config) in names.iter().zip(&configs) {
            way.push(Stop { name, shape });
            shape = config.rule(&shape).out;
        }
        let why = configs[6].rule(&way[6].shape).why.expect("an image is not flat");
        let text = message("hidden: Linear<128>", "hidden", &way, &[], &why);
        assert_eq!(
            text.as_str(),
            "`hidden: Linear<128>` needs a flat input, but `conv2` → `maxpool2` gives [5, 5, 64]\n\
             shapes: [28,28,1] → conv1 [26,26,32] → maxpool1 [13,13,32] → conv2 [11,11,64] → maxpool2 [5,5,64] → hidden ✗\n\
             help: put `Flatten` before it (5·5·64 = 1600 features)"
        );
    }
}
