// Two inputs given to `Arrays`.
// fix by hand: let data = Arrays::<NetInput, u32>::new(NetInput { left, right }, vec![0]); => let data = Pairs(left, right, vec![0]);
// fix by hand: fn main() => struct Pairs(Array2<f32>, Array2<f32>, Vec<u32>); impl Dataset for Pairs { type Input = NetInput; type Target = u32; fn len(&self) -> usize { self.2.len() } fn get(&self, index: usize, input: &mut NetInput) -> u32 { for i in 0..4 { input.left[i] = self.0[[index, i]]; input.right[i] = self.1[[index, i]]; } self.2[index] } } fn main()

use gyul::ndarray::Array2;
use gyul::prelude::*;

network! { pub struct Net: (left: [4], right: [4]) -> [2] { Concat <- (left, right), Linear<2> } }

fn main() {
    let (left, right) = (Array2::<f32>::zeros((1, 4)), Array2::<f32>::zeros((1, 4)));
    let data = Arrays::<NetInput, u32>::new(NetInput { left, right }, vec![0]);
}
