//! The memory that inference takes beside what is alive at once, counted anew from the table of layers.

#[path = "../examples/networks/zoo.rs"]
mod zoo;

use gyul::prelude::*;
use gyul::sample::Record;
use zoo::{ImageNetResNet18, ImageNetVgg16, MobileNet, ResNet18, UNet, Vgg16};

/// What can be done where the input lies: it never takes memory of its own.
const IN_PLACE: [&str; 6] = ["Relu", "HardSwish", "BatchNorm", "Dropout", "Flatten", "Add"];

/// The most floats that are alive at once, with all that can be written over its input written over it.
fn live<N: Network>() -> usize {
    let inputs = N::Input::PARTS.len();
    let layers = N::LAYERS;
    let count = inputs + layers.len();
    let last_read = |value: usize| layers.iter().rposition(|layer| layer.from.contains(&value));
    let mut home: Vec<usize> = (0..count).collect();
    for (i, layer) in layers.iter().enumerate() {
        let from = layer.from.iter().find(|from| last_read(**from) == Some(i));
        let kind = layer.layer.split(['<', '(']).next().unwrap_or_default();
        if let Some(from) = from.filter(|_| IN_PLACE.contains(&kind)) {
            home[inputs + i] = home[*from];
        }
    }
    let floats = |value: usize| match value.checked_sub(inputs) {
        Some(layer) => layers[layer].output.len(),
        None => layers[0].input.len(),
    };
    let alive = |step: usize| {
        // Made by now, and read now or later; the last one is what the network gives.
        let values = (0..=inputs + step).filter(|value| {
            let read = last_read(*value).map_or(*value == count - 1 || *value == inputs + step, |read| read >= step);
            read || *value == inputs + step
        });
        let mut homes: Vec<usize> = values.map(|value| home[value]).collect();
        homes.sort_unstable();
        homes.dedup();
        homes.into_iter().map(floats).sum::<usize>()
    };
    (0..layers.len()).map(alive).max().unwrap_or(0)
}

fn within<N: Network>(floats: usize) {
    let live = live::<N>();
    assert!(
        100 * floats <= 115 * live,
        "{}: {floats} floats, of which {live} are alive at once",
        N::NAME
    );
}

#[test]
fn tensors_take_little_more_than_is_alive_at_once() {
    within::<ImageNetVgg16>(<ImageNetVgg16>::INFER.sample);
    within::<ImageNetResNet18>(<ImageNetResNet18>::INFER.sample);
    within::<ResNet18<64>>(<ResNet18<64>>::INFER.sample);
    within::<Vgg16<64>>(<Vgg16<64>>::INFER.sample);
    within::<UNet>(<UNet as Network>::INFER.sample);
    within::<MobileNet>(<MobileNet as Network>::INFER.sample);
}

#[test]
fn so_does_all_of_vgg16_with_what_its_kernels_work_in() {
    within::<ImageNetVgg16>(ImageNetVgg16::ARENA_INFER);
}

/// The image's side, and what the layers give: names, whose values only rustc knows.
const SIDE: usize = 224;
const DEEP: usize = 512;
const WIDE: usize = 4096;
const CLASSES: usize = 1000;

network! {
    /// VGG16 by names.
    struct NamedVgg16: [SIDE, SIDE, 3] -> [CLASSES] {
        conv1_1: Conv2d<64, 3>(padding = same), Relu,
        conv1_2: Conv2d<{ DEEP / 8 }, 3>(padding = same), Relu, MaxPool2d<2>,
        conv2_1: Conv2d<{ DEEP / 4 }, 3>(padding = same), Relu,
        conv2_2: Conv2d<{ DEEP / 4 }, 3>(padding = same), Relu, MaxPool2d<2>,
        block3: repeat 3 { conv: Conv2d<{ DEEP / 2 }, 3>(padding = same), Relu }, MaxPool2d<2>,
        block4: repeat 3 { conv: Conv2d<DEEP, 3>(padding = same), Relu }, MaxPool2d<2>,
        block5: repeat 3 { conv: Conv2d<DEEP, 3>(padding = same), Relu }, MaxPool2d<2>,
        Flatten,
        fc1: Linear<WIDE>, Relu, Dropout(0.5),
        fc2: Linear<WIDE>, Relu, Dropout(0.5),
        logits: Linear<CLASSES>,
    }
}

#[test]
fn sizes_with_names_take_no_more() {
    within::<NamedVgg16>(<NamedVgg16 as Network>::INFER.sample);
    within::<NamedVgg16>(NamedVgg16::ARENA_INFER);
    // Where only a const tells the sizes, the plan is the same as where a parameter does.
    assert_eq!(NamedVgg16::ARENA_INFER, ImageNetVgg16::ARENA_INFER);
}

/// Blocks, wires, views and what works in place: the same memory, whether sizes are numbers or consts.
#[test]
fn graphs_of_names_take_the_same_memory() {
    const SIDE: usize = 12;
    const WIDE: usize = 6;
    const CLASSES: usize = 5;
    macro_rules! graph {
        ($name:ident, $side:tt, $wide:tt, $double:tt, $half:tt, $classes:tt) => {
            network! {
                struct $name: [144, 2] -> [$classes] {
                    Reshape<$side, $side, 2>, stem: Conv2d<$wide, 3>(padding = same), BatchNorm, skip: Relu,
                    stage: repeat 2 { Residual { Conv2d<$wide, 3>(padding = same), Tanh, Dropout(0.2), Conv2d<$wide, 1> }, Gelu },
                    MaxPool2d<2>, up: Upsample2d<2>, both: Concat <- (skip, up),
                    mixed: Conv2d<$double, 1>, Reshape<144, $double>, LayerNorm, MultiHeadAttention<2>, Gru<$half>,
                    logits: Linear<$classes>,
                }
            }
        };
    }
    graph!(Numbers, 12, 6, 12, 3, 5);
    graph!(Consts, SIDE, WIDE, { WIDE * 2 }, { WIDE / 2 }, CLASSES);
    let of = |infer: gyul_spec::Arena, train: gyul_spec::Arena| {
        let floats = |batch, threads| [infer.floats(batch, threads), train.floats(batch, threads)];
        [floats(1, 1), floats(3, 1), floats(3, 4)]
    };
    assert_eq!(
        of(<Consts as Network>::INFER, <Consts as Trainable>::TRAIN),
        of(<Numbers as Network>::INFER, <Numbers as Trainable>::TRAIN)
    );
    // The same layers, too.
    let infer = |layers: &[gyul::LayerInfo]| layers.iter().map(|layer| layer.output).collect::<Vec<_>>();
    assert_eq!(infer(&Consts::LAYERS), infer(&Numbers::LAYERS));
}

/// Training keeps an activation where it lies, draws dropout's mask again, and frees what the backward pass has gone through.
#[test]
fn training_keeps_what_the_backward_pass_reads() {
    network! { struct Plain: [64] -> [64] { a: Linear<64>, b: Linear<64>, c: Linear<64>, d: Linear<64>, } }
    network! { struct Active: [64] -> [64] { a: Linear<64>, Relu, b: Linear<64>, Relu, c: Linear<64>, Relu, d: Linear<64>, } }
    network! {
        struct Noisy: [64] -> [64] { a: Linear<64>, Dropout(0.5), b: Linear<64>, Dropout(0.5), c: Linear<64>, Dropout(0.5), d: Linear<64>, }
    }
    network! {
        struct Both: [64] -> [64] {
            a: Linear<64>, Relu, Dropout(0.5), b: Linear<64>, Relu, Dropout(0.5), c: Linear<64>, Relu, Dropout(0.5), d: Linear<64>,
        }
    }
    let kept = |arena: gyul_spec::Arena| arena.sample / 64;
    assert_eq!(kept(<Plain as Trainable>::TRAIN), kept(<Active as Trainable>::TRAIN));
    assert_eq!(kept(<Plain as Trainable>::TRAIN), kept(<Noisy as Trainable>::TRAIN));
    assert_eq!(kept(<Plain as Trainable>::TRAIN), kept(<Both as Trainable>::TRAIN));
    // Four inputs, the output, and two gradients at a time.
    assert!(
        kept(<Plain as Trainable>::TRAIN) <= 7,
        "{}",
        kept(<Plain as Trainable>::TRAIN)
    );
}
