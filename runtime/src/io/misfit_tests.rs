//! Tensors that do not fit, and those of other programs.

use super::*;
use crate::train::testing::Toy;
use safetensors::tensor::{Dtype, TensorView};
use std::collections::BTreeMap;

/// A file of these tensors, as another program would write it.
fn foreign(tensors: &[(&str, Dtype, &[usize])]) -> Vec<u8> {
    foreign_with(tensors, None)
}

fn foreign_with(tensors: &[(&str, Dtype, &[usize])], metadata: Option<[(String, String); 1]>) -> Vec<u8> {
    let data = [0; 64];
    let view = |dtype: Dtype, shape: &[usize]| {
        let len = shape.iter().product::<usize>() * dtype.bitsize() / 8;
        TensorView::new(dtype, shape.to_vec(), &data[..len]).expect("zeros")
    };
    let all: BTreeMap<&str, _> = tensors
        .iter()
        .map(|(name, dtype, shape)| (*name, view(*dtype, shape)))
        .collect();
    safetensors::serialize(all, metadata.map(Into::into)).expect("a file")
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
         `head.weight` [4] is no parameter of the network\n\
         help: save its tensors as 32-bit floats: in NumPy `w.astype(numpy.float32)`, in PyTorch `w.float()`\n\
         help: gyul has a `Linear`'s weight as [in, out] and a `Conv2d`'s as [height, width, in, out], as Keras has. Where these lie so, only say\n\
         so in the file: `save_file(tensors, path, metadata={\"gyul\": \"format=1\"})`. PyTorch has [out, in] and\n\
         [out, in, height, width]: turn those first, `w.T.contiguous()` and `w.permute(2, 3, 1, 0).contiguous()`, and the\n\
         first `Linear` behind a flattened image by its channels, as the documentation of `gyul::io` shows"
    );
    assert_eq!(toy.bits(), Toy::new(1).bits(), "nothing is changed");
}

#[test]
fn a_file_of_another_network_says_so() {
    let toy = Toy::new(1);
    let mut notes = Notes::default();
    notes.set("network", "Digits");
    let error = from_bytes::<Toy>(&serialize(tensors("conv1.", &toy), notes))
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
        let entry = [(Notes::KEY.to_owned(), "format=1\nnetwork=Toy\n".to_owned())];
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
    assert!(
        error.ends_with("in NumPy `w.astype(numpy.float32)`, in PyTorch `w.float()`"),
        "{error}"
    );
}

#[test]
fn a_file_of_a_part_alone_says_how_it_is_loaded() {
    let told = |tensors: &[(&str, Dtype, &[usize])]| {
        let entry = [(Notes::KEY.to_owned(), "format=1\nnetwork=Body\n".to_owned())];
        let bytes = foreign_with(tensors, Some(entry));
        from_bytes::<Toy>(&bytes).expect_err("does not fit").to_string()
    };
    let mut part = vec![
        ("weight", Dtype::F32, &[2, 3][..]),
        ("bias", Dtype::F32, &[3]),
        ("running_mean", Dtype::F32, &[2]),
    ];
    let help = "\nhelp: the file is of that part alone, which reads it: `gyul::io::load_into(&mut net.linear, path)?`";
    assert!(told(&part).ends_with(help), "{}", told(&part));
    part[2].0 = "mean";
    assert!(!told(&part).contains("help:"), "{}", told(&part));
    assert!(!told(&part[..2]).contains("help:"), "{}", told(&part[..2]));
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
fn a_file_of_another_program_loads_where_it_says_its_layout() {
    let [weight, bias, mean] = [
        ("linear.weight", &[2, 3][..]),
        ("linear.bias", &[3]),
        ("linear.running_mean", &[2]),
    ]
    .map(|(name, shape)| (name, Dtype::F32, shape));
    let with = |key: &str, value: &str| {
        let entry = [(key.to_owned(), value.to_owned())];
        from_bytes::<Toy>(&foreign_with(&[weight, bias, mean], Some(entry)))
    };
    // Python's `metadata={"gyul": "format=1"}`.
    assert_eq!(with("gyul", "format=1").expect("fits").bits(), Toy::zeros().bits());
    let refused = |error: LoadError| {
        let text = "this data does not fit `Toy`: `linear.weight` [2, 3] may be in another layout, for the file does not say that it has \
                    gyul's\nhelp: gyul has a `Linear`'s weight as [in, out]";
        assert!(error.to_string().starts_with(text), "{error}");
    };
    let nothing_said = foreign(&[weight, bias, mean]);
    refused(from_bytes::<Toy>(&nothing_said).expect_err("a file of PyTorch's"));
    refused(with("format", "pt").expect_err("one of a library of PyTorch's"));
    // A part as well, unless all of it has one axis.
    let parsed = File::parse(&nothing_said).expect("a file");
    refused(parsed.fill_part(&mut Toy::new(1), "linear").expect_err("a weight"));
    let mut toy = Toy::new(1);
    assert_eq!(parsed.fill_part(&mut toy, "linear.bias").expect("one axis"), 1);
}

#[test]
fn a_shape_that_fits_in_the_layout_of_pytorch_is_told_so() {
    let told = |expected: &[usize], found: &[usize], saved: Option<&str>| {
        let (name, expected, found) = (String::new(), expected.to_vec(), found.to_vec());
        let problems = vec![Problem::Shape { name, expected, found }];
        let (path, network, saved) = (None, "Toy", saved.map(str::to_owned));
        let error = LoadError::Mismatch {
            path,
            network,
            saved,
            problems,
            fits: Vec::new(),
        };
        error.to_string().contains("PyTorch has [out, in]")
    };
    assert!(told(&[4, 3], &[3, 4], None));
    assert!(told(&[3, 5, 8, 16], &[16, 8, 3, 5], None));
    assert!(told(&[7, 8, 16], &[16, 8, 7], None));
    assert!(!told(&[4, 3], &[4, 5], None));
    assert!(!told(&[3, 5, 8, 16], &[8, 16, 3, 5], None));
    // What gyul saved is in gyul's layout.
    assert!(!told(&[4, 3], &[3, 4], Some("Toy")));
}
