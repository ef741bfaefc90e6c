//! A place in a list of tokens that can be taken up again.

use crate::diag::Extent;
use proc_macro2::{Delimiter, Group, Ident, Literal, Spacing, Span, TokenStream, TokenTree};

/// What stands within `<…>` is read as far as this: where nothing closes it, all the rest would be read for each.
const MOST_WITHIN: usize = 64;

/// A place in the tokens of one group. `Clone` remembers it, assignment goes back.
#[derive(Clone, Debug)]
pub(crate) struct Cursor<'a> {
    rest: &'a [TokenTree],
    /// The group's closing delimiter.
    end: Span,
}

/// The tokens of a stream. Invisible groups, which wrap what a `macro_rules!` macro passed on, are opened where they hold
/// one token, none, or a visibility; others stand for an expression.
pub(crate) fn flatten(tokens: TokenStream) -> Vec<TokenTree> {
    tokens
        .into_iter()
        .flat_map(|token| match &token {
            TokenTree::Group(group) if group.delimiter() == Delimiter::None => {
                let inner = flatten(group.stream());
                let is_visibility = matches!(inner.first(), Some(TokenTree::Ident(word)) if word == "pub");
                if inner.len() < 2 || is_visibility {
                    inner
                } else {
                    vec![token]
                }
            }
            _ => vec![token],
        })
        .collect()
}

/// The same of what holds layers or networks: outside of sizes an invisible group is a type that was passed on, `Linear<3>` or
/// `models::Gain`, and is opened too.
pub(crate) fn flatten_types(tokens: TokenStream) -> Vec<TokenTree> {
    let tokens = flatten(tokens);
    let mut cursor = Cursor::new(&tokens, Span::call_site());
    let (mut all, mut depth) = (Vec::new(), 0_usize);
    while let Some(token) = cursor.peek(0) {
        // Of `Reshape<-1>` the mark is no arrow.
        let is_arrow = cursor.is_puncts(0, ['<', '-']) && !matches!(cursor.peek(2), Some(TokenTree::Literal(_)))
            || cursor.is_puncts(0, ['-', '>'])
            || cursor.is_puncts(0, ['=', '>']);
        if is_arrow {
            all.extend(cursor.next().cloned().into_iter().chain(cursor.next().cloned()));
            continue;
        }
        match token {
            TokenTree::Group(passed) if depth == 0 && is_one_value(token) && is_type(passed) => {
                all.extend(flatten_types(passed.stream()));
            }
            _ => all.push(token.clone()),
        }
        depth += usize::from(cursor.is_punct(0, '<'));
        depth = depth.saturating_sub(usize::from(cursor.is_punct(0, '>')));
        cursor.next();
    }
    all
}

/// Whether what was passed on begins as a type does.
fn is_type(passed: &Group) -> bool {
    let tokens = flatten(passed.stream());
    let cursor = Cursor::new(&tokens, passed.span_close());
    cursor.is_puncts(0, [':', ':']) || cursor.peek_ident(0).is_some()
}

/// Whether it is an invisible group of several tokens, which an operator beside it takes for one value: `$e` of `$e * 2`.
pub(crate) fn is_one_value(token: &TokenTree) -> bool {
    let TokenTree::Group(group) = token else {
        return false;
    };
    group.delimiter() == Delimiter::None && flatten(group.stream()).len() > 1
}

/// Whether such a group stands in it, or is it.
fn holds_one_value(token: &TokenTree) -> bool {
    let is_within = |group: &Group| group.stream().into_iter().any(|inner| holds_one_value(&inner));
    is_one_value(token) || matches!(token, TokenTree::Group(group) if is_within(group))
}

/// As it reads: what a `macro_rules!` macro passed on as one value stands in parentheses, where anything else stands beside it.
pub(crate) fn text(group: &Group) -> String {
    TokenTree::Group(parted(group)).to_string()
}

/// With parentheses in the place of invisible groups. What holds none keeps its tokens, and so how they are spaced.
fn parted(group: &Group) -> Group {
    let (tokens, is_alone) = (group.stream(), group.stream().into_iter().count() == 1);
    if !tokens.clone().into_iter().any(|token| holds_one_value(&token)) {
        return group.clone();
    }
    let inner = tokens.into_iter().map(|token| match &token {
        TokenTree::Group(inner) if !is_alone && is_one_value(&token) => {
            TokenTree::Group(parted(&Group::new(Delimiter::Parenthesis, inner.stream())))
        }
        TokenTree::Group(inner) => TokenTree::Group(parted(inner)),
        _ => token,
    });
    let mut new = Group::new(group.delimiter(), inner.collect());
    new.set_span(group.span());
    new
}

impl<'a> Cursor<'a> {
    pub(crate) fn new(tokens: &'a [TokenTree], end: Span) -> Self {
        Self { rest: tokens, end }
    }

    pub(crate) fn is_done(&self) -> bool {
        self.rest.is_empty()
    }

    pub(crate) fn peek(&self, ahead: usize) -> Option<&'a TokenTree> {
        self.rest.get(ahead)
    }

    pub(crate) fn next(&mut self) -> Option<&'a TokenTree> {
        let (first, rest) = self.rest.split_first()?;
        self.rest = rest;
        Some(first)
    }

    /// Where the next token stands, or the end of the group.
    pub(crate) fn here(&self) -> Extent {
        self.peek(0).map_or(self.end, TokenTree::span).into()
    }

    pub(crate) fn is_punct(&self, ahead: usize, c: char) -> bool {
        matches!(self.peek(ahead), Some(TokenTree::Punct(punct)) if punct.as_char() == c)
    }

    /// `->`, `::`, `<-`.
    pub(crate) fn is_puncts(&self, ahead: usize, [a, b]: [char; 2]) -> bool {
        let is_joint = matches!(self.peek(ahead), Some(TokenTree::Punct(punct)) if punct.spacing() == Spacing::Joint);
        is_joint && self.is_punct(ahead, a) && self.is_punct(ahead + 1, b)
    }

    pub(crate) fn punct(&mut self, c: char) -> Option<Span> {
        self.is_punct(0, c).then(|| self.next().map(TokenTree::span))?
    }

    pub(crate) fn peek_ident(&self, ahead: usize) -> Option<&'a Ident> {
        match self.peek(ahead) {
            Some(TokenTree::Ident(ident)) => Some(ident),
            _ => None,
        }
    }

    pub(crate) fn ident(&mut self) -> Option<&'a Ident> {
        let ident = self.peek_ident(0)?;
        self.next();
        Some(ident)
    }

    /// The next token if it is this word.
    pub(crate) fn word(&mut self, word: &str) -> Option<Span> {
        let ident = self.peek_ident(0).filter(|ident| *ident == word)?;
        self.next();
        Some(ident.span())
    }

    pub(crate) fn literal(&mut self) -> Option<&'a Literal> {
        match self.peek(0) {
            Some(TokenTree::Literal(literal)) => {
                self.next();
                Some(literal)
            }
            _ => None,
        }
    }

    pub(crate) fn peek_group(&self, ahead: usize, delimiter: Delimiter) -> Option<&'a Group> {
        match self.peek(ahead) {
            Some(TokenTree::Group(group)) if group.delimiter() == delimiter => Some(group),
            _ => None,
        }
    }

    pub(crate) fn group(&mut self, delimiter: Delimiter) -> Option<&'a Group> {
        let group = self.peek_group(0, delimiter)?;
        self.next();
        Some(group)
    }

    /// The tokens from here to the `>` of a `<` that has been read, which may have more of both within, and that `>`. Goes on behind it.
    /// None where it lacks, or `is_end` is true of a place before it.
    pub(crate) fn angled(&mut self, is_end: impl Fn(&Self) -> bool) -> Option<(Vec<TokenTree>, Span)> {
        let (mut tokens, mut depth) = (Vec::new(), 1);
        while tokens.len() < MOST_WITHIN && !is_end(self) {
            // The `>` of an arrow closes nothing.
            if self.is_puncts(0, ['-', '>']) {
                tokens.extend(self.next().cloned());
                tokens.extend(self.next().cloned());
                continue;
            }
            let token = self.next()?;
            match token {
                TokenTree::Punct(punct) if punct.as_char() == '<' => depth += 1,
                TokenTree::Punct(punct) if punct.as_char() == '>' => depth -= 1,
                _ => {}
            }
            if depth == 0 {
                return Some((tokens, token.span()));
            }
            tokens.push(token.clone());
        }
        None
    }

    /// Goes on behind so many tokens.
    pub(crate) fn skip(&mut self, tokens: usize) {
        self.rest = self.rest.get(tokens..).unwrap_or_default();
    }

    /// Whether nothing stands there, or a `,`.
    pub(crate) fn is_end(&self, ahead: usize) -> bool {
        self.peek(ahead).is_none() || self.is_punct(ahead, ',')
    }

    /// Goes on to the next `,`, or the end.
    pub(crate) fn skip_to_comma(&mut self) {
        while !self.is_end(0) {
            self.next();
        }
    }
}
