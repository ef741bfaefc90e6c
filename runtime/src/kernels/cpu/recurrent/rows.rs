//! One task's rows of what a pass over recurrent layers writes.
#![expect(unsafe_code, reason = "samples are shared out among threads")]

use crate::kernels::cpu::product::{Matrix, Product, Terms, Walk};
use crate::kernels::cpu::threads::parts::Parts;
use crate::kernels::cpu::{Epilogue, Kernels};
use std::ops::Range;

/// A tensor `[steps, batch, width]` of which each task writes the rows of its samples; what belongs to no step has one.
#[derive(Clone, Copy)]
pub(crate) struct Shared<'a> {
    floats: Parts<'a>,
    batch: usize,
    width: usize,
}

impl<'a> Shared<'a> {
    pub(crate) fn new(floats: &'a mut [f32], batch: usize, width: usize) -> Self {
        let floats = Parts::new(floats);
        Self { floats, batch, width }
    }

    /// The rows of these samples, in every step.
    ///
    /// # Safety
    /// While they live, nobody else touches them.
    pub(crate) unsafe fn of(self, samples: &Range<usize>) -> Rows<'a> {
        assert!(samples.end <= self.batch, "samples outside the batch");
        let samples = samples.clone();
        Rows { all: self, samples }
    }
}

/// A task's rows of a tensor, its own by the contract of [`Shared::of`].
pub(crate) struct Rows<'a> {
    all: Shared<'a>,
    samples: Range<usize>,
}

/// `x · weight`, with the bias if there is one: a sum of `terms` for each of `columns`.
pub(crate) struct Sums<'a> {
    pub(crate) x: &'a [f32],
    pub(crate) x_rows: Walk,
    pub(crate) terms: usize,
    pub(crate) weight: Matrix<'a>,
    pub(crate) columns: usize,
    pub(crate) bias: Option<&'a [f32]>,
}

impl Rows<'_> {
    /// Where they lie in a step.
    fn range(&self, step: usize) -> Range<usize> {
        let Shared { batch, width, .. } = self.all;
        let at = step * batch;
        (at + self.samples.start) * width..(at + self.samples.end) * width
    }

    /// Those of one step, side by side.
    pub(crate) fn step(&mut self, step: usize) -> &mut [f32] {
        // SAFETY: rows of this task, borrowed with `self`.
        unsafe { self.all.floats.range(self.range(step)) }
    }

    /// Those of two steps.
    pub(crate) fn steps(&mut self, steps: [usize; 2]) -> [&mut [f32]; 2] {
        assert_ne!(steps[0], steps[1], "two steps");
        // SAFETY: as in `step`; those of two steps lie apart.
        steps.map(|step| unsafe { self.all.floats.range(self.range(step)) })
    }

    /// `(+)=` these sums, one row of them for each row of `steps`, into columns from `at` on.
    pub(crate) fn sum(&mut self, kernels: &Kernels, steps: Range<usize>, at: usize, accumulate: bool, sums: &Sums<'_>) {
        let Shared { floats, batch, width } = self.all;
        assert!(at + sums.columns <= width, "sums outside their rows");
        let samples = self.samples.len();
        let job = Product {
            y: floats,
            y_rows: Walk {
                start: self.range(steps.start).start + at,
                width: samples,
                step: width,
                line: batch * width,
            },
            x: sums.x,
            x_rows: sums.x_rows,
            terms: Terms::row(sums.terms),
            weight: sums.weight,
            rows: 0..samples * steps.len(),
            cols: 0..sums.columns,
            accumulate,
            epilogue: Epilogue {
                bias: sums.bias,
                ..Epilogue::default()
            },
        };
        // SAFETY: rows of this task, borrowed with `self`, and no column beyond them.
        unsafe { job.run(kernels) };
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Three steps of four samples, two floats each; the task has samples 1 and 2.
    fn task(floats: &mut [f32], work: impl FnOnce(&mut Rows<'_>)) {
        let shared = Shared::new(floats, 4, 2);
        // SAFETY: nobody else is there.
        work(&mut unsafe { shared.of(&(1..3)) });
    }

    fn sum(rows: &mut Rows<'_>, steps: Range<usize>, at: usize) {
        let kernels = Kernels::get();
        let sums = Sums {
            x: &[1.0; 4],
            x_rows: Walk::even(1),
            terms: 1,
            weight: kernels.natural(&[3.0], 1, 4),
            columns: 1,
            bias: None,
        };
        rows.sum(kernels, steps, at, true, &sums);
    }

    #[test]
    fn a_task_writes_its_own_rows_alone() {
        let mut floats = [0.0; 24];
        task(&mut floats, |rows| {
            rows.step(0).fill(1.0);
            let [last, middle] = rows.steps([2, 1]);
            (last[0], middle[3]) = (7.0, 8.0);
            sum(rows, 1..3, 1);
        });
        let expected = [
            [0, 0, 1, 1, 1, 1, 0, 0],
            [0, 0, 0, 3, 0, 11, 0, 0],
            [0, 0, 7, 3, 0, 3, 0, 0],
        ];
        assert_eq!(floats.map(|x| x as u8), expected.as_flattened());
    }

    #[test]
    #[should_panic(expected = "two steps")]
    fn one_step_is_not_had_twice() {
        task(&mut [0.0; 24], |rows| _ = rows.steps([1, 1]));
    }

    #[test]
    #[should_panic(expected = "sums outside their rows")]
    fn sums_stay_in_their_rows() {
        task(&mut [0.0; 24], |rows| sum(rows, 0..1, 2));
    }
}
