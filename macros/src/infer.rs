//! Shapes, by the rules of `gyul-spec`. What only rustc can evaluate is guessed, twice and differently: what comes out the
//! same both times is known, and only what is broken whatever the numbers is told here. The rest is left to rustc.

use crate::ast::{Dim, Dims, Node};
use crate::diag::{Errors, Extent};
use crate::model::{Layer, Model, Size, Spec};
use gyul_spec::{Class, Config, Shape, Spot, Stop, Why, input_message, message, output_message};

/// More floats than any memory holds: 2^40.
const MOST: usize = if usize::BITS > 40 { 1 << 40 } else { usize::MAX >> 4 };

/// A shape under the two guesses.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Guessed {
    a: Shape,
    b: Shape,
}

/// What is known of one number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Known {
    Number(usize),
    /// An expression of [`Model::exprs`].
    Expr(usize),
    Nothing,
}

/// The shapes of a network.
#[derive(Debug)]
pub(crate) struct Inferred {
    /// The input's and what each layer gives; `None` after something that could not be told.
    pub(crate) shapes: Vec<Option<Guessed>>,
    /// Whether rustc is to check the input, each layer, the output.
    pub(crate) input_is_rustcs: bool,
    pub(crate) layer_is_rustcs: Vec<bool>,
    pub(crate) output_is_rustcs: bool,
}

/// The guess for expression `k`: far apart, so that no division brings the two together.
fn guess_a(k: usize) -> usize {
    1_000_003 + 20 * k
}

fn guess_b(k: usize) -> usize {
    7_000_009 + 46 * k
}

fn unknown(_: usize) -> usize {
    Shape::UNKNOWN
}

/// Checks all of `model` that can be checked here.
pub(crate) fn infer(model: &Model<'_>, errors: &mut Errors) -> Inferred {
    let mut input = model.input.as_deref().map(Guessed::new);
    if let (Some(input), true) = (&mut input, model.net.input.as_ref().is_some_and(|dims| dims.indices)) {
        (input.a, input.b) = (Shape::of_indices(input.a.dims()), Shape::of_indices(input.b.dims()));
    }
    let mut inferred = Inferred {
        shapes: vec![input],
        input_is_rustcs: input.is_some_and(|shape| !shape.is_known()),
        layer_is_rustcs: Vec::new(),
        output_is_rustcs: false,
    };
    if let (Some(dims), Some(shape)) = (&model.net.input, input) {
        check_input(dims, shape, errors);
    }
    for layer in &model.layers {
        let x = inferred.shapes[inferred.shapes.len() - 1];
        let (shape, is_rustcs) = check_layer(model, layer, x, &inferred, errors);
        inferred.shapes.push(shape);
        inferred.layer_is_rustcs.push(is_rustcs);
    }
    inferred.output_is_rustcs = check_output(model, &inferred, errors);
    inferred
}

fn check_input(dims: &Dims, shape: Guessed, errors: &mut Errors) {
    let zero = (0..shape.rank()).find(|axis| shape.axis(*axis) == Known::Number(0));
    if let Some(axis) = zero {
        errors.add(dims.list[axis].span(), input_message(&shape.shown()).as_str());
    } else if shape.is_known() && shape.a.len() > MOST {
        errors.add(dims.span, "the input holds more numbers than any memory");
    }
}

/// What the layer gives, and whether rustc is to check it.
fn check_layer(
    model: &Model<'_>,
    layer: &Layer<'_>,
    x: Option<Guessed>,
    so_far: &Inferred,
    errors: &mut Errors,
) -> (Option<Guessed>, bool) {
    let (Some(node), Some(spec)) = (&layer.item.node, &layer.spec) else {
        return (None, false);
    };
    let Some(x) = x else {
        own_mistake(node, layer, spec, errors);
        return (None, false);
    };
    let (a, b) = (spec.config(guess_a).rule(&x.a), spec.config(guess_b).rule(&x.b));
    let mut out = Guessed { a: a.out, b: b.out };
    let by_rustc = spec.is_shaped_by_rustc();
    if by_rustc {
        // The rank stays; sizes are anyone's guess.
        let anew = |shape: Shape, of: fn(usize) -> usize| {
            let dims: Vec<usize> = (0..shape.rank()).map(|axis| of(model.exprs.len() + axis)).collect();
            Shape::new(&dims)
        };
        out = Guessed {
            a: anew(out.a, guess_a),
            b: anew(out.b, guess_b),
        };
    }
    let config_is_known = !by_rustc && spec.sizes.iter().all(|size| matches!(size, Size::Known(_)));
    let why = if x.is_known() && config_is_known {
        a.why
    } else {
        spec.config(unknown)
            .rule(&x.shown())
            .why
            .filter(|why| why.rank || is_own(spec, why))
    };
    if let Some(why) = why {
        let stops = way(model, so_far);
        let text = message(&item_text(layer), &layer.name, &stops, &why);
        errors.add(place(node, spec, &why), text.as_str());
    } else if x.is_known() && config_is_known && weight(&spec.config(unknown), &x.a).max(out.a.len()) > MOST {
        let text = format!("`{}` holds more numbers than any memory", item_text(layer));
        errors.add(node.word.span(), text);
    }
    // Pointwise layers take everything.
    let pointwise = matches!(spec.kind.row().class, Class::Activation | Class::Dropout);
    (Some(out), !(pointwise || x.is_known() && config_is_known))
}

fn weight(config: &Config, x: &Shape) -> usize {
    config.params(x).total()
}

/// Where nothing is known of what arrives, a layer's own sizes can still be wrong.
fn own_mistake(node: &Node, layer: &Layer<'_>, spec: &Spec, errors: &mut Errors) {
    let arrivals = (1..=gyul_spec::MAX_RANK).map(|rank| Shape::new(&[Shape::UNKNOWN; gyul_spec::MAX_RANK][..rank]));
    let why = arrivals
        .filter_map(|x| spec.config(unknown).rule(&x).why)
        .find(|why| is_own(spec, why));
    if let Some(why) = why {
        let text = message(&item_text(layer), &layer.name, &[], &why);
        errors.add(place(node, spec, &why), text.as_str());
    }
}

/// Whether the mistake is in numbers of the layer's own that are known.
fn is_own(spec: &Spec, why: &Why) -> bool {
    match why.spot {
        Spot::Layer => false,
        Spot::Size(i) => !why.arrives && matches!(spec.sizes.get(i), Some(Size::Known(_))),
        Spot::Option(_) => !why.arrives && !spec.is_shaped_by_rustc(),
    }
}

/// The token at fault.
fn place(node: &Node, spec: &Spec, why: &Why) -> Extent {
    match why.spot {
        Spot::Layer => node.word.span().into(),
        Spot::Size(i) => node.sizes.get(i).map_or(node.word.span(), Dim::span).into(),
        Spot::Option(opt) => spec
            .options
            .iter()
            .find(|choice| choice.opt == opt)
            .map_or(node.word.span().into(), |choice| node.options[choice.setting].at),
    }
}

/// Whether the declared output is rustc's to check.
fn check_output(model: &Model<'_>, inferred: &Inferred, errors: &mut Errors) -> bool {
    let (Some(dims), Some(declared)) = (&model.net.output, model.output.as_deref().map(Guessed::new)) else {
        return false;
    };
    let (Some(got), Some(last)) = (inferred.shapes.last().copied().flatten(), model.layers.last()) else {
        return false;
    };
    let differ = |axis: usize| match (declared.axis(axis), got.axis(axis)) {
        (Known::Number(a), Known::Number(b)) => a != b,
        _ => false,
    };
    if declared.rank() != got.rank() || (0..got.rank()).any(differ) {
        if let Some(spec) = &last.spec {
            let text = output_message(&declared.shown(), &way(model, inferred), &spec.config(unknown));
            errors.add(dims.span, text.as_str());
        }
        return false;
    }
    !(declared.is_known() && got.is_known())
}

/// The item as it stands: `hidden: Linear<128>`.
pub(crate) fn item_text(layer: &Layer<'_>) -> String {
    match &layer.item.label {
        Some(label) => format!("{label}: {}", layer.text),
        None => layer.text.clone(),
    }
}

/// The input and the layers so far, with `_` for sizes that are not known.
fn way<'m>(model: &'m Model<'_>, inferred: &Inferred) -> Vec<Stop<'m>> {
    let names = ["input"]
        .into_iter()
        .chain(model.layers.iter().map(|layer| layer.name.as_str()));
    let shapes = inferred.shapes.iter().flatten().map(Guessed::shown);
    names.zip(shapes).map(|(name, shape)| Stop { name, shape }).collect()
}

impl Guessed {
    fn new(sizes: &[Size]) -> Self {
        let under = |of: fn(usize) -> usize| Shape::new(&sizes.iter().map(|size| size.at(of)).collect::<Vec<_>>());
        Self {
            a: under(guess_a),
            b: under(guess_b),
        }
    }

    pub(crate) fn rank(&self) -> usize {
        self.a.rank()
    }

    pub(crate) fn axis(&self, axis: usize) -> Known {
        known(self.a.dim(axis), self.b.dim(axis))
    }

    pub(crate) fn axes(&self) -> impl Iterator<Item = Known> {
        (0..self.rank()).map(|axis| self.axis(axis))
    }

    fn is_known(&self) -> bool {
        self.axes().all(|axis| matches!(axis, Known::Number(_)))
    }

    /// For messages.
    fn shown(&self) -> Shape {
        let dims = self.axes().map(|axis| match axis {
            Known::Number(size) => size,
            Known::Expr(_) | Known::Nothing => Shape::UNKNOWN,
        });
        let dims = dims.collect::<Vec<_>>();
        if self.a.is_indices() {
            Shape::of_indices(&dims)
        } else {
            Shape::new(&dims)
        }
    }

    /// The shapes of a layer's parameters for this input, with whether each is one that gradient descent learns.
    pub(crate) fn params(&self, spec: &Spec) -> Vec<Self> {
        let (a, b) = (
            spec.config(guess_a).params(&self.a),
            spec.config(guess_b).params(&self.b),
        );
        let both = (0..a.tensors()).map(|i| (a.get(i), b.get(i)));
        both.filter(|(a, _)| a.role == gyul_spec::Role::Trainable && !a.shape.is_empty())
            .map(|(a, b)| Self { a: a.shape, b: b.shape })
            .collect()
    }

    /// Whether the layer needs memory to work in.
    pub(crate) fn is_worked(&self, spec: &Spec) -> bool {
        spec.config(guess_a).work(&self.a) > 0
    }

    /// Whether the layer leaves something from its forward to its backward pass.
    pub(crate) fn is_saved(&self, spec: &Spec) -> bool {
        spec.config(guess_a).saved(&self.a) > 0
    }
}

fn known(a: usize, b: usize) -> Known {
    if a == b && a != Shape::UNKNOWN {
        return Known::Number(a);
    }
    // Guesses ascend by 20 a name.
    let k = a.wrapping_sub(guess_a(0)) / 20;
    if k < 1000 && a == guess_a(k) && b == guess_b(k) {
        Known::Expr(k)
    } else {
        Known::Nothing
    }
}
