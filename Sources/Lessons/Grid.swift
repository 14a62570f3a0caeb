/// Numbers between two bounds at equal distances, both bounds among them; `count` is at least 2.
public func grid(from low: Double, to high: Double, count: Int = 61) -> [Double] {
    (0..<count).map { low + (high - low) * Double($0) / Double(count - 1) }
}
