namespace Sitrep.Annotation.Figures;

/// <summary>A figure of a sentence while it is read; what a figure is to its neighbours is known only when all are found.</summary>
internal sealed class FigureDraft
{
    /// <summary>The number.</summary>
    public required NumberPhrase Number { get; set; }

    /// <summary>Its unit and the tokens of both.</summary>
    public required FigureUnit Unit { get; set; }

    /// <summary>How it is bounded.</summary>
    public Bound Bound { get; set; }

    /// <summary>Index of the first token, the bound's words included.</summary>
    public int First { get; set; }

    /// <summary>What it counts.</summary>
    public CountedPhrase Counted { get; set; }

    /// <summary>The phrase that it stands in or modifies.</summary>
    public CountedPhrase Phrase { get; set; }

    /// <summary>The subject of its clause.</summary>
    public CountedPhrase Subject { get; set; }

    /// <summary>What became of the counted.</summary>
    public StateWord? State { get; set; }

    /// <summary>The state of a figure it takes it from.</summary>
    public string? InheritedState { get; set; }

    /// <summary>What it is to its neighbours.</summary>
    public QuantityRole Role { get; set; }

    /// <summary>Where it moves.</summary>
    public ChangeDirection Change { get; set; }

    /// <summary>The figure it relates to.</summary>
    public FigureDraft? Related { get; set; }

    /// <summary>A number said in passing.</summary>
    public bool IsIncidental { get; set; }

    /// <summary>True for a member of a list that takes its state from the list's end.</summary>
    public bool IsListed { get; set; }

    /// <summary>Index after number and unit.</summary>
    public int End => Math.Max(Unit.End, Number.End);

    /// <summary>True when things are counted, not measured.</summary>
    public bool IsCount => Unit.Unit.Dimension == "count" && Number.Form is not (NumberForm.Fraction or NumberForm.Factor);

    /// <summary>True for a share.</summary>
    public bool IsShare => Number.Form == NumberForm.Fraction || Unit.Unit.Dimension == "share";

    /// <summary>The state in one word, read or inherited.</summary>
    public string? StateName => State?.State ?? InheritedState;
}
