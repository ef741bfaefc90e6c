//! The gallery of mistakes, `tests/ui/gallery/`: every message is short, every mistake is mended by what its help says, and
//! `docs/errors.md` shows them all, and those of a run (`run_time.rs`). `GYUL_BLESS=1 cargo test --test gallery` writes that page anew.
//!
//! A case begins with a sentence that says what was meant, and how it is mended:
//! - `// fix as told`: the first thing that the help puts in backticks goes where rustc points, with no further thought;
//! - `// fix: OLD => NEW`: every word and number that NEW has and OLD has not stands in the message;
//! - `// fix by hand: OLD => NEW`: the help is words, or only the person knows.

mod run_time;

use std::collections::BTreeMap;
use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};

/// One mistake.
struct Case {
    name: String,
    said: String,
    fixes: Vec<Fix>,
    source: String,
    message: String,
}

struct Fix {
    old: String,
    new: String,
    by_hand: bool,
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).to_owned()
}

fn cases() -> Vec<Case> {
    let folder = root().join("tests/ui/gallery");
    let mut files: Vec<PathBuf> = fs::read_dir(&folder)
        .expect("the gallery")
        .map(|entry| entry.expect("a file").path())
        .filter(|path| path.extension().is_some_and(|kind| kind == "rs"))
        .collect();
    files.sort();
    files.iter().map(|path| case(path)).collect()
}

fn case(path: &Path) -> Case {
    let text = fs::read_to_string(path).expect("a case");
    let message = fs::read_to_string(path.with_extension("stderr")).expect("what rustc says");
    let (head, source): (Vec<&str>, Vec<&str>) = text.lines().partition(|line| line.starts_with("// "));
    let mut head = head.into_iter().map(|line| line.trim_start_matches("// "));
    let said = head.next().expect("what was meant").to_owned();
    let fixes = head.map(|line| {
        if line == "fix as told" {
            return as_told(&text, &message)
                .unwrap_or_else(|| panic!("{}: the help has what to write", path.display()));
        }
        let (kind, fix) = line.split_once(": ").expect("a fix");
        let (old, new) = fix.split_once(" =>").expect("OLD => NEW");
        Fix {
            old: old.to_owned(),
            new: new.strip_prefix(' ').unwrap_or(new).to_owned(),
            by_hand: kind == "fix by hand",
        }
    });
    Case {
        name: path.file_stem().expect("a name").to_string_lossy().into_owned(),
        said,
        fixes: fixes.collect(),
        source: source.join("\n").trim().to_owned() + "\n",
        message,
    }
}

/// What a person does who reads no more than the help: its first text in backticks goes in the place of what rustc underlines; a
/// layer in the place of the layer that this is part of. The whole line, so that it is found again.
fn as_told(text: &str, message: &str) -> Option<Fix> {
    let new = message.split("help: ").nth(1)?.split('`').nth(1)?;
    let frame = message.split(" --> ").nth(1)?;
    let mut place = frame.lines().next()?.rsplit(':');
    let (column, line): (usize, usize) = (place.next()?.parse().ok()?, place.next()?.parse().ok()?);
    let (old, underlined) = (text.lines().nth(line - 1)?, frame.matches('^').count());
    let is_layer = new.starts_with(char::is_uppercase) && new.contains(['<', '(']);
    let (from, to) = if is_layer {
        layer_around(old, column - 1)
    } else {
        (column - 1, column - 1 + underlined)
    };
    Some(Fix {
        old: old.to_owned(),
        new: format!("{}{new}{}", &old[..from], &old[to..]),
        by_hand: false,
    })
}

/// Where the layer around a column begins and ends: behind its label, before its comma.
fn layer_around(line: &str, column: usize) -> (usize, usize) {
    let (mut from, mut depth) = (line.len() - line.trim_start().len(), 0);
    for (at, c) in line.char_indices() {
        match c {
            '<' | '(' => depth += 1,
            '>' | ')' => depth -= 1,
            ':' if at < column && depth == 0 => from = at + 2,
            ',' if depth == 0 && at > column => return (from, at),
            ',' if depth == 0 => from = at + 2,
            _ => {}
        }
    }
    (from, line.len())
}

/// Words of code and numbers: `Conv2d`, `stride`, `16`.
fn words(text: &str) -> Vec<String> {
    text.split(|c: char| !c.is_alphanumeric() && c != '_')
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect()
}

/// What was said, without the source that rustc shows; all of it where the words are rustc's.
fn said(case: &Case) -> String {
    if case.name.starts_with("use_") {
        return case.message.clone();
    }
    let is_shown = |line: &&str| {
        let before = line.split_once(" |").map(|(before, _)| before.trim());
        line.contains(" --> ") || before.is_some_and(|before| before.chars().all(char::is_numeric))
    };
    let lines = case.message.lines().filter(|line| !is_shown(line));
    lines.collect::<Vec<_>>().join("\n")
}

#[test]
fn at_least_sixty_mistakes() {
    assert!(cases().len() >= 60, "{}", cases().len());
}

#[test]
fn every_message_is_short() {
    for case in cases() {
        let is_use = case.name.starts_with("use_");
        if is_use {
            assert!(
                case.message.lines().count() <= 24,
                "{}: {} lines",
                case.name,
                case.message.lines().count()
            );
            continue;
        }
        // What stands before rustc's frame: ` --> file:line`.
        for error in case.message.split("\nerror") {
            let lines = error
                .lines()
                .take_while(|line| !line.trim_start().starts_with("--> "))
                .count();
            assert!(lines <= 8, "{}: {lines} lines", case.name);
        }
    }
}

#[test]
fn the_help_has_what_mends_it() {
    let (mut by_hand, mut wrong) = (0, Vec::<String>::new());
    for case in cases() {
        assert!(!case.fixes.is_empty(), "{} has a fix", case.name);
        for fix in &case.fixes {
            assert!(
                case.source.contains(&fix.old),
                "{}: `{}` stands there",
                case.name,
                fix.old
            );
            if fix.by_hand {
                by_hand += 1;
                continue;
            }
            let (old, said) = (words(&fix.old), words(&said(&case)));
            let unsaid = words(&fix.new)
                .into_iter()
                .filter(|word| !old.contains(word) && !said.contains(word));
            wrong.extend(unsaid.map(|word| format!("{}: `{word}`", case.name)));
        }
    }
    assert!(wrong.is_empty(), "not in the message: {wrong:#?}");
    println!("{by_hand} are mended in words");
}

/// All of them mended, in one crate.
#[test]
fn mended_they_compile() {
    let mut program = String::from("#![allow(dead_code, unused)]\n");
    for case in cases() {
        let mut source = case.source.clone();
        for fix in &case.fixes {
            source = source.replacen(&fix.old, &fix.new, 1);
        }
        let source = source.replace("fn main()", "pub fn main()");
        write!(program, "\nmod {} {{\n{source}}}\n", case.name).expect("text grows");
    }
    program += "\nfn main() {}\n";
    let file = Path::new(env!("CARGO_TARGET_TMPDIR")).join("mended.rs");
    fs::write(&file, program).expect("written");
    trybuild::TestCases::new().pass(file);
}

/// Titles of the page, by the first word of a case's name.
const TOPICS: [(&str, &str); 16] = [
    ("chain", "Shapes"),
    ("graph", "Wires, sums and skips"),
    ("block", "Blocks"),
    ("tied", "Tied weights"),
    ("ends", "Several inputs and outputs"),
    ("indices", "Indices"),
    ("nested", "Networks within networks"),
    ("custom", "Layers of one's own"),
    ("size", "Sizes"),
    ("option", "Options"),
    ("name", "Names of layers"),
    ("label", "Labels"),
    ("comma", "Commas"),
    ("const", "What only rustc knows"),
    ("header", "Headers"),
    ("budget", "Budgets"),
];

#[test]
fn the_page_is_up_to_date() {
    let mut topics: BTreeMap<usize, Vec<Case>> = BTreeMap::new();
    for case in cases() {
        let topic = case.name.split('_').next().unwrap_or_default();
        let place = TOPICS.iter().position(|(name, _)| *name == topic);
        topics.entry(place.unwrap_or(TOPICS.len())).or_default().push(case);
    }
    let mut page = String::from(
        "# What gyul says\n\nMistakes a person makes, and what rustc then prints. Made from `tests/ui/gallery/` by \
         `GYUL_BLESS=1 cargo test --test gallery`;\nthe same test mends every one of them as its help says, and compiles it. \
         [What other libraries say](errors-beside-peers.md) to ten of them.\n",
    );
    for (place, cases) in topics {
        let title = TOPICS.get(place).map_or("Where a network is used", |(_, title)| title);
        write!(page, "\n## {title}\n").expect("text grows");
        for case in cases {
            let source = case
                .source
                .replace("use gyul::prelude::*;\n\n", "")
                .replace("\n\nfn main() {}\n", "\n");
            let message = case.message.replace("tests/ui/gallery/", "");
            write!(
                page,
                "\n### {}\n\n```rust\n{source}```\n\n```text\n{}\n```\n",
                case.said,
                message.trim_end()
            )
            .expect("text grows");
        }
    }
    page += run_time::section();
    let file = root().join("docs/errors.md");
    if std::env::var_os("GYUL_BLESS").is_some() {
        fs::write(&file, &page).expect("written");
    }
    let found = fs::read_to_string(&file).unwrap_or_default();
    assert!(
        found == page,
        "docs/errors.md is out of date: GYUL_BLESS=1 cargo test --test gallery"
    );
}
