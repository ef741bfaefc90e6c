//! Shapes, by the rules of `gyul-spec`. What only rustc can evaluate is guessed, twice and differently: what comes out the
//! same both times is known, and only what is broken whatever the numbers is told here. The rest is left to rustc.

mod ends;
mod guess;
mod missing;

use crate::ast::{Dim, Node};
use crate::diag::{Errors, Extent};
use crate::model::{Layer, Model, Size, Spec};
use gyul_spec::{Class, Opt, Ruled, Shape, Spot, Stop, Why, beyond_memory, is_beyond_memory, message};
use std::ptr;

use ends::{check_input, check_output};
pub(crate) use guess::{Guessed, Known};
use guess::{guess_a, guess_b, unknown};

/// What is known of a value's shape.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Given {
    Shape(Guessed),
    /// All of it is for rustc to find.
    Rustc,
    /// Nobody can tell, which has been told.
    Lost,
}

impl Given {
    pub(crate) fn shape(&self) -> Option<&Guessed> {
        match self {
            Self::Shape(shape) => Some(shape),
            Self::Rustc | Self::Lost => None,
        }
    }
}

/// The shapes of a network.
#[derive(Debug, Default)]
pub(crate) struct Inferred {
    /// The inputs' and what each layer gives.
    pub(crate) shapes: Vec<Given>,
    /// Whether rustc is to check each input, layer, output.
    pub(crate) input_is_rustcs: Vec<bool>,
    pub(crate) layer_is_rustcs: Vec<bool>,
    pub(crate) output_is_rustcs: Vec<bool>,
}

/// Checks all of `model` that can be checked here; `told` mistakes came before it.
pub(crate) fn infer(model: &Model<'_>, told: usize, errors: &mut Errors) -> Inferred {
    let mut inferred = Inferred::default();
    for input in model.inputs() {
        let shape = Guessed::new(&input.sizes, input.end.dims.indices);
        check_input(input, shape, errors);
        inferred.shapes.push(Given::Shape(shape));
        inferred.input_is_rustcs.push(!shape.is_known());
    }
    if model.inputs.is_none() {
        inferred.shapes.push(Given::Lost);
    }
    let mut wrong: Vec<*const crate::ast::Item> = Vec::new();
    for layer in &model.layers {
        let before = errors.count();
        let (given, is_rustcs) = Checker {
            model,
            so_far: &inferred,
            layer,
        }
        .check(errors);
        // Of the rounds of a `repeat` the first that is wrong says it.
        if errors.count() > before {
            let item = ptr::from_ref(layer.item);
            if wrong.contains(&item) {
                errors.truncate(before);
            }
            wrong.push(item);
        }
        inferred.shapes.push(given);
        inferred.layer_is_rustcs.push(is_rustcs);
    }
    for output in model.outputs().iter().filter(|output| output.is_missing) {
        missing::tell(model, output, &inferred, errors);
    }
    // Behind a mistake the shapes are what they would be, once it is mended one way.
    let is_sound = errors.count() == told;
    for output in model.outputs().iter().filter(|_| is_sound) {
        let is_rustcs = check_output(model, output, &inferred, errors);
        inferred.output_is_rustcs.push(is_rustcs);
    }
    inferred
}

/// One layer, and what stands before it.
struct Checker<'c, 'm> {
    model: &'c Model<'m>,
    so_far: &'c Inferred,
    layer: &'c Layer<'m>,
}

impl Checker<'_, '_> {
    /// What the layer gives, and whether rustc is to check it.
    fn check(&self, errors: &mut Errors) -> (Given, bool) {
        let Some(from) = &self.layer.from else {
            self.own_mistake(errors);
            return (Given::Lost, false);
        };
        let arrive: Vec<Given> = from.iter().map(|value| self.so_far.shapes[*value]).collect();
        if arrive.iter().any(|given| matches!(given, Given::Lost)) {
            self.own_mistake(errors);
            return (Given::Lost, false);
        }
        if self.layer.is_own {
            return (Given::Rustc, true);
        }
        let Some(spec) = &self.layer.spec else {
            return (Given::Lost, false);
        };
        let xs: Vec<Guessed> = arrive.iter().filter_map(Given::shape).copied().collect();
        if xs.len() < arrive.len() || self.owner_is_rustcs() {
            self.own_mistake(errors);
            return (Given::Rustc, true);
        }
        self.by_rule(spec, &xs, errors)
    }

    /// Whether the layer shares the weight of one whose input only rustc knows.
    fn owner_is_rustcs(&self) -> bool {
        let owner = self.layer.tied.and_then(|owner| self.model.layers[owner].from.as_ref());
        owner.is_some_and(|from| self.so_far.shapes[from[0]].shape().is_none())
    }

    /// What the rule answers, with `of` for what only rustc knows and `pick` of each shape.
    fn rule(&self, spec: &Spec, xs: &[Guessed], of: fn(usize) -> usize, pick: fn(&Guessed) -> Shape) -> Ruled {
        let xs: Vec<Shape> = xs.iter().map(pick).collect();
        let config = spec.config(of);
        let owner = self.layer.tied.map(|owner| &self.model.layers[owner]);
        let owner = owner.and_then(|owner| {
            let x = self.so_far.shapes[owner.from.as_ref()?[0]];
            Some((owner.spec.as_ref()?.config(of), pick(x.shape()?)))
        });
        match owner {
            Some((owner, owner_x)) => config.tied_rule(&owner, &owner_x, &xs[0]),
            None => config.rules(&xs),
        }
    }

    fn by_rule(&self, spec: &Spec, xs: &[Guessed], errors: &mut Errors) -> (Given, bool) {
        let (a, b) = (
            self.rule(spec, xs, guess_a, |x| x.a),
            self.rule(spec, xs, guess_b, |x| x.b),
        );
        let mut out = Guessed { a: a.out, b: b.out };
        // An option that made no sense may have been one that shapes the output.
        let by_rustc = spec.is_shaped_by_rustc() || spec.is_doubtful;
        if by_rustc {
            // The rank stays; sizes are anyone's guess.
            out = out.anew(self.model.exprs.len());
        }
        let are_known = xs.iter().all(Guessed::is_known);
        let owner = self.layer.tied.and_then(|owner| self.model.layers[owner].spec.as_ref());
        let mut sizes = spec
            .sizes
            .iter()
            .chain(owner.into_iter().flat_map(|owner| &owner.sizes));
        let config_is_known = !by_rustc && sizes.all(|size| matches!(size, Size::Known(_)));
        let is_known = are_known && config_is_known;
        let why = if is_known {
            a.why
        } else {
            let why = self.rule(spec, xs, unknown, Guessed::shown).why;
            why.filter(|why| why.rank || is_own(spec, why))
        };
        if why.is_none() && (a.why.is_some() || b.why.is_some()) {
            // Only a guess is broken: a kernel of 1,000,003, say. What came out is no more than a recovery from that.
            out = out.anew(self.model.exprs.len());
        }
        let config = spec.config(unknown);
        if let Some(why) = why {
            // The layer is a guess, for no other is called so: that it does not fit here is not worth a second error.
            if self.layer.node.is_some_and(|node| !node.is(spec.kind.row().name)) {
                return (Given::Lost, false);
            }
            self.tell(spec, &why, errors);
            // Whether what is behind a `Residual` was written for what enters or for what its layers give is anyone's guess, and so is
            // whose axes were meant where values differ in how many they have.
            if self.layer.node.is_none() || xs.iter().any(|x| x.rank() != xs[0].rank()) {
                return (Given::Lost, false);
            }
        } else if is_known && is_beyond_memory(config.params(&xs[0].a).total(), &out.a) {
            errors.add(self.layer.span(), beyond_memory(&self.layer.item_text()).as_str());
        }
        // What an `Embedding` before it would make of indices is of another rank; and one behind it is mended by going there.
        if xs.iter().any(Guessed::is_indices) && !spec.kind.row().takes_indices {
            return (Given::Lost, false);
        }
        // Of an option that makes no sense nobody knows whether all steps were meant.
        if spec.is_doubtful
            && spec
                .kind
                .row()
                .options
                .iter()
                .any(|option| option.opt == Opt::Sequences)
        {
            return (Given::Lost, false);
        }
        // Pointwise layers take everything.
        let pointwise = matches!(spec.kind.row().class, Class::Activation | Class::Dropout);
        (Given::Shape(out), !(pointwise || is_known))
    }

    fn tell(&self, spec: &Spec, why: &Why, errors: &mut Errors) {
        let from = self.layer.from.as_deref().unwrap_or_default();
        let fault = match why.spot {
            Spot::Source(source) => from.get(source),
            _ => from.first(),
        };
        let way = fault.map_or_else(Vec::new, |value| way(self.model, self.so_far, *value));
        let shared = self.model.shared();
        let stop = |value: &usize| {
            let shape = self.so_far.shapes[*value].shape()?;
            Some(stop_at(self.model, *value, shape, shared[*value]))
        };
        let others: Vec<Stop<'_>> = from.iter().filter_map(stop).collect();
        let text = message(&self.layer.item_text(), &self.layer.name, &way, &others, why);
        errors.add(self.place(spec, why), text.as_str());
    }

    /// Where nothing is known of what arrives, a layer's own sizes can still be wrong.
    fn own_mistake(&self, errors: &mut Errors) {
        let Some(spec) = &self.layer.spec else { return };
        let arrivals = (1..=gyul_spec::MAX_RANK).map(|rank| Shape::new(&[Shape::UNKNOWN; gyul_spec::MAX_RANK][..rank]));
        let config = spec.config(unknown);
        let why = arrivals
            .filter_map(|x| config.rule(&x).why)
            .find(|why| is_own(spec, why));
        if let Some(why) = why {
            let text = message(&self.layer.item_text(), &self.layer.name, &[], &[], &why);
            errors.add(self.place(spec, &why), text.as_str());
        }
    }

    /// The token at fault.
    fn place(&self, spec: &Spec, why: &Why) -> Extent {
        let word = Extent::from(self.layer.span());
        let Some(node) = self.layer.node else { return word };
        let wire = |source: usize| {
            let wires = &self.layer.item.from.as_ref()?.wires;
            Some(wires.get(source)?.span().into())
        };
        match why.spot {
            Spot::Layer => word,
            Spot::Size(i) => node.sizes.get(i).map_or(word, |dim| dim.span().into()),
            Spot::Option(opt) => spec
                .options
                .iter()
                .find(|choice| choice.opt == opt)
                .map_or(word, |choice| node.options[choice.setting].at),
            Spot::Source(source) => wire(source).unwrap_or(word),
        }
    }
}

/// Whether the mistake is in numbers of the layer's own that are known.
fn is_own(spec: &Spec, why: &Why) -> bool {
    match why.spot {
        Spot::Layer | Spot::Source(_) => false,
        Spot::Size(i) => !why.arrives && matches!(spec.sizes.get(i), Some(Size::Known(_))),
        Spot::Option(_) => !why.arrives && !spec.is_shaped_by_rustc(),
    }
}

/// The way from an input to a value, by the first of the values that each layer reads, with `_` for sizes that are not
/// known.
fn way<'m>(model: &'m Model<'_>, inferred: &Inferred, value: usize) -> Vec<Stop<'m>> {
    let (mut way, shared) = (Vec::new(), model.shared());
    let mut at = Some(value);
    while let Some(value) = at {
        let Some(shape) = inferred.shapes[value].shape() else {
            break;
        };
        way.push(stop_at(model, value, shape, shared[value]));
        at = model
            .maker(value)
            .and_then(|layer| model.layers[layer].from.as_ref())
            .map(|from| from[0]);
    }
    way.reverse();
    way
}

fn stop_at<'m>(model: &'m Model<'_>, value: usize, shape: &Guessed, is_shared: bool) -> Stop<'m> {
    let layer = model.maker(value).map(|layer| &model.layers[layer]);
    Stop {
        name: model.value_name(value),
        shape: shape.shown(),
        layer: layer.and_then(|layer| Some((layer.spec.as_ref()?.kind, &*layer.text))),
        is_shared,
    }
}

/// The sizes that only rustc knows among those of a node.
pub(crate) fn of_rustc(node: &Node) -> impl Iterator<Item = &Dim> {
    node.sizes.iter().filter(|dim| !matches!(dim, Dim::Number(..)))
}
