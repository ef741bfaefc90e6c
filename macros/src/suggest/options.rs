//! Options as they are to be written: without their slips, whatever other libraries call them.

use super::chosen::{Chosen, fitting, must_be};
use super::theirs;
use crate::ast::{Node, Setting};
use crate::diag::{Extent, closest};
use crate::elsewhere::absent::{ABSENT, NO_MASK, OF_NORMS, OF_STEPS};
use crate::elsewhere::words;
use gyul_spec::{Opt, OptRow, Row};
use proc_macro2::Ident;

/// The values of `node` between which an arrow stands where no sizes do, and what is said of that.
pub(crate) fn arrow(node: &Node) -> Option<(Extent, String)> {
    let from = node.options.iter().position(|setting| setting.has_arrow)?;
    let settings = &node.options[from..];
    let flowing = settings.iter().take_while(|setting| setting.has_arrow).count();
    let settings = &settings[..settings.len().min(flowing + 1)];
    let values: Vec<String> = settings.iter().map(|setting| setting.value.text()).collect();
    let at = settings[0].at.to(settings[settings.len() - 1].at);
    Some((
        at,
        format!("no arrow stands among options, as in `{}`", values.join(" -> ")),
    ))
}

/// The option that was likely meant by a name that is none.
pub(crate) fn near(name: &str, row: &Row) -> Option<&'static OptRow> {
    let names = || row.options.iter().map(|option| option.name);
    let is_several = words::BOTH.iter().any(|(theirs, _)| *theirs == name);
    if is_several || ABSENT.iter().any(|(theirs, ..)| *theirs == name) {
        return None;
    }
    // Keras' `return_sequences` is `sequences`.
    let longer = || names().find(|option| name.ends_with(&format!("_{option}")));
    let theirs = || {
        words::OPTIONS
            .iter()
            .find(|(theirs, _)| *theirs == name)
            .map(|(_, ours)| *ours)
    };
    let near = closest(name, names()).or_else(longer).or_else(theirs)?;
    row.options.iter().find(|option| option.name == near)
}

/// The option of the layer that is `opt`.
pub(super) fn of(opt: Opt, row: &Row) -> Option<&'static OptRow> {
    row.options.iter().find(|option| option.opt == opt)
}

/// The option of this name, be it with a slip.
fn of_name(name: &Ident, row: &Row) -> Option<&'static OptRow> {
    let exact = row.options.iter().find(|option| *name == option.name);
    exact.or_else(|| near(&name.to_string(), row))
}

/// Whether it says along which axis a layer goes that always goes along the last.
pub(crate) fn is_axis(name: &Ident, row: &Row) -> bool {
    (name == "dim" || name == "axis") && row.along_last
}

pub(crate) fn no_option_called(name: &Ident, row: &Row) -> String {
    let along = if row.merges() {
        "it joins along the last axis, and no layer joins along another"
    } else {
        "it always goes along the last axis"
    };
    let axis = is_axis(name, row).then_some(along);
    let why = axis
        .or_else(|| absent(name, row).map(|(why, _)| why))
        .map(|why| format!(": {why}"));
    format!("`{}` has no option `{name}`{}", row.name, why.unwrap_or_default())
}

/// Why there is no option that others call so, and what to do.
pub(crate) fn absent(name: &Ident, row: &Row) -> Option<(&'static str, &'static str)> {
    let only = |words: &[&str], opt| !words.iter().any(|word| name == word) || of(opt, row).is_some();
    if !only(OF_STEPS, Opt::Sequences) || !only(OF_NORMS, Opt::Epsilon) {
        return None;
    }
    if words::MASKS.iter().any(|mask| name == mask) {
        let [attending, padding, other] = NO_MASK;
        let is_of_padding = name.to_string().ends_with("padding_mask");
        return Some(match of(Opt::Causal, row) {
            Some(_) if is_of_padding => padding,
            Some(_) => attending,
            None => other,
        });
    }
    let (_, why, help) = ABSENT.iter().find(|(theirs, ..)| name == theirs)?;
    Some((why, help))
}

/// What is said of a setting with a name that the layer, where it is written anew, has nothing of.
pub(crate) fn no_option(setting: &Setting, row: &Row) -> Option<String> {
    let name = setting.name.as_ref()?;
    if mended(setting, row).is_some() || theirs::both(setting).is_some() {
        return None;
    }
    Some(match of_name(name, row) {
        Some(option) => must_be(option, &setting.value),
        None => no_option_called(name, row),
    })
}

/// How a setting is written without its slips.
pub(crate) struct Mended {
    pub(crate) opt: Opt,
    pub(crate) text: String,
    pub(crate) value: Chosen,
}

/// A setting without its slips; none where what it was meant for is anyone's guess.
pub(crate) fn mended(setting: &Setting, row: &Row) -> Option<Mended> {
    if let Some(ours) = theirs::ours(setting, row.options) {
        return mended(&ours, row);
    }
    let option = match &setting.name {
        None => row.options.iter().find(|option| row.bare == Some(option.opt))?,
        Some(name) => of_name(name, row)?,
    };
    let (text, value) = fitting(&setting.value, option)?;
    let text = match &setting.name {
        None => text,
        Some(_) => format!("{} = {text}", option.name),
    };
    let opt = option.opt;
    Some(Mended { opt, text, value })
}
