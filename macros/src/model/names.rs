//! What items are called.

use crate::ast::Item;
use crate::diag::Errors;
use proc_macro2::Ident;
use std::collections::HashMap;

/// What a block's items are called beside their labels.
#[derive(Clone, Copy, Default)]
pub(super) struct Called {
    /// The only item.
    pub(super) only: Option<&'static str>,
    /// What stands beside the block.
    pub(super) beside: Option<&'static str>,
}

/// Gives every item of a block a name: its label, or its kind with a number.
pub(super) struct Names {
    labels: Vec<String>,
    counts: HashMap<String, usize>,
    /// What the only item is called.
    called: Option<&'static str>,
}

impl Names {
    /// `entering` tells which names are those of what enters the block.
    pub(super) fn new(items: &[Item], called: Called, entering: impl Fn(&str) -> bool, errors: &mut Errors) -> Self {
        let all = || items.iter().filter_map(|item| item.label.as_ref());
        let is_beside = |name: &str| called.beside == Some(name);
        let is_taken = |name: &String| entering(name) || is_beside(name) || all().any(|label| plain(label) == *name);
        let mut labels: Vec<String> = Vec::new();
        for label in all() {
            let name = plain(label);
            let wrong = if labels.contains(&name) {
                Some(format!("two layers are called `{name}`"))
            } else {
                let is = if entering(&name) {
                    Some("what enters")
                } else {
                    is_beside(&name).then_some("what stands beside the block")
                };
                is.map(|is| format!("`{name}` is {is}, and this layer would be called so too"))
            };
            if let Some(wrong) = wrong {
                let mut others = (2..).map(|n| format!("{name}{n}"));
                let other = others.find(|other| !is_taken(other)).unwrap_or_default();
                errors.add(label.span(), format!("{wrong}\nhelp: call this one `{other}`, say"));
            }
            labels.push(name);
        }
        Self {
            labels,
            counts: HashMap::new(),
            called: called.only,
        }
    }

    pub(super) fn name(&mut self, item: &Item, slug: &str) -> String {
        if let Some(called) = self.called {
            return called.to_owned();
        }
        let count = self.counts.entry(slug.to_owned()).or_default();
        *count += 1;
        if let Some(label) = &item.label {
            return plain(label);
        }
        while self.labels.contains(&format!("{slug}{count}")) {
            *count += 1;
        }
        format!("{slug}{count}")
    }
}

/// A label without `r#`.
pub(crate) fn plain(label: &Ident) -> String {
    label.to_string().trim_start_matches("r#").to_owned()
}

/// `stage_one` as part of a type's name: `StageOne`. A digit keeps its `_`, so that no two labels become one.
pub(crate) fn camel(name: &str) -> String {
    let mut camel = String::new();
    let mut chars = name.chars().peekable();
    let mut upper = true;
    while let Some(c) = chars.next() {
        if c == '_' && chars.peek().is_some_and(|next| next.is_alphabetic()) {
            upper = true;
        } else if upper {
            camel.extend(c.to_uppercase());
            upper = false;
        } else {
            camel.push(c);
        }
    }
    camel
}
