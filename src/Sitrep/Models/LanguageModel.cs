namespace Sitrep.Models;

/// <summary>All of the language layer: clusters, tags, actions of the parser, relations, tables. Immutable; safe on any thread.</summary>
internal sealed record LanguageModel(ClusterTable Clusters, CompactModel Tags, CompactModel Actions, CompactModel Relations, LanguageTables Tables)
{
    /// <summary>Reads all parts by name.</summary>
    /// <exception cref="ModelException">A part is missing or damaged.</exception>
    public static LanguageModel Load(Func<string, Stream> open)
    {
        using var clusters = open("clusters.bin");
        using var tables = open("language.bin");
        var words = ClusterTable.Read(clusters, "clusters.bin");
        return new(words, Part(open, "tags.bin"), Part(open, "actions.bin"), Part(open, "relations.bin"), LanguageTables.Read(tables, "language.bin"));
    }

    private static CompactModel Part(Func<string, Stream> open, string name)
    {
        using var stream = open(name);
        return CompactModel.Read(stream, name);
    }
}
