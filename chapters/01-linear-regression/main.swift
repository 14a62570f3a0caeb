import Console
import Datasets
import Grading
import Learning
import Notebook
import Plotting
import Tensors

let rateOption = Option.learningRate(default: 0.1)
let epochsOption = Option<Int>.integer(
    "epochs", default: 100, bounds: .within(1...2000),
    help: "go N times through the noisy measurements")
let batchSizeOption = Option.batchSize(default: 10)
let chapter = Chapter(
    options: [
        rateOption, epochsOption, batchSizeOption, Option.save, Option.load, Option.quick,
    ],
    examples: [
        Program.Example("--learning-rate 0.12", "take steps that are a little too long"),
        Program.Example(
            "--batch-size 1 --epochs 20",
            "look at one sample for each step, twenty times through the data"),
        Program.Example("--save line.safetensors", "keep the trained line in a file"),
        Program.Example("--quick", "see the whole lesson in a moment"),
    ])

//: # Linear regression with gradient descent
//: You take four taxi rides and keep the receipts. What does a kilometre cost, and what
//: do you pay before the taxi moves at all?

let rides = Points(x: [1, 2, 3, 4], y: [3, 5, 7, 9])
chapter.table(
    columns: ["kilometres", "euros"],
    rows: (0..<rides.count).map { [rides.x[$0], rides.y[$0]] })

//: You can probably see the answer. The question of this chapter is how a *program* finds
//: it, in a way that still works with a million receipts, and with receipts that do not
//: agree. The way that it learns here, by walking downhill on its own mistakes, is the
//: way in which every network of this book learns.
//:
//: Five documents on building models of this kind stand behind the book. A mark such as
//: [F29] names a statement of theirs that a check confirms or refutes.
//:
//: ## A picture, and the words for it
//: Before we compute anything, someone guesses:

let guess = Line(w: 1, b: 3)
chapter.show("euros for a kilometre", guess.w)
chapter.show("euros for getting in", guess.b)
chapter.figure(
    "01-rides",
    .fit(
        "Four rides and a guess", guess, "guess", rides, over: 0...5,
        axes: ("kilometres", Axis("euros", from: 0)), samples: "rides"),
    caption: "How far each ride is from the guess.")

//: | word | sign | here |
//: | --- | --- | --- |
//: | **feature** | $x$ | what is known: the kilometres |
//: | **label** | $y$ | what should come out: the euros that were paid |
//: | **weight** | $w$ | the price of a kilometre |
//: | **bias** | $b$ | the price of getting in |
//: | **parameters** | $w, b$ | the numbers that the program has to find |
//: | **prediction** | $\hat y$ | what the model says: $\hat y = wx + b$ |
//: | **residual** | $r$ | how far off it is: $r = \hat y - y$ |
//:
//: Prediction and label are two things, so they need two letters. The documents use one:

chapter.claim("F28")
let labelsOfTheModel = [guess, Line(w: 7, b: -2)].map { line in
    meanSquaredError(line, Points(x: rides.x, y: line.prediction(rides.x)))
}
chapter.evidence("F28", ["loss, were the label what the model says": labelsOfTheModel])

//: ## How wrong is a line?
//: One number should say how bad a line is. The residuals alone will not do: one ride too
//: dear and one too cheap would cancel. So square each of them, and take the mean. That
//: is the **mean squared error**, our **loss** $J$:
//: $$J(w, b) = \frac{1}{n} \sum_{i=1}^{n} (\hat y_i - y_i)^2$$
//: Here is the guess, ride by ride, and its loss:

let said = guess.prediction(rides.x)
chapter.trace(
    #"\hat y_1 = w x_1 + b"#, ["w": guess.w, "b": guess.b, "x": rides.x], equals: said[0])
chapter.trace(
    #"\hat y_4 = w x_4 + b"#, ["w": guess.w, "b": guess.b, "x": rides.x], equals: said[3])
chapter.trace(
    #"J = \frac{1}{n} \sum_{i=1}^{n} (\hat y_i - y_i)^2"#,
    ["n": rides.count, #"\hat y"#: said, "y": rides.y],
    equals: meanSquaredError(guess, rides))

//: A program has no guess. It begins with $w = 0$ and $b = 0$, a taxi that is always
//: free:

let start = Line.zero
chapter.trace(
    #"J(0, 0) = \frac{1}{n} \sum_{i=1}^{n} (w x_i + b - y_i)^2"#,
    ["n": rides.count, "w": start.w, "b": start.b, "x": rides.x, "y": rides.y],
    equals: meanSquaredError(start, rides), ledger: "F29")
chapter.value("startLoss", meanSquaredError(start, rides))

//: ## Which way is down?
//: The loss is {startLoss}. Should $w$ grow or shrink? Nudge it a little, and look:

let nudge = 0.001
let rise =
    meanSquaredError(Line(w: start.w + nudge, b: start.b), rides)
    - meanSquaredError(start, rides)
chapter.value("rise", rise, as: .significant(4))
chapter.value("slope", rise / nudge, as: .significant(4))

//: The loss changed by {rise}: {slope} times the nudge. For ever smaller nudges this
//: ratio becomes the **partial derivative** $\partial J/\partial w$: how fast $J$ changes
//: while $w$ alone does. It is negative, so $w$ should grow. Both partial derivatives
//: together are the **gradient** $\nabla J$. It points to where the loss rises fastest.
//:
//: We could always nudge. But a model with a million parameters would have to be run a
//: million times for one step. A formula gives all derivatives at once, so we derive one.
//:
//: ### The derivation, link by link
//: The loss is a chain of small functions. The weight makes a residual, the residual a
//: square, the squares a mean:
//: $$r_i = w x_i + b - y_i \qquad s_i = r_i^2 \qquad J = \frac{1}{n} \sum_{i=1}^{n} s_i$$
//: Each link has a simple derivative. We do not ask you to believe them: the **grader**
//: holds each one against nudges, at random numbers.
//:
//: *The mean.* Every square counts for one $n$-th:
//: $\frac{\partial J}{\partial s_i} = \frac{1}{n}$.

chapter.grade(
    "the mean", loss: "mean(s)", variable: "s", claim: "1/4", declarations: ["s=vector:4"]
)

//: *The square.* The power rule says $\frac{\partial s_i}{\partial r_i} = 2 r_i$.

chapter.grade("the square", loss: "r^2", variable: "r", claim: "2*r")

//: *The residual.* One more in $w$ is $x_i$ more in $r_i$, and one more in $b$ is one
//: more in $r_i$: $\frac{\partial r_i}{\partial w} = x_i$ and
//: $\frac{\partial r_i}{\partial b} = 1$.

chapter.grade(
    "the residual, by the weight", loss: "w*x + b - y", variable: "w", claim: "x")
chapter.grade("the residual, by the bias", loss: "w*x + b - y", variable: "b", claim: "1")

//: The **chain rule** says: along a chain, multiply; where several chains meet, add. The
//: weight reaches the loss through every ride, so
//: $$\frac{\partial J}{\partial w}
//: = \sum_{i=1}^{n} \frac{\partial J}{\partial s_i} \cdot
//: \frac{\partial s_i}{\partial r_i} \cdot
//: \frac{\partial r_i}{\partial w} = \sum_{i=1}^{n} \frac{1}{n} \cdot 2 r_i \cdot x_i$$
//: That is all. The documents announce these derivatives and never print them:

chapter.claim("F29")
let gradient = meanSquaredErrorGradient(start, rides)
chapter.trace(
    #"\frac{\partial J}{\partial w} = \frac{2}{n} \sum_{i=1}^{n} (w x_i + b - y_i) x_i"#,
    ["n": rides.count, "w": start.w, "b": start.b, "x": rides.x, "y": rides.y],
    equals: gradient.w, ledger: "F29")
chapter.trace(
    #"\frac{\partial J}{\partial b} = \frac{2}{n} \sum_{i=1}^{n} (w x_i + b - y_i)"#,
    ["n": rides.count, "w": start.w, "b": start.b, "x": rides.x, "y": rides.y],
    equals: gradient.b, ledger: "F29")

//: At (0, 0) much is zero, and a mistake could hide there. So the same at a place without
//: zeros, first against nudges in both directions, then the formulas as a whole:

let elsewhere = Line(w: 0.3, b: -0.7)
let there = meanSquaredErrorGradient(elsewhere, rides)
let nudged = centralDifferences(
    of: { meanSquaredError(Line($0), rides) }, at: elsewhere.parameters, step: 1e-5)
chapter.evidence(
    "F29",
    [
        "J at (0, 0)": meanSquaredError(start, rides), "∂J/∂w at (0, 0)": gradient.w,
        "∂J/∂b at (0, 0)": gradient.b,
        "J at (0.3, −0.7)": meanSquaredError(elsewhere, rides),
        "∂J/∂w and ∂J/∂b at (0.3, −0.7)": there.parameters,
    ])
chapter.check(
    "the same by nudges", nudged.scalars, equals: there.parameters.scalars,
    tolerance: 1e-8)
chapter.grade(
    "our gradient, as the program has it",
    grade(
        { meanSquaredError(Line($0), rides) },
        claimed: { meanSquaredErrorGradient(Line($0), rides).parameters },
        at: elsewhere.parameters, name: "∇J"))

//: ### A classic mistake
//: Now derive in a hurry, and forget the mean: $2 \sum_i r_i x_i$. The numbers are wrong,
//: but they point the right way, so training would seem to work, with steps that are $n$
//: times too long. The grader is not deceived, and says what was forgotten:

chapter.grade(
    "a derivation in a hurry", loss: "mean((w*x + b - y)^2)", variable: "w",
    claim: "2*sum((w*x + b - y)*x)", declarations: ["x=vector:4", "y=vector:4"],
    expecting: .missingMean)

//: > [!exercise] The other half of the hurry
//: > Someone derives $\frac{\partial J}{\partial w} = \frac{1}{n} \sum_i (\hat y_i - y_i)
//: > x_i$. What did they forget? Ask the grader: `swift run grade "mean((w*x + b - y)^2)"
//: > --wrt w --let x=vector:4 --let y=vector:4 --claim "…"`.
//: >
//: > [!solution]
//: > The 2 of the power rule. Some define the loss with a half in front,
//: > $\frac{1}{2n} \sum_i r_i^2$, to be rid of it. Then the formula is right, and every
//: > learning rate means half as much.
//:
//: ## One step downhill
//: The gradient points uphill, so we go the other way. How far? The gradient times a
//: small number $\alpha$, the **learning rate**. The documents write this step in three
//: ways:

chapter.claim("F27")
let rate = 0.1
let first = start.stepped(rate, against: gradient)
chapter.trace(
    #"w_{\text{new}} = w - \alpha g"#, ["w": start.w, #"\alpha"#: rate, "g": gradient.w],
    equals: first.w, ledger: "F27", "W06")
chapter.trace(
    #"b_{\text{new}} = b - \alpha g"#, ["b": start.b, #"\alpha"#: rate, "g": gradient.b],
    equals: first.b, ledger: "F27", "W06")
chapter.evidence(
    "F27",
    [
        "w and b after 1 step": first.parameters,
        "J after 1 step": meanSquaredError(first, rides),
    ])
chapter.value("firstLoss", meanSquaredError(first, rides))

//: One step, and the loss falls from {startLoss} to {firstLoss}. The sign is all that
//: keeps it from rising:

chapter.claim("F08")
let uphill = start.stepped(-rate, against: gradient)
chapter.value("uphillLoss", meanSquaredError(uphill, rides))
chapter.evidence(
    "F08",
    [
        "the true gradient goes down, its negative up": meanSquaredError(first, rides)
            < meanSquaredError(start, rides)
            && meanSquaredError(start, rides) < meanSquaredError(uphill, rides)
    ])

//: With the other sign the first step ends at {uphillLoss}. And one more thing can go
//: wrong. Both derivatives belong to the point that we leave, so both parameters must
//: move at once:

chapter.claim("F13")
let late = Line(w: first.w, b: start.b)
let tooLate = late.b - rate * meanSquaredErrorGradient(late, rides).b
chapter.trace(
    #"b_{\text{late}} = b - \alpha \frac{2}{n} \sum_{i=1}^{n} (w x_i + b - y_i)"#,
    [
        "b": late.b, #"\alpha"#: rate, "n": rides.count, "w": late.w, "x": rides.x,
        "y": rides.y,
    ], equals: tooLate, ledger: "F13")
chapter.evidence(
    "F13", ["b, if it waits for w": tooLate, "b, if both move at once": first.b])
chapter.value("late", tooLate)

//: If $b$ waits until $w$ has moved, it goes to {late}, away from the answer: that is
//: another algorithm, not gradient descent.
//:
//: ## Many steps
//: Now repeat. The documents do, and call it an example:

chapter.claim("W06")
let path = descend(rides, learningRate: rate, steps: 1000)
chapter.table(
    "Descent from (0, 0)", columns: ["step", "w", "b", "loss"],
    rows: [0, 1, 2, 3, 10, 100, 500, 1000].map {
        [$0, path[$0].w, path[$0].b, meanSquaredError(path[$0], rides)]
    })
chapter.value("perKilometre", path[1000].w)
chapter.value("gettingIn", path[1000].b)
chapter.figure(
    "01-loss-curve", .lossCurve("The loss falls", Array(path.losses(rides).prefix(201))),
    caption:
        "On this axis every tick is a power of ten. First the loss drops, then it glides."
)

//: It works: {perKilometre} euros a kilometre, and {gettingIn} to get in. But the curve
//: has a bend. A few steps do most of the work, and then progress is slow. To see why,
//: look at the loss from above. Each point of this map is a line, its colour the loss:

chapter.figure(
    "01-descent-path",
    .descent("The way down", Array(path.prefix(101)), rides, w: -0.5...4.5, b: -0.5...2),
    caption:
        "From the ring to the diamond: first from wall to wall, then along the floor.")
chapter.figure(
    "01-descent-moving",
    .movingDescent(
        "The first steps", Array(path.prefix(13)), rides, w: -0.25...4, b: -0.25...1.5),
    caption: "Nearer, and one step at a time where a page can move.")

//: The loss is a long valley. Across it the walls are steep, and every step jumps to the
//: other side. Along it the floor is nearly flat, and there is hardly a slope to follow.
//:
//: ## An idea that fails: longer steps
//: Progress along the floor is slow, so take longer steps. Here are six learning rates,
//: each a little bolder:

let rates = [0.001, 0.01, 0.1, 0.119, 0.12, 0.13]
let runs = rates.map { descend(rides, learningRate: $0, steps: 1000) }
chapter.figure(
    "01-learning-rates",
    .lossCurves(
        "Six learning rates", zip(rates, runs).map { ($0, $1.losses(rides)) },
        steps: 300),
    caption: "From crawling to diverging, over the same number of steps.")

//: Longer steps help at first. Then they hurt, and within a hair's breadth they ruin
//: everything. Why?
//:
//: ### The limit, predicted
//: Walk along the valley's steepest direction alone. There the loss is a parabola,
//: $J = \frac{\lambda}{2} d^2$, where $d$ is the distance from the bottom and $\lambda$
//: says how strongly the wall bends. Its derivative is $\lambda d$, so a step leads from
//: $d$ to
//: $$d - \alpha \lambda d = (1 - \alpha \lambda) \, d$$
//: Every step multiplies the distance by the same factor $1 - \alpha\lambda$. It shrinks
//: exactly while the factor is between −1 and 1, so while $\alpha < 2/\lambda$. And the
//: steepest direction is the first to fail.
//:
//: How strongly the loss bends is told by its second derivatives: how fast each of the
//: two slopes changes with each of the two parameters. They form a matrix $H$, which for
//: a line is the same everywhere. Its **eigenvalues** are the $\lambda$ of the steepest
//: and of the flattest direction. For two rows they can be computed by hand, from the
//: numbers $p$ and $q$ on the diagonal and the number $m$ beside it:

let curvature = Curvature(x: rides.x)
chapter.show("H", curvature.hessian, rows: ["w", "b"], columns: ["w", "b"])
chapter.trace(
    #"\lambda_{\max} = \frac{p + q}{2} + \sqrt{\left( \frac{p - q}{2} \right)^2 + m^2}"#,
    [
        "p": curvature.hessian[0, 0], "q": curvature.hessian[1, 1],
        "m": curvature.hessian[0, 1],
    ], equals: curvature.steepest, ledger: "W06")
chapter.trace(
    #"\lambda_{\min} = \frac{p + q}{2} - \sqrt{\left( \frac{p - q}{2} \right)^2 + m^2}"#,
    [
        "p": curvature.hessian[0, 0], "q": curvature.hessian[1, 1],
        "m": curvature.hessian[0, 1],
    ], equals: curvature.flattest, ledger: "W06")
chapter.trace(
    #"\alpha_{\text{limit}} = \frac{2}{\lambda_{\max}}"#,
    [#"\lambda_{\max}"#: curvature.steepest], equals: curvature.limit, digits: 7,
    ledger: "W06")
chapter.value("limit", curvature.limit, as: .significant(10))

//: ### The limit, observed
//: The prediction is {limit}. Now without any theory: halve the interval between a rate
//: that works and one that does not, again and again, each time with a run of its own.

let observed = observedLimit(rides, steps: chapter.isQuick ? 100 : 1000, upTo: 1)
chapter.value("observed", observed, as: .significant(10))
chapter.check("observed limit", observed, equals: curvature.limit, tolerance: 1e-5)
// hidden: the same numbers, held against those of the ledger
func stood(_ step: Int) -> [Double] {
    [path[step].w, path[step].b, meanSquaredError(path[step], rides)]
}
func loss(_ rate: Double, after step: Int) -> Double {
    rates.firstIndex(of: rate).map { meanSquaredError(runs[$0][step], rides) } ?? .nan
}
chapter.evidence(
    "W06",
    [
        "w and b after 1 step": path[1].parameters, "J after 1 step": stood(1)[2],
        "w, b and J after 2 steps": stood(2), "w, b and J after 3 steps": stood(3),
        "w, b and J after 10 steps": stood(10), "w, b and J after 100 steps": stood(100),
        "w, b and J after 500 steps": stood(500),
        "how far (2, 1) is after 1000 steps": max(
            abs(path[1000].w - 2), abs(path[1000].b - 1)),
        "largest eigenvalue": curvature.steepest,
        "smallest eigenvalue": curvature.flattest,
        "condition number": curvature.conditionNumber,
        "limit of the learning rate": curvature.limit,
        "best learning rate": curvature.bestRate,
        "J after 100 steps with 0.01": loss(0.01, after: 100),
        "J after 1000 steps with 0.119": loss(0.119, after: 1000),
        "J after 10 and 100 steps with 0.12": [
            loss(0.12, after: 10), loss(0.12, after: 100),
        ], "J after 1000 steps with 0.12": loss(0.12, after: 1000),
        "J after 1000 steps with 0.13": loss(0.13, after: 1000),
    ])
// shown
chapter.value("condition", curvature.conditionNumber, as: .significant(3))
chapter.value("best", curvature.bestRate, as: .significant(4))
chapter.value("bestFactor", curvature.factor(curvature.bestRate), as: .significant(4))

//: Halving finds {observed}. So longer steps are no way out: the steep walls forbid the
//: pace that the flat floor needs. The floor bends {condition} times less than the walls.
//: This ratio is the **condition number**. The best rate, where both directions shrink
//: alike, is {best}, and even then each step keeps {bestFactor} of the distance.
//:
//: > [!exercise] Your own rate
//: > Before you run it: does `--learning-rate 0.05` converge? By what is the distance
//: > along the floor multiplied in each step? And in the steep direction?
//: >
//: > [!solution]
//: > It converges, being below the limit. The factors are $1 - 0.05 \lambda$: close to
//: > one along the floor, and in the steep direction between 0 and 1, so that nothing
//: > jumps from wall to wall. The output below shows the larger of them.

let yours = chapter[rateOption]
let yourSteps = 100
let yourPath = descend(rides, learningRate: yours, steps: yourSteps)
chapter.value("yourRate", yours)
chapter.value("yourSteps", yourSteps)
chapter.value("yourFactor", curvature.factor(yours), as: .significant(4))
chapter.value(
    "yourLoss", meanSquaredError(yourPath[yourSteps], rides), as: .significant(4))
chapter.value(
    "yourVerdict", yours < curvature.limit ? "below the limit" : "not below the limit")

//: With the rate {yourRate}, which is {yourVerdict}, a step keeps {yourFactor} of the
//: distance where that is worst, and the loss after {yourSteps} steps is {yourLoss}.
//:
//: ## The answer key
//: A line is so simple that the bottom of the valley can be computed. There both
//: derivatives are zero. From $\partial J/\partial b = 0$ follows
//: $b = \bar y - w \bar x$, where a bar is a mean: the best line goes through the middle
//: of the data. Put into $\partial J/\partial w = 0$, that gives a formula for $w$. A
//: second method of solving, from linear algebra, must come to the same:

let exact = leastSquaresLine(rides)
chapter.trace(
    #"w = \frac{\sum_i (x_i - \bar x)(y_i - \bar y)}{\sum_i (x_i - \bar x)^2}"#,
    ["x": rides.x, "y": rides.y, #"\bar x"#: rides.x.mean(), #"\bar y"#: rides.y.mean()],
    equals: exact.w)
chapter.trace(
    #"b = \bar y - w \bar x"#,
    ["w": exact.w, #"\bar x"#: rides.x.mean(), #"\bar y"#: rides.y.mean()],
    equals: exact.b)
let byQR = chapter.attempt { try leastSquaresLineByQR(rides) }
chapter.check(
    "(w, b), solved in another way", [byQR.w, byQR.b], equals: [exact.w, exact.b],
    tolerance: 1e-12)

//: Why descend at all, then? Because most models have no such formula: a single bend, as
//: in chapter 02, is too much for it. Here it is our answer key, and says that descent
//: arrived where it should.
//:
//: One feature is not the end of it. With several, $w$ becomes a row of weights, one for
//: each feature, and with several outputs a matrix with a row for each of them:

chapter.claim("F03")
let matrix: Tensor<Double> = [[1, 2], [-1, 0.5], [0.3, -0.7]]
let features: Tensor<Double> = [[1.5], [-0.5]]
let biases: Tensor<Double> = [[0.1], [-0.2], [0.3]]
chapter.trace(
    #"\hat y = W x + b"#, ["W": matrix, "x": features, "b": biases],
    equals: matmul(matrix, features) + biases, ledger: "F03")
chapter.evidence("F03", ["W x + b": matmul(matrix, features) + biases])

//: ## All receipts, some, or one?
//: So far every step looked at all rides. With a million of them that is a lot of looking
//: for one step. Take fewer: the gradient of some samples, a **mini-batch**, is on
//: average the gradient of all. One pass through the data is an **epoch**. Here are
//: measurements with noise, and three ways through them: all at once (**full batch**), a
//: few at a time, and one by one.

let noisy = Points.noisy(count: 100, deviation: 0.5, seed: chapter.seed)
let single = (0..<noisy.count).map {
    meanSquaredErrorGradient(start, noisy[[$0]]).parameters
}
chapter.check(
    "mean of the gradients of single samples",
    Tensor.stacked(single).mean(axes: 0).scalars,
    equals: meanSquaredErrorGradient(start, noisy).parameters.scalars, tolerance: 1e-12)
let epochs = chapter[epochsOption]
let ways = [noisy.count, chapter[batchSizeOption], 1].map {
    BatchRun(noisy, batchSize: $0, learningRate: rate, epochs: epochs, seed: chapter.seed)
}
chapter.figure(
    "01-batches", .excess("How far above the best loss", ways),
    caption: "The same learning rate, and the same number of samples looked at.")
chapter.value("epochs", epochs)
chapter.value("fullFirst", ways[0].excess[1], as: .significant(3))
chapter.value("singleFirst", ways[2].excess[1], as: .significant(3))
chapter.value("fullLast", ways[0].excess[epochs], as: .significant(3))
chapter.value("singleLast", ways[2].excess[epochs], as: .significant(3))
chapter.check(
    "after one epoch, single samples are ahead of the full batch",
    holds: ways[2].excess[1] < ways[0].excess[1])

//: After one epoch the full batch has made a single step and stands {fullFirst} above the
//: least loss that any line has. Single samples have made a step for each, and stand at
//: {singleFirst}. After {epochs} epochs it is {fullLast} for the full batch and
//: {singleLast} for single samples: they never come to rest, since each sample pulls its
//: own way. From above, the same runs look like this:

chapter.figure(
    "01-batches-paths", .ways("Two epochs, seen from above", ways, noisy, epochs: 2))

//: Many cheap, rough steps first, and a way to calm them later: that is how large
//: networks are trained. Chapter 06 will turn down the learning rate on the way.
//:
//: ## The unit matters
//: The valley of the taxi was long because of the numbers in $x$. Take rides of up to ten
//: kilometres, and it gets worse. But nobody forces us to measure in kilometres, nor from
//: zero. **Standardization** subtracts the mean of $x$ and divides by its standard
//: deviation. Scaling to the interval from 0 to 1, called **min-max**, is another common
//: choice:

let tenX = Tensor<Double>((1...10).map(Double.init))
let tenRides = Points(x: tenX, y: 2 * tenX + 1)
let standard = Scaling.standard(tenRides.x)
let minMax = Scaling.unitInterval(tenRides.x)
let raw = Curvature(x: tenRides.x)
let standardized = Curvature(x: standard(tenRides.x))
let squeezed = Curvature(x: minMax(tenRides.x))
chapter.table(
    columns: ["x", "flattest λ", "steepest λ", "condition number", "limit for α"],
    rows: [
        ("kilometres", raw), ("standardized", standardized), ("from 0 to 1", squeezed),
    ].map { [$0, $1.flattest, $1.steepest, $1.conditionNumber, $1.limit] })
chapter.figure(
    "01-scaling",
    .scalings(
        "Descent in kilometres, and standardized",
        [("kilometres", tenRides, 0.025), ("standardized", standard(tenRides), 0.1)],
        steps: 40),
    caption:
        "The same number of steps from the same distance, each with a rate that suits it."
)
let back = standard.undone(leastSquaresLine(standard(tenRides)))
chapter.check(
    "the line, back in kilometres", [back.w, back.b], equals: [2, 1], tolerance: 1e-12)

//: Standardized, the valley is a round bowl. Every direction bends alike, the gradient
//: points straight at the bottom, and one rate suits all. That is why almost every
//: program scales its inputs first. The line that comes out can be put back into
//: kilometres without loss.
//:
//: ## The documents' program, made to work
//: Two of the documents print one and the same program for linear regression:

chapter.claim("C06")

//: Let us give it the rides of one to ten kilometres, and otherwise leave it as it is.
//: First its loss, which is ours:

chapter.claim("F41")
chapter.trace(
    #"L = \frac{1}{n} \sum_{i=1}^{n} (y_i - \hat y_i)^2"#,
    ["n": rides.count, "y": rides.y, #"\hat y"#: said],
    equals: MeanSquaredError().value(said, rides.y), ledger: "F41")
chapter.check(
    "the same by our formula", meanSquaredError(guess, rides),
    equals: MeanSquaredError().value(said, rides.y))
chapter.evidence(
    "F41", ["loss of the guess w = 1, b = 3": MeanSquaredError().value(said, rides.y)])

//: Now its training, once in `Float`, as TensorFlow computes, and once in `Double`:

let inFloat = PublishedProgram<Float>(tenRides, learningRate: 0.1, steps: 1000)
let inDouble = PublishedProgram<Double>(tenRides, learningRate: 0.1, steps: 1000)
chapter.value("tenLimit", raw.limit, as: .significant(4))
chapter.value("firstBad", inFloat.firstNonFiniteStep ?? 0)

//: Its rate is far beyond the limit of {tenLimit}. From step {firstBad} on, the loss is
//: no finite number, and the program would go on to the end without a word. A training
//: loop should notice. This book's does:

chapter.failure(
    "training with the documents' rate", mentioning: "training diverged", ledger: "C06"
) {
    var model = Sequential<Float>([Dense(weight: [[0]], bias: [0])])
    var descent = GradientDescent<Float>(learningRate: 0.1)
    var generator = SplitMix64(seed: chapter.seed)
    _ = try model.fit(
        tenRides.x.cast(to: Float.self).reshaped(to: [10, 1]),
        tenRides.y.cast(to: Float.self).reshaped(to: [10, 1]), loss: MeanSquaredError(),
        optimizer: &descent, plan: TrainingPlan(epochs: 1000, batchSize: 10),
        using: &generator)
}

//: On the first four rides the rate is below the limit, and the program does learn. Here
//: it runs as it was meant, with the loss reported every hundred steps, as the documents
//: report their accuracy:

chapter.claim("Q14")
let program = PublishedProgram<Double>(rides, learningRate: 0.1, steps: 1000)
let reported = PublishedProgram<Double>.reportedSteps(of: 0..<1000)
chapter.table(
    "Reports of the program", columns: ["step", "loss"],
    rows: reported.map { [$0, program.losses[$0]] })
chapter.evidence(
    "Q14",
    ["reports": reported.count, "step of the last report": reported[reported.count - 1]])
// hidden: the same numbers, held against those of the ledger
let standardLosses = descend(standard(tenRides), learningRate: 0.1, steps: 50).losses(
    standard(tenRides))
let minMaxLosses = descend(minMax(tenRides), learningRate: 0.1, steps: 1000).losses(
    minMax(tenRides))
chapter.evidence(
    "C06",
    [
        "mean of x = 1 … 10": standard.shift,
        "standard deviation of x = 1 … 10": standard.unit,
        "eigenvalues, standardized": [standardized.flattest, standardized.steepest],
        "eigenvalues, from 0 to 1": [squeezed.flattest, squeezed.steepest],
        "loss after 1, 10 and 50 steps, standardized": [1, 10, 50].map {
            standardLosses[$0]
        }, "w of the best line, standardized": leastSquaresLine(standard(tenRides)).w,
        "loss after 10, 100 and 1000 steps, from 0 to 1": [10, 100, 1000].map {
            minMaxLosses[$0]
        }, "limit of the learning rate for x = 1 … 10": raw.limit,
        "loss after the first step with 0.1": inFloat.losses[0],
        "first step without a finite loss, Float": inFloat.firstNonFiniteStep,
        "first step without a finite loss, Double": inDouble.firstNonFiniteStep,
        "J after 1 step": program.losses[0], "J after 101 steps": program.losses[100],
        "J after 201, 301 and 401 steps": [200, 300, 400].map { program.losses[$0] },
    ])
// shown

//: ### Saved, and loaded again
//: The documents save their model after the session that holds it is closed, so nothing
//: is ever saved. A model is its parameters. Written down, they can be read again, and
//: must then say the same, to the last bit:

var trained = program.model
if let file = chapter[Option.load] {
    chapter.attempt(code: {
        ($0 as? CheckpointError)?.kind == .missing ? .missingData : .corruptData
    }) { try Checkpoint.read(file.path(percentEncoded: false)).restore(&trained) }
}
let bytes = chapter.attempt { try Checkpoint(trained).encoded() }
var loaded = Sequential<Double>([Dense(weight: [[0]], bias: [0])])
chapter.attempt { try Checkpoint(decoding: bytes).restore(&loaded) }
chapter.value("bytes", bytes.count)
let question: Tensor<Double> = [[5], [12.5]]
chapter.check(
    "fares for 5 and 12.5 kilometres, loaded", loaded(question).scalars,
    equals: trained(question).scalars, tolerance: 0)
if let file = chapter[Option.save] {
    chapter.attempt { try AtomicFile.write(bytes, to: file) }
}

//: The file has {bytes} bytes, in a format that Python reads as well. With `--save FILE`
//: it is written, and with `--load FILE` the line of another run is taken instead.
//:
//: ## Rounding makes no accuracy
//: How good is a line? The program answers with an "accuracy": it rounds each prediction
//: and counts how often that is the label.

chapter.claim("F42")

//: Watch what it says. First a perfect line, for labels that are no whole numbers:

let tenths = Tensor<Double>((0..<10).map { Double($0) / 10 })
let fine = Points(x: tenths, y: 1.37 * tenths + 0.21)
let perfect = Line(w: 1.37, b: 0.21)
chapter.show("rounded accuracy", roundedAccuracy(perfect.prediction(fine.x), fine.y))
chapter.show("mean squared error", meanSquaredError(perfect, fine))

//: Nothing right, says rounding, of a line without any error. Now predictions that are
//: all off by nearly a half, and then by a little more:

let offByLess: Tensor<Double> = [3.49, 5.49, 6.51, 8.51]
let offByMore = rides.y + 0.51
chapter.table(
    columns: ["prediction", "rounded accuracy", "mean squared error"],
    rows: [offByLess, offByMore].map {
        [
            "\($0)", roundedAccuracy($0, rides.y),
            MeanSquaredError<Double>().value($0, rides.y),
        ]
    })

//: From perfect to worthless, for the smallest of differences. And it depends on the
//: unit. The same fares in euros, in dimes of ten cents, and in hundreds of euros:

let fares: Tensor<Double> = [3.2, 5.2, 6.8, 8.8]
let inUnits = [1, 10, 0.01].map { roundedAccuracy($0 * fares, $0 * rides.y) }
chapter.table(
    columns: ["unit", "rounded accuracy"],
    rows: zip(["euros", "dimes", "hundreds of euros"], inUnits).map { [$0, $1] })

//: A measure that can be trusted stays in the unit of the label, such as the root of the
//: mean squared error, or compares with the simplest forecast of all, the mean of the
//: labels. That is **R²**: 1 for a perfect line, 0 for one that is no better than the
//: mean. Here are labels with noise, and their best line:

let measured = Points(x: tenths, y: [1.4, 1, 1.8, 1.5, 2.5, 2.3, 3.2, 2.8, 3.6, 3.3])
let best = leastSquaresLine(measured)
chapter.figure(
    "01-best-line",
    .fit(
        "The best line through noise", best, "best line", measured, over: 0...0.9,
        axes: ("x", "y"), samples: "labels"))
chapter.trace(
    #"R^2 = 1 - \frac{\sum_i (y_i - \hat y_i)^2}{\sum_i (y_i - \bar y)^2}"#,
    [
        "y": measured.y, #"\hat y"#: best.prediction(measured.x),
        #"\bar y"#: measured.y.mean(),
    ], equals: rSquared(best.prediction(measured.x), measured.y), ledger: "F42")
// hidden: the same numbers, held against those of the ledger
chapter.evidence(
    "F42",
    [
        "rounded accuracy of a perfect line": roundedAccuracy(
            perfect.prediction(fine.x), fine.y),
        "mean squared error of a perfect line": meanSquaredError(perfect, fine),
        "rounded accuracy, off by up to 0.49": roundedAccuracy(offByLess, rides.y),
        "mean squared error, off by up to 0.49": MeanSquaredError().value(
            offByLess, rides.y),
        "rounded accuracy, all off by 0.51": roundedAccuracy(offByMore, rides.y),
        "mean squared error, all off by 0.51": MeanSquaredError().value(
            offByMore, rides.y), "rounded accuracy in euros, dimes and hundreds": inUnits,
        "½, 1½ and 2½, rounded": [0.5, 1.5, 2.5].map { $0.rounded(.toNearestOrEven) },
        "w and b of the best line": best.parameters,
        "R² of the best line": rSquared(best.prediction(measured.x), measured.y),
        "mean squared error of the best line": meanSquaredError(best, measured),
        "rounded accuracy of the best line": roundedAccuracy(
            best.prediction(measured.x), measured.y),
    ])
// shown

//: ## Stock prices, honestly
//: The documents propose to forecast stock prices with this very program:

chapter.claim("C08")
chapter.claim("T50")

//: Say what is missing: forecast tomorrow's price from today's, learn from the first
//: days, and judge on the last. Our prices are a **random walk**: every day a step is
//: drawn, up or down, that depends on nothing before. No forecast can know more than
//: today's price. Which is a forecast too: tomorrow will be as today. It is called
//: **persistence**.

let forecast = PriceForecast(days: 500, seed: 2024, train: 350, validation: 74)
let trendLine = forecast.trend(days: 350)
let lastDays = forecast.byDay(425..<500)
chapter.figure(
    "01-prices",
    .prices(
        "A random walk, and the trend of its first days", forecast.prices,
        trend: trendLine, fittedDays: 350))
chapter.value(
    "priceR", rSquared(forecast.predicted, forecast.test.y), as: .significant(3))
chapter.value("lineError", forecast.error, as: .significant(5))
chapter.value("persistenceError", forecast.persistenceError, as: .significant(5))
chapter.value("gain", forecast.gainOverPersistence, as: .percent(1))
chapter.value("rightDays", forecast.rightDirections)
chapter.value("testDays", forecast.test.count)
chapter.value(
    "luck", coinTossProbability(forecast.rightDirections, of: forecast.test.count),
    as: .percent(0))

//: The line through pairs of prices has $R^2$ = {priceR}. That sounds like a success. Its
//: error on the last {testDays} days is {lineError}, and that of persistence
//: {persistenceError}. So against the forecast that costs nothing, the line gains {gain}.
//: It tells the direction rightly on {rightDays} of {testDays} days; a coin does that
//: well, or that badly, with a chance of {luck}.

let trendErrors = [forecast.byDay(0..<350), lastDays].map {
    meanSquaredError(trendLine, $0).squareRoot()
}
chapter.value("trendError", trendErrors[0], as: .significant(4))
chapter.value("laterError", trendErrors[1], as: .significant(4))
// hidden: the same numbers, held against those of the ledger
let priceLimit = Curvature(x: forecast.training.x).limit
let onPrices = PublishedProgram<Float>(forecast.training, learningRate: 0.1, steps: 1000)
let roundedPrices = roundedAccuracy(forecast.predicted, forecast.test.y)
chapter.evidence(
    "T50",
    [
        "the first four prices": Array(forecast.prices[1...4]),
        "the last price": forecast.prices[499],
        "the lowest and the highest price": [
            forecast.prices.min() ?? .nan, forecast.prices.max() ?? .nan,
        ], "w and b from price to price": forecast.line.parameters,
        "error on the last days": forecast.error,
        "error of persistence": forecast.persistenceError,
        "R²": rSquared(forecast.predicted, forecast.test.y),
        "R² against persistence": forecast.gainOverPersistence,
        "days with the right direction": forecast.rightDirections,
        "chance of that with a coin": coinTossProbability(
            forecast.rightDirections, of: forecast.test.count),
        "rounded accuracy": roundedPrices, "w and b of the trend": trendLine.parameters,
        "error of the trend on its own days": trendErrors[0],
        "error of the trend later": trendErrors[1],
        "limit of the learning rate on raw prices": priceLimit,
        "with 0.1 the program has no finite loss in the end": onPrices.losses[999].isNaN,
    ])
chapter.evidence(
    "C08",
    [
        "rounded accuracy": roundedPrices,
        "limit of the learning rate on raw prices": priceLimit,
        "with 0.1 the program has no finite loss in the end": onPrices.losses[999].isNaN,
    ])
// shown

//: A trend by the number of the day is worse than no forecast: its error is {trendError}
//: where it was fitted, and {laterError} later. The lesson: before you believe in a
//: model, compare it with the simplest one that you can think of.
//:
//: ## Exercises
//: > [!exercise] A half in front
//: > Some define $J = \frac{1}{2n} \sum_i r_i^2$. What becomes of the gradient, of
//: > $\lambda_{\max}$, and of the limit?
//: >
//: > [!solution]
//: > All derivatives are halved, the second ones too. So the limit is twice as large, and
//: > with twice the learning rate every step is the same as before.
//:
//: > [!exercise] Through the middle
//: > Show that the least-squares line goes through $(\bar x, \bar y)$.
//: >
//: > [!solution]
//: > At the minimum $\frac{\partial J}{\partial b} = \frac{2}{n} \sum_i (w x_i + b - y_i)
//: > = 0$. Divided by 2, this says $w \bar x + b - \bar y = 0$.
//:
//: > [!exercise] Why standardized is round
//: > Compute $H$ for an $x$ with mean 0 and standard deviation 1.
//: >
//: > [!solution]
//: > $$H = \frac{2}{n} \begin{bmatrix} \sum_i x_i^2 & \sum_i x_i \\ \sum_i x_i
//: > & n \end{bmatrix}
//: > = \begin{bmatrix} 2 & 0 \\ 0 & 2 \end{bmatrix}$$
//: > Both eigenvalues are 2, so the condition number is 1, and with $\alpha = \frac12$ a
//: > single step arrives.
//:
//: ## What to try next
//: ```sh
//: # just beyond the limit
//: swift run -c release linear-regression --learning-rate 0.12
//: # two of the three ways become one
//: swift run -c release linear-regression --batch-size 1
//: # with the solutions of the exercises
//: swift run -c release linear-regression --solutions
//: swift run grade "mean((w*x + b - y)^2)" --wrt b --claim "2*mean(w*x + b - y)" \
//:     --let x=vector:4 --let y=vector:4
//: ```
//: Chapter 02 bends the line: it puts many of them side by side and on top of each other,
//: and derives the gradient through all of them.

chapter.finish()
