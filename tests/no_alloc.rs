//! After the first, neither a training step nor a prediction allocates.
#![expect(unsafe_code, reason = "an allocator that counts")]

use gyul::loss::Loss;
use gyul::prelude::*;
use std::alloc::{GlobalAlloc, Layout, System};
use std::cell::Cell;
use std::hint::black_box;

/// Counts the allocations of each thread.
struct Counting;

thread_local!(static COUNT: Cell<usize> = const { Cell::new(0) });

fn count() {
    // A thread that is ending has no count any more, and no test either.
    let _ = COUNT.try_with(|count| count.set(count.get() + 1));
}

// SAFETY: every call is the system allocator's own, with the caller's arguments.
unsafe impl GlobalAlloc for Counting {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        count();
        // SAFETY: the caller's promise.
        unsafe { System.alloc(layout) }
    }

    unsafe fn dealloc(&self, block: *mut u8, layout: Layout) {
        // SAFETY: the caller's promise.
        unsafe { System.dealloc(block, layout) }
    }

    unsafe fn realloc(&self, block: *mut u8, layout: Layout, size: usize) -> *mut u8 {
        count();
        // SAFETY: the caller's promise.
        unsafe { System.realloc(block, layout, size) }
    }
}

#[global_allocator]
static ALLOCATOR: Counting = Counting;

/// Allocations of this thread in `work`.
fn allocations(work: impl FnOnce()) -> usize {
    let before = COUNT.get();
    work();
    COUNT.get() - before
}

network! {
    /// Every class of layer.
    struct Net: [17, 17, 3] -> [10] {
        conv1: Conv2d<24, 3>, norm1: BatchNorm, Relu, MaxPool2d<2>,
        conv2: Conv2d<17, 3>(padding = same), Gelu, AvgPool2d<2>, Dropout(0.2),
        Flatten,
        hidden: Linear<33>, Tanh, norm2: LayerNorm,
        logits: Linear<10>, Softmax,
    }
}

network! {
    /// Small enough for an arena on the stack.
    struct Tiny: [4] -> [2] { fc: Linear<8>, Relu, out: Linear<2>, }
}

#[test]
fn the_count_counts() {
    assert_eq!(allocations(|| drop(black_box(Box::new(1)))), 1);
}

#[test]
fn a_training_step_allocates_nothing_after_the_first() {
    let mut net = Net::new(1);
    let mut workspace = Workspace::new(8);
    let mut step = |batch: usize| {
        workspace.input(batch).fill(0.5);
        workspace.run_forward(&net, Mode { logits: true, seed: 1 });
        let (y, d_y) = workspace.output_and_d_output();
        d_y.copy_from_slice(y);
        workspace.run_backward(&net, false);
        black_box(workspace.clip_global_norm(&net, 1e-3)).expect("a norm");
        Net::walk([&mut net, workspace.gradients_mut()], &mut |[param, gradient]| {
            for (w, d) in param.as_mut_slice().iter_mut().zip(gradient.as_slice()) {
                *w -= 0.001 * d;
            }
        });
        workspace.zero_gradients();
        workspace.run_infer(&net, Mode::default());
        black_box(workspace.output());
    };
    step(8);
    assert_eq!(allocations(|| step(8)), 0);
    assert_eq!(allocations(|| step(3)), 0, "a smaller batch");
}

#[test]
fn a_step_of_the_trainer_allocates_nothing_after_the_first() {
    steps_allocate_nothing_after_the_first(CrossEntropy);
    steps_allocate_nothing_after_the_first(CrossEntropy.class_weights([2.0; 10]));
}

fn steps_allocate_nothing_after_the_first(loss: impl Loss<[f32; 10], i32>) {
    let mut trainer = Trainer::new(Net::new(1), loss, Adam::default()).clip_global_norm(1e-3);
    let (inputs, labels) = (vec![[[[0.5; 3]; 17]; 17]; 8], [3; 8]);
    let mut step = |batch: usize| {
        trainer.step(&inputs[..batch], &labels[..batch]).expect("a batch");
    };
    step(8);
    assert_eq!(allocations(|| step(8)), 0);
    assert_eq!(allocations(|| step(3)), 0, "a smaller batch");
}

#[test]
fn nor_does_one_that_tells_of_several_outputs() {
    network! {
        struct Two: [4] -> (kind: [3], price: [1]) { kind: Linear<3>, price: Linear<1> <- input }
    }
    let losses = TwoOutput {
        kind: CrossEntropy,
        price: (Mse, 0.5),
    };
    let mut trainer = Trainer::new(Two::new(1), losses, Adam::default());
    let inputs = [[0.5; 4]; 8];
    let targets: Vec<_> = (0..8)
        .map(|kind| TwoOutput {
            kind: kind % 3_u32,
            price: [1.0],
        })
        .collect();
    let mut step = |batch: usize| {
        trainer.step(&inputs[..batch], &targets[..batch]).expect("a batch");
    };
    step(8);
    assert_eq!(allocations(|| step(8)), 0);
    assert_eq!(allocations(|| step(3)), 0, "a smaller batch");
}

#[test]
fn a_prediction_allocates_nothing_after_a_threads_first() {
    let (net, tiny) = (Net::new(1), Tiny::new(1));
    let predict = || {
        black_box(net.predict(black_box(&[[[0.5; 3]; 17]; 17])));
    };
    predict();
    assert_eq!(allocations(predict), 0);
    std::thread::scope(|scope| {
        scope.spawn(|| {
            predict();
            assert_eq!(allocations(predict), 0, "on another thread");
        });
    });
    let predict = || {
        black_box(tiny.predict(black_box(&[0.5; 4])));
    };
    predict();
    assert_eq!(allocations(predict), 0);
    // A small network's arena is on the stack: not even the first prediction of a thread allocates.
    std::thread::scope(|scope| {
        scope.spawn(|| assert_eq!(allocations(predict), 0));
    });
}

network! {
    struct Inner: (a: [8], b: [8]) -> [8] { x: Linear<8> <- b, Mul <- (a, x) }

    /// Blocks, merges, a shared weight, a network within, several ends.
    struct Graph: (image: [6, 6, 2], words: [u32; 3]) -> (a: [3], b: [2]) {
        first: Conv2d<4, 3>(padding = same) <- image,
        block: repeat 2 { Residual { Conv2d<4, 3>(padding = same, groups = 2), BatchNorm, Silu } },
        again: Tied(first) <- image, Add <- (block, again), seen: GlobalAvgPool2d,
        Embedding<5, 4> <- words, attention: MultiHeadAttention<2>, read: Lstm<4>,
        both: Concat <- (seen, read), dropped: Dropout(0.2), Inner <- (both, dropped),
        logits: Linear<3>, a: Softmax,
        b: Linear<2> <- both,
    }
}

#[test]
fn a_step_of_a_stream_allocates_nothing_after_the_first() {
    network! {
        struct Reader: [7, 4] -> [7, 4] { Residual { Linear<4>, Tanh }, Lstm<4>(sequences = true), }
    }
    let fast = Reader::new(1).optimize();
    let predict = || {
        black_box(fast.predict(black_box(&[[0.5; 4]; 7])));
    };
    predict();
    assert_eq!(allocations(predict), 0, "an optimized network's prediction");

    let net = Reader::new(1);
    let mut stream = net.stream();
    let mut step = || {
        black_box(stream.step(black_box(&[0.5; 4])));
    };
    step();
    assert_eq!(allocations(step), 0);
}

#[test]
fn a_graphs_steps_and_predictions_allocate_nothing_after_the_first() {
    let net = Graph::new(1);
    let x = GraphInput {
        image: [[[0.5; 2]; 6]; 6],
        words: [1, 4, 0],
    };
    let predict = |net: &Graph| {
        black_box(net.predict(black_box(&x)));
    };
    predict(&net);
    assert_eq!(allocations(|| predict(&net)), 0);

    let targets = [GraphOutput {
        a: 1_u32,
        b: [0.0, 1.0],
    }; 4];
    let mut trainer = Trainer::new(
        net.clone(),
        GraphOutput {
            a: CrossEntropy.class_weights([1.0, 2.0, 0.5]),
            b: (Mse, 0.5),
        },
        Adam::default(),
    )
    .quiet();
    let mut step = |batch: usize| {
        trainer.step(&[x; 4][..batch], &targets[..batch]).expect("a batch");
    };
    step(4);
    assert_eq!(allocations(|| step(4)), 0);
    assert_eq!(allocations(|| step(3)), 0, "a smaller batch");
}
