import Expressions
import Testing

/// A claim as a student types it, and what is to be said of it.
struct Claim: CustomTestStringConvertible, Sendable {
    let name: String
    let loss: String
    let variable: String
    let claim: String
    let declarations: [String]
    let mistakes: [Mistake]

    var testDescription: String { name }

    init(
        _ name: String, _ loss: String, _ variable: String, _ claim: String, _ declared: String = "",
        _ mistakes: Mistake...
    ) {
        self.name = name
        self.loss = loss
        self.variable = variable
        self.claim = claim
        declarations = declared.split(separator: " ").map(String.init)
        self.mistakes = mistakes
    }

    func report(seed: UInt64 = 42) throws -> ExpressionReport {
        try grade(
            ExpressionQuestion(
                loss: loss, variable: variable, claim: claim,
                declarations: try declarations.map { try Declaration($0) },
                seed: seed))
    }
}

private let batch = "x=vector:4 y=vector:4"
private let design = "X=matrix:4x3 w=vector:3 y=vector:4"
private let layer = "W=matrix:3x2 x=vector:2 b=vector:3 y=[0,1,0]"
private let net = "W1=matrix:3x2 W2=matrix:2x3 x=vector:2 b1=vector:3 b2=vector:2 y=vector:2"
private let netLoss = "0.5*sum((matmul(W2, sigmoid(matmul(W1, x) + b1)) + b2 - y)^2)"
private let squareNet = "W1=matrix:3x3 W2=matrix:3x3 x=vector:3 y=vector:3"
private let squareLoss = "1/2*sum((matmul(W2, tanh(matmul(W1, x))) - y)^2)"
private let bce = "-(y*log(sigmoid(w*x + b)) + (1 - y)*log(1 - sigmoid(w*x + b)))"
private let classes = "X=matrix:4x3 W=matrix:3x2 Y=[[1,0],[0,1],[1,0],[1,0]]"
private let batchLoss = "-mean(sum(Y*log(softmax(matmul(X, W))), 1))"

/// Right claims.
let rightClaims = [
    Claim(
        "F07, put right", "0.5*(y - sigmoid(w*x + b))^2", "w",
        "-(y - sigmoid(w*x + b))*sigmoid(w*x+b)*(1-sigmoid(w*x+b))*x"),
    Claim("F07 by b, in Greek and Unicode", "½·(y − σ(w·x + b))²", "b", "(σ(w·x+b) − y)·σ(w·x+b)·(1 − σ(w·x+b))"),
    Claim(
        "rearranged by hand", "0.5*(y - sigmoid(w*x+b))^2", "w",
        "x*(sigmoid(w*x+b) - y)*(sigmoid(w*x+b) - sigmoid(w*x+b)^2)"),
    Claim("σ′ as e⁻ᶻ/(1 + e⁻ᶻ)²", "(y - sigmoid(z))^2/2", "z", "-(y - sigmoid(z)) * e^(-z)/(1 + e^-z)^2"),
    Claim("F29, slope of a line", "mean((w*x + b - y)^2)", "w", "2/n*sum((w*x + b - y)*x)", batch + " n=4"),
    Claim("F29, intercept", "(1/n)*Σ((w*x + b - y)²)", "b", "2*mean(w*x+b-y)", batch + " n=4"),
    Claim(
        "F22, derivative by the prediction", "mean((y - y_hat)^2)", "y_hat", "2*(y_hat-y)/4",
        "y=[1,2,3,4] y_hat=vector:4"),
    Claim("cross-entropy of a sigmoid", bce, "w", "(sigmoid(w*x + b) - y)*x"),
    Claim(
        "binary cross-entropy by the prediction", "-sum(y*ln(p) + (1-y)*ln(1-p))", "p", "(p - y)/(p*(1 - p))",
        "p=vector:4 y=[1,0,1,0]"),
    Claim("softmax and cross-entropy", "-sum(y*log(softmax(z)))", "z", "softmax(z) - y", "z=vector:3 y=[0,1,0]"),
    Claim(
        "a softmax layer's weights", "-sum(y*log(softmax(matmul(W, x) + b)))", "W",
        "outer(softmax(matmul(W,x)+b) - y, x)", layer),
    Claim("the same with a row on the right", "-sum(y*log(softmax(W@x + b)))", "W", "(softmax(W@x+b) - y) @ x'", layer),
    Claim("a softmax layer's bias", "-sum(y*log(softmax(W@x + b)))", "b", "softmax(W@x+b) - y", layer),
    Claim("a batch of them", batchLoss, "W", "matmul(X', softmax(matmul(X,W)) - Y)/4", classes),
    Claim("least squares in matrices", "mean((matmul(X,w) - y)^2)", "w", "2/4*Xᵀ@(X@w - y)", design),
    Claim("least squares as a norm", "‖y − X@w‖²", "w", "-2*X^T@(y - X@w)", design),
    Claim("a sine", "sin(w*x)^2", "w", "2*sin(w*x)*cos(w*x)*x"),
    Claim("a cosine", "cos(w*x)", "w", "-x*sin(w*x)"),
    Claim("a tangent", "tan(w)", "w", "1 + tan(w)^2"),
    Claim("the smaller of two", "min(w*x, y)", "w", "(w*x < y)*x"),
    Claim("ridge", "0.5*norm2(y - X@w)^2 + lambda*norm2(w)^2", "w", "-X'@(y - X@w) + 2*λ*w", design),
    Claim("lasso", "0.5*norm2(y - X@w)^2 + λ*‖w‖₁", "w", "X'@(X@w - y) + λ*sign(w)", design),
    Claim("an unsquared norm", "lambda*norm2(w)", "w", "lambda*w/sqrt(sum(w^2))", "w=vector:3"),
    Claim(
        "the first layer of a net", netLoss, "W1",
        "outer(matmul(W2', matmul(W2, sigmoid(matmul(W1,x)+b1)) + b2 - y) * sigmoid(matmul(W1,x)+b1)*(1 - sigmoid(matmul(W1,x)+b1)), x)",
        net),
    Claim(
        "the second layer of a net", netLoss, "W2",
        "outer(matmul(W2, sigmoid(matmul(W1,x)+b1)) + b2 - y, sigmoid(matmul(W1,x)+b1))", net),
    Claim("a relu with a comparison", "(relu(w*x + b) - y)^2", "w", "2*(relu(w*x+b) - y)*(w*x + b > 0)*x"),
    Claim("a relu with step", "(relu(w*x + b) - y)^2", "b", "2*(relu(w*x+b) - y)*step(w*x + b)"),
    Claim("hinge", "max(0, 1 - y*s)", "s", "-y*(1 - y*s > 0)"),
    Claim("tanh", "(tanh(w*x) - y)²", "w", "2·(tanh(w·x) − y)·(1 − tanh(w·x)²)·x"),
    Claim("logistic loss", "log(1 + exp(-y*s))", "s", "-y*sigmoid(-y*s)"),
    Claim("a quotient", "x/(1 + x^2)", "x", "(1 - x^2)/(1 + x^2)^2"),
    Claim("a power of a power", "2^x", "x", "2^x*ln(2)"),
    Claim("x to the x", "x^x", "x", "x^x*(log(x) + 1)"),
    Claim("base two", "log2(x) + log10(x)", "x", "1/(x*ln(2)) + 1/(x*ln(10))"),
    Claim("entries of a vector", "x[0]^2 + 3*x[1]", "x", "[2*x[0], 3]", "x=vector:2"),
    Claim("an entry of a matrix", "A[0,1]*A[1,0]", "A", "[[0, A[1,0]], [A[0,1], 0]]", "A=matrix:2x2"),
    Claim("a quadratic form", "dot(x, matmul(A, x))", "x", "matmul(A + A', x)", "A=[[1,2],[3,4]] x=vector:2"),
    Claim("a row times a matrix", "sum((x@A - y)^2)", "x", "2*A@(x@A - y)", "A=matrix:2x3 x=vector:2 y=vector:3"),
    Claim(
        "the matrix behind a row", "sum((x@A - y)^2)", "A", "2*outer(x, x@A - y)", "A=matrix:2x3 x=vector:2 y=vector:3"),
    Claim("the largest entry", "max(x)", "x", "x >= max(x)", "x=vector:4"),
    Claim("a column of sums", "sum(A, 1)[0] + sum(A, 0)[1]", "A", "[[1,2],[0,1]]", "A=matrix:2x2"),
    Claim("a constant for every entry", "mean(x)", "x", "1/5", "x=vector:5"),
    Claim("a derivative that is zero", "(w > 2)*x + b", "w", "0"),
    Claim("a subgradient at a kink", "abs(w)", "w", "0.3", "w=0"),
    Claim("geometric mean", "√(x*y)", "x", "y/(2*√(x*y))"),
    Claim("weights that share a name with Greek", "theta1*x + theta_0", "θ₁", "x"),
]

/// Wrong claims and what is wrong with them.
let wrongClaims = [
    Claim(
        "F07", "0.5*(y - sigmoid(w*x + b))^2", "w", "(y - sigmoid(w*x + b))*x", "", .wrongSign,
        .missingActivationDerivative),
    Claim(
        "F10, one unit", "0.5*(sigmoid(w*a0+b) - y)^2", "w", "sigmoid(w*a0+b)*(sigmoid(w*a0+b) - y)", "",
        .missingActivationDerivative, .wrongLayerActivation),
    Claim(
        "F10, a layer", "0.5*sum((sigmoid(matmul(W,x)) - y)^2)", "W", "sigmoid(matmul(W,x))*(sigmoid(matmul(W,x)) - y)",
        "W=matrix:2x3 x=vector:3 y=vector:2", .missingActivationDerivative, .wrongLayerActivation,
        .elementwiseInsteadOfOuter),
    Claim("F24", "-sum(y*log(p) + (1-y)*log(1-p))", "p", "-y/p", "p=vector:4 y=[1,0,1,0]", .missingComplementTerm),
    Claim(
        "F25, a mean by the weight", "mean(-y*log(σ(w*x)) - (1-y)*log(1-σ(w*x)))", "w", "mean(-y*(1 - σ(w*x))*x)",
        "x=vector:4 y=[1,0,1,0]", .missingComplementTerm),
    Claim(
        "F38", "0.5*norm2(y - X@w)^2 + lambda*norm2(w)^2", "w", "-X'@(y - X@w) + λ*w/norm2(w)", design,
        .normInsteadOfSquaredNorm),
    Claim(
        "F38 with a sum of squares", "0.5*norm2(y - X@w)^2 + lambda*sum(w^2)", "w", "-X'@(y - X@w) + λ*w/‖w‖", design,
        .normInsteadOfSquaredNorm),
    Claim("sign alone", bce, "w", "(y - sigmoid(w*x+b))*x", "", .wrongSign),
    Claim("σ′ alone", "0.5*(y - σ(w·x))²", "w", "-(y - σ(w·x))·x", "", .missingActivationDerivative),
    Claim(
        "σ′ at a", "0.5*(σ(w*x) - y)^2", "w", "(σ(w*x) - y)*σ(σ(w*x))*(1 - σ(σ(w*x)))*x", "",
        .activationDerivativeAtOutput),
    Claim(
        "tanh′ at a", "(tanh(w*x) - y)^2", "w", "2*(tanh(w*x) - y)*(1 - tanh(tanh(w*x))^2)*x", "",
        .activationDerivativeAtOutput),
    Claim(
        "tanh′ missing and the sign", "(tanh(w*x) - y)^2", "w", "2*(y - tanh(w*x))*x", "", .wrongSign,
        .missingActivationDerivative),
    Claim("relu′ missing", "(relu(w*x+b) - y)^2", "w", "2*(relu(w*x+b) - y)*x", "", .missingActivationDerivative),
    Claim("2 missing", "(y - w*x)^2", "w", "-(y - w*x)*x", "", .missingFactorTwo),
    Claim("½ forgotten", "0.5*(y - w*x)^2", "w", "-2*(y - w*x)*x", "", .extraFactorTwo),
    Claim("½ forgotten and the sign", "1/2*(y - w*x)^2", "w", "2*(y - w*x)*x", "", .wrongSign, .extraFactorTwo),
    Claim("1/n missing", "mean((w*x+b-y)^2)", "w", "2*sum((w*x+b-y)*x)", batch, .missingMean),
    Claim(
        "1/n written out and missing", "1/n*sum((w*x+b-y)^2)", "w", "2*sum((w*x+b-y)*x)", batch + " n=4", .missingMean),
    Claim("1/n twice", "mean((w*x+b-y)^2)", "b", "2/4*mean(w*x+b-y)", batch, .extraMean),
    Claim(
        "2 missing where n is 2", "mean((w*x+b-y)^2)", "w", "mean((w*x+b-y)*x)", "x=vector:2 y=vector:2",
        .missingFactorTwo),
    Claim("bias not summed", "sum((x + b - y)^2)", "b", "2*(x + b - y)", "x=vector:5 y=vector:5", .biasNotSummed),
    Claim(
        "bias of a batch not summed", "sum((X@W + b - Y)^2)", "b", "2*(X@W + b - Y)",
        "X=matrix:4x3 W=matrix:3x2 b=vector:2 Y=matrix:4x2", .biasNotSummed),
    Claim("transposed", "-sum(y*log(softmax(W@x + b)))", "W", "outer(x, softmax(W@x+b) - y)", layer, .transposed),
    Claim("transposed and square", squareLoss, "W2", "outer(tanh(W1@x), W2@tanh(W1@x) - y)", squareNet, .transposed),
    Claim(
        "weight not transposed", squareLoss, "W1", "outer((W2@(W2@tanh(W1@x) - y))*(1 - tanh(W1@x)^2), x)", squareNet,
        .transposedWeight),
    Claim(
        "weight behind a row transposed", "sum((x@A - y)^2)", "x", "2*A'@(x@A - y)",
        "A=matrix:3x3 x=vector:3 y=vector:3",
        .transposedWeight),
    Claim(
        "inner σ′ missing", netLoss, "W1", "outer(W2'@(W2@sigmoid(W1@x+b1) + b2 - y), x)", net,
        .missingActivationDerivative),
    Claim(
        "the input instead of the hidden layer", squareLoss, "W2", "outer(W2@tanh(W1@x) - y, x)", squareNet,
        .wrongLayerActivation),
    Claim(
        "entries in pairs", squareLoss, "W2", "(W2@tanh(W1@x) - y)*tanh(W1@x)", squareNet, .elementwiseInsteadOfOuter),
    Claim(
        "softmax entry by entry", "-sum(y*log(softmax(z)))", "z", "-y*(1 - softmax(z))", "z=vector:3 y=vector:3",
        .missingSoftmaxCoupling),
    Claim(
        "softmax layer entry by entry", "-sum(y*log(softmax(W@x + b)))", "W", "-outer(y*(1 - softmax(W@x+b)), x)",
        layer, .missingSoftmaxCoupling),
    Claim("batch without its mean", batchLoss, "W", "X'@(softmax(X@W) - Y)", classes, .missingMean),
    Claim(
        "penalty forgotten", "mean((X@w - y)^2) + lambda*sum(w^2)", "w", "2/4*X'@(X@w - y)", design, .missingRegularizer
    ),
    Claim(
        "penalty and mean forgotten", "mean((X@w - y)^2) + λ*‖w‖₁", "w", "2*X'@(X@w - y)", design, .missingMean,
        .missingRegularizer),
    Claim(
        "penalty with the wrong sign", "mean((X@w - y)^2) + lambda*sum(w^2)", "w", "2/4*X'@(X@w - y) - 2*λ*w", design,
        .wrongSign),
    Claim("zero", "0.5*(σ(w*x) - y)^2", "w", "0", "", .zeroGradient),
    Claim("the input forgotten", bce, "w", "sigmoid(w*x+b) - y", "", .missingChainFactor),
    Claim("inner derivative forgotten", "exp(x^2)", "x", "exp(x^2)", "", .missingChainFactor),
    Claim("inner derivative of a power", "(3*x + 1)^4", "x", "4*(3*x+1)^3", "", .missingChainFactor),
    Claim(
        "outer weight forgotten", "0.5*(w2*σ(w1*x + b1) + b2 - y)^2", "w1",
        "(w2*σ(w1*x+b1) + b2 - y)*σ(w1*x+b1)*(1-σ(w1*x+b1))*x", "", .missingChainFactor),
    Claim(
        "x for the hidden unit", "0.5*(w2*σ(w1*x + b1) + b2 - y)^2", "w2", "(w2*σ(w1*x+b1) + b2 - y)*x", "",
        .wrongLayerActivation),
    Claim("a vector for a matrix", squareLoss, "W2", "y + x", squareNet, .wrongShape),
    Claim("a bias forgotten", "mean((w*x + b - y)^2)", "b", "0", batch, .missingBiasGradient),
    Claim(
        "biases of a layer forgotten", netLoss, "b1", "0*b1", net, .missingBiasGradient),
    Claim(
        "a sum over one sample too few", "sum((w*x - y)^2)", "w",
        "2*((w*x[0] - y[0])*x[0] + (w*x[1] - y[1])*x[1] + (w*x[2] - y[2])*x[2])", batch, .sampleDropped),
    Claim(
        "a mean over the last three of four", "mean((w*x + b - y)^2)", "b",
        "2/3*(w*x[1] + b - y[1] + w*x[2] + b - y[2] + w*x[3] + b - y[3])", batch, .sampleDropped),
    Claim(
        "a batch without its first row", "norm2(X@w - y)^2", "w", "2*X'@((1 - onehot(0, 4))*(X@w - y))", design,
        .sampleDropped),
    Claim(
        "a sample left out and the sign", batchLoss, "W", "X'@((1 - outer(onehot(3, 4), [1,1]))*(Y - softmax(X@W)))/4",
        classes, .wrongSign, .sampleDropped),
    Claim(
        "targets of the next sample", "mean((w*x + b - y)^2)", "w", "2*mean((w*x + b - [y[1], y[2], y[3], y[0]])*x)",
        batch, .sampleMisaligned),
    Claim(
        "rows beside the previous targets", "mean((X@w - y)^2)", "w", "2/4*X'@(X@w - [y[3], y[0], y[1], y[2]])", design,
        .sampleMisaligned),
    Claim(
        "an entry of a parameter is no sample", "sum(z^2)", "z", "2*(1 - onehot(0, 4))*z", "z=vector:4", .unrecognised),
    Claim(
        "a class is no sample", "-sum(y*log(softmax(W@x + b)))", "W",
        "outer((1 - onehot(2, 3))*(softmax(W@x+b) - y), x)", layer, .unrecognised),
    Claim(
        "an output is no sample", squareLoss, "W2", "outer((1 - onehot(0, 3))*(W2@tanh(W1@x) - y), tanh(W1@x))",
        squareNet, .unrecognised),
    Claim(
        "half of a sample", "norm2(X@w - y)^2", "w", "2*X'@((1 - 0.5*onehot(0, 4))*(X@w - y))", design, .unrecognised),
    Claim("half of σ′", "0.5*(σ(w*x) - y)^2", "w", "(σ(w*x) - y)*σ(w*x)*x", "", .unrecognised),
    Claim(
        "ten per cent too much", "0.5*(σ(w*x) - y)^2", "w", "1.1*(σ(w*x) - y)*σ(w*x)*(1-σ(w*x))*x", "", .unrecognised),
    Claim("another function", "0.5*(σ(w*x) - y)^2", "w", "(tanh(w*x) - y)*x", "", .unrecognised),
    Claim("product rule half done", "x*exp(x)", "x", "exp(x)", "", .unrecognised),
]
