//! What the settings of an optimizer, a schedule or a loss may be.

use std::borrow::Cow;
use std::fmt;

/// A setting of an optimizer, a schedule, a loss or the trainer with which nothing is learnt.
#[derive(Clone, PartialEq, thiserror::Error)]
#[error("the `{setting}` of `{of}` is {}: it must be {expected}", Digits(*.value))]
pub struct BadSetting {
    /// The optimizer, schedule or loss, or what else has the setting; `price: Mse` where it is that of one of several outputs.
    pub of: Cow<'static, str>,
    /// Its field, or what it was given.
    pub setting: Cow<'static, str>,
    /// What it is.
    pub value: f64,
    /// What it may be: `finite and at least 0`.
    pub expected: Cow<'static, str>,
}

debug_is_display!(BadSetting);

impl BadSetting {
    /// The same of one of several outputs.
    #[doc(hidden)]
    #[must_use]
    pub fn of_output(self, output: &str) -> Self {
        let of = format!("{output}: {}", self.of).into();
        Self { of, ..self }
    }
}

/// A number in a sentence: with a power of ten where it would be a row of zeros. What was an `f32` has the digits of one: −0.1, not
/// −0.10000000149011612.
pub(crate) struct Digits(pub(crate) f64);

impl fmt::Display for Digits {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self(number) = *self;
        let narrowed = narrow(number);
        let was_f32 = f64::from(narrowed).to_bits() == number.to_bits();
        let is_far = number.is_finite() && number != 0.0 && !(1e-6..1e9).contains(&number.abs());
        match (was_f32, is_far) {
            (true, true) => write!(f, "{narrowed:e}"),
            (true, false) => write!(f, "{narrowed}"),
            (false, true) => write!(f, "{number:e}"),
            (false, false) => write!(f, "{number}"),
        }
    }
}

/// The settings of one optimizer, schedule or loss, looked at one after another.
pub(crate) struct Settings(pub(crate) &'static str);

impl Settings {
    /// Any size, from 0: rates too, for schedules start there.
    pub(crate) fn size(&self, setting: impl Into<Cow<'static, str>>, value: f64) -> Result<(), BadSetting> {
        let setting = setting.into();
        let fine = value.is_finite() && value >= 0.0;
        self.expect(fine, setting.clone(), value, "finite and at least 0")?;
        self.expect(
            narrow(value).is_finite(),
            setting,
            value,
            "at most 3.4e38, the largest `f32`",
        )
    }

    /// The share of the past that a mean keeps: all of it would never move.
    pub(super) fn share(&self, setting: &'static str, value: f64) -> Result<(), BadSetting> {
        let fine = (0.0..1.0).contains(&value);
        self.expect(fine, setting.into(), value, "at least 0 and below 1")?;
        self.expect(
            narrow(value) < 1.0,
            setting.into(),
            value,
            "at most 0.99999994, the largest `f32` below 1",
        )
    }

    /// The share of a weight that a step takes away, `rate · weight_decay`: more than all of it would turn its sign round.
    pub(super) fn decay(&self, rate: f64, decay: f64) -> Result<(), BadSetting> {
        self.size("weight_decay", decay)?;
        let expected = || {
            let most = Digits(1.0 / rate);
            format!("at most {most}, 1 / `rate`: a step takes `rate · weight_decay` of each weight away")
        };
        if rate * decay <= 1.0 {
            return Ok(());
        }
        self.expect(false, "weight_decay".into(), decay, expected())
    }

    /// A limit: 0 would leave nothing.
    pub(crate) fn positive(&self, setting: &'static str, value: f64) -> Result<(), BadSetting> {
        let fine = value.is_finite() && value > 0.0;
        self.expect(fine, setting.into(), value, "finite and above 0")?;
        self.expect(
            narrow(value) > 0.0,
            setting.into(),
            value,
            "at least 1.4e-45, the smallest `f32` above 0",
        )
    }

    /// What something shrinks to.
    pub(super) fn fraction(&self, setting: &'static str, value: f64) -> Result<(), BadSetting> {
        let fine = value > 0.0 && value < 1.0;
        self.expect(fine, setting.into(), value, "above 0 and below 1")
    }

    /// How many times, or how long.
    #[expect(clippy::cast_precision_loss, reason = "what is told is 0")]
    pub(super) fn count(&self, setting: &'static str, value: u64) -> Result<(), BadSetting> {
        self.expect(value > 0, setting.into(), value as f64, "at least 1")
    }

    /// Steps that end before another setting does.
    #[expect(clippy::cast_precision_loss, reason = "steps are below 2^53")]
    pub(super) fn below(
        &self,
        setting: &'static str,
        value: u64,
        limit: u64,
        expected: impl FnOnce() -> Cow<'static, str>,
    ) -> Result<(), BadSetting> {
        if value < limit {
            return Ok(());
        }
        self.expect(false, setting.into(), value as f64, expected())
    }

    pub(crate) fn expect(
        &self,
        fine: bool,
        setting: Cow<'static, str>,
        value: f64,
        expected: impl Into<Cow<'static, str>>,
    ) -> Result<(), BadSetting> {
        let bad = BadSetting {
            of: self.0.into(),
            setting,
            value,
            expected: expected.into(),
        };
        if fine { Ok(()) } else { Err(bad) }
    }
}

/// What kernels take of it.
#[expect(clippy::cast_possible_truncation, reason = "what is left is what is asked")]
fn narrow(value: f64) -> f32 {
    value as f32
}

#[cfg(test)]
mod tests {
    use super::Digits;

    #[test]
    fn a_number_is_no_row_of_zeros() {
        let shown = [0.0, -0.5, 1e-6, 2e-7, 1024.0, 3e38, -1e300, f64::MIN_POSITIVE].map(|x| Digits(x).to_string());
        let expected = [
            "0",
            "-0.5",
            "0.000001",
            "2e-7",
            "1024",
            "3e38",
            "-1e300",
            "2.2250738585072014e-308",
        ];
        assert_eq!(shown, expected);
        let widened = [-0.1_f32, 1e-7, 3.4e38, 1e-45, 0.5].map(|x| Digits(f64::from(x)).to_string());
        assert_eq!(widened, ["-0.1", "1e-7", "3.4e38", "1e-45", "0.5"]);
        assert_eq!([f64::NAN, f64::INFINITY].map(|x| Digits(x).to_string()), ["NaN", "inf"]);
    }
}
