//! What stands in `network! { … }`, as it was written.

mod node;
mod setting;

use crate::cursor::text;
use crate::diag::{Extent, Mistake};
pub(crate) use node::{Around, Listed, Node, Often, Said};
use proc_macro2::{Group, Ident, Literal, Span, TokenStream};
pub(crate) use setting::{Setting, Value};

/// A network, or a generic one at its sizes.
#[derive(Debug)]
pub(crate) enum Entry {
    Network(Network),
    Alias(Alias),
}

/// `pub struct Digits: [28, 28, 1] -> [10] { … }`
#[derive(Debug)]
pub(crate) struct Network {
    /// Doc comments and attributes, less `Clone` and `Debug` in derives.
    pub(crate) attrs: TokenStream,
    /// What `#[budget(…)]` allows.
    pub(crate) budget: Vec<Limit>,
    pub(crate) vis: TokenStream,
    pub(crate) name: Ident,
    pub(crate) generics: Vec<ConstParam>,
    /// `None` where they cannot be read, which has been told.
    pub(crate) inputs: Option<Ends>,
    pub(crate) outputs: Option<Ends>,
    /// As far as they can be seen all the same: for their use alone.
    pub(crate) seen: [Option<Ends>; 2],
    pub(crate) items: Vec<Item>,
}

impl Network {
    /// The inputs and the outputs, or what can be seen of them.
    pub(crate) fn ends(&self) -> [Option<&Ends>; 2] {
        let [inputs, outputs] = &self.seen;
        [
            self.inputs.as_ref().or(inputs.as_ref()),
            self.outputs.as_ref().or(outputs.as_ref()),
        ]
    }
}

/// `params <= 200_000`
#[derive(Debug)]
pub(crate) struct Limit {
    pub(crate) of: Limited,
    /// How many, or how many bytes.
    pub(crate) most: usize,
    pub(crate) at: Extent,
}

/// What a budget counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Limited {
    Params,
    Flops,
    ArenaInfer,
}

/// `[28, 28, 1]`, or several with names: `(image: [28, 28, 1], age: [1])`.
#[derive(Debug)]
pub(crate) struct Ends {
    pub(crate) list: Vec<End>,
    /// Whether they stand in parentheses, with names.
    pub(crate) are_named: bool,
}

/// One input or output.
#[derive(Debug)]
pub(crate) struct End {
    /// Doc comments and attributes, of its field.
    pub(crate) attrs: TokenStream,
    pub(crate) name: Option<Ident>,
    pub(crate) dims: Dims,
}

/// `const H: usize`, perhaps `= 64`.
#[derive(Debug)]
pub(crate) struct ConstParam {
    /// Attributes, less doc comments.
    pub(crate) attrs: TokenStream,
    pub(crate) name: Ident,
    pub(crate) ty: Ident,
    pub(crate) default: Option<TokenStream>,
}

/// `pub type Small = Mlp<64>;`
#[derive(Debug)]
pub(crate) struct Alias {
    pub(crate) attrs: TokenStream,
    pub(crate) vis: TokenStream,
    pub(crate) name: Ident,
    pub(crate) path: TokenStream,
    pub(crate) sizes: Vec<Dim>,
}

/// `[28, 28, 1]`, or `[u32; 28]`.
#[derive(Debug)]
pub(crate) struct Dims {
    pub(crate) span: Span,
    pub(crate) list: Vec<Dim>,
    /// Whether they are of indices.
    pub(crate) indices: bool,
}

/// One size.
#[derive(Clone, Debug)]
pub(crate) enum Dim {
    /// `28`
    Number(usize, Literal),
    /// `CLASSES`
    Name(Ident),
    /// `{ 5 * 10 }`
    Block(Group),
}

/// `conv1: Conv2d<32, 3>(padding = same) <- image`
#[derive(Debug)]
pub(crate) struct Item {
    /// Doc comments and attributes.
    pub(crate) attrs: TokenStream,
    pub(crate) label: Option<Ident>,
    /// `None` where it cannot be read, which has been told.
    pub(crate) what: Option<What>,
    pub(crate) from: Option<From>,
}

/// `<- (a, b)`
#[derive(Debug)]
pub(crate) struct From {
    pub(crate) arrow: Span,
    pub(crate) wires: Vec<Ident>,
    /// How it is written, where it is in another way: told once the values are known to be there.
    pub(crate) misread: Option<Mistake>,
    /// An arrow that may lead on to what it names: where it and that stand.
    pub(crate) onward: Option<Extent>,
}

#[derive(Debug)]
pub(crate) enum What {
    Node(Box<Node>),
    Block(Block),
}

/// `Residual(shortcut = …) { … }` or `repeat 3 { … }`
#[derive(Debug)]
pub(crate) struct Block {
    /// `Residual` or `repeat`.
    pub(crate) word: Ident,
    pub(crate) form: Form,
    pub(crate) items: Vec<Item>,
}

#[derive(Debug)]
pub(crate) enum Form {
    /// With the layers of its shortcut.
    Residual(Vec<Item>),
    Repeat(usize),
}

impl Block {
    /// As it reads, without its layers.
    pub(crate) fn text(&self) -> String {
        match self.form {
            Form::Residual(_) => format!("{} {{ … }}", self.word),
            Form::Repeat(count) => format!("{} {count} {{ … }}", self.word),
        }
    }
}

impl End {
    /// The only one.
    pub(crate) fn alone(dims: Dims) -> Self {
        Self {
            attrs: TokenStream::new(),
            name: None,
            dims,
        }
    }
}

impl Dims {
    /// As they read.
    pub(crate) fn text(&self) -> String {
        let list: Vec<String> = self.list.iter().map(Dim::text).collect();
        let indices = if self.indices { "u32; " } else { "" };
        format!("[{indices}{}]", list.join(", "))
    }
}

impl Dim {
    pub(crate) fn span(&self) -> Span {
        match self {
            Self::Number(_, literal) => literal.span(),
            Self::Name(name) => name.span(),
            Self::Block(group) => group.span(),
        }
    }

    /// As it reads.
    pub(crate) fn text(&self) -> String {
        match self {
            Self::Number(_, literal) => literal.to_string(),
            Self::Name(name) => name.to_string(),
            Self::Block(group) => text(group),
        }
    }

    /// `word` with these sizes, as it reads: `Mlp<64>`.
    pub(crate) fn called(word: &str, sizes: &[Self]) -> String {
        let sizes: Vec<String> = sizes.iter().map(Self::text).collect();
        if sizes.is_empty() {
            return word.to_owned();
        }
        format!("{word}<{}>", sizes.join(", "))
    }
}

impl Item {
    pub(crate) fn node(&self) -> Option<&Node> {
        match &self.what {
            Some(What::Node(node)) => Some(node),
            _ => None,
        }
    }

    /// Where it is spoken of: its layer's word.
    pub(crate) fn word(&self) -> Option<&Ident> {
        match &self.what {
            Some(What::Node(node)) => Some(&node.word),
            Some(What::Block(block)) => Some(&block.word),
            None => None,
        }
    }

    /// Itself and everything within it.
    pub(crate) fn nodes<'a>(&'a self, visit: &mut impl FnMut(&'a Node)) {
        match &self.what {
            Some(What::Node(node)) => visit(node),
            Some(What::Block(block)) => {
                if let Form::Residual(shortcut) = &block.form {
                    for item in shortcut {
                        item.nodes(visit);
                    }
                }
                for item in &block.items {
                    item.nodes(visit);
                }
            }
            None => {}
        }
    }
}

impl Network {
    /// Every layer, also those within blocks.
    pub(crate) fn nodes(&self) -> Vec<&Node> {
        let mut nodes = Vec::new();
        self.items
            .iter()
            .for_each(|item| item.nodes(&mut |node| nodes.push(node)));
        nodes
    }
}
