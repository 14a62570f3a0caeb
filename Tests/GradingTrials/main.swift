// The grader's long examination: `grading-trials --long` runs it in full; without, a tenth of it; `right`, `pairs`,
// `known`, `unknown` or names of kinds of mistakes run those alone; `--seed N` draws other networks. `--full-network`
// checks every parameter of cnn-000.

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
let seedPlace = arguments.firstIndex(of: "--seed").map { $0 + 1 }
let seed = min(max(1, seedPlace.flatMap { $0 < arguments.count ? UInt64(arguments[$0]) : nil } ?? 1), 1_000_000)
let chosen = arguments.indices.filter { $0 != seedPlace && !arguments[$0].hasPrefix("--") }.map { arguments[$0] }
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
    // Networks are drawn from consecutive seeds, those of one run after those of the other.
    let first = 10_000 * (seed - 1) + 1
    show(trialsOfRightGradients(first...first + UInt64(10_000 / share) - 1))
    show(trialsOfRightGradients(first...first + UInt64(400 / share) - 1, onKinks: true))
}
if chosen.isEmpty || chosen.contains("pairs") { show(trialsOfPairs(count: 300 / share, seed: seed + 1)) }
for kind in Plant.Kind.allCases
where chosen.isEmpty || chosen.contains(kind.rawValue)
    || chosen.contains(Plant(kind).expected == nil ? "unknown" : "known")
{
    let isKnown = Plant(kind).expected != nil
    let tally = trials(of: kind, count: (isKnown ? 200 : 300) / share, seed: seed)
    show(tally)
    if isKnown { sum.include(tally) } else { unknown.include(tally) }
}
show(sum)
show(unknown)
