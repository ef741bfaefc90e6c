//! Which layers of a block lose the border of what enters, beside their strides: for the help of a `Residual` that does not fit.

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

/// The help of a block `name` whose layers lose a border: "write `Conv2d<8, 3>(padding = same)` for `conv1`", with each of the layers on
/// the way that do, where none has a padding of its own.
pub(crate) const fn padded(text: Text<1024>, name: &str, way: &[Stop<'_>], why: &Why) -> Text<1024> {
    const SAME: &[u8] = b"`padding = same`";
    let help = why.help.as_str();
    let (mut of_layers, mut found, mut i) = (Text::<1024>::new(), 0, 1);
    while i < way.len() {
        if let Some((kind, layer)) = way[i].layer
            && is_within(way[i].name, name)
            && loses(kind, &way[i].shape, &way[i - 1].shape)
            && position(layer, 0, b"padding = same") == layer.len()
        {
            if !takes_padding(kind) || position(layer, 0, b"padding") < layer.len() {
                return text.str(help);
            }
            of_layers = of_layers.str(if found == 0 { "`" } else { ", `" });
            of_layers = with_option(of_layers, layer, "padding = same");
            of_layers = of_layers.str("` for `").str(label(way[i].name)).str("`");
            found += 1;
        }
        i += 1;
    }
    let at = position(help, 0, SAME);
    if found == 0 || found > 3 || at >= help.len() {
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
mod tests {
    extern crate std;
    use super::*;
    use crate::upstream::tests::way;

    #[test]
    fn a_border_is_kept_where_it_is_lost() {
        let said = |layers: &[(Config, &str)]| {
            let way = way(&[28, 28, 8], layers);
            let skip = [way[way.len() - 1], way[0]];
            let mut strides = layers.iter().map(|(config, _)| config.strides());
            let strides = strides.try_fold(1, |all, each| Some(all * each?)).unwrap_or(0);
            let config = Config::new(Kind::Add, &[]).with(Opt::Skip, crate::count(1 + strides));
            let why = config.rules(&skip.map(|stop| stop.shape)).why.expect("another size");
            let text = crate::message("Residual", "repeat1.0", &way, &skip, &why);
            std::string::String::from(text.as_str().split("help: ").nth(1).expect("a way out"))
        };
        let conv = |text| (Config::new(Kind::Conv2d, &[8, 9]), text);
        let pool = (Config::new(Kind::MaxPool2d, &[2]), "MaxPool2d<2>");
        assert_eq!(
            said(&[conv("Conv2d<8, 9>"), conv("Conv2d<8, 9>(bias = false)")]),
            "write `Conv2d<8, 9>(padding = same)` for `it`, `Conv2d<8, 9>(bias = false, padding = same)` for `it`"
        );
        let shortcut = "write `Residual(shortcut = Conv2d<8, 1>(stride = 2)) { … }`";
        assert_eq!(
            said(&[conv("Conv2d<8, 9>"), pool]),
            std::format!("{shortcut}, and `Conv2d<8, 9>(padding = same)` for `it`")
        );
        assert_eq!(said(&[pool]), shortcut);
        let around = (conv("").0.with(Opt::Padding, 2.0), "Conv2d<8, 9>(padding = 2)");
        assert_eq!(
            said(&[around]),
            "give both one height and width: `padding = same` within it"
        );
    }
}
