//! Which layers lose the border of what enters, beside their strides: for the help of a `Residual`, a `Concat` or an output that does not fit.

use crate::message::label;
use crate::upstream::{position, with_option};
use crate::{Class, Config, Kind, Opt, Shape, Stop, Text, Why};

impl Config {
    /// By how much the layer makes height and width, or steps, smaller, the border aside; none where that is not known.
    #[must_use]
    pub const fn strides(&self) -> Option<usize> {
        let (options, mut i) = (self.kind.row().options, 0);
        while i < options.len() {
            if matches!(options[i].opt, Opt::Stride) {
                let stride = match self.count(Opt::Stride) {
                    0 => self.sizes()[0],
                    stride => stride,
                };
                let is_of_both =
                    self.count(Opt::Stride) > 0 || self.size_or_last(1) == stride || self.sizes().len() == 1;
                return if is_of_both && stride != Shape::UNKNOWN && !matches!(self.kind, Kind::ConvTranspose2d) {
                    Some(stride)
                } else {
                    None
                };
            }
            i += 1;
        }
        match self.kind {
            Kind::Upsample2d | Kind::Own => None,
            _ => Some(1),
        }
    }
}

/// "write `Conv1d<8, 3>(padding = same)` for `conv1`", where the shape `declared`, with the height and width or the steps of the network's
/// input, comes of that: nothing else on the way makes those others, or needs what is lost.
pub(crate) const fn bordered(text: Text<1024>, way: &[Stop<'_>], declared: &Shape) -> Option<Text<1024>> {
    let (rank, got) = (declared.rank(), &way[way.len() - 1].shape);
    // Two numbers that are not known may be two.
    let is_as_wide = declared.last() == got.last() && got.last() != Shape::UNKNOWN;
    if rank < 2 || !is_as_wide || !are_alike(&way[0].shape, declared) {
        return None;
    }
    let (mut is_lost, mut i) = (false, 1);
    while i < way.len() {
        let (x, out) = (&way[i - 1].shape, &way[i].shape);
        let is_kept = are_alike(x, out);
        let is_mended = match way[i].layer {
            _ if is_kept && !is_lost => true,
            Some((kind, _)) if is_kept => goes_along(kind),
            // What a pool gives is smaller by its stride, whatever its padding.
            Some((kind, layer)) => {
                let is_plain = position(layer, 0, b"stride") == layer.len();
                is_plain && matches!(kind.row().class, Class::Layer) && loses(kind, out, x)
            }
            None => false,
        };
        is_lost = is_lost || !is_kept;
        if !is_mended || is_lost && way[i].is_shared {
            return None;
        }
        i += 1;
    }
    match of_layers(way, "") {
        Some((layers, 1..=3)) => Some(text.str("write ").str(layers.as_str())),
        _ => None,
    }
}

/// Whether a layer gives more where more arrives on the way to it: a merge reads another value as well, a network of its own takes one shape.
const fn goes_along(kind: Kind) -> bool {
    !kind.row().merges() && !matches!(kind, Kind::Reshape | Kind::Own)
}

/// Whether two shapes have the same known axes but for their last.
const fn are_alike(a: &Shape, b: &Shape) -> bool {
    let mut axis = 0;
    while axis + 1 < a.rank() {
        if a.dim(axis) == Shape::UNKNOWN {
            return false;
        }
        axis += 1;
    }
    a.with_last(1).same(&b.with_last(1))
}

/// The help of a block `name` whose layers lose a border: "write `Conv2d<8, 3>(padding = same)` for `conv1`", with each of the layers on
/// the way that do, where none has a padding of its own.
pub(crate) const fn padded(text: Text<1024>, name: &str, way: &[Stop<'_>], why: &Why) -> Text<1024> {
    let help = why.help.as_str();
    let at = position(help, 0, b"`padding = same`");
    let Some((of_layers, 1..=3)) = of_layers(way, name) else {
        return text.str(help);
    };
    if at >= help.len() {
        return text.str(help);
    }
    // Beside a shortcut, or alone.
    let before = if position(help, 0, b", and ") < at {
        help.split_at(at).0
    } else {
        "write "
    };
    text.str(before).str(of_layers.as_str())
}

/// "write `Conv2d<8, 3>(padding = same)` for `conv1`", with each of the convolutions that lose a border on the way from where another one
/// leaves it, where with that it leads to an image as high and wide as `large`.
pub(crate) const fn uncropped(text: Text<1024>, way: &[Stop<'_>], large: &Shape) -> Option<Text<1024>> {
    let mut fork = way.len() - 1;
    while fork > 0 && (fork == way.len() - 1 || !way[fork].is_shared) {
        fork -= 1;
    }
    let way = way.split_at(fork).1;
    if way[0].shape.rank() != 3 || large.rank() != 3 {
        return None;
    }
    let (mut height, mut width, mut i) = (way[0].shape.dim(0), way[0].shape.dim(1), 1);
    while i < way.len() {
        let (x, out) = (&way[i - 1].shape, &way[i].shape);
        if out.rank() != 3 || out.is_empty() || x.is_empty() {
            return None;
        }
        if !crops(&way[i], x) {
            height = scaled(height, x.dim(0), out.dim(0));
            width = scaled(width, x.dim(1), out.dim(1));
        }
        i += 1;
    }
    if height != large.dim(0) || width != large.dim(1) {
        return None;
    }
    match of_layers(way, "") {
        Some((layers, 1..=3)) => Some(text.str("write ").str(layers.as_str())),
        Some((_, 0)) => None,
        _ => {
            let text = text
                .str("keep the border that the layers before `")
                .str(label(way[way.len() - 1].name));
            Some(text.str("` lose: write `padding = same` in them"))
        }
    }
}

/// Whether a convolution loses a border that `padding = same` keeps: one that strides gives as little with it.
const fn crops(stop: &Stop<'_>, x: &Shape) -> bool {
    match stop.layer {
        Some((kind, layer)) => {
            let is_plain = position(layer, 0, b"stride") == layer.len();
            is_plain && matches!(kind.row().class, Class::Layer) && loses(kind, &stop.shape, x)
        }
        None => false,
    }
}

/// What a layer that makes `out` of `x` makes of `n`.
const fn scaled(n: usize, x: usize, out: usize) -> usize {
    if out < x {
        n / (x / out)
    } else {
        n.saturating_mul(out / x)
    }
}

/// "`Conv2d<8, 3>(padding = same)` for `conv1`", with each of the layers on the way within the block, if one is named, that lose a border,
/// and how many those are; without a block of the convolutions alone; none where one has a padding of its own, or takes none.
const fn of_layers(way: &[Stop<'_>], block: &str) -> Option<(Text<1024>, usize)> {
    let (mut text, mut found, mut i) = (Text::<1024>::new(), 0, 1);
    while i < way.len() {
        if let Some((kind, layer)) = way[i].layer
            && (is_within(way[i].name, block) || block.is_empty() && crops(&way[i], &way[i - 1].shape))
            && loses(kind, &way[i].shape, &way[i - 1].shape)
            && position(layer, 0, b"padding = same") == layer.len()
            && !is_again(way, i)
        {
            if !takes_padding(kind) || position(layer, 0, b"padding") < layer.len() {
                return None;
            }
            text = text.str(if found == 0 { "`" } else { ", `" });
            text = with_option(text, layer, "padding = same");
            text = text.str("` for `").str(label(way[i].name)).str("`");
            found += 1;
        }
        i += 1;
    }
    Some((text, found))
}

/// Whether a layer stands on the way before, as that of an earlier round of a `repeat`: it is written once.
const fn is_again(way: &[Stop<'_>], at: usize) -> bool {
    let mut i = 0;
    while i < at {
        if are_one_item(way[i].name.as_bytes(), way[at].name.as_bytes()) {
            return true;
        }
        i += 1;
    }
    false
}

/// Whether two names are the same but for the numbers of their rounds: `repeat1.0.conv1`, `repeat1.12.conv1`.
const fn are_one_item(a: &[u8], b: &[u8]) -> bool {
    let (mut i, mut j) = (0, 0);
    while i < a.len() && j < b.len() {
        let [past_a, past_b] = [past_round(a, i), past_round(b, j)];
        if past_a > i && past_b > j {
            (i, j) = (past_a, past_b);
        } else if a[i] == b[j] {
            (i, j) = (i + 1, j + 1);
        } else {
            return false;
        }
    }
    i == a.len() && j == b.len()
}

/// Where the number of a round ends that begins at `at`; `at` itself where none does.
const fn past_round(name: &[u8], at: usize) -> usize {
    if at == 0 || name[at - 1] != b'.' {
        return at;
    }
    let mut end = at;
    while end < name.len() && name[end].is_ascii_digit() {
        end += 1;
    }
    end
}

/// Whether `residual1.conv1` is of the block `residual1`.
const fn is_within(name: &str, block: &str) -> bool {
    position(name, 0, block.as_bytes()) == 0 && name.len() > block.len() && name.as_bytes()[block.len()] == b'.'
}

/// Whether less height or width comes out than arrives, and not for windows that lie side by side.
const fn loses(kind: Kind, out: &Shape, x: &Shape) -> bool {
    let mut axis = 0;
    while axis + 1 < out.rank() && out.rank() == x.rank() {
        let (out, x) = (out.dim(axis), x.dim(axis));
        let is_tiled = !matches!(kind.row().class, Class::Layer) && x.is_multiple_of(out);
        if out < x && !is_tiled {
            return true;
        }
        axis += 1;
    }
    false
}

const fn takes_padding(kind: Kind) -> bool {
    let (options, mut i) = (kind.row().options, 0);
    while i < options.len() {
        if matches!(options[i].opt, Opt::Padding) {
            return true;
        }
        i += 1;
    }
    false
}

#[cfg(test)]
mod tests;
