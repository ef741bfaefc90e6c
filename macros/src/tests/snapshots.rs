//! Whole expansions, as `cargo expand` would show them. `GYUL_BLESS=1 cargo test -p gyul-macros` takes over new ones.

use crate::expand;
use std::fs;
use std::path::Path;

fn check(name: &str, network: &str) {
    let (tokens, errors) = expand(network.parse().expect("tokens"));
    assert!(errors.list().is_empty(), "{:?}", errors.list());
    let file = syn::parse2(tokens).expect("an expansion is a file of items");
    let text = prettyplease::unparse(&file);
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests-data").join(name);
    if std::env::var_os("GYUL_BLESS").is_some() {
        fs::write(&path, &text).expect("the snapshot can be written");
    }
    let expected = fs::read_to_string(&path).unwrap_or_default();
    if let Some((line, (found, wanted))) = text
        .lines()
        .zip(expected.lines())
        .enumerate()
        .find(|(_, (a, b))| a != b)
    {
        panic!("{name}:{}: expanded to\n{found}\nnot\n{wanted}", line + 1);
    }
    assert_eq!(text.lines().count(), expected.lines().count(), "{name}");
}

#[test]
fn digits() {
    check(
        "digits.rs",
        "/// Sorts 28×28 grey digits into ten classes.
        #[derive(Clone, PartialEq, Debug)]
        pub struct Digits: [28, 28, 1] -> [10] {
            conv1:  Conv2d<32, 3>, Relu, MaxPool2d<2>,
            /// After the first convolution.
            norm:   BatchNorm(momentum = 0.9),
            conv2:  Conv2d<64, 3>(stride = 2, padding = same, l2 = 1e-4), BatchNorm, Gelu,
            Flatten,
            hidden: Linear<128>, Relu, Dropout(0.5),
            logits: Linear<10>,
            Softmax,
        }",
    );
}

#[test]
fn resnet18() {
    check(
        "resnet18.rs",
        "/// Sorts photographs into the thousand classes of ImageNet.
        pub struct ResNet18: [224, 224, 3] -> [1000] {
            stem: Conv2d<64, 7>(stride = 2, padding = 3, bias = false), BatchNorm, Relu, MaxPool2d<3>(stride = 2, padding = 1),
            stage1: repeat 2 {
                Residual {
                    conv1: Conv2d<64, 3>(padding = same, bias = false), BatchNorm, Relu,
                    conv2: Conv2d<64, 3>(padding = same, bias = false), BatchNorm,
                }, Relu,
            },
            stage2: Residual(shortcut = { Conv2d<128, 1>(stride = 2, bias = false), BatchNorm }) {
                conv1: Conv2d<128, 3>(stride = 2, padding = 1, bias = false), BatchNorm, Relu,
                conv2: Conv2d<128, 3>(padding = same, bias = false), BatchNorm,
            }, Relu,
            stage3: Residual(shortcut = { Conv2d<256, 1>(stride = 2, bias = false), BatchNorm }) {
                conv1: Conv2d<256, 3>(stride = 2, padding = 1, bias = false), BatchNorm, Relu,
                conv2: Conv2d<256, 3>(padding = same, bias = false), BatchNorm,
            }, Relu,
            GlobalAvgPool2d,
            logits: Linear<1000>,
        }",
    );
}

#[test]
fn a_generic_network() {
    check(
        "mlp.rs",
        "pub(crate) struct Mlp<const H: usize = 8>: [784] -> [CLASSES] {
            hidden: Linear<H>, Relu,
            wider:  Linear<{ H * 2 }>(bias = false), Dropout(RATE),
            logits: Linear<CLASSES>,
        }

        /// At one size.
        pub type Small = Mlp<64>;",
    );
}
