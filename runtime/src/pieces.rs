//! What a network learns, piece by piece: a user's crate holds one function that gives them, whatever walks over them.

use crate::param::Param;

/// The most parameters of one piece.
pub const PARAMS: usize = 4;

/// What a network gives of its parameters at once.
pub enum Piece<'a> {
    /// A layer's, in the order of its fields.
    Layer([Option<&'a mut Param>; PARAMS]),
    /// A network's within it, or a layer's of one's own.
    Within(&'a mut dyn Pieces),
}

/// What is walked over. `network!` and `custom_layer!` implement it.
pub trait Pieces {
    /// Piece `i`, in the order of the fields; `None` behind the last.
    fn piece(&mut self, i: usize) -> Option<Piece<'_>>;
}

/// Calls `visit` with every parameter of `K` alike at once, but for those that an option switched off.
pub fn walk<const K: usize>(mut alike: [&mut dyn Pieces; K], visit: &mut dyn FnMut([&mut Param; K])) {
    for i in 0.. {
        // Piece by piece is told at once into what is asked for: a piece kept would be copied out of memory that was written just before,
        // and a tiny network's step would wait for that.
        let mut params = [const { [const { None }; K] }; PARAMS];
        let mut within = [const { None }; K];
        for (one, alike) in alike.iter_mut().enumerate() {
            match alike.piece(i) {
                None if one == 0 => return,
                None => unlike(),
                Some(Piece::Within(pieces)) => within[one] = Some(pieces),
                Some(Piece::Layer(of)) => {
                    for (params, param) in params.iter_mut().zip(of) {
                        params[one] = param;
                    }
                }
            }
        }
        if within[0].is_some() {
            walk(within.map(alike_or_panic), visit);
        }
        for params in params {
            if params[0].as_ref().is_some_and(|param| !param.as_slice().is_empty()) {
                visit(params.map(alike_or_panic));
            }
        }
    }
}

#[inline]
fn alike_or_panic<T>(of: Option<T>) -> T {
    of.unwrap_or_else(|| unlike())
}

#[cold]
fn unlike() -> ! {
    unreachable!("networks of one type have the same pieces")
}
