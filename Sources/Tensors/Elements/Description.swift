import Text

extension Tensor: CustomStringConvertible, CustomDebugStringConvertible {
    /// The numbers in brackets, as NumPy prints them: columns aligned, the middle of long axes left out.
    public var description: String {
        guard rank > 0 else { return Self.written(scalars[0]) }
        guard count > 0 else { return "[]" + " of shape \(shape)" }
        let shown = Self.shownPositions(shape, full: count <= 200)
        let texts = positions(shown).map { Self.written(scalars[$0]) }
        let width = texts.map { $0.count }.max() ?? 0
        var next = 0
        return bracketed(axis: 0, shown: shown, indent: 1) {
            defer { next += 1 }
            return String(repeating: " ", count: width - texts[next].count) + texts[next]
        }
    }

    /// The type and the shape, then the numbers.
    public var debugDescription: String { "Tensor<\(Scalar.self)> \(shape)\n\(description)" }

    /// Six significant digits, without trailing zeros: enough to follow a calculation by eye.
    private static func written(_ x: Scalar) -> String {
        let value = Double(x)
        guard value.isFinite else { return value.isNaN ? "nan" : value < 0 ? "-inf" : "inf" }
        return NumberFormat.plain(6, powers: -5..<15).text(value)
    }

    /// Along each axis, the indices that are printed; nil stands for those left out.
    private static func shownPositions(_ shape: [Int], full: Bool) -> [[Int?]] {
        shape.map { n in
            full || n <= 8 ? (0..<n).map { $0 } : [0, 1, 2, nil, n - 3, n - 2, n - 1]
        }
    }

    private func positions(_ shown: [[Int?]]) -> [Int] {
        let strides = Broadcast.strides(of: shape)
        return zip(shown, strides).reduce([0]) { offsets, axis in
            offsets.flatMap { offset in axis.0.compactMap { $0.map { offset + $0 * axis.1 } } }
        }
    }

    private func bracketed(axis: Int, shown: [[Int?]], indent: Int, _ number: () -> String) -> String {
        let isLast = axis == rank - 1
        let parts = shown[axis].map { index in
            guard index != nil else { return isLast ? "…" : "⋮" }
            return isLast ? number() : bracketed(axis: axis + 1, shown: shown, indent: indent + 1, number)
        }
        let separator =
            isLast
            ? ", " : "," + String(repeating: "\n", count: rank - 1 - axis) + String(repeating: " ", count: indent)
        return "[" + parts.joined(separator: separator) + "]"
    }
}
