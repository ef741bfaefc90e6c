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
    let mut i = 0;
    loop {
        let mut pieces = alike.each_mut().map(|one| one.piece(i));
        match &pieces[0] {
            None => return,
            Some(Piece::Within(_)) => walk(pieces.map(within), visit),
            Some(Piece::Layer(_)) => {
                for of in 0..PARAMS {
                    let params = pieces.each_mut().map(|piece| param(piece, of));
                    // Where the first has none, no other has.
                    if params[0].as_ref().is_some_and(|param| !param.is_empty()) {
                        visit(params.map(|param| param.expect("they are alike")));
                    }
                }
            }
        }
        i += 1;
    }
}

fn within<'a>(piece: Option<Piece<'a>>) -> &'a mut dyn Pieces {
    match piece {
        Some(Piece::Within(pieces)) => pieces,
        _ => unreachable!("they are alike"),
    }
}

fn param<'p>(piece: &'p mut Option<Piece<'_>>, i: usize) -> Option<&'p mut Param> {
    match piece {
        Some(Piece::Layer(params)) => params[i].as_deref_mut(),
        _ => None,
    }
}
