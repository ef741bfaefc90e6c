//! A layer as it was written, and what other libraries write around it.

use super::{Dim, Setting};
use crate::diag::{Extent, Misread, Mistake};
use proc_macro2::{Ident, TokenStream};

#[derive(Debug)]
pub(crate) struct Node {
    /// The layer's word, or the last of a path.
    pub(crate) word: Ident,
    /// What stands before the word: `models::`.
    pub(crate) path: TokenStream,
    pub(crate) sizes: Vec<Dim>,
    pub(crate) options: Vec<Setting>,
    /// Whether all its sizes could be read.
    pub(crate) whole: bool,
    /// Whether all its options could be.
    pub(crate) options_are_whole: bool,
    /// `Tied(encoder, transposed)`
    pub(crate) tied: Option<Ident>,
    /// What could not be read of a layer that is likely to be written anew: told where it is one of the user's own.
    pub(crate) untold: Vec<Mistake>,
    /// The layers that are called on it: `.relu()`.
    pub(crate) then: Vec<Node>,
    /// What is called on it that is no layer: `.foo()`.
    pub(crate) unknown: Vec<Ident>,
    /// The value that it is called with, where that is a word: `relu(a)`, `a.relu()`.
    pub(crate) reads: Option<Ident>,
    /// What stands around the layer, and is none of the language.
    pub(crate) around: Option<Around>,
    /// What was meant for its label, which is told with the layer where that is written in another way too.
    pub(crate) misread: Option<Box<Misread>>,
}

/// What other libraries write around a layer.
#[derive(Debug)]
pub(crate) enum Around {
    /// Such as a module, `nn.Linear`, or a call, `Linear(10)(x)`: where it is, and what is said of it.
    Words { at: Extent, said: Said },
    /// `TimeDistributed<Linear<10>>`
    Wrapper(Ident),
    /// Layers, and what stands around them.
    List(Vec<Node>, Listed),
}

/// What other libraries write around several layers.
#[derive(Debug)]
pub(crate) enum Listed {
    /// `Sequential(Linear<10>, Relu)`
    Word,
    /// `(Linear<10>, Relu)`
    Brackets,
    /// `Repeated<Linear<4>, 3>`
    Times(Often),
    /// `[Linear<4>; 3]`
    TimesInBrackets(Often),
    /// `Linear<4> * 3`: where that is.
    Multiplied(Extent, Often),
    /// `Residual<Linear<4>>`
    Residual,
    /// `x |> Linear<10> |> Relu`
    Piped,
}

/// How often layers are there, where a `repeat` takes that.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Often(pub(crate) Option<usize>);

impl Often {
    /// More repetitions than this are a slip.
    pub(crate) const MOST: usize = 1000;
}

/// What is wrong with [words](Around::Words) around a layer.
#[derive(Debug)]
pub(crate) enum Said {
    /// `nn.Linear`; where it may be a path of the user's own, that.
    Module(Option<String>),
    /// `Linear::new(…)`
    Made,
    /// `Linear::<10>`
    Turbofish,
    /// `Linear<10>.relu()`
    Methods,
    /// `Conv2d(stride = 2)<4, 3>`
    Late,
    /// `Conv2d<4, 3>(stride = 2)(bias = false)`
    Parted,
    /// `.relu()` behind a block
    OfBlock,
    /// `x = Linear<10>`, with the same `x` in several places
    Assigned,
    /// `|x| x.relu()`, `lambda x: F.relu(x)`
    Closure,
    /// `Linear(10)(x)`, `Add()([a, b])`, `a + b`: with the values that it reads.
    Called(Vec<Ident>),
}

impl Said {
    /// The one value that the layer is called with.
    pub(crate) fn reads(&self) -> Option<Ident> {
        match self {
            Self::Called(wires) => <[Ident; 1]>::try_from(wires.clone()).ok().map(|[wire]| wire),
            _ => None,
        }
    }

    /// What is wrong where it may be a layer of the user's own.
    pub(crate) fn of_own(&self) -> Option<&'static str> {
        match self {
            Self::Made => Some("layers are declared here, not made"),
            Self::Turbofish => Some("sizes stand behind the layer's word, without `::`"),
            Self::Module(_)
            | Self::Methods
            | Self::Late
            | Self::Parted
            | Self::OfBlock
            | Self::Assigned
            | Self::Closure
            | Self::Called(_) => None,
        }
    }
}

impl Around {
    /// Whether it is a list without layers.
    pub(crate) fn is_empty(&self) -> bool {
        matches!(self, Self::List(layers, _) if layers.is_empty())
    }
}

impl Node {
    /// A word without what stands in it.
    pub(crate) fn alone(word: &Ident, around: Option<Around>) -> Self {
        Self {
            word: word.clone(),
            path: TokenStream::new(),
            sizes: Vec::new(),
            options: Vec::new(),
            whole: false,
            options_are_whole: false,
            tied: None,
            untold: Vec::new(),
            then: Vec::new(),
            unknown: Vec::new(),
            reads: None,
            around,
            misread: None,
        }
    }

    /// Whether it was written as the layer of this name, and not as something that may mean it.
    pub(crate) fn is(&self, name: &str) -> bool {
        self.word == name && self.around.is_none()
    }

    /// As it reads: `Conv2d<32, 3>(padding = same)`.
    pub(crate) fn text(&self) -> String {
        self.text_as(&self.word.to_string())
    }

    /// As it would read with this word.
    pub(crate) fn text_as(&self, word: &str) -> String {
        let join = |parts: Vec<String>, open, close| match parts.as_slice() {
            [] => String::new(),
            parts => format!("{open}{}{close}", parts.join(", ")),
        };
        let sizes = join(self.sizes.iter().map(Dim::text).collect(), '<', '>');
        let tied = self.tied.iter().map(ToString::to_string);
        let options = join(tied.chain(self.options.iter().map(Setting::text)).collect(), '(', ')');
        let options = options.replace(" ->, ", " -> ");
        // It stands alone right behind the label.
        let options = match self.tied {
            Some(_) => options.replacen(", transposed = true", ", transposed", 1),
            None => options,
        };
        let path = self.path.to_string().replace(' ', "");
        format!("{path}{word}{sizes}{options}")
    }
}
