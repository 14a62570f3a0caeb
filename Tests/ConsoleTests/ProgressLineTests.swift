import Testing
import Text

@testable import Console

@Suite("The line of a running stage")
struct ProgressLineTests {
    private let line = ProgressLine(
        stage: "epoch", index: 3, count: 10, step: 1406, steps: 1875, unit: "img", rate: 1900, seconds: 12,
        metrics: [.number("loss", 0.231), .share("acc", 0.931)])

    @Test("a wide terminal has all of it")
    func whole() {
        // 1406/1875 = 0.74986…: 60 of 80 eighths of the bar; 12 s / 1406 · 469 = 4.003 s.
        #expect(
            line.running(width: 119, unicode: true)
                == "epoch 3/10 ███████▌   75% 1406/1875 1.9k img/s eta 0:04 loss 0.231 acc 93.1%")
        #expect(
            line.running(width: 119, unicode: false)
                == "epoch 3/10 [#######...] 75% 1406/1875 1.9k img/s eta 0:04 loss 0.231 acc 93.1%")
    }

    @Test("a narrow one keeps the stage, the share and the metrics")
    func narrow() {
        #expect(line.running(width: 39, unicode: true) == "epoch 3/10 75% loss 0.231 acc 93.1%")
    }

    @Test("no width is exceeded", arguments: 1...120)
    func fits(_ width: Int) {
        #expect(line.running(width: width, unicode: true).displayWidth <= width)
        #expect(line.finished(width: width).displayWidth <= width)
    }

    @Test("a finished stage is one whole line with its time")
    func finished() {
        #expect(line.finished(width: 80) == "epoch 3/10 1406/1875 1.9k img/s 0:12 loss 0.231 acc 93.1%")
    }

    @Test("nothing done, too much done and nothing to do are shown as such")
    func edges() {
        var edge = line
        (edge.step, edge.rate, edge.metrics) = (0, nil, [])
        #expect(edge.running(width: 80, unicode: false) == "epoch 3/10 [..........]  0% 0/1875")
        edge.step = 2000
        #expect(edge.running(width: 80, unicode: false) == "epoch 3/10 [##########] 100% 2000/1875")
        (edge.step, edge.steps, edge.count) = (0, 0, 1)
        #expect(edge.running(width: 80, unicode: false) == "epoch [..........]  0% 0/0")
    }

    @Test(
        "rates keep two or three digits",
        arguments: [
            (0, "0.0"), (3.14159, "3.1"), (87.4, "87"), (999.4, "999"), (1900, "1.9k"), (23456, "23k"),
            (1_234_567, "1.2M"), (.nan, "-"),
        ])
    func rates(rate: Double, text: String) {
        #expect(shortened(rate) == text)
    }

    @Test(
        "times have hours only where there are any",
        arguments: [(4, "0:04"), (61, "1:01"), (3723, "1:02:03"), (.infinity, "-:--")])
    func times(seconds: Double, text: String) {
        #expect(clock(seconds) == text)
    }

    @Test(
        "a metric has three digits",
        arguments: [
            (0.231, "loss 0.231"), (0.25, "loss 0.250"), (231, "loss 231"), (2.3026, "loss 2.30"),
            (1e-9, "loss 1.00e-09"), (.nan, "loss NaN"),
        ])
    func metrics(value: Double, text: String) {
        #expect(ProgressBar.Metric.number("loss", value).text == text)
    }
}
