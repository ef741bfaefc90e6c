//! Sizes: `<64, 3>`.

use super::{Parsed, misplaced};
use crate::ast::{Dim, Dims};
use crate::cursor::{Cursor, flatten};
use crate::diag::{self, Extent, Help, Mistake};
use crate::elsewhere;
use crate::names::{is_keyword, is_path};
use crate::value::literal::whole;
use crate::value::{block, enclosed, is_expression, several, unbraced};
use gyul_spec::{MAX_RANK, MAX_SIZE, REST, too_large};
use proc_macro2::{Delimiter, Ident, Literal, TokenTree};

/// `28`, `CLASSES` or `{ 5 * 10 }`.
pub(super) fn dim(cursor: &mut Cursor<'_>) -> Parsed<Dim> {
    let (start, here) = (cursor.clone(), cursor.here());
    let dim = if let Some(literal) = cursor.literal() {
        match whole(literal) {
            Some(size) if size <= MAX_SIZE => Dim::Number(size, literal.clone()),
            Some(_) => {
                return Err(Mistake::new(here, format!("`{literal}`{}", too_large().as_str())));
            }
            None => return Err(no_size(here, &literal.to_string())),
        }
    } else if let Some(block) = block(cursor) {
        Dim::Block(block)
    } else if let Some(name) = cursor.peek_ident(0).filter(|name| !is_keyword(name)) {
        cursor.next();
        Dim::Name(name.clone())
    } else if is_path(cursor) {
        return Err(unbraced(cursor, &[',', '>'], "size").1);
    } else if let Some(group) = enclosed(cursor) {
        let Some(several) = several(cursor, group)? else {
            return Err(unbraced(&mut start.clone(), &[',', '>'], "size").1);
        };
        let text = several.text();
        let Some(dims) = several.dims(here.first) else {
            return Err(no_size(here, &text));
        };
        let dims: Vec<String> = dims.iter().map(Dim::text).collect();
        let text = format!("`{text}` is no size\nhelp: write `{}`", dims.join(", "));
        return Err(Mistake::new(here, text));
    } else {
        let mut found = cursor.next().map_or("nothing".to_owned(), ToString::to_string);
        let end = cursor.here();
        if let (true, Some(literal)) = (found == "-", cursor.literal()) {
            found += &literal.to_string();
            return Err(no_size(here.to(end), &found));
        }
        return Err(no_size(here, &found));
    };
    if is_expression(cursor) {
        return Err(unbraced(&mut start.clone(), &[',', '>'], "size").1);
    }
    Ok(dim)
}

/// `Linear[10]`, `Linear { 10 }`: the sizes of the layer `word` that stand here and not in `<…>`, and the mistake that says
/// so. Goes on behind them.
pub(super) fn in_no_brackets(cursor: &mut Cursor<'_>, word: &Ident) -> Option<(Vec<Dim>, Mistake)> {
    let row = diag::kind(&word.to_string())?.row();
    let (end, mut ahead) = (cursor.here(), cursor.clone());
    let group = ahead
        .group(Delimiter::Bracket)
        .or_else(|| ahead.group(Delimiter::Brace));
    let tokens = flatten(group?.stream());
    let mut inner = Cursor::new(&tokens, end.last);
    let mut sizes = Vec::new();
    while !inner.is_done() {
        sizes.push(dim(&mut inner).ok()?);
        if inner.punct(',').is_none() && !inner.is_done() {
            return None;
        }
    }
    if !(row.min_sizes.max(1)..=row.sizes.len()).contains(&sizes.len()) {
        return None;
    }
    *cursor = ahead;
    let written: Vec<String> = sizes.iter().map(Dim::text).collect();
    let help = Help::write(format!("{word}<{}>", written.join(", ")), "");
    let what = format!("the sizes of `{word}` stand in `<…>`");
    Some((sizes, Mistake::with(Extent::from(word.span()).to(end), what, help)))
}

/// `None,`, `-1,`, `_,`: a batch before the dims of a sample, if one stands here. Goes on behind it.
pub(super) fn batch(cursor: &mut Cursor<'_>) -> bool {
    let is_word = cursor.peek_ident(0).is_some_and(|word| word == "None" || word == "_");
    let is_minus_one = cursor.is_punct(0, '-') && cursor.peek(1).is_some_and(|one| one.to_string() == "1");
    let tokens = match (is_word || cursor.is_punct(0, '?'), is_minus_one) {
        (true, _) => 1,
        (_, true) => 2,
        _ => 0,
    };
    let is_batch = tokens > 0 && cursor.is_punct(tokens, ',');
    if is_batch {
        cursor.skip(tokens + 1);
    }
    is_batch
}

/// The `-1` of a `Reshape`, if it stands here: which number that is, is told once it is known what arrives. Goes on behind it.
fn rest(cursor: &mut Cursor<'_>, of: &str) -> Option<Dim> {
    let is_it = of == "Reshape" && cursor.is_punct(0, '-') && cursor.peek(1).is_some_and(|one| one.to_string() == "1");
    if !is_it {
        return None;
    }
    let mut literal = Literal::isize_unsuffixed(-1);
    literal.set_span(cursor.here().first);
    cursor.skip(2);
    Some(Dim::Number(REST, literal))
}

/// `true` and `false`, which a layer of the user's own may take, and none of ours does.
fn flag(cursor: &mut Cursor<'_>, of: &str) -> Option<Dim> {
    let is_flag = |word: &&Ident| *word == "true" || *word == "false";
    let word = cursor.peek_ident(0).filter(is_flag)?.clone();
    if elsewhere::is_known(of) {
        return None;
    }
    cursor.next();
    Some(Dim::Name(word))
}

fn no_size(at: Extent, found: &str) -> Mistake {
    // `-10`, `10.0`: the sign or the point is the slip. A size of `-1` is left to be computed elsewhere, and never here.
    // So are the type of `10u32` and the quotes of `"10"`.
    let digits = found.trim_matches('"').replace('_', "");
    let digits = digits.find(['u', 'i']).map_or(&digits[..], |suffix| &digits[..suffix]);
    let number = digits.parse::<f64>().ok().map(f64::abs);
    // `3x3`, `28x28x1`: no other word begins with a digit.
    let axes: Option<Vec<usize>> = found.split(['x', 'X']).map(|axis| axis.parse().ok()).collect();
    if let Some(axes) = axes.filter(|axes| axes.len() > 1) {
        let axes: Vec<String> = axes.iter().map(ToString::to_string).collect();
        return Mistake::new(at, format!("`{found}` is no size\nhelp: write `{}`", axes.join(", ")));
    }
    let help = match number.filter(|number| number.fract() == 0.0 && *number > 1.0 && number.is_finite()) {
        Some(number) => format!("write `{number}`"),
        None => "a size is a whole number, the name of a const, or `{ an expression }`".to_owned(),
    };
    Mistake::new(at, format!("`{found}` is no size\nhelp: {help}"))
}

/// `<64, 3>`, from the `<`. Where that is never closed, goes back to the comma that most likely ends the item.
/// With the mistake come the sizes before it. Options among them end them, and stay to be read.
pub(super) fn sizes(cursor: &mut Cursor<'_>, of: &str) -> Result<Vec<Dim>, (Vec<Dim>, Mistake)> {
    let open = cursor.here();
    cursor.punct('<');
    let (start, mut sizes) = (cursor.clone(), Vec::new());
    // The first and the last of those that no comma parts from the next.
    let mut parted: Option<(usize, usize)> = None;
    // Numbers and blocks can be nothing but sizes; a name may be the next item's.
    let (mut end, mut sure) = (cursor.clone(), 0);
    while cursor.punct('>').is_none() {
        if misplaced::is_here(cursor, of) {
            return Ok(sizes);
        }
        let label = cursor.is_punct(1, ':') && !cursor.is_puncts(1, [':', ':']);
        let node = cursor.is_punct(1, '<') || cursor.peek_group(1, Delimiter::Parenthesis).is_some();
        let name = cursor.peek_ident(0).is_some();
        if name
            && cursor.is_punct(1, '<')
            && let Some(behind) = behind_all(&start)
        {
            let text = format!(
                "a size is a number, and no layer: `{of}` takes none\n\
                 help: layers stand one behind the other, in `Residual {{ … }}` and `repeat 3 {{ … }}`"
            );
            let mistake = Mistake::new(cursor.here(), text);
            *cursor = behind;
            return Err((sizes, mistake));
        }
        let mut closed = !(cursor.is_done() || name && !sizes.is_empty() && (label || node));
        if closed {
            match rest(cursor, of)
                .or_else(|| flag(cursor, of))
                .map_or_else(|| dim(cursor), Ok)
            {
                Ok(dim) => sizes.push(dim),
                Err(mistake) => {
                    skip_sizes(cursor);
                    return Err((sizes, mistake));
                }
            }
            if !name || sizes.len() == 1 {
                (end, sure) = (cursor.clone(), sizes.len());
            }
            closed = cursor.punct(',').is_some() || cursor.is_punct(0, '>');
            if let Some(tokens) = separator(cursor).filter(|_| !closed) {
                cursor.skip(tokens);
                let last = sizes.len() - 1;
                parted = Some((parted.map_or(last, |(first, _)| first), last));
                closed = true;
            }
        }
        if !closed {
            *cursor = end;
            cursor.skip_to_comma();
            sizes.truncate(sure);
            let read: Vec<String> = sizes.iter().map(Dim::text).collect();
            let read = if read.is_empty() {
                "…".to_owned()
            } else {
                read.join(", ")
            };
            let text = format!("the `<` of `{of}` is never closed\nhelp: write `{of}<{read}>`");
            return Err((sizes, Mistake::new(open, text)));
        }
    }
    // Of too many it is told which are its own.
    let are_too_many = diag::kind(of).is_some_and(|kind| kind.row().sizes.len() < sizes.len());
    let wrong = parted.and_then(|(first, last)| sizes.get(first..=last + 1));
    match wrong.filter(|_| !are_too_many) {
        Some(wrong) => {
            let at = Extent::from(wrong[0].span()).to(wrong[wrong.len() - 1].span().into());
            let right: Vec<String> = wrong.iter().map(Dim::text).collect();
            let text = format!("a comma stands between two sizes\nhelp: write `{}`", right.join(", "));
            Err((sizes, Mistake::new(at, text)))
        }
        None => Ok(sizes),
    }
}

/// How many tokens stand in the place of a comma before another size: `->`, `=>`, `;`, `|`, `:`, or none.
fn separator(cursor: &Cursor<'_>) -> Option<usize> {
    let is_mark = [';', '|', ':'].iter().any(|mark| cursor.is_punct(0, *mark));
    let tokens = if cursor.is_puncts(0, ['-', '>']) || cursor.is_puncts(0, ['=', '>']) {
        2
    } else {
        usize::from(is_mark)
    };
    // A name may be the next item's, and a number before braces how often that is there.
    let is_size = match cursor.peek(tokens)? {
        TokenTree::Literal(_) => cursor.peek_group(tokens + 1, Delimiter::Brace).is_none(),
        TokenTree::Ident(_) => tokens > 0 && cursor.is_punct(tokens + 1, '>'),
        _ => false,
    };
    is_size.then_some(tokens)
}

/// The place behind the `>` of sizes of which some have a `<…>` of their own; none where a `>` lacks, or another item begins before.
fn behind_all<'a>(start: &Cursor<'a>) -> Option<Cursor<'a>> {
    let mut ahead = start.clone();
    ahead.angled(|at| at.is_puncts(0, ['<', '-']) || at.is_punct(0, ':'))?;
    Some(ahead)
}

/// Goes on after the `>` of sizes that cannot be read, if it comes before the next label.
fn skip_sizes(cursor: &mut Cursor<'_>) {
    let mut ahead = cursor.clone();
    while !ahead.is_done() {
        let is_label = ahead.is_punct(1, ':') && !ahead.is_punct(2, ':') && !ahead.is_punct(0, ':');
        if is_label {
            return;
        }
        if ahead.punct('>').is_some() {
            // `Linear<<10>>`
            while ahead.punct('>').is_some() {}
            *cursor = ahead;
            return;
        }
        ahead.next();
    }
}

/// The shape that stands here, where it has more dims than are possible, each a number or a name.
pub(super) fn high(cursor: &Cursor<'_>, ahead: usize) -> Option<Dims> {
    let group = cursor.peek_group(ahead, Delimiter::Bracket)?;
    let tokens = flatten(group.stream());
    let dims = tokens.split(|token| matches!(token, TokenTree::Punct(punct) if punct.as_char() == ','));
    let dim = |tokens: &[TokenTree]| match tokens {
        [TokenTree::Literal(number)] => Some(Dim::Number(whole(number)?, number.clone())),
        [TokenTree::Ident(name)] => Some(Dim::Name(name.clone())),
        _ => None,
    };
    let list: Vec<Dim> = dims
        .filter(|tokens| !tokens.is_empty())
        .map(dim)
        .collect::<Option<_>>()?;
    (list.len() > MAX_RANK).then(|| Dims {
        span: group.span(),
        list,
        indices: false,
    })
}
