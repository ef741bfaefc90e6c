//! The whole way from a server on this machine to images.

use std::{
    collections::HashMap,
    io::{BufRead, BufReader, Write},
    net::TcpListener,
    thread,
};

use sha2::{Digest, Sha256};

use super::*;
use crate::data::download::hex;

/// What the server answers to one path.
#[derive(Clone)]
enum Reply {
    Whole(Vec<u8>),
    /// All bytes are promised, all but the last are sent.
    CutOff(Vec<u8>),
    NotFound,
}

/// Serves files by name until the test program ends, and gives the address.
fn serve(files: HashMap<String, Reply>) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
    let address = format!("http://{}/", listener.local_addr().expect("bound"));
    thread::spawn(move || {
        for stream in listener.incoming().flatten() {
            let mut lines = BufReader::new(&stream).lines().map_while(Result::ok);
            let path = lines
                .next()
                .and_then(|line| Some(line.split(' ').nth(1)?.trim_start_matches('/').to_owned()));
            lines.take_while(|line| !line.is_empty()).for_each(drop);
            let (status, promised, body) = match path.and_then(|path| files.get(&path)).unwrap_or(&Reply::NotFound) {
                Reply::Whole(bytes) => ("200 OK", bytes.len(), &bytes[..]),
                Reply::CutOff(bytes) => ("200 OK", bytes.len(), &bytes[..bytes.len() - 1]),
                Reply::NotFound => ("404 Not Found", 0, &[][..]),
            };
            let head = format!("HTTP/1.1 {status}\r\nContent-Length: {promised}\r\nConnection: close\r\n\r\n");
            // A client that hangs up is not the server's failure.
            let _ = (&stream).write_all(&[head.as_bytes(), body].concat());
        }
    });
    address
}

fn gz(idx: &Idx) -> Vec<u8> {
    let mut bytes = Vec::new();
    idx.write_gz(&mut bytes).expect("memory");
    bytes
}

/// The small set's files as a sound mirror gives them.
fn sound() -> HashMap<String, Reply> {
    FILES
        .iter()
        .zip(files())
        .map(|(name, idx)| (format!("{name}.gz"), Reply::Whole(gz(&idx))))
        .collect()
}

/// Loads the small set from mirrors into a cache, and says what the cache holds afterwards.
fn load_from(mirrors: &[&str], cache: &Path) -> (Result<(Images, Images), String>, Vec<String>) {
    let sums = files().map(|idx| {
        let mut bytes = Vec::new();
        idx.write(&mut bytes).expect("memory");
        hex(&Sha256::digest(&bytes))
    });
    let set = Set {
        title: "Digits",
        folder: "digits",
        mirrors,
        sha256: sums.each_ref().map(String::as_str),
    };
    let loaded = load(
        &set,
        &Places {
            data: None,
            cache: Some(cache.to_owned()),
        },
    )
    .map_err(|error| error.to_string());
    let mut kept: Vec<String> = fs::read_dir(cache.join("digits"))
        .expect("the folder is made")
        .map(|entry| entry.expect("readable").file_name().into_string().expect("ASCII"))
        .collect();
    kept.sort();
    (loaded, kept)
}

const ALL: [&str; 4] = [
    "t10k-images-idx3-ubyte.gz",
    "t10k-labels-idx1-ubyte.gz",
    "train-images-idx3-ubyte.gz",
    "train-labels-idx1-ubyte.gz",
];

#[test]
fn a_sound_mirror_fills_the_cache_once() {
    let cache = TempDir::new().expect("a folder");
    let (loaded, kept) = load_from(&[&serve(sound())], cache.path());
    let (train, test) = loaded.expect("sound");
    assert_eq!((train.labels(), test.labels()), (&[3, 9][..], &[0][..]));
    assert_eq!(kept, ALL);
    // The second time there is no server.
    load_from(&[], cache.path()).0.expect("in the cache");
}

/// The one failing file is the third: the two before it are kept, of it not a byte.
fn check_failure(reply: Reply, reason: &str) {
    let third = format!("{}.gz", FILES[2]);
    let mut files = sound();
    files.insert(third.clone(), reply.clone());
    let cache = TempDir::new().expect("a folder");
    let mirror = serve(files);
    let (loaded, kept) = load_from(&[&mirror], cache.path());
    let error = loaded.expect_err(reason);
    let line = format!("{mirror}{third}: ");
    assert!(
        error.contains(&line) && error.contains(reason),
        "{line}… {reason} is missing in:\n{error}"
    );
    assert!(error.contains("GYUL_DATA"), "no help in:\n{error}");
    assert_eq!(kept, ALL[2..]);

    // The second mirror fills the gap; neither is asked for a file that is there.
    let mut missing = sound();
    missing.retain(|name, _| name.starts_with("t10k"));
    let (loaded, kept) = load_from(
        &[&serve(HashMap::from([(third, reply)])), &serve(missing)],
        cache.path(),
    );
    loaded.expect("the second mirror is sound");
    assert_eq!(kept, ALL);
}

#[test]
fn other_content_fails_its_checksum() {
    check_failure(Reply::Whole(gz(&files()[0])), "SHA-256");
}

#[test]
fn a_page_in_place_of_the_file_fails_its_checksum() {
    check_failure(Reply::Whole(b"<html>Log in to this network</html>".to_vec()), "SHA-256");
}

#[test]
fn a_cut_off_transfer_fails() {
    check_failure(Reply::CutOff(gz(&files()[2])), "disconnected");
}

#[test]
fn a_truncated_file_is_damaged() {
    let mut bytes = gz(&files()[2]);
    bytes.truncate(bytes.len() / 2);
    check_failure(Reply::Whole(bytes), "damaged");
}

#[test]
fn a_missing_file_fails() {
    check_failure(Reply::NotFound, "404");
}

#[test]
fn nobody_listening_fails() {
    let free = TcpListener::bind("127.0.0.1:0")
        .expect("a free port")
        .local_addr()
        .expect("bound");
    let cache = TempDir::new().expect("a folder");
    let (loaded, kept) = load_from(&[&format!("http://{free}/")], cache.path());
    assert!(loaded.expect_err("no server").contains(&free.to_string()));
    assert_eq!(kept, [""; 0]);
}
