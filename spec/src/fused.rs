//! Which max poolings are computed within the convolution before them, beside what the table says.

use crate::config::{AS_WINDOW, VALID};
use crate::{Config, Kind, Opt};

/// Pixels of a window of such a pooling at most. What is pooled at once is whole windows: large ones would leave threads without work.
const LARGEST: usize = 16;

impl Config {
    /// Whether a max pooling right after it may be computed within it, some rows at a time.
    #[must_use]
    pub const fn takes_pool(&self) -> bool {
        self.kind.row().takes_pool && self.count(Opt::Groups) == 1 && self.count(Opt::Dilation) == 1
    }

    /// Whether it is such a pooling: small windows that lie side by side, without padding.
    #[must_use]
    pub const fn is_tiling_pool(&self) -> bool {
        if !matches!(self.kind, Kind::MaxPool2d) {
            return false;
        }
        let ([height, width], stride) = (self.kernel(), self.count(Opt::Stride));
        let is_tiled = self.get(Opt::Stride) == AS_WINDOW || height == stride && width == stride;
        is_tiled && self.get(Opt::Padding) == VALID && height.saturating_mul(width) <= LARGEST
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn small_windows_side_by_side() {
        let pool = |sizes: &[usize]| Config::new(Kind::MaxPool2d, sizes);
        assert!(pool(&[2]).is_tiling_pool() && pool(&[3, 2]).is_tiling_pool());
        assert!(pool(&[2]).with(Opt::Stride, 2.0).is_tiling_pool());
        assert!(!pool(&[3]).with(Opt::Stride, 2.0).is_tiling_pool());
        assert!(!pool(&[3, 2]).with(Opt::Stride, 2.0).is_tiling_pool());
        assert!(!pool(&[2]).with_word(Opt::Padding, "same").is_tiling_pool());
        assert!(!pool(&[14]).is_tiling_pool());
        assert!(!Config::new(Kind::AvgPool2d, &[2]).is_tiling_pool());
        let conv = Config::new(Kind::Conv2d, &[8, 3]);
        assert!(conv.takes_pool() && conv.with(Opt::Stride, 2.0).takes_pool());
        assert!(!conv.with(Opt::Groups, 2.0).takes_pool() && !conv.with(Opt::Dilation, 2.0).takes_pool());
        assert!(!Config::new(Kind::DepthwiseConv2d, &[3]).takes_pool());
    }
}
