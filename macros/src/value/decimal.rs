//! Numbers as they are written elsewhere: `.5`, `10 ** -5`, and `0,5` where an option takes one number.

use crate::ast::Value;
use crate::cursor::Cursor;
use crate::diag::{self, Extent, Mistake};
use gyul_spec::{Kind, OptRow, Takes};
use proc_macro2::Ident;

/// The number that stands here in such a form, for the option `name` of the layer `of`, and how it is written. Goes on behind it.
pub(super) fn decimal(cursor: &mut Cursor<'_>, name: Option<&Ident>, of: &Ident) -> Option<(Value, Mistake)> {
    let (start, mut ahead) = (cursor.here(), cursor.clone());
    if let Some((text, end)) = power(&mut ahead.clone(), cursor) {
        let what = format!("a power of ten is written with an `e`\nhelp: write `{text}`");
        let value = text.parse().ok()?;
        let value = Value::Number {
            value,
            whole: false,
            text,
        };
        return Some((value, Mistake::new(start.to(end), what)));
    }
    let sign = if ahead.punct('-').is_some() { "-" } else { "" };
    let whole = digits(&mut ahead);
    let is_point = ahead.punct('.').is_some();
    let (whole, what) = match whole {
        None if is_point => ("0".to_owned(), "a number begins with a digit"),
        Some(whole) if !is_point && takes_one(&whole, name, of) => {
            ahead.punct(',')?;
            (whole, "a number has a point and no comma")
        }
        _ => return None,
    };
    let end = ahead.here();
    let text = format!("{sign}{whole}.{}", digits(&mut ahead)?);
    if !ahead.is_done() && !ahead.is_punct(0, ',') {
        return None;
    }
    *cursor = ahead;
    let value = Value::Number {
        value: text.parse().ok()?,
        whole: false,
        text: text.clone(),
    };
    Some((
        value,
        Mistake::new(start.to(end), format!("{what}\nhelp: write `{text}`")),
    ))
}

/// `1e-5`, where `10 ** -5` stands, if nothing goes on behind it, and where it ends. Has `cursor` go on behind it.
fn power<'a>(ahead: &mut Cursor<'a>, cursor: &mut Cursor<'a>) -> Option<(String, Extent)> {
    let base = ahead.literal()?.to_string();
    if !["10", "10.0"].contains(&&*base) {
        return None;
    }
    (0..2).try_for_each(|_| ahead.punct('*').map(|_| ()))?;
    let sign = if ahead.punct('-').is_some() { "-" } else { "" };
    let end = ahead.here();
    let text = format!("1e{sign}{}", digits(ahead)?);
    ahead.is_end(0).then(|| {
        *cursor = ahead.clone();
        (text, end)
    })
}

/// A literal of nothing but digits.
fn digits(cursor: &mut Cursor<'_>) -> Option<String> {
    let text = cursor.literal()?.to_string();
    text.chars().all(|c| c.is_ascii_digit()).then_some(text)
}

/// Whether a number with this whole part can be what the option is set to, so that a comma behind it parts no two values.
fn takes_one(whole: &str, name: Option<&Ident>, of: &Ident) -> bool {
    let Some(row) = diag::kind(&of.to_string()).map(Kind::row) else {
        return false;
    };
    let is_it = |option: &&OptRow| name.map_or(row.bare == Some(option.opt), |name| *name == option.name);
    let takes = row.options.iter().find(is_it).map(|option| &option.takes);
    match takes {
        Some(Takes::Number) => true,
        Some(Takes::Fraction) => whole == "0",
        _ => false,
    }
}
