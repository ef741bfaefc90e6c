//! `#[budget(params <= 200_000, arena_infer <= 64 KiB)]`.

use super::Parsed;
use crate::ast::{Limit, Limited};
use crate::cursor::{Cursor, flatten};
use crate::diag::{Errors, Mistake, closest, list};
use crate::value::literal::whole;
use gyul_spec::Text;
use proc_macro2::{Delimiter, Group, TokenStream, TokenTree};

const WORDS: [(&str, Limited); 3] = [
    ("params", Limited::Params),
    ("flops", Limited::Flops),
    ("arena_infer", Limited::ArenaInfer),
];

const UNITS: [(&str, usize); 4] = [("B", 1), ("KiB", 1 << 10), ("MiB", 1 << 20), ("GiB", 1 << 30)];

/// Takes the budgets out of a network's attributes.
pub(super) fn budgets(attrs: TokenStream, errors: &mut Errors) -> (TokenStream, Vec<Limit>) {
    let tokens: Vec<TokenTree> = attrs.into_iter().collect();
    let (mut kept, mut limits) = (TokenStream::new(), Vec::new());
    for attr in tokens.chunks(2) {
        match attr {
            [_, TokenTree::Group(group)] if is_budget(group) => limits.extend(budget(group, errors)),
            other => kept.extend(other.iter().cloned()),
        }
    }
    (kept, limits)
}

fn is_budget(attr: &Group) -> bool {
    matches!(attr.stream().into_iter().next(), Some(TokenTree::Ident(word)) if word == "budget")
}

fn budget(attr: &Group, errors: &mut Errors) -> Vec<Limit> {
    let tokens = flatten(attr.stream());
    let mut cursor = Cursor::new(&tokens, attr.span_close());
    cursor.next();
    let here = cursor.here();
    let Some(group) = cursor.group(Delimiter::Parenthesis) else {
        errors.add(
            here,
            "expected what is allowed\nhelp: write `#[budget(params <= 200_000, arena_infer <= 64 KiB)]`",
        );
        return Vec::new();
    };
    let tokens = flatten(group.stream());
    let mut inner = Cursor::new(&tokens, group.span_close());
    let mut limits = Vec::new();
    if inner.is_done() {
        errors.add(
            group.span(),
            format!(
                "a budget without a limit: it counts {}\nhelp: write `(params <= 200_000)`, say",
                list(WORDS.iter().map(|(name, _)| *name))
            ),
        );
    }
    while !inner.is_done() {
        match limit(&mut inner) {
            Ok(limit) => limits.push(limit),
            Err(mistake) => {
                errors.push(mistake);
                inner.skip_to_comma();
            }
        }
        if inner.punct(',').is_none() && !inner.is_done() {
            errors.add(
                inner.here(),
                "expected `,` between the parts of a budget\nhelp: write `,`",
            );
            inner.skip_to_comma();
            inner.punct(',');
        }
    }
    limits
}

fn limit(cursor: &mut Cursor<'_>) -> Parsed<Limit> {
    let here = cursor.here();
    let names = || WORDS.iter().map(|(name, _)| *name);
    let Some(word) = cursor.ident() else {
        let number = cursor.peek(0).map(ToString::to_string);
        let help = number.filter(|number| whole_of(number).is_some());
        let help = help.map_or_else(String::new, |number| format!("\nhelp: write `params <= {number}`, say"));
        return Err(Mistake::new(here, format!("a budget counts {}{help}", list(names()))));
    };
    let Some((_, of)) = WORDS.iter().find(|(name, _)| word == name) else {
        let help = closest(&word.to_string(), names()).map_or_else(
            || format!("a budget counts {}", list(names())),
            |near| format!("did you mean `{near}`?"),
        );
        return Err(Mistake::new(
            here,
            format!("a budget does not count `{word}`\nhelp: {help}"),
        ));
    };
    // What is allowed may stand behind another sign.
    let given = (0..3).find_map(|ahead| match cursor.peek(ahead)? {
        TokenTree::Literal(number) => whole_of(&number.to_string()).map(|_| (ahead, number.to_string())),
        _ => None,
    });
    let form = match (of, given) {
        (Limited::ArenaInfer, given) => {
            let unit = |at| unit_of(&cursor.peek_ident(at)?.to_string());
            let given = given.and_then(|(at, number)| Some(format!("{number} {}", unit(at + 1)?)));
            format!("write `{word} <= {}`", given.as_deref().unwrap_or("64 KiB"))
        }
        (_, Some((_, number))) => format!("write `{word} <= {number}`"),
        (_, None) => format!("write `{word} <= 200_000`"),
    };
    let wrong = |cursor: &Cursor<'_>, what: &str| Mistake::new(cursor.here(), format!("{what}\nhelp: {form}"));
    if !cursor.is_puncts(0, ['<', '=']) {
        return Err(wrong(cursor, "expected `<=`"));
    }
    cursor.next();
    cursor.next();
    let (number, literal) = (cursor.here(), cursor.literal());
    if let (Some(literal), Some(unit)) = (literal, cursor.peek_ident(0))
        && *of != Limited::ArenaInfer
    {
        let what = if *of == Limited::Flops {
            "floating-point operations"
        } else {
            "the numbers that are learnt"
        };
        let help = of_unit(&literal.to_string(), &unit.to_string());
        let help = help.map_or_else(String::new, |meant| format!("\nhelp: write `{word} <= {meant}`"));
        let text = format!("`{word}` counts {what} and takes no unit{help}");
        return Err(Mistake::new(number.to(cursor.here()), text));
    }
    let Some(most) = literal.and_then(whole) else {
        let meant = literal.and_then(|literal| thousands(&literal.to_string()));
        let help = meant
            .filter(|_| *of != Limited::ArenaInfer)
            .map(|meant| format!("write `{word} <= {meant}`"));
        let text = format!("expected a whole number\nhelp: {}", help.unwrap_or(form));
        return Err(Mistake::new(number, text));
    };
    if *of != Limited::ArenaInfer {
        let at = number;
        return Ok(Limit { of: *of, most, at });
    }
    let end = cursor.here();
    let unit = cursor
        .peek_ident(0)
        .and_then(|unit| UNITS.iter().find(|(name, _)| unit == name));
    let Some((_, bytes)) = unit else {
        return Err(wrong(cursor, "expected the unit: `B`, `KiB`, `MiB` or `GiB`"));
    };
    cursor.next();
    Ok(Limit {
        of: *of,
        most: most.saturating_mul(*bytes),
        at: number.to(end),
    })
}

/// The unit that was meant: `MiB` of `MB`, `mb` and `M`.
fn unit_of(unit: &str) -> Option<&'static str> {
    let small = unit.to_lowercase();
    let is_it = |(known, _): &&(&str, usize)| {
        let known = known.to_lowercase();
        let begin = known.trim_end_matches("ib");
        small == known || small == begin || small == format!("{begin}b") || begin == "b" && small.starts_with("byte")
    };
    UNITS.iter().find(is_it).map(|(known, _)| *known)
}

/// A whole number of Rust's.
fn whole_of(text: &str) -> Option<usize> {
    text.replace('_', "").parse().ok()
}

/// `1 MFLOP`, `2.5 million`: the whole number that it is.
fn of_unit(number: &str, unit: &str) -> Option<String> {
    let unit = unit.to_lowercase();
    let begins = |letter: &str, words: &[&str]| {
        let rest = unit.strip_prefix(letter);
        rest.is_some_and(|rest| rest.is_empty() || rest.starts_with("flop")) || words.contains(&&*unit)
    };
    let factor = if unit.starts_with("flop") {
        return thousands(&format!("{number}e0"));
    } else if begins("k", &["thousand"]) {
        "K"
    } else if begins("m", &["million", "mio"]) {
        "M"
    } else if begins("g", &["billion"]) {
        "G"
    } else {
        return None;
    };
    thousands(&format!("{number}{factor}"))
}

/// `100K`, `1.5M`, `2e5`: the whole number that it is.
fn thousands(text: &str) -> Option<String> {
    let text = text.to_uppercase().replace('_', "");
    let (digits, unit) = text.split_at_checked(text.len() - 1)?;
    let (digits, factor) = match unit {
        "K" => (digits, 1e3),
        "M" => (digits, 1e6),
        "G" | "B" => (digits, 1e9),
        // `2e5`
        _ if text.contains('E') => (&text[..], 1.0),
        _ => return None,
    };
    let number = digits.parse::<f64>().ok()? * factor;
    let whole = (number.fract() == 0.0 && number < 1e15).then(|| number.to_string())?;
    Some(
        Text::<32>::new()
            .thousands(whole.parse().ok()?, "_")
            .as_str()
            .to_owned(),
    )
}
