//! What the settings of an optimizer or a loss may be.

use std::borrow::Cow;

/// A setting of an optimizer, a loss or the trainer with which nothing is learnt.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
#[error("the `{setting}` of `{of}` is {value}: it must be {expected}")]
pub struct BadSetting {
    /// The optimizer or loss, or what else has the setting.
    pub of: &'static str,
    /// Its field, or what it was given.
    pub setting: Cow<'static, str>,
    /// What it is.
    pub value: f64,
    /// What it may be: `finite and at least 0`.
    pub expected: &'static str,
}

/// The settings of one optimizer or loss, looked at one after another.
pub(crate) struct Settings(pub(crate) &'static str);

impl Settings {
    /// Any size, from 0: rates too, for schedules start there.
    pub(crate) fn size(&self, setting: impl Into<Cow<'static, str>>, value: f64) -> Result<(), BadSetting> {
        let fine = value.is_finite() && value >= 0.0;
        self.expect(fine, setting.into(), value, "finite and at least 0")
    }

    /// The share of the past that a mean keeps: all of it would never move.
    pub(super) fn share(&self, setting: &'static str, value: f64) -> Result<(), BadSetting> {
        let fine = (0.0..1.0).contains(&value);
        self.expect(fine, setting.into(), value, "at least 0 and below 1")
    }

    /// A limit: 0 would leave nothing.
    pub(crate) fn positive(&self, setting: &'static str, value: f64) -> Result<(), BadSetting> {
        let fine = value.is_finite() && value > 0.0;
        self.expect(fine, setting.into(), value, "finite and above 0")
    }

    /// What something shrinks to.
    pub(super) fn fraction(&self, setting: &'static str, value: f64) -> Result<(), BadSetting> {
        let fine = value > 0.0 && value < 1.0;
        self.expect(fine, setting.into(), value, "above 0 and below 1")
    }

    /// How many times, or how long.
    #[expect(clippy::cast_precision_loss, reason = "what is told is 0")]
    pub(super) fn count(&self, setting: &'static str, value: usize) -> Result<(), BadSetting> {
        self.expect(value > 0, setting.into(), value as f64, "at least 1")
    }

    fn expect(
        &self,
        fine: bool,
        setting: Cow<'static, str>,
        value: f64,
        expected: &'static str,
    ) -> Result<(), BadSetting> {
        let bad = BadSetting {
            of: self.0,
            setting,
            value,
            expected,
        };
        if fine { Ok(()) } else { Err(bad) }
    }
}
