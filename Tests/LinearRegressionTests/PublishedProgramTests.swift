import Tensors
import Testing

@testable import LinearRegression

@Suite("The documents' program")
struct PublishedProgramTests {
    private let rides = Points(x: [1, 2, 3, 4], y: [3, 5, 7, 9])

    @Test("its losses are those of descent")
    func losses() {
        let program = PublishedProgram<Double>(rides, learningRate: 0.1, steps: 10)
        let path = descend(rides, learningRate: 0.1, steps: 10)
        #expect(zip(program.losses, path.losses(rides).dropFirst()).allSatisfy { abs($0 - $1) < 1e-12 })
        #expect(program.firstNonFiniteStep == nil)
    }

    @Test("beyond the limit it goes on with infinities, and the first is counted from 1")
    func divergence() {
        let program = PublishedProgram<Float>(rides, learningRate: 1e30, steps: 3)
        #expect(program.losses.count == 3 && program.firstNonFiniteStep == 1)
    }

    @Test("it reports ten times in a thousand steps")
    func reports() {
        #expect(
            PublishedProgram<Float>.reportedSteps(of: 0..<1000) == [0, 100, 200, 300, 400, 500, 600, 700, 800, 900])
    }
}
