//! How a correlation is shared out: no result tells.

use super::conv::shape;
use crate::kernels::cpu::conv::correlation::Correlation;
use crate::kernels::cpu::conv::forward_window;
use crate::kernels::cpu::conv::shares::Shares;
use crate::kernels::cpu::conv::source::Source;
use crate::kernels::cpu::conv::window::Window;
use crate::kernels::cpu::product::panels::{Panels, Weight};
use crate::kernels::cpu::product::{Matrix, Walk};
use crate::kernels::cpu::threads::parts::Parts;
use crate::kernels::cpu::{ConvShape, Epilogue, Team};

const PANEL: usize = 16;

/// Images of equal sides, padded to keep them.
fn images(batch: usize, side: usize, channels: usize, out: usize) -> ConvShape {
    shape([batch, side, side, channels, 3, 3, 1, 1, 1, 1, 1, 1, out], [1, 1, 1])
}

/// With scratch for the padded copies of `room` images.
fn shares(s: &ConvShape, threads: usize, room: usize) -> Shares {
    shares_in(s, threads, |window, x| room * window.floats(x, s.oh))
}

/// With so much scratch a thread.
fn shares_in(s: &ConvShape, threads: usize, region: impl Fn(&Window, &Source<'_>) -> usize) -> Shares {
    let (x, window) = (Source::Images(&[]), forward_window(s, [0, 0]));
    let correlation = Correlation {
        x,
        window,
        groups: 1,
        weight: Weight::Ready(Matrix::packed(&[], 9 * s.c, PANEL), 0),
        cols: s.out,
        y_image: 0,
        y_rows: Walk::even(s.out),
        epilogue: Epilogue::default(),
        behind: None,
    };
    correlation.shares(PANEL, s.batch, threads, [region(&window, &x), 0], [1, s.oh])
}

#[test]
fn few_images_are_cut_until_every_thread_has_tasks() {
    let s = images(1, 28, 16, 64);
    for threads in [1, 2, 3, 16] {
        let Shares {
            images, bands, cols, ..
        } = shares(&s, threads, 1);
        assert_eq!([images, cols % PANEL], [1, 0]);
        let tasks = bands * s.out.div_ceil(cols);
        let least = if threads == 1 { 1 } else { threads + threads / 2 };
        assert!((least..3 * least).contains(&tasks), "{threads} threads: {tasks} tasks");
    }
    // Of columns as long as there are enough: each reads no more than its part of the weight.
    assert_eq!(shares(&s, 2, 1).bands, 1);
}

#[test]
fn threads_have_as_many_rows_of_windows_each() {
    for (side, threads) in [(28, 2), (56, 2), (28, 3), (27, 2)] {
        let s = images(1, side, 16, 64);
        // Five bands would fit the scratch: one more for some threads than for others.
        let most = side.div_ceil(5);
        let all = shares_in(&s, threads, |window, x| window.floats(x, most));
        assert_eq!(all.bands % threads, 0, "{side} rows, {threads} threads");
        let bands: Vec<_> = (0..all.bands).map(|band| all.band(band)).collect();
        assert!(bands.iter().all(|rows| rows.len() <= most), "{bands:?}");
        assert!(bands.iter().flat_map(Clone::clone).eq(0..side), "{bands:?}");
        for own in bands.chunks(all.bands / threads) {
            let rows: usize = own.iter().map(ExactSizeIterator::len).sum();
            assert!(rows.abs_diff(side / threads) <= 1, "{own:?}");
        }
    }
}

#[test]
fn small_images_meet_a_weight_together() {
    let s = images(64, 8, 16, 64);
    assert_eq!([1, 3, 9].map(|room| shares(&s, 2, room).images), [1, 3, 4]);
    // Not where threads would have too few tasks.
    assert_eq!(shares(&images(4, 8, 16, 64), 2, 9).images, 1);
    // Nor where the weight stays near.
    assert_eq!(shares(&images(64, 8, 1, 17), 2, 9).images, 1);
}

#[test]
fn windows_that_share_an_output_are_told() {
    let walk = |start, width, step, line| Walk {
        start,
        width,
        step,
        line,
    };
    // Two lines of three windows of four floats, with nothing between, with every second pixel, and of one line or column.
    for (walk, lines, all) in [
        (walk(0, 3, 4, 12), [2, 3], 24),
        (walk(4, 3, 8, 48), [2, 3], 72),
        (walk(0, 3, 4, 0), [1, 3], 12),
        (walk(0, 1, 0, 4), [2, 1], 8),
    ] {
        assert!(walk.keeps_apart(4, lines, all), "{walk:?}");
        assert!(!walk.keeps_apart(4, lines, all - 1), "{walk:?}: beyond the image");
    }
    for (walk, what) in [
        (walk(0, 3, 3, 12), "neighbours"),
        (walk(0, 3, 4, 11), "lines"),
        (walk(0, 2, 4, 12), "other lines than windows"),
    ] {
        assert!(!walk.keeps_apart(4, [2, 3], 100), "{what}");
    }
}

/// Two groups of two panels of one row, each full of its number.
#[test]
#[expect(unsafe_code, reason = "nothing else reads the room")]
fn a_panel_that_one_task_meets_is_packed_by_it() {
    let (team, alone) = (Team::new(1), 1);
    let panels = Panels {
        weight: &[],
        count: 4,
        rows: 1,
        width: PANEL,
        write: &|to, _, panel| to.fill(panel as f32),
    };
    for (tasks, group) in [(alone, 0), (alone, 1), (2, 0), (2, 1)] {
        for (own, cols) in [
            (0, 0..PANEL),
            (0, PANEL..PANEL + 3),
            (PANEL, PANEL..PANEL + 3),
            (0, 0..2 * PANEL),
        ] {
            let mut room = [f32::NAN; 4 * PANEL];
            // SAFETY: nothing else reads the room.
            let weight = unsafe { Weight::ToPack(panels, Parts::new(&mut room), 2).met_by(tasks, &team) };
            // SAFETY: as above.
            let matrix = unsafe { weight.columns(group, own, cols.clone()) };
            for (index, col) in cols.clone().enumerate() {
                assert_eq!(
                    matrix.data[matrix.start(index)],
                    (2 * group + col / PANEL) as f32,
                    "{group}: {col}"
                );
            }
            let first = 2 * group * PANEL + own;
            let written = if tasks == alone {
                first..first + cols.len().next_multiple_of(PANEL)
            } else {
                0..4 * PANEL
            };
            let is_written = |(at, x): (usize, &f32)| x.is_nan() != written.contains(&at);
            assert!(
                room.iter().enumerate().all(is_written),
                "{group} {own} {cols:?}: {room:?}"
            );
        }
    }
}
