//! Each adapter on a data set of a few known samples.

use super::*;
use std::rc::Rc;
use std::sync::Arc;

/// Sample `i` is `[i]`, its target `10 i`.
#[derive(Debug)]
struct Tens(usize);

impl Dataset for Tens {
    type Input = [f32; 1];
    type Target = usize;

    fn len(&self) -> usize {
        self.0
    }

    fn get(&self, index: usize, input: &mut [f32; 1]) -> usize {
        input[0] = f32::from(u8::try_from(index).expect("tests are small"));
        10 * index
    }
}

fn all<D: Dataset<Input = [f32; 1]>>(dataset: D) -> Vec<(f32, D::Target)> {
    let mut input = [f32::NAN];
    (0..dataset.len())
        .map(|i| {
            let target = dataset.get(i, &mut input);
            (input[0], target)
        })
        .collect()
}

#[test]
fn a_subset_is_its_range() {
    let tens = Tens(5);
    assert_eq!(all(tens.subset(1..3).expect("in range")), [(1.0, 10), (2.0, 20)]);
    assert!(tens.subset(5..5).expect("in range").is_empty());
    let inner = tens.subset(1..5).expect("in range");
    assert_eq!(all(inner.subset(2..4).expect("in range")), [(3.0, 30), (4.0, 40)]);
}

/// A part takes no memory for its samples, and ends where it ends.
#[test]
fn a_part_of_an_endless_data_set_is_one() {
    let endless = Tens(usize::MAX);
    let (first, rest) = endless.split(0.5).expect("a fraction");
    assert_eq!((first.len(), rest.len()), (1 << (usize::BITS - 1), usize::MAX >> 1));
    let few = endless.subset(3..5).expect("in range");
    assert_eq!(all(&few), [(3.0, 30), (4.0, 40)]);
    let beyond = std::panic::catch_unwind(|| few.whole_index(2));
    assert!(beyond.is_err(), "{beyond:?}");
}

#[test]
fn what_points_to_a_data_set_is_one() {
    let expected = all(Tens(5));
    assert_eq!(all(&Tens(5)), expected);
    assert_eq!(all(Box::new(Tens(5))), expected);
    assert_eq!(all(Rc::new(Tens(5))), expected);
    assert_eq!(all(Arc::new(Tens(5))), expected);
    let boxed: Box<dyn Dataset<Input = [f32; 1], Target = usize>> = Box::new(Tens(5));
    assert_eq!(all(boxed), expected);
}

#[test]
fn parts_that_own_a_data_set_outlive_its_first_owner() {
    let parts = || Arc::new(Tens(5)).into_split(0.6);
    let (first, rest) = parts().expect("a fraction");
    assert_eq!(all(first), [(0.0, 0), (1.0, 10), (2.0, 20)]);
    assert_eq!(all(rest), [(3.0, 30), (4.0, 40)]);
    let last = Subset::of(Rc::new(Tens(5)), 4..5).expect("in range");
    assert_eq!(all(last), [(4.0, 40)]);
    assert!(matches!(
        Arc::new(Tens(5)).into_split(1.5),
        Err(DataError::Fraction { .. })
    ));
}

#[test]
fn a_range_beyond_the_end_is_an_error() {
    let error = Tens(5).subset(2..6).expect_err("five samples").to_string();
    assert_eq!(error, "samples 2..6 were asked for, but the data set holds 5");
    let backwards = Range { start: 3, end: 2 };
    assert!(matches!(
        Tens(5).subset(backwards.clone()),
        Err(DataError::Range {
            start: 3,
            end: 2,
            len: 5
        })
    ));
    // Not that it reaches beyond the last sample, which it does not.
    let error = Tens(5)
        .subset(backwards)
        .expect_err("an end before its start")
        .to_string();
    assert_eq!(
        error,
        "samples 3..2 were asked for, but a range ends where it starts or later"
    );
}

#[test]
fn a_split_loses_no_sample() {
    let tens = Tens(7);
    for (fraction, first) in [(0.0, 0), (0.5, 4), (0.8, 6), (1.0, 7)] {
        let (a, b) = tens.split(fraction).expect("a fraction");
        assert_eq!(a.len(), first, "{fraction}");
        assert_eq!([all(a), all(b)].concat(), all(&tens));
    }
    for fraction in [-0.1, 1.1, f64::NAN] {
        assert!(
            matches!(tens.split(fraction), Err(DataError::Fraction { .. })),
            "{fraction}"
        );
    }
}

#[test]
fn shuffling_permutes_and_is_reproducible() {
    let (a, b, c) = (
        all(Tens(50).shuffled(1)),
        all(Tens(50).shuffled(1)),
        all(Tens(50).shuffled(2)),
    );
    assert_eq!(a, b);
    assert_ne!(a, c);
    assert_ne!(a, all(Tens(50)));
    let mut sorted = a;
    sorted.sort_by_key(|&(_, target)| target);
    assert_eq!(sorted, all(Tens(50)));
}

#[test]
fn targets_are_mapped_and_inputs_kept() {
    let halves = Tens(3).map_target(|t| Weighted { target: t, weight: 0.5 });
    assert_eq!(
        all(halves)[2],
        (
            2.0,
            Weighted {
                target: 20,
                weight: 0.5
            }
        )
    );
}

#[test]
fn a_dataset_can_be_a_trait_object() {
    let tens: &dyn Dataset<Input = [f32; 1], Target = usize> = &Tens(2);
    assert_eq!(all(tens), [(0.0, 0), (1.0, 10)]);
}

#[test]
#[should_panic(expected = " samples: memory does not hold an order of them")]
fn samples_without_an_end_have_no_order() {
    _ = Tens(usize::MAX).shuffled(1);
}
