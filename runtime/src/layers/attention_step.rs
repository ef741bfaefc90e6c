//! Attention of one time step of a stream.

use super::stepped::number;
use crate::kernels::cpu::{AttentionShape, Cx, Epilogue, linear_forward, softmax_forward};

/// Attention of a step to itself and the steps before it, as many as `state` has room for.
///
/// `state` holds the number of the step, its scores, the keys `[heads, features, steps]` and the values `[heads, steps, features]`. Each
/// step takes the place of the oldest: a sum over steps does not ask for their order.
pub(super) fn to_those_before(cx: &mut Cx<'_>, parts: [&mut [f32]; 3], state: &mut [f32], s: &AttentionShape) {
    let [qkv, context, _] = parts;
    let (channels, features) = (context.len(), s.features);
    let (count, rest) = state.split_first_mut().expect("the frame of a stream has its state");
    let steps = rest.len() / (2 * channels + 1);
    let (scores, rest) = rest.split_at_mut(steps);
    let (keys, values) = rest.split_at_mut(steps * channels);
    let number = number(count, |next| if next == 2 * steps { steps } else { next });
    let (place, seen) = (number % steps, steps.min(number + 1));

    let (queries, new) = qkv.split_at_mut(channels);
    let (new_keys, new_values) = new.split_at(channels);
    #[expect(clippy::cast_precision_loss, reason = "some hundreds")]
    let scale = 1.0 / (features as f32).sqrt();
    for query in &mut *queries {
        *query *= scale;
    }
    for (keys, new) in keys.chunks_exact_mut(steps).zip(new_keys) {
        keys[place] = *new;
    }
    let heads = queries.chunks_exact(features).zip(new_values.chunks_exact(features));
    let memory = keys
        .chunks_exact(steps * features)
        .zip(values.chunks_exact_mut(steps * features));
    for (((query, new), (keys, values)), context) in heads.zip(memory).zip(context.chunks_exact_mut(features)) {
        values[place * features..][..features].copy_from_slice(new);
        linear_forward(cx, scores, query, keys, Epilogue::default(), [1, features, steps]);
        let seen_scores = &mut scores[..seen];
        softmax_forward(cx, seen_scores, 1, seen);
        let values = &values[..seen * features];
        linear_forward(
            cx,
            context,
            seen_scores,
            values,
            Epilogue::default(),
            [1, seen, features],
        );
    }
}
