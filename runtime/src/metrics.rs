//! Metrics: the class that an output says, which every classifier asks, and what is measured beside the loss.

#[cfg(feature = "train")]
mod binary;
#[cfg(feature = "train")]
mod counted;

#[cfg(feature = "train")]
pub use binary::BinaryConfusion;
#[cfg(feature = "train")]
pub use counted::{Accuracy, ConfusionMatrix, Metric};

/// The class of the largest output, the first of equals; `C`, which is no class, where an output is NaN.
///
/// ```
/// assert_eq!(gyul::metrics::class(&[0.1, 0.7, 0.2]), 1);
/// assert_eq!(gyul::metrics::class(&[0.1, f32::NAN, 0.2]), 3);
/// ```
///
/// Of each row of a batch:
///
/// ```
/// use gyul::prelude::*;
///
/// network! { struct Net: [2] -> [3] { Linear<3> } }
///
/// # fn main() -> Result<(), Box<dyn std::error::Error>> {
/// let net = Net::new(7);
/// let logits = net.predict_batch(&[[0.0, 1.0], [1.0, 0.0]])?;
/// let rows = logits.as_slice().expect("row-major").as_chunks::<3>().0;
/// let classes: Vec<u32> = rows.iter().map(gyul::metrics::class).collect();
/// assert_eq!(classes[1], gyul::metrics::class(&net.predict(&[1.0, 0.0])));
/// # Ok(())
/// # }
/// ```
///
/// Of one number it does not compile: that would be class 0 whatever it is.
///
/// ```compile_fail,E0080
/// gyul::metrics::class(&[0.7]);
/// ```
#[must_use]
#[expect(clippy::cast_possible_truncation, reason = "labels are u32")]
pub fn class<const C: usize>(output: &[f32; C]) -> u32 {
    const {
        assert!(
            C != 1,
            "of one number the class is always 0\n       help: a logit says yes above 0, a probability above 0.5: `output[0] > 0.0`"
        );
    }
    argmax(output).unwrap_or(C) as u32
}

/// The index of the largest number, the first of equals; none where one is NaN.
pub(crate) fn argmax(x: &[f32]) -> Option<usize> {
    let larger = |best, i: usize| if x[i] > x[best] { i } else { best };
    (!has_nan(x)).then(|| (1..x.len()).fold(0, larger))
}

/// Whether one of the numbers is NaN.
pub(crate) fn has_nan(x: &[f32]) -> bool {
    x.iter().any(|x| x.is_nan())
}
