//! The IDX format, in which MNIST is published: one array of bytes with its shape.
//!
//! | bytes | content |
//! |---|---|
//! | 2 | zero |
//! | 1 | element type: `0x08` is `u8`, the only one read here |
//! | 1 | rank |
//! | 4 × rank | the sizes of the axes, big-endian `u32`, outermost first |
//! | rest | the elements, the last axis fastest |
//!
//! Source: Y. `LeCun`, C. Cortes, C. Burges, "The MNIST database of handwritten digits", section "File formats".

use std::{
    fs::File,
    io::{self, BufRead, BufReader, Read, Write},
    path::Path,
};

use flate2::{Compression, bufread::MultiGzDecoder, write::GzEncoder};

use super::DataError;

const U8: u8 = 0x08;
const GZIP_MAGIC: [u8; 2] = [0x1f, 0x8b];

/// An array of bytes with its shape, as an IDX file holds it. There are exactly as many bytes as the shape says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Idx {
    dims: Vec<u32>,
    data: Vec<u8>,
}

/// What is wrong with the content of an IDX file.
#[derive(thiserror::Error)]
#[non_exhaustive]
pub enum IdxError {
    /// The first two bytes are not zero.
    #[error("it starts with the bytes {found:02x?}, not with two zeros")]
    Magic {
        /// The first two bytes.
        found: [u8; 2],
    },
    /// The elements are not bytes.
    #[error("its element type is {found:#04x}, but only 0x08 (u8) is read")]
    ElementType {
        /// The type's code.
        found: u8,
    },
    /// The file ends inside its header.
    #[error("it ends inside its header")]
    TruncatedHeader,
    /// The file ends too early.
    #[error("its header {dims:?} promises {expected} bytes, but only {found} follow")]
    Truncated {
        /// The shape in the header.
        dims: Vec<u32>,
        /// How many bytes that is.
        expected: usize,
        /// How many there are.
        found: usize,
    },
    /// The file goes on behind its elements.
    #[error("more than the {expected} bytes that its header {dims:?} promises follow")]
    TrailingBytes {
        /// The shape in the header.
        dims: Vec<u32>,
        /// How many bytes that is.
        expected: usize,
    },
    /// The shape in the header is of more elements than an address can count.
    #[error("its header {dims:?} promises more bytes than can be addressed")]
    TooLarge {
        /// The shape in the header.
        dims: Vec<u32>,
    },
    /// The shape has more axes than the header can name.
    #[error("an IDX file has at most 255 axes, not {rank}")]
    Rank {
        /// The number of axes.
        rank: usize,
    },
    /// The content could not be read or decompressed.
    #[error("{0}")]
    Read(#[from] io::Error),
}

impl Idx {
    /// An array of the shape `dims`.
    ///
    /// # Errors
    /// If `data` is not of exactly that many bytes, or there are more than 255 axes.
    pub fn new(dims: Vec<u32>, data: Vec<u8>) -> Result<Self, IdxError> {
        if dims.len() > usize::from(u8::MAX) {
            return Err(IdxError::Rank { rank: dims.len() });
        }
        let expected = volume(&dims)?;
        let found = data.len();
        if found < expected {
            return Err(IdxError::Truncated { dims, expected, found });
        }
        if found > expected {
            return Err(IdxError::TrailingBytes { dims, expected });
        }
        Ok(Self { dims, data })
    }

    /// Reads a file, plain or gzip, whichever its content is: the name does not matter.
    ///
    /// # Errors
    /// If the file cannot be read ([`DataError::Io`]), or is not one whole IDX array of `u8` ([`DataError::Idx`]).
    pub fn open(path: impl AsRef<Path>) -> Result<Self, DataError> {
        let path = path.as_ref();
        let file = File::open(path).map_err(|cause| DataError::Io {
            action: "read",
            path: path.to_owned(),
            cause,
        })?;
        Self::read(BufReader::new(file)).map_err(|problem| DataError::Idx {
            path: path.to_owned(),
            problem,
        })
    }

    /// Reads an array, plain or gzip, to the end of `reader`. Memory grows with what arrives, never by what a header promises.
    ///
    /// # Errors
    /// If the content is not one whole IDX array of `u8`.
    pub fn read(reader: impl BufRead) -> Result<Self, IdxError> {
        let mut reader = decompressed(reader)?;
        let [zero0, zero1, element, rank] = read_array(&mut reader)?;
        if [zero0, zero1] != [0, 0] {
            return Err(IdxError::Magic { found: [zero0, zero1] });
        }
        if element != U8 {
            return Err(IdxError::ElementType { found: element });
        }
        let dims = (0..rank)
            .map(|_| read_array(&mut reader).map(u32::from_be_bytes))
            .collect::<Result<Vec<_>, _>>()?;
        let expected = volume(&dims)?;

        let mut data = Vec::new();
        // One byte more than expected tells a file that goes on from one that ends, without reading all of it.
        reader
            .take((expected as u64).saturating_add(1))
            .read_to_end(&mut data)?;
        Self::new(dims, data)
    }

    /// Writes the array, not compressed.
    ///
    /// # Errors
    /// What `writer` gives.
    pub fn write(&self, mut writer: impl Write) -> io::Result<()> {
        // `new` lets no rank above 255 pass.
        let rank = u8::try_from(self.dims.len()).map_err(io::Error::other)?;
        writer.write_all(&[0, 0, U8, rank])?;
        for dim in &self.dims {
            writer.write_all(&dim.to_be_bytes())?;
        }
        writer.write_all(&self.data)
    }

    /// Writes the array as gzip, as small as it gets.
    ///
    /// # Errors
    /// What `writer` gives.
    pub fn write_gz(&self, writer: impl Write) -> io::Result<()> {
        let mut gz = GzEncoder::new(writer, Compression::best());
        self.write(&mut gz)?;
        gz.finish()?.flush()
    }

    /// The sizes of the axes, outermost first.
    #[must_use]
    pub fn dims(&self) -> &[u32] {
        &self.dims
    }

    /// The elements, the last axis fastest.
    #[must_use]
    pub fn data(&self) -> &[u8] {
        &self.data
    }

    /// The elements, without a copy.
    #[must_use]
    pub fn into_data(self) -> Vec<u8> {
        self.data
    }
}

/// `reader` itself, or what it decompresses to if it holds gzip.
pub(super) fn decompressed<'a>(mut reader: impl BufRead + 'a) -> io::Result<Box<dyn Read + 'a>> {
    // Looks two bytes ahead by reading them and putting them back in front: `fill_buf` may hold only one.
    let mut magic = Vec::with_capacity(GZIP_MAGIC.len());
    reader.by_ref().take(GZIP_MAGIC.len() as u64).read_to_end(&mut magic)?;
    let is_gzip = magic == GZIP_MAGIC;
    let reader = io::Cursor::new(magic).chain(reader);
    Ok(if is_gzip {
        Box::new(BufReader::new(MultiGzDecoder::new(reader)))
    } else {
        Box::new(reader)
    })
}

/// The number of elements of an array of this shape.
fn volume(dims: &[u32]) -> Result<usize, IdxError> {
    dims.iter()
        .try_fold(1_usize, |n, &dim| n.checked_mul(usize::try_from(dim).ok()?))
        .ok_or_else(|| IdxError::TooLarge { dims: dims.to_vec() })
}

fn read_array<const N: usize>(reader: &mut impl Read) -> Result<[u8; N], IdxError> {
    let mut bytes = [0; N];
    reader.read_exact(&mut bytes).map_err(|error| match error.kind() {
        io::ErrorKind::UnexpectedEof => IdxError::TruncatedHeader,
        _ => IdxError::Read(error),
    })?;
    Ok(bytes)
}

debug_is_display!(IdxError);

#[cfg(test)]
#[path = "idx_tests.rs"]
mod tests;
