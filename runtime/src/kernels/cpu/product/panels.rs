//! A weight in panels of columns: of a whole product, or of one task that alone meets them.
#![expect(unsafe_code, reason = "panels are shared out among threads")]

use super::operands::Matrix;
use crate::kernels::cpu::Team;
use crate::kernels::cpu::threads::parts::Parts;
use crate::kernels::cpu::threads::reduce::GRAIN;
use std::ops::Range;

/// Writes a panel of a weight: the room, the weight as it lies, which panel.
type Write<'a> = dyn Fn(&mut [f32], &[f32], usize) + Sync + 'a;

/// The panels of a weight, which are there for a product only when they are written.
#[derive(Clone, Copy)]
pub(crate) struct Panels<'a> {
    /// How it lies.
    pub(crate) weight: &'a [f32],
    /// Panels, those of a group after those of another.
    pub(crate) count: usize,
    pub(crate) rows: usize,
    pub(crate) width: usize,
    pub(crate) write: &'a Write<'a>,
}

impl Panels<'_> {
    /// Where these lie, one behind the other.
    fn floats(&self, panels: Range<usize>) -> Range<usize> {
        let each = self.rows * self.width;
        panels.start * each..panels.end * each
    }

    /// Writes all.
    pub(crate) fn write(&self, team: &Team, to: &mut [f32]) {
        let (threads, to) = (to.len() / GRAIN, Parts::new(to));
        team.run(threads.max(1), self.count, &|panel, _| {
            // SAFETY: each panel is one task's.
            let to = unsafe { to.range(self.floats(panel..panel + 1)) };
            (self.write)(to, self.weight, panel);
        });
    }
}

/// The weight of all groups of a correlation.
#[derive(Clone, Copy)]
pub(crate) enum Weight<'a> {
    /// There to be read: the first group's, and floats to the next one's.
    Ready(Matrix<'a>, usize),
    /// To be packed, with room for all of it; of so many groups.
    ToPack(Panels<'a>, Parts<'a>, usize),
}

impl Weight<'_> {
    pub(crate) fn is_packed(&self) -> bool {
        match self {
            Self::Ready(first, _) => first.is_packed(),
            Self::ToPack(..) => true,
        }
    }

    /// For tasks of which so many meet each panel: of a panel that one alone meets, that one packs it, and it stays near.
    ///
    /// # Safety
    /// Nothing else made of this weight or a copy of it, here or by [`columns`](Self::columns), is used while the result is.
    pub(crate) unsafe fn met_by(self, tasks: usize, team: &Team) -> Self {
        match self {
            Self::ToPack(panels, room, groups) if tasks > 1 => {
                // SAFETY: the contract: the room is this call's, and is only read then.
                let room = unsafe { room.range(0..room.len()) };
                panels.write(team, room);
                let group = panels.floats(0..panels.count / groups).len();
                Self::Ready(Matrix::packed(room, panels.rows, panels.width), group)
            }
            weight => weight,
        }
    }

    /// Some columns of a group. `own` is where those of the task begin: `own ≤ cols.start`, and both begin a panel.
    ///
    /// # Safety
    /// The panels of the columns from `own` to `cols.end` are one task's alone, and the matrix is no longer read when it asks for the next.
    pub(crate) unsafe fn columns(&self, group: usize, own: usize, cols: Range<usize>) -> Matrix<'_> {
        debug_assert!(own <= cols.start, "columns before the task's own");
        match *self {
            Self::Ready(first, floats) => first.behind(group * floats).beside(cols.start),
            Self::ToPack(panels, room, groups) => {
                let group = group * (panels.count / groups);
                let some = cols.start / panels.width..cols.end.div_ceil(panels.width);
                let own = group + own / panels.width;
                // SAFETY: panels of the task's columns, by the contract.
                let room = unsafe { room.range(panels.floats(own..own + some.len())) };
                for (index, panel) in some.enumerate() {
                    (panels.write)(&mut room[panels.floats(index..index + 1)], panels.weight, group + panel);
                }
                Matrix::packed(room, panels.rows, panels.width)
            }
        }
    }
}
