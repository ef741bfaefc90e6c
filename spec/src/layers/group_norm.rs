//! `GroupNorm<groups>`: normalises groups of channels of every sample.

use super::{EPSILON, largest_divisor};
use crate::scratch::{self, Scratch};
use crate::{Class, Config, Init, Params, Row, Ruled, Shape, Size, Spot, Text};

pub(crate) const ROW: Row = Row {
    name: "GroupNorm",
    slug: "groupnorm",
    example: "GroupNorm<8>",
    sizes: &[Size { name: "groups" }],
    min_sizes: 1,
    options: &[EPSILON],
    keeps_input: true,
    ..Row::plain(Class::Layer)
};

pub(crate) const fn rule(config: &Config, x: &Shape) -> Ruled {
    let (groups, channels) = (config.sizes()[0], x.last());
    if groups == 0 {
        let what = Text::new().str("has 0 groups, and every channel is in one");
        return Ruled::wrong(*x, Spot::Size(0), what, Text::new().str("give it at least 1"));
    }
    if !channels.is_multiple_of(groups) {
        let what = Text::new()
            .str("needs channels that split into ")
            .num(groups)
            .str(" groups");
        let help = match largest_divisor(channels, groups) {
            None => Text::new().str("use a number of groups that divides ").num(channels),
            Some(_) if channels == 1 => Text::new().counted(channels, "channel").str(" is one group"),
            Some(fits) => Text::new()
                .counted(channels, "channel")
                .str(" split evenly into ")
                .num(fits),
        };
        return Ruled::misfit(*x, what, help);
    }
    if x.len() == groups && groups != Shape::UNKNOWN {
        let what = Text::new().str("needs groups of at least 2 numbers, for 1 becomes 0 whatever it is");
        let help = match largest_divisor(channels, groups - 1) {
            Some(fewer) => Text::new().str("write `GroupNorm<").num(fewer).str(">`, say"),
            None => Text::new().str("write `BatchNorm`, which normalises it over the batch, or leave it out"),
        };
        return Ruled::misfit(*x, what, help);
    }
    Ruled::good(*x)
}

pub(crate) const fn params(_: &Config, x: &Shape) -> Params {
    let channels = Shape::new(&[x.last()]);
    Params::none()
        .weight(channels, Init::Ones)
        .weight(channels, Init::Zeros)
}

/// The mean and the reciprocal standard deviation of every channel's group; room for the sums of its gradients.
pub(crate) const fn saved(x: &Shape) -> usize {
    x.last().saturating_mul(4)
}

pub(crate) const fn scratch(x: &Shape) -> Scratch {
    scratch::group_norm(x.last())
}

#[cfg(test)]
mod tests {
    extern crate std;
    use super::*;
    use crate::Kind;

    #[test]
    fn groups_split_the_channels() {
        let rule = |groups| Config::new(Kind::GroupNorm, &[groups]).rule(&Shape::new(&[5, 5, 24]));
        for fine in [1, 8, 24] {
            assert!(rule(fine).why.is_none(), "{fine}");
        }
        for (groups, help) in [
            (7, "24 channels split evenly into 6"),
            (48, "24 channels split evenly into 24"),
        ] {
            assert_eq!(rule(groups).why.expect("uneven groups").help.as_str(), help);
        }
        // Nobody waits until so many have been tried.
        let many = Config::new(Kind::GroupNorm, &[1_000_000]).rule(&Shape::new(&[1_000_003]));
        assert_eq!(
            many.why.expect("a prime").help.as_str(),
            "use a number of groups that divides 1000003"
        );
        assert_eq!(rule(0).why.expect("no groups").spot, Spot::Size(0));
    }

    #[test]
    fn a_group_has_two_numbers_at_least() {
        let help = |groups, dims: &[usize]| {
            let why = Config::new(Kind::GroupNorm, &[groups]).rule(&Shape::new(dims)).why;
            std::string::String::from(why.expect("a group of one").help.as_str())
        };
        assert_eq!(help(8, &[8]), "write `GroupNorm<4>`, say");
        assert_eq!(help(7, &[1, 1, 7]), "write `GroupNorm<1>`, say");
        let batch = "write `BatchNorm`, which normalises it over the batch, or leave it out";
        for (groups, dims) in [(1, &[1][..]), (1, &[1, 1, 1]), (1_000_003, &[1_000_003])] {
            assert_eq!(help(groups, dims), batch, "{dims:?}");
        }
        for (groups, dims) in [
            (8, &[2, 8][..]),
            (4, &[8]),
            (1, &[2]),
            (Shape::UNKNOWN, &[Shape::UNKNOWN]),
        ] {
            let why = Config::new(Kind::GroupNorm, &[groups]).rule(&Shape::new(dims)).why;
            assert!(
                why.is_none(),
                "{groups} {dims:?}: {:?}",
                why.map(|why| why.what.as_str().len())
            );
        }
    }
}
