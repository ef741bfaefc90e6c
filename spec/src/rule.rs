//! What a shape rule answers, and the words for it.

use crate::{Kind, Shape, Text};

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
    /// A way out, in the words of the DSL. `@` stands for the label of the value at fault, where it reads several, `$` for that of the
    /// other where it reads two, and `#` for that of the layer.
    pub help: Text,
    /// The token at fault.
    pub spot: Spot,
    /// Whether the shape that arrives is part of the story: then the message names it, and where it came from.
    pub arrives: bool,
    /// Whether the number of axes alone breaks it, whatever their sizes.
    pub rank: bool,
    /// Whether it is an image that is not high enough, or a sequence that is not long enough: its first axis may be its channels.
    pub low: bool,
    /// Whether a sequence is needed where features arrive: all steps of a recurrent layer before it would do.
    pub steps: bool,
    /// Whether an image is needed where there is none: it may stand before a `Flatten`, or be an input declared without channels.
    pub image: bool,
    /// Whether the layers of a block lose a border, which `padding = same` would keep.
    pub border: bool,
    /// Whether convolutions before the value at fault may have lost a border, which they should keep; the help is for where that would not do.
    pub cropped: bool,
}

impl Ruled {
    /// A kept rule.
    #[must_use]
    pub const fn good(out: Shape) -> Self {
        Self { out, why: None }
    }

    /// A broken rule.
    pub(crate) const fn bad(out: Shape, why: Why) -> Self {
        Self { out, why: Some(why) }
    }

    /// A rule broken by the shape that arrives.
    #[must_use]
    pub const fn misfit(out: Shape, what: Text, help: Text) -> Self {
        Self::bad(out, Why::misfit(what, help))
    }

    /// A rule broken by the number of axes that arrive.
    #[must_use]
    pub const fn wrong_rank(out: Shape, what: Text, help: Text) -> Self {
        Self::bad(out, Why::wrong_rank(what, help))
    }

    /// As [`wrong_rank`](Self::wrong_rank), of a layer that needs an image; with [`Why::image`].
    pub(crate) const fn no_image(out: Shape, help: Text, image: bool) -> Self {
        let what = Text::new().str("needs an image [height, width, channels]");
        let why = Why::wrong_rank(what, help);
        Self::bad(out, Why { image, ..why })
    }

    /// As [`wrong_rank`](Self::wrong_rank), of a layer that needs a sequence and is given `x`.
    #[must_use]
    pub const fn no_sequence(out: Shape, x: &Shape, what: Text, help: Text) -> Self {
        let (steps, why) = (x.rank() == 1, Why::wrong_rank(what, help));
        Self::bad(out, Why { steps, ..why })
    }

    /// A rule broken by the layer's own size or option.
    #[must_use]
    pub const fn wrong(out: Shape, spot: Spot, what: Text, help: Text) -> Self {
        Self::bad(out, Why::new(what, help, spot, false))
    }

    /// With the token at fault.
    #[must_use]
    pub(crate) const fn at(self, spot: Spot) -> Self {
        match self.why {
            Some(why) => Self::bad(self.out, why.at(spot)),
            None => self,
        }
    }
}

impl Why {
    const fn new(what: Text, help: Text, spot: Spot, arrives: bool) -> Self {
        Self {
            what,
            help,
            spot,
            arrives,
            rank: false,
            low: false,
            steps: false,
            image: false,
            border: false,
            cropped: false,
        }
    }

    /// The shape that arrives is at fault.
    pub(crate) const fn misfit(what: Text, help: Text) -> Self {
        Self::new(what, help, Spot::Layer, true)
    }

    /// Its number of axes is.
    const fn wrong_rank(what: Text, help: Text) -> Self {
        let why = Self::misfit(what, help);
        Self { rank: true, ..why }
    }

    /// With the token at fault.
    #[must_use]
    pub const fn at(self, spot: Spot) -> Self {
        Self { spot, ..self }
    }
}

/// A layer on the way from the input, or the input: its name and the shape it gives.
#[derive(Clone, Copy, Debug)]
pub struct Stop<'a> {
    /// Its label, or the name it goes by.
    pub name: &'a str,
    /// What it gives.
    pub shape: Shape,
    /// Which layer it is, and as it was declared.
    pub layer: Option<(Kind, &'a str)>,
    /// Whether what it gives goes more ways than one: another layer would mend one of them and may break the others.
    pub is_shared: bool,
}

impl<'a> Stop<'a> {
    /// An input of this shape.
    #[must_use]
    pub const fn of(name: &'a str, shape: Shape) -> Self {
        Self {
            name,
            shape,
            layer: None,
            is_shared: false,
        }
    }

    /// An input of numbers.
    #[must_use]
    pub const fn numbers(name: &'a str, dims: &[usize]) -> Self {
        let shape = Shape::new(dims);
        Self::of(name, shape)
    }

    /// An input of indices.
    #[must_use]
    pub const fn indices(name: &'a str, dims: &[usize]) -> Self {
        let shape = Shape::of_indices(dims);
        Self::of(name, shape)
    }
}
