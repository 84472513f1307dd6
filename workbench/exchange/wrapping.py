"""The paragraph styles of what our documents add to an instrument: a reader leaves such paragraphs out."""

WRAPPING_STYLES = frozenset(
    {
        "Treaty Symbol",
        "Treaty Cover Title",
        "Treaty Cover Line",
        "Treaty Contents",
        *(f"Treaty Contents {level}" for level in range(1, 7)),
        "Treaty Front End",
        "Treaty Legend Heading",
        "Treaty Legend",
        "Treaty Change",
        "Treaty Change Line",
        "Treaty Note",
        "Treaty Proposal",
        "Treaty Proposal Text",
        "Treaty Proposal Note",
        "Treaty Cell",
        "Treaty Cell Head",
        "Treaty Spacer",
    }
)
