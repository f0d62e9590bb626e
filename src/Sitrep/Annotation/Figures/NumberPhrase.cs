namespace Sitrep.Annotation.Figures;

/// <summary>A number read from tokens, before bound, unit and counted thing are known.</summary>
/// <param name="First">Index of its first token.</param>
/// <param name="End">Index after its last token.</param>
/// <param name="Low">Lower end.</param>
/// <param name="High">Upper end; equal to the lower for a single number.</param>
/// <param name="Form">What form it was said in.</param>
internal readonly record struct NumberPhrase(int First, int End, double Low, double High, NumberForm Form)
{
    /// <summary>Where in the text the rest of its last token begins that is no number: "km" of "15km", "mile" of "six-mile"; 0 for none.</summary>
    public int Tail { get; init; }

    /// <summary>How many characters of its first token stand in front of the digits: "USD" of "USD115".</summary>
    public int Lead { get; init; }

    /// <summary>What the last magnitude word or letter multiplied by; 1 for none.</summary>
    public double Scale { get; init; } = 1;

    /// <summary>A bound inside the number: "twenty-odd".</summary>
    public bool IsLoose { get; init; }
}
