//! Pictures of a training.

use crate::train::{History, OutputMeasures};
use plotters::coord::Shift;
use plotters::prelude::*;
use std::{
    ops::Range,
    path::{Path, PathBuf},
};

/// Pixels of a row: two panels side by side.
const SIZE: (u32, u32) = (960, 400);
/// What files of other formats are called.
const OTHERS: [&str; 8] = ["png", "jpg", "jpeg", "gif", "bmp", "webp", "pdf", "html"];
const TRAINING: RGBColor = RGBColor(0xE0, 0x7B, 0x1A);
const VALIDATION: RGBColor = RGBColor(0x2A, 0x6F, 0x97);

/// A picture that could not be drawn or written.
#[derive(thiserror::Error)]
#[non_exhaustive]
pub enum PlotError {
    /// The history holds no epoch.
    #[error("there is nothing to plot: the history holds no epoch")]
    Empty,
    /// The file's name says that it is none of SVG.
    #[error("curves are written as SVG, but `{}` is no name of such a file\nhelp: call it `{}`", .0.display(), .0.with_extension("svg").display())]
    Extension(PathBuf),
    /// The picture could not be drawn.
    #[error("the plot could not be drawn: {0}")]
    Draw(String),
    /// The file could not be written.
    #[error("cannot write `{}`: {cause}", path.display())]
    Io {
        /// The file.
        path: PathBuf,
        /// What the operating system said.
        cause: std::io::Error,
    },
}

/// One curve: its name, its colour, its values an epoch.
type Curve = (&'static str, RGBColor, Vec<f64>);

/// One row: what its panels' titles begin with, and the curves of loss and accuracy.
type Row = (String, [Vec<Curve>; 2]);

/// Writes the curves of a training as an SVG file: loss and, where the loss can tell it, accuracy, each for the training
/// and the validation data; of several outputs, those of each in a row below.
///
/// # Errors
/// Where the history is empty, the file is called as one of another format, `curves.png`, or it cannot be written; a file of that name keeps its
/// contents then.
pub fn curves(history: &History, path: impl AsRef<Path>) -> Result<(), PlotError> {
    if history.epochs.is_empty() {
        return Err(PlotError::Empty);
    }
    let path = path.as_ref();
    if path
        .extension()
        .is_some_and(|extension| OTHERS.iter().any(|other| extension.eq_ignore_ascii_case(other)))
    {
        return Err(PlotError::Extension(path.to_owned()));
    }
    let mut rows = vec![(
        String::new(),
        [
            both(history.loss(), history.val_loss()),
            both(history.accuracy().map(percent), history.val_accuracy().map(percent)),
        ],
    )];
    rows.extend(
        history.epochs[0]
            .outputs
            .iter()
            .map(|output| of_output(history, output.name)),
    );
    let mut svg = String::new();
    draw(&mut svg, &rows).map_err(|error| PlotError::Draw(error.to_string()))?;
    crate::io::atomic::write(path, svg.as_bytes()).map_err(|cause| PlotError::Io {
        path: path.to_owned(),
        cause,
    })
}

fn percent(share: f64) -> f64 {
    100.0 * share
}

fn both(training: impl Iterator<Item = f64>, validation: impl Iterator<Item = f64>) -> Vec<Curve> {
    vec![
        ("training", TRAINING, training.collect()),
        ("validation", VALIDATION, validation.collect()),
    ]
}

fn of_output(history: &History, name: &str) -> Row {
    let accuracy = |output: &OutputMeasures| output.accuracy.map(percent);
    let curves = [
        both(
            history.output(name).map(|output| output.loss),
            history.val_output(name).map(|output| output.loss),
        ),
        both(
            history.output(name).filter_map(accuracy),
            history.val_output(name).filter_map(accuracy),
        ),
    ];
    (format!("{name}_"), curves)
}

fn draw(svg: &mut String, rows: &[Row]) -> Result<(), Box<dyn std::error::Error>> {
    let height = SIZE.1 * u32::try_from(rows.len())?;
    let area = SVGBackend::with_string(svg, (SIZE.0, height)).into_drawing_area();
    area.fill(&WHITE)?;
    for (area, (prefix, [loss, accuracy])) in area.split_evenly((rows.len(), 1)).iter().zip(rows) {
        let titles = [format!("{prefix}loss"), format!("{prefix}accuracy, %")];
        if accuracy.iter().all(|(_, _, values)| values.is_empty()) {
            panel(area, &titles[0], loss)?;
        } else {
            let (left, right) = area.split_horizontally(SIZE.0 / 2);
            panel(&left, &titles[0], loss)?;
            panel(&right, &titles[1], accuracy)?;
        }
    }
    area.present()?;
    Ok(())
}

/// What is beyond is drawn at the edge: the axis is laid out by differences of what it shows, which have to be finite.
const HIGHEST: f64 = 1e300;

/// The heights that a panel shows: those of all finite values, and some more. 0 to 1 where there are none.
fn heights(values: impl Iterator<Item = f64>) -> Range<f64> {
    let values = values.filter(|value| value.is_finite());
    let ends = values.fold(None, |ends, value| {
        let (low, high) = ends.unwrap_or((value, value));
        Some((value.min(low), value.max(high)))
    });
    let Some((low, high)) = ends else { return 0.0..1.0 };
    let [low, high] = [low, high].map(|end: f64| end.clamp(-HIGHEST, HIGHEST));
    let margin = if high > low { 0.05 * (high - low) } else { 0.5 };
    // Next to large values less would be rounded away.
    let margin = margin.max(1e-6 * low.abs().max(high.abs()));
    low - margin..high + margin
}

/// One panel: every curve over the epochs, from 1.
fn panel<B: DrawingBackend>(
    area: &DrawingArea<B, Shift>,
    title: &str,
    curves: &[Curve],
) -> Result<(), Box<dyn std::error::Error>>
where
    B::ErrorType: 'static,
{
    #[expect(clippy::cast_precision_loss, reason = "an epoch's number")]
    let position = |epoch: usize| (epoch + 1) as f64;
    let heights = heights(curves.iter().flat_map(|(_, _, values)| values.iter().copied()));
    let epochs = curves.iter().map(|(_, _, values)| values.len()).max().unwrap_or(1);
    let mut chart = ChartBuilder::on(area)
        .caption(title, ("sans-serif", 18))
        .margin(12)
        .x_label_area_size(36)
        .y_label_area_size(48)
        .build_cartesian_2d(0.5..position(epochs) - 0.5, heights)?;
    chart
        .configure_mesh()
        .x_desc("epoch")
        .x_labels(epochs.min(10))
        .x_label_formatter(&|x| format!("{x:.0}"))
        .light_line_style(WHITE)
        .draw()?;
    for (name, colour, values) in curves.iter().filter(|(_, _, values)| !values.is_empty()) {
        let points: Vec<(f64, f64)> = values
            .iter()
            .enumerate()
            .filter(|(_, value)| value.is_finite())
            .map(|(i, value)| (position(i), value.clamp(-HIGHEST, HIGHEST)))
            .collect();
        chart
            .draw_series(LineSeries::new(points, colour.stroke_width(2)).point_size(3))?
            .label(*name)
            .legend(move |(x, y)| PathElement::new([(x, y), (x + 16, y)], colour.stroke_width(2)));
    }
    chart
        .configure_series_labels()
        .background_style(WHITE)
        .border_style(BLACK.mix(0.3))
        .draw()?;
    Ok(())
}

debug_is_display!(PlotError);

#[cfg(test)]
mod tests;
