-- What came in or went out and is not at rest: answers that are not heard to the end, events that lie in the person's calendar.

CREATE TABLE arrived (
    coaching INTEGER NOT NULL REFERENCES coaching ON DELETE CASCADE,
    digest TEXT NOT NULL,     -- of the answer's text: the same words are one answer
    day TEXT NOT NULL,
    feedback TEXT NOT NULL,   -- coach.schemas.Feedback
    model TEXT NOT NULL,      -- who was asked to hear it, and where
    base_url TEXT NOT NULL,
    parts TEXT NOT NULL,      -- what is ready: a JSON list of coach.ledger.records.KeptPart
    PRIMARY KEY (coaching, digest)
) STRICT, WITHOUT ROWID;

CREATE TABLE appointment ( -- an event that was written out; no word of what it is about
    uid TEXT PRIMARY KEY,
    starts TEXT NOT NULL,
    minutes INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
