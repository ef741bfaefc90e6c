//! Mistakes: where they stand, what they say, and the slip that was likely meant otherwise.

use gyul_spec::Kind;
use proc_macro2::{Delimiter, Group, Ident, Punct, Spacing, Span, TokenStream, TokenTree};
use quote::quote_spanned;

/// From a first token to a last.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Extent {
    pub(crate) first: Span,
    pub(crate) last: Span,
}

impl Extent {
    pub(crate) fn to(self, end: Self) -> Self {
        Self {
            first: self.first,
            last: end.last,
        }
    }
}

impl From<Span> for Extent {
    fn from(span: Span) -> Self {
        Self {
            first: span,
            last: span,
        }
    }
}

/// One mistake of the user's.
#[derive(Debug)]
pub(crate) struct Mistake {
    pub(crate) at: Extent,
    pub(crate) text: String,
}

impl Mistake {
    pub(crate) fn new(at: impl Into<Extent>, text: impl Into<String>) -> Self {
        Self {
            at: at.into(),
            text: text.into(),
        }
    }

    /// For syntax of the language that is not there yet.
    pub(crate) fn not_yet(at: impl Into<Extent>, what: &str) -> Self {
        Self::new(at, format!("not yet: {what}"))
    }

    /// `::core::compile_error! { "…" }`, which rustc reports from the first token to the last.
    fn tokens(&self) -> TokenStream {
        let text = self.text.as_str();
        let path = quote_spanned!(self.at.first=> ::core::compile_error);
        let mut bang = Punct::new('!', Spacing::Alone);
        bang.set_span(self.at.first);
        let mut body = Group::new(Delimiter::Brace, quote_spanned!(self.at.last=> #text));
        body.set_span(self.at.last);
        path.into_iter()
            .chain([TokenTree::Punct(bang), TokenTree::Group(body)])
            .collect()
    }
}

/// All mistakes found so far: every stage adds its own and goes on, so that all are told at once.
#[derive(Debug, Default)]
pub(crate) struct Errors {
    list: Vec<Mistake>,
}

impl Errors {
    pub(crate) fn push(&mut self, mistake: Mistake) {
        self.list.push(mistake);
    }

    pub(crate) fn add(&mut self, at: impl Into<Extent>, text: impl Into<String>) {
        self.push(Mistake::new(at, text));
    }

    pub(crate) fn count(&self) -> usize {
        self.list.len()
    }

    pub(crate) fn tokens(&self) -> TokenStream {
        self.list.iter().map(Mistake::tokens).collect()
    }

    #[cfg(test)]
    pub(crate) fn list(&self) -> &[Mistake] {
        &self.list
    }
}

/// "no layer is called …", with the one that was likely meant.
pub(crate) fn no_layer(word: &Ident) -> (Mistake, Option<Kind>) {
    let name = word.to_string();
    let names = || Kind::ALL.iter().map(|kind| kind.row().name);
    let near = closest(&name, names());
    let help = match near {
        Some(near) => format!("did you mean `{near}`?"),
        None => format!("the layers are {}", list(names())),
    };
    let text = format!("no layer is called `{name}`\nhelp: {help}");
    (Mistake::new(word.span(), text), near.and_then(kind))
}

/// The layer of this word.
pub(crate) fn kind(word: &str) -> Option<Kind> {
    Kind::ALL.iter().copied().find(|kind| kind.row().name == word)
}

/// `a`, `b` and `c`, each in backticks.
pub(crate) fn list<'a>(words: impl Iterator<Item = &'a str>) -> String {
    let words: Vec<String> = words.map(|word| format!("`{word}`")).collect();
    match words.as_slice() {
        [] => String::new(),
        [one] => one.clone(),
        [some @ .., last] => format!("{} and {last}", some.join(", ")),
    }
}

/// Which of `words` was likely meant: within two letters, or begun so; capitals count for little.
pub(crate) fn closest<'a>(word: &str, words: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    let word = word.to_lowercase();
    words
        .map(|candidate| {
            let lower = candidate.to_lowercase();
            let begun = word.len() > 1 && lower.starts_with(&word);
            let distance = distance(&word, &lower);
            (if begun { distance.min(2) } else { distance }, candidate)
        })
        .filter(|(distance, candidate)| *distance <= 2 && *distance < candidate.len())
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, candidate)| candidate)
}

/// Letters to change, add or drop (Levenshtein).
fn distance(a: &str, b: &str) -> usize {
    let b: Vec<char> = b.chars().collect();
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, x) in a.chars().enumerate() {
        let mut diagonal = i;
        row[0] = i + 1;
        for (j, y) in b.iter().enumerate() {
            let change = diagonal + usize::from(x != *y);
            diagonal = row[j + 1];
            row[j + 1] = change.min(row[j] + 1).min(diagonal + 1);
        }
    }
    row[b.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slips_find_what_was_meant() {
        let near = |word| closest(word, Kind::ALL.iter().map(|kind| kind.row().name));
        assert_eq!(near("Lin"), Some("Linear"));
        assert_eq!(near("ReLU"), Some("Relu"));
        assert_eq!(near("relu"), Some("Relu"));
        assert_eq!(near("Maxpool"), Some("MaxPool2d"));
        assert_eq!(near("Convd2"), Some("Conv2d"));
        assert_eq!(near("Attention"), None);
    }
}
