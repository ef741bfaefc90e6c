//! Where windows stand over an image.

/// What lies around an image.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Padding {
    /// Nothing: only whole windows.
    Valid,
    /// Keras' `same`: `ceil(size / stride)` windows, the odd pixel of padding after the image.
    Same,
    /// All of it before: as many steps as a window sees before its last.
    Causal,
    /// This many pixels on every side.
    Around(usize),
}

/// Windows along one axis of an image.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Axis {
    /// Pixels of padding before the image.
    pub(crate) before: usize,
    /// Pixels of the image and its padding, as far as windows reach.
    pub(crate) padded: usize,
    /// Windows.
    pub(crate) count: usize,
}

impl Axis {
    pub(crate) fn new(size: usize, window: usize, stride: usize, padding: Padding) -> Self {
        let fitting = |padded: usize| (padded - window) / stride + 1;
        match padding {
            Padding::Valid => Self {
                before: 0,
                padded: size,
                count: fitting(size),
            },
            Padding::Around(n) => Self {
                before: n,
                padded: size + 2 * n,
                count: fitting(size + 2 * n),
            },
            Padding::Causal => Self {
                before: window - 1,
                padded: size + window - 1,
                count: fitting(size + window - 1),
            },
            Padding::Same => {
                let count = size.div_ceil(stride);
                let padded = ((count - 1) * stride + window).max(size);
                Self {
                    before: (padded - size) / 2,
                    padded,
                    count,
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    // Worked out on paper: the windows of Keras' documentation of `padding`.
    #[test]
    fn windows_of_a_row() {
        assert_eq!(Axis::new(13, 6, 5, Padding::Valid).count, 2); // 0–5, 5–10; 11 and 12 are dropped
        let same = Axis::new(13, 6, 5, Padding::Same); // three windows reach 16: one zero before, two after
        assert_eq!(
            same,
            Axis {
                before: 1,
                padded: 16,
                count: 3
            }
        );
        assert_eq!(
            Axis::new(5, 3, 2, Padding::Around(1)),
            Axis {
                before: 1,
                padded: 7,
                count: 3
            }
        );
        assert_eq!(
            Axis::new(4, 1, 3, Padding::Same),
            Axis {
                before: 0,
                padded: 4,
                count: 2
            }
        );
    }
}
