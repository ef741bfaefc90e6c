//! The gradients between a backward pass and a step, in a loop of one's own.

use super::Workspace;
use crate::network::Trainable;
use crate::optim::{BadSetting, Settings, clip};

impl<N: Trainable> Workspace<N> {
    /// Clips the gradients by their global norm, before they are applied: where `‖g‖`, the root of the sum of the squares of all of them,
    /// is above `max_norm`, every gradient is multiplied by `max_norm / ‖g‖`. Returns `‖g‖` as it was. Nothing is allocated.
    ///
    /// The gradients of frozen parameters of `net` do not count and stay as they are; neither do those of running
    /// statistics. A norm that is infinite or NaN is returned and nothing is scaled.
    ///
    /// Source: [Pascanu et al. 2013](https://arxiv.org/abs/1211.5063), algorithm 1; `PyTorch`'s `clip_grad_norm_` (which adds
    /// 1e-6 to the norm it divides by), TensorFlow's `clip_by_global_norm`. The trainer's is
    /// [`Trainer::clip_global_norm`](crate::train::Trainer::clip_global_norm).
    ///
    /// # Errors
    /// If `max_norm` is not finite or not above 0; the gradients are as they were.
    ///
    /// # Panics
    /// Where no gradients came since the workspace was made or they were zeroed.
    ///
    /// ```
    /// use gyul::prelude::*;
    ///
    /// network! { struct Net: [2] -> [1] { out: Linear<1>(bias = false), } }
    ///
    /// let net = Net::new(7);
    /// let mut workspace = Workspace::new(1);
    /// workspace.input(1).copy_from_slice(&[3.0, 4.0]);
    /// workspace.run_forward(&net, Mode::default());
    /// workspace.output_and_d_output().1.fill(2.0);
    /// workspace.run_backward(&net, false); // the gradient is [6, 8]
    /// assert_eq!(workspace.clip_global_norm(&net, 1.0)?, 10.0);
    /// assert_eq!(workspace.gradients().out.weight.as_slice(), [0.6, 0.8]);
    /// # Ok::<(), gyul::optim::BadSetting>(())
    /// ```
    #[track_caller]
    pub fn clip_global_norm(&mut self, net: &N, max_norm: f64) -> Result<f64, BadSetting> {
        Settings("clip_global_norm").positive("max_norm", max_norm)?;
        Ok(clip(net, self.made_gradients(), max_norm))
    }

    /// The gradients that a backward pass made, or the user.
    ///
    /// # Panics
    /// Where there are none since they were zeroed: the old ones would be taken once more.
    #[track_caller]
    pub(crate) fn made_gradients(&mut self) -> &mut N {
        assert!(
            !self.fresh,
            "there are no gradients: no backward pass since `zero_gradients`, or since the workspace was made"
        );
        &mut self.gradients
    }
}
