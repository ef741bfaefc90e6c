//! What is said of `net.activations(&x)` where no layer has a label: a network with labels has a method of that name, which comes first.

use crate::network::Network;

/// What a network's labelled layers give. Every network is this without labels, and none with them: those need it not.
#[doc(hidden)]
#[diagnostic::on_unimplemented(
    message = "no layer of `{Self}` itself has a label, and `activations` gives what labelled layers give",
    label = "no layer has a label",
    note = "label a layer: `hidden: Linear<128>`; `gyul::activations(&net, &x)` gives what all layers give"
)]
pub trait Labelled<const LABELS: bool>: Network {
    /// A struct with a field for each.
    type Activations;

    /// Compiles for no network.
    fn activations(&self, _: &Self::Input) -> <Self as Labelled<true>>::Activations
    where
        Self: Labelled<true>,
    {
        unreachable!()
    }
}

impl<N: Network> Labelled<false> for N {
    type Activations = ();
}
