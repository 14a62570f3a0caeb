import Learning
import Tensors
import Testing

@testable import ConvolutionalNetwork

@Suite("The convolution that the chapter works out by hand")
struct HandConvolutionTests {
    private let hand = HandConvolution(
        image: [[0, 1, 2, 0], [1, 3, 1, 0], [0, 2, 1, 1], [1, 0, 0, 2]], filter: [[1, -2], [0.5, 1]], bias: 0.5,
        target: .ones([3, 3]))

    @Test("the map is what one gets on paper")
    func map() {
        // z₁₁ = 0.5 + 1·0 − 2·1 + 0.5·1 + 1·3 = 2; z₁₂ = 0.5 + 1 − 4 + 1.5 + 1 = 0; z₃₃ = 0.5 + 1 − 2 + 0 + 2 = 1.5.
        #expect(hand.map == [[2, 0, 3], [-2.5, 3.5, 3], [-3, 0.5, 1.5]])
        // ½ (1 + 1 + 4 + 12.25 + 6.25 + 4 + 16 + 0.25 + 0.25) = 22.5
        #expect(hand.loss == 22.5)
    }

    @Test("map and gradients are those of the library's layer, also where nothing is square")
    func layer() {
        var generator = SplitMix64(seed: 3)
        func normal(_ shape: Int...) -> Tensor<Double> {
            Tensor(shape: shape, scalars: (0..<shape.reduce(1, *)).map { _ in generator.normal() })
        }
        let hand = HandConvolution(image: normal(5, 7), filter: normal(2, 3), bias: 0.3, target: normal(4, 5))
        let layer = Convolution2D(filters: hand.filter.reshaped(to: [2, 3, 1, 1]), bias: Tensor([hand.bias]))
        let (output, cache) = layer.forward(hand.image.reshaped(to: [1, 5, 7, 1]))
        let (dImage, gradient) = layer.backward(hand.delta.reshaped(to: [1, 4, 5, 1]), cache: cache)
        func differ(_ a: Tensor<Double>, _ b: Tensor<Double>) -> Double {
            (Tensor(a.scalars) - Tensor(b.scalars)).largestMagnitude()
        }
        #expect(differ(output, hand.map) < 1e-14)
        #expect(differ(gradient.filters, hand.filterGradient) < 1e-13)
        #expect(abs(gradient.bias[0] - hand.biasGradient) < 1e-13)
        #expect(differ(dImage, hand.imageGradient) < 1e-13)
    }

    @Test("the filter that is not turned gives another gradient, unless it is the same both ways round")
    func unturned() {
        #expect(hand.unturnedImageGradient != hand.imageGradient)
        let symmetric = hand.with(filter: [[1, 2], [2, 1]])
        #expect(symmetric.unturnedImageGradient == symmetric.imageGradient)
    }

    @Test("a window is a part of a matrix")
    func window() {
        #expect(hand.image.window(row: 1, column: 2, height: 2, width: 2) == [[1, 0], [1, 1]])
    }
}
