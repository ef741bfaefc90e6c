//! Types where dims were to stand: `[u32, 8]`, `[i64; 28]`, `[u32]`.

use super::bare;
use crate::ast::{Dim, Dims};
use crate::diag::Mistake;
use gyul_spec::MAX_SIZE;
use proc_macro2::{Ident, Span, TokenTree};

/// Whether it is a type of Rust's numbers.
pub(super) fn is_of_numbers(word: &Ident) -> bool {
    let name = word.to_string();
    let bits = name.strip_prefix(['u', 'i']).unwrap_or_default();
    bare::is_number(word) || ["8", "16", "32", "64", "128", "size"].contains(&bits)
}

/// `[u32]`: a type alone.
pub(super) fn no_count(ty: &Ident, at: Span, of: &str) -> Mistake {
    let (what, right) = if of == "input" && !bare::is_number(ty) {
        ("indices", "[u32; 28]")
    } else {
        ("numbers", "[28]")
    };
    let text = format!(
        "`[{ty}]` does not say how many {what} one sample of the {of} has, and memory is planned for them\n\
         help: write `{right}`, say, for 28 of them"
    );
    Mistake::new(at, text)
}

/// `[u32, 28]`, `[28; u32]`: the type of indices and how many there are, in a form that is near.
pub(super) fn another_order(tokens: &[TokenTree], at: Span, of: &str) -> Option<Mistake> {
    let [first, TokenTree::Punct(mark), second] = tokens else {
        return None;
    };
    let is_word = |token: &TokenTree| matches!(token, TokenTree::Ident(word) if word == "u32");
    let count = match mark.as_char() {
        ',' if is_word(first) => second,
        ';' if is_word(second) => first,
        _ => return None,
    };
    let text = format!(
        "the indices of the {of} are declared by `u32`, a `;` and how many there are\nhelp: write `[u32; {count}]`"
    );
    Some(Mistake::new(at, text))
}

/// `[i64; 28]`: a type that may have been meant for indices, but for those of numbers.
pub(super) fn no_word(ty: &Ident, dims: &Dims, of: &str) -> Mistake {
    let numbers = dims.text();
    let help = match dims.list.as_slice() {
        [size] if of == "input" && !bare::is_number(ty) => {
            format!("`[u32; {}]`, or `{numbers}` for numbers", size.text())
        }
        _ => format!("`{numbers}`"),
    };
    let text = format!("numbers are `f32`, which needs no word, and indices are `u32`\nhelp: write {help}");
    Mistake::new(dims.span, text)
}

/// `-> [u32; 28]`
pub(super) fn no_indices(dims: &Dims) -> Mistake {
    Mistake::new(dims.span, "a network gives numbers, not indices (`u32`)")
}

/// `[u32; 4, 7]`
pub(super) fn one_dim(dims: &Dims) -> Mistake {
    let count = dims.list.iter().try_fold(1_usize, |count, dim| match dim {
        Dim::Number(size, _) => count.checked_mul(*size),
        Dim::Name(_) | Dim::Block(_) => None,
    });
    let count = count.filter(|count| (1..=MAX_SIZE).contains(count));
    let help = count.map_or_else(
        || "write `[u32; 28]`, say".to_owned(),
        |count| format!("write `[u32; {count}]`, one behind the other"),
    );
    let text = format!("indices have one dim, and these have {}\nhelp: {help}", dims.list.len());
    Mistake::new(dims.span, text)
}
