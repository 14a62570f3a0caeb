/// Numbers as tables and logs write them.
enum Number {
    /// The number that a cell holds, spaces around it allowed; also nan and inf, which diverging runs log.
    static func parse(_ cell: String) -> Double? {
        var cell = cell
        return cell.withUTF8 { bytes in
            var text = bytes[...]
            while text.first == UInt8(ascii: " ") { text.removeFirst() }
            while text.last == UInt8(ascii: " ") { text.removeLast() }
            if let number = decimal(text) { return number }
            // Swift would also read hexadecimal, which in a table is a name or a hash.
            guard !text.contains(where: { $0 | 0x20 == UInt8(ascii: "x") }) else { return nil }
            return Double(String(decoding: text, as: UTF8.self))
        }
    }

    /// The numbers of a column, NaN where a cell is empty; nil if one of them holds something else.
    static func parse(_ cells: [String]) -> [Double]? {
        var numbers: [Double] = []
        numbers.reserveCapacity(cells.count)
        for cell in cells {
            guard let number = cell.isEmpty ? .nan : parse(cell) else { return nil }
            numbers.append(number)
        }
        return numbers
    }

    private static let powersOfTen = (0...22).map { Double("1e\($0)") ?? .nan }

    /// A number such as -12.5e-3 whose digits make a whole number below 2⁵³ and whose power of ten is at most 22.
    ///
    /// Both are then exact in Double, so that one division or product rounds as it should (W. D. Clinger, PLDI 1990).
    /// Nil for every other text: the general way is ten times as long.
    private static func decimal(_ text: Slice<UnsafeBufferPointer<UInt8>>) -> Double? {
        var rest = text
        let sign = rest.first
        if sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") { rest.removeFirst() }
        var whole: UInt64 = 0
        guard let ahead = digits(&rest, into: &whole), ahead <= 18 else { return nil }
        var power = 0
        if rest.first == UInt8(ascii: ".") {
            rest.removeFirst()
            guard let behind = digits(&rest, into: &whole), ahead + behind <= 18 else { return nil }
            power = -behind
        }
        if let letter = rest.first, letter | 0x20 == UInt8(ascii: "e") {
            rest.removeFirst()
            let isNegative = rest.first == UInt8(ascii: "-")
            if isNegative || rest.first == UInt8(ascii: "+") { rest.removeFirst() }
            var exponent: UInt64 = 0
            guard let count = digits(&rest, into: &exponent), count <= 3 else { return nil }
            power += isNegative ? -Int(exponent) : Int(exponent)
        }
        guard rest.isEmpty, whole <= 1 << 53, abs(power) <= 22 else { return nil }
        let number = power < 0 ? Double(whole) / powersOfTen[-power] : Double(whole) * powersOfTen[power]
        return sign == UInt8(ascii: "-") ? -number : number
    }

    /// Takes the digits at the beginning of a text; nil where there is none.
    private static func digits(_ text: inout Slice<UnsafeBufferPointer<UInt8>>, into value: inout UInt64) -> Int? {
        var count = 0
        while let byte = text.first, byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") {
            value = value &* 10 &+ UInt64(byte - UInt8(ascii: "0"))
            count += 1
            text.removeFirst()
        }
        return count > 0 ? count : nil
    }
}
