//! Sorts handwritten digits: declare a network, train it on real digits, save it, load it, predict.
//!
//! `cargo run --release --example digits` takes the 10,000 + 2,000 digits that lie beside this file.
//! `-- --full` takes the 60,000 + 10,000 of MNIST; `-- --seed 3` another seed.

use gyul::data;
use gyul::metrics::ConfusionMatrix;
use gyul::prelude::*;
use std::error::Error;
use std::path::Path;

network! {
    /// Sorts 28×28 grey digits into ten classes.
    pub struct Digits: [28, 28, 1] -> [10] {
        conv1:  Conv2d<32, 3>, Relu, MaxPool2d<2>,
        conv2:  Conv2d<64, 3>, Relu, MaxPool2d<2>,
        Flatten,
        hidden: Linear<128>, Relu, Dropout(0.5),
        logits: Linear<10>,
    }
}

/// One digit: rows of pixels of one channel, from 0 (paper) to 1 (ink).
type Digit = [[[f32; 1]; 28]; 28];

fn main() -> Result<(), Box<dyn Error>> {
    let args: Vec<String> = std::env::args().collect();
    let full = args.iter().any(|arg| arg == "--full");
    let seed = match args.iter().position(|arg| arg == "--seed") {
        Some(at) => args.get(at + 1).ok_or("--seed needs a number")?.parse()?,
        None => 7,
    };

    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    let (train, test) = if full {
        data::mnist()?
    } else {
        data::mnist_from(here.join("examples/data/mnist-sample"))?
    };
    println!("{}\n", Digits::summary());
    println!("{} training digits, {} test digits\n", train.len(), test.len());

    let epochs = if full { 10 } else { 15 };
    let mut trainer = Trainer::new(Digits::new(seed), CrossEntropy, Adam::default())
        .batch_size(64)
        .epochs(epochs)
        .seed(seed)
        .schedule(Cosine::default())
        .validation(&test);
    let history = trainer.fit(&train)?;
    println!("\ntest: {}", trainer.evaluate(&test)?);

    let out = here.join("target/digits");
    std::fs::create_dir_all(&out)?;
    gyul::plot::curves(&history, out.join("curves.svg"))?;
    trainer.network().save(out.join("digits.safetensors"))?;

    // From here on as a program that only uses the trained file.
    let net = Digits::load(out.join("digits.safetensors"))?;
    let mut matrix = ConfusionMatrix::<10>::default();
    let mut digit = [[[0.0; 1]; 28]; 28];
    for i in 0..test.len() {
        let label = test.get(i, &mut digit);
        matrix.count(predicted(&net, &digit), label)?;
    }
    println!("\n{matrix}\n");

    // One digit of each class, five in a row.
    let mut drawn = Vec::new();
    for class in 0..10 {
        if let Some(i) = (0..test.len()).find(|&i| test.get(i, &mut digit) == class) {
            test.get(i, &mut digit);
            drawn.push((digit, predicted(&net, &digit), class));
        }
    }
    drawn.chunks(5).for_each(draw);
    println!(
        "wrote {0}/digits.safetensors and {0}/curves.svg",
        out.strip_prefix(here)?.display()
    );
    Ok(())
}

/// The largest output wins.
fn predicted(net: &Digits, digit: &Digit) -> u32 {
    gyul::metrics::class(&net.predict(digit))
}

/// Draws digits side by side: a character shows 2 × 4 pixels as two halves, lit by how bright they are.
fn draw(digits: &[(Digit, u32, u32)]) {
    let bright = |digit: &Digit, y: usize, x: usize| (0..4).map(|i| digit[y + i / 2][x + i % 2][0]).sum::<f32>() > 1.2;
    for y in (0..28).step_by(4) {
        for (digit, ..) in digits {
            for x in (0..28).step_by(2) {
                print!(
                    "{}",
                    match (bright(digit, y, x), bright(digit, y + 2, x)) {
                        (true, true) => '█',
                        (true, false) => '▀',
                        (false, true) => '▄',
                        (false, false) => ' ',
                    }
                );
            }
            print!("  ");
        }
        println!();
    }
    for (_, predicted, label) in digits {
        let mark = if predicted == label { "✓" } else { "✗" };
        print!("{:<16}", format!("   {predicted} {mark}"));
    }
    println!("\n");
}
