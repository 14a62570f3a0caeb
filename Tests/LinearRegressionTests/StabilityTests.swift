import Ledger
import Tensors
import Testing

@testable import LinearRegression

@Suite("How far a learning rate may go")
struct StabilityTests {
    @Test("eigenvalues, limit and best rate of x = 1, 2, 3, 4 are those of the ledger")
    func worked() {
        // H = [[15, 5], [5, 2]]: λ = (17 ± √269) / 2.
        let curvature = Curvature(x: [1, 2, 3, 4])
        #expect(curvature.hessian == [[15, 5], [5, 2]])
        #expect(abs(curvature.steepest - (17 + 269.0.squareRoot()) / 2) < 1e-12)
        #expect(abs(curvature.flattest - (17 - 269.0.squareRoot()) / 2) < 1e-12)
        #expect(abs(curvature.limit - LedgerRow.reference("limit of the learning rate", of: "W06")) < 1e-10)
        #expect(abs(curvature.bestRate - 2 / 17.0) < 1e-12)
        #expect(abs(curvature.conditionNumber - LedgerRow.reference("condition number", of: "W06")) < 1e-6)
    }

    @Test("a step shrinks the distance below the limit and stretches it above")
    func factor() {
        let curvature = Curvature(x: [1, 2, 3, 4])
        #expect(curvature.factor(0.99 * curvature.limit) < 1 && curvature.factor(1.01 * curvature.limit) > 1)
        #expect(abs(curvature.factor(curvature.limit) - 1) < 1e-12)
        for rate in [0.1, 0.117, 0.118] { #expect(curvature.factor(rate) >= curvature.factor(curvature.bestRate)) }
    }

    @Test("the limit that runs show is the one that the eigenvalue predicts", arguments: [1.0, 3, 0.2])
    func observed(_ unit: Double) {
        let x = unit * Tensor<Double>([1, 2, 3, 4])
        let observed = observedLimit(Points(x: x, y: 2 * x + 1), steps: 2000, upTo: 2)
        #expect(abs(observed / Curvature(x: x).limit - 1) < 1e-4)
    }
}
