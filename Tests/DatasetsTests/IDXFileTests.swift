import Datasets
import Tensors
import TestSupport
import Testing

@Suite("IDX files")
struct IDXFileTests {
    let folder: TemporaryFolder
    init() throws { folder = try TemporaryFolder() }

    @Test("images of any size are read row by row", arguments: [[1, 1, 1], [3, 2, 5], [2, 28, 28], [7, 64, 3]])
    func images(dimensions: [Int]) throws {
        let elements = (0..<dimensions.reduce(1, *)).map { UInt8(truncatingIfNeeded: $0 * 37) }
        for bytes in [idx(dimensions, elements), gzip(idx(dimensions, elements))] {
            let file = try IDXFile(contentsOf: folder.write(bytes, to: "images"), expecting: .images)
            #expect(file.dimensions == dimensions)
            #expect(file.bytes == elements)
        }
    }

    @Test("labels are read")
    func labels() throws {
        let file = try IDXFile(contentsOf: folder.write(idx([4], [3, 0, 255, 1]), to: "labels"), expecting: .labels)
        #expect(file.dimensions == [4])
        #expect(file.bytes == [3, 0, 255, 1])
    }

    @Test("each kind of damage has its own error")
    func damage() throws {
        let good = idx([2, 2, 2], Array(1...8))
        let expected: [([UInt8], DatasetError.Problem)] = [
            ([], .empty),
            (gzip([]), .empty),
            ([0, 0, 8], .notIDX(start: [0, 0, 8])),
            (Array("<!DOCTYPE html>".utf8), .notIDX(start: Array("<!DO".utf8))),
            (idx([2, 2, 2], [], type: 0x0D), .notIDX(start: [0, 0, 0x0D, 3])),
            (idx([2], [1, 2]), .wrongContent(expected: .images, axes: 1)),
            (idx([2, 2, 2, 1], Array(1...8)), .wrongContent(expected: .images, axes: 4)),
            (Array(good.prefix(9)), .headerTruncated(expected: 16, found: 9)),
            (idx([0, 28, 28], []), .emptyDimensions([0, 28, 28])),
            (idx([2, 2, 3], Array(1...8)), .truncated(dimensions: [2, 2, 3], found: 8)),
            (good + [9], .oversized(dimensions: [2, 2, 2])),
        ]
        for (bytes, problem) in expected {
            let path = try folder.write(bytes, to: "images")
            #expect(throws: DatasetError(path, problem)) { try IDXFile(contentsOf: path, expecting: .images) }
        }
    }

    @Test("images where labels are expected are named so")
    func swapped() throws {
        let path = try folder.write(idx([1, 2, 2], [1, 2, 3, 4]), to: "labels")
        let error = DatasetError(path, .wrongContent(expected: .labels, axes: 3))
        #expect(throws: error) { try IDXFile(contentsOf: path, expecting: .labels) }
    }

    @Test("dimensions whose product overflows or exceeds the limit are refused before any reading")
    func tooLarge() throws {
        let largest = Int(UInt32.max)
        for (dimensions, limit) in [
            ([largest, largest, largest], 1 << 30), ([1 << 16, 1 << 15, 1], 1 << 30), ([2, 2, 2], 7),
        ] {
            let path = try folder.write(idx(dimensions, [1]), to: "images")
            #expect(throws: DatasetError(path, .tooLarge(dimensions: dimensions, limit: limit))) {
                try IDXFile(contentsOf: path, expecting: .images, limit: limit)
            }
        }
        let path = try folder.write(idx([2, 2, 2], Array(1...8)), to: "images")
        #expect(try IDXFile(contentsOf: path, expecting: .images, limit: 8).bytes.count == 8)
    }

    @Test("every truncation of a file is an error, raw and compressed")
    func truncations() throws {
        let raw = idx([2, 3, 3], Array(1...18))
        for bytes in [raw, gzip(raw)] {
            for length in 0..<bytes.count {
                let path = try folder.write(Array(bytes.prefix(length)), to: "images")
                #expect(throws: DatasetError.self, "\(length) of \(bytes.count) bytes") {
                    try IDXFile(contentsOf: path, expecting: .images)
                }
            }
        }
    }

    @Test("no flip of bits stops the program, and in a compressed file's content none goes unnoticed", arguments: 0..<4)
    func flips(seed: UInt64) throws {
        var generator = SplitMix64(seed: seed)
        let elements = (0..<300).map { _ in UInt8.random(in: 0...255, using: &generator) }
        let raw = idx([3, 10, 10], elements)
        let packed = gzip(raw)
        for _ in 0..<300 {
            var bytes = raw
            let place = Int.random(in: 0..<bytes.count, using: &generator)
            bytes[place] ^= UInt8.random(in: 1...255, using: &generator)
            let path = try folder.write(bytes, to: "images")
            // Any change to the header contradicts the size; the elements of a raw file have no checksum.
            if place < 16 {
                #expect(problem { () throws(DatasetError) in try IDXFile(contentsOf: path, expecting: .images) } != nil)
            } else {
                #expect(try IDXFile(contentsOf: path, expecting: .images).bytes.count == 300)
            }

            bytes = packed
            // The first ten bytes hold flags, a time and a system, some of which mean nothing to the content.
            let packedPlace = Int.random(in: 10..<bytes.count, using: &generator)
            bytes[packedPlace] ^= UInt8.random(in: 1...255, using: &generator)
            let packedPath = try folder.write(bytes, to: "images.gz")
            // A stored block's first byte carries three bits; the other five are padding.
            if packedPlace != 10 {
                #expect(throws: DatasetError.self, "byte \(packedPlace)") {
                    try IDXFile(contentsOf: packedPath, expecting: .images)
                }
            } else {
                _ = problem { () throws(DatasetError) in try IDXFile(contentsOf: packedPath, expecting: .images) }
            }
        }
    }

    @Test("random bytes and random gzip headers are errors, never a crash", arguments: 0..<4)
    func noise(seed: UInt64) throws {
        var generator = SplitMix64(seed: seed)
        for start in [[], [0x1F, 0x8B], [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3], [0, 0, 8, 3]] as [[UInt8]] {
            for _ in 0..<50 {
                let count = Int.random(in: 0..<400, using: &generator)
                let path = try folder.write(
                    start + (0..<count).map { _ in UInt8.random(in: 0...255, using: &generator) }, to: "images")
                #expect(throws: DatasetError.self) { try IDXFile(contentsOf: path, expecting: .images) }
            }
        }
    }
}
