using Sitrep.App.Web.Drawing;

namespace Sitrep.App.Web;

/// <summary>Writes the figures of a measure short, in the unit most of them are given in.</summary>
internal sealed class MeasureWords(SituationView view, Measure measure)
{
    private readonly DrawnUnit unit = DrawnUnit.Of(measure);

    public Measure Measure => measure;

    /// <summary>A figure: <c>72+</c>, <c>55–60</c>, <c>36 km²</c>.</summary>
    public string Short(LedgerEntry entry) => entry.Claim.Quantity is { } quantity ? unit.Short(quantity) + Suffix : "";

    /// <summary>A figure that leads to its sentence.</summary>
    public Markup Link(LedgerEntry entry) => Link(entry, Short(entry));

    /// <summary>Words that lead to the sentence of a figure; those of a figure taken back are struck.</summary>
    public Markup Link(LedgerEntry entry, string words) => IsGone(entry)
        ? Markup.Of($"<a class=\"q\" href=\"{view.Addresses.Claim(entry.Claim)}\"><del>{words}</del></a>")
        : Markup.Of($"<a class=\"q\" href=\"{view.Addresses.Claim(entry.Claim)}\">{words}</a>");

    /// <summary>Lowest to highest of what stands: <c>46–72+</c>; a dash where nothing does.</summary>
    public string Range(Standing standing)
    {
        if (standing is not { Lowest.Claim.Quantity: { } low, Highest.Claim.Quantity: { } high }) return "–";
        if (ReferenceEquals(standing.Lowest, standing.Highest) || unit.Short(low) == unit.Short(high)) return unit.Short(low) + Suffix;
        var (from, to) = (unit.Low(low), unit.High(high));
        var plus = high.Bound is Bound.AtLeast or Bound.MoreThan ? "+" : "";
        return (from == to ? DrawnUnit.Number(from) + plus : DrawnUnit.Number(from) + "–" + DrawnUnit.Number(to) + plus) + Suffix;
    }

    /// <summary>The unit, short: <c> km²</c>; empty for counts.</summary>
    private string Suffix => unit.Unit switch
    {
        { Dimension: "count" } => "",
        { Name: "percent" or "percentage" or "%" } => " %",
        { Code: { Length: > 0 and <= 8 } code } when !code.Contains('[', StringComparison.Ordinal) => " " + code.Replace("har", "ha", StringComparison.Ordinal).Replace('2', '²').Replace('3', '³'),
        { Name: "fraction" or "" or "-" } => "",
        { Name: var name } => " " + name,
    };

    private static bool IsGone(LedgerEntry entry) => entry.Status is EntryStatus.Corrected or EntryStatus.Withdrawn or EntryStatus.Denied;
}
