import Grading
import GradingExam
import Testing

// A small share of what `grading-trials --long` runs in full.

@Suite("Trials")
struct TrialsTests {
    @Test("right gradients of random networks raise no false alarm")
    func rightGradients() {
        let tally = trialsOfRightGradients(1...12)
        #expect(tally.missed == 0 && tally.right == 12, "\(tally)")
    }

    @Test("nor do right gradients on kinks")
    func kinks() {
        let tally = trialsOfRightGradients(1...6, onKinks: true)
        #expect(tally.missed == 0 && tally.right == 6, "\(tally)")
    }

    @Test("every mistake of the list is named", arguments: Plant.Kind.allCases.filter { Plant($0).expected != nil })
    func named(_ kind: Plant.Kind) {
        let tally = trials(of: kind, count: 1)
        #expect(tally.trials == 1 && tally.right == 1, "\(tally)")
    }

    @Test(
        "mistakes that are not in the list get no name",
        arguments: Plant.Kind.allCases.filter { Plant($0).expected == nil })
    func unknown(_ kind: Plant.Kind) {
        let tally = trials(of: kind, count: 1, seed: 5)
        #expect(tally.trials == 1 && tally.right == 1, "\(tally)")
    }
}
