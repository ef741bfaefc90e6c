//! Layers one behind the other as other languages have them: methods of a list, closures, pipes. They are read, so that it can be told
//! how the layers are written here.

use super::behind::{behind, called, words};
use super::foreign::module;
use super::listed::{is_layer, layers, put};
use super::node;
use crate::ast::{Around, Listed, Node, Said};
use crate::cursor::{Cursor, flatten};
use crate::diag::Extent;
use crate::elsewhere::{self, words::ADDS};
use crate::names::{is_keyword, is_type};
use crate::value;
use crate::value::called::{given, no_values};
use proc_macro2::{Delimiter, Group, Ident, TokenTree};

/// `seq().add(nn::linear(vs, 4, 10, c)).add_fn(|x| x.relu())`, `Sequential::new()`.
pub(super) fn chained(wrapper: &Ident, cursor: &mut Cursor<'_>) -> Option<Node> {
    let mut ahead = cursor.clone();
    ahead.next();
    if ahead.is_puncts(0, [':', ':']) {
        ahead.skip(3);
    }
    ahead
        .group(Delimiter::Parenthesis)
        .filter(|values| values.stream().is_empty())?;
    let (mut layers, mut is_read) = (Vec::new(), true);
    while let (Some(method), Some(values)) = (ahead.peek_ident(1), ahead.peek_group(2, Delimiter::Parenthesis))
        && ahead.is_punct(0, '.')
    {
        ahead.skip(3);
        let more = if ADDS.iter().any(|add| method == add) {
            added(values)
        } else if elsewhere::is_method(method) {
            called(method, Some(values)).map(|layer| vec![layer])
        } else {
            elsewhere::is_move(method).then(Vec::new)
        };
        is_read &= more.is_some();
        layers.extend(more.unwrap_or_default());
    }
    *cursor = ahead;
    let around = Around::List(layers, Listed::Word);
    Some(Node::alone(
        wrapper,
        Some(around).filter(|around| is_read && !around.is_empty()),
    ))
}

/// What stands in such a method.
fn added(values: &Group) -> Option<Vec<Node>> {
    let tokens = flatten(values.stream());
    layers(&mut Cursor::new(&tokens, values.span_close()))
}

/// Whether a closure begins there: `|x| …`, `lambda x: …`.
pub(super) fn is_closure(cursor: &Cursor<'_>, ahead: usize) -> bool {
    let is_lambda = cursor.peek_ident(ahead).is_some_and(|word| word == "lambda");
    (is_lambda || cursor.is_punct(ahead, '|')) && cursor.peek_ident(ahead + 1).is_some()
}

/// The layers that a closure is, if one stands here; one that computes anything else is none. Goes on behind it.
pub(super) fn closure(cursor: &mut Cursor<'_>) -> Option<Node> {
    if !is_closure(cursor, 0) {
        return None;
    }
    let (start, mut end, mut ahead) = (cursor.here(), cursor.here(), cursor.clone());
    let is_lambda = ahead.punct('|').is_none() && ahead.next().is_some();
    let value = ahead.ident()?;
    while ahead.punct(if is_lambda { ':' } else { '|' }).is_none() {
        end = ahead.here();
        ahead.next()?;
    }
    let node = body(&mut ahead.clone(), value);
    while !ahead.is_end(0) {
        end = ahead.here();
        ahead.next();
    }
    *cursor = ahead;
    let (at, said) = (start.to(end), Said::Closure);
    let around = Some(Around::Words { at, said });
    let node = node.unwrap_or_else(|| Node::alone(&Ident::new("Lambda", start.first), None));
    Some(Node { around, ..node })
}

/// `x.relu().tanh()`, `F.relu(x)`, to a comma or the end.
fn body(cursor: &mut Cursor<'_>, value: &Ident) -> Option<Node> {
    let mut layers = Vec::new();
    if cursor.peek_ident(0).is_some_and(|read| read == value) {
        cursor.next();
    } else {
        let module = module(cursor, 0);
        cursor.skip(module);
        let function = cursor.ident().filter(|word| elsewhere::is_method(word))?;
        let values = cursor.group(Delimiter::Parenthesis)?;
        reads(values, value).then_some(())?;
        layers.push(called(function, Some(values))?);
    }
    while !cursor.is_end(0) {
        cursor.punct('.')?;
        let method = cursor.ident().filter(|word| elsewhere::is_method(word))?;
        layers.push(called(method, Some(cursor.group(Delimiter::Parenthesis)?))?);
    }
    let mut layers = layers.into_iter();
    let mut first = layers.next()?;
    first.then.extend(layers);
    Some(first)
}

/// Whether the first of the values in `(x, 2)` is this one.
fn reads(values: &Group, value: &Ident) -> bool {
    let tokens = flatten(values.stream());
    let is_value = |token: &TokenTree| matches!(token, TokenTree::Ident(word) if word == value);
    let is_comma = |token: &TokenTree| matches!(token, TokenTree::Punct(punct) if punct.as_char() == ',');
    tokens.first().is_some_and(is_value) && tokens.get(1).is_none_or(is_comma)
}

/// The layer that another is called on, with that behind it: `relu(Linear<4>)`, `dropout(Linear<4>, 0.2)`, `ReLU()(Linear<4>)`; `start` is where
/// it begins. Goes on behind them.
pub(super) fn around_layer(start: Extent, cursor: &mut Cursor<'_>) -> Option<Node> {
    let mut ahead = cursor.clone();
    // A `Tied` has the label of a layer there.
    let is_one = |word: &&Ident| {
        let merges = elsewhere::merges(word) || elsewhere::is_merging(word);
        elsewhere::is_like(word) && !elsewhere::names_no_layer(word) && !merges && *word != "Tied"
    };
    let word = ahead.ident().filter(is_one)?;
    let mut values = ahead.group(Delimiter::Parenthesis)?;
    let mut options = Vec::new();
    // A call with values alone has no layer.
    if let Some(called) = ahead
        .peek_group(0, Delimiter::Parenthesis)
        .filter(|called| words(called).is_empty())
    {
        ahead.next();
        options = given(word, values);
        values = called;
    }
    let tokens = flatten(values.stream());
    let mut inner = Cursor::new(&tokens, values.span_close());
    // A word in capitals is a const.
    let is_const = |word: &Ident| !word.to_string().contains(char::is_lowercase);
    let mut node = node::faultless(&mut inner).filter(|node| !is_const(&node.word))?;
    let is_whole = inner.punct(',').is_some() || inner.is_done();
    let is_alone = matches!(node.around, None | Some(Around::Words { .. })) && elsewhere::is_form(&node.word);
    let begins = is_type(&node.word);
    if !(is_whole && is_alone && begins && is_layer(&node)) {
        return None;
    }
    options.extend(value::read(&mut inner, word).settings);
    no_values(&mut options);
    node.then.push(Node {
        options,
        ..Node::alone(word, None)
    });
    let mut at = start.to(values.span_close().into());
    if let Some(behind) = behind(&mut ahead, None, true) {
        at = at.to(behind.end);
        node.then.extend(behind.then);
        node.unknown.extend(behind.unknown);
    }
    let said = Said::Called(Vec::new());
    *cursor = ahead;
    node.around = Some(Around::Words { at, said });
    Some(node)
}

/// How many tokens there hand a value on: `|>`, `>>`, `|`.
pub(super) fn pipe(cursor: &Cursor<'_>, ahead: usize) -> usize {
    if [['>', '>'], ['|', '>']]
        .iter()
        .any(|pipe| cursor.is_puncts(ahead, *pipe))
    {
        2
    } else {
        usize::from(cursor.is_punct(ahead, '|'))
    }
}

/// Whether a value that is handed on stands there: `x |> Linear<10>`.
pub(super) fn is_piped(cursor: &Cursor<'_>, ahead: usize) -> bool {
    let is_value = |word: &Ident| !is_type(word) && !is_keyword(word) && !elsewhere::is_like(word);
    cursor.peek_ident(ahead).is_some_and(is_value) && pipe(cursor, ahead + 1) > 0
}

/// The layers that a value is handed on to, if that stands here. Goes on behind them.
pub(super) fn piped(cursor: &mut Cursor<'_>) -> Option<Node> {
    if !is_piped(cursor, 0) {
        return None;
    }
    let (mut ahead, mut layers) = (cursor.clone(), Vec::new());
    let value = ahead.ident()?;
    while !ahead.is_end(0) {
        let pipe = pipe(&ahead, 0);
        ahead.skip(pipe);
        // Values handed on to values are not read within one another.
        if is_piped(&ahead, 0) {
            return None;
        }
        let node = node::faultless(&mut ahead)?;
        if pipe == 0 || !is_layer(&node) {
            return None;
        }
        put(node, &mut layers);
    }
    *cursor = ahead;
    let around = Some(Around::List(layers, Listed::Piped));
    Some(Node {
        reads: Some(value.clone()),
        ..Node::alone(value, around)
    })
}

/// Whether values stand there before what makes one of them: `(a, b) -> Concat`.
pub(super) fn is_read_first(cursor: &Cursor<'_>, ahead: usize) -> bool {
    let are_several = match cursor.peek(ahead) {
        Some(TokenTree::Group(group)) => words(group).len() > 1,
        _ => false,
    };
    let arrows = [['-', '>'], ['=', '>'], ['|', '>'], ['>', '>']];
    are_several
        && arrows.iter().any(|arrow| cursor.is_puncts(ahead + 1, *arrow))
        && cursor.peek_ident(ahead + 3).is_some_and(elsewhere::merges)
}

/// The layer that reads such values, if they stand here. Goes on behind it.
pub(super) fn read_first(cursor: &mut Cursor<'_>) -> Option<Node> {
    let (start, TokenTree::Group(values)) = (cursor.here(), cursor.peek(0)?) else {
        return None;
    };
    if !is_read_first(cursor, 0) {
        return None;
    }
    let mut ahead = cursor.clone();
    ahead.skip(3);
    let node = node::faultless(&mut ahead).filter(|node| node.around.is_none())?;
    *cursor = ahead;
    let (at, said) = (start.to(node.word.span().into()), Said::Called(words(values)));
    let around = Some(Around::Words { at, said });
    Some(Node { around, ..node })
}
