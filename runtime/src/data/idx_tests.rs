//! The format, its defects, and that what is written is read.

use super::*;

fn sample() -> Idx {
    Idx::new(vec![2, 3, 2], (0..12).collect()).expect("2 × 3 × 2 bytes")
}

fn plain(idx: &Idx) -> Vec<u8> {
    let mut bytes = Vec::new();
    idx.write(&mut bytes).expect("memory");
    bytes
}

#[test]
fn bytes_are_the_formats() {
    let bytes = plain(&Idx::new(vec![1, 258], vec![7; 258]).expect("258 bytes"));
    assert_eq!(bytes[..12], [0, 0, 8, 2, 0, 0, 0, 1, 0, 0, 1, 2]);
    assert_eq!(bytes[12..], [7; 258]);
}

#[test]
fn reads_what_it_wrote_plain_and_gzip() {
    let idx = sample();
    let mut gz = Vec::new();
    idx.write_gz(&mut gz).expect("memory");
    assert_eq!(gz[..2], GZIP_MAGIC);
    assert_eq!(Idx::read(&gz[..]).expect("gzip"), idx);
    assert_eq!(Idx::read(&plain(&idx)[..]).expect("plain"), idx);
    // A reader that gives a byte at a time must be seen as gzip too.
    assert_eq!(
        Idx::read(BufReader::with_capacity(1, &gz[..])).expect("gzip, a byte at a time"),
        idx
    );
}

#[test]
fn every_defect_is_named() {
    let good = plain(&sample());
    let with = |at: usize, byte: u8| {
        let mut bytes = good.clone();
        bytes[at] = byte;
        bytes
    };
    let cases: [(Vec<u8>, &str); 8] = [
        (vec![], "ends inside its header"),
        (good[..15].to_vec(), "ends inside its header"),
        (with(0, 0x50), "starts with the bytes [50, 00], not with two zeros"),
        (with(2, 0x0d), "element type is 0x0d, but only 0x08 (u8)"),
        (
            good[..27].to_vec(),
            "header [2, 3, 2] promises 12 bytes, but only 11 follow",
        ),
        (
            [&good[..], &[0]].concat(),
            "more than the 12 bytes that its header [2, 3, 2] promises follow",
        ),
        (
            [&[0, 0, 8, 3], &[0xff; 12][..]].concat(),
            "promises more bytes than can be addressed",
        ),
        // 4 GiB promised, nothing there: must come back at once, and without 4 GiB.
        (
            vec![0, 0, 8, 1, 0xff, 0xff, 0xff, 0xff],
            "promises 4294967295 bytes, but only 0 follow",
        ),
    ];
    for (bytes, expected) in cases {
        let error = Idx::read(&bytes[..]).expect_err(expected).to_string();
        assert!(error.contains(expected), "{error:?} should contain {expected:?}");
    }
}

#[test]
fn truncated_gzip_is_an_error() {
    let mut gz = Vec::new();
    sample().write_gz(&mut gz).expect("memory");
    for len in 0..gz.len() {
        assert!(Idx::read(&gz[..len]).is_err(), "{len} of {} bytes", gz.len());
    }
    gz.extend([0x1f, 0x8b, 1]);
    assert!(Idx::read(&gz[..]).is_err(), "bytes behind the gzip stream");
}

#[test]
fn shape_and_data_must_agree() {
    assert!(matches!(
        Idx::new(vec![2, 2], vec![0; 3]),
        Err(IdxError::Truncated {
            expected: 4,
            found: 3,
            ..
        })
    ));
    assert!(matches!(
        Idx::new(vec![2, 2], vec![0; 5]),
        Err(IdxError::TrailingBytes { expected: 4, .. })
    ));
    assert!(matches!(
        Idx::new(vec![1; 256], vec![0]),
        Err(IdxError::Rank { rank: 256 })
    ));
}

#[test]
fn a_missing_file_is_named() {
    let error = Idx::open("no/such/file").expect_err("there is none");
    assert_eq!(error.to_string(), "cannot read `no/such/file`");
    let error = format!("{error:?}");
    assert!(error.starts_with("cannot read `no/such/file`: "), "{error}");
}
