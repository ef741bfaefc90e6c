//! Parameters as the tensors of a safetensors file.

use super::{LoadError, Notes, Problem};
use crate::device::Host;
use crate::labels::{NoSuchLabel, belongs};
use crate::network::{Network, Trainable};
use crate::pieces;
use crc32fast::Hasher;
use safetensors::SafeTensorError;
use safetensors::tensor::{Dtype, SafeTensors, TensorView, View};
use serde_json::Value;
use std::borrow::Cow;
use std::collections::BTreeSet;

/// One parameter.
pub(crate) struct Tensor<'a> {
    shape: &'a [usize],
    numbers: &'a [f32],
}

impl Tensor<'_> {
    /// As they stand in a file.
    pub(crate) fn bytes(&self) -> Vec<u8> {
        self.numbers.iter().flat_map(|x| x.to_le_bytes()).collect()
    }
}

impl View for Tensor<'_> {
    fn dtype(&self) -> Dtype {
        Dtype::F32
    }

    fn shape(&self) -> &[usize] {
        self.shape
    }

    fn data(&self) -> Cow<'_, [u8]> {
        self.bytes().into()
    }

    fn data_len(&self) -> usize {
        size_of_val(self.numbers)
    }
}

/// The parameters of a network, `prefix` before their names.
pub(crate) fn tensors<'a, N: Network<Device: Host>>(prefix: &str, network: &'a N) -> Vec<(String, Tensor<'a>)> {
    let mut all = Vec::new();
    network.visit(&mut |name, param| {
        all.push((
            format!("{prefix}{name}"),
            Tensor {
                shape: param.shape(),
                numbers: param.as_slice(),
            },
        ));
    });
    all
}

/// A whole file. The last of its notes is a checksum of all the others and of every number: a changed one looks like any other.
pub(crate) fn serialize(mut tensors: Vec<(String, Tensor<'_>)>, mut notes: Notes) -> Vec<u8> {
    tensors.sort_by(|(a, _), (b, _)| a.cmp(b));
    let bytes = tensors.iter().map(|(_, tensor)| tensor.bytes());
    let sum = checksum([notes.text(), ""], bytes);
    notes.set(Notes::CHECKSUM, sum);
    let metadata = [(Notes::KEY.to_owned(), notes.text().to_owned())].into();
    safetensors::serialize(tensors, Some(metadata)).expect("parameters hold as many numbers as their shapes say")
}

/// gzip's, of what the notes say beside it, and of the bytes of every tensor in the order of their names.
fn checksum(notes: [&str; 2], tensors: impl Iterator<Item = impl AsRef<[u8]>>) -> String {
    let mut crc = Hasher::new();
    for said in notes {
        crc.update(said.as_bytes());
    }
    for bytes in tensors {
        crc.update(bytes.as_ref());
    }
    format!("{:08x}", crc.finalize())
}

/// Longer ones `safetensors` refuses.
const LONGEST_HEADER: usize = 100_000_000;

/// What is said of a file that is longer or shorter than it says itself; `None` where it has the length it says, or says none. It is asked
/// first: `safetensors` adds up what the header says without a look at the file.
fn of_another_length(bytes: &[u8]) -> Option<String> {
    let (size, rest) = bytes.split_first_chunk()?;
    let (begun, header) = (size.len(), usize::try_from(u64::from_le_bytes(*size)).ok()?);
    if header > LONGEST_HEADER {
        return None;
    }
    // Not as `Metadata`, which serde would compile here once more: a `Value` is read in its own crate.
    let tensors: Value = str::from_utf8(rest.get(..header)?).ok()?.parse().ok()?;
    let end = |tensor: &Value| tensor.get("data_offsets")?.get(1)?.as_u64();
    let data = tensors.as_object()?.values().filter_map(end).max().unwrap_or(0);
    let (whole, len) = (data.saturating_add((begun + header) as u64), bytes.len());
    (whole != len as u64).then(|| format!("it has {len} bytes, but by its header should have {whole}"))
}

/// What is said of a file that ends within its header.
fn within_header(bytes: &[u8]) -> Option<String> {
    let size = bytes.first_chunk()?;
    let whole = u64::from_le_bytes(*size).checked_add(size.len() as u64)?;
    let len = bytes.len();
    Some(format!(
        "it has {len} bytes, but its header alone should end at {whole}"
    ))
}

/// A file that was read.
pub(crate) struct File<'a> {
    tensors: SafeTensors<'a>,
    pub(crate) notes: Notes,
}

impl<'a> File<'a> {
    /// The tensors in `bytes`.
    pub(crate) fn parse(bytes: &'a [u8]) -> Result<Self, LoadError> {
        let format = |problem| LoadError::Format { path: None, problem };
        if let Some(problem) = of_another_length(bytes) {
            return Err(format(problem));
        }
        let refused = |problem: SafeTensorError| match problem {
            // Anything else begins as one: a header that is no text is a damaged one.
            SafeTensorError::HeaderTooSmall | SafeTensorError::HeaderTooLarge => LoadError::NoSafetensors {
                path: None,
                bytes: bytes.len(),
            },
            SafeTensorError::InvalidHeaderLength => format(within_header(bytes).unwrap_or_else(|| problem.to_string())),
            problem => format(problem.to_string()),
        };
        let (_, metadata) = SafeTensors::read_metadata(bytes).map_err(refused)?;
        let notes = Notes::parse(metadata.metadata().as_ref().and_then(|entries| entries.get(Notes::KEY)))?;
        Ok(Self {
            tensors: SafeTensors::deserialize(bytes).map_err(refused)?,
            notes,
        })
    }

    /// Whether it holds what was written. Other programs' files, and earlier ones of gyul's, cannot tell.
    pub(crate) fn is_unchanged(&self) -> bool {
        self.notes.get(Notes::CHECKSUM).is_none_or(|said| {
            let mut tensors: Vec<_> = self.tensors.iter().collect();
            tensors.sort_by_key(|(name, _)| *name);
            let bytes = tensors.into_iter().map(|(_, tensor)| tensor.data());
            said == checksum(self.notes.beside(Notes::CHECKSUM), bytes)
        })
    }

    /// Replaces the parameters of networks, each with a prefix before its names, if everything fits and nothing is left
    /// over; else changes none.
    pub(crate) fn fill<N: Trainable>(&self, networks: Vec<(String, &mut N)>) -> Result<(), LoadError> {
        let mut problems = Vec::new();
        let mut extra: BTreeSet<&str> = self.tensors.names().into_iter().collect();
        let (mut found, mut fits) = (Vec::new(), Vec::new());
        for (prefix, network) in &networks {
            network.visit(&mut |name, param| {
                let name = format!("{prefix}{name}");
                extra.remove(name.as_str());
                let label = name.split('.').next().unwrap_or_default().to_owned();
                match self.tensor(name, param.shape()) {
                    Ok(bytes) => {
                        found.push(bytes);
                        fits.push(label);
                    }
                    Err(problem) => problems.push(problem),
                }
            });
        }
        problems.extend(extra.into_iter().filter_map(|name| self.extra(name)));
        // What does not fit the first does not fit the others, which are of the same parameters: a checkpoint's moments.
        let of_first = |problem: &Problem| {
            networks
                .first()
                .is_none_or(|(prefix, _)| problem.name().starts_with(prefix))
        };
        if problems.iter().any(of_first) {
            problems.retain(of_first);
        }
        fits.dedup();
        // A checkpoint has no parts to be loaded.
        fits.retain(|label| networks.len() == 1 && !problems.iter().any(|problem| belongs(problem.name(), label)));
        self.refuse::<N>(problems, fits)?;
        // `walk` goes as `visit` does.
        let mut found = found.into_iter().flat_map(|bytes: &[u8]| bytes.as_chunks().0);
        for (_, network) in networks {
            pieces::each(network, &mut |param| {
                for (x, bytes) in param.as_mut_slice().iter_mut().zip(&mut found) {
                    *x = f32::from_le_bytes(*bytes);
                }
            });
        }
        Ok(())
    }

    /// Replaces the parameters of one part of a network, if all of them fit; else changes none. How many that are.
    pub(crate) fn fill_part<N: Trainable>(&self, network: &mut N, label: &str) -> Result<usize, LoadError> {
        let (mut problems, mut found) = (Vec::new(), Vec::new());
        network.visit(&mut |name, param| {
            let name = name.to_string();
            let bytes = belongs(&name, label)
                .then(|| self.tensor(name, param.shape()))
                .transpose();
            match bytes {
                Ok(bytes) => found.push(bytes),
                Err(problem) => problems.push(problem),
            }
        });
        let is_nowhere = problems
            .iter()
            .all(|problem| matches!(problem, Problem::Missing { .. }));
        if is_nowhere && !problems.is_empty() && found.iter().all(Option::is_none) {
            // Under other names, as a rule: those that the file has instead.
            let mut extra: BTreeSet<&str> = self.tensors.names().into_iter().collect();
            network.visit(&mut |name, _| _ = extra.remove(name.to_string().as_str()));
            problems.extend(extra.into_iter().filter_map(|name| self.extra(name)));
        }
        self.refuse::<N>(problems, Vec::new())?;
        let count = found.iter().flatten().count();
        if count == 0 {
            return Err(LoadError::Label(NoSuchLabel::new(network, label)));
        }
        let mut found = found.into_iter();
        pieces::each(network, &mut |param| {
            let bytes: &[u8] = found.next().flatten().unwrap_or_default();
            for (x, bytes) in param.as_mut_slice().iter_mut().zip(bytes.as_chunks().0) {
                *x = f32::from_le_bytes(*bytes);
            }
        });
        Ok(count)
    }

    /// What is said of a tensor that no parameter has the name of.
    fn extra(&self, name: &str) -> Option<Problem> {
        let found = self.tensors.tensor(name).ok()?.shape().to_vec();
        Some(Problem::Extra {
            name: name.to_owned(),
            found,
        })
    }

    /// The error of `problems`, if there are any, beside which the parts of these labels fit.
    fn refuse<N: Network>(&self, problems: Vec<Problem>, fits: Vec<String>) -> Result<(), LoadError> {
        if problems.is_empty() {
            return Ok(());
        }
        Err(LoadError::Mismatch {
            path: None,
            network: N::NAME,
            saved: self.notes.get("network").map(str::to_owned),
            problems,
            fits,
        })
    }

    fn tensor(&self, name: String, expected: &[usize]) -> Result<&[u8], Problem> {
        let Ok(tensor) = self.tensors.tensor(&name) else {
            return Err(Problem::Missing {
                name,
                expected: expected.to_vec(),
            });
        };
        let tensor: TensorView<'_> = tensor;
        if tensor.dtype() != Dtype::F32 {
            return Err(Problem::Type {
                name,
                found: tensor.dtype().to_string(),
            });
        }
        if tensor.shape() != expected {
            return Err(Problem::Shape {
                name,
                expected: expected.to_vec(),
                found: tensor.shape().to_vec(),
            });
        }
        // Of one axis there is one layout.
        if expected.len() > 1 && !self.notes.tell_layout() {
            return Err(Problem::Layout {
                name,
                found: expected.to_vec(),
            });
        }
        Ok(tensor.data())
    }
}
