//! The consts of a pass: where each tensor lies, and each call with its tensors.

use super::{Emit, docs, tokens};
use crate::plan::{Of, Pass, Place, Step};
use proc_macro2::{Ident, Span, TokenStream};
use quote::{format_ident, quote};

/// Which pass.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Infer,
    Train,
}

impl Kind {
    fn word(self) -> &'static str {
        match self {
            Self::Infer => "INFER",
            Self::Train => "TRAIN",
        }
    }

    fn plan(self) -> Ident {
        format_ident!("GY_{}", self.word(), span = Span::call_site())
    }

    /// The const of a layer's call: `GY_INFER_CONV1`.
    pub(super) fn step(self, emit: &Emit<'_>, layer: usize) -> Ident {
        format_ident!("{}_{}", self.plan(), emit.names.layers[layer], span = Span::call_site())
    }

    /// What all calls need. The pass stands last: `GY_INFER_NEEDS` is the call of a layer labelled `needs`.
    fn needs(self) -> Ident {
        format_ident!("GY_NEEDS_{}", self.word(), span = Span::call_site())
    }
}

/// The places of tensors by name.
pub(super) struct Places<'e> {
    emit: &'e Emit<'e>,
    pass: &'e Pass,
    /// The const of each tensor.
    names: Vec<Ident>,
}

impl<'e> Places<'e> {
    pub(super) fn new(emit: &'e Emit<'e>, pass: &'e Pass, kind: Kind) -> Self {
        let mut parts = 0;
        let name = |of: &Of| {
            let (prefix, of) = match of {
                Of::Value(value) if kind == Kind::Infer => ("AT", emit.value_const(*value)),
                Of::Value(value) => ("KEEP", emit.value_const(*value)),
                Of::Gradient(value) => ("D", emit.value_const(*value)),
                Of::Part(value) => {
                    parts += 1;
                    ("PART", format!("{parts}_OF_D_{}", emit.value_const(*value)))
                }
                Of::Saved(layer) => ("SAVED", emit.names.layers[*layer].clone()),
                Of::Work(layer) if kind == Kind::Infer => ("WORK", emit.names.layers[*layer].clone()),
                Of::Work(layer) => ("BACK_WORK", emit.names.layers[*layer].clone()),
            };
            Ident::new(&format!("GY_{prefix}_{of}"), Span::call_site())
        };
        let names = pass.tensors.iter().map(|tensor| &tensor.of).map(name).collect();
        Self { emit, pass, names }
    }

    /// A tensor, with other axes where a view lies between: `Self::GY_AT_RELU1`.
    pub(super) fn slot(&self, of: &TokenStream, place: Place) -> TokenStream {
        let name = &self.names[place.tensor];
        let slot = quote!(#of::#name);
        let planned = match self.pass.tensors[place.tensor].of {
            Of::Value(value) | Of::Gradient(value) | Of::Part(value) => value,
            Of::Saved(_) | Of::Work(_) => return slot,
        };
        if self.emit.is_same_shape(planned, place.value) {
            return slot;
        }
        let shape = self.emit.shape(of, place.value);
        quote!(#slot.view(#shape))
    }

    /// The tensor, or none at all.
    pub(super) fn maybe(&self, of: &TokenStream, place: Option<Place>) -> TokenStream {
        place.map_or_else(|| quote!(gy::Slot::NONE), |place| self.slot(of, place))
    }
}

/// The plan, the place of every tensor, every call.
pub(super) fn consts(emit: &Emit<'_>, pass: &Pass, kind: Kind) -> TokenStream {
    let places = Places::new(emit, pass, kind);
    let plan = kind.plan();
    let (count, times) = (tokens::number(pass.tensors.len()), tokens::number(pass.times));
    let fixed = tokens::number(pass.x.len());
    let lives = pass.tensors.iter().map(|tensor| {
        let (born, dies) = (tokens::number(tensor.born), tokens::number(tensor.dies));
        let fact = |layer: usize, fact: &str| {
            let (layer, fact) = (emit.layer_const(layer), Ident::new(fact, Span::call_site()));
            quote!(gy::Life::floats(Self::#layer.facts.#fact, #born, #dies))
        };
        match tensor.of {
            Of::Value(value) | Of::Gradient(value) | Of::Part(value) => {
                let shape = emit.shape(&quote!(Self), value);
                quote!(gy::Life::new(#shape, #born, #dies))
            }
            Of::Saved(layer) => fact(layer, "saved"),
            Of::Work(layer) if kind == Kind::Infer => fact(layer, "work"),
            Of::Work(layer) => fact(layer, "back_work"),
        }
    });
    let slots = places.names.iter().enumerate().map(|(i, name)| {
        let i = tokens::number(i);
        quote!(const #name: gy::Slot = Self::#plan.slots[#i];)
    });
    let steps = pass.steps.iter().map(|step| self::step(&places, step, kind));
    let needs = kind.needs();
    let all = pass.steps.iter().map(|step| kind.step(emit, step.call.layer));
    let steps_count = tokens::number(pass.steps.len());
    let doc = docs::plan(pass);
    quote! {
        #doc
        const #plan: &'static gy::Plan<#count, #times> = &gy::plan(#fixed, &[#(#lives),*]);
        #(#slots)*
        #(#steps)*
        const #needs: [gy::Need; #steps_count] = gy::needs(&[#(&Self::#all),*]);
    }
}

fn step(places: &Places<'_>, step: &Step, kind: Kind) -> TokenStream {
    let (emit, of, plan) = (places.emit, quote!(Self), kind.plan());
    let (name, doc) = (kind.step(emit, step.call.layer), docs::call(emit, step));
    let layer = emit.layer_const(step.call.layer);
    let (x, y) = (places.slot(&of, step.x[0]), places.slot(&of, step.y));
    let tops: Vec<TokenStream> = step
        .times
        .iter()
        .map(|time| {
            let time = tokens::number(*time);
            quote!(Self::#plan.tops[#time])
        })
        .collect();
    let made = if kind == Kind::Infer {
        let top = &tops[0];
        quote!(gy::Step::infer(&Self::#layer, [#x, #y], #top))
    } else {
        let (d_x, d_y) = (places.maybe(&of, step.d_x[0]), places.maybe(&of, step.d_y));
        quote!(gy::Step::train(&Self::#layer, [#x, #y], [#d_x, #d_y], [#(#tops),*]))
    };
    let then = step.call.activation.map(|activation| {
        let activation = emit.layer_const(activation);
        quote!(.then(&Self::#activation))
    });
    let pooling = step.call.pool.map(|pool| {
        let pool = emit.layer_const(pool);
        quote!(.pooling(&Self::#pool))
    });
    // Where the gradient of an activation is not taken by the call that it is computed within.
    let derived = match (step.call.activation, step.call.derived) {
        (Some(_), None) if kind == Kind::Train => Some(quote!(.derived_later())),
        (None, Some(before)) => {
            let before = emit.layer_const(before);
            Some(quote!(.deriving(&Self::#before)))
        }
        _ => None,
    };
    let reading = (step.x.len() > 1).then(|| {
        let others = step.x[1..].iter().map(|place| places.slot(&of, *place));
        let d_others = step.d_x.iter().skip(1).map(|place| places.maybe(&of, *place));
        quote!(.reading(&[#(#others),*], &[#(#d_others),*]))
    });
    let tensor = |tensor: usize| {
        let name = &places.names[tensor];
        quote!(Self::#name)
    };
    let saving = step.saved.map(|saved| {
        let saved = tensor(saved);
        quote!(.saving(#saved))
    });
    let working = step.work.map(|work| {
        let work = tensor(work);
        quote!(.working(#work))
    });
    let head = step.call.head.or_else(|| emit.own_head(step.call.layer));
    let head = head.map(|output| {
        let output = tokens::number(output);
        quote!(.giving(#output))
    });
    let first = step.is_first.then(|| quote!(.first()));
    let again = step.is_again.then(|| quote!(.again()));
    quote! {
        #doc
        const #name: gy::Step<'static> = #made #then #derived #pooling #reading #saving #working #head #first #again;
    }
}
