//! `GlobalAvgPool2d`: the mean of every channel.

use crate::{Class, Config, Row, Ruled, Shape, Text};

pub(crate) const ROW: Row = Row {
    name: "GlobalAvgPool2d",
    slug: "globalavgpool",
    example: "GlobalAvgPool2d",
    ..Row::plain(Class::Function)
};

pub(crate) const fn rule(_: &Config, x: &Shape) -> Ruled {
    let out = Shape::new(&[x.last()]);
    if x.rank() != 3 {
        let help = Text::new().str("put it after the last convolution, in place of `Flatten`");
        return Ruled::no_image(out, help, x.rank() == 2);
    }
    Ruled::good(out)
}
