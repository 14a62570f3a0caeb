import Foundation
import Tensors

/// A training run as it stands: the model's parameters, the optimizer's averages and the random number generator.
///
/// Restored into a model of the same layers, training goes on as if it had never stopped, to the bit.
public struct Checkpoint: Sendable, Hashable {
    /// The tensors as they stand in the file.
    public private(set) var file: SafeTensors
    /// What messages call it: the file that it was read from.
    private let name: String

    /// What a model, its optimizer and the generator hold now.
    public init<Model: Layer, O: Optimizer<Model.Scalar>>(_ model: Model, optimizer: O, generator: SplitMix64) {
        self.init(model)
        file.metadata["optimizer"] = "\(O.self)"
        file.metadata["step"] = "\(optimizer.state.step)"
        file.metadata["generator"] = "\(generator.state)"
        for (name, slots) in optimizer.state.slots {
            for (slot, value) in zip(O.slotNames, slots) { file.set("optimizer.\(slot).\(name)", value) }
        }
    }

    /// What a model holds now.
    public init<Model: Layer>(_ model: Model) {
        self.init(file: SafeTensors(), name: "checkpoint")
        for (name, _, value) in model.parameterList { file.set("model.\(name)", value) }
    }

    /// Reads a file.
    public static func read(_ path: String) throws(CheckpointError) -> Checkpoint {
        Checkpoint(file: try SafeTensors.read(path), name: path)
    }

    /// Reads the bytes of a file.
    public init(decoding data: Data) throws(CheckpointError) {
        do {
            self.init(file: try SafeTensors(decoding: data), name: "checkpoint")
        } catch {
            throw CheckpointError(
                kind: .corrupt, path: "checkpoint", problem: "is no safetensors file: \(error.problem)")
        }
    }

    private init(file: SafeTensors, name: String) {
        self.file = file
        self.name = name
    }

    /// The bytes of a safetensors file; write them to a temporary file and rename that, so that a crash loses nothing.
    public func encoded() throws -> Data { try file.encoded() }

    /// Puts the parameters into a model.
    ///
    /// Throws, with the model as it was, where names, scalars or shapes differ.
    public func restore<Model: Layer>(_ model: inout Model) throws(CheckpointError) {
        func mismatch(_ problem: String) -> CheckpointError {
            CheckpointError(kind: .mismatch, path: name, problem: "does not fit the model: \(problem)")
        }
        let saved = file.entries.keys.filter { $0.hasPrefix("model.") }.sorted()
        let expected = model.parameterList.map { "model.\($0.name)" }
        if let extra = saved.first(where: { !expected.contains($0) }) {
            throw mismatch("\(extra.dropFirst(6)) is saved, but the model has no such parameter")
        }
        var values: [String: Tensor<Model.Scalar>] = [:]
        for (name, _, value) in model.parameterList {
            guard let entry = file.entries["model.\(name)"] else { throw mismatch("\(name) is not in the file") }
            guard let tensor = file.tensor("model.\(name)", as: Model.Scalar.self) else {
                throw mismatch(
                    "\(name) is saved as \(entry.type), expected \(SafeTensors.typeName(of: Model.Scalar.self))")
            }
            guard tensor.shape == value.shape else {
                throw mismatch("\(name) has shape \(value.shape), saved is \(tensor.shape)")
            }
            guard tensor.isFinite else {
                throw CheckpointError(
                    kind: .corrupt, path: self.name, problem: "\(name) holds a number that is not finite")
            }
            values[name] = tensor
        }
        let current = model
        model.updateParameters(beside: current) { name, _, parameter, _ in
            if let value = values[name] { parameter = value }
        }
    }

    /// Puts the averages and the number of steps back into an optimizer of the same kind, and the generator to where it
    /// stood.
    public func restore<Model: Layer, O: Optimizer<Model.Scalar>>(
        _ optimizer: inout O, _ generator: inout SplitMix64, of model: Model
    ) throws(CheckpointError) {
        func mismatch(_ problem: String) -> CheckpointError {
            CheckpointError(kind: .mismatch, path: name, problem: problem)
        }
        guard let kind = file.metadata["optimizer"], kind == "\(O.self)" else {
            throw mismatch("holds the state of \(file.metadata["optimizer"] ?? "no optimizer"), expected \(O.self)")
        }
        guard let step = file.metadata["step"].flatMap(Int.init), step >= 0,
            let state = file.metadata["generator"].flatMap(UInt64.init)
        else { throw mismatch("lacks the number of steps or the state of the generator") }
        var restored = OptimizerState<Model.Scalar>()
        restored.step = step
        for (name, _, value) in model.parameterList {
            let slots = O.slotNames.compactMap { file.tensor("optimizer.\($0).\(name)", as: Model.Scalar.self) }
            guard slots.count == O.slotNames.count || step == 0, slots.allSatisfy({ $0.shape == value.shape }) else {
                throw mismatch("the optimizer's averages of \(name) are missing or not of shape \(value.shape)")
            }
            if slots.count == O.slotNames.count { restored.slots[name] = slots }
        }
        optimizer.state = restored
        generator.state = state
    }
}
