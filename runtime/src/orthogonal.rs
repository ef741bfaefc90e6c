//! Random matrices with orthonormal rows or columns.

use crate::generated::SeededRng;
use crate::kernels::cpu::{Cx, Kernels, Prepack, Team, linear_backward_data, linear_backward_weight};
use gyul_spec::scratch::linear_backward;
use rand::RngExt;

/// `[rows, cols]` with orthonormal rows, or columns where it has more rows than columns, each such matrix as likely as any
/// other: a matrix of standard normals, made orthonormal (Gram and Schmidt, which is a QR decomposition whose R has a positive
/// diagonal).
///
/// The same generator gives the same matrix on any number of threads. Matrix products differ in the last bits between instruction sets, and so
/// does what they are used for here: matrices of more than 16 rows and columns.
pub(crate) fn orthogonal(rows: usize, cols: usize, rng: &mut SeededRng) -> Box<[f32]> {
    let (count, len) = (rows.min(cols), rows.max(cols));
    let mut vectors = normals(count * len, rng);
    // The first pass leaves as much of the others in a vector as rounding to `f32` did, which weighs more the less was left of it: the last
    // one of a square matrix has lost all but a thousandth. Those of the second lose nothing.
    for _ in 0..2 {
        make_orthonormal(&mut vectors, len);
    }
    if rows <= cols {
        return vectors.into();
    }
    let at = |row: usize, col: usize| vectors[col * len + row];
    (0..rows * cols).map(|i| at(i / cols, i % cols)).collect()
}

/// Makes the rows of `[count, len]` orthonormal, each to those before it: one half, then the other, less what that shares with the first: two
/// matrix products, those of a `Linear`'s gradients, in which is nearly all of the work.
fn make_orthonormal(vectors: &mut [f32], len: usize) {
    /// So many rows are done one after another.
    const FEW: usize = 16;
    let count = vectors.len() / len;
    if count <= FEW {
        return one_by_one(vectors, len);
    }
    let before = count / 2;
    let (first, second) = vectors.split_at_mut(before * len);
    make_orthonormal(first, len);
    let (after, mut parts) = (count - before, vec![0.0; before * (count - before)]);
    let mut cx = Cx {
        kernels: Kernels::get(),
        team: Team::global(),
        shared: &mut vec![0.0; linear_backward(after, len).shared],
        thread: &mut [],
        prepack: Prepack::Each,
    };
    // second −= (first · secondᵀ)ᵀ · first
    linear_backward_data(&mut cx, &mut parts, first, second, [before, after, len]);
    for part in &mut parts {
        *part = -*part;
    }
    linear_backward_weight(&mut cx, second, first, &parts, [before, after, len], true);
    make_orthonormal(second, len);
}

fn one_by_one(vectors: &mut [f32], len: usize) {
    for i in 0..vectors.len() / len {
        let (before, rest) = vectors.split_at_mut(i * len);
        let vector = &mut rest[..len];
        for other in before.chunks_exact(len) {
            let part = dot(vector, other);
            vector.iter_mut().zip(other).for_each(|(x, other)| *x -= part * other);
        }
        let scale = dot(vector, vector).sqrt().max(f32::MIN_POSITIVE).recip();
        for x in vector {
            *x *= scale;
        }
    }
}

/// `Σ a·b`, in sixteen running sums: a loop that vectorises.
fn dot(a: &[f32], b: &[f32]) -> f32 {
    let mut sums = [0.0; 16];
    for (a, b) in a.chunks(16).zip(b.chunks(16)) {
        for (sum, (a, b)) in sums.iter_mut().zip(a.iter().zip(b)) {
            *sum += a * b;
        }
    }
    sums.iter().sum()
}

/// Standard normals, two at a time (Box and Muller).
#[expect(clippy::cast_possible_truncation, reason = "drawn in f64, used as f32")]
fn normals(count: usize, rng: &mut SeededRng) -> Vec<f32> {
    let mut normals = Vec::with_capacity(count + 1);
    while normals.len() < count {
        let (u, turn) = (1.0 - rng.random::<f64>(), rng.random::<f64>());
        let radius = (-2.0 * u.ln()).sqrt();
        let (sin, cos) = (turn * core::f64::consts::TAU).sin_cos();
        normals.extend([radius * cos, radius * sin].map(|x| x as f32));
    }
    normals.truncate(count);
    normals
}

#[cfg(test)]
mod tests {
    use super::*;
    use rand::SeedableRng;
    use rand_pcg::Pcg64;

    #[test]
    fn the_shorter_side_is_orthonormal() {
        for [rows, cols] in [
            [1, 1],
            [1, 7],
            [5, 5],
            [17, 33],
            [33, 17],
            [128, 128],
            [64, 256],
            [300, 300],
            [70, 1030],
        ] {
            let matrix = orthogonal(rows, cols, &mut Pcg64::seed_from_u64(3));
            let vector = |i: usize| -> Vec<f64> {
                let at = |k: usize| if rows <= cols { i * cols + k } else { k * cols + i };
                (0..rows.max(cols)).map(|k| f64::from(matrix[at(k)])).collect()
            };
            let vectors: Vec<_> = (0..rows.min(cols)).map(vector).collect();
            for i in 0..rows.min(cols) {
                for j in 0..=i {
                    let expected = f64::from(u8::from(i == j));
                    let found: f64 = vectors[i].iter().zip(&vectors[j]).map(|(a, b)| a * b).sum();
                    assert!((found - expected).abs() < 1e-6, "[{rows}, {cols}] {i}·{j}: {found}");
                }
            }
            let again = orthogonal(rows, cols, &mut Pcg64::seed_from_u64(3));
            assert_eq!(matrix, again, "the same seed draws the same matrix");
        }
    }

    #[test]
    fn no_direction_is_preferred() {
        // Entries of a random rotation in 16 dimensions have mean 0 and variance 1/16; 4096 of them tell.
        let rng = &mut Pcg64::seed_from_u64(5);
        let all: Vec<_> = (0..16).map(|_| orthogonal(16, 16, rng)).collect();
        let mean = all.iter().flatten().sum::<f32>() / 4096.0;
        assert!(mean.abs() < 0.02, "{mean}");
        // The diagonals too: had R's a sign of its own, they would have a mean.
        let diagonal = all.iter().flat_map(|matrix| matrix.iter().step_by(17)).sum::<f32>() / 256.0;
        assert!(diagonal.abs() < 0.06, "{diagonal}");
    }
}
