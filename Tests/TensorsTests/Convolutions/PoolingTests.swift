import TestSupport
import Testing

@testable import Tensors

@Suite("Pooling")
struct PoolingTests {
    /// The pixels of one channel under one window.
    private func elements(_ test: WindowCase, _ x: Tensor<Double>, _ index: [Int]) -> [Double] {
        (0..<test.window.height).flatMap { i in
            (0..<test.window.width).compactMap { j in
                test.pixel(index[1], index[2], i, j).map { x.at([index[0], $0.row, $0.column, index[3]]) }
            }
        }
    }

    private func outputShape(_ test: WindowCase) -> [Int] {
        [test.images[0], test.geometry.height, test.geometry.width, test.images[3]]
    }

    @Test("max pooling takes the largest pixel under each window; the frame does not count", arguments: WindowCase.all)
    func largest(_ test: WindowCase) throws {
        var generator = SplitMix64(seed: 1)
        // All negative: a frame of zeros would win.
        let x: Tensor<Double> = generator.distinct(test.images) - 1000
        let expected = Tensor(outputShape(test)) { elements(test, x, $0).max() ?? .nan }
        let maxima = maxPool(x, test.window)
        #expect(maxima.values == expected)
        #expect(maxima.winners.map { x.scalars[Int($0)] } == expected.scalars)
        #expect(maxima.imageShape == test.images)
        #expect(try Shapes.pooling(test.images, test.window) == expected.shape)
        #expect(maxPool(x.cast(to: Float.self), test.window).values.cast(to: Double.self) == expected)
    }

    @Test("average pooling divides by the pixels in the image, as Keras does", arguments: WindowCase.all)
    func mean(_ test: WindowCase) {
        var generator = SplitMix64(seed: 1)
        let x: Tensor<Double> = generator.integers(test.images)
        let expected = Tensor(outputShape(test)) { index -> Double in
            let pixels = elements(test, x, index)
            return pixels.reduce(0, +) / Double(pixels.count)
        }
        #expect(averagePool(x, test.window) == expected)
        #expect(averagePool(Tensor<Float>.ones(test.images), test.window) == .ones(expected.shape))
    }

    @Test(
        "the gradient of average pooling is its adjoint and agrees with the numbers", arguments: WindowCase.all)
    func meanGradient(_ test: WindowCase) {
        var generator = SplitMix64(seed: 2)
        let (x, g): (Tensor<Double>, Tensor<Double>) = (
            generator.normals(test.images), generator.normals(outputShape(test))
        )
        let gradient = averagePoolGradient(g, test.window, imageShape: test.images)
        #expect(abs(inner(averagePool(x, test.window), g) - inner(x, gradient)) < 1e-12 * Double(g.count))
        if x.count < 150 {
            #expect(holds(gradient, at: x) { inner(averagePool($0, test.window), g) })
        }
    }

    @Test(
        "the gradient of max pooling goes to the winners and agrees with the numbers", arguments: WindowCase.all
    )
    func maxGradient(_ test: WindowCase) {
        var generator = SplitMix64(seed: 3)
        let (x, g): (Tensor<Double>, Tensor<Double>) = (
            generator.distinct(test.images), generator.normals(outputShape(test))
        )
        // No two pixels are closer than 1/4, so that no winner changes within the step of a difference. Pooling is then
        // linear around x: ⟨pool(x), g⟩ = ⟨x, ∂L/∂x⟩.
        let gradient = maxPoolGradient(g, maxPool(x, test.window))
        let scale = inner(abs(maxPool(x, test.window).values), abs(g)) + 1
        #expect(abs(inner(maxPool(x, test.window).values, g) - inner(x, gradient)) < 1e-12 * scale)
        if x.count < 150 {
            #expect(holds(gradient, at: x) { inner(maxPool($0, test.window).values, g) })
        }
    }

    @Test("numbers followed by hand")
    func byHand() {
        let x = Tensor<Double>([1, 5, 2, 0, 3, 4, 8, 7, 6]).reshaped(to: [1, 3, 3, 1])
        let (inside, framed) = (Window(height: 2, width: 2), Window(height: 2, width: 2, stride: 2, padding: .same))
        // 1 5 2
        // 0 3 4
        // 8 7 6
        #expect(maxPool(x, inside).values.scalars == [5, 5, 8, 7])
        #expect(maxPool(x, inside).winners == [1, 1, 6, 7])
        // (1 + 5 + 0 + 3) / 4, (5 + 2 + 3 + 4) / 4, (0 + 3 + 8 + 7) / 4, (3 + 4 + 7 + 6) / 4
        #expect(averagePool(x, inside).scalars == [2.25, 3.5, 4.5, 5])
        // (1 + 5 + 0 + 3) / 4, (2 + 4) / 2, (8 + 7) / 2, 6 / 1
        #expect(averagePool(x, framed).scalars == [2.25, 3, 7.5, 6])
        let g = Tensor<Double>([1, 10, 100, 1000]).reshaped(to: [1, 2, 2, 1])
        #expect(maxPoolGradient(g, maxPool(x, inside)).scalars == [0, 11, 0, 0, 0, 0, 100, 1000, 0])
        #expect(
            averagePoolGradient(g, framed, imageShape: x.shape).scalars
                == [0.25, 0.25, 5, 0.25, 0.25, 5, 50, 50, 1000])
    }

    @Test("of equal pixels the first in row order wins")
    func ties() {
        let maxima = maxPool(Tensor<Float>.zeros([1, 4, 4, 1]), Window(height: 2, width: 2, stride: 2))
        #expect(maxima.winners == [0, 2, 8, 10])
        // Windows that overlap add up at the pixel that won in both.
        let overlapping = maxPool(Tensor<Float>([0, 9, 0]).reshaped(to: [1, 1, 3, 1]), Window(height: 1, width: 2))
        #expect(maxPoolGradient(.ones([1, 1, 2, 1]), overlapping).scalars == [0, 2, 0])
    }

    @Test("what is not a number wins, wherever in the window it stands", arguments: 0..<4)
    func notANumber(_ place: Int) {
        var scalars: [Float] = [1, 2, 3, -4]
        scalars[place] = .nan
        let maxima = maxPool(Tensor(scalars).reshaped(to: [1, 2, 2, 1]), Window(height: 2, width: 2))
        #expect(maxima.values.scalars[0].isNaN)
        #expect(maxima.winners == [Int32(place)])
        #expect(averagePool(Tensor(scalars).reshaped(to: [1, 2, 2, 1]), Window(height: 2, width: 2)).scalars[0].isNaN)
    }

    @Test("infinities are pixels like others")
    func infinities() {
        let x = Tensor<Double>([-.infinity, -.infinity, 1, .infinity]).reshaped(to: [1, 2, 2, 1])
        #expect(maxPool(x, Window(height: 1, width: 2)).values.scalars == [-.infinity, .infinity])
        #expect(maxPool(x, Window(height: 1, width: 2)).winners == [0, 3])
    }

    @Test("no images or no channels", arguments: [[0, 4, 4, 2], [2, 4, 4, 0]])
    func empty(_ images: [Int]) {
        let (x, window) = (Tensor<Double>.zeros(images), Window(height: 2, width: 2, stride: 2))
        let shape = [images[0], 2, 2, images[3]]
        #expect(maxPool(x, window).values.shape == shape)
        #expect(maxPoolGradient(.zeros(shape), maxPool(x, window)) == x)
        #expect(averagePool(x, window).shape == shape)
        #expect(averagePoolGradient(.zeros(shape), window, imageShape: images) == x)
    }

    @Test("a gradient of another shape stops the program and shows both")
    func wrongGradient() async {
        let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            _ = averagePoolGradient(
                Tensor<Double>.zeros([2, 2, 2, 1]), Window(height: 2, width: 2), imageShape: [2, 4, 4, 1])
        }
        #expect(text(result).contains("averagePoolGradient: ∂L/∂output has shape [2, 2, 2, 1], expected [2, 3, 3, 1]"))
    }
}
