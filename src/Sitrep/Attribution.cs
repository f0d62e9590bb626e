using System.Collections.Immutable;

namespace Sitrep;

/// <summary>Who says what: one act of saying, with its source, its cue and its content.</summary>
/// <remarks>The three roles are those of PolNeAR (Newell, Margolin and Ruths, LREC 2018). Where no source is named, the outlet speaks.</remarks>
public sealed record Attribution
{
    /// <summary>Direct, indirect, mixed, or the outlet's own voice.</summary>
    public required AttributionKind Kind { get; init; }

    /// <summary>Who says it; several for a joint statement; none for the outlet's own voice or an agentless cue ("it was reported").</summary>
    public ImmutableArray<Source> Sources { get; init; } = [];

    /// <summary>The words of the source, as they stand (a pronoun stays a pronoun).</summary>
    public ImmutableArray<TextSpan> SourceSpans { get; init; } = [];

    /// <summary>The words of the saying ("said in a statement", "according to", a colon).</summary>
    public ImmutableArray<TextSpan> CueSpans { get; init; } = [];

    /// <summary>What is said; two or more fragments when the cue stands in between.</summary>
    public required ImmutableArray<TextSpan> ContentSpans { get; init; }

    /// <summary>What kind of act the saying is.</summary>
    public CueClass Cue { get; init; } = CueClass.Reports;

    /// <summary>True when the saying itself is negated ("did not confirm", "declined to say").</summary>
    public bool IsNegated { get; init; }

    /// <summary>How sure the words are.</summary>
    public Certainty Certainty { get; init; } = Certainty.Stated;

    /// <summary>When it was said, where the text tells ("said on Friday"); an entry of <see cref="AnnotatedText.Times"/>.</summary>
    public TimeMention? Said { get; init; }

    /// <summary>The sources between the outlet and <see cref="Sources"/>, outermost first ("Reuters quoted ... as saying").</summary>
    public ImmutableArray<Source> Chain { get; init; } = [];

    /// <summary>The words of the chain's sources, outermost first, as they stand.</summary>
    public ImmutableArray<TextSpan> ChainSpans { get; init; } = [];

    /// <summary>True when the writer infers or supposes ("if so", "it seems more likely"): nobody's claim but the page's.</summary>
    public bool IsInference { get; init; }
}
