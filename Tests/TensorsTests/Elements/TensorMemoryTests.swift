import Testing

@testable import Tensors

@Suite("TensorMemory")
struct TensorMemoryTests {
    @Test("scalars changed in place belong to this tensor alone")
    func mutation() {
        var a: Tensor<Double> = [[1, 2], [3, 4]]
        let b = a
        let count = a.withMutableScalars { scalars in
            scalars[3] = 40
            return scalars.count
        }
        #expect(count == 4)
        #expect(a == [[1, 2], [3, 40]])
        #expect(b == [[1, 2], [3, 4]])
    }

    @Test("an error passes through, what was written before it stays")
    func throwing() {
        struct Stop: Error {}
        var a: Tensor<Float> = [1, 2]
        #expect(throws: Stop.self) {
            try a.withMutableScalars {
                $0[0] = 5
                throw Stop()
            }
        }
        #expect(a == [5, 2])
    }

    @Test("an empty tensor lends no scalars and fills none")
    func empty() {
        var a = Tensor<Double>.zeros([0, 4])
        #expect(a.withMutableScalars { $0.count } == 0)
        let b = Tensor<Double>(uninitialized: [3, 0]) { _ in Issue.record("there is nothing to fill") }
        #expect(b.shape == [3, 0])
        #expect(a.withBase { _ in a.count } == 0)
        #expect(a.withMutableBase { _ in true })
    }
}
