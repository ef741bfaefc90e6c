//! The words for an output that is declared as what no layer gives.

use crate::axes::{are_channels_first, are_steps_last, channels_last, is_channels_first};
use crate::border::bordered;
use crate::fit;
use crate::message::{label, trace};
use crate::rule::Stop;
use crate::upstream::{position, resized, stepped};
use crate::{Kind, Shape, Text};

/// The message for a network whose last layer gives another shape than it declares.
#[must_use]
pub const fn output_message(declared: &Shape, way: &[Stop<'_>]) -> Text<1024> {
    let got = way[way.len() - 1].shape;
    let mut text = Text::new()
        .str("the output is declared as ")
        .shape(declared)
        .str(", but `");
    text = text.str(way[way.len() - 1].name).str("` gives ").shape(&got);
    if way.len() > 1 {
        text = trace(text, way);
    }
    text = text.str("\nhelp: ");
    text = match mended(text, way, declared) {
        Some(text) => text.str(", or "),
        None => text,
    };
    text = text.str("declare `-> ").shape(&got).str("`");
    if declared.rank() == 1 && got.rank() > 1 {
        reduced(text, declared, way)
    } else if is_turned(declared, way) {
        channels_last(text, &way[0])
    } else {
        text
    }
}

/// Whether the input and the shape `declared` may both have their channels first, as in other libraries: `[3, 32, 32] -> [8, 32, 32]`.
const fn is_turned(declared: &Shape, way: &[Stop<'_>]) -> bool {
    let got = &way[way.len() - 1].shape;
    let begins_with_channels =
        declared.rank() == got.rank() && declared.dim(0) == got.last() && got.last() != Shape::UNKNOWN;
    match declared.rank() {
        // Or the input alone is turned, and what comes of it is not as high.
        3 => {
            let is_last = declared.last() == got.last() || declared.last() == way[0].shape.dim(0);
            let is_low = is_last && declared.dim(0) > got.dim(0) && declared.dim(0) != Shape::UNKNOWN;
            are_channels_first(way) && (is_channels_first(declared) || begins_with_channels || is_low)
        }
        2 => are_steps_last(way) && begins_with_channels,
        _ => false,
    }
}

/// How a layer further up is written so that the shape `declared` comes of it.
const fn mended(text: Text<1024>, way: &[Stop<'_>], declared: &Shape) -> Option<Text<1024>> {
    if let Some(text) = resized(text, way, declared) {
        return Some(text);
    }
    if let Some(text) = stepped(text, way, declared) {
        return Some(text);
    }
    if let Some(text) = bordered(text, way, declared) {
        return Some(text);
    }
    if let Some(text) = magnified(text, way, declared) {
        return Some(text);
    }
    reshaped(text, way, declared)
}

/// "write `Upsample2d<4>` for `upsample1`, whose sizes are factors", where it makes more of what it reads than is declared.
const fn magnified(text: Text<1024>, way: &[Stop<'_>], declared: &Shape) -> Option<Text<1024>> {
    let mut at = way.len() - 1;
    while at > 0 && way[at].shape.same(&way[at - 1].shape) {
        at -= 1;
    }
    let Some((Kind::Upsample2d, layer)) = way[at].layer else {
        return None;
    };
    // A size in braces may have a `>` of its own.
    let is_block = position(layer, 0, b"{") < layer.len();
    if at == 0 || is_block || way[at].is_shared || declared.rank() != 3 || way[at - 1].shape.rank() != 3 {
        return None;
    }
    let x = &way[at - 1].shape;
    let are_known = x.len() != Shape::UNKNOWN && declared.len() != Shape::UNKNOWN && !x.is_empty();
    if !are_known
        || x.last() != declared.last()
        || declared.is_empty()
        || !declared.dim(0).is_multiple_of(x.dim(0))
        || !declared.dim(1).is_multiple_of(x.dim(1))
    {
        return None;
    }
    let [height, width] = [declared.dim(0) / x.dim(0), declared.dim(1) / x.dim(1)];
    if height == 1 && width == 1 {
        return None;
    }
    let text = text.str("write `Upsample2d<").num(height);
    let text = if height == width {
        text
    } else {
        text.str(", ").num(width)
    };
    let options = layer.split_at(position(layer, 0, b">")).1;
    let text = text.str(if options.is_empty() { ">" } else { options });
    Some(
        text.str("` for `")
            .str(label(way[at].name))
            .str("`, whose sizes are factors"),
    )
}

/// "end in `Reshape<28, 28, 1>`", where what is given has as many numbers as `declared`, or has them once a layer gives more.
const fn reshaped(text: Text<1024>, way: &[Stop<'_>], declared: &Shape) -> Option<Text<1024>> {
    let got = &way[way.len() - 1].shape;
    let is_known = declared.len() != Shape::UNKNOWN && !declared.is_empty();
    // Behind it, what is to be a distribution would be cut.
    let ends_in_softmax = matches!(way[way.len() - 1].layer, Some((Kind::Softmax, _)));
    if !is_known || declared.rank() == 1 || declared.rank() == got.rank() || ends_in_softmax {
        return None;
    }
    let flat = Shape::new(&[declared.len()]);
    let text = if got.len() == declared.len() {
        text
    } else if let Some(text) = resized(text, way, &flat) {
        text.str(", and ")
    } else {
        return None;
    };
    Some(fit::ending(text, declared))
}

/// The last layer that reads a sequence from its end: what it gives for the last step knows of no other.
const fn reversed<'a>(way: &[Stop<'a>]) -> Option<&'a str> {
    let mut i = way.len();
    while i > 0 {
        i -= 1;
        if let Some((_, layer)) = way[i].layer
            && position(layer, 0, b"reverse = true") < layer.len()
        {
            return Some(way[i].name);
        }
    }
    None
}

/// ", or end in `LastStep`": what makes the flat shape `declared` of an image or a sequence, to which `way` leads.
const fn reduced(text: Text<1024>, declared: &Shape, way: &[Stop<'_>]) -> Text<1024> {
    let (units, got) = (declared.dim(0), &way[way.len() - 1].shape);
    let is_of_width = units == got.last() && units != Shape::UNKNOWN;
    if got.rank() == 2
        && is_of_width
        && let Some(name) = reversed(way)
    {
        return text
            .str(", or leave `sequences = true` out of `")
            .str(name)
            .str("`, whose last state is that of the first step");
    }
    if !is_of_width && units == got.len() && units != Shape::UNKNOWN {
        return text.str(", or end in `Flatten`");
    }
    let text = text.str(", or end in `").str(match got.rank() {
        2 => "LastStep",
        3 => "GlobalAvgPool2d",
        _ => "Flatten",
    });
    let text = match got.rank() {
        2 | 3 if is_of_width => text,
        _ => text.str(", Linear<").num(units).str(">"),
    };
    if got.rank() == 2 {
        return text.str("` (`GlobalAvgPool1d` takes the mean of all steps)");
    }
    text.str("`")
}
