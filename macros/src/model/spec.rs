//! A layer's sizes and options, held against its row of the table.

use super::options;
use crate::ast::{Dim, Node};
use crate::diag::{Errors, Help, Mistake};
use crate::suggest;
use crate::suggest::chosen::{Chosen, ExprKind};
use gyul_spec::{Config, Kind, Opt, Row, Shape};

/// A layer that can be computed with.
#[derive(Clone, Debug)]
pub(crate) struct Spec {
    pub(crate) kind: Kind,
    pub(crate) sizes: Vec<Size>,
    pub(crate) options: Vec<Choice>,
    /// What [`Opt::Skip`] is: 0 where it is not the sum of a `Residual`.
    pub(crate) skip: usize,
    /// Whether an option could not be made sense of, which has been told: what it gives may be of another size.
    pub(crate) is_doubtful: bool,
}

/// A size: known, or an expression of [`Model::exprs`](super::Model::exprs).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Size {
    Known(usize),
    Expr(usize),
}

/// An option that was set.
#[derive(Clone, Debug)]
pub(crate) struct Choice {
    pub(crate) opt: Opt,
    pub(crate) value: Chosen,
    /// Which of the item's settings it is.
    pub(crate) setting: usize,
}

pub(super) fn size(exprs: &mut Vec<String>, dim: &Dim) -> Size {
    match dim {
        Dim::Number(size, _) => Size::Known(*size),
        Dim::Name(_) | Dim::Block(_) => Size::Expr(expr(exprs, dim.text())),
    }
}

fn expr(exprs: &mut Vec<String>, text: String) -> usize {
    exprs.iter().position(|known| *known == text).unwrap_or_else(|| {
        exprs.push(text);
        exprs.len() - 1
    })
}

/// What `node`, before which a label stands or not, is as the layer `kind`; `None` where it cannot be computed with, which has been told.
/// `arriving` are the channels or features that it reads, as far as they are known.
pub(super) fn spec(
    exprs: &mut Vec<String>,
    node: &Node,
    is_labelled: bool,
    kind: Kind,
    arriving: Option<usize>,
    errors: &mut Errors,
) -> Option<Spec> {
    let row = kind.row();
    // Where the layer itself is doubtful, its details are not worth a second error.
    let sure = node.is(row.name) && node.whole;
    let (given, least, most) = (node.sizes.len(), row.min_sizes, row.sizes.len());
    let fits = |given: usize| (least..=most).contains(&given);
    if !sure && !fits(given) {
        return None;
    }
    let called = suggest::called(node, row);
    let places = suggest::places(node, row, &called);
    if let Some(mistake) = suggest::no_call(node, row, &called) {
        // The `-1` of a `Reshape` is told with all sizes, where it is known what arrives.
        errors.extend((!places.has_rest()).then_some(mistake));
    } else if given > most {
        let names: Vec<&str> = row.sizes.iter().map(|size| size.name).collect();
        let takes = match names.as_slice() {
            [] => "no sizes".to_owned(),
            [one] => format!("one size ({one})"),
            more => format!("at most {most} sizes ({})", more.join(", ")),
        };
        let what = format!("`{}` takes {takes}, but was given {given}", row.name);
        let help = suggest::fitted(node, row, arriving);
        errors.push(Mistake::with(node.sizes[most].span(), what, help));
    } else if given < least {
        let missing = row.sizes[given].name;
        let what = format!("`{}` needs its {missing}", node.text());
        let help = Help::write(suggest::rewritten(node, row), "");
        errors.push(Mistake::with(node.word.span(), what, help));
    }
    let options = options::resolve(node, row, is_labelled, &called, errors);
    let is_chosen = |i: usize| options.iter().any(|choice| choice.setting == i) || called.contains(&i);
    let mut settings = node.options.iter().enumerate();
    let makes_no_sense = settings.any(|(i, setting)| !is_chosen(i) && options::may_shape(setting, row));
    let sizes: Vec<Size> = places.known(row)?.iter().map(|dim| size(exprs, dim)).collect();
    fits(sizes.len()).then_some(Spec {
        kind,
        sizes,
        options,
        skip: 0,
        is_doubtful: makes_no_sense || !node.whole || !node.options_are_whole,
    })
}

impl Spec {
    /// The sum of a `Residual` whose layers stride by so much.
    pub(super) fn skip(strides: Option<usize>) -> Self {
        Self {
            kind: Kind::Add,
            sizes: Vec::new(),
            options: Vec::new(),
            skip: 1 + strides.unwrap_or(0),
            is_doubtful: false,
        }
    }

    /// The layer, with `of(k)` for what only rustc knows.
    pub(crate) fn config(&self, of: impl Fn(usize) -> usize) -> Config {
        let sizes: Vec<usize> = self.sizes.iter().map(|size| size.at(&of)).collect();
        let mut config = Config::new(self.kind, &sizes);
        for choice in &self.options {
            config = match choice.value {
                Chosen::Flag(flag) => config.with(choice.opt, gyul_spec::flag(flag)),
                Chosen::Count(value) | Chosen::Number(value) | Chosen::Word(_, value) => config.with(choice.opt, value),
                Chosen::Expr(_) => config,
            };
        }
        if self.skip > 0 {
            config = config.with(Opt::Skip, gyul_spec::count(self.skip));
        }
        config
    }

    /// By how much it strides; none where only rustc knows.
    pub(super) fn strides(&self) -> Option<usize> {
        let config = self.config(|_| Shape::UNKNOWN);
        config.strides().filter(|_| !self.is_shaped_by_rustc())
    }

    /// Whether a `Tied` of a layer of this row can be so: as it lies, or `transposed`.
    pub(super) fn is_lent(&self, row: &Row) -> bool {
        if self.config(|_| Shape::UNKNOWN).is(Opt::Transposed) {
            row.lends_turned
        } else {
            row.lends_weight
        }
    }

    /// Whether a stream surely goes through it: by options that the macro knows.
    pub(crate) fn streams(&self) -> bool {
        let may_look_on = |choice: &Choice| {
            matches!(choice.opt, Opt::Stride | Opt::Padding | Opt::Reverse) && matches!(choice.value, Chosen::Expr(_))
        };
        self.config(|_| Shape::UNKNOWN).streams() && !self.options.iter().any(may_look_on)
    }

    /// Whether an option that shapes the output is known to rustc only.
    pub(crate) fn is_shaped_by_rustc(&self) -> bool {
        self.options
            .iter()
            .any(|choice| matches!(choice.value, Chosen::Expr(ExprKind::Usize)))
    }
}

impl Size {
    pub(crate) fn at(self, of: impl Fn(usize) -> usize) -> usize {
        match self {
            Self::Known(size) => size,
            Self::Expr(k) => of(k),
        }
    }
}
