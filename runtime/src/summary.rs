//! Keras' table of a network's layers.

use crate::network::{Network, Sizes};
use core::fmt;
use gyul_spec::{Placed, Stop, Text};

/// The table of a network's layers: prints as Keras' `model.summary()` does. Behind a layer that reads another value than the row
/// above stands what it reads: `← stem, image`.
#[derive(Clone, Copy, Debug)]
pub struct Summary {
    name: &'static str,
    sizes: Sizes,
    inputs: &'static [Stop<'static>],
    layers: &'static [Placed],
    flops: usize,
}

impl Summary {
    /// The table of `N`.
    #[must_use]
    pub const fn of<N: Network>() -> Self {
        Self {
            name: N::NAME,
            sizes: N::SIZES,
            inputs: N::INPUTS,
            layers: N::NET,
            flops: N::FLOPS,
        }
    }

    /// What layer `i` reads, where that is not what the row above gives.
    fn reads(&self, i: usize) -> Option<String> {
        let from = self.layers[i].node.from;
        if *from == [self.inputs.len() + i - 1] {
            return None;
        }
        let name = |value: &usize| match value.checked_sub(self.inputs.len()) {
            Some(layer) => self.layers[layer].node.name,
            None => self.inputs[*value].name,
        };
        Some(from.iter().map(name).collect::<Vec<_>>().join(", "))
    }
}

impl fmt::Display for Summary {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut rows = vec![["name", "layer", "output", "parameters"].map(str::to_owned)];
        for input in self.inputs {
            let dims = Text::<64>::new().shape(&input.shape).as_str().to_owned();
            rows.push([input.name.to_owned(), String::new(), dims, String::new()]);
        }
        for Placed { node, out, facts, .. } in self.layers {
            rows.push([
                node.name.to_owned(),
                evaluated(node.text, node.config.sizes()),
                format!("{:?}", out.dims()),
                thousands(facts.params + facts.running),
            ]);
        }
        let widths: [usize; 4] =
            core::array::from_fn(|column| rows.iter().map(|row| row[column].chars().count()).max().unwrap_or(0));
        let line = "─".repeat(widths.iter().sum::<usize>() + 6);

        writeln!(f, "{}{}", self.name, in_brackets(self.sizes))?;
        for (i, [name, layer, output, params]) in rows.iter().enumerate() {
            if i < 2 {
                writeln!(f, "{line}")?;
            }
            let [w0, w1, w2, w3] = widths;
            let row = format!("{name:w0$}  {layer:w1$}  {output:w2$}  {params:>w3$}");
            let layer = i.checked_sub(1 + self.inputs.len());
            let reads = layer.and_then(|layer| self.reads(layer));
            let reads = reads.map_or_else(String::new, |reads| format!("  ← {reads}"));
            writeln!(f, "{}{reads}", row.trim_end())?;
        }
        let (trainable, running) = self.layers.iter().fold((0, 0), |(params, running), layer| {
            (params + layer.facts.params, running + layer.facts.running)
        });
        writeln!(f, "{line}")?;
        write!(f, "trainable {}", thousands(trainable))?;
        if running > 0 {
            write!(f, ", running statistics {}", thousands(running))?;
        }
        write!(f, ", {} FLOPs a sample", thousands(self.flops))
    }
}

/// A layer as it was declared, with what its sizes are: `Linear<H>` is `Linear<8>`. One of the user's own has none that are known here.
fn evaluated(text: &str, sizes: &[usize]) -> String {
    let Some((word, rest)) = text.split_once('<').filter(|_| !sizes.is_empty()) else {
        return text.to_owned();
    };
    // A size in braces may compare something.
    let mut depth = 0;
    let is_end = |c| {
        depth += i32::from(c == '{') - i32::from(c == '}');
        c == '>' && depth == 0
    };
    let (_, behind) = rest.split_at(rest.find(is_end).map_or(rest.len(), |end| end + 1));
    format!("{word}{}{behind}", in_brackets(sizes))
}

/// `<8, 3>`; nothing where there are none.
fn in_brackets<T: fmt::Debug>(sizes: &[T]) -> String {
    if sizes.is_empty() {
        return String::new();
    }
    let sizes: Vec<String> = sizes.iter().map(|size| format!("{size:?}")).collect();
    format!("<{}>", sizes.join(", "))
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
    use super::{evaluated, thousands};

    #[test]
    fn thousands_are_marked() {
        assert_eq!(
            [0, 999, 1000, 225_034, 12_345_678].map(thousands),
            ["0", "999", "1,000", "225,034", "12,345,678"]
        );
    }

    #[test]
    fn sizes_are_what_they_come_to() {
        assert_eq!(evaluated("Linear<H>(bias = false)", &[8]), "Linear<8>(bias = false)");
        assert_eq!(
            evaluated("Conv2d<{ if A > B { A } else { B } }, 3>", &[8, 3]),
            "Conv2d<8, 3>"
        );
        assert_eq!(
            evaluated("Dropout({ if A < B { A } else { B } })", &[]),
            "Dropout({ if A < B { A } else { B } })"
        );
        assert_eq!(evaluated("Mlp<H>", &[]), "Mlp<H>");
    }
}
