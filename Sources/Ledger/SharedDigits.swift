// Digits of numbers that different things in several rows come to.

/// ln 2: the loss of a coin, and where the squared error of a sigmoid turns.
let ln2 = "0.6931471806"
/// σ(1).
let sigmoidOf1 = "0.7310585786"
/// σ(2).
let sigmoidOf2 = "0.8807970780"
/// σ(5).
let sigmoidOf5 = "0.9933071491"
/// The weights and biases from 784 to 128 to 10 units, which two documents train.
let parametersOfMLP = 101_770
