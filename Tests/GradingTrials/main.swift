// The grader's long examination: `grading-trials --long` runs it in full; without, a tenth of it; `right`, `pairs`,
// `known`, `unknown` or names of kinds of mistakes run those alone. `--full-network` checks every parameter of cnn-000.

import Foundation
import Grading
import GradingExam

if CommandLine.arguments.contains("--full-network") {
    let clock = ContinuousClock()
    var report: GradingReport?
    let time = clock.measure { report = FullNetwork(seed: 1).graded(.everything) }
    print(report?.text() ?? "")
    print("all parameters of cnn-000: \(time)")
    exit(report?.verdict == .correct ? 0 : 1)
}

let arguments = Array(CommandLine.arguments.dropFirst())
let isLong = arguments.contains("--long")
let chosen = arguments.filter { !$0.hasPrefix("--") }
let share = isLong ? 1 : 10

func show(_ tally: Tally) {
    func pad(_ text: String, _ width: Int) -> String {
        text.count >= width ? text : text + String(repeating: " ", count: width - text.count)
    }
    let numbers = [
        ("right", tally.right), ("tied", tally.tied), ("unnamed", tally.unnamed), ("misnamed", tally.misnamed),
        ("missed", tally.missed), ("invisible", tally.invisible),
    ]
    let text = numbers.filter { $0.1 > 0 }.map { "\($0.0) \($0.1)" }.joined(separator: ", ")
    print("\(pad(tally.title, 26)) \(pad(String(tally.trials), 6)) \(text)")
    for failure in tally.failures { print("    \(failure)") }
    fflush(nil)
}

var sum = Tally("named mistakes")
var unknown = Tally("unknown mistakes")
if chosen.isEmpty || chosen.contains("right") {
    show(trialsOfRightGradients(1...UInt64(10_000 / share)))
    show(trialsOfRightGradients(1...UInt64(400 / share), onKinks: true))
}
if chosen.isEmpty || chosen.contains("pairs") { show(trialsOfPairs(count: 300 / share)) }
for kind in Plant.Kind.allCases
where chosen.isEmpty || chosen.contains(kind.rawValue)
    || chosen.contains(Plant(kind).expected == nil ? "unknown" : "known")
{
    let isKnown = Plant(kind).expected != nil
    let tally = trials(of: kind, count: (isKnown ? 200 : 300) / share)
    show(tally)
    if isKnown { sum.include(tally) } else { unknown.include(tally) }
}
show(sum)
show(unknown)
