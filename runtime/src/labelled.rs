//! What is said of `net.activations(&x)` where no layer has a label: a network with labels has a method of that name, which comes first.

use crate::network::Network;

/// Has the method that a network without labels lacks.
#[doc(hidden)]
pub trait Unlabelled: Network {
    /// Compiles for no network.
    fn activations(&self, _: &Self::Input) -> <Self as Labelled>::Activations
    where
        Self: Labelled,
    {
        self.never()
    }
}

impl<N: Network> Unlabelled for N {}

/// No network is this: those with labels need it not.
#[doc(hidden)]
#[diagnostic::on_unimplemented(
    message = "no layer of `{Self}` itself has a label, and `activations` gives what labelled layers give",
    label = "no layer has a label",
    note = "label a layer: `hidden: Linear<128>`; `gyul::activations(&net, &x)` gives what all layers give"
)]
pub trait Labelled {
    /// What the labelled layers give.
    type Activations;

    /// Is never called.
    fn never(&self) -> Self::Activations;
}
