import Datasets
import Foundation
import Grading
import Learning
import Ledger
import Lessons
import Notebook
import Plotting
import Tensors

let epochs = Option.epochs(default: 300)
let rate = Option.learningRate(default: 1)
let chapter = Chapter(
    options: [epochs, rate, Option.quick],
    examples: [
        Program.Example("--solutions", "see the exercises solved"),
        Program.Example("--learning-rate 3", "let both losses learn faster"),
    ])

//: # Loss functions: what should a mistake cost?
//: Two models make different mistakes. The first is a little wrong everywhere. The second
//: is right nine times and far off once. Which one is better? There is no answer until
//: somebody says what a mistake costs. That price is the **loss function**, and a model
//: learns whatever its loss rewards. This chapter shows how much hangs on the choice:
//: which line is fitted, whether a model can recover from a wrong belief, and what
//: happens when half of a loss is forgotten.
//:
//: Five documents about building models stand behind this book. A mark such as [F22]
//: names a statement of theirs that is put to the test here, with a verdict: CORRECT,
//: WRONG, or CONVENTION, which is right as soon as one says what is meant.
//:
//: ## Ten points, one of them wrong
//: A sensor measures $y$ at ten places $x$. Nine of its values lie on the line
//: $y = 2x + 1$. The last one does not: somebody mistyped it. Such a value, far from
//: where the others say it should be, is an **outlier**.

let places = (1...10).map { Double($0) }
var readings = places.map { 2 * $0 + 1 }
readings[9] = 60
chapter.figure("03-data", outlierFigure(places, readings))

//: We shall fit a line to these points three times, with three losses, and get three
//: different lines. First the words:
//:
//: | word | sign | meaning |
//: | --- | --- | --- |
//: | target | $y_i$ | what is true, or was measured |
//: | prediction | $\hat y_i$ | what the model says |
//: | error | $e_i = \hat y_i - y_i$ | how far off it is, with its sign |
//: | loss | $J$, $L$ | one number for all errors: the smaller, the better |
//: | gradient | $\partial J / \partial \hat y_i$ | how the loss changes when one
//:   prediction does |
//:
//: ## Three ways to count an error
//: The smallest case that shows everything has four samples. Their **mean squared
//: error**, MSE, is the mean of the squared errors:

let target = [1.0, 2, 3, 4]
let prediction = [1.5, 2, 2, 5]
let squared = MeanSquaredError<Double>()
let mse = squared.value(Tensor(prediction), Tensor(target))
chapter.claim("F22")
chapter.trace(
    #"\text{MSE} = \frac{1}{n} \sum_i (\hat y_i - y_i)^2"#,
    ["n": 4, #"\hat y"#: prediction, "y": target], equals: mse)
chapter.evidence("F22", ["MSE of four samples": mse])

//: The **mean absolute error**, MAE, leaves out the square and takes each error without
//: its sign:

let absolute = MeanAbsoluteError<Double>()
let mae = absolute.value(Tensor(prediction), Tensor(target))
chapter.claim("F26")
chapter.trace(
    #"\text{MAE} = \frac{1}{n} \sum_i |\hat y_i - y_i|"#,
    ["n": 4, #"\hat y"#: prediction, "y": target], equals: mae)
chapter.evidence("F26", ["MAE of four samples": mae])

//: **Huber's loss** is in between. Up to a size $\delta$, which we choose, an error
//: counts half its square. Beyond that, only a straight line:
//: $$h(e) = \begin{cases} \frac{1}{2} e^2 & \text{if } |e| \le \delta \\
//: \delta (|e| - \frac{\delta}{2}) & \text{otherwise} \end{cases}$$
//: The last of our four samples has an error of 1. With $\delta = \frac{1}{2}$ it lies on
//: the straight part:

let half = Huber<Double>(delta: 0.5)
chapter.trace(
    #"h(e) = \delta (|e| - \frac{\delta}{2})"#,
    [#"\delta"#: 0.5, "e": prediction[3] - target[3]],
    equals: half.value(Tensor([prediction[3]]), Tensor([target[3]])))
chapter.figure(
    "03-penalties", penaltyFigure(delta: 1),
    caption: "Above what an error costs, below how hard it pulls.")

//: Read the lower picture twice. The pull of a squared error grows with the error, so one
//: outlier pulls as hard as many small errors together. An absolute error always pulls
//: equally hard. Huber's loss behaves like the square near zero and like the absolute
//: value far away.
//:
//: ### Their gradients, link by link
//: The squared error is a chain of three steps, and the chain rule multiplies their
//: slopes:
//: $$\frac{\partial J}{\partial \hat y_i} = \underbrace{\frac{1}{n}}_{\text{mean}} \cdot
//: \underbrace{2 e_i}_{\text{square}} \cdot \underbrace{1}_{\text{difference}} =
//: \frac{2}{n} (\hat y_i - y_i)$$
//: A derivation is easy to get wrong and easy to test. The **grader** nudges each
//: variable a little up and down, measures how the loss changes, and compares that with
//: what we claim. It draws the numbers itself; `p=vector:4` tells it that $p$ has four
//: entries. First each link, then the whole:

chapter.grade(
    "the mean", loss: "mean(s)", variable: "s", claim: "ones(4)/4",
    declarations: ["s=vector:4"])
chapter.grade("the square", loss: "error^2", variable: "error", claim: "2*error")
chapter.grade(
    "the chain", loss: "mean((p - y)^2)", variable: "p", claim: "2/4*(p - y)",
    declarations: ["p=vector:4", "y=vector:4"])

//: The most common mistake here is to forget that the mean divides. The result points the
//: right way and is $n$ times too long, so that the best learning rate suddenly depends
//: on how many samples there are. The grader knows it by name:

chapter.grade(
    "the square without its mean", loss: "mean((p - y)^2)", variable: "p",
    claim: "2*(p - y)", declarations: ["p=vector:4", "y=vector:4"],
    expecting: .missingMean)

//: For the absolute error the slope is $+1$ or $-1$, the **sign** of the error; Huber's
//: is the error itself, cut off at $\pm \delta$. Both formulas stand in this book's
//: library, and the grader agrees:

chapter.grade(
    "MAE in the library", grade(absolute, at: [1.5, 2.25, 2, 5], [1, 2, 3, 4]))
chapter.grade(
    "Huber in the library", grade(half, at: [1.5, 2.25, 2, 5], [1.25, 2, 3, 4]))

//: ## The mean, the median and the outlier
//: What is the best single number for all of 1, 2, 3, 4, 100? With squares it is the
//: **mean**. With absolute values it is the **median**, the one in the middle: moving
//: away from it, you come closer to fewer samples than you leave behind.

let sample = [1.0, 2, 3, 4, 100]
let toMean = ScalarDescent(learningRate: 0.1) { c in
    2 * sample.map { c - $0 }.reduce(0, +) / 5
}
let mean = toMean.path(from: 0, steps: 200)[200]
let median = sample.sorted()[2]
chapter.figure(
    "03-best-constant", constantFigure(sample, mean: mean, median: median),
    caption: "Squares are lowest at the mean, absolute values at the median.")

chapter.claim("T34")
let constant = Tensor<Double>(repeating: median, shape: [5])
let slopesOfMAE = [median - 0.001, median + 0.001].map { c in
    absolute.gradient(constant + (c - median), Tensor(sample)).sum()
}
chapter.table(
    columns: ["best by squares", "best by absolute values"], rows: [[mean, median]])
chapter.table(
    "Slope of MAE on either side of the median", columns: ["below", "above"],
    rows: [slopesOfMAE])

//: Replace the 100 by a 5, and the two losses nearly agree about the number 3:

let without = [1.0, 2, 3, 4, 5]
let losses = [sample, without].map { y in
    (mse: squared.value(constant, Tensor(y)), mae: absolute.value(constant, Tensor(y)))
}
chapter.table(
    "What the median costs", columns: ["", "with 100", "with 5"],
    rows: [["MSE"] + losses.map(\.mse), ["MAE"] + losses.map(\.mae)])

//: ### An idea that fails: equal steps down a kink
//: Descending along the slope works well for squares: the slope fades near the bottom,
//: and the steps get shorter by themselves. Why not do the same with absolute values?
//: Their slope does not fade. Left of the median it has one value, as we saw, right of it
//: another, and nothing small in between:

chapter.claim("T42")
let shifted = [1, 2, 3.05, 4, 100]
let signs = { (c: Double) in
    shifted.map { c > $0 ? 1 : c < $0 ? -1 : 0 }.reduce(0, +) / 5.0
}
let equalSteps = ScalarDescent(learningRate: 0.5, along: signs).path(from: 0, steps: 40)
let shrinkingSteps = ScalarDescent(learningRates: { 3 / Double($0) }, along: signs)
chapter.figure(
    "03-kink",
    kinkFigure(
        constant: equalSteps, shrinking: shrinkingSteps.path(from: 0, steps: 40),
        near: 2.8...3.3), caption: "Equal steps jump to and fro over the median for ever."
)
chapter.show("the last four places", Tensor(equalSteps.suffix(4)))

//: The median lies between the two places, and the descent never touches it. Steps that
//: shrink, here as $\frac{3}{t}$ at step $t$, come as close as one likes. That is the
//: price of the absolute value. It is a price in smoothness, not in arithmetic:

chapter.check(
    "how far from the median after 10,000 shrinking steps",
    abs(shrinkingSteps.path(from: 0, steps: 10_000)[10_000] - 3.05), atMost: 1e-4)
let byMean = ScalarDescent(learningRate: 0.1) { c in
    2 * shifted.map { c - $0 }.reduce(0, +) / 5
}.path(from: 0, steps: 200)[200]
let squareCost = countedMean(sample, target + [5]) { $0.squared() }
let absoluteCost = countedMean(sample, target + [5]) { $0.magnitude() }
chapter.table(
    "What one evaluation takes, for five samples",
    columns: ["", "additions", "multiplications", "absolute values", "divisions"],
    rows: [("MSE", squareCost.operations), ("MAE", absoluteCost.operations)].map {
        [$0, $1.additions, $1.multiplications, $1.absoluteValues, $1.divisions]
    })
let isAlike =
    squareCost.operations.additions == absoluteCost.operations.additions
    && absoluteCost.operations.multiplications == 0

//: ### Three lines
//: Now the ten points. The line of least squares comes from gradient descent, and so does
//: Huber's. For absolute values we use that the best line passes through two of the
//: points, and try all pairs.

let bySquares = descendedLine(
    places, readings, loss: squared, learningRate: 0.02, steps: 2000)
let byHuber = descendedLine(
    places, readings, loss: Huber(delta: 1), learningRate: 0.04, steps: 4000)
let byAbsolutes = leastAbsoluteLine(places, readings) ?? (0, 0, 0)
let lines = [
    ("least squares", bySquares.w, bySquares.b), ("Huber", byHuber.w, byHuber.b),
    ("absolute", byAbsolutes.w, byAbsolutes.b),
]
chapter.figure("03-lines", linesFigure(places, readings, lines))
let sums = lines.map { sumOfAbsoluteErrors(places, readings, w: $1, b: $2) }
chapter.table(
    columns: ["line", "slope", "intercept", "sum of absolute errors"],
    rows: zip(lines, sums).map { [$0.0, $0.1, $0.2, $1] })
chapter.check("Huber's line", [byHuber.w, byHuber.b], equals: [25.0 / 12, 25.0 / 36])
// hidden: the same numbers, held against those of the ledger
chapter.evidence(
    "T34",
    [
        "best constant by squares": mean, "best constant by absolute values": median,
        "slope of MAE on either side of it": slopesOfMAE,
        "MSE of predicting 3": losses[0].mse, "MAE of predicting 3": losses[0].mae,
        "MSE without the outlier": losses[1].mse,
        "MAE without the outlier": losses[1].mae, "slope by squares": bySquares.w,
        "intercept by squares": bySquares.b, "slope by absolute values": byAbsolutes.w,
        "intercept by absolute values": byAbsolutes.b,
        "sum of absolute errors by squares": sums[0],
        "sum of absolute errors by absolute values": byAbsolutes.sum,
        "one takes as many operations as the other": isAlike,
    ])
chapter.evidence(
    "T42",
    [
        "the last four places of equal steps": Array(equalSteps.suffix(4)),
        "where squares end": byMean,
        "multiplications of MSE": squareCost.operations.multiplications,
        "absolute values of MAE": absoluteCost.operations.absoluteValues,
        "one takes as many operations as the other": isAlike,
        "slope by absolute values": byAbsolutes.w,
        "intercept by absolute values": byAbsolutes.b,
    ])
// shown
chapter.value("slopeBySquares", bySquares.w, as: .decimals(2))
chapter.value("slopeByHuber", byHuber.w, as: .decimals(2))

//: One typing error has doubled the slope of least squares, to {slopeBySquares}. Absolute
//: values find the true line as if the outlier were not there. Huber's slope,
//: {slopeByHuber}, is nearly right, and its loss is smooth. None of them is *the* right
//: one: if the last point is a typing error, least squares is fooled; if it is the first
//: sign of a flood, the others are.
//:
//: > [!exercise] Huber's line by hand
//: > The check above says that Huber's line is
//: > $\hat y = \frac{25}{12} x + \frac{25}{36}$. Why? At the minimum with $\delta = 1$
//: > the nine good points lie on the parabola, and the outlier on the straight part.
//: >
//: > [!solution]
//: > The outlier pulls with the constant force 1, so the errors $e_i = ax_i + c$ of the
//: > nine others must satisfy $\sum e_i = 1$ and $\sum e_i x_i = 10$. With
//: > $\sum x_i = 45$ and $\sum x_i^2 = 285$ that gives $a = \frac{1}{12}$ and
//: > $c = -\frac{11}{36}$. Hence the line is
//: > $$\hat y = \left(2 + \frac{1}{12}\right) x + 1 - \frac{11}{36}$$
//:
//: ## Yes or no
//: Many questions have only two answers. Then the target is a **label**: 1 for yes, 0 for
//: no. The model computes a number $z$ of any size, its **logit**, and the **logistic
//: function** turns it into a probability of a yes:
//: $$p = \sigma(z) = \frac{1}{1 + e^{-z}}$$
//: It is ½ at $z = 0$, close to 1 for large $z$ and close to 0 for very negative $z$.
//: There it is nearly flat, and we say that it is **saturated**. The smallest such model
//: is one unit, $z = wx + b$. Here it is on four samples:

let x = [0.0, 1, 2, 3]
let y = [0.0, 0, 1, 1]
let (w, b) = (0.5, -0.5)
let p = x.map { logistic(w * $0 + b) }
chapter.figure("03-unit", unitFigure(x, y, w: w, b: b))
chapter.trace(#"p_3 = \sigma(w x_3 + b)"#, ["w": w, "x": x, "b": b], equals: p[2])

//: Two of the documents take squares as the loss of such a unit, and scale them
//: differently:

let unit = Sequential<Double>([Dense(weight: [[0.5]], bias: [-0.5]), Sigmoid()])
let inputs: Tensor<Double> = [[0], [1], [2], [3]]
let labels: Tensor<Double> = [[0], [0], [1], [1]]
let halfSum = HalfSumSquaredError<Double>()
chapter.claim("F06")
chapter.trace(
    #"J(w, b) = \frac{1}{2} \sum_i (y_i - p_i)^2"#, ["y": y, "p": p],
    equals: halfSum.value(unit(inputs), labels))
let meanOfSquares = squared.value(unit(inputs), labels)
chapter.trace(
    #"J(w, b) = \frac{1}{n} \sum_i (y_i - p_i)^2"#, ["n": 4, "y": y, "p": p],
    equals: meanOfSquares)
chapter.evidence(
    "F06",
    [
        "J of the neuron": halfSum.value(unit(inputs), labels),
        "mean squared error of the neuron": meanOfSquares,
    ])

//: Half the sum is $\frac{n}{2}$ means. So a step along one gradient is a step along the
//: other, with the learning rate changed to match. A learning rate means nothing without
//: the formula of its loss:

let gradientOfMean = unit.lossAndGradient(inputs, labels, loss: squared).gradient
let gradientOfSum = unit.lossAndGradient(inputs, labels, loss: halfSum).gradient
chapter.check(
    "a step of 0.3 · 2/n along one is a step of 0.3 along the other",
    gradientOfSum.parameterList.map { 0.3 * 2 / 4 * $0.value.sum() },
    equals: gradientOfMean.parameterList.map { 0.3 * $0.value.sum() })

//: ### The derivation that was announced
//: Document 002 promises to derive the gradient of its loss and then does not. Let us do
//: it. The loss is a chain of four links:
//: $$w, b \to z_i = w x_i + b \to p_i = \sigma(z_i) \to (p_i - y_i)^2 \to J$$
//: Going backward, each link has its own slope:
//: $$\frac{\partial J}{\partial p_i} = \frac{2}{n} (p_i - y_i) \qquad
//: \frac{\partial p_i}{\partial z_i} = p_i (1 - p_i) \qquad
//: \frac{\partial z_i}{\partial w} = x_i \qquad \frac{\partial z_i}{\partial b} = 1$$
//: The middle one deserves a line of its own. With $u = e^{-z}$, and so $p = 1/(1 + u)$,
//: the quotient rule gives
//: $$\sigma'(z) = \frac{u}{(1 + u)^2} = \frac{1}{1 + u} \cdot \frac{u}{1 + u} = p (1
//: - p)$$

chapter.grade(
    "the loss by p", loss: "mean((p - y)^2)", variable: "p", claim: "2/4*(p - y)",
    declarations: ["p=vector:4", "y=vector:4"])
chapter.grade(
    "the logistic function by z", loss: "sigmoid(z)", variable: "z",
    claim: "sigmoid(z)*(1 - sigmoid(z))")
chapter.grade("the unit by w", loss: "w*x + b", variable: "w", claim: "x")

//: Multiplied and summed over the samples they give the gradient of the claim below. Here
//: is the third sample's share of the slope for $w$, with its numbers:

chapter.claim("F14")
chapter.trace(
    #"\frac{2}{n} (p_3 - y_3) p_3 (1 - p_3) x_3"#, ["n": 4, "p": p, "y": y, "x": x],
    equals: 2 / 4.0 * (p[2] - y[2]) * p[2] * (1 - p[2]) * x[2])
let point = ModelPoint(unit, inputs, labels)
let byHand = squaredErrorGradient(point)
chapter.evidence(
    "F14",
    [
        "mean squared error of the neuron": meanOfSquares,
        "its slopes for b and w": [byHand[1][0], byHand[0][0, 0]],
    ])
chapter.grade(
    "our gradient of the unit",
    grade(unit, at: inputs, labels, loss: squared) { squaredErrorGradient($0) },
    ledger: "F14")

//: And the classic mistake: to go from $p$ straight to $x$, and forget the slope of
//: $\sigma$ on the way.

chapter.grade(
    "without the slope of σ", loss: "mean((sigmoid(w*x + b) - y)^2)", variable: "w",
    claim: "2/4*dot(sigmoid(w*x + b) - y, x)",
    declarations: ["x=vector:4", "y=vector:4"], expecting: .missingActivationDerivative)

//: ## The price of a surprise
//: A model says that something is certain, and it does not happen. Its squared error is
//: 1, the most that it can ever be. Is that enough? **Cross-entropy** asks instead how
//: surprised the model is by what happened. An event to which it gave the probability $p$
//: costs $-\ln p$: nothing for $p = 1$, and without bound as $p$ goes to 0.

chapter.figure("03-surprise", surpriseFigure())

//: With a label $y$ of 1 or 0, what happened had the probability $p$ or $1 - p$. One
//: formula says both, because one of its two terms always vanishes. It is the **binary
//: cross-entropy**; its mean over the samples is also called **log loss**:
//: $$L = -\frac{1}{n} \sum_i \left[ y_i \ln p_i + (1 - y_i) \ln (1 - p_i) \right]$$
//: Its derivative has two links. The second cancels what is ugly in the first:
//: $$\frac{\partial L}{\partial p} = -\frac{y}{p} + \frac{1 - y}{1 - p} = \frac{p
//: - y}{p (1 - p)}
//: \qquad \frac{\partial p}{\partial z} = p (1 - p)
//: \qquad \frac{\partial L}{\partial z} = p - y$$
//: What remains is the plain error, $p - y$. (The grader below puts any number for $y$,
//: not only labels. The formula holds for all of them.)

chapter.grade(
    "the loss by p", loss: "-(y*ln(p) + (1 - y)*ln(1 - p))", variable: "p",
    claim: "-y/p + (1 - y)/(1 - p)")
chapter.grade(
    "the loss by z", loss: "-(y*ln(sigmoid(z)) + (1 - y)*ln(1 - sigmoid(z)))",
    variable: "z", claim: "sigmoid(z) - y")
let logLoss = BinaryCrossEntropy<Double>(from: .probabilities)
chapter.grade(
    "our gradient of the unit",
    grade(unit, at: inputs, labels, loss: logLoss) { crossEntropyGradient($0) })

//: ## The missing half
//: Now to a formula that is printed in one of the documents, for labels of 0 and 1.
//: Something is missing:

chapter.claim("F24")
let answers = [1.0, 0, 1, 0]
let guesses = [0.9, 0.1, 0.8, 0.3]
func printedLoss(_ p: [Double], _ y: [Double]) -> Double {
    -(Tensor(y) * log(Tensor(p))).sum()
}
func correctLoss(_ p: [Double], _ y: [Double]) -> Double {
    logLoss.value(Tensor(p), Tensor(y)) * Double(p.count)
}
chapter.trace(
    #"L_{\text{printed}} = -\sum_i y_i \ln p_i"#, ["y": answers, "p": guesses],
    equals: printedLoss(guesses, answers))
chapter.trace(
    #"L = -\sum_i [y_i \ln p_i + (1 - y_i) \ln (1 - p_i)]"#,
    ["y": answers, "p": guesses], equals: correctLoss(guesses, answers))

//: With a factor $y_i$ before everything, samples with the label 0 cost nothing, whatever
//: is said about them. Claim that both zeros are almost certainly ones, and the printed
//: loss does not notice. Claim that *everything* is a one, and it is delighted:

let worse = [0.9, 0.99, 0.8, 0.99]
let allOnes = [0.999, 0.999, 0.999, 0.999]
chapter.table(
    "What each of them says", columns: ["", "printed", "both terms"],
    rows: [
        ("the first answers", guesses), ("both zeros at 0.99", worse),
        ("all at 0.999", allOnes),
    ].map { [$0, printedLoss($1, answers), correctLoss($1, answers)] })

//: What would a model learn from it? The simplest has a bias $b$ alone and says
//: $p = \sigma(b)$ to everything. Half of our labels are ones, so it should say ½, and it
//: begins there:

let printedSlope = { (b: Double) in
    answers.map { -$0 * (1 - logistic(b)) }.reduce(0, +) / 4
}
let correctSlope = { (b: Double) in answers.map { logistic(b) - $0 }.reduce(0, +) / 4 }
let misled = ScalarDescent(learningRate: 0.5, along: printedSlope).path(
    from: 0, steps: 1000)
let taught = ScalarDescent(learningRate: 0.5, along: correctSlope).path(
    from: 0, steps: 1000)
chapter.figure("03-missing-half", halfFigure(printed: misled, correct: taught))
chapter.table(
    columns: ["learned from", "b", "p"],
    rows: [("half a loss", misled[1000]), ("the whole", taught[1000])].map {
        [$0, $1, logistic($1)]
    })
chapter.grade(
    "a gradient from half a loss",
    grade(unit, at: inputs, labels, loss: logLoss) { gradientWithoutComplement($0) },
    expecting: .missingComplementTerm, ledger: "F24")
// hidden: the same numbers, held against those of the ledger
let asPrinted = printedLoss(guesses, answers)
let asMean = correctLoss(guesses, answers) / 4
chapter.evidence(
    "F24",
    [
        "cross-entropy as printed": asPrinted,
        "cross-entropy, both terms": correctLoss(guesses, answers),
        "log loss, both terms": asMean,
        "what 0.99 for both zeros changes of the printed one": printedLoss(worse, answers)
            - asPrinted,
        "cross-entropy with 0.99 for both zeros": correctLoss(worse, answers),
        "cross-entropy as printed, 0.999 for all": printedLoss(allOnes, answers),
        "cross-entropy, 0.999 for all": correctLoss(allOnes, answers),
        "b learned from half a loss": misled[1000],
        "its probability of a one": logistic(misled[1000]),
        "b learned from the whole": taught[1000],
        "its probability of a one, by the whole": logistic(taught[1000]),
    ])
// shown

//: The next formula of the same document has the same hole, under the name of log loss.
//: And what it says about the two is refuted by its own formulas:

chapter.claim("F25")
chapter.evidence(
    "F25",
    [
        "log loss as printed": asPrinted / 4,
        "log loss, both terms": logLoss.value(Tensor(guesses), Tensor(answers)),
    ])
chapter.claim("T36")
chapter.evidence(
    "T36",
    [
        "cross-entropy as printed": asPrinted, "log loss as printed": asPrinted / 4,
        "their ratio": asPrinted / (asPrinted / 4),
    ])

//: > [!exercise] The best constant probability
//: > A model says the same $p$ to everything. Of $n$ labels $k$ are ones. Which $p$ makes
//: > the log loss smallest?
//: >
//: > [!solution]
//: > $L = -\frac{1}{n} \left[ k \ln p + (n - k) \ln (1 - p) \right]$ has the derivative
//: > $$\frac{dL}{dp} = \frac{1}{n} \left( -\frac{k}{p} + \frac{n - k}{1 - p} \right)$$
//: > It vanishes where $k (1 - p) = (n - k) p$, so $p = k/n$, the share of ones. Log loss
//: > rewards honest probabilities.
//:
//: ## Wrong and sure of it
//: Both losses are smallest where all answers are right. Why then prefer one? Look at a
//: model that is wrong and sure of it: one sample with the label 0 and $z = \theta$. The
//: larger $\theta$, the worse the answer. How hard does each loss pull it back?
//: $$\frac{dJ}{d\theta} = 2p \cdot p (1 - p) \qquad \frac{dL}{d\theta} = p$$

chapter.claim("T21")
let wrong = OneWeight(x: [1], y: [0])
chapter.table(
    "Slopes for the label 0", columns: ["θ", "p", "squared error", "cross-entropy"],
    rows: [0.0, 2, 5, 10].map {
        [$0, logistic($0), wrong.squaredErrorSlope($0), wrong.crossEntropySlope($0)]
    })
chapter.figure("03-slopes", slopeFigure(wrong))

//: The squared error pulls *less* the more wrong the answer is: its factor $p (1 - p)$
//: dies out where $\sigma$ is saturated. The cross-entropy pulls with nearly its full
//: strength. Start both at $\theta = 10$ with the learning rate 1, and count the steps
//: until the answer is right, $\theta < 0$:

let slow = ScalarDescent(learningRate: 1, along: wrong.squaredErrorSlope)
let fast = ScalarDescent(learningRate: 1, along: wrong.crossEntropySlope)
let slowSteps = slow.steps(from: 10, limit: 20_000) { $0 < 0 } ?? 0
let fastSteps = fast.steps(from: 10, limit: 20_000) { $0 < 0 } ?? 0
chapter.table(
    "Steps until the answer is right", columns: ["squared error", "cross-entropy"],
    rows: [[slowSteps, fastSteps]])
chapter.figure(
    "03-escape",
    escapeFigure(
        squared: slow.path(from: 10, steps: slowSteps),
        crossEntropy: fast.path(from: 10, steps: fastSteps)),
    caption: "From one division to the next there are ten times the steps.")

//: ### An idea that fails: descending into the wrong valley
//: Slow is not the worst. A function is **convex** if it curves upward everywhere, like a
//: bowl. Then there is one valley, and every descent ends in it. The curvature is the
//: second derivative, and for the squared error of this sample it changes its sign, where
//: $p = \frac{2}{3}$ and so $\theta = \ln 2$:
//: $$J''(\theta) = 2 p^2 (1 - p) (2 - 3p) \qquad L''(\theta) = p (1 - p) > 0$$

let flatAt = signChange(of: wrong.squaredErrorCurvature, in: -3...3) ?? .nan
chapter.table(
    "Curvature for the label 0", columns: ["θ", "squared error", "cross-entropy"],
    rows: [0.0, 1, 2].map {
        [$0, wrong.squaredErrorCurvature($0), wrong.crossEntropyCurvature($0)]
    })
chapter.check(
    "the squared error curves the other way from ln 2 on", flatAt, equals: log(2))

//: With six samples that is enough for two valleys. Which one a descent ends in depends
//: on where it starts:

let valleys = OneWeight(x: [10, -1, -1, -1, -1, -1], y: [1, 1, 1, 1, 1, 0])
let starts = [-3.0, -2, -1, 0, 0.5, 1, 2]
let steps = 20_000
func ends(_ slope: @escaping (Double) -> Double) -> [Double] {
    starts.map { start in
        ScalarDescent(learningRate: 0.1, along: slope).path(from: start, steps: steps)[
            steps]
    }
}
let squaredEnds = ends(valleys.squaredErrorSlope)
let crossEntropyEnds = ends(valleys.crossEntropySlope)
chapter.figure(
    "03-valleys",
    valleysFigure(valleys, squaredEnds: squaredEnds, crossEntropyEnds: crossEntropyEnds))
chapter.table(
    columns: ["start", "squared error ends at", "cross-entropy ends at"],
    rows: starts.indices.map { [starts[$0], squaredEnds[$0], crossEntropyEnds[$0]] })
let ridge = signChange(of: valleys.squaredErrorSlope, in: -1...0) ?? .nan
let (left, right) = (squaredEnds[0], squaredEnds[3])
chapter.table(
    "Where the squared error's slope is zero", columns: ["", "θ", "J"],
    rows: [("left valley", left), ("ridge", ridge), ("right valley", right)].map {
        [$0, $1, valleys.squaredError($1)]
    })
// hidden: the same numbers, held against those of the ledger
func spread(_ ends: some Collection<Double>) -> Double {
    (ends.max() ?? .nan) - (ends.min() ?? .nan)
}
chapter.evidence(
    "T21",
    [
        "slopes of the squared error at 0, 2, 5 and 10": [0, 2, 5, 10].map(
            wrong.squaredErrorSlope),
        "slopes of the cross-entropy at 0, 2, 5 and 10": [0, 2, 5, 10].map(
            wrong.crossEntropySlope), "steps with the squared error": slowSteps,
        "steps with the cross-entropy": fastSteps,
        "J″ at 0, 1 and 2": [0, 1, 2].map(wrong.squaredErrorCurvature),
        "J″ is 0 at": flatAt,
        "L″ is positive from −30 to 30": grid(from: -30, to: 30).allSatisfy {
            wrong.crossEntropyCurvature($0) > 0
        }, "θ in the left valley": left,
        "how far apart −3, −2 and −1 end": spread(squaredEnds[..<3]),
        "J in the left valley": valleys.squaredError(left),
        "θ in the right valley": right,
        "how far apart 0, ½, 1 and 2 end": spread(squaredEnds[3...]),
        "J in the right valley": valleys.squaredError(right), "θ on the ridge": ridge,
        "J on the ridge": valleys.squaredError(ridge),
        "θ by cross-entropy": crossEntropyEnds[0],
        "how far apart all starts end by cross-entropy": spread(crossEntropyEnds),
        "cross-entropy there": valleys.crossEntropy(crossEntropyEnds[0]),
    ])
// shown

//: Gradient descent promises a place where the slope is zero, not the lowest place. That
//: the two are the same is a property of the loss, and for a logistic unit cross-entropy
//: has it.
//:
//: ## Training: the same start, two losses
//: Now two hundred points in two classes, and a logistic unit with two weights that
//: begins sure of the opposite of what is true. Both losses get the same points, the same
//: start and the same learning rate. Once through all points is an **epoch**. (For
//: cross-entropy the unit gives its logit; the last section says why.)

var generator = SplitMix64(seed: chapter.seed)
let moons = TwoMoons(count: 200, noise: 0.15).points(using: &generator)
let separation = Separation(moons)
let stubborn = Dense<Double>(weight: [[-8], [8]], bias: [0])
let count = chapter.given(epochs) ?? (chapter.isQuick ? 100 : chapter[epochs])
let withSquares = chapter.attempt {
    try separation.train(
        Sequential([stubborn, Sigmoid()]), threshold: 0.5, loss: squared,
        learningRate: chapter[rate], epochs: count)
}
let withSurprise = chapter.attempt {
    try separation.train(
        Sequential([stubborn]), threshold: 0, loss: BinaryCrossEntropy(from: .logits),
        learningRate: chapter[rate], epochs: count)
}
chapter.figure(
    "03-training",
    accuracyFigure(squared: withSquares.accuracy, crossEntropy: withSurprise.accuracy))
chapter.figure(
    "03-boundaries",
    moonsFigure(
        moons,
        [("squared error", withSquares), ("cross-entropy", withSurprise)].map {
            name, run in
            let list = run.model.parameterList
            return (name, list[0].value.scalars, list[1].value[0])
        }), caption: "Each unit says 1 on one side of its line and 0 on the other.")
chapter.value("epochs", count)
chapter.value("rightWithSquares", withSquares.accuracy[count], as: .percent(1))
chapter.value("rightWithCrossEntropy", withSurprise.accuracy[count], as: .percent(1))

//: After {epochs} epochs the unit with squared error has {rightWithSquares} of the points
//: on the right side, the one with cross-entropy {rightWithCrossEntropy}. No loss gets
//: much more out of it, for a logistic unit is undecided on a straight line. **XOR**
//: shows that best, the four corners of a square with the label 1 where the two
//: coordinates differ: no line has both ones on the same side.

chapter.claim("F15")
let corners: Tensor<Double> = [[0, 0], [0, 1], [1, 0], [1, 1]]
let xor: Tensor<Double> = [[0], [1], [1], [0]]
var draws = SplitMix64(seed: chapter.seed)
var line = Dense<Double>(
    weight: Tensor(shape: [2, 1], scalars: [draws.normal(), draws.normal()]),
    bias: Tensor([draws.normal()]))
let fromLogits = BinaryCrossEntropy<Double>(from: .logits)
for _ in 0..<1000 {
    let (z, cache) = line.forward(corners)
    let slope = line.backward(fromLogits.gradient(z, xor), cache: cache).gradient
    line.weight -= slope.weight
    line.bias -= slope.bias
}
let said = sigmoid(line(corners)).reshaped(to: [4])
chapter.show("what it says to each corner", said)
chapter.evidence(
    "F15",
    [
        "largest parameter at the end": max(abs(line.weight).max(), abs(line.bias[0])),
        "what it says to each corner": said,
        "loss a sample": fromLogits.value(line(corners), xor),
    ])

//: ## One of many
//: Is it a 0, a 1, … or a 9? Such classes exclude each other. Document 003 takes one
//: logistic unit for each:

chapter.claim("F21")
chapter.claim("T31")
let scores: Tensor<Double> = [2, 1, -1]
let shares = softmax(scores)
chapter.figure(
    "03-outputs",
    outputsFigure(sigmoids: sigmoid(scores).scalars, softmax: shares.scalars))
chapter.value("sumOfSigmoids", sigmoid(scores).sum(), as: .decimals(3))

//: Three logistic units answer three separate questions. Their sum here is
//: {sumOfSigmoids}, so as shares of one whole they make no sense. They are right where
//: several labels may hold at once: moving one score leaves the other answers alone.
//: **Softmax** makes the scores compete, and what one class gains the others lose:
//: $$p_k = \frac{e^{z_k}}{\sum_j e^{z_j}}$$

let raised: Tensor<Double> = [3, 1, -1]
chapter.table(
    "What raising the first score does",
    columns: ["scores", "σ of z₂", "softmax's share of z₂", "its sum"],
    rows: [("(2, 1, −1)", scores), ("(3, 1, −1)", raised)].map {
        [$0, sigmoid($1)[1], softmax($1)[1], softmax($1).sum()]
    })
chapter.evidence(
    "F21",
    [
        "sum of softmax, before and after z₁ is raised": [
            shares.sum(), softmax(raised).sum(),
        ], "σ of z₂ stays as it is": sigmoid(raised)[1] == sigmoid(scores)[1],
        "the share of z₂ in softmax falls": softmax(raised)[1] < shares[1],
    ])
chapter.trace(
    #"p_1 = \frac{e^{z_1}}{e^{z_1} + e^{z_2} + e^{z_3}}"#, ["z": scores],
    equals: shares[0])
let printedOutputs = LedgerRow.references("a₃", of: "W04")
chapter.evidence(
    "T31",
    [
        "softmax of (2, 1, −1)": shares,
        "sum of the printed values": printedOutputs.reduce(0, +),
    ])

//: The labels follow suit. A class is named by its number, or by a **one-hot** vector: a
//: 1 in its place and zeros elsewhere. Document 002 mixes this up with yes and no:

chapter.claim("F16")
let quotes: Tensor<Double> = [[0.1, 0.2, 0.7]]
let oneHot: Tensor<Double> = [[0, 0, 1]]
let sparse = SparseCategoricalCrossEntropy<Double>(from: .probabilities)
let categorical = CategoricalCrossEntropy<Double>(from: .probabilities)
let byNumber = sparse.value(quotes, [2])
chapter.check(
    "loss by the number of the class and by the one-hot vector", byNumber,
    equals: categorical.value(quotes, oneHot))
let binaryVectors = (0..<1 << 10).map { number in
    (0..<10).filter { number >> $0 & 1 == 1 }.count
}
chapter.evidence(
    "F16",
    [
        "loss where the right class has 0.7": byNumber,
        "vectors of ten zeros and ones": binaryVectors.count,
        "vectors with a single one": binaryVectors.count { $0 == 1 },
        "loss of a model that knows nothing": sparse.value(
            Tensor(repeating: 0.1, shape: [1, 10]), [3]),
    ])

//: With one-hot $y$ the **cross-entropy** is the surprise at the one class that came, and
//: no second term is missing: the shares of the other classes are already in the
//: denominator. Read like this, the formula of document 004A is right:

chapter.claim("F23")
chapter.trace(
    #"L = -\sum_k y_k \ln p_k"#, ["y": oneHot.row(0), "p": quotes.row(0)],
    equals: categorical.value(quotes, oneHot))
chapter.evidence(
    "F23",
    [
        "loss where the right class has 0.7": categorical.value(quotes, oneHot),
        "cross-entropy as printed": asPrinted,
        "the same to base 2 and 10": [asPrinted / log(2), asPrinted / log(10)],
    ])

//: ### Softmax and cross-entropy, link by link
//: Every output of softmax depends on every input. Its slopes form a whole matrix, the
//: **Jacobian**:
//: $$\frac{\partial p_k}{\partial z_i} = \begin{cases} p_i (1 - p_i) & \text{if } i
//: = k \\
//: -p_k p_i & \text{otherwise} \end{cases}$$
//: The loss adds $\partial L / \partial p_k = -y_k / p_k$. Summed over $k$, with
//: $\sum_k y_k = 1$, nearly everything cancels:
//: $$\frac{\partial L}{\partial z_i} = -y_i (1 - p_i) + \sum_{k \ne i} y_k p_i = p_i
//: - y_i$$

chapter.grade(
    "the loss by p", loss: "-dot(y, ln(p))", variable: "p", claim: "-y/p",
    declarations: ["p=vector:3", "y=vector:3"])
chapter.grade(
    "softmax, seen through any weights r", loss: "dot(r, softmax(z))", variable: "z",
    claim: "softmax(z)*(r - dot(r, softmax(z)))",
    declarations: ["z=vector:3", "r=vector:3"])
chapter.grade(
    "the chain", loss: "-dot(onehot(2, 3), ln(softmax(z)))", variable: "z",
    claim: "softmax(z) - onehot(2, 3)", declarations: ["z=vector:3"])

//: Who forgets that the outputs are coupled keeps only the diagonal of the Jacobian:

chapter.grade(
    "the diagonal alone", loss: "-dot(onehot(2, 3), ln(softmax(z)))", variable: "z",
    claim: "-onehot(2, 3)*(1 - softmax(z))", declarations: ["z=vector:3"],
    expecting: .missingSoftmaxCoupling)

//: So much for the statement that cross-entropy is complicated. It is the squared error
//: after a softmax that needs the whole Jacobian. And where the model is wrong and sure,
//: it is again the squared error that goes to sleep:

chapter.claim("T35")
let third: Tensor<Double> = [[0, 0, 1]]
let fromScores = CategoricalCrossEntropy<Double>(from: .logits)
func squaredGradient(_ z: Tensor<Double>) -> Tensor<Double> {
    let (p, cache) = Softmax<Double>().forward(z)
    return Softmax().backward(squared.gradient(p, third), cache: cache).dInput
}
let z: Tensor<Double> = [[2, 1, -1]]
let sure: Tensor<Double> = [[10, 0, -10]]
let length = { (v: Tensor<Double>) in v.squared().sum().squareRoot() }
let slopes = [fromScores.gradient(z, third), squaredGradient(z)]
let lengths = [length(fromScores.gradient(sure, third)), length(squaredGradient(sure))]
chapter.table(
    "For class 3",
    columns: ["loss", "slope for z₁", "for z₂", "for z₃", "length at (10, 0, −10)"],
    rows: ["cross-entropy", "squared error"].indices.map {
        [["cross-entropy", "squared error"][$0]] + slopes[$0].scalars + [lengths[$0]]
    })
chapter.check(
    "the first gradient is p − y", slopes[0].scalars, equals: (softmax(z) - third).scalars
)
chapter.evidence(
    "T35",
    [
        "cross-entropy for class 3": fromScores.value(z, third),
        "its slope for z₃, p − y": slopes[0][0, 2],
        "squared error for class 3": squared.value(softmax(z), third),
        "its slopes, through the Jacobian": slopes[1],
        "length of the gradient at (10, 0, −10), cross-entropy": lengths[0],
        "length of the gradient at (10, 0, −10), squared error": lengths[1],
    ])

//: > [!exercise] A target that is not certain
//: > Somebody softens the labels: instead of (0, 0, 1) the target is (0.05, 0.05, 0.9).
//: > Is the gradient still $p - y$?
//: >
//: > [!solution]
//: > Yes. The derivation used only $\sum_k y_k = 1$. The loss is smallest at $p = y$, no
//: > longer at 0, since a model that says what is true is still surprised now and then.
//:
//: ## Give the loss the logit
//: One trap remains, and it is about arithmetic. For $z = 40$ the probability $\sigma(z)$
//: is so close to 1 that the computer rounds it to exactly 1, and $\ln (1 - p)$ is
//: $\ln 0$. Libraries therefore clip $p$ a little away from 0 and 1. But a clipped value
//: does not move, so its gradient is zero: just where the model is most wrong, it learns
//: nothing. Computed from the logit, the same loss needs no probability at all:
//: $$-\ln (1 - \sigma(z)) = \ln (1 + e^z) = \max(z, 0) + \ln (1 + e^{-|z|})$$

chapter.trace(
    #"L = \max(z, 0) + \ln (1 + e^{-|z|})"#, ["z": 40.0],
    equals: fromLogits.value([40], [0]))
let certain = sigmoid(Tensor<Double>([40]))
chapter.check("σ(40), rounded", certain[0], equals: 1, tolerance: 0)
chapter.table(
    "z = 40, label 0", columns: ["the loss is given", "loss", "slope"],
    rows: [
        [
            "the probability", logLoss.value(certain, [0]),
            logLoss.gradient(certain, [0])[0],
        ], ["the logit", fromLogits.value([40], [0]), fromLogits.gradient([40], [0])[0]],
    ])
chapter.check(
    "slope by way of the probability", logLoss.gradient(certain, [0])[0], equals: 0)
chapter.check("slope from the logit", fromLogits.gradient([40], [0])[0], equals: 1)

//: ## Which loss, then?
//:
//: | the target is | take | because |
//: | --- | --- | --- |
//: | a number | squared error | it is smooth, and right where errors are small and even |
//: | a number, with outliers | Huber or absolute error | one wrong value cannot pull the
//:   rest along |
//: | yes or no | binary cross-entropy of the logit | convex, and awake where the model is
//:   wrong |
//: | one class of many | softmax with cross-entropy | the gradient is $p - y$ |
//: | several labels at once | one binary cross-entropy each | the answers do not
//:   compete |
//:
//: > [!exercise] A loss of your own
//: > Let an error $r$ cost $g(r) = \ln \frac{e^r + e^{-r}}{2}$. What is the slope of $g$?
//: > Which of the three losses is it like near zero, and which far away? The grader will
//: > check your answer:
//: > ```sh
//: > swift run grade "ln((e^r + e^(-r))/2)" --wrt r --claim "YOUR ANSWER"
//: > ```
//: >
//: > [!solution]
//: > The chain rule gives $g'(r) = \frac{e^r - e^{-r}}{e^r + e^{-r}} = \tanh r$. Near
//: > zero that is about $r$, as with half a square; far away it is $\pm 1$, as with the
//: > absolute value. It is a Huber loss without a seam.
//:
//: ## What to try next
//: ```sh
//: # the exercises, solved
//: swift run -c release loss-functions --solutions
//: # does the squared error wake up in time?
//: swift run -c release loss-functions --learning-rate 3
//: # or with more patience?
//: swift run -c release loss-functions --epochs 2000
//: # what is wrong with this derivative?
//: swift run grade "mean(abs(p - y))" --wrt p --claim "p - y" \
//:     --let p=vector:4 --let y=vector:4
//: # the next chapter: what a loss cannot see
//: swift run -c release regularization
//: ```

chapter.finish()
