//! The tensors a layer learns.

use crate::Shape;

/// The most tensors one layer has.
pub const MAX_PARAMS: usize = 4;

/// How a tensor starts.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Init {
    /// All 0.
    Zeros,
    /// All 1.
    Ones,
    /// All this number.
    Constant(f32),
    /// Uniform in ±√(6 / (`fan_in` + `fan_out`)): [Glorot and Bengio 2010](https://proceedings.mlr.press/v9/glorot10a.html), Keras' default.
    Glorot {
        /// Numbers that enter one unit.
        fan_in: usize,
        /// Units that one number enters.
        fan_out: usize,
    },
    /// Normal with variance 2 / `fan_in`, cut at two standard deviations: [He et al. 2015](https://arxiv.org/abs/1502.01852), as Keras' `he_normal`.
    He {
        /// Numbers that enter one unit.
        fan_in: usize,
    },
    /// Uniform in ±0.05, Keras' default for embeddings.
    Uniform,
    /// A matrix with orthonormal rows, or columns where it has more rows than columns; every such matrix is as likely:
    /// [Saxe et al. 2013](https://arxiv.org/abs/1312.6120), Keras' `orthogonal`.
    Orthogonal,
    /// The bias of an LSTM, gates i, f, c, o: all 0, but 1 for the forget gate f
    /// ([Jozefowicz et al. 2015](https://proceedings.mlr.press/v37/jozefowicz15.html), Keras' `unit_forget_bias`).
    ForgetGate,
}

impl Init {
    /// `init = glorot` as an option's value.
    pub const GLOROT: f64 = 0.0;
    /// `init = he` as an option's value.
    pub const HE: f64 = 1.0;
    pub(crate) const WORDS: &'static [(&'static str, f64)] = &[("glorot", Self::GLOROT), ("he", Self::HE)];
}

/// What a tensor is to training.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// Learnt by gradient descent.
    Trainable,
    /// A running statistic: training moves it, no optimizer does. Its "gradient" is the step it is to take.
    Running,
}

/// One tensor of a layer.
#[derive(Clone, Copy, Debug)]
pub struct ParamSpec {
    /// In its natural layout: `[in, out]`, `[kh, kw, in, out]`, `[out]`.
    pub shape: Shape,
    /// How it starts.
    pub init: Init,
    /// What it is to training.
    pub role: Role,
}

/// The tensors of a layer, in the order of its fields.
#[derive(Clone, Copy, Debug)]
pub struct Params {
    list: [ParamSpec; MAX_PARAMS],
    len: usize,
}

impl Params {
    /// Of a layer that learns nothing.
    #[must_use]
    pub const fn none() -> Self {
        let nothing = ParamSpec {
            shape: Shape::new(&[0]),
            init: Init::Zeros,
            role: Role::Trainable,
        };
        Self {
            list: [nothing; MAX_PARAMS],
            len: 0,
        }
    }

    /// What is too much is counted: it is refused where the layer stands.
    const fn push(mut self, shape: Shape, init: Init, role: Role) -> Self {
        if self.len < MAX_PARAMS {
            self.list[self.len] = ParamSpec { shape, init, role };
        }
        self.len += 1;
        self
    }

    /// With one more tensor that gradient descent learns. `network!` takes no layer with more than four tensors.
    #[must_use]
    pub const fn weight(self, shape: Shape, init: Init) -> Self {
        self.push(shape, init, Role::Trainable)
    }

    /// With one more running statistic. `network!` takes no layer with more than four tensors.
    #[must_use]
    pub const fn running(self, shape: Shape, init: Init) -> Self {
        self.push(shape, init, Role::Running)
    }

    /// A tensor that an option switches off: it is empty then, and no one's parameter.
    pub(crate) const fn optional(self, present: bool, shape: Shape, init: Init) -> Self {
        self.push(if present { shape } else { Shape::new(&[0]) }, init, Role::Trainable)
    }

    /// The tensor of field `i`.
    #[must_use]
    pub const fn get(&self, i: usize) -> ParamSpec {
        self.list[i]
    }

    /// How many tensors there are.
    #[must_use]
    pub const fn tensors(&self) -> usize {
        self.len
    }

    /// How many numbers gradient descent learns.
    #[must_use]
    pub const fn trainable(&self) -> usize {
        self.count(true)
    }

    /// How many numbers a saved file holds: the trainable ones and the running statistics.
    #[must_use]
    pub const fn total(&self) -> usize {
        self.count(false)
    }

    const fn count(&self, only_trainable: bool) -> usize {
        let (mut i, mut sum) = (0, 0usize);
        while i < self.len && i < MAX_PARAMS {
            if !only_trainable || matches!(self.list[i].role, Role::Trainable) {
                sum = sum.saturating_add(self.list[i].shape.len());
            }
            i += 1;
        }
        sum
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_parameter_too_many_is_counted() {
        let mut params = Params::none();
        for _ in 0..=MAX_PARAMS {
            params = params.weight(Shape::new(&[1]), Init::Zeros);
        }
        assert_eq!((params.tensors(), params.total()), (5, 4));
    }
}
