//! A panic over a mistake names the line that made it, not one of ours.

use gyul::loss::Loss;
use gyul::prelude::*;
use std::panic::{self, AssertUnwindSafe, catch_unwind};
use std::sync::Mutex;

network! { struct Net: [3] -> [2] { out: Linear<2> } }
network! { struct Forked: (a: [3], b: [3]) -> (sum: [3], product: [3]) { sum: Add <- (a, b), product: Mul <- (a, b) } }

/// In which file and line the last panic was, and what it said.
static LAST: Mutex<(String, u32, String)> = Mutex::new((String::new(), 0, String::new()));

#[test]
fn panics_name_the_callers_line() {
    panic::set_hook(Box::new(|info| {
        let (file, line) = info
            .location()
            .map_or(("", 0), |location| (location.file(), location.line()));
        let text = info.payload_as_str().unwrap_or_default();
        *LAST.lock().expect("no panic within") = (file.to_owned(), line, text.to_owned());
    }));
    let net = Net::new(7);
    let mut changed = Net::new(7);
    let mut forked = Workspace::<Forked>::new(1);
    let new = Workspace::<Net>::new;
    let first = line!();
    let mistakes: [(&str, &mut dyn FnMut()); 16] = [
        ("index [3, 0] is outside", &mut || _ = net.out.weight[[3, 0]]),
        ("[0]: 1 index, and the", &mut || changed.out.weight[[0]] = 1.0),
        ("a batch holds at least one sample", &mut || _ = new(1).input(0)),
        ("a pass of `Net` needs an input", &mut || {
            new(1).run_forward(&net, Mode::default());
        }),
        ("a pass of `Net` needs an input", &mut || {
            new(1).run_infer(&net, Mode::default());
        }),
        ("a backward pass needs a forward", &mut || {
            new(1).run_backward(&net, false);
        }),
        ("the input's gradient is what", &mut || {
            let mut workspace = new(1);
            workspace.input(1).fill(1.0);
            workspace.run_forward(&net, Mode::default());
            workspace.output_and_d_output().1.fill(1.0);
            workspace.run_backward(&net, false);
            _ = workspace.d_input();
        }),
        ("there is no output: ", &mut || {
            let mut workspace = new(1);
            workspace.input(1).fill(1.0);
            workspace.run_forward(&net, Mode::default());
            workspace.output_and_d_output().1.fill(1.0);
            workspace.run_backward(&net, false);
            _ = workspace.output();
        }),
        ("there is no output: ", &mut || {
            let mut workspace = new(1);
            workspace.input(1).fill(1.0);
            workspace.run_infer(&net, Mode::default());
            assert_eq!(workspace.output(), net.predict(&[1.0; 3]));
            workspace.input(1).fill(2.0);
            _ = workspace.output();
        }),
        ("a gradient is that of what `run_forward` gave", &mut || {
            let mut workspace = new(1);
            workspace.input(1).fill(1.0);
            workspace.run_infer(&net, Mode::default());
            _ = workspace.output_and_d_output();
        }),
        ("`Forked` has 2 inputs, each of which", &mut || _ = forked.input(1)),
        ("`Forked` has 2 inputs, each with a gradient", &mut || {
            _ = forked_d_input();
        }),
        ("`Forked` has 2 outputs, each of which", &mut || _ = forked_output()),
        ("`Forked` has 2 outputs, each of which", &mut || forked_d_output()),
        ("`Net` predicts in an arena of ", &mut || {
            _ = net.predict_in(&mut [0.0; 3], &[0.0; 3]);
        }),
        ("a batch of 1 outputs takes as many", &mut || {
            _ = Loss::batch(&Mse, &[[0.0; 2]], &[[0.0; 2]; 2], &mut [[0.0; 2]], 1.0);
        }),
    ];
    for (text, mistake) in mistakes {
        catch_unwind(AssertUnwindSafe(mistake)).expect_err(text);
        let (file, line, said) = LAST.lock().expect("no panic within").clone();
        assert!(said.contains(text), "{said}, not {text}");
        // Not where the networks are declared, which is in this file, too.
        let is_mistake = file.ends_with("callers.rs") && line > first;
        assert!(is_mistake, "{text}: {file}:{line}");
    }
}

fn forked_d_input() -> usize {
    Workspace::<Forked>::new(1).d_input().len()
}

fn forked_output() -> usize {
    Workspace::<Forked>::new(1).output().len()
}

fn forked_d_output() {
    Workspace::<Forked>::new(1).output_and_d_output().1.fill(1.0);
}
