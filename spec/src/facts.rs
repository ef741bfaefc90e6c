//! What one layer takes, all of it.

use crate::{Config, Params, Scratch, Shape};

/// What one layer takes, for the shapes that arrive.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Facts {
    /// Trainable numbers.
    pub params: usize,
    /// Numbers that training moves but gradient descent does not.
    pub running: usize,
    /// Floating-point operations a sample: 2 for each multiplication with its addition.
    pub flops: usize,
    /// Floats a sample that training keeps for the backward pass, beyond input and output.
    pub saved: usize,
    /// Floats a sample that the layer needs while it runs at inference.
    pub work: usize,
    /// Floats a sample that its backward pass needs while it runs.
    pub back_work: usize,
    /// Floats a sample that a stream remembers from one time step to the next.
    pub state: usize,
    /// Memory of the kernels at inference.
    pub infer: Scratch,
    /// Memory of the kernels in training.
    pub train: Scratch,
    /// Of a network within the network: its [`vocabularies`](crate::vocabularies).
    pub vocabularies: &'static [usize],
}

impl Facts {
    /// Of a layer that takes nothing.
    pub const NONE: Self = Self {
        params: 0,
        running: 0,
        flops: 0,
        saved: 0,
        work: 0,
        back_work: 0,
        state: 0,
        infer: Scratch::NONE,
        train: Scratch::NONE,
        vocabularies: &[],
    };
}

impl Config {
    /// What the layer takes for an input `x`.
    #[must_use]
    pub const fn facts(&self, x: &Shape) -> Facts {
        self.facts_of(x, &self.params(x))
    }

    const fn facts_of(&self, x: &Shape, params: &Params) -> Facts {
        Facts {
            params: params.trainable(),
            running: params.total() - params.trainable(),
            flops: self.multiply_adds(x).saturating_mul(2),
            saved: self.saved(x),
            work: self.work(x, false),
            back_work: self.work(x, true),
            state: self.state(x),
            infer: self.scratch(x, false),
            train: self.scratch(x, true),
            vocabularies: &[],
        }
    }
}
