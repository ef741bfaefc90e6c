//! What arrives at a layer, as far as that is known before all shapes are: for the help of one that was told.

use super::Builder;
use crate::ast::{Dim, Item};
use crate::diag::Errors;
use crate::model::wires::{ANY, resolve};
use gyul_spec::{MAX_SIZE, Shape};

impl Builder<'_, '_> {
    /// The channels or features of what `item` reads, behind the value `last`.
    pub(super) fn arriving(&self, item: &Item, last: Option<usize>) -> Option<usize> {
        let value = match item.from.as_ref().map(|from| &from.wires[..]) {
            None => last?,
            Some([wire]) => resolve(&self.scopes, &self.layers, wire, None, ANY, &mut Errors::default())?,
            Some(_) => return None,
        };
        let inputs = self.net.inputs.as_ref()?.list.iter().map(|input| {
            let sizes = input.dims.list.iter().map(|dim| match dim {
                Dim::Number(size, _) => *size,
                Dim::Name(_) | Dim::Block(_) => Shape::UNKNOWN,
            });
            let sizes: Vec<usize> = sizes.collect();
            Some(if input.dims.indices {
                Shape::of_indices(&sizes)
            } else {
                Shape::new(&sizes)
            })
        });
        let mut shapes: Vec<Option<Shape>> = inputs.collect();
        for layer in &self.layers {
            let spec = layer.spec.as_ref().filter(|_| layer.tied.is_none());
            let arrive = layer.from.iter().flatten().map(|value| shapes[*value]);
            let arrive = arrive.collect::<Option<Vec<_>>>().filter(|xs| !xs.is_empty());
            shapes.push(
                spec.zip(arrive)
                    .map(|(spec, xs)| spec.config(|_| Shape::UNKNOWN).rules(&xs).out),
            );
        }
        let arrives = shapes[value]?;
        (!arrives.is_indices() && (1..=MAX_SIZE).contains(&arrives.last())).then(|| arrives.last())
    }
}
