//! Networks of the field in gyul's language, and what each of them takes. `cargo run --release --example networks`
//!
//! They are declared in `zoo.rs`.

mod zoo;

use gyul::Network;
use zoo::{
    Autoencoder, GruClassifier, ImageNetResNet18, ImageNetVgg16, LstmClassifier, MobileNet, Transformer, TwoInputs,
    TwoOutputs, UNet,
};

#[expect(clippy::cast_precision_loss, reason = "shown in short")]
fn line<N: Network>(infer: usize, train: usize) {
    let mega = |n: usize| n as f64 / 1e6;
    println!(
        "{:<16} {:>8.3} {:>10.2} {:>10.2} {:>10.2}",
        N::NAME,
        mega(N::PARAMS),
        mega(N::FLOPS),
        mega(4 * infer),
        mega(4 * train)
    );
}

fn main() {
    println!(
        "{:<16} {:>8} {:>10} {:>10} {:>10}",
        "network", "params", "FLOPs", "infer", "train, 1"
    );
    println!("{:<16} {:>8} {:>10} {:>10} {:>10}", "", "M", "M", "MB", "MB");
    macro_rules! lines {
        ($($net:ident),+ $(,)?) => { $(line::<$net>($net::ARENA_INFER, $net::arena_train(1));)+ };
    }
    lines! {
        ImageNetVgg16, ImageNetResNet18, MobileNet, UNet, TwoInputs, TwoOutputs, LstmClassifier, GruClassifier, Transformer,
        Autoencoder,
    }
}
