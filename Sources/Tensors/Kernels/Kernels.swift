import TensorKernels

/// The innermost loops for one scalar type, as the machine's instruction set has them; TensorKernels.h says what each does.
///
/// A pointer to C functions and nothing that is counted: threads that call the same loop share no reference count.
public struct Kernels<Scalar: TensorScalar>: @unchecked Sendable {  // tables of functions that never change
    /// Scalars that are read.
    typealias Source = UnsafePointer<Scalar>
    /// Scalars that are written.
    typealias Target = UnsafeMutablePointer<Scalar>

    private let variant: UnsafePointer<TKKernels>

    /// The loops of one instruction set.
    init(_ variant: UnsafePointer<TKKernels>) { self.variant = variant }

    /// The loops of the widest instruction set that this machine has, or of the one that `GRADEBOOK_KERNELS` names.
    static var best: Kernels { Kernels(chosen) }

    // `Scalar` is known wherever code is specialized, so that one of the two calls is left.
    @inline(__always) private var isSingle: Bool { Scalar.self == Float.self }
    @inline(__always) private var f32: TKKernelsF32 { variant.pointee.f32 }
    @inline(__always) private var f64: TKKernelsF64 { variant.pointee.f64 }

    /// The height of the block of a product that is computed in registers.
    var blockRows: Int { isSingle ? f32.blockRows : f64.blockRows }

    /// Its width.
    var blockColumns: Int { isSingle ? f32.blockColumns : f64.blockColumns }

    /// depth, a with the offsets of its rows and of the steps along the sum, b and its stride, start and its stride, c and
    /// its stride, rows, columns.
    @inline(__always)
    func product(
        _ depth: Int, _ a: Source, _ rowOffsets: UnsafePointer<Int>, _ depthOffsets: UnsafePointer<Int>, _ b: Source,
        _ bStride: Int, _ start: Source?, _ startStride: Int, _ c: Target, _ stride: Int, _ rows: Int, _ columns: Int
    ) {
        if isSingle {
            f32.product(
                depth, cast(a), rowOffsets, depthOffsets, cast(b), bStride, start.map { cast($0) }, startStride,
                cast(c),
                stride, rows, columns)
        } else {
            f64.product(
                depth, cast(a), rowOffsets, depthOffsets, cast(b), bStride, start.map { cast($0) }, startStride,
                cast(c),
                stride, rows, columns)
        }
    }

    /// depth, b and the distances of its rows and columns, columns, panel.
    @inline(__always)
    func packPanel(
        _ depth: Int, _ b: Source, _ rowStride: Int, _ columnStride: Int, _ columns: Int, _ panel: Target
    ) {
        if isSingle {
            f32.packPanel(depth, cast(b), rowStride, columnStride, columns, cast(panel))
        } else {
            f64.packPanel(depth, cast(b), rowStride, columnStride, columns, cast(panel))
        }
    }

    /// transform, channels, x and the distances of its rows and columns, start and its distances, y and its distances.
    @inline(__always)
    func transform(
        _ transform: TKTransform, _ channels: Int, _ x: Source, _ xRow: Int, _ xColumn: Int, _ start: Source?,
        _ startRow: Int, _ startColumn: Int, _ y: Target, _ yRow: Int, _ yColumn: Int
    ) {
        assert(channels % 16 == 0)
        if isSingle {
            f32.transform(
                transform, channels, cast(x), xRow, xColumn, start.map { cast($0) }, startRow, startColumn,
                cast(y), yRow, yColumn)
        } else {
            f64.transform(
                transform, channels, cast(x), xRow, xColumn, start.map { cast($0) }, startRow, startColumn,
                cast(y), yRow, yColumn)
        }
    }

    /// count, x.
    @inline(__always)
    func largestMagnitude(_ count: Int, _ x: Source) -> Scalar {
        isSingle ? Scalar(f32.largestMagnitude(count, cast(x))) : Scalar(f64.largestMagnitude(count, cast(x)))
    }

    /// windows and their distance; pixels, rows, columns, distance of the rows, channels, number of the first scalar; the
    /// largest and their numbers.
    @inline(__always)
    func largestOfWindows(
        _ windows: Int, _ step: Int, _ pixels: Source, _ rows: Int, _ columns: Int, _ rowStride: Int, _ channels: Int,
        _ first: Int, _ largest: Target, _ numbers: UnsafeMutablePointer<Int32>
    ) {
        if isSingle {
            f32.largestOfWindows(
                windows, step, cast(pixels), rows, columns, rowStride, channels, first, cast(largest), numbers)
        } else {
            f64.largestOfWindows(
                windows, step, cast(pixels), rows, columns, rowStride, channels, first, cast(largest), numbers)
        }
    }

    /// windows and their distance; ∂L/∂y and the winners' numbers; rows, columns, distance of the rows, channels, number
    /// of the first scalar; ∂L/∂x.
    @inline(__always)
    func giveToWinners(
        _ windows: Int, _ step: Int, _ dy: Source, _ numbers: UnsafePointer<Int32>, _ rows: Int, _ columns: Int,
        _ rowStride: Int, _ channels: Int, _ first: Int, _ dx: Target
    ) {
        if isSingle {
            f32.giveToWinners(
                windows, step, cast(dy), numbers, rows, columns, rowStride, channels, first, cast(dx))
        } else {
            f64.giveToWinners(
                windows, step, cast(dy), numbers, rows, columns, rowStride, channels, first, cast(dx))
        }
    }

    /// count, x, y.
    @inline(__always)
    func add(_ count: Int, _ x: Source, _ y: Target) {
        if isSingle { f32.add(count, cast(x), cast(y)) } else { f64.add(count, cast(x), cast(y)) }
    }

    /// rows, columns, x, y.
    @inline(__always)
    func addRows(_ rows: Int, _ columns: Int, _ x: Source, _ y: Target) {
        if isSingle {
            f32.addRows(rows, columns, cast(x), cast(y))
        } else {
            f64.addRows(rows, columns, cast(x), cast(y))
        }
    }

    /// count, bytes, divisor, y.
    @inline(__always)
    func divideBytes(_ count: Int, _ bytes: UnsafePointer<UInt8>, _ divisor: Scalar, _ y: Target) {
        if isSingle {
            f32.divideBytes(count, bytes, Float(divisor), cast(y))
        } else {
            f64.divideBytes(count, bytes, Double(divisor), cast(y))
        }
    }

    /// count, state, bound, value, y.
    @inline(__always)
    func randomMask(_ count: Int, _ state: UInt64, _ bound: UInt64, _ value: Scalar, _ y: Target) {
        if isSingle {
            f32.randomMask(count, state, bound, Float(value), cast(y))
        } else {
            f64.randomMask(count, state, bound, Double(value), cast(y))
        }
    }

    /// count, x, y.
    @inline(__always)
    func rectify(_ count: Int, _ x: Source, _ y: Target) {
        if isSingle { f32.rectify(count, cast(x), cast(y)) } else { f64.rectify(count, cast(x), cast(y)) }
    }

    /// count, ∂L/∂y, y, ∂L/∂x.
    @inline(__always)
    func rectifyGradient(_ count: Int, _ dy: Source, _ y: Source, _ dx: Target) {
        if isSingle {
            f32.rectifyGradient(count, cast(dy), cast(y), cast(dx))
        } else {
            f64.rectifyGradient(count, cast(dy), cast(y), cast(dx))
        }
    }

    /// count, g, m, v, w, β₁, β₂, the two corrections, the learning rate, ε.
    @inline(__always)
    func adam(
        _ count: Int, _ g: Source, _ m: Target, _ v: Target, _ w: Target, _ beta1: Scalar, _ beta2: Scalar,
        _ correction1: Scalar, _ correction2: Scalar, _ rate: Scalar, _ epsilon: Scalar
    ) {
        if isSingle {
            f32.adam(
                count, cast(g), cast(m), cast(v), cast(w), Float(beta1), Float(beta2), Float(correction1),
                Float(correction2), Float(rate), Float(epsilon))
        } else {
            f64.adam(
                count, cast(g), cast(m), cast(v), cast(w), Double(beta1), Double(beta2), Double(correction1),
                Double(correction2), Double(rate), Double(epsilon))
        }
    }

    /// rounds, a factor.
    func peak(_ rounds: Int, _ factor: Scalar) -> Scalar {
        isSingle ? Scalar(f32.peak(rounds, Float(factor))) : Scalar(f64.peak(rounds, Double(factor)))
    }

    @inline(__always)
    private func cast<T>(_ pointer: Source) -> UnsafePointer<T> {
        UnsafeRawPointer(pointer).assumingMemoryBound(to: T.self)
    }

    @inline(__always)
    private func cast<T>(_ pointer: Target) -> UnsafeMutablePointer<T> {
        UnsafeMutableRawPointer(pointer).assumingMemoryBound(to: T.self)
    }
}

/// Looked up once.
private nonisolated(unsafe) let chosen = tk_kernels()
