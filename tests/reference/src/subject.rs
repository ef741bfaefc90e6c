//! A network as a comparison sees it: without its type.

use crate::ends::{Arrays, Ends};
use crate::{Params, SEED, draw};
use gyul_runtime::sample::{Part, Record};
use gyul_runtime::{Head, Inference, Trainable, Workspace, predict, predict_batch};
use ndarray::{ArrayD, ArrayViewD};
use rand_pcg::Pcg64;

/// What a comparison needs of a network, without its type: so that two hundred networks do not compile two hundred
/// comparisons. Arrays, one for each input or output, hold indices as the bits of numbers.
pub(crate) trait Subject {
    fn name(&self) -> &'static str;
    fn batch(&self) -> usize;
    fn inputs(&self) -> &'static [Part];
    /// Which outputs end in what a loss on logits leaves out.
    fn heads(&self) -> Vec<bool>;
    fn perturb(&mut self, rng: &mut Pcg64);
    fn parameters(&self) -> Params;
    fn forward(&mut self, x: &[ArrayD<f32>], logits: bool) -> Vec<ArrayD<f32>>;
    fn backward(&mut self, d_y: &[ArrayD<f32>]) -> Vec<ArrayD<f32>>;
    /// Of a network with one output.
    fn backward_without_input(&mut self, d_y: &ArrayD<f32>);
    fn gradients(&self) -> Params;
    fn zero_gradients(&mut self);
    /// Of a network with one input and one output.
    fn infer(&mut self, x: &ArrayD<f32>, logits: bool) -> ArrayD<f32>;
    /// As what `optimize` gives, from now on.
    fn optimize(&mut self, optimized: bool);
    fn predict_batch(&self, x: &[ArrayD<f32>]) -> Vec<ArrayD<f32>>;
    /// One sample, given each input.
    fn predict(&self, x: &[Vec<f32>]) -> Vec<Vec<f32>>;
}

/// A network and what it works in.
pub(crate) struct Gyul<N: Trainable> {
    net: N,
    /// What predicts in its place.
    optimized: Option<Inference<N>>,
    workspace: Workspace<N>,
    batch: usize,
}

impl<N: Trainable> Gyul<N> {
    pub(crate) fn new(net: N, batch: usize) -> Self {
        Self {
            net,
            optimized: None,
            workspace: Workspace::new(batch),
            batch,
        }
    }
}

fn mode(logits: bool) -> gyul_runtime::Mode {
    gyul_runtime::Mode { logits, seed: SEED }
}

impl<N: Trainable<Input: Ends, Output: Ends>> Subject for Gyul<N> {
    fn name(&self) -> &'static str {
        N::NAME
    }

    fn batch(&self) -> usize {
        self.batch
    }

    fn inputs(&self) -> &'static [Part] {
        N::Input::PARTS
    }

    fn heads(&self) -> Vec<bool> {
        N::HEADS.iter().map(|head| matches!(head, Head::Ends(_))).collect()
    }

    fn perturb(&mut self, rng: &mut Pcg64) {
        draw::perturb(&mut self.net, rng);
    }

    fn parameters(&self) -> Params {
        draw::parameters(&self.net)
    }

    fn forward(&mut self, x: &[ArrayD<f32>], logits: bool) -> Vec<ArrayD<f32>> {
        let x = Arrays::of::<N::Input>(x);
        let y = self.workspace.forward(&self.net, x, mode(logits));
        N::Output::of_views(y.expect("a batch of the network's inputs"))
    }

    fn backward(&mut self, d_y: &[ArrayD<f32>]) -> Vec<ArrayD<f32>> {
        let d_x = self.workspace.backward(&self.net, Arrays::of::<N::Output>(d_y));
        N::Input::of_views(d_x.expect("a gradient of the network's outputs"))
    }

    fn backward_without_input(&mut self, d_y: &ArrayD<f32>) {
        let floats = d_y.as_slice().expect("in standard order");
        self.workspace.output_and_d_output().1.copy_from_slice(floats);
        self.workspace.run_backward(&self.net, false);
    }

    fn gradients(&self) -> Params {
        draw::parameters(self.workspace.gradients())
    }

    fn zero_gradients(&mut self) {
        self.workspace.zero_gradients();
    }

    fn infer(&mut self, x: &ArrayD<f32>, logits: bool) -> ArrayD<f32> {
        let floats = x.as_slice().expect("in standard order");
        self.workspace.input(self.batch).copy_from_slice(floats);
        self.workspace.run_infer(&self.net, mode(logits));
        let dims = [&[self.batch], N::Output::PARTS[0].dims].concat();
        ArrayViewD::from_shape(dims, self.workspace.output())
            .expect("a batch of outputs")
            .to_owned()
    }

    fn optimize(&mut self, optimized: bool) {
        self.optimized = optimized.then(|| self.net.optimize());
    }

    fn predict_batch(&self, x: &[ArrayD<f32>]) -> Vec<ArrayD<f32>> {
        let x = Arrays::of::<N::Input>(x);
        let y = match &self.optimized {
            Some(net) => net.predict_batch(&x),
            None => predict_batch(&self.net, &x),
        };
        N::Output::of_arrays(y.expect("a batch of the network's inputs"))
    }

    fn predict(&self, x: &[Vec<f32>]) -> Vec<Vec<f32>> {
        let mut sample = N::Input::BLANK;
        for (part, x) in x.iter().enumerate() {
            sample.part_mut(part).copy_from_slice(x);
        }
        let y = match &self.optimized {
            Some(net) => net.predict(&sample),
            None => predict(&self.net, &sample),
        };
        (0..N::Output::PARTS.len()).map(|part| y.part(part).to_vec()).collect()
    }
}
