/// A vector beside onehot(i) counts with its entry i alone.
extension Algebra {
    /// u·onehot(i) as u[i]·onehot(i).
    mutating func withEntries(_ form: ProductForm) -> ProductForm {
        guard let (index, shape) = mark(in: form) else { return form }
        var result = ProductForm()
        result.coefficient = form.coefficient
        for factor in form.factors where factor.exponent != 0 {
            if case .oneHot = graph[factor.base].operation {
                result.add(factor.base, factor.exponent)
            } else {
                let isVector = self.shape(factor.base) == shape
                result.add(isVector ? entry(factor.base, [index]) : factor.base, factor.exponent)
            }
        }
        return result
    }

    /// The sum of u·onehot(i) over its entries, which is u[i]; nil where nothing is marked.
    mutating func markedEntry(of id: NodeID) -> NodeID? {
        var form = withEntries(ProductForm(id, in: graph))
        guard let (_, shape) = mark(in: form), self.shape(id) == shape else { return nil }
        form.factors.removeAll { if case .oneHot = graph[$0.base].operation { true } else { false } }
        return composed(form)
    }

    /// The vector whose entry this is, where the product has a mark at that entry.
    func entryOf(_ id: NodeID, in product: ProductForm) -> NodeID? {
        guard case .entry(let indices) = graph[id].operation, let (index, shape) = mark(in: product) else { return nil }
        let vector = graph[id].arguments[0]
        return indices == [index] && self.shape(vector) == shape ? vector : nil
    }

    /// The one mark onehot(i) in a product of vectors.
    private func mark(in form: ProductForm) -> (index: Int, shape: [Int])? {
        var found: (Int, [Int])?
        for factor in form.factors where factor.exponent != 0 {
            if case .oneHot(let index) = graph[factor.base].operation {
                guard found == nil, factor.exponent == 1 else { return nil }
                found = (index, shape(factor.base))
            }
        }
        guard let found, form.factors.allSatisfy({ $0.exponent == 0 || shape($0.base).count <= 1 }) else { return nil }
        return found
    }
}
