//! The order in which other libraries have a layer's values.

use crate::ast::{Setting, Value};
use crate::elsewhere::words::ORDERS;
use crate::elsewhere::{is_activation, meant};
use crate::suggest;
use proc_macro2::Ident;

/// Names the values that stand in the order of other libraries: `Conv2d(3, 16, 5)` has 16 filters. Where those make no layer, the
/// order is ours: `Conv2d(16, 5)`.
pub(super) fn in_order(word: &Ident, options: &mut Vec<Setting>) {
    let (Some((_, names)), Some(kind)) = (
        ORDERS.iter().find(|(words, _)| words.iter().any(|known| word == known)),
        meant(&word.to_string()),
    ) else {
        return;
    };
    let row = kind.row();
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
    let bare = named.iter_mut().filter(is_bare);
    for (setting, name) in bare.zip(*names) {
        setting.name = Some(Ident::new(name, setting.at.first));
        // What no option of that name takes was meant otherwise.
        if row.options.iter().any(|option| option.name == *name) && !suggest::is_option(setting, row) {
            setting.name = None;
        }
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
