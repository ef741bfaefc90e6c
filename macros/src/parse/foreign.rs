//! What other libraries write around a layer: it is read, so that it can be told how the layer within is written here.

use super::attrs::is_keyword;
use super::{block, node};
use crate::ast::{Around, Dim, Node, Said, Setting, Value};
use crate::cursor::{Cursor, flatten};
use crate::diag::{Errors, Extent};
use crate::elsewhere;
use proc_macro2::{Delimiter, Group, Ident, TokenStream, TokenTree};

/// What stands within `<…>` is read as far as this.
const MOST_TOKENS: usize = 64;

/// How many tokens there are a module before a layer or a block: `nn.`, `keras.layers.`, `burn::nn::`.
pub(super) fn module(cursor: &Cursor<'_>, ahead: usize) -> usize {
    let is_capital = |word: &Ident| word.to_string().starts_with(char::is_uppercase);
    // A letter alone, such as PyTorch's `F`, is none of a layer.
    let small = |at: usize| {
        let word = cursor.peek_ident(at)?;
        (!is_capital(word) || word.to_string().len() == 1).then_some(word)
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
        let is_layer = cursor.peek_ident(ahead + dotted).is_some_and(is_capital);
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

/// Where libraries of Rust have their layers, ours too.
const MODULES: &[&[&str]] = &[&["nn"], &["candle_nn"], OURS];
const OURS: &[&str] = &["gyul", "layers"];

/// Goes on behind a module, if one stands here.
pub(super) fn leading(cursor: &mut Cursor<'_>) -> Option<Said> {
    let tokens = module(cursor, 0);
    // In ours there is no layer of one's own.
    let is_path = cursor.is_punct(1, ':') && cursor.peek_ident(0).is_none_or(|word| word != OURS[0]);
    let path = (0..=tokens)
        .filter_map(|ahead| cursor.peek(ahead))
        .map(ToString::to_string)
        .collect();
    (0..tokens).for_each(|_| _ = cursor.next());
    (tokens > 0).then_some(Said::Module(is_path.then_some(path)))
}

/// Whether a statement begins here, and no layer: `def forward(…)`, `x = self.fc1(x)`, `x.view(…)`. Rust's begin with its keywords.
pub(super) fn is_statement(cursor: &Cursor<'_>) -> bool {
    let is_small = |word: &Ident| !word.to_string().starts_with(char::is_uppercase) && !elsewhere::is_like(word);
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
    let layer = name.strip_suffix("Config").unwrap_or(&name);
    let said = if cursor.is_punct(0, '<') && tokens.len() == 3 {
        Said::Turbofish
    } else if cursor.peek_ident(0).is_some_and(|word| word == "new") {
        Said::Made
    } else {
        return None;
    };
    if !elsewhere::is_known(layer) {
        return None;
    }
    cursor.word("new");
    Some((Ident::new(layer, word.span()), said))
}

/// How many tokens there are a sum or a product of values: `a + b`.
pub(super) fn sum(cursor: &Cursor<'_>, ahead: usize) -> usize {
    let is_value = |at: usize| cursor.peek_ident(at).is_some_and(|word| !is_keyword(word));
    let operator = ['+', '*']
        .into_iter()
        .find(|operator| cursor.is_punct(ahead + 1, *operator));
    let Some(operator) = operator.filter(|_| is_value(ahead)) else {
        return 0;
    };
    let is_more = |more: &usize| cursor.is_punct(ahead + 2 * more - 1, operator) && is_value(ahead + 2 * more);
    let tokens = 1 + 2 * (1..16).take_while(is_more).count();
    let is_all = cursor.peek(ahead + tokens).is_none() || cursor.is_punct(ahead + tokens, ',');
    if is_all && tokens > 1 { tokens } else { 0 }
}

/// The layer that such a sum is, if one stands here. Goes on behind it.
pub(super) fn summed(cursor: &mut Cursor<'_>) -> Option<Node> {
    let (tokens, start, mut end) = (sum(cursor, 0), cursor.here(), cursor.here());
    let name = if cursor.is_punct(1, '*') { "Mul" } else { "Add" };
    let mut wires = Vec::new();
    for _ in 0..tokens {
        end = cursor.here();
        wires.extend(cursor.peek_ident(0).cloned());
        cursor.next();
    }
    let at = start.to(end);
    let said = Said::Called(wires);
    (tokens > 0).then(|| alone(&Ident::new(name, start.first), Some(Around::Words { at, said })))
}

/// Leaves the values out that a function reads, `x` and `self.fc1(x)`: what remains are the layer's.
pub(super) fn no_values(settings: &mut Vec<Setting>) {
    settings.retain(|setting| match &setting.value {
        Value::Name(name) => setting.name.is_some() || name.to_string().starts_with(char::is_uppercase),
        Value::Block(_) => setting.name.is_some(),
        _ => true,
    });
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
    group.is_some_and(|group| !group.stream().is_empty() && flatten(group.stream()).iter().all(is_value))
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

/// What other libraries have behind a layer: `(x)`, and behind one of theirs `.init(device)` and `?`. Goes on behind it; with the
/// values of the call.
pub(super) fn behind(cursor: &mut Cursor<'_>, is_theirs: bool) -> Option<(Extent, Vec<Ident>)> {
    let (mut end, mut wires) = (None, Vec::new());
    loop {
        let is_method = cursor.is_punct(0, '.')
            && cursor
                .peek_ident(1)
                .is_some_and(|method| !elsewhere::is_function(method))
            && cursor.peek_group(2, Delimiter::Parenthesis).is_some();
        let tokens = match cursor.peek_group(0, Delimiter::Parenthesis) {
            Some(values) => {
                wires = words(values);
                1
            }
            None if is_method && is_theirs => 3,
            None if cursor.is_punct(0, '?') && is_theirs => 1,
            None => return end.map(|end| (end, wires)),
        };
        for _ in 0..tokens {
            end = Some(cursor.here());
            cursor.next();
        }
    }
}

/// The words in `(a, b)` or `([a, b])`, where nothing else stands there.
fn words(group: &Group) -> Vec<Ident> {
    let tokens = flatten(group.stream());
    if let [TokenTree::Group(list)] = tokens.as_slice() {
        return words(list);
    }
    let is_comma = |token: &TokenTree| matches!(token, TokenTree::Punct(punct) if punct.as_char() == ',');
    let words = tokens
        .into_iter()
        .filter(|token| !is_comma(token))
        .map(|token| match token {
            TokenTree::Ident(word) => Some(word),
            _ => None,
        });
    words.collect::<Option<_>>().unwrap_or_default()
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
    let layers = layers(&mut Cursor::new(&tokens, end)).unwrap_or_default();
    if elsewhere::is_around_one(wrapper) {
        // Wrappers within one another are not worth more words.
        if let Ok([node]) = <[Node; 1]>::try_from(layers) {
            let around = Some(Around::Wrapper(wrapper.clone()));
            return Some(Node { around, ..node });
        }
        return Some(alone(wrapper, None));
    }
    let is_list = elsewhere::is_list(wrapper) && !layers.is_empty();
    Some(alone(wrapper, is_list.then_some(Around::List(layers))))
}

/// The layers one behind the other, if there is nothing else, and nothing wrong with how they are read.
fn layers(cursor: &mut Cursor<'_>) -> Option<Vec<Node>> {
    let (mut layers, mut untold) = (Vec::new(), Errors::default());
    while !cursor.is_done() {
        let node = node::node(cursor, &mut untold).ok()?;
        let is_layer = node.path.is_empty() && elsewhere::is_like(&node.word) && !elsewhere::is_wrapper(&node.word);
        if !is_layer || untold.count() > 0 || cursor.punct(',').is_none() && !cursor.is_done() {
            return None;
        }
        layers.push(node);
    }
    Some(layers)
}

/// The wrapper without what stands in it.
fn alone(wrapper: &Ident, around: Option<Around>) -> Node {
    Node {
        word: wrapper.clone(),
        path: TokenStream::new(),
        sizes: Vec::new(),
        options: Vec::new(),
        whole: false,
        options_are_whole: false,
        tied: None,
        around,
        misread: None,
    }
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
