//! Labels: the true class of a sample, as data sets bring it.

use super::BadTarget;
use core::fmt::Debug;

/// The class that a sample belongs to, as its index from 0: any of Rust's integers, or an enum of yours.
///
/// Data sets count in `u8`, `i64` or `usize` as it comes; what is below 0 or beyond the classes is an error when it is met.
///
/// ```
/// use gyul::loss::{CrossEntropy, Label, Loss};
///
/// #[derive(Clone, Copy, Debug)]
/// enum Species { Setosa, Versicolor }
///
/// impl Label for Species {
///     fn index(self) -> Option<usize> {
///         Some(self as usize)
///     }
/// }
///
/// let mut d_logits = [0.0; 2];
/// let loss = CrossEntropy.loss(&[0.0, 0.0], &Species::Versicolor, &mut d_logits)?;
/// assert_eq!(loss, CrossEntropy.loss(&[0.0, 0.0], &1_u8, &mut d_logits)?);
///
/// let error = CrossEntropy.loss(&[0.0, 0.0], &-1_i64, &mut d_logits).unwrap_err();
/// assert_eq!(error.to_string(), "label -1 is no class: the network gives 2 classes, counted from 0");
/// # let _ = Species::Setosa;
/// # Ok::<(), gyul::loss::BadTarget>(())
/// ```
pub trait Label: Copy + Debug {
    /// Its index; `None` for what is none, as a number below 0.
    fn index(self) -> Option<usize>;
}

macro_rules! integers {
    ($($integer:ty)*) => {$(
        impl Label for $integer {
            fn index(self) -> Option<usize> {
                usize::try_from(self).ok()
            }
        }
    )*};
}

integers! { u8 u16 u32 u64 u128 usize i8 i16 i32 i64 i128 isize }

/// The index of a label among so many classes.
pub(crate) fn class(label: impl Label, classes: usize) -> Result<usize, BadTarget> {
    let index = label.index().filter(|class| *class < classes);
    index.ok_or_else(|| no_class(&label, classes))
}

/// What is said of a label that is none of so many classes.
pub(super) fn no_class(label: &dyn Debug, classes: usize) -> BadTarget {
    let (plural, help) = if classes == 1 {
        let help = "\nhelp: `BinaryCrossEntropy` takes labels 0 and 1 for one output; `CrossEntropy` takes an output for each class";
        ("", help)
    } else {
        ("es", "")
    };
    BadTarget(format!(
        "label {label:?} is no class: the network gives {classes} class{plural}, counted from 0{help}"
    ))
}
