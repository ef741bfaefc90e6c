//! The public methods: thin calls of the runtime's functions. Also those of a network with mistakes, so that no second
//! error follows where it is used.

use super::Emit;
use proc_macro2::TokenStream;
use quote::quote;

/// The check of a generic network at its sizes, where one is made or is a layer of another.
pub(super) fn checked(emit: &Emit<'_>) -> Option<TokenStream> {
    (!emit.model.net.generics.is_empty()).then(|| quote!(const { Self::GY_CHECKED };))
}

/// `streams` are bounds: what the network must fulfil to run as a stream.
pub(crate) fn all(emit: &Emit<'_>, streams: &TokenStream) -> TokenStream {
    let names = &emit.names;
    let (params, args, host, name) = (&names.params, &names.args, &names.host, &names.name);
    let (on_device, device, count) = (&names.on_device, &names.device, &names.count);
    let (input, output) = (&names.input, &names.output);
    let [inputs, _] = emit.model.net.ends();
    let inputs = inputs.map_or(&[][..], |ends| &ends.list);
    let takes_indices = inputs.iter().any(|input| input.dims.indices);
    let is_one = inputs.len() <= 1 && !takes_indices && inputs.iter().all(|input| input.name.is_none());
    let unknown = takes_indices.then(|| {
        quote! {
            ///
            /// An index that its `Embedding` has no row for counts as a row of NaN. [`predict_batch`](Self::predict_batch) gives an
            /// error that names it.
        }
    });
    let sample = is_one.then(|| sample(emit));
    let [stream, streams] = super::stream::all(emit, streams);
    let activations = super::activations::method(emit);
    let checked = checked(emit);
    quote! {
        // `new` and the consts are the host's alone, so that `Name::new(7)` needs no annotation.
        impl<#params> #host {
            /// A network with fresh parameters: the same seed gives the same ones on one machine. On another, the last bits of some may differ: those of
            /// `Lstm`, `Gru` and `Rnn` where the instruction set does.
            #[must_use]
            pub fn new(seed: u64) -> Self {
                #checked
                gy::Trainable::fresh(seed)
            }

            /// The network that [`save`](Self::save) wrote to a file.
            ///
            /// # Errors
            /// If the file cannot be read, is damaged, is another network's, or a trainer's checkpoint.
            pub fn load(path: impl gy::AsRef<gy::Path>) -> gy::Result<Self, gy::LoadError> {
                #checked
                gy::load(path)
            }

            /// Replaces the parameters of the part called `label` with those of the same names in a file, whatever else it
            /// holds: how many those are.
            ///
            /// # Errors
            /// If the file cannot be read, is damaged or lacks one of them, or no part has the label. The network then keeps
            /// all its parameters.
            pub fn load_part(&mut self, path: impl gy::AsRef<gy::Path>, label: &str) -> gy::Result<usize, gy::LoadError> {
                gy::load_part(self, path, label)
            }

            /// Lets training leave the part called `label` (`conv1`, `stage.0`) as it is: how many parameters that are. Backward passes
            /// need not make their gradients.
            ///
            /// # Errors
            /// If no part has the label.
            pub fn freeze(&mut self, label: &str) -> gy::Result<usize, gy::NoSuchLabel> {
                gy::freeze(self, label, true)
            }

            /// Lets the part called `label` learn again: how many parameters that are.
            ///
            /// # Errors
            /// If no part has the label.
            pub fn unfreeze(&mut self, label: &str) -> gy::Result<usize, gy::NoSuchLabel> {
                gy::freeze(self, label, false)
            }

            /// The table of layers, as Keras' `model.summary()` prints it.
            #[must_use]
            pub const fn summary() -> gy::Summary {
                gy::Summary::of::<Self>()
            }

            #sample

            /// The network over read-only memory, for a `static`: all its numbers one after the other, in the order of
            /// [`parameters`](Self::parameters), each row-major. There are `PARAMS` of them, and the running statistics.
            #[must_use]
            pub const fn from_static<const #count: usize>(weights: &'static [f32; #count]) -> #name<#args gy::Static> {
                #checked
                const { gy::require_weights(Self::LAYERS.as_slice(), #count) }
                #name::<#args gy::Static>::gy_from(&mut weights.as_slice())
            }
        }

        impl<#params #device: gy::Device> #on_device {
            /// What the network gives for one sample. Allocates nothing after a thread's first call.
            #unknown
            #[doc(alias("forward", "infer"))]
            #[must_use]
            pub fn predict(&self, x: &#input) -> #output
            where
                #device: gy::Host,
            {
                gy::predict(self, x)
            }

            /// As [`predict`](Self::predict), into `y`: for outputs too large for the stack.
            pub fn predict_into(&self, y: &mut #output, x: &#input)
            where
                #device: gy::Host,
            {
                gy::predict_into(self, y, x);
            }

            /// As [`predict`](Self::predict), in memory that the caller brings: without an allocator, without a thread.
            ///
            /// # Panics
            /// If `arena` has fewer floats than `ARENA_INFER`.
            #[must_use]
            #[track_caller]
            pub fn predict_in(&self, arena: &mut [f32], x: &#input) -> #output
            where
                #device: gy::Host,
            {
                gy::predict_in(self, arena, x)
            }

            /// What the network gives for a batch, in any memory order: an `ArrayD` with a leading batch axis, row-major.
            ///
            /// # Errors
            /// If the other axes are not those of one sample, several inputs differ in their samples, or an index is beyond its vocabulary.
            pub fn predict_batch(&self, x: impl gy::Batch<<#input as gy::Record>::Element>) -> gy::Result<<#output as gy::Record>::Arrays, gy::BatchError>
            where
                #device: gy::Host,
            {
                gy::predict_batch(self, &x)
            }

            #stream

            #activations

            /// Every parameter with its name: `conv1.weight`.
            pub fn parameters(&self) -> impl gy::Iterator<Item = (gy::String, &gy::Param<#device>)>
            where
                #device: gy::Host,
            {
                gy::Network::parameters(self)
            }

            /// Writes all parameters to a safetensors file.
            ///
            /// # Errors
            /// If the file cannot be written.
            pub fn save(&self, path: impl gy::AsRef<gy::Path>) -> gy::Result<(), gy::SaveError>
            where
                #device: gy::Host,
            {
                gy::save(self, path)
            }
        }
        #streams
    }
}

/// Of a network with one input of numbers.
fn sample(emit: &Emit<'_>) -> TokenStream {
    let input = &emit.names.input;
    quote! {
        /// Flat numbers, the last axis fastest, seen as one sample of the input.
        ///
        /// # Errors
        /// If there are more or fewer than one sample has.
        pub fn sample(numbers: &[f32]) -> gy::Result<&#input, gy::SampleError> {
            gy::sample::<Self, _>(numbers)
        }
    }
}
