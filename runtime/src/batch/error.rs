//! What is wrong with an array that is no batch.

/// An array that is no batch of a network's input.
#[derive(Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum BatchError {
    /// The axes after the first are not one sample's.
    #[error(
        "{}`{network}` takes batches of shape [n, {}], but this array is {found:?}{}",
        of(input),
        list(expected),
        axis_to_insert(if input.is_empty() { "x" } else { input }, found, expected)
    )]
    Shape {
        /// The network.
        network: &'static str,
        /// Which of its inputs; empty where it has one.
        input: &'static str,
        /// One sample's shape.
        expected: &'static [usize],
        /// The array's.
        found: Vec<usize>,
    },
    /// Inputs of several batches.
    #[error("a batch of `{network}` has {first} samples of `{of}`, but {other} of `{input}`")]
    Samples {
        /// The network.
        network: &'static str,
        /// The first input.
        of: &'static str,
        /// Samples of it.
        first: usize,
        /// Another input.
        input: &'static str,
        /// Samples of that.
        other: usize,
    },
    /// An index that no `Embedding` has a row for.
    #[error(transparent)]
    Index(#[from] crate::BadIndex),
    /// A batch without a sample.
    #[error("`{network}` cannot learn from a batch of 0 samples")]
    Empty {
        /// The network.
        network: &'static str,
    },
    /// A backward pass without the forward pass of training before it.
    #[error(
        "a backward pass of `{network}` needs a forward pass of training before it, and of its own: it overwrites what that keeps"
    )]
    NoForward {
        /// The network.
        network: &'static str,
    },
    /// A gradient that does not have the shape of the output it belongs to.
    #[error(
        "`{network}` gave an output of shape [{batch}, {}], but this gradient is {found:?}",
        list(expected)
    )]
    Gradient {
        /// The network.
        network: &'static str,
        /// Samples of the forward pass.
        batch: usize,
        /// One sample's output.
        expected: &'static [usize],
        /// The gradient's shape.
        found: Vec<usize>,
    },
}

debug_is_display!(BatchError);

fn of(input: &str) -> String {
    if input.is_empty() {
        String::new()
    } else {
        format!("the input `{input}` of ")
    }
}

/// "help: `x.insert_axis(Axis(3))` …" where all that the array of that `name` lacks of such samples is a last axis of one number, as grey images
/// and mono sound do.
pub(crate) fn axis_to_insert(name: &str, found: &[usize], sample: &[usize]) -> String {
    match (found, sample) {
        ([_, found @ ..], [expected @ .., 1]) if found == expected => {
            format!(
                "\nhelp: `{name}.insert_axis(Axis({}))` gives each number an axis of its own",
                sample.len()
            )
        }
        _ => String::new(),
    }
}

fn list(dims: &[usize]) -> String {
    dims.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_axis_is_inserted_into_the_input_that_lacks_it() {
        for (input, help) in [("", "x.insert_axis(Axis(3))"), ("image", "image.insert_axis(Axis(3))")] {
            let error = BatchError::Shape {
                network: "Net",
                input,
                expected: &[28, 28, 1],
                found: vec![5, 28, 28],
            };
            assert_eq!(error.to_string().split('`').rev().nth(1), Some(help));
        }
    }
}
