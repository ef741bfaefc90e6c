//! How a product's weight lies where rows of outputs meet it: as it is, copied panel by panel, or packed before. What pays is decided here;
//! all numbers are as measured. An input gradient's weight is transposed, and so always packed, but for [`Kernels::turns_samples`].

use super::operands::Matrix;
use crate::kernels::cpu::Kernels;
use crate::kernels::cpu::threads::task::tile;
use gyul_spec::scratch;

/// A panel that fewer rows of outputs than this meet pays neither for packing nor for copying.
const PAYING_ROWS: usize = if cfg!(test) { 8 } else { 32 };
/// Registers that a narrow product's columns fill at most: as many sums as hide the latency of an FMA.
pub(crate) const NARROW_REGISTERS: usize = 8;
/// The samples of an input gradient that are columns fill registers in groups of so many.
const GROUP: usize = 16;
/// Of a group, so many or fewer meet the rows of the weight one by one instead, in dot products: what they leave free of a register costs more.
pub(crate) const DOTS_ROWS: usize = 14;
/// As many where the rows of the weight that are met at once do not stay in L1 until all samples have met them.
const LONG_DOTS_ROWS: usize = 6;
/// Which is so of rows longer than this: eight of them are 32 KiB.
const LONG_DOTS: usize = if cfg!(test) { 64 } else { 1024 };
/// Samples for each register of outputs, in halves, up to which dot products are faster: a sum over lanes costs as much as some products.
const DOTS_SAMPLES: usize = 7;
/// Floats of a weight that stay in L2 while rows of outputs meet them.
pub(crate) const NEAR_WEIGHT: usize = if cfg!(test) { 256 } else { scratch::NEAR_WEIGHT };
/// Floats of a block's panels that do: of longer ones a stretch is met at a time.
pub(crate) const NEAR_PANELS: usize = 2 * NEAR_WEIGHT;

/// Whether so many rows pay for a copy of the panels that they meet.
pub(crate) fn pays(rows: usize) -> bool {
    rows >= PAYING_ROWS
}

impl Kernels {
    /// Whether `rows` that meet a weight pay for panels of its columns: a convolution packs it then, else they are copied. Of one panel
    /// nothing lies far apart.
    #[inline]
    pub(crate) fn pays_for_panels(&self, rows: usize, cols: usize) -> bool {
        pays(rows) && cols > self.panel
    }

    /// Cuts columns into about `tasks` tiles of equal size, panels each: their number and size. `beside` times as many tasks are `threads`
    /// threads'. Tiles are as wide as the widest block where no thread gets more columns for it, and none goes without.
    pub(crate) fn column_tiles(&self, cols: usize, tasks: usize, beside: usize, threads: usize) -> (usize, usize) {
        let [narrow, wide] = [self.panel, self.block_cols].map(|unit| tile(cols, tasks.min(cols.div_ceil(unit)), unit));
        let share = |(tiles, size): (usize, usize)| (beside * tiles).div_ceil(threads) * size;
        let all_busy = beside * wide.0 >= threads || wide.0 == narrow.0;
        if all_busy && share(wide) <= share(narrow) {
            wide
        } else {
            narrow
        }
    }

    /// Whether a `Linear` packs its weight.
    #[inline]
    pub(crate) fn packs_linear(&self, rows: usize, outputs: usize) -> bool {
        rows > self.unpacked && outputs > self.panel
    }

    /// Whether the samples of an input gradient are turned, or meet the weight as it lies, and not the weight is: where that is less than half of it.
    /// Nothing of no size is.
    pub(crate) fn turns_samples(&self, [rows, inputs, outputs]: [usize; 3]) -> bool {
        let weight = inputs.saturating_mul(outputs);
        let turned = rows.saturating_mul(inputs.saturating_add(outputs));
        let fill_registers = rows > self.dots_rows(outputs);
        rows > 0 && weight > 0 && (self.takes_dots(rows, outputs) || fill_registers && turned < weight / 2)
    }

    /// The last samples, beyond those that fill registers, that are computed in dot products.
    pub(crate) fn dots_beside(&self, rows: usize, outputs: usize) -> usize {
        let rest = rows % GROUP;
        if self.takes_dots(rest, outputs) { rest } else { 0 }
    }

    fn takes_dots(&self, rows: usize, outputs: usize) -> bool {
        rows <= self.dots_rows(outputs) && 2 * self.lanes * rows <= DOTS_SAMPLES * outputs
    }

    /// So many samples of a group or fewer pay for dot products, if there are outputs enough.
    fn dots_rows(&self, outputs: usize) -> usize {
        if outputs > LONG_DOTS {
            LONG_DOTS_ROWS
        } else if outputs.is_multiple_of(self.lanes) {
            DOTS_ROWS
        } else {
            self.part_dots
        }
    }

    /// Whether a recurrent layer packs both its weights. One sample meets each of the recurrent kernel's once a step: too seldom.
    pub(crate) fn packs_recurrent(&self, batch: usize, steps: usize, columns: usize) -> bool {
        batch > 1 && self.pays_for_panels(batch * steps, columns)
    }

    /// Whether a row of a weight is read in one go as it lies, without a panel's padding; so it is kept.
    #[inline]
    pub(crate) fn is_narrow(&self, cols: usize) -> bool {
        cols <= NARROW_REGISTERS * self.lanes
    }

    /// Rows of `cols` floats as they are; `met` rows of outputs meet each, in one task or in several.
    #[inline]
    pub(crate) fn natural<'a>(&self, data: &'a [f32], cols: usize, met: usize) -> Matrix<'a> {
        Matrix {
            data,
            row: cols,
            panel: self.panel.min(cols),
            copied: self.pays_for_panels(met, cols),
        }
    }
}

impl Matrix<'_> {
    /// Whether `terms` rows of it are far larger than a cache, and lie as they are: column by column every line of them would be a miss and
    /// every row a page.
    #[inline(always)]
    pub(crate) fn is_far_flung(&self, terms: usize) -> bool {
        !self.is_packed() && terms * self.row > NEAR_WEIGHT
    }

    /// As many rows of it as stay near.
    #[inline(always)]
    pub(crate) fn near_rows(&self) -> usize {
        (NEAR_WEIGHT / self.row).max(1)
    }
}
