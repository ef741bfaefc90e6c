//! Keras' table of a network's layers.

use crate::network::{LayerInfo, Network};
use core::fmt;

/// The table of a network's layers: prints as Keras' `model.summary()` does.
#[derive(Clone, Copy, Debug)]
pub struct Summary {
    name: &'static str,
    layers: &'static [LayerInfo],
    flops: usize,
}

impl Summary {
    /// The table of `N`.
    #[must_use]
    pub const fn of<N: Network>() -> Self {
        Self {
            name: N::NAME,
            layers: N::LAYERS,
            flops: N::FLOPS,
        }
    }
}

impl fmt::Display for Summary {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut rows = vec![["name", "layer", "output", "parameters"].map(str::to_owned)];
        if let Some(first) = self.layers.first() {
            rows.push([
                "input".to_owned(),
                String::new(),
                format!("{:?}", first.input.dims()),
                String::new(),
            ]);
        }
        for layer in self.layers {
            let params = thousands(layer.params + layer.running);
            rows.push([
                layer.name.to_owned(),
                layer.layer.to_owned(),
                format!("{:?}", layer.output.dims()),
                params,
            ]);
        }
        let widths: [usize; 4] =
            core::array::from_fn(|column| rows.iter().map(|row| row[column].chars().count()).max().unwrap_or(0));
        let line = "─".repeat(widths.iter().sum::<usize>() + 6);

        writeln!(f, "{}", self.name)?;
        for (i, [name, layer, output, params]) in rows.iter().enumerate() {
            if i < 2 {
                writeln!(f, "{line}")?;
            }
            let [w0, w1, w2, w3] = widths;
            writeln!(f, "{name:w0$}  {layer:w1$}  {output:w2$}  {params:>w3$}")?;
        }
        let (trainable, running) = self.layers.iter().fold((0, 0), |(params, running), layer| {
            (params + layer.params, running + layer.running)
        });
        writeln!(f, "{line}")?;
        write!(f, "trainable {}", thousands(trainable))?;
        if running > 0 {
            write!(f, ", running statistics {}", thousands(running))?;
        }
        write!(f, ", {} FLOPs a sample", thousands(self.flops))
    }
}

/// `225034` as `225,034`.
fn thousands(n: usize) -> String {
    let digits = n.to_string();
    let mut text = String::with_capacity(digits.len() + digits.len() / 3);
    for (i, digit) in digits.chars().enumerate() {
        if i > 0 && (digits.len() - i).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::thousands;

    #[test]
    fn thousands_are_marked() {
        assert_eq!(
            [0, 999, 1000, 225_034, 12_345_678].map(thousands),
            ["0", "999", "1,000", "225,034", "12,345,678"]
        );
    }
}
