namespace Sitrep.App.Reading;

/// <summary>Tells what was odd about pages: each kind for the first few pages, then only how often.</summary>
internal sealed class PageNotes(TextWriter notes)
{
    private const int Shown = 5;

    private readonly SortedDictionary<DiagnosticCode, int> counts = [];

    public void Tell(string address, Diagnostic diagnostic)
    {
        var count = counts[diagnostic.Code] = counts.GetValueOrDefault(diagnostic.Code) + 1;
        if (count <= Shown) notes.WriteLine($"note {diagnostic.Id}: {address}: {diagnostic.Message}");
    }

    /// <summary>How many more there were of each kind.</summary>
    public void TellRest()
    {
        foreach (var (code, count) in counts)
        {
            if (count > Shown) notes.WriteLine(FormattableString.Invariant($"note {new Diagnostic(code, "").Id}: and {count - Shown} more of this kind ({code})"));
        }
        counts.Clear();
    }
}
