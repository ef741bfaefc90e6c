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
        // No number is worse than any.
        Some(best) if loss < best.loss || (best.loss.is_nan() && !loss.is_nan()) => {
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_wait_counts_from_the_best_epoch() {
        let mut best = None;
        let mut waited = Vec::new();
        // Networks are their epoch's number here.
        for (epoch, loss) in [f64::NAN, 4.0, 2.0, 2.0, f64::NAN, 1.0, 5.0].into_iter().enumerate() {
            observe(&mut best, &epoch, loss);
            waited.extend(best.as_ref().map(|best| (best.network, best.waited)));
        }
        assert_eq!(waited, [(0, 0), (1, 0), (2, 0), (2, 1), (2, 2), (5, 0), (5, 1)]);
    }
}
