/// The people and organisations of a page, and which of them each mention stands for.
struct EntityTable: Sendable {
    var people: [Entity] = []
    var organizations: [Entity] = []
    /// For each mention of the table: its index in `people` or `organizations`, or -1.
    var entityOfMention: [Int] = []
    /// For each mention: whether `entityOfMention` counts in `people`.
    var isPerson: [Bool] = []

    func person(ofMention index: Int) -> Int? { isPerson[index] && entityOfMention[index] >= 0 ? entityOfMention[index] : nil }
    func organization(ofMention index: Int) -> Int? { !isPerson[index] && entityOfMention[index] >= 0 ? entityOfMention[index] : nil }
}
