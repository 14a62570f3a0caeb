import Synchronization
import Testing

@testable import Console

/// A stream and a clock that a test holds in its hands.
private final class Desk: Sendable {
    let written = Mutex<[String]>([])
    let time = Mutex(ContinuousClock.now)

    func bar(_ terminal: Terminal?, count: Int = 2, steps: Int = 10) -> ProgressBar {
        ProgressBar(
            "epoch", count: count, steps: steps, itemsPerStep: 32, unit: "img", terminal: terminal,
            line: StatusLine { text in self.written.withLock { $0.append(text) } },
            write: { text in self.written.withLock { $0.append(text) } }, now: { self.time.withLock { $0 } })
    }

    func wait(_ duration: Duration) { time.withLock { $0 += duration } }

    var texts: [String] { written.withLock { $0 } }
}

private let file = Terminal(isInteractive: false, columns: nil, environment: ["LANG": "C.UTF-8"], .init())
private let window = Terminal(isInteractive: true, columns: 80, environment: ["LANG": "C.UTF-8"], .init())

@Suite("Progress")
struct ProgressBarTests {
    @Test("off a terminal every stage is one whole line without escape bytes")
    func lines() {
        let desk = Desk()
        let bar = desk.bar(file)
        for epoch in 1...2 {
            for step in 0...10 {
                bar.update(stage: epoch, step: step, .number("loss", 0.5))
                desk.wait(.milliseconds(100))
            }
        }
        bar.finish()
        #expect(
            desk.texts == [
                "epoch 1/2 10/10 320 img/s 0:01 loss 0.500\n", "epoch 2/2 10/10 320 img/s 0:01 loss 0.500\n",
            ])
    }

    @Test("on a terminal the line is rewritten at most ten times a second, and goes away at the end")
    func rewriting() {
        let desk = Desk()
        let bar = desk.bar(window, steps: 10_000)
        for step in 0..<1000 {
            bar.update(stage: 1, step: step)
            desk.wait(.milliseconds(1))
        }
        bar.finish()
        bar.finish()
        // At 0, 100, …, 900 milliseconds, then cleared once.
        #expect(desk.texts.count == 11)
        #expect(desk.texts.allSatisfy { $0.hasPrefix("\r") && $0.hasSuffix("\u{1B}[K") && !$0.contains("\n") })
        #expect(desk.texts.last == "\r\u{1B}[K")
    }

    @Test("without a terminal to write to, nothing is written")
    func quiet() {
        let desk = Desk()
        let bar = desk.bar(nil)
        bar.update(stage: 1, step: 10)
        bar.finish()
        #expect(desk.texts.isEmpty)
    }
}
