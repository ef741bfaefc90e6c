//! The layers of a network.

use super::{Parsed, attrs, block, foreign, label, misplaced, sizes, value};
use crate::ast::{Around, From, Item, Node, Setting, Value, What};
use crate::cursor::{Cursor, flatten};
use crate::diag::{Errors, Extent, Mistake, closest};
use crate::elsewhere;
use gyul_spec::Kind;
use proc_macro2::{Delimiter, Group, Ident, TokenStream, TokenTree};

/// All of them. What cannot be read ends at its comma.
pub(super) fn items(body: &Group, errors: &mut Errors) -> Vec<Item> {
    let tokens = flatten(body.stream());
    let mut cursor = Cursor::new(&tokens, body.span_close());
    let (mut items, mut is_told) = (Vec::new(), false);
    while !cursor.is_done() {
        let start = cursor.here();
        let mut item = item(&mut cursor, errors);
        let misplaced = label::behind(&mut item, start, &mut cursor);
        items.push(item);
        if let Some(mistake) = misplaced {
            errors.push(mistake);
            cursor.punct(',');
        } else if let Some(mistake) = label::no_comma(&mut cursor) {
            // Who writes one writes it everywhere.
            if !is_told {
                errors.push(mistake);
            }
            is_told = true;
        } else if cursor.punct(',').is_none() && !cursor.is_done() {
            let here = cursor.here();
            if let Some(word) = cursor.peek_ident(0) {
                errors.add(here, format!("expected `,` before `{word}`\nhelp: write `, {word}`"));
            } else {
                let found = cursor.peek(0).map(ToString::to_string).unwrap_or_default();
                errors.add(
                    here,
                    format!("expected `,` after this layer, but found `{}`", abridged(&found)),
                );
                cursor.skip_to_comma();
                cursor.punct(',');
            }
        }
    }
    items
}

/// One line of it.
fn abridged(text: &str) -> String {
    let line: String = text.chars().take_while(|c| *c != '\n').take(24).collect();
    if line.len() < text.len() {
        format!("{line}…")
    } else {
        line
    }
}

fn item(cursor: &mut Cursor<'_>, errors: &mut Errors) -> Item {
    let mut attrs = attrs::outer(cursor);
    if let Some(cfg) = attrs::cfg(&attrs).into_iter().nth(1) {
        let text = "a layer cannot be left out by `#[cfg]`: shapes are computed before it is known\n\
                    help: write two networks, each with a `#[cfg]` of its own";
        errors.add(cfg.span(), text);
        attrs = TokenStream::new();
    }
    let start = cursor.here();
    let (label, mut misread) = match label::meant(cursor) {
        Some((label, mistake)) => (Some(label), Some(mistake)),
        None => (label::label(cursor, errors), None),
    };
    let (mut what, from) = unlabelled(cursor, errors);
    if let Some(What::Node(node)) = &mut what
        && let Some(Around::Module { at, label: beside }) = &mut node.around
        && misread.is_some()
        && !elsewhere::is_wrapper(&node.word)
    {
        // `self.fc1 = nn.Linear(784, 10)` is one mistake: what is said of the layer says how its label is written, too.
        misread = None;
        (*at, *beside) = (start.to(*at), label.clone());
    }
    if let Some(mistake) = misread {
        errors.push(mistake);
    }
    Item {
        attrs,
        label,
        what,
        from,
    }
}

/// What stands behind the label: a layer or a block, and the values it reads.
fn unlabelled(cursor: &mut Cursor<'_>, errors: &mut Errors) -> (Option<What>, Option<From>) {
    let what = match block::block(cursor, errors).or_else(|| Some(node(cursor, errors).map(What::Node))) {
        Some(Ok(what)) => Some(what),
        Some(Err(mistake)) => {
            errors.push(mistake);
            cursor.skip_to_comma();
            return (None, None);
        }
        None => None,
    };
    match from(cursor) {
        Ok(from) => (what, from),
        Err(mistake) => {
            errors.push(mistake);
            cursor.skip_to_comma();
            (what, None)
        }
    }
}

pub(super) fn node(cursor: &mut Cursor<'_>, errors: &mut Errors) -> Parsed<Node> {
    let start = cursor.here();
    let module = foreign::module(cursor, 0);
    (0..module).for_each(|_| _ = cursor.next());
    if let Some(node) = foreign::wrapped(cursor) {
        return Ok(node);
    }
    let here = cursor.here();
    let path = leading(cursor);
    let Some(word) = cursor
        .peek_ident(0)
        .filter(|word| path.is_empty() || !attrs::is_keyword(word))
    else {
        let names = Kind::ALL.iter().map(|kind| kind.row().name);
        let found = cursor.next();
        let near = found
            .and_then(|token| closest(&token.to_string(), names))
            .unwrap_or("Linear<128>");
        return Err(Mistake::new(here, format!("expected a layer, such as `{near}`")));
    };
    cursor.next();
    let before = errors.count();
    let (mut sizes, mut misplaced, mut told) = (Vec::new(), None, before);
    if cursor.is_punct(0, '<') && !is_arrow(cursor) {
        let name = format!("{path}{word}").replace(' ', "");
        sizes = sizes::sizes(cursor, &name).unwrap_or_else(|(sizes, mistake)| {
            errors.push(mistake);
            sizes
        });
        told = errors.count();
        misplaced = misplaced::read(cursor, &name, errors);
    }
    // What could not be read among options may have been a size.
    let mut whole = errors.count() == before;
    let mut tied = None;
    let options = match cursor.group(Delimiter::Parenthesis) {
        Some(group) if word == "Tied" && path.is_empty() => {
            let (owner, options) = tied_options(group, errors);
            tied = owner;
            options
        }
        Some(group) => value::settings(group, errors),
        None => Vec::new(),
    };
    let options_are_whole = errors.count() == told;
    if word == "Tied" && path.is_empty() && tied.is_none() && whole {
        let text =
            "`Tied` needs the label of the layer whose weight it shares\nhelp: write `Tied(encoder, transposed)`";
        errors.add(word.span(), text);
        whole = false;
    }
    let mut node = Node {
        word: word.clone(),
        path,
        sizes,
        options,
        whole,
        options_are_whole,
        tied,
        around: (module > 0).then(|| Around::Module {
            at: start.to(word.span().into()),
            label: None,
        }),
    };
    if let Some(misplaced) = misplaced {
        misplaced.into(&mut node, errors);
    }
    Ok(node)
}

/// `models::`, before the last word of a path.
fn leading(cursor: &mut Cursor<'_>) -> TokenStream {
    let mut path: Vec<TokenTree> = Vec::new();
    loop {
        let word = cursor.peek_ident(0).filter(|word| attrs::is_segment(word, &path));
        let segment = usize::from(word.is_some());
        if !cursor.is_puncts(segment, [':', ':']) || segment == 0 && !path.is_empty() {
            return path.into_iter().collect();
        }
        path.extend((0..segment + 2).filter_map(|_| cursor.next().cloned()));
    }
}

/// `encoder, transposed`, and the options after them.
fn tied_options(group: &Group, errors: &mut Errors) -> (Option<Ident>, Vec<Setting>) {
    let tokens = flatten(group.stream());
    let mut cursor = Cursor::new(&tokens, group.span_close());
    let owner = cursor.peek_ident(0).filter(|_| !cursor.is_punct(1, '=')).cloned();
    if owner.is_some() {
        cursor.next();
        cursor.punct(',');
    }
    let transposed = cursor
        .peek_ident(0)
        .filter(|word| *word == "transposed" && !cursor.is_punct(1, '='));
    let mut settings = Vec::new();
    if let Some(word) = transposed {
        cursor.next();
        cursor.punct(',');
        settings.push(Setting {
            name: Some(word.clone()),
            value: Value::Flag(true),
            at: word.span().into(),
        });
    }
    settings.extend(value::settings_of(&mut cursor, errors));
    (owner, settings)
}

/// `<- a` or `<- (a, b)`.
fn from(cursor: &mut Cursor<'_>) -> Parsed<Option<From>> {
    if !is_arrow(cursor) {
        return Ok(None);
    }
    let arrow = cursor.here().first;
    cursor.next();
    cursor.next();
    let form = |at: Extent| {
        Mistake::new(
            at,
            "expected what is read\nhelp: write `<- input`, or a label: `<- a`, `<- (a, b)`",
        )
    };
    if let Some(wire) = cursor.peek_ident(0).filter(|wire| !attrs::is_keyword(wire)) {
        cursor.next();
        let wires = vec![wire.clone()];
        return Ok(Some(From { arrow, wires }));
    }
    let here = cursor.here();
    let Some(group) = cursor.group(Delimiter::Parenthesis) else {
        return Err(form(here));
    };
    let tokens = flatten(group.stream());
    let mut inner = Cursor::new(&tokens, group.span_close());
    let mut wires = Vec::new();
    while !inner.is_done() {
        let here = inner.here();
        let wire = inner
            .ident()
            .filter(|wire| !attrs::is_keyword(wire))
            .ok_or_else(|| form(here))?;
        wires.push(wire.clone());
        if inner.punct(',').is_none() && !inner.is_done() {
            return Err(Mistake::new(
                inner.here(),
                "expected `,` between the values that are read",
            ));
        }
    }
    if wires.is_empty() {
        return Err(form(here));
    }
    Ok(Some(From { arrow, wires }))
}

/// `<-`, which is no `<` before a negative size.
fn is_arrow(cursor: &Cursor<'_>) -> bool {
    cursor.is_puncts(0, ['<', '-']) && !matches!(cursor.peek(2), Some(TokenTree::Literal(_)))
}
