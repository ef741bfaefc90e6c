//! The gradients of losses.

use super::moving::{Met, difference};
use super::{Gradcheck, checked};
use crate::loss::{BadTarget, Loss};
use crate::sample::Record;
use core::any::type_name;

impl Gradcheck {
    /// Checks a loss of one's own: the gradient that it gives for `output` beside differences of what it gives around there. As for a
    /// network, but every number is moved: outputs of a few numbers are quick.
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
        let (mut moved, mut d_output, mut unread) = (*output, Output::BLANK, Output::BLANK);
        // What is not set is seen.
        (0..Output::PARTS.len()).for_each(|part| d_output.part_mut(part).fill(f32::NAN));
        let here = loss.loss(output, target, &mut d_output)?;
        let mut tensors = Vec::new();
        for (part, of) in Output::PARTS.iter().enumerate() {
            let numbers = output.part(part).iter().zip(d_output.part(part)).enumerate();
            let met = numbers.map(|(at, (number, gradient))| {
                let gradient = f64::from(*gradient);
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
            });
            let name = if of.name.is_empty() { "output" } else { of.name };
            tensors.push((name.to_owned(), met.collect()));
        }
        Ok(checked(type_name::<L>(), tensors))
    }
}
