extension LedgerRow {
    /// Document 004B: commands and recipes.
    static let document004BListings: [LedgerRow] = [
        LedgerRow(
            "C07",
            at: [
                Place("004B", "5.1"), Place("000", "5.1"), Place("001", "5.1"), Place("002", "5.1"),
                Place("003", "5.1"), Place("004A", "5.1"),
            ],
            original: "安装Python（版本3.7及以上）",
            translation: "install Python (version 3.7 or above)",
            statement: .code(
                """
                sudo apt-get install python3-pip python3-dev
                pip3 install tensorflow-gpu
                """),
            verdict: .wrong,
            reason: """
                The first line installs pip and header files, and no particular Python. The documents ask for 3.6, \
                3.7 or 3.8. As far as is generally known, the package tensorflow-gpu was withdrawn in December 2022; \
                and the TensorFlow of today cannot run C06.
                """,
            correction: "Say which versions the listing was tried with; the package is now called tensorflow.",
            chapters: [5]),
        LedgerRow(
            "C08", at: [Place("004B", "5.4")],
            original: "使用上述线性回归模型进行股票价格预测",
            translation: "use the linear regression model above to predict stock prices",
            verdict: .illPosed,
            reason: """
                The model takes one feature, and which one is not said. Its only metric is F42, its learning rate of \
                0.1 diverges on prices, and how to split the data is left open.
                """,
            evidence: [
                .same("rounded accuracy", as: "T50"),
                .same("limit of the learning rate on raw prices", as: "T50"),
                .same("with 0.1 the program has no finite loss in the end", as: "T50"),
            ],
            correction: """
                Name the feature, for instance the price of the day before; split by time; scale the prices; report \
                the error beside that of repeating the last price (T50).
                """,
            chapters: [1]),
        LedgerRow(
            "C09", at: [Place("004B", "5.5")],
            translation: """
                Image classification: collect; scale, crop and flip; split into training, validation and test data; \
                build a convolutional network; evaluate; predict.
                """,
            verdict: .convention,
            reason: """
                The steps are sound but for their order, and flipped digits are no longer the same digits (T51).
                """,
            evidence: [
                .atMost("images to judge by that have no copy among those learned from", 5),
                .count("copies among those learned from, where the images are parted first", 0),
            ],
            correction: "Split first, then augment the training part alone, with changes that keep the label.",
            chapters: [5]),
    ]
}
