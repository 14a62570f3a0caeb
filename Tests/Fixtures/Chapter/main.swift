import Foundation
import Grading
import Notebook
import Plotting
import Tensors

let model = Option.choice("model", of: Model.self, default: .line, help: "the model to train")
let epochs = Option.epochs(default: 2)
let pause = Option.number("pause", default: 0, bounds: .atLeast(0), help: "seconds to wait at every batch")
let fault = Option.choice("fault", of: Fault.self, default: .none, help: "what should go wrong")
let chapter = Chapter(name: "fixture", options: [model, epochs, pause, fault, Option.quick])

//: # A lesson to test lessons
//: The model is a line, $\hat y = wx + b$, and the loss is the **mean squared error** of its *predictions*, which
//: the function `descend(in:)` makes smaller. 损失函数衡量预测与标签之间的差距，越小越好。
//:
//: $$J(w, b) = \frac{1}{n} \sum_{i=1}^{n} (\hat y_i - y_i)^2$$
//:
//: 1. Derive the gradient.
//: 2. Follow it, as [the field](https://example.org) does:
//:    - with a step of $\alpha = 0.1$;
//:    - until nothing changes.
//:
//: > A quotation stands behind a bar.

let gradient = -35.0
chapter.check("∂J/∂w at (0, 0)", gradient, equals: -35, tolerance: 1e-12)
chapter.check(
    "shape of W",
    [3, 5],
    equals: [3, 5])

//: ## Outputs from a function
//: Its outputs stand below the code that calls it.

let steps = descend(in: chapter)
chapter.value("steps", steps)
chapter.value("share", 0.9731, as: .percent(1))

//: After {steps} steps the share is {share}.

chapter.table(
    "Loss by epoch", columns: ["epoch", "loss", "remark"],
    rows: [[1, 0.5, "falls from a high place, as it should where the first steps are long"], [10, 0.25, "残差很小"]])
chapter.figure(
    "01-bars", Figure("Loss", Plot(x: "epoch", y: "loss", marks: [.line("loss", y: [3, 2, 1.5])])), caption: "It falls."
)
let frames = (1...12).map { frame in
    Plot(x: "step", y: "place", marks: [.line("wave", y: (0..<20 * frame).map { sin(Double($0) / 9) })])
}
chapter.figure("01-wave", Figure("A wave", frames: frames))

//: ## Outputs that calculate
//: Of two units, with $\sigma$ the logistic function:
//:
//: | sign | what it is |
//: | --- | --- |
//: | $W$ | the weights, one row for *each* unit |
//: | $a \mid b$ | a `|` in a cell |

let weight: Tensor<Double> = [[0.5, -1.25], [2, 0.125]]
let input: Tensor<Double> = [[1], [-2]]
chapter.show("W", weight, rows: ["h₁", "h₂"], columns: ["x₁", "x₂"])
chapter.trace("z_2 = \\sum_k W_{2k} x_k", ["W": weight, "x": input], equals: 1.75)
chapter.trace("z = W x", ["W": weight, "x": input], equals: matmul(weight, input))
// hidden: a number that the next cell needs
let slope = 0.1732879
// shown
chapter.trace(
    #"\frac{\partial L}{\partial w} = (a - y) \sigma'(z) x"#,
    ["a": 0.7772999, "y": 1, #"\sigma'(z)"#: slope, "x": 2], equals: (0.7772999 - 1) * slope * 2, ledger: "F29")
chapter.grade("the layer", grade({ w in (w * w).sum() }, claimed: { w in 2 * w }, at: [1, -2, 3], name: "w"))
chapter.grade(
    "a derivation with the other sign", loss: "0.5*(y - sigmoid(w*x))^2", variable: "w",
    claim: "(y - sigmoid(w*x))*sigmoid(w*x)*(1 - sigmoid(w*x))*x", expecting: .wrongSign)

//: > [!exercise] The other derivative
//: > Derive $\partial J/\partial b$ of the loss above, and give its value after {steps} steps.
//: >
//: > [!solution]
//: > The inner derivative is one, so that
//: > $$\frac{\partial J}{\partial b} = \frac{2}{n} \sum_{i=1}^{n} (\hat y_i - y_i)$$
//:
//: > [!aside] Why a half?
//: > Some write $\frac12$ before the sum: it cancels the 2 of the power rule.

chapter.failure("a rate of 2 is refused", mentioning: "between 0 and 1") { try refuse(rate: 2) }

//: ### A longer run

let progress = chapter.progress("epoch", count: chapter[epochs], steps: 5, itemsPerStep: 32, unit: "img")
training: for epoch in 1...chapter[epochs] {
    for batch in 0...5 {
        if chapter.isInterrupted { break training }
        progress.update(stage: epoch, step: batch, .number("loss", 1 / Double(epoch + batch)), .share("acc", 0.931))
        Thread.sleep(forTimeInterval: chapter[pause])
    }
}
progress.finish()
if chapter[fault] == .interrupt { raise(SIGINT) }
for _ in 0..<2000 where chapter[fault] == .deafness { Thread.sleep(forTimeInterval: 0.01) }
chapter.timing("secondsPerEpoch", seconds: 0.25)

//: Every run ends the same way.

chapter.claim("C01")
chapter.claim("Q14")
chapter.evidence(
    "Q14", ["reports": 10, "step of the last report": chapter[fault] == .evidence ? 1000 : 900])
chapter.noted("C07", "commands for an environment")
chapter.notMeasured("Q04", because: "MNIST is not there")
chapter.claim("Q01", "test accuracy", measured: [0.9871, 0.9883, 0.9876])
chapter.check("a number that is none", chapter[fault] == .nan ? Double.nan : 1, equals: 1)
if chapter[fault] == .error { chapter.attempt { try refuse(rate: 3) } }

chapter.finish()
