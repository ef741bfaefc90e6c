//! Expressions, which stand in braces.

use super::literal::whole;
use crate::cursor::Cursor;
use crate::diag::Mistake;
use proc_macro2::{Delimiter, Group, TokenStream, TokenTree};

/// The expression from here to the next of `ends`, in the braces that it lacks, and the mistake that says so.
pub(crate) fn unbraced(cursor: &mut Cursor<'_>, ends: &[char], what: &str) -> (Group, Mistake) {
    let (start, mut end, mut expression) = (cursor.here(), cursor.here(), TokenStream::new());
    while !cursor.is_done() && !ends.iter().any(|c| cursor.is_punct(0, *c)) {
        end = cursor.here();
        expression.extend(cursor.next().cloned());
    }
    let text = fraction(&expression).unwrap_or_else(|| {
        expression
            .to_string()
            .replace(" :: ", "::")
            .replace(":: ", "::")
            .replace(" [", "[")
    });
    let help = if text.contains('\n') {
        "write `{ … }`".to_owned()
    } else {
        format!("write `{{ {text} }}`")
    };
    let text = format!("an expression as a {what} stands in braces\nhelp: {help}");
    let mut group = Group::new(Delimiter::Brace, expression);
    group.set_span(start.first);
    (group, Mistake::new(start.to(end), text))
}

/// `1 / 3` as it is meant, which is none of whole numbers.
fn fraction(expression: &TokenStream) -> Option<String> {
    let tokens: Vec<TokenTree> = expression.clone().into_iter().collect();
    let [TokenTree::Literal(a), TokenTree::Punct(over), TokenTree::Literal(b)] = &tokens[..] else {
        return None;
    };
    let (above, below) = (whole(a)?, whole(b)?);
    let is_fraction = over.as_char() == '/' && above.checked_rem(below)? != 0;
    is_fraction.then(|| format!("{above}.0 / {below}.0"))
}

/// Whether what was read is the beginning of an expression: `H * 2`, `sizes::H`, `f(3)`, `SIZES[0]`.
pub(crate) fn is_expression(cursor: &Cursor<'_>) -> bool {
    let operator = ['+', '*', '/', '%', '.'].iter().any(|c| cursor.is_punct(0, *c));
    let minus = cursor.is_punct(0, '-') && !cursor.is_punct(1, '>');
    let is_called = [Delimiter::Parenthesis, Delimiter::Bracket]
        .iter()
        .any(|brackets| cursor.peek_group(0, *brackets).is_some());
    operator || minus || cursor.is_puncts(0, [':', ':']) || is_called
}

/// `{ … }`, or an expression that a `macro_rules!` macro passed on.
pub(crate) fn block(cursor: &mut Cursor<'_>) -> Option<Group> {
    let group = cursor.group(Delimiter::Brace).cloned();
    group.or_else(|| {
        let passed = cursor.group(Delimiter::None)?;
        let mut group = Group::new(Delimiter::Brace, TokenTree::Group(passed.clone()).into());
        group.set_span(passed.span());
        Some(group)
    })
}
