-- What is looked up across coachings, read out of their documents. Nothing here is a fact of its own: it can be made anew at any time.

CREATE TABLE letter (
    coaching INTEGER PRIMARY KEY REFERENCES coaching ON DELETE CASCADE,
    send TEXT NOT NULL,   -- the advice: now, tomorrow, after_advice, no
    asks INTEGER NOT NULL -- whether it asks something
) STRICT;

CREATE TABLE point (
    coaching INTEGER NOT NULL REFERENCES coaching ON DELETE CASCADE,
    id TEXT NOT NULL,
    kind TEXT NOT NULL,
    topic TEXT NOT NULL,
    topic_id TEXT,
    thing TEXT,
    quote TEXT NOT NULL,
    sensitive INTEGER NOT NULL,
    same_as TEXT,
    PRIMARY KEY (coaching, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX point_topic ON point (kind, topic_id);

CREATE TABLE goal (
    coaching INTEGER NOT NULL REFERENCES coaching ON DELETE CASCADE,
    id TEXT NOT NULL,
    number INTEGER NOT NULL,
    skill TEXT NOT NULL,
    name TEXT NOT NULL, -- of the skill, as it stands in a sentence
    title TEXT NOT NULL,
    practice TEXT NOT NULL,
    about TEXT NOT NULL, -- ids of points, as JSON
    PRIMARY KEY (coaching, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX goal_skill ON goal (skill);

CREATE TABLE task (
    coaching INTEGER NOT NULL REFERENCES coaching ON DELETE CASCADE,
    id TEXT NOT NULL,
    goal TEXT NOT NULL,
    number INTEGER NOT NULL,
    skill TEXT NOT NULL,
    sort TEXT NOT NULL,
    words TEXT NOT NULL,
    done_when TEXT NOT NULL,
    if_then TEXT,
    hours REAL NOT NULL,
    begins TEXT NOT NULL, -- the first day of its plan
    starts TEXT NOT NULL, -- the first day of its week there
    PRIMARY KEY (coaching, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX task_skill ON task (skill, words);
