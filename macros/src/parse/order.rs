//! The order in which other libraries have a layer's values.

use crate::ast::{Setting, Value};
use crate::elsewhere::words::ORDERS;
use crate::elsewhere::{is_activation, meant};
use crate::suggest;
use gyul_spec::Row;
use proc_macro2::Ident;

/// Names the values that stand in the order of other libraries: `Conv2d(3, 16, 5)` has 16 filters. Where those make no layer, the
/// order is ours: `Conv2d(16, 5)`. `is_theirs` where the layer is told to be written anew.
pub(super) fn in_order(word: &Ident, is_theirs: bool, options: &mut Vec<Setting>) {
    let (Some((_, names)), Some(kind)) = (
        ORDERS.iter().find(|(words, _)| words.iter().any(|known| word == known)),
        meant(&word.to_string()),
    ) else {
        return;
    };
    let row = kind.row();
    // Of ours, what is no option is told by itself.
    if row.sizes.is_empty() && !is_theirs {
        return;
    }
    let is_ours = |setting: &Setting| {
        setting
            .name
            .as_ref()
            .is_some_and(|name| row.sizes.iter().any(|size| name == size.name))
    };
    if options.iter().any(is_ours) {
        return;
    }
    let mut named = options.clone();
    // burn's `[1, 8]` is what arrives and what is given.
    if let [
        Setting {
            name: None,
            value: Value::Several {
                values,
                is_tuple: false,
            },
            at,
            ..
        },
        ..,
    ] = &named[..]
        && let ([arriving, given], true) = (&values[..], names[0].starts_with("in_"))
    {
        let setting = |value: &Value| Setting {
            value: value.clone(),
            at: *at,
            ..named[0].clone()
        };
        let both = [setting(arriving), setting(given)];
        named.splice(..1, both);
    }
    // An arrow stands behind what arrives, which some name first.
    let is_first = |setting: &Setting| setting.has_arrow && names[0].starts_with("in_");
    let is_bare = |setting: &&mut Setting| setting.name.is_none() || is_first(setting);
    let mut names = names.iter();
    for setting in named.iter_mut().filter(is_bare) {
        let place = place(setting, names.as_slice(), row);
        setting.name = place
            .and_then(|place| names.nth(place))
            .map(|name| Ident::new(name, setting.at.first));
    }
    // A number is no activation.
    let is_sound = |setting: &Setting| {
        let name = setting.name.as_ref();
        !(name.is_some_and(is_activation) && matches!(setting.value, Value::Number { .. }))
    };
    if suggest::are_sizes(&named, row) && named.iter().all(is_sound) {
        // What the others are nobody knows.
        named.retain(|setting| setting.name.is_some());
        *options = named;
    }
}

/// Which of the `names` is that of a setting, in their order. What cannot be called so stands in the place of a later one: burn has no
/// `num_layers` before its `bias`.
fn place(setting: &Setting, names: &[&str], row: &Row) -> Option<usize> {
    let mut named = names.iter().map(|name| Setting {
        name: Some(Ident::new(name, setting.at.first)),
        ..setting.clone()
    });
    if is_flag(&setting.value) {
        let option = named.clone().position(|named| is_option(&named, row));
        return option.or_else(|| named.position(|named| !is_of_option(&named, row)));
    }
    named.position(|named| is_option(&named, row) || !is_of_option(&named, row))
}

/// Whether a setting has the name of an option.
fn is_of_option(setting: &Setting, row: &Row) -> bool {
    let is_it = |name: &Ident| row.options.iter().any(|option| *name == option.name);
    setting.name.as_ref().is_some_and(is_it)
}

/// Whether a setting has the name of an option, and a value that it takes.
fn is_option(setting: &Setting, row: &Row) -> bool {
    is_of_option(setting, row) && suggest::is_option(setting, row)
}

fn is_flag(value: &Value) -> bool {
    match value {
        Value::Flag(_) => true,
        Value::Name(name) => name == "True" || name == "False",
        _ => false,
    }
}
