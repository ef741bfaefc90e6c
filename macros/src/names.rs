//! What may be a name: keywords, paths, and what a field is called.

use crate::cursor::Cursor;
use proc_macro2::{Ident, Span, TokenStream, TokenTree};

/// Rust's words that cannot name anything.
const KEYWORDS: &str = " abstract as async await become box break const continue crate do dyn else enum extern false final \
    fn for gen if impl in let loop macro match mod move mut override priv pub ref return self Self static struct super \
    trait true try type typeof unsafe unsized use virtual where while yield _ ";

pub(crate) fn is_keyword(word: &Ident) -> bool {
    KEYWORDS.contains(&format!(" {word} "))
}

/// Whether a word is written as types are, and layers.
pub(crate) fn is_type(word: &Ident) -> bool {
    word.to_string().starts_with(char::is_uppercase)
}

/// Whether a word can stand in a path behind what was read of it: `crate`, `self` and `super` where it begins.
pub(crate) fn is_segment(word: &Ident, before: &[TokenTree]) -> bool {
    let text = word.to_string();
    !is_keyword(word)
        || before.is_empty() && ["crate", "self", "super"].contains(&&*text)
        || text == "super"
            && before
                .iter()
                .all(|token| matches!(&*token.to_string(), ":" | "self" | "super"))
            && before[0].to_string() != ":"
}

/// Whether a path of several words begins here, be it `crate::sizes::H` or `::sizes::H`.
pub(crate) fn is_path(cursor: &Cursor<'_>) -> bool {
    let first = cursor
        .peek_ident(0)
        .filter(|word| is_segment(word, &[]) || *word == "Self");
    cursor.is_puncts(usize::from(first.is_some()), [':', ':'])
}

/// `models::Mlp`; empty where there is none.
pub(crate) fn path(cursor: &mut Cursor<'_>) -> TokenStream {
    let mut path: Vec<TokenTree> = Vec::new();
    loop {
        while cursor.is_puncts(0, [':', ':']) {
            path.extend(cursor.next().cloned().into_iter().chain(cursor.next().cloned()));
        }
        let Some(segment) = cursor.peek_ident(0).filter(|word| is_segment(word, &path)) else {
            break;
        };
        path.push(segment.clone().into());
        cursor.next();
        if !cursor.is_puncts(0, [':', ':']) {
            break;
        }
    }
    path.into_iter().collect()
}

/// The name of a field of these words: `let hidden =` and `self.hidden =` are `hidden`.
pub(crate) fn field(words: &str, span: Span) -> Ident {
    let words = snake(words);
    let parts = words.split(|c: char| !c.is_ascii_alphanumeric());
    let is_prefix = |part: &&str| ["", "let", "mut", "pub", "self"].contains(part);
    let parts: Vec<&str> = parts.skip_while(is_prefix).filter(|part| !part.is_empty()).collect();
    let name = parts.join("_");
    if name.is_empty() {
        return Ident::new("hidden", span);
    }
    if name.starts_with(|c: char| c.is_ascii_digit()) {
        return Ident::new(&format!("layer{name}"), span);
    }
    let label = Ident::new(&name, span);
    if is_keyword(&label) {
        Ident::new(&format!("{name}_"), span)
    } else {
        label
    }
}

/// `HiddenLayer` → `hidden_layer`.
pub(crate) fn snake(name: &str) -> String {
    let mut snake = String::new();
    let mut after_lower = false;
    for c in name.chars() {
        if c.is_uppercase() && after_lower {
            snake.push('_');
        }
        after_lower = c.is_lowercase() || c.is_ascii_digit();
        snake.extend(c.to_lowercase());
    }
    snake
}
