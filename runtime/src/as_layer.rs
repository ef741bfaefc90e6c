//! What tells a layer of one's own from a type that is none.

use crate::device::Device;
use crate::network::{Head, Name};
use crate::param::Param;
use crate::pieces::Piece;
use crate::run::{Run, Step};
use core::fmt::Debug;
use core::marker::PhantomData;
use gyul_spec::{Facts, Placed, Ruled, Shape};

/// What `network!` takes as a layer beside those of the language. Networks and what `custom_layer!` declares have it.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is no layer: it is neither a network nor declared by `custom_layer!`",
    label = "no layer",
    note = "declare it as one: `gyul::custom::custom_layer! {{ pub struct Gain {{ weight }} }}`; `gyul::custom` has a whole one"
)]
pub trait AsLayer {}

#[diagnostic::do_not_recommend]
impl<L: Layered> AsLayer for L {}

/// What has [`AsLayer`], with all that it is elsewhere.
pub trait Layered {
    /// The same layer with its parameters on `D`.
    type On<D: Device>;
}

/// The check of a generic network at its sizes: it has one itself, which comes before this one of all that has nothing to check.
#[expect(missing_docs, reason = "see `network!`")]
pub trait Checked {
    const GY_CHECKED: () = ();
}

impl<L> Checked for L {}

/// Can be named where `L` is a layer only.
pub struct OfLayer<L: AsLayer>(PhantomData<L>);

/// [`Layered::On`] of what is asked first whether it is a layer: `<Gain as OnDevice<{ let _: (OfLayer<Gain>,); true }>>::On<D>`.
///
/// Of `Gain<D>` rustc would say that `Gain` takes no `D`, and only then that it is no layer; of a bare `<Gain as Layered>::On<D>`,
/// at every use of the network, that it is none. Where that block does not compile, which is told once, rustc takes the type for
/// unknown and asks nothing more of it.
pub trait OnDevice<const ASKED: bool> {
    /// The same layer with its parameters on `D`.
    type On<D: Device>;
}

#[diagnostic::do_not_recommend]
impl<L: Layered, const ASKED: bool> OnDevice<ASKED> for L {
    type On<D: Device> = <L as Layered>::On<D>;
}

/// Has for every type what generated code asks of layers, so that a type that is none is told once, by [`AsLayer`], and not for
/// each of these. What a layer has itself comes before it, and it has all of them: nothing here ever runs.
#[expect(missing_docs, reason = "see `custom_layer!`")]
pub trait NoLayer: Sized {
    const GY_HEAD: Head = Head::Other;

    #[must_use]
    fn gy_layer_shape(_: &[Shape]) -> Ruled {
        unreachable!()
    }

    #[must_use]
    fn gy_layer_facts(_: &[Shape]) -> Facts {
        unreachable!()
    }

    #[must_use]
    fn gy_layer_seeded(_: &Placed, _: &mut crate::generated::SeededRng) -> Self {
        unreachable!()
    }

    #[must_use]
    fn gy_layer_zeros(_: &Placed) -> Self {
        unreachable!()
    }

    #[must_use]
    fn gy_layer_take(_: &Placed, _: &mut &'static [f32]) -> Self {
        unreachable!()
    }

    fn gy_layer_piece(&mut self) -> Option<Piece<'_>> {
        unreachable!()
    }

    fn gy_layer_visit<'a, D: Device>(&'a self, _: &Name<'_>, _: &mut dyn FnMut(&Name<'_>, &'a Param<D>)) {}

    fn gy_layer_infer(&self, _: &mut Run<'_>, _: &Step<'_>) {}

    fn gy_layer_forward(&self, _: &mut Run<'_>, _: &Step<'_>) {}

    fn gy_layer_backward(&self, _: &mut Self, _: &mut Run<'_>, _: &Step<'_>) {}

    #[must_use]
    fn gy_layer_penalty(&self) -> f32 {
        0.0
    }
}

impl<T> NoLayer for T {}

/// What a layer has of Rust's own traits.
#[expect(missing_docs, reason = "see `custom_layer!`")]
pub trait Copied: Clone + Debug + Sized {
    #[must_use]
    fn gy_copy(&self) -> Self {
        self.clone()
    }

    #[must_use]
    fn gy_shown(&self) -> &dyn Debug {
        self
    }
}

impl<L: Clone + Debug> Copied for L {}

/// The same of every type, as [`NoLayer`]: called on a reference, it is found behind [`Copied`].
#[expect(missing_docs, reason = "see `custom_layer!`")]
pub trait NotCopied {
    type Layer;

    #[must_use]
    fn gy_copy(&self) -> Self::Layer;

    #[must_use]
    fn gy_shown(&self) -> &dyn Debug {
        unreachable!()
    }
}

impl<T> NotCopied for &T {
    type Layer = T;

    fn gy_copy(&self) -> T {
        unreachable!()
    }
}
