//! The `Reshape` that makes what arrives fit, for the help of mistakes: with its numbers, where they can be told.

use crate::{Shape, Text};

/// "`Reshape<28, 28, 1>`" for `[784]`: a square of as many numbers, of one channel or of three.
pub(crate) const fn as_image(text: Text, x: &Shape) -> Text {
    if x.rank() == 2 && is_known(x) {
        return quoted(text, &[x.dim(0), x.dim(1), 1]);
    }
    let mut channels = 1;
    while x.rank() == 1 && is_known(x) && channels <= 3 {
        let side = (x.dim(0) / channels).isqrt();
        if side > 1 && side * side * channels == x.dim(0) {
            return quoted(text, &[side, side, channels]);
        }
        channels += 2;
    }
    text.str("`Reshape<height, width, channels>`")
}

/// "`Reshape<28, 84>`" for `[28, 28, 3]`: the rows of an image in their order.
pub(crate) const fn as_sequence(text: Text, x: &Shape) -> Text {
    match x.rank() {
        3 if is_known(x) => quoted(text, &[x.dim(0), x.dim(1).saturating_mul(x.dim(2))]),
        1 if is_known(x) => quoted(text, &[x.dim(0), 1]),
        _ => text.str("`Reshape<time, channels>`"),
    }
}

const fn is_known(x: &Shape) -> bool {
    x.len() != Shape::UNKNOWN && !x.is_empty()
}

const fn quoted(text: Text, dims: &[usize]) -> Text {
    reshape(text.str("`"), dims).str("`")
}

/// "end in `Reshape<28, 28, 1>`"
pub(crate) const fn ending(text: Text<1024>, out: &Shape) -> Text<1024> {
    text.str("end in `")
        .str(reshape(Text::new(), out.dims()).as_str())
        .str("`")
}

/// `Reshape<28, 28, 1>`
pub(crate) const fn reshape(text: Text, dims: &[usize]) -> Text {
    let mut text = text.str("Reshape<").num(dims[0]);
    let mut i = 1;
    while i < dims.len() {
        text = text.str(", ").num(dims[i]);
        i += 1;
    }
    text.str(">")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn image(dims: &[usize], reshape: &str) {
        assert_eq!(as_image(Text::new(), &Shape::new(dims)).as_str(), reshape, "{dims:?}");
    }

    fn sequence(dims: &[usize], reshape: &str) {
        assert_eq!(
            as_sequence(Text::new(), &Shape::new(dims)).as_str(),
            reshape,
            "{dims:?}"
        );
    }

    #[test]
    fn numbers_where_they_can_be_told() {
        image(&[784], "`Reshape<28, 28, 1>`");
        image(&[3072], "`Reshape<32, 32, 3>`");
        image(&[16, 5], "`Reshape<16, 5, 1>`");
        sequence(&[28, 27, 3], "`Reshape<28, 81>`");
        sequence(&[40], "`Reshape<40, 1>`");
    }

    #[test]
    fn names_where_they_cannot() {
        for dims in [
            &[7][..],
            &[1],
            &[3],
            &[0],
            &[Shape::UNKNOWN],
            &[Shape::UNKNOWN, 4],
            &[2; 4],
        ] {
            image(dims, "`Reshape<height, width, channels>`");
        }
        sequence(&[4, Shape::UNKNOWN, 3], "`Reshape<time, channels>`");
    }
}
