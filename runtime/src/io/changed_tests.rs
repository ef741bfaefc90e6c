//! Files that were changed since they were written.

use super::*;
use crate::train::testing::Toy;

/// Numbers of it, behind the header.
const NUMBERS: usize = 4 * (6 + 3 + 2);

/// A file without the line of its checksum: of a gyul before it, or of a program that changed it.
fn without_checksum(bytes: &[u8]) -> Vec<u8> {
    let at = bytes.windows(5).position(|word| word == b"crc32").expect("a checksum");
    // `crc32=01234567\n`, whose line ends in two letters in JSON; spaces behind the header do no harm.
    let mut bytes = bytes.to_vec();
    let line: Vec<u8> = bytes.splice(at..at + 16, []).collect();
    assert!(line.ends_with(b"\\n"), "{}", line.escape_ascii());
    let end = bytes.len() - NUMBERS;
    bytes.splice(end..end, [b' '; 16]);
    bytes
}

#[test]
fn a_changed_bit_of_a_number_is_told() {
    let whole = to_bytes(&Toy::new(1));
    for bit in 0..8 * NUMBERS {
        let mut bytes = whole.clone();
        let at = whole.len() - 1 - bit / 8;
        bytes[at] ^= 1 << (bit % 8);
        let mut toy = Toy::new(2);
        let error = fill(&mut toy, &bytes).expect_err("changed");
        assert!(matches!(error, LoadError::Changed { path: None }), "{error}");
        assert_eq!(toy.bits(), Toy::new(2).bits());
    }
    // Of what it says beside them, too, unless that is the checksum's own name.
    let toy = from_bytes::<Toy>(&whole).expect("whole").bits();
    for at in 0..whole.len() - NUMBERS {
        let mut bytes = whole.clone();
        bytes[at] = bytes[at].wrapping_add(1);
        let loaded = from_bytes::<Toy>(&bytes);
        assert!(
            loaded.is_err() || loaded.is_ok_and(|loaded| loaded.bits() == toy),
            "byte {at}"
        );
    }
}

#[test]
fn a_changed_file_is_told_by_its_name_whatever_part_is_loaded() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("toy.safetensors");
    let mut bytes = to_bytes(&Toy::new(1));
    // The last number is of the weight.
    *bytes.last_mut().expect("bytes") ^= 0x80;
    fs::write(&path, &bytes).expect("writes");
    let mut toy = Toy::new(2);
    let text = format!(
        "`{}` is damaged, or was changed since it was written: what it holds has another checksum than it says\nhelp: load a copy ",
        path.display()
    );
    let errors = [
        load_into(&mut toy, &path).expect_err("whole"),
        load_part(&mut toy, &path, "linear.bias").expect_err("another part"),
    ];
    for error in errors {
        assert!(error.to_string().starts_with(&text), "{error}");
    }
    assert_eq!(toy.bits(), Toy::new(2).bits());
}

#[test]
fn a_file_that_says_no_checksum_loads() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("toy.safetensors");
    let mut bytes = without_checksum(&to_bytes(&Toy::new(1)));
    fs::write(&path, &bytes).expect("writes");
    assert_eq!(load::<Toy>(&path).expect("an earlier file").bits(), Toy::new(1).bits());
    let mut toy = Toy::new(2);
    assert_eq!(load_part(&mut toy, &path, "linear.weight").expect("a part"), 1);
    assert_eq!(toy.weight.as_slice(), Toy::new(1).weight.as_slice());
    // Nor can it tell a change.
    *bytes.last_mut().expect("bytes") ^= 0x80;
    from_bytes::<Toy>(&bytes).expect("another number");
}

/// What is of no use is saved and loaded as it is, and refused where it would do harm.
#[test]
fn numbers_that_are_not_finite_are_kept_with_their_bits() {
    let mut toy = Toy::new(1);
    let odd = [
        f32::from_bits(0x7fc0_1234),
        f32::NEG_INFINITY,
        f32::from_bits(0xffa0_0001),
    ];
    toy.bias.as_mut_slice().copy_from_slice(&odd);
    assert_eq!(from_bytes::<Toy>(&to_bytes(&toy)).expect("loads").bits(), toy.bits());
}
