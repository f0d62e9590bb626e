namespace Sitrep;

/// <summary>The lasting id of a claim: <c>c</c> and 16 lower-case hexadecimal digits.</summary>
/// <remarks>Made of the capture, the text anchor and an ordinal; neither the model nor the measure enters it.</remarks>
/// <param name="Value">The id as it is written.</param>
public readonly record struct ClaimId(string Value)
{
    /// <summary>As it is written.</summary>
    public override string ToString() => Value;
}
