use super::*;
use crate::train::Epoch;
use std::time::Duration;

fn history(epochs: u32) -> History {
    let epoch = |epoch: u32| Epoch {
        epoch: epoch as usize,
        loss: 1.0 / f64::from(epoch),
        accuracy: Some(1.0 - 0.5 / f64::from(epoch)),
        outputs: Vec::new(),
        val_loss: Some(0.3 + 0.5 / f64::from(epoch)),
        val_accuracy: Some(0.9 - 0.3 / f64::from(epoch)),
        val_outputs: Vec::new(),
        rate: 1e-3,
        time: Duration::from_secs(1),
    };
    History {
        epochs: (1..=epochs).map(epoch).collect(),
    }
}

#[test]
fn draws_every_curve() -> Result<(), Box<dyn std::error::Error>> {
    let folder = tempfile::tempdir()?;
    for epochs in [1, 15] {
        let path = folder.path().join("curves.svg");
        curves(&history(epochs), &path)?;
        let svg = std::fs::read_to_string(path)?;
        // Two panels with two curves each, and a point an epoch.
        assert_eq!(svg.matches("<circle").count(), 4 * epochs as usize);
        assert!(
            ["loss", "accuracy, %", "epoch", "training", "validation"]
                .iter()
                .all(|word| svg.contains(word))
        );
    }
    Ok(())
}

#[test]
fn a_file_that_is_called_a_picture_of_another_kind_is_refused() -> Result<(), Box<dyn std::error::Error>> {
    let folder = tempfile::tempdir()?;
    let error = curves(&history(1), "curves.png").expect_err("no SVG").to_string();
    assert_eq!(
        error,
        "curves are written as SVG, but `curves.png` is no name of such a file\nhelp: call it `curves.svg`"
    );
    for name in ["curves.SVG", "curves", "run-0.5"] {
        curves(&history(1), folder.path().join(name))?;
    }
    Ok(())
}

#[test]
fn draws_a_row_for_each_of_several_outputs() -> Result<(), Box<dyn std::error::Error>> {
    let folder = tempfile::tempdir()?;
    let path = folder.path().join("curves.svg");
    let mut history = history(3);
    let output = |name, accuracy| OutputMeasures {
        name,
        loss: 0.5,
        accuracy,
    };
    for epoch in &mut history.epochs {
        epoch.outputs = vec![output("kind", Some(0.75)), output("price", None)];
        epoch.val_outputs = epoch.outputs.clone();
    }
    curves(&history, &path)?;
    let svg = std::fs::read_to_string(path)?;
    // Loss and accuracy of all and of the kind, the loss of the price: two curves of three epochs each.
    assert_eq!(svg.matches("<circle").count(), 5 * 2 * 3);
    assert!(
        ["kind_loss", "kind_accuracy, %", "price_loss"]
            .iter()
            .all(|title| svg.contains(title))
    );
    assert!(!svg.contains("price_accuracy") && svg.contains("height=\"1200\""));
    Ok(())
}

#[test]
fn heights_are_finite_and_apart() {
    assert_eq!(heights([].into_iter()), 0.0..1.0);
    assert_eq!(
        heights([f64::NAN, f64::INFINITY, f64::NEG_INFINITY].into_iter()),
        0.0..1.0
    );
    assert_eq!(heights([f64::NAN, 2.0].into_iter()), 1.5..2.5);
    assert_eq!(heights([1.0, f64::NAN, 0.0].into_iter()), -0.05..1.05);
    for values in [
        [1e308, -1e308],
        [f64::MAX, f64::MAX],
        [f64::MIN, 0.0],
        [1e17, 1e17],
        [1.0, 1.0 + f64::EPSILON],
        [5e-324, 0.0],
    ] {
        let Range { start, end } = heights(values.into_iter());
        assert!(start < end && (end - start).is_finite(), "{values:?}: {start} to {end}");
        assert!(
            values
                .iter()
                .all(|value| (start..=end).contains(&value.clamp(-HIGHEST, HIGHEST)))
        );
    }
}

#[test]
fn draws_what_is_finite_of_any_size() -> Result<(), Box<dyn std::error::Error>> {
    let folder = tempfile::tempdir()?;
    let path = folder.path().join("curves.svg");
    for (losses, drawn) in [
        ([f64::NAN; 3], 0),
        ([f64::NAN, 0.5, f64::INFINITY], 1),
        ([1e308, -1e308, 0.0], 3),
        ([f64::MAX; 3], 3),
        ([5e-324, 1e-300, 0.0], 3),
        ([1.0, 1.0 + f64::EPSILON, 1.0], 3),
    ] {
        let mut history = history(3);
        for (epoch, loss) in history.epochs.iter_mut().zip(losses) {
            (epoch.loss, epoch.val_loss) = (loss, None);
            (epoch.accuracy, epoch.val_accuracy) = (Some(loss / 1000.0), None);
        }
        curves(&history, &path)?;
        let svg = std::fs::read_to_string(&path)?;
        // The curve of the losses and that of the accuracies.
        assert_eq!(svg.matches("<circle").count(), 2 * drawn, "{losses:?}");
        assert!(!svg.contains("NaN") && !svg.contains("inf"), "{losses:?}: {svg}");
    }
    Ok(())
}

#[test]
fn refuses_what_it_cannot_draw_or_write() {
    assert!(matches!(curves(&history(0), "curves.svg"), Err(PlotError::Empty)));
    let error = curves(&history(1), "/no/such/folder/curves.svg").expect_err("there is no such folder");
    let text = error.to_string();
    assert!(
        text.starts_with("cannot write `/no/such/folder/curves.svg`: "),
        "{text}"
    );
}
