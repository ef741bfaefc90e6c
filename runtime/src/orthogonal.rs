//! Random matrices with orthonormal rows or columns.

use crate::generated::SeededRng;
use rand::RngExt;

/// `[rows, cols]` with orthonormal rows, or columns where it has more rows than columns, each such matrix as likely as any
/// other: a matrix of standard normals, made orthonormal row by row (Gram and Schmidt, which is a QR decomposition whose R
/// has a positive diagonal).
#[expect(clippy::cast_possible_truncation, reason = "computed in f64, used as f32")]
pub(crate) fn orthogonal(rows: usize, cols: usize, rng: &mut SeededRng) -> Box<[f32]> {
    let (count, len) = (rows.min(cols), rows.max(cols));
    let mut vectors: Vec<f64> = (0..count * len).map(|_| normal(rng)).collect();
    for i in 0..count {
        let (before, rest) = vectors.split_at_mut(i * len);
        let vector = &mut rest[..len];
        for other in before.chunks_exact(len) {
            let shared = dot(vector, other);
            vector.iter_mut().zip(other).for_each(|(x, other)| *x -= shared * other);
        }
        let length = dot(vector, vector).sqrt().max(f64::MIN_POSITIVE);
        for x in vector {
            *x /= length;
        }
    }
    let at = |row: usize, col: usize| {
        let (vector, i) = if rows <= cols { (row, col) } else { (col, row) };
        vectors[vector * len + i] as f32
    };
    (0..rows * cols).map(|i| at(i / cols, i % cols)).collect()
}

/// `Σ a·b`, in eight running sums: a loop that vectorises.
fn dot(a: &[f64], b: &[f64]) -> f64 {
    let mut sums = [0.0; 8];
    for (a, b) in a.chunks(8).zip(b.chunks(8)) {
        for (sum, (a, b)) in sums.iter_mut().zip(a.iter().zip(b)) {
            *sum += a * b;
        }
    }
    sums.iter().sum()
}

/// A standard normal (Box and Muller).
fn normal(rng: &mut SeededRng) -> f64 {
    let (radius, angle) = (1.0 - rng.random::<f64>(), rng.random::<f64>() * core::f64::consts::TAU);
    (-2.0 * radius.ln()).sqrt() * angle.cos()
}

#[cfg(test)]
mod tests {
    use super::*;
    use rand::SeedableRng;
    use rand_pcg::Pcg64;

    #[test]
    fn the_shorter_side_is_orthonormal() {
        for [rows, cols] in [[1, 1], [1, 7], [5, 5], [17, 33], [33, 17], [128, 128], [64, 256]] {
            let matrix = orthogonal(rows, cols, &mut Pcg64::seed_from_u64(3));
            let vector = |i: usize| -> Vec<f64> {
                let at = |k: usize| if rows <= cols { i * cols + k } else { k * cols + i };
                (0..rows.max(cols)).map(|k| f64::from(matrix[at(k)])).collect()
            };
            for i in 0..rows.min(cols) {
                for j in 0..=i {
                    let expected = f64::from(u8::from(i == j));
                    let found = dot(&vector(i), &vector(j));
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
