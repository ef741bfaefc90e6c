//! The parameters of a network: `<const H: usize>`.

use super::{Parsed, name};
use crate::ast::{ConstParam, Dim, Network, Node};
use crate::attrs;
use crate::cursor::Cursor;
use crate::diag::{self, Errors, Mistake};
use crate::names::is_keyword;
use proc_macro2::{Delimiter, Ident, TokenStream, TokenTree};

/// All of them, from the `<`.
pub(super) fn generics(cursor: &mut Cursor<'_>, errors: &mut Errors) -> Parsed<Vec<ConstParam>> {
    let open = cursor.here();
    cursor.punct('<');
    let mut params: Vec<ConstParam> = Vec::new();
    while cursor.punct('>').is_none() {
        let attrs = attrs::without(attrs::of_part(cursor, "a const parameter", errors), "doc");
        let here = cursor.here();
        if cursor.is_done() || cursor.peek_group(0, Delimiter::Brace).is_some() {
            return Err(Mistake::new(
                open,
                "`<` is never closed\nhelp: write `<const H: usize>`",
            ));
        }
        let of_const = |at| Mistake::new(at, "a network's parameters are consts\nhelp: write `<const H: usize>`");
        if cursor.word("const").is_none() {
            return Err(no_const(cursor));
        }
        let name = name(cursor, "a const parameter")?;
        let ty = cursor
            .punct(':')
            .and_then(|_| cursor.ident())
            .ok_or_else(|| of_const(here))?;
        let default = match cursor.punct('=') {
            Some(_) => Some(default(cursor)?),
            None => None,
        };
        let mut param = ConstParam {
            attrs,
            name,
            ty: ty.clone(),
            default,
        };
        if params.iter().any(|other| other.name == param.name) {
            let other = format!("{}2", param.name);
            let text = format!(
                "two parameters are called `{}`\nhelp: call this one `{other}`, say",
                param.name
            );
            errors.add(param.name.span(), text);
            param.name = Ident::new(&other, param.name.span());
        }
        params.push(param);
        if cursor.punct(',').is_none() && !cursor.is_punct(0, '>') {
            return Err(Mistake::new(cursor.here(), "expected `,` or `>`"));
        }
    }
    Ok(params)
}

/// `64`, `true`, `UNITS` or `{ 5 * 10 }`.
fn default(cursor: &mut Cursor<'_>) -> Parsed<TokenStream> {
    let here = cursor.here();
    match cursor.next() {
        Some(value @ (TokenTree::Literal(_) | TokenTree::Ident(_))) => Ok(value.clone().into()),
        Some(TokenTree::Group(block)) if block.delimiter() == Delimiter::Brace => {
            Ok(TokenTree::from(block.clone()).into())
        }
        _ => Err(Mistake::new(
            here,
            "expected a value, the name of a const, or `{ an expression }`",
        )),
    }
}

/// `H`, `H = 5`: a parameter that is no const. Goes on behind the `>`.
fn no_const(cursor: &mut Cursor<'_>) -> Mistake {
    let (start, mut end, mut default) = (cursor.here(), cursor.here(), String::new());
    let name = cursor.peek_ident(0).filter(|name| !is_keyword(name));
    let name = name.map_or_else(|| "H".to_owned(), Ident::to_string);
    while !cursor.is_end(0) && !cursor.is_punct(0, '>') {
        if cursor.peek_group(0, Delimiter::Brace).is_some() && default.is_empty() {
            break;
        }
        if cursor.is_punct(0, '=')
            && let Some(value @ (TokenTree::Literal(_) | TokenTree::Ident(_))) = cursor.peek(1)
        {
            default = format!(" = {value}");
        }
        end = cursor.here();
        cursor.next();
    }
    while !cursor.is_done() && cursor.punct('>').is_none() && cursor.peek_group(0, Delimiter::Brace).is_none() {
        cursor.next();
    }
    let text = format!("a network's parameters are consts\nhelp: write `const {name}: usize{default}`");
    Mistake::new(start.to(end), text)
}

/// Tells of parameters that are sizes, `Linear<H>`, and of another type, and of those that are no whole numbers, and takes them for what they are to be.
pub(super) fn sizes(network: &mut Network, errors: &mut Errors) {
    let ends = [&network.inputs, &network.outputs];
    let of_ends = ends.into_iter().flatten().flat_map(|ends| &ends.list);
    // Those of a layer of the user's own are of any type.
    let is_ours = |node: &&Node| node.path.is_empty() && diag::kind(&node.word.to_string()).is_some();
    let of_layers = network.nodes().into_iter().filter(is_ours);
    let sizes = of_ends
        .flat_map(|end| &end.dims.list)
        .chain(of_layers.flat_map(|node| &node.sizes));
    let names: Vec<Ident> = sizes
        .filter_map(|dim| match dim {
            Dim::Name(name) => Some(name.clone()),
            Dim::Number(..) | Dim::Block(_) => None,
        })
        .collect();
    for param in network.generics.iter_mut().filter(|param| param.ty != "usize") {
        if ["f32", "f64"].iter().any(|ty| param.ty == ty) {
            let text = format!(
                "no parameter is an `{}`: stable Rust has whole numbers and `bool` there\n\
                 help: leave it out, and make it a const outside: `const {}: f64 = 0.5;`, say",
                param.ty, param.name
            );
            errors.add(param.ty.span(), text);
            param.ty = Ident::new("usize", param.ty.span());
            continue;
        }
        if names.contains(&param.name) {
            let article = if param.ty.to_string().starts_with('i') {
                "an"
            } else {
                "a"
            };
            let text = format!(
                "a size is a `usize`, and `{}` is {article} `{}`\nhelp: write `usize`",
                param.name, param.ty
            );
            errors.add(param.ty.span(), text);
            param.ty = Ident::new("usize", param.ty.span());
        }
    }
}
