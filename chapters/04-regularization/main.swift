import Foundation
import Grading
import Learning
import Notebook
import Plotting
import Tensors

let epochs = Option.epochs(default: 200)
let chapter = Chapter(
    options: [epochs, Option.quick],
    examples: [
        Program.Example("--solutions", "see the exercises solved"),
        Program.Example("--epochs 500", "train with and without dropout for longer"),
    ])

//: # Regularization: fit the pattern, not the noise
//: A pupil who learns the answers of last year's test by heart gets every one of them
//: right, and fails this year's. Models do the same. A large one can repeat its training
//: data without an error, and have learned nothing. So a low loss on the training data
//: cannot be the goal. The goal is a low loss on data that the model has never seen.
//: Everything that serves the second at the cost of the first is called
//: **regularization**.
//:
//: Five documents about building models stand behind this book. A mark such as [T45]
//: names a statement of theirs that is put to the test here, with a verdict: CORRECT,
//: WRONG, CONVENTION, which is right as soon as one says what is meant, and ILL-POSED or
//: NONSENSE where there is nothing that could be right.
//:
//: ## Ten measurements of a wave
//: Somebody measured $\sin \pi x$ at ten places, and each value has a small error. We
//: know the wave, so we can judge what is learned. The model knows only the points.

let wave = Wave()
chapter.figure("04-data", waveFigure(wave))

//: | word | meaning |
//: | --- | --- |
//: | training data | what the model is fitted to, here the ten points |
//: | validation data | what it is judged by and never fitted to, here fifty points of the
//:   true wave, without noise |
//: | training error, validation error | the mean squared error on either |
//: | capacity | how many shapes a model can take |
//: | underfitting | too little capacity: both errors are large |
//: | overfitting | so much capacity that the noise is fitted too: the errors part |
//:
//: ## From too stiff to too supple
//: The model is a **polynomial** of degree $m$, with a **coefficient** $w_k$ for each
//: power of $x$:
//: $$\hat y = w_0 + w_1 x + w_2 x^2 + \dots + w_m x^m$$
//: Its degree is its capacity. Here is the best fit, by least squares, for four degrees:

let fits = chapter.attempt {
    try (0...9).map { try Polynomial(degree: $0, fitting: wave.x, wave.y) }
}
chapter.figure(
    "04-degrees",
    fitsFigure(
        "Polynomials of four degrees", wave,
        [1, 3, 5, 9].map { ("degree \($0)", fits[$0]) }))
let training = fits.map { $0.error(wave.x, wave.y) }
let validation = fits.map { $0.error(wave.validationX, wave.validationY) }
chapter.figure(
    "04-errors",
    errorFigure(
        "Error by degree", x: Axis("degree", kind: .whole), (0...9).map { Double($0) },
        training: training, validation: validation, between: 1e-3...1),
    caption: "At degree 9 the training error falls out of the picture.")

//: A line is too stiff. Degrees 5 and 6 are about right. (That the validation error is
//: the lower one there should not surprise: the true wave has no noise, the ten points
//: have.) Degree 9 has ten coefficients for ten points: it meets every one of them, and
//: swings wildly in between.

chapter.claim("T45")
let tried = [0, 1, 3, 5, 7, 9]
chapter.table(
    columns: ["degree", "training error", "validation error"],
    rows: tried.map { degree in
        ["\(degree)"]
            + [training, validation].map { NumberFormat.decimals(8).text($0[degree]) }
    })
chapter.value("length5", fits[5].size, as: .significant(3))
chapter.value("length", fits[9].size, as: .significant(4))

//: ### An idea that fails: no training error at all
//: If the training error were the goal, degree 9 would be the winner:

chapter.claim("T56")
let leastTraining = Tensor(training.map { -$0 }).argmax()
let largestValidation = Tensor(Array(validation[3...])).argmax() + 3
chapter.evidence(
    "T56",
    [
        "degree with the smallest training error": leastTraining,
        "degree from 3 on with the largest validation error": largestValidation,
        "training error of degree 9": training[9],
        "validation error of degree 9": validation[9],
    ])

//: ### Too stiff: what helps, and what does not
//: Against underfitting one of the documents recommends better data, by **augmentation**:
//: to add changed copies of the samples, such as turned images. Let us copy each point a
//: little to the left and to the right, and fit again:

chapter.claim("T46")
let more = augmented(wave.x, wave.y, by: 0.05)
let refits = chapter.attempt {
    try (0...9).map { try Polynomial(degree: $0, fitting: more.x, more.y) }
}
chapter.table(
    "With and without copies",
    columns: [
        "degree", "training", "training, copied", "validation", "validation, copied",
    ],
    rows: [0, 1, 3, 5, 9].map { d in
        [
            d, training[d], refits[d].error(wave.x, wave.y), validation[d],
            refits[d].error(wave.validationX, wave.validationY),
        ]
    })
let copied = refits.map { $0.error(wave.validationX, wave.validationY) }
chapter.evidence(
    "T46",
    [
        "copies never lower the training error on the ten points": (0...9).allSatisfy {
            refits[$0].error(wave.x, wave.y) >= training[$0]
        }, "they help degree 9, which overfits": copied[9] < validation[9],
        "what they change for degree 1, which underfits": abs(copied[1] - validation[1]),
        "validation error of degree 0": validation[0],
        "validation error of degree 5": validation[5],
    ])

//: Copies make the data harder to fit, not easier. That is medicine for the supple, not
//: for the stiff; what helps a stiff model is capacity. For a supple one there are
//: several remedies, and the rest of the chapter tries them one by one.
//:
//: ## A price on weights
//: Look again at degree 9: its coefficients have the length {length}, while those of
//: degree 5 have {length5}. Wild curves need large weights. So let large weights cost
//: something. The new loss has two terms,
//: $$J(w) = \frac{1}{2} \|y - \hat y\|^2 + \lambda R(w)$$
//: the old squared error and a **penalty** $R$. The number $\lambda \ge 0$, which we
//: choose, says how much the penalty weighs. Three penalties are in use, and a fourth is
//: printed by mistake:
//:
//: | name | penalty | its slope for $w_i$ |
//: | --- | --- | --- |
//: | L1, lasso | $\lambda \lVert w \rVert_1 = \lambda \sum_i \lvert w_i \rvert$
//:   | $\lambda \operatorname{sign} w_i$ |
//: | L2, ridge, weight decay | $\lambda \lVert w \rVert_2^2 = \lambda \sum_i w_i^2$
//:   | $2 \lambda w_i$ |
//: | elastic net | $\lambda_1 \lVert w \rVert_1 + \lambda_2 \lVert w \rVert_2^2$
//:   | the sum of both slopes |
//: | as printed | $\lambda \lVert w \rVert_2 = \lambda \sqrt{\sum_i w_i^2}$
//:   | $\lambda w_i / \lVert w \rVert_2$ |
//:
//: ### The smallest case by hand
//: Take away everything that is not needed: each weight has a target of its own,
//: $\hat y_i = w_i$, and could meet it. What does the penalty leave of the four targets
//: $z = (3, -1, \frac{1}{2}, -\frac{1}{5})$? For L2 the slope vanishes where
//: $$w_i - z_i + 2 \lambda w_i = 0 \quad \text{so} \quad w_i = \frac{z_i}{1
//: + 2 \lambda}$$
//: Every weight shrinks by the same factor, and none becomes zero. For L1 the slope is
//: $w_i - z_i \pm \lambda$, so $\lambda$ is taken off every weight, as long as anything
//: is left:
//: $$w_i = \operatorname{sign}(z_i) \max(|z_i| - \lambda, 0)$$
//: This is the **soft threshold**. Small weights become exactly zero.

let z: Tensor<Double> = [3, -1, 0.5, -0.2]
let onePenalty = Shrinkage.absolute(z, strength: 1)
let oneSquared = Shrinkage.squared(z, strength: 1)
chapter.trace(
    #"w_2 = \frac{z_2}{1 + 2 \lambda}"#, ["z": z, #"\lambda"#: 1], equals: oneSquared[1])
chapter.trace(
    #"w_1 = \max(|z_1| - \lambda, 0)"#, ["z": z, #"\lambda"#: 1], equals: onePenalty[0])
func cost(_ w: Tensor<Double>, _ penalty: Double) -> Double {
    HalfSumSquaredError<Double>().value(w, z) + penalty
}
chapter.claim("F37")
chapter.evidence(
    "F37",
    [
        "what L1 leaves of four targets": onePenalty,
        "J there": cost(onePenalty, L1(1).penalty(onePenalty)),
    ])

//: ### The slopes, link by link
//: The **grader** takes a slope that somebody claims, nudges each variable a little up
//: and down, and compares. `w=vector:4` tells it that $w$ has four entries. (It stays
//: away from the place where a weight is zero: there $|w|$ has a kink and no slope.)

chapter.grade(
    "the squared error by w", loss: "0.5*norm2(y - w)^2", variable: "w", claim: "w - y",
    declarations: ["w=vector:4", "y=vector:4"])
chapter.grade(
    "L2 by w", loss: "lambda*norm2(w)^2", variable: "w", claim: "2*lambda*w",
    declarations: ["w=vector:4"])
chapter.grade(
    "L1 by w", loss: "lambda*norm1(w)", variable: "w", claim: "lambda*sign(w)",
    declarations: ["w=vector:4"])
chapter.grade(
    "the elastic net of the library", grade(ElasticNet(l1: 0.3, l2: 0.7), at: z))

//: A linear model with the squared penalty is called **ridge regression**. Its gradient
//: by hand stands in `HandDerived.swift`:
//: $$\frac{\partial J}{\partial w} = X^\top (\hat y - y) + 2 \lambda w
//: \qquad \frac{\partial J}{\partial b} = \sum_i (\hat y_i - y_i)$$
//: The **bias** $b$, which is added to every prediction, is not penalized: it makes no
//: curve wilder. Here is the gradient, graded, and after it the mistake that everybody
//: makes once:

let linear = Sequential<Double>([Dense(weight: [[0.8], [-0.5], [0.3]], bias: [0.1])])
let inputs: Tensor<Double> = [
    [1, 0.5, -1], [0.2, -0.7, 2], [-1.5, 0.3, 0.4], [0.6, 1.1, -0.2],
]
let outputs: Tensor<Double> = [[1], [-1], [0.5], [2]]
let halfSum = HalfSumSquaredError<Double>()
let decay = L2<Double>(0.5, .whole)
chapter.grade(
    "our ridge gradient",
    grade(
        linear, at: inputs, outputs, loss: halfSum, regularizer: decay,
        claimed: ridgeGradient))
chapter.grade(
    "the penalty forgotten",
    grade(
        linear, at: inputs, outputs, loss: halfSum, regularizer: decay,
        claimed: gradientWithoutPenalty), expecting: .missingRegularizer)

//: ### An idea that fails: the length without its square
//: One of the documents prints the L2 penalty without the square. It looks like a detail.
//: It is another penalty:

chapter.claim("F38")
chapter.figure(
    "04-shrinkage", shrinkageFigure(z),
    caption: "L1 drops weights one by one, the length all at once.")

//: The slope of a length has the same size near zero as far away. So it does not fade as
//: weights get small, and once $\lambda$ exceeds the length of $z$, every weight drops to
//: zero at the same moment:

let length = z.squared().sum().squareRoot()
chapter.trace(#"\|z\| = \sqrt{\sum_{i=1}^{4} z_i^2}"#, ["z": z], equals: length)
let left = { (strength: Double) in
    (
        squared: Shrinkage.squared(z, strength: strength),
        printed: Shrinkage.length(z, strength: strength)
    )
}
chapter.table(
    "What is left of the four targets",
    columns: ["penalty", "λ", "w₁", "w₂", "w₃", "w₄"],
    rows: [1, 3.2, 3.3].flatMap { strength -> [[any CustomStringConvertible]] in
        let (squared, printed) = left(strength)
        return [
            ["squared", strength] + squared.scalars,
            ["as printed", strength] + printed.scalars,
        ]
    })

//: The slopes say the same. At $w = (3, 4)$ and at a thousandth of it:

func lengthSlope(_ w: Tensor<Double>) -> [Double] {
    (w / w.squared().sum().squareRoot()).scalars
}
let far: Tensor<Double> = [3, 4]
let near: Tensor<Double> = [0.003, 0.004]
let whole = L2<Double>(1, .whole)
chapter.table(
    columns: ["slope of", "w", "by w₁", "by w₂"],
    rows: [("(3, 4)", far), ("(0.003, 0.004)", near)].flatMap { name, w in
        [
            ["the length", name] + lengthSlope(w),
            ["its square", name] + whole.gradient(w).scalars,
        ]
    })
chapter.grade(
    "the slope of the length, for the square",
    loss: "0.5*norm2(y - w)^2 + lambda*norm2(w)^2", variable: "w",
    claim: "w - y + lambda*w/norm2(w)", declarations: ["w=vector:4", "y=vector:4"],
    expecting: .normInsteadOfSquaredNorm, ledger: "F38")
// hidden: the same numbers, held against those of the ledger
let printed = left(1).printed
chapter.evidence(
    "F38",
    [
        "length of the targets": length, "squared, λ = 1": oneSquared,
        "J of it": cost(oneSquared, L2(1, .whole).penalty(oneSquared)),
        "squared with the factor ½, λ = 1": left(0.5).squared,
        "as printed, λ = 1": printed,
        "J of it as printed": cost(printed, printed.squared().sum().squareRoot()),
        "squared, λ = 3.2, first entry": left(3.2).squared[0],
        "as printed, λ = 3.2": left(3.2).printed, "squared, λ = 3.3": left(3.3).squared,
        "as printed, λ = 3.3": left(3.3).printed,
        "‖w‖₁, ‖w‖₂ and ‖w‖₂² at (3, 4)": [
            L1(1).penalty(far), whole.penalty(far).squareRoot(), whole.penalty(far),
        ], "slope of the length, far and near": lengthSlope(far) + lengthSlope(near),
        "slope of the square at (3, 4)": whole.gradient(far),
        "slope of the square at (0.003, 0.004)": whole.gradient(near),
    ])
// shown

//: > [!exercise] Two conventions
//: > Some write $\frac{1}{2} \lambda \|w\|_2^2$, so that the slope is $\lambda w$.
//: > Somebody tells you that $\lambda = 0.01$ worked well. Which two models may that be,
//: > and what does each leave of a target $z$?
//: >
//: > [!solution]
//: > With $\lambda \|w\|_2^2$ it leaves $z / (1 + 2 \lambda)$, with the factor ½ only
//: > $z / (1 + \lambda)$. To get the same model, $\lambda$ has to be twice as large in
//: > the second convention. Always say which one you mean.
//:
//: > [!exercise] When does L1 say zero?
//: > Show that $\frac{1}{2} (w - z)^2 + \lambda |w|$ is smallest at $w = 0$ whenever
//: > $|z| \le \lambda$.
//: >
//: > [!solution]
//: > To the right of zero the slope is $w - z + \lambda$, which is positive there because
//: > $z \le \lambda$. To the left it is $w - z - \lambda$, which is negative there
//: > because $z \ge -\lambda$. So the curve falls towards zero from either side.
//:
//: ### The elastic net
//: Both together, $\lambda_1 \|w\|_1 + \lambda_2 \|w\|_2^2$, first take $\lambda_1$ off
//: and then divide:

let net = Shrinkage.elastic(z, l1: 0.4, l2: 0.5)
chapter.trace(
    #"w_1 = \frac{z_1 - \lambda_1}{1 + 2 \lambda_2}"#,
    ["z": z, #"\lambda_1"#: 0.4, #"\lambda_2"#: 0.5], equals: net[0])
chapter.show("w", net)
let pull = ElasticNet<Double>(l1: 0.4, l2: 0.5).gradient(net)
chapter.check(
    "the slope of J where a weight is left", (0..<3).map { net[$0] - z[$0] + pull[$0] },
    equals: [0, 0, 0])
chapter.check("and the fourth target is below λ₁", holds: net[3] == 0 && abs(z[3]) <= 0.4)

//: ### Which one costs more?
//: Document 004B calls L1 expensive and L2 cheap. Either needs one multiplication for
//: each weight, $2 \lambda \cdot w_i$ or $\lambda$ times a sign. What differs is how a
//: descent ends. Let nothing but the penalty pull at one weight:

chapter.claim("T43")
let fading = WeightDecay(learningRate: 0.1, strength: 0.5)
let bySquare = fading.squared(from: 1, steps: 30)
let byStep = fading.proximal(from: 1, steps: 30)
let bySlope = fading.absolute(from: 1.03, steps: 30)
chapter.figure(
    "04-decay",
    decayFigure([
        ("L2", bySquare), ("L1, soft threshold", byStep),
        ("L1, along its slope", bySlope),
    ]))
chapter.table(
    columns: ["step", "L2", "L1, soft threshold", "L1, along its slope"],
    rows: [10, 20, 27, 28, 29, 30].map { [$0, bySquare[$0], byStep[$0], bySlope[$0]] })
let marks = [10, 20, 30]
chapter.evidence(
    "T43",
    [
        "L2 after 10, 20 and 30 steps": marks.map { bySquare[$0] },
        "L1 by soft threshold after 10, 20 and 30 steps": marks.map { byStep[$0] },
        "L1 along its slope, the last four steps": Array(bySlope.suffix(4)),
    ])

//: L2 takes off a share and never arrives. L1 takes off the same amount every time and
//: arrives at zero, if the step is not allowed beyond it; otherwise it jumps to and fro
//: for ever.
//:
//: ## Which features matter?
//: Here are twenty samples of six numbers each, called **features**. The targets were
//: made from the first and the fourth alone, with weights 2 and −1.5 and a little noise.
//: Can a fit find that out?

let features = SixFeatures()
let ordinary = chapter.attempt { try leastSquares(features.x, features.y) }
let ridged = chapter.attempt { try ridge(features.x, features.y, strength: 1) }
let sparse = lasso(features.x, features.y, strength: 1)
chapter.table(
    "Six weights, three ways",
    columns: ["feature", "true", "least squares", "ridge, λ = 1", "lasso, λ = 1"],
    rows: (0..<6).map { j in
        [j + 1, features.truth[j], ordinary[j], ridged[j], sparse[j]]
    })
chapter.claim("T33")
let stronger = [2.0, 3].map { lasso(features.x, features.y, strength: $0) }
chapter.evidence(
    "T33",
    [
        "least squares": ordinary, "ridge, λ = 1": ridged, "lasso, λ = 1": sparse,
        "zeros of least squares, ridge and lasso": [ordinary, ridged, sparse].map {
            $0.scalars.count { $0 == 0 }
        },
        "first and fourth weight by lasso, λ = 2 and 3": stronger.flatMap {
            [$0[0], $0[3]]
        },
    ])

//: L1 does not penalize zeros. It penalizes size, and zeros come of it. Watch all six
//: weights while $\lambda$ grows. Under the lasso the four that do not matter lie at
//: zero, and the two that do go there on their own ways. Ridge presses all of them, and
//: hands a part of the fourth over to the fifth, which looks like it in these data:

let strengths = powersOfTen(from: -2, to: 2, count: 25)
let ridges = chapter.attempt {
    try strengths.map { try ridge(features.x, features.y, strength: $0).scalars }
}
chapter.figure(
    "04-paths",
    pathsFigure(
        strengths: strengths,
        lasso: strengths.map { lasso(features.x, features.y, strength: $0).scalars },
        ridge: ridges))

//: ## The polynomial again, with a price
//: Degree 9 with a squared penalty on its coefficients, from hardly any to far too much:

let prices = [1e-6, 1e-4, 1e-3, 1e-2, 0.1, 1, 10]
let priced = chapter.attempt {
    try prices.map { try Polynomial(degree: 9, fitting: wave.x, wave.y, strength: $0) }
}
chapter.figure(
    "04-ridge-fits",
    fitsFigure(
        "Degree 9 with three prices", wave,
        [(0, "10⁻⁶"), (2, "10⁻³"), (6, "10")].map { ("λ = \($1)", priced[$0]) }))
let sweep = powersOfTen(from: -8, to: 1, count: 46)
let swept = chapter.attempt {
    try sweep.map { try Polynomial(degree: 9, fitting: wave.x, wave.y, strength: $0) }
}
chapter.figure(
    "04-lambda",
    errorFigure(
        "Error by λ", x: Axis("λ", kind: .logarithmic), sweep,
        training: swept.map { $0.error(wave.x, wave.y) },
        validation: swept.map { $0.error(wave.validationX, wave.validationY) },
        between: 1e-4...1))
let paid = priced.map { $0.error(wave.validationX, wave.validationY) }
chapter.table(
    columns: ["λ", "validation error"], rows: zip(prices, paid).map { [$0, $1] })
// hidden: the same numbers, held against those of the ledger
chapter.evidence(
    "T45",
    [
        "training errors of degrees 0, 1, 3, 5 and 7": [0, 1, 3, 5, 7].map {
            training[$0]
        }, "training error of degree 9": training[9],
        "validation error of degree 0": validation[0],
        "validation error of degree 5": validation[5],
        "validation error of degree 9": validation[9],
        "validation errors of degrees 1, 3 and 7": [1, 3, 7].map { validation[$0] },
        "best degree of these": tried[Tensor(tried.map { -validation[$0] }).argmax()],
        "length of the coefficients of degree 9": fits[9].size,
        "validation error for λ = 10⁻³": paid[2], "validation error for λ = 10": paid[6],
        "validation errors for λ = 10⁻⁶, 10⁻⁴, 10⁻², 0.1 and 1": [0, 1, 3, 4, 5].map {
            paid[$0]
        },
    ])
// shown

//: The picture is that of the degrees, seen in a mirror: to the left the fit is too
//: supple, to the right too stiff. Nobody can read the best $\lambda$ off the training
//: error, which only ever grows. It is the validation error that chooses.
//:
//: ## Stop before it is too late
//: There is a remedy without a formula. Start at $w = 0$ and descend. At first the curve
//: learns the wave, and only much later the noise. Stop in between: that is **early
//: stopping**. Here is degree 9 by gradient descent, with a learning rate of 0.1:

chapter.claim("T24")
let descent = PolynomialDescent(wave: wave, degree: 9, learningRate: 0.1).run(
    steps: chapter.isQuick ? 20_000 : 200_000, dense: 10_000)
// hidden: of a thousand reports some ninety draw the curve
var shown: [PolynomialDescent.Report] = []
for report in descent where report.step >= 21 * (shown.last?.step ?? 0) / 20 + 10 {
    shown.append(report)
}
// shown
chapter.figure(
    "04-early-stopping",
    errorFigure(
        "Error by step", x: Axis("step", kind: .logarithmic),
        shown.map { Double($0.step) }, training: shown.map(\.training),
        validation: shown.map(\.validation), between: 1e-3...1))
let stages = descent.filter { [10, 100, 1000, 4000].contains($0.step) }
chapter.figure(
    "04-descent-moving",
    descentFigure(wave, (stages + descent.suffix(1)).map { ($0.step, $0.polynomial) }),
    caption: "On a page it moves: first the wave, later the noise.")
func errors(after step: Int) -> [Double] {
    descent.first { $0.step == step }.map { [$0.training, $0.validation] } ?? []
}
let lowest = descent.min { $0.validation < $1.validation } ?? descent[0]
chapter.table(
    columns: ["step", "training error", "validation error"],
    rows: [100, 1000, lowest.step, 5000, 10_000].map { ["\($0)"] + errors(after: $0) })
chapter.evidence(
    "T24",
    [
        "training and validation error after 100 steps": errors(after: 100),
        "training and validation error after 1000 steps": errors(after: 1000),
        "training and validation error after 5000 steps": errors(after: 5000),
        "training and validation error after 10,000 steps": errors(after: 10_000),
        "training and validation error after 200,000 steps": chapter.isQuick
            ? nil : errors(after: 200_000), "lowest validation error": lowest.validation,
        "its step": lowest.step,
    ])
chapter.value("bestStep", lowest.step)

//: From step {bestStep} on, every step makes the model worse, and the training error does
//: not show it.
//:
//: ### The rule
//: A program cannot see the future of the curve. So it remembers the epoch $t^*$ of the
//: lowest validation loss so far, and stops when $P$ epochs have passed without a lower
//: one. $P$ is its **patience**. At the end it restores the weights of $t^*$. (An
//: **epoch** is once through the training data.) The formula that is printed for it has
//: none of that:

chapter.claim("F40")
let losses = [0.90, 0.70, 0.55, 0.50, 0.52, 0.51, 0.49, 0.53, 0.56, 0.60, 0.65]
let ends = (1...5).map { stopping(losses, patience: $0) }
chapter.figure(
    "04-patience",
    patienceFigure(
        losses, short: (ends[0].end, ends[0].best), long: (ends[2].end, ends[2].best)))
chapter.table(
    columns: ["patience", "ends after epoch", "best epoch", "its loss"],
    rows: ends.enumerated().map { [$0 + 1, $1.end, $1.best, losses[$1.best - 1]] })
chapter.evidence(
    "F40",
    [
        "end with a patience of 1 to 5": ends.map(\.end),
        "best epoch with a patience of 1 to 5": ends.map(\.best),
        "best loss with a patience of 2": losses[ends[1].best - 1],
        "best loss with a patience of 3": losses[ends[2].best - 1],
        "a patience of 5 is never used up": !ends[4].isStopped,
        "J = min(J) at the first epoch, and would stop there": losses.prefix(1).min()
            == losses[0],
    ])

//: Two documents describe the rule in words, and each leaves something out:

chapter.claim("T47")
let performance = losses.map { 1 - $0 }
let byPerformance = stopping(performance, patience: 20)
let byNegative = stopping(performance.map { -$0 }, patience: 20)
chapter.table(
    columns: ["what is watched", "patience", "best epoch", "its loss"],
    rows: [
        ("the loss", 1, ends[0].best), ("the loss", 3, ends[2].best),
        ("performance, as if it were a loss", 20, byPerformance.best),
        ("its negative", 20, byNegative.best),
    ].map { [$0, $1, $2, losses[$2 - 1]] })
chapter.evidence(
    "T47",
    [
        "loss that a patience of 1 ends with": losses[ends[0].best - 1],
        "loss that it misses": losses.min(),
        "epoch that is kept where performance is watched": byPerformance.best,
        "it is the worst of all": performance[byPerformance.best - 1]
            == performance.min(),
        "epoch that is kept where its negative is watched": byNegative.best,
    ])

//: ## Drop what you rely on
//: **Dropout** is a remedy for networks. Between its layers run the values $a_j$ of its
//: **hidden units**. In each training step every one of them is switched off with
//: probability $p$, and what is left is divided by $1 - p$:
//: $$\tilde a_j = \frac{m_j a_j}{1 - p} \qquad m_j = \begin{cases} 0 &
//: \text{with probability } p \\
//: 1 & \text{otherwise} \end{cases}$$
//: No unit can rely on another one to be there. When the network is used, nothing is
//: dropped. Why the division? Because it leaves the mean $E$ as it was. The variance, the
//: mean squared distance from it, says how much noise is put in:
//: $$E[\tilde a] = p \cdot 0 + (1 - p) \cdot \frac{a}{1 - p} = a$$
//: $$\text{Var}[\tilde a] = (1 - p) \left(\frac{a}{1 - p}\right)^2 - a^2 = \frac{p}{1
//: - p} a^2$$
//: The documents print another formula:

chapter.claim("F39")
chapter.figure("04-dropout-rate", printedRateFigure())
let sigma = { (x: Double) in 1 / (1 + exp(-x)) }

//: Now the right one, on four values. With so few every mask can be tried, and the mean
//: is exact:

let values = [1.0, 2, -3, 0.5]
let dropping = DropoutMoments(rate: 0.2)
let exact = dropping.moments(of: values)
chapter.trace(
    #"\text{Var}[\tilde a_2] = \frac{p}{1 - p} a_2^2"#, ["p": 0.2, "a": values],
    equals: exact.variance[1])
let drawn = dropping.draw(values, times: 100_000, seed: 7)
chapter.table(
    columns: ["", "a₁", "a₂", "a₃", "a₄"],
    rows: [
        ("value", values), ("mean over all \(dropping.masks(4).count) masks", exact.mean),
        ("variance", exact.variance), ("mean of 100,000 draws", drawn.mean),
    ].map { [$0] + $1 })
chapter.check("the mean over all masks", exact.mean, equals: values)

//: Why does it regularize? For a linear model whose inputs are dropped, the average over
//: all masks can be computed too, and it is the old error plus a penalty. Each weight
//: pays for its square, the more, the larger its inputs $X_j$ are:
//: $$E \|y - \tilde X w\|^2 = \|y - Xw\|^2 + \frac{p}{1 - p} \sum_j \|X_j\|^2 w_j^2$$

let design: Tensor<Double> = [[1, 2], [3, -1], [0, 1]]
let goal: Tensor<Double> = [1, 2, 3]
let weights: Tensor<Double> = [0.5, -0.25]
let plain = (goal - matmul(design, weights.reshaped(to: [2, 1])).reshaped(to: [3]))
    .squared().sum()
let columnSquares = design.squared().sum(axes: 0)
let price = 0.2 / 0.8 * (columnSquares * weights.squared()).sum()
let overMasks = dropping.expectedError(design, goal, weights)
chapter.table(
    columns: ["mean over all 64 masks", "plain error", "penalty"],
    rows: [[overMasks, plain, price].map(NumberFormat.decimals(5).text)])
// hidden: the same numbers, held against those of the ledger
chapter.check("plain error and penalty", plain + price, equals: overMasks)
chapter.evidence(
    "F39",
    [
        "p as printed for λ = 0, 0.2, 1, 2 and 5": [0, 0.2, 1, 2, 5].map(sigma),
        "λ that gives p = 0.2": log(0.2 / 0.8),
        "masks of four values": dropping.masks(4).count,
        "mean over all masks": exact.mean, "variance over all masks": exact.variance,
        "drops in 400,000 draws": drawn.drops,
        "share of drops": Double(drawn.drops) / 400_000, "mean of the draws": drawn.mean,
        "mean error over all 64 masks": overMasks, "plain error": plain,
    ])
// shown

//: > [!exercise] How loud is the noise?
//: > Dropout replaces a sum of $n$ equal values $a$ by a random one. How large is its
//: > standard deviation, compared with the sum itself?
//: >
//: > [!solution]
//: > Variances of independent values add up: $n \frac{p}{1 - p} a^2$. The standard
//: > deviation is the root of that, and the sum is $na$, so the ratio is
//: > $\sqrt{\frac{p}{(1 - p) n}}$. The wider the layer, the less one drop is heard.
//:
//: ### Does training take longer?

chapter.claim("T44")
var generator = SplitMix64(seed: chapter.seed)
let full = DropoutNetwork.model(dropping: 0, using: &generator)
let thinned = DropoutNetwork.model(dropping: 0.5, using: &generator)
chapter.value("parameters", full.parameterCount)
let multiplications = full.parameterList.filter { $0.role == .weight }.reduce(0) {
    $0 + $1.value.count
}
let share = Double(64 + 64) / Double(multiplications)
chapter.value("share", share, as: .percent(1))
chapter.value("shareOfDigits", 128 / Double(784 * 128 + 128 * 10), as: .percent(1))

//: An epoch costs the same, but for one multiplication a unit: {share} here, and
//: {shareOfDigits} in the network for digits of document 001, which chapter 05 trains.
//: But each step learns with a part of the units only, so it usually takes more of them.
//: Here is a network of {parameters} parameters on forty noisy points:

let network = DropoutNetwork(seed: chapter.seed)
let count = chapter.given(epochs) ?? (chapter.isQuick ? 60 : chapter[epochs])
let rates = [0, 0.2, 0.5]
let histories = rates.map { rate in
    chapter.attempt {
        try network.train(dropping: rate, epochs: count, seed: chapter.seed) { _ in
            chapter.isInterrupted ? .stop : .proceed
        }
    }
}
let runs = zip(rates, histories).map { rate, history in
    (
        rate: rate, training: history.epochs.map(\.loss),
        validation: history.epochs.compactMap(\.validationLoss)
    )
}
chapter.figure(
    "04-dropout-training", dropoutFigure(runs),
    caption: "Of many epochs some sixty are drawn.")
chapter.table(
    "Forty points to learn from, four hundred to judge by",
    columns: ["p", "training, end", "validation, end", "lowest", "at epoch"],
    rows: runs.map { run in
        let best = Tensor(run.validation.map { -$0 }).argmax()
        return [
            run.rate, run.training.last ?? .nan, run.validation.last ?? .nan,
            run.validation[best], best + 1,
        ]
    })
chapter.evidence(
    "T44",
    [
        "dropout adds no parameters": thinned.parameterCount == full.parameterCount,
        "share of multiplications that its masks add": share,
        "a run takes as many steps with dropout as without": histories.allSatisfy {
            $0.steps == count
        },
    ])

//: Without dropout the network learns the forty points by heart: the training loss goes
//: to zero, and the validation loss climbs. With it, the climb is slower. But look at the
//: lowest validation losses: stopped in time, the three are nearly alike. So here is the
//: run without dropout again, with a patience of 20 epochs:

let stopped = chapter.attempt {
    try network.train(dropping: 0, epochs: count, seed: chapter.seed, patience: 20) { _ in
        chapter.isInterrupted ? .stop : .proceed
    }
}
chapter.value("ran", stopped.epochs.count)
let judged = stopped.epochs.compactMap(\.validationLoss)
chapter.value("kept", Tensor(judged.map { -$0 }).argmax() + 1)

//: It ends after {ran} epochs and restores the weights of epoch {kept}. Dropout makes it
//: less harmful to train for too long. It does not replace a look at the validation loss.
//:
//: ## The best remedy
//: The best cure for too few data is more data:

chapter.claim("T05")
let sizes = chapter.isQuick ? [10, 15, 20, 40] : [10, 15, 20, 40, 80, 160, 320]
let larger = MoreData(degree: 9, repetitions: 20)
let averages = chapter.attempt {
    try sizes.map { try larger.errors(count: $0, validation: wave) }
}
chapter.figure(
    "04-more-data",
    errorFigure(
        "Error by the number of points, degree 9", x: Axis("points", kind: .logarithmic),
        sizes.map { Double($0) }, training: averages.map(\.training),
        validation: averages.map(\.validation), between: 1e-3...10),
    caption: "Means of twenty samples for each number of points.")
chapter.value("noise", 0.2 * 0.2)
let (fewer, many) = (Array(averages.prefix(4)), averages.dropFirst(4))
chapter.evidence(
    "T05",
    [
        "training error with 10 points": fewer[0].training,
        "training errors with 15, 20 and 40 points": fewer.dropFirst().map(\.training),
        "training errors with 80, 160 and 320 points": many.isEmpty
            ? nil : many.map(\.training),
        "validation errors with 10, 15, 20 and 40 points": fewer.map(\.validation),
        "validation errors with 80, 160 and 320 points": many.isEmpty
            ? nil : many.map(\.validation),
    ])

//: The two errors meet. With hundreds of points the training error is about the square of
//: the noise, {noise}, which nobody should fit, and the validation error is small. Degree
//: 9 was never too large in itself. It was too large for ten points.
//:
//: What does *not* help is to look often. An evaluation measures and changes nothing,
//: until something follows from it:

chapter.claim("T07")
let before = fits[9]
let looks = (0..<100).map { _ in before.error(wave.validationX, wave.validationY) }
chapter.evidence(
    "T07",
    [
        "a hundred evaluations leave the coefficients as they are": before == fits[9],
        "validation error of degree 9": looks[99],
        "mean error over all 64 masks": plain + price,
    ])

//: ## Start from what is known
//: The last remedy: do not start at zero. **Fine-tuning** takes a model that was trained
//: for a related task and goes on from its weights. One of the documents says that this
//: may need more data. Here is a task with twenty weights, and a related one whose
//: weights are a little off. The **risk** is the error on new samples:

chapter.claim("T09")
let tasks = FineTuning()
let samples = [5, 10, 20, 40, 80]
let scratch = samples.map { tasks.risk(from: .zeros([20]), samples: $0) }
let tuned = samples.map { tasks.risk(from: tasks.known, samples: $0) }
chapter.figure(
    "04-fine-tuning", fineTuningFigure(samples, scratch: scratch, tuned: tuned))
chapter.table(
    "Risk", columns: ["samples", "from scratch", "fine-tuned"],
    rows: samples.indices.map { [samples[$0], scratch[$0], tuned[$0]] })
chapter.evidence(
    "T09",
    [
        "risk from scratch, 5 to 80 samples": scratch,
        "risk of the fine-tuned model, 5 to 80 samples": tuned,
        "risk of the known model, not tuned at all": tasks.risk(tasks.known),
    ])

//: With five samples for twenty weights, starting from zero is hopeless, and fine-tuning
//: still improves on what was known. With eighty, it makes no difference any more where
//: one started.
//:
//: ## Which remedy, then?
//:
//: | symptom | remedy | what it does |
//: | --- | --- | --- |
//: | both errors large | more capacity, less $\lambda$ | lets the model take the shape |
//: | the errors part | more data, or augmentation | leaves less room for noise |
//: | the errors part | L2 | shrinks all weights |
//: | many features, few that matter | L1, or the elastic net | sets weights to zero |
//: | validation loss turns upward | early stopping with patience | ends before the noise
//:   is learned |
//: | a large network, few data | dropout | no unit can rely on another |
//: | very few data, a related task | fine-tuning | starts near the goal |
//:
//: > [!exercise] Why not the bias?
//: > All targets grow by 100, because somebody measures in other units. What happens to a
//: > ridge model whose bias is penalized too?
//: >
//: > [!solution]
//: > Without a penalty on it, the bias grows by 100 and nothing else changes. With one,
//: > the bias is pulled towards zero, so that all predictions are too small, and the
//: > weights try to make up for it. The model would depend on where the scale begins.
//:
//: ## What to try next
//: ```sh
//: # the exercises, solved
//: swift run -c release regularization --solutions
//: # what do a thousand epochs do without dropout?
//: swift run -c release regularization --epochs 1000
//: # forty other points for the network: is dropout still of use?
//: swift run -c release regularization --seed 7
//: # is this the slope of the elastic net?
//: swift run grade "a*norm1(w) + c*norm2(w)^2" --wrt w \
//:     --claim "a*sign(w) + c*w" --let w=vector:3
//: # the next chapter: a network that reads digits
//: swift run -c release convolutional-network
//: ```

chapter.finish()
