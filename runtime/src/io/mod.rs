//! Saved networks: [safetensors](https://github.com/huggingface/safetensors) files, which Python reads too.
//!
//! A file holds every parameter under its name, `conv1.weight`, in its natural layout as little-endian `f32`, running
//! statistics among them. Its metadata has one entry, `gyul`: lines `key=value` for the version of this format, the
//! network's name, the shapes of its input and output and a checksum. One entry, because the order of several would be left to
//! chance: the same network always gives the same bytes. The tensors' names and shapes decide whether a file fits: not
//! the network's name, nor options that change no shape, such as a dilation.
//!
//! The checksum is gzip's CRC-32 of all other lines and of the bytes of every tensor in the order of their names. A file that has another one than
//! it says is refused as damaged, whatever part of it is to be loaded; one that says none, of an earlier gyul or another program, loads without it.
//! A program that changes tensors of gyul's writes them with metadata that say no `crc32`. Any number is saved and loaded as it is, NaN too; training
//! refuses to begin with one that is not finite.
//!
//! A file of another program loads as well if its metadata say that its tensors are in gyul's layouts, by the entry
//! `gyul` with the line `format=1`. Without it only what has one axis loads: a square weight of `PyTorch`'s would fit, and be
//! transposed. In Python, with a network whose parts go by the same names:
//!
//! ```python
//! from safetensors.torch import save_file
//! from torch import nn
//!
//! tensors = {}
//! flattened = {"hidden": (64, 5, 5)}  # what `nn.Flatten` is given before a layer: [C, H, W]
//! for name, layer in model.named_modules():
//!     for part, w in layer.named_parameters(recurse=False):
//!         if part == "weight" and isinstance(layer, nn.Linear):
//!             if name in flattened:  # gyul flattens [H, W, C]
//!                 w = w.unflatten(1, flattened[name]).permute(0, 2, 3, 1).flatten(1)
//!             w = w.T  # [out, in] → [in, out]
//!         elif part == "weight" and isinstance(layer, nn.Conv2d):
//!             w = w.permute(2, 3, 1, 0)  # [out, in, height, width] → [height, width, in, out]
//!         elif w.ndim > 1 and not isinstance(layer, nn.Embedding):
//!             raise TypeError(f"{name}: see the table below the script")
//!         tensors[f"{name}.{part}"] = w.detach().contiguous()
//!     for part, w in layer.named_buffers(recurse=False):
//!         if part != "num_batches_tracked":
//!             tensors[f"{name}.{part}"] = w
//! save_file(tensors, "digits.safetensors", metadata={"gyul": "format=1"})
//! ```
//!
//! A norm's `eps` is not in the file: `PyTorch`'s is 1e-5, `BatchNorm(epsilon = 1e-5)`. A weight behind a flattened image must be
//! turned by its channels, too: nothing else tells, for its shape is the same.
//!
//! The layers that it refuses, those of other parts than `PyTorch`'s (whose own names then stay out of the file), and depthwise ones; each `.contiguous()`, as
//! in the script:
//!
//! | `PyTorch` | here |
//! |---|---|
//! | `Conv1d` | `weight = w.permute(2, 1, 0)` |
//! | `ConvTranspose2d` | `weight = w.permute(2, 3, 1, 0)` |
//! | `Conv2d(c, c * m, …, groups=c)` | `DepthwiseConv2d`, its `multiplier` `m`: `weight = w.unflatten(0, (c, m)).squeeze(2).permute(2, 3, 0, 1)` |
//! | `LSTM`, `RNN` with `tanh`, one layer | `weight = weight_ih_l0.T`, `recurrent = weight_hh_l0.T`, `bias = bias_ih_l0 + bias_hh_l0` |
//! | `GRU`, one layer | the same, but `bias = torch.stack([bias_ih_l0, bias_hh_l0])`; before that the gates, thirds of each, from r, z, n to z, r, n |
//! | either with `bidirectional=True` | two layers: that, and for the one with `reverse = true` the same of the names that end in `_reverse` (`weight_ih_l0_reverse`); `Concat <- (forth, back)` |
//! | `MultiheadAttention` | `in_weight = in_proj_weight.T`, `in_bias = in_proj_bias`, `out_weight = out_proj.weight.T`, `out_bias = out_proj.bias` |
//!
//! A `BatchNorm` that goes on learning takes the batch's biased variance into its running one, `PyTorch`'s the unbiased one, and `momentum` is 1 − theirs.
//!
//! `safetensors.numpy` takes the same argument, and arrays by `numpy.ascontiguousarray`: it writes the memory of
//! a transposed view as it lies.

pub(crate) mod atomic;
mod error;
mod notes;
mod tensors;

pub use error::{LoadError, Problem, SaveError};

pub(crate) use notes::Notes;
pub(crate) use tensors::{File, serialize, tensors};

use crate::device::Host;
use crate::network::{Network, Trainable};
use std::fs;
use std::path::Path;

/// Writes a network to a file. The file is whole or not there: it is written beside its place, and then moved. What is killed meanwhile leaves its
/// beginning there, a file `.gyul-…`.
///
/// # Errors
/// If the file cannot be written. A file of that name then stays as it was, or is whole and new (where only its folder could
/// not be synced). One that may only be read is replaced as any other, and stays one that may only be read.
pub fn save<N: Network<Device: Host>>(network: &N, path: impl AsRef<Path>) -> Result<(), SaveError> {
    write(path.as_ref(), &to_bytes(network))
}

/// What [`save`] writes.
#[must_use]
pub fn to_bytes<N: Network<Device: Host>>(network: &N) -> Vec<u8> {
    serialize(tensors("", network), Notes::of::<N>())
}

/// A network read from a file.
///
/// # Errors
/// If the file cannot be read, is damaged, is a trainer's checkpoint, or is not this network's: the error lists every tensor that
/// does not fit.
pub fn load<N: Trainable>(path: impl AsRef<Path>) -> Result<N, LoadError> {
    let mut network = N::zeros();
    load_into(&mut network, path)?;
    Ok(network)
}

/// Replaces a network's parameters with those of a file.
///
/// # Errors
/// As [`load`]; the network keeps all its parameters then.
pub fn load_into<N: Trainable>(network: &mut N, path: impl AsRef<Path>) -> Result<(), LoadError> {
    let path = path.as_ref();
    let bytes = read(path)?;
    fill(network, &bytes).map_err(|error| error.at(path))
}

/// Replaces the parameters of the part called `label` with those of the same names in a file, whatever else the file holds: for
/// fine-tuning. How many parameters that are. A part that was saved by itself has other names in its file: where it is a network,
/// `load_into(&mut net.body, path)?` takes it.
///
/// # Errors
/// If the file cannot be read or is damaged, if it lacks one of them or holds it in another shape, or if no part of the network
/// has the label; the network keeps all its parameters then.
pub fn load_part<N: Trainable>(network: &mut N, path: impl AsRef<Path>, label: &str) -> Result<usize, LoadError> {
    let path = path.as_ref();
    let bytes = read(path)?;
    let part = network_file(&bytes).and_then(|file| file.fill_part(network, label));
    part.map_err(|error| error.at(path))
}

/// A network read from what [`save`] wrote, wherever those bytes come from: from within the program, say, by
/// `gyul::io::from_bytes::<Digits>(include_bytes!("digits.safetensors"))?`.
///
/// # Errors
/// As [`load`].
pub fn from_bytes<N: Trainable>(bytes: &[u8]) -> Result<N, LoadError> {
    let mut network = N::zeros();
    fill(&mut network, bytes)?;
    Ok(network)
}

fn fill<N: Trainable>(network: &mut N, bytes: &[u8]) -> Result<(), LoadError> {
    network_file(bytes)?.fill(vec![(String::new(), network)])
}

/// A file of a network alone: of a checkpoint every tensor would be told to be another's.
fn network_file(bytes: &[u8]) -> Result<File<'_>, LoadError> {
    let file = File::parse(bytes)?;
    match file.notes.get(Notes::OF_CHECKPOINTS) {
        Some(_) => Err(LoadError::IsCheckpoint { path: None }),
        None if !file.is_unchanged() => Err(LoadError::Changed { path: None }),
        None => Ok(file),
    }
}

pub(crate) fn write(path: &Path, bytes: &[u8]) -> Result<(), SaveError> {
    atomic::write(path, bytes).map_err(|cause| SaveError {
        path: path.to_owned(),
        cause,
    })
}

/// Whether a file can be written there: what hours of training are to end in. What [`write`] says, but for what only bytes can tell.
#[cfg(feature = "train")]
pub(crate) fn check_place(path: &Path) -> Result<(), SaveError> {
    atomic::check(path).map_err(|cause| SaveError {
        path: path.to_owned(),
        cause,
    })
}

pub(crate) fn read(path: &Path) -> Result<Vec<u8>, LoadError> {
    let bytes = atomic::not_empty(path).and_then(|()| fs::read(path));
    bytes.map_err(|cause| LoadError::Read {
        path: path.to_owned(),
        cause,
    })
}

#[cfg(all(test, feature = "train"))]
mod changed_tests;
#[cfg(all(test, target_os = "linux", feature = "train"))]
mod full_tests;
#[cfg(all(test, feature = "train"))]
mod misfit_tests;
#[cfg(all(test, feature = "train"))]
mod tests;
