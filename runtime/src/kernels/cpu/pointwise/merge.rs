//! Sums and products of tensors of one shape, in place.

use crate::kernels::cpu::threads::reduce::split_mut;
use crate::kernels::cpu::{Kernels, Team};

/// `to += part`.
///
/// # Panics
/// Where the lengths differ.
pub(crate) fn add(kernels: &Kernels, team: &Team, to: &mut [f32], part: &[f32]) {
    each(team, to, part, kernels.add_slice);
}

/// `to *= by`, number by number.
///
/// # Panics
/// Where the lengths differ.
pub(crate) fn multiply(kernels: &Kernels, team: &Team, to: &mut [f32], by: &[f32]) {
    each(team, to, by, kernels.mul_slice);
}

fn each(team: &Team, to: &mut [f32], other: &[f32], slice: fn(&mut [f32], &[f32])) {
    assert_eq!(to.len(), other.len(), "tensors of one shape");
    split_mut(team, to, |part, to| slice(to, &other[part]));
}

/// `to += part`, for each row of `to` that is as long.
#[inline(always)]
pub(crate) fn add_slice<const FMA: bool>(to: &mut [f32], part: &[f32]) {
    for to in to.chunks_exact_mut(part.len().max(1)) {
        to.iter_mut().zip(part).for_each(|(to, part)| *to += part);
    }
}

/// `to *= by`, for each row of `to` that is as long.
#[inline(always)]
pub(crate) fn mul_slice<const FMA: bool>(to: &mut [f32], by: &[f32]) {
    for to in to.chunks_exact_mut(by.len().max(1)) {
        to.iter_mut().zip(by).for_each(|(to, by)| *to *= by);
    }
}
