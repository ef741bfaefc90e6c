//! What other libraries have behind a layer: `(x)`, `.relu()`, `.with_bias(false)`, `?`.

use super::foreign::without_axis;
use super::order;
use crate::ast::{Around, Node, Said, Setting, Value};
use crate::cursor::{Cursor, flatten};
use crate::diag::Extent;
use crate::elsewhere;
use crate::names::is_type;
use crate::suggest;
use crate::value;
use crate::value::called::{given, no_batch};
use gyul_spec::{OptRow, Row, Takes};
use proc_macro2::{Delimiter, Group, Ident, TokenTree};

/// What stands behind a layer, up to where.
pub(super) struct Behind {
    pub(super) end: Extent,
    is_called: bool,
    /// How many more pairs of parentheses with options there are.
    pairs: usize,
    /// Whether it is made: `::default()`.
    is_made: bool,
    /// Whether there is a method, be it one that computes nothing.
    has_methods: bool,
    /// The values of the call.
    wires: Vec<Ident>,
    /// The layers among the methods.
    pub(super) then: Vec<Node>,
    /// The options that are set by methods.
    pub(super) options: Vec<Setting>,
    /// The methods that are nothing known.
    pub(super) unknown: Vec<Ident>,
}

impl Behind {
    /// What is said of a layer of which `said` is said already; `is_theirs` where it is told to be written anew.
    pub(super) fn said(&mut self, said: Option<Said>, is_theirs: bool) -> Option<Said> {
        let are_told = !self.then.is_empty() || !self.unknown.is_empty() || self.has_methods && !is_theirs;
        match (said, self.is_called) {
            (_, true) if !self.wires.is_empty() => Some(Said::Called(std::mem::take(&mut self.wires))),
            (None, true) => Some(Said::Called(Vec::new())),
            (None, false) if self.pairs > 0 => Some(Said::Parted),
            (None, false) if self.is_made => Some(Said::Made),
            (None, false) if are_told => Some(Said::Methods),
            (said, _) => said,
        }
    }

    fn method(&mut self, method: &Ident, values: &Group, row: Option<&Row>) {
        self.has_methods = true;
        if method == "forward" || method == "call" {
            self.call(values);
        } else if elsewhere::is_method(method) {
            self.then.extend(called(method, Some(values)));
        } else if let Some(option) = set(method, values, row) {
            self.options.push(option);
        } else if !elsewhere::is_move(method) {
            self.unknown.push(method.clone());
        }
    }

    fn call(&mut self, values: &Group) {
        self.is_called = true;
        self.wires = words(values);
    }
}

/// What stands behind a layer, if anything does; behind one of theirs `?` too. Goes on behind it. `row` is that of the layer, where one
/// is meant.
pub(super) fn behind(cursor: &mut Cursor<'_>, row: Option<&Row>, is_theirs: bool) -> Option<Behind> {
    let mut behind = Behind {
        end: cursor.here(),
        is_called: false,
        pairs: 0,
        is_made: false,
        has_methods: false,
        wires: Vec::new(),
        then: Vec::new(),
        options: Vec::new(),
        unknown: Vec::new(),
    };
    let mut is_any = false;
    loop {
        let method = cursor.peek_ident(1).filter(|_| cursor.is_punct(0, '.'));
        // Before a layer a `.` stands for a comma.
        let method = method.filter(|method| is_theirs || !is_type(method));
        let tokens = if let Some(values) = cursor.peek_group(0, Delimiter::Parenthesis) {
            match row.and_then(|row| options(values, row)).filter(|_| !behind.is_called) {
                Some(options) => {
                    behind.options.extend(options);
                    behind.pairs += 1;
                }
                None => behind.call(values),
            }
            1
        } else if let (Some(method), Some(values)) = (method, cursor.peek_group(2, Delimiter::Parenthesis)) {
            behind.method(method, values, row);
            3
        } else if cursor.is_punct(0, '?') && is_theirs {
            1
        } else if is_making(cursor) {
            behind.is_made = true;
            4
        } else {
            return is_any.then_some(behind);
        };
        is_any = true;
        for _ in 0..tokens {
            behind.end = cursor.here();
            cursor.next();
        }
    }
}

/// The options of the layer `row` in `(bias = false)`, if nothing else stands there. A flag's name alone sets it.
fn options(values: &Group, row: &Row) -> Option<Vec<Setting>> {
    let word = Ident::new(row.name, values.span_open());
    let settings = value::read_in(values, &word).settings.into_iter().map(|setting| {
        let is_flag = |name: &Ident| {
            let is_it = |option: &OptRow| *name == option.name && matches!(option.takes, Takes::Flag);
            row.options.iter().any(is_it)
        };
        match &setting.value {
            Value::Name(name) if setting.name.is_none() && is_flag(name) => Setting {
                name: Some(name.clone()),
                value: Value::Flag(true),
                ..setting
            },
            _ => setting,
        }
    });
    let settings: Vec<Setting> = settings.collect();
    let is_option = |setting: &Setting| setting.name.is_some() && suggest::is_option(setting, row);
    (!settings.is_empty() && settings.iter().all(is_option)).then_some(settings)
}

/// The layers that are called on a block, `Residual { … }.relu()`, if nothing else is. Goes on behind them.
pub(super) fn of_block(cursor: &mut Cursor<'_>) -> Option<Node> {
    let (start, mut ahead) = (cursor.here(), cursor.clone());
    let behind = behind(&mut ahead, None, false)?;
    if behind.is_called || behind.is_made || !behind.options.is_empty() || !behind.unknown.is_empty() {
        return None;
    }
    let mut layers = behind.then.into_iter();
    let is_alone = |layer: &Node| !elsewhere::merges(&layer.word) && !elsewhere::names_no_layer(&layer.word);
    let mut first = layers.next().filter(is_alone)?;
    first.then.extend(layers);
    *cursor = ahead;
    let (at, said) = (start.to(behind.end), Said::OfBlock);
    first.around = Some(Around::Words { at, said });
    Some(first)
}

/// `::default()`
fn is_making(cursor: &Cursor<'_>) -> bool {
    let is_making = |word: &Ident| word == "new" || word == "default";
    let values = cursor.peek_group(3, Delimiter::Parenthesis);
    cursor.is_puncts(0, [':', ':'])
        && cursor.peek_ident(2).is_some_and(is_making)
        && values.is_some_and(|values| values.stream().is_empty())
}

/// The layer that a method is, or an activation: `relu()`, `dropout(0.5)`.
pub(super) fn called(method: &Ident, values: Option<&Group>) -> Option<Node> {
    let mut options = given(method, values?);
    no_batch(&mut options);
    order::in_order(method, true, &mut options);
    Some(Node {
        options,
        ..Node::alone(method, None)
    })
}

/// The option that a method of a builder sets: `with_bias(false)`; without `with_` one of the layer `row`.
fn set(method: &Ident, values: &Group, row: Option<&Row>) -> Option<Setting> {
    let method_name = method.to_string();
    // burn's `init` is told a device.
    let is_option = |option: &OptRow| option.name == method_name && !elsewhere::is_move(method);
    let name = match method_name.strip_prefix("with_") {
        Some(name) => Some(name).filter(|name| name.starts_with(|c: char| c.is_ascii_alphabetic())),
        None => Some(&*method_name).filter(|_| row.is_some_and(|row| row.options.iter().any(is_option))),
    }?;
    if let Some(TokenTree::Group(explicit)) = flatten(values.stream()).last()
        && let [_, .., TokenTree::Ident(word), _] = &flatten(values.stream())[..]
        && word == "Explicit"
    {
        // `PaddingConfig2d::Explicit(1, 1)`
        let list = Group::new(Delimiter::Bracket, explicit.stream());
        return set(
            method,
            &Group::new(Delimiter::Parenthesis, TokenTree::from(list).into()),
            row,
        );
    }
    let [setting] = <[Setting; 1]>::try_from(value::read_in(values, method).settings).ok()?;
    let value = match &setting.value {
        // `PaddingConfig2d::Same`
        Value::Block(path) => match flatten(path.stream()).as_slice() {
            [.., TokenTree::Punct(colon), TokenTree::Ident(last)] if colon.as_char() == ':' => {
                Value::Name(last.clone())
            }
            _ => return None,
        },
        value => value.clone(),
    };
    let name = Some(Ident::new(name, method.span()));
    setting.name.is_none().then_some(Setting { name, value, ..setting })
}

/// The method that set such an option.
pub(super) fn setter(option: &Setting) -> Option<Ident> {
    let name = option.name.as_ref()?;
    Some(Ident::new(&format!("with_{name}"), name.span()))
}

/// The words in `(a, b)` or `([a, b])`, where nothing else stands there.
pub(super) fn words(group: &Group) -> Vec<Ident> {
    let tokens = flatten(group.stream());
    let tokens = without_axis(&tokens);
    if let [TokenTree::Group(list)] = tokens {
        return words(list);
    }
    let is_comma = |token: &TokenTree| matches!(token, TokenTree::Punct(punct) if punct.as_char() == ',');
    let words = tokens.iter().filter(|token| !is_comma(token)).map(|token| match token {
        TokenTree::Ident(word) => Some(word.clone()),
        _ => None,
    });
    words.collect::<Option<_>>().unwrap_or_default()
}
