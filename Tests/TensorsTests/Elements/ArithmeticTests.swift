import Testing

@testable import Tensors

@Suite("Arithmetic")
struct ArithmeticTests {
    enum Operation: String, CaseIterable {
        case plus = "+"
        case minus = "-"
        case times = "*"
        case divided = "/"

        func apply<S: TensorScalar>(_ a: S, _ b: S) -> S {
            switch self {
            case .plus: a + b
            case .minus: a - b
            case .times: a * b
            case .divided: a / b
            }
        }

        func apply<S>(_ a: Tensor<S>, _ b: Tensor<S>) -> Tensor<S> {
            switch self {
            case .plus: a + b
            case .minus: a - b
            case .times: a * b
            case .divided: a / b
            }
        }

        func apply<S>(_ a: Tensor<S>, _ b: S) -> Tensor<S> {
            switch self {
            case .plus: a + b
            case .minus: a - b
            case .times: a * b
            case .divided: a / b
            }
        }

        func apply<S>(_ a: S, _ b: Tensor<S>) -> Tensor<S> {
            switch self {
            case .plus: a + b
            case .minus: a - b
            case .times: a * b
            case .divided: a / b
            }
        }

        func update<S>(_ a: inout Tensor<S>, _ b: Tensor<S>) {
            switch self {
            case .plus: a += b
            case .minus: a -= b
            case .times: a *= b
            case .divided: a /= b
            }
        }

        func update<S>(_ a: inout Tensor<S>, _ b: S) {
            switch self {
            case .plus: a += b
            case .minus: a -= b
            case .times: a *= b
            case .divided: a /= b
            }
        }
    }

    @Test("every form of an operation does to each element what it does to a scalar", arguments: Operation.allCases)
    func elementwise(_ operation: Operation) {
        elementwise(operation, Float.self)
        elementwise(operation, Double.self)
    }

    private func elementwise<S: TensorScalar>(_ operation: Operation, _: S.Type) {
        for shape in [[], [0], [1], [7], [3, 4], [2, 0, 3], [2, 3, 4]] {
            var generator = SplitMix64(seed: 1)
            let a: Tensor<S> = generator.normals(shape)
            let b: Tensor<S> = generator.normals(shape)
            let pairs = Tensor(shape: shape, scalars: zip(a.scalars, b.scalars).map { operation.apply($0, $1) })
            let right = Tensor(shape: shape, scalars: a.scalars.map { operation.apply($0, 3) })
            let left = Tensor(shape: shape, scalars: a.scalars.map { operation.apply(3, $0) })
            #expect(operation.apply(a, b) == pairs, "shape \(shape)")
            #expect(operation.apply(a, 3) == right, "shape \(shape)")
            #expect(operation.apply(3, a) == left, "shape \(shape)")

            var (c, d) = (a, a)
            operation.update(&c, b)
            operation.update(&d, 3)
            #expect(c == pairs, "in place, shape \(shape)")
            #expect(d == right, "in place, shape \(shape)")
            #expect(-a == Tensor(shape: shape, scalars: a.scalars.map { -$0 }), "shape \(shape)")
        }
    }

    @Test("the example of the documentation")
    func example() {
        let a: Tensor<Double> = [[1, 2, 3], [4, 5, 6]]
        // 2 · 1 + 10, 2 · 2 + 20, 2 · 3 + 30; 2 · 4 + 10, 2 · 5 + 20, 2 · 6 + 30
        #expect(a * 2 + [10, 20, 30] == [[12, 24, 36], [18, 30, 42]])
    }

    @Test("a copy keeps its elements when the original changes in place")
    func valueSemantics() {
        var a: Tensor<Float> = [1, 2]
        let b = a
        a += 1
        a *= a
        #expect(a == [4, 9])
        #expect(b == [1, 2])
    }

    @Test("dividing by zero gives infinities and not-a-number, as in IEEE 754")
    func division() {
        let quotient: Tensor<Double> = Tensor([1, -1, 0]) / 0
        #expect(same(quotient, Tensor([.infinity, -.infinity, .nan])))
    }
}
