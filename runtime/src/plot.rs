//! Pictures of a training.

use crate::train::History;
use plotters::coord::Shift;
use plotters::prelude::*;
use std::io::Write as _;
use std::path::Path;

/// Pixels of a picture: two panels side by side.
const SIZE: (u32, u32) = (960, 400);
const TRAINING: RGBColor = RGBColor(0xE0, 0x7B, 0x1A);
const VALIDATION: RGBColor = RGBColor(0x2A, 0x6F, 0x97);

/// A picture that could not be drawn or written.
#[derive(Debug, thiserror::Error)]
pub enum PlotError {
    /// The history holds no epoch.
    #[error("there is nothing to plot: the history holds no epoch")]
    Empty,
    /// The picture could not be drawn.
    #[error("the plot could not be drawn: {0}")]
    Draw(String),
    /// The file could not be written.
    #[error("the plot could not be written to {path}: {source}")]
    Io {
        /// Where to.
        path: String,
        /// Why.
        source: std::io::Error,
    },
}

/// One curve: its name, its colour, its values an epoch.
type Curve = (&'static str, RGBColor, Vec<f64>);

/// Writes the curves of a training as an SVG file: loss and, where the loss can tell it, accuracy, each for the training
/// and the validation data.
///
/// # Errors
/// Where the history is empty or the file cannot be written; a file of that name keeps its contents then.
pub fn curves(history: &History, path: impl AsRef<Path>) -> Result<(), PlotError> {
    if history.epochs.is_empty() {
        return Err(PlotError::Empty);
    }
    let percent = |share: f64| 100.0 * share;
    let loss = vec![
        ("training", TRAINING, history.loss().collect()),
        ("validation", VALIDATION, history.val_loss().collect()),
    ];
    let accuracy: Vec<Curve> = vec![
        ("training", TRAINING, history.accuracy().map(percent).collect()),
        ("validation", VALIDATION, history.val_accuracy().map(percent).collect()),
    ];
    let mut svg = String::new();
    draw(&mut svg, &loss, &accuracy).map_err(|error| PlotError::Draw(error.to_string()))?;
    let path = path.as_ref();
    write(path, &svg).map_err(|source| PlotError::Io { path: path.display().to_string(), source })
}

fn draw(svg: &mut String, loss: &[Curve], accuracy: &[Curve]) -> Result<(), Box<dyn std::error::Error>> {
    let area = SVGBackend::with_string(svg, SIZE).into_drawing_area();
    area.fill(&WHITE)?;
    if accuracy.iter().all(|(_, _, values)| values.is_empty()) {
        panel(&area, "loss", loss)?;
    } else {
        let (left, right) = area.split_horizontally(SIZE.0 / 2);
        panel(&left, "loss", loss)?;
        panel(&right, "accuracy, %", accuracy)?;
    }
    area.present()?;
    Ok(())
}

/// One panel: every curve over the epochs, from 1.
fn panel<B: DrawingBackend>(area: &DrawingArea<B, Shift>, title: &str, curves: &[Curve]) -> Result<(), Box<dyn std::error::Error>>
where
    B::ErrorType: 'static,
{
    let values = || curves.iter().flat_map(|(_, _, values)| values.iter().copied()).filter(|value| value.is_finite());
    let (low, high) = values().fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), value| (low.min(value), high.max(value)));
    let margin = if high > low { 0.05 * (high - low) } else { 0.5 };
    #[expect(clippy::cast_precision_loss, reason = "an epoch's number")]
    let position = |epoch: usize| (epoch + 1) as f64;
    let epochs = curves.iter().map(|(_, _, values)| values.len()).max().unwrap_or(1);
    let mut chart = ChartBuilder::on(area)
        .caption(title, ("sans-serif", 18))
        .margin(12)
        .x_label_area_size(36)
        .y_label_area_size(48)
        .build_cartesian_2d(0.5..position(epochs) - 0.5, low - margin..high + margin)?;
    chart
        .configure_mesh()
        .x_desc("epoch")
        .x_labels(epochs.min(10))
        .x_label_formatter(&|x| format!("{x:.0}"))
        .light_line_style(WHITE)
        .draw()?;
    for (name, colour, values) in curves.iter().filter(|(_, _, values)| !values.is_empty()) {
        let points: Vec<(f64, f64)> = values.iter().enumerate().map(|(i, value)| (position(i), *value)).collect();
        chart
            .draw_series(LineSeries::new(points, colour.stroke_width(2)).point_size(3))?
            .label(*name)
            .legend(move |(x, y)| PathElement::new([(x, y), (x + 16, y)], colour.stroke_width(2)));
    }
    chart.configure_series_labels().background_style(WHITE).border_style(BLACK.mix(0.3)).draw()?;
    Ok(())
}

/// To a temporary name, then renamed.
fn write(path: &Path, text: &str) -> std::io::Result<()> {
    let folder = match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    };
    let mut file = tempfile::NamedTempFile::new_in(folder)?;
    file.write_all(text.as_bytes())?;
    file.persist(path)?;
    Ok(())
}
