//! Where a block stands.

use super::Part;
use super::names::camel;
use proc_macro2::Ident;

/// Where a block stands.
#[derive(Clone, Default)]
pub(super) struct Prefix {
    /// `stage.0.`
    pub(super) name: String,
    pub(super) place: Vec<Part>,
    /// `Stage`
    pub(super) ty: String,
}

impl Prefix {
    pub(super) fn inner(&self, name: &str, field: &Ident) -> Self {
        let mut place = self.place.clone();
        place.push(Part::Field(field.clone()));
        Self {
            name: format!("{}{name}.", self.name),
            place,
            ty: format!("{}{}", self.ty, camel(name)),
        }
    }

    pub(super) fn round(&self, round: usize) -> Self {
        let mut place = self.place.clone();
        place.push(Part::Index(round));
        Self {
            name: format!("{}{round}.", self.name),
            place,
            ty: self.ty.clone(),
        }
    }
}
