//! The value of an option, held against what it takes.

use super::super::{Chosen, ExprKind};
use crate::ast::{Setting, Value};
use crate::diag::{Mistake, closest};
use gyul_spec::{Opt, OptRow, Takes};

/// A setting's value as its option takes it.
pub(super) fn value(setting: &Setting, option: &OptRow) -> Result<Chosen, Mistake> {
    check(&setting.value, option).map_err(|unfit| {
        let what = must_be(option, &setting.value);
        Mistake::new(setting.at, format!("{what}{}", unfit.help))
    })
}

pub(super) fn must_be(option: &OptRow, value: &Value) -> String {
    let (takes, value) = (option.takes.text(), value.text());
    format!("`{}` must be {}, not `{value}`", option.name, takes.as_str())
}

/// What is said of a value that an option does not take.
#[derive(Default)]
struct Unfit {
    help: String,
    /// What is to be written, where that can be told.
    instead: Option<String>,
}

fn check(value: &Value, option: &OptRow) -> Result<Chosen, Unfit> {
    let takes = option.takes;
    let words: &'static [(&'static str, f64)] = match takes {
        Takes::Word(words) | Takes::WordOrCount(words) => words,
        _ => &[],
    };
    let unfit = |help: String, instead| Err(Unfit { help, instead });
    match (value, takes) {
        (Value::Flag(flag), Takes::Flag) => Ok(Chosen::Flag(*flag)),
        (Value::Number { value, whole, .. }, _) => {
            let counts = matches!(takes, Takes::Count(_) | Takes::WordOrCount(_));
            let numbers = matches!(takes, Takes::Number | Takes::Fraction);
            // 2^31: beyond it a count is a slip, and arithmetic on it no use.
            let fits = if counts {
                *whole && *value >= 0.0 && *value < 2_147_483_648.0
            } else {
                numbers
            };
            if !fits || !takes.allows(*value) {
                let percent = matches!(takes, Takes::Fraction) && (2.0..100.0).contains(value);
                let (below, above) = (value.floor(), value.ceil());
                return if percent {
                    let fraction = (value / 100.0).to_string();
                    unfit(format!("\nhelp: {value} % are `{fraction}`"), Some(fraction))
                } else if counts && !whole && takes.allows(below) && *value < 1e9 {
                    unfit(format!("\nhelp: write `{below}` or `{above}`"), None)
                } else if (counts && *whole || numbers) && takes.allows(-value) {
                    unfit(format!("\nhelp: write `{}`", -value), Some((-value).to_string()))
                } else if (counts || numbers) && takes.allows(option.default) {
                    unfit(format!("\nhelp: write `{}`, say", option.default), None)
                } else {
                    Err(Unfit::default())
                };
            }
            Ok(if counts {
                Chosen::Count(*value)
            } else {
                Chosen::Number(*value)
            })
        }
        (Value::Name(name), Takes::Flag) if name == "True" || name == "False" => {
            let flag = name.to_string().to_lowercase();
            unfit(format!("\nhelp: write `{flag}`"), Some(flag))
        }
        (Value::Name(name), _) => {
            if let Some((word, value)) = words.iter().find(|(word, _)| name == word) {
                return Ok(Chosen::Word(word, *value));
            }
            let text = name.to_string();
            let words_alone = || words.iter().map(|(word, _)| *word);
            // Keras' `he_normal` is `he`.
            let shorter = || words_alone().find(|word| text.starts_with(&format!("{word}_")));
            let near = closest(&text, words_alone()).or_else(shorter);
            // A const is called in capitals, and so is none that has a small letter: `Same`.
            let is_slip = text.chars().any(char::is_lowercase);
            match (near, expr(takes)) {
                (Some(near), _) if is_slip => unfit(format!("\nhelp: did you mean `{near}`?"), Some(near.to_owned())),
                (_, Some(kind)) if !is_slip || words.is_empty() => Ok(Chosen::Expr(kind)),
                _ => Err(Unfit::default()),
            }
        }
        (Value::Block(_), _) => expr(takes).map(Chosen::Expr).ok_or_else(Unfit::default),
        (Value::Several { values, .. }, _) => {
            let one = value.alike().filter(|one| check(one, option).is_ok());
            let is_for_axes = matches!(option.opt, Opt::Stride | Opt::Padding | Opt::Dilation) && values.len() > 1;
            match (one.map(Value::text), is_for_axes) {
                (Some(one), true) => unfit(format!("\nhelp: one is for every axis: write `{one}`"), Some(one)),
                (Some(one), false) => unfit(format!("\nhelp: write `{one}`"), Some(one)),
                (None, true) => unfit("\nhelp: one is for every axis".to_owned(), None),
                (None, false) => Err(Unfit::default()),
            }
        }
        // `padding = "same"`
        (Value::Other(text), _) => match words
            .iter()
            .find(|(word, _)| text.trim_matches('"').eq_ignore_ascii_case(word))
        {
            Some((word, _)) => unfit(format!("\nhelp: write `{word}`"), Some((*word).to_owned())),
            None => Err(Unfit::default()),
        },
        (Value::Flag(_), _) => Err(Unfit::default()),
    }
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

/// How a value of this option is written without its slips; none where that is anyone's guess.
pub(super) fn fitting(value: &Value, option: &OptRow) -> Option<String> {
    match check(value, option) {
        Ok(_) => Some(value.text().replace(" :: ", "::")),
        Err(unfit) => unfit.instead,
    }
}
