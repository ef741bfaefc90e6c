//! Makes `examples/data/mnist-sample`: 1,000 training and 200 test digits of each class, drawn from MNIST.
//!
//! `cargo run --release --example make_mnist_sample -- examples/data/mnist-sample`

use std::{env, error::Error, fs::File, io::BufWriter, path::Path};

use gyul_runtime::data::{Dataset, Idx, Images, mnist};

/// Of the order in which digits are drawn.
const SEED: u64 = 28;

fn main() -> Result<(), Box<dyn Error>> {
    let folder = env::args_os().nth(1).ok_or("usage: make_mnist_sample FOLDER")?;
    let (train, test) = mnist()?;
    write(train, 1000, folder.as_ref(), "train")?;
    write(test, 200, folder.as_ref(), "t10k")
}

/// Writes the first `per_class` digits of each class, in the order of `SEED`.
fn write(digits: Images, per_class: u32, folder: &Path, name: &str) -> Result<(), Box<dyn Error>> {
    let digits = digits.shuffled(SEED);
    let (mut pixels, mut labels, mut taken) = (Vec::new(), Vec::new(), [0; 10]);
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "back to the byte that `get` divided"
    )]
    let byte = |x: &f32| (x * 255.0).round() as u8;
    let mut image = [[[0.0; 1]; 28]; 28];
    for index in 0..digits.len() {
        let label = digits.get(index, &mut image);
        let taken = &mut taken[label as usize];
        if *taken < per_class {
            *taken += 1;
            labels.push(u8::try_from(label)?);
            pixels.extend(image.as_flattened().as_flattened().iter().map(byte));
        }
    }
    let count = 10 * per_class;
    let create = |file: String| File::create(folder.join(file)).map(BufWriter::new);
    Idx::new(vec![count, 28, 28], pixels)?.write_gz(create(format!("{name}-images-idx3-ubyte.gz"))?)?;
    Idx::new(vec![count], labels)?.write_gz(create(format!("{name}-labels-idx1-ubyte.gz"))?)?;
    Ok(())
}
