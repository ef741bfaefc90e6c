//! Columns of a weight that lies as it is, a block's of them, copied side by side before many rows of outputs meet them.
#![expect(
    unsafe_code,
    reason = "a panel's room is written by registers: no bounds checks inside"
)]

use super::Product;
use super::block::{load, read};
use super::operands::{Matrix, Terms, Walk};
use crate::kernels::cpu::isa::lanes::Lanes;
use crate::kernels::cpu::{Epilogue, Kernels};
use std::mem::MaybeUninit;

/// Floats of a panel that are copied side by side for many rows of outputs: 16 KiB. Those of a block's panels stay in L1 or close to it.
const COPIED: usize = if cfg!(test) { 64 } else { 4096 };
/// Panels of a block, on any set.
const PANELS: usize = 2;

/// Terms of a panel that are copied at once.
pub(crate) fn stretch(kernels: &Kernels) -> usize {
    COPIED / kernels.panel
}

impl Product<'_> {
    /// The columns of a block, copied before, and then the next: a [`stretch`] of terms at most.
    ///
    /// # Safety
    /// As for [`run`](Self::run).
    pub(crate) unsafe fn copied_panels(&self, kernels: &Kernels) {
        let Terms { segments, length, .. } = self.terms;
        let mut copy = Copied(MaybeUninit::uninit());
        for col in self.cols.clone().step_by(kernels.block_cols) {
            let cols = kernels.block_cols.min(self.cols.end - col);
            let width = if cols > kernels.panel {
                kernels.block_cols
            } else {
                kernels.panel
            };
            let copied = PanelCopy {
                to: copy.0.as_mut_ptr().cast(),
                of: self,
                col,
                cols,
            };
            // SAFETY: the room is this function's. The kernel writes `width` floats for each of the terms, for which `copy` has
            // room.
            let copied = unsafe {
                (kernels.copy_panel)(&copied);
                std::slice::from_raw_parts(copied.to, segments * length * width)
            };
            let job = Product {
                y_rows: Walk {
                    start: self.y_rows.start + col,
                    ..self.y_rows
                },
                terms: Terms {
                    weight_jump: length,
                    ..self.terms
                }
                .joined(),
                weight: Matrix::packed(copied, segments * length, width),
                rows: self.rows.clone(),
                cols: 0..cols,
                epilogue: Epilogue {
                    scale: self.epilogue.scale.map(|scale| &scale[col..]),
                    bias: self.epilogue.bias.map(|bias| &bias[col..]),
                    ..self.epilogue
                },
                ..*self
            };
            // SAFETY: passed on: these columns are the job's.
            unsafe { (kernels.product)(&job) };
        }
    }
}

/// Room for copied panels.
#[repr(align(64))]
struct Copied(MaybeUninit<[f32; PANELS * COPIED]>);

/// Columns of a job's weight to be copied, each term's side by side.
pub(crate) struct PanelCopy<'a> {
    /// Room for a [`stretch`] of terms.
    to: *mut f32,
    of: &'a Product<'a>,
    col: usize,
    cols: usize,
}

/// Copies a panel of `W` registers, or of more columns up to `MOST`.
///
/// # Safety
/// The job's room is the caller's alone, and the CPU has the instructions of `V`.
#[inline(always)]
pub(crate) unsafe fn copy_panel<V: Lanes, const W: usize, const MOST: usize>(job: &PanelCopy<'_>) {
    // SAFETY: passed on.
    unsafe {
        if MOST > W && job.cols > V::LEN * W {
            copy::<V, MOST>(job);
        } else {
            copy::<V, W>(job);
        }
    }
}

/// Copies up to `W` registers of each term.
///
/// # Safety
/// As for [`copy_panel`].
#[inline(always)]
unsafe fn copy<V: Lanes, const W: usize>(job: &PanelCopy<'_>) {
    let &PanelCopy { to, of, col, cols } = job;
    let Terms {
        segments,
        length,
        weight_jump,
        ..
    } = of.terms;
    let width = V::LEN * W;
    // The SAFETY below rests on it. A job without rows fits whatever its weight is.
    assert!(
        segments * length * width <= PANELS * COPIED
            && cols <= width
            && col + cols <= of.cols.end
            && !of.rows.is_empty()
            && of.fits(),
        "a panel reaches outside its weight"
    );
    // SAFETY: these columns of each term are inside, for the job fits, and there is room for the terms, by the contract.
    unsafe {
        for segment in 0..segments {
            let to = to.cast::<[V; W]>().add(segment * length);
            let first = segment * weight_jump * of.weight.row + col;
            let mut from = of.weight.data.as_ptr().wrapping_add(first);
            // Two loops: the second asks of every register how much of it there is.
            if cols == width {
                for term in 0..length {
                    to.add(term).write(load(from));
                    from = from.wrapping_add(of.weight.row);
                }
            } else {
                for term in 0..length {
                    to.add(term).write(read(from, cols));
                    from = from.wrapping_add(of.weight.row);
                }
            }
        }
    }
}
