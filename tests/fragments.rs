//! Networks of what a `macro_rules!` macro passes on: `$e:expr` is one value wherever it stands.

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
