//! Networks of what a `macro_rules!` macro passes on: expressions, visibilities, attributes, layers.

use gyul::prelude::*;

macro_rules! of_expressions {
    ($width:expr, $slope:expr) => {
        network! {
            struct Inner<const H: usize>: [4] -> [4] { Linear<H>, Linear<4> }

            struct OfExpressions: [4] -> [4] {
                one: Inner<{ $width * 2 }>,
                repeat 2 { Inner<{ $width * 2 }> },
                repeat 2 { Linear<{ $width * 2 }>, LeakyRelu({ $slope * 2.0 }), Linear<4> },
                last: Inner<$width>,
            }
        }
    };
}

of_expressions! { 1 + 2, 0.1 + 0.1 }

#[test]
fn an_expression_is_one_value() {
    assert_eq!(OfExpressions::PARAMS, 5 * Inner::<6>::PARAMS + Inner::<3>::PARAMS);
    assert!(OfExpressions::summary().to_string().contains("Inner<{ (1 + 2) * 2 }>"));
}

macro_rules! of_layers {
    ($visibility:vis, $(#[$attribute:meta])*, $path:path, $layer:ty, $width:expr) => {
        network! {
            $(#[$attribute])*
            $visibility struct OfLayers: [4] -> [4] {
                first: $path,
                Residual(shortcut = $layer) { Linear<$width>, $path },
                last: $layer,
            }
        }
    };
}

mod within {
    use gyul::prelude::*;

    of_layers! { pub(crate), #[derive(Clone)] #[budget(params <= 100)], Linear<4>, Linear<4>, 1 + 1 }
}

of_layers! { , #[cfg(any())], Linear<4>, Linear<4>, 1 + 1 }

#[test]
fn layers_and_attributes_are_as_written_directly() {
    assert_eq!(within::OfLayers::PARAMS, 3 * 20 + 10 + 12);
}

macro_rules! of_type {
    ($network:ty) => {
        network! { type OfType = $network; }
    };
}

of_type! { Inner<5> }

#[test]
fn a_type_may_be_an_alias() {
    assert_eq!(OfType::PARAMS, Inner::<5>::PARAMS);
}
