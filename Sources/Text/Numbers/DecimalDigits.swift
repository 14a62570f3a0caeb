/// The digits of a number in base ten, all of them: a binary fraction is always a decimal one.
///
/// What `printf` does, without the C library: a number m·2⁻ᵏ is m·5ᵏ/10ᵏ, and m·5ᵏ is a whole number whose digits can be
/// listed. They are rounded once, from the exact value. Rejected: to multiply by a power of ten and round, which rounds
/// twice and loses digits beyond 2⁵³.
struct DecimalDigits {
    /// The significant digits, the first of which is not 0; none for zero.
    private(set) var digits: [UInt8]
    /// Where the point stands: the number is 0.d₁d₂d₃… × 10^exponent.
    private(set) var exponent: Int

    /// The digits of |x|, a finite number.
    init(of x: Double) {
        let isSubnormal = x.exponentBitPattern == 0
        var significand = x.significandBitPattern | (isSubnormal ? 0 : 1 << 52)
        guard significand != 0 else {
            (digits, exponent) = ([], 0)
            return
        }
        var power = (isSubnormal ? 1 : Int(x.exponentBitPattern)) - 1075
        let zeros = significand.trailingZeroBitCount
        significand >>= UInt64(zeros)
        power += zeros
        var whole = LargeNumber(significand)
        whole.multiply(by: power < 0 ? 5 : 2, count: abs(power))
        digits = whole.digits
        exponent = digits.count + min(power, 0)
        dropZeros()
    }

    /// Rounds to so many digits, halves away from zero, as people do; only where exactly half a digit is left does `printf`
    /// round otherwise, to the even digit.
    mutating func round(to count: Int) {
        guard count < digits.count else { return }
        guard count >= 0 else {
            (digits, exponent) = ([], 0)
            return
        }
        let next = digits[count]
        digits.removeSubrange(count...)
        if next >= 5 { increment() }
        dropZeros()
    }

    /// Adds one to the last digit.
    private mutating func increment() {
        for place in digits.indices.reversed() {
            if digits[place] < 9 {
                digits[place] += 1
                return
            }
            digits[place] = 0
        }
        digits.insert(1, at: 0)
        exponent += 1
    }

    private mutating func dropZeros() {
        while digits.last == 0 { digits.removeLast() }
        if digits.isEmpty { exponent = 0 }
    }

    /// The digit of 10^place, 0 where none is written.
    func digit(at place: Int) -> UInt8 {
        let index = exponent - 1 - place
        return digits.indices.contains(index) ? digits[index] : 0
    }
}

/// A whole number of any size, in base 10⁹, the lowest place first.
private struct LargeNumber {
    private var limbs: [UInt64]
    private static let base: UInt64 = 1_000_000_000

    init(_ value: UInt64) {
        limbs = []
        var rest = value
        while rest > 0 {
            limbs.append(rest % Self.base)
            rest /= Self.base
        }
    }

    /// Multiplies by factor^count, as much at a time as fits into 30 bits.
    mutating func multiply(by factor: UInt64, count: Int) {
        var left = count
        while left > 0 {
            var step: UInt64 = 1
            while left > 0, step * factor < 1 << 30 {
                step *= factor
                left -= 1
            }
            var carry: UInt64 = 0
            for place in limbs.indices {
                let product = limbs[place] * step + carry
                limbs[place] = product % Self.base
                carry = product / Self.base
            }
            while carry > 0 {
                limbs.append(carry % Self.base)
                carry /= Self.base
            }
        }
    }

    /// The digits, the highest first.
    var digits: [UInt8] {
        var result: [UInt8] = []
        for limb in limbs {
            var rest = limb
            for _ in 0..<9 {
                result.append(UInt8(rest % 10))
                rest /= 10
            }
        }
        while result.last == 0 { result.removeLast() }
        return result.reversed()
    }
}
