//! ObjectScript's decimal numbers: a signed 64-bit integer times a power of ten.
//!
//! GCOS_types, "Numbers": results are rounded to what the integer holds, that is to 18 or 19 digits. What is larger than
//! 9.223372036854775807E145 is `<MAXNUMBER>`; what is smaller than 10^-128 is zero.

mod text;

use std::cmp::Ordering;

pub(crate) use text::Canonical;

/// A decimal number, without zeros at its end.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Decimal {
    mantissa: i64,
    exponent: i16,
}

/// A result that is too large for a decimal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Overflow;

const LARGEST_EXPONENT: i32 = 127;
const SMALLEST_EXPONENT: i32 = -128;

/// 10^0 to 10^38.
const POWERS: [i128; 39] = {
    let mut powers = [1_i128; 39];
    let mut at = 1;
    while at < 39 {
        powers[at] = powers[at - 1] * 10;
        at += 1;
    }
    powers
};

fn power(exponent: u32) -> Option<i128> {
    POWERS.get(usize::try_from(exponent).ok()?).copied()
}

impl Decimal {
    pub(crate) const ZERO: Self = Self { mantissa: 0, exponent: 0 };
    pub(crate) const ONE: Self = Self { mantissa: 1, exponent: 0 };

    /// `mantissa` times ten to the power of `exponent`, rounded half away from zero to 64 bits.
    pub(crate) fn new(mut mantissa: i128, mut exponent: i32) -> Result<Self, Overflow> {
        const LIMIT: u128 = i64::MAX.unsigned_abs() as u128;
        while mantissa.unsigned_abs() > LIMIT {
            let last = mantissa % 10;
            mantissa /= 10;
            exponent += 1;
            if mantissa.unsigned_abs() <= LIMIT && last.abs() >= 5 {
                // what does not fit then is rounded once more
                mantissa += last.signum();
            }
        }
        if mantissa == 0 {
            return Ok(Self::ZERO);
        }
        while mantissa % 10 == 0 {
            mantissa /= 10;
            exponent += 1;
        }
        while exponent > LARGEST_EXPONENT {
            mantissa *= 10;
            exponent -= 1;
            if mantissa.unsigned_abs() > LIMIT {
                return Err(Overflow);
            }
        }
        while exponent < SMALLEST_EXPONENT {
            mantissa /= 10;
            exponent += 1;
            if mantissa == 0 {
                return Ok(Self::ZERO);
            }
        }
        let mantissa = i64::try_from(mantissa).map_err(|_| Overflow)?;
        let exponent = i16::try_from(exponent).map_err(|_| Overflow)?;
        Ok(Self { mantissa, exponent })
    }

    pub(crate) fn mantissa(self) -> i64 {
        self.mantissa
    }

    pub(crate) fn exponent(self) -> i32 {
        self.exponent.into()
    }

    pub(crate) fn is_zero(self) -> bool {
        self.mantissa == 0
    }

    pub(crate) fn is_negative(self) -> bool {
        self.mantissa < 0
    }

    pub(crate) fn negated(self) -> Self {
        Self { mantissa: -self.mantissa, ..self }
    }

    pub(crate) fn abs(self) -> Self {
        Self { mantissa: self.mantissa.abs(), ..self }
    }

    /// The integer, if it is one of 64 bits.
    pub(crate) fn to_i64(self) -> Option<i64> {
        if self.exponent < 0 {
            return None;
        }
        let factor = power(u32::try_from(self.exponent).ok()?)?;
        i64::try_from(i128::from(self.mantissa).checked_mul(factor)?).ok()
    }

    /// The integer part, saturated to 64 bits.
    pub(crate) fn truncated_i64(self) -> i64 {
        let whole = self.with_scale(0, Rounding::Truncate);
        whole.to_i64().unwrap_or(if self.is_negative() { -i64::MAX } else { i64::MAX })
    }

    pub(crate) fn to_f64(self) -> f64 {
        // through text, which is exact to the last bit
        self.to_string().parse().unwrap_or(0.0)
    }

    /// Ten to the power of the scale times the number, if that is an integer of 64 bits.
    pub(crate) fn scaled(self, scale: u32) -> Option<i64> {
        let shift = i32::from(self.exponent) + i32::try_from(scale).ok()?;
        let factor = power(u32::try_from(shift).ok()?)?;
        i64::try_from(i128::from(self.mantissa).checked_mul(factor)?).ok()
    }

    pub(crate) fn add(self, other: Self) -> Result<Self, Overflow> {
        if self.is_zero() {
            return Ok(other);
        }
        if other.is_zero() {
            return Ok(self);
        }
        let (high, low) = if self.exponent >= other.exponent { (self, other) } else { (other, self) };
        let distance = u32::from((high.exponent - low.exponent).unsigned_abs());
        match power(distance).and_then(|factor| i128::from(high.mantissa).checked_mul(factor)) {
            Some(shifted) if shifted.unsigned_abs() < i128::MAX.unsigned_abs() / 2 => {
                Self::new(shifted + i128::from(low.mantissa), low.exponent.into())
            }
            // so far apart that the smaller one is beyond the last digit
            _ => Ok(high),
        }
    }

    pub(crate) fn subtract(self, other: Self) -> Result<Self, Overflow> {
        self.add(other.negated())
    }

    pub(crate) fn multiply(self, other: Self) -> Result<Self, Overflow> {
        let product = i128::from(self.mantissa) * i128::from(other.mantissa);
        Self::new(product, i32::from(self.exponent) + i32::from(other.exponent))
    }

    /// `None` for a division by zero.
    pub(crate) fn divide(self, other: Self) -> Option<Result<Self, Overflow>> {
        if other.is_zero() {
            return None;
        }
        let dividend = i128::from(self.mantissa) * POWERS[19];
        let divisor = i128::from(other.mantissa);
        let (mut quotient, mut rest) = (dividend / divisor, dividend % divisor);
        let mut exponent = i32::from(self.exponent) - i32::from(other.exponent) - 19;
        // as many digits as 128 bits hold, so that the rounding sees enough of them
        while rest != 0 && quotient.unsigned_abs() < POWERS[30].unsigned_abs() {
            rest *= 10;
            quotient = quotient * 10 + rest / divisor;
            rest %= divisor;
            exponent -= 1;
        }
        Some(Self::new(quotient, exponent))
    }

    /// The integer part of the quotient.
    pub(crate) fn integer_divide(self, other: Self) -> Option<Result<Self, Overflow>> {
        let quotient = match self.divide(other)? {
            Ok(quotient) => quotient,
            Err(overflow) => return Some(Err(overflow)),
        };
        let whole = quotient.with_scale(0, Rounding::Truncate);
        // the quotient may have been rounded up to the integer
        let product = whole.multiply(other);
        if let Ok(product) = product
            && product.abs() > self.abs()
        {
            let one = if whole.is_negative() { Self::ONE.negated() } else { Self::ONE };
            return Some(whole.subtract(one));
        }
        Some(Ok(whole))
    }

    /// RCOS_modulo: what is left has the sign of the divisor.
    pub(crate) fn modulo(self, other: Self) -> Option<Result<Self, Overflow>> {
        if other.is_zero() {
            return None;
        }
        let low = self.exponent.min(other.exponent);
        let aligned = |number: Self| {
            power(u32::from((number.exponent - low).unsigned_abs()))
                .and_then(|factor| i128::from(number.mantissa).checked_mul(factor))
        };
        let (Some(left), Some(right)) = (aligned(self), aligned(other)) else {
            // far apart: the smaller dividend is its own rest
            return Some(if self.abs() < other.abs() && self.is_negative() == other.is_negative() {
                Ok(self)
            } else {
                Ok(Self::ZERO)
            });
        };
        let rest = left % right;
        let rest = if rest != 0 && (rest < 0) != (right < 0) { rest + right } else { rest };
        Some(Self::new(rest, low.into()))
    }

    /// The number with so many digits behind the point; before it where the scale is negative.
    pub(crate) fn with_scale(self, scale: i32, rounding: Rounding) -> Self {
        let surplus = -i32::from(self.exponent) - scale;
        let Ok(surplus) = u32::try_from(surplus) else { return self };
        if surplus == 0 {
            return self;
        }
        let (quotient, rest, half) = match power(surplus) {
            Some(factor) => {
                let mantissa = i128::from(self.mantissa);
                (mantissa / factor, mantissa % factor, factor / 2)
            }
            None => (0, i128::from(self.mantissa), i128::MAX),
        };
        let is_rounded_away = match rounding {
            Rounding::HalfUp => rest.abs() >= half,
            Rounding::Truncate => false,
            Rounding::Floor => rest < 0,
            Rounding::Ceiling => rest > 0,
        };
        let away = if is_rounded_away { i128::from(self.mantissa.signum()) } else { 0 };
        Self::new(quotient + away, -scale).unwrap_or(self)
    }
}

/// How digits are given up.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Rounding {
    /// Half away from zero.
    HalfUp,
    Truncate,
    Floor,
    Ceiling,
}

impl From<i64> for Decimal {
    fn from(value: i64) -> Self {
        // the one integer that does not fit is rounded
        Self::new(value.into(), 0).unwrap_or_default()
    }
}

impl PartialOrd for Decimal {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Decimal {
    fn cmp(&self, other: &Self) -> Ordering {
        let signs = self.mantissa.signum().cmp(&other.mantissa.signum());
        if signs != Ordering::Equal || self.exponent == other.exponent {
            return signs.then(self.mantissa.cmp(&other.mantissa));
        }
        let low = self.exponent.min(other.exponent);
        let aligned = |number: &Self| {
            power(u32::from((number.exponent - low).unsigned_abs()))
                .and_then(|factor| i128::from(number.mantissa).checked_mul(factor))
        };
        match (aligned(self), aligned(other)) {
            (Some(left), Some(right)) => left.cmp(&right),
            // the one with the larger exponent does not fit, so it is further from zero
            (None, _) if self.is_negative() => Ordering::Less,
            (None, _) => Ordering::Greater,
            (_, None) if other.is_negative() => Ordering::Greater,
            (_, None) => Ordering::Less,
        }
    }
}

#[cfg(test)]
mod tests;
