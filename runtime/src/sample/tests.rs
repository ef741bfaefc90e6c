#![expect(clippy::float_cmp, reason = "copies are exact")]

use super::Sample;

#[test]
fn dims_are_outermost_first() {
    assert_eq!(f32::DIMS, [0_usize; 0]);
    assert_eq!(<[f32; 3]>::DIMS, [3]);
    assert_eq!(<[[[f32; 1]; 28]; 27]>::DIMS, [27, 28, 1]);
    assert_eq!(<[[[f32; 1]; 28]; 27]>::LEN, 27 * 28);
    assert_eq!(
        <[[[[[[[[f32; 8]; 7]; 6]; 5]; 4]; 3]; 2]; 1]>::DIMS,
        [1, 2, 3, 4, 5, 6, 7, 8]
    );
}

#[test]
fn a_view_is_the_same_floats_in_the_same_order() {
    let mut sample = [[0.0_f32; 3]; 2];
    for (place, x) in sample.as_floats_mut().iter_mut().zip(1_u8..) {
        *place = f32::from(x);
    }
    assert_eq!(sample, [[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]]);
    let mut floats = sample.as_floats().to_vec();
    <[[f32; 3]; 2]>::from_floats_mut(&mut floats).expect("six floats")[1][0] = 9.0;
    assert_eq!(floats, [1.0, 2.0, 3.0, 9.0, 5.0, 6.0]);
    sample.zeros_in_place();
    assert_eq!(sample, <[[f32; 3]; 2]>::ZERO);
}

#[test]
fn a_slice_of_another_length_is_refused() {
    for len in [0, 5, 7] {
        let mut floats = vec![1.0; len];
        assert_eq!(<[[f32; 3]; 2]>::from_floats(&floats), None, "{len} floats");
        assert_eq!(<[[f32; 3]; 2]>::from_floats_mut(&mut floats), None, "{len} floats");
    }
}

#[test]
fn an_empty_array_has_no_floats() {
    assert!([[0.0; 3]; 0].as_floats().is_empty());
    assert_eq!(<[[f32; 3]; 0]>::from_floats(&[]), Some(&[]));
}

#[test]
fn samples_side_by_side_are_as_many_as_asked_for() {
    let mut floats = [1.0, 2.0, 3.0, 4.0];
    assert_eq!(
        <[f32; 2]>::all_from_floats(&floats, 2),
        Some(&[[1.0, 2.0], [3.0, 4.0]][..])
    );
    assert_eq!(<[f32; 2]>::all_from_floats(&floats, 3), None);
    assert_eq!(<[f32; 2]>::all_from_floats(&floats, usize::MAX), None);
    assert_eq!(<[f32; 2]>::all_from_floats_mut(&mut floats, 1), None);
    <[f32; 2]>::all_from_floats_mut(&mut floats, 2).expect("two samples")[1][0] = 9.0;
    assert_eq!(floats, [1.0, 2.0, 9.0, 4.0]);
    assert_eq!(<[f32; 0]>::all_from_floats(&[], 3), Some(&[[]; 3][..]));
}
