import Foundation
import Text

/// The facts of one moment of a run, and the line that shows them in a given width.
struct ProgressLine: Sendable, Equatable {
    var stage: String
    var index: Int
    var count: Int
    var step: Int
    var steps: Int
    var unit: String
    var rate: Double?
    var seconds: Double?
    var metrics: [ProgressBar.Metric]

    /// The line of a running stage: `epoch 3/10 ███████▌   75% 1406/1875 1.9k img/s eta 0:04 loss 0.231 acc 93.1%`.
    ///
    /// Where it does not fit, it first loses the count of steps, then the rate, the bar and the time; at last it is cut.
    func running(width: Int, unicode: Bool) -> String {
        let share = steps > 0 ? min(max(Double(step) / Double(steps), 0), 1) : 0
        // Only what is done is a hundred per cent.
        let whole = min(Int((share * 100).rounded()), step < steps ? 99 : 100)
        let percent = (whole < 10 ? " " : "") + "\(whole)%"
        let parts: [(text: String?, worth: Int)] = [
            (title, 9), (bar(share, cells: 10, unicode: unicode), 2), (percent, 5), ("\(step)/\(steps)", 0),
            (rateText, 1), (eta, 3), (metrics.isEmpty ? nil : metrics.map(\.text).joined(separator: " "), 4),
        ]
        return fitted(parts, width: width)
    }

    /// The line of a finished stage, for files and logs: `epoch 3/10 1875/1875 1.9k img/s 0:31 loss 0.231 acc 93.1%`.
    func finished(width: Int) -> String {
        fitted(
            [
                (title, 9), ("\(step)/\(steps)", 0), (rateText, 1), (seconds.map(clock), 3),
                (metrics.isEmpty ? nil : metrics.map(\.text).joined(separator: " "), 4),
            ], width: width)
    }

    private var title: String { count > 1 ? "\(stage) \(index)/\(count)" : stage }

    private var rateText: String? { rate.map { "\(shortened($0)) \(unit)/s" } }

    private var eta: String? {
        guard let seconds, step > 0, steps >= step else { return nil }
        return "eta " + clock(seconds / Double(step) * Double(steps - step))
    }

    private func fitted(_ parts: [(text: String?, worth: Int)], width: Int) -> String {
        var kept = parts.compactMap { part in part.text.map { (text: $0, worth: part.worth) } }
        var line: String { kept.map(\.text).joined(separator: " ") }
        while line.displayWidth > width, kept.count > 1,
            let least = kept.indices.min(by: { kept[$0].worth < kept[$1].worth })
        {
            kept.remove(at: least)
        }
        var result = ""
        for character in line where result.displayWidth + character.displayWidth <= width { result.append(character) }
        return result
    }

    private func bar(_ share: Double, cells: Int, unicode: Bool) -> String {
        guard unicode else {
            let full = Int((share * Double(cells)).rounded())
            return "[" + String(repeating: "#", count: full) + String(repeating: ".", count: cells - full) + "]"
        }
        let eighths = Int((share * Double(cells * 8)).rounded())
        let parts: [Character] = [" ", "▏", "▎", "▍", "▌", "▋", "▊", "▉"]
        var bar = String(repeating: "█", count: eighths / 8)
        if eighths % 8 > 0 { bar.append(parts[eighths % 8]) }
        return bar + String(repeating: " ", count: cells - bar.count)
    }
}

/// Minutes and seconds, hours where there are any: `0:04`, `1:02:03`.
func clock(_ seconds: Double) -> String {
    guard seconds.isFinite, seconds < 360_000 else { return "-:--" }
    let whole = Int(max(seconds, 0).rounded())
    let (hours, minutes, rest) = (whole / 3600, whole / 60 % 60, whole % 60)
    func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    let end = ":\(twoDigits(rest))"
    return hours > 0 ? "\(hours):\(twoDigits(minutes))" + end : "\(minutes)" + end
}

/// A rate with two or three digits: `87`, `1.9k`, `23k`, `1.2M`.
func shortened(_ value: Double) -> String {
    guard value.isFinite, value >= 0 else { return "-" }
    if value < 9.95 { return NumberFormat.decimals(1).text(value) }
    for (limit, unit, name) in [(999.5, 1.0, ""), (999_500, 1e3, "k"), (999_500_000, 1e6, "M")] where value < limit {
        let scaled = value / unit
        return NumberFormat.decimals(scaled < 9.95 ? 1 : 0).text(scaled) + name
    }
    return NumberFormat.decimals(1).text(value / 1e9) + "G"
}
