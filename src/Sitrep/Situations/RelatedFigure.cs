namespace Sitrep.Situations;

/// <summary>A claim with a figure as relations see it.</summary>
/// <param name="Claim">The claim.</param>
/// <param name="Source">Who answers for it, by the one name of the situation; null where the outlet speaks itself.</param>
/// <param name="Time">When it was said.</param>
/// <param name="NotCounted">Why it does not count; null where it does.</param>
internal sealed record RelatedFigure(Claim Claim, string? Source, DateTimeOffset Time, string? NotCounted)
{
    public Quantity Quantity => Claim.Quantity!;

    public double Low => Quantity.BaseLow;

    public double High => Quantity.BaseHigh;

    public string State => Claim.State ?? "";

    /// <summary>True where its page gives it as a figure that no longer holds.</summary>
    public bool IsFormer => Quantity.Role == QuantityRole.Before;

    /// <summary>"at least 12", as it is told.</summary>
    public string Told => (Source ?? Claim.Evidence.Outlet) + " says " + Sitrep.Text.Figures.Write(Quantity);
}
