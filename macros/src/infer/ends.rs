//! The declared shapes of inputs and outputs.

use super::{Given, Guessed, Inferred, Known, way};
use crate::diag::Errors;
use crate::model::{Input, Model, Output};
use gyul_spec::{MANY, input_message, output_message};

pub(super) fn check_input(input: &Input<'_>, shape: Guessed, errors: &mut Errors) {
    let dims = &input.end.dims;
    let zero = (0..shape.rank()).find(|axis| shape.axis(*axis) == Known::Number(0));
    if let Some(axis) = zero {
        errors.add(dims.list[axis].span(), input_message(&shape.shown()).as_str());
    } else if shape.is_known() && shape.a.len() > MANY {
        errors.add(dims.span, "the input holds more numbers than any memory");
    }
}

/// Whether the declared output is rustc's to check.
pub(super) fn check_output(model: &Model<'_>, output: &Output<'_>, inferred: &Inferred, errors: &mut Errors) -> bool {
    let declared = Guessed::new(&output.sizes, false);
    let Some(value) = output.value else { return false };
    let got = match inferred.shapes[value] {
        Given::Shape(got) => got,
        Given::Rustc => return true,
        Given::Lost => return false,
    };
    let differ = |axis: usize| match (declared.axis(axis), got.axis(axis)) {
        (Known::Number(a), Known::Number(b)) => a != b,
        _ => false,
    };
    let Some(maker) = model.maker(value) else { return false };
    if declared.rank() != got.rank() || (0..got.rank()).any(differ) {
        if model.layers[maker].spec.is_some() {
            let way = way(model, inferred, value);
            let text = output_message(&declared.shown(), &way);
            errors.add(output.end.dims.span, text.as_str());
        }
        return false;
    }
    !(declared.is_known() && got.is_known())
}
