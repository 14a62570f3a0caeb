import Foundation
import Testing

@testable import benchmark

private typealias Run = benchmark.ProgramRun

@Suite("What a document's program writes")
struct ProgramRunTests {
    @Test("epochs, test accuracy and peak memory are read")
    func network() {
        let run = Run("epoch 1 s 2.5\nepoch 2 s 1.25\ntest_accuracy 0.9875\npeak_mb 120.5\n", total: 5)
        #expect(run.epochs == [2.5, 1.25])
        #expect(run.steps == nil)
        #expect(run.testAccuracy == 0.9875)
        #expect(run.peakMemory == 120.5)
        #expect(run.total == 5)
    }

    @Test("the steps of linear-004 are no epoch")
    func line() {
        let run = Run("train_s 0.004\nloss 0.0001\npeak_mb 20\n", total: 0.02)
        #expect(run.epochs == [] && run.warmEpochs == [])
        #expect(run.steps == 0.004)
        #expect(run.testAccuracy == nil)
    }

    @Test("other lines, and numbers that no time can be, are passed over")
    func garbage() {
        let run = Run(
            """
            2026-01-01 I tensorflow/core: This TensorFlow binary is optimized
            epoch 1 s fast
            epoch 2 s nan
            epoch 3 s -1
            epoch 4 s inf
            epoch 5 s 1 more
            epoch  6 s   0.5
            test_accuracy
            test_accuracy 0.5 0.5
            peak_mb many
            """, total: 1)
        #expect(run.epochs == [0.5])
        #expect(run.testAccuracy == nil && run.peakMemory == nil && run.steps == nil)
    }

    @Test("lines may end as on Windows")
    func carriageReturns() {
        #expect(Run("epoch 1 s 2\r\nepoch 2 s 3\r\n", total: 9).epochs == [2, 3])
    }

    @Test("an epoch counts after the first, in which peers prepare themselves, unless it is the only one")
    func warmEpochs() {
        #expect(Run("epoch 1 s 9\nepoch 2 s 2\nepoch 3 s 4\n", total: 15).warmEpochs == [2, 4])
        #expect(Run("epoch 1 s 9\n", total: 10).warmEpochs == [9])
    }

    @Test("a program that times nothing is refused with the lines that were expected")
    func nothing() throws {
        #expect {
            try Run.of(URL(filePath: "/bin/echo"), ["hello"])
        } throws: { error in
            "\(error)".hasPrefix("error: /bin/echo hello: expected lines 'epoch N s SECONDS' or 'train_s SECONDS'")
        }
    }
}
