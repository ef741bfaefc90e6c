//! The public methods: thin calls of the runtime's functions. Also those of a network with mistakes, so that no second
//! error follows where it is used.

use super::Emit;
use proc_macro2::TokenStream;
use quote::quote;

pub(crate) fn all(emit: &Emit<'_>) -> TokenStream {
    let names = &emit.names;
    let (params, args, host, name) = (&names.params, &names.args, &names.host, &names.name);
    let (on_device, device) = (&names.on_device, &names.device);
    let (input, output) = (&names.input, &names.output);
    let checked = (!emit.model.net.generics.is_empty()).then(|| quote!(const { Self::CHECKED };));
    quote! {
        // `new` and the consts are the host's alone, so that `Name::new(7)` needs no annotation.
        impl<#params> #host {
            /// A network with fresh parameters: the same seed gives the same ones.
            #[must_use]
            pub fn new(seed: u64) -> Self {
                #checked
                Self::seeded(&mut rng(seed))
            }

            /// The network that [`save`](Self::save) wrote to a file.
            ///
            /// # Errors
            /// If the file cannot be read, is damaged, or is another network's.
            pub fn load(path: impl AsRef<Path>) -> Result<Self, LoadError> {
                #checked
                load(path)
            }

            /// The table of layers, as Keras' `model.summary()` prints it.
            #[must_use]
            pub const fn summary() -> Summary {
                Summary::of::<Self>()
            }

            /// Flat numbers, the last axis fastest, seen as one sample of the input.
            ///
            /// # Errors
            /// If there are more or fewer than one sample has.
            pub fn sample(numbers: &[f32]) -> Result<&#input, SampleError> {
                sample::<Self>(numbers)
            }

            /// The network over read-only memory, for a `static`: all its parameters one after the other.
            #[must_use]
            pub const fn from_static<const N: usize>(weights: &'static [f32; N]) -> #name<#args Static> {
                #checked
                const { require_weights(Self::LAYERS.as_slice(), N) }
                #name::<#args Static>::take(&mut weights.as_slice())
            }
        }

        impl<#params #device: Device> #on_device {
            /// What the network gives for one sample. Allocates nothing after a thread's first call.
            #[must_use]
            pub fn predict(&self, x: &#input) -> #output
            where
                #device: Host,
            {
                predict(self, x)
            }

            /// As [`predict`](Self::predict), into `y`: for outputs too large for the stack.
            pub fn predict_into(&self, y: &mut #output, x: &#input)
            where
                #device: Host,
            {
                predict_into(self, y, x);
            }

            /// As [`predict`](Self::predict), in memory that the caller brings: without an allocator, without a thread.
            ///
            /// # Panics
            /// If `arena` has fewer floats than `ARENA_INFER.floats(1, 1)`.
            #[must_use]
            pub fn predict_in(&self, arena: &mut [f32], x: &#input) -> #output
            where
                #device: Host,
            {
                predict_in(self, arena, x)
            }

            /// What the network gives for a batch: an array with a leading batch axis.
            ///
            /// # Errors
            /// If the other axes are not those of one sample.
            pub fn predict_batch<'x>(&self, x: impl Into<ArrayViewD<'x, f32>>) -> Result<ArrayD<f32>, BatchError>
            where
                #device: Host,
            {
                predict_batch(self, &x.into())
            }

            /// Every parameter with its name: `conv1.weight`.
            pub fn parameters(&self) -> impl Iterator<Item = (String, &Param<#device>)>
            where
                #device: Host,
            {
                Network::parameters(self)
            }

            /// Writes all parameters to a safetensors file.
            ///
            /// # Errors
            /// If the file cannot be written.
            pub fn save(&self, path: impl AsRef<Path>) -> Result<(), SaveError>
            where
                #device: Host,
            {
                save(self, path)
            }
        }
    }
}
