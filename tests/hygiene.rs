//! Networks stand beside any names of the user's: theirs, their parameters', and whatever else is in scope.

use gyul::Network as _;

/// Networks of each name, in a module each, where nothing but the macro is in scope.
macro_rules! networks {
    ($($module:ident $name:ident),* $(,)?) => {
        $(mod $module {
            gyul::network! { pub(crate) struct $name: [2, 2, 1] -> [3] { Conv2d<2, 1>, Relu, Flatten, Linear<{ 1 + 2 }>, Softmax } }
        })*

        #[test]
        fn a_network_may_be_called_what_the_expansion_uses() {
            $({
                let y = $module::$name::new(7).predict(&[[[1.0]; 2]; 2]);
                assert!((y.iter().sum::<f32>() - 1.0).abs() < 1e-5, stringify!($name));
            })*
        }
    };
}

networks! {
    network Network, run Run, shape Shape, layer Layer, step Step, plan Plan, name Name, summary Summary,
    function Function, kind Kind, config Config, path Path, param Param, arena Arena, life Life, slot Slot, ends Ends,
    cpu Cpu, of_static Static, host Host, device Device, trainable Trainable, opt Opt, conv Conv2d, linear Linear,
    option Option, result Result, string String, clone Clone, debug Debug, into Into, iterator Iterator, layers Layers,
    d D, n N, k K,
}

mod parameters {
    gyul::network! {
        pub(crate) struct Ours<const D: usize, const N: usize, const K: usize, const DD: usize, const NN: usize = 1>: [2] -> [1] {
            Linear<D>, Linear<N>, Linear<K>, Linear<{ DD + NN }>, Linear<1>,
        }

        pub(crate) type Small = Ours<1, 2, 3, 4>;
    }
}

static WEIGHTS: [f32; parameters::Small::PARAMS] = [0.5; parameters::Small::PARAMS];

#[test]
fn parameters_may_be_called_what_the_expansion_uses() {
    assert_eq!(parameters::Small::PARAMS, 3 + 4 + 9 + 20 + 6);
    assert!(parameters::Small::new(7).predict(&[1.0, 2.0])[0].is_finite());
    let of_static = parameters::Small::from_static(&WEIGHTS);
    assert!(of_static.predict(&[1.0, 2.0])[0].is_finite());
}

/// What is private may be a part of what is not.
pub mod of_private_parts {
    gyul::network! {
        pub struct Whole: [4] -> [4] { part: Part, }
        struct Part: [4] -> [4] { Linear<4>, }
    }
}

mod nearly_layers {
    gyul::network! {
        pub(crate) struct Last: [4] -> [4] { Linear<4>, }
        pub(crate) struct Conv2: [4] -> [4] { Linear<4>, }
        pub(crate) struct Both: [4] -> [4] { Last, conv: Conv2, }
    }
    pub(crate) mod elsewhere {
        use super::Last;
        gyul::network! { pub(crate) struct Net: [4] -> [4] { Last, } }
    }
}

/// However near its name is to a layer's: one beside it is meant, and a whole word is no half of a longer one.
#[test]
fn a_network_may_be_called_nearly_as_a_layer() {
    assert_eq!(nearly_layers::Both::PARAMS, 2 * 20);
    assert_eq!(nearly_layers::elsewhere::Net::PARAMS, 20);
}

mod alias_of_result {
    #![expect(dead_code, reason = "aliases that only stand in scope")]

    type Result<T> = std::result::Result<T, u8>;
    type Option = u8;
    struct String;
    trait Clone {}
    trait Into {}
    trait Iterator {}
    trait AsRef {}
    trait FnMut {}

    gyul::network! { pub(crate) struct Net: [2] -> [1] { Linear<1>, Sigmoid } }
}

mod result_of_io {
    #[expect(unused_imports, reason = "stands in scope")]
    use std::io::Result;

    gyul::network! { pub(crate) struct Net: [2] -> [1] { Linear<1>, Sigmoid } }
}

#[no_implicit_prelude]
mod without_prelude {
    ::gyul::network! {
        #[derive(Clone, Debug)]
        pub(crate) struct Net<const H: usize>: [4, 4, 1] -> [1] {
            Conv2d<2, 3>, BatchNorm, Relu, Flatten, Linear<H>, Dropout, Linear<1>(l2 = 0.1), Sigmoid,
        }

        pub(crate) type Small = Net<8>;
    }
}

/// Consts as a user names them, whose values the expansion evaluates.
mod consts {
    pub(crate) const N: usize = 3;
    const D: usize = 2;
    const GY: usize = 4;
    gyul::network! { pub(crate) struct Net: [D] -> [N] { Linear<GY>, Linear<N> } }
}

/// Where networks, layers of one's own and ends have them for sizes.
mod sizes {
    pub(crate) const D: usize = 4;
    pub(crate) const N: usize = 4;
    pub(crate) const DD: usize = 2;
    pub(crate) const DDD: usize = 2;
    const NAMES: usize = 1;
    type Kept = Keep<D>;

    gyul::network! {
        pub(crate) struct Inner<const H: usize>: [D] -> [4] { hidden: Linear<H>, Linear<N> }

        pub(crate) struct Net: [D] -> [N] { inner: Inner<D>, Inner<N>, Residual { keep: Keep<D> }, repeat 2 { Keep<N>, Keep<DD> }, Kept }

        pub(crate) struct Computed: [D] -> [N] { Inner<{ D + 1 }>, keep: Keep<{ N * (D - 1) }> }

        pub(crate) struct Sized<const C: usize>: [D] -> [C] { inner: Inner<D>, keep: Keep<N>, Keep<C>, Linear<C> }

        pub(crate) type Four = Sized<4>;

        pub(crate) struct Ends: (d: [D], n: [N], dd: [DDD]) -> (n_n: [N], d_d: [D], ddd: [DD]) {
            n_n: Inner<DD> <- d, d_d: Inner<N> <- n, ddd: Keep<DDD> <- dd,
        }

        pub(crate) struct Streamed: (d: [D, N], n: [DD, D]) -> (y: [D, N], z: [DD, D]) { y: Linear<N> <- d, z: Linear<D> <- n }
    }

    gyul::custom::custom_layer! {
        /// What comes in.
        pub(crate) struct Keep<const D: usize> { weight }
    }

    gyul::custom::custom_layer! {
        /// The same, with every name that such a layer's own code may have.
        pub(crate) struct Step<const GY: usize, const N: usize, const NAMES: usize, const FIELDS: usize> {}
    }

    gyul::network! { pub(crate) struct OfStep: [D] -> [D] { Step<1, 2, NAMES, 4> } }

    macro_rules! kept {
        ($($name:ident <$($size:ident),*> $($field:ident)?),* $(,)?) => {
            $(
                impl<$(const $size: usize),*> $name<$($size),*> {
                    const fn shape(x: &gyul::custom::Shape) -> gyul::custom::Ruled {
                        gyul::custom::Ruled::good(*x)
                    }

                    const fn params(_x: &gyul::custom::Shape) -> gyul::custom::Params {
                        gyul::custom::Params::none()$(.weight(*_x, gyul::custom::Init::$field))?
                    }

                    const fn scratch(_: &gyul::custom::Shape) -> usize {
                        0
                    }
                }

                impl<$(const $size: usize,)* Q: gyul::Host> gyul::custom::CustomLayer for $name<$($size,)* Q> {
                    type Gradients = $name<$($size),*>;

                    fn forward(&self, y: &mut [f32], x: &[f32], _: &mut [f32], _: &gyul::custom::Sizes) {
                        y.copy_from_slice(x);
                    }

                    fn backward(
                        &self,
                        _: &mut $name<$($size),*>,
                        d_x: &mut [f32],
                        d_y: &[f32],
                        _: &[f32],
                        _: &[f32],
                        _: &mut [f32],
                        _: &gyul::custom::Sizes,
                    ) {
                        d_x.copy_from_slice(d_y);
                    }
                }
            )*
        };
    }

    kept! { Keep<K> Ones, Step<A, B, C, E> }

    /// Layers of each name, in a module each.
    macro_rules! layers {
        ($($module:ident $layer:ident),* $(,)?) => {
            $(pub(crate) mod $module {
                gyul::custom::custom_layer! { pub(crate) struct $layer { weight } }
                kept! { $layer<> Ones }
                gyul::network! { pub(crate) struct Net: [3] -> [3] { self::$layer } }
            })*

            #[test]
            fn a_layer_may_be_called_what_its_code_uses() {
                $(assert_eq!($module::Net::PARAMS, 3, stringify!($layer));)*
            }
        };
    }

    layers! {
        shape Shape, run Run, step Step, param Param, name Name, host Host, of_static Static, ruled Ruled, params Params, piece Piece,
        pieces Pieces, facts Facts, placed Placed, phantom PhantomData, device Device, gy_names NAMES, gy_fields FIELDS, d D,
    }
}

#[test]
fn sizes_may_be_called_what_the_expansion_uses() {
    use sizes::{D, DD, N};

    assert_eq!(sizes::Net::PARAMS, 20 + 20 + 20 + 20 + 4 + 4 * 4 + 4);
    assert_eq!(sizes::Computed::PARAMS, sizes::Inner::<5>::PARAMS + 4);
    assert_eq!(sizes::Four::PARAMS, sizes::Inner::<4>::PARAMS + 4 + 4 + 20);
    assert_eq!(
        sizes::OfStep::new(7).predict(&[1.0, 2.0, 3.0, 4.0]).map(f32::to_bits),
        [1.0_f32, 2.0, 3.0, 4.0].map(f32::to_bits)
    );
    let net = sizes::Ends::new(7);
    let y = net.predict(&sizes::EndsInput {
        d: [1.0; D],
        n: [1.0; N],
        dd: [1.0; DD],
    });
    assert_eq!((y.n_n.len(), y.d_d.len(), y.ddd), (N, D, [1.0; DD]));
    assert_eq!(sizes::Streamed::PARAMS, 2 * 20);
}

#[test]
fn what_is_in_scope_does_not_matter() {
    assert!(alias_of_result::Net::new(7).predict(&[1.0, 2.0])[0] > 0.0);
    assert!(result_of_io::Net::new(7).predict(&[1.0, 2.0])[0] > 0.0);
    let net = without_prelude::Small::new(7).clone();
    assert!(net.predict(&[[[1.0]; 4]; 4])[0] > 0.0);
    assert_eq!(consts::Net::new(7).predict(&[1.0, 2.0]).len(), consts::N);
}

mod own_items {
    gyul::network! { pub(crate) struct Net: [{ 1 + 1 }] -> [1] { hidden: Linear<{ 1 + 2 }>, Dropout({ 0.5 }), Linear<1> } }

    impl Net {
        pub(crate) const NAMES: u8 = 1;
        pub(crate) const CONFIGS: u8 = 2;
        pub(crate) const SHAPES: u8 = 3;
        pub(crate) const INFER: u8 = 4;
        pub(crate) const TRAIN: u8 = 5;
        pub(crate) const INFER_HIDDEN: u8 = 6;
        pub(crate) const TRAIN_HIDDEN: u8 = 7;
        pub(crate) const GIVEN_HIDDEN_UNITS: u8 = 8;
        pub(crate) const CHECKED: u8 = 9;

        pub(crate) const fn seeded() -> u8 {
            Self::NAMES + Self::CONFIGS + Self::SHAPES + Self::INFER + Self::TRAIN
        }

        pub(crate) const fn take() -> u8 {
            Self::INFER_HIDDEN + Self::TRAIN_HIDDEN + Self::GIVEN_HIDDEN_UNITS + Self::CHECKED
        }
    }
}

#[test]
fn a_network_may_have_items_of_its_own() {
    assert_eq!((own_items::Net::seeded(), own_items::Net::take()), (15, 30));
    assert_eq!(own_items::Net::LAYERS.len(), 3);
}

/// Two of one name, of which `cfg` takes one.
mod chosen {
    gyul::network! {
        #[cfg(any())]
        pub(crate) struct Net<const H: usize>: [2] -> [1] { hidden: Linear<{ H * 2 }>, Linear<1> }

        #[cfg(any())]
        pub(crate) type Small = Net<8>;

        #[cfg(all())]
        #[cfg(not(any()))]
        pub(crate) struct Net: [{ 1 + 1 }] -> [1] { hidden: Linear<{ 1 + 2 }>, Linear<1> }
    }
}

#[test]
fn cfg_decides_whether_a_network_is_there() {
    assert_eq!(chosen::Net::PARAMS, 9 + 4);
    assert_eq!(<chosen::Net>::NAME, "Net");
}

mod beside_another_gyul {
    mod gyul {
        pub(crate) const UNITS: usize = 3;
    }
    mod gy {
        pub(crate) const UNITS: usize = 2;
    }
    mod core {}
    mod std {}
    ::gyul::network! { pub(crate) struct Net: [2] -> [1] { Linear<{ gyul::UNITS + gy::UNITS }>, Linear<1> } }
}

#[test]
fn modules_may_be_called_as_the_library() {
    assert_eq!(beside_another_gyul::Net::PARAMS, 15 + 6);
}

#[test]
fn a_network_in_a_function_may_be_called_anything() {
    gyul::network! { struct Run: [2] -> [1] { Linear<1>, Sigmoid } }
    assert!(Run::new(1).predict(&[1.0, 2.0])[0] > 0.0);
}
