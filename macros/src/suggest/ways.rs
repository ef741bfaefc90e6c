//! Sequences read both ways, by two layers here: `Bidirectional(LSTM(16))`, `bidirectional = True`, `BiLSTM<16>`.

use super::{options, rewritten_with, theirs};
use crate::ast::{Around, Node, Setting, Value};
use crate::diag::{Reads, Written};
use crate::elsewhere::words::{BACKWARDS, BOTH_WAYS, JOINED, JOINS, MEAN, OF_BOTH_WAYS};
use crate::value::called;
use gyul_spec::{Opt, Row};
use proc_macro2::Ident;

/// The wrapper around one that is to read both ways.
pub(crate) const WRAPPER: &str = "Bidirectional";

/// What the two are called.
pub(crate) const LABELS: [&str; 2] = ["forth", "back"];

/// Whether the layer `row` that `node` was meant for was to read both ways.
pub(crate) fn are_both(node: &Node, row: &Row) -> bool {
    let word = node.word.to_string();
    let is_of_both = || OF_BOTH_WAYS.iter().any(|theirs| theirs.eq_ignore_ascii_case(&word));
    let is_wrapped = || matches!(&node.around, Some(Around::Wrapper(wrapper)) if wrapper == WRAPPER);
    let is_set = || node.options.iter().any(|setting| is_both(setting, row));
    options::of(Opt::Reverse, row).is_some() && (is_wrapped() || is_set() || is_of_both())
}

/// Whether it is a setting that has the layer `row` do so: `bidirectional = True`.
pub(crate) fn is_both(setting: &Setting, row: &Row) -> bool {
    let is_set = match &setting.value {
        Value::Flag(flag) => *flag,
        Value::Name(word) => theirs::truth(word) == Some(true),
        _ => false,
    };
    let is_it = setting.name.as_ref().is_some_and(|name| name == BOTH_WAYS);
    is_it && is_set && options::of(Opt::Reverse, row).is_some()
}

/// The layer that makes one value of both, where a setting says which: `merge_mode = "sum"`.
pub(super) fn joined(setting: &Setting) -> Option<&'static str> {
    setting.name.as_ref().filter(|name| *name == JOINS)?;
    let word = called::word(&setting.value)?;
    let (_, ours) = JOINED.iter().find(|(theirs, _)| *theirs == word)?;
    Some(ours)
}

/// What is said of a recurrent layer that is to go backwards and to give its steps: those are turned back here.
pub(crate) fn in_order(node: &Node) -> Option<&'static str> {
    let is_set = |theirs: &str| {
        let is_it = |setting: &&Setting| {
            setting
                .name
                .as_ref()
                .is_some_and(|name| name.to_string().ends_with(theirs))
        };
        let is_true = |setting: &Setting| match &setting.value {
            Value::Flag(flag) => *flag,
            Value::Name(word) => theirs::truth(word) == Some(true),
            _ => false,
        };
        node.options.iter().find(is_it).is_some_and(is_true)
    };
    (is_set(BACKWARDS) && is_set("sequences")).then_some("Its steps are in the order of the input then, not backwards")
}

/// What is said of a setting that makes the mean of both, where their sum stands for it.
pub(super) fn no_mean(setting: &Setting) -> Option<&'static str> {
    joined(setting).filter(|_| called::word(&setting.value).is_some_and(|word| word == MEAN))?;
    Some("no layer gives the mean of two values, and `Add` gives twice as much")
}

/// The layer `row` with the options of `node`, and `more` of them before; or the two that read both ways, and what joins them.
pub(super) fn layers(more: &[Setting], node: &Node, row: &Row) -> Vec<Written> {
    let layer = Written::from(rewritten_with(more, node, row));
    let Some(option) = options::of(Opt::Reverse, row).filter(|_| are_both(node, row)) else {
        return vec![layer];
    };
    let reverse = Setting::named(Ident::new(option.name, node.word.span()), Value::Flag(true));
    let more: Vec<Setting> = more.iter().cloned().chain([reverse]).collect();
    let [forth, back] = LABELS;
    let join = node.options.iter().find_map(joined).unwrap_or("Concat");
    // What the two read is not known yet.
    let open = |layer: Written, label| Written {
        reads: Reads::Open,
        ..layer.called(label)
    };
    vec![
        open(layer, forth),
        open(rewritten_with(&more, node, row).into(), back),
        Written::from(join).reading(LABELS.map(str::to_owned).into()),
    ]
}

/// Says in `layers` what those read that stand for one of both ways: `source`, or what stands before them here. Labels that `is_taken`
/// get a number. Whether all of it could be said; nothing where none of the layers are such.
pub(crate) fn wire(layers: &mut [Written], source: Option<&str>, is_taken: &dyn Fn(&str) -> bool) -> Option<bool> {
    let is_open = |layer: &Written| layer.reads == Reads::Open;
    layers.iter().find(|layer| is_open(layer))?;
    let mut source = source.map(str::to_owned);
    let [forth, _] = LABELS;
    for i in 0..layers.len() {
        if !is_open(&layers[i]) || layers[i].label.as_deref() != Some(forth) {
            continue;
        }
        if i > 0 {
            source = Some(labelled(layers, i - 1, is_taken));
        }
        let number = number(layers, i, &LABELS, is_taken);
        let labels = LABELS.map(|label| format!("{label}{number}"));
        for (layer, label) in layers[i..].iter_mut().zip(&labels) {
            layer.label = Some(label.clone());
            layer.reads = match &source {
                Some(source) => Reads::Values(vec![source.clone()]),
                None => Reads::Open,
            };
        }
        layers[i + 2].reads = Reads::Values(labels.into());
    }
    Some(!layers.iter().any(is_open))
}

/// The label of one of `layers`, which is given one where it has none.
fn labelled(layers: &mut [Written], at: usize, is_taken: &dyn Fn(&str) -> bool) -> String {
    const LABEL: &str = "steps";
    if let Some(label) = &layers[at].label {
        return label.clone();
    }
    let label = format!("{LABEL}{}", number(layers, at, &[LABEL], is_taken));
    layers[at].label = Some(label.clone());
    label
}

/// The number behind `names` with which they are free, also among the first `count` of `layers`.
fn number(layers: &[Written], count: usize, names: &[&str], is_taken: &dyn Fn(&str) -> bool) -> String {
    let is_free = |number: &String| {
        names.iter().map(|name| format!("{name}{number}")).all(|name| {
            let is_it = |layer: &Written| layer.label.as_ref() == Some(&name);
            !is_taken(&name) && !layers[..count].iter().any(is_it)
        })
    };
    let mut numbers = (2u32..).map(|n| n.to_string());
    let mut number = String::new();
    while !is_free(&number) {
        number = numbers.next().unwrap_or_default();
    }
    number
}
