//! Layers in what other libraries put around them: lists and wrappers. They are read, so that it can be told how the layers within
//! are written here.

use super::behind::{behind, setter, words};
use super::chained::chained;
use super::node;
use crate::ast::{Around, Listed, Node, Often};
use crate::cursor::{Cursor, flatten};
use crate::diag::Extent;
use crate::elsewhere;
use crate::suggest::activation;
use crate::value::{self, literal};
use proc_macro2::{Delimiter, Ident, Literal, Span, TokenTree};

/// `Bidirectional<Lstm<16>>`, `TimeDistributed(Linear(10))`, `Sequential { … }`. A network may be called so too: it has no layers there.
pub(super) fn wrapped(cursor: &mut Cursor<'_>) -> Option<Node> {
    let is_wrapper = |word: &&Ident| elsewhere::names_no_layer(word) || *word == "Repeat" || runs_cell(cursor);
    let wrapper = cursor.peek_ident(0).filter(is_wrapper)?;
    if elsewhere::is_list(wrapper)
        && let Some(node) = chained(wrapper, cursor)
    {
        return Some(node);
    }
    let mut ahead = cursor.clone();
    ahead.next();
    let (mut tokens, end) = content(&mut ahead)?;
    if elsewhere::is_repeat(wrapper) {
        tokens = in_no_braces(tokens);
    }
    // What a transformer is given is told with its layers.
    if !tokens.iter().any(is_of_layer) || wrapper.to_string().starts_with("Transformer") {
        return None;
    }
    let reads = ahead.group(Delimiter::Parenthesis).map(words).unwrap_or_default();
    let reads = <[Ident; 1]>::try_from(reads).ok().map(|[wire]| wire);
    *cursor = ahead;
    let (tokens, times) = if elsewhere::is_repeat(wrapper) {
        times(&tokens)
    } else {
        (&tokens[..], None)
    };
    let (tokens, settings) = if elsewhere::is_around_one(wrapper) {
        options(tokens)
    } else {
        (tokens, &tokens[..0])
    };
    let mut layers = layers(&mut Cursor::new(tokens, end)).unwrap_or_default();
    if let [layer] = &mut layers[..] {
        let read = value::read(&mut Cursor::new(settings, end), &layer.word);
        layer.options.extend(read.settings);
    }
    let (then, mut unknown, options) = behind(cursor, None, true)
        .map_or_else(Default::default, |behind| (behind.then, behind.unknown, behind.options));
    if elsewhere::is_around_one(wrapper) {
        // Wrappers within one another are not worth more words.
        if let Ok([mut node]) = <[Node; 1]>::try_from(layers) {
            node.then.extend(then);
            node.unknown.extend(unknown);
            node.options.extend(options);
            let around = Some(Around::Wrapper(wrapper.clone()));
            let reads = reads.or(node.reads);
            return Some(Node { reads, around, ..node });
        }
        return Some(Node::alone(wrapper, None));
    }
    // Which of the layers in a list it is an option of, nobody knows.
    unknown.extend(options.iter().filter_map(setter));
    layers.extend(then);
    let listed = times.map(Listed::Times);
    let listed = listed.or_else(|| elsewhere::is_list(wrapper).then_some(Listed::Word));
    let around = listed.map(|listed| Around::List(layers, listed));
    Some(Node {
        unknown,
        reads,
        ..Node::alone(wrapper, around.filter(|around| !around.is_empty()))
    })
}

/// Whether `RNN(LSTMCell(16))` stands here: what runs the cell of another layer over the steps.
fn runs_cell(cursor: &Cursor<'_>) -> bool {
    let values = cursor.peek_group(1, Delimiter::Parenthesis).filter(|_| {
        let word = cursor.peek_ident(0);
        word.is_some_and(|word| word == "RNN")
    });
    let is_cell = |token: &TokenTree| matches!(token, TokenTree::Ident(word) if word.to_string().ends_with("Cell"));
    values.is_some_and(|values| flatten(values.stream()).iter().any(is_cell))
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
    Some(Node::alone(&word, Some(Around::List(layers, listed))))
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
    Some(Node::alone(word, Some(Around::List(layers, Listed::Residual))))
}

/// `repeat(3, Linear<4>)`. Goes on behind it.
pub(super) fn repeated(cursor: &mut Cursor<'_>) -> Option<Node> {
    let mut ahead = cursor.clone();
    let word = ahead.ident()?;
    let group = ahead.group(Delimiter::Parenthesis)?;
    let tokens = flatten(group.stream());
    let (tokens, times) = times(&tokens);
    let layers = layers(&mut Cursor::new(tokens, group.span_close())).filter(|layers| !layers.is_empty())?;
    let around = Around::List(layers, Listed::TimesInBrackets(times?));
    *cursor = ahead;
    Some(Node::alone(word, Some(around)))
}

/// The layers of `node`, which begins at `start`, several times, where a `*` and a number stand behind it: `Linear<4> * 3`. Goes on
/// behind them.
pub(super) fn multiplied(node: Node, start: Extent, cursor: &mut Cursor<'_>) -> Node {
    let sign = usize::from(cursor.is_punct(1, '-'));
    let is_product = cursor.is_punct(0, '*') && is_layer(&node);
    let (Some(TokenTree::Literal(times)), true) = (cursor.peek(1 + sign), is_product) else {
        return node;
    };
    cursor.skip(2 + sign);
    product(node, start.to(times.span().into()), often(times))
}

/// As [`multiplied`], with the number before them: `3 * Linear<4>`, if that stands here.
pub(super) fn multiplying(cursor: &mut Cursor<'_>) -> Option<Node> {
    let (mut ahead, start) = (cursor.clone(), cursor.here());
    let times = often(ahead.literal()?);
    ahead.punct('*')?;
    // One number is enough.
    ahead.peek_ident(0)?;
    let node = node::faultless(&mut ahead).filter(is_layer)?;
    *cursor = ahead;
    // What is behind its word is part of it.
    let end = node.word.span().into();
    Some(product(node, start.to(end), times))
}

fn product(node: Node, at: Extent, times: Often) -> Node {
    let (word, mut layers) = (node.word.clone(), Vec::new());
    put(node, &mut layers);
    Node::alone(&word, Some(Around::List(layers, Listed::Multiplied(at, times))))
}

fn often(times: &Literal) -> Often {
    Often(literal::whole(times).filter(|often| (1..=Often::MOST).contains(often)))
}

/// The layer of `LSTMCell(16), return_sequences = True`, and the options behind it.
fn options(tokens: &[TokenTree]) -> (&[TokenTree], &[TokenTree]) {
    let is_mark = |token: &TokenTree, mark: char| matches!(token, TokenTree::Punct(punct) if punct.as_char() == mark);
    let begin = tokens.windows(3).position(|tokens| {
        is_mark(&tokens[0], ',') && matches!(tokens[1], TokenTree::Ident(_)) && is_mark(&tokens[2], '=')
    });
    begin.map_or((tokens, &[]), |comma| (&tokens[..comma], &tokens[comma + 1..]))
}

fn is_semicolon(token: &TokenTree) -> bool {
    matches!(token, TokenTree::Punct(punct) if punct.as_char() == ';')
}

/// The layers of `Linear<4>, 3`, `3, Linear<4>` or `Linear<4>; 3`, and how often they are there, if that is told and a `repeat` takes it.
fn times(tokens: &[TokenTree]) -> (&[TokenTree], Option<Often>) {
    let is_parted =
        |token: &TokenTree| matches!(token, TokenTree::Punct(punct) if matches!(punct.as_char(), ',' | ';'));
    match tokens {
        [layers @ .., between, TokenTree::Literal(times)] if is_parted(between) => (layers, Some(often(times))),
        [TokenTree::Literal(times), between, layers @ ..] if is_parted(between) => (layers, Some(often(times))),
        _ => (tokens, None),
    }
}

/// `3, Linear<4>, Relu` of `3, { Linear<4>, Relu }`.
fn in_no_braces(tokens: Vec<TokenTree>) -> Vec<TokenTree> {
    let within = |token: TokenTree| match token {
        TokenTree::Group(block) if block.delimiter() == Delimiter::Brace => flatten(block.stream()),
        other => vec![other],
    };
    let mut tokens: Vec<TokenTree> = tokens.into_iter().flat_map(within).collect();
    // The comma behind the last.
    while matches!(tokens.last(), Some(TokenTree::Punct(comma)) if comma.as_char() == ',') {
        tokens.pop();
    }
    tokens
}

/// The layers one behind the other, if there is nothing else, and nothing wrong with how they are read.
pub(super) fn layers(cursor: &mut Cursor<'_>) -> Option<Vec<Node>> {
    let mut layers = Vec::new();
    while !cursor.is_done() {
        let node = node::faultless(cursor)?;
        if !is_layer(&node) || cursor.punct(',').is_none() && !cursor.is_done() {
            return None;
        }
        put(node, &mut layers);
    }
    Some(layers)
}

/// Puts a layer behind others, or the layers of a list: within a list it is none, and what is called on it is told with its last.
pub(super) fn put(node: Node, layers: &mut Vec<Node>) {
    match node.around {
        Some(Around::List(inner, _)) => {
            layers.extend(inner);
            if let Some(last) = layers.last_mut() {
                last.unknown.extend(node.unknown);
            }
        }
        _ => layers.push(node),
    }
}

/// Whether the node is a layer, or layers, and no word of the user's own.
pub(super) fn is_layer(node: &Node) -> bool {
    let is_list = matches!(&node.around, Some(Around::List(_, Listed::Word | Listed::Brackets)));
    let is_one = || !elsewhere::names_no_layer(&node.word) || activation::named_by(node).is_some();
    node.path.is_empty() && elsewhere::is_like(&node.word) && (is_list || is_one())
}

/// What stands in `<…>`, `(…)` or `{…}`, and where that ends.
fn content(cursor: &mut Cursor<'_>) -> Option<(Vec<TokenTree>, Span)> {
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
    cursor.angled(|_| false)
}

/// Whether the token is the word of a layer, or part of one that has sizes or options.
fn is_of_layer(token: &TokenTree) -> bool {
    match token {
        TokenTree::Ident(word) => elsewhere::is_known(&word.to_string()),
        TokenTree::Punct(punct) => punct.as_char() == '<',
        TokenTree::Group(group) => group.delimiter() == Delimiter::Parenthesis,
        TokenTree::Literal(_) => false,
    }
}
