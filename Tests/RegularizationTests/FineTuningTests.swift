import Tensors
import Testing

@testable import Regularization

@Suite("Fine-tuning")
struct FineTuningTests {
    @Test("the ledger's first draws, and a second task that is a little off the first")
    func tasks() {
        let tasks = FineTuning()
        for (weight, expected) in zip(tasks.known.scalars, [-0.06767644, -1.42504328, -0.56920854]) {
            #expect(abs(weight - expected) < 5e-9)
        }
        #expect(tasks.risk(tasks.wanted) == 0)
        #expect((tasks.known - tasks.wanted).largestMagnitude() < 0.4)  // four standard deviations of 0.1
    }

    @Test("with samples enough the start does not matter")
    func plenty() {
        let tasks = FineTuning()
        let scratch = tasks.risk(from: .zeros([20]), samples: 400)
        #expect(scratch < 0.001)  // about d σ² / n = 20 · 0.01 / 400 = 0.0005
        #expect(abs(scratch - tasks.risk(from: tasks.known, samples: 400)) < 1e-6)
    }
}
