/// A number as the ledger has it: written with its digits, which say how exactly a run must come to it.
public struct ReferenceNumber: Sendable, Equatable {
    /// The digits: `-0.25`, `8.6e-16`.
    let written: String
    /// What they stand for; NaN, with which nothing agrees, where they stand for no number.
    public let value: Double
    /// How far a run may be off: half a unit of the last digit or one millionth of the value, whichever is smaller.
    ///
    /// So every digit that is shown is right, few digits are not taken for more, and an exact zero stays exact.
    public let tolerance: Double

    /// The number that is written; a tolerance of its own is for what is drawn at random.
    init(_ written: String, within tolerance: Double? = nil) {
        self.written = written
        let number = Double(written).flatMap { $0.isFinite ? $0 : nil } ?? .nan
        value = number
        let unit = Double("1e\(Self.lastPlace(written))") ?? 0
        self.tolerance = tolerance ?? min(unit / 2, abs(number) * 1e-6)
    }

    /// The number as prose has it: `−0.25`, `8.6·10⁻¹⁶`.
    ///
    /// With fewer decimals it is rounded to them.
    func text(decimals count: Int? = nil) -> String {
        let parts = written.split(separator: "e")
        var figures = parts[0].filter(\.isNumber).compactMap(\.wholeNumberValue)
        var decimals = Self.decimals(parts[0])
        if let count, count < decimals {
            let rest = figures.suffix(decimals - count)
            figures.removeLast(rest.count)
            decimals = count
            if rest.first.map({ $0 >= 5 }) == true { Self.increment(&figures) }
        }
        let digits = figures.map { "\($0)" }.joined()
        let mantissa = digits.dropLast(decimals) + (decimals > 0 ? "." : "") + digits.suffix(decimals)
        let sign = written.hasPrefix("-") ? "−" : ""
        return sign + mantissa + (parts.count > 1 ? "·10" + Self.raised(parts[1]) : "")
    }

    /// How many digits stand behind the point.
    private static func decimals(_ mantissa: Substring) -> Int {
        mantissa.firstIndex(of: ".").map { mantissa[$0...].count - 1 } ?? 0
    }

    /// The power of ten of the last digit.
    private static func lastPlace(_ written: String) -> Int {
        let parts = written.split(separator: "e")
        return (parts.count > 1 ? Int(parts[1]) ?? 0 : 0) - (parts.first.map(decimals) ?? 0)
    }

    /// One more in the last digit.
    private static func increment(_ figures: inout [Int]) {
        guard let place = figures.lastIndex(where: { $0 < 9 }) else {
            figures = [1] + figures.map { _ in 0 }
            return
        }
        figures[place] += 1
        for later in figures.indices where later > place { figures[later] = 0 }
    }

    private static func raised(_ exponent: Substring) -> String {
        let digits: [Character: Character] = [
            "-": "⁻", "0": "⁰", "1": "¹", "2": "²", "3": "³", "4": "⁴", "5": "⁵", "6": "⁶", "7": "⁷", "8": "⁸",
            "9": "⁹",
        ]
        return String(exponent.compactMap { digits[$0] })
    }
}
