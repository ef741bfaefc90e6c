//! Whose weight a `Tied` shares.

use super::Builder;
use crate::model::spec::Spec;
use crate::model::wires::resolve;
use proc_macro2::Ident;

impl Builder<'_, '_> {
    /// The layer whose weight is shared.
    pub(super) fn owner(&mut self, label: &Ident, tied: Option<&Spec>) -> Option<usize> {
        let value = resolve(&self.scopes, &self.layers, label, None, self.errors)?;
        let owner = value.checked_sub(self.count);
        let row = owner.and_then(|owner| Some(self.layers[owner].kind?.row()));
        let is_transposed = tied.is_some_and(Spec::is_transposed);
        let text = match row.filter(|row| row.lends_weight) {
            Some(row) if row.lends_turned || !is_transposed => return owner,
            Some(_) => format!(
                "the weight of `{label}` cannot be `transposed`: only that of a `Linear` can\nhelp: write `Tied({label})`"
            ),
            _ => {
                let such = self
                    .some_owner()
                    .map_or_else(String::new, |owner| format!("write `{owner}`, say: "));
                format!(
                    "`{label}` has no weight that can be shared\n\
                     help: {such}`Tied` takes the label of a `Linear` or a `Conv2d`"
                )
            }
        };
        self.errors.add(label.span(), text);
        None
    }

    /// The label of the last layer whose weight could be shared.
    fn some_owner(&self) -> Option<&str> {
        let labels = self.scopes.iter().flat_map(|scope| &scope.labels);
        let owners = labels.filter_map(|(label, value)| {
            let owner = (*value)?.checked_sub(self.count)?;
            let is_owner = self.layers.get(owner)?.kind?.row().lends_weight;
            is_owner.then_some((owner, label.as_str()))
        });
        owners.max().map(|(_, label)| label)
    }
}
