/// The points, and copies of each a little to the left and to the right with the same y:
/// more data, made from what there is.
func augmented(_ x: [Double], _ y: [Double], by shift: Double) -> (
    x: [Double], y: [Double]
) {
    ([0, -shift, shift].flatMap { shift in x.map { $0 + shift } }, y + y + y)
}
