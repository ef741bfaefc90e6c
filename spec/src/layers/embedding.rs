//! `Embedding<vocabulary, features>`: a row of its weight for every index.

use crate::{Class, Config, Init, Params, Row, Ruled, Shape, Size, Spot, Text};

pub(crate) const ROW: Row = Row {
    name: "Embedding",
    slug: "embedding",
    example: "Embedding<1000, 64>",
    sizes: &[Size { name: "vocabulary" }, Size { name: "features" }],
    min_sizes: 2,
    keeps_input: true,
    takes_indices: true,
    streams: true,
    lends_turned: true,
    ..Row::plain(Class::Layer)
};

/// Rows and columns of the weight.
const fn sizes(config: &Config) -> [usize; 2] {
    [config.sizes()[0], config.sizes()[1]]
}

pub(crate) const fn rule(config: &Config, x: &Shape) -> Ruled {
    let [vocabulary, features] = sizes(config);
    let out = Shape::new(&[x.dim(0), if features == 0 { 1 } else { features }]);
    let least = Text::new().str("give it at least 1");
    if vocabulary == 0 {
        let what = Text::new().str("has a vocabulary of 0, and no index lies in it");
        return Ruled::wrong(out, Spot::Size(0), what, least);
    }
    if features == 0 {
        let what = Text::new().str("has 0 features, and an index gives no numbers");
        return Ruled::wrong(out, Spot::Size(1), what, least);
    }
    if !x.is_indices() || x.rank() != 1 {
        let help = Text::new()
            .str("declare the input as `[u32; ")
            .num(x.dim(0))
            .str("]`; no layer gives indices");
        return Ruled::wrong_rank(out, Text::new().str("needs indices"), help);
    }
    Ruled::good(out)
}

pub(crate) const fn params(config: &Config, _: &Shape) -> Params {
    Params::none().weight(Shape::new(&sizes(config)), Init::Uniform)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Kind;

    #[test]
    fn only_indices_are_looked_up() {
        let words = Config::new(Kind::Embedding, &[100, 8]);
        for steps in [1, 28] {
            let ruled = words.rule(&Shape::of_indices(&[steps]));
            assert!(ruled.why.is_none() && ruled.out.same(&Shape::new(&[steps, 8])));
        }
        let why = words.rule(&Shape::new(&[28])).why.expect("numbers are no indices");
        assert_eq!(why.what.as_str(), "needs indices");
        assert_eq!(
            why.help.as_str(),
            "declare the input as `[u32; 28]`; no layer gives indices"
        );
        assert!(why.arrives && why.rank, "whatever the sizes");
        for (sizes, spot) in [([0, 8], 0), ([100, 0], 1)] {
            let why = Config::new(Kind::Embedding, &sizes)
                .rule(&Shape::of_indices(&[3]))
                .why
                .expect("nothing to look up");
            assert_eq!(why.spot, Spot::Size(spot));
        }
    }
}
