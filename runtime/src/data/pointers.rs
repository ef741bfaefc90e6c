//! What points to a data set is one.

use super::{Dataset, ReadError};
use std::rc::Rc;
use std::sync::Arc;

macro_rules! pointers {
    ($($pointer:ty),+) => {$(
        impl<D: Dataset + ?Sized> Dataset for $pointer {
            type Input = D::Input;
            type Target = D::Target;

            fn len(&self) -> usize {
                (**self).len()
            }

            fn get(&self, index: usize, input: &mut Self::Input) -> Self::Target {
                (**self).get(index, input)
            }

            fn try_get(&self, index: usize, input: &mut Self::Input) -> Result<Self::Target, ReadError> {
                (**self).try_get(index, input)
            }

            fn get_into(
                &self,
                index: usize,
                input: &mut Self::Input,
                targets: &mut Vec<Self::Target>,
            ) -> Result<(), ReadError> {
                (**self).get_into(index, input, targets)
            }

            fn whole_index(&self, index: usize) -> usize {
                (**self).whole_index(index)
            }
        }
    )+};
}

pointers! { &D, Box<D>, Rc<D>, Arc<D> }
