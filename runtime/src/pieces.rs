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

/// The most that are walked over at once: a network, its gradients and their moments.
pub const ALIKE: usize = 4;

/// Calls `visit` with every parameter of all `alike` at once, but for those that an option switched off. There is none without a value.
///
/// It is one function for any number of them: a user's crate compiles what has a const parameter once more for each.
pub fn walk(alike: &mut [Option<&mut dyn Pieces>], visit: &mut dyn FnMut(&mut [Option<&mut Param>])) {
    let len = alike.len();
    for i in 0.. {
        // Piece by piece is told at once into what is asked for: a piece kept would be copied out of memory that was written just before,
        // and a tiny network's step would wait for that.
        let mut params = [const { [const { None }; ALIKE] }; PARAMS];
        let mut within = [const { None }; ALIKE];
        for (one, alike) in alike.iter_mut().flatten().enumerate() {
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
            walk(&mut within[..len], visit);
        }
        for params in &mut params {
            if params[0].as_ref().is_some_and(|param| !param.as_slice().is_empty()) {
                visit(&mut params[..len]);
            }
        }
    }
}

/// [`walk`] over one.
pub(crate) fn each(of: &mut dyn Pieces, visit: &mut dyn FnMut(&mut Param)) {
    walk(&mut [Some(of)], &mut |params| {
        params.iter_mut().flatten().for_each(|param| visit(param));
    });
}

/// `K` of them as an array.
pub(crate) fn all<'a, const K: usize>(params: &'a mut [Option<&mut Param>]) -> [&'a mut Param; K] {
    let mut params = params.iter_mut();
    core::array::from_fn(|_| match params.next() {
        Some(Some(param)) => &mut **param,
        _ => unlike(),
    })
}

#[cold]
fn unlike() -> ! {
    unreachable!("networks of one type have the same pieces")
}
