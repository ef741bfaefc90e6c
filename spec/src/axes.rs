//! Inputs whose axes stand in the order of other libraries: their channels first.

use crate::{Shape, Stop, Text};

/// Whether the input may be an image as other libraries have it, [3, 224, 224], and what it became is one still.
pub(crate) const fn are_channels_first(way: &[Stop<'_>]) -> bool {
    let mut i = 0;
    while i < way.len() {
        // What was reshaped may have its channels last, whatever entered.
        if way[i].shape.rank() != 3 {
            return false;
        }
        i += 1;
    }
    i > 0 && is_channels_first(&way[0].shape)
}

/// Whether its first axis is like the channels of an image, and no other is.
pub(crate) const fn is_channels_first(x: &Shape) -> bool {
    x.rank() == 3 && x.dim(0) <= 4 && x.dim(1) > 4 && x.dim(2) > 4
}

/// Whether the input may be a sequence with its steps last, [3, 100], which are many more than it has channels, and what it became is one still.
pub(crate) const fn are_steps_last(way: &[Stop<'_>]) -> bool {
    let mut i = 0;
    while i < way.len() {
        if way[i].shape.rank() != 2 {
            return false;
        }
        i += 1;
    }
    i > 0 && way[0].shape.dim(1) != Shape::UNKNOWN && way[0].shape.dim(0) <= way[0].shape.dim(1) / 4
}

/// "; channels come last: is `input` [224, 224, 3]?"
pub(crate) const fn channels_last(text: Text<1024>, input: &Stop<'_>) -> Text<1024> {
    let x = &input.shape;
    let last = match x.rank() {
        2 => Shape::new(&[x.dim(1), x.dim(0)]),
        _ => Shape::new(&[x.dim(1), x.dim(2), x.dim(0)]),
    };
    let text = text.str("; channels come last: is `").str(input.name).str("` ");
    text.shape(&last).str("?")
}

#[cfg(test)]
mod tests {
    extern crate std;
    use crate::{Config, Kind, Stop, message};
    use std::vec;

    #[test]
    fn channels_are_asked_about_where_they_are_an_image_still() {
        let pool = Config::new(Kind::MaxPool2d, &[2]);
        let asked = |shapes: &[&[usize]]| {
            let mut way = vec![];
            for (name, dims) in ["input", "one", "two"].iter().zip(shapes) {
                way.push(Stop::numbers(name, dims));
            }
            let why = pool.rule(&way[way.len() - 1].shape).why.expect("it is too low");
            let text = message("MaxPool2d<2>", "maxpool1", &way, &[], &why);
            text.as_str().ends_with("; channels come last: is `input` [32, 32, 3]?")
        };
        assert!(asked(&[&[3, 32, 32], &[1, 30, 16]]));
        assert!(!asked(&[&[3, 32, 32], &[3072], &[1, 32, 96]]));
        assert!(!asked(&[&[3, 32, 32], &[96, 32], &[1, 32, 96]]));
    }

    #[test]
    fn steps_are_asked_about_where_they_would_do() {
        let conv = Config::new(Kind::Conv1d, &[16, 5]);
        let help = |dims: &[usize]| {
            let way = [Stop::numbers("input", dims)];
            let why = conv.rule(&way[0].shape).why.expect("it is too short");
            let text = message("Conv1d<16, 5>", "conv1", &way, &[], &why);
            text.as_str().contains("; channels come last: is `input` [100, 3]?")
        };
        assert!(help(&[3, 100]));
        assert!(!help(&[4, 12]));
        assert!(!help(&[3, 4]));
        assert!(!help(&[3, 2]));
    }
}
