//! Where parameters live.

use core::fmt::Debug;
use core::marker::PhantomData;

/// A place where parameters live.
pub trait Device: Sized {
    /// The memory of one tensor.
    type Buffer: Send + Sync;
}

/// A device whose memory the CPU reads: its networks run on the CPU's kernels.
#[diagnostic::on_unimplemented(
    message = "this runs on the host, but the network lives on `{Self}`",
    note = "use `predict_batch(…)?`, or bring it back with `net.to(&Cpu)?`"
)]
pub trait Host: Device<Buffer: AsRef<[f32]> + Clone + Debug> {}

/// The default: memory of its own, that training may change.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Cpu;

/// Read-only memory, such as flash: a network in a `static`, without an allocator.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Static;

/// Any host's memory, borrowed: layers compute on it, so that they are compiled here and not once more for every device in
/// every user's crate.
#[doc(hidden)]
#[derive(Clone, Copy, Debug)]
pub struct Borrowed<'a>(PhantomData<&'a [f32]>);

impl Device for Cpu {
    type Buffer = Box<[f32]>;
}

impl Device for Static {
    type Buffer = &'static [f32];
}

impl<'a> Device for Borrowed<'a> {
    type Buffer = &'a [f32];
}

impl Host for Cpu {}
impl Host for Borrowed<'_> {}
impl Host for Static {}
