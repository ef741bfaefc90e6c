//! What stands in `(…)`, held against the layer's row of the table.

mod bare;

use super::Choice;
use crate::ast::{Node, Setting};
use crate::diag::{Errors, Extent, Help, Instead, Mistake, Written, closest, list};
use crate::elsewhere;
use crate::elsewhere::absent::LEAVE_OUT;
use crate::suggest::activation::{Activation, activation, unknown};
use crate::suggest::beside::{count, is_layer, rate};
use crate::suggest::chosen::{fitting, value};
use crate::suggest::left_out::with_left_out;
use crate::suggest::options::{Mended, absent, arrow, is_axis, mended, near, no_option_called};
use crate::suggest::{self, theirs, ways};
use gyul_spec::{OptRow, Row, Takes};
use proc_macro2::Ident;

/// Every option that makes sense; the others are told, but for those in `called`, which are none. Whether a label stands before the
/// layer is for what is said of its name.
pub(super) fn resolve(node: &Node, row: &Row, is_labelled: bool, called: &[usize], errors: &mut Errors) -> Vec<Choice> {
    let (mut choices, mut is_told): (Vec<Choice>, _) = (Vec::new(), false);
    let settings = node.options.iter().enumerate();
    for (i, setting) in settings.filter(|(i, _)| !called.contains(i)) {
        if setting.has_arrow {
            // Where the layer is written anew, that is not worth a second error.
            if let Some((at, what)) = arrow(node).filter(|_| !is_told && node.is(row.name)) {
                errors.push(no_arrow(node, row, at, &what));
                is_told = true;
            }
            continue;
        }
        let is_behind_arrow = i > 0 && node.options[i - 1].has_arrow;
        let chosen = option(node, row, is_labelled, setting).and_then(|option| {
            let taken = choices.iter().any(|choice| choice.opt == option.opt);
            let value = value(setting, option)?;
            if taken {
                let text = format!("`{}` is set twice\nhelp: leave out one of the two", option.name);
                let at = setting.name.as_ref().map_or(setting.at, |name| name.span().into());
                return Err(Mistake::new(at, text));
            }
            match &setting.name {
                // Where sizes are told beside it, the layer is written anew.
                Some(name) if setting.has_colon && called.is_empty() => {
                    let text = format!("an option is set by `=`\nhelp: write `{}`", setting.text());
                    Err(Mistake::new(Extent::from(name.span()).to(setting.at), text))
                }
                _ => Ok((option.opt, value)),
            }
        });
        match chosen {
            Ok((opt, value)) => choices.push(Choice { opt, value, setting: i }),
            // What the layer was likely meant for is written with it mended, so that the one help mends both.
            Err(_) if !node.is(row.name) && is_mended(node, setting, row) => {}
            // Where layers are written anew that stand in the place of it, its sizes in `<…>`, they say it.
            Err(_) if !called.is_empty() && is_layer(setting, row) => {}
            // What an arrow leads to is told with it.
            Err(_) if is_behind_arrow && (!node.is(row.name) || mended(setting, row).is_some()) => {}
            // That none stands there without a name is told once.
            Err(_) if setting.name.is_none() && row.bare.is_none() && is_told => {}
            Err(mistake) => {
                is_told |= setting.name.is_none();
                errors.push(mistake);
                // The layers behind are checked as if it were mended.
                let meant = mended(setting, row).filter(|meant| choices.iter().all(|choice| choice.opt != meant.opt));
                choices.extend(meant.map(|Mended { opt, value, .. }| Choice { opt, value, setting: i }));
            }
        }
    }
    choices
}

/// The mistake that an arrow stands among the options of `node`, of which `what` is said, and leads to no size of `row`.
fn no_arrow(node: &Node, row: &Row, at: Extent, what: &str) -> Mistake {
    // Which of the two values was meant nobody knows.
    let rest = if row.bare.is_some() { ", say" } else { "" };
    let help = Help::layers(suggest::mended(node, row), rest);
    Mistake::with(at, format!("{what}: a layer is not told what arrives"), help)
}

/// Whether the layer as it is to be written has what this setting, which is none of its own, was meant for, or needs none of it.
fn is_mended(node: &Node, setting: &Setting, row: &Row) -> bool {
    let is_needless = match &setting.name {
        Some(name) => suggest::is_arriving(name),
        None => row.sizes.is_empty(),
    } || row.options.is_empty();
    let ours = theirs::each(node, setting);
    let is_option = ours.iter().all(|ours| suggest::is_option(ours, row));
    let is_written = elsewhere::is_rewritten(node) && (is_option || is_layer(setting, row));
    node.around.is_some() || is_needless || is_written || activation(setting, row).is_some()
}

/// Whether the layer's output may have another size once this setting, which made no sense, does.
pub(super) fn may_shape(setting: &Setting, row: &Row) -> bool {
    let is_it = |option: &&OptRow| match &setting.name {
        Some(name) => name == option.name,
        None => row.bare == Some(option.opt),
    };
    let option = row.options.iter().find(is_it);
    option.is_none_or(|option| !matches!(option.takes, Takes::Number | Takes::Fraction | Takes::Word(_)))
}

/// Which option a setting is for.
fn option(node: &Node, row: &Row, is_labelled: bool, setting: &Setting) -> Result<&'static OptRow, Mistake> {
    let names = || row.options.iter().map(|option| option.name);
    let Some(name) = &setting.name else {
        let bare = row.options.iter().find(|option| row.bare == Some(option.opt));
        return bare.ok_or_else(|| bare::no_option(node, row, setting));
    };
    row.options.iter().find(|option| *name == option.name).ok_or_else(|| {
        if let Some(activation) = activation(setting, row) {
            return no_activation(activation, name, setting, row, suggest::mended(node, row));
        }
        if let Some(both) = theirs::both(setting) {
            let both: Vec<String> = both.iter().filter_map(|ours| Some(mended(ours, row)?.text)).collect();
            let text = format!(
                "`{}` has no option `{name}`\nhelp: write `{}`",
                row.name,
                both.join(", ")
            );
            return Mistake::new(Extent::from(name.span()).to(setting.at), text);
        }
        let sizes = || row.sizes.iter().take(row.min_sizes).map(|size| size.name);
        let of_size = closest(&name.to_string(), sizes()).is_some() || suggest::is_size(name, row);
        if let Some(ours) = theirs::ours(setting, row.options).and_then(|ours| mended(&ours, row)) {
            let text = format!("`{}` has no option `{name}`\nhelp: write `{}`", row.name, ours.text);
            return Mistake::new(Extent::from(name.span()).to(setting.at), text);
        }
        if let Some(label) = theirs::label(setting).filter(|_| !is_labelled) {
            let help = Help::write(
                Written::from(suggest::rewritten(node, row)).called(&label.to_string()),
                "",
            );
            let at = Extent::from(name.span()).to(setting.at);
            return Mistake::with(at, no_option_called(name, row), help);
        }
        // What was likely meant and is there already is not meant twice.
        let is_set = |near: &&OptRow| {
            node.options
                .iter()
                .any(|other| other.name.as_ref().is_some_and(|name| name == near.name))
        };
        let near = near(&name.to_string(), row);
        let help = match near.filter(|near| !is_set(near)) {
            _ if of_size => {
                let sizes: Vec<&str> = sizes().collect();
                format!("\nhelp: sizes stand in `<…>`: `{}<{}>`", row.name, sizes.join(", "))
            }
            Some(near) => match fitting(&setting.value, near).filter(|(value, _)| *value != setting.value.text()) {
                Some((value, _)) => {
                    let text = format!(
                        "`{}` has no option `{name}`\nhelp: write `{} = {value}`",
                        row.name, near.name
                    );
                    return Mistake::new(Extent::from(name.span()).to(setting.at), text);
                }
                None => format!(
                    "\nhelp: did you mean `{}`?{}{}",
                    near.name,
                    counted(node),
                    ways::in_order(node).map_or_else(String::new, |rest| format!(" {rest}"))
                ),
            },
            None if is_axis(name, row) || near.is_some() => "\nhelp: leave it out".to_owned(),
            None if ways::is_both(setting, row) => {
                let help = Help::layers(suggest::mended(node, row), "");
                return Mistake::with(name.span(), no_option_called(name, row), help);
            }
            None if count(setting, row) == Some(1) => "\nhelp: leave it out".to_owned(),
            None if let Some((_, help)) = absent(name, row) => instead(node, setting, help),
            None if row.options.is_empty() => "; it has none\nhelp: leave it out".to_owned(),
            None => match counted(node) {
                counted if counted.is_empty() && suggest::is_arriving(name) => "\nhelp: leave it out".to_owned(),
                counted if counted.is_empty() => format!("\nhelp: its options are {}", list(names())),
                counted => format!("\nhelp: leave it out;{counted}"),
            },
        };
        Mistake::new(name.span(), format!("{}{help}", no_option_called(name, row)))
    })
}

/// The `help` for an option that none here is like, with what it was set to.
fn instead(node: &Node, setting: &Setting, help: &str) -> String {
    // PyTorch's `ceil_mode=False`, `proj_size=0` ask for nothing.
    let is_off = ["false", "False", "0", "None"].contains(&setting.value.text().as_str());
    let help = if is_off { LEAVE_OUT } else { help };
    let rate = rate(setting).filter(|_| help.contains("Dropout"));
    let value = rate.unwrap_or_else(|| setting.value.text());
    let counted = counted(node);
    let mark = if counted.is_empty() { "" } else { ";" };
    format!("\nhelp: {}{mark}{counted}", help.replace("{value}", &value))
}

/// What is said of an option of `node` that others count the other way round, beside what gives those away.
fn counted(node: &Node) -> String {
    let turned = node.options.iter().find_map(|setting| theirs::turned(node, setting));
    turned.map_or_else(String::new, |ours| {
        let name = ours.name.as_ref().map(ToString::to_string).unwrap_or_default();
        format!(" `{name}` here is 1 − theirs: `{}`", ours.text())
    })
}

/// What is said of an activation as an option of `row`, which with it behind is `layers`.
fn no_activation(activation: Activation, name: &Ident, setting: &Setting, row: &Row, layers: Vec<Written>) -> Mistake {
    let leave_out = || Help::Words("leave it out".to_owned());
    let own = || "an activation is a layer of its own".to_owned();
    let (what, help) = match activation {
        Activation::Layer(layer) => {
            let what = with_left_out(own(), &layer);
            let (lead, rest) = ("write it behind the layer: ", String::new());
            (what, Help::Layer(Instead { lead, layers, rest }))
        }
        Activation::No => (own(), leave_out()),
        Activation::Within(..) => (activation.within(setting, row), leave_out()),
        Activation::Unknown => {
            let names = format!("activations are layers: {}", list(elsewhere::activations()));
            (unknown(setting), Help::Words(names))
        }
    };
    Mistake::with(name.span(), what, help)
}
