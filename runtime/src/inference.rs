//! A network made ready for many predictions.

use crate::batch::{Batch, BatchError};
use crate::kernels::cpu::Kept;
use crate::network::Network;
use crate::predict::{predict_batch_with, predict_into_with, record};
use crate::sample::Record;
use core::fmt;

/// A network whose weights are packed once, as the kernels read them, and whose batch norms are folded into the layers before
/// them: what [`Network::optimize`] gives.
///
/// It owns the network, and predicts: it is no [`Network`] itself, and nothing trains it, so that its weights never disagree with what is
/// packed. It holds them twice, as they were and packed. Its predictions are the
/// network's, but for the last bits behind a folded batch norm.
///
/// ```
/// use gyul::prelude::*;
///
/// network! { struct Xor: [2] -> [1] { Linear<8>, Tanh, Linear<1>, } }
///
/// let net = Xor::new(7);
/// let fast = net.optimize();
/// assert_eq!(fast.predict(&[0.0, 1.0]), net.predict(&[0.0, 1.0]));
/// ```
#[derive(Clone)]
#[must_use = "the network itself stays as it is: predict with what `optimize` gives"]
pub struct Inference<N> {
    net: N,
    kept: Vec<Kept>,
}

impl<N: Network> Inference<N> {
    /// Packs the weights of `net`, in a prediction of a sample of zeros.
    pub fn new(net: N) -> Self {
        let kept = record(&net);
        Self { net, kept }
    }

    /// What the network gives for one sample. Allocates nothing after a thread's first call; runs on any number of threads at once.
    ///
    /// The output is returned by value, through the stack: one of more than some hundred thousand numbers goes with
    /// [`predict_into`](Self::predict_into).
    ///
    /// For a network of indices: one that its `Embedding` has no row for counts as a row of NaN.
    /// [`predict_batch`](Self::predict_batch) gives an error that names it.
    pub fn predict(&self, x: &N::Input) -> N::Output {
        let mut y = N::Output::BLANK;
        self.predict_into(&mut y, x);
        y
    }

    /// As [`predict`](Self::predict), into `y`: for outputs that are large for the stack.
    pub fn predict_into(&self, y: &mut N::Output, x: &N::Input) {
        predict_into_with(&self.net, &self.kept, y, x);
    }

    /// What the network gives for a batch, in any memory order: an [`ArrayD`](ndarray::ArrayD) with a leading batch axis, row-major; of several
    /// outputs their struct, with one in each field.
    ///
    /// # Errors
    /// Where the other axes are not one sample's, several inputs differ in their samples, or an index is beyond its vocabulary.
    pub fn predict_batch(
        &self,
        x: impl Batch<<N::Input as Record>::Element>,
    ) -> Result<<N::Output as Record>::Arrays, BatchError> {
        predict_batch_with(&self.net, &self.kept, &x)
    }
}

impl<N: Network> fmt::Debug for Inference<N> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Inference<{}>", N::NAME)
    }
}
