//! The values of options, and expressions. They are read below the parser, for helps look into them too: `kernel_regularizer = l2(0.01)`.

pub(crate) mod called;
mod decimal;
mod expression;
pub(crate) mod literal;

use crate::ast::{Setting, Value};
use crate::cursor::{Cursor, flatten};
use crate::diag::{Errors, Extent, Mistake, kind};
use crate::elsewhere;
use crate::names::{is_keyword, is_path, is_type, path};
use called::{penalty, word};
pub(crate) use expression::{block, is_expression, unbraced};
use gyul_spec::{Kind, OptRow, Takes};
use literal::{number, percent};
use proc_macro2::{Delimiter, Group, Ident, TokenStream, TokenTree};

/// What was read of a layer's options.
#[derive(Default)]
pub(crate) struct Read {
    /// Those that could be read.
    pub(crate) settings: Vec<Setting>,
    pub(crate) wrong: Vec<Mistake>,
    /// That expressions among them have no braces: a help that writes the layer anew gives them theirs.
    pub(crate) unbraced: Vec<Mistake>,
}

impl Read {
    /// The options, with all that is wrong with them told.
    pub(crate) fn told(self, errors: &mut Errors) -> Vec<Setting> {
        errors.extend(self.wrong);
        errors.extend(self.unbraced);
        self.settings
    }
}

/// What stands in `(…)` of the layer `of`.
pub(crate) fn read_in(group: &Group, of: &Ident) -> Read {
    let tokens = flatten(group.stream());
    read(&mut Cursor::new(&tokens, group.span_close()), of)
}

/// The options of the layer `of` from here to the end.
pub(crate) fn read(cursor: &mut Cursor<'_>, of: &Ident) -> Read {
    let mut read = Read::default();
    while !cursor.is_done() {
        let start = cursor.here();
        match setting(cursor, of, &mut read.unbraced) {
            Ok(setting) if flows(cursor, &setting) => {
                cursor.skip(2);
                let name = Some(Ident::new("in_features", setting.at.first));
                read.settings.push(Setting {
                    name,
                    has_arrow: true,
                    ..setting
                });
                continue;
            }
            Ok(setting) => read.settings.push(setting),
            Err(mistake) => read.wrong.push(mistake),
        }
        if !cursor.is_end(0) {
            let text = "expected `,` after this value; an expression stands in braces: `{ … }`";
            read.wrong.push(Mistake::new(start.to(cursor.here()), text));
            if !is_named(cursor, 0) {
                cursor.skip_to_comma();
            }
        }
        cursor.punct(',');
    }
    read
}

/// Whether an arrow stands behind a value without a name, which is that of what arrives then, and another behind that: `(4 -> 10)`.
fn flows(cursor: &Cursor<'_>, setting: &Setting) -> bool {
    let is_value = matches!(cursor.peek(2), Some(TokenTree::Literal(_) | TokenTree::Ident(_))) && !is_named(cursor, 2);
    setting.name.is_none() && cursor.is_puncts(0, ['-', '>']) && is_value
}

/// Whether a setting with a name begins there: `stride =`.
pub(crate) fn is_named(cursor: &Cursor<'_>, ahead: usize) -> bool {
    cursor.peek_ident(ahead).is_some() && cursor.is_punct(ahead + 1, '=')
}

/// Whether the name of an option of the layer `of` and its value stand there with nothing between them: `bias false`.
fn lacks_sign(cursor: &Cursor<'_>, of: &Ident) -> bool {
    let options = elsewhere::meant(&of.to_string()).map_or(&[][..], |kind| kind.row().options);
    let is_option = |name: &Ident| options.iter().any(|option| *name == option.name);
    let is_value = matches!(cursor.peek(1), Some(TokenTree::Literal(_) | TokenTree::Ident(_))) && !is_named(cursor, 1);
    cursor.peek_ident(0).is_some_and(is_option) && is_value
}

fn setting(cursor: &mut Cursor<'_>, of: &Ident, no_braces: &mut Vec<Mistake>) -> Result<Setting, Mistake> {
    let has_colon = cursor.is_punct(1, ':') && !cursor.is_puncts(1, [':', ':']);
    let has_nothing = lacks_sign(cursor, of);
    let name = cursor
        .peek_ident(0)
        .filter(|_| is_named(cursor, 0) || has_colon || has_nothing)
        .cloned();
    let has_colon = (has_colon || has_nothing) && name.is_some();
    if name.is_some() {
        cursor.next();
        (!has_nothing).then(|| cursor.next());
    }
    let (start, at) = (cursor.clone(), cursor.here());
    // What stands there for an activation, `nn.ReLU()`, is told as that, and no braces help where no expression is taken.
    let is_other = name.as_ref().is_some_and(|name| !takes_expression(name, of));
    let is_call = start.peek_ident(0).is_some() && start.peek_group(1, Delimiter::Parenthesis).is_some();
    let is_activation = name.as_ref().is_some_and(elsewhere::is_activation);
    let is_any = is_call || is_activation && !start.is_end(0);
    let decimal = decimal::decimal(cursor, name.as_ref(), of);
    let of = |value, at| Setting {
        name: name.clone(),
        has_colon,
        has_arrow: false,
        value,
        at,
    };
    if let Some((value, mistake)) = decimal {
        let at = mistake.at;
        no_braces.push(mistake);
        return Ok(of(value, at));
    }
    if let Some((text, at)) = percent(cursor) {
        return Ok(of(Value::Other(text), at));
    }
    let read = value(cursor);
    if let Ok(Some(value)) = &read
        && !is_expression(cursor)
    {
        let negated = start.peek(1).filter(|_| start.is_punct(0, '-'));
        return Ok(of(
            value.clone(),
            negated.map_or(at, |number| at.to(number.span().into())),
        ));
    }
    let behind = std::mem::replace(cursor, start);
    let (group, mistake) = unbraced(cursor, &[','], "value");
    let setting = of(Value::Block(group), mistake.at);
    let is_told = |word: String| elsewhere::activation(&word).is_some() || word.starts_with("Transformer");
    let is_other = is_other || name.is_none() && word(&setting.value).is_some_and(is_told);
    // No braces help where another library's word is called.
    if let Some(ours) = penalty(&setting) {
        let (name, right) = (
            ours.name.as_ref().map(ToString::to_string).unwrap_or_default(),
            ours.text(),
        );
        no_braces.push(Mistake::new(
            setting.at,
            format!("`{name}` takes the number alone\nhelp: write `{right}`"),
        ));
        return Ok(ours);
    }
    match read {
        Err(mistake) if !(is_other && is_any) => {
            *cursor = behind;
            Err(mistake)
        }
        _ => {
            no_braces.extend((!is_other).then_some(mistake));
            Ok(setting)
        }
    }
}

/// `None` where an expression begins that has no braces.
fn value(cursor: &mut Cursor<'_>) -> Result<Option<Value>, Mistake> {
    let here = cursor.here();
    if let Some(block) = block(cursor) {
        return Ok(Some(Value::Block(block)));
    }
    if let Some(group) = enclosed(cursor) {
        return several(cursor, group);
    }
    let minus = cursor.is_punct(0, '-') && matches!(cursor.peek(1), Some(TokenTree::Literal(_)));
    if minus {
        cursor.next();
    }
    if let Some(literal) = cursor.literal() {
        let text = format!("{}{literal}", if minus { "-" } else { "" });
        let sign = if minus { -1.0 } else { 1.0 };
        return Ok(Some(match number(literal) {
            Some((value, whole)) => Value::Number {
                value: sign * value,
                whole,
                text,
            },
            None => Value::Other(text),
        }));
    }
    for (word, flag) in [("true", true), ("false", false)] {
        if cursor.word(word).is_some() {
            return Ok(Some(Value::Flag(flag)));
        }
    }
    let keyword = !is_path(cursor) && cursor.peek_ident(0).is_some_and(is_keyword);
    let path = if keyword { TokenStream::new() } else { path(cursor) };
    let path: Vec<TokenTree> = path.into_iter().collect();
    match path.as_slice() {
        [] => {
            cursor.skip_to_comma();
            Err(no_value(here))
        }
        [.., TokenTree::Ident(word)] if is_layer(word, cursor) => {
            // Commas may be the layer's own.
            while cursor.next().is_some() {}
            let help = if elsewhere::is_known(&word.to_string()) {
                "layers stand one behind the other, in `Residual { … }` and `repeat 3 { … }`"
            } else {
                "an expression stands in braces: `{ … }`"
            };
            Err(Mistake::new(here, format!("no option takes a layer\nhelp: {help}")))
        }
        [TokenTree::Ident(name)] => Ok(Some(Value::Name(name.clone()))),
        _ => Ok(None),
    }
}

/// What stands in parentheses or brackets.
pub(crate) fn enclosed<'a>(cursor: &Cursor<'a>) -> Option<&'a Group> {
    let tuple = cursor.peek_group(0, Delimiter::Parenthesis);
    tuple.or_else(|| cursor.peek_group(0, Delimiter::Bracket))
}

/// `(3, 5)`, `[2, 2]`, the next token; `None` where it is an expression in parentheses: `(H * 2)`.
pub(crate) fn several(cursor: &mut Cursor<'_>, group: &Group) -> Result<Option<Value>, Mistake> {
    let is_tuple = group.delimiter() == Delimiter::Parenthesis;
    let tokens = flatten(group.stream());
    let mut inner = Cursor::new(&tokens, group.span_close());
    let (mut values, mut no_list) = (Vec::new(), tokens.is_empty());
    while !inner.is_done() && !no_list {
        if let Some(nested) = enclosed(&inner) {
            values.push(Value::Other(nested.to_string()));
            inner.next();
        } else {
            match value(&mut inner) {
                Ok(Some(value)) if !is_expression(&inner) => values.push(value),
                Ok(_) if is_tuple => return Ok(None),
                Ok(_) => no_list = true,
                Err(mistake) => {
                    cursor.skip_to_comma();
                    return Err(mistake);
                }
            }
        }
        no_list |= inner.punct(',').is_none() && !inner.is_done();
    }
    if no_list {
        let here = cursor.here();
        cursor.skip_to_comma();
        return Err(no_value(here));
    }
    cursor.next();
    Ok(Some(Value::Several { values, is_tuple }))
}

fn no_value(at: Extent) -> Mistake {
    let text = "expected a value: a number, `true`, `false`, a word, or `{ an expression }`";
    Mistake::new(at, text)
}

/// Whether the layer `of` has an option of this name that an expression may be set to; of one that is not known, any has.
fn takes_expression(name: &Ident, of: &Ident) -> bool {
    let is_it = |option: &OptRow| *name == option.name && !matches!(option.takes, Takes::Word(_));
    let has_it = |kind: &Kind| kind.row().options.iter().any(is_it);
    kind(&of.to_string()).map_or_else(|| Kind::ALL.iter().any(has_it), |kind| has_it(&kind))
}

/// Whether a layer is written with `word`, which stands before here: `Conv2d<…`, `Dropout(…)`, but `size(…)` is a call.
fn is_layer(word: &Ident, cursor: &Cursor<'_>) -> bool {
    let is_called = cursor.peek_group(0, Delimiter::Parenthesis).is_some();
    cursor.is_punct(0, '<') || is_called && is_type(word)
}
