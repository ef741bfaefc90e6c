//! How the sums of a correlation are shared out in tasks.

use super::correlation::Correlation;
use crate::kernels::cpu::threads::task::TASK;
use std::ops::Range;

/// Rows of windows of a task, and channels, for which a column of them at the image's edge is computed apart, without its padding: as
/// measured.
const APART_ROWS: usize = if cfg!(test) { 2 } else { 4 };
const APART_CHANNELS: usize = if cfg!(test) { 2 } else { 16 };
/// Terms whose time it takes to begin a sum, to end it, to store it and perhaps to pool it: 3×3 windows of one channel are computed at 44 % of
/// the peak, and pooling them takes half as long again.
const SUM_COST: usize = 16;
/// Windows that pay for reading a weight from farther away.
const WINDOWS: usize = 256;

/// How the sums are shared out in tasks.
pub(crate) struct Shares {
    pub(crate) threads: usize,
    /// Images of a task.
    pub(crate) images: usize,
    /// Rows of windows of all tasks, into how many bands of about one size they are cut, and of what the rows of each are a multiple.
    pub(crate) rows: usize,
    pub(crate) bands: usize,
    unit: usize,
    /// Columns of a task.
    pub(crate) cols: usize,
    /// Whether columns of windows at the images' edges are computed apart.
    pub(crate) apart: bool,
}

impl Shares {
    /// The rows of a band.
    pub(crate) fn band(&self, index: usize) -> Range<usize> {
        let units = self.rows.div_ceil(self.unit);
        let start = |index: usize| (units * index / self.bands * self.unit).min(self.rows);
        start(index)..start(index + 1)
    }
}

/// Into how many pieces each of `there` tasks is cut: two tasks a thread or more.
pub(crate) fn cuts(there: usize, threads: usize) -> usize {
    if threads == 1 {
        return 1;
    }
    even_cuts((2 * threads).div_ceil(there), there, threads)
}

/// As [`cuts`], `least` pieces or more: so many that threads with fewer tasks than others wait for an eighth of the time at most.
fn even_cuts(least: usize, there: usize, threads: usize) -> usize {
    let is_even = |tasks: usize| 8 * tasks.next_multiple_of(threads) <= 9 * tasks;
    // Eight tasks a thread are.
    let enough = least.max((8 * threads).div_ceil(there));
    (least..enough).find(|cuts| is_even(cuts * there)).unwrap_or(enough)
}

impl Correlation<'_> {
    /// Of tasks of at most so many rows, a multiple of `unit`, and of columns in pieces of `piece`, which are panels; with `region` floats of
    /// scratch a thread, of which each image of a task takes `held` for what is pooled.
    pub(crate) fn shares(
        &self,
        piece: usize,
        batch: usize,
        threads: usize,
        [region, held]: [usize; 2],
        [unit, most]: [usize; 2],
    ) -> Shares {
        let (w, groups) = (&self.window, self.groups);
        // The SAFETY of what is pooled rests on it.
        assert!(self.behind.is_none() || groups == 1, "a pool behind groups");
        // Rows that no window of the pooling reaches are nobody's.
        let rows = self.behind.map_or(w.size[0], |behind| behind.shape.oh * unit);
        let windows = rows * w.size[1];
        let work = batch * windows * (self.terms() + SUM_COST) * self.cols * groups;
        let threads = (work / TASK).clamp(1, threads);
        let room = w.room(&self.x, region - held, self.cols, unit);
        let all = w.rows_in(&self.x, room).min(most);
        // A weight from far away is read once for several images where they are small; where they are few, each thread reads its own columns.
        let is_far = self.is_far();
        let images = if is_far && all == rows {
            let floats = w.floats(&self.x, rows);
            let fit = |room: usize, floats| room.checked_div(floats).unwrap_or(batch);
            let fit = fit(room, floats).min(fit(region, floats + held));
            fit.min(WINDOWS.div_ceil(windows))
                .min(batch.div_ceil(2 * threads))
                .max(1)
        } else {
            1
        };
        let blocks = batch.div_ceil(images);
        let by_columns = is_far && self.behind.is_none();
        // By rows as far as columns are too few.
        let pieces = self.cols.div_ceil(piece).max(1);
        let least = rows.div_ceil(cuts(blocks * groups * if by_columns { pieces } else { 1 }, threads));
        let task_rows = all.min(least.next_multiple_of(unit)) / unit * unit;
        // The SAFETY of what is pooled rests on it, too.
        assert!(task_rows > 0, "scratch for a row of windows");
        let bands = match rows.div_ceil(task_rows) {
            least @ 0..=1 => least,
            least => even_cuts(least, blocks * groups, threads).min(rows.div_ceil(unit)),
        };
        let parts = if by_columns {
            cuts(blocks * bands * groups, threads).min(pieces)
        } else {
            1
        };
        Shares {
            threads,
            images,
            bands,
            unit,
            rows,
            cols: (pieces / parts).max(1) * piece,
            // However many threads there are.
            apart: all >= APART_ROWS && w.channels >= APART_CHANNELS && !w.whole(1).is_empty(),
        }
    }
}
