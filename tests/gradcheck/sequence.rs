//! Layers over time steps.

use super::*;

pub(super) fn embedding(kind: Kind) {
    let words = || Layer::Embedding { label: "words" };
    same! { kind;
        [u32; 1] -> [1, 1] { words: Embedding<1, 1> } is [words()]
        [u32; 3] -> [3, 17] { words: Embedding<3, 17> } is [words()]
        [u32; 17] -> [17, 3] { words: Embedding<33, 3>, Tanh } is [words(), Layer::Tanh]
        [u32; 33] -> [33] { words: Embedding<17, 33>, LastStep } is [words(), Layer::LastStep]
        [u32; 17] -> [17, 9] { words: Embedding<24, 9>, look: MultiHeadAttention<3>(causal = true) }
            is [words(), Layer::MultiHeadAttention { label: "look", heads: 3, causal: true, bias: true }]
    }
}

pub(super) fn attention(kind: Kind) {
    let look = |heads, causal, bias| Layer::MultiHeadAttention {
        label: "look",
        heads,
        causal,
        bias,
    };
    same! { kind;
        [1, 3] -> [1, 3] { look: MultiHeadAttention<1> } is [look(1, false, true)]
        [1, 9] -> [1, 9] { look: MultiHeadAttention<3>(causal = true) } is [look(3, true, true)]
        [3, 1] -> [3, 1] { look: MultiHeadAttention<1> } is [look(1, false, true)]
        [3, 3] -> [3, 3] { look: MultiHeadAttention<3>(causal = true) } is [look(3, true, true)]
        [3, 33] -> [3, 33] { look: MultiHeadAttention<3>, Gelu } is [look(3, false, true), Layer::Gelu]
        [17, 9] -> [17, 9] { look: MultiHeadAttention<1>(causal = true) } is [look(1, true, true)]
        [17, 9] -> [17, 9] { look: MultiHeadAttention<3>(bias = false) } is [look(3, false, false)]
        [17, 33] -> [17, 33] { look: MultiHeadAttention<1>, Tanh } is [look(1, false, true), Layer::Tanh]
        [17, 33] -> [17, 33] { look: MultiHeadAttention<11>(causal = true, bias = false, init = he) } is [look(11, true, false)]
        [33, 24] -> [33, 24] { look: MultiHeadAttention<4> } is [look(4, false, true)]
        [70, 9] -> [70, 9] { look: MultiHeadAttention<3>(causal = true) } is [look(3, true, true)]
        [17, 3] -> [17, 9] { fc: Linear<9>, look: MultiHeadAttention<3>, norm: LayerNorm }
            is [fc(true), look(3, false, true), Layer::LayerNorm { label: "norm", epsilon: 0.001 }]
    }
}

pub(super) fn last_step(kind: Kind) {
    same! { kind;
        [1, 1] -> [1] { LastStep } is [Layer::LastStep]
        [17, 3] -> [3] { Tanh, LastStep } is [Layer::Tanh, Layer::LastStep]
        [3, 33] -> [17] { fc: Linear<17>, LastStep, Gelu } is [fc(true), Layer::LastStep, Layer::Gelu]
    }
}
