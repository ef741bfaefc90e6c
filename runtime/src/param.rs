//! One tensor that a layer learns.

use crate::device::{Borrowed, Cpu, Device, Host, Static};
use crate::generated::SeededRng;
use crate::orthogonal::orthogonal;
use core::fmt;
use core::ops::{Index, IndexMut};
use gyul_spec::{Init, ParamSpec, Role, Shape};
use ndarray::{ArrayD, ArrayView, ArrayViewD, Dimension, IxDyn};
use rand::RngExt;

/// One tensor that a layer learns, in its natural layout: `[in, out]` for `Linear`, `[kh, kw, in, out]` for `Conv2d`,
/// `[out]` for a bias. Indexed as `net.conv1.weight[[kh, kw, i, o]]`.
pub struct Param<D: Device = Cpu> {
    data: D::Buffer,
    shape: Shape,
    role: Role,
    frozen: bool,
}

/// An array does not have the shape of the parameter it was to be assigned to.
#[derive(Clone, PartialEq, Eq, thiserror::Error)]
#[error("a parameter of shape {expected:?} cannot take an array of shape {found:?}")]
pub struct ShapeMismatch {
    /// The parameter's shape.
    pub expected: Vec<usize>,
    /// The array's.
    pub found: Vec<usize>,
}

debug_is_display!(ShapeMismatch);

impl<D: Device> Param<D> {
    /// The dims, outermost first. A bias that its layer was declared without is `[0]`.
    #[must_use]
    pub fn shape(&self) -> &[usize] {
        self.shape.dims()
    }

    /// How many numbers it holds.
    #[must_use]
    pub fn len(&self) -> usize {
        self.shape.len()
    }

    /// Whether its layer was declared without it (`bias = false`).
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.shape.is_empty()
    }

    /// What it is to training.
    #[must_use]
    pub fn role(&self) -> Role {
        self.role
    }

    /// Whether training leaves it as it is: see `freeze` of its network. A backward pass need not make the gradient of a frozen one:
    /// to that of the weight of a `Linear`, a convolution or a `MultiHeadAttention` nothing is added then, others are computed all the same,
    /// and unless the input's gradient is wanted the pass ends where nothing before learns. It goes by what its forward pass found frozen.
    #[must_use]
    pub fn is_frozen(&self) -> bool {
        self.frozen
    }

    #[track_caller]
    fn offset<const N: usize>(&self, index: [usize; N]) -> usize {
        let dims = self.shape();
        assert!(
            N == dims.len(),
            "{index:?}: {N} {}, and the parameter has shape {dims:?}",
            if N == 1 { "index" } else { "indices" }
        );
        assert!(
            index.iter().zip(dims).all(|(i, size)| i < size),
            "index {index:?} is outside a parameter of shape {dims:?}"
        );
        index.iter().zip(dims).fold(0, |at, (i, size)| at * size + i)
    }
}

impl<D: Host> Param<D> {
    /// The numbers, row-major.
    #[must_use]
    pub fn as_slice(&self) -> &[f32] {
        self.data.as_ref()
    }

    /// The same parameter, on borrowed memory.
    #[inline]
    pub(crate) fn borrowed(&self) -> Param<Borrowed<'_>> {
        Param {
            data: self.as_slice(),
            shape: self.shape,
            role: self.role,
            frozen: self.frozen,
        }
    }

    /// A copy as an array.
    ///
    /// # Panics
    /// Never: a parameter holds as many numbers as its shape says.
    #[must_use]
    pub fn to_array(&self) -> ArrayD<f32> {
        self.view().to_owned()
    }

    /// A view as an array, without a copy.
    ///
    /// # Panics
    /// Never: a parameter holds as many numbers as its shape says.
    #[must_use]
    pub fn view(&self) -> ArrayViewD<'_, f32> {
        ArrayViewD::from_shape(IxDyn(self.shape()), self.as_slice()).expect("as many numbers as the shape says")
    }
}

impl Param<Cpu> {
    /// A fresh parameter, as `spec` says.
    #[doc(hidden)]
    #[must_use]
    pub fn new(spec: &ParamSpec, rng: &mut SeededRng) -> Self {
        Self {
            data: fresh(spec, rng),
            shape: spec.shape,
            role: spec.role,
            frozen: false,
        }
    }

    /// All zeros, as gradients and moments start.
    #[doc(hidden)]
    #[must_use]
    pub fn zeros(spec: &ParamSpec) -> Self {
        Self {
            data: vec![0.0; spec.shape.len()].into(),
            shape: spec.shape,
            role: spec.role,
            frozen: false,
        }
    }

    /// The numbers, row-major.
    pub fn as_mut_slice(&mut self) -> &mut [f32] {
        &mut self.data
    }

    /// Lets training leave it as it is, or learn it again.
    pub fn set_frozen(&mut self, frozen: bool) {
        self.frozen = frozen;
    }

    /// Takes the numbers of `array`, of any dimension and in any memory order: `&array` or `array.view()`.
    ///
    /// # Errors
    /// Where the shapes differ; the parameter keeps its numbers then.
    pub fn assign<'a, D: Dimension>(&mut self, array: impl Into<ArrayView<'a, f32, D>>) -> Result<(), ShapeMismatch> {
        let array = array.into();
        if array.shape() != self.shape() {
            return Err(ShapeMismatch {
                expected: self.shape().to_vec(),
                found: array.shape().to_vec(),
            });
        }
        for (to, from) in self.data.iter_mut().zip(array.iter()) {
            *to = *from;
        }
        Ok(())
    }
}

impl Param<Static> {
    /// The next numbers of `from`, which moves on.
    #[doc(hidden)]
    #[must_use]
    pub const fn take(spec: &ParamSpec, from: &mut &'static [f32]) -> Self {
        let (data, rest) = from.split_at(spec.shape.len());
        *from = rest;
        Self {
            data,
            shape: spec.shape,
            role: spec.role,
            frozen: false,
        }
    }
}

/// The numbers of a fresh tensor.
fn fresh(spec: &ParamSpec, rng: &mut SeededRng) -> Box<[f32]> {
    let (len, last) = (spec.shape.len(), spec.shape.last());
    match spec.init {
        Init::Orthogonal => orthogonal(len / last, last, rng),
        // Gates i, f, c, o.
        Init::ForgetGate => (0..len).map(|i| f32::from(u8::from(4 * i / len == 1))).collect(),
        init => (0..len).map(|_| draw(init, rng)).collect(),
    }
}

/// One number of a fresh tensor whose numbers are independent.
#[expect(clippy::cast_precision_loss, reason = "fans are far below 2^24")]
fn draw(init: Init, rng: &mut SeededRng) -> f32 {
    match init {
        Init::Zeros | Init::Orthogonal | Init::ForgetGate => 0.0,
        Init::Ones => 1.0,
        Init::Constant(number) => number,
        Init::Glorot { fan_in, fan_out } => {
            let limit = (6.0 / (fan_in + fan_out) as f32).sqrt();
            rng.random_range(-limit..limit)
        }
        Init::Uniform => rng.random_range(-0.05..0.05),
        Init::He { fan_in } => truncated_normal(rng) * (2.0 / fan_in as f32).sqrt() / TRUNCATED_DEVIATION,
    }
}

/// The standard deviation of a standard normal cut at ±2.
const TRUNCATED_DEVIATION: f32 = 0.879_625_7;

/// A standard normal (Box and Muller), drawn again beyond two standard deviations.
fn truncated_normal(rng: &mut SeededRng) -> f32 {
    loop {
        let (radius, angle) = (1.0 - rng.random::<f32>(), rng.random::<f32>() * core::f32::consts::TAU);
        let normal = (-2.0 * radius.ln()).sqrt() * angle.cos();
        if normal.abs() <= 2.0 {
            return normal;
        }
    }
}

impl<D: Host, const N: usize> Index<[usize; N]> for Param<D> {
    type Output = f32;

    /// # Panics
    /// Outside the shape, as slices do.
    #[track_caller]
    fn index(&self, index: [usize; N]) -> &f32 {
        &self.as_slice()[self.offset(index)]
    }
}

impl<const N: usize> IndexMut<[usize; N]> for Param<Cpu> {
    #[track_caller]
    fn index_mut(&mut self, index: [usize; N]) -> &mut f32 {
        let offset = self.offset(index);
        &mut self.data[offset]
    }
}

impl<D: Host> Clone for Param<D> {
    fn clone(&self) -> Self {
        Self {
            data: self.data.clone(),
            shape: self.shape,
            role: self.role,
            frozen: self.frozen,
        }
    }
}

impl<D: Device> fmt::Debug for Param<D> {
    /// `Param [784, 128]`: the shape, for the numbers are many.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Param {:?}", self.shape())
    }
}

#[cfg(test)]
mod tests;
