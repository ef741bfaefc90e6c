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
        let mut pieces = alike.each_mut().map(|one| one.piece(i));
        match &pieces[0] {
            None => return,
            Some(Piece::Within(_)) => walk(pieces.map(within), visit),
            Some(Piece::Layer(_)) => {
                for of in 0..PARAMS {
                    if is_there(pieces[0].as_ref(), of) {
                        visit(pieces.each_mut().map(|piece| param(piece, of)));
                    }
                }
            }
        }
    }
}

/// Whether a layer has its parameter `i`, and an option has not switched it off.
#[inline]
fn is_there(piece: Option<&Piece<'_>>, i: usize) -> bool {
    matches!(piece, Some(Piece::Layer(params)) if params[i].as_ref().is_some_and(|param| !param.as_slice().is_empty()))
}

#[inline]
fn param<'p>(piece: &'p mut Option<Piece<'_>>, i: usize) -> &'p mut Param {
    match piece {
        Some(Piece::Layer(params)) => params[i].as_deref_mut(),
        _ => None,
    }
    .unwrap_or_else(|| unlike())
}

fn within(piece: Option<Piece<'_>>) -> &mut dyn Pieces {
    match piece {
        Some(Piece::Within(pieces)) => pieces,
        _ => unlike(),
    }
}

#[cold]
fn unlike() -> ! {
    unreachable!("networks of one type have the same pieces")
}
