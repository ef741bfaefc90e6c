//! The words for an output that is declared as what no layer gives.

use crate::axes::{are_channels_first, are_steps_last, channels_last, is_channels_first};
use crate::border::bordered;
use crate::message::trace;
use crate::rule::Stop;
use crate::upstream::{resized, stepped};
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
        reduced(text, declared, &got)
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

/// ", or end in `LastStep`": what makes the flat shape `declared` of an image or a sequence.
const fn reduced(text: Text<1024>, declared: &Shape, got: &Shape) -> Text<1024> {
    let units = declared.dim(0);
    let is_of_width = units == got.last() && units != Shape::UNKNOWN;
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
