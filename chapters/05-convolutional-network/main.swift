import Datasets
import Foundation
import Grading
import Learning
import Ledger
import Notebook
import Plotting
import Tensors

let modelOption = Option<DocumentModel>.choice(
    "model", default: .cnn000, help: "train this one of the documents' networks")
let epochsOption = Option<Int?>.epochs(
    otherwise:
        "as often as the document, or twice as often over drawn digits; none with --load")
let batchSizeOption = Option<Int?>.batchSize(otherwise: "as many as the document does")
let learningRateOption = Option<Double>.learningRate(default: 0.001)

let loadOption = Option<URL?>.path(
    "load", placeholder: "FILE",
    help: "begin with the weights of FILE; --epochs N goes on training them")
let claimsOption = Option<Bool>.flag(
    "claims",
    help:
        "measure the documents' results on MNIST: four networks, three seeds each, "
        + "in some minutes"
)

let chapter = Chapter(
    options: [
        modelOption, Option.data, epochsOption, batchSizeOption, learningRateOption,
        Option.save, loadOption, claimsOption,
    ],
    examples: [
        Program.Example("--data DIR --epochs 5", "train on the real MNIST files in DIR"),
        Program.Example(
            "--model mlp-001", "train the multilayer perceptron of document 001"),
        Program.Example(
            "--data DIR --claims",
            "train all four networks and judge the documents' results"),
        Program.Example("--quick", "see the whole lesson in a few seconds"),
    ],
    variables: [
        Program.Variable("MNIST_DIR", "where the MNIST files are, unless --data says so"),
        Program.Variable(
            "XDG_CACHE_HOME", "where they are looked for next, in gradebook/mnist"),
        Program.Variable(
            "GRADEBOOK_KERNELS",
            "avx512, avx2 or plain: compute with these instructions"),
    ])

let kind = chapter[modelOption]
chapter.attempt {
    try TrainingSettings.check(
        isLoaded: chapter[loadOption] != nil, epochs: chapter[epochsOption],
        others: [
            (batchSizeOption.name, chapter.given(batchSizeOption) != nil),
            (learningRateOption.name, chapter.given(learningRateOption) != nil),
        ])
}
if let file = chapter[Option.save] {
    chapter.attempt { try TrainingRun.checkCanSave(to: file) }
}

//: # A convolutional network reads digits
//: How can a program tell a 4 from a 9, when no two people write them alike? Nobody can
//: list the rules. So we do not write them down: we let a network find them from
//: examples, and check every derivative on the way.
//:
//: Five documents on building models of this kind stand behind the book. A mark such as
//: [C02] names the statement of theirs that a check confirms or refutes, with a verdict:
//: CORRECT, WRONG, CONVENTION, which is right as soon as one says what is meant, and
//: UNMEASURED, where only training can tell. C02 to C05 are the listings of four networks
//: for handwritten digits. This chapter builds all four, and trains one of them.
//:
//: ## The data

// hidden: the images, and how often to go through them
let digits = chapter.attempt {
    try loadDigits(
        data: chapter[Option.data], seed: chapter.seed, isQuick: chapter.isQuick)
}
chapter.attempt {
    try Claims.check(
        isAsked: chapter[claimsOption], isQuick: chapter.isQuick, digits: digits)
}
let settings = TrainingSettings(
    model: kind,
    epochs: chapter[epochsOption]
        ?? (chapter[loadOption] != nil
            ? 0 : chapter.isQuick ? 2 : kind.epochs(over: digits)),
    batchSize: chapter[batchSizeOption] ?? kind.batchSize,
    learningRate: chapter[learningRateOption])
// shown

chapter.value("dataSet", digits.name)
chapter.value("trainingImages", digits.train.count)
chapter.value("testImages", digits.test.count)
chapter.figure(
    "05-digits", Figure("One digit of each class", ImageGrid(digits.train.oneOfEachClass))
)

//: This run has {trainingImages} images to learn from and {testImages} others to be
//: judged on ({dataSet}). Each has 28 × 28 pixels, from 0 (paper) to 1 (ink), and a label
//: from 0 to 9.
//:
//: | word | meaning |
//: | --- | --- |
//: | filter | a few weights that slide over the image, the same at every place |
//: | map | what a filter sees, place by place |
//: | channel | one of several values at each place: one for an image of ink, one for each
//:   filter after a convolution |
//: | pooling | a coarser map, of one value for each small window |
//: | parameters | all numbers that training changes: weights and biases |
//: | accuracy | the share of images that are taken for what they are |
//:
//: ## An idea that fails: one template for each digit
//: What does a 3 look like? Perhaps like the average of all threes. So lay all images of
//: a digit on top of each other, keep the ten means as **templates**, and take a new
//: image for the digit whose template it is nearest to:

let templates = Templates(digits.train)
chapter.figure(
    "05-templates", Figure("The mean image of each digit", ImageGrid(templates.pictures)))
chapter.value("templateAccuracy", templates.accuracy(digits.test), as: .percent(1))
chapter.value(
    "movedTemplateAccuracy", templates.accuracy(digits.test.moved(right: 4)),
    as: .percent(1))

//: This reads {templateAccuracy} of the test images. But move them four pixels to the
//: right, which no reader would even notice, and it reads {movedTemplateAccuracy}. The
//: blur shows why. A template knows *where* ink lies, and a digit is not a place. It is
//: strokes, bows and corners, wherever they are. We need something that finds a stroke
//: anywhere.
//:
//: ## Convolution by hand
//: A **convolution** lays a small filter $F$ on the image $a$, multiplies each pixel by
//: the weight that lies on it, adds up, writes the sum down, and slides on. Counting from
//: 1, the map at row $u$ and column $v$ is
//: $$z_{uv} = b + \sum_i \sum_j F_{ij} a_{u+i-1, v+j-1}$$
//: with a bias $b$. Here is an image of 4 × 4 pixels and a filter of 2 × 2. It fits into
//: 3 × 3 places:

let hand = HandConvolution(
    image: [[0, 1, 2, 0], [1, 3, 1, 0], [0, 2, 1, 1], [1, 0, 0, 2]],
    filter: [[1, -2], [0.5, 1]], bias: 0.5, target: .ones([3, 3]))
chapter.show("a", hand.image)
chapter.show("F", hand.filter)
let z = hand.map
chapter.trace(
    #"z_{11} = b + \sum_{i=1}^{2} \sum_{j=1}^{2} F_{ij} a_{ij}"#,
    ["F": hand.filter, "a": hand.image, "b": hand.bias], equals: z[0, 0])

//: For the other places, let $A$ be the part of the image that lies under the filter. In
//: row 2, column 3 it is

let under = hand.image.window(row: 1, column: 2, height: 2, width: 2)
chapter.show("A", under)
chapter.trace(
    #"z_{23} = b + \sum_{i=1}^{2} \sum_{j=1}^{2} F_{ij} A_{ij}"#,
    ["F": hand.filter, "A": under, "b": hand.bias], equals: z[1, 2])
chapter.show("z", z)

//: The library computes the same map, all places at once, in `Convolution2D`. Its images
//: have four axes: which image, row, column, channel. Where there are several channels, a
//: filter has weights for each of them, and all products are added up.

let layer = Convolution2D(
    filters: hand.filter.reshaped(to: [2, 2, 1, 1]), bias: Tensor([hand.bias]))
chapter.check(
    "the map of the library's layer",
    layer(hand.image.reshaped(to: [1, 4, 4, 1])).scalars, equals: z.scalars)

//: The sum is large where the image looks like the filter. So a filter with −1 in its
//: upper row and 1 in its lower one finds the upper edges of strokes, and one whose
//: weights are all alike blurs. What stands out from the paper is large; what is negative
//: is cut off:

let filters: [(name: String, filter: Tensor<Double>)] = [
    ("ink below", [[-1, -1, -1], [0, 0, 0], [1, 1, 1]]),
    ("ink to the right", [[-1, 0, 1], [-1, 0, 1], [-1, 0, 1]]),
    ("a line falling", [[2, -1, -1], [-1, 2, -1], [-1, -1, 2]]),
    ("blur", .ones([3, 3]) / 9),
]
let shown = digits.train.labels.firstIndex(of: 4) ?? 0
let four = digits.train[shown...shown]
chapter.figure(
    "05-hand-filters", handFilterFigure(four.picture(0, caption: "the digit"), filters))

//: And what of a digit that is moved? Its map is moved with it, and is otherwise the
//: same. This is what the templates lacked:

let edges = Convolution2D(
    filters: filters[0].filter.reshaped(to: [3, 3, 1, 1]), bias: [0])
let map = edges(four.tensor(of: Double.self))
let mapOfMoved = edges(four.moved(right: 4).tensor(of: Double.self))
let differences = (0..<26).flatMap { y in
    (0..<22).map { x in abs(mapOfMoved[0, y, x + 4, 0] - map[0, y, x, 0]) }
}
chapter.check(
    "the map of the moved digit and the moved map differ by", differences.max() ?? .nan,
    atMost: 1e-12)

//: ## Backward by hand
//: To learn its weights, the filter needs the slope of a loss $L$ for each of them. Take
//: the 4 × 4 image again, and suppose that we wish the map were $t$, ones everywhere:
//: $$L = \frac{1}{2} \sum_u \sum_v (z_{uv} - t_{uv})^2$$
//: Link by link. First, how the loss changes with the map:
//: $$\delta_{uv} = \frac{\partial L}{\partial z_{uv}} = z_{uv} - t_{uv} \qquad (a)$$
//: A weight $F_{ij}$ is used at *every* place, each time on another pixel, so its slope
//: is a sum over all places; the bias is used at every place too:
//: $$\frac{\partial L}{\partial F_{ij}} = \sum_u \sum_v \delta_{uv}
//: \frac{\partial z_{uv}}{\partial F_{ij}}
//: = \sum_u \sum_v \delta_{uv} a_{u+i-1, v+j-1} \qquad (b)$$
//: $$\frac{\partial L}{\partial b} = \sum_u \sum_v \delta_{uv} \qquad (c)$$
//: A pixel $a_{pq}$ is seen from several places. Place $(u, v)$ sees it with the weight
//: $F_{ij}$ for which $u + i - 1 = p$ and $v + j - 1 = q$. So we collect from the places
//: $u = p - i + 1$, $v = q - j + 1$, as far as there are such places:
//: $$\frac{\partial L}{\partial a_{pq}} = \sum_i \sum_j \delta_{p-i+1, q-j+1} F_{ij}
//: \qquad (d)$$
//: While $i$ goes up, the place goes down: backward, the filter lies on the map *turned
//: by half a turn*. All four with numbers:

let delta = hand.delta
chapter.show("δ", delta)
chapter.trace(
    #"""
    \frac{\partial L}{\partial F_{11}} = \#
    \sum_{u=1}^{3} \sum_{v=1}^{3} \delta_{uv} a_{uv}
    """#,
    [#"\delta"#: delta, "a": hand.image], equals: hand.filterGradient[0, 0])
chapter.trace(
    #"\frac{\partial L}{\partial b} = \sum_{u=1}^{3} \sum_{v=1}^{3} \delta_{uv}"#,
    [#"\delta"#: delta], equals: hand.biasGradient)
chapter.trace(
    #"\frac{\partial L}{\partial a_{11}} = \delta_{11} F_{11}"#,
    [#"\delta_{11}"#: delta[0, 0], "F_{11}": hand.filter[0, 0]],
    equals: hand.imageGradient[0, 0])
chapter.trace(
    #"""
    \frac{\partial L}{\partial a_{22}} = \delta_{22}F_{11}+\delta_{21}F_{12}\#
    +\delta_{12}F_{21}+\delta_{11}F_{22}
    """#,
    [
        #"\delta_{22}"#: delta[1, 1], "F_{11}": hand.filter[0, 0],
        #"\delta_{21}"#: delta[1, 0], "F_{12}": hand.filter[0, 1],
        #"\delta_{12}"#: delta[0, 1], "F_{21}": hand.filter[1, 0],
        #"\delta_{11}"#: delta[0, 0], "F_{22}": hand.filter[1, 1],
    ], equals: hand.imageGradient[1, 1])

//: A corner is seen from one place, a pixel in the middle from four. Now each link on its
//: own goes to the **grader**. It nudges every entry a little up and down, and compares
//: the change of the loss with the slope that is claimed:

chapter.grade(
    "(a) the loss by the map", loss: "0.5*norm2(z - t)^2", variable: "z", claim: "z - t",
    declarations: ["z=vector:9", "t=vector:9"])
chapter.grade(
    "one place by the filter", loss: "dot(F, A) + b", variable: "F", claim: "A",
    declarations: ["F=vector:4", "A=vector:4"])
chapter.grade(
    "(b) the loss by the filter",
    grade(
        { hand.with(filter: $0).loss }, claimed: { hand.with(filter: $0).filterGradient },
        at: hand.filter))
chapter.grade(
    "(c) the loss by the bias",
    grade(
        { hand.with(bias: $0[0]).loss },
        claimed: { Tensor([hand.with(bias: $0[0]).biasGradient]) },
        at: Tensor([hand.bias])))
chapter.grade(
    "(d) the loss by the image",
    grade(
        { hand.with(image: $0).loss }, claimed: { hand.with(image: $0).imageGradient },
        at: hand.image))

//: The mistake to make here is to forget the half turn in (d), and to lay the filter on
//: as it goes forward:

chapter.grade(
    "the filter not turned",
    grade(
        { hand.with(image: $0).loss },
        claimed: { hand.with(image: $0).unturnedImageGradient }, at: hand.image),
    expecting: .wrong)

//: Of a loss that is only called, the grader can say no more than that its slope is
//: wrong, and where. A network it can take apart, and then it names the mistake: we come
//: back to that.
//:
//: > [!exercise] A filter of one weight
//: > What do (b) and (d) say for a filter of 1 × 1 pixel, and which layer is that?
//: >
//: > [!solution]
//: > $$\frac{\partial L}{\partial F} = \sum_u \sum_v \delta_{uv} a_{uv} \qquad
//: > \frac{\partial L}{\partial a_{pq}} = \delta_{pq} F$$
//: > It is a dense layer with one input and one output, used at every pixel, so the
//: > gradients of all pixels add up. With several channels it is a dense layer from the
//: > channels of a pixel to the filters.
//:
//: ## Pooling by hand
//: **Max pooling** keeps the largest value of each window of 2 × 2 and forgets where
//: exactly it was. That makes the map four times smaller, and a stroke may move a little
//: without being lost:

let pooled = MaxPooling2D<Double>()
let pool = pooled.forward(hand.image.reshaped(to: [1, 4, 4, 1]))
chapter.trace(
    #"p_{11} = \max(a_{11}, a_{12}, a_{21}, a_{22})"#,
    [
        "a_{11}": hand.image[0, 0], "a_{12}": hand.image[0, 1],
        "a_{21}": hand.image[1, 0], "a_{22}": hand.image[1, 1],
    ], equals: pool.output[0, 0, 0, 0])
chapter.show("p", pool.output.reshaped(to: [2, 2]))

//: Backward, the gradient of $p_{11}$ goes to the winner alone: the other three did not
//: change the output, so they do not change the loss. Here are the four gradients 1 to 4
//: on their way back:

let back = pooled.backward(
    Tensor(shape: [1, 2, 2, 1], scalars: [1, 2, 3, 4]), cache: pool.cache)
chapter.show("∂L/∂a", back.dInput.reshaped(to: [4, 4]))
chapter.check("nothing is lost on the way", back.dInput.sum(), equals: 10)
chapter.grade("max pooling", grade(pooled, at: hand.image.reshaped(to: [1, 4, 4, 1])))

//: > [!aside] Two that are equally large
//: > Then the derivative has a kink: a nudge of either one changes the maximum upward and
//: > not downward. The grader looks for such places, and accepts what lies between both
//: > sides.
//:
//: > [!exercise] The mean instead of the maximum
//: > Average pooling takes the mean of the four values. How does its gradient go back?
//: >
//: > [!solution]
//: > Each of the four changes the mean by a quarter of its own change:
//: > $$p_{11} = \frac{1}{4} (a_{11} + a_{12} + a_{21} + a_{22}) \qquad
//: > \frac{\partial L}{\partial a_{12}} = \frac{1}{4}
//: > \frac{\partial L}{\partial p_{11}}$$
//: > So every pixel gets a quarter, winner or not.
//:
//: ## The network
//: Between the layers stands **ReLU**, $\max(0, z)$: without a bend, layers on layers
//: would be one (chapter 02). After convolutions and poolings come **dense** layers, in
//: which every output is a weighted sum of all inputs. The last one puts out ten numbers,
//: and **softmax** makes them positive with sum one: the probabilities of the digits.
//: This run trains the following network:

var run = TrainingRun(settings, seed: chapter.seed)
chapter.show(chapter.attempt { try run.model.summary(inputShape: kind.sampleShape) })

//: A convolution has one weight for each pixel of a filter and each channel of its input,
//: and one bias, all that for each filter. Here is what the second convolution of cnn-000
//: has, and what a dense layer would need that puts out as many numbers:

chapter.value("convolutionWeights", (3 * 3 * 32 + 1) * 64)
chapter.value("denseWeights", 13 * 13 * 32 * 11 * 11 * 64)

//: > [!exercise] Counting weights
//: > That layer has 64 filters of 3 × 3 pixels on 32 channels, and makes 11 × 11 places
//: > of 13 × 13. How do both numbers come about?
//: >
//: > [!solution]
//: > $$(3 \cdot 3 \cdot 32 + 1) \cdot 64$$
//: > is {convolutionWeights}. The input has $13 \cdot 13 \cdot 32$ numbers and the output
//: > $11 \cdot 11 \cdot 64$, and a dense layer has a weight for each pair of them:
//: > {denseWeights}.
//:
//: ## The four networks of the documents
//: A weight of a dense layer is used once for each image, a weight of a convolution at
//: every place. That makes the convolutions small to keep and expensive to run. All four
//: networks, counted:

let costs = chapter.attempt { try DocumentModel.allCases.map { try $0.work } }
chapter.table(
    "Parameters, and multiplications for one image",
    columns: ["network", "parameters", "multiplications", "steps an epoch"],
    rows: zip(DocumentModel.allCases, costs).map { model, cost in
        [
            model.rawValue, "\(cost.parameters)", "\(cost.multiplications)",
            "\(model.steps(over: 60_000))",
        ]
    })

//: The steps are those over MNIST's 60,000 images. Here are the three listings that run
//: as they are printed:

chapter.claim("C02")
let toEvaluate = batches(of: 32, over: 10_000)
chapter.evidence(
    "C02",
    [
        "parameters of cnn-000": costs[0].parameters,
        "multiplications of cnn-000": costs[0].multiplications,
        "steps an epoch of cnn-000": DocumentModel.cnn000.steps(over: 60_000),
        "steps to evaluate": toEvaluate,
    ])
chapter.claim("C03")
let kept = Split.last(fraction: 0.2, of: 60_000)
chapter.evidence(
    "C03",
    [
        "parameters of mlp-001": costs[1].parameters,
        "images to train with": kept.train.count,
        "images to validate with": kept.test.count,
        "first image to validate with": kept.test[0],
        "steps an epoch of mlp-001": DocumentModel.mlp001.steps(over: 60_000),
        "digits of each class to validate with": Claims.isMNIST(digits)
            ? digits.train[48_000..<60_000].classCounts : nil,
    ])
chapter.claim("C05")
chapter.evidence(
    "C05",
    [
        "parameters of cnn-003": costs[3].parameters,
        "multiplications of cnn-003": costs[3].multiplications,
        "steps an epoch of cnn-003": DocumentModel.cnn003.steps(over: 60_000),
        "steps to evaluate": toEvaluate,
    ])

//: What follows from the settings of C03 can be counted before anything is trained.
//: **Dropout** with a rate of 0.2 (chapter 04) switches each of 128 hidden units off with
//: this probability, so the number of those that are off has the mean $np$ and the
//: standard deviation

let deviation = (128 * 0.2 * 0.8).squareRoot()
chapter.trace(
    #"s = \sqrt{n p (1 - p)}"#, ["n": 128, "p": 0.2], equals: deviation, ledger: "Q08")
chapter.claim("Q08")
let steps = DocumentModel.mlp001.steps(over: 60_000)
chapter.evidence(
    "Q08",
    [
        "images to train with": kept.train.count,
        "images to validate with": kept.test.count, "steps an epoch of mlp-001": steps,
        "parameters of mlp-001": costs[1].parameters, "updates in ten epochs": 10 * steps,
        "units dropped on average": 128 * 0.2, "standard deviation of that": deviation,
        "images left over for a last batch": kept.train.count % 128,
    ])

//: The document's text about it is right, too. Two of its words are put to the test: is
//: the rate the share that is *dropped*, and does the categorical cross-entropy of
//: one-hot labels come to the same as that of plain labels, with which this chapter
//: trains?

chapter.claim("T20")
var coins = SplitMix64(seed: 1)
let dropped = Dropout<Double>(rate: 0.2).forward(.ones([2000, 128]), training: &coins)
    .output
let droppedUnits = Double(dropped.scalars.count { $0 == 0 }) / 2000
chapter.show("units dropped of 128, mean over 2000 images", droppedUnits)
let guesses: Tensor<Double> = [[0.1, 0.2, 0.7], [0.6, 0.3, 0.1]]
let answers = [2, 1]
chapter.check(
    "the loss of one-hot labels and of plain ones",
    CategoricalCrossEntropy(from: .probabilities).value(
        guesses, .oneHot(answers, classes: 3)),
    equals: SparseCategoricalCrossEntropy(from: .probabilities).value(guesses, answers))
chapter.evidence(
    "T20",
    [
        "how far the units dropped, mean over 2000 images, are from their average": abs(
            droppedUnits - 128 * 0.2),
        "the validation images are the last fifth": kept.test == Array(48_000..<60_000),
    ])

//: ### Are they large models?
//: The documents are about *large* models, and four of them say from how many parameters
//: on a model is large:

chapter.claim("Q09")
var weights = SplitMix64(seed: chapter.seed)
let line = Sequential<Float>([Dense(inputs: 1, outputs: 1, using: &weights)])
let built = costs.map(\.parameters) + [line.parameterCount]
let large = ["000": 1e9, "001": 1e9, "003": 1e6, "004B": 1e8].sorted { $0.key < $1.key }
chapter.table(
    columns: ["document", "large from", "of these five, large"],
    rows: large.map { document, least in
        [document, least, built.count { Double($0) >= least }]
    })
chapter.evidence(
    "Q09",
    [
        "parameters of cnn-000": built[0], "parameters of mlp-001": built[1],
        "parameters of mlp-002": built[2], "parameters of cnn-003": built[3],
        "parameters of a line": built[4],
        "documents by which any of these is large": large.count { least in
            built.contains { Double($0) >= least.value }
        }, "documents by which ten million are large": large.count { 1e7 >= $0.value },
    ])

//: One of them asks for a graphics card. Each product costs two operations, forward, then
//: for the gradient of the weight, then for that of the input. So training on $n$ images
//: takes $6 M n$ of them, if $M$ are the multiplications for one image:

chapter.trace(
    "6 M n", ["M": costs[2].multiplications, "n": 60_000],
    equals: costs[2].operations(images: 60_000), ledger: "Q10")
chapter.claim("Q10")
let operations = costs.map { $0.operations(images: 60_000) }
chapter.evidence(
    "Q10",
    [
        "multiplications of mlp-002": costs[2].multiplications,
        "operations of an epoch of mlp-002": operations[2],
        "operations of its five epochs": 5 * operations[2],
        "operations of an epoch of cnn-000": operations[0],
        "operations of an epoch of cnn-003": operations[3],
    ])

//: How long that takes without a graphics card, the progress line of a run tells.
//:
//: ## Mistakes in the documents
//: Not every listing runs. The first one gives seven lists of one layer each; and where
//: it says `Conv2D(32, 3, 3)`, Keras has long since read the last 3 as the stride, by
//: which the filter moves on. Then the image is soon too small:

chapter.claim("C01")
let strided = Sequential<Float>([
    Convolution2D(channels: 1, filters: 32, size: 3, stride: 3, using: &weights), ReLU(),
    MaxPooling2D(),
    Convolution2D(channels: 32, filters: 64, size: 3, stride: 3, using: &weights), ReLU(),
    MaxPooling2D(),
])
chapter.failure("a stride of 3 where a filter of 3 × 3 is meant", ledger: "C01") {
    try strided.outputShape(of: [32, 28, 28, 1])
}
func sides(_ layers: [any Layer<Float>]) throws -> [Int] {
    try Sequential(layers).shapes(inputShape: [1, 28, 28, 1]).map { $0[1] }
}
let untilOne = Array(strided.layers.prefix(5))
let asMeant: Sequential<Float> = DocumentModel.cnn000.layers(using: &weights)
chapter.evidence(
    "C01",
    [
        "sides until nothing is left": chapter.attempt { try sides(untilOne) },
        "sides as meant, to the flat layer": chapter.attempt {
            try sides(Array(asMeant.layers.prefix(7)))
        },
    ])

//: Document 002 builds a network whose first layer expects 784 numbers, and then feeds it
//: images of 28 × 28. Nothing flattens them, so the program that is printed cannot run:

chapter.claim("C04")
let printed = Sequential<Float>([
    Dense(inputs: 784, outputs: 128, using: &weights), ReLU(),
    Dense(inputs: 128, outputs: 10, using: &weights), Softmax(),
])
chapter.failure(
    "the network as printed", mentioning: "expects input [B, 784], found [32, 28, 28]",
    ledger: "C04"
) { try printed.outputShape(of: [32, 28, 28]) }
let mended = Sequential<Float>([Flatten()] + printed.layers)
chapter.evidence(
    "C04",
    [
        "parameters of mlp-002": mended.parameterCount,
        "output with the missing reshape": chapter.attempt {
            try mended.outputShape(of: [32, 28, 28])
        }, "steps an epoch of mlp-002": DocumentModel.mlp002.steps(over: 60_000),
    ])

//: The sentence that goes with it describes something else again:

chapter.claim("T22")
let literal = Sequential<Float>([Dense(inputs: 128, outputs: 10, using: &weights)])
chapter.evidence(
    "T22",
    [
        "parameters of 128 inputs and 10 units": literal.parameterCount,
        "parameters of mlp-002": mended.parameterCount,
        "classes that it tells apart": digits.train.classes,
    ])

//: It happens in document 000 as well. First two convolutions, then two poolings, is
//: another network than the listing beside it:

chapter.claim("T04")
let described = Sequential<Float>([
    Convolution2D(channels: 1, filters: 32, size: 3, using: &weights), ReLU(),
    Convolution2D(channels: 32, filters: 64, size: 3, using: &weights), ReLU(),
    MaxPooling2D(), MaxPooling2D(), Flatten(),
    Dense(inputs: 2304, outputs: 128, using: &weights), ReLU(),
    Dense(inputs: 128, outputs: 10, using: &weights), Softmax(),
])
chapter.evidence(
    "T04",
    [
        "sides of the network described, to the flat layer": chapter.attempt {
            try sides(Array(described.layers.prefix(7)))
        }, "parameters of the network described": described.parameterCount,
    ])

//: Then there are the outputs that are printed below the listings. Two of them cannot
//: come from these programs at all, whatever is learned. How many steps does it take to
//: evaluate 10,000 images?

chapter.claim("Q05")
chapter.table(
    columns: ["images in a batch", "steps"],
    rows: [31, 32, 33, 34].map { [$0, batches(of: $0, over: 10_000)] })
let printedSteps = Int(exactly: LedgerRow.reference("steps", of: "Q05")) ?? 0
let fitting = (1...10_000).filter { batches(of: 32, over: $0) == printedSteps }
chapter.evidence(
    "Q05",
    [
        "steps to evaluate": toEvaluate,
        "steps with 33 images in a batch": batches(of: 33, over: 10_000),
        "sizes of a batch that give the printed steps": (1...10_000).count {
            batches(of: $0, over: 10_000) == printedSteps
        }, "fewest images in them": fitting.first, "most images in them": fitting.last,
        "seconds at 3 ms a step": Double(printedSteps) * 0.003,
    ])

//: And what does Python print for an accuracy, which is a number of 32 bits?

chapter.claim("Q02")
let accuracies = ["Q01", "Q04", "Q06"].map {
    LedgerRow.reference("test accuracy", of: $0)
}
let widened = accuracies.map { "\(Double(Float($0)))" }
chapter.table(
    columns: ["accuracy", "in 32 bits, printed with 64"],
    rows: zip(accuracies, widened).map { [$0, $1] })
chapter.evidence(
    "Q02",
    [
        "0.975 in 32 bits, printed with 64": widened[0],
        "0.982 in 32 bits, printed with 64": widened[1],
        "0.949 in 32 bits, printed with 64": widened[2],
    ])
chapter.claim("C07")
chapter.noted("C07", "no number here decides what a package is called")

//: ### Recipes
//: Two of the documents give recipes in words. The first one augments the images, that
//: is, adds changed copies, and then parts them. Suppose that each of 100 images has four
//: copies, and a fifth of all 500 is set aside at random to judge by:

chapter.claim("C09")
var cards = SplitMix64(seed: 1)
let late = Split.shuffled(count: 500, testFraction: 0.2, using: &cards)
let early = Split.shuffled(count: 100, testFraction: 0.2, using: &cards)
let leaked = leakedCount(images: 100, copies: 5, split: late)
chapter.value("leaked", leaked)
chapter.value("judged", late.test.count)
chapter.evidence(
    "C09",
    [
        "images to judge by that have no copy among those learned from": late.test.count
            - leaked,
        "copies among those learned from, where the images are parted first": leakedCount(
            images: 100, copies: 1, split: early),
    ])

//: Of the {judged} images to judge by, {leaked} have a copy that was learned from. Such a
//: test does not say how the network does on something new. Part first, then augment the
//: part to learn from alone, and never by a mirror: a digit seen in a mirror is no digit
//: any more. The test below tries it.

chapter.claim("T57")
let digit = four.tensor(of: Double.self)
let twice = Tensor<Double>(
    shape: [1, 56, 56, 1],
    scalars: (0..<56 * 56).map { digit[0, $0 / 56 / 2, $0 % 56 / 2, 0] })
let resized = AveragePooling2D<Double>()(twice)
let cropped = twice.reshaped(to: [56, 56]).window(
    row: 14, column: 14, height: 28, width: 28)

//: ## Are the gradients right?
//: The network learns by gradient descent, and its gradient is derived by hand, layer by
//: layer. A derivation is only as good as its check: nudge one parameter $\theta$ up and
//: down by $h$, and the loss $L$ must change as the gradient says,
//: $$\frac{\partial L}{\partial \theta} \approx \frac{L(\theta + h) - L(\theta
//: - h)}{2h}$$
//: The grader does that for every parameter of a small network of the same layers, and
//: for every layer alone.

let network = SmallNetwork()
chapter.grade("the layers of this chapter", network.grade())

//: It is no use to a learner if it only says no. Suppose that somebody hands the gradient
//: on through ReLU as it is, and forgets that its slope is 0 where the value was cut off:

chapter.grade(
    "ReLU without its slope", network.grade { network.gradientWithoutSlopes(at: $0) },
    expecting: .missingActivationDerivative)

//: Or that somebody adds up the gradients of the images and forgets that the loss is
//: their mean:

chapter.grade(
    "a gradient that is summed, not averaged",
    network.grade { point in
        network.gradient(at: point).map { Double(point.sampleCount) * $0 }
    }, expecting: .missingMean)

//: ## Training
//: Each step takes a few images, measures the cross-entropy $L = -\ln p_y$ of the label's
//: probability, and lets an optimizer, Adam, move every parameter a little against its
//: gradient. Once through all images is an **epoch**.

if let file = chapter[loadOption] { chapter.attempt { try run.load(file) } }
if settings.epochs > 0 {
    chapter.attempt { try run.train(digits, settings, in: chapter) }
}
if let file = chapter[Option.save] { chapter.attempt { try run.save(to: file) } }

chapter.keeping {
    showCourse(of: run.history, title: "Training \(kind.rawValue)", in: chapter)
}

if let divergence = run.divergence {
    chapter.stop(Failure(.failed, divergence.description))
}

//: ## What it learned
//: Nobody told the first layer what to look for. These are its weights, as ink where they
//: are positive and as paper where they are negative. A convolution has a few for each
//: filter, a dense layer one for each pixel:

if let figure = firstWeights(run.model, limit: 32) {
    chapter.figure("05-filters", figure)
}

//: And this is what a convolutional network makes of one test image, layer by layer.
//: (Dense layers have no places, so no maps are drawn of them.)

if kind.isConvolutional {
    let image = digits.test.prefix(1)
    func maps(after layers: Int) -> Tensor<Float> {
        let first = Array(run.model.layers.prefix(layers))
        return Sequential(first)(image.tensor(of: Float.self))
    }
    chapter.figure(
        "05-feature-maps",
        Figure(
            "After the first convolution",
            ImageGrid(
                channelPictures(maps(after: 2), limit: 32) { "\($0 + 1)" }, columns: 8)),
        caption: "One map for each filter above, in the same order.")
    chapter.figure(
        "05-deeper-maps",
        Figure(
            "After the second convolution",
            ImageGrid(
                channelPictures(maps(after: 5), limit: 32) { "\($0 + 1)" }, columns: 8)),
        caption: "Coarser: each filter waits for its own combination of strokes.")
}

//: ## The test
//: The only honest question is how the network does on images that it has never seen. The
//: digit with the largest probability is its answer:

let samples = ImageSamples<Float>(digits.test, channelAxis: kind.isConvolutional)
let probabilities = run.model.predict(samples)
let predicted = probabilities.argmax(axis: 1)
let matrix = ConfusionMatrix(
    predicted: predicted, actual: digits.test.labels, classes: digits.test.classes)
chapter.evidence(
    "T57",
    [
        "what resizing a digit twice as large changes of it": (resized - digit)
            .largestMagnitude(),
        "cropping makes it another picture": cropped != digit.reshaped(to: [28, 28]),
        "no digit has a larger probability than the answer": predicted.indices.allSatisfy
        { n in probabilities.row(n).max() == probabilities[n, predicted[n]] },
    ])
chapter.value("testAccuracy", matrix.accuracy, as: .percent(1))
chapter.figure(
    "05-confusion-matrix",
    Figure("What was taken for what", ConfusionChart(counts: matrix.counts)))

//: It reads {testAccuracy} of them right. A row of the matrix is what a digit is, a
//: column what it was taken for; the mistakes stand off the diagonal. These are the ones
//: that the network was surest of:

chapter.figure(
    "05-mistakes",
    Figure(
        "Mistakes, the surest first",
        ImageGrid(mistakes(digits.test, probabilities: probabilities, limit: 20))))

//: Was the promise kept, that a stroke is found wherever it is? Here are the first
//: thousand test images, moved to the right pixel by pixel:

let thousand = digits.test.prefix(1000)
let distances = Array(0...8)
let moved = distances.map { thousand.moved(right: $0) }
chapter.figure(
    "05-moved",
    movedFigure(
        distances, templates: moved.map(templates.accuracy),
        network: moved.map { run.share(readBy: kind, of: $0) }, named: kind.rawValue))
chapter.value("movedAccuracy", run.share(readBy: kind, of: moved[4]), as: .percent(1))
chapter.value(
    "mirroredAccuracy", run.share(readBy: kind, of: thousand.mirrored), as: .percent(1))

//: Moved by four pixels it reads {movedAccuracy} of them. A convolution finds a stroke
//: anywhere, but the dense layers behind it learned where strokes were in training, and
//: were never shown a digit at the edge. Seen in a mirror, {mirroredAccuracy} are read: a
//: 0 or an 8 remains what it was, but most are no digits any more.
//:
//: > [!exercise] What would help?
//: > The network never saw a moved digit. Name two ways to make it read them, one by the
//: > data and one by the layers.
//: >
//: > [!solution]
//: > Add copies moved by a few pixels to the images to learn from (and only to those). Or
//: > let nothing behind the convolutions know the place: replace the flat layer by the
//: > mean of each map over all places, so that the dense layers see only *whether* a
//: > filter found something.
//:
//: ## The documents' results
//: Three of the documents print an accuracy for their network. Whether it is reproduced
//: is decided by a rule that was fixed before anything was measured. Train with three
//: seeds, and let $m$ be the mean of the three accuracies and $s$ their standard
//: deviation. A printed share $p$ of 10,000 test images counts as reproduced if
//: $$|m - p| \le 3 \sqrt{\frac{s^2}{3} + \frac{p (1 - p)}{10^4}}$$
//: which is three times what seeds and so many images explain. It takes the real MNIST,
//: and some minutes: `--data DIR --claims`.

let seeds = (0..<3).map { chapter.seed &+ UInt64($0) }
var trials = DocumentModel.allCases.map { Trials($0) }
if chapter[claimsOption] {
    for index in trials.indices {
        measure(&trials[index], digits, seeds: seeds, in: chapter)
    }
    showResults(trials, in: chapter)
}
for trial in trials {
    guard let row = trial.model.resultRow else { continue }
    chapter.claim(row)
    judge(row, trial, in: chapter)
}

//: Document 002 prints no result at all. Document 004B adds that with dropout, training
//: takes longer [T44]. The epochs cost the same; whether more of them are needed is
//: measured along with the rest, on the network of document 001 with and without its
//: dropout.

if chapter[claimsOption] {
    showDropout(with: trials[1], digits, seeds: seeds, in: chapter)
}

//: ## What to try next
//: ```sh
//: # the exercises, solved
//: swift run -c release convolutional-network --solutions
//: # the real digits: fetch them once, then train on them
//: sh chapters/05-convolutional-network/fetch-mnist.sh
//: swift run -c release convolutional-network --epochs 5
//: # a network without convolutions: how does it read moved digits?
//: swift run -c release convolutional-network --model mlp-001
//: # keep what was learned, and go on from it another day
//: swift run -c release convolutional-network --save digits.safetensors
//: swift run -c release convolutional-network --load digits.safetensors \
//:     --epochs 2
//: # all four networks against what the documents print
//: swift run -c release convolutional-network --claims
//: ```

chapter.finish()
