//! The gradients of losses.

use super::moving::{Met, difference};
use super::{Gradcheck, checked};
use crate::loss::{BadTarget, Loss};
use crate::sample::Record;
use core::any::type_name;
use core::slice;

/// What a batch's gradients are multiplied by: not 1, so that a loss which leaves that out is seen, and without rounding.
const FACTOR: f32 = 0.5;

impl Gradcheck {
    /// Checks a loss of one's own: the gradient that it gives for `output`, by itself and in a [`batch`](Loss::batch) of one, beside differences
    /// of what it gives around there. As for a network, but every number is moved: outputs of a few numbers are quick.
    ///
    /// Outputs of about 1 in size make a sharp test. Where an answer is all but certain, as by logits of 20, the gradient of a cross entropy is
    /// less than `f32` tells from 0, and a right one has an error of up to 1. What [`batch`](Loss::batch) mixes up among several samples is not
    /// seen: a test of one's own compares it with the sum of each alone.
    ///
    /// # Errors
    /// Where `target` is none for this output.
    ///
    /// ```
    /// use gyul::Gradcheck;
    /// use gyul::loss::Mse;
    ///
    /// let check = Gradcheck::of_loss(&Mse, &[0.5, -1.0, 2.0], &[1.0, 0.0, 2.5])?;
    /// assert!(check.error() < 1e-3, "{check}");
    /// # Ok::<(), gyul::loss::BadTarget>(())
    /// ```
    pub fn of_loss<Output: Record, Target, L: Loss<Output, Target>>(
        loss: &L,
        output: &Output,
        target: &Target,
    ) -> Result<Self, BadTarget> {
        let (mut moved, mut alone, mut unread) = (*output, unset::<Output>(), Output::BLANK);
        let here = loss.loss(output, target, &mut alone)?;
        // Training asks for this one, which a loss may have a faster way to.
        let mut in_batch = unset::<Output>();
        let d_outputs = slice::from_mut(&mut in_batch);
        loss.batch(slice::from_ref(output), slice::from_ref(target), d_outputs, FACTOR)
            .map_err(|(_, bad)| bad)?;
        let mut tensors = Vec::new();
        for (part, of) in Output::PARTS.iter().enumerate() {
            let d_outputs = alone.part(part).iter().zip(in_batch.part(part));
            let numbers = output.part(part).iter().zip(d_outputs).enumerate();
            let met = numbers.map(|(at, (number, (alone, in_batch)))| {
                let mut met = |gradient: f32| {
                    let gradient = f64::from(gradient);
                    let difference = difference(*number, gradient, here, |to| {
                        moved.part_mut(part)[at] = to;
                        loss.loss(&moved, target, &mut unread).unwrap_or(f64::NAN)
                    });
                    moved.part_mut(part)[at] = *number;
                    Met {
                        at,
                        gradient,
                        difference,
                    }
                };
                let [alone, in_batch] = [met(*alone), met(in_batch / FACTOR)];
                // What the batch leaves of a right one may differ in its last bits.
                if in_batch.error() > alone.error() {
                    in_batch
                } else {
                    alone
                }
            });
            let name = if of.name.is_empty() { "output" } else { of.name };
            tensors.push((name.to_owned(), met.collect()));
        }
        Ok(checked(type_name::<L>(), tensors))
    }
}

/// A gradient in which what is not set is seen.
fn unset<Output: Record>() -> Output {
    let mut d_output = Output::BLANK;
    (0..Output::PARTS.len()).for_each(|part| d_output.part_mut(part).fill(f32::NAN));
    d_output
}
