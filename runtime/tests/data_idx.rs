//! Whatever bytes come, reading IDX ends in an array or an error.
#![cfg(feature = "train")]

use gyul_runtime::data::Idx;
use proptest::{collection::vec, prelude::*};

/// Sound arrays of up to four axes.
fn arrays() -> impl Strategy<Value = Idx> {
    vec(0_u32..5, 0..5).prop_flat_map(|dims| {
        let len = dims.iter().product::<u32>() as usize;
        vec(any::<u8>(), len).prop_map(move |data| Idx::new(dims.clone(), data).expect("data of this shape"))
    })
}

fn encoded(idx: &Idx, gzip: bool) -> Vec<u8> {
    let mut bytes = Vec::new();
    if gzip {
        idx.write_gz(&mut bytes)
    } else {
        idx.write(&mut bytes)
    }
    .expect("memory");
    bytes
}

/// What an array that was read must fulfil, however it came about.
fn check(read: &Idx) {
    assert_eq!(
        read.dims().iter().map(|&dim| dim as usize).product::<usize>(),
        read.data().len()
    );
}

proptest! {
    #[test]
    fn sound_arrays_come_back(idx in arrays(), gzip: bool) {
        prop_assert_eq!(Idx::read(&encoded(&idx, gzip)[..]).expect("sound"), idx);
    }

    #[test]
    fn every_truncation_is_an_error(idx in arrays(), gzip: bool, cut: prop::sample::Index) {
        let bytes = encoded(&idx, gzip);
        prop_assert!(Idx::read(&bytes[..cut.index(bytes.len())]).is_err());
    }

    #[test]
    fn a_changed_byte_never_panics(idx in arrays(), gzip: bool, at: prop::sample::Index, byte: u8) {
        let mut bytes = encoded(&idx, gzip);
        let at = at.index(bytes.len());
        bytes[at] = byte;
        if let Ok(read) = Idx::read(&bytes[..]) {
            check(&read);
        }
    }

    #[test]
    fn random_bytes_never_panic(bytes in vec(any::<u8>(), 0..200)) {
        if let Ok(read) = Idx::read(&bytes[..]) {
            check(&read);
        }
    }

    /// Any sizes promised, few bytes there: an error at once, where a trusting reader would allocate.
    #[test]
    fn hostile_headers_are_errors(dims in vec(1_u32.., 1..9), rest in vec(any::<u8>(), 0..64)) {
        let mut bytes = vec![0, 0, 8, u8::try_from(dims.len()).expect("below nine")];
        bytes.extend(dims.iter().flat_map(|dim| dim.to_be_bytes()));
        bytes.extend(&rest);
        let whole = dims.iter().try_fold(1_u32, |n, &dim| n.checked_mul(dim)) == u32::try_from(rest.len()).ok();
        prop_assert_eq!(Idx::read(&bytes[..]).is_ok(), whole);
    }
}
