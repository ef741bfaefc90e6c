//! The plans of random networks, run in a model of memory: every tensor holds a name of what was last written there, and
//! whoever reads must find what it expects. Lives must cover every use.

use super::{Of, Pass, Place, Step, inference, training};
use gyul_spec::{Class, Kind, Row};
use proptest::prelude::*;

/// What a tensor holds: a value or its gradient.
type Memory = Vec<Option<Of>>;

struct Model<'a> {
    pass: &'a Pass,
    memory: Memory,
    time: usize,
}

impl Model<'_> {
    fn alive(&self, place: Place) {
        let tensor = self.pass.tensors[place.tensor];
        assert!(
            (tensor.born..=tensor.dies).contains(&self.time),
            "{tensor:?} is used at {}",
            self.time
        );
    }

    fn write(&mut self, place: Place, what: Of) {
        self.alive(place);
        self.memory[place.tensor] = Some(what);
    }

    fn read(&self, place: Place, what: Of) {
        self.alive(place);
        assert_eq!(self.memory[place.tensor], Some(what), "at {}", self.time);
    }
}

/// What stands in a value's place once views have renamed it: the value of the call that made it.
fn made(rows: &[&Row], dropout: bool, value: usize) -> usize {
    let is_name = |row: &Row| row.class == Class::View || !dropout && row.class == Class::Dropout;
    let mut value = value;
    while value > 0 && is_name(rows[value - 1]) {
        value -= 1;
    }
    value
}

fn forward(model: &mut Model<'_>, rows: &[&Row], training: bool) {
    model.write(model.pass.x, Of::Value(0));
    for step in &model.pass.steps {
        model.time += 1;
        model.read(step.x, Of::Value(made(rows, training, step.call.x())));
        model.write(step.y, Of::Value(made(rows, training, step.call.y())));
    }
}

fn backward(model: &mut Model<'_>, rows: &[&Row], step: &Step) {
    let row = rows[step.call.layer];
    let gradient = |value| Of::Gradient(made(rows, true, value));
    model.read(step.d_y, gradient(step.call.y()));
    if row.keeps_input {
        model.read(step.x, Of::Value(made(rows, true, step.call.x())));
    }
    if row.keeps_output || step.call.activation.is_some() {
        model.read(step.y, Of::Value(made(rows, true, step.call.y())));
    }
    if let Some(saved) = step.saved {
        model.alive(Place {
            tensor: saved,
            value: 0,
        });
    }
    model.write(step.d_x, gradient(step.call.x()));
}

fn model(pass: &Pass) -> Model<'_> {
    let births: Vec<usize> = pass.tensors.iter().map(|tensor| tensor.born).collect();
    assert!(
        births.is_sorted(),
        "the planner takes tensors in the order of their births"
    );
    Model {
        pass,
        memory: vec![None; pass.tensors.len()],
        time: 0,
    }
}

proptest! {
    #[test]
    fn every_reader_finds_what_it_expects(kinds in prop::collection::vec(prop::sample::select(Kind::ALL), 1..12)) {
        let rows: Vec<&Row> = kinds.iter().map(|kind| kind.row()).collect();

        let pass = inference(&rows, |_| false);
        let mut memory = model(&pass);
        forward(&mut memory, &rows, false);
        memory.time += 1;
        memory.read(pass.y, Of::Value(made(&rows, false, rows.len())));

        let pass = training(&rows, |i| rows[i].class == Class::Layer);
        let mut memory = model(&pass);
        forward(&mut memory, &rows, true);
        memory.time += 1;
        memory.read(pass.y, Of::Value(made(&rows, true, rows.len())));
        memory.write(pass.d_y, Of::Gradient(made(&rows, true, rows.len())));
        for step in pass.steps.iter().rev() {
            memory.time += 1;
            backward(&mut memory, &rows, step);
        }
        memory.time += 1;
        memory.read(pass.y, Of::Value(made(&rows, true, rows.len())));
        memory.read(pass.d_x, Of::Gradient(0));
    }
}
