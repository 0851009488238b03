-- What was received, made, answered and done. Only facts: what follows from them is worked out anew where it is shown.

CREATE TABLE coaching (
    id INTEGER PRIMARY KEY AUTOINCREMENT, -- what the person types; never used twice
    uid TEXT NOT NULL UNIQUE,             -- the same on every machine
    day TEXT NOT NULL,                    -- when the feedback came in
    digest TEXT NOT NULL,                 -- of the feedback's text: the same words are one coaching
    feedback TEXT NOT NULL,               -- coach.schemas.Feedback
    options TEXT NOT NULL,                -- coach.options.Options
    model TEXT NOT NULL,                  -- who was asked to write, and where
    base_url TEXT NOT NULL,
    asked TEXT,                           -- the artifacts of the run under way; NULL where none is
    document TEXT,                        -- coach.schemas.Coaching as it stands now; NULL before the first run is through
    company TEXT,                         -- for the list and for telling sources apart
    role TEXT,
    person TEXT,
    interview TEXT,                       -- the next one with this employer
    again TEXT,                           -- when to get in touch again
    open INTEGER NOT NULL DEFAULT 1       -- 0: put away, nothing of it comes back
) STRICT;
CREATE INDEX coaching_digest ON coaching (digest, model);
CREATE INDEX coaching_day ON coaching (day);

CREATE TABLE part ( -- what is ready of the run under way
    coaching INTEGER NOT NULL REFERENCES coaching ON DELETE CASCADE,
    name TEXT NOT NULL,
    draft TEXT NOT NULL,
    by TEXT NOT NULL,
    PRIMARY KEY (coaching, name)
) STRICT, WITHOUT ROWID;

CREATE TABLE answer (
    coaching INTEGER NOT NULL REFERENCES coaching ON DELETE CASCADE,
    number INTEGER NOT NULL,
    day TEXT NOT NULL,
    round TEXT NOT NULL, -- coach.rounds.SecondRound
    PRIMARY KEY (coaching, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE event ( -- what became of the reply
    id INTEGER PRIMARY KEY,
    coaching INTEGER NOT NULL REFERENCES coaching ON DELETE CASCADE,
    day TEXT NOT NULL,
    what TEXT NOT NULL,
    note TEXT,
    date TEXT
) STRICT;
CREATE INDEX event_coaching ON event (coaching);

CREATE TABLE deed ( -- what was done about a task
    id INTEGER PRIMARY KEY,
    coaching INTEGER NOT NULL REFERENCES coaching ON DELETE CASCADE,
    day TEXT NOT NULL,
    what TEXT NOT NULL,
    task TEXT NOT NULL,
    skill TEXT NOT NULL,
    words TEXT NOT NULL, -- the task's own words: they outlive a revised plan
    minutes INTEGER,
    note TEXT,
    grade TEXT
) STRICT;
CREATE INDEX deed_coaching ON deed (coaching);
CREATE INDEX deed_skill ON deed (skill);
CREATE INDEX deed_day ON deed (day);

CREATE TABLE budget ( -- what the person said about their time, latest last
    id INTEGER PRIMARY KEY,
    day TEXT NOT NULL,
    hours_per_week REAL NOT NULL,
    interview TEXT,
    ends TEXT
) STRICT;
