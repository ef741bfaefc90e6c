//! No label makes two of one name in an expansion.

use crate::expand;
use std::collections::HashSet;
use syn::{Expr, GenericParam, Generics, ImplItem, Item};

/// What a network of these ends and layers expands to has each of its consts, structs and parameters once.
#[track_caller]
fn are_once(ends: &str, layers: &str) {
    let network = format!("struct Net: {ends} {{ {layers} }}");
    let (tokens, errors) = expand(network.parse().expect("tokens"));
    assert!(errors.list().is_empty(), "{network}: {:?}", errors.list());
    let file = syn::parse2::<syn::File>(tokens).expect("an expansion is a file of items");
    let mut names = HashSet::new();
    for item in items(file.items) {
        let again = match item {
            Item::Struct(of) => again(&of.generics).or_else(|| once(&mut names, of.ident.to_string())),
            Item::Impl(of) => again(&of.generics).or_else(|| {
                // Those of traits are the traits' names.
                let own = of.items.iter().filter(|_| of.trait_.is_none());
                own.filter_map(|item| match item {
                    ImplItem::Const(of) => Some(of.ident.to_string()),
                    _ => None,
                })
                .find_map(|name| once(&mut names, name))
            }),
            _ => None,
        };
        assert_eq!(again, None, "{network}");
    }
}

/// All items, also those within `const _: () = { … };`.
fn items(list: Vec<Item>) -> Vec<Item> {
    let mut all = Vec::new();
    for item in list {
        match item {
            Item::Const(of) if of.ident == "_" => {
                if let Expr::Block(block) = *of.expr {
                    let inner = block.block.stmts.into_iter().filter_map(|stmt| match stmt {
                        syn::Stmt::Item(item) => Some(item),
                        _ => None,
                    });
                    all.extend(items(inner.collect()));
                }
            }
            // Its items are those of one impl or struct.
            Item::Macro(of) => all.extend(
                syn::parse2::<syn::File>(of.mac.tokens)
                    .into_iter()
                    .flat_map(|file| file.items),
            ),
            item => all.push(item),
        }
    }
    all
}

/// The first of these parameters that there is twice.
fn again(generics: &Generics) -> Option<String> {
    let mut names = HashSet::new();
    generics.params.iter().find_map(|param| {
        let name = match param {
            GenericParam::Type(param) => &param.ident,
            GenericParam::Const(param) => &param.ident,
            GenericParam::Lifetime(param) => &param.lifetime.ident,
        };
        once(&mut names, name.to_string())
    })
}

/// The name, where it is one of `names` already.
fn once(names: &mut HashSet<String>, name: String) -> Option<String> {
    (!names.insert(name.clone())).then_some(name)
}

#[test]
fn a_label_is_no_name_of_a_pass() {
    are_once(
        "[4] -> [4]",
        "needs: Linear<4>, arena: Linear<4>, infer: Linear<4>, net: Linear<4>, infer_needs: Linear<4>, needs_infer: Linear<4>",
    );
}

#[test]
fn a_label_is_no_name_of_what_another_layer_was_given() {
    are_once(
        "[9, 9, { 1 }] -> [{ 3 }, 3, 8]",
        "conv: Conv2d<{ 8 }, 3, { 3 }>(bias = { 2 > 1 }), conv_kernel: MaxPool2d<2, { 2 }>(stride = { 2 }), conv_0: Conv2d<{ 8 }, 1>,",
    );
}

#[test]
fn ends_of_one_name_in_capitals_are_told_apart() {
    are_once(
        "(ß: [4], ss: [4]) -> (x_ß: [4], x_ss: [4])",
        "sum: Add <- (ß, ss), x_ß: Linear<4>, x_ss: Linear<4> <- sum",
    );
}

#[test]
fn fields_of_one_name_as_types_are_told_apart() {
    are_once(
        "(ı: [4], i: [4]) -> (price: [4], price_target: [4])",
        "sum: Add <- (ı, i), price: Linear<4>, price_target: Linear<4> <- sum",
    );
}

#[test]
fn blocks_of_one_name_as_types_are_told_apart() {
    are_once(
        "[4] -> [4]",
        "a: repeat 2 { b: Residual(shortcut = { Linear<4>, Relu }) { Linear<4>, Relu } }, a_b: Residual { Linear<4>, Relu },
        a_b_shortcut: Residual { Linear<4> }, activations: Residual { Linear<4> }, ı: Residual { Linear<4> }, i: Residual { Linear<4> }",
    );
}
