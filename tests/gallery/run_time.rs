//! What is wrong only when a program runs: each is run, and its error is shown word for word in `docs/errors.md`.

use gyul::ndarray::{Array2, array};
use gyul::prelude::*;
use std::error::Error;
use std::fmt::Write;
use std::path::Path;
use std::sync::OnceLock;

network! {
    struct Flowers: [4] -> [3] { hidden: Linear<8>, Relu, logits: Linear<3>, }

    struct Words: [u32; 5] -> [2] { Embedding<100, 8>, Lstm<8>, logits: Linear<2>, }

    struct Other: [4] -> [3] { hidden: Linear<16>, Relu, scores: Linear<3>, }
}

/// Twelve flowers of three species.
fn flowers() -> Arrays<[f32; 4], u32> {
    let measures = Array2::from_elem((12, 4), 0.5);
    Arrays::new(measures, (0..12).map(|i| i % 3).collect()).expect("twelve of each")
}

/// One of these, with files of its own in `folder`.
type Case = fn(folder: &Path) -> Result<(), Box<dyn Error>>;

/// As they stand on the page.
const CASES: &[(&str, Case)] = &[
    ("rate", rate),
    ("patience", patience),
    ("label", label),
    ("not_a_number", not_a_number),
    ("index", index),
    ("no_such_word", no_such_word),
    ("shape_of_data", shape_of_data),
    ("targets", targets),
    ("percent", percent),
    ("shape_of_batch", shape_of_batch),
    ("weights", weights),
    ("freeze", freeze),
    ("no_file", no_file),
    ("other_network", other_network),
    ("half_a_file", half_a_file),
    ("part", part),
    ("checkpoint", checkpoint),
];

/// A learning rate below zero.
fn rate(_: &Path) -> Result<(), Box<dyn Error>> {
    let adam = Adam {
        rate: -1e-3,
        ..Adam::default()
    };
    Trainer::new(Flowers::new(7), CrossEntropy, adam)
        .quiet()
        .fit(&flowers())?;
    Ok(())
}

/// Early stopping with nothing to tell the best epoch by.
fn patience(_: &Path) -> Result<(), Box<dyn Error>> {
    let mut trainer = Trainer::new(Flowers::new(7), CrossEntropy, Adam::default())
        .early_stopping(5)
        .quiet();
    trainer.fit(&flowers())?;
    Ok(())
}

/// Labels that count from 1.
fn label(_: &Path) -> Result<(), Box<dyn Error>> {
    let flowers = Arrays::<[f32; 4], u32>::new(Array2::zeros((3, 4)), vec![1, 2, 3])?;
    Trainer::new(Flowers::new(7), CrossEntropy, Adam::default())
        .quiet()
        .fit(&flowers)?;
    Ok(())
}

/// A number that is none among the inputs.
fn not_a_number(_: &Path) -> Result<(), Box<dyn Error>> {
    let measures = array![[0.1, 0.2, 0.3, 0.4], [0.5, f32::NAN, 0.7, 0.8]];
    let flowers = Arrays::<[f32; 4], u32>::new(&measures, vec![0, 1])?;
    Trainer::new(Flowers::new(7), CrossEntropy, Adam::default())
        .quiet()
        .fit(&flowers)?;
    Ok(())
}

/// A word that the vocabulary does not have, in training.
fn index(_: &Path) -> Result<(), Box<dyn Error>> {
    let texts = array![[1_u32, 2, 3, 4, 5], [7, 8, 100, 0, 0]];
    let texts = Arrays::<[u32; 5], u32>::new(&texts, vec![0, 1])?;
    Trainer::new(Words::new(7), CrossEntropy, Adam::default())
        .quiet()
        .fit(&texts)?;
    Ok(())
}

/// And in a prediction.
fn no_such_word(_: &Path) -> Result<(), Box<dyn Error>> {
    Words::new(7).predict_batch(array![[1_u32, 2, 3, 4, 500]])?;
    Ok(())
}

/// Data with another number of features.
fn shape_of_data(_: &Path) -> Result<(), Box<dyn Error>> {
    Arrays::<[f32; 4], u32>::new(Array2::zeros((12, 5)), vec![0; 12])?;
    Ok(())
}

/// More inputs than targets.
fn targets(_: &Path) -> Result<(), Box<dyn Error>> {
    Arrays::<[f32; 4], u32>::new(Array2::zeros((12, 4)), vec![0; 10])?;
    Ok(())
}

/// A split in percent.
fn percent(_: &Path) -> Result<(), Box<dyn Error>> {
    flowers().split(80.0)?;
    Ok(())
}

/// A sample where a batch is taken.
fn shape_of_batch(_: &Path) -> Result<(), Box<dyn Error>> {
    Flowers::new(7).predict_batch(array![0.1, 0.2, 0.3, 0.4])?;
    Ok(())
}

/// Weights of another shape, those of `PyTorch`, say, which are transposed.
fn weights(_: &Path) -> Result<(), Box<dyn Error>> {
    Flowers::new(7).hidden.weight.assign(&Array2::zeros((8, 4)))?;
    Ok(())
}

/// A label that the network does not have.
fn freeze(_: &Path) -> Result<(), Box<dyn Error>> {
    Flowers::new(7).freeze("hiden")?;
    Ok(())
}

/// A file that is not there.
fn no_file(folder: &Path) -> Result<(), Box<dyn Error>> {
    Flowers::load(folder.join("flowers.safetensors"))?;
    Ok(())
}

/// The file of another network.
fn other_network(folder: &Path) -> Result<(), Box<dyn Error>> {
    let path = folder.join("other.safetensors");
    Other::new(7).save(&path)?;
    Flowers::load(&path)?;
    Ok(())
}

/// A file that was cut short.
fn half_a_file(folder: &Path) -> Result<(), Box<dyn Error>> {
    let path = folder.join("half.safetensors");
    Flowers::new(7).save(&path)?;
    let bytes = std::fs::read(&path)?;
    std::fs::write(&path, &bytes[..bytes.len() / 2])?;
    Flowers::load(&path)?;
    Ok(())
}

/// A part of a network that it does not have.
fn part(folder: &Path) -> Result<(), Box<dyn Error>> {
    let path = folder.join("pretrained.safetensors");
    Flowers::new(7).save(&path)?;
    Flowers::new(8).load_part(&path, "encoder")?;
    Ok(())
}

/// A checkpoint where a network is expected.
fn checkpoint(folder: &Path) -> Result<(), Box<dyn Error>> {
    let path = folder.join("flowers.checkpoint");
    let trainer = Trainer::new(Flowers::new(7), CrossEntropy, Adam::default());
    trainer.epochs(1).checkpoint(&path).quiet().fit(&flowers())?;
    Flowers::load(&path)?;
    Ok(())
}

/// This file, which the page quotes.
const SOURCE: &str = include_str!("run_time.rs");

/// What stands between the lines `from` and `to` of this file.
fn quoted(from: &str, to: &str) -> &'static str {
    let (_, behind) = SOURCE
        .split_once(from)
        .unwrap_or_else(|| panic!("`{from}` stands here"));
    behind
        .split_once(to)
        .unwrap_or_else(|| panic!("`{to}` stands behind it"))
        .0
}

/// What a case is, its lines, and its error.
fn shown((name, case): &(&str, Case), folder: &Path) -> (String, String, String) {
    let (before, _) = SOURCE.split_once(&format!("\nfn {name}(")).expect("the case");
    let title = before.rsplit_once("/// ").expect("its title").1;
    let body = quoted(&format!("\nfn {name}("), "\n    Ok(())\n}\n");
    let lines = body
        .lines()
        .skip(1)
        .map(|line| line.strip_prefix("    ").unwrap_or(line));
    // As `main` prints it.
    let error = format!("{:?}", case(folder).expect_err("a mistake"));
    // Where the files are is no part of it.
    let error = error.replace(&format!("{}{}", folder.display(), std::path::MAIN_SEPARATOR), "");
    (title.to_owned(), lines.collect::<Vec<_>>().join("\n"), error)
}

/// The page's section, made once: the cases have one folder.
pub(crate) fn section() -> &'static str {
    static SECTION: OnceLock<String> = OnceLock::new();
    SECTION.get_or_init(made)
}

fn made() -> String {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("run_time");
    _ = std::fs::remove_dir_all(&folder);
    std::fs::create_dir_all(&folder).expect("a folder");
    let networks = quoted("network! {", "\n}\n");
    let mut section = format!(
        "\n## When it runs\n\nErrors that only the numbers, files and settings of a run can tell, as values that say what, where and what was \
         expected.\nThe networks are\n\n```rust\nnetwork! {{{networks}\n}}\n```\n\nand `flowers()` is a data set of twelve samples.\n"
    );
    for case in CASES {
        let (title, lines, error) = shown(case, &folder);
        let shown = write!(
            section,
            "\n### {title}\n\n```rust\n{lines}\n```\n\n```text\n{error}\n```\n"
        );
        shown.expect("text grows");
    }
    section
}

#[test]
fn every_error_is_short_and_of_its_own() {
    let section = section();
    assert!(CASES.len() >= 12, "{}", CASES.len());
    let errors: Vec<&str> = section
        .split("```text\n")
        .skip(1)
        .filter_map(|rest| rest.split("```").next())
        .collect();
    assert_eq!(errors.len(), CASES.len());
    for (i, error) in errors.iter().enumerate() {
        assert!((1..=8).contains(&error.lines().count()), "{error}");
        assert!(!errors[..i].contains(error), "twice: {error}");
        // A person's folders are nobody's business, and differ.
        assert!(!error.contains(env!("CARGO_TARGET_TMPDIR")), "{error}");
    }
}
