//! What other libraries write around a layer: it is read, so that it can be told how the layer within is written here.

use super::behind::words;
use super::block;
use crate::ast::{Around, Dim, Node, Said, Setting};
use crate::cursor::{Cursor, flatten};
use crate::diag::{self, Errors, Extent, Help, Mistake};
use crate::elsewhere;
use crate::names::{is_keyword, is_type};
use crate::suggest;
use crate::value;
use proc_macro2::{Delimiter, Group, Ident, TokenStream, TokenTree};

/// How many tokens there are a module before a layer or a block: `nn.`, `keras.layers.`, `burn::nn::`.
pub(super) fn module(cursor: &Cursor<'_>, ahead: usize) -> usize {
    // A letter alone, such as PyTorch's `F`, is none of a layer.
    let small = |at: usize| {
        let word = cursor.peek_ident(at)?;
        (!is_type(word) || word.to_string().len() == 1).then_some(word)
    };
    let is_function = |at: usize| cursor.peek_ident(at).is_some_and(elsewhere::is_function);
    // `torch.nn.modules.linear.` is as long as they are.
    let segments = |is_segment: &dyn Fn(usize) -> bool, tokens: usize| {
        let is_there = |segment: &usize| is_segment(ahead + tokens * segment);
        tokens * (0..4).take_while(is_there).count()
    };
    let dotted = segments(&|at| small(at).is_some() && cursor.is_punct(at + 1, '.'), 2);
    let path = segments(
        &|at| small(at).is_some_and(|word| !is_keyword(word)) && cursor.is_puncts(at + 1, [':', ':']),
        3,
    );
    if dotted > 0 {
        let is_layer = cursor.peek_ident(ahead + dotted).is_some_and(is_type);
        let is_path = cursor.is_puncts(ahead + dotted + 1, [':', ':']);
        let is_any = is_layer && !is_path || is_function(ahead + dotted) || block::is_here(cursor, ahead + dotted);
        return if is_any { dotted } else { 0 };
    }
    // Any other path may be that of a layer of one's own, whatever it is called.
    let is_module = |module: &&[&str]| {
        let names = (0..path).step_by(3).filter_map(|at| small(ahead + at));
        names.skip((path / 3).saturating_sub(module.len())).eq(module.iter())
    };
    let is_theirs = MODULES.iter().any(is_module);
    let is_layer = cursor
        .peek_ident(ahead + path)
        .is_some_and(|word| elsewhere::is_known(&word.to_string()));
    let is_any = is_layer || is_function(ahead + path) || block::is_here(cursor, ahead + path);
    if is_theirs && is_any { path } else { 0 }
}

/// The value whose method a layer is, `a.relu()`, if one stands here: what may as well be a module.
pub(super) fn object(cursor: &Cursor<'_>) -> Option<Ident> {
    cursor.peek_ident(0).filter(|_| module(cursor, 0) == 2).cloned()
}

/// Where libraries of Rust have their layers, ours too.
const MODULES: &[&[&str]] = &[&["nn"], &["candle_nn"], OURS, &[OURS[0]]];
const OURS: &[&str] = &["gyul", "layers"];

/// Goes on behind a module, if one stands here.
pub(super) fn leading(cursor: &mut Cursor<'_>) -> Option<Said> {
    let tokens = module(cursor, 0);
    // In ours there is no layer of one's own.
    let is_ours = cursor.peek_ident(0).is_some_and(|word| word == OURS[0]);
    // A function is none, and what is called in small letters no type.
    let is_path = cursor.is_punct(1, ':') && !is_ours && cursor.peek_ident(tokens).is_some_and(is_type);
    let path = (0..=tokens)
        .filter_map(|ahead| cursor.peek(ahead))
        .map(ToString::to_string)
        .collect();
    cursor.skip(tokens);
    (tokens > 0).then_some(Said::Module(is_path.then_some(path)))
}

/// Whether a statement begins here, and no layer: `def forward(…)`, `x = self.fc1(x)`, `x.view(…)`. Rust's begin with its keywords.
pub(super) fn is_statement(cursor: &Cursor<'_>) -> bool {
    let is_small = |word: &Ident| !is_type(word) && !elsewhere::is_like(word);
    let is_object = cursor.is_punct(1, '=') || cursor.is_punct(1, '.');
    let word = cursor.peek_ident(0);
    word.is_some_and(|word| word == "def" || is_object && is_small(word))
}

/// The layer of `Linear::new(784, 10)`, `LinearConfig::new(784, 10)` and `Linear::<10>`, of which `path` has been read. Goes on behind it.
pub(super) fn made(path: &TokenStream, cursor: &mut Cursor<'_>) -> Option<(Ident, Said)> {
    let tokens = flatten(path.clone());
    let [.., TokenTree::Ident(word), _, _] = tokens.as_slice() else {
        return None;
    };
    let name = word.to_string();
    // candle's and burn's `Activation::Relu`
    if let Some(layer) = cursor
        .peek_ident(0)
        .filter(|layer| name == "Activation" && elsewhere::is_like(layer))
    {
        cursor.next();
        return Some((layer.clone(), Said::Module(None)));
    }
    let layer = name.strip_suffix("Config").unwrap_or(&name);
    let said = if cursor.is_punct(0, '<') && tokens.len() == 3 {
        Said::Turbofish
    } else if cursor
        .peek_ident(0)
        .is_some_and(|word| word == "new" || word == "default")
    {
        Said::Made
    } else {
        return None;
    };
    // What is made is no type of the user's, unless its word is like none of a layer.
    let is_layer = elsewhere::is_known(layer) || matches!(said, Said::Made) && elsewhere::is_like_name(layer);
    let layer = if is_layer { layer } else { &name };
    // A raw name is no layer's.
    if !layer.starts_with(char::is_uppercase) {
        return None;
    }
    let layer = Ident::new(layer, word.span());
    if matches!(said, Said::Made) {
        cursor.next();
    }
    Some((layer, said))
}

/// Operators between values, and what those make of them: our layers where there are such.
const OPERATORS: [(char, &str); 4] = [('+', "Add"), ('*', "Mul"), ('-', "Sub"), ('/', "Div")];

/// How many tokens there are a sum or a product of values: `a + b`.
pub(super) fn sum(cursor: &Cursor<'_>, ahead: usize) -> usize {
    let is_value = |at: usize| {
        cursor
            .peek_ident(at)
            .is_some_and(|word| !is_keyword(word) && !is_type(word))
    };
    let operators = OPERATORS.iter().map(|(operator, _)| *operator);
    let operator = operators
        .into_iter()
        .find(|operator| cursor.is_punct(ahead + 1, *operator));
    let Some(operator) = operator.filter(|_| is_value(ahead)) else {
        return 0;
    };
    let is_more = |more: &usize| cursor.is_punct(ahead + 2 * more - 1, operator) && is_value(ahead + 2 * more);
    let tokens = 1 + 2 * (1..16).take_while(is_more).count();
    let is_all = cursor.is_end(ahead + tokens);
    if is_all && tokens > 1 { tokens } else { 0 }
}

/// The layer that such a sum is, if one stands here. Goes on behind it.
pub(super) fn summed(cursor: &mut Cursor<'_>) -> Option<Node> {
    let (tokens, start, mut end) = (sum(cursor, 0), cursor.here(), cursor.here());
    let (_, name) = OPERATORS.iter().find(|(operator, _)| cursor.is_punct(1, *operator))?;
    let mut wires = Vec::new();
    for _ in 0..tokens {
        end = cursor.here();
        wires.extend(cursor.peek_ident(0).cloned());
        cursor.next();
    }
    let at = start.to(end);
    let said = Said::Called(wires);
    (tokens > 0).then(|| Node::alone(&Ident::new(name, start.first), Some(Around::Words { at, said })))
}

/// The layer that `add([a, b])` is, if that stands here: of one layer it puts that behind others. Goes on behind it.
pub(super) fn added(cursor: &mut Cursor<'_>) -> Option<Node> {
    let word = cursor.peek_ident(0).filter(|word| *word == "add")?;
    let values = cursor.peek_group(1, Delimiter::Parenthesis)?;
    let wires = Some(words(values)).filter(|wires| wires.len() > 1)?;
    cursor.skip(2);
    let at = Extent::from(word.span()).to(values.span_close().into());
    let said = Said::Called(wires);
    Some(Node::alone(
        &Ident::new("Add", word.span()),
        Some(Around::Words { at, said }),
    ))
}

/// Whether what stands in the parentheses here are values, and no options: `(a, b)`, `([a, b])`.
pub(super) fn is_call(cursor: &Cursor<'_>) -> bool {
    let is_value = |token: &TokenTree| match token {
        TokenTree::Ident(_) => true,
        TokenTree::Punct(punct) => punct.as_char() == ',',
        TokenTree::Group(group) => group.delimiter() == Delimiter::Bracket,
        TokenTree::Literal(_) => false,
    };
    let group = cursor.peek_group(0, Delimiter::Parenthesis);
    group.is_some_and(|group| !group.stream().is_empty() && without_axis(&flatten(group.stream())).iter().all(is_value))
}

/// `a, b` of `a, b, axis = -1`: others say so that values are joined along the last axis, as all are here.
pub(super) fn without_axis(tokens: &[TokenTree]) -> &[TokenTree] {
    let is_mark = |token: &TokenTree, mark: char| matches!(token, TokenTree::Punct(punct) if punct.as_char() == mark);
    let is_axis = |token: &TokenTree| matches!(token, TokenTree::Ident(name) if name == "axis" || name == "dim");
    let begins = |at: &[TokenTree]| is_mark(&at[0], ',') && is_axis(&at[1]) && is_mark(&at[2], '=');
    let comma = tokens.windows(3).position(begins);
    let is_last = |comma: &usize| match &tokens[comma + 3..] {
        [TokenTree::Punct(minus), TokenTree::Literal(one)] => minus.as_char() == '-' && one.to_string() == "1",
        _ => false,
    };
    comma.filter(is_last).map_or(tokens, |comma| &tokens[..comma])
}

/// `Linear[4, 10]`, `Linear { units: 10 }`: what stands in other brackets than `(…)`.
pub(super) fn brackets<'a>(cursor: &mut Cursor<'a>) -> Option<&'a Group> {
    let group = cursor.group(Delimiter::Bracket);
    group.or_else(|| cursor.group(Delimiter::Brace))
}

/// `Dropout { rate: 0.5 }`, `Linear<10>[bias = false]`: the options of the layer `word`, and where they stand.
pub(super) fn options(word: &Ident, cursor: &mut Cursor<'_>) -> Option<(Extent, Vec<Setting>)> {
    diag::kind(&word.to_string()).filter(|kind| !kind.row().options.is_empty())?;
    let (at, mut ahead, mut untold) = (cursor.here(), cursor.clone(), Errors::default());
    let mut options = value::read_in(brackets(&mut ahead)?, word).told(&mut untold);
    if options.is_empty() || untold.count() > 0 {
        return None;
    }
    *cursor = ahead;
    // That it is written anew is told once.
    options.retain(|option| !option.has_arrow);
    for option in &mut options {
        option.has_colon = false;
    }
    Some((at, options))
}

/// The mistake that the options of `node` stand in other brackets.
pub(super) fn no_options(node: &Node, at: Extent) -> Option<Mistake> {
    let row = diag::kind(&node.word.to_string())?.row();
    let what = format!("the options of `{}` stand in `(…)`", row.name);
    Some(Mistake::with(at, what, Help::layers(suggest::mended(node, row), "")))
}

/// The values that stand where sizes do, `Concat<a, b>`, and where they end.
pub(super) fn among_sizes(word: &Ident, sizes: &[Dim]) -> Option<(Extent, Vec<Ident>)> {
    let end = sizes.last().filter(|_| elsewhere::merges(word))?.span();
    let wires = sizes.iter().map(|size| match size {
        Dim::Name(wire) => Some(wire.clone()),
        Dim::Number(..) | Dim::Block(_) => None,
    });
    Some((end.into(), wires.collect::<Option<_>>()?))
}
