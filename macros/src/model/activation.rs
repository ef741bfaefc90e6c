//! Activations as other libraries have them: an option of the layer before.

use crate::ast::Setting;
use crate::diag::{Mistake, list};
use crate::elsewhere;

/// What an option called `activation` was meant for.
#[derive(Clone, Copy)]
pub(crate) enum Activation {
    Layer(&'static str),
    /// `activation = None`
    No,
    Unknown,
}

impl Activation {
    pub(crate) fn layer(self) -> Option<&'static str> {
        match self {
            Self::Layer(layer) => Some(layer),
            Self::No | Self::Unknown => None,
        }
    }
}

/// What a setting was meant for, if it is an option called `activation`.
pub(crate) fn activation(setting: &Setting) -> Option<Activation> {
    setting.name.as_ref().filter(|name| *name == "activation")?;
    let text = setting.value.text();
    // `tf.nn.relu`, which is read as an expression, `nn.ReLU()`, `"relu"`: the word before any `(`.
    let path = text.trim_matches(['{', '}', ' ']);
    let path = path.split('(').next().unwrap_or_default().trim();
    let path = path.trim_matches('"');
    let is_path = !path.contains(|c: char| !(c.is_alphanumeric() || matches!(c, '_' | '.' | ':' | ' ')));
    let word = path.rsplit(['.', ':', ' ']).next().unwrap_or_default();
    Some(if !is_path {
        Activation::Unknown
    } else if ["linear", "identity", "none"].contains(&word.to_lowercase().as_str()) {
        Activation::No
    } else {
        elsewhere::activation(word).map_or(Activation::Unknown, Activation::Layer)
    })
}

/// What is said of an activation that there is not.
pub(super) fn no_activation(setting: &Setting) -> Option<Mistake> {
    let unknown = activation(setting).filter(|activation| matches!(activation, Activation::Unknown));
    let (name, value) = (
        setting.name.as_ref().filter(|_| unknown.is_some())?,
        setting.value.text(),
    );
    let text = format!(
        "no activation is called `{value}`\nhelp: activations are layers: {}",
        list(elsewhere::activations())
    );
    Some(Mistake::new(name.span(), text))
}
