//! How large a task is.

/// A thread is woken for this many multiply-adds or more (some 10 µs of one core).
/// Tests wake them for anything.
pub(crate) const TASK: usize = if cfg!(test) { 1 } else { 256 * 1024 };

/// Rows of a task: the task's part of `X` stays in L2 while panels of weights stream by.
pub(crate) const TASK_ROWS: usize = if cfg!(test) { 8 } else { 64 };

/// The multiply-adds of a product, by which threads are woken. For a row or two each weight is read, or written, for as many products: memory's
/// work, as long as that of four rows.
pub(crate) fn work([rows, inputs, outputs]: [usize; 3]) -> usize {
    inputs * outputs * rows.max(4)
}

/// Cuts `len` into about `tasks` tiles of equal size, a multiple of `unit`: their number and size.
pub(crate) fn tile(len: usize, tasks: usize, unit: usize) -> (usize, usize) {
    let size = len.div_ceil(tasks.max(1)).next_multiple_of(unit);
    (len.div_ceil(size), size)
}
