//! The words for an output that is declared as what no layer gives.

use crate::axes::{are_channels_first, are_steps_last, channels_last, is_channels_first};
use crate::border::bordered;
use crate::message::trace;
use crate::rule::Stop;
use crate::upstream::{position, resized, stepped};
use crate::{Shape, Text};

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
        3 => are_channels_first(way) && (is_channels_first(declared) || begins_with_channels),
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
    bordered(text, way, declared)
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
