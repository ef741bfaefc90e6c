//! What counts as which answer, and what as none.

use super::*;

fn counts<T>(outputs: &[[f32; 1]], targets: &[T], mut of: BinaryConfusion) -> [[u64; 2]; 2]
where
    BinaryConfusion: Metric<[f32; 1], T>,
{
    for (output, target) in outputs.iter().zip(targets) {
        of.add(output, target).expect("an answer");
    }
    *of.matrix().counts()
}

#[test]
fn every_kind_of_target_counts_alike() {
    let logits = [[2.0], [-1.0], [0.0], [0.5], [-3.0], [1.0]];
    let expected = [[2, 1], [1, 2]];
    let [yes, no] = [true, false];
    let answers = [yes, no, yes, yes, no, no];
    let logit = BinaryConfusion::of_logits;
    assert_eq!(counts(&logits, &answers, logit()), expected);
    assert_eq!(counts(&logits, &answers.map(|yes| [yes]), logit()), expected);
    assert_eq!(counts(&logits, &answers.map(i64::from), logit()), expected);
    let probabilities = answers.map(|yes| if yes { 0.7 } else { 0.5 });
    assert_eq!(counts(&logits, &probabilities, logit()), expected);
    assert_eq!(counts(&logits, &probabilities.map(|p| [p]), logit()), expected);
    let sigmoid = logits.map(|[x]| [1.0 / (1.0 + (-x).exp())]);
    assert_eq!(
        counts(&sigmoid, &answers, BinaryConfusion::of_probabilities()),
        expected
    );
    assert_eq!(
        counts(&logits, &answers, BinaryConfusion::with_threshold(1.5)),
        [[3, 0], [2, 1]]
    );

    let mut several = logit();
    several.add(&[2.0, -1.0, 0.0], &[yes, no, yes]).expect("answers");
    several.add(&[0.5, -3.0, 1.0], &[1.0, 0.0, 0.0]).expect("answers");
    assert_eq!(several.matrix().counts(), &expected);
    let [precision, recall] = [several.precision(), several.recall()];
    assert!((several.f1() - 2.0 * precision * recall / (precision + recall)).abs() < 1e-12);
}

#[test]
fn what_is_no_answer_is_refused_and_counts_nothing() {
    let mut of = BinaryConfusion::of_logits();
    let error = of.add(&[0.0], &2_u8).expect_err("label 2");
    assert!(error.to_string().starts_with("label 2 is no answer"), "{error}");
    let error = of.add(&[0.0], &f32::NAN).expect_err("NaN");
    assert_eq!(error.to_string(), "it has NaN at 0, but a probability is from 0 to 1");
    let error = of.add(&[1.0, f32::NAN], &[true, false]).expect_err("NaN");
    assert_eq!(error.to_string(), "the output holds NaN, which is no answer");
    let mut of_probabilities = BinaryConfusion::of_probabilities();
    let error = of_probabilities.add(&[0.5, -2.0], &[true, false]).expect_err("a logit");
    assert_eq!(
        error.to_string(),
        "the output has -2 at 1, which is no probability: `BinaryConfusion::of_logits()` counts logits"
    );
    assert_eq!(of_probabilities, BinaryConfusion::of_probabilities());
    assert_eq!(of, BinaryConfusion::of_logits());
    assert_eq!(of.to_string(), "accuracy none, precision none, recall none, F1 none");
}

#[test]
fn a_threshold_that_tells_nothing_apart_is_refused() {
    let check = |of: BinaryConfusion, head, layer| {
        let checked = Metric::<[f32; 1], bool>::check(&of, &[End { head, layer }]);
        checked.map_err(|bad| bad.to_string())
    };
    let (logits, probabilities) = (BinaryConfusion::of_logits, BinaryConfusion::of_probabilities);
    let own = BinaryConfusion::with_threshold;
    for head in [Kind::Sigmoid, Kind::Softmax] {
        for fine in [probabilities(), own(0.01), own(0.99)] {
            assert_eq!(check(fine, Head::Ends(head), head), Ok(()));
        }
        for (metric, threshold) in [(logits(), "0"), (own(1.0), "1"), (own(-0.1), "-0.1"), (own(2.0), "2")] {
            assert_eq!(
                check(metric, Head::Ends(head), head).expect_err("all are of one kind"),
                format!(
                    "the `threshold` of `BinaryConfusion` is {threshold}: it must be above 0 and below 1, as the probabilities are \
                     that the network ends in: `BinaryConfusion::of_probabilities()` has ½"
                )
            );
        }
    }
    for last in [Kind::Linear, Kind::Tied, Kind::BatchNorm] {
        let error = check(probabilities(), Head::Other, last).expect_err("½ of logits");
        assert!(error.contains("is 0.5: it must be that of logits, 0, for `"), "{error}");
        for fine in [logits(), own(0.5), own(-3.0)] {
            assert_eq!(check(fine, Head::Other, last), Ok(()));
        }
    }
    // What the last layer gives is not known, or may well be probabilities.
    for (head, last) in [
        (Head::Other, Kind::Own),
        (Head::Other, Kind::Mul),
        (Head::Kept, Kind::Softmax),
    ] {
        for fine in [logits(), probabilities(), own(0.3)] {
            assert_eq!(check(fine, head, last), Ok(()));
        }
    }
    for none in [f32::NAN, f32::INFINITY] {
        let error = check(own(none), Head::Other, Kind::Linear).expect_err("no number");
        assert_eq!(
            error,
            format!("the `threshold` of `BinaryConfusion` is {none}: it must be finite")
        );
    }
}
