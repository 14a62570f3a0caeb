import Datasets
import Foundation
import Learning
import Notebook
import Plotting
import Tensors

let modelOption = Option<DocumentModel>.choice(
    "model", default: .cnn000, help: "train this one of the documents' networks")
let epochsOption = Option<Int?>.epochs(
    otherwise: "as often as the document, or twice as often over drawn digits; none with --load")
let batchSizeOption = Option<Int?>.batchSize(otherwise: "as many as the document does")
let learningRateOption = Option<Double>.learningRate(default: 0.001)

let loadOption = Option<URL?>.path(
    "load", placeholder: "FILE", help: "begin with the weights of FILE; --epochs N goes on training them")

let chapter = Chapter(
    options: [
        modelOption, Option.data, epochsOption, batchSizeOption, learningRateOption, Option.save, loadOption,
    ],
    examples: [
        Program.Example("--data DIR --epochs 5", "train on the real MNIST files in DIR"),
        Program.Example("--model mlp-001", "train the multilayer perceptron of document 001"),
        Program.Example("--quick", "see the whole lesson in a few seconds"),
    ],
    variables: [
        Program.Variable("MNIST_DIR", "where the MNIST files are, unless --data says so"),
        Program.Variable("XDG_CACHE_HOME", "where they are looked for next, in gradebook/mnist"),
        Program.Variable("GRADEBOOK_KERNELS", "avx512, avx2 or plain: compute with these instructions"),
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
if let file = chapter[Option.save] { chapter.attempt { try TrainingRun.checkCanSave(to: file) } }
let digits = chapter.attempt {
    try loadDigits(data: chapter[Option.data], seed: chapter.seed, isQuick: chapter.isQuick)
}
let settings = TrainingSettings(
    model: kind,
    epochs: chapter[epochsOption] ?? (chapter[loadOption] != nil ? 0 : chapter.isQuick ? 2 : kind.epochs(over: digits)),
    batchSize: chapter[batchSizeOption] ?? kind.batchSize, learningRate: chapter[learningRateOption])

//: # A convolutional network reads digits
//: How can a program tell a 4 from a 9, when no two people write them alike? Nobody can list the rules. So we do not
//: write them down: we let a network find them from examples, and check every derivative on the way.
//:
//: Five documents on building models of this kind stand behind the book. A mark such as [C02] names the statement of theirs
//: that a check confirms or refutes: C02 to C05 are the listings of four networks for handwritten digits, and this
//: chapter trains one of them.
//:
//: ## The data

chapter.value("dataSet", digits.name)
chapter.value("trainingImages", digits.train.count)
chapter.value("testImages", digits.test.count)
chapter.figure("05-digits", Figure("One digit of each class", ImageGrid(digits.train.oneOfEachClass)))

//: This run has {trainingImages} images to learn from and {testImages} others to be judged on ({dataSet}). Each has 28 × 28
//: pixels, from 0 (paper) to 1 (ink), and a label from 0 to 9.
//:
//: ## The network
//: A **convolution** slides small filters over the image. Where a filter $F$ of 3 × 3 pixels lies over the position
//: $(y, x)$ of an image $a$ with channels $c$, it sees
//: $$z_{y,x,f} = b_f + \sum_{i=0}^{2} \sum_{j=0}^{2} \sum_c a_{y+i, x+j, c} F_{i,j,c,f}$$
//: A patch of 2 × 2 pixels shows the whole calculation: each pixel times the weight that lies on it, all added up. Where the
//: patch looks like the filter, the sum is large.

let patch: Tensor<Double> = [[1, 0.5], [0, 0.25]]
let filter: Tensor<Double> = [[0.5, 1], [-1, 2]]
let layer = Convolution2D(filters: filter.reshaped(to: [2, 2, 1, 1]), bias: [0.5])
chapter.trace(
    #"z = b + \sum_{i=1}^{2} \sum_{j=1}^{2} a_{ij} F_{ij}"#, ["a": patch, "F": filter, "b": 0.5],
    equals: layer(patch.reshaped(to: [1, 2, 2, 1])).scalars[0])

//: The same few weights look at every place, so a stroke is found wherever it is. **Max pooling** keeps the largest of
//: each 2 × 2 values, which halves the image. Between the layers stands **ReLU**, $\max(0, z)$: without a bend, layers on
//: layers would be one. At the end **dense** layers, in which every output is a weighted sum of all inputs, turn what
//: was found into ten numbers, and **softmax** makes them positive with sum one: the probabilities of the digits.

var run = TrainingRun(settings, seed: chapter.seed)
let sampleShape = kind.isConvolutional ? [28, 28, 1] : [28, 28]
let summary = chapter.attempt { try run.model.summary(inputShape: sampleShape) }
chapter.show(summary)
chapter.check(
    "parameters of \(kind.rawValue)", summary.parameterCount, equals: kind.parameterCount, ledger: kind.ledgerRow)

//: > [!exercise] Counting weights
//: > A convolution has one weight for each pixel of a filter and each channel of its input, and one bias, all that for each
//: > filter. The second convolution of cnn-000 has 64 filters of 3 × 3 pixels on 32 channels. How many parameters are that, and
//: > how many would a dense layer need that puts out as many numbers?
//: >
//: > [!solution]
//: > $$(3 \cdot 3 \cdot 32 + 1) \cdot 64$$
//: > is what the table says. Its input has $13 \cdot 13 \cdot 32$ numbers and its output $11 \cdot 11 \cdot 64$: a dense layer
//: > would need the product of both, some forty million.

//: ## Mistakes in the documents
//: Not every listing runs. The first one gives seven lists of one layer each; and where it says `Conv2D(32, 3, 3)`, Keras has long
//: since read the last 3 as the stride, by which the filter moves on. Then the image is soon too small:

chapter.claim("C01")
var weights = SplitMix64(seed: chapter.seed)
let strided = Sequential<Float>([
    Convolution2D(channels: 1, filters: 32, size: 3, stride: 3, using: &weights), ReLU(), MaxPooling2D(),
    Convolution2D(channels: 32, filters: 64, size: 3, stride: 3, using: &weights), ReLU(), MaxPooling2D(),
])
chapter.failure("a stride of 3 where a filter of 3 × 3 is meant", ledger: "C01") {
    try strided.outputShape(of: [32, 28, 28, 1])
}

//: Document 002 builds a network whose first layer expects 784 numbers, and then feeds it images of 28 × 28. Nothing
//: flattens them, so the program that is printed cannot run:

chapter.claim("C04")
let printed = Sequential<Float>([
    Dense(inputs: 784, outputs: 128, using: &weights), ReLU(), Dense(inputs: 128, outputs: 10, using: &weights),
    Softmax(),
])
chapter.failure("the network as printed", mentioning: "expects input [B, 784], found [32, 28, 28]", ledger: "C04") {
    try printed.outputShape(of: [32, 28, 28])
}
let mended = Sequential<Float>([Flatten()] + printed.layers)
chapter.check(
    "output with the missing reshape", chapter.attempt { try mended.outputShape(of: [32, 28, 28]) }, equals: [32, 10],
    ledger: "C04")

//: And a sentence can describe another network than the listing beside it:

chapter.claim("T04")
let described = Sequential<Float>([
    Convolution2D(channels: 1, filters: 32, size: 3, using: &weights), ReLU(),
    Convolution2D(channels: 32, filters: 64, size: 3, using: &weights), ReLU(), MaxPooling2D(), MaxPooling2D(),
    Flatten(), Dense(inputs: 2304, outputs: 128, using: &weights), ReLU(),
    Dense(inputs: 128, outputs: 10, using: &weights), Softmax(),
])
chapter.check("parameters of the network described", described.parameterCount, equals: 315_146, ledger: "T04")

//: ## Are the gradients right?
//: The network learns by gradient descent, and its gradient is derived by hand, layer by layer. A derivation is only as
//: good as its check: nudge one parameter $\theta$ up and down by $h$, and the loss $L$ must change as the gradient says,
//: $$\frac{\partial L}{\partial \theta} \approx \frac{L(\theta + h) - L(\theta - h)}{2h}$$
//: The grader does that for every parameter of a small network of the same layers, and for every layer alone.

let network = SmallNetwork()
chapter.grade("the layers of this chapter", network.grade())

//: It is no use to a learner if it only says no. Suppose that somebody adds up the gradients of the images and forgets that the loss
//: is their mean:

chapter.grade(
    "a gradient that is summed, not averaged",
    network.grade { point in network.gradient(at: point).map { Double(point.sampleCount) * $0 } },
    expecting: .missingMean)

//: > [!aside] Where a maximum goes back
//: > Max pooling hands its gradient to the largest of the four values alone: the others did not change the output, so they do not
//: > change the loss. Where two are equally large the derivative has a kink, and the grader accepts what lies between both sides.

//: ## Training
//: Each step takes a few images, measures the cross-entropy $L = -\ln p_y$ of the label's probability, and lets an
//: optimizer, Adam, move every parameter a little against its gradient. Once through all images is an **epoch**.

if let file = chapter[loadOption] { chapter.attempt { try run.load(file) } }
if settings.epochs > 0 { chapter.attempt { try run.train(digits, settings, in: chapter) } }
if let file = chapter[Option.save] { chapter.attempt { try run.save(to: file) } }

chapter.keeping { showCourse(of: run.history, title: "Training \(kind.rawValue)", in: chapter) }

if let divergence = run.divergence { chapter.stop(Failure(.failed, divergence.description)) }

//: ## The test
//: The only honest question is how the network does on images that it has never seen.

let samples = ImageSamples<Float>(digits.test, channelAxis: kind.isConvolutional)
let probabilities = run.model.predict(samples)
let matrix = ConfusionMatrix(
    predicted: probabilities.argmax(axis: 1), actual: digits.test.labels, classes: digits.test.classes)
chapter.value("testAccuracy", matrix.accuracy, as: .percent(1))
chapter.figure(
    "05-confusion-matrix", Figure("What was taken for what", ConfusionChart(counts: matrix.counts)))

//: It reads {testAccuracy} of them right. A row of the matrix is what a digit is, a column what it was taken for; the
//: mistakes stand off the diagonal. These are the ones that the network was surest of:

chapter.figure(
    "05-mistakes",
    Figure(
        "Mistakes, the surest first",
        ImageGrid(mistakes(digits.test, probabilities: probabilities, limit: 20))))

chapter.finish()
