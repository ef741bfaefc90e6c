//! What helps where a file does not fit.

use super::Problem;

/// What Python writes for a file that says so.
pub(super) const SAVED_IN_PYTHON: &str = r#"`save_file(tensors, path, metadata={"gyul": "format=1"})`"#;

/// What helps with tensors of another type, with a file of another program, whose tensors are in another layout or may be, and with one of which
/// some parts fit.
pub(super) fn help(saved: Option<&str>, problems: &[Problem], fits: &[String]) -> String {
    let mut help = String::new();
    if problems.iter().any(Problem::is_type) {
        help += "\nhelp: save its tensors as 32-bit floats: in NumPy `w.astype(numpy.float32)`, in PyTorch `w.float()`";
    }
    if saved.is_none() && problems.iter().any(Problem::is_layout) {
        help += &format!(
            "\nhelp: gyul has a `Linear`'s weight as [in, out] and a `Conv2d`'s as [height, width, in, out], as Keras has. Where these lie so, only say\n\
             so in the file: {SAVED_IN_PYTHON}. PyTorch has [out, in] and\n\
             [out, in, height, width]: turn those first, `w.T.contiguous()` and `w.permute(2, 3, 1, 0).contiguous()`, and the\n\
             first `Linear` behind a flattened image by its channels, as the documentation of `gyul::io` shows"
        );
    }
    match fits {
        [first, others @ ..] if help.is_empty() => format!("\nhelp: {}", part(first, others)),
        _ => help,
    }
}

/// That these parts fit, and how the first is loaded by itself.
fn part(first: &str, others: &[String]) -> String {
    const SHOWN: usize = 3;
    let mut text = format!("`{first}` fits, and `net.load_part(path, \"{first}\")?` loads it alone");
    let shown = others.iter().take(SHOWN).map(|label| format!("`{label}`"));
    let more = others.len().saturating_sub(SHOWN);
    let more = (more > 0).then(|| format!("{more} more"));
    let all: Vec<String> = shown.chain(more).collect();
    if let [before @ .., last] = &all[..] {
        let list = if before.is_empty() {
            last.clone()
        } else {
            format!("{} and {last}", before.join(", "))
        };
        let fit = if all.len() == 1 { "fits" } else { "fit" };
        text += &format!("; {list} {fit}, too");
    }
    text
}
