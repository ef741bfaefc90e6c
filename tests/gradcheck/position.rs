//! What tells the steps of a sequence apart.

use super::*;

pub(super) fn positional_encoding(kind: Kind) {
    same! { kind;
        [1, 1] -> [1, 1] { PositionalEncoding } is [Layer::PositionalEncoding]
        [33, 17] -> [33, 17] { PositionalEncoding, Tanh } is [Layer::PositionalEncoding, Layer::Tanh]
        [17, 3] -> [17, 24] { fc: Linear<24>, PositionalEncoding } is [fc(true), Layer::PositionalEncoding]
        [3, 17] -> [3, 1] { PositionalEncoding, fc: Linear<1>, Gelu } is [Layer::PositionalEncoding, fc(true), Layer::Gelu]
    }
}

pub(super) fn positional_embedding(kind: Kind) {
    let place = || Layer::PositionalEmbedding { label: "place" };
    same! { kind;
        [1, 1] -> [1, 1] { place: PositionalEmbedding } is [place()]
        [33, 17] -> [33, 17] { place: PositionalEmbedding, Tanh } is [place(), Layer::Tanh]
        [17, 3] -> [17, 24] { fc: Linear<24>, place: PositionalEmbedding, Silu } is [fc(true), place(), Layer::Silu]
        [3, 17] -> [3, 1] { place: PositionalEmbedding, fc: Linear<1> } is [place(), fc(true)]
    }
}
