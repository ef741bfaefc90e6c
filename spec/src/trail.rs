//! What arrives at a layer, and the way from an input to it.

use crate::{MAX_SOURCES, Shape, Stop};

/// The last stops of a trail that a message can speak of.
pub(crate) const TRAIL: usize = 24;

/// The shapes that arrive at a layer.
#[derive(Clone, Copy, Debug)]
pub struct Arrivals {
    pub(crate) shapes: [Shape; MAX_SOURCES],
    pub(crate) count: usize,
}

impl Arrivals {
    /// In the order the layer reads them.
    #[must_use]
    pub const fn shapes(&self) -> &[Shape] {
        self.shapes.split_at(self.count).0
    }
}

/// The last stops on a way, in their order.
#[derive(Clone, Copy, Debug)]
pub struct Trail {
    /// Filled from the end.
    stops: [Stop<'static>; TRAIL],
    pub(crate) len: usize,
}

impl Trail {
    pub(crate) const EMPTY: Self = Self {
        stops: [Stop::of("", Shape::new(&[])); TRAIL],
        len: 0,
    };

    /// With a stop before all others.
    pub(crate) const fn after(mut self, stop: Stop<'static>) -> Self {
        if self.len < TRAIL {
            self.len += 1;
            self.stops[TRAIL - self.len] = stop;
        }
        self
    }

    /// The stops.
    #[must_use]
    pub const fn stops(&self) -> &[Stop<'static>] {
        self.stops.split_at(TRAIL - self.len).1
    }
}
