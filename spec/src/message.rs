//! The words for a broken rule.

use crate::axes::{are_channels_first, are_steps_last, channels_last};
use crate::border::{padded, uncropped};
use crate::over_time::{is_sequence, over_images, over_time};
use crate::rule::{Spot, Stop, Why};
use crate::upstream::{all_steps, position};
use crate::{Kind, Shape, Text};

/// How many layers a trace shows at most.
const TRACE: usize = 5;

/// The whole message for a broken rule: what, where the shapes came from, and a way out.
///
/// `layer` is the item as it stands (`hidden: Linear<128>`), `name` its name; `way` leads from the input (first) to the
/// value it reads, or to the one at fault; `others` are all it reads where it reads several.
#[must_use]
pub const fn message(layer: &str, name: &str, way: &[Stop<'_>], others: &[Stop<'_>], why: &Why) -> Text<1024> {
    let mut text = Text::new().str("`").str(layer).str("` ").str(why.what.as_str());
    if why.arrives && others.len() > 1 {
        text = arrivals(text.str(", but "), others);
    } else if why.arrives && !way.is_empty() {
        text = source(text.str(", but "), way)
            .str(" gives ")
            .shape(&way[way.len() - 1].shape);
    }
    if why.arrives && way.len() > 1 {
        text = trace(text, way).str(" → ").str(name).str(" ✗");
    }
    if why.steps
        && let Some(text) = all_steps(text.str("\nhelp: "), way)
    {
        return text;
    }
    if why.steps && is_flattened(way) {
        return text.str("\nhelp: leave `Flatten` out, which makes one row of all steps");
    }
    if !why.help.is_empty() {
        let names = match why.spot {
            Spot::Source(i) if others.len() == 2 => {
                [source_name(layer, others, i), source_name(layer, others, 1 - i), name]
            }
            Spot::Source(i) if i < others.len() => [source_name(layer, others, i), "$", name],
            _ => ["@", "$", "#"],
        };
        text = text.str("\nhelp: ");
        text = if why.border {
            padded(text, name, way, why)
        } else if why.cropped
            && !way.is_empty()
            && let Some(text) = uncropped(text, way, other(others, &way[way.len() - 1].shape))
        {
            text
        } else if why.rank
            && !way.is_empty()
            && way[way.len() - 1].shape.rank() == 3
            && let Some(text) = over_images(text.str("write "), layer)
        {
            text.str(" for an image, or ").str(why.help.as_str())
        } else if why.image && !way.is_empty() {
            as_image(text, layer, way, why)
        } else {
            named(text, why.help.as_str(), names)
        };
        if why.low && (are_channels_first(way) || are_steps_last(way)) {
            text = channels_last(text, &way[0]);
        }
    }
    text
}

/// The first of the values that are read which is of another height or width than the image `x`.
const fn other<'a>(others: &'a [Stop<'_>], x: &'a Shape) -> &'a Shape {
    let mut i = 0;
    while i < others.len() {
        if !others[i].shape.with_last(1).same(&x.with_last(1)) {
            return &others[i].shape;
        }
        i += 1;
    }
    x
}

/// The help of a layer that needs an image: of a sequence it is another; an input of `[28, 28]` has one channel, which is declared; and before a `Flatten` there was one.
const fn as_image(text: Text<1024>, layer: &str, way: &[Stop<'_>], why: &Why) -> Text<1024> {
    let (input, help) = (&way[0], why.help.as_str());
    let x = &input.shape;
    if is_sequence(&way[way.len() - 1].shape)
        && let Some(text) = over_time(text.str("write "), layer)
    {
        let text = text.str(" for a sequence");
        return if way.len() == 1 {
            let image = Shape::new(&[x.dim(0), x.dim(1), 1]);
            text.str("; an image of one channel is declared as ").shape(&image)
        } else {
            text.str(", or ").str(help)
        };
    }
    if way.len() == 1 && x.rank() == 2 && !x.is_indices() {
        let image = Shape::new(&[x.dim(0), x.dim(1), 1]);
        return text.str("declare `").str(input.name).str("` as ").shape(&image);
    }
    let mut i = 0;
    while i < way.len() {
        if matches!(way[i].layer, Some((Kind::Flatten, _))) && position(help, 0, b"put ") == 0 {
            return text.str("put it before `Flatten`, or ").str(help.split_at(4).1);
        }
        i += 1;
    }
    text.str(help)
}

/// What the value `i` of those that are read is called where it is read: as it stands in `Add <- (a, b)`, which is how `layer` is written; else by
/// its own name.
const fn source_name<'a>(layer: &'a str, others: &[Stop<'a>], i: usize) -> &'a str {
    const OPEN: &[u8] = b" <- (";
    let from = position(layer, 0, OPEN) + OPEN.len();
    if from > layer.len() {
        return others[i].name;
    }
    let mut rest = layer.split_at(from).1;
    let mut before = i;
    while before > 0 {
        let comma = position(rest, 0, b", ");
        if comma == rest.len() {
            return others[i].name;
        }
        rest = rest.split_at(comma + 2).1;
        before -= 1;
    }
    let (comma, close) = (position(rest, 0, b","), position(rest, 0, b")"));
    rest.split_at(if comma < close { comma } else { close }).0
}

/// Whether what arrives was a sequence before the `Flatten` that gives it, and nobody else reads that.
const fn is_flattened(way: &[Stop<'_>]) -> bool {
    way.len() > 1
        && matches!(way[way.len() - 1].layer, Some((Kind::Flatten, _)))
        && !way[way.len() - 1].is_shared
        && way[way.len() - 2].shape.rank() == 2
}

/// Appends `help` with the label of the value at fault for each `@`, of the other for each `$`, and that of the layer for each `#`.
const fn named(mut text: Text<1024>, help: &str, [at_fault, other, layer]: [&str; 3]) -> Text<1024> {
    let (mut rest, mut i) = (help, 0);
    while i < rest.len() {
        let label = match rest.as_bytes()[i] {
            b'@' => label(at_fault),
            b'$' => label(other),
            b'#' => label(layer),
            _ => {
                i += 1;
                continue;
            }
        };
        let (before, behind) = rest.split_at(i);
        text = text.str(before).str(label);
        (rest, i) = (behind.split_at(1).1, 0);
    }
    text.str(rest)
}

/// What `stage.0.conv1` is called within its block: `conv1`.
pub(crate) const fn label(name: &str) -> &str {
    let mut i = name.len();
    while i > 0 && name.as_bytes()[i - 1] != b'.' {
        i -= 1;
    }
    name.split_at(i).1
}

/// `` `a` gives [8, 8, 3] and `b` gives [8, 8, 4] ``
const fn arrivals(mut text: Text<1024>, of: &[Stop<'_>]) -> Text<1024> {
    let mut i = 0;
    while i < of.len() {
        let between = match of.len() - i {
            _ if i == 0 => "`",
            1 => " and `",
            _ => ", `",
        };
        text = text.str(between).str(of[i].name).str("` gives ").shape(&of[i].shape);
        i += 1;
    }
    text
}

/// The message for a network whose input holds no numbers.
#[must_use]
pub const fn input_message(declared: &Shape) -> Text<1024> {
    let text = Text::new().str("the input is declared as ").shape(declared);
    text.str(", which holds no numbers\nhelp: every dim is at least 1")
}

/// The layers that made the shape: the last two that changed it, else the last one.
const fn source(text: Text<1024>, way: &[Stop<'_>]) -> Text<1024> {
    let from = last_changes(way, 2);
    if from == 0 {
        return text.str("`").str(way[way.len() - 1].name).str("`");
    }
    let mut text = text.str("`").str(way[from].name).str("`");
    let mut i = from + 1;
    while i < way.len() {
        if changes(way, i) {
            text = text.str(" → `").str(way[i].name).str("`");
        }
        i += 1;
    }
    text
}

/// `shapes: [28,28,1] → conv1 [26,26,32] → maxpool1 [13,13,32]`: the last layers that changed the shape.
pub(crate) const fn trace(text: Text<1024>, way: &[Stop<'_>]) -> Text<1024> {
    let from = last_changes(way, TRACE);
    let mut text = text.str("\nshapes: ");
    text = if from > 0 && last_changes(way, TRACE + 1) < from {
        text.str("…")
    } else {
        text.dims(&way[0].shape, ",")
    };
    let mut i = if from == 0 { way.len() } else { from };
    while i < way.len() {
        if changes(way, i) {
            text = text.str(" → ").str(way[i].name).str(" ").dims(&way[i].shape, ",");
        }
        i += 1;
    }
    text
}

/// Whether stop `i` gives another shape than it gets.
const fn changes(way: &[Stop<'_>], i: usize) -> bool {
    i > 0 && !way[i].shape.same(&way[i - 1].shape)
}

/// The `most`-last stop that changes the shape, or the first that does; 0 where none does.
const fn last_changes(way: &[Stop<'_>], most: usize) -> usize {
    let mut i = way.len();
    let mut seen = 0;
    let mut found = 0;
    while i > 1 && seen < most {
        i -= 1;
        if changes(way, i) {
            seen += 1;
            found = i;
        }
    }
    found
}

#[cfg(test)]
mod tests {
    extern crate std;
    use super::*;
    use crate::Config;
    use std::vec;

    #[test]
    fn the_message_shows_the_way() {
        let names = [
            "input", "conv1", "relu1", "maxpool1", "conv2", "relu2", "maxpool2", "hidden",
        ];
        let configs = [
            Config::new(Kind::Conv2d, &[32, 3]),
            Config::new(Kind::Relu, &[]),
            Config::new(Kind::MaxPool2d, &[2]),
            Config::new(Kind::Conv2d, &[64, 3]),
            Config::new(Kind::Relu, &[]),
            Config::new(Kind::MaxPool2d, &[2]),
            Config::new(Kind::Linear, &[128]),
        ];
        let mut shape = Shape::new(&[28, 28, 1]);
        let mut way = vec![];
        for (name, config) in names.iter().zip(&configs) {
            way.push(Stop::of(name, shape));
            shape = config.rule(&shape).out;
        }
        let why = configs[6].rule(&way[6].shape).why.expect("an image is not flat");
        let text = message("hidden: Linear<128>", "hidden", &way, &[], &why);
        assert_eq!(
            text.as_str(),
            "`hidden: Linear<128>` needs a flat input, but `conv2` → `maxpool2` gives [5, 5, 64]\n\
             shapes: [28,28,1] → conv1 [26,26,32] → maxpool1 [13,13,32] → conv2 [11,11,64] → maxpool2 [5,5,64] → hidden ✗\n\
             help: put `Flatten` before it (5·5·64 = 1600 features)"
        );
    }

    #[test]
    fn what_is_no_image_is_made_one_where_it_comes_from() {
        let conv = Config::new(Kind::Conv2d, &[4, 3]);
        let help = |layers: &[(Kind, &[usize])]| {
            let mut way = vec![Stop::numbers("input", layers[0].1)];
            for (kind, sizes) in &layers[1..] {
                let shape = Config::new(*kind, sizes).rule(&way[way.len() - 1].shape).out;
                let layer = Some((*kind, ""));
                way.push(Stop {
                    layer,
                    ..Stop::of("it", shape)
                });
            }
            let why = conv.rule(&way[way.len() - 1].shape).why.expect("no image");
            let text = message("Conv2d<4, 3>", "conv1", &way, &[], &why);
            std::string::String::from(text.as_str().split("help: ").nth(1).expect("a way out"))
        };
        let input = |dims: &'static [usize]| (Kind::Own, dims);
        let reshape = "`Reshape<28, 28, 1>` before it";
        assert_eq!(help(&[input(&[28, 28])]), "declare `input` as [28, 28, 1]");
        assert_eq!(help(&[input(&[784])]), std::format!("put {reshape}"));
        assert_eq!(
            help(&[input(&[4]), (Kind::Linear, &[784])]),
            std::format!("put {reshape}")
        );
        assert_eq!(
            help(&[input(&[28, 28, 1]), (Kind::Flatten, &[])]),
            std::format!("put it before `Flatten`, or {reshape}")
        );
    }
}
