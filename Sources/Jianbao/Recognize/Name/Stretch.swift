/// What is known of each place of a stretch of a text, the one behind its last character too; looked up by places of the whole text.
struct Stretch<Element> {
    private var start = 0
    private var elements: [Element] = []

    /// Forgets what was known, and begins anew for another stretch.
    mutating func begin(_ places: Range<Int>, with element: Element) {
        start = places.lowerBound
        elements.removeAll(keepingCapacity: true)
        elements.append(contentsOf: repeatElement(element, count: places.count + 1))
    }

    subscript(place: Int) -> Element {
        @inline(__always) get { elements[place &- start] }
        @inline(__always) _modify { yield &elements[place &- start] }
    }

    /// In the order of the places.
    var all: [Element] { elements }
}
