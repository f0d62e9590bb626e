using System.Text.Json;

namespace Sitrep.Training.Scores;

/// <summary>Precision, recall and F1 of a ledger, as the project's ledger scorer defines them.</summary>
/// <param name="CoreF1">F1 over the core measures.</param>
/// <param name="AllF1">F1 over all measures of the gold.</param>
/// <param name="FullF1">F1 over all measures where number, source and hedge must be right.</param>
/// <param name="Source">Of the right claims, the share with an accepted source.</param>
/// <param name="Traps">Right numbers of another incident.</param>
/// <param name="Wrong">The lines that are not right, for people.</param>
/// <param name="Missed">The gold claims that were not found, for people.</param>
internal sealed record LedgerScore(double CoreF1, double AllF1, double FullF1, double Source, int Traps, List<string> Wrong, List<string> Missed)
{
    private static readonly HashSet<string> Core = ["killed", "injured", "flow", "captured", "capacity", "cases-confirmed", "cases-suspected"];
    private static readonly HashSet<string> Small =
        [.. "the a an of for in at and by to s said says told unnamed".Split(' ')];

    /// <summary>Scores lines against gold lines (JSON objects as in ledger.jsonl).</summary>
    public static LedgerScore Of(IReadOnlyList<JsonElement> gold, IReadOnlyList<LedgerLine> lines)
    {
        var main = gold.Where(claim => claim.GetProperty("event").GetString() == "main").ToList();
        var other = gold.Where(claim => claim.GetProperty("event").GetString() != "main").ToList();
        var ids = gold.Select(IdOf).ToHashSet(StringComparer.Ordinal);
        var measures = gold.Select(MeasureOf).ToHashSet(StringComparer.Ordinal);
        var taken = new HashSet<JsonElement>(ReferenceKey.Instance);
        var tally = new Tally();
        foreach (var line in lines)
        {
            if (!ids.Contains(line.Id) || !measures.Contains(line.Measure)) continue;
            var right = main.Where(claim => IdOf(claim) == line.Id && MeasureOf(claim) == line.Measure && SameNumbers(claim, line)).ToList();
            var free = right.Where(claim => !taken.Contains(claim)).ToList();
            if (right.Count > 0 && free.Count == 0) continue;
            tally.System(Core.Contains(line.Measure));
            if (free.Count == 0)
            {
                tally.Wrong.Add(line.ToString());
                if (other.Any(claim => IdOf(claim) == line.Id && MeasureOf(claim) == line.Measure && Near(Norm(claim).Low, line.Low))) tally.Traps++;
                continue;
            }
            var best = free.OrderByDescending(claim => SameSource(line.Source, claim)).ThenByDescending(claim => SameHedge(line.Hedge, claim)).First();
            taken.Add(best);
            tally.Right(Core.Contains(line.Measure), SameSource(line.Source, best), SameHedge(line.Hedge, best));
        }
        foreach (var claim in main.Where(claim => !taken.Contains(claim)))
            tally.Missed.Add($"{IdOf(claim)} {MeasureOf(claim)} {Norm(claim)} {claim.GetProperty("words").GetString()}");
        return tally.Score(main.Count, main.Count(claim => Core.Contains(MeasureOf(claim))));
    }

    private static string IdOf(JsonElement claim) => claim.GetProperty("id").GetString()!;

    private static string MeasureOf(JsonElement claim) => claim.GetProperty("measure").GetString()!;

    private static (double Low, double High) Norm(JsonElement claim)
    {
        var norm = claim.GetProperty("norm");
        return (norm[0].GetDouble(), norm[norm.GetArrayLength() - 1].GetDouble());
    }

    private static bool SameNumbers(JsonElement claim, LedgerLine line) => Near(Norm(claim).Low, line.Low) && Near(Norm(claim).High, line.High);

    private static bool Near(double a, double b) => Math.Abs(a - b) <= 0.02 * Math.Max(Math.Max(Math.Abs(a), Math.Abs(b)), 1e-9);

    private static bool SameHedge(string hedge, JsonElement claim) => claim.GetProperty("hedge").EnumerateArray().Any(accepted => accepted.GetString() == hedge);

    private static bool SameSource(string? source, JsonElement claim)
    {
        var accepted = claim.GetProperty("source").EnumerateArray().Select(name => name.GetString()).ToList();
        if (string.IsNullOrEmpty(source)) return accepted.Contains(null);
        var words = Words(source).ToHashSet(StringComparer.Ordinal);
        foreach (var name in accepted.OfType<string>())
        {
            var other = Words(name).ToList();
            var initials = string.Concat(other.Select(word => word[0]));
            if (words.Count > 0 && other.Count > 0 && (words.IsSubsetOf(other) || other.All(words.Contains) || words.Contains(initials))) return true;
        }
        return false;
    }

    private static IEnumerable<string> Words(string text) =>
        Sitrep.Text.Folding.Key(text.Replace("'s", "", StringComparison.Ordinal)).Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(word => !Small.Contains(word));

    private sealed class ReferenceKey : IEqualityComparer<JsonElement>
    {
        public static ReferenceKey Instance { get; } = new();

        public bool Equals(JsonElement x, JsonElement y) => JsonElement.DeepEquals(x, y);

        public int GetHashCode(JsonElement element) => IdOf(element).Length;
    }

    private sealed class Tally
    {
        private int rightAll, systemAll, rightCore, systemCore, full, sources;

        public int Traps { get; set; }

        public List<string> Wrong { get; } = [];

        public List<string> Missed { get; } = [];

        public void System(bool core)
        {
            systemAll++;
            if (core) systemCore++;
        }

        public void Right(bool core, bool source, bool hedge)
        {
            rightAll++;
            if (core) rightCore++;
            if (source) sources++;
            if (source && hedge) full++;
        }

        public LedgerScore Score(int goldAll, int goldCore) => new(F1(rightCore, systemCore, goldCore), F1(rightAll, systemAll, goldAll),
            F1(full, systemAll, goldAll), rightAll == 0 ? 0 : (double)sources / rightAll, Traps, Wrong, Missed);

        private static double F1(int right, int system, int gold) => system + gold == 0 ? 0 : 2.0 * right / (system + gold);
    }
}
