//! Shapes under two guesses of what only rustc knows.

use crate::model::{Size, Spec};
use gyul_spec::{Role, Shape};

/// A shape under the two guesses.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Guessed {
    pub(super) a: Shape,
    pub(super) b: Shape,
}

/// What is known of one number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Known {
    Number(usize),
    /// An expression of [`Model::exprs`](crate::model::Model::exprs).
    Expr(usize),
    Nothing,
}

/// So many expressions are told apart.
const MOST_EXPRS: usize = 1000;

/// The guess for expression `k`: far apart, so that no division brings the two together. Of two expressions each is the larger once, so
/// that none is taken for the one that fits into the other.
pub(super) fn guess_a(k: usize) -> usize {
    1_000_003 + 20 * k
}

pub(super) fn guess_b(k: usize) -> usize {
    7_000_009 - 46 * k.min(MOST_EXPRS)
}

pub(super) fn unknown(_: usize) -> usize {
    Shape::UNKNOWN
}

impl Guessed {
    pub(super) fn new(sizes: &[Size], indices: bool) -> Self {
        let under = |of: fn(usize) -> usize| {
            let dims: Vec<usize> = sizes.iter().map(|size| size.at(of)).collect();
            if indices {
                Shape::of_indices(&dims)
            } else {
                Shape::new(&dims)
            }
        };
        Self {
            a: under(guess_a),
            b: under(guess_b),
        }
    }

    /// Of the same rank, and of sizes that are anyone's guess.
    pub(super) fn anew(self, exprs: usize) -> Self {
        let anew = |shape: Shape, of: fn(usize) -> usize| {
            let dims: Vec<usize> = (0..shape.rank()).map(|axis| of(exprs + axis)).collect();
            Shape::new(&dims)
        };
        Self {
            a: anew(self.a, guess_a),
            b: anew(self.b, guess_b),
        }
    }

    pub(crate) fn rank(&self) -> usize {
        self.a.rank()
    }

    pub(crate) fn is_indices(&self) -> bool {
        self.a.is_indices()
    }

    pub(crate) fn axis(&self, axis: usize) -> Known {
        known(self.a.dim(axis), self.b.dim(axis))
    }

    pub(crate) fn axes(&self) -> impl Iterator<Item = Known> {
        (0..self.rank()).map(|axis| self.axis(axis))
    }

    /// Whether the two are one shape, whatever the `exprs` expressions are: not where a number is anyone's guess, which is the same of all.
    pub(crate) fn is_surely(&self, other: &Self, exprs: usize) -> bool {
        let is_sure = |axis| match axis {
            Known::Number(_) => true,
            Known::Expr(k) => k < exprs,
            Known::Nothing => false,
        };
        self == other && self.axes().all(is_sure)
    }

    pub(super) fn is_known(&self) -> bool {
        self.axes().all(|axis| matches!(axis, Known::Number(_)))
    }

    /// For messages.
    pub(super) fn shown(&self) -> Shape {
        let dims = self.axes().map(|axis| match axis {
            Known::Number(size) => size,
            Known::Expr(_) | Known::Nothing => Shape::UNKNOWN,
        });
        let dims: Vec<usize> = dims.collect();
        if self.is_indices() {
            Shape::of_indices(&dims)
        } else {
            Shape::new(&dims)
        }
    }

    /// The shapes of the tensors that a layer learns, for this input.
    pub(crate) fn params(&self, spec: &Spec) -> Vec<Self> {
        let (a, b) = (
            spec.config(guess_a).params(&self.a),
            spec.config(guess_b).params(&self.b),
        );
        let both = (0..a.tensors()).map(|i| (a.get(i), b.get(i)));
        both.filter(|(a, _)| a.role == Role::Trainable && !a.shape.is_empty())
            .map(|(a, b)| Self { a: a.shape, b: b.shape })
            .collect()
    }
}

fn known(a: usize, b: usize) -> Known {
    if a == b && a != Shape::UNKNOWN {
        return Known::Number(a);
    }
    // Guesses ascend by 20 a name.
    let k = a.wrapping_sub(guess_a(0)) / 20;
    if k < MOST_EXPRS && a == guess_a(k) && b == guess_b(k) {
        Known::Expr(k)
    } else {
        Known::Nothing
    }
}
