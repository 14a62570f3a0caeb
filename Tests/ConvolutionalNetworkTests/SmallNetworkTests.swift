import Grading
import Tensors
import Testing

@testable import ConvolutionalNetwork

@Suite("The network that the chapter grades")
struct SmallNetworkTests {
    @Test("the derivation holds at a point where no block's true gradient vanishes, so that agreement says something")
    func blocks() {
        let report = SmallNetwork().grade()
        #expect(report.verdict == .correct)
        #expect(report.blocks.count == 8)
        #expect(report.vacuous.isEmpty && report.kinks.isEmpty)
        for block in report.blocks { #expect(block.size > 1e-3, "\(block.name)") }
    }

    @Test("a gradient that is summed over the images is told from one that is averaged")
    func planted() {
        let network = SmallNetwork()
        let report = network.grade { point in network.gradient(at: point).map { Double(point.sampleCount) * $0 } }
        #expect(report.mistakes == [.missingMean])
    }

    @Test("a ReLU without its slope is named, and the last layer, which has none behind it, is right")
    func slopes() {
        let network = SmallNetwork()
        let report = network.grade { network.gradientWithoutSlopes(at: $0) }
        #expect(report.mistakes == [.missingActivationDerivative])
        #expect(report.blocks.filter { $0.status == .correct }.map(\.name) == ["dense_2.weight", "dense_2.bias"])
    }
}
