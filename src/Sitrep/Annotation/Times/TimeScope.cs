using System.Globalization;

namespace Sitrep.Annotation.Times;

/// <summary>The words of the sentence that is read, and what its times are resolved against. Used by one reading of one text.</summary>
internal sealed class TimeScope
{
    private readonly List<TimeWord> words = [];
    private int explicitYears;
    private int deictics;
    private int spokenIn = -9;
    private int sentences;
    private int block = -1;
    private PublicationTime? present;

    /// <summary>Makes the scope of a text.</summary>
    public TimeScope(AnnotatedText text)
    {
        Text = text;
        Stand(text.Article.Published);
    }

    /// <summary>Takes a publication time as the present: the page's, or that of a live blog's entry.</summary>
    private void Stand(PublicationTime? time)
    {
        present = time;
        (Today, Now, IsNowExact, Offset) = (null, null, false, default);
        if (time is not { } published || published.Day < Stretch.Earliest || published.Day >= Stretch.Latest) return;
        Today = published.Day;
        Offset = published.Time.Offset;
        Now = published.Interval.End;
        IsNowExact = published.Precision < TimePrecision.Day;
    }

    /// <summary>The text.</summary>
    public AnnotatedText Text { get; }

    /// <summary>The sentence.</summary>
    public Sentence Sentence { get; private set; }

    /// <summary>The day of publication; null when nothing says when that was.</summary>
    public DateOnly? Today { get; private set; }

    /// <summary>The instant of publication, or the end of its day where only that is known.</summary>
    public DateTimeOffset? Now { get; private set; }

    /// <summary>True where the time of day of publication is known.</summary>
    public bool IsNowExact { get; private set; }

    /// <summary>The offset in which days begin: that of the publication time.</summary>
    public TimeSpan Offset { get; private set; }

    /// <summary>The date last spoken of.</summary>
    public Stretch? Spoken { get; private set; }

    /// <summary>The day that this sentence, or one of the two before it in the paragraph, has spoken of last.</summary>
    public DateOnly? SpokenDay => sentences - spokenIn <= 2 && Spoken is { Unit: TimeUnit.Day } day ? day.First : null;

    /// <summary>What "that day" and "two days later" are counted from.</summary>
    public Stretch? Reference => Spoken ?? (Today is { } today ? new Stretch(today, TimeUnit.Day) : null);

    /// <summary>True where the text tells of former times by dates with years, not of the days around its publication.</summary>
    public bool IsHistory => explicitYears > 1 + (3 * deictics);

    /// <summary>Number of words of the grammar in the sentence.</summary>
    public int Count => words.Count;

    /// <summary>Takes up a sentence; false when it holds nothing that can begin a time.</summary>
    public bool Enter(Sentence sentence)
    {
        Sentence = sentence;
        sentences++;
        if (sentence.Block != block) (block, spokenIn) = (sentence.Block, -9);
        if (!Text.Article.Entries.IsEmpty && Text.Article.PublishedAt(sentence.Span.Start) is { } time && time != present)
        {
            Stand(time);
            Spoken = null;
        }
        return TimeLexer.Lex(Text, sentence, words);
    }

    /// <summary>Takes note of a date that has been read.</summary>
    public void Note(in TimeExpression found)
    {
        if (found.Spoken is not { } spoken) return;
        Spoken = spoken;
        spokenIn = sentences;
        if (found.IsExplicit && Today is { } today && spoken.First.Year < today.Year - 1) explicitYears++;
        else if (Kind(found.First) is TimeWordKind.Day or TimeWordKind.Night or TimeWordKind.Weekday or TimeWordKind.This
            or TimeWordKind.Shift || Kind(found.End - 1) == TimeWordKind.Ago) deictics++;
    }

    /// <summary>The word at the index; <see cref="TimeWordKind.None"/> outside the sentence.</summary>
    public TimeWord this[int at] => (uint)at < (uint)words.Count ? words[at]
        : new TimeWord(TimeWordKind.None, 0, 0, 0, -1, 0, TimeWordMarks.None);

    /// <summary>What the word at the index is.</summary>
    public TimeWordKind Kind(int at) => (uint)at < (uint)words.Count ? words[at].Kind : TimeWordKind.None;

    /// <summary>The characters of a token; empty outside the sentence.</summary>
    public ReadOnlySpan<char> Form(int token) => token >= Sentence.FirstToken && token < Sentence.EndToken ? Text[Text.Tokens[token]]
        : default;

    /// <summary>The characters of the word at the index; empty outside the sentence.</summary>
    public ReadOnlySpan<char> FormOf(int at) => (uint)at < (uint)words.Count
        ? Text.Text.AsSpan(words[at].Start, words[at].End - words[at].Start) : default;

    /// <summary>True when the word at the index has this form, case aside.</summary>
    public bool Is(int at, string form) => FormOf(at).Equals(form, StringComparison.OrdinalIgnoreCase);

    /// <summary>The part of speech of the word at the index.</summary>
    public WordClass Class(int at) => (uint)at < (uint)words.Count ? Text.Tokens[words[at].Token].Class : WordClass.X;

    /// <summary>True when a word stands at the index that has the form of a plural: what a number before it counts.</summary>
    public bool IsCounted(int at)
    {
        if (Kind(at) != TimeWordKind.None || this[at].Token < 0) return false;
        var form = FormOf(at);
        return form.Length > 3 && char.IsLower(form[0]) && Sitrep.Text.Nouns.IsPlural(form)
            && Class(at) is WordClass.Noun or WordClass.X or WordClass.Adj or WordClass.Verb
            && !(form is "was" or "has" or "does" or "this" or "his" or "its" or "hers" or "always" or "perhaps" or "police" or "killed"
                or "missing" && Class(at) is WordClass.Verb);
    }

    /// <summary>The tense around the word at the index.</summary>
    public Tense TenseAt(int at) => TenseFinder.At(Text, Sentence.FirstToken, this[at].Token, Sentence.EndToken);

    /// <summary>A date of the calendar as an expression.</summary>
    public TimeExpression Date(int first, int end, Stretch stretch, bool isExplicit = false, string? modifier = null) =>
        new(first, end, TimeMentionKind.Date, stretch.Value) { Interval = stretch.Interval(Offset), Spoken = stretch,
            IsExplicit = isExplicit, Modifier = modifier };

    /// <summary>A date that cannot be resolved.</summary>
    public static TimeExpression Open(int first, int end, string value, TimeMentionKind kind = TimeMentionKind.Date) => new(first, end,
        kind, value);

    /// <summary>A part of a day; of no certain day where that is null.</summary>
    public TimeExpression Part(int first, int end, DateOnly? day, int part) => day is not { } known
        ? Open(first, end, "XXXX-XX-XXT" + DayParts.Code(part), TimeMentionKind.Time)
        : new(first, end, TimeMentionKind.Time, Iso(known) + "T" + DayParts.Code(part))
        {
            Interval = DayParts.Interval(part, known, Offset),
            Spoken = new(known, TimeUnit.Day),
        };

    /// <summary>yyyy-MM-dd.</summary>
    public static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
