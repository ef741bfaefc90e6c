//! A network as a table: every layer with what it reads, what it gives and what it takes.

use crate::layers::tied;
use crate::message::message;
use crate::rule::{Ruled, Stop, Why};
use crate::trail::{Arrivals, TRAIL, Trail};
use crate::{Config, Facts, Params, Shape, Text};

/// The most values that one layer reads.
pub const MAX_SOURCES: usize = 16;

/// One layer as it was declared.
#[derive(Clone, Copy, Debug)]
pub struct Node {
    /// Its label, or the name it goes by: `stage.0.conv1`.
    pub name: &'static str,
    /// As it was declared: `Conv2d<32, 3>`.
    pub text: &'static str,
    /// What it is.
    pub config: Config,
    /// The values it reads: the inputs come first, then what each layer gives.
    pub from: &'static [usize],
    /// The layer whose weight it uses, where it is `Tied`.
    pub tied: Option<usize>,
    /// Whether its value goes more ways than one, or its weight is another's too.
    pub is_shared: bool,
}

impl Node {
    /// A layer.
    #[must_use]
    pub const fn new(name: &'static str, text: &'static str, config: Config, from: &'static [usize]) -> Self {
        Self {
            name,
            text,
            config,
            from,
            tied: None,
            is_shared: false,
        }
    }

    /// With the weight of layer `owner`.
    #[must_use]
    pub const fn tied(self, owner: usize) -> Self {
        Self {
            tied: Some(owner),
            ..self
        }
    }

    /// Of a value that several layers read, or that is an output beside, or whose weight another layer uses.
    #[must_use]
    pub const fn shared(self) -> Self {
        Self {
            is_shared: true,
            ..self
        }
    }
}

/// A layer in its network.
#[derive(Clone, Copy, Debug)]
pub struct Placed {
    /// Its number, from 0.
    pub index: usize,
    /// As it was declared.
    pub node: Node,
    /// What arrives: the first of the values it reads.
    pub x: Shape,
    /// What it gives, or would give once mended.
    pub out: Shape,
    /// What it takes.
    pub facts: Facts,
}

impl Placed {
    /// The tensors it learns.
    #[must_use]
    pub const fn params(&self) -> Params {
        if self.node.tied.is_some() {
            tied::bias(&self.node.config, &self.out)
        } else {
            self.node.config.params(&self.x)
        }
    }
}

/// The layers of a network with `I` inputs.
#[derive(Clone, Copy, Debug)]
pub struct Layers<const I: usize, const N: usize> {
    /// The inputs' names and shapes.
    pub inputs: [Stop<'static>; I],
    /// The layers, in their order.
    pub list: [Placed; N],
}

impl<const I: usize, const N: usize> Layers<I, N> {
    /// The layers before anything is known of them.
    #[must_use]
    pub const fn declared(inputs: [Stop<'static>; I], nodes: &[Node; N]) -> Self {
        let nothing = Placed {
            index: 0,
            node: nodes[0],
            x: inputs[0].shape,
            out: inputs[0].shape,
            facts: Facts::NONE,
        };
        let mut list = [nothing; N];
        let mut i = 0;
        while i < N {
            list[i].node = nodes[i];
            list[i].index = i;
            i += 1;
        }
        Self { inputs, list }
    }

    /// The layers, by the rules of the language.
    #[must_use]
    pub const fn of(inputs: [Stop<'static>; I], nodes: &[Node; N]) -> Self {
        Self::declared(inputs, nodes).ruled(0, N)
    }

    /// Places the layers from `i` up to, not including, `end`, by the rules of the language.
    #[must_use]
    pub const fn ruled(mut self, mut i: usize, end: usize) -> Self {
        while i < end {
            let x = self.value(self.list[i].node.from[0]);
            let config = self.list[i].node.config;
            let out = self.rule(i).out;
            let facts = match self.list[i].node.tied {
                Some(owner) => config.tied_facts(&self.list[owner].node.config, &x, &out),
                None => config.facts(&x),
            };
            self.place(i, out, facts);
            i += 1;
        }
        self
    }

    /// Places layer `i`, of which its owner tells what it gives and takes.
    #[must_use]
    pub const fn own(mut self, i: usize, out: Shape, facts: Facts) -> Self {
        self.place(i, out, facts);
        self
    }

    /// In place, for rustc would copy the whole table for each layer.
    const fn place(&mut self, i: usize, out: Shape, facts: Facts) {
        self.list[i].x = self.value(self.list[i].node.from[0]);
        self.list[i].out = out;
        self.list[i].facts = facts;
    }

    /// The shape of a value: of an input, or of what layer `value − I` gives.
    #[must_use]
    pub const fn value(&self, value: usize) -> Shape {
        if value < I {
            self.inputs[value].shape
        } else {
            self.list[value - I].out
        }
    }

    const fn stop(&self, value: usize) -> Stop<'static> {
        if value < I {
            return self.inputs[value];
        }
        let Placed { node, out, .. } = &self.list[value - I];
        Stop {
            name: node.name,
            shape: *out,
            layer: Some((node.config.kind, node.text)),
            is_shared: node.is_shared,
        }
    }

    /// The values that layer `i` reads.
    #[must_use]
    pub const fn arrivals(&self, i: usize) -> Arrivals {
        let from = self.list[i].node.from;
        let mut arrivals = Arrivals {
            shapes: [self.inputs[0].shape; MAX_SOURCES],
            count: 0,
        };
        while arrivals.count < from.len() && arrivals.count < MAX_SOURCES {
            arrivals.shapes[arrivals.count] = self.value(from[arrivals.count]);
            arrivals.count += 1;
        }
        arrivals
    }

    /// The way from an input to a value, by the first of the values that each layer reads: the input, and the last stops.
    #[must_use]
    pub const fn way(&self, value: usize) -> Trail {
        let mut trail = Trail::EMPTY;
        let mut at = value;
        loop {
            if at < I || trail.len + 1 < TRAIL {
                trail = trail.after(self.stop(at));
            }
            if at < I {
                return trail;
            }
            at = self.list[at - I].node.from[0];
        }
    }

    /// What the rule of layer `i` answers.
    #[must_use]
    pub const fn rule(&self, i: usize) -> Ruled {
        let arrivals = self.arrivals(i);
        let config = &self.list[i].node.config;
        match self.list[i].node.tied {
            Some(owner) => {
                let owner = &self.list[owner];
                config.tied_rule(&owner.node.config, &owner.x, &arrivals.shapes[0])
            }
            None => config.rules(arrivals.shapes()),
        }
    }

    /// The words for a mistake of layer `i`, which stands there as `layer`.
    #[must_use]
    pub const fn message(&self, layer: &str, i: usize, why: &Why) -> Text<1024> {
        let from = self.list[i].node.from;
        let mut others = Trail::EMPTY;
        let mut k = from.len();
        while k > 0 && from.len() > 1 {
            k -= 1;
            others = others.after(self.stop(from[k]));
        }
        let fault = match why.spot {
            crate::Spot::Source(k) => from[k],
            _ => from[0],
        };
        let way = self.way(fault);
        message(layer, self.list[i].node.name, way.stops(), others.stops(), why)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Kind;

    #[test]
    fn a_long_way_begins_at_the_input() {
        const FROM: [[usize; 1]; 30] = {
            let (mut from, mut i) = ([[0]; 30], 0);
            while i < 30 {
                from[i] = [i];
                i += 1;
            }
            from
        };
        let node = |i: usize| Node::new("relu", "Relu", Config::new(Kind::Relu, &[]), &FROM[i]);
        let nodes: [Node; 30] = core::array::from_fn(node);
        let layers = Layers::of([Stop::numbers("input", &[4])], &nodes);
        let way = layers.way(30);
        assert_eq!(way.stops().len(), TRAIL);
        assert_eq!(way.stops()[0].name, "input");
        assert_eq!(layers.way(3).stops().len(), 4);
    }
}
