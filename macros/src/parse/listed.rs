//! Layers in what other libraries put around them: lists, wrappers, chains. They are read, so that it can be told how the layers within
//! are written here.

use super::foreign::{alone, behind, called};
use super::{node, value};
use crate::ast::{Around, Listed, Node, Often};
use crate::cursor::{Cursor, flatten};
use crate::diag::Errors;
use crate::elsewhere;
use proc_macro2::{Delimiter, Group, Ident, Span, TokenTree};

/// What stands within `<…>` is read as far as this.
const MOST_TOKENS: usize = 64;

/// `Bidirectional<Lstm<16>>`, `TimeDistributed(Linear(10))`, `Sequential { … }`. A network may be called so too: it has no layers there.
pub(super) fn wrapped(cursor: &mut Cursor<'_>) -> Option<Node> {
    let is_wrapper = |word: &&Ident| elsewhere::is_wrapper(word) || *word == "Repeat";
    let wrapper = cursor.peek_ident(0).filter(is_wrapper)?;
    if elsewhere::is_list(wrapper)
        && let Some(node) = chained(wrapper, cursor)
    {
        return Some(node);
    }
    let mut ahead = cursor.clone();
    ahead.next();
    let (tokens, end) = content(&mut ahead)?;
    if !tokens.iter().any(is_layer) {
        return None;
    }
    ahead.group(Delimiter::Parenthesis);
    *cursor = ahead;
    let (tokens, times) = if elsewhere::is_repeat(wrapper) {
        times(&tokens)
    } else {
        (&tokens[..], None)
    };
    let is_closure = matches!(tokens.first(), Some(TokenTree::Punct(bar)) if bar.as_char() == '|');
    let mut layers = if is_closure {
        closure(tokens).into_iter().collect()
    } else {
        layers(&mut Cursor::new(tokens, end)).unwrap_or_default()
    };
    if elsewhere::is_around_one(wrapper) {
        let behind = behind(cursor, true);
        // Wrappers within one another are not worth more words.
        if let Ok([mut node]) = <[Node; 1]>::try_from(layers) {
            node.then.extend(behind.into_iter().flat_map(|behind| behind.then));
            let around = Some(Around::Wrapper(wrapper.clone()));
            return Some(Node { around, ..node });
        }
        return Some(alone(wrapper, None));
    }
    layers.extend(behind(cursor, true).into_iter().flat_map(|behind| behind.then));
    let listed = times.map(Listed::Times);
    let listed = listed.or_else(|| elsewhere::is_list(wrapper).then_some(Listed::Word));
    let around = listed.map(|listed| Around::List(layers, listed));
    Some(alone(wrapper, around.filter(|around| !around.is_empty())))
}

/// `seq().add(nn::linear(vs, 4, 10, c)).add_fn(|x| x.relu())`, `Sequential::new()`.
fn chained(wrapper: &Ident, cursor: &mut Cursor<'_>) -> Option<Node> {
    let mut ahead = cursor.clone();
    ahead.next();
    if ahead.is_puncts(0, [':', ':']) {
        (0..3).for_each(|_| _ = ahead.next());
    }
    ahead
        .group(Delimiter::Parenthesis)
        .filter(|values| values.stream().is_empty())?;
    let (mut layers, mut is_read) = (Vec::new(), true);
    while let (Some(method), Some(values)) = (ahead.peek_ident(1), ahead.peek_group(2, Delimiter::Parenthesis))
        && ahead.is_punct(0, '.')
    {
        (0..3).for_each(|_| _ = ahead.next());
        let more = if ADDS.iter().any(|add| method == add) {
            added(values)
        } else if elsewhere::is_function(method) {
            called(method, Some(values)).map(|layer| vec![layer])
        } else {
            MOVES.iter().any(|moves| method == moves).then(Vec::new)
        };
        is_read &= more.is_some();
        layers.extend(more.unwrap_or_default());
    }
    *cursor = ahead;
    let around = Around::List(layers, Listed::Word);
    Some(alone(
        wrapper,
        Some(around).filter(|around| is_read && !around.is_empty()),
    ))
}

/// What puts a layer behind others.
const ADDS: &[&str] = &["add", "add_fn", "add_fn_t", "push", "append"];

/// What such a list is asked for that computes nothing.
const MOVES: &[&str] = &["to", "init", "cpu", "cuda", "eval", "train"];

/// What stands in such a method.
fn added(values: &Group) -> Option<Vec<Node>> {
    let tokens = flatten(values.stream());
    match tokens.first()? {
        TokenTree::Punct(bar) if bar.as_char() == '|' => closure(&tokens).map(|layer| vec![layer]),
        _ => self::layers(&mut Cursor::new(&tokens, values.span_close())),
    }
}

/// The layer that `|x| x.relu()` is, with those behind it. A closure that computes anything else is none.
fn closure(tokens: &[TokenTree]) -> Option<Node> {
    let mut cursor = Cursor::new(tokens, Span::call_site());
    cursor.punct('|')?;
    let value = cursor.ident()?;
    while cursor.punct('|').is_none() {
        cursor.next()?;
    }
    cursor.ident().filter(|read| *read == value)?;
    let mut layers = Vec::new();
    while !cursor.is_done() {
        cursor.punct('.')?;
        let method = cursor.ident().filter(|word| elsewhere::is_function(word))?;
        layers.push(called(method, Some(cursor.group(Delimiter::Parenthesis)?))?);
    }
    in_one(layers)
}

/// The first of layers, with the others behind it.
fn in_one(layers: Vec<Node>) -> Option<Node> {
    let mut layers = layers.into_iter();
    let mut first = layers.next()?;
    first.then.extend(layers);
    Some(first)
}

/// `(Linear<10>, Relu)`, `[Linear<4>; 3]`: layers in brackets. Goes on behind them.
pub(super) fn bundled(cursor: &mut Cursor<'_>) -> Option<Node> {
    let TokenTree::Group(group) = cursor.peek(0)? else {
        return None;
    };
    let tokens = flatten(group.stream());
    let (tokens, times) = match group.delimiter() {
        Delimiter::Bracket if tokens.iter().any(is_semicolon) => times(&tokens),
        Delimiter::None => return None,
        _ => (&tokens[..], None),
    };
    let layers = layers(&mut Cursor::new(tokens, group.span_close())).filter(|layers| !layers.is_empty())?;
    cursor.next();
    let word = Ident::new("Sequential", group.span_open());
    let listed = times.map_or(Listed::Brackets, Listed::TimesInBrackets);
    Some(alone(&word, Some(Around::List(layers, listed))))
}

/// `Residual<Linear<4>>`, `Residual(Linear<4>)`. Goes on behind it.
pub(super) fn residual(cursor: &mut Cursor<'_>) -> Option<Node> {
    let mut ahead = cursor.clone();
    let word = ahead.ident()?;
    if ahead.peek_group(0, Delimiter::Brace).is_some() {
        return None;
    }
    let (tokens, end) = content(&mut ahead)?;
    let layers = layers(&mut Cursor::new(&tokens, end)).filter(|layers| !layers.is_empty())?;
    if ahead.peek_group(0, Delimiter::Brace).is_some() {
        return None;
    }
    *cursor = ahead;
    Some(alone(word, Some(Around::List(layers, Listed::Residual))))
}

fn is_semicolon(token: &TokenTree) -> bool {
    matches!(token, TokenTree::Punct(punct) if punct.as_char() == ';')
}

/// The layers of `Linear<4>, 3`, `3, Linear<4>` or `Linear<4>; 3`, and how often they are there, if that is told and a `repeat` takes it.
fn times(tokens: &[TokenTree]) -> (&[TokenTree], Option<Often>) {
    let is_parted =
        |token: &TokenTree| matches!(token, TokenTree::Punct(punct) if matches!(punct.as_char(), ',' | ';'));
    let often = |literal| {
        Some(Often(
            value::whole(literal).filter(|often| (1..=Often::MOST).contains(often)),
        ))
    };
    match tokens {
        [layers @ .., between, TokenTree::Literal(times)] if is_parted(between) => (layers, often(times)),
        [TokenTree::Literal(times), between, layers @ ..] if is_parted(between) => (layers, often(times)),
        _ => (tokens, None),
    }
}

/// The layers one behind the other, if there is nothing else, and nothing wrong with how they are read.
fn layers(cursor: &mut Cursor<'_>) -> Option<Vec<Node>> {
    let (mut layers, mut untold) = (Vec::new(), Errors::default());
    while !cursor.is_done() {
        let node = node::node(cursor, &mut untold).ok()?;
        let is_list = matches!(&node.around, Some(Around::List(_, Listed::Word | Listed::Brackets)));
        let is_layer =
            node.path.is_empty() && elsewhere::is_like(&node.word) && (is_list || !elsewhere::is_wrapper(&node.word));
        if !is_layer || untold.count() > 0 || cursor.punct(',').is_none() && !cursor.is_done() {
            return None;
        }
        match node.around {
            // A list within a list is that.
            Some(Around::List(inner, _)) => layers.extend(inner),
            _ => layers.push(node),
        }
    }
    Some(layers)
}

/// What stands in `<…>`, `(…)` or `{…}`, and where that ends.
fn content(cursor: &mut Cursor<'_>) -> Option<(Vec<TokenTree>, proc_macro2::Span)> {
    let group = cursor
        .group(Delimiter::Parenthesis)
        .or_else(|| cursor.group(Delimiter::Brace));
    if let Some(group) = group {
        let tokens = flatten(group.stream());
        // `Sequential([…])`
        return match tokens.as_slice() {
            [TokenTree::Group(list)] if list.delimiter() == Delimiter::Bracket => {
                Some((flatten(list.stream()), list.span_close()))
            }
            _ => Some((tokens, group.span_close())),
        };
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
        TokenTree::Ident(word) => elsewhere::is_known(&word.to_string()),
        TokenTree::Punct(punct) => punct.as_char() == '<',
        TokenTree::Group(group) => group.delimiter() == Delimiter::Parenthesis,
        TokenTree::Literal(_) => false,
    }
}
