namespace Sitrep.Annotation.Times;

/// <summary>What a word is to the grammar of times; words of no use to it are <see cref="None"/>.</summary>
internal enum TimeWordKind : byte
{
    /// <summary>Any other word or sign.</summary>
    None,

    /// <summary>A comma.</summary>
    Comma,

    /// <summary>A dash, or a hyphen with space around it.</summary>
    Dash,

    /// <summary>An apostrophe, or the ending <c>'s</c>.</summary>
    Genitive,

    /// <summary>A number in digits or one word; the value is the number.</summary>
    Number,

    /// <summary>hundred, thousand, million; the value is what it multiplies by.</summary>
    Scale,

    /// <summary>A fraction in digits (1/2); the value is its size.</summary>
    Fraction,

    /// <summary>first, 14th; the value is the number.</summary>
    Ordinal,

    /// <summary>1990s; the value is its first year, below 100 for "90s" and "nineties".</summary>
    Decade,

    /// <summary>A date of three numbers; the value is year * 10000 + month * 100 + day.</summary>
    NumericDate,

    /// <summary>A time of day in digits; the value is its minute of the day.</summary>
    Clock,

    /// <summary>a.m. (0) and p.m. (1).</summary>
    Half,

    /// <summary>A time zone; the value is its offset in minutes.</summary>
    Zone,

    /// <summary>hours, hrs behind four digits; also a unit.</summary>
    OClock,

    /// <summary>A month; the value is 1 to 12.</summary>
    Month,

    /// <summary>A weekday; the value is 1 (Monday) to 7.</summary>
    Weekday,

    /// <summary>morning, night; the value is an index of <see cref="DayParts"/>.</summary>
    DayPart,

    /// <summary>noon (12) and midnight (24), the hour.</summary>
    Noon,

    /// <summary>A season; the value is the month it begins in.</summary>
    Season,

    /// <summary>A unit of time; the value is a <see cref="TimeUnit"/>.</summary>
    Unit,

    /// <summary>fortnight.</summary>
    Fortnight,

    /// <summary>today, yesterday, tomorrow; the value is the shift in days.</summary>
    Day,

    /// <summary>tonight (0), overnight (-1); the value is the shift in days.</summary>
    Night,

    /// <summary>The first word of a feast.</summary>
    Feast,

    /// <summary>the.</summary>
    The,

    /// <summary>a, an.</summary>
    A,

    /// <summary>this.</summary>
    This,

    /// <summary>that, and "the same".</summary>
    That,

    /// <summary>last (-1), past (-1), next (1), coming (1).</summary>
    Shift,

    /// <summary>previous (-1), preceding (-1), following (1), same (0): counted from the day last spoken of.</summary>
    Follow,

    /// <summary>first, final, opening before a number of units; also other words that stand there: more, additional, full.</summary>
    Filler,

    /// <summary>every, each.</summary>
    Every,

    /// <summary>per.</summary>
    Per,

    /// <summary>daily, weekly; the value is a <see cref="TimeUnit"/>.</summary>
    Frequency,

    /// <summary>once, twice, times.</summary>
    Times,

    /// <summary>ago.</summary>
    Ago,

    /// <summary>earlier.</summary>
    Earlier,

    /// <summary>later.</summary>
    Later,

    /// <summary>before.</summary>
    Before,

    /// <summary>after.</summary>
    After,

    /// <summary>since.</summary>
    Since,

    /// <summary>by.</summary>
    By,

    /// <summary>until, till.</summary>
    Until,

    /// <summary>from.</summary>
    From,

    /// <summary>to.</summary>
    To,

    /// <summary>and.</summary>
    And,

    /// <summary>or.</summary>
    Or,

    /// <summary>between.</summary>
    Between,

    /// <summary>of.</summary>
    Of,

    /// <summary>in, during, within, throughout.</summary>
    In,

    /// <summary>on.</summary>
    On,

    /// <summary>at.</summary>
    At,

    /// <summary>for.</summary>
    For,

    /// <summary>than.</summary>
    Than,

    /// <summary>early, late, mid: the value is an index of <see cref="TimeModifiers"/>.</summary>
    Portion,

    /// <summary>end, beginning, middle: with "of" behind it; the value is an index of <see cref="TimeModifiers"/>.</summary>
    Edge,

    /// <summary>about, nearly, over: the value is an index of <see cref="TimeModifiers"/>.</summary>
    Rough,

    /// <summary>more, less, least, most, up: the beginning of a bound of several words.</summary>
    Bound,

    /// <summary>few, several, many, some, couple (2), dozens: a count that is not told.</summary>
    Vague,

    /// <summary>half.</summary>
    OneHalf,

    /// <summary>fiscal, financial, calendar.</summary>
    Fiscal,

    /// <summary>old, after a number of years.</summary>
    Old,

    /// <summary>long, behind a unit.</summary>
    Long,

    /// <summary>now, currently.</summary>
    Present,

    /// <summary>recently, previously.</summary>
    Former,

    /// <summary>recent.</summary>
    Recent,

    /// <summary>future, present, moment, these: with words beside them a reference without a date.</summary>
    Nominal,

    /// <summary>BC (-1), AD (1).</summary>
    Era,
}
