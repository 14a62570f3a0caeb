import Testing

@testable import Tensors

// The expected texts follow from the rule: six significant digits without trailing zeros, right-aligned to the widest.

@Suite("Description")
struct DescriptionTests {
    @Test("a scalar and vectors")
    func vectors() {
        #expect(Tensor<Double>(2.5).description == "2.5")
        #expect(Tensor<Double>([1, 2, 3]).description == "[1, 2, 3]")
        #expect(Tensor<Double>([1, 2.5, -3]).description == "[  1, 2.5,  -3]")
        #expect(Tensor<Double>([7]).description == "[7]")
    }

    @Test("rows of a matrix stand one below the other, columns are aligned")
    func matrix() {
        let a: Tensor<Float> = [[1, -20], [0.5, 3]]
        #expect(a.description == "[[  1, -20],\n [0.5,   3]]")
    }

    @Test("an empty line stands between the matrices of three axes, as NumPy prints them")
    func threeAxes() {
        let a: Tensor<Double> = [[[1, 2], [3, 4]], [[5, 6], [7, 8]]]
        #expect(a.description == "[[[1, 2],\n  [3, 4]],\n\n [[5, 6],\n  [7, 8]]]")
    }

    @Test(
        "numbers have six significant digits",
        arguments: [
            (0, "0"), (-0.0, "0"), (1, "1"), (-1.5, "-1.5"), (1.0 / 3, "0.333333"), (200.0 / 3, "66.6667"),
            (123456.7, "123457"), (999999.9, "1000000"), (0.99999999, "1"), (100000, "100000"), (12345678, "12345678"),
            (0.00012345678, "0.000123457"), (0.00001, "0.00001"), (0.000001, "1e-06"), (-1.5e-9, "-1.5e-09"),
            (1e14, "100000000000000"), (1e15, "1e+15"), (6.02214076e23, "6.02214e+23"),
            (.leastNonzeroMagnitude, "4.94066e-324"),
            (.nan, "nan"), (.infinity, "inf"), (-.infinity, "-inf"),
        ] as [(Double, String)])
    func numbers(_ value: Double, _ text: String) {
        #expect(Tensor(value).description == text)
        #expect(Tensor([value]).description == "[\(text)]")
    }

    @Test("a Float reads as it was written")
    func float() {
        #expect(Tensor<Float>([0.1, 0.7, 16777216]).description == "[     0.1,      0.7, 16777216]")
    }

    @Test("no negative zero comes out of a calculation")
    func negativeZero() {
        let zeros: Tensor<Double> = -Tensor.zeros([2])
        #expect(zeros.description == "[0, 0]")
        #expect((Tensor<Double>([-1, 1]) * 0).description == "[0, 0]")
    }

    @Test("infinities and not-a-number align with numbers")
    func special() {
        #expect(Tensor<Double>([1, .nan, -.infinity]).description == "[   1,  nan, -inf]")
    }

    @Test("the middle of long axes is left out")
    func truncated() {
        let vector = Tensor<Double>((0..<1000).map(Double.init))
        #expect(vector.description == "[  0,   1,   2, …, 997, 998, 999]")
        #expect(Tensor<Double>((0..<200).map(Double.init)).description.split(separator: ",").count == 200)

        // Row i of shape [100, 10] begins with 10 i; the rows 0, 1, 2 and 97, 98, 99 are shown.
        let matrix = Tensor<Double>((0..<1000).map(Double.init)).reshaped(to: [100, 10])
        #expect(
            matrix.description == """
                [[  0,   1,   2, …,   7,   8,   9],
                 [ 10,  11,  12, …,  17,  18,  19],
                 [ 20,  21,  22, …,  27,  28,  29],
                 ⋮,
                 [970, 971, 972, …, 977, 978, 979],
                 [980, 981, 982, …, 987, 988, 989],
                 [990, 991, 992, …, 997, 998, 999]]
                """)
    }

    @Test("only what is shown decides the width")
    func widthOfShown() {
        var scalars = [Double](repeating: 1, count: 300)
        scalars[150] = 123456
        #expect(Tensor(scalars).description == "[1, 1, 1, …, 1, 1, 1]")
    }

    @Test("an empty tensor shows its shape", arguments: [[0], [0, 3], [2, 0]])
    func empty(_ shape: [Int]) {
        #expect(Tensor<Double>.zeros(shape).description == "[] of shape \(shape)")
    }

    @Test("the debug description begins with the type and the shape")
    func debug() {
        #expect(([[1, 2]] as Tensor<Float>).debugDescription == "Tensor<Float> [1, 2]\n[[1, 2]]")
        #expect(Tensor<Double>(3).debugDescription == "Tensor<Double> []\n3")
        #expect(Tensor<Double>.zeros([0, 3]).debugDescription == "Tensor<Double> [0, 3]\n[] of shape [0, 3]")
    }
}
