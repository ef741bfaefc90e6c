//! What other libraries write around a layer: it is read, so that it can be told how the layer within is written here.

use super::item;
use crate::ast::{Around, Node};
use crate::cursor::{Cursor, flatten};
use crate::diag::Errors;
use crate::elsewhere;
use proc_macro2::{Delimiter, Ident, TokenStream, TokenTree};

/// What stands within `<…>` is read as far as this.
const MOST_TOKENS: usize = 64;

/// How many tokens there are a module before a layer: `nn.`, `keras.layers.`.
pub(super) fn module(cursor: &Cursor<'_>, ahead: usize) -> usize {
    let is_capital = |word: &Ident| word.to_string().starts_with(char::is_uppercase);
    let is_module =
        |at: usize| cursor.peek_ident(at).is_some_and(|word| !is_capital(word)) && cursor.is_punct(at + 1, '.');
    // `torch.nn.modules.linear.` is as long as they are.
    let tokens = 2 * (0..4).take_while(|segment| is_module(ahead + 2 * segment)).count();
    let layer = ahead + tokens;
    let is_layer = cursor.peek_ident(layer).is_some_and(is_capital) && !cursor.is_puncts(layer + 1, [':', ':']);
    if is_layer { tokens } else { 0 }
}

/// `Bidirectional<Lstm<16>>`, `TimeDistributed(Linear(10))`, `Sequential { … }`. A network may be called so too: it has no layers there.
pub(super) fn wrapped(cursor: &mut Cursor<'_>) -> Option<Node> {
    let wrapper = cursor.peek_ident(0).filter(|word| elsewhere::is_wrapper(word))?;
    let mut ahead = cursor.clone();
    ahead.next();
    let (tokens, end) = content(&mut ahead)?;
    if !tokens.iter().any(is_layer) {
        return None;
    }
    ahead.group(Delimiter::Parenthesis);
    *cursor = ahead;
    let mut inner = Cursor::new(&tokens, end);
    // Wrappers within one another are not worth more words.
    let is_one = elsewhere::is_around_one(wrapper) && !inner.peek_ident(0).is_some_and(elsewhere::is_wrapper);
    let mut untold = Errors::default();
    let one = is_one.then(|| item::node(&mut inner, &mut untold).ok()).flatten();
    if let Some(node) = one.filter(|node| node.around.is_none() && node.path.is_empty()) {
        return Some(Node {
            around: Some(Around::Wrapper(wrapper.clone())),
            ..node
        });
    }
    Some(Node {
        word: wrapper.clone(),
        path: TokenStream::new(),
        sizes: Vec::new(),
        options: Vec::new(),
        whole: false,
        options_are_whole: false,
        tied: None,
        around: None,
    })
}

/// What stands in `<…>`, `(…)` or `{…}`, and where that ends.
fn content(cursor: &mut Cursor<'_>) -> Option<(Vec<TokenTree>, proc_macro2::Span)> {
    let group = cursor
        .group(Delimiter::Parenthesis)
        .or_else(|| cursor.group(Delimiter::Brace));
    if let Some(group) = group {
        return Some((flatten(group.stream()), group.span_close()));
    }
    cursor.punct('<')?;
    let (mut tokens, mut depth) = (Vec::new(), 1);
    // Where nothing closes it, all the rest would be read for each.
    while tokens.len() < MOST_TOKENS {
        let token = cursor.next()?;
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

/// Whether the token is the word of a layer, or part of one that has sizes or options.
fn is_layer(token: &TokenTree) -> bool {
    match token {
        TokenTree::Ident(word) => elsewhere::is_known(word),
        TokenTree::Punct(punct) => punct.as_char() == '<',
        TokenTree::Group(group) => group.delimiter() == Delimiter::Parenthesis,
        TokenTree::Literal(_) => false,
    }
}
