/// The way back through broadcasting: what was repeated going forward is summed going backward.
extension Algebra {
    /// The node at its full shape, where an operation needs every entry.
    mutating func full(_ id: NodeID, _ shape: [Int]) -> NodeID {
        if self.shape(id) == shape || shape.isEmpty { return id }
        return graph.constant(id) == 1 ? ones(shape) : raw(id, ones(shape))
    }

    private mutating func raw(_ a: NodeID, _ b: NodeID) -> NodeID {
        guard let shape = ShapeRules.broadcast(shape(a), shape(b)) else {
            fail()
            return a
        }
        return graph.make(.multiply, [a, b], shape)
    }

    /// An adjoint of shape `out` summed over the axes along which the argument was repeated.
    mutating func reduced(_ g: NodeID, from out: [Int], to argument: [Int]) -> NodeID {
        if out == argument { return g }
        let repeats = ShapeRules.count(out) / max(ShapeRules.count(argument), 1)
        if shape(g).isEmpty { return times(number(Double(repeats)), g) }
        if repeats == 1 {
            // Only axes of length one were added in front.
            return shape(g) == out && out.count > argument.count ? entry(g, [0]) : g
        }
        if ShapeRules.count(argument) == 1 {
            let missing = ShapeRules.count(out) / max(ShapeRules.count(shape(g)), 1)
            return times(number(Double(missing)), summed(g, axis: nil))
        }
        let all = full(g, out)
        return argument.last == 1 ? column(summed(all, axis: 1)) : summed(all, axis: 0)
    }
}
