using System.Text.Json.Serialization;

namespace Sitrep;

/// <summary>A figure in a text, in normal form: an interval, how it is bounded, its unit, what is counted and in which state.</summary>
public sealed record Quantity
{
    /// <summary>The number phrase with magnitude and unit sign or word: <c>half a million</c>, <c>2.5 square kilometres</c>.</summary>
    /// <remarks>Hedges ("at least") and the counted noun stand outside; an article belongs to it where it is part of the number.</remarks>
    public required TextSpan Span { get; init; }

    /// <summary>Lower end, in <see cref="Unit"/>; equal to <see cref="High"/> for a single figure, whatever its bound.</summary>
    public required double Low { get; init; }

    /// <summary>Upper end, in <see cref="Unit"/>.</summary>
    public required double High { get; init; }

    /// <summary>How the figure is bounded by the words around it.</summary>
    public Bound Bound { get; init; } = Bound.Exact;

    /// <summary>The unit; <see cref="Unit.None"/> for a count of things.</summary>
    public Unit Unit { get; init; } = Unit.None;

    /// <summary>True for "dozens", "scores", "tens of thousands": an interval of custom, not of the source.</summary>
    public bool IsVague { get; init; }

    /// <summary>Head of what is counted, singular, lower case (<c>person</c> for people, dead, killed); null where nothing is.</summary>
    public string? Counted { get; init; }

    /// <summary>The words that name the counted thing, where the text has them near the figure.</summary>
    public TextSpan? CountedSpan { get; init; }

    /// <summary>What became of the counted, one word for all wordings: dead, wounded, missing, evacuated ...; null for none.</summary>
    public string? State { get; init; }

    /// <summary>The word that gave the state, where there is one.</summary>
    public TextSpan? StateSpan { get; init; }

    /// <summary>Where the figure moves, if the text says so ("rose to", "shrunk to").</summary>
    public ChangeDirection Change { get; init; } = ChangeDirection.None;

    /// <summary>Level, running total, part of another figure, change, or a former figure.</summary>
    public QuantityRole Role { get; init; } = QuantityRole.Level;

    /// <summary>Head of what a measure, share or factor is said of: <c>attendance</c> in "attendance fell to a third"; null where the sentence names nothing.</summary>
    /// <remarks>Kept apart from <see cref="Counted"/>: a measure counts nothing.</remarks>
    public string? Measured { get; init; }

    /// <summary>The phrase that holds the figure or that it modifies, where there is one.</summary>
    public TextSpan? PhraseSpan { get; init; }

    /// <summary>The subject of the clause that holds the figure, where it was found.</summary>
    public TextSpan? SubjectSpan { get; init; }

    /// <summary>The figure in the same sentence that this one relates to: the whole of a part, what a former figure was replaced by, what a change is added to.</summary>
    public TextSpan? RelatedSpan { get; init; }

    /// <summary>True for a number said in passing, which is no figure of the situation: "one of the best", "the two sides".</summary>
    public bool IsIncidental { get; init; }

    /// <summary>Lower end in the base unit of the dimension.</summary>
    [JsonIgnore]
    public double BaseLow => Unit.ToBase(Low);

    /// <summary>Upper end in the base unit of the dimension.</summary>
    [JsonIgnore]
    public double BaseHigh => Unit.ToBase(High);
}
