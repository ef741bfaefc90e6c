//! The value of an option, held against what it takes.

use super::theirs;
use crate::ast::{Setting, Value};
use crate::diag::{Mistake, list};
use gyul_spec::{Kind, Opt, OptRow, Takes};

#[derive(Clone, Copy, Debug)]
pub(crate) enum Chosen {
    Flag(bool),
    Count(f64),
    Number(f64),
    /// A word of the table, and its value.
    Word(&'static str, f64),
    /// Only rustc knows; the type it must have.
    Expr(ExprKind),
}

/// What an option's expression evaluates to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum ExprKind {
    Bool,
    Usize,
    F64,
}

/// A setting's value as its option takes it.
pub(crate) fn value(setting: &Setting, option: &OptRow) -> Result<Chosen, Mistake> {
    check(&setting.value, option).map_err(|unfit| {
        let what = must_be(option, &setting.value);
        let help = Some(unfit.help).filter(|help| !help.is_empty());
        let help = help.or_else(|| of_another(&setting.value, option)).unwrap_or_default();
        Mistake::new(setting.at, format!("{what}{help}"))
    })
}

/// That another layer's option of the same name takes this word.
fn of_another(value: &Value, option: &OptRow) -> Option<String> {
    let Value::Name(word) = value else { return None };
    let takes_it = |other: &OptRow| other.opt == option.opt && other.takes.word(&word.to_string()).is_some();
    let rows = Kind::ALL.iter().map(|kind| kind.row());
    let names: Vec<&str> = rows
        .filter(|row| row.options.iter().any(takes_it))
        .map(|row| row.name)
        .collect();
    let (name, word) = (option.name, word.to_string());
    (!names.is_empty()).then(|| format!("\nhelp: `{name} = {word}` is an option of {}", list(names.into_iter())))
}

pub(crate) fn must_be(option: &OptRow, value: &Value) -> String {
    let takes = match value {
        Value::Number { value, .. } => option.takes.text_beside(*value),
        _ => option.takes.text(),
    };
    let value = match option.takes {
        Takes::Word(_) => value.plain(),
        _ => value.text(),
    };
    format!("`{}` must be {}, not `{value}`", option.name, takes.as_str())
}

/// What is said of a value that an option does not take.
#[derive(Default)]
struct Unfit {
    help: String,
    /// What is to be written, where that can be told, and what it is.
    instead: Option<(String, Chosen)>,
}

fn check(value: &Value, option: &OptRow) -> Result<Chosen, Unfit> {
    let takes = option.takes;
    let words: &'static [(&'static str, f64)] = match takes {
        Takes::Word(words) | Takes::WordOrCount(words) => words,
        _ => &[],
    };
    let unfit = |help: String, instead| Err(Unfit { help, instead });
    // `init = he` where that is a number: in small letters it is no const.
    if let (true, Some(number)) = (
        is_word_of_another(value, option),
        takes.allows(option.default).then_some(option.default),
    ) {
        return unfit(format!("\nhelp: write `{number}`, say"), None);
    }
    match (value, takes) {
        (Value::Flag(flag), Takes::Flag) => Ok(Chosen::Flag(*flag)),
        (Value::Number { value, whole, .. }, _) => {
            let counts = matches!(takes, Takes::Count(_) | Takes::WordOrCount(_));
            let numbers = matches!(takes, Takes::Number | Takes::Fraction);
            let number = if counts { Chosen::Count } else { Chosen::Number };
            let fits = if counts { *whole && *value >= 0.0 } else { numbers };
            if !fits || !takes.allows(*value) {
                let percent = share(*value, takes).filter(|_| *value >= 2.0);
                let (below, above) = (value.floor(), value.ceil());
                return if let Some(share) = percent {
                    let instead = Some((share.to_string(), Chosen::Number(share)));
                    unfit(format!("\nhelp: {value} % are `{share}`"), instead)
                } else if counts && !whole && takes.allows(below) && *value < 1e9 {
                    unfit(format!("\nhelp: write `{below}` or `{above}`"), None)
                } else if (counts && *whole || numbers) && takes.allows(-value) {
                    let instead = Some(((-value).to_string(), number(-value)));
                    unfit(format!("\nhelp: write `{}`", -value), instead)
                } else if (counts || numbers) && takes.allows(option.default) {
                    unfit(format!("\nhelp: write `{}`, say", option.default), None)
                } else {
                    Err(Unfit::default())
                };
            }
            Ok(number(*value))
        }
        (Value::Name(name), Takes::Flag) if theirs::truth(name).is_some() => {
            let flag = theirs::truth(name).unwrap_or_default();
            let instead = Some((flag.to_string(), Chosen::Flag(flag)));
            unfit(format!("\nhelp: write `{flag}`"), instead)
        }
        // Python's are no consts.
        (Value::Name(name), _) if ["True", "False", "None"].iter().any(|word| name == word) => Err(Unfit::default()),
        (Value::Name(_) | Value::Block(_), Takes::Flag) if option.opt.decides_axes() => unfit(
            "; shapes follow from it, and are checked before a const has its value\nhelp: write `true` or `false` yourself".to_owned(),
            None,
        ),
        (Value::Name(name), _) => {
            if let Some((word, value)) = words.iter().find(|(word, _)| name == word) {
                return Ok(Chosen::Word(word, *value));
            }
            let text = name.to_string();
            let has_small = text.chars().any(char::is_lowercase);
            // TensorFlow's `SAME`, which is hardly a const here: rustc alone would say that it finds none.
            if let Some((word, value)) = words.iter().find(|(word, _)| text.eq_ignore_ascii_case(word)) {
                let of_const = match expr(takes) {
                    Some(_) if !has_small => format!("; a const stands in braces: `{{ {name} }}`"),
                    _ => String::new(),
                };
                let instead = Some(((*word).to_owned(), Chosen::Word(word, *value)));
                return unfit(format!("\nhelp: write `{word}`{of_const}"), instead);
            }
            // A const is called in capitals, and so is none that has a small letter, or stands where only words do.
            let is_slip = has_small || expr(takes).is_none();
            match (theirs::meant(value, words), expr(takes)) {
                (Some((near, value)), _) if is_slip => {
                    let instead = Some((near.to_owned(), Chosen::Word(near, value)));
                    unfit(format!("\nhelp: did you mean `{near}`?"), instead)
                }
                (_, Some(kind)) if !is_slip || words.is_empty() => Ok(Chosen::Expr(kind)),
                _ => Err(Unfit::default()),
            }
        }
        (Value::Block(_), Takes::Word(_)) | (Value::Other(_), _) => {
            let percent = value.text();
            let percent = percent.strip_suffix('%').and_then(|percent| percent.parse().ok());
            let share = percent.and_then(|percent| share(percent, takes));
            let share = share.map(|share| (share.to_string(), Chosen::Number(share)));
            let word = theirs::meant(value, words).map(|(word, value)| (word.to_owned(), Chosen::Word(word, value)));
            match word.or(share) {
                Some((right, chosen)) => unfit(format!("\nhelp: write `{right}`"), Some((right, chosen))),
                None => Err(Unfit::default()),
            }
        }
        (Value::Block(_), _) => expr(takes).map(Chosen::Expr).ok_or_else(Unfit::default),
        (Value::Several { values, .. }, _) => {
            let one = value.alike().and_then(|one| fitting(one, option));
            let is_for_axes = matches!(option.opt, Opt::Stride | Opt::Padding | Opt::Dilation) && values.len() > 1;
            match (one, is_for_axes) {
                (Some(one), true) => unfit(format!("\nhelp: one is for every axis: write `{}`", one.0), Some(one)),
                (Some(one), false) => unfit(format!("\nhelp: write `{}`", one.0), Some(one)),
                (None, true) => unfit("\nhelp: one is for every axis".to_owned(), None),
                (None, false) => Err(Unfit::default()),
            }
        }
        (Value::Flag(_), _) => Err(Unfit::default()),
    }
}

/// Whether a number is to stand here, and the value is a word that the option of this name has in other layers.
fn is_word_of_another(value: &Value, option: &OptRow) -> bool {
    let Value::Name(word) = value else { return false };
    let is_it = |other: &OptRow| match other.takes {
        Takes::Word(words) => other.opt == option.opt && theirs::meant(value, words).is_some(),
        _ => false,
    };
    let mut options = Kind::ALL.iter().flat_map(|kind| kind.row().options);
    let is_number = matches!(option.takes, Takes::Number | Takes::Fraction);
    is_number && word.to_string().contains(char::is_lowercase) && options.any(is_it)
}

/// So many percent as the share that they are, where shares are taken, and this one.
fn share(percent: f64, takes: Takes) -> Option<f64> {
    // To as many places as anybody writes: 0.7 / 100 is 0.006999999999999999.
    let share = (percent / 100.0 * 1e12).round() / 1e12;
    (matches!(takes, Takes::Fraction) && takes.allows(share)).then_some(share)
}

/// The type of an expression for such an option; none where only words will do.
fn expr(takes: Takes) -> Option<ExprKind> {
    match takes {
        Takes::Flag => Some(ExprKind::Bool),
        Takes::Count(_) | Takes::WordOrCount(_) => Some(ExprKind::Usize),
        Takes::Number | Takes::Fraction => Some(ExprKind::F64),
        Takes::Word(_) => None,
    }
}

/// How a value of this option is written without its slips, and what it is then; none where that is anyone's guess.
pub(crate) fn fitting(value: &Value, option: &OptRow) -> Option<(String, Chosen)> {
    match check(value, option) {
        Ok(chosen) => Some((value.text().replace(" :: ", "::"), chosen)),
        Err(unfit) => unfit.instead,
    }
}
