//! A layer: its word, its sizes, its options, and what other libraries write around them.

use super::misplaced::Misplaced;
use super::numbers::Numbers;
use super::sized::{Sized, late, sized};
use super::{Parsed, behind, chained, foreign, listed, numbers, order, tied};
use crate::ast::{Around, Dim, Node, Said, Setting};
use crate::cursor::Cursor;
use crate::diag::{self, Errors, Extent, Help, Mistake, closest};
use crate::elsewhere;
use crate::names::{is_keyword, is_segment};
use crate::value::{self, called};
use gyul_spec::Kind;
use proc_macro2::{Delimiter, Group, Ident, TokenStream, TokenTree};

pub(super) fn node(cursor: &mut Cursor<'_>, errors: &mut Errors) -> Parsed<Node> {
    let start = cursor.here();
    let node = once(cursor, errors)?;
    Ok(listed::multiplied(node, start, cursor))
}

/// The layer that stands here, if there is nothing wrong with how it is read.
pub(super) fn faultless(cursor: &mut Cursor<'_>) -> Option<Node> {
    let mut untold = Errors::default();
    let node = node(cursor, &mut untold).ok()?;
    (untold.count() == 0).then_some(node)
}

/// A layer without how often it is there.
fn once(cursor: &mut Cursor<'_>, errors: &mut Errors) -> Parsed<Node> {
    let start = cursor.here();
    let mut reads = foreign::object(cursor);
    let module = foreign::leading(cursor);
    if let Some(node) = in_another_form(start, cursor) {
        return Ok(node);
    }
    let Head { word, path, end, said } = head(cursor)?;
    let (mut said, mut at) = (said.or(module), start.to(end));
    // The help for a word that is none of ours writes the layer anew, whatever else is wrong with it.
    let is_rewritten = path.is_empty() && elsewhere::is_theirs(&word);
    let is_own = !is_rewritten && said.is_none() && (!path.is_empty() || diag::kind(&word.to_string()).is_none());
    let mut untold = Errors::default();
    let errors = if is_rewritten { &mut untold } else { errors };
    let Sized {
        mut sizes,
        misplaced,
        told,
        mut whole,
    } = sized(cursor, &word, &path, errors);
    let may_have_numbers = whole && path.is_empty() && sizes.is_empty();
    let numbers = may_have_numbers.then(|| numbers::numbers(&word, cursor)).flatten();
    let (mut tied, mut unbraced) = (None, Vec::new());
    let group = group(&word, sizes.is_empty() && path.is_empty(), cursor);
    let bracketed = if group.is_none() && path.is_empty() {
        foreign::options(&word, cursor)
    } else {
        None
    };
    let mut options = match group {
        Some(group) if word == "Tied" && path.is_empty() => {
            let (owner, options) = tied::options(group, !sizes.is_empty(), &word, errors);
            tied = owner;
            options
        }
        Some(group) if said.is_some() => value::read_in(group, &word).settings,
        Some(group) if is_rewritten => {
            let read = value::read_in(group, &word);
            errors.extend(read.wrong);
            unbraced = read.unbraced;
            read.settings
        }
        Some(group) if is_own => of_own(group, &word, errors),
        Some(group) => value::read_in(group, &word).told(errors),
        None => in_no_parentheses(numbers.as_ref(), bracketed.as_ref()),
    };
    let has_none = sizes.is_empty() && path.is_empty();
    if let Some((read, end)) = group.filter(|_| has_none).and_then(|group| late(group, &word, cursor)) {
        (sizes, at, said) = (read, at.to(end), said.or(Some(Said::Late)));
    }
    if let Some((end, wires)) = foreign::among_sizes(&word, &sizes).filter(|_| path.is_empty()) {
        (sizes, at, said) = (Vec::new(), at.to(end), Some(Said::Called(wires)));
    }
    reads = values(&word, &mut options).or(reads);
    if sizes.is_empty() && path.is_empty() {
        order::in_order(&word, is_rewritten || said.is_some(), &mut options);
    }
    if let Some(what) = said
        .as_ref()
        .and_then(Said::of_own)
        .filter(|_| !elsewhere::is_like(&word))
    {
        at = group.map_or(at, |group| at.to(group.span_close().into()));
        let right = Help::write(Dim::called(&word.to_string(), &sizes), "");
        errors.push(Mistake::with(at, what, right));
        (options, said) = (Vec::new(), None);
    }
    let options_are_whole = errors.count() == told;
    errors.extend(unbraced);
    if word == "Tied" && path.is_empty() && tied.is_none() && whole {
        errors.push(tied::no_owner(&word, &sizes, &options));
        (whole, sizes) = (false, Vec::new());
    }
    let (mut then, mut unknown, is_theirs) = (Vec::new(), Vec::new(), said.is_some() || is_rewritten);
    // A path may be that of a layer of the user's own, which has none.
    if path.is_empty()
        && let row = elsewhere::meant(&word.to_string()).map(Kind::row)
        && let Some(mut behind) = behind::behind(cursor, row, is_theirs)
    {
        at = at.to(behind.end);
        said = behind.said(said, is_theirs);
        reads = said.as_ref().and_then(Said::reads).or(reads);
        options.append(&mut behind.options);
        (then, unknown) = (behind.then, behind.unknown);
    }
    let mut node = Node {
        word,
        path,
        sizes,
        options,
        whole,
        options_are_whole,
        tied,
        untold: Vec::new(),
        then,
        unknown,
        reads,
        around: said.map(|said| Around::Words { at, said }),
        misread: None,
    };
    misread(&mut node, misplaced, numbers.as_ref(), bracketed.as_ref(), errors);
    node.untold = untold.into_list();
    Ok(node)
}

/// Takes the values out of the options that the function `word` reads, and gives the first.
fn values(word: &Ident, options: &mut Vec<Setting>) -> Option<Ident> {
    let mut first = None;
    if elsewhere::is_function(word) {
        first = called::first_value(options);
        called::no_values(options);
    }
    if elsewhere::is_function(word) || word == "View" {
        called::no_batch(options);
    }
    first
}

/// Tells what stands in another place or in other brackets than it is to.
fn misread(
    node: &mut Node,
    misplaced: Option<Misplaced>,
    numbers: Option<&Numbers>,
    bracketed: Option<&(Extent, Vec<Setting>)>,
    errors: &mut Errors,
) {
    if let Some(misplaced) = misplaced {
        misplaced.into(node, errors);
    }
    if let Some(numbers) = numbers {
        numbers::told(node, numbers.at, errors);
    }
    errors.extend(bracketed.and_then(|(at, _)| foreign::no_options(node, *at)));
}

/// Layers in another form than a word, sizes and options, where some stand here.
fn in_another_form(start: Extent, cursor: &mut Cursor<'_>) -> Option<Node> {
    listed::wrapped(cursor)
        .or_else(|| listed::bundled(cursor))
        .or_else(|| listed::multiplying(cursor))
        .or_else(|| foreign::summed(cursor))
        .or_else(|| foreign::added(cursor))
        .or_else(|| chained::closure(cursor))
        .or_else(|| chained::piped(cursor))
        .or_else(|| chained::read_first(cursor))
        .or_else(|| chained::around_layer(start, cursor))
}

/// The options that stand in no parentheses.
fn in_no_parentheses(numbers: Option<&Numbers>, bracketed: Option<&(Extent, Vec<Setting>)>) -> Vec<Setting> {
    let numbers = numbers.map(|numbers| &numbers.settings);
    let bracketed = bracketed.map(|(_, options)| options);
    numbers.into_iter().chain(bracketed).flatten().cloned().collect()
}

/// What stands in `(…)`, where that are no values that the layer is called with; in other brackets where it has no sizes yet.
fn group<'a>(word: &Ident, has_none: bool, cursor: &mut Cursor<'a>) -> Option<&'a Group> {
    if elsewhere::merges(word) && foreign::is_call(cursor) {
        return None;
    }
    let is_sized = match diag::kind(&word.to_string()) {
        Some(kind) => kind.row().min_sizes > 0,
        None => elsewhere::is_like(word),
    };
    let group = cursor.group(Delimiter::Parenthesis);
    group.or_else(|| (has_none && is_sized).then(|| foreign::brackets(cursor))?)
}

/// The options of a layer of the user's own: that it has none is told once, however they are written.
fn of_own(group: &Group, word: &Ident, errors: &mut Errors) -> Vec<Setting> {
    let mut unread = Errors::default();
    let settings = value::read_in(group, word).told(&mut unread);
    errors.extend(unread.into_list().into_iter().take(usize::from(settings.is_empty())));
    settings
}

/// What a layer begins with: its word, the path before it, where they end, and what is wrong with them.
struct Head {
    word: Ident,
    path: TokenStream,
    end: Extent,
    said: Option<Said>,
}

fn head(cursor: &mut Cursor<'_>) -> Parsed<Head> {
    let (here, is_statement) = (cursor.here(), foreign::is_statement(cursor));
    let path = leading(cursor);
    let end = cursor.here();
    if let Some((word, said)) = foreign::made(&path, cursor) {
        let (path, said) = (TokenStream::new(), Some(said));
        return Ok(Head { word, path, end, said });
    }
    let found = cursor.next();
    match found {
        Some(TokenTree::Ident(word)) if !(is_keyword(word) || is_statement && path.is_empty()) => Ok(Head {
            word: word.clone(),
            path,
            end,
            said: None,
        }),
        _ => Err(no_layer(here, found)),
    }
}

/// What stands where a layer was expected.
fn no_layer(at: Extent, found: Option<&TokenTree>) -> Mistake {
    let text = match found {
        Some(TokenTree::Ident(word)) if ["for", "while", "loop"].iter().any(|often| word == often) => {
            format!("`{word}` begins no layer\nhelp: write `repeat 3 {{ … }}` around what is there several times")
        }
        Some(TokenTree::Ident(word)) if word == "return" => {
            "`return` begins no layer\n\
             help: layers run in the order they stand in: leave it out; of several outputs each is the layer that has its name for a label"
                .to_owned()
        }
        Some(TokenTree::Ident(word)) => {
            format!("`{word}` begins no layer\nhelp: layers run in the order they stand in: all else is left out")
        }
        Some(TokenTree::Group(group)) if group.delimiter() == Delimiter::Brace => {
            "`{ … }` begins no layer: a block has a word before it\n\
             help: write `repeat 1 { … }` where its layers are to be a part of their own, else leave the braces out"
                .to_owned()
        }
        _ => {
            let names = Kind::ALL.iter().map(|kind| kind.row().name);
            let near = found.and_then(|token| closest(&token.to_string(), names));
            format!("expected a layer, such as `{}`", near.unwrap_or("Linear<128>"))
        }
    };
    Mistake::new(at, text)
}

/// `models::`, before the last word of a path.
fn leading(cursor: &mut Cursor<'_>) -> TokenStream {
    let mut path: Vec<TokenTree> = Vec::new();
    loop {
        let word = cursor.peek_ident(0).filter(|word| is_segment(word, &path));
        let segment = usize::from(word.is_some());
        if !cursor.is_puncts(segment, [':', ':']) || segment == 0 && !path.is_empty() {
            return path.into_iter().collect();
        }
        path.extend((0..segment + 2).filter_map(|_| cursor.next().cloned()));
    }
}
