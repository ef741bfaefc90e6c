//! What items are called.

use crate::ast::Item;
use crate::diag::Errors;
use proc_macro2::Ident;
use std::collections::HashMap;

/// Gives every item of a block a name: its label, or its kind with a number.
pub(super) struct Names {
    labels: Vec<String>,
    counts: HashMap<String, usize>,
    /// What the only item is called.
    called: Option<String>,
}

impl Names {
    pub(super) fn new(items: &[Item], called: Option<&str>, errors: &mut Errors) -> Self {
        let mut labels: Vec<String> = Vec::new();
        for label in items.iter().filter_map(|item| item.label.as_ref()) {
            let name = plain(label);
            if labels.contains(&name) {
                let is_taken = |label: &String| {
                    items
                        .iter()
                        .any(|item| item.label.as_ref().is_some_and(|l| plain(l) == *label))
                };
                let other = (2..items.len() + 2)
                    .map(|n| format!("{name}{n}"))
                    .find(|label| !is_taken(label))
                    .unwrap_or_default();
                let text = format!("two layers are called `{name}`\nhelp: call this one `{other}`, say");
                errors.add(label.span(), text);
            }
            labels.push(name);
        }
        Self {
            labels,
            counts: HashMap::new(),
            called: called.map(str::to_owned),
        }
    }

    pub(super) fn name(&mut self, item: &Item, slug: &str) -> String {
        if let Some(called) = &self.called {
            return called.clone();
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
