//! A disk without room.

use super::{load, save};
use crate::train::testing::Toy;
use std::env;
use std::fs;
use std::process::Command;

/// What a process of its own is told by: where to save.
const PLACE: &str = "GYUL_TEST_SAVE_TO";

/// A limit of the size of files, which ends a write as a full disk does.
#[test]
fn what_has_no_room_leaves_the_old_file_and_no_other() {
    if let Some(path) = env::var_os(PLACE) {
        println!("told: {}", save(&Toy::new(2), path).expect_err("no room"));
        return;
    }
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("toy.safetensors");
    save(&Toy::new(1), &path).expect("saved");
    let this = "what_has_no_room_leaves_the_old_file_and_no_other";
    let run = Command::new("sh")
        .args(["-c", "trap '' XFSZ; ulimit -f 0; exec \"$0\" --nocapture \"$1\""])
        .arg(env::current_exe().expect("this test"))
        .arg(this)
        .env(PLACE, &path)
        .output()
        .expect("a shell");
    let out = String::from_utf8_lossy(&run.stdout);
    let told = out.split_once("told: ").expect("an error").1;
    assert!(
        told.starts_with(&format!("cannot write `{}`: ", path.display())) && !told.contains(".gyul-"),
        "{told}"
    );
    assert_eq!(load::<Toy>(&path).expect("the old one").bits(), Toy::new(1).bits());
    assert_eq!(fs::read_dir(&folder).expect("a folder").count(), 1);
}
