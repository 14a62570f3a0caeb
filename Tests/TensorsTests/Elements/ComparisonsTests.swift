import Testing

@testable import Tensors

@Suite("Comparisons")
struct ComparisonsTests {
    private let values: [Double] = [-.infinity, -1, -0.0, 0, 2, .infinity, .nan]

    @Test("masks hold 1 where the comparison holds, for every pair of special values")
    func pairs() {
        let (a, b) = (Tensor(values).reshaped(to: [-1, 1]), Tensor(values).reshaped(to: [1, -1]))
        func mask(_ holds: (Double, Double) -> Bool) -> Tensor<Double> {
            Tensor([values.count, values.count]) { holds(values[$0[0]], values[$0[1]]) ? 1 : 0 }
        }
        #expect((a .> b) == mask(>))
        #expect((a .< b) == mask(<))
        #expect((a .>= b) == mask(>=))
        #expect((a .<= b) == mask(<=))
        #expect((a .== b) == mask(==))
        #expect((a .!= b) == mask(!=))
    }

    @Test("masks against one scalar are those against a tensor of it", arguments: [-1, 0, 2, Double.nan])
    func scalars(_ scalar: Double) {
        let (a, b) = (Tensor(values), Tensor(scalar))
        #expect((a .> scalar) == (a .> b))
        #expect((a .< scalar) == (a .< b))
        #expect((a .>= scalar) == (a .>= b))
        #expect((a .<= scalar) == (a .<= b))
        #expect((a .== scalar) == (a .== b))
        #expect((a .!= scalar) == (a .!= b))
    }

    @Test("a mask multiplies: the gradient of a rectifier")
    func multiplies() {
        let z: Tensor<Float> = [-2, 0, 3]
        #expect(z * (z .> 0) == relu(z))
    }

    @Test("a tensor is finite unless it holds an infinity or not-a-number, wherever that stands")
    func finite() {
        #expect(Tensor<Float>([]).isFinite)
        #expect(Tensor<Float>([.greatestFiniteMagnitude, .greatestFiniteMagnitude, 0]).isFinite)
        for bad in [Double.infinity, -.infinity, .nan] {
            for place in 0..<20 {
                var scalars = [Double](repeating: 1, count: 20)
                scalars[place] = bad
                #expect(!Tensor(scalars).isFinite, "\(bad) at \(place)")
            }
        }
    }

    @Test(
        "the largest magnitude of so many that it is taken in pieces, and a fault in any of them",
        arguments: [16_384, 100_003])
    func largeLargestMagnitude(_ count: Int) {
        let pieces = min(8, count / 8192)
        for place in [0, count / pieces - 1, count / 2, count - count / pieces, count - 1] {
            var x = Tensor<Float>(shape: [count], scalars: (0..<count).map { Float($0 % 100) })
            x.withMutableScalars { $0[place] = -101 }
            #expect(x.largestMagnitude() == 101, "\(place)")
            for fault in [Float.nan, -.infinity] {
                x.withMutableScalars { $0[place] = fault }
                #expect(!x.largestMagnitude().isFinite, "\(place)")
            }
        }
    }
}
