//! Activations as other libraries have them: an option of the layer before.

use crate::ast::{Node, Setting};
use crate::elsewhere::words::WITHIN;
use crate::elsewhere::{self, Note};
use crate::value::called;
use gyul_spec::{Kind, Opt, Row};
use proc_macro2::Ident;

/// What an option called `activation` was meant for.
pub(crate) enum Activation {
    /// With what it was given: `LeakyReLU(0.1)`.
    Layer(Box<Node>),
    /// `activation = None`
    No,
    /// The one that a recurrent layer has within, and whether it was meant.
    Within(&'static str, bool),
    Unknown,
}

impl Activation {
    pub(crate) fn layer(self) -> Option<Node> {
        match self {
            Self::Layer(layer) => Some(*layer),
            Self::No | Self::Within(..) | Self::Unknown => None,
        }
    }

    /// What is said of it where the layer is written anew and has nothing of it.
    pub(crate) fn no_layer(&self, setting: &Setting, row: &Row) -> Option<String> {
        match self {
            Self::Unknown => Some(unknown(setting)),
            Self::Within(_, false) => Some(self.within(setting, row)),
            Self::Layer(_) | Self::No | Self::Within(_, true) => None,
        }
    }

    /// What is said of one that stands within the layer.
    pub(crate) fn within(&self, setting: &Setting, row: &Row) -> String {
        let name = setting.name.as_ref().map(ToString::to_string).unwrap_or_default();
        match self {
            Self::Within(within, _) => format!("the {name} of `{}` is always `{within}`", row.name),
            Self::Layer(_) | Self::No | Self::Unknown => String::new(),
        }
    }
}

/// What is said of one that is none.
pub(crate) fn unknown(setting: &Setting) -> String {
    format!("no activation is called `{}`", setting.value.plain())
}

/// What a setting of the layer `row` was meant for, if it is an activation.
pub(crate) fn activation(setting: &Setting, row: &Row) -> Option<Activation> {
    let name = setting.name.as_ref()?;
    // What gives its steps one by one remembers them.
    let is_recurrent = row.options.iter().any(|option| option.opt == Opt::Sequences);
    let of_layer = if row.name == Kind::Rnn.row().name {
        &WITHIN[..1]
    } else {
        &WITHIN[..]
    };
    let within = of_layer.iter().find(|(theirs, _)| name == theirs);
    match (named(setting), within) {
        (Activation::Layer(layer), Some((_, within))) if is_recurrent => {
            Some(Activation::Within(within, layer.word == *within))
        }
        (_, Some((_, within))) if is_recurrent => Some(Activation::Within(within, false)),
        (activation, Some(_)) if name == "activation" => Some(activation),
        _ => None,
    }
}

/// The layer that `Activation("relu")` is.
pub(crate) fn named_by(node: &Node) -> Option<Node> {
    let is_it = matches!(elsewhere::theirs(&node.word.to_string()), Some((_, Note::Named(_))));
    named(node.options.first().filter(|_| is_it)?).layer()
}

/// The word of the activation that a setting has for its value.
pub(super) fn of_word(setting: &Setting) -> Option<&'static str> {
    elsewhere::activation(&called::word(&setting.value)?)
}

/// The activation of the name that a setting has for its value.
fn named(setting: &Setting) -> Activation {
    let Some(word) = called::word(&setting.value) else {
        return Activation::Unknown;
    };
    if ["linear", "identity", "none"].contains(&word.to_lowercase().as_str()) {
        return Activation::No;
    }
    let arguments = called::arguments(&setting.value);
    elsewhere::activation(&word).map_or(Activation::Unknown, |layer| {
        let layer = Ident::new(layer, setting.at.first);
        let options = called::given(&layer, &arguments);
        Activation::Layer(Box::new(Node {
            options,
            ..Node::alone(&layer, None)
        }))
    })
}
