//! Networks run as streams, one time step at a time.

use gyul::prelude::*;
use gyul::stream::{Stream, Streams};
use rand::{RngExt, SeedableRng};
use rand_pcg::Pcg64;
use std::sync::Arc;

network! {
    struct Ears: [9, 3] -> [2] { Linear<4>, Tanh, Gru<5>(sequences = true), LayerNorm, Lstm<6>, Dropout(0.5), Linear<2>, }
    struct Reader: [u32; 7] -> [7, 4] { Embedding<11, 3>, Rnn<5>(sequences = true), skip: Linear<4>, act: Tanh, Add <- (skip, act), }
    /// Several inputs, and several outputs, of which one has steps.
    struct Watcher: (sound: [6, 2], word: [u32; 6]) -> (mood: [3], heard: [6, 4]) {
        name: Embedding<5, 3> <- word,
        Concat <- (sound, name),
        heard: Lstm<4>(sequences = true),
        Gru<5> <- heard,
        mood: Linear<3>,
    }
}

const STEPS: usize = 4;

network! {
    /// Numbers of steps in all forms, which are one.
    struct Named: (sound: [STEPS, 2], word: [u32; { 2 * 2 }]) -> [3] {
        name: Embedding<5, 3> <- word, Concat <- (sound, name), Gru<5>, Linear<3>,
    }
    struct Braced: (word: [u32; { 2 * 2 }], sound: [4, 2]) -> [3] {
        name: Embedding<5, 3> <- word, Concat <- (sound, name), Gru<5>, Linear<3>,
    }
    struct Wide<const T: usize>: (sound: [T, 2], word: [u32; T]) -> [3] {
        name: Embedding<5, 3> <- word, Concat <- (sound, name), Gru<5>, Linear<3>,
    }
}

fn random<const F: usize, const T: usize>(seed: u64) -> [[f32; F]; T] {
    let rng = &mut Pcg64::seed_from_u64(seed);
    std::array::from_fn(|_| std::array::from_fn(|_| rng.random_range(-1.0..1.0)))
}

#[track_caller]
fn alike(given: &[f32], expected: &[f32]) {
    assert_eq!(given.len(), expected.len());
    let close = given.iter().zip(expected).all(|(a, b)| (a - b).abs() < 1e-5);
    assert!(close, "{given:?} {expected:?}");
}

#[test]
fn a_stream_goes_step_by_step_where_predict_takes_the_whole() {
    let (net, x) = (Ears::new(1), random::<3, 9>(9));
    let mut stream = net.stream();
    for _ in 0..2 {
        let last = x.iter().map(|x| stream.step(x)).last().expect("nine steps");
        alike(&last, &net.predict(&x));
        stream.reset();
    }

    let (net, words) = (Reader::new(2), [3, 1, 4, 1, 5, 9, 2]);
    let mut stream = net.stream();
    for (word, expected) in words.iter().zip(&net.predict(&words)) {
        alike(&stream.step(word), expected);
    }
}

#[test]
fn a_clone_of_a_stream_goes_its_own_way() {
    let (net, x) = (Ears::new(1), random::<3, 9>(9));
    let mut stream = net.stream();
    for x in &x[..4] {
        stream.step(x);
    }
    let mut ahead = stream.clone();
    for _ in 0..3 {
        ahead.step(&[5.0; 3]);
    }
    let last = x[4..].iter().map(|x| stream.step(x)).last().expect("five steps");
    alike(&last, &net.predict(&x));
}

/// Any network of three numbers a step, in whose place a plug-in knows no other.
fn last<N>(net: &N, x: &[[f32; 3]]) -> N::Output
where
    N: Streams<Input = [[f32; 3]; 9], Output = [f32; 2]>,
{
    let mut stream = Stream::new(net);
    x.iter().map(|x| stream.step(x)).last().expect("steps")
}

#[test]
fn a_stream_owns_its_network_or_shares_it_with_other_threads() {
    struct Voice {
        stream: Stream<Arc<Ears>>,
    }
    let (net, x) = (Arc::new(Ears::new(1)), random::<3, 9>(9));
    let expected = net.predict(&x);
    alike(&last(&*net, &x), &expected);

    let mut owned = Stream::new(Box::new(net.as_ref().clone()));
    for x in &x {
        owned.step(x);
    }
    let mut copy = owned.clone();
    alike(&copy.network().predict(&x), &expected);
    alike(&copy.step(&x[0]), &owned.step(&x[0]));

    let voices = [(); 2].map(|()| Voice {
        stream: Stream::new(Arc::clone(&net)),
    });
    let threads = voices.map(|mut voice| std::thread::spawn(move || x.map(|x| voice.stream.step(&x))[8]));
    for thread in threads {
        alike(&thread.join().expect("no panic"), &expected);
    }
}

#[test]
fn a_step_takes_and_gives_a_struct_where_there_are_several() {
    let (net, sound, word) = (Watcher::new(3), random(4), [2, 4, 0, 1, 1, 3]);
    let whole = net.predict(&WatcherInput { sound, word });
    let mut stream = net.stream();
    let mut mood = [0.0; 3];
    for t in 0..6 {
        let y = stream.step(&WatcherInput {
            sound: sound[t],
            word: word[t],
        });
        alike(&y.heard, &whole.heard[t]);
        mood = y.mood;
    }
    alike(&mood, &whole.mood);
}

#[test]
fn an_index_that_is_unknown_is_no_step() {
    let (net, sound) = (Watcher::new(3), [0.5, -0.5]);
    let mut stream = net.stream();
    stream.step(&WatcherInput { sound, word: 2 });
    let mut undisturbed = net.stream();
    undisturbed.step(&WatcherInput { sound, word: 2 });

    let y = stream.step(&WatcherInput { sound, word: 5 });
    assert!(y.mood.iter().chain(&y.heard).all(|y| y.is_nan()), "{y:?}");
    let later = WatcherInput { sound, word: 4 };
    assert_eq!(stream.step(&later), undisturbed.step(&later));
}

#[test]
fn steps_are_counted_in_whatever_form_they_are_written() {
    let (sound, word) = (random::<2, 4>(5), [2, 4, 0, 1]);
    let steps = || sound.into_iter().zip(word);
    let (net, mut last) = (Named::new(6), [0.0; 3]);
    let mut stream = net.stream();
    steps().for_each(|(sound, word)| last = stream.step(&NamedInput { sound, word }));
    alike(&last, &net.predict(&NamedInput { sound, word }));

    let net = Braced::new(6);
    let mut stream = net.stream();
    steps().for_each(|(sound, word)| last = stream.step(&BracedInput { word, sound }));
    alike(&last, &net.predict(&BracedInput { word, sound }));

    let net = Wide::<4>::new(6);
    let mut stream = net.stream();
    steps().for_each(|(sound, word)| last = stream.step(&WideInput { sound, word }));
    alike(&last, &net.predict(&WideInput { sound, word }));
}

network! {
    /// Convolutions over time of all kinds that see no later step, and one that sees no other.
    struct Echoes<const T: usize>: [T, 3] -> [T, 2] {
        Conv1d<5, 3>(padding = causal), Relu,
        Conv1d<4, 2>(padding = causal, dilation = 4, bias = false), BatchNorm,
        Conv1d<5, 1>, Tanh,
        Conv1d<2, 4>(padding = causal, dilation = 3),
    }
    /// A transformer over characters.
    struct Writer: [u32; 9] -> [9, 11] {
        Embedding<11, 6>, PositionalEmbedding, Dropout(0.1),
        repeat 2 {
            Residual { LayerNorm, MultiHeadAttention<3>(causal = true) },
            Residual { LayerNorm, Linear<12>, Gelu, Linear<6> },
        },
        LayerNorm, Linear<11>,
    }
    /// One whose positions go on.
    struct Placed: [7, 5] -> [5] {
        PositionalEncoding, MultiHeadAttention<1>(causal = true, bias = false), LastStep,
    }
    struct Looking: [7, 4] -> [7, 4] { MultiHeadAttention<2>(causal = true), Silu, }
    /// Of sizes whose weights are packed, and which fill no panel.
    struct Broad: [19, 67] -> [19, 67] {
        Conv1d<131, 3>(padding = causal, dilation = 2), Silu,
        Linear<66>, MultiHeadAttention<2>(causal = true),
        narrow: Linear<35>, wide: Tied(narrow, transposed),
        Conv1d<67, 5>(padding = causal), BatchNorm,
    }
}

#[test]
fn a_step_takes_no_more_scratch_than_it_says() {
    let (net, x) = (Broad::new(16), random::<67, 19>(17));
    let mut stream = net.stream();
    for (x, expected) in x.iter().zip(&net.predict(&x)) {
        // A clone remembers the same.
        alike(&stream.clone().step(x), expected);
        alike(&stream.step(x), expected);
    }
}

#[test]
fn a_causal_convolution_remembers_what_its_window_takes() {
    // A seed gives weights of these shapes, however many steps there are.
    let (net, long) = (Echoes::<12>::new(8), Echoes::<24>::new(8));
    let x = random::<3, 24>(10);
    let mut stream = net.stream();
    for _ in 0..2 {
        for (x, expected) in x.iter().zip(&long.predict(&x)) {
            alike(&stream.step(x), expected);
        }
        stream.reset();
    }
}

#[test]
fn a_causal_transformer_goes_letter_by_letter() {
    let (net, text) = (Writer::new(11), [3, 1, 4, 1, 5, 9, 2, 6, 5]);
    let mut stream = net.stream();
    for _ in 0..2 {
        for (letter, expected) in text.iter().zip(&net.predict(&text)) {
            alike(&stream.step(letter), expected);
        }
        // Nothing was learnt of a tenth place.
        assert!(stream.step(&1).iter().all(|y| y.is_nan()));
        stream.reset();
    }
}

#[test]
fn attention_goes_on_with_as_many_steps_as_a_sequence_has() {
    let (net, x) = (Looking::new(12), random::<4, 20>(13));
    let mut stream = net.stream();
    for t in 0..20 {
        let y = stream.step(&x[t]);
        // Of those before the first there are none: the sequence begins with the first seven.
        let (first, at) = if t < 7 { (0, t) } else { (t - 6, 6) };
        let seen: [[f32; 4]; 7] = std::array::from_fn(|i| x[first + i]);
        alike(&y, &net.predict(&seen)[at]);
    }
}

#[test]
fn positions_that_are_waves_go_on() {
    let (net, x) = (Placed::new(14), random::<5, 7>(15));
    let mut stream = net.stream();
    let mut last = [0.0; 5];
    for x in &x {
        last = stream.step(x);
    }
    alike(&last, &net.predict(&x));
    assert!(stream.step(&x[0]).iter().all(|y| y.is_finite()));
}
