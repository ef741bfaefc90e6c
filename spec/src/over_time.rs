//! Layers over images where a sequence arrives: which of them it is over sequences, and the other way round.

use crate::upstream::position;
use crate::{Kind, Shape, Text};

/// Whether `x` is more likely a sequence than an image without its channel: those are about as wide as high.
pub(crate) const fn is_sequence(x: &Shape) -> bool {
    if x.rank() != 2 || x.is_indices() || x.dim(0) == Shape::UNKNOWN || x.dim(1) == Shape::UNKNOWN {
        return false;
    }
    let (less, more) = if x.dim(0) < x.dim(1) {
        (x.dim(0), x.dim(1))
    } else {
        (x.dim(1), x.dim(0))
    };
    less <= more / 2
}

/// "`Conv1d<4, 3>`" for `c: Conv2d<4, 3>`; the word alone where it has more sizes than that takes, or an option that it has not. None
/// where there is no such layer.
pub(crate) const fn over_time(text: Text<1024>, layer: &str) -> Option<Text<1024>> {
    like(text, layer, b"2d", b"1d")
}

/// As [`over_time`], the other way round: "`Conv2d<4, 3>`" for `c: Conv1d<4, 3>`.
pub(crate) const fn over_images(text: Text<1024>, layer: &str) -> Option<Text<1024>> {
    like(text, layer, b"1d", b"2d")
}

const fn like(text: Text<1024>, layer: &str, theirs: &[u8], ours: &[u8]) -> Option<Text<1024>> {
    // A label may be called as the layer is.
    let label = position(layer, 0, b": ");
    let end = position(layer, if label < layer.len() { label } else { 0 }, theirs);
    if end == layer.len() {
        return None;
    }
    let mut start = end;
    while start > 0 && layer.as_bytes()[start - 1].is_ascii_alphanumeric() {
        start -= 1;
    }
    let (stem, rest) = (layer.split_at(end).0.split_at(start).1, layer.split_at(end + 2).1);
    let mut i = 0;
    while i < Kind::ALL.len() {
        let row = Kind::ALL[i].row();
        let len = stem.len() + 2;
        if row.name.len() == len
            && position(row.name, 0, stem.as_bytes()) == 0
            && position(row.name, 0, ours) == len - 2
        {
            let text = text.str("`").str(row.name);
            let is_of_one = position(rest, 0, b"groups") < rest.len() || position(rest, 0, b"causal") < rest.len();
            let fits = sizes(rest) <= row.sizes.len() && !is_of_one;
            let text = if fits { text.str(rest) } else { text };
            return Some(text.str("`"));
        }
        i += 1;
    }
    None
}

/// How many sizes stand in the `<…>` that this begins with.
const fn sizes(rest: &str) -> usize {
    let (mut i, mut count) = (0, 0);
    while i < rest.len() && position(rest, 0, b"<") == 0 && rest.as_bytes()[i] != b'>' {
        if matches!(rest.as_bytes()[i], b'<' | b',') {
            count += 1;
        }
        i += 1;
    }
    count
}

#[cfg(test)]
mod tests {
    extern crate std;
    use super::*;
    use std::string::{String, ToString};

    #[test]
    fn layers_over_images_have_their_like_over_sequences() {
        let like = |layer| over_time(Text::new(), layer).map(|text| text.as_str().to_string());
        for (layer, right) in [
            ("Conv2d<4, 3>", "`Conv1d<4, 3>`"),
            ("c: Conv2d<4, 3>(padding = same)", "`Conv1d<4, 3>(padding = same)`"),
            ("pool2d: MaxPool2d<2>", "`MaxPool1d<2>`"),
            ("Conv2d<4, 3, 5>", "`Conv1d`"),
            ("Conv2d<4, 3>(groups = 2)", "`Conv1d`"),
            ("MaxPool2d<2>", "`MaxPool1d<2>`"),
            ("GlobalAvgPool2d", "`GlobalAvgPool1d`"),
        ] {
            assert_eq!(like(layer), Some(String::from(right)));
        }
        assert_eq!(like("DepthwiseConv2d<3>"), None);
        assert_eq!(like("Linear<3>"), None);
    }

    #[test]
    fn sequences_are_longer_than_wide() {
        for (dims, is_it) in [
            ([8, 4], true),
            ([24, 1], true),
            ([3, 100], true),
            ([28, 28], false),
            ([32, 48], false),
        ] {
            assert_eq!(is_sequence(&Shape::new(&dims)), is_it, "{dims:?}");
        }
    }
}
