extension Tensor {
    /// One step of Adam in place, in one pass over memory: this runs for every parameter at every step of training.
    ///
    ///     m ← β₁ m + (1 − β₁) g
    ///     v ← β₂ v + (1 − β₂) g²
    ///     w ← w − α (m c₁) / (√(v c₂) + ε)
    ///
    /// `corrections` are c₁ and c₂. Stops the program unless all have one shape.
    @specialized(where Scalar == Float) @specialized(where Scalar == Double)
    package mutating func takeAdamStep(
        along g: Tensor, m: inout Tensor, v: inout Tensor, rate: Scalar, betas: (Scalar, Scalar),
        corrections: (Scalar, Scalar), epsilon: Scalar
    ) {
        require(
            g.shape == shape && m.shape == shape && v.shape == shape,
            "Adam: parameter \(shape), gradient \(g.shape), averages \(m.shape) and \(v.shape)")
        let count = count
        g.withBase { g in
            m.withMutableBase { m in
                v.withMutableBase { v in
                    withMutableBase { w in
                        let g = SharedSource(g)
                        let (m, v, w) = (SharedPointer(m), SharedPointer(v), SharedPointer(w))
                        Parallel.forEachRange(of: count, atLeast: 1 << 13) {  // a root and a quotient each
                            let i = $0.lowerBound
                            Scalar.kernels.adam(
                                $0.count, g.base + i, m.base + i, v.base + i, w.base + i, betas.0, betas.1,
                                corrections.0, corrections.1, rate, epsilon)
                        }
                    }
                }
            }
        }
    }
}
