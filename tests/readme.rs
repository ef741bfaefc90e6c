//! The code that README shows compiles: its Rust blocks are parts of one program.

use std::fs;
use std::path::Path;

#[test]
fn the_readme_compiles() {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    let readme = fs::read_to_string(here.join("README.md")).expect("README.md is there");
    let blocks: Vec<&str> = readme
        .split("```rust\n")
        .skip(1)
        .map(|rest| rest.split("```").next().unwrap_or_default())
        .collect();
    // Statements go into `main`, after the items of all blocks.
    let (statements, items): (Vec<&str>, Vec<&str>) = blocks.iter().partition(|block| block.starts_with("let "));
    assert!(
        !statements.is_empty() && items.len() > 1,
        "README shows a network, a training and a generic network"
    );
    let program = format!(
        "#![allow(unused)]\n{}\nfn main() -> Result<(), Box<dyn std::error::Error>> {{\n\
         let digit = [[[0.0_f32; 1]; 28]; 28];\n{}\nOk(())\n}}\n",
        items.concat(),
        statements.concat(),
    );
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR"));
    let file = folder.join("readme.rs");
    fs::write(&file, program.replace("fn main", "fn readme") + "fn main() {}\n").expect("the target folder is ours");
    trybuild::TestCases::new().pass(file);
}

#[test]
fn every_link_between_documents_leads_somewhere() {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    for document in [
        "README.md",
        "ARCHITECTURE.md",
        "CONTRIBUTING.md",
        "CHANGELOG.md",
        "docs/measured.md",
    ] {
        let file = here.join(document);
        let (text, folder) = (
            fs::read_to_string(&file).expect(document),
            file.parent().expect("a folder"),
        );
        let links: Vec<&str> = text
            .split("](")
            .skip(1)
            .filter_map(|rest| rest.split([')', '#']).next())
            .filter(|link| !link.contains("://") && !link.is_empty())
            .collect();
        for link in links {
            assert!(folder.join(link).exists(), "{document} links to {link}");
        }
        assert!(!text.contains("_HERE"), "{document} is finished");
    }
}
