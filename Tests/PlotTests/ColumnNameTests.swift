import Testing

@testable import plot

@Suite("Column names")
struct ColumnNameTests {
    @Test(
        "prefixes and suffixes tell training from validation",
        arguments: [
            ("val_loss", "loss", ColumnName.Part.validation), ("loss/train", "loss", .training),
            ("train/accuracy", "accuracy", .training), ("test_acc", "acc", .test), ("loss", "loss", nil),
            ("val_", "val_", nil), ("validation-loss", "loss", .validation), ("value", "value", nil),
        ])
    func parts(name: String, quantity: String, part: ColumnName.Part?) {
        #expect(ColumnName(name).quantity == quantity)
        #expect(ColumnName(name).part == part)
    }

    @Test(
        "losses share a panel, and so do accuracies",
        arguments: [
            ("val_loss", "loss"), ("mean_squared_error", "loss"), ("binary_accuracy", "accuracy"), ("f1", "accuracy"),
            ("lr", "lr"),
        ])
    func panels(name: String, panel: String) {
        #expect(ColumnName(name).panel == panel)
    }
}
