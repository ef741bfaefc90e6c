//! Numbers as they are written.

use crate::cursor::Cursor;
use crate::diag::Extent;
use proc_macro2::Literal;

/// A whole number without a suffix but `usize`.
pub(crate) fn whole(literal: &Literal) -> Option<usize> {
    let text = literal.to_string().replace('_', "");
    let text = text.strip_suffix("usize").unwrap_or(&text);
    let radix = |prefix, radix| {
        text.strip_prefix(prefix)
            .map(|digits| usize::from_str_radix(digits, radix))
    };
    let parsed = radix("0x", 16).or_else(|| radix("0o", 8)).or_else(|| radix("0b", 2));
    match parsed.unwrap_or_else(|| text.parse()) {
        Ok(size) => Some(size),
        // A number all the same, and too large for any size.
        Err(error) => matches!(error.kind(), std::num::IntErrorKind::PosOverflow).then_some(usize::MAX),
    }
}

/// A number, and whether it is whole.
#[expect(clippy::cast_precision_loss, reason = "options are small")]
pub(crate) fn number(literal: &Literal) -> Option<(f64, bool)> {
    if let Some(whole) = whole(literal) {
        return Some((whole as f64, true));
    }
    let text = literal.to_string().replace('_', "");
    let text = text
        .strip_suffix("f64")
        .or_else(|| text.strip_suffix("f32"))
        .unwrap_or(&text);
    let starts_as_number = text.starts_with(|c: char| c.is_ascii_digit());
    Some((text.parse().ok().filter(|_| starts_as_number)?, false))
}

/// `50 %`, if it stands here and nothing goes on behind it: as it reads, and where. Whether that is a share is for its option to say.
pub(crate) fn percent(cursor: &mut Cursor<'_>) -> Option<(String, Extent)> {
    let (start, mut ahead) = (cursor.here(), cursor.clone());
    let percent = ahead.literal().filter(|literal| number(literal).is_some())?;
    let sign = ahead.punct('%')?;
    if !ahead.is_end(0) {
        return None;
    }
    *cursor = ahead;
    Some((format!("{percent}%"), start.to(sign.into())))
}
