//! What was written, made sense of: blocks are taken apart into one list of layers, each of which has a name, its row of
//! the table, the value of every option, and the values it reads.

mod behind;
mod build;
mod ends;
mod generated;
mod names;
mod options;
mod prefix;
mod spec;
mod wires;

use crate::ast::{Alias, Dim, Dims, End, Item, Network, Node};
use crate::diag::{Errors, Mistake};
use gyul_spec::Kind;
use proc_macro2::{Ident, Span, TokenTree};

pub(crate) use crate::suggest::chosen::{Chosen, ExprKind};
pub(crate) use generated::rename;
pub(crate) use names::{camel, plain};
pub(crate) use spec::{Choice, Size, Spec};

/// A network whose words are resolved. Values are numbered: first the inputs, then what each layer gives.
#[derive(Debug)]
pub(crate) struct Model<'a> {
    pub(crate) net: &'a Network,
    /// `None` where they cannot be read.
    pub(crate) inputs: Option<Vec<Input<'a>>>,
    pub(crate) outputs: Option<Vec<Output<'a>>>,
    pub(crate) layers: Vec<Layer<'a>>,
    pub(crate) fields: Vec<Field<'a>>,
    /// The labels of the network itself, not those within blocks, with the values they name.
    pub(crate) labels: Vec<(&'a Ident, usize)>,
    /// Labels in another form, before layers that are right; they change no shape.
    pub(crate) misread: Vec<Mistake>,
    /// What only rustc can evaluate, as it reads: `CLASSES`, `{ 5 * 10 }`.
    pub(crate) exprs: Vec<String>,
}

/// What enters.
#[derive(Debug)]
pub(crate) struct Input<'a> {
    /// `input`, unless it has a name.
    pub(crate) name: String,
    pub(crate) end: &'a End,
    pub(crate) sizes: Vec<Size>,
}

/// What the network gives.
#[derive(Debug)]
pub(crate) struct Output<'a> {
    pub(crate) end: &'a End,
    pub(crate) sizes: Vec<Size>,
    /// The value; `None` where no layer gives it.
    pub(crate) value: Option<usize>,
    /// Whether no layer has its name, which is yet to be told.
    pub(crate) is_missing: bool,
}

/// One layer.
#[derive(Debug)]
#[expect(clippy::struct_excessive_bools, reason = "each is asked by itself")]
pub(crate) struct Layer<'a> {
    /// The item it stands in: for the sum of a `Residual`, the block.
    pub(crate) item: &'a Item,
    pub(crate) node: Option<&'a Node>,
    /// Its name in the network: `stage.0.conv1`.
    pub(crate) name: String,
    /// As it was declared: `Conv2d<32, 3>`.
    pub(crate) text: String,
    /// `None` where it is one of the user's own, or none that can be computed with, which has been told.
    pub(crate) spec: Option<Spec>,
    /// What the editor and the use sites take it for, be it right or not.
    pub(crate) kind: Option<Kind>,
    /// Whether it is a layer of the user's own, or a network.
    pub(crate) is_own: bool,
    /// The sizes of such a layer, as many as its type takes.
    pub(crate) own_sizes: Vec<Dim>,
    /// Whether rustc is to be asked if it is a layer at all.
    pub(crate) is_asked: bool,
    /// Whether some of them are left to their defaults.
    pub(crate) has_defaults: bool,
    /// The values it reads; `None` where they cannot be told, which has been.
    pub(crate) from: Option<Vec<usize>>,
    /// The layer whose weight it uses.
    pub(crate) tied: Option<usize>,
    /// Where it is in the struct: `stage`, `[0]`, `conv1`.
    pub(crate) place: Vec<Part>,
    /// Whether the same tokens stood for a layer before, in an earlier round of a `repeat`.
    pub(crate) is_again: bool,
}

/// One step into a struct.
#[derive(Clone, Debug)]
pub(crate) enum Part {
    Field(Ident),
    Index(usize),
}

/// A field of the struct, or of a block's.
#[derive(Debug)]
pub(crate) enum Field<'a> {
    /// A layer with parameters.
    Layer(usize),
    /// A `Residual`.
    Block {
        name: Ident,
        item: &'a Item,
        ty: String,
        fields: Vec<Field<'a>>,
    },
    /// A `repeat`: the fields of every round.
    Repeat {
        name: Ident,
        item: &'a Item,
        ty: String,
        rounds: Vec<Vec<Field<'a>>>,
    },
}

impl<'a> Model<'a> {
    /// `beside` are the networks of the same `network!`.
    pub(crate) fn new(net: &'a Network, beside: &'a [&'a Network], errors: &mut Errors) -> Self {
        let mut exprs = Vec::new();
        let mut sizes = |dims: &Dims| dims.list.iter().map(|dim| spec::size(&mut exprs, dim)).collect();
        let inputs: Option<Vec<Input<'a>>> = net.inputs.as_ref().map(|ends| {
            let input = |end: &'a End| Input {
                name: end.name.as_ref().map_or_else(|| "input".to_owned(), plain),
                end,
                sizes: sizes(&end.dims),
            };
            ends.list.iter().map(input).collect()
        });
        let outputs: Option<Vec<(&'a End, Vec<Size>)>> = net
            .outputs
            .as_ref()
            .map(|ends| ends.list.iter().map(|end| (end, sizes(&end.dims))).collect());
        ends_of_generic(net, errors);
        build::build(net, inputs, outputs, exprs, beside, errors)
    }

    pub(crate) fn inputs(&self) -> &[Input<'a>] {
        self.inputs.as_deref().unwrap_or_default()
    }

    pub(crate) fn outputs(&self) -> &[Output<'a>] {
        self.outputs.as_deref().unwrap_or_default()
    }

    /// The value that a layer gives.
    pub(crate) fn value(&self, layer: usize) -> usize {
        self.inputs().len() + layer
    }

    /// The layer that gives a value; none for an input.
    pub(crate) fn maker(&self, value: usize) -> Option<usize> {
        value.checked_sub(self.inputs().len())
    }

    /// Of each value, whether it goes more ways than one, to layers and as outputs, or its layer's weight is another's too.
    pub(crate) fn shared(&self) -> Vec<bool> {
        let mut ways = vec![0; self.inputs().len().max(1) + self.layers.len()];
        let read = self
            .layers
            .iter()
            .flat_map(|layer| layer.from.iter().flatten().copied());
        let given = self.outputs().iter().filter_map(|output| output.value);
        read.chain(given).for_each(|value| ways[value] += 1);
        // Whatever comes of its value: the weight has the shape that both need.
        let owners = self.layers.iter().filter_map(|layer| layer.tied);
        owners.for_each(|owner| ways[self.value(owner)] += 2);
        ways.iter().map(|ways| *ways > 1).collect()
    }

    /// The name of a value: `input`, `conv1`.
    pub(crate) fn value_name(&self, value: usize) -> &str {
        self.maker(value).map_or_else(
            || self.inputs().get(value).map_or("input", |input| &input.name),
            |layer| &self.layers[layer].name,
        )
    }
}

/// The sizes of `type Small = Mlp<64>;`: as many as the network takes, where it stands beside it; that there are others is told.
pub(crate) fn alias_sizes(alias: &Alias, beside: &[&Network], errors: &mut Errors) -> Vec<Dim> {
    let mut path = alias.path.clone().into_iter();
    let (Some(TokenTree::Ident(word)), None) = (path.next(), path.next()) else {
        return alias.sizes.clone();
    };
    let network = beside.iter().find(|network| plain(&network.name) == plain(&word));
    match network.and_then(|network| build::misfit(&word, &alias.sizes, network)) {
        Some((mistake, fitting)) => {
            errors.push(mistake);
            fitting
        }
        None => alias.sizes.clone(),
    }
}

impl Layer<'_> {
    /// Where it is spoken of.
    pub(crate) fn span(&self) -> Span {
        match (self.node, self.item.word()) {
            (Some(node), _) => node.word.span(),
            (None, word) => word.map_or_else(Span::call_site, Ident::span),
        }
    }

    /// The item as it stands: `hidden: Linear<128>`, `Add <- (a, b)`.
    pub(crate) fn item_text(&self) -> String {
        let label = match &self.item.label {
            Some(label) => format!("{label}: "),
            None => String::new(),
        };
        let merges = self.node.is_some() && self.kind.is_some_and(|kind| kind.row().merges());
        let from = match &self.item.from {
            Some(from) if merges => {
                let wires: Vec<String> = from.wires.iter().map(plain).collect();
                format!(" <- ({})", wires.join(", "))
            }
            _ => String::new(),
        };
        format!("{label}{}{from}", self.text)
    }
}

/// The dims of a generic network's ends are parts of array types, where stable Rust takes literals and bare names.
fn ends_of_generic(net: &Network, errors: &mut Errors) {
    let ends = [&net.inputs, &net.outputs]
        .into_iter()
        .flatten()
        .flat_map(|ends| &ends.list);
    for dim in ends.flat_map(|end| &end.dims.list) {
        if let (Dim::Block(block), false) = (dim, net.generics.is_empty()) {
            let text = "the dims of a generic network's input and output are numbers or names: stable Rust takes no more\n\
                        help: make it a parameter of its own, or a const outside";
            errors.add(block.span(), text);
        }
    }
}
