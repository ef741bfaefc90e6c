//! What an optimizer's settings may be.

/// A setting with which an optimizer does not learn.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
#[error("the `{setting}` of `{optimizer}` is {value}: it must be {expected}")]
pub struct BadSetting {
    /// The optimizer.
    pub optimizer: &'static str,
    /// Its field.
    pub setting: &'static str,
    /// What it is.
    pub value: f64,
    /// What it may be: `finite and at least 0`.
    pub expected: &'static str,
}

/// The settings of one optimizer, looked at one after another.
pub(super) struct Settings(pub(super) &'static str);

impl Settings {
    /// Any size, from 0: rates too, for schedules start there.
    pub(super) fn size(&self, setting: &'static str, value: f64) -> Result<(), BadSetting> {
        let fine = value.is_finite() && value >= 0.0;
        self.expect(fine, setting, value, "finite and at least 0")
    }

    /// The share of the past that a mean keeps: all of it would never move.
    pub(super) fn share(&self, setting: &'static str, value: f64) -> Result<(), BadSetting> {
        self.expect((0.0..1.0).contains(&value), setting, value, "at least 0 and below 1")
    }

    fn expect(&self, fine: bool, setting: &'static str, value: f64, expected: &'static str) -> Result<(), BadSetting> {
        let bad = BadSetting {
            optimizer: self.0,
            setting,
            value,
            expected,
        };
        if fine { Ok(()) } else { Err(bad) }
    }
}
