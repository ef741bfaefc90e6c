//! Steps of a whole network.

use super::{BadSetting, Optimizer, StepAt, moments};
use crate::network::Trainable;
use crate::pieces::{self, ALIKE, Pieces};
use crate::workspace::Workspace;
use gyul_spec::Role;

/// An optimizer with what it keeps of one network between steps, for a loop of one's own: `PyTorch`'s `optimizer.step()`.
///
/// Two networks that learn from each other, as a generator and a discriminator do, have a [`Workspace`] and a stepper each. A schedule sets
/// the rate between two steps: `adam.optimizer.rate = …`. A [whole loop](Workspace#a-loop-of-ones-own) stands at `Workspace`.
///
/// ```
/// use gyul::optim::Stepper;
/// use gyul::prelude::*;
///
/// network! { struct Net: [2] -> [1] { out: Linear<1>(bias = false), } }
///
/// let (mut net, mut workspace) = (Net::new(7), Workspace::new(1));
/// let mut sgd = Stepper::new(Sgd::new(0.5));
/// net.out.weight.as_mut_slice().copy_from_slice(&[1.0, 1.0]);
/// workspace.input(1).copy_from_slice(&[3.0, 4.0]);
/// workspace.run_forward(&net, Mode::default());
/// workspace.output_and_d_output().1.fill(2.0);
/// workspace.run_backward(&net, false); // the gradient is [6, 8]
/// sgd.step(&mut net, &mut workspace)?;
/// assert_eq!(net.out.weight.as_slice(), [-2.0, -3.0]);
/// # Ok::<(), gyul::optim::BadSetting>(())
/// ```
#[derive(Clone, Debug)]
pub struct Stepper<N, O> {
    /// Its settings may change between two steps.
    pub optimizer: O,
    taken: Taken<N>,
}

impl<N: Trainable, O: Optimizer> Stepper<N, O> {
    /// Before the first step: moments are zeros.
    #[must_use]
    pub fn new(optimizer: O) -> Self {
        Self {
            optimizer,
            taken: Taken::default(),
        }
    }

    /// Moves every parameter of `net` that is not frozen as the optimizer makes of the gradients in `workspace`, and running statistics by the
    /// step that theirs is. The first one allocates the moments.
    ///
    /// The gradients stay as they are: [`zero_gradients`](Workspace::zero_gradients) before the next backward pass, unless it is to add to
    /// them.
    ///
    /// # Errors
    /// If a setting of the optimizer makes no sense; the network is as it was.
    ///
    /// # Panics
    /// Where no gradients came since the workspace was made or they were zeroed: neither by a backward pass nor by
    /// [`gradients_mut`](Workspace::gradients_mut).
    #[track_caller]
    pub fn step(&mut self, net: &mut N, workspace: &mut Workspace<N>) -> Result<(), BadSetting> {
        let gradients = workspace.made_gradients();
        self.optimizer.check()?;
        moments(&self.optimizer)?;
        self.taken.step(net, gradients, &self.optimizer, self.optimizer.rate());
        Ok(())
    }

    /// How many steps it has taken.
    #[must_use]
    pub fn steps(&self) -> u64 {
        self.taken.steps
    }
}

/// What an optimizer keeps of one network between steps.
#[derive(Clone, Debug)]
pub(crate) struct Taken<N> {
    /// How many it has taken.
    pub(crate) steps: u64,
    /// None before the first.
    pub(crate) moments: Vec<N>,
    /// The steps that each parameter was frozen in, in the network's order: its moments do not count them. None before the first step.
    pub(crate) idle: Vec<u64>,
}

impl<N> Default for Taken<N> {
    fn default() -> Self {
        Self {
            steps: 0,
            moments: Vec::new(),
            idle: Vec::new(),
        }
    }
}

impl<N: Trainable> Taken<N> {
    /// Moves every parameter of `network` as its gradient and the optimizer, whose moments are at most two, say. A running statistic's gradient
    /// is the step it takes.
    pub(crate) fn step(&mut self, network: &mut N, gradients: &mut N, optimizer: &impl Optimizer, rate: f64) {
        let wanted = optimizer.moments();
        while self.moments.len() < wanted {
            self.moments.push(N::zeros());
        }
        let Self { steps, moments, idle } = self;
        *steps += 1;
        let at = StepAt { step: *steps, rate };
        let (mut updates, mut place) = (optimizer.updates(&at), 0);
        let mut alike: [Option<&mut dyn Pieces>; ALIKE] = [Some(network), Some(gradients), None, None];
        for (to, moments) in alike[2..].iter_mut().zip(&mut *moments) {
            *to = Some(moments);
        }
        pieces::walk(&mut alike[..2 + wanted], &mut |params| {
            let [Some(weight), Some(gradient), moments @ ..] = params else {
                return;
            };
            let moments: [&mut [f32]; 2] = match moments {
                [Some(m), Some(v)] => [m.as_mut_slice(), v.as_mut_slice()],
                [Some(m)] => [m.as_mut_slice(), &mut []],
                _ => [&mut [], &mut []],
            };
            let idle = idle_of(idle, place);
            place += 1;
            match weight.role() {
                _ if weight.is_frozen() => *idle += 1,
                Role::Trainable if *idle == 0 => updates(weight.as_mut_slice(), gradient.as_slice(), moments),
                Role::Trainable => {
                    let step = at.step - *idle;
                    let at = StepAt { step, ..at };
                    optimizer.update(&at, weight.as_mut_slice(), gradient.as_slice(), moments);
                }
                Role::Running => {
                    for (x, step) in weight.as_mut_slice().iter_mut().zip(gradient.as_slice()) {
                        *x += step;
                    }
                }
            }
        });
    }
}

/// The steps that parameter `place` was frozen in. Not inlined, so that a user's crate does not compile how a vector grows.
#[inline(never)]
fn idle_of(idle: &mut Vec<u64>, place: usize) -> &mut u64 {
    if idle.len() <= place {
        idle.resize(place + 1, 0);
    }
    &mut idle[place]
}
