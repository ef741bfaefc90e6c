//! Files that fit, that do not, and that are no files of ours at all.

use super::*;
use crate::network::Name;
use crate::param::Param;
use crate::train::testing::{Fans, Toy, trainer};
use proptest::prelude::*;

#[test]
fn a_saved_network_loads_with_every_bit() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("toy.safetensors");
    let mut toy = Toy::new(1);
    toy.bias
        .as_mut_slice()
        .copy_from_slice(&[f32::MIN_POSITIVE / 2.0, -0.0, f32::MAX]);
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
    let expected = r#"{"__metadata__":{"gyul":"format=1\nnetwork=Toy\ninput=[2]\noutput=[3]\ncrc32=0bbaadc4\n"},"linear.bias":{"dtype":"F32","shape":[3],"data_offsets":[0,12]},"linear.running_mean":{"dtype":"F32","shape":[2],"data_offsets":[12,20]},"linear.weight":{"dtype":"F32","shape":[2,3],"data_offsets":[20,44]}}"#;
    assert!(header.starts_with(expected), "{header}");
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
    // A file, which none is made in.
    fs::write(&missing, "").expect("writes");
    let error = save(&Toy::new(1), &path).expect_err("in a file").to_string();
    assert!(
        error.ends_with(&format!(
            "`: `{}` is no folder\nhelp: name a file in one",
            missing.display()
        )),
        "{error}"
    );
    let deeper = missing.join("sub");
    let error = save(&Toy::new(1), deeper.join("toy.safetensors"))
        .expect_err("below a file")
        .to_string();
    assert!(
        error.ends_with(&format!(
            "`: `{}` leads through a file\nhelp: name a file in a folder",
            deeper.display()
        )),
        "{error}"
    );
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
    let bytes = serialize(tensors("", &toy), notes);
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
}

/// Sizes whose sum is no number: what reads them adds them up.
#[test]
fn a_header_of_boundless_tensors_is_refused() {
    const LEN: u64 = (1 << 61) - 1;
    let entry = |i: u64| {
        let (start, end) = (i * LEN, (i + 1) * LEN);
        format!(r#""{i}":{{"dtype":"U8","shape":[{LEN}],"data_offsets":[{start},{end}]}}"#)
    };
    let entries: Vec<String> = (0..8).map(entry).collect();
    let header = format!("{{{}}}", entries.join(","));
    let bytes = [&(header.len() as u64).to_le_bytes()[..], header.as_bytes()].concat();
    let error = from_bytes::<Toy>(&bytes).expect_err("no such file").to_string();
    assert!(
        error.contains("but by its header should have 184467440737095"),
        "{error}"
    );
}

#[test]
fn a_file_of_another_length_says_both() {
    let bytes = to_bytes(&Toy::new(1));
    let told = |bytes: &[u8]| from_bytes::<Toy>(bytes).expect_err("another length").to_string();
    let (whole, data) = (bytes.len(), 4 * (6 + 3 + 2));
    let begin = "this data is not a whole safetensors file: it has";
    assert_eq!(
        told(&bytes[..whole - 1]),
        format!("{begin} {} bytes, but by its header should have {whole}", whole - 1)
    );
    assert_eq!(
        told(&[&bytes[..], &[0; 3]].concat()),
        format!("{begin} {} bytes, but by its header should have {whole}", whole + 3)
    );
    assert_eq!(
        told(&bytes[..20]),
        format!("{begin} 20 bytes, but its header alone should end at {}", whole - data)
    );
    // A header that is none, in a file of any length.
    let error = told(&[&8_u64.to_le_bytes()[..], b"{\"a\":  }"].concat());
    assert!(error.contains("header: "), "{error}");
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
        // It is an error or harmless.
        let _ = from_bytes::<Toy>(&bytes);
    }
}

/// Nothing is learnt before it is told, and nothing is left in the folder.
#[test]
fn a_checkpoint_that_cannot_be_written_is_told_before_the_first_epoch() {
    let refused = |path: &std::path::Path| {
        let mut refusing = trainer().checkpoint(path);
        let error = refusing.fit(&Fans(9)).expect_err("no place for a file");
        assert_eq!(refusing.network().bits(), trainer().network().bits());
        error.to_string()
    };
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("run.safetensors");
    fs::create_dir(&path).expect("a folder");
    let expected = format!(
        "cannot write `{}`: it is a folder\nhelp: name a file in it",
        path.display()
    );
    assert_eq!(refused(&path), expected);
    assert_eq!(save(&Toy::new(1), &path).expect_err("a folder").to_string(), expected);
    fs::remove_dir(&path).expect("empty");
    // By its last letters it is a folder's.
    let ends = "`: it ends as the path of a folder does\nhelp: name a file, such as `run.safetensors`";
    for last in ["", ".", ".."] {
        let error = refused(&path.join(last));
        assert!(error.ends_with(ends), "{last}: {error}");
    }
    fs::write(&path, "a file").expect("writes");
    let error = refused(&path.join(""));
    assert!(error.ends_with(ends), "{error}");
    fs::remove_file(&path).expect("a file");
    let error = refused(&folder.path().join("x".repeat(1000)));
    assert!(error.contains("name"), "{error}");
    trainer()
        .checkpoint(&path)
        .checkpoint_every(0)
        .fit(&Fans(9))
        .expect_err("never");
    trainer()
        .epochs(0)
        .checkpoint(&path)
        .fit(&Fans(9))
        .expect_err("no epoch");
    assert_eq!(fs::read_dir(&folder).expect("a folder").count(), 0);
    // Whose folder takes no file, of nobody.
    #[cfg(target_os = "linux")]
    {
        let error = refused("/proc/self/run.safetensors".as_ref());
        assert!(
            error.starts_with("cannot write `/proc/self/run.safetensors`: "),
            "{error}"
        );
        assert!(!error.contains(".gyul-"), "{error}");
        let error = refused("/dev/null".as_ref());
        assert_eq!(error, "cannot write `/dev/null`: there is something that is no file");
    }
}

#[cfg(unix)]
#[test]
fn a_link_stays_one_and_a_file_keeps_its_permissions() {
    use std::os::unix::fs::{PermissionsExt, symlink};
    let folder = tempfile::tempdir().expect("a folder");
    let [there, file, link, between] = ["there", "there/file", "link", "between"].map(|name| folder.path().join(name));
    fs::create_dir(&there).expect("a folder");
    symlink("between", &link).expect("a link");
    symlink("there/file", &between).expect("a link");
    let save = |seed| save(&Toy::new(seed), &link).expect("saved");
    let bits = |path| load::<Toy>(path).expect("a network").bits();
    // To a file that is not there yet, and to one that is.
    for seed in [1, 2] {
        save(seed);
        for link in [&link, &between] {
            assert!(fs::symlink_metadata(link).expect("there").is_symlink());
        }
        assert_eq!(bits(&file), Toy::new(seed).bits());
        assert_eq!(fs::read_dir(&folder).expect("a folder").count(), 3);
        assert_eq!(fs::read_dir(&there).expect("a folder").count(), 1);
    }
    // One to a folder that is not there is told by that folder, and one round and round stays.
    let [lost, round] = ["lost", "round"].map(|name| folder.path().join(name));
    symlink("gone/file", &lost).expect("a link");
    let error = super::save(&Toy::new(1), &lost).expect_err("no folder").to_string();
    assert!(
        error.contains("there is no folder `") && error.contains("gone`"),
        "{error}"
    );
    symlink("round", &round).expect("a link");
    super::save(&Toy::new(1), &round).expect_err("round and round");
    assert!(fs::symlink_metadata(&round).expect("there").is_symlink());
    // Less and more than a umask would leave, and a file that is only read.
    for mode in [0o600, 0o666, 0o400] {
        fs::set_permissions(&file, fs::Permissions::from_mode(mode)).expect("set");
        save(3);
        assert_eq!(fs::metadata(&file).expect("a file").permissions().mode() & 0o7777, mode);
    }
}
