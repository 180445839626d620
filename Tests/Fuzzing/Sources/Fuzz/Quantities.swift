import Jianbao

private let recognizer = Result { () throws(DictionaryError) in try Recognizer(dictionaries: .builtIn) }
private let relater = Result { () throws(DictionaryError) in try Relater(dictionaries: .builtIn) }

/// Any text: its quantities lie in order and apart inside it, no lower bound lies above its upper one, whole numbers in digits keep every
/// digit, and dates are EDTF; claims of pay and of citations stand on figures of the text.
@Sendable func fuzzQuantities(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let recognizer = try? recognizer.get(), let relater = try? relater.get() else {
        fatalError("the dictionaries are wrong; see jianbao dictionary check")
    }
    let text = Text(String(decoding: bytes, as: UTF8.self))
    let page = Page(referenceDate: CivilDate("2023-03-22"), body: [])
    let decoded = DecodedPage(page: page, format: .text, charset: "UTF-8", evidence: .strictUTF8, source: text)
    let body = SourcedText(text: text, map: OffsetMap())
    let article = NormalizedArticle(article: Article(page: decoded), script: .simplified, title: nil, body: body)
    let mentions = recognizer.quantities(in: article)
    var end = 0
    for mention in mentions {
        precondition(mention.span.start >= end && mention.span.end > mention.span.start && mention.span.end <= text.count)
        end = mention.span.end
        switch mention.value {
        case .number(let quantity): check(quantity, said: text.string(mention.span))
        case .money(let money): check(money.amount, said: text.string(mention.span))
        case .date(let date):
            if let edtf = date.edtf { precondition(isEDTF(edtf), edtf) }
        default: break
        }
    }
    let relations = relater.relations(in: MentionTable(mentions), of: article)
    for span in relations.salaries.map(\.span) + relations.citations.map(\.span) {
        precondition(mentions.contains { $0.span == span })
    }
}

private func check(_ quantity: Quantity, said: String) {
    precondition(isOrdered(quantity))
    let isPlain = said.utf8.allSatisfy { $0 >= 0x30 && $0 <= 0x39 } && said.utf8.first != 0x30 && said.utf8.count <= 36
    if isPlain { precondition(quantity.nominal?.description == said) }
}

private func isOrdered(_ quantity: Quantity) -> Bool {
    if let low = quantity.min, let high = quantity.max, low > high { return false }
    guard let nominal = quantity.nominal else { return true }
    return quantity.min.map { $0 <= nominal } ?? true && quantity.max.map { nominal <= $0 } ?? true
}

/// EDTF level 1 as the records' contract writes it: one date or time, or two with one side open at most.
private func isEDTF(_ text: String) -> Bool {
    let ends = text.split(separator: "/", omittingEmptySubsequences: false)
    guard (1...2).contains(ends.count), ends.contains(where: { $0 != ".." }) else { return false }
    return ends.allSatisfy { $0 == ".." && ends.count == 2 || isPoint($0.last == "~" ? $0.dropLast() : $0) }
}

/// `2023-03-22T10:53`, `2023-21`, `202X`, `XXXX-03-22`, `T10:53`.
private func isPoint(_ text: Substring) -> Bool {
    let parts = text.split(separator: "T", maxSplits: 1, omittingEmptySubsequences: false)
    if parts.count == 2, !isTime(parts[1]) { return false }
    if parts[0].isEmpty { return parts.count == 2 }
    let isBeforeChrist = parts[0].first == "-"
    let fields = (isBeforeChrist ? parts[0].dropFirst() : parts[0]).split(separator: "-", omittingEmptySubsequences: false)
    guard (1...3).contains(fields.count), fields[0].count == 4, fields.dropFirst().allSatisfy({ $0.count == 2 }),
        fields.joined().allSatisfy({ $0 == "X" || $0.isASCII && $0.isNumber })
    else { return false }
    let numbers = fields.dropFirst().compactMap { Int($0) }
    guard numbers.count == fields.count - 1 else { return true }
    if let month = numbers.first, !(1...12).contains(month), fields.count == 3 || !(21...41).contains(month) { return false }
    guard numbers.count == 2 else { return true }
    // Years before Christ and unknown ones are held against a leap year.
    let year = isBeforeChrist || Int(fields[0]) == nil ? "2024" : String(fields[0])
    return CivilDate("\(year)-\(fields[1])-\(fields[2])") != nil
}

private func isTime(_ text: Substring) -> Bool {
    let numbers = text.split(separator: ":", omittingEmptySubsequences: false).map { $0.count == 2 ? Int($0) ?? -1 : -1 }
    return (1...3).contains(numbers.count) && zip(numbers, [24, 59, 60]).allSatisfy { (0...$1).contains($0) }
}
