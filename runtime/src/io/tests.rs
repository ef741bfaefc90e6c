//! Files that fit, that do not, and that are no files of ours at all.

use super::*;
use crate::network::Name;
use crate::param::Param;
use crate::train::testing::{Fans, Toy, trainer};
use proptest::prelude::*;
use safetensors::tensor::{Dtype, TensorView};
use std::collections::{BTreeMap, HashMap};

#[test]
fn a_saved_network_loads_with_every_bit() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("toy.safetensors");
    let mut toy = Toy::new(1);
    toy.bias
        .as_mut_slice()
        .copy_from_slice(&[f32::MIN_POSITIVE / 2.0, -0.0, f32::INFINITY]);
    save(&toy, &path).expect("saves");
    assert_eq!(load::<Toy>(&path).expect("loads").bits(), toy.bits());
    assert_eq!(fs::read(&path).expect("reads"), to_bytes(&toy));
    // Over an existing file, and nothing else is left in the folder.
    save(&Toy::new(2), &path).expect("saves");
    assert_eq!(load::<Toy>(&path).expect("loads").bits(), Toy::new(2).bits());
    assert_eq!(fs::read_dir(&folder).expect("a folder").count(), 1);
}

#[cfg(unix)]
#[test]
fn a_saved_file_is_readable_like_any_other() {
    use std::os::unix::fs::PermissionsExt;
    let folder = tempfile::tempdir().expect("a folder");
    let [ours, plain] = ["ours", "plain"].map(|name| folder.path().join(name));
    save(&Toy::new(1), &ours).expect("saves");
    fs::write(&plain, []).expect("writes");
    let mode = |path| fs::metadata(path).expect("a file").permissions().mode();
    assert_eq!(mode(ours), mode(plain));
}

#[test]
fn names_metadata_and_layout_are_the_formats() {
    let bytes = to_bytes(&Toy::new(1));
    let header = std::str::from_utf8(&bytes[8..]).map_or_else(|e| &bytes[8..8 + e.valid_up_to()], |s| s.as_bytes());
    let header = String::from_utf8_lossy(header);
    let expected = r#"{"__metadata__":{"gyul":"format=1\nnetwork=Toy\ninput=[2]\noutput=[3]\n"},"linear.bias":{"dtype":"F32","shape":[3],"data_offsets":[0,12]},"linear.running_mean":{"dtype":"F32","shape":[2],"data_offsets":[12,20]},"linear.weight":{"dtype":"F32","shape":[2,3],"data_offsets":[20,44]}}"#;
    assert!(header.starts_with(expected), "{header}");
}

/// A file of these tensors, as another program would write it.
fn foreign(tensors: &[(&str, Dtype, &[usize])]) -> Vec<u8> {
    foreign_with(tensors, None)
}

fn foreign_with(tensors: &[(&str, Dtype, &[usize])], metadata: Option<HashMap<String, String>>) -> Vec<u8> {
    let data = [0; 64];
    let view = |dtype: Dtype, shape: &[usize]| {
        let len = shape.iter().product::<usize>() * dtype.bitsize() / 8;
        TensorView::new(dtype, shape.to_vec(), &data[..len]).expect("zeros")
    };
    let all: BTreeMap<&str, _> = tensors
        .iter()
        .map(|(name, dtype, shape)| (*name, view(*dtype, shape)))
        .collect();
    safetensors::serialize(all, metadata).expect("a file")
}

#[test]
fn everything_that_does_not_fit_is_told_at_once() {
    let bytes = foreign(&[
        ("linear.weight", Dtype::F32, &[3, 2]),
        ("linear.bias", Dtype::F16, &[3]),
        ("head.weight", Dtype::F32, &[4]),
    ]);
    let mut toy = Toy::new(1);
    let error = fill(&mut toy, &bytes).expect_err("does not fit").to_string();
    assert_eq!(
        error,
        "this data does not fit `Toy`: `linear.weight` is [3, 2], but the network's is [2, 3]\n  \
         `linear.bias` holds F16, but parameters are F32\n  \
         `linear.running_mean` [2] is missing\n  \
         `head.weight` [4] is no parameter of the network"
    );
    assert_eq!(toy.bits(), Toy::new(1).bits(), "nothing is changed");
}

#[test]
fn a_file_of_another_network_says_so() {
    let toy = Toy::new(1);
    let mut notes = Notes::default();
    notes.set("network", "Digits");
    let error = from_bytes::<Toy>(&serialize(tensors("conv1.", &toy), &notes))
        .expect_err("other names")
        .to_string();
    assert!(
        error.starts_with(
            "this data does not fit `Toy`, it was saved from `Digits`: `linear.weight` [2, 3] is missing\n  `linear.bias` [3] is missing\n"
        ),
        "{error}"
    );
}

#[test]
fn a_file_of_the_same_network_says_in_its_first_line_what_is_other() {
    let file = |tensors: &[(&str, &[usize])], dtype| {
        let tensors = tensors.iter().map(|(name, shape)| (*name, dtype, *shape));
        let entry = [(Notes::KEY.to_owned(), "network=Toy\n".to_owned())].into();
        let bytes = foreign_with(&tensors.collect::<Vec<_>>(), Some(entry));
        from_bytes::<Toy>(&bytes).expect_err("does not fit").to_string()
    };
    let told = |tensors: &[(&str, &[usize])]| {
        let error = file(tensors, Dtype::F32);
        let text = error.strip_prefix("this data does not fit `Toy`, it was saved from a `Toy` of other ");
        text.expect(&error).to_owned()
    };
    let (weight, bias, mean) = ("linear.weight", "linear.bias", "linear.running_mean");
    assert_eq!(
        told(&[(weight, &[2, 4]), (bias, &[4]), (mean, &[2])]),
        "sizes: `linear.weight` is [2, 4], but the network's is [2, 3]\n  \
         `linear.bias` is [4], but the network's is [3]"
    );
    // Behind what is missing, too.
    assert_eq!(
        told(&[(weight, &[2, 3]), (mean, &[5])]),
        "sizes and layers: `linear.running_mean` is [5], but the network's is [2]\n  \
         `linear.bias` [3] is missing"
    );
    assert_eq!(
        told(&[(weight, &[2, 3]), (bias, &[3])]),
        "layers: `linear.running_mean` [2] is missing"
    );
    // In half the bits: the same sizes and layers.
    let error = file(&[(weight, &[2, 3]), (bias, &[3]), (mean, &[2])], Dtype::F16);
    let text = "this data does not fit `Toy`: `linear.weight` holds F16, but parameters are F32\n";
    assert!(error.starts_with(text), "{error}");
}

#[test]
fn of_many_problems_a_dozen_are_told() {
    let names: Vec<String> = (10..40).map(|i| format!("x{i}")).collect();
    let tensors: Vec<_> = names.iter().map(|name| (name.as_str(), Dtype::F32, &[1][..])).collect();
    let error = from_bytes::<Toy>(&foreign(&tensors)).expect_err("others").to_string();
    let lines: Vec<&str> = error.lines().collect();
    assert_eq!(
        lines[0],
        "this data does not fit `Toy`: `linear.weight` [2, 3] is missing"
    );
    assert_eq!(lines[11], "  `x18` [1] is no parameter of the network");
    assert_eq!(lines[12..], ["  and 21 more"]);
}

#[test]
fn what_is_no_safetensors_file_is_called_so() {
    for bytes in [
        &b""[..],
        b"PK\x03\x04 a zip of PyTorch's",
        b"plain text, of more than one line\n",
    ] {
        let error = from_bytes::<Toy>(bytes).expect_err("no safetensors").to_string();
        let text = format!(
            "this data is no safetensors file: its {} bytes do not begin as one\n",
            bytes.len()
        );
        assert!(error.starts_with(&text), "{error}");
    }
    let whole = to_bytes(&Toy::new(1));
    let error = from_bytes::<Toy>(&whole[..whole.len() / 2])
        .expect_err("half")
        .to_string();
    assert!(
        error.starts_with("this data is not a whole safetensors file: "),
        "{error}"
    );
    // One bit of the header.
    let mut damaged = whole;
    damaged[12] |= 0x80;
    let error = from_bytes::<Toy>(&damaged).expect_err("damaged").to_string();
    assert!(
        error.starts_with("this data is not a whole safetensors file: "),
        "{error}"
    );
}

#[test]
fn a_file_of_another_program_loads_where_it_fits() {
    let all = [
        ("linear.weight", &[2, 3][..]),
        ("linear.bias", &[3]),
        ("linear.running_mean", &[2]),
    ];
    let bytes = foreign(&all.map(|(name, shape)| (name, Dtype::F32, shape)));
    assert_eq!(from_bytes::<Toy>(&bytes).expect("fits").bits(), Toy::zeros().bits());
}

#[test]
fn files_name_themselves_in_errors() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("toy.safetensors");
    let error = load::<Toy>(&path).expect_err("no file").to_string();
    assert!(
        error.starts_with(&format!("cannot read `{}`: ", path.display())),
        "{error}"
    );
    fs::write(&path, b"\x89PNG\r\n\x1a\n and so on").expect("writes");
    let error = load::<Toy>(&path).expect_err("a picture").to_string();
    assert!(
        error.starts_with(&format!(
            "`{}` is no safetensors file: its 18 bytes do not begin as one\nhelp: ",
            path.display()
        )),
        "{error}"
    );

    let nowhere = folder.path().join("missing").join("toy.safetensors");
    let error = save(&Toy::new(1), &nowhere).expect_err("no folder").to_string();
    assert!(
        error.starts_with(&format!("cannot write `{}`: ", nowhere.display())),
        "{error}"
    );
}

#[test]
fn a_folder_that_is_not_there_is_told_by_its_name() {
    let folder = tempfile::tempdir().expect("a folder");
    let missing = folder.path().join("missing");
    let path = missing.join("toy.safetensors");
    let expected = format!(
        "cannot write `{}`: there is no folder `{}`\nhelp: make it first: `std::fs::create_dir_all` does",
        path.display(),
        missing.display()
    );
    let saved = save(&Toy::new(1), &path).expect_err("no folder");
    assert_eq!(saved.to_string(), expected);
    let trained = trainer().checkpoint(&path).fit(&Fans(9)).expect_err("no folder");
    assert_eq!(trained.to_string(), expected);
    assert!(!missing.exists());
}

#[cfg(target_os = "linux")]
#[test]
fn the_name_of_a_temporary_file_is_not_told() {
    // Nobody can make a file there, root neither.
    let error = save(&Toy::new(1), "/proc/toy.safetensors")
        .expect_err("no such place")
        .to_string();
    assert!(error.starts_with("cannot write `/proc/toy.safetensors`: "), "{error}");
    assert!(!error.contains(".gyul-"), "{error}");
}

#[test]
fn a_later_format_is_refused() {
    let mut notes = Notes::default();
    notes.set("format", 2);
    let toy = Toy::new(1);
    let bytes = serialize(tensors("", &toy), &notes);
    let error = from_bytes::<Toy>(&bytes).expect_err("version 2").to_string();
    assert_eq!(
        error,
        "this data has version 2 of gyul's format, and this gyul reads 1: update gyul"
    );
}

#[test]
fn a_part_of_a_file_is_an_error() {
    let bytes = to_bytes(&Toy::new(1));
    for len in 0..bytes.len() {
        let error = from_bytes::<Toy>(&bytes[..len]).expect_err("a part");
        // Eight bytes say how long the header is: without them it could be anything.
        let told = match error {
            LoadError::NoSafetensors { bytes, .. } => len < 8 && bytes == len,
            LoadError::Format { .. } => len >= 8,
            _ => false,
        };
        assert!(told, "{len} bytes: {error}");
    }
    let longer = [&bytes[..], &[0]].concat();
    assert!(from_bytes::<Toy>(&longer).is_err());
}

#[test]
fn names_are_joined_by_dots() {
    let mut names = Vec::new();
    let toy = Toy::new(1);
    toy.visit(&mut |name: &Name<'_>, _: &Param| names.push(name.to_string()));
    assert_eq!(names, ["linear.weight", "linear.bias", "linear.running_mean"]);
}

proptest! {
    #[test]
    fn random_bytes_never_panic(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
        prop_assert!(from_bytes::<Toy>(&bytes).is_err());
    }

    #[test]
    fn random_headers_never_panic(header in "[\\[\\]{}:,\"a-z0-9_.F-]{0,120}") {
        let mut bytes = (header.len() as u64).to_le_bytes().to_vec();
        bytes.extend(header.as_bytes());
        prop_assert!(from_bytes::<Toy>(&bytes).is_err());
    }

    #[test]
    fn a_damaged_file_never_panics(at in 0..400_usize, to in any::<u8>()) {
        let mut bytes = to_bytes(&Toy::new(1));
        let at = at % bytes.len();
        bytes[at] = to;
        // Damage among the numbers cannot be told; among the header it is an error or harmless.
        let _ = from_bytes::<Toy>(&bytes);
    }
}
