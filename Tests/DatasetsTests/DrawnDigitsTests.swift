import Testing

@testable import Datasets

@Suite("Drawn digits")
struct DrawnDigitsTests {
    static let digits = DrawnDigits.draw(seed: 42, train: 1000, test: 200)
    var digits: ImageDataset { DrawnDigitsTests.digits }

    @Test("classes are balanced and in no order")
    func balance() {
        #expect(digits.train.classCounts == Array(repeating: 100, count: 10))
        #expect(digits.test.classCounts == Array(repeating: 20, count: 10))
        #expect(Array(digits.train.labels.prefix(20)) != (0..<20).map { $0 % 10 })
        #expect([digits.train.height, digits.train.width, digits.train.classes] == [28, 28, 10])
    }

    @Test("the seed decides every pixel, whichever thread draws it")
    func seeds() {
        #expect(DrawnDigits.draw(seed: 42, train: 1000, test: 200) == digits)
        #expect(DrawnDigits.draw(seed: 43, train: 1000, test: 200).train.pixels != digits.train.pixels)
    }

    @Test("the two sets share no image")
    func disjoint() {
        let train = Set(digits.train.labels.indices.map { Array(digits.train.pixels(of: $0)) })
        #expect(train.count == 1000)
        #expect(digits.test.labels.indices.allSatisfy { !train.contains(Array(digits.test.pixels(of: $0))) })
    }

    @Test("the images have about MNIST's mean of 0.13 and deviation of 0.31")
    func brightness() {
        let x = digits.train.pixels.map { Double($0) / 255 }
        let mean = x.reduce(0, +) / Double(x.count)
        let variance = x.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(x.count)
        #expect(abs(mean - 0.13) < 0.01)
        #expect(abs(variance.squareRoot() - 0.31) < 0.01)
    }

    @Test("the nearest class mean recognizes most digits, but by far not all: neither noise nor too easy")
    func difficulty() {
        let means = (0..<10).map { digit in
            let members = digits.train.labels.indices.filter { digits.train.labels[$0] == digit }
            return members.reduce(into: Array(repeating: 0.0, count: 784)) { mean, index in
                for (pixel, value) in zip(0..<784, digits.train.pixels(of: index)) {
                    mean[pixel] += Double(value) / 100
                }
            }
        }
        let correct = digits.test.labels.indices.count { index in
            let image = digits.test.pixels(of: index).map(Double.init)
            let distances = means.map { zip($0, image).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) } }
            return distances.firstIndex(of: distances.min() ?? 0) == digits.test.labels[index]
        }
        #expect((100...180).contains(correct), "\(correct) of 200")
    }

    @Test("no images, one image, a set that no ten divides", arguments: [(0, 0), (1, 0), (13, 7)])
    func few(train: Int, test: Int) {
        let few = DrawnDigits.draw(seed: 1, train: train, test: test)
        #expect(few.train.count == train && few.test.count == test)
        #expect((few.train.classCounts.max() ?? 0) - (few.train.classCounts.min() ?? 0) <= 1)
    }
}
