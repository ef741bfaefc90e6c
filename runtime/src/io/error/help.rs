//! What helps where a file does not fit.

use super::Problem;

/// What Python writes for a file that says so.
pub(super) const SAVED_IN_PYTHON: &str = r#"`save_file(tensors, path, metadata={"gyul": "format=1"})`"#;

/// What helps with tensors of another type, with a file of another program, whose tensors are in another layout or may be, and with one of which
/// some parts fit.
pub(super) fn help(saved: Option<&str>, problems: &[Problem], fits: &[String]) -> String {
    // Each begins a line.
    let mut helps = vec![String::new()];
    if problems.iter().any(Problem::is_type) {
        let text = "save its tensors as 32-bit floats: in NumPy `w.astype(numpy.float32)`, in PyTorch `w.float()`";
        helps.push(text.to_owned());
    }
    if saved.is_none() && problems.iter().any(Problem::is_layout) {
        helps.push(format!(
            "gyul has a `Linear`'s weight as [in, out] and a `Conv2d`'s as [height, width, in, out], as Keras has. Where these lie so, only say\n\
             so in the file: {SAVED_IN_PYTHON}. PyTorch has [out, in] and\n\
             [out, in, height, width]: turn those first, `w.T.contiguous()` and `w.permute(2, 3, 1, 0).contiguous()`, and the\n\
             first `Linear` behind a flattened image by its channels, as the documentation of `gyul::io` shows"
        ));
    }
    if let ([first, others @ ..], true) = (fits, helps.len() == 1) {
        let others = match others {
            [] => String::new(),
            [one] => format!("; `{one}` fits, too"),
            [one, more @ ..] => format!("; `{one}` and {} more fit, too", more.len()),
        };
        let text = format!("`{first}` fits, and `net.load_part(path, \"{first}\")?` loads it alone");
        helps.push(text + &others);
    }
    if let (Some(label), Some(_)) = (part_alone(problems), saved) {
        helps.push(format!(
            "the file is of that part alone, which reads it: `gyul::io::load_into(&mut net.{label}, path)?`"
        ));
    }
    helps.join("\nhelp: ")
}

/// The label of which everything is missing, while what it has stands in the file under names of its own: a network within the network, saved
/// by itself.
fn part_alone(problems: &[Problem]) -> Option<&str> {
    let (missing, extra): (Vec<_>, Vec<_>) = problems
        .iter()
        .partition(|problem| matches!(problem, Problem::Missing { .. }));
    let label_of = |extra: &Problem| {
        missing
            .iter()
            .find_map(|all| all.name().strip_suffix(extra.name())?.strip_suffix('.'))
    };
    let label = label_of(extra.first()?)?;
    let is_its = |problem: &&Problem| matches!(problem, Problem::Extra { .. }) && label_of(problem) == Some(label);
    (missing.len() == extra.len() && extra.iter().all(is_its)).then_some(label)
}
