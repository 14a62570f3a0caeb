import Testing

@testable import MultilayerPerceptron

@Suite("The tasks")
struct TasksTests {
    @Test("they are the same for one seed and others for another")
    func seeds() {
        #expect(Tasks.moons(seed: 1) == Tasks.moons(seed: 1) && Tasks.moons(seed: 1) != Tasks.moons(seed: 2))
        #expect(Tasks.spirals(seed: 1) == Tasks.spirals(seed: 1) && Tasks.spirals(seed: 1) != Tasks.spirals(seed: 2))
        #expect(Tasks.spirals(seed: 1).classes == 3 && Tasks.moons(seed: 1).classes == 2)
    }
}
