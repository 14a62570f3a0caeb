/// The indices of an entry that is counted row by row: entry 5 of the shape [2, 3] is [1, 2].
package func indices(ofEntry entry: Int, in shape: [Int]) -> [Int] {
    var rest = entry
    return shape.reversed().map { length in
        defer { rest /= max(1, length) }
        return rest % max(1, length)
    }.reversed()
}
