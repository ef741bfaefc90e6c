//! What was written, made sense of: every item has a name, every layer its row of the table, every option its value.

mod options;

use crate::ast::{Dim, Item, Network, Node};
use crate::diag::{self, Errors};
use gyul_spec::{Config, Kind, Opt};
use proc_macro2::Ident;
use std::collections::HashMap;

/// A network whose words are resolved.
#[derive(Debug)]
pub(crate) struct Model<'a> {
    pub(crate) net: &'a Network,
    /// `None` where they cannot be read.
    pub(crate) input: Option<Vec<Size>>,
    pub(crate) output: Option<Vec<Size>>,
    pub(crate) layers: Vec<Layer<'a>>,
    /// What only rustc can evaluate, as it reads: `CLASSES`, `{ 5 * 10 }`.
    pub(crate) exprs: Vec<String>,
}

/// One item.
#[derive(Debug)]
pub(crate) struct Layer<'a> {
    pub(crate) item: &'a Item,
    /// Its label, or the name it goes by: `relu2`.
    pub(crate) name: String,
    /// As it was declared: `Conv2d<32, 3>`.
    pub(crate) text: String,
    /// `None` where it is no layer, or not one that can be computed with, which has been told.
    pub(crate) spec: Option<Spec>,
    /// What the editor and the use sites take it for, be it right or not.
    pub(crate) kind: Option<Kind>,
}

/// A layer that can be computed with.
#[derive(Clone, Debug)]
pub(crate) struct Spec {
    pub(crate) kind: Kind,
    pub(crate) sizes: Vec<Size>,
    pub(crate) options: Vec<Choice>,
}

/// A size: known, or an expression of [`Model::exprs`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Size {
    Known(usize),
    Expr(usize),
}

/// An option that was set.
#[derive(Clone, Debug)]
pub(crate) struct Choice {
    pub(crate) opt: Opt,
    pub(crate) value: Chosen,
    /// Which of the item's settings it is.
    pub(crate) setting: usize,
}

#[derive(Clone, Copy, Debug)]
pub(crate) enum Chosen {
    Flag(bool),
    Count(f64),
    Number(f64),
    /// A word of the table, and its value.
    Word(&'static str, f64),
    /// Only rustc knows; the type it must have.
    Expr(ExprKind),
}

/// What an option's expression evaluates to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum ExprKind {
    Bool,
    Usize,
    F64,
}

impl<'a> Model<'a> {
    pub(crate) fn new(net: &'a Network, errors: &mut Errors) -> Self {
        let mut model = Self {
            net,
            input: None,
            output: None,
            layers: Vec::new(),
            exprs: Vec::new(),
        };
        let sizes = |exprs: &mut Vec<String>, dims: &[Dim]| dims.iter().map(|dim| size(exprs, dim)).collect();
        model.input = net.input.as_ref().map(|dims| sizes(&mut model.exprs, &dims.list));
        model.output = net.output.as_ref().map(|dims| sizes(&mut model.exprs, &dims.list));
        ends_of_generic(net, errors);

        let mut names = Names::new(net, errors);
        for item in &net.items {
            let kind = item.node.as_ref().and_then(|node| kind(node, errors));
            let spec = match (&item.node, kind) {
                (Some(node), Some(kind)) => spec(&mut model.exprs, node, kind, errors),
                _ => None,
            };
            let name = names.name(item, kind);
            let text = item.node.as_ref().map_or_else(String::new, Node::text);
            model.layers.push(Layer {
                item,
                name,
                text,
                spec,
                kind,
            });
        }
        model
    }
}

/// The dims of a generic network's ends are parts of array types, where stable Rust takes literals and bare names.
fn ends_of_generic(net: &Network, errors: &mut Errors) {
    let ends = [&net.input, &net.output].into_iter().flatten();
    for dim in ends.flat_map(|dims| &dims.list) {
        if let (Dim::Block(block), false) = (dim, net.generics.is_empty()) {
            let text = "the dims of a generic network's input and output are numbers or names: stable Rust takes no more\n\
                        help: make it a parameter of its own, or a const outside";
            errors.add(block.span(), text);
        }
    }
}

fn size(exprs: &mut Vec<String>, dim: &Dim) -> Size {
    match dim {
        Dim::Number(size, _) => Size::Known(*size),
        Dim::Name(_) | Dim::Block(_) => Size::Expr(expr(exprs, dim.text())),
    }
}

fn expr(exprs: &mut Vec<String>, text: String) -> usize {
    exprs.iter().position(|known| *known == text).unwrap_or_else(|| {
        exprs.push(text);
        exprs.len() - 1
    })
}

/// The layer a word names, or the one it most likely meant.
fn kind(node: &Node, errors: &mut Errors) -> Option<Kind> {
    diag::kind(&node.word.to_string()).or_else(|| {
        let (mistake, meant) = diag::no_layer(&node.word);
        errors.push(mistake);
        meant
    })
}

fn spec(exprs: &mut Vec<String>, node: &Node, kind: Kind, errors: &mut Errors) -> Option<Spec> {
    let row = kind.row();
    // Where the layer itself is doubtful, its details are not worth a second error.
    let sure = node.word == row.name && node.whole;
    let (given, least, most) = (node.sizes.len(), row.min_sizes, row.sizes.len());
    let fits = (least..=most).contains(&given);
    if !sure && !fits {
        return None;
    }
    if given > most {
        let names: Vec<&str> = row.sizes.iter().map(|size| size.name).collect();
        let takes = match names.as_slice() {
            [] => "no sizes".to_owned(),
            [one] => format!("one size ({one})"),
            more => format!("at most {most} sizes ({})", more.join(", ")),
        };
        let text = format!(
            "`{}` takes {takes}, but was given {given}\nhelp: write `{}`",
            row.name, row.example
        );
        errors.add(node.sizes[most].span(), text);
    } else if given < least {
        let missing = row.sizes[given].name;
        let text = format!("`{}` needs its {missing}\nhelp: write `{}`", node.text(), row.example);
        errors.add(node.word.span(), text);
    }
    let options = options::resolve(node, row, errors);
    let sizes = node.sizes.iter().map(|dim| size(exprs, dim)).collect();
    fits.then_some(Spec { kind, sizes, options })
}

impl Spec {
    /// The layer, with `of(k)` for what only rustc knows.
    pub(crate) fn config(&self, of: impl Fn(usize) -> usize) -> Config {
        let sizes: Vec<usize> = self.sizes.iter().map(|size| size.at(&of)).collect();
        let mut config = Config::new(self.kind, &sizes);
        for choice in &self.options {
            config = match choice.value {
                Chosen::Flag(flag) => config.with(choice.opt, gyul_spec::flag(flag)),
                Chosen::Count(value) | Chosen::Number(value) | Chosen::Word(_, value) => config.with(choice.opt, value),
                Chosen::Expr(_) => config,
            };
        }
        config
    }

    /// Whether an option that shapes the output is known to rustc only.
    pub(crate) fn is_shaped_by_rustc(&self) -> bool {
        self.options
            .iter()
            .any(|choice| matches!(choice.value, Chosen::Expr(ExprKind::Usize)))
    }
}

impl Size {
    pub(crate) fn at(self, of: impl Fn(usize) -> usize) -> usize {
        match self {
            Self::Known(size) => size,
            Self::Expr(k) => of(k),
        }
    }
}

/// Gives every item a name: its label, or its kind with a number.
struct Names {
    labels: Vec<String>,
    counts: HashMap<&'static str, usize>,
}

impl Names {
    fn new(net: &Network, errors: &mut Errors) -> Self {
        let mut labels: Vec<String> = Vec::new();
        for label in net.items.iter().filter_map(|item| item.label.as_ref()) {
            let name = plain(label);
            if labels.contains(&name) {
                let text = format!("two layers are called `{name}`\nhelp: a label names one layer of its network");
                errors.add(label.span(), text);
            }
            labels.push(name);
        }
        let counts = HashMap::new();
        Self { labels, counts }
    }

    fn name(&mut self, item: &Item, kind: Option<Kind>) -> String {
        let slug = kind.map_or("layer", |kind| kind.row().slug);
        let count = self.counts.entry(slug).or_default();
        *count += 1;
        if let Some(label) = &item.label {
            return plain(label);
        }
        while self.labels.contains(&format!("{slug}{count}")) {
            *count += 1;
        }
        format!("{slug}{count}")
    }
}

/// A label without `r#`.
pub(crate) fn plain(label: &Ident) -> String {
    label.to_string().trim_start_matches("r#").to_owned()
}
