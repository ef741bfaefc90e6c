//! Text built in const evaluation: rustc shows it as the words of a panic.

use crate::Shape;

/// At most `N` bytes of UTF-8; what does not fit is cut at a character.
#[derive(Clone, Copy, Debug)]
pub struct Text<const N: usize = 320> {
    bytes: [u8; N],
    len: usize,
}

impl<const N: usize> Default for Text<N> {
    fn default() -> Self {
        Self::new()
    }
}

// What appends is not inlined: every rule's words are dozens of calls, which only rustc evaluates as a rule.
impl<const N: usize> Text<N> {
    /// No text.
    #[must_use]
    pub const fn new() -> Self {
        Self { bytes: [0; N], len: 0 }
    }

    /// Appends `s`.
    #[must_use]
    #[inline(never)]
    pub const fn str(mut self, s: &str) -> Self {
        let s = s.as_bytes();
        let mut fits = s.len();
        if fits > N - self.len {
            fits = N - self.len;
            // Not within a character: its later bytes are 0b10…
            while fits > 0 && s[fits] & 0xC0 == 0x80 {
                fits -= 1;
            }
        }
        let mut i = 0;
        while i < fits {
            self.bytes[self.len] = s[i];
            self.len += 1;
            i += 1;
        }
        self
    }

    /// Appends `n` in decimal; a size that is not known as `_`.
    #[must_use]
    #[inline(never)]
    pub const fn num(self, n: usize) -> Self {
        if n == Shape::UNKNOWN {
            return self.str("_");
        }
        self.digits(n)
    }

    /// Appends "1 channel", "3 channels", `of` being "channel".
    #[must_use]
    #[inline(never)]
    pub const fn counted(self, n: usize, of: &str) -> Self {
        self.num(n).str(" ").str(of).str(if n == 1 { "" } else { "s" })
    }

    /// Appends `n` in decimal, where nothing is unknown: what rustc evaluates.
    #[must_use]
    #[inline(never)]
    pub const fn digits(self, n: usize) -> Self {
        let mut digits = [0; 20];
        let mut at = digits.len();
        let mut rest = n;
        loop {
            at -= 1;
            #[expect(clippy::cast_possible_truncation, reason = "a digit")]
            {
                digits[at] = b'0' + (rest % 10) as u8;
            }
            rest /= 10;
            if rest == 0 {
                break;
            }
        }
        match core::str::from_utf8(digits.split_at(at).1) {
            Ok(digits) => self.str(digits),
            Err(_) => self,
        }
    }

    /// Appends a number as it is written: `50`, `-0.25`; to nine decimals.
    #[must_use]
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "the whole part, which saturates, and nine decimals"
    )]
    #[inline(never)]
    pub const fn decimal(self, value: f64) -> Self {
        if value.is_nan() {
            return self.str("NaN");
        }
        let (text, size) = if value < 0.0 {
            (self.str("-"), -value)
        } else {
            (self, value)
        };
        if size == f64::INFINITY {
            return text.str("infinity");
        }
        let (mut whole, mut rest) = (size as usize, 0);
        if whole < 1 << 52 {
            rest = ((size - crate::count(whole)) * 1e9 + 0.5) as usize;
        }
        if rest == 1_000_000_000 {
            (whole, rest) = (whole + 1, 0);
        }
        let (mut text, mut place) = (text.digits(whole), 100_000_000);
        if rest > 0 {
            text = text.str(".");
        }
        while rest > 0 {
            (text, rest) = (text.digits(rest / place), rest % place);
            place /= 10;
        }
        text
    }

    /// Appends `n` with `separator` between its thousands: `225,034`.
    #[must_use]
    #[inline(never)]
    pub const fn thousands(self, n: usize, separator: &str) -> Self {
        if n < 1000 {
            return self.num(n);
        }
        let text = self.thousands(n / 1000, separator).str(separator);
        let rest = n % 1000;
        let text = text.str(if rest < 10 {
            "00"
        } else if rest < 100 {
            "0"
        } else {
            ""
        });
        text.num(rest)
    }

    /// Appends `[28, 28, 1]`, with `separator` between the dims.
    #[must_use]
    #[inline(never)]
    pub const fn dims(self, shape: &Shape, separator: &str) -> Self {
        self.axes(shape, separator, false)
    }

    /// Appends `[28, 28, 1]`, where nothing is unknown.
    #[must_use]
    #[inline(never)]
    pub(crate) const fn known(self, shape: &Shape) -> Self {
        self.axes(shape, ", ", true)
    }

    #[inline(never)]
    const fn axes(self, shape: &Shape, separator: &str, is_known: bool) -> Self {
        let mut text = self.str(if shape.is_indices() { "[u32; " } else { "[" });
        let mut i = 0;
        while i < shape.rank() {
            if i > 0 {
                text = text.str(separator);
            }
            text = if is_known {
                text.digits(shape.dim(i))
            } else {
                text.num(shape.dim(i))
            };
            i += 1;
        }
        text.str("]")
    }

    /// Appends `[28, 28, 1]`.
    #[must_use]
    #[inline(never)]
    pub const fn shape(self, shape: &Shape) -> Self {
        self.dims(shape, ", ")
    }

    /// Appends `5·5·64 = 1600`; just the number for one axis, just the factors where one is not known.
    #[must_use]
    #[inline(never)]
    pub const fn product(self, shape: &Shape) -> Self {
        let mut text = self;
        let mut i = 0;
        while i < shape.rank() {
            text = text.str(if i > 0 { "·" } else { "" }).num(shape.dim(i));
            i += 1;
        }
        if shape.rank() == 1 || shape.len() == Shape::UNKNOWN {
            return text;
        }
        text.str(if shape.rank() == 0 { "" } else { " = " }).num(shape.len())
    }

    /// The text.
    #[must_use]
    pub const fn as_str(&self) -> &str {
        match core::str::from_utf8(self.bytes.split_at(self.len).0) {
            Ok(text) => text,
            Err(_) => "",
        }
    }

    /// Whether nothing was appended.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.len == 0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_as_they_are_written() {
        for (value, text) in [
            (0.0, "0"),
            (50.0, "50"),
            (-0.25, "-0.25"),
            (1.05, "1.05"),
            (0.999_999_999_9, "1"),
            (f64::NAN, "NaN"),
            (f64::NEG_INFINITY, "-infinity"),
        ] {
            assert_eq!(Text::<64>::new().decimal(value).as_str(), text);
        }
    }

    #[test]
    fn builds_and_cuts_at_characters() {
        let text = Text::<64>::new()
            .str("a ")
            .num(0)
            .str(" ")
            .num(1_203)
            .shape(&Shape::new(&[5, 5, 64]));
        assert_eq!(text.as_str(), "a 0 1203[5, 5, 64]");
        assert_eq!(
            Text::<64>::new().product(&Shape::new(&[5, 5, 64])).as_str(),
            "5·5·64 = 1600"
        );
        let unknown = Shape::new(&[5, Shape::UNKNOWN]);
        assert_eq!(
            Text::<64>::new().shape(&unknown).str(" ").product(&unknown).as_str(),
            "[5, _] 5·_"
        );
        assert_eq!(
            Text::<64>::new()
                .counted(1, "channel")
                .str(" ")
                .counted(0, "step")
                .as_str(),
            "1 channel 0 steps"
        );
        assert_eq!(Text::<4>::new().str("abc·").as_str(), "abc");
    }
}
