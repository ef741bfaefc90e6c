//! What stands in `(…)`, held against the layer's row of the table.

use super::{Choice, Chosen, ExprKind, suggest};
use crate::ast::{Node, Setting, Value};
use crate::diag::{Errors, Mistake, closest, list};
use gyul_spec::{Kind, OptRow, Row, Takes};

/// Every option that makes sense; the others are told, but for those in `called`, which are none.
pub(super) fn resolve(node: &Node, row: &Row, called: &[usize], errors: &mut Errors) -> Vec<Choice> {
    let mut choices: Vec<Choice> = Vec::new();
    let settings = node.options.iter().enumerate();
    for (i, setting) in settings.filter(|(i, _)| !called.contains(i)) {
        let chosen = option(node, row, setting).and_then(|option| {
            let taken = choices.iter().any(|choice| choice.opt == option.opt);
            let value = value(setting, option)?;
            if taken {
                let text = format!("`{}` is set twice\nhelp: leave out one of the two", option.name);
                let at = setting.name.as_ref().map_or(setting.at, |name| name.span().into());
                return Err(Mistake::new(at, text));
            }
            Ok((option.opt, value))
        });
        match chosen {
            Ok((opt, value)) => choices.push(Choice { opt, value, setting: i }),
            Err(mistake) => errors.push(mistake),
        }
    }
    choices
}

/// Whether the layer's output may have another size once this setting, which made no sense, does.
pub(super) fn may_shape(setting: &Setting, row: &Row) -> bool {
    let is_it = |option: &&OptRow| match &setting.name {
        Some(name) => name == option.name,
        None => row.bare == Some(option.opt),
    };
    let option = row.options.iter().find(is_it);
    option.is_none_or(|option| !matches!(option.takes, Takes::Number | Takes::Fraction | Takes::Word(_)))
}

/// Which option a setting is for.
fn option(node: &Node, row: &Row, setting: &Setting) -> Result<&'static OptRow, Mistake> {
    let names = || row.options.iter().map(|option| option.name);
    let Some(name) = &setting.name else {
        let bare = row.options.iter().find(|option| row.bare == Some(option.opt));
        return bare.ok_or_else(|| {
            let help = named(row.options, &setting.value).unwrap_or_else(|| match row.options {
                [] if row.sizes.is_empty() => format!("write `{}`", row.name),
                [] => format!("write `{}`", row.example),
                [first, ..] => format!("write `{} = {}`, say", first.name, setting.text()),
            });
            Mistake::new(
                setting.at,
                format!("`{}` takes no option without a name\nhelp: {help}", row.name),
            )
        });
    };
    row.options.iter().find(|option| *name == option.name).ok_or_else(|| {
        if name == "activation" {
            let meant = setting.value.text();
            let meant =
                closest(meant.trim_matches('"'), Kind::ALL.iter().map(|kind| kind.row().name)).unwrap_or("Relu");
            let text = format!(
                "an activation is a layer of its own\nhelp: write it behind the layer: `{}, {meant}`",
                suggest::rewritten(node, row)
            );
            return Mistake::new(name.span(), text);
        }
        let sizes = || row.sizes.iter().take(row.min_sizes).map(|size| size.name);
        let of_size = closest(&name.to_string(), sizes()).is_some() || suggest::is_size(&name.to_string(), row);
        // Keras' `return_sequences` is `sequences`.
        let longer = names().find(|option| name.to_string().ends_with(&format!("_{option}")));
        let help = match closest(&name.to_string(), names()).or(longer) {
            _ if of_size => {
                let sizes: Vec<&str> = sizes().collect();
                format!("\nhelp: sizes stand in `<…>`: `{}<{}>`", row.name, sizes.join(", "))
            }
            Some(near) => format!("\nhelp: did you mean `{near}`?"),
            None if row.options.is_empty() => "; it has none".to_owned(),
            None => format!("\nhelp: its options are {}", list(names())),
        };
        Mistake::new(name.span(), format!("`{}` has no option `{name}`{help}", row.name))
    })
}

/// How a word without a name is written that is an option's name, or one of its words.
fn named(options: &[OptRow], value: &Value) -> Option<String> {
    let Value::Name(word) = value else { return None };
    let is_word = |option: &&OptRow| match option.takes {
        Takes::Word(words) | Takes::WordOrCount(words) => words.iter().any(|(known, _)| word == known),
        _ => false,
    };
    let is_flag = |option: &&OptRow| *word == option.name && matches!(option.takes, Takes::Flag);
    let flag = options
        .iter()
        .find(is_flag)
        .map(|option| format!("write `{} = true`", option.name));
    flag.or_else(|| {
        options
            .iter()
            .find(is_word)
            .map(|option| format!("write `{} = {word}`", option.name))
    })
}

/// A setting's value as its option takes it.
fn value(setting: &Setting, option: &OptRow) -> Result<Chosen, Mistake> {
    let takes = option.takes;
    let refuse = |help: &str| {
        let (name, text) = (option.name, setting.text());
        let text = text.strip_prefix(&format!("{name} = ")).unwrap_or(&text);
        Mistake::new(
            setting.at,
            format!("`{name}` must be {}, not `{text}`{help}", takes.text().as_str()),
        )
    };
    let words: &'static [(&'static str, f64)] = match takes {
        Takes::Word(words) | Takes::WordOrCount(words) => words,
        _ => &[],
    };
    match (&setting.value, takes) {
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
                return Err(if percent {
                    refuse(&format!("\nhelp: {value} % are `{}`", value / 100.0))
                } else if counts && !whole && takes.allows(value.floor()) && *value < 1e9 {
                    refuse(&format!("\nhelp: write `{}` or `{}`", value.floor(), value.ceil()))
                } else {
                    refuse("")
                });
            }
            Ok(if counts {
                Chosen::Count(*value)
            } else {
                Chosen::Number(*value)
            })
        }
        (Value::Name(name), _) => {
            if let Some((word, value)) = words.iter().find(|(word, _)| name == word) {
                return Ok(Chosen::Word(word, *value));
            }
            // A word in small letters is no const, and so a slip.
            let near = closest(&name.to_string(), words.iter().map(|(word, _)| *word));
            let small = name.to_string().chars().all(|c| !c.is_uppercase());
            match (near, expr(takes)) {
                (Some(near), _) if small => Err(refuse(&format!("\nhelp: did you mean `{near}`?"))),
                (_, Some(kind)) if !small || words.is_empty() => Ok(Chosen::Expr(kind)),
                _ => Err(refuse("")),
            }
        }
        (Value::Block(_), _) => expr(takes).map(Chosen::Expr).ok_or_else(|| refuse("")),
        (Value::Flag(_) | Value::Other(_), _) => Err(refuse("")),
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
