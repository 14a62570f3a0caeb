import Console
import Datasets
import Foundation
import Grading
import Learning
import Notebook
import Plotting
import Tensors

let activationOption = Option<Activation>.choice(
    "activation", default: .tanh, help: "what bends the spirals' network")
let stepsOption = Option<Int>.integer(
    "steps", default: 300, bounds: .within(1...2000),
    help: "train the spirals' network for N steps")
let chapter = Chapter(
    options: [activationOption, stepsOption, Option.quick],
    examples: [
        Program.Example("--activation none", "try to part the spirals without any bend"),
        Program.Example(
            "--seed 7", "the same lesson with other random weights and points"),
        Program.Example("--quick", "see the whole lesson in a moment"),
    ])

//: # A multilayer perceptron, forward and backward
//: A staircase has a lamp and two switches, one below and one above. The lamp is lit when
//: exactly one of them is on:

chapter.table(
    columns: ["below", "above", "lamp"],
    rows: (0..<4).map { row in
        [
            Tasks.xor.x[row] == 1 ? "on" : "off", Tasks.xor.y[row] == 1 ? "on" : "off",
            Tasks.xor.labels[row] == 1 ? "lit" : "dark",
        ]
    })
chapter.figure(
    "02-xor",
    Tasks.xor.figure(
        "The lamp", named: ["dark", "lit"], x: Axis("switch below", from: -0.5, to: 1.5),
        y: Axis("switch above", from: -0.5, to: 1.5)))

//: This is called **XOR**, the exclusive or. Can a program learn it from these four
//: examples? The line of chapter 01 cannot. This chapter finds out why, builds what can,
//: a **network** of small units in **layers**, and derives how to train it. The
//: derivation has a famous name, backpropagation. It is the chain rule, used with some
//: care.
//:
//: A mark such as [F07] names a statement of the five documents behind the book that a
//: check confirms or refutes.
//:
//: ## The words
//: | word | sign | what it is |
//: | --- | --- | --- |
//: | **unit**, or neuron | | a line with a bend: a weighted sum, then a function of it |
//: | **weighted sum** | $z$ | $z = w_1 x_1 + w_2 x_2 + b$ |
//: | **activation** | $a$ | what the unit puts out: $a = \sigma(z)$ |
//: | **sigmoid** | $\sigma$ | $\sigma(z) = 1 / (1 + e^{-z})$, between 0 and 1 |
//: | **layer** | | units side by side, which all see the same inputs |
//: | **hidden layer** | | a layer whose outputs are the inputs of the next |
//: | **multilayer perceptron** | | layers one after another, each connected fully with
//:   the next |
//:
//: ## One unit
//: A unit computes a weighted sum of its inputs, and bends it. The documents write a
//: whole layer of units at once, with the weights of each unit as a row of the matrix
//: $W$:

chapter.claim("F04")
let small = TextbookNetwork.small
let (x, y) = TextbookNetwork.smallSample
let (V, c) = (small.layers[0].weight, small.layers[0].bias)
let pass = chapter.attempt { try small.forward(x) }
let (z, h) = (pass.z[0], pass.a[1])
chapter.trace(
    #"z_1 = \sum_k V_{1k} x_k + c_1"#, ["V": V, "x": x, "c": c], equals: z[0, 0],
    ledger: "F04")
chapter.trace(#"h_1 = \frac{1}{1 + e^{-z_1}}"#, ["z": z], equals: h[0, 0], ledger: "F04")
chapter.trace(
    #"h = \sigma(V x + c)"#, ["V": V, "x": x, "c": c], equals: h, ledger: "F04")
chapter.evidence("F04", ["z₁": z[0, 0], "h": h])

//: That was a layer of three units with two inputs. The sigmoid is one of several bends
//: in use:

chapter.claim("F02")
chapter.figure(
    "02-activations", .activations("Three bends, and how steep they are"),
    caption: "Remember the lower picture: it decides how well a network learns.")
let points: Tensor<Double> = [-2, 0, 0.5, 2]
chapter.evidence(
    "F02",
    [
        "σ at −2, 0, ½ and 2": sigmoid(points),
        "σ′ at −2, 0, ½ and 2": sigmoid(points) * (1 - sigmoid(points)),
        "tanh(½)": tanh(Tensor<Double>(0.5)).scalar,
        "ReLU(−2)": relu(Tensor<Double>(-2)).scalar,
    ])

//: ## An idea that fails: one unit, or many without a bend
//: Let one unit learn the lamp. More precisely one for each answer, lit and dark, of
//: which the surer one wins. The loss is the **cross-entropy**, the mean of $-\ln p$ over
//: the probabilities $p$ that the right answers were given; chapter 03 is about it.

let names = ["dark", "lit"]
var line = Classifier(
    hidden: [], classes: 2, .none, learningRate: 0.1, seed: chapter.seed)
line.train(Tasks.xor, steps: 300)
chapter.value("lineLoss", line.loss(Tasks.xor), as: .decimals(4))
chapter.trace(
    #"L = -\ln \frac{1}{2}"#, [:], equals: line.loss(Tasks.xor), tolerance: 1e-4)

//: It ends at a loss of {lineLoss}, which is that of tossing a coin: every answer has
//: probability one half. The reason can be seen. Whatever its bend, a unit tells two
//: sides of a straight line apart. Here are three such borders. Each leaves a point on
//: the wrong side, and so does every other:

chapter.figure(
    "02-one-unit",
    .borders(
        "Three straight borders", Tasks.xor, named: names,
        borders: [("one", 0, 0.5), ("two", -1, 0.5), ("three", -1, 1.5)]),
    caption: "However the border lies, some point is on the wrong side.")
let mostRight = mostRightOfAStraightBorder(Tasks.xor, directions: 720)
chapter.value("mostRight", mostRight)
chapter.value("examples", Tasks.xor.count)
chapter.check("examples on their right side, at best", mostRight, equals: 3)

//: At best {mostRight} of {examples} are right. XOR needs two borders.
//:
//: So take more units, one layer behind another. But beware: without a bend between them,
//: nothing is gained.

chapter.claim("T01")
let stack = LinearLayers.example
let probe = Tensor<Double>.column([1.5, -0.5])
chapter.trace(
    #"y = W_2 (W_1 x + b_1) + b_2"#,
    [
        "W_1": stack.first.weight, "b_1": stack.first.bias, "W_2": stack.second.weight,
        "b_2": stack.second.bias, "x": probe,
    ], equals: stack(probe), ledger: "T01")
chapter.trace(
    #"y = (W_2 W_1) x + (W_2 b_1 + b_2)"#,
    [
        "W_1": stack.first.weight, "b_1": stack.first.bias, "W_2": stack.second.weight,
        "b_2": stack.second.bias, "x": probe,
    ], equals: stack(probe), ledger: "T01")
var flat = Classifier(
    hidden: [8, 8], classes: 2, .none, learningRate: 0.05, seed: chapter.seed)
flat.train(Tasks.xor, steps: 300)
chapter.value("flatLoss", flat.loss(Tasks.xor), as: .decimals(4))
let single = matmul(stack.collapsed.weight, probe) + stack.collapsed.bias
chapter.evidence(
    "T01",
    [
        "W of the single layer": stack.collapsed.weight,
        "b of the single layer": stack.collapsed.bias.scalar,
        "y of both layers": stack(probe).scalar, "y of the single layer": single.scalar,
        "how far three linear layers get below ln 2 on XOR": log(2)
            - flat.loss(Tasks.xor),
    ])

//: Multiply out, and two layers are one. Three linear layers on XOR end at {flatLoss},
//: like one. The bend is what makes depth worth anything.
//:
//: ## Two units in between
//: With a bend, two hidden units are enough for the lamp. One says "at least one switch
//: is on", the other "not both are on", and the output joins the two. The weights are set
//: by hand, and large, so that each sigmoid says nearly yes or no:

let byHand = TextbookNetwork.xorByHand
chapter.figure(
    "02-network",
    .network(
        "Two hidden units for the lamp", byHand, inputs: ["below", "above"],
        outputs: ["lit"]))
let lamp = chapter.attempt {
    try Tasks.xor.labels.indices.map {
        try byHand.forward(.column([Tasks.xor.x[$0], Tasks.xor.y[$0]]))
    }
}
chapter.table(
    columns: ["below", "above", "at least one", "not both", "lit"],
    rows: lamp.map { pass in
        (pass.a[0].scalars + pass.a[1].scalars + pass.output.scalars).map {
            NumberFormat.decimals(4).text($0)
        }
    })
chapter.check(
    "the network by hand is right about the lamp", lamp.map { $0.output[0, 0].rounded() },
    equals: Tasks.xor.labels.map(Double.init))

//: ## Forward, layer by layer
//: Number the layers, and let each one read what the one before it has put out, $a_0$
//: being the input. The documents say so several times:

chapter.claim("F05")
chapter.claim("F09")
chapter.claim("F17")
let (W, b) = (small.layers[1].weight, small.layers[1].bias)
chapter.trace(
    #"z_2 = W_2 a_1 + b_2"#, ["W_2": W, "a_1": h, "b_2": b], equals: pass.z[1],
    ledger: "F05", "F09", "F17")
chapter.trace(
    #"a_2 = \sigma(z_2)"#, ["z_2": pass.z[1]], equals: pass.output, ledger: "F05", "F09",
    "F17")
chapter.evidence("F05", ["z₂": pass.z[1], "a₂": pass.output])
chapter.evidence("F09", ["z₂": pass.z[1], "a₂": pass.output])
chapter.evidence("F17", ["a₂": pass.output])

//: One document prints a formula that looks much the same, and is not:

chapter.claim("F01")
let readings: Tensor<Double> = [0.5, -1]
let components: Tensor<Double> = [2, 3]
let powers: Tensor<Double> = [2, 4]
let (byComponents, byPowers) = (
    (readings * components).sum() + 0.25, (readings * powers).sum() + 0.25
)
chapter.trace(
    #"z = w_1 x_1 + w_2 x_2 + b"#, ["w": readings, "x": components, "b": 0.25],
    equals: byComponents, ledger: "F01")
chapter.trace(
    #"z = w_1 x^1 + w_2 x^2 + b"#, ["w": readings, "x": 2, "b": 0.25], equals: byPowers,
    ledger: "F01")
let twoLayers = TextbookNetwork(layers: [
    .init([[1, 2], [3, 4]], [0, 0]), .init([[0.5, -0.5]], [0]),
])
let input = Tensor<Double>.column([1, -1])
let literal = matmul(twoLayers.layers[1].weight, input)[0, 0]
let layered = chapter.attempt { try twoLayers.forward(input) }
chapter.evidence(
    "F01",
    [
        "z by the components of x": byComponents, "z by the powers of x": byPowers,
        "layer 2 on the raw input, as printed": literal,
        "σ of layer 2 as printed": sigmoid(Tensor(literal)).scalar,
        "output of layer 1": layered.a[1],
        "layer 2 on the output of layer 1": layered.z[1][0, 0],
        "σ of layer 2": layered.output[0, 0],
    ])
chapter.failure(
    "layer 2 of our small network on its raw input",
    mentioning: "inner dimensions differ", ledger: "F01"
) { try Shapes.matmul(W.shape, x.shape) }

//: ## A worked example that does not work
//: Document 003 works an example out by hand: ten inputs, five hidden units, three
//: outputs. Read its formulas first.

chapter.claim("F18")
chapter.claim("F19")
chapter.claim("F20")

//: Then its numbers. Let us put the printed matrices into them, and ask for the shapes.

chapter.claim("W01")
chapter.failure(
    "the example as printed", mentioning: "inner dimensions differ: [3, 5] · [10, 1]",
    ledger: "W01"
) { try PrintedExample.asPrinted.forward(PrintedExample.x) }
chapter.value("rowLength", PrintedExample.weight.shape[1])
chapter.value("inputLength", PrintedExample.x.shape[0])

//: A row of {rowLength} numbers cannot be multiplied with a column of {inputLength}. What
//: could have been meant? The smallest repair leaves every printed parameter as it is,
//: turns $W_{21}$ around, and takes three inputs:

let repaired = PrintedExample.transposed
let repairedInput = Tensor<Double>.column([1, 2, 3])
let repairedPass = chapter.attempt { try repaired.forward(repairedInput) }
chapter.trace(
    #"z_2 = W_{21}^T x + b_2"#,
    [
        "W_{21}": PrintedExample.weight, "x": repairedInput,
        "b_2": repaired.layers[0].bias,
    ], equals: repairedPass.z[0], ledger: "W01", "F18")
chapter.trace(
    #"a_2 = \sigma(z_2)"#, ["z_2": repairedPass.z[0]], equals: repairedPass.a[1],
    ledger: "W01", "F19")
chapter.trace(
    #"z_3 = W_{32} a_2 + b_3"#,
    [
        "W_{32}": PrintedExample.weight, "a_2": repairedPass.a[1],
        "b_3": repaired.layers[1].bias,
    ], equals: repairedPass.z[1], ledger: "W03", "F20")
// hidden: the same numbers, held against those of the ledger, and three other repairs
let narrowedPass = chapter.attempt {
    try PrintedExample.narrowed.forward(.column([1, 2, 3, 4, 5]))
}
let continuedPass = chapter.attempt {
    try PrintedExample.continued.forward(PrintedExample.x)
}
let tenthPass = chapter.attempt {
    try PrintedExample.continued.forward(PrintedExample.x / 10)
}
let paddedPass = chapter.attempt { try PrintedExample.padded.forward(PrintedExample.x) }
chapter.evidence("F18", ["z₂ of the repaired example": repairedPass.z[0]])
chapter.evidence("F19", ["a₂ of the repaired example": repairedPass.a[1]])
chapter.evidence(
    "F20",
    [
        "z₃ of the repaired example": repairedPass.z[1],
        "shape of W₃₂, to 3 from 5": repaired.layers[1].weight.shape,
    ])
chapter.evidence(
    "W01",
    [
        "sums of the rows of W": PrintedExample.weight.sum(axes: 1),
        "z₂ of the repaired example": repairedPass.z[0],
        "a₂ of the repaired example": repairedPass.a[1],
        "a₃ of the repaired example": repairedPass.output,
        "a₃, narrowed": narrowedPass.output, "z₂, continued": continuedPass.z[0],
        "a₃, continued": continuedPass.output,
        "a₃, continued, for x / 10": tenthPass.output, "a₃, padded": paddedPass.output,
    ])
// shown
chapter.table(
    "Four ways to repair it", columns: ["repair", "a₃", "sum"],
    rows: [
        ("transposed, 3-5-3", repairedPass), ("narrowed, 5-3-3", narrowedPass),
        ("pattern continued, 10-5-3", continuedPass),
        ("zeros around, 10-5-3", paddedPass),
    ].map { name, pass in
        [
            name,
            pass.output.scalars.map { NumberFormat.decimals(4).text($0) }.joined(
                separator: "  "), NumberFormat.decimals(4).text(pass.output.sum()),
        ]
    })

//: None of them gives the printed numbers. And the printed numbers do not even follow
//: from each other:

chapter.claim("W02")
chapter.trace(
    #"\sigma(z_2)"#, ["z_2": PrintedExample.z2], equals: sigmoid(PrintedExample.z2),
    ledger: "W02")
chapter.evidence("W02", ["σ of the printed z₂": sigmoid(PrintedExample.z2)])
chapter.claim("W03")
let threeColumns = PrintedExample.weight.transposed().rows(0..<3).transposed()
let lastBias = PrintedExample.outputBias.reshaped(to: [3, 1])
let threeTimes = Tensor<Double>(repeating: PrintedExample.a2[0], shape: [3, 1])
let fiveTimes = Tensor<Double>(repeating: PrintedExample.a2[0], shape: [5, 1])
chapter.evidence(
    "W03",
    [
        "z₃ from three columns": matmul(threeColumns, threeTimes) + lastBias,
        "z₃ from all five": matmul(PrintedExample.weight, fiveTimes) + lastBias,
        "z₃ of the repaired example": repairedPass.z[1],
    ])
chapter.claim("W04")
chapter.evidence(
    "W04",
    [
        "σ of the printed z₃": sigmoid(PrintedExample.z3),
        "a₃ of the repaired example": repairedPass.output,
    ])
chapter.claim("W05")
chapter.trace(
    #"\sum_i a_i"#, ["a": PrintedExample.a3], equals: PrintedExample.a3.sum(),
    ledger: "W05")
chapter.trace(
    #"p = \operatorname{softmax}(z_3)"#, ["z_3": PrintedExample.z3],
    equals: softmax(PrintedExample.z3), ledger: "W05")
chapter.evidence(
    "W05",
    [
        "sum of the printed values": PrintedExample.a3.sum(),
        "softmax of the printed z₃": softmax(PrintedExample.z3),
    ])
chapter.value("printedSum", PrintedExample.a3.sum())

//: Probabilities of classes that exclude one another add up to 1, and these add up to
//: {printedSum}. **Softmax** makes probabilities of any numbers:
//: $p_i = e^{z_i} / \sum_j e^{z_j}$. From here on the last layer of a classifier ends in
//: it.
//:
//: ## Backward, index by index
//: Now the question of chapter 01 again: if this weight grew a little, would the loss
//: fall? For our small network, with hidden weights $V, c$ and output weights $W, b$:
//: $$z_j = \sum_k V_{jk} x_k + c_j \qquad h_j = \sigma(z_j)$$
//: $$u_i = \sum_j W_{ij} h_j + b_i \qquad a_i = \sigma(u_i) \qquad L = \frac12
//: \sum_i (a_i - y_i)^2$$
//: The trick is to begin at the end. Let every quantity ask only one thing: how does the
//: loss change with *me*, given that whoever comes after me already knows?

let loss = (pass.output - y).squared().sum() / 2
let back = small.backwardByIndex(pass, y)
chapter.trace(
    #"L = \frac{1}{2} \sum_i (a_i - y_i)^2"#, ["a": pass.output, "y": y], equals: loss)

//: **(a) The loss, by what the network puts out.** Write $g_i$ for this derivative. The
//: power rule says $g_i = \frac{\partial L}{\partial a_i} = a_i - y_i$.

chapter.grade(
    "(a) the loss", loss: "0.5*sum((a - y)^2)", variable: "a", claim: "a - y",
    declarations: ["a=vector:2", "y=vector:2"])
let a = pass.output
let dA = a - y
chapter.trace(
    #"\frac{\partial L}{\partial a_1} = a_1 - y_1"#, ["a": a, "y": y], equals: dA[0, 0])

//: **(b) Through the bend.** The sigmoid's slope can be told from its output alone:
//: $$\sigma'(u) = \frac{e^{-u}}{(1 + e^{-u})^2} = \frac{1}{1 + e^{-u}} \cdot
//: \frac{e^{-u}}{1 + e^{-u}}
//: = \sigma(u) \, (1 - \sigma(u))$$
//: So with $\delta_i$ for $\partial L/\partial u_i$, the **error** of output $i$, the
//: chain rule gives $\delta_i = g_i \, a_i (1 - a_i)$.

chapter.grade(
    "(b) through the bend, for any d that arrives", loss: "dot(d, sigmoid(u))",
    variable: "u", claim: "d*sigmoid(u)*(1 - sigmoid(u))",
    declarations: ["d=vector:2", "u=vector:2"])
chapter.trace(
    #"\delta_1 = g_1 a_1 (1 - a_1)"#, ["g": dA, "a": a], equals: back.delta[1][0, 0],
    ledger: "F10")

//: **(c) To the weights.** $W_{ij}$ meets only $h_j$, and only on its way to $u_i$. One
//: more in $W_{ij}$ is $h_j$ more in $u_i$:
//: $\frac{\partial L}{\partial W_{ij}} = \delta_i h_j$. And $b_i$ is simply added:
//: $\frac{\partial L}{\partial b_i} = \delta_i$.

let shapes = ["W=matrix:2x3", "h=vector:3", "b=vector:2", "d=vector:2"]
chapter.grade(
    "(c) to the weights", loss: "dot(d, matmul(W, h) + b)", variable: "W",
    claim: "outer(d, h)", declarations: shapes)
chapter.grade(
    "(c) to the biases", loss: "dot(d, matmul(W, h) + b)", variable: "b", claim: "d",
    declarations: shapes)
chapter.trace(
    #"\frac{\partial L}{\partial W_{12}} = \delta_1 h_2"#,
    [#"\delta"#: back.delta[1], "h": h], equals: back.weight[1][0, 1], ledger: "F10")

//: **(d) To the hidden units.** $h_j$ feeds *every* output, so its share of the blame
//: comes from all of them. Where several chains meet, add:
//: $\frac{\partial L}{\partial h_j} = \sum_i \delta_i W_{ij}$.

chapter.grade(
    "(d) to the hidden units", loss: "dot(d, matmul(W, h) + b)", variable: "h",
    claim: "matmul(transpose(W), d)", declarations: shapes)
chapter.trace(
    #"\frac{\partial L}{\partial h_1} = \sum_i \delta_i W_{i1}"#,
    [#"\delta"#: back.delta[1], "W": W], equals: back.input[1][0, 0], ledger: "F11")

//: And that is the whole secret. The hidden layer is now where the output layer was: it
//: knows how the loss changes with what it puts out. Steps (b), (c) and (d) begin again,
//: one layer further down, as many layers as there are:

chapter.trace(
    #"\epsilon_1 = \frac{\partial L}{\partial h_1} h_1 (1 - h_1)"#,
    [#"\frac{\partial L}{\partial h_1}"#: back.input[1][0, 0], "h": h],
    equals: back.delta[0][0, 0], ledger: "F10")
chapter.trace(
    #"\frac{\partial L}{\partial V_{12}} = \epsilon_1 x_2"#,
    [#"\epsilon"#: back.delta[0], "x": x], equals: back.weight[0][0, 1], ledger: "F10")

//: > [!exercise] One weight by hand
//: > Compute $\partial L/\partial V_{21}$ from the numbers above, with a pocket
//: > calculator.
//: >
//: > [!solution]
//: > $\frac{\partial L}{\partial h_2} = \sum_i \delta_i W_{i2}$, times $h_2 (1 - h_2)$,
//: > times $x_1$. It is the entry in the second row and first column of the matrix below.
//:
//: ## Backward, in matrices
//: All entries at once, with $\odot$ for a product entry by entry:
//: $$\delta_l = \frac{\partial L}{\partial a_l} \odot a_l \odot (1 - a_l) \qquad
//: \frac{\partial L}{\partial W_l} = \delta_l a_{l-1}^T \qquad
//: \frac{\partial L}{\partial a_{l-1}} = W_l^T \delta_l$$

let matrices = small.backward(pass, y)
chapter.trace(
    #"\delta_2 = (a - y) \odot a \odot (1 - a)"#, ["a": a, "y": y],
    equals: matrices.delta[1], ledger: "F10")
chapter.trace(
    #"\frac{\partial L}{\partial W_2} = \delta_2 a_1^T"#,
    [#"\delta_2"#: matrices.delta[1], "a_1": h], equals: matrices.weight[1], ledger: "F10"
)
chapter.trace(
    #"\frac{\partial L}{\partial a_1} = W_2^T \delta_2"#,
    ["W_2": W, #"\delta_2"#: matrices.delta[1]], equals: matrices.input[1], ledger: "F11")
chapter.show(
    "∂L/∂V", matrices.weight[0], rows: ["h₁", "h₂", "h₃"], columns: ["x₁", "x₂"])
// hidden: the same numbers, held against the derivation index by index, and nudges
let nudgedWeights = (0..<2).map { l in
    centralDifferences(
        of: { weight in
            var moved = small
            moved.layers[l].weight = weight
            return (try? moved.loss(x, y)) ?? .nan
        }, at: small.layers[l].weight, step: 1e-5)
}
for (l, name) in ["∂L/∂W₁", "∂L/∂W₂"].enumerated() {
    chapter.check(
        "\(name), index by index", back.weight[l].scalars,
        equals: matrices.weight[l].scalars, tolerance: 1e-15)
}
// shown

//: The documents have the last of these formulas in another form, the chain rule from
//: layer to layer:

chapter.claim("F11")
let slopes = Tensor<Double>(
    shape: [2, 2], scalars: [a[0, 0] * (1 - a[0, 0]), 0, 0, a[1, 0] * (1 - a[1, 0])])
let jacobian = matmul(slopes, W)
chapter.trace(
    #"r = g^T J"#, ["g": dA, "J": jacobian],
    equals: matmul(dA, jacobian, transposeA: true), ledger: "F11")
chapter.check(
    "the row times the Jacobian", matmul(dA, jacobian, transposeA: true).scalars,
    equals: matrices.input[1].scalars)
chapter.evidence("F11", ["∂L/∂a₁": matrices.input[1]])
chapter.failure(
    "a column in the printed order", mentioning: "inner dimensions differ", ledger: "F11"
) { try Shapes.matmul(dA.shape, jacobian.shape) }

//: ### A classic mistake
//: Step (d) needs $W^T$. Where a layer has as many outputs as inputs, forgetting the
//: transposition fits as well, and no shape complains. The grader does:

chapter.grade(
    "without the transposition", loss: "dot(d, matmul(W, h) + b)", variable: "h",
    claim: "matmul(W, d)",
    declarations: ["W=matrix:3x3", "h=vector:3", "b=vector:3", "d=vector:3"],
    expecting: .transposedWeight)

//: ### The code, graded
//: The library's layers have the same derivation beside their code, with samples as rows.
//: Every entry of every gradient of a small network is held against nudges, and each
//: layer alone as well:

var generator = SplitMix64(seed: 1)
let graded = Sequential<Double>([
    Dense(inputs: 2, outputs: 4, using: &generator), Sigmoid(),
    Dense(inputs: 4, outputs: 3, using: &generator), Tanh(),
    Dense(inputs: 3, outputs: 2, using: &generator), Softmax(),
])
let batch = Tensor<Double>(
    shape: [5, 2], scalars: (0..<10).map { _ in generator.normal() })
chapter.grade(
    "a network of three layers",
    grade(
        graded, at: batch, [0, 1, 1, 0, 1],
        loss: SparseCategoricalCrossEntropy(from: .probabilities)))

//: ### How far to nudge?
//: Whoever holds a gradient against nudges has to trust the nudges. Take a function whose
//: slope is known, $f(x) = \frac{1}{1 + x^2}$ at $x = \frac{1}{2}$:

func bell(_ x: Double) -> Double { 1 / (1 + x * x) }
let bellSlope = -2 * 0.5 * bell(0.5) * bell(0.5)
chapter.trace(#"f'(x) = \frac{-2 x}{(1 + x^2)^2}"#, ["x": 0.5], equals: bellSlope)

//: Nudge it by $h$, from 1 down to $10^{-15}$, and measure the slope in three ways:
//: forward, $\frac{f(x + h) - f(x)}{h}$; to both sides, $\frac{f(x + h) - f(x - h)}{2h}$;
//: and from five points, at $x$, $x \pm h$ and $x \pm 2h$, weighted so that more of the
//: curve cancels. How wrong is each?

let nudges = StepSizePicture(of: bell, derivative: bellSlope, at: 0.5, stepsPerDecade: 4)
chapter.figure("02-nudges", .stepSizes("How far a nudge should go", nudges))
chapter.value("forwardNudge", nudges.best(\.forward), as: .significant(1))
chapter.value("centralNudge", nudges.best(\.central), as: .significant(1))
chapter.value("fivePointNudge", nudges.best(\.fivePoint), as: .significant(1))
// hidden: the orders of the three formulas, and the digits that each holds at best
let (wide, narrow) = (nudges.points[8], nudges.points[12])
chapter.check(
    "zeros gained by h = 0.001 instead of 0.01",
    [
        wide.forward / narrow.forward, wide.central / narrow.central,
        wide.fivePoint / narrow.fivePoint,
    ].map(log10), equals: [1, 2, 4], tolerance: 0.05)
let digits = [\StepSizePicture.Point.forward, \.central, \.fivePoint].map { error in
    Int(-log10((nudges.points.map { $0[keyPath: error] }.min() ?? .nan) / abs(bellSlope)))
}
chapter.check(
    "each way holds more digits than the one before",
    holds: digits[0] < digits[1] && digits[1] < digits[2])
chapter.value("forwardDigits", digits[0])
chapter.value("centralDigits", digits[1])
chapter.value("fivePointDigits", digits[2])
chapter.value("graderNudge", FivePointDifference.usualStep)
// shown

//: Come from the right. A shorter nudge follows the curve better: ten times shorter, and
//: the error falls ten times forward, a hundred times to both sides, ten thousand times
//: with five points. Then each line turns and climbs. A computer keeps 16 digits,
//: $f(x + h)$ and $f(x)$ agree in ever more of them, and dividing by $h$ blows up the
//: little that is left. So the best nudge is not the smallest: about {forwardNudge}
//: forward, {centralNudge} to both sides, {fivePointNudge} with five points. There
//: {forwardDigits}, {centralDigits} and {fivePointDigits} digits are right. The grader
//: takes five points, {graderNudge} or a little less apart, and computes with each number
//: how wrong it may be.

//: ## Two printed gradients, refuted
//: A shape error is a friendly mistake: it stops. Worse is a formula that runs. Document
//: 001 prints the gradient of one neuron with a squared error:

chapter.claim("F07")
let neuron = Neuron()
chapter.trace(
    #"g_{\text{printed}} = \sum_i (y_i - a_i) x_i"#,
    ["y": Neuron.y, "a": neuron.outputs, "x": Neuron.x], equals: neuron.printedGradient,
    ledger: "F07")
chapter.trace(
    #"\frac{\partial J}{\partial W} = -\sum_i (y_i - a_i) a_i (1 - a_i) x_i"#,
    ["y": Neuron.y, "a": neuron.outputs, "x": Neuron.x], equals: neuron.weightGradient,
    ledger: "F07")
let slope = centralDifferences(
    of: { Neuron(weight: $0[0], bias: neuron.bias).loss }, at: Tensor([neuron.weight]),
    step: 1e-5)
chapter.grade(
    "the printed gradient", loss: "0.5*sum((y - sigmoid(W*x + b))^2)", variable: "W",
    claim: "sum((y - sigmoid(W*x + b))*x)", declarations: ["x=vector:4", "y=vector:4"],
    expecting: .wrongSign, .missingActivationDerivative, ledger: "F07")

//: Two mistakes: the sign is wrong and the slope of the sigmoid is missing. Train with
//: it, and see what happens:

let steps = 100
let printedRun = neuron.descent(learningRate: 0.1, steps: steps) { $0.printedGradient }
let rightRun = neuron.descent(learningRate: 0.1, steps: steps) { $0.weightGradient }
let flippedRun = neuron.descent(learningRate: 0.1, steps: steps) { -$0.printedGradient }
chapter.figure(
    "02-wrong-gradient",
    .losses(
        "Training with the printed gradient, and with the right one",
        [("as printed", printedRun.map(\.loss)), ("right", rightRun.map(\.loss))],
        axis: Axis("J", from: 0)))
// hidden: the same numbers, held against those of the ledger
let marks = [1, 2, 5, 10, 50, 100]
chapter.evidence(
    "F07",
    [
        "J of the neuron": neuron.loss, "∂J/∂W as printed": neuron.printedGradient,
        "∂J/∂W": neuron.weightGradient, "∂J/∂b": neuron.biasGradient,
        "how far nudges are from ∂J/∂W": abs(slope[0] - neuron.weightGradient),
        "J after 1, 2, 5, 10, 50 and 100 steps as printed": marks.map {
            printedRun[$0].loss
        }, "W after 100 steps as printed": printedRun[100].weight,
        "J after 1, 2, 5, 10, 50 and 100 steps": marks.map { rightRun[$0].loss },
        "W after 100 steps": rightRun[100].weight,
        "cross-entropy of the neuron": neuron.crossEntropy,
        "cross-entropy after 1, 2, 5, 10, 50 and 100 steps, the sign turned": marks.map {
            flippedRun[$0].crossEntropy
        }, "W after 100 steps, the sign turned": flippedRun[100].weight,
    ])
// shown
chapter.value("printedEnd", printedRun[steps].loss, as: .significant(4))
chapter.value("rightEnd", rightRun[steps].loss, as: .significant(4))
chapter.value("neuronStart", neuron.loss, as: .significant(4))

//: The loss begins at {neuronStart}. Along the printed gradient it *rises* to
//: {printedEnd}; along the right one it falls to {rightEnd}. A curious point: with its
//: sign alone turned, the printed formula is the gradient of another loss, the
//: cross-entropy, which chapter 03 derives.
//:
//: For networks the same document prints this:

chapter.claim("F10")
let printedGradients = small.printedWeightGradients(pass, y)
chapter.show("∂L/∂W₂ as printed", printedGradients[1])

//: A vector, where a matrix is needed. To be fair, take a single weight, where shapes are
//: no excuse:

let one = TextbookNetwork(layers: [.init([[0.5]], [0.25])])
let onePass = chapter.attempt { try one.forward([[2]]) }
let a1 = onePass.output.scalar
let (printedSlope, rightSlope) = (
    one.printedWeightGradients(onePass, [[1]])[0].scalar,
    one.backward(onePass, [[1]]).weight[0].scalar
)
chapter.trace(
    #"g_{\text{printed}} = a (a - y)"#, ["a": a1, "y": 1], equals: printedSlope,
    ledger: "F10")
chapter.trace(
    #"\frac{\partial L}{\partial W} = (a - y) a (1 - a) a_0"#,
    ["a": a1, "y": 1, "a_0": 2], equals: rightSlope, ledger: "F10")
chapter.grade(
    "the printed formula for a single weight", loss: "0.5*(sigmoid(W*x + b) - y)^2",
    variable: "W", claim: "sigmoid(W*x + b)*(sigmoid(W*x + b) - y)",
    expecting: .missingActivationDerivative, .wrongLayerActivation, ledger: "F10")
// hidden: the same numbers, held against those of the ledger
chapter.evidence(
    "F10",
    [
        "L": loss, "δ₂": matrices.delta[1], "δ₁": matrices.delta[0],
        "∂L/∂W₂": matrices.weight[1], "∂L/∂W₁": matrices.weight[0],
        "how far nudges are from them": zip(nudgedWeights, matrices.weight).map {
            ($0 - $1).largestMagnitude()
        }.max(), "shape as printed, layer 2": printedGradients[1].shape,
        "shape that is needed": W.shape, "∂L/∂W₂ as printed": printedGradients[1],
        "∂L/∂W₁ as printed": printedGradients[0],
        "slope of a single weight as printed": printedSlope,
        "slope of a single weight": rightSlope,
    ])
// shown

//: ## Backpropagation is no optimizer
//: The documents say of backpropagation that it updates the parameters. It does not: it
//: computes the gradient, and stops. What is done with it is the **optimizer's** choice:

chapter.claim("T08")
chapter.claim("F12")
func step<O: Optimizer<Double>>(_ optimizer: O) -> Double {
    stepped(neuron.weight, along: neuron.weightGradient, optimizer)
}
let plain = step(GradientDescent(learningRate: 0.1))
let momentum = step(Momentum(learningRate: 0.1, momentum: 0.9, form: .movingAverage))
let adam = step(Adam(learningRate: 0.1))
chapter.trace(
    #"W_{\text{new}} = W - \alpha \frac{\partial J}{\partial W}"#,
    [
        "W": neuron.weight, #"\alpha"#: 0.1,
        #"\frac{\partial J}{\partial W}"#: neuron.weightGradient,
    ], equals: plain, ledger: "F12", "T08")
chapter.table(
    columns: ["optimizer", "W after one step"],
    rows: [("descent", plain), ("momentum", momentum), ("Adam", adam)].map { [$0, $1] })
chapter.evidence("F12", ["W after a step of descent": plain])
chapter.evidence(
    "T08",
    [
        "W after a step of descent": plain, "W after a step of momentum": momentum,
        "W after a step of Adam": adam,
    ])

//: One gradient, three steps. Which optimizer is the fastest depends on the valley. In a
//: bowl a hundred times steeper one way than the other:

chapter.claim("T13")
let races: [(name: String, steps: Int?)] = [
    ("descent, α = 0.01", Bowl.steps(GradientDescent(learningRate: 0.01))),
    (
        "descent, α = 2/101, its best",
        Bowl.steps(GradientDescent(learningRate: .constant(2.0 / 101)))
    ),
    (
        "momentum, α = 0.01",
        Bowl.steps(Momentum(learningRate: 0.01, momentum: 0.9, form: .classical))
    ), ("Adam, α = 0.1", Bowl.steps(Adam(learningRate: 0.1))),
    ("AdaGrad, α = 0.5", Bowl.steps(AdaGrad(learningRate: 0.5))),
]
chapter.table(
    columns: ["optimizer", "steps"],
    rows: races.map { [$0.name, $0.steps.map { "\($0)" } ?? "–"] })
chapter.evidence(
    "T13",
    [
        "steps of descent": races[0].steps,
        "steps of descent at its best": races[1].steps,
        "steps of momentum": races[2].steps, "steps of Adam": races[3].steps,
        "steps of AdaGrad": races[4].steps,
    ])

//: Chapter 06 will tell how they work. Here Adam is used from now on, a step that adapts
//: itself to each weight.
//:
//: ## Training
//: Everything is there. The loop is the one that the documents describe, but for one
//: thing that they leave open:

chapter.claim("T48")

//: Initialize with random weights. Then forward, loss, backward, update, again and again.
//: And stop when ten steps together have lowered the loss by less than some tolerance, or
//: when a largest number of steps is reached. First the lamp, with a hidden layer that
//: bends by tanh:

var lampNet = Classifier(
    hidden: [8], classes: 2, .tanh, learningRate: 0.1, seed: chapter.seed)
let (mostSteps, tolerance) = (500, 1e-3)
var lampDecisions: [Decision] = []
lampNet.train(Tasks.xor, steps: mostSteps, tolerance: tolerance) { step, network in
    if step < 10 ? step % 3 == 0 : step % 10 == 0 {
        lampDecisions.append(Decision("step \(step)", network, around: Tasks.xor))
    }
}
chapter.figure(
    "02-xor-training",
    .movingDecision("The lamp is learned", lampDecisions, Tasks.xor, named: names),
    caption: "What the network decides; on a page, at several moments of its training.")
chapter.value("lampSteps", lampNet.losses.count)
chapter.value("lampLoss", lampNet.loss(Tasks.xor), as: .significant(2))
chapter.check("all four examples are right", lampNet.accuracy(Tasks.xor), equals: 1)
chapter.evidence(
    "T48",
    [
        "it stopped by its own rule": lampNet.losses.count < mostSteps
            && lampNet.hasSettled(tolerance: tolerance)
    ])

//: After {lampSteps} steps it has settled, at a loss of {lampLoss}, and is right about
//: all four. Now something that cannot be set by hand: two half-moons that reach into one
//: another.

let moons = Tasks.moons(seed: chapter.seed)
let moonNames = ["upper", "lower"]
chapter.figure("02-moons", moons.figure("Two moons", named: moonNames))
var moonNet = Classifier(
    hidden: [16], classes: 2, .tanh, learningRate: 0.05, seed: chapter.seed)
var moonDecisions: [Decision] = []
moonNet.train(moons, steps: 200) { step, network in
    if [0, 5, 10, 20, 40, 80, 120, 200].contains(step) {
        moonDecisions.append(Decision("step \(step)", network, around: moons))
    }
}
chapter.figure(
    "02-moons-training",
    .movingDecision("The border bends", moonDecisions, moons, named: moonNames),
    caption: "First a line, then a curve that goes between the moons.")
chapter.value("moonAccuracy", moonNet.accuracy(moons), as: .percent(1))
chapter.check(
    "share of the moons' points that is wrong", 1 - moonNet.accuracy(moons), atMost: 0.05)

//: The network has {moonAccuracy} of the points right. And three arms of a spiral, with
//: two hidden layers. Here you can change something: `--activation sigmoid`, `relu`,
//: `tanh` or `none`, and `--steps`.

let spirals = Tasks.spirals(seed: chapter.seed)
let spiralNames = ["arm 1", "arm 2", "arm 3"]
var spiralNet = Classifier(
    hidden: [24, 24], classes: 3, chapter[activationOption], learningRate: 0.02,
    seed: chapter.seed)
let spiralSteps = chapter.given(stepsOption) ?? (chapter.isQuick ? 100 : 300)
var spiralDecisions: [Decision] = []
spiralNet.train(spirals, steps: spiralSteps) { step, network in
    if step % max(1, spiralSteps / 6) == 0 {
        spiralDecisions.append(Decision("step \(step)", network, around: spirals))
    }
}
chapter.figure(
    "02-spirals-training",
    .movingDecision("Three arms are parted", spiralDecisions, spirals, named: spiralNames)
)
chapter.figure(
    "02-losses",
    .losses(
        "Three trainings",
        [
            ("lamp", lampNet.losses), ("moons", moonNet.losses),
            ("spirals", spiralNet.losses),
        ], axis: Axis("loss", kind: .logarithmic)))
chapter.value("bend", chapter[activationOption].name)
chapter.value("spiralSteps", spiralSteps)
chapter.value("spiralAccuracy", spiralNet.accuracy(spirals), as: .percent(1))

//: With {bend} and {spiralSteps} steps, {spiralAccuracy} of the spirals' points are
//: right. All of this is measured on the points that were learned from; whether it holds
//: for others is the question of chapter 04.
//:
//: ## Why not begin with zeros?
//: Chapter 01 began with all parameters zero. Do the same here, and look at the gradients
//: of the moons' network:

let zeros = Classifier(
    hidden: [16], classes: 2, .tanh, initializer: .zeros, learningRate: 0.05,
    seed: chapter.seed)
chapter.table(
    "Largest entry of each gradient, all weights being zero",
    columns: ["parameter", "largest"],
    rows: zeros.gradients(moons).map {
        [$0.name, NumberFormat.decimals(6).text($0.value.largestMagnitude())]
    })
chapter.check(
    "largest entry of all gradients",
    zeros.gradients(moons).map { $0.value.largestMagnitude() }.max() ?? .nan,
    atMost: 1e-15)

//: Nothing moves at all. The error cannot reach the hidden units, since step (d)
//: multiplies it by zero weights. The output weights do not move, since the hidden units
//: say nothing. And the output biases cannot prefer a class, since both moons have as
//: many points. With equal weights that are not zero, things move, but together:

var zeroNet = zeros
zeroNet.train(moons, steps: moonNet.losses.count)
var equalNet = zeros.withEqualWeights(0.5)
equalNet.train(moons, steps: moonNet.losses.count)
let hiddenWeights = equalNet.model.parameterList[0].value
let spread =
    (0..<2).map { row in hiddenWeights.row(row).max() - hiddenWeights.row(row).min() }
    .max() ?? .nan
chapter.check("how far the hidden units' weights are apart", spread, atMost: 1e-12)
chapter.value("equalLoss", equalNet.loss(moons), as: .decimals(3))
chapter.value("randomLoss", moonNet.loss(moons), as: .decimals(3))
chapter.value("zeroLoss", zeroNet.loss(moons), as: .decimals(3))
chapter.figure(
    "02-zeros",
    .losses(
        "Three ways to begin",
        [
            ("all zero", zeroNet.losses), ("all equal", equalNet.losses),
            ("random", moonNet.losses),
        ], axis: Axis("loss", from: 0)))

//: Units that begin alike see the same, get the same gradient and stay alike for ever:
//: the whole hidden layer counts as one unit. It ends at {equalLoss}, the zeros at
//: {zeroLoss}, random weights at {randomLoss}. Randomness breaks the symmetry: that is
//: what it is for.
//:
//: > [!exercise] Zero biases
//: > The biases do begin at zero, everywhere in this chapter. Why is that no problem?
//: >
//: > [!solution]
//: > Units that differ in their weights differ in what they put out and in the error that
//: > reaches them. So their biases get different gradients from the first step on.
//:
//: ## Why deep networks did not learn
//: Look at step (b) once more. Every layer that the error passes on its way back
//: multiplies it by a slope, and the slope of the sigmoid is at most one quarter:

let depth = 8
chapter.value("depth", depth)
chapter.trace(#"\sigma'(0) = \sigma(0) (1 - \sigma(0))"#, [:], equals: 0.25)
chapter.trace(#"f = \left( \frac{1}{4} \right)^d"#, ["d": depth], equals: 1.0 / 65536)

//: So much is left, at best, after {depth} layers, but for the weights. Here is the size
//: of each layer's gradient before training, for the same deep network with three bends:

let sizes = [Activation.sigmoid, .tanh, .relu].map { bend in
    (bend.name, gradientSizes(moons, depth: depth, width: 16, bend, seed: chapter.seed))
}
chapter.figure(
    "02-vanishing", .gradientSizes("The gradient on its way back", sizes),
    caption: "The error begins at the right, at the output.")
let shares = sizes.map { $0.1[0] / $0.1[depth] }
chapter.value("sigmoidShare", shares[0], as: .significant(2))
chapter.value("reluShare", shares[2], as: .significant(2))
chapter.check(
    "first layer's share of the last one's gradient, sigmoid", shares[0], atMost: 1e-2)
chapter.check(
    "ten times this share, and the share with ReLU", 10 * shares[0], atMost: shares[2])

//: With the sigmoid, the first layer gets {sigmoidShare} of what the last one gets: the
//: **vanishing gradient**. The slope of **ReLU**, $\max(0, z)$, is one wherever the unit
//: is active, and the first layer still gets {reluShare}. Trained alike:

let deep = [Activation.sigmoid, .relu].map { bend -> (String, [Double]) in
    var network = Classifier(
        hidden: Array(repeating: 16, count: depth), classes: 2, bend, learningRate: 0.005,
        seed: chapter.seed)
    network.train(moons, steps: chapter.isQuick ? 60 : 150)
    return (bend.name, network.losses)
}
chapter.figure(
    "02-deep", .losses("Eight hidden layers", deep, axis: Axis("loss", from: 0)))
chapter.value("deepSigmoid", deep[0].1[deep[0].1.count - 1], as: .decimals(3))
chapter.value("deepRelu", deep[1].1[deep[1].1.count - 1], as: .decimals(3))
chapter.check(
    "ReLU ends lower", deep[1].1[deep[1].1.count - 1],
    atMost: deep[0].1[deep[0].1.count - 1])

//: The sigmoid's network ends at {deepSigmoid}, that with ReLU at {deepRelu}. That is one
//: reason why networks could become deep.
//:
//: ## Exercises
//: > [!exercise] The slope of tanh
//: > Show that $\tanh'(z) = 1 - \tanh^2(z)$, and find where it is largest. Ask the
//: > grader: `swift run grade "tanh(z)" --wrt z --claim "1 - tanh(z)^2"`.
//: >
//: > [!solution]
//: > With $\tanh z = (e^z - e^{-z}) / (e^z + e^{-z})$ the quotient rule gives
//: > $$\frac{(e^z + e^{-z})^2 - (e^z - e^{-z})^2}{(e^z + e^{-z})^2} = 1 - \tanh^2 z$$
//: > It is largest at 0, where it is 1: four times the sigmoid's.
//:
//: > [!exercise] How many parameters?
//: > Count the weights and biases of a network with layers of $n_0, n_1, \ldots, n_L$
//: > units.
//: >
//: > [!solution]
//: > Layer $l$ has $n_l$ rows of $n_{l-1}$ weights and $n_l$ biases:
//: > $\sum_{l=1}^{L} n_l (n_{l-1} + 1)$.
//:
//: > [!exercise] A lamp with three switches
//: > It is lit when an odd number of its switches is on. How many hidden units with a
//: > hard bend do you need? Set their weights.
//: >
//: > [!solution]
//: > As many as there are switches. Unit $k$ says "at least $k$ are on": its weights are
//: > all 1, its bias is $\frac12 - k$. The output adds the first, subtracts the second,
//: > and adds the third.
//:
//: ## What to try next
//: ```sh
//: # no bend, no spirals
//: swift run -c release multilayer-perceptron --activation none
//: # slower: look at the losses
//: swift run -c release multilayer-perceptron --activation sigmoid
//: # other weights, other points
//: swift run -c release multilayer-perceptron --seed 7
//: swift run grade "0.5*(y - sigmoid(w*x + b))^2" --wrt b \
//:     --claim "y - sigmoid(w*x + b)" --derive
//: ```
//: Chapter 03 asks what the loss should be, and finds why the sigmoid and the squared
//: error are not made for each other.

chapter.finish()
