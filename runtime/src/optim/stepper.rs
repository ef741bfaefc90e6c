//! Steps of a whole network.

use super::{BadSetting, Optimizer, StepAt, moments};
use crate::network::Trainable;
use crate::param::Param;
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
    moments: Vec<N>,
    idle: Vec<u64>,
    step: u64,
}

impl<N: Trainable, O: Optimizer> Stepper<N, O> {
    /// Before the first step: moments are zeros.
    #[must_use]
    pub fn new(optimizer: O) -> Self {
        Self {
            optimizer,
            moments: Vec::new(),
            idle: Vec::new(),
            step: 0,
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
    pub fn step(&mut self, net: &mut N, workspace: &mut Workspace<N>) -> Result<(), BadSetting> {
        self.optimizer.check()?;
        let wanted = moments(&self.optimizer)?;
        while self.moments.len() < wanted {
            self.moments.push(N::zeros());
        }
        let at = StepAt {
            step: self.step + 1,
            rate: self.optimizer.rate(),
        };
        let moments = &mut self.moments[..wanted];
        apply(
            net,
            workspace.gradients_mut(),
            moments,
            &self.optimizer,
            &at,
            &mut self.idle,
        );
        self.step = at.step;
        Ok(())
    }

    /// How many steps it has taken.
    #[must_use]
    pub fn steps(&self) -> u64 {
        self.step
    }
}

/// Moves every parameter of `network` as its gradient and the optimizer say. A running statistic's gradient is the step
/// it takes. `idle` are the steps that each parameter has been frozen in.
pub(crate) fn apply<N: Trainable>(
    network: &mut N,
    gradients: &mut N,
    moments: &mut [N],
    optimizer: &impl Optimizer,
    at: &StepAt,
    idle: &mut Vec<u64>,
) {
    let (mut updates, mut place) = (optimizer.updates(at), 0);
    let mut update = |weight: &mut Param, gradient: &Param, moments: [&mut [f32]; 2]| {
        if idle.len() == place {
            idle.push(0);
        }
        let idle = &mut idle[place];
        place += 1;
        match weight.role() {
            _ if weight.is_frozen() => *idle += 1,
            Role::Trainable if *idle == 0 => updates(weight.as_mut_slice(), gradient.as_slice(), moments),
            Role::Trainable => {
                let step = at.step - *idle;
                let at = StepAt { step, ..*at };
                optimizer.update(&at, weight.as_mut_slice(), gradient.as_slice(), moments);
            }
            Role::Running => {
                for (x, step) in weight.as_mut_slice().iter_mut().zip(gradient.as_slice()) {
                    *x += step;
                }
            }
        }
    };
    match moments {
        [] => N::walk([network, gradients], &mut |[w, g]| update(w, g, [&mut [], &mut []])),
        [m] => N::walk([network, gradients, m], &mut |[w, g, m]| {
            update(w, g, [m.as_mut_slice(), &mut []]);
        }),
        [m, v, ..] => N::walk([network, gradients, m, v], &mut |[w, g, m, v]| {
            update(w, g, [m.as_mut_slice(), v.as_mut_slice()]);
        }),
    }
}
