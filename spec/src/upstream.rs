//! What a layer further up could have been, so that what comes of it fits: for the help of mistakes further down.

use crate::message::label;
use crate::{Class, Kind, Shape, Stop, Text};

/// The recurrent layer that gives its last step, where all its steps would come through what stands behind it.
const fn last_step<'a>(way: &[Stop<'a>]) -> Option<Stop<'a>> {
    let mut i = way.len();
    while i > 0 {
        i -= 1;
        match way[i].layer {
            _ if way[i].is_shared => return None,
            Some((Kind::Rnn | Kind::Lstm | Kind::Gru, _)) if way[i].shape.rank() == 1 => return Some(way[i]),
            Some((kind, _)) if matches!(kind, Kind::Linear | Kind::Tied) || keeps_axes(kind) => {}
            _ => return None,
        }
    }
    None
}

/// "write `Lstm<16>(sequences = true)` for `lstm1`, which gives all its steps then", where that mends that no sequence arrives.
pub(crate) const fn all_steps(text: Text<1024>, way: &[Stop<'_>]) -> Option<Text<1024>> {
    let Some(Stop {
        name,
        layer: Some((_, layer)),
        ..
    }) = last_step(way)
    else {
        return None;
    };
    let text = if position(layer, 0, b"sequences") < layer.len() {
        text.str("write `sequences = true")
    } else {
        with_option(text.str("write `"), layer, "sequences = true")
    };
    Some(
        text.str("` for `")
            .str(label(name))
            .str("`, which gives all its steps then"),
    )
}

/// As [`all_steps`], where those are as many as `declared` has, of as many features.
pub(crate) const fn stepped(text: Text<1024>, way: &[Stop<'_>], declared: &Shape) -> Option<Text<1024>> {
    let got = &way[way.len() - 1].shape;
    // Two numbers of features that are not known may be two.
    let is_as_wide = declared.last() == got.last() && got.last() != Shape::UNKNOWN;
    if declared.rank() != 2 || got.rank() != 1 || !is_as_wide {
        return None;
    }
    let mut i = way.len();
    while i > 0 {
        i -= 1;
        // What the recurrent layer reads.
        if way[i].shape.rank() == 2 {
            return if way[i].shape.dim(0) == declared.dim(0) {
                all_steps(text, way)
            } else {
                None
            };
        }
    }
    None
}

/// A layer as it was declared, with an option more.
pub(crate) const fn with_option(text: Text<1024>, layer: &str, option: &str) -> Text<1024> {
    let end = layer.len().saturating_sub(1);
    if position(layer, end, b")") == end {
        let (open, close) = layer.split_at(end);
        return text.str(open).str(", ").str(option).str(close);
    }
    text.str(layer).str("(").str(option).str(")")
}

/// "write `Linear<3>` for `linear1`", where a layer further up gives as many channels or features as it is told, and all behind it keep
/// that number: what arrives is of the shape `declared` then.
pub(crate) const fn resized(text: Text<1024>, way: &[Stop<'_>], declared: &Shape) -> Option<Text<1024>> {
    let (mut i, got) = (way.len() - 1, &way[way.len() - 1].shape);
    if declared.rank() == 0 || !got.with_last(1).same(&declared.with_last(1)) || declared.last() == Shape::UNKNOWN {
        return None;
    }
    while let Some((kind, layer)) = way[i].layer
        && !way[i].is_shared
    {
        if is_free(kind) {
            // Groups divide filters.
            let (open, end) = (position(layer, 0, b"<") + 1, end_of_size(layer));
            if end >= layer.len() || position(layer, 0, b"groups") < layer.len() {
                return None;
            }
            let text = text.str("write `").str(layer.split_at(open).0).num(declared.last());
            let text = text.str(layer.split_at(end).1).str("` for `");
            return Some(text.str(label(way[i].name)).str("`"));
        }
        if i == 0 || !(keeps_axes(kind) || keeps_channels(kind)) {
            return None;
        }
        i -= 1;
    }
    None
}

/// Whether the first size of such a layer is the last axis of what it gives.
const fn is_free(kind: Kind) -> bool {
    matches!(
        kind,
        Kind::Linear | Kind::Rnn | Kind::Lstm | Kind::Gru | Kind::Conv1d | Kind::Conv2d | Kind::ConvTranspose2d
    )
}

/// Whether it takes features and sequences of any size, and keeps their shape.
const fn keeps_axes(kind: Kind) -> bool {
    matches!(kind.row().class, Class::Activation | Class::Dropout)
        || matches!(kind, Kind::Softmax | Kind::PRelu | Kind::LayerNorm | Kind::BatchNorm)
}

/// Whether it gives as many channels as arrive, however many they are.
const fn keeps_channels(kind: Kind) -> bool {
    matches!(
        kind,
        Kind::MaxPool1d
            | Kind::MaxPool2d
            | Kind::AvgPool1d
            | Kind::AvgPool2d
            | Kind::GlobalMaxPool1d
            | Kind::GlobalMaxPool2d
            | Kind::GlobalAvgPool1d
            | Kind::GlobalAvgPool2d
            | Kind::LastStep
            | Kind::Upsample2d
    )
}

/// Where the first size of `Conv2d<8, 3>` ends, be it an expression in braces; its length where it has none.
const fn end_of_size(layer: &str) -> usize {
    let open = position(layer, 0, b"<") + 1;
    if open < layer.len() && layer.as_bytes()[open] == b'{' {
        return end_of_braces(layer, open);
    }
    let (comma, close) = (position(layer, open, b","), position(layer, open, b">"));
    if comma < close { comma } else { close }
}

/// Behind the brace that closes the one at `open`, whatever braces stand between them.
const fn end_of_braces(text: &str, open: usize) -> usize {
    let (mut depth, mut at) = (0, open);
    while at < text.len() {
        match text.as_bytes()[at] {
            b'{' => depth += 1,
            b'}' => depth -= 1,
            _ => {}
        }
        at += 1;
        if depth == 0 {
            return at;
        }
    }
    at
}

/// Where `what` stands in `text` from `from` on; its length where it does not.
pub(crate) const fn position(text: &str, from: usize, what: &[u8]) -> usize {
    let (text, mut at) = (text.as_bytes(), from);
    while at + what.len() <= text.len() {
        let mut i = 0;
        while i < what.len() && text[at + i] == what[i] {
            i += 1;
        }
        if i == what.len() {
            return at;
        }
        at += 1;
    }
    text.len()
}

#[cfg(test)]
pub(crate) mod tests {
    extern crate std;
    use super::*;
    use crate::Config;
    use std::vec::Vec;

    /// Each of them is another layer, in a block.
    const NAMES: [&str; 7] = [
        "repeat1.0.it",
        "repeat1.0.a.it",
        "repeat1.0.b.it",
        "repeat1.0.c.it",
        "repeat1.0.d.it",
        "repeat1.0.e.it",
        "repeat1.0.f.it",
    ];

    /// A way through these layers, from an input of this shape.
    pub(crate) fn way<'a>(input: &[usize], layers: &[(Config, &'a str)]) -> Vec<Stop<'a>> {
        let mut way = std::vec![Stop::numbers("input", input)];
        for (config, text) in layers {
            let shape = config.rule(&way[way.len() - 1].shape).out;
            let layer = Some((config.kind, *text));
            way.push(Stop {
                name: NAMES[way.len() - 1],
                shape,
                layer,
                is_shared: false,
            });
        }
        way
    }

    #[test]
    fn all_steps_come_through_what_acts_on_each() {
        let lstm = |text| (Config::new(Kind::Lstm, &[16]), text);
        let said = |layers: &[(Config, &str)]| {
            let text = all_steps(Text::new(), &way(&[20, 4], layers))?;
            Some(std::string::String::from(text.as_str()))
        };
        let [relu, linear, flatten] = [(Kind::Relu, &[][..]), (Kind::Linear, &[8]), (Kind::Flatten, &[])]
            .map(|(kind, sizes)| (Config::new(kind, sizes), ""));
        for (text, right) in [
            ("Lstm<16>", "Lstm<16>(sequences = true)"),
            ("Lstm<16>(init = he)", "Lstm<16>(init = he, sequences = true)"),
            ("Lstm<16>(sequences = false)", "sequences = true"),
        ] {
            let help = std::format!("write `{right}` for `it`, which gives all its steps then");
            assert_eq!(said(&[lstm(text), relu, linear]), Some(help));
        }
        assert_eq!(said(&[lstm("Lstm<16>"), flatten]), None);
        for shared in [1, 2] {
            let mut way = way(&[20, 4], &[lstm("Lstm<16>"), relu]);
            way[shared].is_shared = true;
            assert!(all_steps(Text::new(), &way).is_none(), "others read it: {shared}");
        }
        assert_eq!(said(&[linear]), None);
        let tied = (Config::new(Kind::Tied, &[]), "Tied(tokens, transposed)");
        assert!(
            said(&[lstm("Lstm<16>"), tied]).is_some(),
            "a shared weight is a `Linear`'s to each step"
        );

        let declared = |shape: &[usize]| {
            let way = way(&[20, 4], &[lstm("Lstm<16>"), relu, linear]);
            stepped(Text::new(), &way, &Shape::new(shape)).is_some()
        };
        assert!(declared(&[20, 8]));
        assert!(!declared(&[20, 4]) && !declared(&[19, 8]) && !declared(&[8]));
        let unknown = way(&[20, 4], &[(Config::new(Kind::Lstm, &[Shape::UNKNOWN]), "Lstm<A>")]);
        assert!(stepped(Text::new(), &unknown, &Shape::new(&[20, Shape::UNKNOWN])).is_none());
    }

    #[test]
    fn a_size_is_another_where_all_behind_it_keep_it() {
        let said = |input: &[usize], layers: &[(Config, &str)], declared: &[usize]| {
            let text = resized(Text::new(), &way(input, layers), &Shape::new(declared))?;
            Some(std::string::String::from(text.as_str()))
        };
        let layer = |kind, sizes: &[usize], text| (Config::new(kind, sizes), text);
        let softmax = layer(Kind::Softmax, &[], "Softmax");
        for (text, right) in [
            ("Linear<4>", "Linear<3>"),
            ("Linear<4>(bias = false)", "Linear<3>(bias = false)"),
            ("Linear<{ 2 * 2 }>", "Linear<3>"),
            ("Linear<{ if BIG { 512 } else { 64 } }>", "Linear<3>"),
        ] {
            let help = std::format!("write `{right}` for `it`");
            assert_eq!(
                said(&[9], &[layer(Kind::Linear, &[4], text), softmax], &[3]),
                Some(help)
            );
        }
        for shared in [1, 2] {
            let mut way = way(&[9], &[layer(Kind::Linear, &[4], "Linear<4>"), softmax]);
            way[shared].is_shared = true;
            assert!(
                resized(Text::new(), &way, &Shape::new(&[3])).is_none(),
                "others read it: {shared}"
            );
        }
        let image = [
            layer(Kind::Conv2d, &[8, 3], "Conv2d<8, 3>"),
            layer(Kind::GlobalAvgPool2d, &[], ""),
        ];
        let help = "write `Conv2d<5, 3>` for `it`";
        assert_eq!(said(&[9, 9, 1], &image, &[5]).as_deref(), Some(help));
        let grouped = [layer(Kind::Conv2d, &[8, 3], "Conv2d<8, 3>(groups = 2)")];
        assert_eq!(said(&[9, 9, 2], &grouped, &[7, 7, 5]), None);
        assert_eq!(said(&[9, 9, 1], &image[..1], &[6, 6, 5]), None);
        let flat = [image[0], layer(Kind::Flatten, &[], "")];
        assert_eq!(said(&[9, 9, 1], &flat, &[5]), None);
    }
}
