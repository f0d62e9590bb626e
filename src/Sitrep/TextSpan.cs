using System.Text.Json.Serialization;

namespace Sitrep;

/// <summary>A run of characters in an article's text: zero-based, half-open, in UTF-16 code units.</summary>
/// <remarks>A span means something only together with the reading whose text it points into.</remarks>
public readonly record struct TextSpan : IComparable<TextSpan>
{
    /// <summary>Makes a span of <paramref name="length"/> characters from <paramref name="start"/> on.</summary>
    /// <exception cref="ArgumentOutOfRangeException">One of the two is negative.</exception>
    [JsonConstructor]
    public TextSpan(int start, int length)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(start);
        ArgumentOutOfRangeException.ThrowIfNegative(length);
        Start = start;
        Length = length;
    }

    /// <summary>Index of the first character.</summary>
    public int Start { get; }

    /// <summary>Number of characters; 0 is an empty span at <see cref="Start"/>.</summary>
    public int Length { get; }

    /// <summary>Index after the last character.</summary>
    [JsonIgnore]
    public int End => Start + Length;

    /// <summary>True for a span of no characters.</summary>
    [JsonIgnore]
    public bool IsEmpty => Length == 0;

    /// <summary>The span from <paramref name="start"/> up to and without <paramref name="end"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The end lies before the start, or the start is negative.</exception>
    public static TextSpan FromBounds(int start, int end) => new(start, end - start);

    /// <summary>The smallest span that holds both.</summary>
    public static TextSpan Cover(TextSpan first, TextSpan second) =>
        FromBounds(Math.Min(first.Start, second.Start), Math.Max(first.End, second.End));

    /// <summary>True when the character at <paramref name="index"/> lies inside.</summary>
    public bool Contains(int index) => index >= Start && index < End;

    /// <summary>True when all of <paramref name="other"/> lies inside.</summary>
    public bool Contains(TextSpan other) => other.Start >= Start && other.End <= End;

    /// <summary>True when the two share at least one character.</summary>
    public bool Overlaps(TextSpan other) => other.Start < End && Start < other.End;

    /// <summary>The characters of this span in <paramref name="text"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The span does not lie in the text.</exception>
    public ReadOnlySpan<char> In(ReadOnlySpan<char> text) => text.Slice(Start, Length);

    /// <summary>The characters of this span in <paramref name="text"/>, as a string of their own.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The span does not lie in the text.</exception>
    public string Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Substring(Start, Length);
    }

    /// <summary>Orders by start, then by length.</summary>
    public int CompareTo(TextSpan other) => Start != other.Start ? Start.CompareTo(other.Start) : Length.CompareTo(other.Length);

    /// <summary>Written as <c>[start,end)</c>.</summary>
    public override string ToString() => FormattableString.Invariant($"[{Start},{End})");

    /// <summary>True when the left one comes first.</summary>
    public static bool operator <(TextSpan left, TextSpan right) => left.CompareTo(right) < 0;

    /// <summary>True when the left one does not come after the right one.</summary>
    public static bool operator <=(TextSpan left, TextSpan right) => left.CompareTo(right) <= 0;

    /// <summary>True when the left one comes later.</summary>
    public static bool operator >(TextSpan left, TextSpan right) => left.CompareTo(right) > 0;

    /// <summary>True when the left one does not come before the right one.</summary>
    public static bool operator >=(TextSpan left, TextSpan right) => left.CompareTo(right) >= 0;
}
