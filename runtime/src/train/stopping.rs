//! Early stopping.

/// The best epoch so far.
#[derive(Clone, Debug)]
pub(super) struct Best<N> {
    pub(super) network: N,
    pub(super) loss: f64,
    /// Epochs since.
    pub(super) waited: usize,
}

/// Takes note of an epoch that ended with `loss`.
pub(super) fn observe<N: Clone>(best: &mut Option<Best<N>>, network: &N, loss: f64) {
    match best {
        Some(best) if loss < best.loss => {
            best.network.clone_from(network);
            (best.loss, best.waited) = (loss, 0);
        }
        Some(best) => best.waited += 1,
        None => {
            *best = Some(Best {
                network: network.clone(),
                loss,
                waited: 0,
            });
        }
    }
}
