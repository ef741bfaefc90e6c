//! A network, data and a training small enough to check by hand.
#![expect(
    clippy::cast_possible_truncation,
    clippy::cast_precision_loss,
    reason = "small numbers"
)]

use super::{Callback, Epoch, Flow, History, StepEnd, Trainer};
use crate::data::Dataset;
use crate::device::Cpu;
use crate::generated::SeededRng;
use crate::loss::CrossEntropy;
use crate::network::{Ends, Head, LayerInfo, Name, Network, Trainable};
use crate::optim::{Adam, Optimizer, StepAt};
use crate::param::Param;
use crate::pieces::{Piece, Pieces};
use crate::run::{Run, Step};
use gyul_spec::{Arena, Init, ParamSpec, Placed, Role, Shape, Slot};
use rand::SeedableRng;
use rand_pcg::Pcg64;
use std::path::Path;
use std::time::Duration;

/// `y = x·weight + bias`, from `[2]` to `[3]`, with dropout of whole inputs and a running mean of `x`.
#[derive(Clone, Debug)]
pub(crate) struct Toy {
    pub(crate) weight: Param,
    pub(crate) bias: Param,
    pub(crate) running_mean: Param,
}

const WEIGHT: ParamSpec = ParamSpec {
    shape: Shape::new(&[2, 3]),
    init: Init::Glorot { fan_in: 2, fan_out: 3 },
    role: Role::Trainable,
};
const BIAS: ParamSpec = ParamSpec {
    shape: Shape::new(&[3]),
    init: Init::Zeros,
    role: Role::Trainable,
};
const MEAN: ParamSpec = ParamSpec {
    shape: Shape::new(&[2]),
    init: Init::Zeros,
    role: Role::Running,
};

const X: Slot = Slot {
    at: 0,
    shape: Shape::new(&[2]),
};
const Y: Slot = Slot {
    at: 16,
    shape: Shape::new(&[3]),
};
const D_Y: Slot = Slot {
    at: 32,
    shape: Shape::new(&[3]),
};
const ENDS: Ends = Ends {
    x: &[X],
    y: &[Y],
    d_x: &[Slot {
        at: 48,
        shape: Shape::new(&[2]),
    }],
    d_y: &[D_Y],
};

/// How far the running mean moves in a step.
pub(crate) const RATE: f32 = 0.1;

impl Toy {
    pub(crate) fn new(seed: u64) -> Self {
        let rng = &mut Pcg64::seed_from_u64(seed);
        Self {
            weight: Param::new(&WEIGHT, rng),
            bias: Param::new(&BIAS, rng),
            running_mean: Param::new(&MEAN, rng),
        }
    }

    /// Every bit.
    pub(crate) fn bits(&self) -> Vec<u32> {
        self.parameters()
            .flat_map(|(_, param)| param.as_slice().iter().map(|x| x.to_bits()))
            .collect()
    }
}

impl Network for Toy {
    type Device = Cpu;
    type Input = [f32; 2];
    type Output = [f32; 3];
    const NAME: &'static str = "Toy";
    const LAYERS: &'static [LayerInfo] = &[];
    const PARAMS: usize = 9;
    const FLOPS: usize = 12;
    const HEADS: &'static [Head] = &[Head::Other];
    const INFER: Arena = Arena { sample: 64, needs: &[] };
    const ENDS_INFER: Ends = ENDS;
    const INPUTS: &'static [gyul_spec::Stop<'static>] = &[];
    const NET: &'static [Placed] = &[];
    const OUTPUTS: &'static [usize] = &[];

    fn run_layer(&self, _: usize, _: &mut Run<'_>, _: &Step<'_>) {}

    fn run_inference(&self, run: &mut Run<'_>) {
        let [x, y] = run.slots([X, Y]);
        for (x, y) in x.as_chunks::<2>().0.iter().zip(y.as_chunks_mut::<3>().0) {
            for (j, y) in y.iter_mut().enumerate() {
                *y = x[0] * self.weight[[0, j]] + x[1] * self.weight[[1, j]] + self.bias[[j]];
            }
        }
    }

    fn visit_as<'a>(&'a self, name: &Name<'_>, visit: &mut dyn FnMut(&Name<'_>, &'a Param)) {
        let layer = name.part("linear");
        visit(&layer.part("weight"), &self.weight);
        visit(&layer.part("bias"), &self.bias);
        visit(&layer.part("running_mean"), &self.running_mean);
    }
}

impl Trainable for Toy {
    const TRAIN: Arena = Self::INFER;
    const ENDS_TRAIN: Ends = ENDS;

    fn seeded(_: &mut SeededRng) -> Self {
        Self::zeros()
    }

    fn zeros() -> Self {
        Self {
            weight: Param::zeros(&WEIGHT),
            bias: Param::zeros(&BIAS),
            running_mean: Param::zeros(&MEAN),
        }
    }

    fn run_training_forward(&self, run: &mut Run<'_>) {
        let seed = run.seed;
        for (i, x) in run.tensor(X).iter_mut().enumerate() {
            // One bit of the seed for each input: dropout, without the scale.
            *x *= f32::from(u8::from(seed >> (i % 64) & 7 != 0));
        }
        self.run_inference(run);
    }

    fn run_training_backward(&self, gradients: &mut Self, run: &mut Run<'_>) {
        let accumulate = run.accumulate;
        let [x, d_y] = run.slots([X, D_Y]);
        if !accumulate {
            Self::walk([&mut *gradients], &mut |[gradient]| gradient.as_mut_slice().fill(0.0));
        }
        let count = d_y.len() as f32 / 3.0;
        for (x, d_y) in x.as_chunks::<2>().0.iter().zip(d_y.as_chunks::<3>().0) {
            for (i, x) in x.iter().enumerate() {
                gradients.running_mean[[i]] += RATE * (x - self.running_mean[[i]]) / count;
                for (j, d) in d_y.iter().enumerate() {
                    gradients.weight[[i, j]] += x * d;
                }
            }
            for (j, d) in d_y.iter().enumerate() {
                gradients.bias[[j]] += d;
            }
        }
    }
}

impl Pieces for Toy {
    fn piece(&mut self, i: usize) -> Option<Piece<'_>> {
        let params = [
            Some(&mut self.weight),
            Some(&mut self.bias),
            Some(&mut self.running_mean),
            None,
        ];
        (i == 0).then_some(Piece::Layer(params))
    }
}

/// Three fans of points around the origin, one a class: a line between each two tells them apart.
pub(crate) struct Fans(pub(crate) usize);

impl Dataset for Fans {
    type Input = [f32; 2];
    type Target = u32;

    fn len(&self) -> usize {
        self.0
    }

    fn get(&self, index: usize, input: &mut [f32; 2]) -> u32 {
        let class = index % 3;
        let angle = (class as f32 + (index as f32 * 0.618).fract() * 0.7) * core::f32::consts::TAU / 3.0;
        *input = [angle.cos(), angle.sin()];
        class as u32
    }
}

/// Four epochs; of `Fans(50)` seven steps each.
pub(crate) fn trainer<'a>() -> Trainer<'a, Toy, CrossEntropy, Adam> {
    let adam = Adam::new(0.05);
    Trainer::new(Toy::new(1), CrossEntropy, adam)
        .batch_size(8)
        .epochs(4)
        .seed(7)
        .quiet()
}

/// Descends in the first seven steps, and climbs ever after.
pub(super) struct Uphill;

impl Optimizer for Uphill {
    fn name(&self) -> String {
        "Uphill".to_owned()
    }

    fn rate(&self) -> f64 {
        0.1
    }

    fn update(&self, at: &StepAt, weight: &mut [f32], gradient: &[f32], _moments: [&mut [f32]; 2]) {
        let rate = if at.step <= 7 { -at.rate } else { at.rate } as f32;
        weight.iter_mut().zip(gradient).for_each(|(w, g)| *w += rate * g);
    }
}

/// A history without the times, which no two runs share.
pub(super) fn untimed(history: &History) -> Vec<Epoch> {
    let untimed = |epoch: &Epoch| Epoch {
        time: Duration::ZERO,
        ..epoch.clone()
    };
    history.epochs.iter().map(untimed).collect()
}

/// Ends training after a step, as an interruption does.
pub(super) struct StopAfter(pub(super) u64);

impl<N> Callback<N> for StopAfter {
    fn step_end(&mut self, step: &StepEnd, _network: &N) -> Flow {
        if step.step == self.0 {
            Flow::Stop
        } else {
            Flow::Continue
        }
    }
}

/// Trains on `Fans(50)` up to a step, and leaves a checkpoint.
pub(super) fn interrupt<O: Optimizer>(trainer: Trainer<'_, Toy, CrossEntropy, O>, after: u64, checkpoint: &Path) {
    let mut trainer = trainer.checkpoint(checkpoint).callback(StopAfter(after));
    trainer.fit(&Fans(50)).expect("stops");
    assert_eq!(trainer.state.taken.steps, after, "training did not stop");
}

/// Whether trainings that were interrupted after each of these steps and resumed report and leave, bit for bit, what the uninterrupted
/// one does: its report.
pub(super) fn resumes_bit_for_bit<'a, O: Optimizer>(
    settings: impl Fn() -> Trainer<'a, Toy, CrossEntropy, O>,
    stops: &[u64],
) -> Vec<Epoch> {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("run.safetensors");
    let mut whole = settings();
    let expected = untimed(&whole.fit(&Fans(50)).expect("trains"));
    for stop in stops {
        interrupt(settings(), *stop, &path);
        // Another seed and another start, for the checkpoint brings its own.
        let mut rest = settings().seed(99);
        *rest.network_mut() = Toy::new(2);
        let mut rest = rest.resume(&path).expect("resumes");
        let history = rest.fit(&Fans(50)).expect("trains");
        assert_eq!(untimed(&history), expected, "stopped after step {stop}");
        assert_eq!(
            rest.network().bits(),
            whole.network().bits(),
            "stopped after step {stop}"
        );
    }
    expected
}

/// The checkpoint there as it was written before checkpoints said `key`, and before they had a checksum.
pub(crate) fn before_it_said(key: &str, path: &Path) -> Vec<u8> {
    let mut bytes = std::fs::read(path).expect("reads");
    for key in [key, "crc32"] {
        let line = format!("\\n{key}=");
        let at = bytes.windows(line.len()).position(|at| at == line.as_bytes());
        // Another key, which nobody asks for.
        bytes[at.expect("a line") + 2] = b'?';
    }
    bytes
}
